"""Rules for what stands on a calendar: days, months, quarters, seasons, years, decades, centuries."""

from __future__ import annotations

from dataclasses import replace

from pelican_timeline.timex.meaning import Extended, Meaning, Part, Several

from . import Rule, View

YEAR_AFTER = "(COMMA? OF? year:YEAR)?"
"""A year that may follow: 6 January 2026 · January 6, 2026 · January of 2026."""


# The dot of "6 Jan. 2026" is the month's; that of "on 6 January." ends the sentence.
_SHORT_DOT = "(DOT (?<=MAYBEMONTH DOT) (?=COMMA? OF? YEAR))?"


def stated_year(view: View) -> int | None:
    """The year at its place in the pattern, None where the text gives none."""
    return view.number("year") if view.has("year") else None


# --- written in figures ------------------------------------------------------------------------------------------------


def _iso(view: View) -> Meaning | None:
    year, month, day, time, zone = view.value("date")
    return Meaning("date", year=year, month=month, day=day, time=time, zone=zone)


def _iso_month(view: View) -> Meaning:
    year, month = view.value("date")
    return Meaning("date", year=year, month=month)


def _numeric(view: View) -> Meaning:
    year, month, day = view.value("date")
    return Meaning("date", year=year, month=month, day=day)


iso_date = Rule("iso_date", "date:ISO", _iso)
iso_month = Rule("iso_month", "date:ISOMONTH", _iso_month)
numeric_date = Rule("numeric_date", "date:NUMDATE", _numeric)


# --- days of a month ---------------------------------------------------------------------------------------------------


def _day_month(view: View) -> Meaning:
    return Meaning("date", year=stated_year(view), month=view.number("month"), day=view.number("day"))


def _day_range(view: View) -> Several | None:
    year, month = stated_year(view), view.number("month")
    first, last = view.number("a"), view.number("b")
    if first >= last:
        return None
    one = Part(view.at("a"), view.at("a") + 1, Meaning("date", year=year, month=month, day=first))
    start = min(view.at("b"), view.at("month")) if view.at("month") > view.at("a") else view.at("b")
    two = Part(start, view.end, Meaning("date", year=year, month=month, day=last))
    if view.at("month") < view.at("a"):
        one = Part(view.first, view.at("a") + 1, one.meaning)
        two = Part(view.at("b"), view.end, two.meaning)
    # "15 and 17 May" are two days, "15 and 16 May" as good as a span.
    both = not view.has("and") or last == first + 1 or "BETWEEN" in {view.before(), view.before(2)}
    return Several((one, two), "range" if both else "")


def day_month(day: str = "day:DAYNO") -> Rule:
    """6 January 2026, the 6th of January, with the language's own way of writing the day."""
    return Rule("day_month", f"{day} OF? month:MONTH {_SHORT_DOT} {YEAR_AFTER}", _day_month)


def day_range_month(a: str = "a:DAYNO", b: str = "b:DAYNO") -> Rule:
    """6–15 October 1952, 6 to 15 October."""
    return Rule(
        "day_range_month",
        f"{a} (DASH|TO|UNTIL|and:AND) ON? THE? {b} OF? month:MONTH {_SHORT_DOT} {YEAR_AFTER}",
        _day_range,
    )


# The day must not open a new date: "from May 5 to 6 June".
month_day_range = Rule(
    "month_day_range",
    f"month:MONTH DOT? THE? a:DAYNO (DASH|TO|UNTIL|and:AND) THE? b:DAYNO (?!MONTH|OF|UNIT) {YEAR_AFTER}",
    _day_range,
)


def _month_day(view: View) -> Meaning | None:
    # "In May 20 people …", "in June 5 percent": a number before a quantity is no day; "June 5 a.m." neither.
    if not view.has("year") and view.after() in {"PERCENT", "AMPM", "UNIT"}:
        return None
    if view.next_word() in {"million", "billion", "percent", "thousand"}:
        return None
    meaning = _day_month(view)
    # "the Sept. 11 attacks": everybody means those of 2001
    if meaning.year is None and (meaning.month, meaning.day) == (9, 11) and view.next_word() in _ATTACKS:
        return replace(meaning, year=2001)
    return meaning


_ATTACKS = {"attack", "attacks", "terrorist", "terror", "hijackings", "hijackers"}


