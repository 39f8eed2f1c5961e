"""Years and longer, before and after Christ."""

from __future__ import annotations

from pelican_timeline.timex.meaning import Meaning, Several
from pelican_timeline.timex.rules import Rule, View, two_ends
from pelican_timeline.timex.rules.calendar import YEAR_AFTER

from .shared import GOVERNORS

_YEAR_WORDS = {"р", "рр", "г", "гг"}


def _is_era(view: View) -> bool:
    return not view.has("short") or view.word("short") in _YEAR_WORDS


def _year_before_christ(view: View) -> Meaning | None:
    number = view.number("year")
    return Meaning("date", year=1 - number) if _is_era(view) and 1 <= number < 9000 else None


def _range_before_christ(view: View) -> Several | None:
    first, last = view.number("a"), view.number("b")
    if not _is_era(view) or not 9000 > first > last > 0:
        return None
    return two_ends(view, Meaning("date", year=1 - first), Meaning("date", year=1 - last))


def _period_before_christ(view: View) -> Meaning | None:
    """V століття до н. е., 260-ті роки до н. е."""
    if view.has("decade"):
        return Meaning("period", unit="decade", year=1 - view.number("decade") * 10)
    number = view.number("nth")
    if view.text("unit") != "century" or not 1 <= number <= 90:
        return None
    return Meaning("period", unit="century", year=1 - 100 * number)


# "до н. е.", "до нашої ери", "до нашей эры"
_ERA = "UNTIL ERA (DOT ERA DOT? | ERA)?"
year_before_christ = Rule("year_with_era", f"year:FIGURE (PERIOD | short:OTHER DOT)? {_ERA}", _year_before_christ)
range_before_christ = Rule("range_with_era", f"a:FIGURE (DASH|TO|UNTIL) b:FIGURE (PERIOD | short:OTHER DOT)? {_ERA}", _range_before_christ)  # fmt: skip
period_before_christ = Rule("period_with_era", f"nth:NTHNO unit:UNIT {_ERA}", _period_before_christ)


def _century(view: View) -> Meaning | None:
    """XX століття, 19-е століття, XX век."""
    number = view.number("nth")
    if view.text("unit") != "century" or not 1 <= number <= 30:
        return None
    return Meaning("period", unit="century", year=100 * (number - 1))


century = Rule("century", "nth:NTHNO unit:PERIOD", _century)


def _decade(view: View) -> Meaning | None:
    """1990-х, дев'яності роки; "20-х числах" are the last days of a month, "дев'яностих" alone may be anything."""
    if view.next_word().startswith(("числ", "дн")):
        return None
    century = view.word("decade")[:4].isdigit()
    if (
        not view.has("units")
        and view.word("decade")[:2].isdigit()
        and view.after() == "OTHER"
        and not century
        and view.before() != "EDGE"
    ):
        return None  # "учні 10-х класів"
    if (
        not view.has("units")
        and not view.word("decade")[:2].isdigit()
        and view.before() not in {"IN", "EDGE", "SINCE", "FROM", "UNTIL"}
    ):
        return None
    year = view.number("decade") * 10
    if view.has("century"):
        if view.text("century") != "century":
            return None
        # "80-ті роки XIX століття"; of the last century they are those that need no naming
        year = 100 * (view.number("nth") - 1) + year % 100 if view.has("nth") else year
    return Meaning("period", unit="decade", year=year)


decade_of_century = Rule("decade", "decade:DECADE units:UNITS? (nth:NTHNO | LAST) century:UNIT", _decade)
decade = Rule("decade", "decade:DECADE units:UNITS?", _decade)


def _named_year(view: View) -> Meaning | None:
    """Року 1939, в году 1939."""
    before = view.before()
    if view.text("unit") != "year" or before in {
        "YEAR",
        "LAST",
        "THIS",
        "NEXT",
        "NUM",
        "CARD",
        "TENFOLD",
        "THAT",
        "SAME",
    }:
        return None
    return Meaning("date", year=view.number("year"))


named_year = Rule("named_year", "unit:UNIT year:YEAR (?!UNIT)", _named_year)


def _small_year(view: View) -> Meaning | None:
    """У 395 році, 882 года: three figures are a year only before their noun, and in the singular."""
    if view.word("unit") not in _OF_ONE_YEAR or not 100 <= view.number("year") < 1000:
        return None
    return Meaning("date", year=view.number("year"))


_OF_ONE_YEAR = {"року", "році", "года", "году"}
small_year = Rule("named_year", "year:INT unit:UNIT", _small_year)

_ADVERBS = {
    "навесні", "влітку", "улітку", "восени", "узимку", "взимку", "весною", "літом", "зимою", "осінню",
    "весной", "летом", "осенью", "зимой",
}  # fmt: skip


def _season(view: View) -> Meaning | None:
    """Влітку 2014 року, до весни, осенью; "похилі літа" are years of age."""
    if not view.has("year") and view.word("season") not in _ADVERBS and view.before() not in GOVERNORS | {"EDGE", "TO", "AND", "DASH"}:  # fmt: skip
        return None
    year = view.number("year") if view.has("year") else None
    return Meaning("date", year=year, season=view.number("season"))


season = Rule("season", f"season:SEASON {YEAR_AFTER}", _season)


def _season_of_years(view: View) -> Meaning | None:
    """Взимку 1941–42, зимою 1941—1942 років, взимку 2024/25."""
    if view.has("years"):
        first, last = view.value("years")
    else:
        first, last = view.number("a"), view.number("b")
    if last % 100 != (first + 1) % 100:
        return None
    return Meaning("date", year=first, season=view.number("season"))


season_of_years = Rule("season", "season:SEASON (years:YEARS | a:YEAR (DASH|SLASH) b:FIGURE) PERIOD?", _season_of_years)


def _first_part(view: View) -> Meaning | None:
    """І квартал, І півріччя 2025 року: the Cyrillic capital is the "and" of Ukrainian and the one of Roman numbers."""
    if view.tokens.words[view.first] != "І":
        return None
    year = view.number("year") if view.has("year") else None
    if view.has("quarter"):
        return Meaning("date", year=year, quarter=1)
    return Meaning("date", year=year, half=1) if year is not None else None


first_part = Rule("quarter", f"AND (quarter:QUARTER | HALF) {YEAR_AFTER}", _first_part)
