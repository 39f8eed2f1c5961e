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


@pytest.mark.parametrize(
    ("fold", "choice", "leads_to"),
    [
        ("Kind", "Election", "/kinds/election/"),
        ("Proof", "2 or more independent sources", "/proof/sources-2/"),
        ("Proof", "suggested by the program", "/proof/suggested/"),
        ("Dates", "2019", "/2019/"),
    ],
)
def test_kinds_proof_and_years_have_pages_too(visit: Open, fold: str, choice: str, leads_to: str) -> None:
    """Without a script each leads to a page of just these, and nobody sees a control that does nothing."""
    page = visit("/", java_script_enabled=False).page
    assert not page.locator(".bar button:visible, .bar input:visible:not(#sug)").count()
    page.locator(".bar summary", has_text=fold).click()
    assert not page.locator(".bar button:visible, .bar input:visible:not(#sug)").count()
    page.locator(".bar details[open] a", has_text=choice).click()
    page.wait_for_url(f"**{leads_to}")
    assert page.locator("li[data-k]").count()


def test_an_open_filter_stays_on_the_screen_of_a_phone(visit: Open) -> None:
    """Each choice can be seen and pressed at 320 px, and the page is no wider for it."""
    page = visit("/", width=320).page
    for fold in page.locator(".bar details").all():
        fold.locator("summary").click()
        box = fold.locator(":scope > :not(summary)").bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 320
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
        page.keyboard.press("Escape")


def test_of_several_kinds_one_is_enough(visit: Open) -> None:
    """Nothing is a meeting and a decision; what has either is shown, and each choice counts what it would give."""
    page = visit("/").page
    page.locator(".bar summary", has_text="Kind").click()
    counts = {}
    for kind in ("Meeting", "Election"):
        choice = page.locator(".bar [data-f^=k-]", has_text=kind)
        counts[kind] = int(choice.locator("span").inner_text())
        choice.click()
        assert choice.get_attribute("aria-current") == "true"
    assert page.evaluate(_SEEN) == sum(counts.values())
    assert "f=k-meeting" in page.url
    assert "f=k-election" in page.url


def test_independent_sources_can_be_asked_for(visit: Open) -> None:
    """Two or more who do not copy each other."""
    page = visit("/").page
    page.locator(".bar summary", has_text="Proof").click()
    page.locator(".bar [data-f]", has_text="2 or more independent sources").click()
    texts = page.locator("li[data-k]:visible").all_inner_texts()
    assert texts
    assert all("independent sources" in text for text in texts)


def test_a_time_can_be_asked_for(visit: Open, site_url: str) -> None:
    """What may have been in that time counts; the address keeps it."""
    page = visit("/").page
    page.locator(".bar summary", has_text="Dates").click()
    page.locator(".bar input[name=from]").fill("2019-09-10")
    page.locator(".bar input[name=to]").fill("2019-09")
    page.keyboard.press("Enter")
    found = page.locator("li[data-k]:visible")
    assert found.count() > 0
    assert {day[:7] for day in found.evaluate_all("found => found.map(li => li.dataset.d)")} == {"2019-09"}
    assert page.url == f"{site_url}/?from=2019-09-10&to=2019-09"
    assert visit("/?from=2019-09-10&to=2019-09").page.evaluate(_SEEN) == found.count()


def test_a_date_that_is_none_is_left_out_and_said(visit: Open) -> None:
    """Typed or in the address: nothing is hidden by it, and the reader learns what can be written."""
    page = visit("/?from=yesterday").page
    assert page.evaluate(_SEEN) == page.locator("li[data-k]").count()
    assert "yesterday" in page.locator("#unknown").inner_text()
    page.locator(".bar summary", has_text="Dates").click()
    page.locator(".bar input[name=to]").fill("2019-13")
    page.keyboard.press("Enter")
    assert "2019-13" in page.locator("#unknown").inner_text()
    assert page.evaluate(_SEEN) == page.locator("li[data-k]").count()


def test_choices_count_what_is_left(visit: Open) -> None:
    """With one topic chosen, the actors count their entries of that topic."""
    page = visit("/").page
    before = int(page.locator("[data-f=a-friedrich-merz] span").text_content() or "0")
    page.goto(page.url + "?f=p-paris")
    after = int(page.locator("[data-f=a-friedrich-merz] span").text_content() or "0")
    assert after < before
    page.goto(page.url + "&f=a-friedrich-merz")
    assert page.evaluate(_SEEN) == after


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
    page.keyboard.press("t")
    page.keyboard.press("ArrowUp")
    above = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.textContent") != above


def test_a_question_mark_lists_the_keys(visit: Open) -> None:
    """The list is a dialog: Escape closes it, and the focus is where it was."""
    page = visit("/").page
    page.keyboard.press("j")
    before = page.evaluate("document.activeElement.textContent")
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    assert page.locator("#help dt").count() == 6
    page.keyboard.press("Escape")
    assert not page.locator("#help").is_visible()
    assert page.evaluate("document.activeElement.textContent") == before


def test_keys_can_be_turned_off(visit: Open) -> None:
    """Speech input would press them by accident (WCAG 2.1.4)."""
    page = visit("/").page
    page.keyboard.press("?")
    page.locator("#keys").uncheck()
    page.keyboard.press("Escape")
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
    marks = page.locator(".strip svg a")
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


def test_forced_colours_keep_the_rule(visit: Open) -> None:
    """The rule beside an entry says how its date is known, so high contrast must not lose it."""
    page = visit("/", forced_colors="active").page
    colour = page.evaluate("getComputedStyle(document.querySelector('.what'), '::before').backgroundColor")
    assert colour not in {"rgba(0, 0, 0, 0)", "transparent"}
