"""The same content gives the same bytes, on any machine, at any time, in any folder."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import snapshot

Run = Callable[..., subprocess.CompletedProcess[str]]


def test_the_demo_is_the_same_everywhere(
    built_site: Path, copy_demo: Callable[[Path], Path], run_timeline: Run, tmp_path: Path
):
    """Another folder with a space in its name, another hash seed, time zone, locale and umask: the same site, byte for byte."""
    root = copy_demo(tmp_path / "another place" / "demo")
    environment = {
        "PYTHONHASHSEED": "4711",
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C.UTF-8",
        "LANG": "tr_TR.UTF-8",
        "HOME": str(tmp_path),
        "COLUMNS": "40",
    }
    done = run_timeline(root, "build", env=environment)
    assert done.returncode == 0, done.stderr
    here, there = snapshot(built_site), snapshot(root / "output")
    assert list(here) == list(there)
    assert [name for name in here if here[name] != there[name]] == []
