"""Parts of a longer period, and periods counted inside another."""

from __future__ import annotations

from dataclasses import replace

from pelican_timeline.timex.meaning import Extended, Meaning
from pelican_timeline.timex.rules import Rule, View

from .shared import following, is_day


def _first_days(view: View) -> Extended | None:
    """Перші числа вересня, остання декада липня: the early, middle and late part of a month."""
    inner = following(view)
    number = -1 if view.has("last") else view.number("nth")
    mod = {1: "START", 2: "MID", 3: "END", -1: "END"}.get(number)
    days = view.word("days")
    if not inner or not mod or inner.meaning.day or not (inner.meaning.month or inner.meaning.unit == "month"):
        return None
    if not days.startswith("числ" if number in {1, -1} else "декад") and not days.startswith("декад"):
        return None
    return Extended(replace(inner.meaning, mod=mod), inner.end)


first_days = Rule("part_of", "(nth:NTHNO | last:LAST) days:OTHER (?=MONTH|LAST|THIS|NEXT|THAT|UNIT)", _first_days)


def _edge_of_the_period(view: View) -> Meaning | None:
    """На початку року, наприкінці місяця: of the year or month in question."""
    unit = view.text("unit")
    if unit not in {"week", "month", "year", "decade", "century", "quarter"}:
        return None
    return Meaning("shift", unit=unit, count=0, base="near", mod=view.text("part"))


edge_of_the_period = Rule("edge_of_the_period", "part:EDGE unit:UNIT (?!YEAR)", _edge_of_the_period)


def _nth_in(view: View) -> Extended | None:
    """Перший тиждень січня, останній день 1944 року."""
    unit = view.text("unit")
    number = -1 if view.has("last") else view.number("nth")
    inner = following(view)
    if unit not in {"day", "week", "month", "weekend"} or not inner or not 0 < abs(number) <= 31:
        return None
    if inner.meaning.kind not in {"date", "period", "shift"} or is_day(inner.meaning) or inner.meaning.unit == "day":
        return None
    return Extended(Meaning("nth", unit=unit, count=number, outer=inner.meaning), inner.end)


nth_in = Rule("nth_in", "(nth:NTHNO | last:LAST) unit:UNIT", _nth_in)


def _nth_weekday(view: View) -> Extended | None:
    """Остання неділя жовтня."""
    inner = following(view)
    number = -1 if view.has("last") else view.number("nth")
    if not inner or not inner.meaning.month or inner.meaning.day or not 0 < abs(number) <= 5:
        return None
    return Extended(
        Meaning("nth", unit="weekday", weekday=view.number("day"), count=number, outer=inner.meaning), inner.end
    )


nth_weekday = Rule("weekday_nth_in", "(nth:NTHNO | last:LAST) day:WEEKDAY", _nth_weekday)
