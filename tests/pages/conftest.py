"""Pages of the demo in a real browser, served as a host serves them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PAGE_TYPES = (
    "/",
    "/2025/",
    "/2025/09/",
    "/events/2026-01-06-paris-declaration/",
    "/actors/",
    "/actors/friedrich-merz/",
    "/places/",
    "/places/paris/",
    "/topics/",
    "/topics/security-guarantees/",
    "/kinds/meeting/",
    "/proof/",
    "/sources/",
    "/sources/sasse-guardian/",
    "/sources/wikinews-supreme-court/",
    "/articles/",
    "/articles/how-the-suspension-went-to-court/",
    "/data/",
    "/about/",
    "/method/",
    "/corrections/",
    "/search/",
    "/add/",
    "/404.html",
)
"""One page, or two, for each template."""

_WATCH_POLICY = """
window.refused = [];
addEventListener("securitypolicyviolation", event => refused.push(event.violatedDirective + " " + event.blockedURI));
"""


@dataclass
class Visit:
    """A page that was opened, and everything that went wrong on it."""

    page: Page
    address: str
    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    @property
    def refused(self) -> list[str]:
        """What the Content-Security-Policy refused."""
        found: list[str] = self.page.evaluate("window.refused ?? []")
        return found


@pytest.fixture
def visit(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Callable[..., Visit]]:
    """A function that opens a page: `visit("/2025/", width=320, color_scheme="dark", java_script_enabled=False)`."""
    contexts = []

    def open_page(path: str, *, site: str = "", width: int = 1280, height: int = 900, **options: Any) -> Visit:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        context.add_init_script(_WATCH_POLICY)
        page = context.new_page()
        seen = Visit(page, f"{site or request.getfixturevalue('site_url')}{path}")
        page.on("console", lambda message: seen.errors.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: seen.errors.append(str(error)))
        page.on("request", lambda request: seen.requests.append(request.url))
        page.goto(seen.address)
        return seen

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture(params=PAGE_TYPES)
def path(request: pytest.FixtureRequest) -> str:
    """The address of each type of page in turn."""
    return str(request.param)
