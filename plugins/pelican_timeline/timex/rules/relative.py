"""Rules for what leans on another date: yesterday, last week, three days later, the following month, on the eve of."""

from __future__ import annotations

from dataclasses import replace

from pelican_timeline.model.timeexpression import KnownEvent
from pelican_timeline.timex.meaning import Extended, Meaning
from pelican_timeline.timex.periods import LETTERS

from . import Rule, View

_TOO_SHORT = {"hour", "minute", "second"}


def count_of(view: View, place: str = "count") -> int:
    """The number before a unit: 3, three, a."""
    return view.number(place)


# --- days --------------------------------------------------------------------------------------------------------------


_SHOWS = {"program", "programme", "show", "newspaper"}


def _is_a_name(view: View) -> bool:
    """USA Today, The World Tonight, the Today programme: papers and programmes."""
    word = view.tokens.words[view.first]
    if not word[:1].isupper() or word.isupper() or view.number("day"):
        return False
    before = view.tokens.words[view.first - 1] if view.first else ""
    return view.next_word() in _SHOWS or (view.before() == "OTHER" and before[:1].isupper())


def _day_word(view: View) -> Meaning | None:
    if _is_a_name(view):
        return None
    part = view.text("part") if view.has("part") else "NI" if view.word("day") == "tonight" else ""
    return Meaning("shift", unit="day", count=view.number("day"), base="anchor", part=part)


day_word = Rule("day_word", "day:DAYREL part:DAYPART?", _day_word)


# "today (Tuesday)", "heute, Dienstag": the weekday adds nothing
day_word_and_weekday = Rule(
    "day_word", "day:DAYREL ((OPEN WEEKDAY CLOSE) | (COMMA WEEKDAY (?=COMMA|DOT|STOP|CLOSE)))", _day_word
)


_OF_OUR_TIME = {
    "world", "society", "market", "markets", "economy", "standards", "terms", "technology", "age", "climate",
    "environment", "children", "youth", "generation", "money", "prices", "consumers", "readers", "media", "politics",
}  # fmt: skip


def _todays(view: View) -> Meaning | None:
    """Nowadays, in "today's world"; "today's judgment" is of the day."""
    nowadays = not view.number("day") and view.next_word() == "s" and view.next_word(1) in _OF_OUR_TIME
    return Meaning("ref", value="PRESENT_REF") if nowadays else None


todays = Rule("todays", "day:DAYREL APOS", _todays)


def _direction(view: View) -> int | None:
    """-1 for "last", 1 for "next", 0 for "this", None when the pattern has no such place or it is empty."""
    return next((sign for place, sign in (("last", -1), ("next", 1), ("this", 0)) if view.has(place)), None)


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
    return Meaning("date", weekday=view.number("day"), direction=_direction(view), part=part)


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


def _is_preposition(view: View) -> bool:
    """After it, in "following Tuesday's earthquake": no other Tuesday."""
    return view.has("following") and view.word("following") == "following" and view.before() not in {"THE", "ON", "IN"}


def _focused_weekday(view: View) -> Meaning | None:
    if _is_preposition(view):
        return None
    step = 1 if view.has("following") else -1
    part = view.text("part") if view.has("part") else ""
    return Meaning("date", weekday=view.number("day"), direction=step, base="focus", part=part)


weekday_focused = Rule(
    "weekday_focused", "(following:FOLLOWING | PREVIOUS) day:WEEKDAY part:DAYPART?", _focused_weekday
)


def _month_directed(view: View) -> Meaning | None:
    if _is_preposition(view):
        return None
    base = "focus" if view.has("focus") or view.has("following") else "anchor"
    direction = 1 if view.has("following") else -1 if view.has("focus") else _direction(view) or 0
    if view.has("season"):
        return Meaning("date", season=view.number("season"), direction=direction, base=base)
    return Meaning("date", month=view.number("month"), direction=direction, base=base)


