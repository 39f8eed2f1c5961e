"""What docs/dates.md shows is what the date finder does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pelican_timeline.model.edtf import parse
from pelican_timeline.timex import find_dates

PAGE = (Path(__file__).parents[2] / "docs" / "dates.md").read_text("utf-8")
TABLE = PAGE.split("| --- | --- | --- |\n")[1].split("\n\n")[0]
ROWS = re.findall(r"(?m)^\| [^|]*\| ([^|]+) \| ([^|]+) \|$", TABLE)


@pytest.mark.parametrize(("words", "date"), ROWS)
def test_the_examples_of_the_docs_are_read_as_shown(words: str, date: str) -> None:
    """Every row of the table holds."""
    found, _ = find_dates(words, "en", parse("2026-01-07"))
    assert date in [str(one.date) for one in found]


def test_there_are_many_examples() -> None:
    """A table that nobody reads any more would pass every test."""
    assert len(ROWS) > 40
