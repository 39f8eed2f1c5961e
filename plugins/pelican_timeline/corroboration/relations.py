"""How events that are not one belong together: a declaration and its summit, yes and no, the first round and the second."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from pelican_timeline.model.event import Event
from pelican_timeline.model.fuzzydate import may_coincide, reach
from pelican_timeline.model.timeline import Candidate, Tie

from .contentwords import are_opposite, find_ordinals
from .propernames import missing_from
from .sameevent import Report, differing_names, is_day_known, is_same_person, report_of, report_of_event, share_content

HAPPEN_AT = frozenset({"statement", "agreement", "decision"})
"""What is said, signed and decided at a meeting."""

ENOUGH = 2
"""Of place, people, subject, and a word for the meeting, so many must speak for it; place or that word among them."""

SAME_SUBJECT = 0.5
"""So much two rounds of one thing share, or a yes and a no."""

LONGEST_MEETING = 10
"""Days."""

CROWD = 60

_MEETING = re.compile(
    r"\b(?:summit|meeting|talks|conference|negotiations|gipfel|treffen|gespräche|konferenz|verhandlungen|sommet|réunion"
    r"|conférence|pourparlers|négociations|cumbre|reunión|conferencia|negociaciones|саміт|зустріч|переговор|конференці"
    r"|саммит|встреч|конференци)",
    re.IGNORECASE,
)


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
    """Each thing said or decided at a meeting, with the meeting that it fits best; none where two fit as well."""
    meetings: defaultdict[tuple[object, str], list[Report]] = defaultdict(list)
    for report in reports:
        if report.kind == "meeting":
            for key in _keys(report):
                meetings[key].append(report)
    for report in reports:
        if report.kind not in HAPPEN_AT:
            continue
        near = {other.id: other for key in _keys(report) for other in meetings.get(key, ())[:CROWD]}
        fitting = [(len(why), other.id, why) for other in near.values() if (why := _why_part(report, other))]
        best = max((count for count, _, _ in fitting), default=0)
        chosen = [one for one in fitting if one[0] == best]
        if len(chosen) == 1:
            _, meeting, why = chosen[0]
            yield report.id, Tie("part_of", meeting, f"on the day of a meeting, with {', '.join(why)}")


def _keys(report: Report) -> Iterator[tuple[object, str]]:
    """A day, or a wide date that one desk gives, with a place or a name."""
    first, last = reach(report.date)
    days: list[object] = list(range(first, last + 1)) if last - first < LONGEST_MEETING else []
    if report.origin:
        days.append((report.origin, str(report.date)))
    for day in days:
        for name in sorted({*report.places, *report.actors, *(name[:4] for name in report.names)}):
            yield day, name


def _why_part(report: Report, meeting: Report) -> list[str]:
    """What speaks for it that this happened at that meeting; [] when it is not enough."""
    one_desk = report.origin != "" and report.origin == meeting.origin and str(report.date) == str(meeting.date)
    if not may_coincide(report.date, meeting.date) or not (one_desk or is_day_known(report.date)):
        return []
    if report.planned != meeting.planned or (report.places and meeting.places and not report.places & meeting.places):
        return []
    why = []
    names = report.names - missing_from(report.names, meeting.words)
    if report.places & meeting.places:
        why.append(f"the same place ({', '.join(sorted(report.places & meeting.places))})")
    if report.actors & meeting.actors or (report.speaker and report.speaker in meeting.actors):
        why.append(f"the same people ({', '.join(sorted((report.actors | {report.speaker}) & meeting.actors))})")
    elif names and not report.places & meeting.places:
        why.append(f"the same names ({', '.join(sorted(names))})")
    if _MEETING.search(report.text):
        why.append("a word for the meeting")
    if report.core & meeting.core:
        why.append("the same subject")
    is_there = bool(report.places & meeting.places or names) or _MEETING.search(report.text) is not None
    return why if len(why) >= ENOUGH and is_there else []


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
        if speakers and are_opposite(one.title, other.title) and _is_one_subject(one, other):
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
