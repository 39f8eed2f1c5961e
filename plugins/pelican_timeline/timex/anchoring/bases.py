"""What a phrase may lean on: a date with its period, a day that the text told, and how periods rank by length."""

from __future__ import annotations

from dataclasses import dataclass

from pelican_timeline.model.fuzzydate import FuzzyDate, Precision
from pelican_timeline.timex.periods import Period, containing

from .resolved import Resolved

RANK = {"day": 0, "weekend": 1, "week": 1, "month": 2, "quarter": 3, "season": 3, "half": 3, "year": 4, "decade": 5, "century": 6, "millennium": 7}  # fmt: skip


@dataclass(slots=True)
class Base:
    """A date to lean on: its period, how it is to be shown, and what it is.

    `stretch` is the days that the text means, where they are not the period's: of "early 1942", of "1944 to 1945".
    """

    period: Period
    date: FuzzyDate
    kind: str
    words: str = ""
    stretch: tuple[int, int] | None = None

    @property
    def first(self) -> int:
        """Day number of the period's first day."""
        return self.period.first


@dataclass(frozen=True, slots=True)
class Told:
    """A day that the text told in its own words, where, and with which part of the day."""

    at: int
    base: Base
    part: str


_HOURS = {"MO": ("00:00", "12:30"), "MI": ("11:00", "15:00"), "AF": ("12:00", "19:00"), "EV": ("17:00", "24:00"), "NI": ("17:00", "24:00")}  # fmt: skip
"""From when to when each part of the day lasts, seen from its own day."""


def fits(one: Told, time: str) -> bool:
    """Is an hour in the part of the day that was told?"""
    first, last = _HOURS.get(one.part, ("24:00", "24:00"))
    return first <= time < last


def stretch_of(resolved: Resolved) -> tuple[int, int] | None:
    """The days of "early 1942" where the period is the year."""
    date = resolved.date
    return (date.earliest, date.latest) if date and resolved.mod in {"START", "MID", "END"} else None


def anchor_base(anchor: FuzzyDate | None) -> Base | None:
    """The publication date as a base; a span or a set is anchored at its last day, an open end is none."""
    if anchor is None:
        return None
    point = anchor.end
    if point is None or point.precision > Precision.YEAR:
        return None
    unit = ("day", "day", "month", "season", "year")[point.precision]
    number = point.earliest
    return Base(containing(unit, number), anchor, "publication")
