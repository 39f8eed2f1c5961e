"""What people get for what goes wrong: a place, a reason, a way out; never a traceback, and never a half-built site."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from pelican_timeline.cli.main import main
from tests.cli.conftest import DECLARATION, MEETING, snapshot

MEETING_FILE = "content/events/2026/2026-01-06-meeting.yaml"
DECLARATION_FILE = "content/events/2026/2026-01-06-declaration.yaml"
ABOUT_FILE = "content/pages/about.md"

QUOTE = "The allies met in Paris on 6 January 2026"


@dataclass(frozen=True)
class Mistake:
    """What is wrong, where it is shown (`file:line:column`), under which code, and what is told to write instead."""

    name: str
    make: Callable[[Path], object]
    place: str
    code: str
    hint: str = ""


def text(file: str, content: str | bytes) -> Callable[[Path], object]:
    """A file that holds something else."""
    data = content if isinstance(content, bytes) else content.encode()

    def make(root: Path) -> None:
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_bytes(data)

    return make


def meeting(old: str, new: str) -> Callable[[Path], object]:
    """The meeting with other words in it."""
    assert old in MEETING
    return text(MEETING_FILE, MEETING.replace(old, new))


MISTAKES = [
    Mistake("an unknown field", meeting("kind:", "kimd:"), f"{MEETING_FILE}:4:1", "unknown-field", "kind"),
    Mistake(
        "a missing field", meeting("title: Allies meet in Paris\n", ""), f"{MEETING_FILE}:1:1", "missing-field", "title"
    ),
    Mistake(
        "a month 13",
        meeting("date: 2026-01-06", "date: 2026-13-45"),
        f"{MEETING_FILE}:2:12",
        "no-such-month",
        "01 to 12",
    ),
    Mistake("a 30 February", meeting("date: 2026-01-06", "date: 2026-02-30"), f"{MEETING_FILE}:2:15", "no-such-day"),
    Mistake(
        "a date in words",
        meeting("date: 2026-01-06", "date: next week"),
        f"{MEETING_FILE}:2:7",
        "date-format",
        "2026-01-06",
    ),
    Mistake(
        "an id that is taken",
        text("content/events/2026-01-06-meeting.yaml", MEETING),
        f"{MEETING_FILE}:1:1",
        "duplicate-id",
    ),
    Mistake(
        "an unquoted colon",
        meeting("Allies meet", "Breaking: allies meet"),
        f"{MEETING_FILE}:1:8",
        "unquoted-colon",
        'title: "Breaking: allies meet in Paris"',
    ),
    Mistake("a tab", meeting("  - source:", "\t- source:"), f"{MEETING_FILE}:9:1", "tab", "spaces"),
    Mistake("NO for a kind", meeting("kind: meeting", "kind: NO"), f"{MEETING_FILE}:4:7", "unknown-choice", "meeting"),
    Mistake("12:30 for a date", meeting("date: 2026-01-06", "date: 12:30"), f"{MEETING_FILE}:2:7", "date-format"),
    Mistake("0123 for a date", meeting("date: 2026-01-06", "date: 0123-1"), f"{MEETING_FILE}:2:7", "date-format"),
    Mistake(
        "a quotation that is not there",
        meeting("6 January 2026.", "7 January 2026."),
        f"{MEETING_FILE}:10:12",
        "quote-not-found",
        QUOTE,
    ),
    Mistake(
        "a source that is not there",
        meeting("paper-paris", "paper-pari"),
        f"{MEETING_FILE}:9:13",
        "unknown-source",
        "paper-paris",
    ),
    Mistake(
        "an actor spelled almost right",
        meeting("emmanuel-macron", "emanuel-macron"),
        f"{MEETING_FILE}:6:10",
        "unknown-actor",
        "emmanuel-macron",
    ),
    Mistake(
        "bytes that are no UTF-8",
        text(MEETING_FILE, MEETING.encode().replace(b"all day", b"\xfc\xff")),
        f"{MEETING_FILE}:3:20",
        "not-utf-8",
        "UTF-8",
    ),
    Mistake("an empty file", text(MEETING_FILE, ""), f"{MEETING_FILE}:1:1", "empty-file"),
    Mistake(
        "a file cut in the middle",
        text(MEETING_FILE, MEETING[: MEETING.index("quote:") + 3]),
        f"{MEETING_FILE}:10:5",
        "missing-colon",
        "cut off",
    ),
    Mistake("60 KB of brackets", text(MEETING_FILE, "[" * 60_000), f"{MEETING_FILE}:1:17", "too-deep"),
    Mistake(
        "a page that would publish a stored text",
        text(ABOUT_FILE, "Title: About\n\nSee [it]({static}/sources/paper-paris.md).\n"),
        f"{ABOUT_FILE}:3:10",
        "link-outside",
    ),
    Mistake(
        "a page that would publish a stored text by another way",
        text(ABOUT_FILE, "Title: About\n\n[it]({attach}../sources/paper-paris.md)\n"),
        f"{ABOUT_FILE}:3:6",
        "link-outside",
    ),
    Mistake(
        "a link out of the content folder",
        lambda root: (root / "content" / "images" / "x.svg").symlink_to("/etc/hostname"),
        "content/images/x.svg:1:1",
        "link-outside",
    ),
    Mistake(
        "a setting that does not exist",
        lambda root: _settings(root, '"suggestions"', '"sugestions"'),
        "pelicanconf.py:10:5",
        "unknown-setting",
        "suggestions",
    ),
    Mistake(
        "settings that are no Python",
        lambda root: _settings(root, '"show",', '"show'),
        "pelicanconf.py:10:20",
        "settings-failed",
    ),
]


def _settings(root: Path, old: str, new: str) -> None:
    path = root / "pelicanconf.py"
    words = path.read_text(encoding="utf-8")
    assert old in words
    path.write_text(words.replace(old, new), encoding="utf-8")


def run(root: Path, *arguments: str) -> int:
    command, *rest = arguments
    return main([command, "--settings", str(root / "pelicanconf.py"), *rest])


@pytest.mark.parametrize("mistake", MISTAKES, ids=[mistake.name for mistake in MISTAKES])
def test_a_mistake_is_shown_and_nothing_is_published(mistake: Mistake, site: Path, capsys: pytest.CaptureFixture[str]):
    """File, line and column, why, what to write instead; exit code 1; the published site as it was, byte for byte."""
    (site / "content" / "images").mkdir(exist_ok=True)
    before = snapshot(site / "output")
    mistake.make(site)
    assert run(site, "build") == 1
    told = capsys.readouterr().err
    place, _, _ = next(line for line in told.splitlines() if line.startswith(mistake.place)).partition(" error[")
    assert place.startswith(mistake.place)
    assert f"error[{mistake.code}]" in told
    assert mistake.hint in told
    assert "Traceback" not in told
    assert "The published site is as it was." in told
    assert snapshot(site / "output") == before


def test_all_mistakes_come_in_one_run(site: Path, capsys: pytest.CaptureFixture[str]):
    """Nobody has to mend one mistake to hear of the next."""
    (site / "content" / "images").mkdir(exist_ok=True)
    for mistake in MISTAKES:
        if mistake.place.startswith((ABOUT_FILE, "content/images")):
            mistake.make(site)
    text(MEETING_FILE, MEETING.replace("kind:", "kimd:").replace("2026-01-06", "next week"))(site)
    text(DECLARATION_FILE, DECLARATION.replace("paper-paris", "paper"))(site)
    _settings(site, '"suggestions"', '"sugestions"')
    assert run(site, "build") == 1
    told = capsys.readouterr().err
    for code in ("link-outside", "unknown-field", "date-format", "unknown-source", "unknown-setting"):
        assert f"error[{code}]" in told


def test_only_warnings_do_not_stop_a_build(site: Path, capsys: pytest.CaptureFixture[str]):
    """They are told, and the site is published."""
    text(MEETING_FILE, MEETING.replace("added: 2026-01-08\n", ""))(site)
    assert run(site, "build") == 0
    assert "warning[no-added]" in capsys.readouterr().err


def test_many_warnings_do_not_bury_the_rest(unbuilt: Path, capsys: pytest.CaptureFixture[str]):
    """A build shows the first twenty and says how many more there are; every error is shown."""
    for number in range(30):
        text(f"content/events/2026/e{number}.yaml", MEETING.replace("added: 2026-01-08\n", ""))(unbuilt)
    text(MEETING_FILE, MEETING.replace("kind:", "kimd:"))(unbuilt)
    assert run(unbuilt, "build") == 1
    told = capsys.readouterr().err
    assert told.count(" warning[") == 20
    assert "And 10 more warnings" in told
    assert "error[unknown-field]" in told


def test_without_a_command_all_are_listed(capsys: pytest.CaptureFixture[str]):
    """Whoever only types the name of the program learns what there is."""
    with pytest.raises(SystemExit) as ended:
        main([])
    assert ended.value.code == 2
    assert "suggest" in capsys.readouterr().err


@pytest.mark.parametrize(("words", "near"), [(["chek"], "check"), (["export", "--format", "icss"], "ics")])
def test_a_misspelled_word_of_the_command_line_names_the_nearest(
    words: list[str], near: str, capsys: pytest.CaptureFixture[str]
):
    """A slip of the finger is met with the right word."""
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    assert f"Did you mean {near}?" in capsys.readouterr().err
