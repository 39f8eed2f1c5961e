"""The one door to dateparser: full dates of languages without a folder, and their words for months, days and "ago".

dateparser loads when the first such language is met, with the language fixed and one parser a language; it never searches
a text (its search reads "we" as Wednesday), it only reads spans that our rules found.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from functools import cache, lru_cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from .locale import Locale, spread
from .meaning import Extended, Meaning
from .numerals import Numerals, Word
from .refiners import attach_outer, drop_unlikely_years, join_date_and_time, join_ranges
from .rules import Rule, View, calendar, clock, relative, weekly, years

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")  # fmt: skip
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_LINKS = ("de", "del", "di", "do", "of")
_SHORTEST_DAY = 4
"""Shorter weekday names are words as often as days: French "mar", Ukrainian "сер"."""

_DATA = "dateparser.data.date_translation_data"
_KEY = re.compile(r"(in )?(\\1|[0-9]+) (day|week|month|year)( ago)?")


@cache
def _language_data(code: str) -> Mapping[str, Any] | None:
    """Dateparser's own words for a language, None where it has none."""
    if not (code.isalpha() and code.isascii() and find_spec("dateparser") and find_spec(f"{_DATA}.{code}")):
        return None
    data: Mapping[str, Any] = import_module(f"{_DATA}.{code}").info
    return data


@cache
def _parser(code: str, parts: tuple[str, ...] = ("day", "month", "year"), base: datetime | None = None) -> Any:
    """One parser a language and purpose, made once: making it costs more than a hundred dates."""
    from dateparser.date import DateDataParser

    settings: dict[str, Any] = {"REQUIRE_PARTS": list(parts)}
    if base:
        settings["RELATIVE_BASE"] = base
    return DateDataParser(languages=[code], settings=settings)


@lru_cache(maxsize=4096)
def read_absolute(words: str, code: str) -> tuple[int, int, int] | None:
    """Year, month and day of a date written in full, as dateparser reads it; None when it cannot.

    >>> read_absolute("7 mai 2017", "fr")
    (2017, 5, 7)
    """
    if len(words) > _LONGEST:
        return None
    found = _parser(code).get_date_data(words).date_obj
    return (found.year, found.month, found.day) if found else None


@lru_cache(maxsize=4096)
def read_month(words: str, code: str) -> tuple[int, int] | None:
    """Year and month of "mai 2017", as dateparser reads it; None when it cannot.

    >>> read_month("mai 2017", "fr")
    (2017, 5)
    """
    if len(words) > _LONGEST:
        return None
    found = _parser(code, ("month", "year")).get_date_data(words)
    return (found.date_obj.year, found.date_obj.month) if found.date_obj and found.period == "month" else None


@cache
def _days_away(word: str, code: str) -> int | None:
    """How many days a word of one day lies from today ("dziś" 0, "jutro" 1), as dateparser reads it."""
    parser = _parser(code, (), _SOME_DAY)
    found = parser.get_date_data(word)
    if not found.date_obj or found.period != "day" or found.date_obj.time() != _SOME_DAY.time():
        return None
    days = (found.date_obj - _SOME_DAY).days
    return days if abs(days) <= _FEW_DAYS else None


_LONGEST = 60
_FEW_DAYS = 3
_SOME_DAY = datetime(2026, 1, 7)
"""Any day does: only the distance from it counts."""


@cache
def fallback_locale(code: str) -> Locale | None:
    """Rules for a language without a folder, from dateparser's month and weekday names; None for an unknown language."""
    data = _language_data(code)
    if data is None:
        return None
    phrases = _phrases(data)
    return Locale(
        code=code,
        words=_words(data, phrases, code),
        numerals=Numerals(ordinals=("er", "º", "ª", "го", "й", "e"), day_first=data.get("date_order", "DMY") != "MDY"),
        rules=(
            calendar.iso_date,
            calendar.iso_month,
            _numeric_rule(code),
            _full_date(code),
            calendar.weekday_and_date,
            _phrase_rule(phrases),
            calendar.day_range_month("a:DAYNO DOT?", "b:DAYNO DOT?"),
            calendar.day_month("day:DAYNO DOT?"),
            _month_and_year(code),
            calendar.month_alone,
            relative.day_word,
            weekly.weekday,
            clock.clock,
            years.year_range,
            years.years,
            years.year_to_short,
            years.bare_year,
        ),
        refiners=(attach_outer, join_date_and_time, drop_unlikely_years, join_ranges),
        reader="dateparser",
    )


def _full_date(code: str) -> Rule:
    def build(view: View) -> Meaning | None:
        tokens = view.tokens
        words = tokens.text[tokens.start(view.first) : tokens.end(view.end - 1)]
        found = read_absolute(" ".join(words.split()), code)
        if found is None:
            # No such day, or a form that dateparser does not know: our own arithmetic says which.
            return Meaning("date", view.number("year"), view.number("month"), view.number("day"))
        return Meaning("date", *found)

    return Rule("full_date", "day:DAYNO DOT? OF? month:MONTH DOT? OF? year:YEAR", build)


