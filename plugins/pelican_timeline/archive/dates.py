"""How a date is set on the page: the large number, the small word under it, and how its rule is drawn."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pelican_timeline.archive.messages import Messages
from pelican_timeline.archive.urls import period_anchor, year_code
from pelican_timeline.model.calendar import OPEN_END, OPEN_START, civil, day_number, days_in_month, weekday
from pelican_timeline.model.fuzzydate import FuzzyDate, Point, Precision
from pelican_timeline.model.words import in_words, wording
from pelican_timeline.model.words.wording import Wording

_GREGORIAN = 1583
"""The first whole year of the Gregorian calendar."""


@dataclass(frozen=True, slots=True)
class Bit:
    """Some words of a date with what HTML may say of them: `datetime` is "" where HTML has no such date."""

    text: str
    datetime: str = ""


@dataclass(frozen=True, slots=True)
class DrawnDate:
    """A date as the date column shows it.

    A day has its number in `day` ("6", in German "6."); anything else is told in `bits`, each kept on one line. `rest` is what the heading
    above says already ("January 2026"), `small` the word below. `css` is "about" (dashed), "span" (a band) or both.
    `key` is the same for entries of the same known day, "" for all others.
    """

    words: str
    stamp: str
    css: str
    small: str
    rest: str
    day: str = ""
    short: str = ""
    datetime: str = ""
    bits: tuple[Bit, ...] = ()
    about: bool = False
    doubt: bool = False
    key: str = ""


def draw_date(date: FuzzyDate, messages: Messages) -> DrawnDate:
    """The date, ready for the page."""
    words = in_words(date, messages.language)
    first = date.start
    if date.kind == "point" and first and first.precision <= Precision.DAY:
        return _draw_day(date, first, words, messages)
    qualifier = _qualifier(date, messages)
    bits, rest, small = _bits(date, words, messages)
    lasts = date.is_span and not _is_part(date, words, messages)
    unsure = date.approximate or date.uncertain or not (lasts or date.kind == "all_of")
    css = " ".join(name for name, on in (("span", lasts), ("about", unsure)) if on)
    # "early September" says by itself that it is not exact.
    about = date.approximate and bool(lasts or date.kind == "point")
    if date.uncertain or (date.approximate and not lasts and date.kind == "point"):
        small = qualifier
    return DrawnDate(words, words, css, small, rest, bits=bits, about=about)


def _draw_day(date: FuzzyDate, point: Point, words: str, messages: Messages) -> DrawnDate:
    say = wording(messages.language)
    sure = date.is_day
    # Older dates are Julian in our sources and Gregorian in EDTF: their weekday would be a guess.
    name = say.weekdays[weekday(point.earliest)] if point.year >= _GREGORIAN else ""
    small = name if sure else _qualifier(date, messages)
    stamp = words
    if sure and not point.time:
        stamp = say.with_weekday(point) if name else words
    elif point.time and sure:
        small = ", ".join(part for part in (name, _clock(point.time)) if part)
    day, rest = _day_and_rest(point, say)
    return DrawnDate(
        words=words,
        stamp=stamp,
        css="" if sure else "about",
        small=small,
        rest=rest,
        day=day,
        short=name[:3] if sure else small,
        datetime=html_datetime(point),
        about=date.approximate,
        doubt=date.uncertain,
        key=str(date)[:10] if sure and point.year > 0 else str(date) if sure else "",
    )


def _qualifier(date: FuzzyDate, messages: Messages) -> str:
    if date.approximate and date.uncertain:
        return messages.say("date_both")
    return messages.say("date_about") if date.approximate else messages.say("date_probably") if date.uncertain else ""


def _is_part(date: FuzzyDate, words: str, messages: Messages) -> bool:
    """Is it "early September 2025" and the like: one day in a part of a month, and not a time that lasts?"""
    start, end = date.start, date.end
    if not (start and end and start.approximate and end.approximate):
        return False
    return any(words.startswith(part.partition("{}")[0]) for part in wording(messages.language).part)


def _bits(date: FuzzyDate, words: str, messages: Messages) -> tuple[tuple[Bit, ...], str, str]:
    """The words of a date that is no single day, what the heading says already, and the word below."""
    if date.kind == "point" and date.start:
        return _point_bits(date.start, messages)
    if date.kind == "interval":
        return _interval_bits(date, words, messages)
    return _set_bits(date, words, messages)


def _point_bits(point: Point, messages: Messages) -> tuple[tuple[Bit, ...], str, str]:
    say = wording(messages.language)
    unknown = messages.say("day_unknown")
    if point.precision == Precision.MONTH:
        return (Bit(say.months[point.month - 1], html_datetime(point)),), _year_of(point.year, say), unknown
    return (Bit(say.bare(point), html_datetime(point)),), "", unknown if point.precision <= Precision.YEAR else ""


def _interval_bits(date: FuzzyDate, words: str, messages: Messages) -> tuple[tuple[Bit, ...], str, str]:
    say = wording(messages.language)
    first, last = date.start, date.end
    if not (first and last):
        return _open_bits(date, words, messages)
    if first.time or last.time:
        return (Bit(words),), "", ""
    year = _year_of(last.year, say)
    if _is_part(date, words, messages):
        return (Bit(_without_year(words, year)),), year, ""
    if _is_whole_year(first, last):
        return (Bit(messages.say("all_year"), year_code(last.year) if last.year > 0 else ""),), year, ""
    same_year = first.year == last.year
    if same_year and first.month == last.month and first.day and last.day:
        end, rest = _day_and_rest(last, say)
        return _joined(_day_and_rest(first, say)[0], first, end, last, messages), rest, ""
    rest = year if same_year and max(first.precision, last.precision) <= Precision.SEASON else ""
    ends = (_short(first, messages, with_year=not rest), _short(last, messages, with_year=not rest))
    return _joined(ends[0], first, ends[1], last, messages), rest, ""


def _open_bits(date: FuzzyDate, words: str, messages: Messages) -> tuple[tuple[Bit, ...], str, str]:
    """An interval with one end: "since 20 Feb 2014", "until 2018"."""
    say = wording(messages.language)
    point = date.start or date.end
    if point is None or date.unknown_end:
        return (Bit(words),), "", ""
    pattern = say.since if date.start else say.until
    return (Bit(pattern.format(_short(point, messages, with_year=True)), html_datetime(point)),), "", ""


def _joined(start: str, first: Point, end: str, last: Point, messages: Messages) -> tuple[Bit, ...]:
    return Bit(start, html_datetime(first)), Bit(messages.say("span_to", end=end), html_datetime(last))


def _set_bits(date: FuzzyDate, words: str, messages: Messages) -> tuple[tuple[Bit, ...], str, str]:
    points = [point for point in date.points if point]
    small = messages.say("one_of") if date.kind == "one_of" else ""
    if len(points) != 2:
        return (Bit(words),), "", small
    year = _year_of(points[-1].year, wording(messages.language))
    rest = year if points[0].year == points[1].year and points[1].precision < Precision.YEAR else ""
    start, end = (_short(point, messages, with_year=not rest) for point in points)
    if ".." in date.edtf:
        return _joined(start, points[0], end, points[1], messages), rest, small
    joint = messages.say("set_or" if date.kind == "one_of" else "set_and", end=end)
    return (Bit(start, html_datetime(points[0])), Bit(joint, html_datetime(points[1]))), rest, ""


def _short(point: Point, messages: Messages, *, with_year: bool) -> str:
    """A point in few letters: "29 Aug", "Dec 2025"."""
    say = wording(messages.language)
    if not 1 <= point.month <= 12:
        return say.bare(point)
    month = say.short_months[point.month - 1]
    year = plain_year(point.year, messages) if point.year > 0 else _year_of(point.year, say)
    if point.day:
        words = say.day.format(day=point.day, month=month, year=year)
    else:
        words = say.month.format(month=month, year=year)
    return words if with_year else _without_year(words, year)


def _without_year(words: str, year: str) -> str:
    return words.removesuffix(year).rstrip(" ,")


def _is_whole_year(first: Point, last: Point) -> bool:
    whole_start = first.month == 1 and first.day in {0, 1}
    whole_end = last.month == 12 and last.day in {0, days_in_month(last.year, 12)}
    return first.year == last.year and whole_start and whole_end and bool(first.day) == bool(last.day)


def html_datetime(point: Point) -> str:
    """The point as HTML's `datetime` writes it, at its own precision; "" where HTML has no such date."""
    if point.year < 1 or point.precision > Precision.YEAR or point.month > 12:
        return ""
    if not point.month:
        return year_code(point.year)
    day = f"-{point.day:02}" if point.day else ""
    return f"{year_code(point.year)}-{point.month:02}{day}{'T' + _html_time(point.time) if point.time else ''}"