month_directed = Rule(
    "month_directed",
    "(last:LAST | next:NEXT | this:THIS | focus:PREVIOUS | following:FOLLOWING) (month:MONTH | season:SEASON)",
    _month_directed,
)
that_month = Rule(
    "month_directed",
    "THAT SAME? (month:SUREMONTH | season:SEASON)",
    lambda view: Meaning(
        "date",
        month=view.number("month") if view.has("month") else None,
        season=view.number("season") if view.has("season") else None,
        direction=0,
        base="focus",
    ),
)


def _that_part(view: View) -> Meaning | None:
    """This afternoon, that morning, the same evening."""
    if view.has("here"):
        return Meaning("shift", unit="day", count=0, base="anchor", part=view.text("part"))
    return Meaning("shift", unit="day", count=0, base="focus", part=view.text("part"))


that_part = Rule("that_part", "(here:THIS | THAT SAME? | SAME) part:DAYPART", _that_part)


def _next_part(view: View) -> Meaning:
    return Meaning("shift", unit="day", count=1, base="focus", part=view.text("part"))


next_part = Rule("next_part", "(FOLLOWING | NEXT) part:DAYPART", _next_part)


def _part_before(view: View) -> Meaning:
    base = "anchor" if view.has("last") else "focus"
    return Meaning("shift", unit="day", count=-1, base=base, part=view.text("part"))


part_before = Rule("part_before", "part:DAYPART BEFORE (?=COMMA|DOT|STOP|AND|BREAK)", _part_before)


def _part_after(view: View) -> Meaning:
    """The morning after: of the next day."""
    return Meaning("shift", unit="day", count=1, base="focus", part=view.text("part"))


part_after = Rule("part_after", "part:DAYPART AFTER (?=COMMA|DOT|STOP|BREAK)", _part_after)
last_part = Rule("last_part", "(last:LAST | PREVIOUS) part:DAYPART", _part_before)


def night_before(day: Meaning) -> Meaning:
    """The night to a day: that of the day before, as "in der Nacht zum Mittwoch", "dans la nuit de mardi à mercredi"."""
    return Meaning("shift", unit="day", count=-1, outer=day, part="NI")


# --- last, this and next period ----------------------------------------------------------------------------------------


_LASTING = frozenset("for over in during within throughout across".split())


def is_a_length(view: View) -> bool:
    """Over the past year, for the next decade: how long, and no year of the calendar."""
    if view.before() != "THE" or view.after() == "OF":
        return False
    if view.has("last"):
        return view.word("last") == "past" or view.last_word(2) in {"for", "over"}
    return (
        view.has("next")
        and view.word("next") in {"next", "coming"}
        and view.last_word(2) in _LASTING - {"in", "during"}
    )


def _directed(view: View) -> Meaning | None:
    unit = view.text("unit")
    if unit in _TOO_SHORT:
        return None
    count = -1 if view.has("last") else 1 if view.has("next") else 0
    if unit == "day":
        # "the next day" and "this day" lean on the day before; "the last day" is no date by itself.
        return None if view.has("last") else Meaning("shift", unit=unit, count=count, base="focus")
    if is_a_length(view):
        return Meaning("duration", value=f"P1{LETTERS[unit]}")
    if view.before() == "THE":
        if view.has("last") and view.after() == "OF" and view.after(2) != "CURRENCY":
            return None  # "the last month of the war"; but "a profit for the last year of US$ 2 billion"
        if view.has("next") and view.word("next") == "next":
            return Meaning("shift", unit=unit, count=count, base="near")
    return Meaning("shift", unit=unit, count=count, base="anchor")


period_directed = Rule("period_directed", "(last:LAST | next:NEXT | THIS) unit:UNIT", _directed)


def _focused(view: View) -> Meaning | None:
    unit = view.text("unit")
    if unit in _TOO_SHORT:
        return None
    count = -1 if view.has("previous") else 1 if view.has("following") else 0
    return Meaning("shift", unit=unit, count=count, base="focus")


period_focused = Rule(
    "period_focused", "(previous:PREVIOUS | following:FOLLOWING | THAT SAME? | SAME) unit:UNIT", _focused
)


def _unit_after(view: View) -> Meaning | None:
    unit = view.text("unit")
    if unit in _TOO_SHORT or unit == "century":
        return None
    return Meaning("shift", unit=unit, count=-1 if view.has("back") or view.has("back_too") else 1, base="focus")


