"""Calendar arithmetic: the day, week, month, season … that holds a day, its neighbours, and how each is written."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from pelican_timeline.model.calendar import (
    MAX_YEAR,
    MIN_YEAR,
    add_months,
    civil,
    day_number,
    days_in_month,
    weekday,
)
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.fuzzydate import FuzzyDate

SEASONS = ("SP", "SU", "FA", "WI")
MONTHS_IN = {
    "month": 1,
    "quarter": 3,
    "season": 3,
    "half": 6,
    "year": 12,
    "decade": 120,
    "century": 1200,
    "millennium": 12000,
}
DAYS_IN = {"day": 1, "weekend": 7, "week": 7}
LETTERS = {
    "minute": "M",
    "hour": "H",
    "day": "D",
    "weekend": "WE",
    "week": "W",
    "month": "M",
    "quarter": "Q",
    "season": "S",
    "half": "H",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
    "millennium": "ML",
    "second": "S",
}
"""TIMEX3's letter for each unit, as in P3D."""


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of the calendar: its unit and its first day.

    Years count astronomically (0 is 1 BCE). Weeks start on Monday, weekends on Saturday; a season is numbered by the
    month it starts in (3, 6, 9, 12), so that the winter of 1941 starts in December 1941.
    """

    unit: str
    year: int
    month: int = 1
    day: int = 1

    @property
    def first(self) -> int:
        """Day number of the first day."""
        return day_number(self.year, self.month, self.day)

    @property
    def last(self) -> int:
        """Day number of the last day."""
        match self.unit:
            case "day":
                return self.first
            case "weekend":
                return self.first + 1
            case "week":
                return self.first + 6
        year, month = add_months(self.year, self.month, MONTHS_IN[self.unit] - 1)
        return day_number(year, month, days_in_month(year, month))


def containing(unit: str, number: int) -> Period:  # noqa: PLR0911  one line a unit
    """The period of that unit which holds the day; for a weekend, the one of the day's week.

    >>> containing("quarter", day_number(2026, 2, 14))
    Period(unit='quarter', year=2026, month=1, day=1)
    """
    year, month, day = civil(number)
    match unit:
        case "day":
            return Period("day", year, month, day)
        case "week":
            return Period("week", *civil(number - weekday(number)))
        case "weekend":
            return Period("weekend", *civil(number - weekday(number) + 5))
        case "month":
            return Period("month", year, month)
        case "quarter":
            return Period("quarter", year, (month - 1) // 3 * 3 + 1)
        case "half":
            return Period("half", year, 1 if month <= 6 else 7)
        case "season":
            start_year, start = (year, month // 3 * 3) if month >= 3 else (year - 1, 12)
            return Period("season", start_year, start)
    length = MONTHS_IN[unit] // 12
    return Period(unit, year // length * length)


def step(period: Period, count: int) -> Period | None:
    """The period *count* units later (earlier when negative); None outside the calendar."""
    if abs(count) > 20_000_000:
        return None
    if period.unit in DAYS_IN:
        number = period.first + count * DAYS_IN[period.unit]
        if not day_number(MIN_YEAR, 1, 1) <= number <= day_number(MAX_YEAR, 12, 31):
            return None
        return Period(period.unit, *civil(number))
    year, month = add_months(period.year, period.month, count * MONTHS_IN[period.unit])
    if not MIN_YEAR <= year <= MAX_YEAR - 100:
        return None
    day = min(period.day, days_in_month(year, month))
    return Period(period.unit, year, month, day)


def shift_day(number: int, unit: str, count: int) -> int | None:
    """The day *count* units from a day: a month keeps the day of the month where it can."""
    if unit in DAYS_IN:
        moved = step(Period("day", *civil(number)), count * DAYS_IN[unit])
        return moved.first if moved else None
    if abs(count) > 20_000:
        return None
    year, month, day = civil(number)
    year, month = add_months(year, month, count * MONTHS_IN[unit])
    if not MIN_YEAR <= year <= MAX_YEAR:
        return None
    return day_number(year, month, min(day, days_in_month(year, month)))


def iso_week(number: int) -> tuple[int, int]:
    """ISO year and week of a day."""
    thursday = number - weekday(number) + 3
    year = civil(thursday)[0]
    return year, (thursday - day_number(year)) // 7 + 1


def _year_text(year: int) -> str:
    return f"{year:04}" if year > 0 else f"BC{1 - year:04}"


@lru_cache(maxsize=8192)
def timex_value(period: Period) -> str:  # noqa: PLR0911  one line a unit
    """The TIMEX3 value of a period.

    >>> timex_value(Period("week", 2004, 11, 15)), timex_value(Period("season", 1941, 6)), timex_value(Period("year", -43))
    ('2004-W47', '1941-SU', 'BC0044')
    """
    year = _year_text(period.year)
    match period.unit:
        case "day":
            return f"{year}-{period.month:02}-{period.day:02}"
        case "week" | "weekend":
            iso_year, week = iso_week(period.first)
            return f"{_year_text(iso_year)}-W{week:02}" + ("-WE" if period.unit == "weekend" else "")
        case "month":
            return f"{year}-{period.month:02}"
        case "quarter":
            return f"{year}-Q{(period.month + 2) // 3}"
        case "half":
            return f"{year}-H{1 if period.month == 1 else 2}"
        case "season":
            return f"{year}-{SEASONS[period.month // 3 - 1]}"
    if period.year == 0 and period.unit != "year":
        year = "0000"  # the first century begins with the year that has no number
    return year[: {"decade": -1, "century": -2, "millennium": -3}.get(period.unit, len(year))]


def _edtf_year(year: int) -> str:
    return f"{year:04}" if year >= 0 else f"-{-year:04}"


@lru_cache(maxsize=8192)
def fuzzy(period: Period, mod: str = "", approximate: bool = False) -> FuzzyDate:  # noqa: FBT001, FBT002, PLR0911
    """The period as a date with the precision of its unit; START, MID and END give about a third of it.

    >>> str(fuzzy(Period("month", 2025, 9), "START")), str(fuzzy(Period("decade", 1990), "MID"))
    ('2025-09-01~/2025-09-10~', '1994~/1996~')
    """
    if mod in {"START", "MID", "END"} and period.unit not in {"day", "weekend"}:
        return parse(_part(period, ("START", "MID", "END").index(mod)))
    mark = "~" if approximate or mod == "APPROX" else ""
    year = _edtf_year(period.year)
    match period.unit:
        case "day":
            return parse(f"{year}-{period.month:02}-{period.day:02}{mark}")
        case "month":
            return parse(f"{year}-{period.month:02}{mark}")
        case "season":
            return parse(f"{year}-{period.month // 3 + 20:02}{mark}")
        case "year":
            return parse(f"{year}{mark}")
        case "decade" if period.year >= 0:
            return parse(f"{year[:-1]}X{mark}")
        case "century" if period.year >= 0:
            return parse(f"{year[:-2]}XX{mark}")
        case "week" | "weekend":
            return parse(f"{_day_text(period.first)}{mark}/{_day_text(period.last)}{mark}")
        case "quarter" | "half":
            last_month = period.month + MONTHS_IN[period.unit] - 1
            return parse(f"{year}-{period.month:02}{mark}/{year}-{last_month:02}{mark}")
    return parse(f"{year}{mark}/{_edtf_year(period.year + MONTHS_IN[period.unit] // 12 - 1)}{mark}")


def _day_text(number: int) -> str:
    year, month, day = civil(number)
    return f"{_edtf_year(year)}-{month:02}-{day:02}"


def _part(period: Period, third: int) -> str:
    """About a third of a period; its bounds are those which `model.words` reads back as early, mid- and late."""
    year = _edtf_year(period.year)
    match period.unit:
        case "month":
            ends = ((1, 10), (11, 20), (21, days_in_month(period.year, period.month)))[third]
            return "/".join(f"{year}-{period.month:02}-{day:02}~" for day in ends)
        case "year":
            return "/".join(f"{year}-{month:02}~" for month in ((1, 4), (5, 8), (9, 12))[third])
        case "season" | "quarter" | "half":
            length = MONTHS_IN[period.unit] // 3
            months = [add_months(period.year, period.month, third * length + more) for more in (0, length - 1)]
            return "/".join(dict.fromkeys(f"{_edtf_year(y)}-{m:02}~" for y, m in months))
        case "decade":
            return "/".join(f"{_edtf_year(period.year + year_in)}~" for year_in in ((0, 3), (4, 6), (7, 9))[third])
        case "century" | "millennium":
            length = MONTHS_IN[period.unit] // 12
            bounds = ((0, length // 3), (length // 3 + 1, length // 3 * 2), (length // 3 * 2 + 1, length - 1))[third]
            return "/".join(f"{_edtf_year(period.year + year_in)}~" for year_in in bounds)
    ends_in_week = ((0, 1), (2, 4), (5, 6))[third]
    return "/".join(f"{_day_text(period.first + day)}~" for day in ends_in_week)


__all__ = [
    "DAYS_IN",
    "LETTERS",
    "MONTHS_IN",
    "Period",
    "containing",
    "fuzzy",
    "iso_week",
    "shift_day",
    "step",
    "timex_value",
]
