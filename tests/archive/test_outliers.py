"""Suggestions far from everything else neither open the home page nor stretch its overview."""

from __future__ import annotations

from collections.abc import Callable

from pelican_timeline.archive.archive import Archive
from pelican_timeline.archive.outliers import find_outliers
from pelican_timeline.archive.pages import home_page
from pelican_timeline.model.timeline import Entry

Make = Callable[..., Entry]
ArchiveOf = Callable[..., Archive]


def _suggest(make_entry: Make, event_id: str, date: str) -> Entry:
    """A suggestion of the program."""
    return make_entry(event_id, date, provenance="extracted")


def _archive(make_entry: Make, archive_of: ArchiveOf, *suggested: str) -> Archive:
    """Ten events of 2024 and 2025, and suggestions of these dates."""
    written = [make_entry(f"e{y}{m}", f"{y}-{m:02}-05") for y in (2024, 2025) for m in (1, 3, 5, 7, 9)]
    return archive_of([*written, *(_suggest(make_entry, f"x-{n}", date) for n, date in enumerate(suggested))])


def test_one_remark_about_long_ago_stays_on_the_page_of_its_year(make_entry: Make, archive_of: ArchiveOf) -> None:
    """The home page opens with the story; its overview leads to the remark, in months as before."""
    archive = _archive(make_entry, archive_of, "2001")
    page = home_page(archive)
    strip, listing = page.context["strip"], page.context["listing"]
    assert (strip.unit, len(strip.bars)) == ("month", 21)
    assert [(far.name, far.href, far.before) for far in strip.beyond] == [("2001: 1 entry", "2001/", True)]
    assert listing.sections[0].period.year == 2024
    assert listing.total == 10


def test_on_a_list_of_its_own_it_is_shown_and_led_to(make_entry: Make, archive_of: ArchiveOf) -> None:
    """A page of a name lists it, and the overview leads to its heading."""
    archive = _archive(make_entry, archive_of, "2048-02")
    listing = archive.listing(archive.entries)
    assert listing.total == 11
    assert listing.strip
    assert [(far.href, far.before) for far in listing.strip.beyond] == [("#2048-02", False)]


def test_what_is_within_reach_is_part_of_the_story(make_entry: Make, archive_of: ArchiveOf) -> None:
    """A year before is near; what is near extends the reach; and many are no remark in passing."""
    assert find_outliers(_archive(make_entry, archive_of, "2023-02").entries) == frozenset()
    assert find_outliers(_archive(make_entry, archive_of, "2023-02", "2021-12").entries) == frozenset()
    assert find_outliers(_archive(make_entry, archive_of, "2001", "2002").entries) == frozenset()
    assert find_outliers(archive_of([_suggest(make_entry, "x-1", "2001")]).entries) == frozenset()


def test_what_a_person_wrote_is_never_far(make_entry: Make, archive_of: ArchiveOf) -> None:
    """An editor who records 1914 on a timeline of this year means it."""
    entries = [make_entry("old", "1914-07-28"), *(make_entry(f"e{day}", f"2026-01-{day:02}") for day in range(1, 13))]
    assert find_outliers(archive_of(entries).entries) == frozenset()
