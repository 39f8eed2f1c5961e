"""What happened at something: a speech at a summit, deaths in a storm, arrests at a march, an agreement on a visit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from pelican_timeline.model.fuzzydate import reach
from pelican_timeline.model.timeline import Tie

from .doubts import is_day_known
from .frames import find_frames, find_settings
from .propernames import fold, missing_from
from .reports import Report
from .titles import find_placed

CROWD = 60
"""Reports of one day with one name; more are not compared."""

_PREFIX = 4
"""Letters of a name that its case endings leave alone."""


def find_parts(reports: Sequence[Report]) -> Iterator[tuple[str, Tie]]:
    """Each report of what happened at something, with the report of that; none where two may be meant."""
    wholes: defaultdict[tuple[object, str], list[Report]] = defaultdict(list)
    for report in reports:
        if report.kind != "statement" and find_frames(report):
            for key in _keys(report):
                wholes[key].append(report)
    for report in reports:
        near = {
            other.id: other for key in _keys(report) for other in wholes.get(key, ())[:CROWD] if other.id != report.id
        }
        if near:
            settings = find_settings(report.text)
            fitting = [(other.id, why) for other in near.values() if (why := _why_part(report, settings, other))]
            if len(fitting) == 1:
                ((whole, why),) = fitting
                yield report.id, Tie("part_of", whole, why)


def _keys(report: Report) -> Iterator[tuple[object, str]]:
    """A day, or the wide date that one desk gives, with a place or a name."""
    days: list[object] = [(report.origin, str(report.date))] if report.origin else []
    if is_day_known(report.date):
        first, last = reach(report.date)
        days += range(first, last + 1)
    places = {fold(place)[:_PREFIX] for place in report.places}
    for day in days:
        for name in sorted({*places, *(name[:_PREFIX] for name in report.all_names)}):
            yield day, name


def _why_part(report: Report, settings: frozenset[str], whole: Report) -> str:
    """What tells that this happened at that, "" when nothing does.

    Its sentence names the other as the setting, and a name of it; or an agreement has place and people of a meeting.
    """
    same_day = _is_exact(report) and _is_exact(whole)
    if not same_day and not (report.origin and report.origin == whole.origin and str(report.date) == str(whole.date)):
        return ""
    if report.planned != whole.planned or (report.places and whole.places and not report.places & whole.places):
        return ""
    frames = find_frames(whole)
    meeting = whole.kind == "meeting"
    # A country is a place and acts, too: it is where half of the news of a day are set.
    places = frozenset(one for one in whole.places if _is_named(one, report)) - report.actors - whole.actors
    # Where the whole names its town, that must be the same: two meetings of one minister share her name.
    placed = find_placed(whole)
    told = placed or whole.names
    names = told - missing_from(told, report.words) if not whole.places else frozenset()
    people = (report.actors | {report.speaker} - {""}) & whole.actors
    where = ", ".join(sorted(places or names))
    if where and (frames & settings or ((placed or places) and _are_meetings(frames, settings))):
        what = "a meeting" if meeting or not frames & settings else min(frames & settings)
        return f"its sentence names {what} as the setting, on the same day: {where}"
    if meeting and places and people and report.kind == "agreement":
        return f"an agreement on the day of a meeting, with the same place and people: {where}, {', '.join(sorted(people))}"
    return ""


def _is_exact(report: Report) -> bool:
    """Is the day known, rather than about the day?"""
    first, last = reach(report.date)
    return first == last


def _are_meetings(frames: frozenset[str], settings: frozenset[str]) -> bool:
    """Are both meetings? A summit, talks and a conference in one town are called by each other's names."""
    meetings = frozenset({"meet", "convene"})
    return bool(frames & meetings and settings & meetings)


def _is_named(place: str, report: Report) -> bool:
    """Does the report name the place, by its id or in words of its own?"""
    return place in report.places or not missing_from((fold(part) for part in place.split("-")), report.words)
