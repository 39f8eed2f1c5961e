"""Languages without a folder are read with dateparser's words, and the derivation says so."""

from __future__ import annotations

import pytest

from pelican_timeline.model.edtf import parse
from pelican_timeline.timex import explain, find_dates
from pelican_timeline.timex.resolve import read_absolute

ANCHOR = parse("2026-01-07")


@pytest.mark.parametrize(
    ("language", "phrase", "date"),
    [
        ("it", "il 4 settembre 2025", "2025-09-04"),
        ("it", "4 settembre", "2025-09-04"),
        ("it", "ieri", "2026-01-06"),
        ("it", "3 anni fa", "2023~"),
        ("it", "l'anno scorso", "2025"),
        ("it", "in aprile 2016", "2016-04"),
        ("it", "il 3/4/2017", "2017-04-03"),
        ("pt", "4 de setembro de 2025", "2025-09-04"),
        ("pl", "4 września 2025", "2025-09-04"),
    ],
)
def test_a_language_without_a_folder_is_read(language: str, phrase: str, date: str) -> None:
    """Full dates, months, and the plain words for yesterday and last year are understood in many languages."""
    found, diagnostics = find_dates(phrase, language, ANCHOR)
    assert [str(one.date) for one in found] == [date]
    assert found[0].derivation.reader == "dateparser"
    assert "dateparser" in explain(found[0].derivation)
    assert not diagnostics


def test_dateparser_and_our_calendar_agree() -> None:
    """What we read by rules in English and German, dateparser reads the same."""
    for language, words, date in (
        ("en", "6 January 2026", (2026, 1, 6)),
        ("en", "September 4, 2025", (2025, 9, 4)),
        ("en", "1/6/2026", (2026, 1, 6)),
        ("de", "4. September 2025", (2025, 9, 4)),
        ("de", "4.9.2025", (2025, 9, 4)),
    ):
        assert read_absolute(words, language) == date
        found = find_dates(words, language, ANCHOR)[0]
        assert str(found[0].date) == "-".join(f"{number:02}" for number in date)


def test_a_missing_language_is_guessed_with_a_warning() -> None:
    """A source without its language is read all the same, and the editor hears of it."""
    text = "Die Regierung hat am 4. September 2025 mit den Ländern über das Gesetz beraten."
    found, diagnostics = find_dates(text, "", ANCHOR)
    assert [str(one.date) for one in found] == ["2025-09-04"]
    assert [(one.code, one.hint) for one in diagnostics] == [("language-missing", "language: de")]
