"""From a pile of articles that nobody has curated to a timeline: read, find, weigh, pick, tell. What `timeline weave` does.

`pipeline` weaves what people wrote and shows everything; here there is more than anybody wants to read, and the
program says which days matter and which sentences tell of them (`extraction/salience`).
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from pelican_timeline import documents, extraction, timex
from pelican_timeline.extraction.salience import Article, Telling, WovenDay, read_article
from pelican_timeline.model.calendar import civil
from pelican_timeline.model.diagnostic import Diagnostic
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.event import Citation, Event
from pelican_timeline.model.text import Document
from pelican_timeline.model.timeline import Candidate, Reading
from pelican_timeline.records import PileText
from pelican_timeline.store import digest_of_code
from pelican_timeline.timex.languages import guess_language

# Read and find -------------------------------------------------------------------------------------------------------


def in_language(text: PileText, otherwise: str = "") -> PileText:
    """The text with its language: as it says, else *otherwise*, else as its words look; "" when nothing tells."""
    if text.source.language:
        return text
    return replace(text, source=replace(text.source, language=otherwise or guess_language(text.source.text)))


def keys_of(texts: Iterable[PileText]) -> list[str]:
    """The fingerprint, for each text, of all that its reading depends on: the program included."""
    code = digest_of_code()
    told = (f"{code}\0{one.source.language}\0{one.source.published}\0{one.source.text}" for one in texts)
    return [hashlib.sha256(one.encode()).hexdigest() for one in told]


def read_text(text: PileText) -> tuple[Reading, list[Diagnostic]]:
    """The dates in a text; a plain function of one text, so that worker processes can run it."""
    source = text.source
    if not source.language:
        hint = "say it in its data, or for all: --language en"
        return Reading(source.id), [
            Diagnostic(source.path, "language-missing", "nothing tells in which language this article is", hint)
        ]
    expressions, found = timex.find_dates(source.text, source.language, source.published)
    dated = tuple(replace(one, parts=()) for one in expressions if one.date is not None)
    # Without dates there is nothing to weigh; the rest is strange, but harmless.
    wrong = [replace(one, severity="error" if one.code == "language-unknown" else "warning") for one in found]
    return Reading(source.id, dated), wrong


def as_article(text: PileText, reading: Reading) -> Article | None:
    """The article with the days that it speaks of; None when nobody knows the day of its publication."""
    return read_article(cut(text), reading.expressions)


def cut(text: PileText) -> Document:
    """The text in sentences: its own where it has them."""
    return (
        documents.take_sentences(text.source, text.sentences)
        if text.sentences
        else documents.read_document(text.source)
    )


# Tell ----------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Piece:
    """One entry of the timeline: the day, the event that it becomes, and its sentences, the one that gives the title first."""

    woven: WovenDay
    event: Event
    tellings: tuple[Telling, ...]


_NOBODY = extraction.NameIndex({}, {}, {})
_LONGEST_TITLE, _SHORTEST_TITLE = 90, 20


def tell(woven: Sequence[WovenDay], texts: Mapping[str, PileText], readings: Mapping[str, Reading]) -> list[Piece]:
    """The entries of the woven days, in their order, with a title, a date and a kind each."""
    suggested: dict[str, dict[int, Candidate]] = {}
    for one in woven:
        for telling in one.tellings:
            name = telling.article.id
            if name not in suggested:
                found, _ = extraction.suggest(cut(texts[name]), readings[name].expressions, _NOBODY)
                suggested[name] = {candidate.sentence - 1: candidate for candidate in found}
    return [_piece(one, suggested) for one in woven]


def _piece(woven: WovenDay, suggested: Mapping[str, Mapping[int, Candidate]]) -> Piece:
    day = woven.day.number
    candidates = [suggested[one.article.id].get(one.sentence) for one in woven.tellings]
    fits = [c if c and c.date.earliest <= day <= c.date.latest else None for c in candidates]
    # The title comes from a sentence that names the day and tells a happening, where there is one.
    best = min(range(len(fits)), key=lambda n: (woven.tellings[n].mention is None, fits[n] is None, n))
    lead, candidate = woven.tellings[best], fits[best]
    tellings = (lead, *(one for n, one in enumerate(woven.tellings) if n != best))
    title = plain(candidate.title) if candidate else headline(lead.words)
    date, note = _date(day, lead)
    event = Event(
        id="",
        title=title,
        date=parse(date),
        sources=tuple(Citation(source=one.article.id, quote=one.words) for one in tellings),
        date_note=note,
        kind=candidate.kind if candidate else "other",
        # What all that is cited looks forward to has not happened as far as anybody here knows.
        planned=all(one.article.day < day for one in tellings),
        speaker=plain(candidate.speaker) if candidate else "",
    )
    return Piece(woven, event, tellings)


def _date(day: int, lead: Telling) -> tuple[str, str]:
    """The day as it is known, and why in words: a day that no cited sentence names is only about right."""
    year, month, number = civil(day)
    written = f"{year:04d}-{month:02d}-{number:02d}"
    if lead.mention is None:
        return f"{written}~", "The cited sentences name no day; their articles came out on this day or on the next."
    if lead.mention.derivation.anchor is None:
        return written, ""
    return written, timex.explain(lead.mention.derivation, "en", lead.mention.date)


def because(telling: Telling) -> str:
    """Why a sentence is thought to tell of its day, in words."""
    if telling.mention is not None:
        return timex.explain(telling.mention.derivation, "en", telling.mention.date)
    return f"opens an article of {telling.article.source.published}, and names no day"


_CLAUSE = re.compile(r"[,;:](?=\s)|\s[–—-](?=\s)")


def headline(words: str) -> str:
    """One line of a sentence, at most 90 characters: up to the end of a clause, else of a word.

    >>> headline("The bridge was closed on Monday, said the mayor, who had walked over it every morning since she was a child.")
    'The bridge was closed on Monday, said the mayor'
    """
    line = plain(words).rstrip(".")
    if len(line) <= _LONGEST_TITLE:
        return line
    ends = [one.start() for one in _CLAUSE.finditer(line) if _SHORTEST_TITLE <= one.start() <= _LONGEST_TITLE]
    if ends:
        return line[: ends[-1]].rstrip()
    return line[: line.rfind(" ", 0, _LONGEST_TITLE)].rstrip(" ,;:–—-") + "…"


# Corpora write a text as words with spaces between them and all marks: `` They did n't , '' he said -LRB- twice -RRB- .
_CUT_MARKS = (("-LRB- ", "("), (" -RRB-", ")"), ("``", "“"), ("''", "”"), ("\\/", "/"))
_SPACE_BEFORE = re.compile(r"\s+(?=[,.;:!?%)”](?:\s|$|[,.;:!?%)”])|n't\b|'(?:s|re|ve|ll|d|m)\b)")
_SPACE_AFTER = re.compile(r"(?<=[“(£$€])\s+")


def plain(words: str) -> str:
    """The words in one line, as people write them, also where a corpus has cut them apart.

    >>> plain("`` We did n't , '' he said -LRB- twice -RRB- .")
    "“We didn't,” he said (twice)."
    """
    for mark, instead in _CUT_MARKS:
        words = words.replace(mark, instead)
    return _SPACE_AFTER.sub("", _SPACE_BEFORE.sub("", " ".join(words.split())))