def _month_and_year(code: str) -> Rule:
    def build(view: View) -> Meaning:
        tokens = view.tokens
        words = tokens.text[tokens.start(view.first) : tokens.end(view.end - 1)]
        year, month = read_month(" ".join(words.split()), code) or (view.number("year"), view.number("month"))
        return Meaning("date", year=year, month=month)

    return Rule("month_year", "month:MONTH DOT? (COMMA? OF? | DASH | SLASH) year:YEAR", build)


def _numeric_rule(code: str) -> Rule:
    def build(view: View) -> Meaning:
        year, month, day = read_absolute(view.word("date"), code) or view.value("date")
        return Meaning("date", year=year, month=month, day=day)

    return Rule("numeric_date", "date:NUMDATE", build)


Phrase = tuple[tuple[str, ...], str, int]
"""Words ("#" for a number), unit, and the sign or number of units."""


def _phrases(data: Mapping[str, Any]) -> tuple[Phrase, ...]:
    """The phrases of dateparser for relative dates: "il y a # ans", "минулого року"."""
    found: list[Phrase] = []
    for group in ("relative-type", "relative-type-regex"):
        for key, templates in data.get(group, {}).items():
            match = _KEY.fullmatch(key)
            if not match:
                continue
            sign = 1 if match[1] else -1
            count = sign if match[2] == "\\1" else sign * int(match[2])
            for template in templates:
                plain = re.sub(r"\(\\d[^)]*\)", " # ", template)
                words = tuple(re.findall(r"#|[^\W_]+", plain.lower()))
                if len(words) > 1 and len(words[-1]) > 1 and (len(words[0]) > 1 or len(words) > 2 or words[0] == "#"):
                    found.append((words, match[3], count))
    return tuple(sorted(set(found), key=lambda phrase: (-len(phrase[0]), phrase)))


def _phrase_rule(phrases: tuple[Phrase, ...]) -> Rule:
    by_first: dict[str, list[Phrase]] = {}
    for phrase in phrases:
        by_first.setdefault(phrase[0][0], []).append(phrase)

    def build(view: View) -> Extended | None:
        first = view.tokens.word(view.first)
        counted = first.isdigit() or view.tokens.name(view.first) == "CARD"
        for words, unit, count in by_first.get("#" if counted else first, ()):
            numbers = _match_phrase(view, words)
            if numbers is not None:
                total = count * (numbers[0] if numbers else 1)
                about = bool(numbers) and unit != "day"
                return Extended(
                    Meaning("shift", unit=unit, count=total, base="anchor", about=about),
                    view.first + _length(view, words),
                )
        return None

    return Rule("phrase", "(EVE|NUM|INT|CARD)", build)


def _positions(view: View, words: tuple[str, ...]) -> list[int]:
    """Token numbers of the words, apostrophes and hyphens inside them left out."""
    places, index = [], view.first
    for _ in words:
        while index < len(view.tokens) and view.tokens.name(index) in {"APOS", "DASH"}:
            index += 1
        places.append(index)
        index += 1
    return places


def _match_phrase(view: View, words: tuple[str, ...]) -> list[int] | None:
    numbers: list[int] = []
    for index, word in zip(_positions(view, words), words, strict=True):
        token = view.tokens.word(index)
        if word == "#":
            number = view.tokens.value(index) if view.tokens.name(index) == "CARD" else None
            if number is None and (not token.isdigit() or len(token) > 4):
                return None
            numbers.append(number if isinstance(number, int) else int(token))
        elif token != word:
            return None
    return numbers


def _length(view: View, words: tuple[str, ...]) -> int:
    return _positions(view, words)[-1] + 1 - view.first


def _simple_words(data: Mapping[str, Any], code: str) -> dict[str, Word]:
    """The words that dateparser rewrites before it reads: "två" is 2, "dziś" is 0 days."""
    found: dict[str, Word] = {}
    for entry in data.get("simplifications", ()):
        for word, plain in entry.items():
            if word.isalpha() and plain.isdigit():
                found[word] = ("CARD", int(plain))
            elif word.isalpha() and (days := _days_away(word, code)) is not None:
                found[word] = ("DAYREL", days)
    return found


def _words(data: Mapping[str, Any], phrases: tuple[Phrase, ...], code: str) -> dict[str, Word]:  # noqa: C901  four plain lists
    common: dict[str, Word] = dict.fromkeys(_LINKS, ("OF", 0))
    for words, _, _ in phrases:
        if words[0] != "#":
            common[words[0]] = ("EVE", 0)
    common |= _simple_words(data, code)
    for number, name in enumerate(_DAYS):
        for word in data.get(name, ()):
            if word.isalpha() and len(word) >= _SHORTEST_DAY:
                common[word] = ("SUREDAY", number)
    for key, templates in data.get("relative-type", {}).items():
        match = _KEY.fullmatch(key)
        if match and match[3] == "day":
            for word in templates:
                if word.isalpha():
                    common[word] = ("DAYREL", int(match[2]) * (1 if match[1] else -1))
    for number, name in enumerate(_MONTHS, 1):
        names = [word for word in data.get(name, ()) if word.isalpha()]
        longest = max(map(len, names), default=0)
        for word in names:
            common[word] = ("SUREMONTH" if len(word) >= min(longest, 4) else "MAYBEMONTH", number)
    return spread(common)
