"""How events that are not one belong together: a declaration and its summit, yes and no, the first round and the second."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from pelican_timeline.model.event import Event
from pelican_timeline.model.fuzzydate import reach
from pelican_timeline.model.timeline import Candidate, Tie

from .contentwords import are_opposite, find_ordinals
from .doubts import differing_names, is_day_known
from .propernames import fold, missing_from
from .reports import Report, report_of, report_of_event
from .sameevent import is_same_person, share_content

HAPPEN_AT = frozenset({"statement", "agreement", "decision"})
"""What is said, signed and decided at a meeting."""

SAME_SUBJECT = 0.5
"""So much two rounds of one thing share, or a yes and a no."""

_PREFIX = 4
"""Letters of a name that its case endings leave alone."""

CROWD = 60
"""Reports of one day with one word; more are not compared."""

_SETTING = re.compile(
    r"\b(?:at|during|after|on the sidelines of|at the end of|auf|bei|beim|während|nach|am rande|zum abschluss|lors|au|à|pendant"
    r"|après|à l['’]issue|en|durante|tras|al término|на|під час|після|за підсумками|во время|после|по итогам|по окончании)\s"
    r"(?:[^\W\d_]{1,14}['’]?\s?){0,4}?"
    r"(?:summit|meeting|talks|conference|negotiations|gipfel|treffen|gespräche|konferenz|verhandlungen|sommet|réunion"
    r"|conférence|pourparlers|négociations|cumbre|reunión|conferencia|negociaciones|саміт|зустріч|переговор|конференці"
    r"|саммит|встреч|конференци)",
    re.IGNORECASE,
)
"""A meeting as the setting of something else: "at the Paris summit", "auf dem Gipfel"; not "agreed to start talks"."""


def relate(
    candidates: Sequence[Candidate], events: Sequence[Event], origin_of: Mapping[str, str]
) -> dict[str, tuple[Tie, ...]]:
    """How suggestions and curated events stand to each other, by the id of the one that is told: kind, other, reason.

    `part_of` for what was said, signed or decided at a meeting of that day; `contradicts` for opposite reports of one
    subject on one day; `follows` for the second of what the other is the first of. What a curated event says of itself
    is not repeated. Ask with one suggestion of each cluster.
    """
    reports = [*(report_of(one, origin_of) for one in candidates), *map(report_of_event, events)]
    reports.sort(key=lambda report: report.id)
    told = {(event.id, relation.event) for event in events for relation in event.related}
    found: defaultdict[str, list[Tie]] = defaultdict(list)
    for one, tie in (*_parts(reports), *_opposites(reports), *_sequels(reports)):
        if (one, tie.event) not in told and (tie.event, one) not in told:
            found[one].append(tie)
    return {one: tuple(sorted(set(ties), key=lambda tie: (tie.kind, tie.event))) for one, ties in sorted(found.items())}


# Part of a meeting ---------------------------------------------------------------------------------------------------


def _parts(reports: Sequence[Report]) -> Iterator[tuple[str, Tie]]:
    """Each thing said or decided at a meeting, with that meeting; none where two may be meant."""
    meetings: defaultdict[tuple[object, str], list[Report]] = defaultdict(list)
    for report in reports:
        if report.kind == "meeting":
            for key in _keys(report):
                meetings[key].append(report)
    for report in reports:
        if report.kind in HAPPEN_AT:
            near = {other.id: other for key in _keys(report) for other in meetings.get(key, ())[:CROWD]}
            fitting = [(other.id, why) for other in near.values() if (why := _why_part(report, other))]
            if len(fitting) == 1:
                ((meeting, why),) = fitting
                yield report.id, Tie("part_of", meeting, why)


def _keys(report: Report) -> Iterator[tuple[object, str]]:
    """A day, or the wide date that one desk gives, with a place or a name."""
    days: list[object] = [(report.origin, str(report.date))] if report.origin else []
    if is_day_known(report.date):
        first, last = reach(report.date)
        days += range(first, last + 1)
    for day in days:
        places = (fold(place)[:_PREFIX] for place in report.places)
        for name in sorted({*places, *(name[:_PREFIX] for name in report.names)}):
            yield day, name


def _why_part(report: Report, meeting: Report) -> str:
    """What tells that this happened at that meeting, "" when nothing does.

    Its sentence names the meeting as the setting, and its place; or an agreement has place and people of the meeting.
    """
    if report.planned != meeting.planned or (report.places and meeting.places and not report.places & meeting.places):
        return ""
    # A country is a place and acts, too: it is where half of the news of a day are set.
    places = frozenset(one for one in meeting.places if _is_named(one, report)) - report.actors - meeting.actors
    names = meeting.names & report.names if not meeting.places else frozenset()
    people = (report.actors | {report.speaker} - {""}) & meeting.actors
    where = ", ".join(sorted(places or names))
    if where and _SETTING.search(report.text):
        return f"its sentence names a meeting as the setting, on the same day: {where}"
    if places and people and report.kind == "agreement":
        return f"an agreement on the day of a meeting, with the same place and people: {where}, {', '.join(sorted(people))}"
    return ""


def _is_named(place: str, report: Report) -> bool:
    """Does the report name the place, by its id or in words of its own?"""
    return place in report.places or not missing_from((fold(part) for part in place.split("-")), report.words)


# Yes and no ----------------------------------------------------------------------------------------------------------


def _opposites(reports: Sequence[Report]) -> Iterator[tuple[str, Tie]]:
    """Reports of one kind, day and subject of which one denies what the other says."""
    shelves: defaultdict[tuple[int, str, str], list[Report]] = defaultdict(list)
    for report in reports:
        if is_day_known(report.date) and report.kind != "meeting":
            first, last = reach(report.date)
            for day in range(first, last + 1):
                for stem in report.core:
                    shelves[day, report.kind, stem].append(report)
    for one, other in _pairs(shelves.values()):
        if one.source == other.source != "" or one.planned != other.planned:
            continue
        speakers = not (one.speaker and other.speaker) or is_same_person(one.speaker, other.speaker)
        # "Rejected the tax", "welcomed the tax": a third of the words, since the opposite ones differ.
        titles = len(one.core & other.core) / len(one.core | other.core)
        if speakers and 3 * titles >= 1 and are_opposite(one.title, other.title) and _is_one_subject(one, other):
            why = "one says the opposite of the other"
            yield one.id, Tie("contradicts", other.id, why)
            yield other.id, Tie("contradicts", one.id, why)


# One after the other -------------------------------------------------------------------------------------------------


def _sequels(reports: Sequence[Report]) -> Iterator[tuple[str, Tie]]:
    """The second round after the first, the third reading after the second: the latest one before it."""
    shelves: defaultdict[tuple[str, str], list[Report]] = defaultdict(list)
    numbers = {report.id: find_ordinals(report.title) for report in reports}
    for report in reports:
        if len(numbers[report.id]) == 1 and is_day_known(report.date):
            for stem in report.core:
                shelves[report.kind, stem].append(report)
    before: defaultdict[str, list[Report]] = defaultdict(list)
    for one, other in _pairs(shelves.values()):
        first, second = sorted((one, other), key=lambda report: (report.date.sort_key, report.id))
        (n,), (m,) = numbers[first.id], numbers[second.id]
        if m == n + 1 and first.date.latest < second.date.earliest and _is_one_subject(first, second):
            before[second.id].append(first)
    for later, those in before.items():
        latest = max(those, key=lambda report: (report.date.sort_key, report.id))
        yield later, Tie("follows", latest.id, "the next of what the other counts")


def _is_one_subject(one: Report, other: Report) -> bool:
    apart = one.places and other.places and not one.places & other.places
    return not apart and not differing_names(one, other) and share_content(one, other) >= SAME_SUBJECT


def _pairs(shelves: Iterable[Sequence[Report]]) -> Iterator[tuple[Report, Report]]:
    """Each two reports that stand on one shelf, once."""
    found = {
        (one.id, other.id): (one, other)
        for reports in shelves
        if len(reports) <= CROWD
        for one, other in combinations(reports, 2)
        if one.id != other.id
    }
    return iter(found.values())