def _html_time(time: str) -> str:
    """HTML wants minutes in a time zone: +02 is +02:00."""
    zone = _zone(time)
    return time.removesuffix(zone) + (f"{zone}:00" if len(zone) == 3 else zone)


def _clock(time: str) -> str:
    """A time of day for readers, without its seconds: "22:17", "22:17 UTC", "22:17 UTC+02"."""
    zone = _zone(time)
    return time[:5] + (" UTC" if zone == "Z" else f" UTC{zone}" if zone else "")


def _zone(time: str) -> str:
    """The time zone that a time ends with: "Z", "+02", "+05:30" or ""."""
    rest = time[5:]
    return rest[3:] if rest.startswith(":") else rest


def short_date(date: FuzzyDate, messages: Messages) -> str:
    """A date in a narrow place: "6 Jan 2026", "probably 12 Jan 2026"; spans and sets in words."""
    point = date.start
    if date.kind == "point" and point and not point.time:
        words = _short(point, messages, with_year=True)
        qualifier = _qualifier(date, messages)
        return f"{qualifier} {words}" if qualifier else words
    return in_words(date, messages.language)


def month_words(year: int, month: int, messages: Messages) -> str:
    """The heading of a period: "January 2026", or the year alone."""
    say = wording(messages.language)
    return say.month.format(month=say.months[month - 1], year=_year_of(year, say)) if month else say.year(year)


