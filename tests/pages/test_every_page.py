"""What must hold on every type of page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.pages.conftest import Visit

pytestmark = pytest.mark.browser

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


def test_nothing_goes_wrong(visit: Open, path: str, site_url: str) -> None:
    """No error, nothing that the policy refuses, no request to another host, nothing that moves."""
    seen = visit(path)
    assert seen.errors == []
    assert seen.refused == []
    assert [url for url in seen.requests if not url.startswith(f"{site_url}/")] == []
    assert seen.page.evaluate(_SHIFT) == 0


def test_one_page_one_style_one_script(visit: Open) -> None:
    """The home page asks for four files: itself, its style, its script, its icon."""
    seen = visit("/")
    assert len(seen.requests) <= 4, seen.requests


@pytest.mark.parametrize("width", [320, 1280])
def test_no_page_is_wider_than_its_screen(visit: Open, path: str, width: int) -> None:
    """From the smallest phone, which is also a desktop at 400 %, to a desk."""
    page = visit(path, width=width).page
    assert page.evaluate("document.documentElement.scrollWidth") <= width, page.evaluate(_TOO_WIDE)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nobody_is_shut_out(visit: Open, path: str, scheme: str) -> None:
    """Axe finds nothing to complain of, in light and in dark, with everything unfolded."""
    page = visit(path, color_scheme=scheme).page
    page.evaluate("document.querySelectorAll('main details:not(.bar details)').forEach(d => d.open = true)")
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