month_day = Rule("month_day", f"month:MONTH DOT? THE? day:DAYNO {YEAR_AFTER}", _month_day)


dashed_day = Rule("day_month", "day:DAYNO DASH month:MONTH DASH year:YEAR", _day_month)
"""24-Feb-2022."""


def _spelled_day(view: View) -> Meaning | None:
    day = view.number("day")
    return Meaning("date", year=stated_year(view), month=view.number("month"), day=day) if 1 <= day <= 31 else None


spelled_day_month = Rule("spelled_day_month", f"day:NTH OF month:MONTH {YEAR_AFTER}", _spelled_day)
spelled_day_month_plain = Rule("spelled_day_month", f"day:NTH month:MONTH {YEAR_AFTER}", _spelled_day)
month_spelled_day = Rule("month_spelled_day", f"month:MONTH THE? day:NTH {YEAR_AFTER}", _spelled_day)


def _lone_day(view: View) -> Meaning | None:
    # "on the 6th", but not "the 6th Army" or "the 10th century".
    follows = view.tokens.words[view.end] if view.end < len(view.tokens) else ""
    if view.before() != "THE" or follows[:1].isupper() or view.after() in {"UNIT", "DASH", "QUARTER", "NTH"}:
        return None
    if view.before(2) not in {"ON", "BY", "UNTIL", "SINCE", "BETWEEN", "FROM", "IN"} or view.last_word(2) in {
        "in",
        "at",
    }:
        return None
    # "on the 30th anniversary", "the 2nd round": counted things are no days
    if view.after() == "OTHER" and view.next_word() not in _AFTER_A_DAY:
        return None
    return Meaning("date", day=view.number("day"), base="focus")


_AFTER_A_DAY = frozenset(
    "when where that but he she they we i it you with was is were has had as because while who which there for at so if then not".split()
)


lone_day = Rule("lone_day", "day:ORD", _lone_day)


_OLD_MONTHS = {"ult": -1, "ultimo": -1, "inst": 0, "prox": 1, "proximo": 1}


def _of_old_letters(view: View) -> Meaning | None:
    """The 28th ult., the 3d inst.: of the month before, of this month."""
    away = _OLD_MONTHS.get(view.word("which"))
    if away is None:
        return None
    return Meaning("date", day=view.number("day"), outer=Meaning("shift", unit="month", count=away, base="anchor"))


day_of_old_letters = Rule("lone_day", "day:ORD which:OTHER DOT?", _of_old_letters)


# --- months ------------------------------------------------------------------------------------------------------------

_BEFORE_A_MONTH = {
    "IN", "OF", "SINCE", "UNTIL", "BY", "FROM", "BETWEEN", "AND", "TO", "LAST", "NEXT", "THIS", "PART", "EDGE",
    "BEFORE", "AFTER", "DASH", "EVERY", "THAT",
}  # fmt: skip


def _is_attributive(view: View) -> bool:
    """Does it stand before a noun: "a March operation", "a May election"?"""
    word = view.tokens.words[view.at("month")]
    follows = view.tokens.words[view.end] if view.end < len(view.tokens) else ""
    return (
        word in {"March", "May"}
        and view.before() == "ONE"
        and view.after() == "OTHER"
        and follows.islower()
        and len(follows) > len("hare")
    )


def _month(view: View) -> Meaning | None:
    if _is_attributive(view):
        return Meaning("date", month=view.number("month"))
    if view.tokens.name(view.at("month")) == "MAYBEMONTH" and view.before() not in _BEFORE_A_MONTH:
        return None
    # "May" between two names ("Theresa May said") or after a title is a person; "of May's government" too.
    if (
        view.before() in {"OF", "AND", "TO", "BY", "AFTER", "BEFORE"}
        and view.after() == "APOS"
        and view.word("month") == "may"
    ):
        return None
    if view.before() in {"THE", "ONE"} and view.tokens.name(view.at("month")) == "MAYBEMONTH":
        return None
    return Meaning("date", month=view.number("month"))


def _month_year(view: View) -> Meaning:
    return Meaning("date", year=stated_year(view), month=view.number("month"))


def _month_short_year(view: View) -> Meaning | None:
    short = view.tokens.words[view.at("short")]
    return (
        Meaning("date", year=century_of(view.number("short")), month=view.number("month")) if len(short) == 2 else None
    )


