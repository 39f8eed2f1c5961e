"""Refiners that drop numbers which only look like years."""

from __future__ import annotations

from dataclasses import dataclass

from pelican_timeline.timex.meaning import Found, Reading

from .joining import Refiner

_COUNTED = {"CURRENCY", "PERCENT", "SLASH"}
_YEAR_OPENERS = {
    "IN", "SINCE", "UNTIL", "BY", "FROM", "BETWEEN", "TO", "OF", "THE", "OPEN", "AND", "PART", "COMMA", "DASH",
    "BEFORE", "AFTER", "APPROX", "SEASON", "EDGE", "ON", "QUOTE", "BREAK", "THIS", "ONE", "SLASH", "DOT", "STOP",
}  # fmt: skip
_SURE_OPENERS = {"IN", "SINCE", "UNTIL", "FROM", "BETWEEN", "BY", "OPEN"}


def _bare_year(one: Found) -> bool:
    meaning = one.meaning
    return one.rule in {"bare_year", "year_range"} or (
        one.rule == "about" and meaning.kind == "date" and not (meaning.month or meaning.season or meaning.quarter)
    )


def drop_unlikely_years(reading: Reading, found: list[Found]) -> list[Found]:
    """Drops "2000" in "2000 people", "$2000", "Agenda 2030", "Boeing 2707": a bare number is a year only where one fits."""
    return [one for one in found if not _bare_year(one) or _likely_year(reading, one)]


def _counted(reading: Reading, one: Found) -> bool:
    """Is it an amount: $2000, 2000 %, 2000/3, 1500-strong?"""
    tokens = reading.tokens
    before, after = tokens.name(one.first - 1), tokens.name(one.end)
    if before == "INT" and tokens.word(one.first - 1).isdigit():
        return True  # 0351 1945 22
    if before in _COUNTED and not (before == "SLASH" and tokens.name(one.first - 2) == "YEAR"):
        return True
    if (
        before == "DASH"
        and tokens.glued(one.first)
        and tokens.name(one.first - 2) in {"INT", "NUM", "DECIMAL", "CLOCK"}
    ):
        return True  # a telephone number
    if before == "AND" and _stands_beside_a_number(reading, one):
        return True  # "3212 in der Vorwoche und 1548 in der gleichen Woche"
    if after == "DASH" and tokens.glued(one.end) and tokens.name(one.end + 1) in {"UNIT", "UNITS"}:
        return True  # a 2000-year-old tomb
    return after in {"PERCENT", "CURRENCY"} or (
        after == "DASH" and tokens.glued(one.end) and tokens.glued(one.end + 1) and before not in _YEAR_OPENERS
    )


_NEAR_A_NUMBER = 9


def _stands_beside_a_number(reading: Reading, one: Found) -> bool:
    """Is there a number that is no year before the "and", in the sentence?"""
    tokens = reading.tokens
    for place in range(one.first - 2, max(one.first - _NEAR_A_NUMBER, -1), -1):
        match tokens.name(place):
            case "STOP" | "BREAK" | "YEAR" | "YEARS":
                return False
            case "INT":
                return tokens.word(place).replace(",", "").isdigit() and len(tokens.word(place)) > 3
    return False


_WHOSE = {"its", "their", "his", "her", "our"}


def _likely_year(reading: Reading, one: Found) -> bool:
    tokens = reading.tokens
    if _counted(reading, one):
        return False
    before, after = tokens.name(one.first - 1), tokens.name(one.end)
    if before in _SURE_OPENERS or one.rule == "year_range":
        return True
    following = tokens.words[one.end] if one.end < len(tokens) else ""
    # "from its 2006 highs"; "their 2000 soldiers" are counted
    if tokens.word(one.first - 1) in _WHOSE and (one.meaning.year or 0) % 50:
        return True
    # "2000 people", "1500 soldiers"
    plural = (
        following.islower()
        and after == "OTHER"
        and len(following) > 3
        and (following.endswith("s") or following == "people")
    )
    if plural and before not in {"THE", "OF"}:
        return False
    # "Expo 2020", "Agenda 2030": a year in a name.
    if before == "OTHER":
        word = tokens.words[one.first - 1]
        return one.rule == "about" or (not word[:1].isupper() and not word[:1].isdigit())
    return before in _YEAR_OPENERS


