"""`timeline suggest --interactive`: every decision is a key, and none is lost."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pelican_timeline.cli.main import main
from tests.cli.conftest import snapshot
from tests.cli.reviewing import make_review_site
from tests.cli.terminal import Terminal

Answer = Callable[..., tuple[int, str]]
RUEL = "content/events/2026/2026-01-05-tom-ruel-we-will-not-pay-a-penny-more.yaml"
REVIEWED = "content/reviewed.yaml"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Six suggestions, in this order: Ruel's words, the contract, Macron three times, the toll."""
    return make_review_site(tmp_path / "site")


@pytest.fixture
def answer(site: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Answer:
    """A function that goes through the suggestions with these lines as answers; the exit code and what was shown."""

    def go(*lines: str) -> tuple[int, str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        monkeypatch.setenv("COLUMNS", "160")
        options = ("--settings", str(site / "pelicanconf.py"), "--interactive", "--on", "2026-02-03", "--by", "Ann")
        code = main(["suggest", *options])
        said = capsys.readouterr()
        assert said.err == ""
        return code, said.out

    return go


def test_a_suggestion_is_shown_with_all_that_bears_on_it(answer: Answer) -> None:
    """Where one stands, the date and why, title, names, the sentence in its paragraph, the place, the reasons."""
    code, out = answer("s", "q")
    assert code == 0
    second = out.split(" 2 of 6\n")[1]
    lines = [line.strip() for line in second.splitlines() if line.strip()]
    assert lines[:2] == [
        "6 January 2026",
        "“Tuesday” in an article of 8 January 2026, so 6 January 2026",
    ]
    assert lines[2].startswith("Ida Brandt signed the contract")
    assert lines[3].startswith("agreement · Ida Brandt")
    assert lines[4].startswith("»Mayor Ida Brandt signed")
    assert lines[5] == "content/sources/harbour-post.md:8:1 · The Harbour Post"
    assert lines[6].startswith("score 0.")
    assert lines[7].startswith("a accept   e edit   r reject   m merge   s skip")
    assert out.endswith("\n1 skipped. 6 suggestions left for another time.\n")


def test_decisions_are_written_at_once(site: Path, answer: Answer) -> None:
    """Accepted, rejected, merged; what was skipped is there the next time, and nothing else."""
    code, out = answer("a", "r", "Not ours.", "m 2026-01-06-meeting", "s", "q")
    assert code == 0
    assert "1 accepted, 1 rejected, 1 merged, 1 skipped. 3 suggestions left for another time." in out
    assert "added: 2026-02-03" in (site / RUEL).read_text("utf-8")
    text = (site / REVIEWED).read_text("utf-8")
    assert "verdict: rejected\n  why: Not ours.\n  by: Ann\n  on: 2026-02-03\n" in text
    assert "verdict: merged\n  into: 2026-01-06-meeting\n" in text
    _, out = answer("q")
    assert " 1 of 3\n" in out
    assert main(["check", "--settings", str(site / "pelicanconf.py")]) == 0


def test_title_and_date_can_be_edited(site: Path, answer: Answer) -> None:
    """A wrong date is told at once and asked for again; an empty answer leaves what was there."""
    _, out = answer("e", "Ruel will not pay", "2026-02-30", "2026-01", "He gives no day.", "e", "", "", "q")
    assert "error[no-such-day]" in out
    text = (site / "content/events/2026/2026-01-ruel-will-not-pay.yaml").read_text("utf-8")
    assert "title: Ruel will not pay\ndate: 2026-01\ndate_note: He gives no day.\n" in text
    assert len(list((site / "content/events/2026").glob("2026-01-06-ida-brandt-*.yaml"))) == 1


def test_what_was_done_can_be_undone(site: Path, answer: Answer) -> None:
    """One step after the other, back to the start, with every file as it was."""
    before = snapshot(site / "content")
    _, out = answer("a", "r No.", "s", "m 2026-01-06-meeting", "u", "u", "u", "u", "u", "q")
    assert snapshot(site / "content") == before
    assert "there is nothing to undo" in out
    assert out.count("no longer accepted: x-") == 1
    assert out.endswith("Nothing decided. 6 suggestions left for another time.\n")


def test_an_accepted_event_can_be_merged_into(site: Path, answer: Answer) -> None:
    """Also when it became one a moment ago."""
    _, out = answer("a", f"m {Path(RUEL).stem}", "q")
    assert "merged x-" in out
    assert f"into: {Path(RUEL).stem}\n" in (site / REVIEWED).read_text("utf-8")


def test_the_context_is_shown(answer: Answer) -> None:
    """The paragraphs around, and the address of the whole."""
    _, out = answer("o", "q")
    shown = out.split(" quit")[1]
    assert "Residents had asked for that for years." in shown
    assert "https://example.org/bridge" in shown


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (("x", "q"), "press one of these keys"),
        (("", "q"), "press one of these keys"),
        (("?", "q"), "r  reject: give a reason"),
        (("r", "", "q"), "wants a reason"),
        (("m", "", "q"), "left as it was"),
        (("m 2026-01-06-meting", "q"), "did you mean 2026-01-06-meeting"),
        (("m 7", "q"), "there is no event '7'"),
        (("e", "x" * 91, "", "q"), "error[too-long]"),
        (("r " + "x" * 1001, "q"), "error[too-long]"),
    ],
)
def test_a_slip_changes_nothing(site: Path, answer: Answer, lines: tuple[str, ...], words: str) -> None:
    """It is told, and the suggestion stays on the screen."""
    before = snapshot(site / "content")
    code, out = answer(*lines)
    assert code == 0
    assert words in out
    assert snapshot(site / "content") == before


