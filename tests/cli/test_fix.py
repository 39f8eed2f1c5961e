"""`check --fix` writes what no person has to decide, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from pelican_timeline.model.diagnostic import Mark
from pelican_timeline.records import mend

from .conftest import Run, snapshot

EVENT = """\
# yaml-language-server: $schema=../../schema/event.schema.json
title: Allies meet in Paris   # a comment stays
date: {date}
planned: {planned}
sources:
  - source: paper-paris
    quote: {quote}
added: 2026-01-08
"""
GOOD = "The allies met in Paris on 6 January 2026."


@pytest.mark.parametrize(
    ("date", "planned", "quote", "written"),
    [
        ("6.1.2026", "false", GOOD, {"date": "2026-01-06"}),
        ("2026/1/6", "false", GOOD, {"date": "2026-01-06"}),
        ('"6.1.2026"', "false", GOOD, {"date": "2026-01-06"}),
        ("2026-01-06", "no", GOOD, {"planned": "false"}),
        ("2026-01-06", '"yes"', GOOD, {"planned": "true"}),
        ("2026-01-06", "false", "the allies met in paris on 6 january 2026.", {"quote": GOOD}),
        ("2026-01-06", "false", "|\n      The allies met\n      in paris on 6 January 2026.", {"quote": GOOD}),
        ("2026-01-06", "false", '"The  allies met in Paris  on 6 January 2026."', {"quote": GOOD}),
        ("6.1.2026", "no", "THE ALLIES MET IN PARIS", {"date": "2026-01-06", "planned": "false", "quote": "The allies met in Paris"}),
    ],
)  # fmt: skip
def test_what_is_safe_is_written(
    unbuilt: Path, timeline: Run, date: str, planned: str, quote: str, written: dict[str, str]
) -> None:
    """A date in another form, yes for true, and a quotation with other capitals or spaces are put right in place."""
    path = unbuilt / "content" / "events" / "2026" / "2026-01-06-fixed.yaml"
    path.write_text(EVENT.format(date=date, planned=planned, quote=quote), encoding="utf-8")
    values = {"date": date, "planned": planned, "quote": quote} | written
    done = timeline(unbuilt, "check", "--fix", str(path))
    assert path.read_text(encoding="utf-8") == EVENT.format(**values)
    assert done.stdout.count(": wrote ") == len(written)
    assert "error" not in done.stdout.replace("No errors", "")


@pytest.mark.parametrize(
    ("date", "quote"),
    [
        ("03/04/2026", GOOD),
        ("2026-02-30", GOOD),
        ("6 January", GOOD),
        ("06-01-2026", GOOD),
        ("2026-01-06", "The allies met in Rome on 6 January 2026."),
        ("2026-01-06", "“The allies met in Paris on 6 January 2026.”"),
    ],
)
def test_what_a_person_has_to_decide_is_left(unbuilt: Path, timeline: Run, date: str, quote: str) -> None:
    """Which of two months, which day, which words: the file keeps what its author wrote."""
    path = unbuilt / "content" / "events" / "2026" / "2026-01-06-left.yaml"
    path.write_text(EVENT.format(date=date, planned="false", quote=quote), encoding="utf-8")
    before = snapshot(unbuilt / "content")
    timeline(unbuilt, "check", "--fix")
    if not quote.startswith("“"):
        assert snapshot(unbuilt / "content") == before


def test_only_the_named_files_are_written(unbuilt: Path, timeline: Run) -> None:
    """Who asks about one file gets no changes in another."""
    folder = unbuilt / "content" / "events" / "2026"
    for name in ("one", "two"):
        text = EVENT.format(date="6.1.2026", planned="false", quote=GOOD)
        (folder / f"2026-01-06-{name}.yaml").write_text(text, encoding="utf-8")
    timeline(unbuilt, "check", "--fix", "content/events/2026/2026-01-06-one.yaml")
    assert "date: 2026-01-06" in (folder / "2026-01-06-one.yaml").read_text(encoding="utf-8")
    assert "date: 6.1.2026" in (folder / "2026-01-06-two.yaml").read_text(encoding="utf-8")


def test_the_text_of_a_source_is_never_written(unbuilt: Path, timeline: Run) -> None:
    """The head of a source is put right, the evidence below it stays to the byte, line ends included."""
    path = unbuilt / "content" / "sources" / "late.md"
    text = "It was published: 7.1.2026\r\nwith odd line ends.\r"
    path.write_bytes(f"---\npublisher: Late\npublished: 7.1.2026\nlanguage: en\n---\n{text}".encode())
    timeline(unbuilt, "check", "--fix")
    assert path.read_bytes() == f"---\npublisher: Late\npublished: 2026-01-07\nlanguage: en\n---\n{text}".encode()


def test_a_mended_value_reads_back_as_it_was_meant() -> None:
    """A value that YAML would take for something else goes into quotation marks."""
    before = b"a: x\nb: [x, y]\nc: |\n  several\n  lines\n\nd: z\n"
    marks = {Mark(1, 4): "Nr: 1", Mark(2, 5): "p, q", Mark(3, 4): "one # line"}
    assert mend("event.yaml", before, marks) == b'a: "Nr: 1"\nb: ["p, q", y]\nc: "one # line"\n\nd: z\n'
