"""From a period of the calendar to the result for a phrase: its TIMEX3 value, its date, its doubts."""

from __future__ import annotations

from pelican_timeline.model.calendar import MAX_YEAR, MIN_YEAR, days_in_month
from pelican_timeline.model.edtf import EdtfError, qualified
from pelican_timeline.model.edtf import parse as parse_edtf
from pelican_timeline.model.fuzzydate import FuzzyDate
from pelican_timeline.timex.holidays import holiday
from pelican_timeline.timex.meaning import Meaning
from pelican_timeline.timex.periods import Period, fuzzy, timex_value

from .bases import Base
from .resolved import Resolved


def from_period(period: Period, meaning: Meaning, base: Base | None) -> Resolved:
    """The result for a period found: its value and date, with modifiers, time of day and the anchor's doubts."""
    if not MIN_YEAR <= period.year <= MAX_YEAR - 1000:
        return Resolved("DATE", "XXXX", problem="out-of-range")
    date = fuzzy(period, meaning.mod, meaning.about)
    value = timex_value(period)
    kind = "DATE"
    if period.unit == "day" and meaning.time:
        kind, value = "TIME", f"{value}T{meaning.time}{meaning.zone}"
        date = _at_time(date, meaning)
    elif period.unit == "day" and meaning.part:
        kind, value = "TIME", f"{value}T{meaning.part}"
    mod = meaning.mod or ("APPROX" if meaning.about else "")
    if base is None:
        return Resolved(kind, value, date, period, mod)
    if base.kind == "publication" and (base.date.approximate or base.date.uncertain) and not meaning.time:
        date = qualified(date, approximate=base.date.approximate, uncertain=base.date.uncertain)
    return Resolved(kind, value, date, period, mod, base.date, base.kind, base.words)


def _at_time(date: FuzzyDate, meaning: Meaning) -> FuzzyDate:
    """The day with its time; the day alone when there is no such time or zone (25:99, +99:99)."""
    try:
        day, about = str(date).removesuffix("~"), "~" if meaning.about else ""
        return parse_edtf(f"{day}T{meaning.time}{meaning.zone}{about}")
    except EdtfError:
        return date


def period_of(meaning: Meaning, year: int) -> Period | None:  # noqa: PLR0911  one line a kind
    """The period that a calendar meaning names in a year, None when there is no such day."""
    if meaning.holiday:
        feast = holiday(meaning.holiday, year)
        return Period("day", *feast) if feast else None
    if meaning.season:
        return Period("season", year, meaning.season)
    if meaning.quarter:
        return Period("quarter", year, meaning.quarter * 3 - 2)
    if meaning.half:
        return Period("half", year, meaning.half * 6 - 5)
    if meaning.month is None:
        return Period("year", year)
    if not 1 <= meaning.month <= 12:
        return None
    if meaning.day is None:
        return Period("month", year, meaning.month)
    if not 1 <= meaning.day <= days_in_month(year, meaning.month):
        return None
    return Period("day", year, meaning.month, meaning.day)


def on_calendar(meaning: Meaning, year: int, base: Base | None) -> Resolved:
    """The result for a calendar meaning in a year; a problem when there is no such day."""
    period = period_of(meaning, year)
    if period is None:
        return Resolved("DATE", f"{year:04}-{meaning.month or 0:02}-{meaning.day or 0:02}", problem="no-such-day")
    return from_period(period, meaning, base)
