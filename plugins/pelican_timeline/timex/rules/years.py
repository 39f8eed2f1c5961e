"""Rules for years and longer: 1939, 1915-16, 44 BC, the 1990s, the 19th century."""

from __future__ import annotations

from pelican_timeline.timex.meaning import Meaning, Part, Several

from . import Rule, View, two_ends
from .calendar import century_of


def _years(view: View) -> Several:
    first, last = view.value("years")
    at = view.at("years")
    return Several((Part(at, at + 1, Meaning("date", year=first)), Part(at, at + 1, Meaning("date", year=last))))


def _year_to_short(view: View) -> Several | None:
    first, short = view.number("a"), view.tokens.words[view.at("b")]
    last = first // 100 * 100 + view.number("b")
    if len(short) != 2 or not first < last:
        return None
    return two_ends(view, Meaning("date", year=first), Meaning("date", year=last))


years = Rule("years", "years:YEARS", _years)
year_to_short = Rule("year_to_short", "a:YEAR (DASH|SLASH) b:SHORT", _year_to_short)


def _before_christ(view: View) -> Meaning | None:
    number = view.number("year")
    if not 1 <= number < 9000:
        return None
    return Meaning("date", year=1 - number if view.number("era") < 0 else number)


def _range_before_christ(view: View) -> Several | None:
    sign = view.number("era")
    first, last = view.number("a"), view.number("b")
    if sign > 0 or not 9000 > first > last > 0:
        return None
    return two_ends(view, Meaning("date", year=1 - first), Meaning("date", year=1 - last))


year_with_era = Rule("year_with_era", "year:FIGURE era:ERA", _before_christ)
range_with_era = Rule("range_with_era", "a:FIGURE (DASH|TO|UNTIL|AND) b:FIGURE era:ERA", _range_before_christ)
epoch_year = Rule("epoch_year", "era:EPOCH year:FIGURE", _before_christ)


_WHOSE = {"his", "her", "their", "my", "our", "your", "its"}


def _decade(view: View) -> Meaning | None:
    # "he is in his mid-80s", "in her early 30s": an age
    if len(view.word("decade")) == len("80s") and _WHOSE & {view.last_word(place) for place in (1, 2, 3)}:
        return None
    if not view.word("decade")[:1].isdigit() and view.before() not in {"THE", "PART", "EDGE", "DASH", "AND"}:
        return None  # "into her nineties"
    return Meaning("period", unit="decade", year=view.number("decade") * 10)


def _century(view: View) -> Meaning | None:
    number = view.number("nth")
    if view.text("unit") != "century" or not 1 <= number <= 30:
        return None
    if view.has("era") and view.number("era") < 0:
        return Meaning("period", unit="century", year=-100 * number + 1)
    return Meaning("period", unit="century", year=100 * (number - 1))


def _decade_with_apostrophe(view: View) -> Meaning | None:
    """The 1990's."""
    year = view.number("year")
    if view.word("s") != "s" or year % 10 or view.before() not in {"THE", "PART", "EDGE", "DASH"}:
        return None
    return Meaning("period", unit="decade", year=year)


decade_with_apostrophe = Rule("decade", "year:YEAR APOS s:OTHER", _decade_with_apostrophe)
decade = Rule("decade", "decade:DECADE (DASH? UNITS)?", _decade)


def century(nth: str = "nth:NTHNO") -> Rule:
    """The 19th century."""
    return Rule("century", f"{nth} DASH? unit:UNIT era:ERA?", _century)


def _two_centuries(view: View) -> Several | None:
    first, last = view.number("a"), view.number("b")
    if view.text("unit") != "century" or not 1 <= first < last <= 30:
        return None
    centuries = [Meaning("period", unit="century", year=100 * (number - 1)) for number in (first, last)]
    first_end = view.at("a") + (2 if view.tokens.name(view.at("a") + 1) == "DOT" else 1)
    parts = (Part(view.first, first_end, centuries[0]), Part(view.at("b"), view.end, centuries[1]))
    return Several(parts, "" if view.has("and") else "range")


