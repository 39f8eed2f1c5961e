"""Rules for languages that put "last" and "next" after the noun and "ago" before the number, as French and Spanish do.

Each is the turned shape of a rule in `relative`, `calendar` or `length`, and shares what that one makes of a match.
"""

from __future__ import annotations

from dataclasses import replace

from pelican_timeline.timex.meaning import Extended, Meaning, Several

from . import Rule, View, calendar, elapsed, fractions, inside, length, relative, weekly

DIRECTED = "(last:LAST | next:NEXT)"
"""The word behind the noun."""
_TOO_SHORT = {"hour", "minute", "second"}
_PAUSE = "(?=COMMA|DOT|STOP|AND|BREAK|CLOSE|QUOTE)"


def direction_then(view: View) -> int | None:
    """-1 for "last", 1 for "next", None when the pattern has no such place or it is empty."""
    return -1 if view.has("last") else 1 if view.has("next") else None


weekday_then = Rule("weekday_directed", f"day:WEEKDAY part:DAYPART? {DIRECTED}", weekly.weekday_directed.build)
weekday_then_focused = Rule(
    "weekday_focused", "day:WEEKDAY (following:FOLLOWING | PREVIOUS)", weekly.weekday_focused.build
)
# "ce mardi" is as good as "mardi": on a Monday "ce dimanche" was yesterday when the verb looks back.
this_weekday_and_date = Rule("weekday_and_date", "THIS weekday:WEEKDAY COMMA?", calendar.weekday_and_date.build)


def _directed_weekday_and_date(view: View) -> Extended | None:
    """El pasado domingo 1 de julio."""
    inner = view.reading.read_at(view.end)
    if not inner or inner.parts or inner.meaning.kind != "date" or not inner.meaning.day:
        return None
    direction = None if inner.meaning.year else direction_then(view)
    return Extended(replace(inner.meaning, weekday=view.number("weekday"), direction=direction), inner.end)


directed_weekday_and_date = Rule("weekday_and_date", f"{DIRECTED} weekday:WEEKDAY COMMA?", _directed_weekday_and_date)
# "ayer domingo", "demain mardi": the weekday adds nothing
day_word_and_weekday = Rule(
    "day_word", "day:DAYREL COMMA? WEEKDAY (?!NUM|ORD|COMMA NUM|LAST|NEXT)", relative.day_word.build
)
this_weekday = Rule("weekday", "THIS SAME? day:WEEKDAY part:DAYPART?", weekly.weekday.build)


def _weekday(view: View) -> Meaning | Several | Extended | None:
    return None if view.before() == "ONE" else weekly.weekday.build(view)  # "un mardi de janvier"


weekday = Rule("weekday", weekly.weekday.pattern, _weekday)
month_then = Rule(
    "month_directed",
    "(month:MONTH | season:SEASON) (last:LAST | next:NEXT | focus:PREVIOUS | following:FOLLOWING)",
    relative.month_directed.build,
)
quarter_then = Rule("quarter_directed", f"QUARTER {DIRECTED}", fractions.quarter_directed.build)


def _period_then(view: View) -> Meaning | None:
    unit = view.text("unit")
    if unit in _TOO_SHORT | {"day"}:
        return None
    if unit == "weekend":
        return Meaning("date", weekday=5, unit="weekend", direction=direction_then(view))
    return Meaning("shift", unit=unit, count=direction_then(view) or 0, base="anchor")


period_then = Rule("period_directed", f"unit:UNIT {DIRECTED}", _period_then)
period_before = Rule("period_directed", f"{DIRECTED} unit:UNIT", _period_then)
period_next = Rule("period_directed", "next:NEXT unit:UNIT", _period_then)


def _to_come(view: View) -> Meaning | None:
    """El mes que viene, l'année qui vient, el lunes que viene."""
    if view.word("that") not in {"que", "qui"} or (view.has("unit") and view.text("unit") in _TOO_SHORT | {"day"}):
        return None
    if view.has("day"):
        return Meaning("date", weekday=view.number("day"), direction=1)
    if view.has("season"):
        return Meaning("date", season=view.number("season"), direction=1, base="anchor")
    if view.text("unit") == "weekend":
        return Meaning("date", weekday=5, unit="weekend", direction=1)
    return Meaning("shift", unit=view.text("unit"), count=1, base="anchor")


period_to_come = Rule("period_directed", "(unit:UNIT | season:SEASON) that:OTHER TAGS", _to_come)
weekday_to_come = Rule("weekday_directed", "day:WEEKDAY that:OTHER TAGS", _to_come)
this_period = Rule("period_directed", "THIS SAME? unit:UNIT", relative.period_directed.build)
period_then_focused = Rule(
    "period_focused", "unit:UNIT (previous:PREVIOUS | following:FOLLOWING | SAME)", relative.period_focused.build
)


