"""`timeline new`: from "I read something" to a valid file in a minute."""

from __future__ import annotations

from pathlib import Path

import pytest

from pelican_timeline.cli.main import main
from tests.cli.conftest import make_small_site, snapshot
from tests.cli.terminal import Terminal

FOLDER = "content/events/2026"
QUOTE = "The declaration is best described as a declaration of intent."
DAY = ("--on", "2026-02-03")
PAGE = """\
<html lang="en"><head><title>The bridge is open</title><meta property="og:site_name" content="Marsk Post"></head><body>
<article><h1>The bridge is open</h1><time datetime="2026-01-09">9 January</time>
<p>The bridge in Marsk was opened on 8 January 2026 by Mayor Ida Brandt, before several thousand people who had waited.</p>
<p>They had waited since the morning, in snow and wind, to be the first to cross it when the ribbon was cut at noon.</p>
</article></body></html>
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The small site."""
    return make_small_site(tmp_path / "site")


def new(root: Path, *arguments: str) -> int:
    return main(["new", "--settings", str(root / "pelicanconf.py"), *arguments])


def check(root: Path, path: str) -> int:
    return main(["check", "--settings", str(root / "pelicanconf.py"), str(root / path)])


def test_an_event_from_a_stored_text(site: Path, capsys: pytest.CaptureFixture[str]):
    """Every field has an option, names that are known become ids, and the file is shown as it was written."""
    fields = (
        "--kind",
        "agreement",
        "--place",
        "Paris",
        "--actor",
        "Macron",
        "--actor",
        "A New Name",
        "--topic",
        "peace",
    )
    more = (
        "--summary",
        "They *agree*.",
        "--date-note",
        "The paper says so.",
        "--related",
        "part_of:2026-01-06-meeting",
    )
    assert (
        new(
            site,
            "Talks: an outcome",
            "--date",
            "2026-01-07?",
            "--source",
            "paper-paris",
            "--quote",
            QUOTE,
            *fields,
            *more,
            *DAY,
        )
        == 0
    )
    path = f"{FOLDER}/2026-01-07-talks-an-outcome.yaml"
    text = (site / path).read_text("utf-8")
    assert text == (
        "# yaml-language-server: $schema=../../schema/event.schema.json\n"
        'title: "Talks: an outcome"\ndate: 2026-01-07?\ndate_note: The paper says so.\nsummary: |\n  They *agree*.\n'
        "kind: agreement\nplaces: [paris]\nactors: [emmanuel-macron, A New Name]\ntopics: [peace]\n"
        f"sources:\n  - source: paper-paris\n    quote: {QUOTE}\nrelated:\n  - part_of: 2026-01-06-meeting\nadded: 2026-02-03\n"
    )
    out = capsys.readouterr().out
    assert out.startswith(f"wrote {path}\n\n{text}\n")
    assert check(site, path) == 0


def test_an_event_from_a_page_elsewhere(site: Path, capsys: pytest.CaptureFixture[str]):
    """It is cited by its address, with the day on which it was read; a missing quotation is told as a warning."""
    arguments = ("--date", "2026-03", "--url", "https://example.org/x", "--link-only", "--publisher", "The Office")
    assert new(site, "A vote is planned", *arguments, "--planned", *DAY) == 0
    text = (site / f"{FOLDER}/2026-03-a-vote-is-planned.yaml").read_text("utf-8")
    assert (
        "planned: true\nsources:\n  - url: https://example.org/x\n    publisher: The Office\n    accessed: 2026-02-03\n"
        in text
    )
    assert "warning[no-proof]" in capsys.readouterr().err


