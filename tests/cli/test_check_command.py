"""`timeline check`: all findings at once, for people, programs and forges."""

from __future__ import annotations

import errno
import json
import os
import re
from pathlib import Path

import pytest

from pelican_timeline.cli.main import main
from pelican_timeline.cli.report import as_github_command, harmless, print_diagnostics, summary
from pelican_timeline.model.diagnostic import Diagnostic, Mark

BROKEN = "content/events/2026/2026-01-06-meeting.yaml"


def check(root: Path, *arguments: str) -> int:
    return main(["check", "--settings", str(root / "pelicanconf.py"), *arguments])


@pytest.fixture
def broken(unbuilt: Path) -> Path:
    """Two mistakes in one file, one in another."""
    path = unbuilt / BROKEN
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("kind: meeting", "kimd: meeting").replace("date: 2026-01-06", "date: 2026-13-45"))
    (unbuilt / "content" / "places.yaml").write_text("- id: paris\n  nam: Paris\n")
    return unbuilt


def test_a_good_site_is_told_in_one_line(unbuilt: Path, capsys: pytest.CaptureFixture[str]):
    """No errors; the files that people wrote are counted."""
    assert check(unbuilt) == 0
    assert capsys.readouterr().out == "No errors, no warnings in 8 files.\n"


def test_all_mistakes_come_at_once(broken: Path, capsys: pytest.CaptureFixture[str]):
    """Both of one file and the one of another, each with its place, and a summary."""
    assert check(broken) == 1
    out = capsys.readouterr().out
    assert f"{BROKEN}:2:12: error[no-such-month]" in out
    assert f"{BROKEN}:4:1: error[unknown-field]" in out
    assert "content/places.yaml:2:3: error[" in out
    assert re.search(r"\n\d+ errors, .* in 8 files\.\n$", out)


def test_a_file_can_be_checked_alone(broken: Path, capsys: pytest.CaptureFixture[str]):
    """The mistakes of the other files are not its own."""
    assert check(broken, str(broken / "content" / "topics.yaml")) == 0
    assert capsys.readouterr().out == "No errors, no warnings in 1 file.\n"


def test_programs_get_json(broken: Path, capsys: pytest.CaptureFixture[str]):
    """A list of objects and nothing else."""
    assert check(broken, "--format", "json") == 1
    found = json.loads(capsys.readouterr().out)
    first = next(one for one in found if one["code"] == "unknown-field" and one["path"] == BROKEN)
    assert (first["line"], first["column"], first["severity"]) == (4, 1, "error")
    assert first["hint"]


def test_github_gets_remarks_beside_the_lines(broken: Path, capsys: pytest.CaptureFixture[str]):
    """One command a finding, each on one line."""
    assert check(broken, "--format", "github") == 1
    lines = capsys.readouterr().out.splitlines()
    assert all(line.startswith(("::error file=", "::warning file=")) for line in lines)
    assert any(f"file={BROKEN},line=4,col=1," in line for line in lines)


def test_a_finding_cannot_forge_another():
    """What a stranger wrote stands in messages: line breaks and separators are encoded."""
    one = Diagnostic("a,b:c.yaml", "x", "line\n::error file=z::boo 100%", mark=Mark(2, 3, 4))
    assert as_github_command(one) == (
        "::error file=a%2Cb%3Ac.yaml,line=2,col=3,endColumn=7,title=x::line%0A::error file=z::boo 100%25"
    )


def test_a_finding_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]):
    """Escape sequences in a quoted name are shown as what they are."""
    print_diagnostics([Diagnostic("a\x1b[2J.yaml", "x", "\x1b]0;title\x07")])
    assert "\x1b" not in capsys.readouterr().out
    assert harmless("a\tb\nc\u202e") == "a\ufffdb\nc\ufffd"


