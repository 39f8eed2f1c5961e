"""How a language writes dates: its month names and phrases, and the grammar that all languages share."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from pelican_timeline.model.calendar import days_in_month, weekday
from pelican_timeline.model.fuzzydate import FuzzyDate, Point, Precision


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language. Phrases are templates with named places; `year` writes a year, BCE included.

    `qualified` has the phrases for "about", "probably" and "both"; `part` those for early, mid and late; `day_range` and
    `month_range` write spans inside one month and one year in short.

    In languages with cases `months_of` and `year_of` are the month and the year inside a longer date ("6 січня 2026 року"
    beside "січень 2026 року" and "2026 рік"), and `genitive` is the wording inside those phrases that `genitive_in` names
    (in French the one with articles: "vers le 12 janvier"). `day_in_year` is a day whose year its span tells at the end
    ("7 June to 22 July 2015"); `year_range`, `decade_range` and `century_range` write two years, decades and centuries with one
    noun. `about_time` is a day whose hour is told roughly; `first_day` is the first of a month ("1er"); `contractions` are
    patterns and what stands instead once the phrase is whole ("de le" is "du").
    """

    months: tuple[str, ...]
    short_months: tuple[str, ...]
    weekdays: tuple[str, ...]
    seasons: tuple[str, ...]
    day: str
    month: str
    season: str
    winter: str
    decade: str
    century: Callable[[int], str]
    year: Callable[[int], str]
    part: tuple[str, str, str]
    qualified: Mapping[str, str]
    span: str
    since: str
    until: str
    ended: str
    day_range: str
    month_range: str
    one_of_range: str
    or_earlier: str
    or_later: str
    one_or_other: str
    all_of: str
    time: str
    about_time: str
    full_day: str
    months_of: tuple[str, ...] = ()
    year_of: Callable[[int], str] | None = None
    year_range: str = ""
    day_in_year: str = ""
    century_range: Callable[[int, int], str] | None = None
    decade_range: str = ""
    genitive: Wording | None = None
    genitive_in: frozenset[str] = frozenset()
    first_day: str = "1"
    contractions: tuple[tuple[str, str], ...] = ()

    def write(self, date: FuzzyDate) -> str:
        """The whole date in words."""
        words = self._write(date)
        for pattern, instead in self.contractions:
            words = re.sub(pattern, instead, words)
        return words

    def _write(self, date: FuzzyDate) -> str:
        if date.kind == "point":
            return self.point(_first(date))
        if date.kind == "interval":
            return self._interval(date)
        return self._set(date)

    def point(self, point: Point) -> str:
        """One point in words, with its "about" or "probably". Of a time of day only the hour is "about", not the day."""
        if point.time and point.approximate:
            exact = replace(point, approximate=False)
            day = self.point(replace(exact, time=""))
            return self.about_time.format(day=day, time=_clock(point.time))
        key = _qualifier(point)
        return self.qualified[key].format(self._in(key).bare(point)) if key else self.bare(point)

    def _in(self, phrase: str) -> Wording:
        """The wording in the case that a phrase asks for."""
        return self.genitive if self.genitive and phrase in self.genitive_in else self

    def bare(self, point: Point) -> str:
        """One point in words, without its qualifier."""
        year = (self.year_of or self.year)(point.year)
        match point.precision:
            case Precision.CENTURY:
                return self.century(point.year)
            case Precision.DECADE:
                return self.decade.format(year=year, number=point.year)
            case Precision.YEAR:
                return self.year(point.year)
            case Precision.SEASON:
                pattern = self.winter if point.month == 24 else self.season
                return pattern.format(
                    season=self.seasons[point.month - 21],
                    year=year,
                    number=point.year,
                    next=f"{(point.year + 1) % 100:02}",
                    next_year=point.year + 1,
                )
            case Precision.MONTH:
                return self.month.format(month=self.months[point.month - 1], year=year)
        words = self.day.format(day=self._day(point), month=self._month_of(point), year=year)
        return self.time.format(day=words, time=_clock(point.time)) if point.time else words

    def with_weekday(self, point: Point) -> str:
        """A day with its weekday, "Tuesday 6 January 2026"."""
        return self.full_day.format(
            weekday=self.weekdays[weekday(point.earliest)], day=self.bare(replace(point, time=""))
        )

    def _day(self, point: Point) -> str:
        return self.first_day if point.day == 1 else str(point.day)

    def _month_of(self, point: Point) -> str:
        return (self.months_of or self.months)[point.month - 1]

    def _interval(self, date: FuzzyDate) -> str:
        first, last = date.start, date.end
        if first is None:
            return (self.ended if date.unknown_end else self.until).format(self._in("until").point(_last(date)))
        if last is None:
            return self.since.format(self._in("since").point(first))
        if part := _part_of(first, last):
            unit, index = part
            return self.part[index].format(self._in("part").bare(unit))
        if (first.approximate, first.uncertain) == (last.approximate, last.uncertain):
            key = _qualifier(first)
            return self.qualified[key].format(self._in(key).stretch(first, last)) if key else self.stretch(first, last)
        inner = self._in("span")
        return self.span.format(inner.point(first), inner.point(last))

    def stretch(self, first: Point, last: Point) -> str:
        """A span without repeating what both ends share; clock times are always written in full."""
        if first.precision == last.precision and not (first.time or last.time):
            within = self._within_a_year(first, last) if first.year == last.year else self._years(first, last)
            if within:
                return within
        inner = self._in("span")
        return self.span.format(inner.bare(first), inner.bare(last))

    def _within_a_year(self, first: Point, last: Point) -> str:
        """Two days or months whose year stands once, at the end; "" for what is written in full."""
        year = (self.year_of or self.year)(last.year)
        if first.precision == Precision.MONTH:
            months = (self.months[point.month - 1] for point in (first, last))
            return self.month_range.format(first=next(months), last=next(months), year=year)
        if first.precision != Precision.DAY:
            return ""
        if first.month == last.month:
            days = self._day(first), self._day(last)
            return self.day_range.format(first=days[0], last=days[1], month=self._month_of(last), year=year)
        inner = self._in("span")
        start = inner.day_in_year.format(day=self._day(first), month=self._month_of(first))
        return self.span.format(start, inner.bare(last)) if start else ""

    def _years(self, first: Point, last: Point) -> str:
        """Two years, decades or centuries with one noun, where the language has a way of writing them."""
        if first.year <= 0:
            return ""
        if first.precision == Precision.CENTURY:
            return self.century_range(first.year, last.year) if self.century_range else ""
        pattern = {Precision.YEAR: self.year_range, Precision.DECADE: self.decade_range}.get(first.precision, "")
        return pattern.format(first=first.year, last=last.year)

    def _set(self, date: FuzzyDate) -> str:
        inner = date.edtf[1:-1]
        ranged = (
            date.kind == "one_of"
            and ".." in inner
            and "," not in inner
            and len(date.points) == 2
            and None not in date.points
        )
        members = [(self._in("one_of_range") if ranged else self).point(point) for point in date.points if point]
        if date.start is None:
            members[0] = self.or_earlier.format(members[0])
        if date.end is None:
            members[-1] = self.or_later.format(members[-1])
        if ranged:
            return self.one_of_range.format(members[0], members[-1])
        joint = self.one_or_other if date.kind == "one_of" else self.all_of
        return members[0] if len(members) == 1 else joint.format(", ".join(members[:-1]), members[-1])


