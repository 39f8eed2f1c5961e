"""Days as numbers: the arithmetic under every date."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from pelican_timeline.model.calendar import MAX_YEAR, MIN_YEAR, add_months, civil, day_number, days_in_month, weekday

day_numbers = st.integers(day_number(MIN_YEAR), day_number(MAX_YEAR, 12, 31))


@given(st.dates())
def test_agrees_with_the_standard_library(day: date) -> None:
    """From the year 1 on, numbers and weekdays are those of datetime.date."""
    assert day_number(day.year, day.month, day.day) == day.toordinal()
    assert civil(day.toordinal()) == (day.year, day.month, day.day)
    assert weekday(day.toordinal()) == day.weekday()


@given(day_numbers)
def test_numbers_and_days_are_one_to_one(number: int) -> None:
    """Also before the year 1, a number names one day and the day that number."""
    year, month, day = civil(number)
    assert day_number(year, month, day) == number
    assert 1 <= month <= 12
    assert 1 <= day <= days_in_month(year, month)


@given(st.integers(MIN_YEAR, MAX_YEAR), st.integers(1, 12), st.integers(-600, 600))
def test_months_added_can_be_taken_away(year: int, month: int, months: int) -> None:
    """Going forth and back by the same number of months leads home."""
    assert add_months(*add_months(year, month, months), -months) == (year, month)


def test_caesar_was_killed_on_a_wednesday() -> None:
    """15 March 44 BCE of the Julian calendar is 13 March -43 here; the days of the week run on through both."""
    assert weekday(day_number(-43, 3, 13)) == 2
