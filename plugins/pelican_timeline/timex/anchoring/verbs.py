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
        self.locale = locale
        self.ends_at = ends_at

    def side_of(self, index: int) -> int:
        """Does the word look back (-1), ahead (1), or neither (0)?"""
        word = self.tokens.word(index)
        if word in self.locale.tense.reporting and self._reports_the_past(index):
            return -1
        if word in self.locale.tense.one_form and not self._is_infinitive(index):
            return self.locale.tense.one_form[word]
        return 1 if self._looks_ahead(index, word) else -1 if self._looks_back(index, word) else 0

    def is_present(self, index: int) -> bool:
        """Does a verb in the present stand here, as far as its ending tells?"""
        locale = self.locale
        if not locale.tense.present or self.tokens.name(index) != "OTHER":
            return False
        word = self.tokens.words[index]
        return word.islower() and word.endswith(locale.tense.present) and word not in locale.tense.not_present

    def _looks_ahead(self, index: int, word: str) -> bool:
        locale = self.locale
        # the month "May" is no verb
        if word in locale.tense.future and self.tokens.name(index) != "MAYBEMONTH":
            return True
        if len(word) > _SHORT and word.endswith(locale.tense.future_endings):
            return True
        # "is to begin", "was to start": the infinitive looks ahead
        return word in locale.tense.to_be and self.tokens.word(index + 1) in locale.tense.infinitive

    def _looks_back(self, index: int, word: str) -> bool:
        locale = self.locale
        if word in locale.tense.past or (word.endswith(locale.tense.appositions) and self._stands_in_apposition(index)):
            return True
        if word in locale.tense.auxiliaries and self._has_participle(index):
            return True
        if len(word) <= _SHORT or not word.endswith(locale.tense.past_endings):
            return False
        noun = locale.nouns_have_capitals and self.tokens.words[index][:1].isupper()
        return not noun and not locale.tense.be & {self.tokens.word(index - 1), self.tokens.word(index + 1)}

    def _is_infinitive(self, index: int) -> bool:
        """Does it hang on another verb, as "quit" in "will quit", "did not quit", "to quit"?"""
        before = self.tokens.word(index - 1)
        return before in self.locale.tense.infinitive or before in self.locale.tense.future or before in _HELPERS

    def _reports_the_past(self, index: int) -> bool:
        """Is it "soll … getan haben", which tells what others say was done?"""
        for place in range(index + 1, min(index + _A_SENTENCE, len(self.tokens))):
            if self.ends_at(place):
                return False
            endings = self.locale.tense.perfect.get(self.tokens.word(place))
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
        return any(
            word.endswith(self.locale.tense.participles) and word not in self.locale.tense.future for word in near
        )
