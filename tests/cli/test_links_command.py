"""`timeline links` finds pages that are gone, have moved, or no longer say what is quoted; and asks politely."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from pelican_timeline.cli.link_pages import Asked, Looked, Manners, find_archived, look_at
from pelican_timeline.cli.watching import code_span, collect
from pelican_timeline.model.config import TimelineConfig
from pelican_timeline.net import Rules
from pelican_timeline.records import read_content
from tests.net.failing_server import serving_failures

from .conftest import Run

QUICK = Rules(seconds=1.0, silence=0.4, most_bytes=100_000, most_hops=5, allowed=frozenset({"127.0.0.1"}))


@pytest.fixture
def server() -> Iterator[str]:
    """A server with every kind of failure."""
    with serving_failures() as address:
        yield address


def _look(pauses: list[float], *pages: Asked) -> dict[str, Looked]:
    manners = Manners(0.01, QUICK, pauses.append)
    return {one.url.rsplit("/", 1)[-1]: one for one in look_at(pages, manners)}


@pytest.mark.parametrize(
    ("path", "state"),
    [
        ("fine", "fine"),
        ("missing", "gone"),
        ("gone", "gone"),
        ("soft404", "gone"),
        ("home", "gone"),
        ("moved", "moved"),
        ("elsewhere", "fine"),
        ("broken", "trouble"),
        ("silent", "trouble"),
        ("drip", "trouble"),
        ("loop", "trouble"),
        ("nonsense", "trouble"),
        ("forbidden", "closed"),
        ("busy", "closed"),
        ("once-busy", "fine"),
        ("inside", "refused"),
        ("loopback", "refused"),
        ("huge", "fine"),
        ("picture", "other"),
    ],
)
def test_each_failure_has_its_state(server: str, path: str, state: str) -> None:
    """What is gone is told apart from what is closed, moved, in trouble, or none of our business."""
    assert _look([], Asked(f"{server}/{path}"))[path].state == state


def test_the_live_page_is_compared_with_what_is_quoted(server: str) -> None:
    """Words that the article no longer has are named; a page that shows something else altogether is not compared."""
    stored = "The allies met in Paris on 6 January 2026, and the talks went on until the cooks went home at midnight."
    there, lost = "The allies met in Paris on 6 January 2026", "The allies signed in Paris"
    found = _look([], Asked(f"{server}/fine", ((there, stored), (lost, stored))))
    assert found["fine"].lost == (lost,)
    other = "Quite another text about the herring quota and the price of nets in the harbour of Marsk this winter."
    assert _look([], Asked(f"{server}/fine", (("the herring quota", other),)))["fine"].lost is None


def test_hosts_are_asked_politely(server: str) -> None:
    """A pause before each question, longer ones before a second try, and as long as the server asks for."""
    pauses: list[float] = []
    _look(pauses, Asked(f"{server}/fine"), Asked(f"{server}/once-busy"), Asked(f"{server}/silent"))
    assert pauses == [0.01, 0.01, 0.0, 0.01, 0.01, 0.02]


def test_robots_txt_is_kept() -> None:
    """Where a host asks programs to stay away, we do not ask, and say so."""
    with serving_failures() as address:
        handler: Any = _handler_of(address)
        handler.pages["/robots.txt"] = ("text/plain", b"User-agent: *\nDisallow: /fine\n")
        found = _look([], Asked(f"{address}/fine"), Asked(f"{address}/moved"))
        assert found["fine"].state == "closed"
        assert "robots.txt" in found["fine"].words
        assert not [path for _, path, _ in handler.asked if path == "/fine" and len(handler.asked) < 3]


def _handler_of(address: str) -> Any:
    import gc

    port = int(address.rsplit(":", 1)[1])
    (server,) = [
        one for one in gc.get_objects() if isinstance(one, ThreadingHTTPServer) and one.server_address[1] == port
    ]
    return server.RequestHandlerClass


def test_archived_copies_are_offered() -> None:
    """The archive's answer becomes an address, anything else nothing."""
    with serving_failures() as address:
        handler: Any = _handler_of(address)
        manners = Manners(0, QUICK, lambda _: None)
        good = {"archived_snapshots": {"closest": {"url": "http://web.archive.org/web/2026/https://example.org/"}}}
        for body, expected in (
            (good, "https://web.archive.org/web/2026/https://example.org/"),
            ({"archived_snapshots": {}}, ""),
            ({"archived_snapshots": {"closest": {"url": "javascript:alert(1)"}}}, ""),
            ([], ""),
        ):
            handler.pages["/available"] = ("application/json", json.dumps(body).encode())
            assert find_archived("https://example.org/", f"{address}/available?url=", manners) == expected
        assert find_archived("https://example.org/", f"{address}/nowhere?url=", manners) == ""


