"""Rules for parts of a year and of other periods: quarters, halves, seasons; early, mid and late."""

from __future__ import annotations

from dataclasses import replace

from pelican_timeline.timex.meaning import Extended, Meaning, Part, Several

from . import Rule, View
from .calendar import YEAR_AFTER, stated_year

_OF_A_MATCH = frozenset(
    "touchdown touchdowns lead led leads score scored scores points game goal goals basket rebounds quarterback yards interception halftime".split()
)
_NEAR_A_QUARTER = 8


def _is_of_a_match(view: View) -> bool:
    """A second-quarter touchdown, "in the third quarter they led": a quarter of a game."""
    near = range(view.first - _NEAR_A_QUARTER, view.end + _NEAR_A_QUARTER)
    return any(view.tokens.word(place) in _OF_A_MATCH for place in near)


def _quarter(view: View) -> Meaning | None:
    number = view.number("nth") if view.has("nth") else view.number("unit")
    if number == -1:
        number = 4
    if not view.has("year") and _is_of_a_match(view):
        return None
    return Meaning("date", year=stated_year(view), quarter=number) if 1 <= number <= 4 else None


def _quarter_directed(view: View) -> Meaning | None:
    """The last quarter: of the year that follows, else the one before this."""
    if view.has("year"):
        return Meaning("date", year=stated_year(view), quarter=4 if view.has("last") else 1)
    if view.after() == "OF" and view.after(1) in {"THE", "NTH", "ORD", "NUM"}:
        return None  # the last quarter of the 19th century
    count = -1 if view.has("last") else 1 if view.has("next") else 0
    return Meaning("shift", unit="quarter", count=count, base="anchor")


def _lettered_quarter(view: View) -> Meaning | None:
    """Q3 2025, Q3/2025, 2025 Q3, in Q3: alone it may be a car or a round of qualifying."""
    number = view.number("unit")
    if not number or not (view.has("year") or view.before() in {"IN", "BY", "SINCE", "UNTIL", "FROM", "BETWEEN", "OF"}):
        return None
    return Meaning("date", year=stated_year(view), quarter=number)


lettered_quarter = Rule("quarter", "unit:QUARTER ((COMMA | OF | SLASH)? year:YEAR)?", _lettered_quarter)
year_and_quarter = Rule("quarter", "year:YEAR (SLASH | DASH)? unit:QUARTER", _lettered_quarter)


def _lettered_half(view: View) -> Meaning | None:
    """H1 2025."""
    number = view.number("half")
    return Meaning("date", year=stated_year(view), half=number) if number else None


lettered_half = Rule("half", "half:HALF (COMMA | OF | SLASH)? year:YEAR", _lettered_half)

quarter_directed = Rule("quarter_directed", "(last:LAST | next:NEXT | THIS) QUARTER (OF year:YEAR)?", _quarter_directed)


HALF_YEARS = frozenset(
    "halbjahr halbjahres jahreshälfte semestre півріччя півріччі півріччю полугодие полугодия полугодии".split()
)
"""Words that halve a year and nothing else."""


def _half(view: View) -> Meaning | Extended | None:
    """The first half of 2025, of last year; "the first half of this article" is none."""
    number = view.number("nth")
    if number not in {1, 2}:
        return None
    if view.has("year"):
        return Meaning("date", year=stated_year(view), half=number)
    outer = view.reading.read_at(view.end)
    if outer and outer.meaning.kind == "shift" and outer.meaning.unit == "year":
        return Extended(Meaning("date", half=number, outer=outer.meaning), outer.end)
    # "das erste Halbjahr" is one of a year, "the first half" may be one of a match
    return Meaning("date", half=number) if view.word("noun") in HALF_YEARS else None


_AROUND_A_SEASON = {"THAT", "LAST", "NEXT", "THIS", "SAME", "SHIFTED", "FOLLOWING", "PREVIOUS"}


def _season(view: View) -> Meaning | None:
    # "the fall of the wall": a season is followed by "of" only before a period.
    outer = view.after(2) if view.after(1) == "THE" else view.after(1)
    if view.after() == "OF" and outer not in _AROUND_A_SEASON:
        return None
    if not view.has("year") and view.before() == "TO" and view.before(2) != "SEASON":
        return None  # "expected to fall"
    if not view.has("year") and view.before() not in {
        "THE", "IN", "LAST", "NEXT", "THIS", "THAT", "PART", "BY", "SINCE", "UNTIL", "OF", "PREVIOUS", "FOLLOWING", "TO", "AND",
    }:  # fmt: skip
        return None
    return Meaning("date", year=stated_year(view), season=view.number("season"))


