"""How events that are not one belong together: a declaration and its summit, yes and no, the first round and the second."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from pelican_timeline.model.event import Event
from pelican_timeline.model.fuzzydate import reach
from pelican_timeline.model.timeline import Candidate, Tie

from .contentwords import are_opposite, find_ordinals
from .doubts import differing_names, is_day_known
from .parts import find_parts
from .propernames import missing_from
from .reports import Report, report_of, report_of_event
from .sameevent import is_same_person, share_content
from .titles import find_namesakes, find_people

SAME_SUBJECT = 0.5
"""So much two rounds of one thing share, or a yes and a no."""

CROWD = 60
"""Reports of one day with one word; more are not compared."""

_Steps = Mapping[str, frozenset[str]]


def _steps_of(*rows: tuple[str, str]) -> _Steps:
    """What may come after each; a name of two words is written with "_"."""
    return {
        before.replace("_", " "): frozenset(one.replace("_", " ") for one in after.split()) for before, after in rows
    }


STEPS_OF_PEOPLE = _steps_of(
    ("arrest", "remand charge plead convict acquit release"),
    ("remand", "charge convict acquit release"),
    ("charge", "plead convict acquit release"),
    ("plead", "convict acquit"),
    ("convict", "acquit annul uphold pardon release"),
    ("abduct", "release rescue"),
    ("nominate", "elect"),
    ("elect", "swear_in"),
    ("appoint", "swear_in dismiss resign"),
    ("resign", "appoint swear_in"),
    ("dismiss", "appoint swear_in"),
    ("die", "bury"),
)
"""What happens to a person after what: the same person is named in both."""

STEPS_OF_THINGS = _steps_of(
    ("approve", "sign annul suspend reject"),
    ("sign", "annul suspend"),
    ("ban", "annul suspend"),
    ("begin", "end suspend postpone"),
    ("walk_out", "end suspend"),
    ("close", "reopen"),
    ("suspend", "reopen begin"),
    ("lift_off", "land lose_contact"),
    ("quake", "aftershock tsunami"),
)
"""What is done with a thing after what, within months: a law, a strike, a bridge."""

_NAMED_STEPS = frozenset({"begin", "close", "suspend", "walk out"})
"""Much begins and ends: here a name must be the same, too."""

_MONTHS = 120
"""So many days after a law is passed it may be signed; later it is another."""


_PREFIX = 4
"""Letters of a word that its case endings leave alone."""

_IN_STEPS = frozenset(
    one for steps in (STEPS_OF_PEOPLE, STEPS_OF_THINGS) for before, after in steps.items() for one in {before, *after}
)


def relate(
    candidates: Sequence[Candidate], events: Sequence[Event], origin_of: Mapping[str, str]
) -> dict[str, tuple[Tie, ...]]:
    """How suggestions and curated events stand to each other, by the id of the one that is told: kind, other, reason.

    `part_of` for what happened at a meeting, a march or in a storm of that day; `contradicts` for opposite reports of one
    subject on one day; `follows` for the second of what the other is the first of, and for a verdict after a charge.
    What a curated event says of itself is not repeated. Ask with one suggestion of each cluster.
    """
    reports = [*(report_of(one, origin_of) for one in candidates), *map(report_of_event, events)]
    reports.sort(key=lambda report: report.id)
    told = {(event.id, relation.event) for event in events for relation in event.related}
    found: defaultdict[str, list[Tie]] = defaultdict(list)
    for one, tie in (*find_parts(reports), *_opposites(reports), *_sequels(reports), *_steps(reports)):
        if (one, tie.event) not in told and (tie.event, one) not in told:
            found[one].append(tie)
    return {one: tuple(sorted(set(ties), key=lambda tie: (tie.kind, tie.event))) for one, ties in sorted(found.items())}


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


def _steps(reports: Sequence[Report]) -> Iterator[tuple[str, Tie]]:
    """A charge after the arrest, a signature after the vote: of several before it the latest."""
    shelves: defaultdict[str, list[Report]] = defaultdict(list)
    for report in reports:
        if is_day_known(report.date) and report.happens & _IN_STEPS:
            for mark in {name[:_PREFIX] for name in report.names} | {one[:_PREFIX] for one in report.objects}:
                shelves[mark].append(report)
    before: defaultdict[str, list[tuple[Report, str]]] = defaultdict(list)
    for one, other in _pairs(shelves.values()):
        first, second = sorted((one, other), key=lambda report: (report.date.sort_key, report.id))
        if first.date.latest < second.date.earliest and first.planned == second.planned:
            why = _why_step(first, second)
            if why:
                before[second.id].append((first, why))
    for later, those in before.items():
        latest, why = max(those, key=lambda pair: (pair[0].date.sort_key, pair[0].id))
        yield later, Tie("follows", latest.id, why)


def _why_step(first: Report, second: Report) -> str:
    """What the second is to the first: "charge after arrest", "" where it is no step after it."""
    elsewhere = first.places and second.places and not first.places & second.places
    if elsewhere or differing_names(first, second) or find_namesakes(first, second):
        return ""
    people = _step(STEPS_OF_PEOPLE, first, second)
    if people and find_people(first) & find_people(second):
        return people
    things = _step(STEPS_OF_THINGS, first, second)
    near = reach(second.date)[0] - reach(first.date)[1] <= _MONTHS
    named = not _NAMED_STEPS & first.happens or first.names - missing_from(first.names, second.words)
    return things if things and near and named and _share_object(first, second) else ""


def _step(steps: _Steps, first: Report, second: Report) -> str:
    """The first step of these that leads from what one title tells to what the other does."""
    return next(
        (
            f"{after} after {before}"
            for before, follow in steps.items()
            if before in first.happens and before not in second.happens
            for after in follow
            if after in second.happens and after not in first.happens
        ),
        "",
    )


def _share_object(first: Report, second: Report) -> bool:
    """Are both about one thing: most of what the shorter title is about, names apart?"""
    names = first.name_stems | second.name_stems
    ours, theirs = ({one[:_PREFIX] for one in report.objects - names} for report in (first, second))
    return bool(ours and theirs) and 2 * len(ours & theirs) > min(len(ours), len(theirs))


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
