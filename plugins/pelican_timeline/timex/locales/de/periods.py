"""Months, quarters, halves, years and centuries, as German tells them: Jahresende, 44 v. Chr., das erste Quartal."""

from __future__ import annotations

from dataclasses import replace

from pelican_timeline.timex.meaning import Extended, Meaning, Several
from pelican_timeline.timex.rules import Rule, View, calendar, fractions, relative, two_ends


def _edge(view: View) -> Extended | Meaning | None:
    """Jahresende, Monatsanfang 2025: the edge of a year or month in one word."""
    unit, mod = view.value("word")
    inner = view.reading.read_at(view.end)
    if inner and inner.rule in {"years", "year_to_short", "year_range"}:
        return None  # "der Jahreswechsel 2023/24": the years say it all
    if inner and not inner.parts and inner.meaning.complete and not inner.meaning.day:
        return Extended(replace(inner.meaning, mod=mod), inner.end)
    return Meaning("shift", unit=unit, count=0, base="near", mod=mod)


edge_in_one_word = Rule("edge_in_one_word", "word:YEAREDGE", _edge)


_BEFORE = {"v", "vor"}


def _with_era(view: View) -> Meaning | None:
    number = view.number("year")
    sign = view.word("sign")
    if sign not in {"v", "n", "vor", "nach"} or not 1 <= number < 9000:
        return None
    if view.has("our") and (view.word("our"), view.word("time")) != ("u", "z"):
        return None
    return Meaning("date", year=1 - number if sign in _BEFORE else number)


def _with_era_in_full(view: View) -> Meaning | None:
    """44 vor Christus, 9 nach Christus."""
    number = view.number("year")
    if not 1 <= number < 9000:
        return None
    return Meaning("date", year=1 - number if view.has("sign") else number)


year_with_era = Rule("year_with_era", "year:FIGURE sign:OTHER DOT ERA DOT?", _with_era)
year_with_era_in_full = Rule("year_with_era", "year:FIGURE (sign:BEFORE | AFTER) ERA", _with_era_in_full)
year_of_our_time = Rule("year_with_era", "year:FIGURE sign:OTHER DOT our:OTHER DOT time:OTHER DOT?", _with_era)


def _years_before_christ(view: View) -> Several | None:
    """264 bis 241 v. Chr.: a range counted backwards."""
    first, last = view.number("a"), view.number("b")
    if view.word("sign") not in _BEFORE or not 9000 > first > last > 0:
        return None
    return two_ends(view, Meaning("date", year=1 - first), Meaning("date", year=1 - last))


years_with_era = Rule(
    "range_with_era", "a:FIGURE (DASH|UNTIL|AND) b:FIGURE (sign:OTHER DOT ERA DOT? )", _years_before_christ
)


def _century(view: View) -> Meaning | None:
    number = view.number("nth")
    if view.text("unit") != "century" or not 1 <= number <= 30:
        return None
    return Meaning("period", unit="century", year=100 * (number - 1))


century = Rule("century", "nth:NUM DOT unit:PERIOD", _century)


def _century_with_era(view: View) -> Meaning | None:
    """Das 5. Jahrhundert v. Chr., das 8. Jahrhundert n. Chr."""
    number, sign = view.number("nth"), view.word("sign")
    if view.text("unit") != "century" or sign not in {*_BEFORE, "n"} or not 1 <= number <= 30:
        return None
    return Meaning("period", unit="century", year=1 - 100 * number if sign in _BEFORE else 100 * (number - 1))


century_with_era = Rule("century", "nth:NUM DOT unit:PERIOD sign:OTHER DOT ERA DOT?", _century_with_era)
century_with_era_in_full = Rule("century", "nth:NUM DOT unit:PERIOD sign:BEFORE ERA", _century_with_era)

about = Rule(
    "about",
    "APPROX DOT? THE?",
    # "gegen 18 Uhr" is a time of day, "gegen 2000 Soldaten" no year
    lambda view: None if view.tokens.word(view.first) == "gegen" else calendar.about.build(view),
)


