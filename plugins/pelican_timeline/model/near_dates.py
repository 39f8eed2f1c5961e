"""The EDTF date that a near miss means: what people write where a date is wanted, in the languages that dates are told in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from .calendar import days_in_month

LANGUAGES = ("en", "de", "fr", "es", "uk", "ru")


def guess_date(text: str) -> str | None:
    """The date in EDTF, None when in doubt. "03.04.2026" is day first, as everywhere but the US; "03/04/2026" is in doubt.

    >>> guess_date("6. Januar 2026"), guess_date("2026-01-06 – 2026-01-08"), guess_date("c. 2025"), guess_date("03/04/2026")
    ('2026-01-06', '2026-01-06/2026-01-08', '2025~', None)
    """
    text = " ".join(text.split())
    for read in (_numbers, _about, _named, _month_alone, _with_time, _season, _before_christ, _between, _letters):
        found = read(text)
        if found:
            return found
    return None


_DAY_FIRST = re.compile(r"([0-9]{1,2})[./ -]([0-9]{1,2})[./ -]([0-9]{4})", re.ASCII)
_YEAR_FIRST = re.compile(r"([0-9]{4})[./ -]([0-9]{1,2})[./ -]([0-9]{1,2})", re.ASCII)


def _numbers(text: str) -> str | None:
    if match := _YEAR_FIRST.fullmatch(text):
        year, month, day = (int(part) for part in match.groups())
    elif match := _DAY_FIRST.fullmatch(text):
        day, month, year = (int(part) for part in match.groups())
        if "/" in text and day <= 12:
            return None  # 03/04/2026 is March in the US and April elsewhere
    else:
        return None
    return _day(year, month, day) if day else None


def _day(year: int, month: int, day: int) -> str | None:
    if not 1 <= month <= 12 or day > days_in_month(year, month):
        return None
    return f"{year:04}-{month:02}-{day:02}" if day else f"{year:04}-{month:02}"


# Names of months -----------------------------------------------------------------------------------------------------

_NAMED = re.compile(
    r"(?:(?P<weekday>[^\W\d_]{2,12})\.?,? )?(?:(?P<before>[0-9]{1,2})(?:st|nd|rd|th|er|º)?\.? (?:de )?)?"
    r"(?P<month>[^\W\d_]{3,10})\.? (?:(?P<after>[0-9]{1,2})(?:st|nd|rd|th)?,? |de )?(?P<year>[0-9]{4})(?: (?:року|года|р\.|г\.))?"
)


def _named(text: str) -> str | None:
    """6 January 2026, January 6th, 2026, Tuesday, 6 January 2026, 6. Januar 2026, 6 de enero de 2026, січень 2026."""
    match = _NAMED.fullmatch(text)
    if not match or (match["before"] and match["after"]):
        return None
    months, _, weekdays = _names()
    if match["weekday"] and not any(name.startswith(match["weekday"].casefold()) for name in weekdays):
        return None
    month = _number_of(match["month"].casefold(), months)
    return _day(int(match["year"]), month, int(match["before"] or match["after"] or 0)) if month else None


def _number_of(name: str, months: Mapping[str, int]) -> int:
    """The number of a month by its name in any of the languages, or by the start of its English name; 0 for none."""
    if name in months:
        return months[name]
    starts = [number for full, number in months.items() if full.isascii() and full.startswith(name)]
    return starts[0] if len(name) >= 3 and len(set(starts)) == 1 else 0


@cache
def _names() -> tuple[dict[str, int], dict[str, int], frozenset[str]]:
    """The names of months and of seasons, in small letters, with the numbers that EDTF gives them; and of weekdays."""
    from .words import wording  # six modules that only a mistake needs

    months: dict[str, int] = {}
    seasons: dict[str, int] = {"fall": 23}
    weekdays: set[str] = set()
    for words in map(wording, LANGUAGES):
        for names in (words.months, words.months_of):
            months |= {name.casefold(): number for number, name in enumerate(names, 1)}
        seasons |= {name.casefold(): number for number, name in enumerate(words.seasons, 21)}
        weekdays |= {name.casefold() for name in words.weekdays}
    return months, seasons, frozenset(weekdays)


# Months, seasons and quarters without a day; hours; years before Christ ----------------------------------------------

_MONTH = re.compile(r"(?P<year>[0-9]{4})[./-](?P<month>[0-9]{1,2})|(?P<m>[0-9]{1,2})[./](?P<y>[0-9]{4})", re.ASCII)
_QUARTER = re.compile(r"(?P<year>[0-9]{4})[ /-]?Q(?P<quarter>[1-4])|Q(?P<q>[1-4])[ /-]?(?P<y>[0-9]{4})", re.ASCII)


def _month_alone(text: str) -> str | None:
    """2026/01, 01/2026, 2026-Q1."""
    if match := _MONTH.fullmatch(text):
        return _day(int(match["year"] or match["y"]), int(match["month"] or match["m"]), 0)
    if match := _QUARTER.fullmatch(text):
        year, last = match["year"] or match["y"], 3 * int(match["quarter"] or match["q"])
        return f"{year}-{last - 2:02}/{year}-{last:02}"
    return None


_TIME = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[ ,T]+([0-2][0-9]:[0-5][0-9])(?: ?(?P<utc>Z|UTC|GMT))?", re.ASCII)


def _with_time(text: str) -> str | None:
    match = _TIME.fullmatch(text)
    return f"{match[1]}T{match[2]}{'Z' if match['utc'] else ''}" if match else None


_SEASON = re.compile(r"([^\W\d_]+)(?: de)? ([0-9]{4})")


def _season(text: str) -> str | None:
    match = _SEASON.fullmatch(text)
    number = _names()[1].get(match[1].casefold(), 0) if match else 0
    # A winter is called after the year in which it starts, or after that in which most of it lies.
    return f"{match[2]}-{number}" if match and number in {21, 22, 23} else None


_BEFORE = re.compile(r"([0-9]{1,4}) ?(?:BCE?|v\. ?Chr\.|av\. ?J\.-?C\.|a\. ?C\.|до н\. ?[еэ]\.)")


def _before_christ(text: str) -> str | None:
    """44 BC is the year -0043, since EDTF has a year 0000."""
    match = _BEFORE.fullmatch(text)
    if not match or match[1] == "0":
        return None
    return f"-{int(match[1]) - 1:04}" if int(match[1]) > 1 else "0000"


# What is put together of other dates ---------------------------------------------------------------------------------

_NEARLY = re.compile(r"(?:c\.|ca\.?|circa|about|around|approx\.?|approximately|etwa|um|vers|hacia|близько|около) ?(.+)")
_FROM_TO = re.compile(r"(.+?)(?: ?[–—] ?| - | ?/ ?| (?:to|until|till|through|bis|à|au|al|hasta|до|по) )(.+)")


def _about(text: str) -> str | None:
    match = _NEARLY.fullmatch(text)
    date = _single(match[1]) if match else None
    return f"{date}~" if date else None


def _between(text: str) -> str | None:
    match = _FROM_TO.fullmatch(text)
    ends = [_single(end) for end in match.groups()] if match else []
    return "/".join(end for end in ends if end) if ends and all(ends) else None


_POINT = re.compile(r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-3][0-9])?)?")


def _single(text: str) -> str | None:
    return text if _POINT.fullmatch(text) else _numbers(text) or _named(text)


_DIGITS = str.maketrans("OoIl", "0011")


def _letters(text: str) -> str | None:
    """2O26-01-06: letters that look like digits."""
    digits = text.translate(_DIGITS)
    return digits if digits != text and _POINT.fullmatch(digits) and sum(map(str.isdigit, text)) >= 3 else None
