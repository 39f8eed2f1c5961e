"""Days as whole numbers on the proleptic Gregorian calendar, years before 1 included.

A day's number is `datetime.date.toordinal()`, continued below zero: the year 0 is 1 BCE (ISO 8601).
"""

from __future__ import annotations

from datetime import date

MIN_YEAR, MAX_YEAR = -9999, 9999
OPEN_START, OPEN_END = -10_000_000, 10_000_000
"""Day numbers that stand for "no start" and "no end"; outside every year that a FuzzyDate may have."""

_LAST_OF_PYTHON = date.max.toordinal()
_MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


def is_leap(year: int) -> bool:
    """Has *year* a 29 February?"""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """How many days has the month?"""
    return 29 if month == 2 and is_leap(year) else _MONTH_DAYS[month - 1]


def day_number(year: int, month: int = 1, day: int = 1) -> int:
    """The number of a day.

    >>> day_number(1, 1, 1), day_number(0, 12, 31)
    (1, 0)
    """
    before = year - 1
    days = before * 365 + before // 4 - before // 100 + before // 400 + _DAYS_BEFORE[month] + day
    return days + 1 if month > 2 and is_leap(year) else days


def civil(number: int) -> tuple[int, int, int]:
    """Year, month and day of a day number; the inverse of `day_number`.

    >>> civil(day_number(2026, 1, 6))
    (2026, 1, 6)
    """
    if 1 <= number <= _LAST_OF_PYTHON:
        known = date.fromordinal(number)  # five times as fast, and asked for ten times a page
        return known.year, known.month, known.day
    cycle, rest = divmod(number - 1, 146_097)
    year = cycle * 400 + min(rest // 36_524, 3) * 100
    rest -= min(rest // 36_524, 3) * 36_524
    fours, rest = divmod(rest, 1461)
    single = min(rest // 365, 3)
    year += fours * 4 + single + 1
    rest -= single * 365
    month = min(rest // 29, 11) + 1
    leap = is_leap(year)
    while _DAYS_BEFORE[month] + (1 if leap and month > 2 else 0) > rest:
        month -= 1
    return year, month, rest - _DAYS_BEFORE[month] - (1 if leap and month > 2 else 0) + 1


def weekday(number: int) -> int:
    """The day of the week, 0 for Monday to 6 for Sunday."""
    return (number + 6) % 7


def add_months(year: int, month: int, months: int) -> tuple[int, int]:
    """The month that lies *months* later (or earlier, when negative).

    >>> add_months(2026, 1, -1)
    (2025, 12)
    """
    years, zero_based = divmod(month - 1 + months, 12)
    return year + years, zero_based + 1