def test_colours_are_for_terminals(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """On a terminal the severity has a colour; NO_COLOR is honoured, and a pipe gets none."""
    one = Diagnostic("a.yaml", "code", "message", source_line="abc", mark=Mark(1, 2, 2))
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    print_diagnostics([one])
    coloured = capsys.readouterr().out
    assert "\x1b[31merror[code]\x1b[0m" in coloured
    monkeypatch.setenv("NO_COLOR", "1")
    print_diagnostics([one])
    assert re.sub("\x1b\\[[0-9]+m", "", coloured) == capsys.readouterr().out


@pytest.mark.parametrize(
    ("errors", "warnings", "files", "words"),
    [
        (3, 2, 41, "3 errors, 2 warnings in 41 files."),
        (1, 1, 1, "1 error, 1 warning in 1 file."),
        (0, 1, 2, "No errors, 1 warning in 2 files."),
    ],
)
def test_the_summary_counts(errors: int, warnings: int, files: int, words: str):
    """In words that fit the numbers."""
    found = [Diagnostic("a", "e", "m")] * errors + [Diagnostic("a", "w", "m", severity="warning")] * warnings
    assert summary(found, files) == words


def test_warnings_alone_are_no_failure(unbuilt: Path, capsys: pytest.CaptureFixture[str]):
    """A source without a quotation is worth a word, and no more."""
    path = unbuilt / BROKEN
    path.write_text(path.read_text().replace("    quote: The allies met in Paris on 6 January 2026.\n", ""))
    assert check(unbuilt) == 0
    assert "warning[no-proof]" in capsys.readouterr().out


def test_the_schema_is_written_where_editors_look(unbuilt: Path):
    """And is valid JSON Schema; a second run changes nothing."""
    schema = unbuilt / "content" / "schema" / "event.schema.json"
    assert check(unbuilt, "--write-schema") == 0
    before = schema.stat().st_mtime_ns
    assert json.loads(schema.read_text())["$schema"].startswith("http://json-schema.org/draft-07/")
    assert check(unbuilt, "--write-schema") == 0
    assert schema.stat().st_mtime_ns == before


def test_the_site_is_found_from_a_folder_inside_it(unbuilt: Path, monkeypatch: pytest.MonkeyPatch):
    """As with git: the command may be given anywhere in the site."""
    monkeypatch.chdir(unbuilt / "content" / "events")
    assert main(["check"]) == 0


def test_outside_of_any_site_one_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    """Which file is missed, and how to name it."""
    monkeypatch.chdir(tmp_path)
    assert main(["check"]) == 1
    assert "pelicanconf.py:1:1: error[no-settings]" in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments", [[], ["no-such-command"], ["check", "--format", "xml"], ["build", "--no-such-option"], ["explain"]]
)
def test_what_is_not_understood_has_a_code_of_its_own(arguments: list[str], capsys: pytest.CaptureFixture[str]):
    """2, as with other commands, and the usage is shown."""
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "usage: timeline" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["build", "check", "explain", "dates"])
def test_every_command_has_help_and_is_documented(command: str, capsys: pytest.CaptureFixture[str]):
    """The reference names every option that the help names."""
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    assert ended.value.code == 0
    words = capsys.readouterr().out
    assert "Exit codes" in words
    reference = (Path(__file__).parents[2] / "docs" / "commands.md").read_text(encoding="utf-8")
    section = reference.split(f"\n## {command}\n")[1].split("\n## ")[0]
    for option in re.findall(r"(?m)^  (?:-h, )?(--[a-z-]+)", words):
        assert option == "--help" or option in section


def test_our_own_mistake_is_told_in_one_line(
    unbuilt: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    """Where it happened and that the content is not to blame; the trace only on demand."""

    def stumble(*_: object) -> None:
        raise KeyError("some\nthing")

    monkeypatch.setattr("pelican_timeline.cli.check.print_diagnostics", stumble)
    assert check(unbuilt) == 1
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert re.match(r"pelican_timeline/cli/check\.py:\d+:1: error\[internal-error\]", told)
    assert "KeyError" in told
    monkeypatch.setenv("TIMELINE_DEBUG", "1")
    with pytest.raises(KeyError):
        check(unbuilt)


@pytest.mark.parametrize("reason", [errno.ENOSPC, errno.ENOTDIR, errno.EISDIR])
def test_what_the_machine_refuses_is_not_our_mistake(
    unbuilt: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], reason: int
):
    """A full disk is told as what it is, and so is a file where a folder has to be."""

    def refuse(*_: object) -> None:
        raise OSError(reason, os.strerror(reason), "output/index.html")

    monkeypatch.setattr("pelican_timeline.cli.check.print_diagnostics", refuse)
    assert check(unbuilt) == 1
    told = capsys.readouterr().err
    assert told.startswith(f"output/index.html:1:1: error[system] {os.strerror(reason)}.")
    assert "internal-error" not in told


def test_ctrl_c_is_no_mistake_at_all(
    unbuilt: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    """The code that shells expect, and no trace."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("pelican_timeline.cli.check.print_diagnostics", interrupt)
    assert check(unbuilt) == 130
    assert "Nothing half-built is published." in capsys.readouterr().err
