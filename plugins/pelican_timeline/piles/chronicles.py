"""Chronologies inside articles: "12 May: The dam bursts", a row a day. Somebody has chosen and dated these events already.

A row tells in the present tense, or without a verb, what a report tells in the past; so it is read by its place, not by
its verb. One row alone is a caption or the stamp of a page; three days in order are a chronology.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pelican_timeline.documents import sentence_id
from pelican_timeline.extraction.grammar import Grammar
from pelican_timeline.extraction.locales import grammar_of
from pelican_timeline.model.text import Document, Sentence, Span
from pelican_timeline.model.timeexpression import TimeExpression
from pelican_timeline.model.timeline import Candidate

from .judging import LONGEST_TITLE, ROW
from .wording import plain

_ROWS, _MARKED_ROWS = 3, 2
"""Rows with different days that make a chronology; fewer where each has a colon behind its date."""
_SCORE = 0.75
"""A row has its own date, and a person found it worth a row."""
_FEWEST_WORDS, _MOST_WORDS = 4, 60
_OPENS = re.compile(r"\s*(?:[:–—-]+\s*)?(?=[^\W\d_a-zа-яёіїєґß-öø-ÿ]|[\"“«„‘`'])")
"""What may stand between the date of a row and what it tells: a mark or nothing, then a capital; no clock."""
_BULLET = re.compile(r"[\s•*·▪►–—-]*")


@dataclass(frozen=True, slots=True)
class _Row:
    sentence: Sentence
    expression: TimeExpression
    day: int
    told: Span
    marked: bool


def find_rows(document: Document, expressions: Sequence[TimeExpression]) -> list[Candidate]:
    """The rows of the chronologies that an article has, as suggestions."""
    grammar = grammar_of(document.source.language)
    named = [one for one in expressions if _day_of(one) is not None]
    if len(named) < _MARKED_ROWS:
        return []
    rows = [row for sentence in document.sentences for row in _read(document, sentence, named)]
    days = len({row.day for row in rows})
    if grammar is None or days < (_MARKED_ROWS if all(row.marked for row in rows) else _ROWS) or not _in_order(rows):
        return []
    found = (_as_candidate(document, row, grammar) for row in rows)
    return [one for one in found if one]


def _read(document: Document, sentence: Sentence, expressions: Sequence[TimeExpression]) -> list[_Row]:
    """The rows that begin in a sentence: at its start, and behind a date with a colon in its midst."""
    text, span = document.source.text, sentence.span
    starts: list[tuple[TimeExpression, int, bool]] = []
    for one in expressions:
        if not (span.start <= one.span.start and one.span.end < span.end):
            continue
        leads = _BULLET.fullmatch(text, span.start, one.span.start) is not None
        opens = _OPENS.match(text, one.span.end, span.end)
        if opens and (leads or ":" in opens[0]):
            starts.append((one, opens.end(), ":" in opens[0]))
    ends = [one.span.start for one, *_ in starts[1:]] + [span.end] * bool(starts)
    return [
        _Row(sentence, one, day, Span(begin, end), marked)
        for (one, begin, marked), end in zip(starts, ends, strict=True)
        if (day := _day_of(one)) is not None
    ]


def _day_of(expression: TimeExpression) -> int | None:
    """The day that is named by its number and month; a weekday alone opens no row."""
    stated = set(expression.derivation.stated)
    date = expression.date
    return date.only_day if date is not None and expression.type == "DATE" and {"day", "month"} <= stated else None


def _in_order(rows: Sequence[_Row]) -> bool:
    """Do the days go forward, or backward, but for a slip in ten?"""
    steps = [b.day - a.day for a, b in pairwise(rows)]
    slips = min(sum(step < 0 for step in steps), sum(step > 0 for step in steps))
    return slips * 10 <= len(steps)


def _as_candidate(document: Document, row: _Row, grammar: Grammar) -> Candidate | None:
    source = document.source
    quote = Span(row.expression.span.start, row.told.end)
    words = source.text[quote.start : quote.end].rstrip()
    title = _line(plain(source.text[row.told.start : row.told.end]), grammar)
    if not title or not _FEWEST_WORDS <= len(words.split()) <= _MOST_WORDS or row.expression.date is None:
        return None
    published = source.published
    return Candidate(
        id=sentence_id(source.id, words),
        source=source.id,
        span=Span(quote.start, quote.start + len(words)),
        sentence=row.sentence.number,
        quote=words,
        title=title,
        date=row.expression.date,
        derivation=row.expression.derivation,
        planned=published is not None and row.expression.date.earliest > published.latest,
        score=_SCORE,
        reasons=(ROW,),
        language=source.language,
    )


def _line(words: str, grammar: Grammar) -> str:
    """The first sentence of a row, cut where a clause ends if it is too long; "" where that leaves too little."""
    line = re.split(r"(?<=\w\w\w)[.!]\s", words)[0].rstrip(" .")
    if len(line) <= LONGEST_TITLE:
        return line
    clause = grammar.times | grammar.relatives | grammar.conditions | grammar.reasons | {"but", "with"}
    cuts = [
        found.start()
        for found in re.finditer(r"[,;]\s|\s[–—-]+\s|\s(?=(\w+))", line[: LONGEST_TITLE + 1])
        if found[1] is None or (not grammar.verb_last and found[1] in clause)
    ]
    return next((line[:cut] for cut in reversed(cuts) if _is_whole(line[:cut], line[cut:], grammar)), "")


def _is_whole(line: str, rest: str, grammar: Grammar) -> bool:
    """Has it a few words, and all that is said in it: nothing of "reveals in an interview that, on the night of 25 June"?"""
    words, behind = line.casefold().split(), rest.casefold().split()
    opened = max((n for n, word in enumerate(words) if word.strip(",") in grammar.content), default=-1)
    verbs = grammar.telling | grammar.auxiliaries
    if (
        len(words) < _FEWEST_WORDS
        or (opened >= 0 and words[opened].endswith(","))
        or (opened >= 0 and verbs.isdisjoint(words[opened + 1 :]))
    ):
        return False
    return opened >= 0 or all(word.strip(",") not in grammar.content for word in behind)