def _qualifier(point: Point) -> str:
    """Which of the phrases in `qualified` the point asks for, "" for none."""
    if point.approximate:
        return "both" if point.uncertain else "about"
    return "probably" if point.uncertain else ""


def _first(date: FuzzyDate) -> Point:
    point = date.points[0]
    assert point is not None  # noqa: S101  only an interval has open ends
    return point


def _last(date: FuzzyDate) -> Point:
    point = date.points[-1]
    assert point is not None  # noqa: S101  an interval has at least one end (edtf.parse)
    return point


def _clock(time: str) -> str:
    return time.replace("Z", " UTC") if time.endswith("Z") else f"{time[:5]} (UTC{time[5:]})" if len(time) > 8 else time


def _part_of(first: Point, last: Point) -> tuple[Point, int] | None:
    """The month or year whose early, middle or late part the approximate span is, by the convention of this project.

    Early, mid and late September 2025 are the 1st to 10th, 11th to 20th and 21st to last, each "about";
    early, mid and late 2025 are January to April, May to August, September to December.
    """
    if not (first.approximate and last.approximate) or first.uncertain or last.uncertain or first.year != last.year:
        return None
    if first.precision == last.precision == Precision.DAY and first.month == last.month:
        ends = ((1, 10), (11, 20), (21, days_in_month(first.year, first.month)))
        if (first.day, last.day) in ends:
            month = Point(first.year, first.month, precision=Precision.MONTH)
            return month, ends.index((first.day, last.day))
    if first.precision == last.precision == Precision.MONTH:
        thirds = ((1, 4), (5, 8), (9, 12))
        if (first.month, last.month) in thirds:
            return Point(first.year, precision=Precision.YEAR), thirds.index((first.month, last.month))
    return None
