"""Kinds and states of proof as pages: the same lists as the filters, without a script."""

from __future__ import annotations

from collections.abc import Callable

from pelican_timeline.archive.archive import Archive
from pelican_timeline.archive.pages import facet_pages
from pelican_timeline.model.timeline import Entry

Make = Callable[..., Entry]


def test_each_choice_of_a_filter_that_has_a_page_leads_to_one(
    make_entry: Make, archive_of: Callable[..., Archive]
) -> None:
    """Of what nearly all entries are, proven and written by a person, there is none; a site's own kind has one too."""
    archive = archive_of(
        [
            make_entry("a", "2026-01-05", kind="meeting"),
            make_entry("b", "2026-01-06", kind="meeting", planned=True),
            make_entry("c", "2026-01-07", kind="court-hearing"),
            make_entry("d", "2026-01-08"),
            make_entry("x-0", "2026-01-09", provenance="extracted"),
        ]
    )
    pages = {plan.folder: plan.make() for plan in facet_pages(archive)}
    linked = {choice.href for one in archive.filters(archive.entries) for choice in one.choices if choice.href}
    assert linked == {folder for folder in pages if folder.count("/") == 2}
    assert {"kinds/meeting/", "kinds/court-hearing/", "proof/planned/", "proof/suggested/"} <= linked
    listing = pages["kinds/meeting/"].context["listing"]
    assert [row.entry.id for section in listing.sections for row in section.rows] == ["a", "b"]
    assert [told.count for told in pages["kinds/"].context["names"]] == [1, 2, 2]