# "the day before", "the year after", "the month previous": only where the phrase ends, else it goes on to an event.
unit_after = Rule(
    "unit_after",
    "unit:UNIT (back:BEFORE | back_too:PREVIOUS | AFTER) (?=COMMA|DOT|STOP|AND|BREAK|CLOSE|APOS)",
    _unit_after,
)


def _later_in(view: View) -> Extended | None:
    """Later that month, earlier today, later in 1792: the period is what counts."""
    found = view.reading.read_at(view.end)
    if not found or found.parts or found.meaning.mod:
        return None
    if view.has("in") and found.rule in _LATER_IN:
        return Extended(found.meaning, found.end)
    today = found.rule == "day_word" and found.meaning.base == "anchor" and not found.meaning.count
    if found.meaning.kind != "shift" or (found.meaning.unit == "day" and not found.meaning.part and not today):
        return None
    if found.rule not in {"period_directed", "period_focused", "that_part", "day_word"}:
        return None
    return Extended(found.meaning, found.end)


_LATER_IN = {"bare_year", "named_year", "month_year", "decade"}
later_in = Rule(
    "later_in", "(LATER | EARLIER) in:IN? (?=THIS|THAT|SAME|LAST|NEXT|THE|DAYREL|YEAR|MONTH|DECADE)", _later_in
)


def _later_in_the(view: View) -> Meaning | None:
    unit = view.text("unit")
    return (
        Meaning("shift", unit=unit, count=0, base="near")
        if unit in {"day", "week", "month", "year", "decade"}
        else None
    )


def _year_end(view: View) -> Meaning | None:
    """By year-end, at month-end."""
    unit = view.text("unit")
    return (
        Meaning("shift", unit=unit, count=0, base="near", mod=view.text("part")) if unit in {"year", "month"} else None
    )


year_end = Rule("year_end", "unit:UNIT DASH part:EDGE", _year_end)
later_in_the = Rule("later_in", "(LATER | EARLIER) IN THE unit:UNIT (?!OF)", _later_in_the)


def _edge_of_the_period(view: View) -> Extended | None:
    """The end of the year, the beginning of the month: of the year in question."""
    unit = view.text("unit")
    if unit not in {"week", "month", "year", "decade", "century", "season", "quarter"}:
        return None
    meaning = Meaning("shift", unit=unit, count=0, base="near", mod=view.text("part"))
    return Extended(meaning, view.end)


edge_of_the_period = Rule("edge_of_the_period", "part:EDGE (OF THE? | THE) unit:UNIT (?!YEAR)", _edge_of_the_period)
part_of_the_period = Rule("part_of_the_period", "part:PART (IN|OF)? THE unit:UNIT", _edge_of_the_period)


def _day_part_of(view: View) -> Extended | None:
    """The night of 18 April 1775, the early morning hours of 30 April, the evening of the same day."""
    if view.has("hours") and view.text("hours") != "hour":
        return None
    inner = view.reading.read_at(view.end)
    if not inner or inner.parts or inner.meaning.part or inner.meaning.time or not is_day(inner.meaning):
        return None
    return Extended(replace(inner.meaning, part=view.text("part")), inner.end)


day_part_of = Rule("day_part_of", "PART? part:DAYPART hours:UNITS? (OF | ON) THE?", _day_part_of)
early_part_of_day = Rule("day_part_of", "PART IN THE part:DAYPART hours:UNITS? (OF | ON) THE?", _day_part_of)


def is_day(meaning: Meaning) -> bool:
    """Does a phrase name a day?"""
    if meaning.kind == "date":
        return bool(meaning.day or meaning.holiday) or (meaning.weekday is not None and not meaning.unit)
    return meaning.kind == "shift" and meaning.unit == "day"


def _stretch(view: View) -> Extended | None:
    """The first two months of 1939, the last ten days of May: a part of a period, counted from its edge."""
    unit, count = view.text("unit"), count_of(view)
    if unit not in {"day", "week", "month", "year"} or not 1 <= count <= 400:
        return None
    if view.has("nth") and view.number("nth") not in {1, -1}:
        return None
    whole = _whole_of(view)
    if whole is None:
        return None
    outer, end = whole
    sign = 1 if view.has("nth") and view.number("nth") == 1 else -1
    length = f"P{count}{LETTERS[unit]}"
    return Extended(Meaning("stretch", unit=unit, count=sign * count, outer=outer, value=length), end)


