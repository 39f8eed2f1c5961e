"""A date that is only as exact as its source: a day, a month, "about 1950", a span, one day of several."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from .calendar import OPEN_END, OPEN_START, add_months, civil, day_number, days_in_month


class Precision(IntEnum):
    """How finely a date is known, finest first."""

    MINUTE = 0
    DAY = 1
    MONTH = 2
    SEASON = 3
    YEAR = 4
    DECADE = 5
    CENTURY = 6


SEASON_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2)}
"""EDTF season numbers (21 spring to 24 winter) with their first and last month; a winter ends in the next year."""


@dataclass(frozen=True, slots=True)
class Point:
    """One EDTF date: what the text writes, without its place in an interval or a set.

    `month` is 0 when none is given, 21 to 24 for a season; `day` is 0 when none is given.
    `precision` DECADE and CENTURY come from unspecified digits (201X, 20XX); `year` is then the first of them.
    A month or day of unspecified digits (2004-XX, 2004-06-XX) counts as not given, and `unspecified` says so.
    """

    year: int
    month: int = 0
    day: int = 0
    time: str = ""
    precision: Precision = Precision.DAY
    approximate: bool = False
    uncertain: bool = False
    unspecified: bool = False

    @property
    def earliest(self) -> int:
        """The first day that the point covers."""
        if self.day:
            return day_number(self.year, self.month, self.day)
        if self.month > 12:
            return day_number(self.year, SEASON_MONTHS[self.month][0])
        return day_number(self.year, self.month or 1)

    @property
    def latest(self) -> int:
        """The last day that the point covers."""
        if self.day:
            return day_number(self.year, self.month, self.day)
        year, month = self.year, self.month or 12
        if self.month > 12:
            month = SEASON_MONTHS[self.month][1]
            year += 1 if self.month == 24 else 0
        elif not self.month and self.precision > Precision.YEAR:
            year += 9 if self.precision == Precision.DECADE else 99
        return day_number(year, month, days_in_month(year, month))


@dataclass(frozen=True, slots=True)
class FuzzyDate:
    """What is known of a date, and no more. Made by `edtf.parse` and by the functions below; equal when written alike.

    `kind` tells how `points` are to be read: one "point"; an "interval" of two, of which either may be None (open);
    "one_of" or "all_of" several, in order. `earliest` and `latest` are day numbers (`model.calendar`) as written:
    OPEN_START and OPEN_END where an interval has no such end. `str()` gives canonical EDTF.
    """

    edtf: str
    kind: str
    points: tuple[Point | None, ...]
    earliest: int
    latest: int
    unknown_end: bool = False

    def __str__(self) -> str:
        return self.edtf

    @property
    def start(self) -> Point | None:
        """The first point, None when the start is open or unknown."""
        return self.points[0]

    @property
    def end(self) -> Point | None:
        """The last point, None when the end is open or unknown."""
        return self.points[-1]

    @property
    def precision(self) -> Precision:
        """The coarsest precision among the points."""
        return max(point.precision for point in self.points if point)

    @property
    def approximate(self) -> bool:
        """Is any part marked "about" (EDTF ~ or %)?"""
        return any(point.approximate for point in self.points if point)

    @property
    def uncertain(self) -> bool:
        """Is any part marked "probably" (EDTF ? or %)?"""
        return any(point.uncertain for point in self.points if point)

    @property
    def is_day(self) -> bool:
        """Is it one known day (perhaps with a time), without doubt?"""
        return self.kind == "point" and self.precision <= Precision.DAY and not (self.approximate or self.uncertain)

    @property
    def only_day(self) -> int | None:
        """The number of the one day that is meant, with doubt or without; of "since Monday", Monday. None of a longer time."""
        first, last = self.earliest, self.latest
        if last == OPEN_END and self.start:
            last = self.start.latest
        return first if first == last and first != OPEN_START else None

    @property
    def is_span(self) -> bool:
        """Does it last: is it an interval?"""
        return self.kind == "interval"

    @property
    def sort_key(self) -> tuple[int, int, str]:
        """Sorts by earliest possible day (an open start by its latest day), then latest, then time of day."""
        first = self.earliest if self.earliest != OPEN_START else self.latest
        start = self.points[0]
        return first, self.latest, start.time if start else ""


def may_coincide(a: FuzzyDate, b: FuzzyDate) -> bool:
    """Could *a* and *b* name the same day? "About" stretches by one unit of its precision on each side.

    >>> from .edtf import parse
    >>> may_coincide(parse("2026-01"), parse("2026-01-06"))
    True
    >>> may_coincide(parse("2025-09-04"), parse("2026-01-06"))
    False
    >>> may_coincide(parse("2026-01-05~"), parse("2026-01-06"))
    True
    """
    a_first, a_last = reach(a)
    b_first, b_last = reach(b)
    return a_first <= b_last and b_first <= a_last


def reach(date: FuzzyDate) -> tuple[int, int]:
    """First and last day that *date* may mean, its approximate points widened by one unit of their precision."""
    first, last = date.earliest, date.latest
    for point in date.points:
        if point and point.approximate:
            first = min(first, _shifted(point, -1).earliest)
            last = max(last, _shifted(point, +1).latest)
    return first, last


_YEARS = {Precision.YEAR: 1, Precision.DECADE: 10, Precision.CENTURY: 100}


def _shifted(point: Point, units: int) -> Point:
    """The point one unit of its own precision earlier or later."""
    if point.precision <= Precision.DAY:
        year, month, day = civil(point.earliest + units)
        return Point(year, month, day)
    if point.precision == Precision.MONTH:
        year, month = add_months(point.year, point.month, units)
        return Point(year, month, 0, precision=Precision.MONTH)
    if point.precision == Precision.SEASON:
        step = point.month - 21 + units
        return Point(point.year + step // 4, step % 4 + 21, 0, precision=Precision.SEASON)
    return Point(point.year + units * _YEARS[point.precision], 0, 0, precision=point.precision)


def is_within(inner: FuzzyDate, outer: FuzzyDate) -> bool:
    """Does every day that *inner* may mean lie in *outer*?"""
    return outer.earliest <= inner.earliest and inner.latest <= outer.latest


__all__ = ["OPEN_END", "OPEN_START", "FuzzyDate", "Point", "Precision", "is_within", "may_coincide", "reach"]
