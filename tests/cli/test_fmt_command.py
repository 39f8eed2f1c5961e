"""`timeline fmt`: one form for every file, and nothing harmed on the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from pelican_timeline.cli import edits
from pelican_timeline.cli.edits import apply, check_edits
from pelican_timeline.cli.main import main
from tests.cli.conftest import snapshot

MEETING = "content/events/2026/2026-01-06-meeting.yaml"


def fmt(root: Path, *arguments: str) -> int:
    return main(["fmt", "--settings", str(root / "pelicanconf.py"), *arguments])


def test_files_get_their_form_and_keep_it(unbuilt: Path, capsys: pytest.CaptureFixture[str]):
    """What changes is named; the second time nothing changes."""
    assert fmt(unbuilt) == 0
    out = capsys.readouterr().out
    assert f"tidied {MEETING}\n" in out
    assert out.endswith("2 of 5 files changed.\n")
    text = (unbuilt / MEETING).read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=../../schema/event.schema.json\ntitle: ")
    assert "summary: |\n  They talk all day.\n" in text
    before = snapshot(unbuilt)
    assert fmt(unbuilt) == 0
    assert capsys.readouterr().out == "None of 5 files changed.\n"
    assert snapshot(unbuilt) == before


def test_what_would_change_is_shown(unbuilt: Path, capsys: pytest.CaptureFixture[str]):
    """`--check` prints a diff that `patch` understands, ends with 1, and writes nothing."""
    before = snapshot(unbuilt)
    assert fmt(unbuilt, "--check") == 1
    out = capsys.readouterr().out
    assert f"--- a/{MEETING}\n+++ b/{MEETING}\n@@ -1,6 +1,8 @@\n" in out
    assert "-summary: They talk all day.\n+summary: |\n+  They talk all day.\n" in out
    assert snapshot(unbuilt) == before


def test_a_broken_file_is_left_alone(unbuilt: Path, capsys: pytest.CaptureFixture[str]):
    """Its mistakes are told, the other files are tidied all the same."""
    broken = unbuilt / MEETING
    broken.write_text("title: Talks\ndate: 2026-02-30\nsources: [{url: https://example.org/}]\n")
    before = broken.read_bytes()
    assert fmt(unbuilt) == 1
    said = capsys.readouterr()
    assert f"{MEETING}:2:15: error[" in said.err
    assert said.out.endswith("1 of 5 files changed; 1 file has mistakes and was left alone.\n")
    assert broken.read_bytes() == before


def test_single_files_and_folders(unbuilt: Path, capsys: pytest.CaptureFixture[str]):
    """Only what was named is touched; a name that is none is told."""
    assert fmt(unbuilt, str(unbuilt / MEETING)) == 0
    assert capsys.readouterr().out.endswith("1 of 1 file changed.\n")
    assert fmt(unbuilt, str(unbuilt / "content" / "events")) == 0
    assert capsys.readouterr().out.endswith("1 of 2 files changed.\n")
    assert fmt(unbuilt, str(unbuilt / "content" / "nothing.yaml")) == 1
    assert "content/nothing.yaml:1:1: error[no-such-file]" in capsys.readouterr().err
    assert fmt(unbuilt, str(unbuilt / "content" / "sources" / "paper-paris.md")) == 1
    assert "error[no-form]" in capsys.readouterr().err


def test_links_and_modes_stay(unbuilt: Path):
    """A link inside of content/ stays a link, and a file keeps its mode."""
    target = unbuilt / "content" / "events" / "2026" / "real.yaml"
    (unbuilt / MEETING).rename(target)
    target.chmod(0o640)
    (unbuilt / MEETING).symlink_to("real.yaml")
    fmt(unbuilt, str(unbuilt / MEETING))
    assert (unbuilt / MEETING).is_symlink()
    assert target.read_text("utf-8").startswith("# yaml-language-server")
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_folder_that_may_not_be_written(
    unbuilt: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    """One line that says so, and every file is as it was."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(unbuilt / "content"))

    before = snapshot(unbuilt)
    monkeypatch.setattr(edits, "_draft", refuse)  # root, as whom a test may run, may write anywhere
    assert fmt(unbuilt) == 1
    monkeypatch.undo()
    assert "error[system] Permission denied" in capsys.readouterr().err
    assert snapshot(unbuilt) == before


# Edits ---------------------------------------------------------------------------------------------------------------


def test_several_changes_are_made_together_or_not_at_all(unbuilt: Path, monkeypatch: pytest.MonkeyPatch):
    """When the third of three is refused, the first two are taken back."""
    new = "content/events/2026/new.yaml"
    changes = {new: b"new", MEETING: b"changed", "content/topics.yaml": None}
    before = snapshot(unbuilt)
    unlink = Path.unlink

    def refuse(place: Path, *, missing_ok: bool = False) -> None:
        if place.name == "topics.yaml":
            raise OSError(30, "Read-only file system", str(place))
        unlink(place, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(OSError, match="Read-only"):
        apply(unbuilt, changes, frozenset({new}))
    monkeypatch.undo()
    assert snapshot(unbuilt) == before
    apply(unbuilt, changes, frozenset({new}))
    after = snapshot(unbuilt)
    assert after[new] == b"new"
    assert after[MEETING] == b"changed"
    assert "content/topics.yaml" not in after
    assert not [name for name in after if name.endswith(".part")]


def test_a_new_file_takes_nobodys_place(unbuilt: Path):
    """Not even one that came a moment ago, nor one that differs in capital letters only."""
    new = "content/events/2026/2026-01-06-MEETING.yaml"
    assert [one.code for one in check_edits(unbuilt, {new: b""}, frozenset({new}))] == ["file-exists"]
    with pytest.raises(FileExistsError):
        apply(unbuilt, {MEETING: b"other"}, frozenset({MEETING}))
    assert (unbuilt / MEETING).read_bytes() != b"other"


def test_no_change_leads_out_of_content(unbuilt: Path, tmp_path: Path):
    """Neither by dots nor by a link to a folder elsewhere."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (unbuilt / "content" / "events" / "2030").symlink_to(elsewhere)
    changes = {"content/events/2030/a.yaml": b"", "content/events/../../a.yaml": b"", "a.yaml": b"", MEETING: b""}
    found = check_edits(unbuilt, changes)
    assert [(one.path, one.code) for one in found] == [(path, "outside-content") for path in list(changes)[:3]]
