"""Who decides, and on which day."""

from __future__ import annotations

import subprocess
from argparse import Namespace
from pathlib import Path

from pelican_timeline.model.diagnostic import Diagnostic
from pelican_timeline.model.edtf import EdtfError, parse
from pelican_timeline.model.fuzzydate import FuzzyDate

from .clock import today
from .decisions import Signature


def sign(options: Namespace, folder: Path) -> tuple[Signature | None, list[Diagnostic]]:
    """The day of `--on`, else today; the name of `--by`, else the one that git writes under commits in *folder*."""
    day, found = read_day(options.on) if options.on else (parse(today().isoformat()), [])
    if day is None:
        return None, found
    by = getattr(options, "by", "") or ("" if "by" not in options else _name_in_git(folder))
    return Signature(day, " ".join(by.split())[:120]), []


def read_day(text: str) -> tuple[FuzzyDate | None, list[Diagnostic]]:
    """A full calendar day."""
    day, found = read_date(text)
    if day is not None and not (day.is_day and len(str(day)) == 10):
        message = f"a day is wanted, and {text!r} is not one day"
        return None, [Diagnostic("", "not-a-day", message, "write the full date: 2026-01-08")]
    return day, found


def read_date(text: str) -> tuple[FuzzyDate | None, list[Diagnostic]]:
    """A date in EDTF."""
    try:
        return parse(text.strip()), []
    except EdtfError as problem:
        hint = problem.hint if " " in problem.hint else f"write: {problem.hint}"
        return None, [Diagnostic("", problem.code, f"{text!r}: {problem.message}", hint)]


def _name_in_git(folder: Path) -> str:
    try:
        done = subprocess.run(
            ["git", "config", "user.name"],  # noqa: S607 - the git that the user has
            cwd=folder,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
            timeout=5,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
