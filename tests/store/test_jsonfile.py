"""Stores that are damaged read as empty: they are made anew, nothing breaks."""

from __future__ import annotations

from pathlib import Path

import pytest

from pelican_timeline.store import read_store, write_store

DATA = {"a": [1, "ü", None], "b": {}}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "deep" / "store.json"
    write_store(path, "test", 1, DATA)
    return path


def test_what_was_written_is_read(file: Path):
    """A store gives back what was put into it, and leaves no half-written file beside it."""
    assert read_store(file, "test", 1) == DATA
    assert [one.name for one in file.parent.iterdir()] == ["store.json"]


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[:-1],
        lambda data: data.replace(b"null", b"1234"),
        lambda data: b"{" * 100_000,
        lambda data: b"[" * 100_000 + b"\n" + b"[" * 100_000,
        lambda data: b"\xff\xfe\n\xff",
        lambda data: data.split(b"\n", 1)[1],
    ],
)
def test_a_damaged_store_is_empty(file: Path, damage):
    """Cut short, changed by a single byte, or something else altogether."""
    file.write_bytes(damage(file.read_bytes()))
    assert read_store(file, "test", 1) is None


def test_another_kind_or_version_is_empty(file: Path):
    """After an update of the program, old stores are not misread."""
    assert read_store(file, "test", 2) is None
    assert read_store(file, "other", 1) is None
    assert read_store(file.with_name("none.json"), "test", 1) is None


def test_a_store_that_is_a_folder_is_empty(tmp_path: Path):
    """Whatever stands there."""
    assert read_store(tmp_path, "test", 1) is None
