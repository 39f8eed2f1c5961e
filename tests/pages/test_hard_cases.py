"""Events that have broken other timelines: each has a look of its own, from the smallest phone to a desk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.pages.conftest import Visit
from tests.pages.hard_cases import hard_entries, write_hard_site

pytestmark = pytest.mark.browser

Open = Callable[..., Visit]

PAGES = (
    "/",
    "/2026/01/",
    "/topics/hard/",
    "/events/long-title/",
    "/events/unbroken/",
    "/events/forty-sources/",
    "/events/right-to-left/",
    "/events/three-thousand-years/",
    "/events/ides/",
    "/sources/paper-50/",
)


@pytest.fixture(scope="module")
def hard(tmp_path_factory: pytest.TempPathFactory, demo_root: Path, serve: Callable[[Path], str]) -> str:
    """The address of the site of hard cases."""
    return serve(write_hard_site(tmp_path_factory.mktemp("hard"), demo_root / "theme", hard_entries()))


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory, demo_root: Path, serve: Callable[[Path], str]) -> str:
    """The address of a site without any event."""
    return serve(write_hard_site(tmp_path_factory.mktemp("empty"), demo_root / "theme", []))


@pytest.mark.parametrize("path", PAGES)
def test_nothing_breaks_out_of_its_page(visit: Open, hard: str, path: str) -> None:
    """Not at 320 px and not on a desk; nothing goes wrong, and nobody is shut out."""
    seen = visit(path, site=hard, width=320)
    page = seen.page
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert Axe().run(page).violations_count == 0
    page.set_viewport_size({"width": 1280, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280
    assert seen.errors == []


def test_a_long_title_does_not_shout(visit: Open, hard: str) -> None:
    """A title of 600 letters is set as small as text; one of the usual length is a headline."""
    page = visit("/2026/01/", site=hard).page
    sizes = page.evaluate("[...document.querySelectorAll('h3')].map(h => parseFloat(getComputedStyle(h).fontSize))")
    assert sizes[0] < sizes[2]


def test_an_event_without_a_place_leaves_no_hole(visit: Open, hard: str) -> None:
    """Its margin says what there is to say, without a separator before it."""
    page = visit("/2026/01/", site=hard).page
    assert page.locator("#e-no-place .side").inner_text().strip() == "one source"


def test_forty_sources_fold(visit: Open, hard: str) -> None:
    """One quotation stands on the list, the others behind one line; the event's page numbers all forty."""
    page = visit("/2026/01/", site=hard).page
    entry = page.locator("#e-forty-sources")
    assert entry.locator("blockquote:visible").count() == 1
    assert "40 independent sources" in entry.locator("summary").inner_text()
    assert visit("/events/forty-sources/", site=hard).page.locator(".witness > li").count() == 40


def test_a_quotation_from_right_to_left_keeps_its_marks(visit: Open, hard: str) -> None:
    """Arabic words run from the right, in a page that runs from the left; their language is marked."""
    page = visit("/events/right-to-left/", site=hard).page
    quotation = page.locator("blockquote").first
    assert quotation.get_attribute("lang") == "ar"
    assert quotation.evaluate("e => e.matches(':dir(rtl)')")
    translate = quotation.locator("p").evaluate("e => getComputedStyle(e, '::before').translate")
    assert translate == "100%"


def test_three_thousand_years_and_the_ides(visit: Open, hard: str) -> None:
    """A long span is a band of the strip; years before our era are told as such and have no `datetime`."""
    page = visit("/topics/hard/", site=hard).page
    assert page.locator(".strip a", has_text="A script is written").count() == 1
    assert "44 BCE" in page.locator("main").inner_text()
    assert page.locator("#e-ides time").count() == 0


def test_four_hundred_events_of_one_day(visit: Open, hard: str) -> None:
    """Two lines each, the day's number once, and what is off the screen is not drawn."""
    page = visit("/2026/03/", site=hard).page
    assert page.locator("li[data-k]").count() == 400
    assert page.locator("li[data-k]:not(.same)").count() == 1
    assert page.locator("li[data-k]").nth(5).bounding_box()["height"] < 80  # type: ignore[index]
    style = "getComputedStyle(document.querySelector('.dense section')).contentVisibility"
    assert page.evaluate(style) == "auto"


def test_an_empty_site_tells_how_to_add_the_first_event(visit: Open, empty: str) -> None:
    """The file, with what it holds; nothing else pretends that there is something to see."""
    seen = visit("/", site=empty, width=320)
    page = seen.page
    assert "content/events" in page.locator(".first").inner_text()
    assert "date: 2026-01-06" in page.locator(".first pre").inner_text()
    for absent in (".strip", ".bar", ".recent"):
        assert page.locator(absent).count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    assert Axe().run(page).violations_count == 0
    assert seen.errors == []
