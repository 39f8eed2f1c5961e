"""What is known of a page, and which of its marks says so: cases in pages.yaml."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from pelican_timeline.intake import looks_like_error, normal_address, read_page

PAGES = yaml.load((Path(__file__).parent / "pages.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
BODY = """<p>The allies met in Paris on Tuesday and agreed on a declaration of seven pages, which nobody signed on the spot.</p>
<p>Outside the palace a small crowd waited in the rain for news, and none came before midnight, when the cooks went home.</p>
<p>A spokesman for the river board declined to say when the lock would open again; the union will meet in spring.</p>"""


@pytest.mark.parametrize("case", PAGES, ids=lambda case: case["what"])
def test_what_a_page_states_is_known_with_its_evidence(case: dict[str, Any]) -> None:
    """Each value is the page's own, and says where it stands; what the page does not state stays unknown."""
    html = case["html"].replace("BODY", BODY)
    taken = read_page(html if "<html" in html else f"<html><body>{html}</body></html>", case.get("url", ""))
    for name, expected in case["known"].items():
        said = "-" if name not in taken.values else [taken.values[name], taken.evidence[name]]
        assert said == expected, name
    assert list(taken.notes) == case.get("notes", [])


def test_the_article_is_found_among_the_rest() -> None:
    """Navigation, comments and footers are no evidence; paragraphs are parted by blank lines, the title is not repeated."""
    html = f"<nav><a href='/'>Home</a> <a href='/news'>News</a></nav><article><h1>Allies meet</h1>{BODY}</article><footer>Imprint</footer>"
    taken = read_page(html)
    assert taken.text.startswith("The allies met in Paris on Tuesday")
    assert len(taken.text.split("\n\n")) == 3
    assert "Imprint" not in taken.text
    assert "Home" not in taken.text


@pytest.mark.parametrize(
    "html", ["", "<", "<p>", "\x00", "<html>" * 5_000, "<div>" * 20_000, "plain words", "<!--", "<script>" * 100]
)
def test_no_page_is_too_broken(html: str) -> None:
    """What holds no article gives no text and a note, never a failure."""
    taken = read_page(html)
    assert taken.text == "" or taken.text in html
    assert taken.text or taken.notes


def test_without_the_extra_the_head_is_read_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who did not install trafilatura learns so, and still gets title and date."""
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    taken = read_page(f"<title>Allies meet</title><meta name=date content=2026-01-07>{BODY}")
    assert taken.text == ""
    assert "pelican-timeline[import]" in taken.notes[0]
    assert (taken.values["title"], taken.values["published"]) == ("Allies meet", "2026-01-07")


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("https://www.paper.example/a/", "http://paper.example/a", True),
        ("https://paper.example/a?utm_source=x&id=7", "https://paper.example/a?id=7#top", True),
        ("https://paper.example/a/amp/", "https://amp.paper.example/a", True),
        ("https://paper.example/a?id=7", "https://paper.example/a?id=8", False),
        ("https://paper.example/a", "https://other.example/a", False),
    ],
)
def test_one_page_has_one_address(first: str, second: str, *, same: bool) -> None:
    """Links to one page differ in what says nothing of it."""
    assert (normal_address(first) == normal_address(second)) == same


@pytest.mark.parametrize(
    ("html", "error"),
    [
        ("<title>Page not found</title><p>Sorry.</p>", True),
        ("<h1>404</h1>", True),
        ("<title>Seite nicht gefunden – Zeitung</title>", True),
        (f"<title>404 days in office</title>{BODY * 3}", False),
        ("<title>Allies meet</title>", False),
    ],
)
def test_a_page_that_is_none_is_seen(html: str, *, error: bool) -> None:
    """A server may answer "fine" and say in words that the page is gone."""
    assert bool(looks_like_error(html)) == error


def test_an_article_that_leads_to_the_front_page_is_gone() -> None:
    """A redirect to the front page is a polite way to say that there is nothing."""
    assert looks_like_error("<title>The Paper</title>", "https://paper.example/", "https://paper.example/a/b")
    assert not looks_like_error("<title>A</title>", "https://paper.example/c", "https://paper.example/a/b")