def _whole_of(view: View) -> tuple[Meaning, int] | None:
    """What the stretch is a part of: a period that follows, or the year in question ("of the year")."""
    if view.has("of") and view.after() == "UNIT" and view.tokens.value(view.end) in {"year", "month"}:
        unit = str(view.tokens.value(view.end))
        return Meaning("shift", unit=unit, count=0, base="near"), view.end + 1
    inner = view.reading.read_at(view.end)
    if not inner or inner.parts or inner.meaning.mod or inner.meaning.day or inner.meaning.weekday is not None:
        return None
    if inner.meaning.kind not in {"date", "period"} and (inner.meaning.kind, inner.meaning.about) != ("shift", False):
        return None
    return inner.meaning, inner.end


_STRETCH = "(nth:NTH | LAST) count:COUNT unit:PERIOD"
stretch = Rule("stretch", f"{_STRETCH} (of:OF | IN) THE?", _stretch)
# "die ersten neun Monate 2025", "перші дев'ять місяців року"
stretch_close = Rule("stretch", f"{_STRETCH} (of:OF | FROM)? THE?", _stretch)
stretch_counted_first = Rule("stretch", "count:COUNT (nth:NTH | LAST) unit:PERIOD of:OF THE?", _stretch)

_PERIODS = frozenset("period quarter time span stretch".split())


def _same_period(view: View) -> Meaning | None:
    """The same period last year, the same time a year earlier: what the sentence speaks of, so many years from it."""
    if view.word("noun") not in _PERIODS or view.text("units" if view.has("units") else "unit") != "year":
        return None
    if view.has("next"):
        return Meaning("same", unit="year", count=1)
    return Meaning("same", unit="year", count=-(count_of(view) if view.has("count") else 1))


same_period = Rule(
    "same_period",
    "SAME noun:NOUN (OF|IN)? THE? ((LAST|PREVIOUS|next:NEXT) unit:UNIT | count:COUNT units:PERIOD (AGO|EARLIER|BEFORE))",
    _same_period,
)
period_a_year_earlier = Rule(
    "same_period",
    "unit:UNIT DASH EARLIER (?=OTHER|QUARTER)",
    lambda view: (
        Meaning("same", unit="year", count=-1)
        if view.text("unit") == "year" and view.next_word() in {"period", "quarter"}
        else None
    ),
)


def _same_period_of(view: View) -> Extended | None:
    """The same period of 2024, im gleichen Zeitraum des Vorjahres: what the sentence speaks of, in another year."""
    if not view.word("noun").startswith(_PERIODS_OF_OTHERS):
        return None
    inner = view.reading.read_at(view.end)
    if inner is None or inner.parts or inner.meaning.mod:
        return None
    meaning = inner.meaning
    if inner.rule in {"bare_year", "named_year"}:
        return Extended(Meaning("same", unit="year", year=meaning.year), inner.end)
    if meaning.kind != "shift" or meaning.unit != "year" or meaning.outer or not meaning.count:
        return None
    if view.tokens.value(view.at("noun")) == "month":
        return None  # "the same month last year" is so many months away
    return Extended(Meaning("same", unit="year", count=meaning.count), inner.end)


_PERIODS_OF_OTHERS = (
    *_PERIODS, "week", "woche", "semaine", "semana", "тиж", "недел", "month", "half", "zeitraum", "quartal", "monat", "halbjahr", "période", "trimestre", "semestre", "mois", "periodo", "período", "mes",
    "період", "квартал", "місяц", "период", "месяц", "півріч", "полугоди",
)  # fmt: skip
same_period_of = Rule("same_period", "SAME noun:NOUN (OF | IN | FROM | AHEAD)? THE?", _same_period_of)


