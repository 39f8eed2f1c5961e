"""`timeline diff` shows a change as the reader will see it, and nothing that a stranger wrote becomes markup."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from pelican_timeline.cli.change_page import as_text
from pelican_timeline.richtext import render_body

from .conftest import DECLARATION, MEETING, SOURCE, Run

EVENTS = "content/events/2026"
Git = Callable[..., str]


@pytest.fixture
def repository(unbuilt: Path) -> Path:
    """The small site in a repository of its own, everything committed to main."""
    _git(unbuilt, "init", "--quiet", "--initial-branch=main")
    _git(unbuilt, "config", "user.name", "Somebody")
    _git(unbuilt, "config", "user.email", "somebody@example.org")
    _git(unbuilt, "config", "commit.gpgsign", "false")
    _commit(unbuilt, "A small site")
    return unbuilt


def _git(root: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=root, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def _commit(root: Path, words: str) -> None:
    _git(root, "add", "--all")
    _git(root, "commit", "--quiet", "--message", words)


def _write(root: Path, path: str, text: str) -> None:
    (root / path).write_text(text, encoding="utf-8")


def test_nothing_changed(repository: Path, timeline: Run) -> None:
    """A change of the program or of nothing says so."""
    done = timeline(repository, "diff", "main")
    assert done.returncode == 0
    assert "No event and no text changes. The check finds no errors." in done.stdout


def test_a_change_is_shown_as_readers_see_it(repository: Path, timeline: Run) -> None:
    """Added, changed and removed events; a proof that was added; witnesses before and after; a new text."""
    _write(
        repository,
        "content/sources/other-paris.md",
        SOURCE.replace("The Paper", "The Other")
        .replace("example.org/paris", "example.net/a")
        .replace(
            "The allies met in Paris on 6 January 2026.",
            "Ministers came together in Paris on 6 January 2026 and talked.",
        ),
    )
    _write(
        repository,
        f"{EVENTS}/2026-01-06-meeting.yaml",
        MEETING.replace("Allies meet", "The allies meet").replace(
            "added:", "  - source: other-paris\n    quote: Ministers came together in Paris on 6 January 2026\nadded:"
        ),
    )
    (repository / EVENTS / "2026-01-06-declaration.yaml").unlink()
    _write(
        repository,
        f"{EVENTS}/2026-01-06-talks.yaml",
        MEETING.replace("title: Allies meet in Paris", "title: Talks in Kyiv are announced").replace(
            "The allies met in Paris on 6 January 2026.",
            "On Tuesday Macron announced that the talks would go on in Kyiv.",
        ),
    )
    done = timeline(repository, "diff", "main")
    page = done.stdout
    assert done.returncode == 0, done.stderr
    assert "1 event added, 1 text added, 1 event changed, 1 event removed." in page
    assert "## 🟢 Added: Talks in Kyiv are announced" in page
    assert "**6 January 2026 &#40;2026-01-06&#41;**" in page
    assert "- ✔ checked: `paper-paris` “On Tuesday Macron announced that the talks would go on in Kyiv.”" in page
    assert "the program reads in the quotations: “Tuesday” = 2026-01-06" in page
    assert "- title: Allies meet in Paris → The allies meet in Paris" in page
    assert "before: 1 independent source in 1 text (1 checked); now: " in page
    assert "## 🔴 Removed: The allies adopt a declaration" in page
    assert "- 🟢 added: `content/sources/other-paris.md`" in page
    data = json.loads(timeline(repository, "diff", "main", "--format", "json").stdout)
    assert {one["id"]: one["change"] for one in data["events"]} == {
        "2026-01-06-declaration": "removed",
        "2026-01-06-meeting": "changed",
        "2026-01-06-talks": "added",
    }


def test_what_a_reviewer_should_ask_stands_at_its_event(repository: Path, timeline: Run) -> None:
    """A day that the quotation contradicts, and an event that is here already."""
    _write(
        repository,
        f"{EVENTS}/2026-01-07-talks.yaml",
        MEETING.replace("date: 2026-01-06", "date: 2026-01-07").replace(
            "The allies met in Paris on 6 January 2026.",
            "On Tuesday Macron announced that the talks would go on in Kyiv.",
        ),
    )
    _write(
        repository,
        f"{EVENTS}/2026-01-06-again.yaml",
        MEETING.replace("Allies meet in Paris", "The allies meet in Paris"),
    )
    page = timeline(repository, "diff", "main").stdout
    assert "the quotation says “Tuesday” = 2026-01-06; the file says 2026-01-07" in page
    assert "tells of the same day with nearly the same title" in page


def test_errors_end_with_exit_code_one(repository: Path, timeline: Run) -> None:
    """A broken event is not shown as an event, but its mistakes are."""
    _write(repository, f"{EVENTS}/2026-01-06-broken.yaml", MEETING.replace("date: 2026-01-06", "date: 2026-02-30"))
    done = timeline(repository, "diff", "main")
    assert done.returncode == 1
    assert "**1 error to mend.**" in done.stdout
    assert "❌ `content/events/2026/2026-01-06-broken.yaml:2`" in done.stdout


def test_a_renamed_event_is_one_event(repository: Path, timeline: Run) -> None:
    """An alias tells that the new file is the old event."""
    (repository / EVENTS / "2026-01-06-declaration.yaml").unlink()
    _write(repository, f"{EVENTS}/2026-01-06-paper.yaml", DECLARATION + "aliases: [2026-01-06-declaration]\n")
    data = json.loads(timeline(repository, "diff", "main", "--format", "json").stdout)
    assert [(one["change"], one["fields"]["id"]) for one in data["events"]] == [
        ("changed", ["2026-01-06-declaration", "2026-01-06-paper"])
    ]


def test_what_others_did_since_is_no_change_of_ours(repository: Path, timeline: Run) -> None:
    """A branch is compared with where it started, not with how far main has come."""
    _git(repository, "checkout", "--quiet", "-b", "mine")
    _write(repository, f"{EVENTS}/2026-01-06-meeting.yaml", MEETING.replace("They talk", "They talked"))
    _commit(repository, "Mine")
    _git(repository, "checkout", "--quiet", "main")
    (repository / EVENTS / "2026-01-06-declaration.yaml").unlink()
    _commit(repository, "Theirs")
    _git(repository, "checkout", "--quiet", "mine")
    data = json.loads(timeline(repository, "diff", "main", "--format", "json").stdout)
    assert [(one["change"], one["id"]) for one in data["events"]] == [("changed", "2026-01-06-meeting")]


def test_a_folder_is_compared_without_git(unbuilt: Path, timeline: Run, tmp_path: Path) -> None:
    """Another copy of the site will do."""
    earlier = Path(shutil.copytree(unbuilt, tmp_path / "earlier"))
    (unbuilt / EVENTS / "2026-01-06-declaration.yaml").unlink()
    data = json.loads(timeline(unbuilt, "diff", str(earlier), "--format", "json").stdout)
    assert [(one["change"], one["id"]) for one in data["events"]] == [("removed", "2026-01-06-declaration")]


@pytest.mark.parametrize("base", ["no-such-revision", "--output=x", "-x", "HEAD:content", "", ";touch x", "main..HEAD"])
def test_what_is_no_revision_is_wrong_usage(repository: Path, timeline: Run, base: str) -> None:
    """A wrong base is told in a line, and is never an option of git."""
    done = timeline(repository, "diff", "--", base)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert not (repository / "x").exists()


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags += [tag, *(name for name, _ in attrs if name.startswith("on"))]


HOSTILE = ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))", "![x](https://evil.example/)", "`code` **bold**",
           "| a | b |", "# heading", "@everyone #1", "https://evil.example", "&lt;b&gt;", "</code></li><script>", "$(touch x)", "${{ github.token }}", "::error::x"]  # fmt: skip


@pytest.mark.parametrize("words", HOSTILE)
def test_words_of_strangers_stay_words(words: str) -> None:
    """Through a Markdown reader they come out as they went in."""
    html = render_body(as_text(words))
    parser = _Tags()
    parser.feed(html)
    assert set(parser.tags) <= {"p"}, html
    assert unescape(re.sub(r"<[^>]*>", "", html)).replace("\u2060", "").strip() == words


def test_a_hostile_event_harms_no_page(repository: Path, timeline: Run, hostile_texts: list[str]) -> None:
    """Titles, notes and quotations of a stranger make no tag in HTML and call nobody in Markdown."""
    import yaml

    for number, words in enumerate([*HOSTILE, *hostile_texts]):
        event: dict[str, Any] = {
            "title": f"T {words}"[:90],
            "date": "2026-01-06",
            "date_note": f"N {words}",
            "summary": f"S {words}",
            "sources": [{"title": f"P {words}", "quote": f"Q {words}"}],
            "added": "2026-01-08",
        }
        _write(
            repository,
            f"{EVENTS}/2026-01-06-hostile-{number}.yaml",
            yaml.safe_dump(event, allow_unicode=True, width=4000),
        )
    html = timeline(repository, "diff", "main", "--format", "html").stdout
    parser = _Tags()
    parser.feed(html)
    assert set(parser.tags) <= {
        "html",
        "meta",
        "title",
        "style",
        "h1",
        "h2",
        "p",
        "strong",
        "code",
        "ul",
        "li",
        "q",
        "blockquote",
        "del",
        "ins",
    }
    page = timeline(repository, "diff", "main").stdout
    rendered = _Tags()
    rendered.feed(render_body(page))
    assert set(rendered.tags) <= {"h2", "h3", "p", "strong", "code", "ul", "li", "blockquote", "em"}
    assert "@everyone" not in re.sub(r"(`+).*?\1", "", page)
    assert not (repository / "x").exists()


@pytest.fixture(scope="session")
def hostile_texts() -> list[str]:
    """Some rows of the hostile corpus; none where it is not at hand."""
    import os

    path = Path(os.environ.get("TIMELINE_CORPORA", "."), "hostile-dev", "text.jsonl")
    if not path.is_file():
        return []
    rows = [json.loads(line)["payload"] for line in path.read_text(encoding="utf-8").splitlines()]
    return [row for row in rows if row.isprintable() and row.strip()][::7]


def test_what_a_change_breaks_elsewhere_is_its_error(repository: Path, timeline: Run) -> None:
    """A text that is taken away leaves events without their proof: these files are untouched, and broken all the same."""
    (repository / "content/sources/paper-paris.md").unlink()
    done = timeline(repository, "diff", "main")
    assert done.returncode == 1
    assert "**2 errors to mend.**" in done.stdout
    assert "2 events broken" in done.stdout
    assert f"❌ `{EVENTS}/2026-01-06-meeting.yaml:9` there is no text content/sources/paper-paris.md" in done.stdout


def test_an_event_with_a_new_mistake_is_broken_and_not_removed(repository: Path, timeline: Run) -> None:
    """Whoever reviews the change sees the mistake where the event would stand."""
    _write(repository, f"{EVENTS}/2026-01-06-meeting.yaml", MEETING.replace("date: 2026-01-06", "date: 2026-02-30"))
    page = timeline(repository, "diff", "main").stdout
    assert "Broken: Allies meet in Paris" in page
    assert f"❌ `{EVENTS}/2026-01-06-meeting.yaml:2`" in page
    assert "Removed" not in page
