"""`rename`, `alias`, `delete`: an event moves or goes, and addresses that readers have saved live on."""

from __future__ import annotations

from pathlib import Path

import pytest

from pelican_timeline.cli.main import main
from tests.cli.conftest import MEETING, make_small_site, snapshot

FOLDER = "content/events/2026"
OLD, OTHER = f"{FOLDER}/2026-01-06-meeting.yaml", f"{FOLDER}/2026-01-06-declaration.yaml"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The small site, where the declaration is part of the meeting and one suggestion was merged into that."""
    root = make_small_site(tmp_path / "site")
    (root / "content/reviewed.yaml").write_text(
        "- id: x-0123456789 # why not\n  verdict: merged\n  into: 2026-01-06-meeting\n  source: paper-paris\n"
        "  quote: Nobody signed it on the spot, and nobody was asked to.\n"
    )
    return root


def run(root: Path, command: str, *arguments: str) -> int:
    return main([command, "--settings", str(root / "pelicanconf.py"), *arguments])


def read(root: Path, path: str) -> str:
    return (root / path).read_text("utf-8")


def is_sound(root: Path) -> bool:
    return run(root, "check") == 0


def test_a_renamed_event_keeps_its_old_address(site: Path, capsys: pytest.CaptureFixture[str]):
    """The file moves, the old id is an alias, and what referred to it refers to the new one."""
    assert run(site, "rename", "2026-01-06-meeting", "2026-01-06-paris-meeting") == 0
    out = capsys.readouterr().out
    assert "renamed 2026-01-06-meeting to 2026-01-06-paris-meeting" in out
    assert not (site / OLD).exists()
    text = read(site, f"{FOLDER}/2026-01-06-paris-meeting.yaml")
    assert text.endswith("added: 2026-01-08\naliases: [2026-01-06-meeting]\n")
    assert "  - part_of: 2026-01-06-paris-meeting\n" in read(site, OTHER)
    assert "x-0123456789 # why not\n" in read(site, "content/reviewed.yaml")
    assert "into: 2026-01-06-paris-meeting\n" in read(site, "content/reviewed.yaml")
    assert is_sound(site)


def test_renaming_back_leaves_no_circle(site: Path):
    """An old id can be the id again; the one between stays as an alias. It may be named by any of them."""
    assert run(site, "rename", "2026-01-06-meeting", "paris") == 0
    assert run(site, "rename", "2026-01-06-meeting", "2026-01-06-meeting") == 0
    assert "aliases: [paris]\n" in read(site, OLD)
    assert is_sound(site)


def test_an_event_in_a_list_is_renamed_in_its_place(site: Path):
    """Several events share a file: its name stays, the id changes, comments stay."""
    listed = "# two\n" + "".join(
        f"- id: {name}\n  # of {name}\n  title: Title of {name}\n  date: {date}\n  sources: [{{url: https://example.org/}}]\n"
        for name, date in (("first-talks", "2025-01-01"), ("later-talks", "2025-02-01"))
    )
    (site / "content/events/talks.yaml").write_text(listed)
    assert run(site, "rename", "first-talks", "early-talks") == 0
    text = read(site, "content/events/talks.yaml")
    assert "- id: early-talks\n  # of first-talks\n" in text
    assert "  aliases: [first-talks]\n" in text
    assert "# two\n" in text
    assert is_sound(site)
    assert run(site, "delete", "later-talks", "--why", "Never happened.") == 0
    assert "later" not in read(site, "content/events/talks.yaml")
    assert run(site, "delete", "early-talks", "--why", "Never happened.") == 0
    assert not (site / "content/events/talks.yaml").exists()
    assert is_sound(site)


def test_another_address_can_lead_to_an_event(site: Path, capsys: pytest.CaptureFixture[str]):
    """An alias by hand, for an address that was printed somewhere."""
    assert run(site, "alias", "2026-01-06-meeting", "paris-2026") == 0
    assert "aliases: [paris-2026]\n" in read(site, OLD)
    assert is_sound(site)
    assert run(site, "alias", "2026-01-06-meeting", "paris-2026") == 1
    assert "error[duplicate-alias]" in capsys.readouterr().err


def test_an_event_that_is_replaced_leads_to_the_other(site: Path, capsys: pytest.CaptureFixture[str]):
    """Its ids are aliases of the other one, and what was merged into it proves that one."""
    assert run(site, "alias", "2026-01-06-meeting", "paris-2026") == 0
    assert run(site, "delete", "2026-01-06-meeting", "--into", "2026-01-06-declaration") == 0
    assert "/events/2026-01-06-meeting/ leads to /events/2026-01-06-declaration/" in capsys.readouterr().out
    text = read(site, OTHER)
    assert "aliases: [2026-01-06-meeting, paris-2026]\n" in text
    assert "part_of" not in text
    assert "into: 2026-01-06-declaration\n" in read(site, "content/reviewed.yaml")
    assert not (site / OLD).exists()
    assert is_sound(site)


def test_an_event_that_others_need_is_not_deleted(site: Path, capsys: pytest.CaptureFixture[str]):
    """Every place that refers to it is named, with the way out."""
    before = snapshot(site / "content")
    assert run(site, "delete", "2026-01-06-meeting", "--why", "Double.") == 1
    said = capsys.readouterr().err
    assert f"{OTHER}:9:14: error[still-needed]" in said
    assert "content/reviewed.yaml:1:3: error[still-needed]" in said
    assert "--into ID" in said
    assert snapshot(site / "content") == before


def test_a_suggestion_does_not_come_back_when_its_event_is_deleted(site: Path, capsys: pytest.CaptureFixture[str]):
    """Accepted by mistake, and taken away again: the reason stands in reviewed.yaml."""
    text = MEETING.replace("The allies met in Paris on 6 January 2026.", "The next meeting is planned for the spring")
    (site / f"{FOLDER}/2026-03-next.yaml").write_text(
        text.replace("2026-01-06\n", "2026-03\n").replace("Allies", "They") + "aliases: [x-0000000001]\n"
    )
    arguments = ("--why", "Nobody planned it: a guess.", "--on", "2026-02-03", "--by", "Ann")
    assert run(site, "delete", "2026-03-next", *arguments) == 0
    assert "For the commit: Delete 2026-03-next: Nobody planned it: a guess." in capsys.readouterr().out
    assert read(site, "content/reviewed.yaml").endswith(
        '- id: x-0000000001\n  verdict: rejected\n  why: "Nobody planned it: a guess."\n  by: Ann\n  on: 2026-02-03\n'
        "  source: paper-paris\n  quote: The next meeting is planned for the spring\n"
    )
    assert is_sound(site)


@pytest.mark.parametrize(
    ("command", "arguments", "code", "words"),
    [
        ("rename", ("2026-01-06-meting", "a-b"), "unknown-event", "2026-01-06-meeting"),
        ("rename", ("2026-01-06-meeting", "../../etc/passwd"), "bad-id", "write: etc-passwd"),
        ("rename", ("2026-01-06-meeting", "/tmp/x"), "bad-id", "write: tmp-x"),
        ("rename", ("2026-01-06-meeting", "Talks"), "bad-id", "write: talks"),
        ("rename", ("2026-01-06-meeting", "nul"), "bad-id", "programs keep this word"),
        ("rename", ("2026-01-06-meeting", "b" * 300), "bad-id", "at most 80"),
        ("rename", ("2026-01-06-meeting", "x-0123456789"), "bad-id", "the id of a suggestion"),
        ("rename", ("2026-01-06-meeting", "2026-01-06-declaration"), "duplicate-id", "choose another one"),
        ("rename", ("2026-01-06-meeting", "2026-01-06-meeting"), "duplicate-id", "choose another one"),
        ("alias", ("2026-01-06-meeting", "2026-01-06-declaration"), "duplicate-id", "choose another one"),
        ("alias", ("2026-01-06-meeting", "a/b"), "bad-id", "write: a-b"),
        ("delete", ("2026-01-06-meeting",), "empty-field", "--into ID"),
        ("delete", ("2026-01-06-meeting", "--into", "2026-01-06-meeting"), "unknown-event", "there is no event"),
        ("delete", ("2026-01-06-meeting", "--into", "nothing"), "unknown-event", "there is no event"),
        ("delete", ("../2026-01-06-meeting", "--why", "No."), "unknown-event", "2026-01-06-meeting"),
    ],
)
def test_a_slip_changes_nothing(
    site: Path, capsys: pytest.CaptureFixture[str], command: str, arguments: tuple[str, ...], code: str, words: str
):
    """Each has its name and a way out, and every file is as it was."""
    before = snapshot(site / "content")
    assert run(site, command, *arguments) == 1
    said = capsys.readouterr().err
    assert f"error[{code}]" in said
    assert words in said
    assert said.endswith("Nothing was written.\n")
    assert snapshot(site / "content") == before


def test_content_with_errors_is_not_touched(site: Path, capsys: pytest.CaptureFixture[str]):
    """A broken file may refer to the event, and nobody could see it."""
    (site / OTHER).write_text("title: Talks\n")
    before = snapshot(site / "content")
    assert run(site, "rename", "2026-01-06-meeting", "paris") == 1
    assert "2026-01-06-declaration.yaml:1:1: error[missing-field]" in capsys.readouterr().err
    assert snapshot(site / "content") == before


def test_a_machine_that_refuses_leaves_everything(site: Path, monkeypatch: pytest.MonkeyPatch):
    """Half of a renaming would be two events, or none."""
    before = snapshot(site / "content")
    unlink = Path.unlink

    def refuse(place: Path, *, missing_ok: bool = False) -> None:
        if place.name == "2026-01-06-meeting.yaml":
            raise PermissionError(13, "Permission denied", str(place))
        unlink(place, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse)
    assert run(site, "rename", "2026-01-06-meeting", "paris") == 1
    monkeypatch.undo()
    assert snapshot(site / "content") == before