def _week_of(view: View) -> Extended | None:
    """The week of 6 March, the week beginning 6 March, die Woche vom 6. März: the week that holds the day."""
    if (
        view.text("unit") != "week"
        or view.before() == "ONE"
        or (view.has("verb") and view.word("verb") not in _OF_A_WEEK)
    ):
        return None
    inner = view.reading.read_at(view.end)
    if not inner or inner.parts or inner.meaning.kind != "date" or not inner.meaning.day or inner.meaning.time:
        return None
    return Extended(Meaning("shift", unit="week", count=0, outer=replace(inner.meaning, part="")), inner.end)


_OF_A_WEEK = frozenset("beginning starting commencing ending ended".split())
week_of = Rule(
    "week_of",
    "unit:UNIT (OF | FROM | SINCE | TO | ON | UNTIL ON? | (verb:OTHER | EDGE) ON?) THE? (?=DAYNO|MONTH|NUMDATE|ISO)",
    _week_of,
)


def _nth_in(view: View) -> Extended | None:
    """The first week of August, the last day of 1944: a period counted inside another."""
    unit = view.text("unit")
    if unit in _TOO_SHORT or unit in {"decade", "century"}:
        return None
    number = -1 if view.has("last") else view.number("nth")
    inner = view.reading.read_at(view.end)
    if not inner or inner.parts or inner.meaning.kind not in {"date", "shift", "period"} or inner.meaning.day:
        return None
    if unit == "year" and inner.meaning.kind != "period":
        return None  # "letztes Jahr im März"
    return Extended(Meaning("nth", unit=unit, count=number, outer=inner.meaning), inner.end)


nth_in = Rule("nth_in", "(nth:NTHNO | last:LAST) unit:UNIT (OF | IN) THE?", _nth_in)


def _nth_weekday(view: View) -> Extended | None:
    number = -1 if view.has("last") else view.number("nth")
    inner = view.reading.read_at(view.end)
    if not inner or inner.parts or not inner.meaning.month or inner.meaning.day:
        return None
    return Extended(
        Meaning("nth", unit="weekday", weekday=view.number("day"), count=number, outer=inner.meaning), inner.end
    )


weekday_nth_in = Rule("weekday_nth_in", "(nth:NTHNO | last:LAST) day:WEEKDAY (OF | IN) THE?", _nth_weekday)


def _shifted(view: View) -> Meaning:
    """Vortag, Vorjahr, heuer: unit, distance and base in one word."""
    unit, count, base = view.value("word")
    if unit == "same":
        return Meaning("same", unit="year", count=count)  # der Vorjahreszeitraum
    return Meaning("shift", unit=unit, count=count, base=base)


shifted = Rule("shifted", "word:SHIFTED", _shifted)


def _day_and_part(view: View) -> Meaning:
    day, part = view.value("word")
    return Meaning("date", weekday=day, part=part, direction=_direction(view))


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


def _some_time_ago(_: View) -> Meaning:
    return Meaning("ref", value="PAST_REF")


def _ago_before(view: View) -> Extended | Meaning | None:
    """German "vor drei Jahren": the word for "ago" comes first. TIMEX3 tags the three years; the date is what we keep."""
    unit = view.text("unit")
    if unit in _TOO_SHORT:
        return Meaning("duration", value=f"PT{count_of(view)}{LETTERS[unit]}")
    if not count_of(view) or unit not in LETTERS:
        return None
    count = count_of(view)
    if unit == "day":
        return Meaning("shift", unit=unit, count=-count, base="anchor", about=view.has("about"))
    return Meaning("shift", unit=unit, count=-count, base="anchor", about=True, value=f"P{count}{LETTERS[unit]}")


ago_before = Rule("ago", "BEFORE about:APPROX? count:COUNT unit:PERIOD", _ago_before)
# "vor fast genau einem Jahr"
exactly_ago = Rule(
    "ago",
    "BEFORE about:APPROX? exactly:OTHER count:COUNT unit:PERIOD",
    lambda view: _ago_before(view) if view.word("exactly") in {"genau", "exakt", "nunmehr", "inzwischen"} else None,
)
vague_ago_before = Rule("vague_ago", "BEFORE ONE? FEW unit:PERIOD", _some_time_ago)


