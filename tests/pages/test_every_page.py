"""What must hold on every type of page."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.pages.conftest import PAGE_TYPES, Visit
from tools.copy_site import CHECKOUT

Open = Callable[..., Visit]

_SHIFT = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => { for (const shift of list.getEntries()) sum += shift.value })
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 200);
})"""

_TOO_WIDE = """() => [...document.querySelectorAll("body *")]
  .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest(".vh, .my, svg, .same .when"))
  .map(e => e.tagName + "." + e.className + " " + e.textContent.trim().slice(0, 40)).slice(0, 5)"""

_UNFOLD = "document.querySelectorAll('main details:not(.bar details)').forEach(fold => fold.open = true)"
_DRAW_ALL = "[...document.querySelectorAll('.dense section')].forEach(s => s.style.contentVisibility = 'visible')"
_STOPS = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
  .filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.disabled && e.tabIndex >= 0)"""
# The words that a reader must get: headlines, dates, quotations, who says so.
_WORDS = "h1, h2, h3, .when, .stamp, blockquote, figcaption, .side, .facts dd, .prose, .steps li"


@pytest.mark.browser
def test_nothing_goes_wrong(visit: Open, path: str, site_url: str) -> None:
    """No error, nothing that the policy refuses, no other host, nothing that moves, nothing wider than its screen.

    A phone of 320 px is also a desk at 400 %.
    """
    seen = visit(path)
    page = seen.page
    assert [url for url in seen.requests if not url.startswith(f"{site_url}/")] == []
    assert page.evaluate(_SHIFT) == 0
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width, page.evaluate(_TOO_WIDE)
    assert seen.errors == []
    assert seen.refused == []


@pytest.mark.browser
def test_one_page_one_style_one_script(visit: Open, path: str) -> None:
    """A page asks for four files: itself, its style, its script, its icon; nothing else before somebody acts."""
    requests = visit(path).requests
    assert len(set(requests)) <= 4, requests


@pytest.mark.browser
@pytest.mark.parametrize("width", [320, 1280])
def test_nobody_is_shut_out(visit: Open, path: str, width: int) -> None:
    """Axe finds nothing to complain of, in light and in dark, with everything unfolded and drawn."""
    page = visit(path, width=width).page
    page.evaluate(_UNFOLD)
    page.evaluate(_DRAW_ALL)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()


@pytest.mark.browser
def test_everything_is_there_without_a_script(visit: Open, path: str) -> None:
    """Headlines, dates, quotations, sources: the same words in the same order."""
    with_script, without = visit(path).page, visit(path, java_script_enabled=False).page
    assert without.locator(_WORDS).all_text_contents() == with_script.locator(_WORDS).all_text_contents()


@pytest.mark.browser
@pytest.mark.parametrize("path", ["/2025/", "/events/2026-01-06-paris-declaration/", "/search/", "/add/"])
def test_the_tab_key_reads_the_page(visit: Open, path: str) -> None:
    """It stops at everything that can be pressed, from top to bottom, and leaves the page at the end."""
    page = visit(path).page
    assert page.locator("[tabindex]:not([tabindex='-1'])").count() == 0
    stops = page.evaluate(f"({_STOPS})().length")
    page.evaluate("document.activeElement.blur()")
    reached = []
    for _ in range(stops + 2):
        page.keyboard.press("Tab")
        place = page.evaluate(f"({_STOPS})().indexOf(document.activeElement)")
        if place < 0:
            break
        reached.append(place)
    assert reached == list(range(reached[0], stops)), "a stop was left out, or the order is not that of the page"
    assert reached[0] <= 1


@pytest.mark.browser
@pytest.mark.parametrize("path", ["/", "/2025/", "/events/2026-01-06-paris-declaration/", "/sources/sasse-guardian/"])
def test_paper_has_all_that_matters(visit: Open, path: str) -> None:
    """In print every headline, date, quotation and source is drawn, folds are open and addresses are written out."""
    page = visit(path).page
    wanted = page.evaluate(_UNFOLD) or _drawn(page)
    page.reload()
    page.emulate_media(media="print")
    assert _drawn(page) == wanted
    assert not page.locator(".top nav").is_visible()
    if page.locator("figcaption a[data-originalurl]").count():
        after = "getComputedStyle(document.querySelector('figcaption a[data-originalurl]'), '::after').content"
        assert "https://" in page.evaluate(after)
    assert len(page.pdf()) > 10_000


def _drawn(page: Page) -> list[str]:
    """The words that are drawn: a box of no height hides what stands in it."""
    words: list[str] = page.evaluate(
        """() => [...document.querySelectorAll("h1, h3, .when, .stamp, blockquote, figcaption cite")]
          .filter(e => e.getBoundingClientRect().height > 0).map(e => e.textContent.trim())"""
    )
    return words


def test_html_is_html(built_site: Path) -> None:
    """The Nu HTML checker finds no error on any type of page."""
    found = subprocess.run(["sh", "tools/vnu"], cwd=CHECKOUT, capture_output=True, text=True, check=False)
    if found.returncode:
        missing = "no Nu HTML checker: `sh tools/vnu install` fetches it where Java and npm are"
        _miss(missing)
    pages = [
        str(built_site / path.lstrip("/") / ("" if path.endswith(".html") else "index.html")) for path in PAGE_TYPES
    ]
    command = ["java", "-Xss8m", "-jar", str(CHECKOUT / found.stdout.strip()), "--errors-only", "--format", "gnu"]
    done = subprocess.run([*command, *pages], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def _miss(missing: str) -> None:
    import os

    if os.environ.get("TIMELINE_REQUIRE_BROWSER") == "1":
        pytest.fail(missing)
    pytest.skip(missing)
