"""Dates for formats that know ISO 8601 and no doubt: the day, month or year that surely holds what is known."""

from __future__ import annotations

from pelican_timeline.model.calendar import OPEN_END, OPEN_START, civil
from pelican_timeline.model.fuzzydate import FuzzyDate, Point, Precision, reach

from .publication import iso_day


def known_period(date: FuzzyDate) -> tuple[str | None, str | None]:
    """First and last day, month or year of a date (ISO 8601), never finer than known; None where nothing is known.

    >>> from pelican_timeline.model.edtf import parse
    >>> known_period(parse("2026-01-06")), known_period(parse("2026-01-06~")), known_period(parse("2026-01-01~"))
    (('2026-01-06', '2026-01-06'), ('2026-01', '2026-01'), (None, None))
    >>> known_period(parse("2026-01-06/..")), known_period(parse("2025-09-01~/2025-09-10~"))
    (('2026-01-06', None), ('2025-09', '2025-09'))
    """
    if date.kind == "interval" and not _is_part_of_a_unit(date):
        start, end = date.points
        return (_unit_of(start) if start else None), (_unit_of(end) if end else None)
    if date.kind == "point" and (point := date.points[0]):
        unit = _unit_of(point)
    else:
        unit = _unit(*(reach(date) if date.kind != "interval" else (date.earliest, date.latest)), Precision.MONTH)
    return unit, unit


def _is_part_of_a_unit(date: FuzzyDate) -> bool:
    """Is it "early September 2025": both ends about, inside one month or one year?"""
    start, end = date.points
    return bool(start and end and start.approximate and end.approximate and start.year == end.year)


def _unit_of(point: Point) -> str | None:
    """The finest day, month or year that surely holds the point; a doubtful one is told one unit coarser."""
    if point.time and not (point.approximate or point.uncertain):
        return f"{iso_day(point.earliest)}T{point.time}"
    first, last = point.earliest, point.latest
    finest = point.precision
    if point.approximate:
        first, last = reach(FuzzyDate("", "point", (point,), first, last))
    if point.approximate or point.uncertain:
        finest = Precision.MONTH if finest <= Precision.DAY else Precision.YEAR
        if point.precision > Precision.SEASON:
            return None
    return _unit(first, last, finest)


def _unit(first: int, last: int, finest: Precision) -> str | None:
    """The calendar unit that holds all days from *first* to *last*, not finer than *finest*; None without one."""
    if first == OPEN_START or last == OPEN_END:
        return None
    start, end = civil(first), civil(last)
    day = iso_day(first) or ""
    if start == end and finest <= Precision.DAY:
        return day
    if start[:2] == end[:2] and finest <= Precision.MONTH:
        return day[:-3]
    return day[:-6] if start[0] == end[0] else None
