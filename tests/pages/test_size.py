"""What a page weighs, and how much work it is: the promises of docs/design.md, section 11, on invented sites."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from pelican_timeline import merging, pipeline
from pelican_timeline.archive.archive import make_archive
from pelican_timeline.archive.assets import read_assets
from pelican_timeline.archive.channels import make_channels
from pelican_timeline.archive.event_page import event_pages
from pelican_timeline.archive.index import INDEX, render_index
from pelican_timeline.archive.messages import read_messages
from pelican_timeline.archive.page import SiteInfo
from pelican_timeline.archive.pages import home_page
from pelican_timeline.archive.site import CARD, make_renderer, page_context
from pelican_timeline.archive.urls import root_of
from pelican_timeline.model.config import Forge, TimelineConfig
from pelican_timeline.model.timeline import Timeline
from pelican_timeline.render import Output
from tests.pages.conftest import Visit
from tools.make_events import write_content

Open = Callable[..., Visit]

_ANSWER = """() => {
  const start = performance.now();
  box.value = "harbour";
  show();
  return performance.now() - start;
}"""


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory, demo_root: Path) -> Callable[[int], Path]:
    """The home page of a site of so many invented events and one event's page, with all files that they ask for."""
    built: dict[int, Path] = {}

    def make(events: int) -> Path:
        if events not in built:
            built[events] = _write(tmp_path_factory.mktemp("size"), events, demo_root / "theme")
        return built[events]

    return make


def _write(folder: Path, events: int, theme: Path) -> Path:
    """The two pages, without the rest of a site, which would take a hundred times as long."""
    write_content(folder / "content", events)
    config = TimelineConfig(forge=Forge("github", "https://forge.example.org/me/site"))
    content, _ = pipeline.load(folder, config)
    proofs, _ = pipeline.prove_events(content)
    timeline = Timeline(pipeline.order(merging.merge(content, config, proofs, {}, ())), content)
    info = SiteInfo("The ledger", read_messages(theme, "en"), "https://example.org/ledger", "A tagline.", config)
    archive, assets, files = make_archive(timeline, info), read_assets(theme, {CARD: b""}), Output(folder / "output")
    for name, data in assets.files.items():
        files.write_bytes(name, data)
    renderer = make_renderer(archive, theme, assets)
    for page in (home_page(archive), next(event_pages(archive)).make()):
        files.write(
            page.file,
            renderer.render(page.template, page_context(archive, make_channels(archive), page), root_of(page.folder)),
        )
    files.write(INDEX, render_index(archive))
    return files.folder


def _kilobytes(page: Path, site: Path) -> float:
    """The page with everything it asks for, as a host sends it."""
    html = page.read_text(encoding="utf-8")
    files = [page, *(site / name for name in sorted(set(re.findall(r'(?:href|src)="[./]*(theme/[^"]+)"', html))))]
    return sum(len(gzip.compress(file.read_bytes(), 9, mtime=0)) for file in files) / 1000


def test_a_small_site_is_light(build: Callable[[int], Path]) -> None:
    """The home page of 8 events in 15 kB, the page of an event in 12."""
    site = build(8)
    assert _kilobytes(site / "index.html", site) <= 15
    pages = sorted((site / "events").glob("*/index.html"))
    assert max(_kilobytes(page, site) for page in pages) <= 12


def test_a_thousand_entries_fit_on_one_page(build: Callable[[int], Path]) -> None:
    """The index of 1,000 events in 60 kB."""
    site = build(1000)
    assert (site / "index.html").read_text(encoding="utf-8").count("data-k=") == 1000
    assert _kilobytes(site / "index.html", site) <= 60


def test_an_event_of_the_demo_is_light(built_site: Path) -> None:
    """Real sentences, addresses and names; the richest entry of the demo."""
    assert _kilobytes(built_site / "events/2026-01-06-paris-declaration/index.html", built_site) <= 12


@pytest.mark.browser
def test_a_thousand_entries_answer_at_once(
    build: Callable[[int], Path], serve: Callable[[Path], str], visit: Open
) -> None:
    """A letter typed is answered within a frame on a desk; a busy machine gets five, and nothing moves while it loads."""
    page = visit("/", site=serve(build(1000))).page
    page.evaluate(_ANSWER)  # the words of all entries are read once
    assert min(page.evaluate(_ANSWER) for _ in range(5)) < 80


@pytest.mark.browser
def test_more_entries_than_one_page_holds(
    build: Callable[[int], Path], serve: Callable[[Path], str], visit: Open
) -> None:
    """Above 1,000 the home page leads to the years; filters fetch an index of all at their first use and list what they find."""
    url = serve(build(1001))
    seen = visit("/", site=url)
    page = seen.page
    assert page.locator(".years a").count() > 10
    page.locator(".bar summary", has_text="Kind").click()
    page.locator(".bar [data-f^=k-]", has_text="Meeting").click()
    page.locator("#found li").first.wait_for()
    assert [url for url in seen.requests if "index.json" in url] == [f"{url}/events/index.json"]
    said = page.locator(".bar output").inner_text()
    assert re.fullmatch(r"\d+ of 1001 entries", said)
    assert page.locator("#found li").count() == min(int(said.split()[0]), 100)
    link = page.locator("#found h3 a").first.get_attribute("href") or ""
    assert re.fullmatch(r"\./events/[a-z0-9-]+/", link)
    page.reload()
    page.locator("#found li").first.wait_for()
    page.locator(".bar button[type=reset]").click()
    page.wait_for_function("document.querySelector('#found').hidden")
    assert page.locator(".years").is_visible()