@dataclass(frozen=True, slots=True)
class Amounts:
    """Words beside a number that count something with it.

    After a word of `plural` ("les"), before one of `measures` ("euros", "more") and after a `degree` ("at least", except in "since at least")
    a number counts; after a noun of `named` it is a number of something ("page 1920"); after a form of `being` it counts unless one of `subjects`
    stands before ("It was 1914").
    """

    plural: frozenset[str] = frozenset()
    measures: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()
    degrees: frozenset[str] = frozenset()
    being: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()


def drop_amounts(amounts: Amounts) -> Refiner:
    """The refiner that drops "les 2000 habitants", "1500 euros", "article 1240", "at least 1700", "le 1500-mètres"."""

    def drop_amounts(reading: Reading, found: list[Found]) -> list[Found]:
        return [one for one in found if not (_bare_year(one) and _is_amount(reading, one, amounts))]

    return drop_amounts


def _is_amount(reading: Reading, one: Found, amounts: Amounts) -> bool:
    tokens = reading.tokens
    before, named = tokens.word(one.first - 1), amounts.named
    if (
        before in amounts.plural
        or before in named
        or (tokens.name(one.first - 1) == "DOT" and tokens.word(one.first - 2) in named)
    ):
        return True
    if before in amounts.being and tokens.word(one.first - 2) not in amounts.subjects:
        return True
    hyphened = tokens.name(one.end) == "DASH" and tokens.glued(one.end + 1)
    return tokens.word(one.end + hyphened) in amounts.measures or _has_degree(reading, one, amounts.degrees)


def _has_degree(reading: Reading, one: Found, degrees: frozenset[str]) -> bool:
    """At least 1700, plus de 1800; not "since at least 1995"."""
    tokens = reading.tokens
    last = tokens.word(one.first - 1)
    words = 1 if last in degrees else 2 if f"{tokens.word(one.first - 2)} {last}" in degrees else 0
    return words > 0 and tokens.name(one.first - words - 1) not in _SURE_OPENERS


def drop_streets(streets: frozenset[str]) -> Refiner:
    """The refiner that drops "Straße des 17. Juni", "place du 8-Mai-1945", "вулиця 24 Серпня": where, not when."""

    def drop_streets(reading: Reading, found: list[Found]) -> list[Found]:
        tokens = reading.tokens

        def names_a_street(one: Found) -> bool:
            place = one.first - 1
            while tokens.name(place) in {"OF", "THE", "DOT"}:
                place -= 1
            return one.meaning.day is not None and tokens.word(place) in streets

        return [one for one in found if not names_a_street(one)]

    return drop_streets


def drop_counts(reading: Reading, found: list[Found]) -> list[Found]:
    """The same where nouns have capitals: "1465 Mark", "rund 1500 Azubis", but "Lagerwahlkampf 1998"."""
    return [one for one in found if not _bare_year(one) or not _counts(reading, one)]


_BEARERS_OF_NUMBERS = {"flug", "fluges", "flugs", "maschine", "zug", "zuges", "linie", "norm", "modell"}
# "Sie wurde 1950 geboren": what is counted in fifties would be more than one, and the verb a plural.
_BEFORE_YEARS = {"wurde", "starb", "begann", "endete", "entstand", "erschien", "gegenüber"}


def _counts(reading: Reading, one: Found) -> bool:
    tokens = reading.tokens
    before = tokens.name(one.first - 1)
    if _counted(reading, one):
        return True
    if before == "OTHER" and tokens.word(one.first - 2) in _BEARERS_OF_NUMBERS:
        return True  # "der Flug LH 2026"
    following = tokens.words[one.end] if one.end < len(tokens) and tokens.name(one.end) == "OTHER" else ""
    # "war 2000 Jahre alt"
    if tokens.name(one.end) == "UNITS":
        return True
    word = tokens.word(one.first - 1)
    if before in {"IN", "SINCE", "BETWEEN"} or word.startswith("jahr") or word in _BEFORE_YEARS:
        return False
    year = one.meaning.year or 0
    # "die 1200 Absolventen", "rund 1500", "jetzt sind es 1600 –": round numbers count something.
    return year % 50 == 0 and (
        following[:1].isupper() or (one.rule == "about" and tokens.word(one.first) != "um") or before == "OTHER"
    )
