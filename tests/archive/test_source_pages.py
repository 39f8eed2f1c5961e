"""Why texts count as one source, as a reader is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from pelican_timeline.archive.archive import make_archive
from pelican_timeline.archive.messages import read_messages
from pelican_timeline.archive.page import SiteInfo
from pelican_timeline.archive.source_pages import source_pages
from pelican_timeline.model.text import Source
from pelican_timeline.model.timeline import Entry, OneOrigin, Origin, Timeline


@pytest.mark.parametrize(
    ("language", "reason", "words"),
    [
        ("en", OneOrigin(), "An editor has decided so."),
        ("de", OneOrigin(0.8), "Ihr Wortlaut stimmt zu 80\u00a0% überein."),
        ("uk", OneOrigin(0.4, "dpa"), "Їхній текст збігається на 40\u00a0%, і обидва посилаються на dpa."),
    ],
)
def test_why_texts_are_one_is_said_in_the_language_of_the_site(
    make_entry: Callable[..., Entry],
    make_timeline: Callable[..., Timeline],
    theme: Path,
    language: str,
    reason: OneOrigin,
    words: str,
) -> None:
    """A person's decision, the same words, or the same words and the same agency."""
    texts = [Source(slug, f"content/sources/{slug}.md", "It happened.", publisher=slug) for slug in ("a", "b")]
    timeline = replace(
        make_timeline([make_entry("e", "2026-01-06", sources=texts)]),
        origins=(Origin("a", "a", ("a", "b"), {}, reason),),
    )
    archive = make_archive(timeline, SiteInfo("Site", read_messages(theme, language)))
    pages = [plan.make() for plan in source_pages(archive)]
    told = {page.folder: page.context["reason"] for page in pages if page.template == "source.html"}
    assert told == {"sources/a/": words, "sources/b/": words}