def test_the_end_of_the_answers_is_the_end(site: Path, answer: Answer) -> None:
    """Even in the middle of a question: what was decided is written."""
    code, out = answer("a", "r")
    assert code == 0
    assert "1 accepted. 5 suggestions left for another time." in out
    assert not (site / REVIEWED).exists()


def test_all_of_them_to_the_end(answer: Answer) -> None:
    """After the last one the command ends; then there is nothing to decide."""
    code, out = answer(*["a"] * 6)
    assert code == 0
    assert "6 accepted. No suggestions left for another time." in out
    code, out = answer("a")
    assert (code, out) == (0, "Nothing waits for a decision.\n")


def test_a_file_changed_meanwhile_is_not_undone(site: Path, answer: Answer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody has edited the new event in the meantime: their words stay."""
    from pelican_timeline.cli.talk import Lines

    key = Lines.key

    def edit_then_answer(lines: Lines) -> str:
        pressed = key(lines)
        if pressed == "u":
            (site / RUEL).write_text("edited", encoding="utf-8")
        return pressed

    monkeypatch.setattr(Lines, "key", edit_then_answer)
    _, out = answer("a", "u", "q")
    assert "has been changed since; undo it by hand" in out
    assert (site / RUEL).read_text("utf-8") == "edited"


def test_a_machine_that_refuses_ends_nothing(site: Path, answer: Answer, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is told, and the next suggestion can still be decided on."""
    from pelican_timeline.cli import edits

    def refuse(place: Path, _data: bytes) -> Path:
        raise OSError(28, "No space left on device", str(place))

    before = snapshot(site / "content")
    monkeypatch.setattr(edits, "_draft", refuse)
    code, out = answer("a", "s", "q")
    assert code == 0
    assert "No space left on device; nothing was written" in " ".join(out.split())
    assert snapshot(site / "content") == before


# On a terminal -------------------------------------------------------------------------------------------------------


def test_single_keys_on_a_terminal(site: Path) -> None:
    """A key counts without Enter; a line can be edited; Ctrl-C leaves a question, then the command, and loses nothing."""
    terminal = Terminal(site, "suggest", "--interactive", "--on", "2026-02-03")
    terminal.wait_for("1 of 6")
    terminal.wait_for("q quit")
    terminal.press("a")
    terminal.wait_for("2 of 6")
    assert (site / RUEL).is_file()
    terminal.press("r")
    terminal.wait_for("why is it no event")
    terminal.interrupt("left as it was")
    terminal.press("e")
    terminal.wait_for("title: ")
    terminal.press("\x15Contract signed\r")
    terminal.wait_for("date: ")
    terminal.press("\r")
    terminal.wait_for("3 of 6")
    assert (site / "content/events/2026/2026-01-06-contract-signed.yaml").is_file()
    terminal.press("\x1b[A")
    terminal.wait_for("press one of these keys")
    terminal.interrupt("2 accepted. 4 suggestions left")
    assert terminal.end() == 130
    assert not (site / REVIEWED).exists()