def _half_of_the_year(view: View) -> Meaning | None:
    """The first half of the year: of the year in question."""
    number = view.number("nth")
    if number not in {1, 2} or view.text("unit") != "year":
        return None
    return Meaning("date", half=number, outer=Meaning("shift", unit="year", count=0, base="near"))


half_of_the_year = Rule("half", "nth:NTHNO DASH? HALF OF THE unit:UNIT (?!YEAR|OF)", _half_of_the_year)

_REPORTED = frozenset(
    "profit profits earnings sales results revenue revenues loss losses income net pretax figures".split()
)


def _reported_half(view: View) -> Meaning | None:
    """First-half profits: the half of a year, where "the first half" alone may be one of a match."""
    number = view.number("nth")
    return Meaning("date", half=number) if number in {1, 2} and view.next_word() in _REPORTED else None


reported_half = Rule("half", "nth:NTHNO DASH HALF", _reported_half)

quarter = Rule("quarter", f"nth:NTHNO DASH? unit:QUARTER {YEAR_AFTER}", _quarter)
half = Rule("half", "nth:NTHNO DASH? noun:HALF (OF THE?)? (year:YEAR)?", _half)
season = Rule("season", f"season:SEASON {YEAR_AFTER}", _season)


def _two_seasons(view: View) -> Several | None:
    """Spring and summer 1942, весной—летом 1942 года: the year stands once."""
    year, first, last = view.number("year"), view.number("a"), view.number("b")
    if first >= last:
        return None
    parts = (
        Part(view.at("a"), view.at("a") + 1, Meaning("date", year=year, season=first)),
        Part(view.at("b"), view.end, Meaning("date", year=year, season=last)),
    )
    return Several(parts, "" if view.has("and") else "range")


two_seasons = Rule("two_seasons", "a:SEASON (and:AND | DASH | TO) (IN | TO)? THE? b:SEASON OF? year:YEAR", _two_seasons)


def _part(view: View) -> Extended | None:
    """Early, mid, late, the beginning of … and the date that follows."""
    inner = view.reading.read_at(view.end)
    if not inner or inner.parts or inner.meaning.kind not in {"date", "period", "shift"} or inner.meaning.mod:
        return None
    meaning = inner.meaning
    if (
        meaning.day
        or meaning.weekday is not None
        or (meaning.kind == "shift" and meaning.unit in {"day", "hour", "minute"})
    ):
        return None
    return Extended(replace(meaning, mod=view.text("part")), inner.end)


part_of = Rule("part_of", "part:PART (DASH | IN? THE? | OF THE?)", _part)


def _latter_part(view: View) -> Extended | None:
    """The latter part of 1944, the early part of the year."""
    if view.word("noun") not in {"part", "parts", "stages", "months"}:
        return None
    number = view.number("nth") if view.has("nth") else 0
    mod = view.text("part") if view.has("part") else {1: "START", 2: "END"}.get(number, "")
    if not mod or (view.word("noun") == "months" and not view.has("part")):
        return None
    inner = view.reading.read_at(view.end)
    if inner and not inner.parts and inner.meaning.kind in {"date", "period", "shift"} and not inner.meaning.day:
        return Extended(replace(inner.meaning, mod=mod), inner.end)
    if view.after() == "UNIT" and view.tokens.value(view.end) in {"year", "month", "decade", "century"}:
        unit = str(view.tokens.value(view.end))
        return Extended(Meaning("shift", unit=unit, count=0, base="near", mod=mod), view.end + 1)
    return None


latter_part = Rule("latter_part", "(nth:NTH | part:PART) noun:NOUN OF THE?", _latter_part)
edge_of = Rule("edge_of", "part:EDGE (OF THE? | THE)?", _part)
# "beginning next week" tells since when, "by end 2025" is its end
edge_of_named = Rule("edge_of", "part:EDGE (OF THE? | DASH? (?=YEAR))", _part)


def _season_of_years(view: View) -> Meaning:
    """The winter of 2024-25."""
    first, _ = view.value("years")
    return Meaning("date", year=first, season=view.number("season"))


season_of_years = Rule("season", "season:SEASON OF? years:YEARS", _season_of_years)
