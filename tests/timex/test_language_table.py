"""docs/languages.md is what tools/language_table.py writes from the corpora."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.language_table import COMMAND, PAGE, date_class, language_page


def test_the_table_of_languages_is_up_to_date() -> None:
    """Whoever changes a corpus writes the page anew."""
    same = PAGE.read_text("utf-8") == language_page()
    assert same, f"docs/languages.md no longer fits tests/timex/corpus/: run `{COMMAND}` and commit the page too"


@pytest.mark.parametrize(
    ("date", "name"),
    [
        ("2026-01-06", "day"),
        ("2026-01-11?", "day"),
        ("-0043-03-15", "day"),
        ("2026-01-06T18:00Z", "time of day"),
        ("2025-12-29/2026-01-04", "week"),
        ("2025-12-30/2026-01-05", "span"),
        ("2025-11~", "month"),
        ("2025-22", "season"),
        ("-0043", "year"),
        ("199X", "decade, century"),
        ("18XX", "decade, century"),
        ("2025-09-01~/2025-09-10~", "early, mid, late"),
        ("2025-01~/2025-04~", "early, mid, late"),
        ("1997~/1999~", "span"),
        ("2018/..", "open span"),
        ("../2018", "open span"),
        ("[2025-09-04,2025-09-06]", "several, one of many"),
    ],
)
def test_a_date_tells_its_class_by_its_form(date: str, name: str) -> None:
    """What the table calls a month is a month."""
    assert date_class(date) == name


def test_a_new_corpus_is_a_new_table(tmp_path: Path) -> None:
    """The page is made of whatever lies in the folder."""
    (tmp_path / "eo.yaml").write_text("anchor: 2026-01-07\nmeans:\n  2026-01-06: [hieraŭ]\nnothing: [majo]\n", "utf-8")
    page = language_page(tmp_path)
    assert "| [eo](#eo) | 1 | 1 | 0 | 1 |" in page
    assert "| day | 1 | hieraŭ (2026-01-06) |" in page