def plain_year(year: int, messages: Messages) -> str:
    """A year where it is clear that it is one: "2026" in languages too that would write "2026 рік"."""
    return str(year) if year > 0 else wording(messages.language).year(year)


def _year_of(year: int, say: Wording) -> str:
    """A year after its month: "року" in Ukrainian, where the year alone is "рік"."""
    return (say.year_of or say.year)(year)


def _day_and_rest(point: Point, say: Wording) -> tuple[str, str]:
    """The number of a day as the language writes it, and what follows: "6", "January 2026"; in German "6.", in French "1er"."""
    day, _, rest = say.bare(replace(point, time="")).partition(" ")
    return day, rest


def period_days(year: int, month: int = 0) -> tuple[int, int]:
    """First and last day number of a year or month."""
    last = month or 12
    return day_number(year, month or 1), day_number(year, last, days_in_month(year, last))


def reach(date: FuzzyDate) -> str:
    """From when to when a date may have been, as EDTF with few figures: what filters by date compare.

    >>> from pelican_timeline.model.edtf import parse
    >>> [reach(parse(text)) for text in ("2025-09-03?", "2025-09~", "2025-12-20/2026-01", "../2018")]
    ['2025-09-03', '2025-09', '2025-12-20/2026-01-31', '../2018-12-31']
    """
    if date.earliest != OPEN_START:
        year, month, _ = civil(date.earliest)
        for unit in ((year, 0), (year, month)):
            if period_days(*unit) == (date.earliest, date.latest):
                return period_anchor(*unit)
    first, last = _edtf_day(date.earliest), _edtf_day(date.latest)
    return first if first == last else f"{first}/{last}"


def _edtf_day(number: int) -> str:
    if number in {OPEN_START, OPEN_END}:
        return ".."
    year, month, day = civil(number)
    return f"{period_anchor(year, month)}-{day:02}"
