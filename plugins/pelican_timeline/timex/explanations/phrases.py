"""What a language must say to explain a date: templates with named places."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pelican_timeline.model.fuzzydate import FuzzyDate

_DAY = re.compile(r"-?\d{4,}-(?:0\d|1[0-2])-\d\d(?:T[^~?%/]+)?")


@dataclass(frozen=True, slots=True)
class Phrases:
    """The templates of one language.

    `leans_on`, `without_words` and `leaning` are by what a date leans on; their places are `anchor` (the date in words), `of`
    (the same date behind "of"), `words` (the name of an event or of a date) and `phrase`. A plain day takes an article or
    a case that "about 3 September" or "1990s" does not ("vom 4. September", but "(um den 4. September)"): `of_day` and
    `so_day` are for a day, `of` and `so` for every other date. `articles` do not count when the text's words are compared
    with ours.
    """

    quoted: str
    of_day: str
    of: str
    so_day: str
    so: str
    leans_on: Mapping[str, str]
    own_words: str
    read_by: str
    no_day: str
    without_words: Mapping[str, str]
    taken_as: str
    leaning: Mapping[str, str]
    articles: frozenset[str] = frozenset()

    def so_it_is(self, date: FuzzyDate, words: str) -> str:
        """The end of a sentence: ", so 3 September 2025"."""
        return (self.so_day if is_day(date) else self.so).format(words)

    def fill(self, template: str, anchor: FuzzyDate, anchor_in_words: str, words: str = "", phrase: str = "") -> str:
        """A template with its places filled."""
        of = (self.of_day if is_day(anchor) else self.of).format(anchor_in_words)
        return template.format(anchor=anchor_in_words, of=of, words=words, phrase=phrase)


def is_day(date: FuzzyDate) -> bool:
    """Is this one day (with or without a time of day), and nothing doubtful about it?"""
    return bool(_DAY.fullmatch(str(date)))
