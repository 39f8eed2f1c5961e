"""Where an event stands in a calendar. Calendars know days and minutes only, so not every date has a place in one."""

from __future__ import annotations

from dataclasses import dataclass

from pelican_timeline.model.calendar import OPEN_END, OPEN_START, civil, day_number
from pelican_timeline.model.fuzzydate import FuzzyDate, Point, Precision

FIRST_DAY, LAST_DAY = day_number(1601), day_number(9999, 12, 30)
"""Before 1601 Outlook's and Windows' calendars have no days; a file with one they may refuse as a whole."""


@dataclass(frozen=True, slots=True)
class Slot:
    """The properties DTSTART and DTEND of an event; `end` is "" for a moment. `exact`: they say all that is known."""

    start: str
    end: str
    exact: bool


def calendar_slot(date: FuzzyDate) -> Slot | None:
    """The days, or the moments, on which a calendar can show *date* without saying more than is known; None for none.

    A date that is known to the month covers all days of it: the days on which it may have happened. What is known only
    to a season, a year or less would cover the calendar and tell nothing, so it has no place. Of a span with an open end
    the known end is shown. Times need a zone; without one the day is shown.

    >>> from pelican_timeline.model.edtf import parse
    >>> calendar_slot(parse("2026-01"))
    Slot(start='DTSTART;VALUE=DATE:20260101', end='DTEND;VALUE=DATE:20260201', exact=False)
    >>> calendar_slot(parse("2026-01-06T22:17+01:00"))
    Slot(start='DTSTART:20260106T211700Z', end='', exact=True)
    >>> calendar_slot(parse("2026"))
    """
    points = [point for point in date.points if point]
    if any(point.precision > Precision.MONTH for point in points):
        return None
    open_ended = len(points) < len(date.points)
    if open_ended and not date.is_span:
        return None
    first = date.earliest if date.earliest != OPEN_START else points[-1].earliest
    last = date.latest if date.latest != OPEN_END else points[0].latest
    if not FIRST_DAY <= first <= last <= LAST_DAY:
        return None
    known = date.kind in {"point", "interval"} and not (open_ended or date.approximate or date.uncertain)
    exact = known and all(point.precision <= Precision.DAY for point in points)
    if date.kind in {"point", "interval"} and all(_has_zone(point) for point in points):
        start = f"DTSTART:{_moment(points[0])}"
        end = f"DTEND:{_moment(points[-1])}" if len(points) > 1 else ""
        return Slot(start, "" if end[6:] == start[8:] else end, exact)
    exact = exact and not any(point.time for point in points)
    # The end of whole days is the first day that no longer belongs to them.
    return Slot(f"DTSTART;VALUE=DATE:{_day(first)}", f"DTEND;VALUE=DATE:{_day(last + 1)}", exact)


def _has_zone(point: Point) -> bool:
    return len(point.time) > 5 and (point.time[-1] == "Z" or "+" in point.time or "-" in point.time)


def _moment(point: Point) -> str:
    """The moment in UTC."""
    clock = point.time.rstrip("Z")
    zone = clock[max(clock.find("+"), clock.find("-")) :] if "+" in clock or "-" in clock else ""
    hours, minutes, *seconds = (int(part) for part in clock[: len(clock) - len(zone)].split(":"))
    ahead = 0
    if zone:
        digits = zone[1:].replace(":", "").ljust(4, "0")
        ahead = (int(digits[:2]) * 60 + int(digits[2:])) * (-1 if zone[0] == "-" else 1)
    days, minute = divmod(hours * 60 + minutes - ahead, 24 * 60)
    # Calendars have no leap seconds.
    second = min(seconds[0], 59) if seconds else 0
    return f"{_day(point.earliest + days)}T{minute // 60:02}{minute % 60:02}{second:02}Z"


def _day(number: int) -> str:
    year, month, day = civil(number)
    return f"{year:04}{month:02}{day:02}"