def two_centuries(a: str = "a:NTHNO", b: str = "b:NTHNO") -> Rule:
    """The 17th and 18th centuries."""
    return Rule("centuries", f"{a} (and:AND | DASH | TO | UNTIL) THE? {b} unit:PERIOD", _two_centuries)


centuries_then = Rule("centuries", "unit:UNITS a:NTH (and:AND | DASH | TO | UNTIL) b:NTH", _two_centuries)


_BEHIND_AN_OLD_YEAR = {"COMMA", "DOT", "STOP", "AND", "CLOSE", "BREAK", "IN", "ON", "TO", "UNTIL", "BY", "QUOTE"}


def _old_year(view: View) -> Meaning | None:
    """In 942, jusqu'en 987: three figures, where nothing is counted. Histories alone speak so; news loses it again."""
    year = view.number("year")
    if not 100 <= year < 1000 or not view.word("year").isdigit():
        return None
    follows = view.tokens.words[view.end] if view.after() == "OTHER" else ""
    return Meaning("date", year=year) if follows[:1].isupper() or view.after() in _BEHIND_AN_OLD_YEAR else None


old_year = Rule("old_year", "year:INT (?<=(IN|SINCE|UNTIL|BETWEEN|FROM|BY) INT)", _old_year)


def _bare_year(view: View) -> Meaning:
    return Meaning("date", year=view.number("year"))


# Whether a bare number is a year is the refiner's question: it needs the words around it.
bare_year = Rule("bare_year", "year:YEAR", _bare_year)


def _named_year(view: View) -> Meaning | None:
    """The year 1939, des Jahres 2005."""
    return Meaning("date", year=view.number("year")) if view.text("unit") == "year" else None


def _year_in_short(view: View) -> Meaning | None:
    """The summer of '69, in '89: the apostrophe stands for the century, and no "feet" or "minutes" follow."""
    figures = view.tokens.words[view.at("short")]
    if len(figures) != 2 or not view.tokens.glued(view.at("short")) or view.tokens.glued(view.first):
        return None
    if view.before() not in {"OF", "IN", "SINCE", "UNTIL", "BY", "BETWEEN", "FROM", "PART"}:
        return None
    return Meaning("date", year=century_of(int(figures)))


year_in_short = Rule("year_in_short", "APOS short:SHORT", _year_in_short)
season_in_short = Rule(
    "season",
    "season:SEASON OF? APOS short:SHORT",
    lambda view: (
        Meaning("date", year=century_of(view.number("short")), season=view.number("season"))
        if len(view.word("short")) == 2 and view.tokens.glued(view.at("short"))
        else None
    ),
)
named_year = Rule("named_year", "unit:PERIOD year:YEAR", _named_year)


def _small_year(view: View) -> Meaning | None:
    """Im Jahr 363, en l'an 842, el año 711: three figures are a year only behind their noun."""
    if view.text("unit") != "year" or not 100 <= view.number("year") < 1000 or view.next_word() in _AMOUNTS:
        return None
    return Meaning("date", year=view.number("year"))


_AMOUNTS = {
    "euro",
    "euros",
    "dollar",
    "dollars",
    "mark",
    "millionen",
    "menschen",
    "personen",
    "people",
    "millions",
    "millones",
}
small_year = Rule("named_year", "unit:UNIT year:INT (?!PERCENT|CURRENCY|UNIT|UNITS)", _small_year)


def _year_range(view: View) -> Several | None:
    first, last = view.number("a"), view.number("b")
    if first >= last or view.before() in {"DASH", "CURRENCY"}:
        return None
    return two_ends(view, Meaning("date", year=first), Meaning("date", year=last))


year_range = Rule("year_range", "a:YEAR (DASH|TO|UNTIL) b:YEAR", _year_range)
named_years = Rule("year_range", "UNITS a:YEAR (DASH|TO|AND) b:YEAR", _year_range)