def _that_period(view: View) -> Meaning | None:
    """Ce jour-là, cette même année."""
    place = "unit" if view.has("unit") else "named"
    unit = view.text(place)
    return None if unit in _TOO_SHORT else Meaning("shift", unit=unit, count=0, base="focus")


that_period = Rule("period_focused", "THIS (unit:UNIT DASH THAT | SAME named:UNIT)", _that_period)


def _that_part(view: View) -> Meaning:
    """Ce matin-là, le soir même."""
    return Meaning("shift", unit="day", count=0, base="focus", part=view.text("part" if view.has("part") else "time"))


that_part = Rule("that_part", "(THIS part:DAYPART DASH THAT | time:DAYPART SAME)", _that_part)
# "la nuit dernière", "la noche anterior"
last_part_then = Rule("last_part", "part:DAYPART last:LAST", relative.last_part.build)
part_before_then = Rule("last_part", "part:DAYPART PREVIOUS", relative.last_part.build)
part_then = Rule("next_part", "part:DAYPART FOLLOWING", relative.next_part.build)


def _weekend(view: View) -> Meaning | None:
    return Meaning("date", weekday=5, unit="weekend") if view.text("unit") == "weekend" else None


this_weekend = Rule("weekend", "THIS SAME? unit:UNIT", _weekend)


def _day_directed(view: View) -> Meaning:
    return Meaning("date", month=view.number("month"), day=view.number("day"), direction=direction_then(view))


day_month_then = Rule("day_month", f"day:DAYNO OF? month:MONTH {DIRECTED}", _day_directed)
directed_day_month = Rule("day_month", f"{DIRECTED} UNIT? day:DAYNO OF month:MONTH", _day_directed)


def _month_named(view: View) -> Meaning | None:
    """Le mois de juin dernier, el pasado mes de enero."""
    if view.text("unit") != "month":
        return None
    year = view.number("year") if view.has("year") else None
    direction = None if year else direction_then(view)
    return Meaning("date", year=year, month=view.number("month"), direction=direction)


month_named = Rule("month_alone", f"unit:UNIT OF month:MONTH ({DIRECTED} | {calendar.YEAR_AFTER})", _month_named)
directed_month_named = Rule("month_alone", f"{DIRECTED} unit:UNIT OF month:MONTH", _month_named)


def _this_month_named(view: View) -> Meaning | None:
    """En ce mois de mars, en este mes de marzo."""
    if view.text("unit") != "month":
        return None
    year = view.number("year") if view.has("year") else None
    return Meaning("date", year=year, month=view.number("month"), direction=None if year else 0, base="anchor")


this_month_named = Rule("month_alone", f"THIS unit:UNIT OF month:MONTH {calendar.YEAR_AFTER}", _this_month_named)


def _jubilee(view: View) -> Meaning | None:
    """Vingt ans aujourd'hui: the same day of that year, week or month."""
    also = "" if view.has("unit") else "_too"
    unit, count = view.text(f"unit{also}"), view.number(f"count{also}")
    if unit not in {"week", "month", "year"} or view.number(f"today{also}") or not count:
        return None
    return Meaning("jubilee", unit=unit, count=-count)


ago_first = Rule("ago", "AGO about:APPROX? (OTHER|REF)? count:COUNT unit:PERIOD", elapsed.ago.build)
# "il y a vingt ans aujourd'hui", "hace hoy veinte años"
jubilee = Rule(
    "jubilee",
    "AGO (today:DAYREL count:COUNT unit:PERIOD | APPROX? count_too:COUNT unit_too:PERIOD today_too:DAYREL)",
    _jubilee,
)
vague_ago_first = Rule("vague_ago", "AGO OTHER? (FEW OF? PERIOD | OF? UNITS)", elapsed.vague_ago.build)


def _ahead(view: View) -> Meaning | None:
    unit, count = view.text("unit"), elapsed.count_of(view)
    if unit in _TOO_SHORT | {"half"} or not count:
        return None
    # "dans une année électorale" tells of a kind of year
    if view.tokens.name(view.at("count")) == "ONE" and view.after() in {"OTHER", "OF"}:
        return None
    return Meaning("shift", unit=unit, count=count, base="anchor", about=unit != "day" or view.has("about"))


ahead = Rule("ahead", "AHEAD OF? about:APPROX? count:COUNT unit:PERIOD", _ahead)
# "plus tôt dans l'année", "más tarde en el año"
later_in = Rule("later_in", "(LATER | EARLIER) (AHEAD | IN) THE unit:UNIT (?!OF)", inside.later_in_the.build)
later = Rule("later", f"count:COUNT unit:PERIOD (back:BEFORE | AFTER) {_PAUSE}", elapsed.later.build)
counted_duration = Rule("first_duration", "count:COUNT (LAST | NEXT | NTH) unit:PERIOD", length.directed_duration.build)
