"""One build at a time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from pelican_timeline.store import hold

HOLDER = """
import sys, time
sys.path.insert(0, sys.argv[1])
from pathlib import Path
from pelican_timeline.store import hold
with hold(Path(sys.argv[2]), print):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_the_second_build_is_told_who_holds_the_lock_and_waits(tmp_path: Path):
    """It goes on as soon as the first one ends; a killed holder holds nothing."""
    lock = tmp_path / "state" / "lock"
    plugins = Path(__file__).parents[2] / "plugins"
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(plugins), str(lock)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with holder:
        assert holder.stdout
        assert holder.stdout.readline() == "held\n"
        told: list[str] = []

        def on_wait(who: str) -> None:
            told.append(who)
            holder.kill()

        with hold(lock, on_wait):
            assert told == [f"process {holder.pid}"]


def test_a_lock_can_be_held_again(tmp_path: Path):
    """One build after the other."""
    for _ in range(2):
        with hold(tmp_path / "lock", lambda who: None):
            assert (tmp_path / "lock").read_text().startswith("process")
