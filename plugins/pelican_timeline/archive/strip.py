"""The overview strip: bars of how much happened when, bands for what lasts, drawn at build time.

x is in per cent of the page's width and y in pixels, without a viewBox, so the strip stretches while its letters keep
their size. Labels that would collide on a phone of 320 px carry the class `w` and are left out there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from pelican_timeline.archive.dates import month_words, period_days, plain_year
from pelican_timeline.archive.entries import EntryView
from pelican_timeline.archive.messages import Messages
from pelican_timeline.archive.outliers import find_outliers, month_of
from pelican_timeline.model.calendar import OPEN_END, OPEN_START, civil
from pelican_timeline.model.words import wording

LANE = 24
"""Height of a band with its label."""
MOST_LANES = 5
_HIGHEST = 60
"""Height of the highest bar, where one entry is no more than 10 pixels."""
_COUNT = 20
"""Room for the count over the highest bar."""
_WIDEST = 5.0
"""A bar is no wider than so many per cent, however few there are."""
_SHORTEST = 1.2
"""A span shorter than so many per cent would be a dot: it is counted in its bar like a day."""
_MOST_BANDS = 12
_LETTER = 6.4
"""Width of a letter of a label in pixels, on average."""
_WIDE, _NARROW = 1008, 288
"""Width of the strip in pixels on a desktop and on a phone of 320 px."""
_LABEL = 34
"""A label is cut after so many letters."""

HrefOf = Callable[[int, int], str]
"""Where the bar that starts with a year and month leads."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One unit of time: `sure` is the height of the days known, `unsure` that of the rest; both 0 where nothing is."""

    name: str
    href: str
    count: int
    x: str
    width: str
    bar_x: str
    bar_width: str
    middle: str
    sure: int
    unsure: int
    label: str
    rest: str
    wide: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """A year under the axis."""

    text: str
    middle: str
    wide: bool


@dataclass(frozen=True, slots=True)
class Band:
    """Something that lasts; `fades` when it is not known exactly, `end` when its label stands at its end."""

    name: str
    href: str
    label: str
    x: str
    width: str
    label_x: str
    end: bool
    y: int
    fades: bool
    wide: bool


@dataclass(frozen=True, slots=True)
class Beyond:
    """Entries too far away to be drawn: "2001: 1 entry", `before` or after the rest, and where they stand."""

    name: str
    href: str
    before: bool


@dataclass(frozen=True, slots=True)
class Strip:
    """The whole drawing; `unit` is "month", "quarter", "year", "decade" or "century"."""

    unit: str
    name: str
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    bands: tuple[Band, ...]
    lanes: int
    beyond: tuple[Beyond, ...] = ()

    @property
    def top(self) -> int:
        """Where the bars' part begins."""
        return self.lanes * LANE

    @property
    def axis(self) -> int:
        return self.top + max(bar.sure + (bar.unsure + 2 if bar.unsure else 0) for bar in self.bars) + _COUNT

    @property
    def height(self) -> int:
        return self.axis + 38


@dataclass(frozen=True, slots=True)
class _Scale:
    """A row of units of `months` each, from the month number `first`; a month number is year * 12 + month - 1."""

    unit: str
    months: int
    first: int
    length: int

    def place(self, month: float) -> float:
        """How far along the strip a month number is, in per cent."""
        return (month - self.first) / (self.months * self.length) * 100


_UNITS = (("month", 1, 60), ("quarter", 3, 60), ("year", 12, 60), ("decade", 120, 60), ("century", 1200, 240))


