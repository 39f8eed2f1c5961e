"""English dates: 6 January 2026, early September 2025, the 1990s, 44 BCE."""

from __future__ import annotations

from .wording import Wording


def _ordinal(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _century(year: int) -> str:
    """The hundred years 19XX are, strictly, not the 20th century (1901 to 2000); editors write it so all the same."""
    return f"the {_ordinal(year // 100 + 1)} century" if year >= 0 else f"the {_ordinal(-year // 100 + 1)} century BCE"


def _year(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BCE"


WORDING = Wording(
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    short_months=("Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"),
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    seasons=("spring", "summer", "autumn", "winter"),
    day="{day} {month} {year}",
    day_in_year="{day} {month}",
    month="{month} {year}",
    season="{season} {year}",
    winter="{season} {year}–{next}",
    decade="the {year}s",
    century=_century,
    year=_year,
    part=("early {}", "mid-{}", "late {}"),
    qualified={"about": "about {}", "probably": "probably {}", "both": "probably about {}"},
    span="{} to {}",
    since="since {}",
    until="until {}",
    ended="until {}, start unknown",
    day_range="{first} to {last} {month} {year}",
    month_range="{first} to {last} {year}",
    one_of_range="one day between {} and {}",
    or_earlier="{} or earlier",
    or_later="{} or later",
    one_or_other="{} or {}",
    all_of="{} and {}",
    time="{day}, {time}",
    about_time="{day}, about {time}",
    full_day="{weekday} {day}",
)
