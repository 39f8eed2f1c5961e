"""The Makefile: two commands do all set-up, and the rest explains itself."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

TARGETS = "site html serve devserver publish check test test-all eval bench clean help".split()


@pytest.fixture
def spaced(demo_root: Path, tmp_path: Path) -> Path:
    """A folder with a space in its name that holds what make itself reads."""
    folder = tmp_path / "a site with spaces"
    (folder / "tools").mkdir(parents=True)
    for name in ("Makefile", "requirements.txt", "requirements-dev.txt", "tools/chromium"):
        shutil.copy2(demo_root / name, folder / name)
    return folder


def _make(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["make", *arguments], cwd=folder, capture_output=True, encoding="utf-8", check=False)


def test_help_lists_every_target(spaced: Path) -> None:
    """What make can do, `make help` says; and `make` alone says it too."""
    named = re.findall(r"^([a-z-]+):.*##", (spaced / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert set(TARGETS) <= set(named)
    said = _make(spaced, "help")
    assert [line.split()[0] for line in said.stdout.splitlines()] == named
    assert _make(spaced).stdout == said.stdout


@pytest.mark.parametrize("target", TARGETS)
def test_every_target_is_known(spaced: Path, target: str) -> None:
    """No target needs a file that is not there, whatever the folder is called."""
    done = _make(spaced, "--dry-run", target)
    assert done.returncode == 0, done.stderr


def test_a_set_up_checkout_is_not_set_up_again(spaced: Path) -> None:
    """The stamp is named after the content of the lock file, so new file times alone do not install anything."""
    (spaced / ".venv" / "bin").mkdir(parents=True)
    (spaced / ".venv" / "bin" / "python").touch()
    first = _make(spaced, "--dry-run", "site").stdout
    stamp = re.search(r"touch (\.venv/\.run-\S+)", first)
    assert "pip install" in first
    assert stamp
    (spaced / stamp[1]).touch()
    (spaced / "requirements.txt").touch()
    assert "pip install" not in _make(spaced, "--dry-run", "site").stdout
    with (spaced / "requirements.txt").open("a", encoding="utf-8") as lock:
        lock.write("# changed\n")
    assert "pip install" in _make(spaced, "--dry-run", "site").stdout


def test_an_old_python_gets_a_plain_answer(spaced: Path, tmp_path: Path) -> None:
    """Who has no Python that is new enough is told what to install."""
    commands = tmp_path / "bin"
    commands.mkdir()
    # The shell's own tools are there, a Python is not.
    for name in ("sh", "make", "cksum", "cat", "tr", "mkdir", "rm", "sed"):
        (commands / name).symlink_to(shutil.which(name) or "")
    done = subprocess.run(
        [str(commands / "make"), "site"],
        cwd=spaced,
        env={"PATH": str(commands)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode != 0
    assert "Python 3.11 or later" in done.stderr
    assert "Traceback" not in done.stderr