def test_every_address_is_collected_once_with_its_places(unbuilt: Path) -> None:
    """Sources and bare citations, their copies, and the quotations that are to stand there."""
    (unbuilt / "content/events/2026/2026-01-06-other.yaml").write_text(
        "title: Another\ndate: 2026-01-06\nsources:\n  - url: https://example.org/paris\n    archive: https://web.archive.org/web/2026/https://example.org/paris\n",
        encoding="utf-8",
    )
    content, _ = read_content(unbuilt, TimelineConfig())
    cited = {one.url: one for one in collect(content)}
    assert sorted(cited) == ["https://example.org/paris", "https://web.archive.org/web/2026/https://example.org/paris"]
    page = cited["https://example.org/paris"]
    assert {use.path for use in page.uses} == {
        "content/sources/paper-paris.md",
        "content/events/2026/2026-01-06-other.yaml",
    }
    assert len(page.quotations) == 2
    assert page.archive


def _excuses(site: Path, text: str) -> None:
    (site / "links.yaml").write_text(text, encoding="utf-8")


def test_the_command_reports_and_remembers(unbuilt: Path, timeline: Run) -> None:
    """Without a network every page is in trouble or gone; that is told at the place of the address, in every form."""
    source = unbuilt / "content/sources/paper-paris.md"
    source.write_text(
        source.read_text(encoding="utf-8").replace("https://example.org/paris", "https://no-such-host.invalid/paris"),
        encoding="utf-8",
    )
    options = ("--delay", "0", "--timeout", "2")
    done = timeline(unbuilt, "links", *options)
    assert done.returncode == 1
    assert "content/sources/paper-paris.md:3:6: error[link-gone] url https://no-such-host.invalid/paris" in done.stdout
    assert "1 page looked at" in done.stdout
    report = timeline(unbuilt, "links", *options, "--format", "markdown").stdout
    assert report.startswith("# Sources that need a look\n")
    assert "`content/sources/paper-paris.md:3`" in report
    data = json.loads(timeline(unbuilt, "links", *options, "--format", "json").stdout)
    assert data["findings"][0]["code"] == "link-gone"
    assert "no-such-host" in (unbuilt / ".timeline/links.json").read_text(encoding="utf-8")


def test_without_a_network_no_page_is_called_gone(unbuilt: Path, timeline: Run) -> None:
    """When no host of several is known, an editor is not sent to look for a dozen copies."""
    for number in (1, 2):
        (unbuilt / f"content/sources/text-{number}.md").write_text(
            f"---\nurl: https://no-such-{number}.invalid/\npublisher: P{number}\npublished: 2026\nlanguage: en\n---\nText {number}.\n",
            encoding="utf-8",
        )
    done = timeline(unbuilt, "links", "content/sources/text-1.md", "content/sources/text-2.md", "--delay", "0")
    assert done.returncode == 1
    assert done.stdout == ""
    assert "is there a network?" in done.stderr
    assert not (unbuilt / ".timeline/links.json").exists()


def test_what_is_excused_is_not_asked(unbuilt: Path, timeline: Run) -> None:
    """An exception has its reason, and its day; after that the page is asked again."""
    _excuses(unbuilt, "- url: https://example.org/*\n  why: For subscribers only.\n  until: 2026-12-31\n")
    done = timeline(unbuilt, "links", "--delay", "0", env={"SOURCE_DATE_EPOCH": "1768305600"})
    assert (done.returncode, done.stdout.strip()) == (
        0,
        "No pages looked at, none closed to programs, 1 excused: no findings.",
    )
    _excuses(unbuilt, "- url: https://example.org/*\n")
    done = timeline(unbuilt, "links", "--delay", "0", "--timeout", "2")
    assert "links.yaml:1:3: error[missing-field]" in done.stdout
    _excuses(unbuilt, "- url: https://no-such-host.invalid/\n  why: Old.\n  until: 2025-12-31\n")
    done = timeline(unbuilt, "links", "--delay", "0", "--timeout", "2", env={"SOURCE_DATE_EPOCH": "1768305600"})
    assert "warning[exception-over]" in done.stdout


@pytest.mark.parametrize(
    "words", ["plain", "a `tick`", "``", "`", "<b>x</b>", "[a](javascript:b)", "line\nbreak", "```x```"]
)
def test_words_of_strangers_render_nothing(words: str) -> None:
    """A code span ends where we end it, whatever stands inside."""
    span = code_span(words)
    fence = re.match("`+", span)
    assert fence
    inside = span[len(fence[0]) : -len(fence[0])]
    assert fence[0] not in inside.strip(" ") or inside.strip(" ") == ""
    assert "\n" not in span
