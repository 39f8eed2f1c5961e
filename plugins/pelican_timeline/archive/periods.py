"""The timeline by year and month: sections with headings, the gaps between them, what goes on from before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pelican_timeline.archive.dates import month_words, period_days
from pelican_timeline.archive.entries import EntryView, Period
from pelican_timeline.archive.messages import Messages
from pelican_timeline.model.calendar import OPEN_START, add_months
from pelican_timeline.model.words import wording

CONTINUING_SHOWN = 12
"""A period page names this many spans that go on from before, those that matter most, and counts the rest."""


@dataclass(frozen=True, slots=True)
class Row:
    """An entry in a list; `same` when it is of the same known day as the one above, whose number it then leaves out."""

    entry: EntryView
    same: bool


@dataclass(frozen=True, slots=True)
class Section:
    """The entries of one month, or of one year whose months are not known; `gap` tells what is empty before it."""

    period: Period
    title: str
    rows: tuple[Row, ...]
    gap: str = ""

    @property
    def anchor(self) -> str:
        return self.period.anchor

    @property
    def bucket(self) -> int:
        """How long it is, roughly: n for up to 2 ** n entries. Browsers that skip what is off screen want to know."""
        return min((len(self.rows) - 1).bit_length(), 6)


@dataclass(slots=True)
class YearPage:
    """One year: its months that have entries, all entries, and what goes on from the years before."""

    year: int
    entries: list[EntryView] = field(default_factory=list)
    months: dict[int, list[EntryView]] = field(default_factory=dict)


def make_sections(entries: Sequence[EntryView], messages: Messages, *, year_known: bool = False) -> tuple[Section, ...]:
    """The entries under their headings; *year_known* leaves the year out, on the page of that year."""
    groups: dict[Period, list[EntryView]] = {}
    for entry in entries:
        groups.setdefault(entry.period, []).append(entry)
    sections = []
    before: Period | None = None
    for period in sorted(groups, key=lambda period: (period.year, period.month)):
        gap = _gap(before, period, messages) if before else ""
        sections.append(
            Section(period, section_title(period, messages, year_known=year_known), make_rows(groups[period]), gap)
        )
        before = period
    return tuple(sections)


def make_rows(entries: Iterable[EntryView]) -> tuple[Row, ...]:
    """The entries in order, each knowing whether it repeats the day above."""
    rows = []
    day = ""
    for entry in entries:
        rows.append(Row(entry, bool(day) and entry.date.key == day))
        day = entry.date.key
    return tuple(rows)


def section_title(period: Period, messages: Messages, *, year_known: bool = False) -> str:
    """The heading of a period."""
    if year_known and period.month:
        return wording(messages.language).months[period.month - 1]
    return month_words(period.year, period.month, messages)


def _gap(before: Period, after: Period, messages: Messages) -> str:
    """What stays empty in between: "Nothing is recorded for October and November 2025.", or ""."""
    if not before.month or not after.month:
        years = after.year - before.year - 1
        ends = month_words(before.year + 1, 0, messages), month_words(after.year - 1, 0, messages)
        return _gap_words(*ends, years, messages) if years > 0 else ""
    months = (after.year - before.year) * 12 + after.month - before.month - 1
    if months < 1:
        return ""
    first, last = add_months(before.year, before.month, 1), add_months(after.year, after.month, -1)
    start = month_words(*first, messages)
    if months > 1 and first[0] == last[0]:
        start = wording(messages.language).months[first[1] - 1]
    return _gap_words(start, month_words(*last, messages), months, messages)


def _gap_words(first: str, last: str, length: int, messages: Messages) -> str:
    if length == 1:
        return messages.say("gap_one", period=last)
    return messages.say("gap_two" if length == 2 else "gap_many", first=first, last=last)


def index_years(entries: Iterable[EntryView]) -> dict[int, YearPage]:
    """The years that have entries, in order, each with its months in order."""
    years: dict[int, YearPage] = {}
    for entry in entries:
        page = years.setdefault(entry.period.year, YearPage(entry.period.year))
        page.entries.append(entry)
        if entry.period.month:
            page.months.setdefault(entry.period.month, []).append(entry)
    for page in years.values():
        page.months = dict(sorted(page.months.items()))
    return dict(sorted(years.items()))


def find_continuing(
    entries: Iterable[EntryView], periods: Iterable[tuple[int, int]]
) -> Mapping[tuple[int, int], tuple[EntryView, ...]]:
    """For each year (month 0) or month: the spans that began before it and go on in it, in one sweep over time."""
    spans = sorted(
        (view for view in entries if _goes_on(view)),
        key=lambda view: view.entry.event.date.earliest,
    )
    starts = sorted((period_days(*period)[0], period) for period in periods)
    found: dict[tuple[int, int], tuple[EntryView, ...]] = {}
    running: list[EntryView] = []
    upcoming = 0
    for first_day, period in starts:
        while upcoming < len(spans) and spans[upcoming].entry.event.date.earliest <= first_day:
            running.append(spans[upcoming])
            upcoming += 1
        running = [view for view in running if view.entry.event.date.latest >= first_day]
        # What stands on the page itself does not go on from before.
        here = [
            view for view in running if view.period.year != period[0] or (period[1] and view.period.month != period[1])
        ]
        if here:
            found[period] = tuple(here)
    return found


def _goes_on(view: EntryView) -> bool:
    """Is it something that lasts, as a person says? Of a span without a start nobody knows whether it had begun."""
    return "span" in view.date.css and not view.suggested and view.entry.event.date.earliest != OPEN_START
