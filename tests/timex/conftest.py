"""Where the corpora for evaluation lie, when they are there: beside the repository, never in it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

SHARED = Path(os.environ.get("TIMELINE_SHARED", Path(__file__).parents[3] / "shared"))


@pytest.fixture
def shared() -> Path:
    """The folder of corpora and articles beside the repository; without it a test is skipped."""
    if not SHARED.is_dir():
        pytest.skip(f"no folder {SHARED.name}/ beside the repository: evaluation corpora are not part of it")
    return SHARED
