"""The lock files: what is installed is what was tested, on every machine."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

LOCKS = ("requirements.txt", "requirements-dev.txt")


def _entries(path: Path) -> list[str]:
    """One logical line a package, with its continuation lines joined."""
    text = path.read_text(encoding="utf-8").replace("\\\n", " ")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


def _pins(path: Path) -> dict[str, str]:
    return dict(entry.split()[0].split("==") for entry in _entries(path))  # type: ignore[misc]


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[\s\[<>=!~;]", name, maxsplit=1)[0]).lower()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_pinned_with_its_hashes(demo_root: Path, lock: str) -> None:
    """A package that was exchanged on its way here is refused."""
    entries = _entries(demo_root / lock)
    assert len(entries) > 10
    for entry in entries:
        assert re.match(r"[a-z0-9.-]+==\S+ ", entry), entry
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", entry), entry


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_index(demo_root: Path, lock: str) -> None:
    """Where packages come from is the choice of the person who installs."""
    text = (demo_root / lock).read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*(-i|--|/|file:)(?!hash)", text, re.MULTILINE)


def test_both_locks_agree(demo_root: Path) -> None:
    """The tests run with the very packages that the site is built with."""
    run, dev = (_pins(demo_root / lock) for lock in LOCKS)
    assert run.items() <= dev.items()


def test_the_locks_hold_what_the_project_asks_for(demo_root: Path) -> None:
    """Nobody added a dependency and forgot to lock it."""
    project = tomllib.loads((demo_root / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    run, dev = (set(_pins(demo_root / lock)) for lock in LOCKS)
    assert {_normal(name) for name in project["dependencies"]} <= run
    assert {_normal(name) for name in project["optional-dependencies"]["test"]} <= dev
