"""The page of one event: why its date, how to cite it, how to show it elsewhere."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from tests.pages.conftest import Visit

pytestmark = pytest.mark.browser

Open = Callable[..., Visit]

EVENT = "/events/2025-merz-ceasefire-first/"


def test_the_date_explains_itself(visit: Open) -> None:
    """One click, without a script: the reason, the days that are possible, the date as it is written in the file."""
    page = visit(EVENT, java_script_enabled=False).page
    assert page.locator(".stamp").inner_text() == "One day between 25 August 2025 and 2 September 2025"
    page.locator(".head summary").click()
    words = page.locator(".head .why").inner_text()
    assert "in the previous week" in words
    assert "Any day from 25 August 2025 to 2 September 2025" in words
    assert "[2025-08-25..2025-09-02]" in words


def test_it_can_be_cited_in_four_ways(visit: Open) -> None:
    """In words, for TeX, for reference managers, for Wikipedia; one press copies it."""
    page = visit(EVENT, permissions=["clipboard-read", "clipboard-write"]).page
    folds = page.locator(".use details")
    assert folds.locator("summary").all_inner_texts()[:4] == ["Cite", "BibTeX", "CSL-JSON", "Wikipedia"]
    title = page.locator("h1").inner_text()
    for number in range(4):
        assert title in (folds.nth(number).locator("pre").text_content() or "")
    assert json.loads(folds.nth(2).locator("pre").text_content() or "")[0]["title"] == title
    folds.first.locator("button").click()
    page.get_by_text("Copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == folds.first.locator("pre").text_content()


def test_an_event_can_be_embedded(visit: Open) -> None:
    """At #embed the page is the card alone, with the way to the whole page."""
    page = visit("/events/2026-01-06-paris-declaration/#embed", width=400).page
    assert page.locator("h1").is_visible()
    assert page.locator("blockquote").first.is_visible()
    assert page.locator(".whole").is_visible()
    for gone in (".top", ".foot", ".turn", ".use", ".facts"):
        assert not page.locator(gone).first.is_visible()


@pytest.mark.parametrize("path", ["/actors/friedrich-merz/", "/places/paris/", "/topics/ceasefire/"])
def test_a_timeline_can_be_embedded(visit: Open, path: str) -> None:
    """An actor's, a place's or a topic's: the entries alone, without a script and without a file of its own."""
    page = visit(f"{path}#embed", width=600, java_script_enabled=False).page
    assert page.locator("h3").first.is_visible()
    assert page.locator(".whole").is_visible()
    for gone in (".top", ".foot", ".bar", ".use"):
        assert not page.locator(gone).first.is_visible()


def test_names_stand_as_they_are_written(visit: Open) -> None:
    """A phrase of ours begins with a capital letter in the list of facts; the name of an agency is not ours to change."""
    facts = visit("/sources/stern-dpa-paris/").page.locator(".facts dd")
    case = "fact => getComputedStyle(fact, '::first-letter').textTransform"
    assert facts.filter(has=facts.page.get_by_text("dpa", exact=True)).evaluate(case) == "none"
    assert facts.first.evaluate(case) == "uppercase"


def test_dates_of_spans_keep_off_their_band(visit: Open) -> None:
    """What a span says ("to Jan 2026") ends where its column ends."""
    column = visit("/sources/nenka-sasse/").page.locator(".when:has(.span)").first
    assert column.evaluate("column => column.scrollWidth <= column.clientWidth")