def test_a_page_that_can_be_had_is_stored_with_it(site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """Event and source are written together, and the quotation is checked against the text."""
    page = tmp_path / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    quote = "The bridge in Marsk was opened on 8 January 2026"
    before = snapshot(site / "content")
    assert new(site, "Bridge opened", "--date", "2026-01-08", "--url", str(page), "--quote", "Not in it.", *DAY) == 1
    assert "error[quote-not-found]" in capsys.readouterr().err
    assert snapshot(site / "content") == before
    assert new(site, "Bridge opened", "--date", "2026-01-08", "--url", str(page), "--quote", quote, *DAY) == 0
    stored = [line for line in capsys.readouterr().out.splitlines() if line.startswith("stored ")]
    (source,) = stored
    path = source.removeprefix("stored ")
    assert "publisher: Marsk Post" in (site / path).read_text("utf-8")
    assert f"source: {Path(path).stem}\n" in (site / f"{FOLDER}/2026-01-08-bridge-opened.yaml").read_text("utf-8")


def test_a_page_that_is_stored_already_is_cited_as_such(site: Path):
    """By its address, which the stored text has in its head."""
    assert (
        new(site, "Talks go on", "--date", "2026-01-08", "--url", "https://example.org/paris", "--quote", QUOTE, *DAY)
        == 0
    )
    assert "source: paper-paris\n" in (site / f"{FOLDER}/2026-01-08-talks-go-on.yaml").read_text("utf-8")


def test_a_page_that_cannot_be_had_is_linked_to(site: Path, capsys: pytest.CaptureFixture[str]):
    """No file of that name, no network: it says so and goes on with the address."""
    assert new(site, "Talks go on", "--date", "2026-01-08", "--url", "https://nowhere.invalid/page", *DAY) == 0
    said = capsys.readouterr().err
    assert "not stored: " in said
    assert "https://nowhere.invalid/page is cited by its address." in said


def test_what_is_missing_is_said(site: Path, capsys: pytest.CaptureFixture[str]):
    """In a pipe nobody is asked: everything that is missing is named at once."""
    before = snapshot(site / "content")
    assert new(site) == 2
    said = capsys.readouterr().err
    assert said.count("error[missing-option]") == 3
    assert "title is missing: what happened, in a line" in said
    assert said.endswith("Nothing was written.\n")
    assert snapshot(site / "content") == before


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("--date", "2026-13"), "no-such-month", "date: 2026-13"),
        (("--date", "6.1.2026"), "date-format", "2026-01-06"),
        (("--kind", "meating"), "unknown-choice", "write meeting"),
        (("--source", "paper-pari"), "unknown-source", "did you mean paper-paris?"),
        (("--quote", "Nobody ever said this."), "quote-not-found", "paper-paris"),
        (("--place", "pariss"), "unknown-place", "write: paris"),
        (("--related", "after:2026-01-06-meeting"), "one-relation", "follows"),
        (("--related", "follows:2026-01-06-meting"), "unknown-event", "write: 2026-01-06-meeting"),
        (("--id", "../x"), "bad-id", "write: x"),
        (("--id", "2026-01-06-MEETING"), "bad-id", "write: 2026-01-06-meeting"),
        (("--id", "2026-01-06-meeting", "--date", "2026-01-06"), "file-exists", "nothing is overwritten"),
        (("--on", "yesterday"), "date-format", "yesterday"),
        (("--source", "", "--url", "javascript:alert(1)", "--link-only"), "bad-url", "full address"),
        (
            ("--source", "", "--url", "https://example.org/x", "--link-only", "--archive", "http://"),
            "bad-url",
            "full address",
        ),
    ],
)
def test_what_would_be_wrong_is_not_written(
    site: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], code: str, words: str
):
    """By the same rules as the check, with the same words, and every file is as it was."""
    before = snapshot(site / "content")
    usual = ("--date", "2026-01-08", "--source", "paper-paris", "--quote", QUOTE)
    assert new(site, "Something happens", *usual, *arguments) == 1
    said = capsys.readouterr().err
    assert f"error[{code}]" in said
    assert words in said
    assert snapshot(site / "content") == before


def test_markup_in_a_title_is_text(site: Path):
    """What a stranger types is written so that it is read as it was typed."""
    title = '# <b>"Talks": & *more*</b> - [x]'
    assert new(site, title, "--date", "2026-01-08", "--source", "paper-paris", "--quote", QUOTE, *DAY) == 0
    text = (site / f"{FOLDER}/2026-01-08-b-talks-more-b-x.yaml").read_text("utf-8")
    assert f"title: >-\n  {title}\n" in text


def test_a_likely_duplicate_is_told(site: Path, capsys: pytest.CaptureFixture[str]):
    """Nearly the same title, the day after."""
    assert (
        new(site, "The allies meet in Paris", "--date", "2026-01-07", "--source", "paper-paris", "--quote", QUOTE, *DAY)
        == 0
    )
    assert "perhaps there already: content/events/2026/2026-01-06-meeting.yaml" in capsys.readouterr().err


def test_a_second_event_of_the_same_name_gets_another_id(site: Path):
    """The first keeps its own."""
    for _ in range(2):
        assert new(site, "Talks", "--date", "2026-05", "--source", "paper-paris", "--quote", QUOTE, *DAY) == 0
    assert {path.stem for path in (site / FOLDER).glob("2026-05-*")} == {"2026-05-talks", "2026-05-talks-2"}


def test_on_a_terminal_it_asks_and_teaches(site: Path):
    """For each thing that is missing; a wrong date is told at once and asked for again, so is a wrong quotation."""
    terminal = Terminal(site, "new", "--on", "2026-02-03")
    for question, answer in (
        ("what happened, in a line: ", "Talks go on in Kyiv"),
        ("about): ", "8 January"),
        ("error[date-format]", ""),
        ("about): ", "2026-01-08"),
        ("what sort of event: ", "meeting"),
        ("name of a stored text: ", "paper-paris"),
        ("if there are none): ", "The declaration is a declaration of intend."),
        ("do not stand in the text", ""),
        ("if there are none): ", QUOTE),
    ):
        terminal.wait_for(question)
        if answer:
            terminal.press(f"{answer}\n")
    terminal.wait_for("wrote content/events/2026/2026-01-08-talks-go-on-in-kyiv.yaml")
    assert terminal.end() == 0
    text = (site / f"{FOLDER}/2026-01-08-talks-go-on-in-kyiv.yaml").read_text("utf-8")
    assert f"date: 2026-01-08\nkind: meeting\nsources:\n  - source: paper-paris\n    quote: {QUOTE}\n" in text


def test_on_a_terminal_a_duplicate_is_a_question(site: Path):
    """And the answer no writes nothing."""
    before = snapshot(site / "content")
    arguments = ("--date", "2026-01-06", "--source", "paper-paris", "--quote", QUOTE, "--kind", "meeting")
    terminal = Terminal(site, "new", "Allies meet in Paris", *arguments)
    terminal.wait_for("perhaps there already")
    terminal.wait_for("write it all the same? ")
    terminal.press("n\n")
    terminal.wait_for("Nothing was written.")
    assert terminal.end() == 1
    assert snapshot(site / "content") == before
