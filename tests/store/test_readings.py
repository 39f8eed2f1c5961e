"""What was read once is not read again, and what is remembered is what would be read."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from pelican_timeline import pipeline
from pelican_timeline.model.config import TimelineConfig
from pelican_timeline.model.diagnostic import Diagnostic, Mark
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.event import Actor, Content
from pelican_timeline.model.text import Source, Span
from pelican_timeline.model.timeexpression import Derivation, TimeExpression
from pelican_timeline.model.timeline import Candidate, Reading, Verdict
from pelican_timeline.store import ReadingStore, readings
from pelican_timeline.store.readings import _digest

DERIVATION = Derivation("the previous day", "period", parse("2025-09-04"), "publication", "", "calendar", ("day",))
PART = TimeExpression(Span(0, 3), "may", "DATE", "2026-05", parse("2026-05"), DERIVATION)
READING = Reading(
    "post",
    (replace(PART, parts=(PART, replace(PART, date=None, problem="no-anchor"))),),
    (Candidate("x-1", "post", Span(0, 9), 1, "“Ї”", "Ї", parse("[2025-08-25..2025-09-02]"), DERIVATION, score=0.25),),
    (Verdict(1, Span(0, 9), taken=True, reason="tells", candidate="x-1"),),
)
FOUND = (Diagnostic("post.md", "no-such-day", "31 June", "30 June", Mark(3, 4, 7), "warning", "on 31 June"),)


@pytest.fixture
def store(tmp_path: Path) -> ReadingStore:
    """A store that remembers one reading."""
    store = ReadingStore(tmp_path / ".timeline" / "readings.sqlite")
    store.keep({"a": (READING, FOUND)}, [])
    return store


def test_a_reading_is_remembered_with_all_that_is_in_it(store: ReadingStore) -> None:
    """Dates, places, derivations, parts of parts, and what was wrong."""
    assert store.recall(["a", "b"]) == {"a": (READING, FOUND)}


def test_what_is_not_used_is_forgotten(store: ReadingStore) -> None:
    """The store does not grow with every version of a text."""
    store.keep({"b": (READING, ())}, [])
    assert set(store.recall(["a", "b"])) == {"b"}
    store.keep({"c": (READING, ())}, ["b"])
    assert set(store.recall(["a", "b", "c"])) == {"b", "c"}


@pytest.mark.parametrize(
    "harm",
    [
        lambda path: path.write_bytes(b"no database at all"),
        lambda path: path.write_bytes(path.read_bytes()[:5000]),
        lambda path: sqlite3.connect(path).execute("DROP TABLE readings").connection.close(),
        lambda path: path.unlink(),
    ],
)
def test_a_damaged_store_is_an_empty_one(store: ReadingStore, harm: Callable[[Path], object]) -> None:
    """Nothing is lost but time, and the next readings are kept again."""
    harm(store._path)
    assert store.recall(["a"]) == {}
    store.keep({"a": (READING, FOUND)}, [])
    assert store.recall(["a"]) == {"a": (READING, FOUND)}


@pytest.mark.parametrize("body", ["[]", "{", '[["post"],[]]', "null", '[["post",[],[],[]],7]'])
def test_a_damaged_row_is_no_row(store: ReadingStore, body: str) -> None:
    """Whether its checksum tells, or only its form."""
    for digest in ("", "right"):
        data = body.encode()
        database = sqlite3.connect(store._path)
        with database:
            known = _digest(data) if digest else "0" * 32
            database.execute("UPDATE readings SET body = ?, digest = ?", (data, known))
        database.close()
        assert store.recall(["a"]) == {}


def test_a_place_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    """A file stands where the folder should be."""
    (tmp_path / ".timeline").write_text("")
    store = ReadingStore(tmp_path / ".timeline" / "readings.sqlite")
    store.keep({"a": (READING, FOUND)}, [])
    assert store.recall(["a"]) == {}


def test_a_store_that_somebody_is_writing_to_is_done_without(
    store: ReadingStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another command has it: nothing new is kept, and nothing of theirs is thrown away."""
    monkeypatch.setattr(readings, "_PATIENCE", 0.0)
    other = sqlite3.connect(store._path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    store.keep({"b": (READING, ())}, [])
    assert store.recall(["a"]) == {}
    other.execute("ROLLBACK")
    other.close()
    assert set(store.recall(["a", "b"])) == {"a"}


def test_a_build_that_finds_nothing_to_do_loads_nothing_that_reads() -> None:
    """The command and this room are all that an unchanged site waits for."""
    idle = ("sqlite3", "pelican_timeline.model.timeline", "pelican_timeline.model.event", "yaml", "pelican", "rich")
    code = f"import sys, pelican_timeline.cli.build; print([name for name in {idle} if name in sys.modules])"
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert done.stdout.strip() == "[]"


# Reading a site ------------------------------------------------------------------------------------------------------


def test_the_demo_is_the_same_with_and_without_memory(demo_root: Path, tmp_path: Path) -> None:
    """The first time, from memory, and without: one timeline."""
    content, _ = pipeline.load(demo_root, TimelineConfig())
    config, memory = TimelineConfig(suggestions="show"), ReadingStore(tmp_path / "readings.sqlite")
    plain, first, second = (pipeline.weave(content, config, memory=one) for one in (None, memory, memory))
    assert plain == first == second


def test_only_what_changed_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One text of three changes: one is read. A new name may stand in any text: all are."""
    memory = ReadingStore(tmp_path / "readings.sqlite")
    sources = {name: Source(name, f"{name}.md", "Ida met Tom on Tuesday.", language="en") for name in "abc"}
    content = Content(sources=sources)
    read: list[str] = []
    real = pipeline.read_source

    def watch(task: pipeline.ReadingTask, names: object) -> object:
        read.append(task[0].id)
        return real(task, names)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "read_source", watch)
    pipeline.read_sources(content, memory=memory)
    pipeline.read_sources(content, memory=memory)
    assert read == ["a", "b", "c"]
    changed = sources | {"b": replace(sources["b"], text="Ida met Tom on Monday.")}
    pipeline.read_sources(replace(content, sources=changed), memory=memory)
    assert read[3:] == ["b"]
    pipeline.read_sources(replace(content, actors={"tom": Actor("tom", "Tom")}), memory=memory)
    assert read[-3:] == ["a", "b", "c"]
