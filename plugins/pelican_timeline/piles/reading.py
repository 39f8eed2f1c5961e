"""One article of a pile: its language, its sentences, the dates in them and the events that they tell."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pelican_timeline import documents, extraction, timex
from pelican_timeline.extraction.salience import Article, read_article
from pelican_timeline.model.diagnostic import Diagnostic
from pelican_timeline.model.edtf import day_of
from pelican_timeline.model.text import Document
from pelican_timeline.model.timeline import Candidate, Reading
from pelican_timeline.records import PileText
from pelican_timeline.store import digest_of_code
from pelican_timeline.timex.languages import guess_language

from .chronicles import find_rows
from .gluing import unglue, without_stamps
from .midnight import ran_on, turn_weekdays


def in_language(text: PileText, otherwise: str = "") -> PileText:
    """The text with its language: as it says, else *otherwise*, else as its words look; "" when nothing tells."""
    if text.source.language:
        return text
    return replace(text, source=replace(text.source, language=otherwise or guess_language(text.source.text)))


def keys_of(texts: Iterable[PileText]) -> list[str]:
    """The fingerprint, for each text, of all that its reading depends on: the program included."""
    code = digest_of_code()
    return [hashlib.sha256(f"{code}\0{one.sentences}\0{_told(one)}".encode()).hexdigest() for one in texts]


def _told(text: PileText) -> str:
    source = text.source
    return f"{source.id}\0{source.language}\0{source.published}\0{source.text}"


_NOBODY = extraction.NameIndex({}, {}, {})
"""A pile has no authority files: a sentence must name who acts in its own words."""


def read_text(text: PileText) -> tuple[Reading, list[Diagnostic]]:
    """The dates in a text and the events that it tells; a plain function of one text, so that worker processes can run it."""
    reading, found = find_dates(text)
    return find_events(text, reading), found


def find_events(text: PileText, reading: Reading) -> Reading:
    """The reading of a text whose dates are found, with the events that it tells."""
    document = cut(_as_written(text, reading))
    article = read_article(document, reading.expressions)
    if article is None:
        return reading
    document = without_stamps(unglue(_without_head(article, document), reading.expressions))
    candidates, _ = extraction.suggest(document, reading.expressions, _NOBODY, days_only=True)
    rows = find_rows(document, reading.expressions)
    candidates = [one for one in candidates if not _is_in(one, rows)] + rows
    return replace(reading, candidates=tuple(_as_cut(one, article) for one in candidates))


def _is_in(candidate: Candidate, rows: Sequence[Candidate]) -> bool:
    """Is its sentence, or a part of it, a row of a chronology?"""
    return any(candidate.span.start < row.span.end and row.span.start < candidate.span.end for row in rows)


def _without_head(article: Article, document: Document) -> Document:
    """The document with its first sentence behind the stamp or dateline that stands before its first words."""
    head = tuple(replace(one, span=article.span(0)) for one in document.sentences[:1])
    return replace(document, sentences=(*head, *document.sentences[1:]))


def _as_cut(candidate: Candidate, article: Article) -> Candidate:
    """The candidate with the number of the sentence as the pile has it, of which its own may be a part."""
    starts = [one.span.start for one in article.sentences]
    return replace(candidate, sentence=bisect_right(starts, candidate.span.start))


def find_dates(text: PileText) -> tuple[Reading, list[Diagnostic]]:
    """The dates in a text alone: all that the weighing of days asks for."""
    source = text.source
    if not source.language:
        hint = "say it in its data, or for all: --language en"
        return Reading(source.id), [
            Diagnostic(source.path, "language-missing", "nothing tells in which language this article is", hint)
        ]
    expressions, found = timex.find_dates(source.text, source.language, source.published)
    dated = turn_weekdays([replace(one, parts=()) for one in expressions if one.date is not None], source.published)
    # Without dates there is nothing to weigh; the rest is strange, but harmless.
    wrong = [replace(one, severity="error" if one.code == "language-unknown" else "warning") for one in found]
    return Reading(source.id, tuple(dated)), wrong


def as_article(text: PileText, reading: Reading) -> Article | None:
    """The article with the days that it speaks of; None when nobody knows the day of its publication."""
    article = read_article(cut(_as_written(text, reading)), reading.expressions)
    return replace(article, source=text.source) if article else None


def _as_written(text: PileText, reading: Reading) -> PileText:
    """The text with the day on which it was written to its end, where that is not the one that it bears."""
    published = text.source.published
    if published is None or not ran_on(reading.expressions):
        return text
    return replace(text, source=replace(text.source, published=day_of(published.latest + 1)))


def cut(text: PileText) -> Document:
    """The text in sentences: its own where it has them."""
    return (
        documents.take_sentences(text.source, text.sentences)
        if text.sentences
        else documents.read_document(text.source)
    )
