"""The whole way of a contribution, in a scratch repository: fork, new, check, commit, diff, build."""

from __future__ import annotations

import subprocess
from pathlib import Path

from .conftest import SOURCE, Run

DAY = {"SOURCE_DATE_EPOCH": "1768305600"}  # 13 January 2026
EVENTS = "content/events/2026"


def _git(root: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", *arguments],
        cwd=root,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_from_i_read_something_to_a_page(unbuilt: Path, timeline: Run, tmp_path: Path) -> None:
    """A stranger forks the site, stores a text, writes an event, mends a slip that the check names, and sees the page."""
    _git(unbuilt, "init", "--quiet", "--initial-branch=main")
    _git(unbuilt, "add", "--all")
    _git(unbuilt, "commit", "--quiet", "--message", "A small site")
    _git(tmp_path, "clone", "--quiet", str(unbuilt), "fork")
    fork = tmp_path / "fork"
    _git(fork, "checkout", "--quiet", "-b", "lock-opens")

    # "I read something": the text is stored with what it says of itself.
    (tmp_path / "lock.txt").write_text(
        "The lock opens again\n\nThe river board opened the lock on Friday. Nobody had expected it so soon, not even the ferrymen.\n",
        encoding="utf-8",
    )
    said = ("--publisher", "The Ferryman", "--published", "2026-01-10", "--language", "en")
    stored = timeline(fork, "import", str(tmp_path / "lock.txt"), *said, env=DAY)
    assert "stored content/sources/the-lock-opens-again-ferryman.md" in stored.stdout, stored.stderr

    # An event by the command, and one by hand with two slips.
    made = timeline(fork, "new", "The lock opens again", "--date", "2026-01-09", "--source", "the-lock-opens-again-ferryman",
                    "--quote", "The river board opened the lock on Friday.", env=DAY)  # fmt: skip
    assert made.returncode == 0, made.stdout + made.stderr
    path = f"{EVENTS}/2026-01-09-the-lock-opens-again.yaml"
    assert (fork / path).is_file()
    by_hand = fork / EVENTS / "2026-01-09-surprise.yaml"
    by_hand.write_text(
        "title: The opening surprises the ferrymen\ndate: 10.1.2026\nsources:\n  - source: the-lock-opens-again-ferryman\n"
        "    quote: nobody had expected it so soon, not even the ferrymen\nadded: 2026-01-13\n",
        encoding="utf-8",
    )
    wrong = timeline(fork, "check", EVENTS)
    assert wrong.returncode == 1
    assert "error[date-format]" in wrong.stdout
    assert "error[quote-not-found]" in wrong.stdout
    mended = timeline(fork, "check", "--fix", EVENTS)
    assert mended.returncode == 0, mended.stdout
    assert mended.stdout.count(": wrote ") == 2
    timeline(fork, "fmt")
    assert timeline(fork, "fmt", "--check").returncode == 0
    _git(fork, "add", "--all")
    _git(fork, "commit", "--quiet", "--message", "The lock opens again")

    # The reviewer reads what the change does, and sees the site that it makes.
    page = timeline(fork, "diff", "main")
    assert page.returncode == 0, page.stdout
    assert "2 events added, 1 text added. The check finds no errors." in page.stdout
    assert "“Friday” = 2026-01-09" in page.stdout
    built = timeline(fork, "build")
    assert built.returncode == 0, built.stderr
    assert (fork / "output/events/2026-01-09-the-lock-opens-again/index.html").is_file()
    assert _git(fork, "status", "--porcelain", "--", "content") == ""


def test_a_text_that_is_here_needs_no_second_copy(unbuilt: Path, timeline: Run, tmp_path: Path) -> None:
    """Who imports what is stored already is told its name, to cite it."""
    (tmp_path / "again.txt").write_text("Allies meet\n\n" + SOURCE.partition("\n---\n")[2], encoding="utf-8")
    done = timeline(unbuilt, "import", str(tmp_path / "again.txt"), "--publisher", "X", env=DAY)
    assert "content/sources/paper-paris.md is this text" in done.stdout
