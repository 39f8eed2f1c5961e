"""Rules for days and months of the calendar, in figures and in words, alone and in pairs."""

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
