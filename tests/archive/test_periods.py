"""The timeline by month and year."""

from __future__ import annotations

from collections.abc import Callable

from pelican_timeline.archive.archive import Archive
from pelican_timeline.archive.messages import Messages
from pelican_timeline.archive.periods import make_sections
from pelican_timeline.model.timeline import Entry

Make = Callable[..., Entry]
ArchiveOf = Callable[..., Archive]


def test_a_year_stands_before_its_months(make_entry: Make, archive_of: ArchiveOf, english: Messages) -> None:
    """An entry of "2025" has a heading of its own, also when a New Year's Day sorts before it."""
    archive = archive_of(
        [make_entry("new-year", "2025-01-01"), make_entry("all-year", "2025"), make_entry("sixth", "2025-01-06")]
    )
    sections = make_sections(archive.entries, english)
    assert [(s.title, [row.entry.id for row in s.rows]) for s in sections] == [
        ("2025", ["all-year"]),
        ("January 2025", ["new-year", "sixth"]),
    ]


def test_empty_months_are_told(make_entry: Make, archive_of: ArchiveOf, english: Messages) -> None:
    """A reader sees where nothing is recorded, and does not take it for a page that failed to load."""
    dates = ["2024-12-30", "2025-02-01", "2025-05-01", "2025-06-01", "2026-06-01"]
    archive = archive_of([make_entry(f"e{date}", date) for date in dates])
    assert [section.gap for section in make_sections(archive.entries, english)] == [
        "",
        "Nothing is recorded for January 2025.",
        "Nothing is recorded for March and April 2025.",
        "",
        "Nothing is recorded from July 2025 to May 2026.",
    ]


def test_one_day_shows_its_number_once(make_entry: Make, archive_of: ArchiveOf, english: Messages) -> None:
    """The second entry of a day leans on the first; a doubtful date of the same number does not."""
    entries = [make_entry("a", "2025-09-03"), make_entry("b", "2025-09-03"), make_entry("c", "2025-09-03~")]
    (section,) = make_sections(archive_of(entries).entries, english)
    assert [(row.entry.id, row.same) for row in section.rows] == [("a", False), ("b", True), ("c", False)]


def test_what_lasts_goes_on_in_later_periods(make_entry: Make, archive_of: ArchiveOf) -> None:
    """A span is listed where it starts, and named as continuing where it goes on."""
    entries = [
        make_entry("war", "2024-02/2025-06"),
        make_entry("talks", "2025-05-20/2025-05-22"),
        make_entry("may", "2025-05-01"),
        make_entry("july", "2025-07-01"),
    ]
    continuing = archive_of(entries).continuing
    assert {period: [view.id for view in views] for period, views in continuing.items()} == {
        (2025, 0): ["war"],
        (2025, 5): ["war"],
    }


def test_a_span_without_a_start_stands_at_its_end(make_entry: Make, archive_of: ArchiveOf) -> None:
    """What was "until 2018" cannot stand where it began, because nobody knows when that was."""
    (view,) = archive_of([make_entry("until", "../2018")]).entries
    assert (view.period.year, view.period.month) == (2018, 0)


def test_drafts_and_hidden_suggestions_are_left_out(make_entry: Make, archive_of: ArchiveOf) -> None:
    """What is not ready, and what a publisher does not want to show, is nowhere on the site."""
    from pelican_timeline.model.config import TimelineConfig

    entries = [
        make_entry("draft", "2025-01-01", draft=True),
        make_entry("x-0123456789", "2025-01-02", provenance="extracted"),
        make_entry("real", "2025-01-03"),
    ]
    assert [view.id for view in archive_of(entries).entries] == ["x-0123456789", "real"]
    assert [view.id for view in archive_of(entries, config=TimelineConfig(suggestions="hide")).entries] == ["real"]


def test_a_suggestion_lives_on_its_month(make_entry: Make, archive_of: ArchiveOf) -> None:
    """It has no page of its own until a person accepts it; its id is its anchor."""
    (view,) = archive_of([make_entry("x-0123456789", "2025-09-03", provenance="extracted")]).entries
    assert view.href == "2025/09/#x-0123456789"


def test_an_accepted_suggestion_is_still_found_at_its_old_place(make_entry: Make, archive_of: ArchiveOf) -> None:
    """Links to a suggestion go on working after a person has accepted it under another name."""
    (view,) = archive_of([make_entry("paris", "2025-09-03", aliases=["x-0123456789", "old-name"])]).entries
    assert view.anchors == ("x-0123456789",)
