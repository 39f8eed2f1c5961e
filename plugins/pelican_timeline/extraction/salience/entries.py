"""How much an entry of a finished timeline matters, and why: for where a page has more than it can show.

The signs are those by which the days of a pile are weighed, of one event instead of a day: who tells it, what the sentence
says, and who comes back to it. What a person wrote comes first in any case (`model.timeline.show_first`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pelican_timeline.corroboration.contentwords import find_content
from pelican_timeline.model.calendar import OPEN_END, OPEN_START
from pelican_timeline.model.fuzzydate import FuzzyDate
from pelican_timeline.model.text import Source
from pelican_timeline.model.timeline import Entry, Origin, Reading, Salience

from .days import LOOKS_BACK

_TOLD, _WITNESSES, _LATER = 0.5, 0.25, 0.25
"""How much may come of what the sentence says, of independent sources, and of later texts. Together 1."""
_AROUND = 200
"""Characters before and behind a date in which a text says what happened then."""
_SHARED = 2
"""Words that a text must have in common with an event whose day it names."""


@dataclass(frozen=True, slots=True)
class _Naming:
    """A text that comes back to a day: its origin, and what it says around the date."""

    origin: str
    words: frozenset[str]


def weigh_entries(
    entries: Sequence[Entry], readings: Mapping[str, Reading], sources: Mapping[str, Source], origins: Iterable[Origin]
) -> list[Entry]:
    """The entries, each with its salience."""
    days = {day for entry in entries if (day := _day(entry.event.date)) is not None}
    origin_of = {slug: origin.id for origin in origins for slug in origin.sources}
    naming: defaultdict[int, list[_Naming]] = defaultdict(list)
    for slug in sorted(readings):
        for day, named in _namings(sources[slug], readings[slug], days, origin_of.get(slug, slug)):
            naming[day].append(named)
    told = {c.id: c.reasons for slug in sorted(readings) for c in readings[slug].candidates}
    return [replace(entry, salience=_weigh(entry, naming, told)) for entry in entries]


def _day(date: FuzzyDate) -> int | None:
    """The one day that is meant; of "since Monday", Monday."""
    start, end = date.start, date.end
    first = end.earliest if date.earliest == OPEN_START and end else date.earliest
    last = start.latest if date.latest == OPEN_END and start else date.latest
    return first if first == last else None


def _namings(source: Source, reading: Reading, days: Container[int], origin: str) -> Iterator[tuple[int, _Naming]]:
    """Where a text comes back to one of the *days*."""
    if source.published is None or source.published.latest == OPEN_END:
        return
    for one in reading.expressions:
        day = _day(one.date) if one.date else None
        if day in days and day is not None and source.published.latest - day >= LOOKS_BACK:
            around = source.text[max(0, one.span.start - _AROUND) : one.span.end + _AROUND]
            yield day, _Naming(origin, find_content(around))


def _weigh(entry: Entry, naming: Mapping[int, Sequence[_Naming]], told: Mapping[str, tuple[str, ...]]) -> Salience:
    event = entry.event
    reasons = list(told.get(event.id, ())) if entry.suggested else ["a person wrote or accepted it"]
    score = _TOLD * (entry.score if entry.suggested else 1.0)
    if entry.independent > 1:
        score += _WITNESSES * (1 - 1 / entry.independent)
        reasons.append(f"{entry.independent} independent sources tell it")
    if back := _come_back(entry, naming):
        score += _LATER * (1 - 1 / (1 + back))
        texts = "1 later text comes" if back == 1 else f"{back} later texts come"
        reasons.append(f"{texts} back to it")
    return Salience(round(score, 3), tuple(reasons))


def _come_back(entry: Entry, naming: Mapping[int, Sequence[_Naming]]) -> int:
    """How many origins name the day of an event later, and say of it what the event says."""
    day = _day(entry.event.date)
    named = naming.get(day, ()) if day is not None else ()
    if not named:
        return 0
    own = find_content(" ".join((entry.event.title, *(proof.words for proof in entry.proofs))))
    return len({one.origin for one in named if len(one.words & own) >= _SHARED})
