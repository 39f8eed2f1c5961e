"""So long ago, so much later, so far ahead, as German tells it: tags darauf, vor anderthalb Jahren, heute in acht Tagen."""

from __future__ import annotations

from pelican_timeline.timex.meaning import Meaning
from pelican_timeline.timex.periods import LETTERS
from pelican_timeline.timex.rules import Rule, View

from .words import PAST

# "tags darauf", "Tags zuvor"
tags = Rule(
    "day_after",
    "TAGS (back:EARLIER | LATER)",
    lambda view: Meaning("shift", unit="day", count=-1 if view.has("back") else 1, base="focus"),
)


def _unit_after(view: View) -> Meaning | None:
    """Am Tag darauf, im Jahr zuvor."""
    unit = view.text("unit")
    if unit not in {"day", "week", "month", "year"}:
        return None
    return Meaning("shift", unit=unit, count=-1 if view.has("back") else 1, base="focus")


unit_after = Rule("unit_after", "unit:UNIT (back:EARLIER | LATER)", _unit_after)


def _far(view: View) -> Meaning | None:
    """Vorletzte Woche, übernächstes Jahr, am vorletzten Dienstag."""
    count = view.number("far")
    if abs(count) != 2:
        return None
    if view.has("day"):
        step = count // 2
        return Meaning(
            "shift", unit="day", count=7 * step, outer=Meaning("date", weekday=view.number("day"), direction=step)
        )
    unit = view.text("unit")
    if unit not in {"week", "month", "year", "weekend"} or view.after() in {"OF", "THE"}:
        return None
    return Meaning("shift", unit=unit, count=count, base="anchor")


far = Rule("period_directed", "far:STEP (unit:UNIT | day:SUREDAY)", _far)


def _weeks_on(view: View) -> Meaning | None:
    """Donnerstag in einer Woche, heute in zwei Wochen: so many weeks after the next such day."""
    days = {"week": 7, "day": 1}.get(view.text("unit"), 0) * view.number("count")
    if view.word("in") != "in" or not days:
        return None
    if days == _EIGHT_DAYS:
        days = 7  # "heute in acht Tagen" is a week from today
    if view.has("today"):
        return Meaning("shift", unit="day", count=view.number("today") + days, base="anchor")
    return Meaning("shift", unit="day", count=days, outer=Meaning("date", weekday=view.number("day"), direction=1))


_EIGHT_DAYS = 8
weeks_on = Rule("weeks_on", "(day:SUREDAY | today:DAYREL) in:IN count:COUNT unit:PERIOD", _weeks_on)


def _coming_weekend(view: View) -> Meaning | None:
    """Am kommenden Wochenende: the one that comes."""
    if view.text("unit") != "weekend" or not view.word("next").startswith("kommend"):
        return None
    return Meaning("date", weekday=5, unit="weekend", direction=1)


coming_weekend = Rule("weekend", "next:NEXT unit:UNIT", _coming_weekend)


def _half_a_year_ago(view: View) -> Meaning | None:
    """Vor einem halben Jahr, vor anderthalb Jahren."""
    if view.text("unit") != "year":
        return None
    months = {"halben": 6, "anderthalb": 18, "eineinhalb": 18, "zweieinhalb": 30}.get(view.word("half"))
    if months is None or (view.has("one") != (months == 6)):
        return None
    return Meaning("shift", unit="month", count=-months, base="anchor", about=True, value=f"P{months}M")


half_a_year_ago = Rule("ago", "BEFORE APPROX? one:ONE? half:OTHER unit:PERIOD", _half_a_year_ago)


_HALF_YEARS = {"halbes": 6, "anderthalb": 18, "eineinhalb": 18, "zweieinhalb": 30}


def _half_a_year_later(view: View) -> Meaning | None:
    """Ein halbes Jahr später, anderthalb Jahre zuvor."""
    months = _HALF_YEARS.get(view.word("half"))
    if view.text("unit") != "year" or not months:
        return None
    return Meaning("shift", unit="month", count=-months if view.has("back") else months, base="focus", about=True)


half_a_year_later = Rule("later", "ONE? half:OTHER unit:PERIOD (back:EARLIER | LATER)", _half_a_year_later)


def _ahead(view: View) -> Meaning | None:
    """In zwei Wochen: counted from today, unless the clause tells what was done within that time."""
    unit, count = view.text("unit"), view.number("count")
    if unit not in {"day", "week", "month", "year"} or not count or view.after() in {"OF", "THE", "EARLIER", "LATER"}:
        return None
    if view.tokens.word(view.first) != "in":
        return None
    around = (*range(view.first - _CLAUSE, view.first), *range(view.end, view.end + _CLAUSE))
    near = {view.tokens.word(place) for place in around}
    if near & PAST or any(word.endswith(_PAST_ENDINGS) for word in near):
        return None
    return Meaning("shift", unit=unit, count=count, about=unit != "day", value=f"P{count}{LETTERS[unit]}")


_CLAUSE = 9
_PAST_ENDINGS = ("ierte", "ierten", "igte", "igten", "elte", "elten", "erte", "erten")
ahead = Rule("ahead", "IN APPROX? count:COUNT unit:PERIOD", _ahead)