def draw_strip(
    entries: Sequence[EntryView],
    messages: Messages,
    href_of: HrefOf,
    band_href: Callable[[EntryView], str],
    far_href: Callable[[EntryView], str],
) -> Strip | None:
    """The strip of these entries, None where there is too little to see.

    Bars lead to *href_of* of their months, bands to *band_href*, what is too far away to be drawn to *far_href*.
    """
    # What a suggestion tells without any date has no place in this picture.
    dated = [entry for entry in entries if not (entry.suggested and entry.entry.event.date.earliest == OPEN_START)]
    far = find_outliers(entries)
    placed = [entry for entry in dated if entry.id not in far]
    spans = [entry for entry in placed if "span" in entry.date.css and not entry.suggested]
    points = [entry for entry in placed if "span" not in entry.date.css or entry.suggested]
    if len(placed) < 3:
        return None
    scale = _scale(points or spans, spans)
    if scale.length < 2:
        return None
    bands, left_out = _bands(spans, scale, band_href)
    sure, unsure = [0] * scale.length, [0] * scale.length
    for entry in (*points, *left_out):
        place = min(max((month_of(entry) - scale.first) // scale.months, 0), scale.length - 1)
        (unsure if entry.date.css else sure)[place] += 1
    bars = _bars(sure, unsure, scale, messages, href_of)
    lanes = max((band.y for band in bands), default=-LANE) // LANE + 1
    name = messages.say(f"strip_{scale.unit}")
    beyond = _beyond([entry for entry in dated if entry.id in far], scale, messages, far_href)
    return Strip(scale.unit, name, bars, _ticks(scale, messages), tuple(bands), lanes, tuple(beyond))


def _beyond(
    far: Sequence[EntryView], scale: _Scale, messages: Messages, far_href: Callable[[EntryView], str]
) -> Iterator[Beyond]:
    """The ways to what lies before the strip and after it."""
    year_of = wording(messages.language).year
    for before in (True, False):
        group = [entry for entry in far if (month_of(entry) < scale.first) is before]
        if group:
            years = dict.fromkeys(year_of(entry.period.year) for entry in (group[0], group[-1]))
            name = f"{'–'.join(years)}: {messages.count('entries', len(group))}"
            yield Beyond(name, far_href(group[0]), before)


def _month(year: int, month: int) -> int:
    return year * 12 + max(month, 1) - 1


def _scale(points: Sequence[EntryView], spans: Sequence[EntryView]) -> _Scale:
    """The shortest row of units that holds all starts, and the spans where they do not stretch it out of shape."""
    starts = [month_of(entry) for entry in points]
    first, last = min(starts), max(starts)
    room = max(last - first + 1, 12)
    for entry in spans:
        date = entry.entry.event.date
        start = _month(*civil(date.earliest)[:2]) if date.earliest != OPEN_START else first
        end = _month(*civil(date.latest)[:2]) if date.latest != OPEN_END else last
        # Three thousand years of a language would leave no room to see the week of a summit.
        if first - start <= room:
            first = min(first, start)
        if end - last <= room:
            last = max(last, end)
    scales = [_scale_of(unit, months, first, last) for unit, months, _ in _UNITS]
    fitting = (scale for scale, (_, _, most) in zip(scales, _UNITS, strict=True) if scale.length <= most)
    return next(fitting, scales[-1])


def _scale_of(unit: str, months: int, first: int, last: int) -> _Scale:
    begin = first - first % months
    return _Scale(unit, months, begin, (last - begin) // months + 1)


def _bars(
    sure: Sequence[int], unsure: Sequence[int], scale: _Scale, messages: Messages, href_of: HrefOf
) -> tuple[Bar, ...]:
    highest = max(a + b for a, b in zip(sure, unsure, strict=True)) or 1
    unit_height = min(10.0, _HIGHEST / highest)
    width = 100 / scale.length
    slim = min(width * 0.6, _WIDEST)
    say = wording(messages.language)
    # Counts of three figures over bars of a few pixels would run into each other.
    counts_fit = width / 100 * _NARROW > len(str(highest)) * 6.5
    bars = []
    for place, (known, doubtful) in enumerate(zip(sure, unsure, strict=True)):
        year, month = divmod(scale.first + place * scale.months, 12)
        name, label, rest = "", "", ""
        if scale.unit == "month":
            name = month_words(year, month + 1, messages)
            label, rest = say.months[month][:1], say.months[month][1:3] if scale.length <= 24 else ""
        elif scale.unit == "quarter":
            name = messages.say(
                "strip_name_quarter", first=say.months[month], last=month_words(year, month + 3, messages)
            )
        else:
            name = (
                say.year(year)
                if scale.unit == "year"
                else f"{say.year(year)}–{say.year(year + scale.months // 12 - 1)}"
            )
        count = known + doubtful
        cap = max(round(doubtful * unit_height) - 1, 4) if doubtful else 0
        bars.append(
            Bar(
                name=f"{name}: {messages.count('entries', count)}",
                href=href_of(year, month + 1 if scale.months < 12 else 0) if count else "",
                count=count,
                x=_per_cent(place * width),
                width=_per_cent(width),
                bar_x=_per_cent((place + 0.5) * width - slim / 2),
                bar_width=_per_cent(slim),
                middle=_per_cent((place + 0.5) * width),
                sure=max(round(known * unit_height), 2) if known else 0,
                unsure=cap,
                label=label,
                rest=rest,
                wide=not counts_fit,
            )
        )
    return tuple(bars)


def _ticks(scale: _Scale, messages: Messages) -> tuple[Tick, ...]:
    """The years, thinned out so that they do not touch on a desktop, nor (class `w`) on a phone."""
    width = 100 / scale.length
    years = []
    for place in range(scale.length):
        year, month = divmod(scale.first + place * scale.months, 12)
        if month < scale.months or place == 0:
            years.append((place, plain_year(year, messages)))
    room = max(len(text) for _, text in years) * 7.0 + 8
    ticks: list[Tick] = []
    wide_end = narrow_end = -1000.0
    for place, text in years:
        middle = (place + 0.5) * width
        if (middle - wide_end) / 100 * _WIDE < room:
            continue
        fits = (middle - narrow_end) / 100 * _NARROW >= room
        ticks.append(Tick(text, _per_cent(middle), wide=not fits))
        wide_end = middle
        narrow_end = middle if fits else narrow_end
    return tuple(ticks)


def _bands(
    spans: Sequence[EntryView], scale: _Scale, band_href: Callable[[EntryView], str]
) -> tuple[list[Band], list[EntryView]]:
    """The longest spans as bands, each in the first lane where it and its label have room; the rest counts in the bars."""
    ends = [-1.0] * MOST_LANES
    narrow_ends = [-1.0] * MOST_LANES
    bands: list[Band] = []
    extents = [(*_extent(entry, scale), entry) for entry in spans]
    longest = sorted((start - end for start, end, _ in extents if end - start >= _SHORTEST))[:_MOST_BANDS]
    left_out: list[EntryView] = []
    for start, end, entry in extents:
        if not longest or start - end > longest[-1]:
            left_out.append(entry)
            continue
        label = _cut(entry.title)
        at_end, label_start, label_end = _label_place(start, end, label, _WIDE)
        left, right = min(start, label_start), max(end, label_end)
        lane = next((number for number in range(MOST_LANES) if left >= ends[number] + 0.8), None)
        if lane is None:
            left_out.append(entry)
            continue
        _, narrow_start, narrow_end = _label_place(start, end, label, _NARROW, at_end=at_end)
        fits = narrow_start >= max(narrow_ends[lane], 0) and narrow_end <= 100
        ends[lane] = right
        narrow_ends[lane] = max(end, narrow_end) if fits else end
        fades = "about" in entry.date.css or entry.entry.event.date.unknown_end
        bands.append(
            Band(
                name=f"{entry.date.words}: {entry.title}",
                href=band_href(entry),
                label=label,
                x=_per_cent(start),
                width=_per_cent(max(end - start, 0.4)),
                label_x=_per_cent(end if at_end else start),
                end=at_end,
                y=lane * LANE,
                fades=fades,
                wide=not fits,
            )
        )
    return bands, left_out


def _extent(entry: EntryView, scale: _Scale) -> tuple[float, float]:
    """Where a span starts and ends on the strip, cut off at its edges."""
    date = entry.entry.event.date
    start = _day_place(date.earliest, scale, after=False) if date.earliest != OPEN_START else 0.0
    end = _day_place(date.latest, scale, after=True) if date.latest != OPEN_END else 100.0
    start, end = min(max(start, 0.0), 99.6), min(max(end, 0.4), 100.0)
    return start, end


def _day_place(day: int, scale: _Scale, *, after: bool) -> float:
    year, month, number = civil(day)
    first, last = period_days(year, month)
    return scale.place(_month(year, month) + (number - (0 if after else 1)) / (last - first + 1))


def _label_place(
    start: float, end: float, label: str, width: int, *, at_end: bool | None = None
) -> tuple[bool, float, float]:
    """Whether the label stands at the band's end, and from where to where it runs, in per cent of *width* pixels."""
    size = len(label) * _LETTER / width * 100
    if at_end is None:
        at_end = start + size > 100
    return (True, end - size, end) if at_end else (False, start, start + size)


def _cut(title: str) -> str:
    """The title, or as many of its first words as a label has room for."""
    if len(title) <= _LABEL:
        return title
    return title[: _LABEL - 1].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"


def _per_cent(value: float) -> str:
    """A place in per cent, in as few letters as it needs.

    >>> _per_cent(7.6923), _per_cent(50.0)
    ('7.69%', '50%')
    """
    return f"{value:.2f}".rstrip("0").rstrip(".") + "%"
