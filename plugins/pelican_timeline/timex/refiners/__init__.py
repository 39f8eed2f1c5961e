"""Refiners: what to do with phrases once found: join those that belong together, drop those that are no dates after all."""

from __future__ import annotations

from .joining import (
    Refiner,
    attach_century,
    attach_first,
    attach_outer,
    include_articles,
    include_degrees,
    join_date_and_time,
    join_ranges,
    join_today_and_date,
    open_ranges,
    take_part_of_day,
    until_a_day,
)
from .listings import read_opening_hours, read_ticker
from .people import People, drop_capitals, drop_first_names, drop_named_days, drop_people
from .things import about_the_hour, name_weekdays
from .years import Amounts, drop_amounts, drop_counts, drop_streets, drop_unlikely_years

__all__ = [
    "Amounts",
    "People",
    "Refiner",
    "about_the_hour",
    "attach_century",
    "attach_first",
    "attach_outer",
    "drop_amounts",
    "drop_capitals",
    "drop_counts",
    "drop_first_names",
    "drop_named_days",
    "drop_people",
    "drop_streets",
    "drop_unlikely_years",
    "include_articles",
    "include_degrees",
    "join_date_and_time",
    "join_ranges",
    "join_today_and_date",
    "name_weekdays",
    "open_ranges",
    "read_opening_hours",
    "read_ticker",
    "take_part_of_day",
    "until_a_day",
]
