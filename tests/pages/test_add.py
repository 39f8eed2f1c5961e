"""The page that helps to add an event: what it writes, what it refuses, where it leads."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page

from pelican_timeline.model.config import TimelineConfig
from pelican_timeline.pipeline import load
from pelican_timeline.records.edtf_pattern import EDTF_PATTERN
from tests.pages.conftest import Visit
from tests.pages.hard_cases import hard_entries, write_hard_site

pytestmark = pytest.mark.browser

Open = Callable[..., Visit]

EVENT = {
    "title": 'Yes: the council\'s "bridge" #7 opens – null',
    "date": "2026-01-06/2026-01-07",
    "date_note": "- The paper: dated.\nA second line.",
    "summary": "One: two # three\n\n  * four\n{five} [six] & *seven*",
    "kind": "decision",
    "places": "Marsk, 'Old' Port: 3",
    "actors": "True, Harbour Council, No 7",
    "topics": "The bridge",
    "source.quote": "It opens, said the mayor: “today”. […] Not \\ tomorrow!",
    "source.url": "https://example.org/a?b=c#d",
    "source.title": "2026",
    "source.publisher": "The Paper",
    "source.published": "2026-01-07",
}
DATES = (
    "2026-01-06 2026 2026-13 2026-02-29 2024-02-29 yesterday 6.1.2026 2026-01-06~ ../2018 2026-24 -0043-03-15 "
    "[2025-08-25..2025-09-02] 2026-01-06T22:17Z 2026-1-6 20260106 2026-01/2026-02 {2025,2026} 12026 2026-01-06T25:00"
).split()


def _fill(page: Page, values: dict[str, str]) -> None:
    for name, value in values.items():
        field = page.locator(f"[data-field='{name}']")
        if name == "kind":
            field.select_option(value)
        else:
            field.fill(value)
            field.blur()


def test_what_it_writes_is_what_was_typed(visit: Open, tmp_path: Path) -> None:
    """Colons, quotation marks, several lines, words that YAML takes for other things: the reader gets them back."""
    page = visit("/add/").page
    _fill(page, EVENT)
    name = page.locator("#file-name").input_value()
    assert name == "2026/2026-01-06-yes-the-councils-bridge-7-opens-null.yaml"
    file = tmp_path / "content/events" / name
    file.parent.mkdir(parents=True)
    file.write_text(page.locator("#file-text").input_value(), encoding="utf-8")
    content, found = load(tmp_path, TimelineConfig())
    assert [one for one in found if one.is_error] == []
    (event,) = content.events
    assert (event.title, str(event.date), event.kind) == (EVENT["title"], EVENT["date"], EVENT["kind"])
    assert event.summary.strip() == EVENT["summary"]
    assert event.date_note.split() == EVENT["date_note"].split()
    assert event.places == ("Marsk", "'Old' Port: 3")
    assert event.actors == ("True", "Harbour Council", "No 7")
    (source,) = event.sources
    assert (source.quote, source.url, source.title) == (
        EVENT["source.quote"],
        EVENT["source.url"],
        EVENT["source.title"],
    )
    assert event.added is not None


def test_its_rules_are_those_of_the_schema(visit: Open) -> None:
    """The same dates are dates; a title of 91 letters, an address that is none, a source without a name are refused."""
    page = visit("/add/").page

    def problem(name: str, value: str) -> str:
        said: str = page.evaluate(
            "([name, value]) => { field(name).value = value; return problem(name) }", [name, value]
        )
        return said

    for date in DATES:
        assert (problem("date", date) == "") == bool(re.fullmatch(EDTF_PATTERN, date)), date
    assert problem("title", "x" * 90) == ""
    assert "91" in problem("title", "x" * 91)
    assert problem("source.url", "javascript:alert(1)")
    assert problem("places", "Paris, " + "x" * 121)
    assert problem("title", "")
    assert problem("actors", "friedrich-merz, Somebody New") == ""
    assert "friedrich-mertz" in problem("actors", "friedrich-mertz")
    page.evaluate("field('source.url').value = ''")
    assert page.evaluate("problems().get('source.url')")


def test_a_file_with_mistakes_is_not_sent(visit: Open) -> None:
    """The first field that is wrong says what to write, and gets the focus."""
    page = visit("/add/").page
    _fill(page, {"title": "A bridge opens", "date": "soon"})
    assert "2026-01-06" in page.locator("[id='e-date']").inner_text()
    page.locator("#file button").first.click()
    assert page.evaluate("document.activeElement.dataset.field") == "date"
    assert len(page.context.pages) == 1


def test_what_is_here_already_is_named(visit: Open) -> None:
    """Near in time, and half of the words of the title: the writer is shown it before the reviewer has to."""
    page = visit("/add/").page
    _fill(page, {"title": "Coalition adopts a Paris declaration", "date": "2026-01-07"})
    alike = page.locator("#alike a")
    alike.first.wait_for()
    assert alike.first.inner_text() == "Coalition of the willing adopts the Paris Declaration"
    assert (alike.first.get_attribute("href") or "").endswith("events/2026-01-06-paris-declaration/")


@pytest.fixture
def send(
    visit: Open, tmp_path: Path, demo_root: Path, serve: Callable[[Path], str]
) -> Callable[..., tuple[Any, dict[str, list[str]], str]]:
    """Fills the form of a site on a kind of forge and sends it: the address that is opened, its query, the clipboard."""

    def send(forge: str, **more: str) -> tuple[Any, dict[str, list[str]], str]:
        site = serve(write_hard_site(tmp_path / forge, demo_root / "theme", hard_entries()[:5], forge))
        page = visit("/add/", site=site, permissions=["clipboard-read", "clipboard-write"]).page
        page.context.route("https://forge.example.org/**", lambda route: route.fulfill(body="the forge"))
        _fill(page, EVENT | more)
        with page.context.expect_page() as opened:
            page.locator("#file button").first.click()
        opened.value.wait_for_load_state()
        address = urlsplit(opened.value.url)
        page.bring_to_front()
        return address, parse_qs(address.query), page.evaluate("navigator.clipboard.readText()")

    return send


@pytest.mark.parametrize(("forge", "way"), [("github", "/new/"), ("gitea", "/_new/"), ("forgejo", "/_new/")])
def test_the_forge_gets_name_and_text_in_the_address(send: Callable[..., Any], forge: str, way: str) -> None:
    """GitHub, Gitea and Forgejo open a new file with both filled in."""
    address, query, _ = send(forge)
    assert address.path == f"/me/site{way}main/content/events"
    assert query["filename"][0].startswith("2026/2026-01-06-yes-the-councils-bridge")
    assert query["value"][0].replace("\r\n", "\n").startswith("title: ")


def test_gitlab_gets_the_name_and_the_clipboard_the_text(send: Callable[..., Any]) -> None:
    """GitLab takes no text in an address."""
    address, query, clipboard = send("gitlab")
    assert address.path == "/me/site/-/new/main/content/events"
    assert list(query) == ["file_name"]
    assert clipboard.startswith("title: ")


def test_what_is_too_long_for_an_address_goes_by_the_clipboard(send: Callable[..., Any]) -> None:
    """More than 6 kB would be refused."""
    _, query, clipboard = send("github", summary="A long story. " * 350)
    assert list(query) == ["filename"]
    assert "A long story." in clipboard


def test_without_a_script_the_template_goes_to_the_same_page(visit: Open) -> None:
    """A plain form: the template in a text field, and nothing that does nothing."""
    page = visit("/add/", java_script_enabled=False).page
    assert not page.locator("#fields").is_visible()
    assert page.locator("#file-text").input_value().startswith("title:")
    assert (
        page.locator("#file").get_attribute("action") == "https://github.com/example/timeline/new/main/content/events"
    )
    assert page.locator("#file-text").get_attribute("name") == "value"
    assert page.locator("#copy").is_hidden()


def test_a_site_without_a_forge_makes_the_file_all_the_same(
    visit: Open, tmp_path: Path, demo_root: Path, serve: Callable[[Path], str]
) -> None:
    """There is nothing to open; the text can be copied and saved."""
    site = serve(write_hard_site(tmp_path, demo_root / "theme", hard_entries()[:5], ""))
    page = visit("/add/", site=site, permissions=["clipboard-read", "clipboard-write"]).page
    _fill(page, EVENT)
    assert page.locator("#file button").all_inner_texts() == ["Copy"]
    page.locator("#copy").click()
    page.get_by_text("Copied").wait_for()
    assert page.evaluate("navigator.clipboard.readText()").startswith("title: ")