# --- so long ago, so much later ----------------------------------------------------------------------------------------


def _ago(view: View) -> Meaning | None:
    unit = view.text("unit")
    count = count_of(view)
    if unit in _TOO_SHORT:
        # "8 hours ago" is an age label as often as not, and names no calendar date.
        return Meaning("duration", value=f"PT{count}{LETTERS[unit]}")
    if unit == "half" or not count:
        return None
    return Meaning("shift", unit=unit, count=-count, base="anchor", about=unit != "day" or view.has("about"))


ago = Rule("ago", "about:APPROX? count:COUNT DASH? unit:PERIOD AGO", _ago)


def _jubilee(view: View) -> Meaning | None:
    """Twenty years ago today: the same day of that year, week or month."""
    unit = view.text("unit")
    if unit not in {"week", "month", "year"} or view.number("today") or not count_of(view):
        return None
    return Meaning("jubilee", unit=unit, count=-count_of(view))


jubilee = Rule("jubilee", "count:COUNT unit:PERIOD AGO today:DAYREL", _jubilee)


def _jubilee_period(view: View) -> Meaning | None:
    """Ten years ago this month, thirty years ago to the day."""
    unit, of = view.text("unit"), view.text("of")
    if unit not in {"month", "year"} or not count_of(view) or of not in {"day", "week", "month"}:
        return None
    same_day = Meaning("jubilee", unit=unit, count=-count_of(view))
    return same_day if of == "day" else Meaning("shift", unit=of, count=0, outer=same_day)


jubilee_period = Rule("jubilee", "count:COUNT unit:PERIOD AGO (TO (THE | THIS) | THIS) of:UNIT", _jubilee_period)
jubilee_today_first = Rule("jubilee", "today:DAYREL (BEFORE | AGO) count:COUNT unit:PERIOD", _jubilee)


def _within(view: View) -> Meaning | None:
    """Within 45 days, innerhalb von drei Wochen: a length that may have to be kept."""
    unit, count = view.text("unit"), count_of(view)
    if unit not in {"day", "week", "month", "year"} or not count:
        return None
    return Meaning("within", unit=unit, count=count, value=f"P{count}{LETTERS[unit]}")


def _from_now(view: View) -> Meaning | None:
    """Twenty years from now, two weeks from today, a week from Friday."""
    unit, count = view.text("unit"), count_of(view)
    if unit in _TOO_SHORT or not count or (view.has("now") and view.word("now") != "now"):
        return None
    days = {"day": 1, "week": 7}.get(unit, 0) * count
    if view.has("day"):
        return Meaning("shift", unit="day", count=view.number("day") + days, base="anchor") if days else None
    if view.has("weekday"):
        outer = Meaning("date", weekday=view.number("weekday"), direction=1)
        return Meaning("shift", unit="day", count=days, outer=outer) if days else None
    return Meaning("shift", unit=unit, count=count, base="anchor", about=unit != "day")


from_now = Rule(
    "from_now", "about:APPROX? count:COUNT unit:PERIOD FROM (now:REF | day:DAYREL | weekday:SUREDAY)", _from_now
)


def _fortnight(view: View) -> Meaning:
    """A fortnight ago, a fortnight later, the past fortnight: two weeks."""
    if view.has("ago"):
        return Meaning("shift", unit="week", count=-2, base="anchor", about=True)
    if view.has("back") or view.has("later"):
        return Meaning("shift", unit="week", count=-2 if view.has("back") else 2, base="focus", about=True)
    return Meaning("duration", value="P2W")


fortnight = Rule("fortnight", "(LAST | NEXT | ONE | THIS)? TAGS (ago:AGO | back:EARLIER | later:LATER)?", _fortnight)


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
within = Rule("within", "WITHIN (OF | FROM | THE)? (NTH | FOLLOWING | NEXT)? count:COUNT unit:PERIOD", _within)
half_ago = Rule(
    "half_ago",
    "HALF ONE unit:UNIT AGO",
    lambda view: (
        Meaning("shift", unit="month", count=-6, base="anchor", about=True) if view.text("unit") == "year" else None
    ),
)
vague_ago = Rule("vague_ago", "count:FEW OF? unit:PERIOD AGO", _some_time_ago)


