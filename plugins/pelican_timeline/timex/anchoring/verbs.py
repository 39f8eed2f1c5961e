"""What one verb tells of time: does it look back, ahead, or neither?"""

from __future__ import annotations

from collections.abc import Callable

from pelican_timeline.timex.lexer import Tokens
from pelican_timeline.timex.locale import Locale

_SHORT = 4
"""So short a word is none of those that endings tell: "red", "rara"."""

_A_SENTENCE = 30
"""So many words on, a German verb may wait at the end of its clause."""

_HELPERS = frozenset("do does did not t let make help".split())
"""English words behind which a verb stands as an infinitive."""


class Verbs:
    """The verbs of a text, asked about one token at a time; *ends_at* tells whether a sentence ends with a token."""

    def __init__(self, tokens: Tokens, locale: Locale, ends_at: Callable[[int], bool]) -> None:
        self.tokens = tokens
        self.tense = locale.tense
        self.nouns_have_capitals = locale.nouns_have_capitals
        self.ends_at = ends_at

    def side_of(self, index: int) -> int:
        """Does the word look back (-1), ahead (1), or neither (0)?"""
        word = self.tokens.word(index)
        if word in self.tense.reporting and self._reports_the_past(index):
            return -1
        if word in self.tense.one_form and not self._is_infinitive(index):
            return self.tense.one_form[word]
        return 1 if self._looks_ahead(index, word) else -1 if self._looks_back(index, word) else 0

    def is_present(self, index: int) -> bool:
        """Does a verb in the present stand here, as far as its ending tells?"""
        if not self.tense.present or self.tokens.name(index) != "OTHER":
            return False
        word = self.tokens.words[index]
        return word.islower() and word.endswith(self.tense.present) and word not in self.tense.not_present

    def _looks_ahead(self, index: int, word: str) -> bool:
        # the month "May" is no verb
        if word in self.tense.future and self.tokens.name(index) != "MAYBEMONTH":
            return True
        if len(word) > _SHORT and word.endswith(self.tense.future_endings):
            return True
        # "is to begin", "was to start": the infinitive looks ahead
        return word in self.tense.to_be and self.tokens.word(index + 1) in self.tense.infinitive

    def _looks_back(self, index: int, word: str) -> bool:
        if word in self.tense.past or (word.endswith(self.tense.appositions) and self._stands_in_apposition(index)):
            return True
        if word in self.tense.auxiliaries and self._has_participle(index):
            return True
        if len(word) <= _SHORT or not word.endswith(self.tense.past_endings) or word.endswith(self.tense.not_past):
            return False
        if self.tense.brackets and self._closes_bracket(index):
            return False
        noun = self.nouns_have_capitals and self.tokens.words[index][:1].isupper()
        return not noun and not self.tense.be & {self.tokens.word(index - 1), self.tokens.word(index + 1)}

    def _closes_bracket(self, index: int) -> bool:
        """As in "wird am Montag im Rat beschlossen": the finite verb of the clause says when, not the form at its end."""
        for place in range(index - 1, max(index - _A_SENTENCE, -1), -1):
            if self.tokens.name(place) == "COMMA" or self.ends_at(place):
                return False
            if self.tokens.word(place) in self.tense.brackets:
                return True
        return False

    def _is_infinitive(self, index: int) -> bool:
        """Does it hang on another verb, as "quit" in "will quit", "did not quit", "to quit"?"""
        before = self.tokens.word(index - 1)
        return before in self.tense.infinitive or before in self.tense.future or before in _HELPERS

    def _reports_the_past(self, index: int) -> bool:
        """Is it "soll … getan haben", which tells what others say was done?"""
        for place in range(index + 1, min(index + _A_SENTENCE, len(self.tokens))):
            if self.ends_at(place):
                return False
            endings = self.tense.perfect.get(self.tokens.word(place))
            done = self.tokens.words[place - 1]
            if endings and done[:1].islower() and done.endswith(endings):
                return True
        return False

    def _stands_in_apposition(self, index: int) -> bool:
        """Does it stand right behind a comma: "l'astéroïde, repéré le 27 décembre, …"?"""
        return self.tokens.name(index - 1) == "COMMA" and self.tokens.name(index) == "OTHER"

    def _has_participle(self, index: int) -> bool:
        """Does a participle stand behind the auxiliary, as in "est mort", "se sont ensuite produits"?"""
        near = [self.tokens.word(place) for place in (index + 1, index + 2)]
        return any(word.endswith(self.tense.participles) and word not in self.tense.future for word in near)
