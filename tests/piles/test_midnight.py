"""Pages that bear the day on which they were opened, and ran on into the next."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pelican_timeline.cli.main import main

LIVE = " ".join(
    f"(Update {hour}:05 a.m. in Orlin) {words}"
    for hour, words in enumerate(
        [
            "The mayor of Orlin resigned on Tuesday after a vote in the council.",
            "Two streets of Orlin were flooded on Tuesday.",
            "The army of Orlin county sent forty men to the dam on Tuesday.",
            "The council of Orlin elected Elsa Lindqvist as mayor on Tuesday night.",
            "On Monday the council of Orlin had met for three hours.",
        ],
        1,
    )
)


def _woven(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, published: str) -> list[dict[str, Any]]:
    line = {"id": "live", "published": published, "language": "en", "publisher": "Radio Orlin", "text": text}
    pile = tmp_path / "pile.jsonl"
    pile.write_text(json.dumps(line), "utf-8")
    assert main(["weave", str(pile), "--quiet", "--entries", "9", "--cache", str(tmp_path)]) == 0
    entries: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["entries"]
    return entries


def test_a_page_that_ran_on_past_midnight_tells_of_the_next_day(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Opened on Monday, 3 March 2031, it says "on Tuesday" in the past tense again and again: that was the 4th."""
    entries = _woven(tmp_path, capsys, LIVE, "2031-03-03")
    assert [(one["date"], one["planned"]) for one in entries] == [("2031-03-03", False), ("2031-03-04", False)]
    assert entries[1]["sentences"][0]["published"] == "2031-03-03"


def test_one_tuesday_is_the_last_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A report of Monday that looks back once to Tuesday means that of the week before."""
    text = "The mayor of Orlin resigned on Tuesday after a vote in the council. Nobody has been elected since then."
    assert [one["date"] for one in _woven(tmp_path, capsys, text, "2031-03-03")] == ["2031-02-25"]
