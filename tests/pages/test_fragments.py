"""Links to the very sentence: in a real browser, on the stored copy of each text."""

from __future__ import annotations

from html import escape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route

from pelican_timeline.documents import read_document
from pelican_timeline.documents.proofs import locate_proofs
from pelican_timeline.model.timeline import Proof
from pelican_timeline.pipeline import load, prove_events
from pelican_timeline.settings import check_settings, read_settings

pytestmark = pytest.mark.browser

# Letters so large that a sentence fills the screen: what is in view is what the link led to.
_STYLE = "p { font: 60px/1.2 serif; margin: 100vh 0 }"
_IN_VIEW = """([paragraph, offset]) => {
  const node = document.querySelectorAll("p")[paragraph].firstChild, range = document.createRange();
  range.setStart(node, offset);
  range.setEnd(node, offset + 1);
  const box = range.getBoundingClientRect();
  return box.bottom > 0 && box.top < innerHeight;
}"""


def test_every_link_lands_on_its_sentence(browser: Browser, demo_root: Path) -> None:
    """All quotations of the demo: the first quoted letter is on the screen when the page has opened."""
    raw, _ = read_settings(demo_root / "pelicanconf.py")
    assert raw is not None
    site, _ = check_settings(raw)
    content, _ = load(demo_root, site.config)
    proofs, _ = prove_events(content)
    texts = {slug: read_document(source) for slug, source in content.sources.items()}
    located = locate_proofs([proof for found in proofs.values() for proof in found], texts)
    page = browser.new_context(viewport={"width": 900, "height": 500}).new_page()
    shown, missed, tried = "", [], 0

    def answer(route: Route) -> None:
        route.fulfill(body=shown, content_type="text/html; charset=utf-8")

    page.route("https://copy.example/**", answer)
    for proof in (proof for proof in located if proof.fragment and proof.source):
        shown, place = _stored_copy(proof)
        page.goto("about:blank")
        page.goto(f"https://copy.example/#:~:{proof.fragment}")
        page.wait_for_timeout(30)
        tried += 1
        if not page.evaluate(_IN_VIEW, list(place)):
            missed.append(proof.fragment)
    page.context.close()
    assert tried > 30
    assert missed == []


def _stored_copy(proof: Proof) -> tuple[str, tuple[int, int]]:
    """The text as a page, a paragraph each; and where the quotation starts: paragraph, letter."""
    assert proof.source is not None
    text, start = proof.source.text, proof.spans[0].start
    paragraphs, place, at = [], (0, 0), 0
    for part in text.split("\n\n"):
        if part.strip():
            shown = part.strip("\n").replace("\n", " ")
            lead = len(part) - len(part.lstrip("\n"))
            if at <= start < at + len(part):
                place = (len(paragraphs), start - at - lead)
            paragraphs.append(f"<p>{escape(shown)}</p>")
        at += len(part) + 2
    language = proof.source.language
    return f'<!doctype html><html lang="{language}"><style>{_STYLE}</style>{"".join(paragraphs)}', place
