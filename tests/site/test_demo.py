"""The demo's whole site, as the command builds it: compared with a stored outline, and looked over page by page.

When a template or the content changes on purpose: TIMELINE_UPDATE_GOLDEN=1 writes the outline anew, and the reviewer
reads the difference.
"""

from __future__ import annotations

import os
import re
from html import unescape
from itertools import pairwise
from pathlib import Path

import pytest

from tests.site.outline import DATETIME, Outline, broken_links, describe, read_site

GOLDEN = Path(__file__).resolve().parent.parent / "golden" / "site"
WHOLE = ("404.html", "corrections/index.html", "places/beijing/index.html")
"""Small pages that are compared letter by letter."""

TOP = {
    *("index.html", "404.html", "events", "actors", "places", "topics", "sources", "articles", "about", "method"),
    *("data", "schema", "events.ics", "feed.json"),
    *(
        "corrections",
        "add",
        "search",
        "pagefind",
        "api",
        "theme",
        "kinds",
        "proof",
        "images",
        "feed.atom",
        "sitemap.xml",
        "robots.txt",
    ),
    *("_headers", "_redirects", ".nojekyll"),
}
"""Everything that may stand at the top of the site, beside the years."""

QUOTED_SHARE = 0.3
CHANCE = 20
"""So many words may stand in a row elsewhere by chance: names of institutions, titles of events."""


@pytest.fixture(scope="module")
def outlines(built_site: Path) -> dict[str, Outline]:
    return read_site(built_site)


def test_the_site_reads_as_it_did(outlines: dict[str, Outline]) -> None:
    """Titles, headings, entries, dates, check marks and quotations of every page: a change is seen by a reviewer."""
    lines = []
    for name, page in outlines.items():
        lines += [f"=== {name}", *describe(page), ""]
    _compare(GOLDEN / "outline.txt", "\n".join(lines))


@pytest.mark.parametrize("name", WHOLE)
def test_a_small_page_is_the_same_to_the_letter(built_site: Path, name: str) -> None:
    """What a template does to HTML shows on these; not what the style sheet's hash is today."""
    html = re.sub(r"\.[0-9a-f]{10}\.", ".HASH.", (built_site / name).read_text(encoding="utf-8"))
    _compare(GOLDEN / name.replace("/index.html", ".html").replace("/", "-"), html)


def _compare(path: Path, text: str) -> None:
    if os.environ.get("TIMELINE_UPDATE_GOLDEN") == "1":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text


def test_every_link_leads_somewhere(built_site: Path, outlines: dict[str, Outline]) -> None:
    """Pages, files, places on pages, also in the site's own articles."""
    assert broken_links(built_site, outlines) == []


def test_every_page_is_well_made(outlines: dict[str, Outline]) -> None:
    """One h1, headings that skip no level, unique ids, nothing inline, machine-readable times."""
    for name, page in outlines.items():
        levels = [level for level, _ in page.headings]
        assert page.mistakes == [], name
        assert levels[0] == 1, name
        assert levels.count(1) == 1, name
        assert all(after - before <= 1 for before, after in pairwise(levels)), (name, page.headings)
        assert len(page.ids) == len(set(page.ids)), name
        assert page.inline == [], name
        assert all(DATETIME.fullmatch(time) for time in page.times), name


def test_pelican_writes_nothing_of_its_own(built_site: Path) -> None:
    """No archives, categories, tags, authors or feeds that nobody asked for."""
    names = {path.name for path in built_site.iterdir()}
    assert {name for name in names - TOP if not re.fullmatch(r"-?\d{4}", name)} == set()
    names = sorted(path.name for path in (built_site / "theme").iterdir())
    assert [re.sub(r"\.[0-9a-f]{10}\.", ".", name) for name in names] == [
        "add.js",
        "dense.css",
        "filters.js",
        "forms.css",
        "icon.svg",
        "many.js",
        "page.js",
        "prose.css",
        "search.js",
        "style.css",
    ]
    assert {path.suffix for path in built_site.rglob("*.xml")} == {".xml"}
    assert {path.name for path in built_site.rglob("*.atom")} == {"feed.atom"}


def test_no_unlicensed_text_is_published(built_site: Path, demo_root: Path) -> None:
    """Of a text without an open licence no page, feed or table shows more than the limits of quoting allow.

    Every eight words in a row that stand in a published file count as quoted.
    """
    files = [path for path in built_site.rglob("*") if path.suffix in {".html", ".json", ".atom"}]
    published = " ".join(_bare(path.read_text(encoding="utf-8")) for path in files)
    runs = _runs(published.split())
    for source in sorted((demo_root / "content/sources").glob("*.md")):
        _, head, text = source.read_text(encoding="utf-8").split("---\n", 2)
        if re.search(r"^licence:", head, re.MULTILINE):
            continue
        words = _bare(text).split()
        shown: set[int] = set()
        for start in range(len(words) - 7):
            if tuple(words[start : start + 8]) in runs:
                shown.update(range(start, start + 8))
        assert len(shown) <= QUOTED_SHARE * len(words) + CHANCE, (
            f"{source.name}: {len(shown)} of {len(words)} words are shown"
        )


def _runs(words: list[str]) -> set[tuple[str, ...]]:
    return {tuple(words[start : start + 8]) for start in range(len(words) - 7)}


def _bare(text: str) -> str:
    """The words without markup and punctuation, in lower case: quotation marks and entities do not hide a word."""
    text = unescape(re.sub(r"<[^>]*>", " ", text))
    words = (re.sub(r"[\W_]+", "", word) for word in text.casefold().split())
    return " ".join(word for word in words if word)