def _month_alone(view: View) -> Meaning | None:
    """Im Mai; "Juli Zeh" and "August Bebel" are people."""
    follows = view.tokens.words[view.end] if view.after() == "OTHER" else ""
    if follows[:1].isupper() and view.before() in {"BREAK", "STOP", "DOT", "OTHER", "THE", "COMMA", "QUOTE"}:
        return None
    # "Intendantin Iris Mai": behind a name the month would have its preposition
    nouns = [view.tokens.words[view.first - place] for place in (1, 2) if view.before(place) == "OTHER"]
    if (
        len(nouns) == 2
        and all(noun[:1].isupper() for noun in nouns)
        and view.after() not in {"AND", "UNTIL", "DASH", "SLASH"}
    ):
        return None
    # "Mai traf zum Ausgleich": before its verb the month would have its article
    if follows[:1].islower() and view.before() in {"BREAK", "STOP", "DOT", "QUOTE"}:
        return None
    meaning = calendar.month_alone.build(view)
    return meaning if isinstance(meaning, Meaning) else None


month_alone = Rule("month_alone", "month:MONTH", _month_alone)


def _of_the_year(view: View) -> Meaning | None:
    """Im Sommer des Jahres 2025, im Mai des Jahres 1945."""
    if view.text("unit") != "year":
        return None
    month = view.number("month") if view.has("month") else None
    season = view.number("season") if view.has("season") else None
    return Meaning("date", year=view.number("year"), month=month, season=season)


of_the_year = Rule("month_year", "(month:MONTH | season:SEASON) OF unit:PERIOD year:YEAR", _of_the_year)
numbered_quarter = Rule("quarter", f"nth:NUM DOT unit:QUARTER {calendar.YEAR_AFTER}", fractions.quarter.build)
last_quarter_of = Rule("quarter_directed", "last:LAST QUARTER year:YEAR", fractions.quarter_directed.build)
named_quarter = Rule(
    "quarter",
    f"unit:QUARTER {calendar.YEAR_AFTER}",
    lambda view: fractions.quarter.build(view) if view.number("unit") and len(view.word("unit")) > 2 else None,
)
numbered_half = Rule("half", "nth:NUM DOT noun:HALF (year:YEAR)?", fractions.half.build)

_HALVES = {"decade": 5, "century": 50}


def _half_of(view: View) -> Extended | None:
    """In der ersten Hälfte dieses Jahres, des Jahres 2025, des 20. Jahrhunderts."""
    number = view.number("nth")
    if view.word("half") != "hälfte" or number not in {1, 2}:
        return None
    inner = view.reading.read_at(view.end)
    if not inner or inner.parts or inner.meaning.mod:
        return None
    meaning = inner.meaning
    if meaning.kind == "period" and meaning.unit in _HALVES:
        years = _HALVES[meaning.unit]
        count = years if number == 1 else -years
        return Extended(Meaning("stretch", unit="year", count=count, outer=meaning, value=f"P{years}Y"), inner.end)
    if meaning.kind == "shift" and meaning.unit == "year":
        return Extended(Meaning("date", half=number, outer=meaning), inner.end)
    if inner.rule in {"named_year", "bare_year"}:
        return Extended(Meaning("date", year=meaning.year, half=number), inner.end)
    return None


half_of = Rule("half", "nth:NTH half:OTHER (OF | THE)?", _half_of)


def _in_the_month(view: View) -> Meaning | None:
    """Die erste Augustwoche 2025, der letzte Augusttag: weeks and days that bear the name of their month."""
    unit, month, base = view.value("word")
    if base != "month":
        return None
    year = view.number("year") if view.has("year") else None
    number = view.number("nth") if view.has("nth") else -1
    return Meaning("nth", unit=unit, count=number, outer=Meaning("date", year=year, month=month))


in_the_month = Rule("nth_in", "(nth:NTH | LAST) word:SHIFTED (year:YEAR)?", _in_the_month)
shifted = Rule(
    "shifted",
    relative.shifted.pattern,
    lambda view: None if view.value("word")[2] == "month" else relative.shifted.build(view),
)
