"""Rules for a date inside another: the end of the year, the first week of August, the week of 6 March, the same period of 2024."""

from __future__ import annotations

from dataclasses import replace

from pelican_timeline.timex.meaning import Extended, Meaning
from pelican_timeline.timex.periods import LETTERS

from . import Rule, View
from .elapsed import count_of
from .relative import TOO_SHORT, is_day


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
    if unit in TOO_SHORT or unit in {"decade", "century"}:
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
