"""Reads a token that starts with a digit: a day, a year, a clock, a date in figures, a decade."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Numerals:
    """How a language writes numerals: endings of ordinals, decades and years, and which number of 6.1. or 6/1 is the day."""

    ordinals: tuple[str, ...] = ()
    decades: tuple[str, ...] = ()
    clock: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    day_first: bool = True
    hours: str = ""
    """The letter between hours and minutes: 18 h 30."""


Word = tuple[str, object]
"""Class and value of a word."""


_DIGITS = re.compile(r"[0-9]+")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:T([0-9:]{5,8})(?:\.[0-9]+)?(Z|[+-][0-9:]{4,5})?)?")
_ISO_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_YEARS = re.compile(r"([0-9]{4})/([0-9]{4}|[0-9]{2})")
_NUMDATE = re.compile(r"([0-9]{1,2})([./])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})")
_YEAR_FIRST = re.compile(r"([0-9]{4})[./]([0-9]{1,2})[./]([0-9]{1,2})")
_MONTH_AND_YEAR = re.compile(r"([0-9]{1,2})\.([0-9]{4})")
_OLDEST = 1500
"""Figures with a dot are month and year (6.1918) only where the year can be one: 3.1415 is not."""
_CLOCK = re.compile(r"([0-9]{1,2}):([0-9]{2})(?::[0-9]{2})?")
_DECIMAL = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})(?![0-9])")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")


def read_numeral(token: str, numerals: Numerals) -> Word:
    """Class and value of a token that starts with a digit."""
    if not token.isascii() and not token.isalnum():
        return _with_hyphen(token, numerals)
    digits = _DIGITS.match(token)
    if not digits:
        return "OTHER", None
    if numerals.hours and (found := _hours(token, numerals.hours)):
        return found
    ending = token[digits.end() :]
    number = int(digits[0])
    if not ending:
        return _plain(digits[0], number)
    if ending.isalpha():
        return _with_ending(digits[0], number, ending.lower(), numerals)
    return _compound(token, numerals)


def _with_hyphen(token: str, numerals: Numerals) -> Word:
    """6-го, 1991-го, 1990-х: in Cyrillic the ending of a numeral stands after a hyphen."""
    digits, _, ending = token.replace("‑", "-").partition("-")
    if not (digits.isascii() and digits.isdigit() and ending.isalpha()):
        return "OTHER", None
    number, ending = int(digits), ending.lower()
    found = _with_ending(digits, number, ending, numerals)
    if found[0] == "OTHER" and ending in numerals.years and len(digits) == 4:
        return _plain(digits, number)
    return ("NTH", number) if found[0] == "OTHER" and ending in numerals.ordinals else found


def _plain(digits: str, number: int) -> Word:
    if len(digits) <= 2 and 1 <= number <= 31:
        return "NUM", number
    if len(digits) == 4 and 1000 <= number < 2200:
        return "YEAR", number
    return "INT", number


def _with_ending(digits: str, number: int, ending: str, numerals: Numerals) -> Word:
    if ending in numerals.ordinals and 1 <= number <= 31:
        return "ORD", number
    if ending in numerals.decades and number % 10 == 0 and len(digits) in {2, 4}:
        if len(digits) == 4 and 1000 <= number < 2200:
            return "DECADE", number // 10
        if len(digits) == 2:
            return "DECADE", (1900 + number) // 10
    if ending in numerals.clock and 1 <= number <= 12:
        return "CLOCK", (number % 12 + (12 if ending == "pm" else 0), 0, True)
    return "OTHER", None


def _hours(token: str, mark: str) -> Word | None:
    """18 h 30, 18h."""
    match = re.fullmatch(rf"([0-9]{{1,2}})\s?{mark}(?:\s?([0-9]{{2}}))?", token)
    if not match:
        return None
    return ("CLOCK", (int(match[1]), int(match[2] or 0), bool(match[2]))) if int(match[1]) <= 24 else ("OTHER", None)


def _compound(token: str, numerals: Numerals) -> Word:  # noqa: C901, PLR0911  one line a form
    if match := _ISO.fullmatch(token):
        return "ISO", (int(match[1]), int(match[2]), int(match[3]), (match[4] or "")[:5], match[5] or "")
    if match := _ISO_MONTH.fullmatch(token):
        return _iso_month(int(match[1]), int(match[2]))
    if match := _YEARS.fullmatch(token):
        return _years(int(match[1]), match[2])
    if match := _YEAR_FIRST.fullmatch(token):
        return "ISO", (int(match[1]), int(match[2]), int(match[3]), "", "")
    if match := _NUMDATE.fullmatch(token):
        return _numeric_date(int(match[1]), match[2], int(match[3]), match[4], numerals)
    dotted = _MONTH_AND_YEAR.fullmatch(token) if numerals.day_first else None
    if (match := dotted) and 1 <= int(match[1]) <= 12 and _OLDEST <= int(match[2]) < 2100:
        return "ISOMONTH", (int(match[2]), int(match[1]))
    if match := _CLOCK.match(token):
        ending = token[match.end() :].lower()
        hour, minute = int(match[1]), int(match[2])
        if hour > 24 or minute > 59 or (ending and (ending not in numerals.clock or not 1 <= hour <= 12)):
            return "OTHER", None
        return "CLOCK", (hour % 12 + (12 if ending == "pm" else 0) if ending else hour, minute, bool(ending))
    if match := _DECIMAL.match(token):
        ending = token[match.end() :].lower()
        if ending in numerals.clock and 1 <= int(match[1]) <= 12 and len(match[2]) == 2 and int(match[2]) < 60:
            return "CLOCK", (int(match[1]) % 12 + (12 if ending == "pm" else 0), int(match[2]), True)
        if not ending:
            return "DECIMAL", (int(match[1]), int(match[2]))
    if _THOUSANDS.fullmatch(token):
        return "INT", int(token.replace(",", ""))
    return "OTHER", None


def _iso_month(year: int, second: int) -> Word:
    """2026-01 is a month; 1915-16 and 2006-07 are two years in a row."""
    if not 1000 <= year < 2200:
        return "OTHER", None
    if second > 12 or second == (year + 1) % 100:
        return _years(year, f"{second:02}")
    return ("ISOMONTH", (year, second)) if second else ("OTHER", None)


def _years(first: int, second: str) -> Word:
    last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
    if 1000 <= first < 2200 and first < last <= first + 99:
        return "YEARS", (first, last)
    return "OTHER", None


def _numeric_date(first: int, mark: str, second: int, year_text: str, numerals: Numerals) -> Word:
    """6.1.2026 is always day first; with strokes the language decides, unless only one reading exists."""
    year = int(year_text)
    if len(year_text) == 2:
        year += 2000 if year < 50 else 1900
    day_first = mark == "." or numerals.day_first
    if day_first and second > 12 >= first and mark != ".":
        day_first = False
    elif not day_first and first > 12 >= second:
        day_first = True
    day, month = (first, second) if day_first else (second, first)
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return "OTHER", None
    return "NUMDATE", (year, month, day)
