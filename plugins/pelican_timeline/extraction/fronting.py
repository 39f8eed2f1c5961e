"""What stands before a German verb when the date that stood there has gone: the phrase behind it takes its place.

German puts any one phrase before the verb of a main clause. "Gestern wurde im Rathaus ein Vertrag unterzeichnet" without its
"gestern" is "Im Rathaus wurde ein Vertrag unterzeichnet": no word is new, and none is missing.
"""

from __future__ import annotations

from collections.abc import Sequence

from .sheet import Sheet
from .tokens import Token

_GENITIVE = frozenset("des der eines einer".split())
_NO_SUBJECT = frozenset("dem den des einem einen einer eines ihm ihr ihnen ihn".split())
"""What opens a phrase that is no subject; it could stand before the verb, but reads as if somebody had stressed it."""
_WITH_ARTICLE = frozenset("im am beim vom zum zur ins ans aufs".split())
"""Prepositions that hold the article of their noun."""
_MEASURES = frozenset("rund etwa knapp über mehr weniger als fast mindestens".split())
_ENDINGS = ("e", "en", "er", "es", "em")
"""Of German adjectives before their noun."""


def fronted(sheet: Sheet, words: Sequence[int]) -> list[int]:
    """The line with the phrase behind the verb before it; [] where that is not clear, or where the verb does not open the line.

    An adverb that belonged to the date ("Bereits gestern wurde …") goes with it.
    """
    verb = sheet.happening.group.start
    if not sheet.grammar.verb_last or verb not in words:
        return []
    place = words.index(verb)
    if any(sheet.low(n) not in sheet.grammar.adverbs for n in words[:place]):
        return []
    behind = list(words[place + 1 :])
    reflexive = [n for n in behind[:1] if sheet.low(n) == "sich"]
    behind = behind[len(reflexive) :]
    length = _Phrase(sheet, behind).length()
    if not length or (length < len(behind) and sheet.low(behind[length]) == ","):
        return []
    return [*behind[:length], verb, *reflexive, *behind[length:]]


class _Phrase:
    """The first phrase of a line: with a preposition, or a subject."""

    def __init__(self, sheet: Sheet, line: Sequence[int]) -> None:
        self._tokens = [sheet.tokens[n] for n in line]
        self._grammar = sheet.grammar
        self._speaker = line.index(sheet.speaker.start) if sheet.speaker and sheet.speaker.start in line else -1
        self._singular = not sheet.low(sheet.happening.group.start).endswith("en")
        self._passive = sheet.happening.group.passive
        self._speaker_words = sheet.speaker.end - sheet.speaker.start if sheet.speaker else 0

    def length(self) -> int:
        """How many words it has, 0 where its end is not clear."""
        first = self._low(0)
        if first in _NO_SUBJECT:
            return 0
        leads = first in self._grammar.prepositions
        end = self._noun(1 if leads else 0)
        if self._is_capital(0) and self._singular and self._low(end) in _GENITIVE:
            # "Überließ Ostrau der Stadt 300 Bilder": one noun without article is a name, and has no genitive behind it.
            return end
        # "Der Rat von Kiel"; in the passive, "von" may lead to who did it.
        links = _GENITIVE | ({"von"} if leads or not self._passive else set())
        if leads and self._is_name_at(end - 1):
            # "Vor dem Landgericht Kiel (fand) der Prozess …", "In Odrin (siegte) die Partei"
            return end
        while end and self._low(end) in links:
            inner = self._noun(end + (self._low(end) == "von"))
            if not inner:
                break
            end = inner
        if end and self._low(end) in {"und", "sowie"}:
            second = self._noun(end + 1)
            end = second or end
        return end

    def _low(self, n: int) -> str:
        return self._tokens[n].low if n < len(self._tokens) else ""

    def _is_capital(self, n: int) -> bool:
        return n < len(self._tokens) and self._tokens[n].capital

    def _is_name_at(self, n: int) -> bool:
        """Does a name end there: one without an article, or behind another noun?"""
        alone = n == 1 and self._low(0) not in _WITH_ARTICLE
        return n > 0 and self._is_capital(n) and (alone or self._is_capital(n - 1))

    def _noun(self, start: int) -> int:
        """Where a noun with what stands before it ends; 0 where there is none, or where two nouns side by side may be two."""
        end = start
        while end < len(self._tokens) and self._opens(self._tokens[end]):
            end += 1
        while end < len(self._tokens) and self._describes(self._tokens[end]):
            end += 1
        if not self._is_capital(end):
            return 0
        if end == self._speaker:
            # "Die Berliner Mauer" names Berlin, and ends with the wall; in "die Polizei Demonstranten" two nouns stand side by side.
            behind = end + self._speaker_words
            governed = start > 0 and self._low(behind) in self._grammar.determiners
            two = self._speaker_words > 1 and self._grammar.is_role(self._low(end)) and not governed
            return 0 if two or self._is_capital(behind) else behind
        while self._tokens[end].text[-1] in "-‑" and self._is_capital(end + 2):
            end += 2
        named = self._grammar.is_title(self._low(end)) or self._grammar.is_role(self._low(end))
        if named and end + 1 == self._speaker:
            return end + 1 + self._speaker_words
        while end + 1 < len(self._tokens) and self._tokens[end + 1].text.isdigit():
            # "Auf der B 76"
            end += 1
        following = self._is_capital(end + 1)
        heads = self._grammar.is_title(self._low(end + 1)) or self._grammar.is_role(self._low(end + 1))
        # "Gestern hat die Polizei Demonstranten festgenommen": with an article, the first noun is the subject, unless it may
        # be an adjective ("die Berliner Mauer").
        if following and named and start and self._low(end + 2) in self._grammar.determiners:
            # "Vor dem Landgericht Kiel (fand) der Prozess …"
            return end + 2
        adjective = self._low(end).endswith("er") and not named
        return 0 if following and (adjective or (not heads and (named or end == start))) else end + 1

    def _opens(self, token: Token) -> bool:
        small = self._grammar.determiners | self._grammar.quantities | _MEASURES
        return token.low in small or token.text[0].isdigit()

    def _describes(self, token: Token) -> bool:
        grammar = self._grammar
        known = token.low in grammar.opening or token.low in grammar.verbs or token.low in grammar.auxiliaries
        return token.is_word and not token.capital and not known and token.low.endswith(_ENDINGS)
