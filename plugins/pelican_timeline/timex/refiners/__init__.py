"""Refiners: what to do with phrases once found: join those that belong together, drop those that are no dates after all."""

from __future__ import annotations

from .joining import (
    Refiner,
    attach_first,
    attach_outer,
    include_articles,
    join_date_and_time,
    join_ranges,
    open_ranges,
    until_a_day,
)
from .listings import read_ticker
from .years import drop_amounts, drop_counts, drop_unlikely_years

__all__ = [
    "Refiner",
    "attach_first",
    "attach_outer",
    "drop_amounts",
    "drop_counts",
    "drop_unlikely_years",
    "include_articles",
    "join_date_and_time",
    "join_ranges",
    "open_ranges",
    "read_ticker",
    "until_a_day",
]