def century_of(short: int) -> int:
    """The year that two figures stand for: '45 is 1945, '05 is 2005."""
    return 1900 + short if short > 30 else 2000 + short


def _two_months(view: View) -> Several | None:
    year = stated_year(view)
    first, last = view.number("a"), view.number("b")
    if (first >= last and year is not None) or first == last:
        return None
    parts = (
        Part(view.at("a"), view.at("a") + 1, Meaning("date", year=year, month=first)),
        Part(view.at("b"), view.end, Meaning("date", year=year, month=last)),
    )
    span = not view.has("and") or (last - first) % 12 == 1 or view.before() == "BETWEEN"
    return Several(parts, "range" if span else "")


month_alone = Rule("month_alone", "month:MONTH", _month)
month_year = Rule("month_year", "month:MONTH DOT? (COMMA? OF? | DASH | SLASH) year:YEAR", _month_year)


def _with_era(view: View) -> Extended | None:
    """September 480 BC, am 15. März 44 v. Chr., у вересні 480 року до н. е."""
    inner = view.reading.read_at(view.end)
    if inner is None or inner.rule not in {"year_with_era", "epoch_year"}:
        return None
    day = view.number("day") if view.has("day") else None
    return Extended(replace(inner.meaning, month=view.number("month"), day=day), inner.end)


date_with_era = Rule(
    "month_year",
    "(day:DAYNO DOT? OF?)? month:MONTH (COMMA | OF)? (?=(NUM|INT) (ERA | OTHER DOT ERA | (BEFORE|AFTER) ERA | PERIOD? UNTIL ERA) | EPOCH)",
    _with_era,
)
month_short_year = Rule("month_short_year", "month:MONTH APOS short:SHORT", _month_short_year)
two_months = Rule(
    "two_months", f"a:MONTH (and:AND|TO|UNTIL|DASH|SLASH) IN? b:MONTH (?!DAYNO) {YEAR_AFTER}", _two_months
)


# --- quarters, halves, seasons -----------------------------------------------------------------------------------------


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


# --- parts -------------------------------------------------------------------------------------------------------------


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


def _approximate(view: View) -> Extended | None:
    inner = view.reading.read_at(view.end)
    if not inner or inner.parts or not inner.meaning.complete:
        return None
    return Extended(replace(inner.meaning, about=True), inner.end)


about = Rule("about", "APPROX DOT?", _approximate)


def _named_day(view: View) -> Extended | None:
    """Tuesday, 6 January 2026: the weekday belongs to the date."""
    inner = view.reading.read_at(view.end)
    if not inner or inner.parts or inner.meaning.kind != "date" or not inner.meaning.day:
        return None
    closes = view.has("open") and view.tokens.name(inner.end) == "CLOSE"
    if view.has("open") and not closes:
        return None
    return Extended(replace(inner.meaning, weekday=view.number("weekday")), inner.end + closes)


weekday_and_date = Rule(
    "weekday_and_date", "weekday:WEEKDAY (DOT (?<=MAYBEDAY DOT))? (COMMA | open:OPEN)? THE?", _named_day
)


def _dotted(view: View) -> Meaning | None:
    """German "am 30.11.": day and month in figures, without a year."""
    day, month = view.value("date")
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    if view.before() not in {"ON", "FROM", "UNTIL", "SINCE", "TO", "DASH", "COMMA", "THE", "AND", "BETWEEN"}:
        return None
    return Meaning("date", month=month, day=day)


dotted_day = Rule("dotted_day", "date:DECIMAL DOT", _dotted)


def _spaced(view: View) -> Meaning | None:
    """German 23. 3. 1976."""
    month = view.number("month")
    return Meaning("date", year=stated_year(view), month=month, day=view.number("day")) if 1 <= month <= 12 else None


spaced_date = Rule("spaced_date", "day:NUM DOT month:NUM DOT year:YEAR", _spaced)


def _season_of_years(view: View) -> Meaning:
    """The winter of 2024-25."""
    first, _ = view.value("years")
    return Meaning("date", year=first, season=view.number("season"))


season_of_years = Rule("season", "season:SEASON OF? years:YEARS", _season_of_years)
