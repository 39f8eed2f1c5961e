"""Sentences that a scraper glued together: a headline or caption without a full stop, and the sentence behind it.

"Bridge reopens after repair The mayor cut the ribbon on Monday." In running text a small word has a capital only where a
sentence begins, so one that follows a word without any mark between them begins another.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from pelican_timeline.extraction.grammar import Grammar
from pelican_timeline.extraction.locales import grammar_of
from pelican_timeline.model.text import Document, Sentence, Span
from pelican_timeline.model.timeexpression import TimeExpression

_FEWEST_BEFORE, _FEWEST_BEHIND = 3, 6
"""Words that a headline, and a sentence behind it, have at least."""


def unglue(document: Document, expressions: Sequence[TimeExpression]) -> Document:
    """The document with its glued sentences in their parts; of the first sentence only the last part is prose.

    Those are looked at that name a day, and the first: no other tells an event of one day.
    """
    grammar = grammar_of(document.source.language)
    if grammar is None:
        return document
    begin = [place.span.start for place in document.sentences]
    days = (one for one in expressions if one.date is not None and one.date.only_day is not None)
    dated = {bisect_right(begin, one.span.start) for one in days}
    looked_at = (one for one in document.sentences if one.role == "prose" and (one.number in dated or one.number == 1))
    seams = {one.number: found for one in looked_at if (found := find_seams(document.words(one), grammar))}
    if not seams:
        return document
    sentences: list[Sentence] = []
    for place in document.sentences:
        ends = [place.span.start + start for start in seams.get(place.number, ())] + [place.span.end]
        start = place.span.start
        for end in ends:
            role = "heading" if place.number == 1 and end < place.span.end else place.role
            sentences.append(replace(place, span=Span(start, end), number=len(sentences) + 1, role=role))
            start = end
    return replace(document, sentences=tuple(sentences))


_BEFORE = re.compile(r"(?:[\s–—-]+|(?:\(|-LRB-)[^()]{0,60}?\d[:.]\d\d\b[^()]{0,60}?(?:\)|-RRB-))+\s*")


def without_stamps(document: Document) -> Document:
    """The document with each sentence from its first word on: behind dashes, and "(Update 11:58 p.m. in Cairo)"."""
    text = document.source.text
    opened = [one for one in document.sentences if text[one.span.start : one.span.start + 1] in _OPENS]
    starts = {
        one.number: before.end() for one in opened if (before := _BEFORE.match(text, one.span.start, one.span.end))
    }
    if not starts:
        return document
    sentences = tuple(
        replace(one, span=Span(starts[one.number], one.span.end))
        if starts.get(one.number, one.span.end) < one.span.end
        else one
        for one in document.sentences
    )
    return replace(document, sentences=sentences)


_OPENS = frozenset("-–—( \n\t")


def find_seams(words: str, grammar: Grammar) -> list[int]:
    """Where in a sentence another begins without a mark before it.

    >>> from pelican_timeline.extraction.locales import grammar_of
    >>> find_seams("Bridge reopens after repair The mayor cut the ribbon on Monday.", grammar_of("en"))
    [28]
    >>> find_seams("The paper of The Hague is read in the north of the city.", grammar_of("en"))
    []
    """
    seams = [match.end() for match in _STAMP.finditer(words) if len(words[match.end() :].split()) >= _FEWEST_BEHIND]
    for match in _pattern(grammar.code).finditer(words):
        start = match.start("opens")
        before = words[max((seam for seam in seams if seam <= start), default=0) : start].split()
        if (
            len(before) < _FEWEST_BEFORE
            or len(words[start:].split()) < _FEWEST_BEHIND
            # "This Is It tour", "the name of The band", "Influenza A on the test"
            or before[-1].casefold() in grammar.waiting | grammar.opening
            or (len(match["opens"]) == 1 and before[-1][0].isupper())
        ):
            continue
        seams.append(start)
    return sorted(seams)


_STAMP = re.compile(r"\b\d\d:\d\d:\d\d\s+(?=[^\W\d_])")
"""A clock with seconds, that of a page: "Ministers resign updated: Tue Mar 01 2011 17:03:00 Three ministers resigned …"."""


@cache
def _pattern(code: str) -> re.Pattern[str]:
    """A small word with a capital, behind a word, before a word without one: no name is written so."""
    grammar = grammar_of(code)
    assert grammar is not None  # noqa: S101  called with the code of a grammar
    small = grammar.determiners | grammar.persons | grammar.plurals | grammar.prepositions | grammar.conjunctions
    small |= grammar.times | grammar.conditions | grammar.reasons
    opens = "|".join(sorted(re.escape(word.capitalize()) for word in small if word.isalpha()))
    return re.compile(rf"(?<=[^\W_])\s+(?P<opens>{opens})(?=\s+[^\W\d_A-ZÀ-ÖØ-ÞА-ЯІЇЄҐ])")
