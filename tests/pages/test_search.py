"""The search page, under the real headers."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.pages.conftest import Visit

pytestmark = pytest.mark.browser
pytest.importorskip("pagefind_bin", reason="Pagefind is not installed: pip install 'pagefind[bin]'")

Open = Callable[..., Visit]


def test_nothing_is_loaded_before_a_word_is_typed(visit: Open) -> None:
    """The index costs only those who search."""
    seen = visit("/search/")
    assert not any("pagefind" in url for url in seen.requests)


def test_what_is_found_has_its_date_title_and_words(visit: Open, site_url: str) -> None:
    """The words found are marked; the link leads to the entry; the policy refuses nothing."""
    seen = visit("/search/")
    page = seen.page
    page.locator("[name=q]").fill("coalition paris")
    page.locator(".found li").first.wait_for()
    entry = page.locator(".found li", has_text="adopts the Paris Declaration").first
    assert "6 January 2026" in entry.inner_text()
    assert entry.locator("mark").count() > 0
    assert page.locator("#search output").inner_text().endswith(" found")
    assert page.url == f"{site_url}/search/?q=coalition+paris"
    assert seen.refused == []
    assert seen.errors == []
    entry.locator("a").click()
    page.wait_for_url("**/events/2026-01-06-paris-declaration/")


def test_a_search_can_be_narrowed_and_shared(visit: Open, site_url: str) -> None:
    """To an actor, to a topic; the address keeps it."""
    page = visit("/search/?q=paris").page
    page.locator(".found li").first.wait_for()
    everything = page.locator("#search output").inner_text()
    page.locator("select[name=actors]").select_option(label="Friedrich Merz")
    page.wait_for_function(f"document.querySelector('#search output').value !== {everything!r}")
    narrowed = page.locator(".found li").all_inner_texts()
    assert narrowed
    shared = visit(page.url.removeprefix(site_url)).page
    shared.locator(".found li").first.wait_for()
    assert shared.locator(".found li").all_inner_texts() == narrowed
    assert not any("zqa" in text for text in narrowed)


def test_nothing_found_is_said(visit: Open) -> None:
    """A word that is nowhere."""
    page = visit("/search/?q=xylophonist").page
    page.get_by_text("Nothing has all of that.").wait_for()
    assert page.locator(".found li").count() == 0


def test_without_a_script_the_page_leads_to_the_indexes(visit: Open) -> None:
    """No field that does nothing; the lists of everything instead."""
    page = visit("/search/", java_script_enabled=False).page
    assert not page.locator("#search").is_visible()
    assert page.locator(".choices a").all_inner_texts()[:3] == ["Timeline", "Actors", "Places"]


def test_a_page_that_is_not_there_offers_the_search(visit: Open) -> None:
    """What a lost link was about can be looked for at once."""
    page = visit("/events/no-such-event/").page
    assert page.locator("h1").inner_text() == "Page not found"
    page.locator("[name=q]").fill("declaration")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=declaration")
    page.locator(".found li").first.wait_for()
