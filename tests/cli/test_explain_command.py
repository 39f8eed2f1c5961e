"""`timeline explain`: nothing that the program decided is kept to itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from pelican_timeline.cli.main import main

SOURCE = "content/sources/paper-paris.md"


def explain(root: Path, subject: str) -> int:
    return main(["explain", "--settings", str(root / "pelicanconf.py"), subject])


def test_a_text_is_explained_date_by_date_and_sentence_by_sentence(unbuilt: Path, capsys: pytest.CaptureFixture[str]):
    """Where each date stands in the file, what it means and why; each sentence, taken or not, with the reason."""
    assert explain(unbuilt, SOURCE) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == SOURCE
    assert "The Paper, published 7 January 2026, language en" in lines[1]
    assert "  8:28  “6 January 2026”  DATE  2026-01-06" in lines
    tuesday = lines.index("  12:4  “Tuesday”  DATE  2026-01-06")
    assert "7 January 2026" in lines[tuesday + 1]
    assert "weekday" in lines[tuesday + 1]
    nobody = next(number for number, line in enumerate(lines) if line.strip().startswith("Nobody signed"))
    assert lines[nobody - 1].startswith("  10:63  not taken: ")
    assert any(line.startswith("  8:1  taken: ") for line in lines)


def test_it_tells_which_suggestion_went_into_which_event(unbuilt: Path, capsys: pytest.CaptureFixture[str]):
    """The sentence that a curated event quotes is no suggestion of its own."""
    assert explain(unbuilt, "paper-paris") == 0
    out = capsys.readouterr().out
    assert "went into 2026-01-06-meeting" in out


def test_an_event_is_explained_with_its_proofs(unbuilt: Path, capsys: pytest.CaptureFixture[str]):
    """By file or by id: who says so, with which words, and whether these were found."""
    for subject in ("2026-01-06-meeting", "content/events/2026/2026-01-06-meeting.yaml"):
        assert explain(unbuilt, subject) == 0
        out = capsys.readouterr().out
        assert "2026-01-06 (6 January 2026); written or accepted by a person" in out
        assert "1 independent source, 1 text" in out
        assert "paper-paris, sentence 1: found in the stored text" in out
        assert "“The allies met in Paris on 6 January 2026.”" in out


def test_an_own_article_is_explained_in_the_text_that_readers_see(unbuilt: Path, capsys: pytest.CaptureFixture[str]):
    """Its Markdown is no evidence; positions count in what is shown."""
    assert explain(unbuilt, "our-view") == 0
    out = capsys.readouterr().out
    assert "Lines and columns count in the text that readers see." in out
    assert "  1:27  “6 January 2026”" in out


def test_a_broken_file_is_explained_by_its_mistakes(unbuilt: Path, capsys: pytest.CaptureFixture[str]):
    """What cannot be read cannot be explained; what is wrong with it can."""
    (unbuilt / SOURCE).write_text("---\ntitle: x\n---\nText.\n")
    assert explain(unbuilt, SOURCE) == 1
    assert f"{SOURCE}:" in capsys.readouterr().err


def test_a_name_that_nobody_has_gets_the_nearest(unbuilt: Path, capsys: pytest.CaptureFixture[str]):
    """A slip of the pen is met with a proposal, and the code for a command that was not understood."""
    assert explain(unbuilt, "2026-01-06-meting") == 2
    assert "Did you mean 2026-01-06-meeting" in capsys.readouterr().err
    assert explain(unbuilt, "/etc/hostname") == 2