_THAN = frozenset("than als que ніж чем".split())


def _later(view: View) -> Extended | Meaning | None:
    unit = view.text("unit")
    count = count_of(view) * (-1 if view.has("back") or view.has("back_too") else 1)
    if unit in _TOO_SHORT or not count or view.next_word() in _THAN:
        return None  # "two years earlier than planned" is by how much
    return Meaning("shift", unit=unit, count=count, base="focus", about=unit not in {"day", "year", "month"})


later = Rule(
    "later", "count:COUNT unit:PERIOD (back:EARLIER | back_too:BEFORE (?=COMMA|DOT|STOP|BREAK|AND) | LATER)", _later
)


def _and_a_half(view: View) -> Meaning | None:
    """A year and a half ago, three years and a half later, half a year later."""
    unit = view.text("unit")
    months = {"year": 12, "decade": 120}.get(unit, 0)
    count = months // 2 if view.has("half_of") else count_of(view) * months + months // 2
    if not months or (view.has("count") and not count_of(view)):
        return None
    if view.has("ago"):
        return Meaning("shift", unit="month", count=-count, base="anchor", about=True)
    if view.has("back") or view.has("later"):
        return Meaning("shift", unit="month", count=-count if view.has("back") else count, base="focus", about=True)
    return Meaning("duration", value=f"P{count_of(view)}.5{LETTERS[unit]}") if view.has("count") else None


and_a_half = Rule(
    "later", "(count:COUNT unit:PERIOD AND ONE HALF) (ago:AGO | back:EARLIER | later:LATER)?", _and_a_half
)
half_later = Rule("later", "half_of:HALF ONE unit:UNIT (back:EARLIER | later:LATER)", _and_a_half)
vague_later = Rule(
    "vague_later",
    "count:FEW OF? unit:PERIOD (back:EARLIER | LATER)",
    lambda view: Meaning("ref", value="PAST_REF" if view.has("back") else "FUTURE_REF"),
)


def _around_event(view: View) -> Extended | None:
    """On the eve of the Paris meeting, two days after the summit: counted from an event whose day is known."""
    unit = "day" if view.has("eve") else view.text("unit")
    if unit not in {"day", "week", "month", "year"}:
        return None
    count = 1 if view.has("eve") or not view.has("count") else count_of(view)
    if view.has("eve") or view.has("back"):
        count = -count
    found = known_event(view)
    if found:
        event, end = found
        return Extended(Meaning("event", unit=unit, count=count, event=event), end)
    # "two days after 5 May": the date itself is the base.
    inner = view.reading.read_at(view.end)
    if inner and not inner.parts and not view.has("eve") and is_day(inner.meaning):
        return Extended(Meaning("shift", unit=unit, count=count, outer=inner.meaning), inner.end)
    if view.has("eve"):
        return Extended(Meaning("event", unit="day", count=count), view.end)
    return None


around_event = Rule("around_event", "count:COUNT unit:PERIOD (back:BEFORE | AFTER) THE?", _around_event)
day_around_event = Rule("day_around_event", "unit:UNIT (back:BEFORE | AFTER) THE?", _around_event)
eve_of = Rule("eve_of", "eve:EVE OF THE?", _around_event)


def _previous_day_of(view: View) -> Extended | None:
    """The previous day of the consultations: the day before them, when their day is known."""
    unit = view.text("unit")
    count = -1 if view.has("back") else 1
    found = known_event(view)
    if not found or unit != "day":
        return None
    return Extended(Meaning("event", unit=unit, count=count, event=found[0]), found[1])


previous_day_of = Rule("previous_day_of", "(back:PREVIOUS | FOLLOWING) unit:UNIT OF THE?", _previous_day_of)


def known_event(view: View) -> tuple[KnownEvent, int] | None:
    """The known event that the text names after the match, with the token after its name; the longest name wins."""
    tokens, first = view.tokens, view.end
    for words, event in view.reading.known.get(tokens.word(first), ()):
        if all(tokens.word(first + place) == word for place, word in enumerate(words)):
            return event, first + len(words)
    return None
