"""A pull request of somebody who means harm: refused with a plain message, and nothing outside is read or written."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from pelican_timeline.model.config import TimelineConfig
from pelican_timeline.pipeline import check
from pelican_timeline.richtext import render_body

from .conftest import MEETING, Run, snapshot

EVENTS = "content/events/2026"
EVERY = 6
"""Every so many rows of the corpora are tried here; the rooms try all of them."""


def _rows(name: str) -> list[dict[str, Any]]:
    path = Path(os.environ.get("TIMELINE_CORPORA", "."), "hostile-dev", name)
    if not path.is_file():
        pytest.skip(f"TIMELINE_CORPORA names no folder with hostile-dev/{name}")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()][::EVERY]


def _event(**fields: Any) -> str:
    event = {
        "title": "T",
        "date": "2026-01-06",
        "sources": [{"title": "A page", "quote": "Words."}],
        "added": "2026-01-08",
    }
    return yaml.safe_dump(event | fields, allow_unicode=True, width=10_000, sort_keys=False)


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


@pytest.fixture
def guarded(unbuilt: Path) -> Iterator[Path]:
    """The small site beside a file that nobody may reach; afterwards both are as before."""
    secret = unbuilt.parent / "secret.md"
    secret.write_text("---\npublisher: S\npublished: 2026\nlanguage: en\n---\nA secret text.\n", encoding="utf-8")
    before = secret.read_bytes()
    yield unbuilt
    assert secret.read_bytes() == before


def test_hostile_yaml(guarded: Path) -> None:
    """Bombs, tags, aliases, depth and odd bytes are refused with line and column, or read as plain text."""
    for number, row in enumerate(_rows("yaml.jsonl")):
        (guarded / EVENTS / f"2026-01-06-h{number}.yaml").write_bytes(_bytes(row["payload"]))
    for one in check(guarded, TimelineConfig()):
        assert one.message
        assert one.mark.line >= 1
        assert one.message.isprintable() or "\n" not in one.message


@pytest.mark.parametrize("corpus", ["slug.jsonl", "path.jsonl"])
def test_hostile_references(guarded: Path, corpus: str) -> None:
    """No name of a source, event, place or old id leads out of content/: each is refused as an id or is not known."""
    rows = [row["payload"] for row in _rows(corpus)]
    for number, words in enumerate(rows):
        if words.isprintable() and words.strip():
            text = _event(
                sources=[{"source": words, "quote": "A secret text."}], aliases=[words], related=[{"follows": words}]
            )
            (guarded / EVENTS / f"2026-01-06-h{number}.yaml").write_bytes(_bytes(text))
    (guarded / EVENTS / "2026-01-06-up.yaml").write_text(
        _event(sources=[{"source": "../../secret", "quote": "A secret text."}]), encoding="utf-8"
    )
    found = check(guarded, TimelineConfig())
    codes = {one.code for one in found if one.is_error}
    assert (
        {"bad-id"}
        <= codes
        <= {"bad-id", "unknown-source", "unknown-event", "duplicate-alias", "empty-field", "relation-circle"}
    )
    assert not any("A secret" in one.message + one.hint and one.code == "quote-not-found" for one in found)


def test_hostile_names_of_files(guarded: Path) -> None:
    """A file whose name is no id is refused by name; two that differ only in case are told apart from one."""
    for name in ("Con", "nul", "a b", "ünïcode", "-dash", ".hidden", "x" * 90, "2026-01-06-MEETING"):
        (guarded / EVENTS / f"{name}.yaml").write_text(_event(), encoding="utf-8")
    codes = [(one.path.rsplit("/", 1)[-1], one.code) for one in check(guarded, TimelineConfig()) if one.is_error]
    assert ("2026-01-06-MEETING.yaml", "file-name") in codes
    assert ("2026-01-06-MEETING.yaml", "duplicate-id") in codes
    for name in ("Con", "nul", "a b", "ünïcode", "-dash", "x" * 90):
        assert (f"{name}.yaml", "file-name") in codes
    assert not any(name.startswith(".hidden") for name, _ in codes)


def test_hostile_addresses(guarded: Path) -> None:
    """Every address that the corpus calls dangerous is refused where it stands."""
    rows = [row for row in _rows("url.jsonl") if row.get("expect") == "reject" and row["payload"].isprintable()]
    for number, row in enumerate(rows):
        text = _event(sources=[{"url": row["payload"], "quote": "Words."}])
        (guarded / EVENTS / f"2026-01-06-h{number}.yaml").write_bytes(_bytes(text))
    refused = {
        one.path for one in check(guarded, TimelineConfig()) if one.code in {"bad-url", "empty-field", "missing-field"}
    }
    assert len(refused) == len(rows)


def test_hostile_texts_become_words(guarded: Path, timeline: Run) -> None:
    """Markup in a title is shown as it is written; in a summary only harmless markup is left."""
    rows = [row["payload"] for row in _rows("text.jsonl")][::3]
    for number, words in enumerate(rows):
        if words.isprintable() and words.strip():
            text = _event(title=f"T{number} {words}"[:90], summary=words)
            (guarded / EVENTS / f"2026-01-06-h{number}.yaml").write_bytes(_bytes(text))
    done = timeline(guarded, "build")
    assert "Traceback" not in done.stderr
    assert done.returncode == 0, done.stderr[-2000:]
    for page in (guarded / "output").rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        assert "onerror=" not in html.replace("&", "") or "<img src=x onerror" not in html
        assert "<script>alert" not in html
    assert "<script" not in render_body("<script>alert(1)</script>")


@pytest.mark.parametrize("target", ["/etc/passwd", "../../../secret.md", "/", "nowhere"])
def test_symbolic_links_lead_nowhere(guarded: Path, timeline: Run, target: str) -> None:
    """A link to a file or folder outside is named and not followed."""
    (guarded / "content" / "sources" / "link.md").symlink_to(target)
    done = timeline(guarded, "check")
    assert done.returncode == 1
    assert "content/sources/link.md:1:1: error[link-" in done.stdout
    assert "A secret text" not in done.stdout
    assert "root:" not in done.stdout


def test_huge_files_are_not_swallowed(guarded: Path, timeline: Run) -> None:
    """Ten megabytes of YAML, a source of one, and a file of nothing but brackets end at once, with a size."""
    (guarded / EVENTS / "2026-01-06-huge.yaml").write_bytes(b"a" * 10_000_000)
    (guarded / "content" / "sources" / "huge.md").write_bytes(b"---\npublisher: x\n---\n" + b"word " * 200_000)
    (guarded / EVENTS / "2026-01-06-deep.yaml").write_bytes(b"[" * 500_000)
    done = timeline(guarded, "check")
    assert done.stdout.count("error[too-large]") == 2
    assert "2026-01-06-deep.yaml" in done.stdout


def test_a_refused_change_touches_nothing(guarded: Path, timeline: Run) -> None:
    """With all of it at once, the check ends with one line each, and no file of the site is another than before."""
    (guarded / EVENTS / "2026-01-06-bad.yaml").write_text(MEETING.replace("https", "javascript"), encoding="utf-8")
    (guarded / EVENTS / "2026-01-06-worse.yaml").write_text("title: !!python/object:os.system [ls]\n", encoding="utf-8")
    before = snapshot(guarded / "content")
    for command in (("check",), ("check", "--fix"), ("build",)):
        done = timeline(guarded, *command)
        assert "Traceback" not in done.stdout + done.stderr
        assert "internal-error" not in done.stdout + done.stderr
    assert snapshot(guarded / "content") == before
