"""Reads and writes dates in EDTF (Library of Congress, Extended Date/Time Format; ISO 8601-2:2019).

Levels 0 and 1, and of level 2: sets, and qualifiers of a part of a date. Years -9999 to 9999.
Our extension: times without seconds.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NoReturn

from .calendar import OPEN_END, OPEN_START, civil, days_in_month
from .fuzzydate import FuzzyDate, Point, Precision

MONTHS_EN = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]  # fmt: skip


class EdtfError(ValueError):
    """The text is no date. `code` names the kind of mistake, `hint` says what to write instead, `offset` where."""

    def __init__(self, code: str, message: str, hint: str, offset: int = 0, width: int = 1) -> None:
        super().__init__(message)
        self.code, self.message, self.hint, self.offset, self.width = code, message, hint, offset, width


_POINT = re.compile(
    r"(?P<yq>[?~%])?(?P<y>-?[0-9]{4}|-?[0-9]{3}[Xx]|-?[0-9]{2}[Xx]{2})(?P<y2>[?~%])?"
    r"(?:-(?P<mq>[?~%])?(?P<m>[0-9]{2}|[Xx]{2})(?P<m2>[?~%])?"
    r"(?:-(?P<dq>[?~%])?(?P<d>[0-9]{2}|[Xx]{2})"
    r"(?:T(?P<t>[0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?P<z>Z|[+-][0-9]{2}(?::?[0-9]{2})?)?)?)?)?"
    r"(?P<q>[?~%])?",
    re.ASCII,
)


@lru_cache(maxsize=65_536)
def parse(text: str) -> FuzzyDate:
    """Read one date.

    date     = point | interval | set
    interval = end "/" end                 end = point | ".." (open) | "" (unknown)
    set      = "[" member ("," member)* "]" (one of these) | "{" … "}" (all of these)
    member   = point | point ".." point | ".." point (or earlier; first) | point ".." (or later; last)
    point    = YEAR ("-" MONTH ("-" DAY ("T" TIME)?)?)? QUALIFIER?
    YEAR     = "-"? four digits, the last one or two of which may be "X"
    MONTH    = 01 to 12, 21 to 24 (spring, summer, autumn, winter), or "XX"      DAY = 01 to 31, or "XX"
    TIME     = hh:mm(:ss)? ("Z" | ("+" | "-") hh(:mm)?)?
    QUALIFIER = "?" probably | "~" about | "%" probably about; also before or after a part

    Raises EdtfError, which says what is wrong and what to write instead.

    >>> str(parse("2026-01-06")), parse("2025-24").latest == parse("2026-02-28").latest
    ('2026-01-06', True)
    """
    if text[:1] in "[{" and text:
        return _read_set(text)
    if "/" in text:
        return _read_interval(text)
    point = _read_point(text, text, 0)
    return FuzzyDate(_canonical(text), "point", (point,), point.earliest, point.latest)


def _read_point(text: str, whole: str, offset: int) -> Point:
    match = _POINT.fullmatch(text)
    if not match:
        _refuse(text, whole, offset)
    group = match.group
    digits, month_text, day_text, time = group("y"), group("m"), group("d"), group("t") or ""
    unknown_digits = digits.upper().count("X")
    year = int(digits.upper().replace("X", "0"))
    if digits == "-0000":
        _fail("no-such-year", "there is no year -0000", "0000", offset, 5)
    precision = (Precision.YEAR, Precision.DECADE, Precision.CENTURY)[unknown_digits]
    if month_text and unknown_digits:
        _fail("date-format", f"{text} gives a month of a year that is not given", digits, offset, len(text))
    month = day = 0
    unspecified = False
    if month_text:
        month, unspecified, precision = _read_month(month_text, day_text, text, offset + match.start("m"))
    if day_text and not unspecified:
        day, unspecified, precision = _read_day(day_text, year, month, offset + match.start("d"))
    elif day_text and day_text.upper() != "XX":
        _fail("date-format", f"{text} gives a day of a month that is not given", digits, offset, len(text))
    if time:
        _check_time(time, group("z"), offset + match.start("t"))
        if not day:
            _fail(
                "date-format",
                f"{text} gives a time of a day that is not given",
                text.split("T", maxsplit=1)[0],
                offset,
                len(text),
            )
        precision = Precision.MINUTE
    marks = {mark for name in ("yq", "y2", "mq", "m2", "dq", "q") if (mark := group(name))}
    if marks and digits[0] == "-" and group("yq"):
        _fail("date-format", f"{text} qualifies a year before its sign", text, offset, len(text))
    return Point(
        year,
        month,
        day,
        time + (group("z") or "") if time else "",
        precision,
        approximate=bool(marks & {"~", "%"}),
        uncertain=bool(marks & {"?", "%"}),
        unspecified=unspecified,
    )


def _read_month(month_text: str, day_text: str | None, text: str, offset: int) -> tuple[int, bool, Precision]:
    if month_text.upper() == "XX":
        return 0, True, Precision.YEAR
    month = int(month_text)
    if 21 <= month <= 24:
        if day_text:
            _fail(
                "no-such-day",
                f"{month_text} is a season, and a season has no days",
                text[: text.index(month_text) + 2],
                offset,
                2,
            )
        return month, False, Precision.SEASON
    if not 1 <= month <= 12:
        hint = "months are 01 to 12; seasons 21 (spring) to 24 (winter)"
        _fail("no-such-month", f"there is no month {month_text}", hint, offset, 2)
    return month, False, Precision.MONTH


def _read_day(day_text: str, year: int, month: int, offset: int) -> tuple[int, bool, Precision]:
    if day_text.upper() == "XX":
        return 0, True, Precision.MONTH
    day = int(day_text)
    last = days_in_month(year, month)
    if not 1 <= day <= last:
        name = MONTHS_EN[month - 1].title()
        hint = (
            f"{_year(year)}-{month:02}-{last} is its last day; write {_year(year)}-{month:02} when the day is not known"
        )
        _fail("no-such-day", f"{name} {year} has {last} days, there is no day {day_text}", hint, offset, 2)
    return day, False, Precision.DAY


def _check_time(time: str, zone: str | None, offset: int) -> None:
    hours, minutes, *seconds = (int(part) for part in time.split(":"))
    if hours > 23 or minutes > 59 or any(second > 60 for second in seconds):
        _fail("no-such-time", f"there is no time {time}", "times run from 00:00 to 23:59", offset, len(time))
    if zone and zone != "Z" and (int(zone[1:3]) > 14 or int(zone[3:].lstrip(":") or 0) > 59):
        _fail(
            "no-such-time",
            f"there is no time zone {zone}",
            "zones run from -12:00 to +14:00",
            offset + len(time),
            len(zone),
        )


def _read_interval(text: str) -> FuzzyDate:
    if text.count("/") > 1:
        _refuse(text, text, 0)
    first_text, _, last_text = text.partition("/")
    if first_text in {"", ".."} and last_text in {"", ".."}:
        _fail("date-format", f"{text!r} is an interval without a date", "2025/.. (since 2025)", 0, len(text))
    first = None if first_text in {"", ".."} else _read_point(first_text, text, 0)
    last = None if last_text in {"", ".."} else _read_point(last_text, text, len(first_text) + 1)
    earliest = first.earliest if first else OPEN_START
    latest = last.latest if last else OPEN_END
    if latest < earliest:
        _fail(
            "interval-order",
            "ends before it starts",
            f"write the earlier date first: {last_text}/{first_text}",
            0,
            len(text),
        )
    return FuzzyDate(_canonical(text), "interval", (first, last), earliest, latest, "" in (first_text, last_text))


def _read_set(text: str) -> FuzzyDate:
    closing = "]" if text[0] == "[" else "}"
    if not text.endswith(closing) or len(text) < 3:
        _fail("date-format", f"the set has no closing {closing}", f"{text.rstrip(']}')}{closing}", len(text), 1)
    points: list[Point | None] = []
    members = text[1:-1].split(",")
    offset = 1
    for number, member in enumerate(members):
        bare = member.strip(" ")
        start = begin = offset + member.index(bare)
        for end in bare.split(".."):
            if end or bare in {"", ".."}:
                points.append(_read_point(end, text, start))
            else:
                _check_open_end(bare, text, begin, first=number == 0, last=number == len(members) - 1)
                points.append(None)
            start += len(end) + 2
        offset += len(member) + 1
    known = [point for point in points if point]
    if [point.earliest for point in known] != sorted(point.earliest for point in known):
        _fail("interval-order", "the dates of the set are not in order", "write the earliest first", 0, len(text))
    earliest = known[0].earliest if points[0] else OPEN_START
    latest = max(point.latest for point in known) if points[-1] else OPEN_END
    return FuzzyDate(_canonical(text), "one_of" if text[0] == "[" else "all_of", tuple(points), earliest, latest)


def _check_open_end(member: str, text: str, offset: int, *, first: bool, last: bool) -> None:
    """Only "one of these" can be open, at its very start ("[..2018]", 2018 or earlier) or its very end."""
    open_start, open_end = member.startswith(".."), member.endswith("..")
    if text[0] == "{" or (open_start and not first) or (open_end and not last):
        hint = "[..2018] (2018 or earlier), [2018..] (2018 or later)"
        _fail("date-format", "a set is open only before its first or after its last date", hint, offset, len(member))


def _canonical(text: str) -> str:
    return text.replace(" ", "").replace("x", "X").replace("?~", "%").replace("~?", "%")


_NOT_KNOWN = frozenset({"?", "unknown", "unclear", "undated", "n/a", "n.d", "tba", "tbc", "tbd", "none"})


def _refuse(text: str, whole: str, offset: int) -> NoReturn:
    """Say what the text probably meant."""
    width = max(len(text), 1)
    if not whole:
        _fail("date-format", "the date is empty", "2026-01-06, 2026-01 or 2026", 0, 1)
    suggestion = _guess(whole)
    if suggestion and suggestion != whole:
        _fail("date-format", f"{whole!r} is not written as an EDTF date", suggestion, 0, max(len(whole), 1))
    suggestion = _guess(text)
    if suggestion and suggestion != text:
        _fail("date-format", f"{text!r} is not written as an EDTF date", suggestion, offset, width)
    if text.casefold().rstrip(".") in _NOT_KNOWN:
        hint = "write the narrowest span that you are sure of, such as 2026 or 2025-11/2026-02"
        _fail("date-format", f"{text!r} is not a calendar date", hint, offset, width)
    message = f"{text!r} is not a date" if any(c.isdigit() for c in text) else f"{text!r} is not a calendar date"
    _fail(
        "date-format",
        message,
        "2026-01-06, 2026-01, 2026, 2026-01-06/2026-01-07, 2026-01-12? (probably) or 2026-01~ (about)",
        offset,
        width,
    )


def _guess(text: str) -> str | None:
    """The EDTF date that a near miss means, if there is one."""
    from .near_dates import guess_date  # only a mistake needs it

    suggestion = guess_date(text)
    if suggestion:
        try:
            parse(suggestion)
        except EdtfError:
            return None
    return suggestion


def _fail(code: str, message: str, hint: str, offset: int, width: int) -> NoReturn:
    raise EdtfError(code, message, hint, offset, width)


def _year(year: int) -> str:
    return f"-{-year:04}" if year < 0 else f"{year:04}"


def day(year: int, month: int, day_of_month: int, qualifier: str = "") -> FuzzyDate:
    """The date of one day; *qualifier* is "", "?", "~" or "%"."""
    return parse(f"{_year(year)}-{month:02}-{day_of_month:02}{qualifier}")


def day_of(number: int, qualifier: str = "") -> FuzzyDate:
    """The date of a day number."""
    return day(*civil(number), qualifier)


def month(year: int, month_of_year: int, qualifier: str = "") -> FuzzyDate:
    """The date of one month, or of a season (21 to 24)."""
    return parse(f"{_year(year)}-{month_of_year:02}{qualifier}")


def year(number: int, qualifier: str = "") -> FuzzyDate:
    """The date of one year."""
    return parse(f"{_year(number)}{qualifier}")


def span(first: FuzzyDate | None, last: FuzzyDate | None) -> FuzzyDate:
    """The interval from *first* to *last*, None for an open end; intervals give their outer ends."""
    start = str(first).split("/", maxsplit=1)[0] if first else ".."
    end = str(last).split("/")[-1] if last else ".."
    return parse(start) if start == end else parse(f"{start}/{end}")


def qualified(date: FuzzyDate, *, approximate: bool = False, uncertain: bool = False) -> FuzzyDate:
    """The same date marked "about" or "probably" as well (each end of an interval, each member of a set)."""
    if not approximate and not uncertain:
        return date

    def mark(match: re.Match[str]) -> str:
        old = match[2]
        about = approximate or old in {"~", "%"}
        probably = uncertain or old in {"?", "%"}
        return match[1] + ("%" if about and probably else "~" if about else "?" if probably else "")

    return parse(re.sub(r"([0-9X][0-9X:TZ+-]*)([?~%]?)(?=$|[/,\]}]|\.\.)", mark, str(date)))
