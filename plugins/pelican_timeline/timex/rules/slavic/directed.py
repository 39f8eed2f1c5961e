"""Last, this and next: adjectives in their cases, told from lengths by their number."""

from __future__ import annotations

from pelican_timeline.timex.meaning import Meaning
from pelican_timeline.timex.periods import LETTERS
from pelican_timeline.timex.rules import Rule, View

from .shared import LASTING, TOO_SHORT


def _same_period(view: View) -> Meaning | None:
    """Цього ж дня, того самого року, в той же вечер."""
    if view.has("part"):
        return Meaning("shift", unit="day", count=0, base="focus", part=view.text("part"))
    unit = view.text("unit")
    return None if unit in TOO_SHORT else Meaning("shift", unit=unit, count=0, base="focus")


same_period = Rule("period_focused", "(THIS | THAT) (TAGS | SAME) SAME? (unit:UNIT | part:DAYPART)", _same_period)


def _that_month(view: View) -> Meaning:
    """Того літа, того ж серпня: of the year in question."""
    year = Meaning("shift", unit="year", count=0, base="focus")
    if view.has("season"):
        return Meaning("date", season=view.number("season"), outer=year)
    return Meaning("date", month=view.number("month"), outer=year)


that_month = Rule("month_directed", "THAT (TAGS | SAME)? SAME? (season:SEASON | month:MONTH)", _that_month)


def _plural_period(view: View) -> Meaning | None:
    """Останні тижні, последние недели: the plural of the adjective tells a length from "last week"."""
    unit = view.text("unit")
    if not view.word("which").endswith(("і", "ие", "ые", "эти")) or unit not in LETTERS:
        return None
    return Meaning("duration", value=f"P{'T' if unit in TOO_SHORT else ''}X{LETTERS[unit]}")


plural_period = Rule("directed_duration", "which:DIRECTION unit:UNIT", _plural_period)


def _over_the_last(view: View) -> Meaning | None:
    """За останній тиждень, в течение последнего года: how long, and no week of the calendar."""
    unit = view.text("unit")
    lasting = {"за", *LASTING} & {view.last_word()}
    if not lasting or not view.word("last").startswith(("останн", "последн")) or unit not in LETTERS:
        return None
    return Meaning("duration", value=f"P{'T' if unit in TOO_SHORT else ''}1{LETTERS[unit]}")


over_the_last = Rule("directed_duration", "last:LAST unit:UNIT", _over_the_last)


def _directed_weekend(view: View) -> Meaning | None:
    """Минулих вихідних, в минувшие выходные."""
    if view.text("unit") != "weekend":
        return None
    direction = -1 if view.has("last") else 1 if view.has("next") else 0
    return Meaning("date", weekday=5, unit="weekend", direction=direction)


directed_weekend = Rule("weekend", "(last:LAST | next:NEXT | THIS) unit:UNITS", _directed_weekend)


def _holiday_period(view: View) -> Meaning | None:
    """Минулого Різдва, наступного Великодня."""
    direction = -1 if view.has("last") else 1 if view.has("next") else 0
    key = view.text("feast")
    return Meaning("date", holiday=key, direction=direction) if key and key != "new" else None


holiday_period = Rule("feast", "(last:LAST | next:NEXT | THIS) feast:HOLIDAY", _holiday_period)


def _day_of(view: View) -> Meaning | None:
    """Вчорашнього дня, завтрашнего дня."""
    return Meaning("shift", unit="day", count=view.number("day"), base="anchor") if view.text("unit") == "day" else None


day_of = Rule("day_word", "day:DAYREL unit:UNIT", _day_of)
