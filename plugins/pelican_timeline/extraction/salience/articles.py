"""An article of a pile, as the weighing of days sees it: its sentences, and the days that each of them names."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from pelican_timeline.model.calendar import OPEN_END, OPEN_START
from pelican_timeline.model.fuzzydate import FuzzyDate
from pelican_timeline.model.text import Document, Sentence, Source, Span
from pelican_timeline.model.timeexpression import Derivation, TimeExpression

from .vectors import stems_of


@dataclass(frozen=True, slots=True)
class Mention:
    """A date that a sentence names: the sentence's index, the phrase's place, and what it means."""

    sentence: int
    span: Span
    date: FuzzyDate
    derivation: Derivation

    @property
    def first(self) -> int:
        """The first day that is meant: of "until Friday", Friday."""
        end = self.date.end
        return end.earliest if self.date.earliest == OPEN_START and end else self.date.earliest

    @property
    def last(self) -> int:
        """The last day that is meant: of "since Monday", Monday."""
        start = self.date.start
        return start.latest if self.date.latest == OPEN_END and start else self.date.latest

    @property
    def days(self) -> int:
        """How many days are meant."""
        return self.last - self.first + 1


@dataclass(frozen=True, slots=True)
class Article:
    """A dated article, read.

    `day` is the number of its day of publication, the last possible one where it is not known exactly. `start` is the place where its first sentence begins to tell: behind
    the headline's time stamp and the dateline that scraped pages leave glued to it.
    """

    source: Source
    day: int
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    start: int

    @property
    def id(self) -> str:
        """The id of its source."""
        return self.source.id

    @property
    def on_its_day(self) -> bool:
        """Is the very day of publication known?"""
        published = self.source.published
        return published is not None and published.earliest == published.latest

    def span(self, index: int) -> Span:
        """The place of a sentence, the first one without what stands before its first word."""
        span = self.sentences[index].span
        return Span(max(span.start, min(self.start, span.end)), span.end)

    def words(self, index: int) -> str:
        """The words of a sentence, verbatim."""
        # Asked for every sentence of a pile several times: without making a span of it.
        span = self.sentences[index].span
        return self.source.text[max(span.start, min(self.start, span.end)) : span.end]

    def stems(self) -> list[list[str]]:
        """The stems of the words of each sentence."""
        return [stems_of(self.words(index)) for index in range(len(self.sentences))]


def read_article(document: Document, expressions: Sequence[TimeExpression]) -> Article | None:
    """The article with the days that it speaks of; None when nobody knows on which day it was published."""
    published = document.source.published
    if published is None or published.earliest == OPEN_START or published.latest == OPEN_END:
        return None
    day = published.latest
    starts = [sentence.span.start for sentence in document.sentences]
    mentions = []
    stamps: list[Span] = []
    for one in expressions:
        index = bisect_right(starts, one.span.start) - 1
        if one.date is None or index < 0 or one.type not in {"DATE", "TIME"}:
            continue
        if _is_stamp(one, index, day) or (index == 0 and stamps and _goes_on(stamps[-1], one)):
            stamps.append(one.span)
        else:
            mentions.append(Mention(index, one.span, one.date, one.derivation))
    return Article(document.source, day, document.sentences, tuple(mentions), _find_start(document, stamps))


def _is_stamp(expression: TimeExpression, sentence: int, day: int) -> bool:
    """Does the phrase say when the article came out, rather than when something happened?

    Reports call their own day "today" or "on Tuesday". Who writes its date in full, or opens with it, stamps a page:
    "Last updated 13 January 2010, 17:26 GMT", "CAIRO, Jan 25 (Reuters) -", a caption's "Cairo, January 25, 2011".
    """
    date, stated = expression.date, expression.derivation.stated
    if date is None or "day" not in stated or abs(date.latest - day) > 1 or date.earliest != date.latest:
        return False
    return sentence == 0 or "year" in stated


_BESIDE = 25


def _goes_on(stamp: Span, expression: TimeExpression) -> bool:
    """Is it the hour of a stamp: "24 June 2010 Last updated at 14:59 GMT"?"""
    states_day = {"day", "weekday"} & set(expression.derivation.stated)
    return expression.type == "TIME" and not states_day and 0 <= expression.span.start - stamp.end <= _BESIDE


_HEAD = 250
"""Characters of the first sentence in which a stamp or a dateline may stand."""
# "CAIRO (Reuters) -"; corpora that are cut into words write the brackets as -LRB- and -RRB-.
_DATELINE = re.compile(r"(?:\(|-LRB-)\s*[^\W\d_][^()\n]{1,24}?\s*(?:\)|-RRB-)\s*[-–—]+\s+")
_LEFT_OVER = re.compile(r"[\s|,.;:–—-]*(?:\d{1,2}[:.]\d\d\s*)?(?:[A-Z]{2,4}\b[\s|–—-]+(?=[A-Z]))?[\s|,.;:–—-]*")
_FEWEST = 5
"""Words that must be left: a stamp may also end a sentence."""


def _find_start(document: Document, stamps: Sequence[Span]) -> int:
    """Where the first sentence begins to tell, behind stamp and dateline; where it starts, when it has none."""
    if not document.sentences:
        return 0
    span, text = document.sentences[0].span, document.source.text
    start, last = span.start, min(span.end, span.start + _HEAD)
    ends = [stamp.end for stamp in stamps if stamp.end <= last]
    ends += [found.end() for found in _DATELINE.finditer(text, start, last)]
    if not ends:
        return start
    left = _LEFT_OVER.match(text, max(ends), span.end)
    behind = left.end() if left else max(ends)
    return behind if len(text[behind : span.end].split()) >= _FEWEST else start
