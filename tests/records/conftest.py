"""What the tests of records share: a small world of names and texts, and a way to put a file into it."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent


@pytest.fixture
def world(tmp_path: Path) -> Path:
    """A site of its own for each test: four actors, two places, a topic, two stored texts and one event."""
    return Path(shutil.copytree(HERE / "world", tmp_path / "site"))


@pytest.fixture(scope="session")
def hostile() -> Callable[[str], list[dict[str, Any]]]:
    """A function that gives the rows of a hostile corpus; the test is skipped where the corpus is not at hand."""

    def rows(name: str) -> list[dict[str, Any]]:
        path = Path(os.environ.get("TIMELINE_CORPORA", "."), "hostile-dev", name)
        if not path.is_file():
            pytest.skip(f"TIMELINE_CORPORA names no folder with hostile-dev/{name}")
        return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]

    return rows
