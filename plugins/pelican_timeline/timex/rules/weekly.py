"""Rules for days of the week: on Tuesday, last Friday, the Monday after, Friday week, the weekend."""

from __future__ import annotations

from pelican_timeline.timex.meaning import Extended, Meaning

from . import Rule, View
from .relative import direction_of, is_preposition


def _weekday(view: View) -> Meaning | None:
    if view.tokens.name(view.at("day")) == "MAYBEDAY":
        # "Sat" and "Sun" are words and papers too: a dot, a comma, "on" or a number must say that it is a day.
        if view.before() not in {"ON", "LAST", "NEXT", "THIS", "SINCE", "UNTIL", "BY"} and view.after() not in {
            "COMMA",
            "CLOCK",
        }:
            return None
        if view.after() == "COMMA" and view.after(1) not in {"MONTH", "SUREMONTH", "MAYBEMONTH", "NUM", "ORD"}:
            return None
    part = view.text("part") if view.has("part") else ""
    return Meaning("date", weekday=view.number("day"), direction=direction_of(view), part=part)


def _some_weekday(view: View) -> Extended | None:
    """A Tuesday in March 1931, an einem Dienstag im März 1931: some day of the month."""
    inner = view.reading.read_at(view.end) if view.before() == "ONE" else None
    if not inner or inner.parts or inner.meaning.kind != "date" or inner.meaning.day or not inner.meaning.month:
        return None
    return Extended(inner.meaning, inner.end)


some_weekday = Rule("month_year", "SUREDAY (IN | OF) (?=MONTH)", _some_weekday)
weekday = Rule("weekday", "day:WEEKDAY part:DAYPART?", _weekday)
weekday_directed = Rule("weekday_directed", "(last:LAST | next:NEXT | this:THIS) day:WEEKDAY part:DAYPART?", _weekday)


def _past_or_coming(view: View) -> Meaning | None:
    """This past Sunday, this coming Friday: the nearest one on that side."""
    if view.word("step") not in {"past", "coming"}:
        return None
    direction = -1 if view.word("step") == "past" else 1
    if view.has("unit"):
        unit = view.text("unit")
        return Meaning("shift", unit=unit, count=direction, base="anchor") if unit in {"week", "weekend"} else None
    part = view.text("part") if view.has("part") else ""
    return Meaning("date", weekday=view.number("day"), direction=direction, base="nearest", part=part)


past_or_coming = Rule("weekday_directed", "THIS step:STEP (day:SUREDAY part:DAYPART? | unit:UNIT)", _past_or_coming)


def _focused_weekday(view: View) -> Meaning | None:
    if is_preposition(view):
        return None
    step = 1 if view.has("following") else -1
    part = view.text("part") if view.has("part") else ""
    return Meaning("date", weekday=view.number("day"), direction=step, base="focus", part=part)


weekday_focused = Rule(
    "weekday_focused", "(following:FOLLOWING | PREVIOUS) day:WEEKDAY part:DAYPART?", _focused_weekday
)


def _day_and_part(view: View) -> Meaning:
    day, part = view.value("word")
    return Meaning("date", weekday=day, part=part, direction=direction_of(view))


day_and_part = Rule("day_and_part", "word:DAYANDPART", _day_and_part)
day_and_part_directed = Rule(
    "day_and_part_directed", "(last:LAST | next:NEXT | this:THIS) word:DAYANDPART", _day_and_part
)


def _weekend(view: View) -> Meaning | None:
    """At the weekend: the last one, or the next where the clause looks ahead."""
    if view.text("unit") != "weekend" or view.before() not in {"ON", "THE", "IN"}:
        return None
    if view.after() in {"OF", "FROM"} and view.after(1) in {"NUM", "ORD", "SUREMONTH", "MAYBEMONTH"}:
        return None  # "am Wochenende vom 5. und 6. April"
    return Meaning("date", weekday=5, unit="weekend")


weekend = Rule("weekend", "unit:UNIT", _weekend)


def _week_after(view: View) -> Meaning | None:
    """Friday week, in Britain: a week after the coming Friday."""
    if view.text("unit") != "week" or view.after() == "OTHER":
        return None
    return Meaning("shift", unit="day", count=7, outer=Meaning("date", weekday=view.number("day"), direction=1))


week_after = Rule("weeks_on", "day:SUREDAY unit:UNIT", _week_after)
# am Montag darauf
weekday_later = Rule(
    "weekday_focused",
    "day:SUREDAY later:LATER",
    lambda view: (
        Meaning("date", weekday=view.number("day"), direction=1, base="focus")
        if view.word("later") in {"darauf", "danach"}
        else None
    ),
)
# Sunday 24th, Sunday the 24th
weekday_numbered = Rule(
    "lone_day",
    "weekday:SUREDAY COMMA? THE? day:ORD (?!UNIT|OF|MONTH)",
    lambda view: Meaning("date", weekday=view.number("weekday"), day=view.number("day"), base="focus"),
)
weekday_last = Rule(
    "weekday_directed",
    "day:SUREDAY last:LAST (?=COMMA|DOT|STOP|BREAK|CLOSE|AND)",
    lambda view: _weekday(view) if view.word("last") == "last" else None,
)
