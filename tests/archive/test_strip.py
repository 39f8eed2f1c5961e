"""The overview strip."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pelican_timeline.archive.archive import Archive
from pelican_timeline.archive.strip import MOST_LANES, Strip
from pelican_timeline.model.timeline import Entry

Make = Callable[..., Entry]
ArchiveOf = Callable[..., Archive]


@pytest.fixture(scope="module")
def strip_of(make_entry: Make, archive_of: ArchiveOf) -> Callable[..., Strip]:
    """The strip of entries with these dates."""

    def make(*dates: str) -> Strip:
        archive = archive_of([make_entry(f"e{number}", date) for number, date in enumerate(dates)])
        strip = archive.strip(archive.entries, on_page=True)
        assert strip is not None
        return strip

    return make


@pytest.mark.parametrize(
    ("dates", "unit", "length"),
    [
        (["2025-01-01", "2025-08-18", "2026-01-06"], "month", 13),
        (["2020-01-01", "2022-01-01", "2024-12-01"], "month", 60),
        (["2015-06-07", "2019-09-24", "2026-01-06"], "quarter", 44),
        (["1989-11-09", "2001-09-11", "2026-01-06"], "year", 38),
        (["1789-07-14", "1914-07-28", "2026-01-06"], "decade", 25),
        (["-0043-03-15", "0476-09-04", "2026-01-06"], "century", 22),
    ],
)
def test_bars_stand_for_the_time_they_have_room_for(
    strip_of: Callable[..., Strip], dates: list[str], unit: str, length: int
) -> None:
    """Months for a few years, then quarters, years, decades, centuries."""
    strip = strip_of(*dates)
    assert (strip.unit, len(strip.bars)) == (unit, length)


def test_doubt_is_a_dashed_cap(strip_of: Callable[..., Strip]) -> None:
    """Days known fill the bar; "about", "probably" and "some day in September" stand on top of it."""
    strip = strip_of("2025-08-18", "2025-09-03", "2025-09-04~", "2025-09")
    august, september = strip.bars
    assert (august.count, bool(august.sure), bool(august.unsure)) == (1, True, False)
    assert (september.count, bool(september.sure), bool(september.unsure)) == (3, True, True)
    assert september.name == "September 2025: 3 entries"
    assert september.href == "#2025-09"


def test_three_thousand_years_do_not_flatten_a_summit(strip_of: Callable[..., Strip]) -> None:
    """A span that is far longer than everything else is drawn across the whole strip and cut off at its ends."""
    strip = strip_of("-0999/2026", "2025-08-18", "2025-09-03", "2026-01-06")
    assert strip.unit == "month"
    (band,) = strip.bands
    assert (band.x, band.width) == ("0%", "100%")


def test_a_summit_of_two_days_is_no_band(strip_of: Callable[..., Strip]) -> None:
    """In a picture of ten years it would be a dot with a label, so it is counted where it began."""
    strip = strip_of("2016-01-01", "2019-09-17/2019-09-19", "2020-01-01", "2026-01-01")
    assert strip.bands == ()
    assert sum(bar.count for bar in strip.bars) == 4


def test_an_all_year_span_shows_the_year(strip_of: Callable[..., Strip]) -> None:
    """A span of the usual size makes room for itself."""
    strip = strip_of("2025-01/2025-12", "2025-08-18", "2025-09-03", "2026-01-06")
    assert len(strip.bars) == 13
    (band,) = strip.bands
    assert (band.x, band.width, band.fades) == ("0%", "92.31%", False)


def test_a_label_that_would_collide_on_a_phone_is_marked(strip_of: Callable[..., Strip]) -> None:
    """Two bands of one lane have room for both labels on a desktop, not on 320 px."""
    strip = strip_of(
        "2025-01-03/2025-01-12", "2025-03-01/2025-03-10", "2025-06-01", "2025-12-01", "2025-07-01/2025-07-09"
    )
    assert [(band.y, band.wide) for band in strip.bands] == [(0, False), (0, True), (0, False)]


def test_nothing_to_see_is_no_strip(make_entry: Make, archive_of: ArchiveOf) -> None:
    """Two entries, or many of one month, need no overview."""
    two = archive_of([make_entry("a", "2025-01-01"), make_entry("b", "2026-01-01")])
    assert two.strip(two.entries, on_page=True) is None
    month = archive_of([make_entry(f"e{day}", f"2025-01-{day:02}") for day in range(1, 9)])
    assert month.strip(month.entries, on_page=True) is None


_days = st.dates().map(lambda day: day.isoformat())
_dates = st.one_of(
    _days,
    _days.map(lambda day: f"{day}~"),
    _days.map(lambda day: day[:7]),
    _days.map(lambda day: day[:4]),
    st.tuples(_days, _days).map(lambda pair: "/".join(sorted(pair))),
    _days.map(lambda day: f"../{day}"),
    _days.map(lambda day: f"{day}/.."),
)


@example(dates=["2000-01-01", "2000-01-01", "2001"])
@settings(max_examples=60, deadline=None)
@given(st.lists(_dates, min_size=3, max_size=40))
def test_every_entry_is_in_the_picture_once(make_entry: Make, archive_of: ArchiveOf, dates: list[str]) -> None:
    """Whatever the dates: each is in one bar or one band, every bar leads to a heading, nothing leaves the strip."""
    archive = archive_of([make_entry(f"e{number}", date) for number, date in enumerate(dates)])
    strip = archive.strip(archive.entries, on_page=True)
    if strip is None:
        return
    assert sum(bar.count for bar in strip.bars) + len(strip.bands) == len(dates)
    headings = {f"#{entry.period.anchor}" for entry in archive.entries}
    assert all(bar.href in headings for bar in strip.bars if bar.count)
    assert 0 <= strip.lanes <= MOST_LANES
    for band in strip.bands:
        start, width = float(band.x.rstrip("%")), float(band.width.rstrip("%"))
        assert start >= 0
        assert start + width <= 100.05
