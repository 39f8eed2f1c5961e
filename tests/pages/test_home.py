"""The front page: filters, keys, folds, and everything without a script."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.pages.conftest import Visit

pytestmark = pytest.mark.browser

Open = Callable[..., Visit]

_SEEN = "[...document.querySelectorAll('li[data-k]')].filter(li => li.checkVisibility()).length"
_OPEN_FOLDS = """[...document.querySelectorAll('main li[data-k] details')]
  .filter(fold => fold.lastElementChild.getBoundingClientRect().height > 0).length"""


def test_everything_is_there_without_a_script(visit: Open) -> None:
    """Every headline, quotation and date that a reader with a script sees."""
    with_script, without = visit("/").page, visit("/", java_script_enabled=False).page
    for what in ("h3", "blockquote", "figcaption", ".when", ".side"):
        expected = with_script.locator(what).all_inner_texts()
        assert expected
        assert without.locator(what).all_inner_texts() == expected


def test_a_filter_without_a_script_is_a_link(visit: Open) -> None:
    """Each choice leads to the page of its topic, actor or place."""
    page = visit("/", java_script_enabled=False).page
    page.locator(".bar summary", has_text="Actor").click()
    page.locator(".bar a", has_text="Friedrich Merz").click()
    page.wait_for_url("**/actors/friedrich-merz/")
    assert page.locator("h1").inner_text() == "Friedrich Merz"


def test_suggestions_can_be_hidden_without_a_script(visit: Open) -> None:
    """One box, and the style sheet does the rest."""
    page = visit("/", java_script_enabled=False).page
    assert page.locator("li.sug").first.is_visible()
    page.locator("#sug").uncheck()
    assert not page.locator("li.sug").first.is_visible()


def test_filters_combine_count_and_stay_in_the_address(visit: Open, site_url: str) -> None:
    """Two choices show what has both; the address can be shared, and the back button undoes a choice."""
    page = visit("/").page
    everything = page.evaluate(_SEEN)
    page.locator(".bar summary", has_text="Actor").click()
    page.locator(".bar a", has_text="Friedrich Merz").click()
    one = page.evaluate(_SEEN)
    assert 0 < one < everything
    assert page.locator(".bar output").inner_text() == f"{one} of {everything} entries"
    page.locator(".bar summary", has_text="Topic").click()
    page.locator(".bar a", has_text="Ceasefire").click()
    both = page.evaluate(_SEEN)
    assert 0 < both <= one
    assert page.url.endswith("/?f=t-ceasefire&f=a-friedrich-merz")
    shared = visit(page.url.removeprefix(site_url)).page
    assert shared.evaluate(_SEEN) == both
    page.go_back()
    assert page.evaluate(_SEEN) == one
    page.locator(".bar button[type=reset]").click()
    page.wait_for_function(f"{_SEEN} === {everything}")
    assert page.url == f"{site_url}/"


def test_words_are_looked_for_in_titles_and_quotations(visit: Open) -> None:
    """All words typed have to be there; when none is left, the page says so and offers the way back."""
    page = visit("/").page
    page.locator(".bar input[type=search]").fill("coalition paris")
    found = page.evaluate(_SEEN)
    assert found > 0
    texts = page.locator("li[data-k]:visible").all_inner_texts()
    assert len(texts) == found
    page.locator(".bar input[type=search]").fill("no such word anywhere")
    assert page.evaluate(_SEEN) == 0
    assert page.locator(".empty").is_visible()


def test_a_filter_that_nobody_knows_is_ignored_and_said(visit: Open) -> None:
    """An old or mistyped address shows everything, and why."""
    page = visit("/?f=a-nobody").page
    assert page.evaluate(_SEEN) == page.locator("li[data-k]").count()
    assert "a-nobody" in page.locator("#unknown").inner_text()


def test_keys_walk_the_list(visit: Open) -> None:
    """J and k go from entry to entry, o opens the proof, / goes to the words, Escape closes a filter."""
    page = visit("/").page
    page.keyboard.press("j")
    first = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("j")
    second = page.evaluate("document.activeElement.textContent")
    assert first != second
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.textContent") == first
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "q"
    page.locator(".bar summary").first.click()
    page.keyboard.press("Escape")
    assert page.locator(".bar details[open]").count() == 0


def test_keys_can_be_turned_off(visit: Open) -> None:
    """Speech input would press them by accident (WCAG 2.1.4)."""
    page = visit("/").page
    page.locator("#keys").uncheck()
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.tagName") != "A"
    page.reload()
    assert not page.locator("#keys").is_checked()


def test_paper_shows_what_is_folded(visit: Open) -> None:
    """In print every fold is open, addresses are written out, and what nobody can press is gone."""
    page = visit("/").page
    folds = page.locator("main li[data-k] details").count()
    assert folds > 0
    page.emulate_media(media="print")
    assert page.evaluate(_OPEN_FOLDS) == folds
    assert not page.locator(".bar").is_visible()
    after = "getComputedStyle(document.querySelector('figcaption a[data-originalurl]'), '::after').content"
    assert "https://" in page.evaluate(after)


def test_every_mark_of_the_strip_leads_somewhere(visit: Open) -> None:
    """Bars and bands are links with a name; a bar scrolls to its heading."""
    page = visit("/").page
    marks = page.locator(".strip a")
    assert marks.count() > 3
    assert all(mark.get_attribute("aria-label") for mark in marks.all())
    bar = page.locator(".strip a[href^='#']").last
    anchor = (bar.get_attribute("href") or "").removeprefix("#")
    bar.click()
    assert page.locator(f"[id='{anchor}']").bounding_box()["y"] < 900  # type: ignore[index]


def test_the_first_stop_of_the_keyboard_leads_past_the_navigation(visit: Open) -> None:
    """Tab, Enter: in the content."""
    page = visit("/").page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.evaluate("getComputedStyle(document.activeElement).position") != "absolute"


def test_an_event_can_be_embedded(visit: Open) -> None:
    """At #embed the page is the card alone."""
    page = visit("/events/2026-01-06-paris-declaration/#embed", width=400).page
    assert page.locator("h1").is_visible()
    assert page.locator("blockquote").first.is_visible()
    for gone in (".top", ".foot", ".turn", ".use", ".facts"):
        assert not page.locator(gone).first.is_visible()


def test_forced_colours_keep_the_rule(visit: Open) -> None:
    """The rule beside an entry says how its date is known, so high contrast must not lose it."""
    page = visit("/", forced_colors="active").page
    colour = page.evaluate("getComputedStyle(document.querySelector('.what'), '::before').backgroundColor")
    assert colour not in {"rgba(0, 0, 0, 0)", "transparent"}
