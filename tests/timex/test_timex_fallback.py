"""Languages without a folder are read with dateparser's words, and the derivation says so."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

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
        ("pl", "wrzesień 2025", "2025-09"),
        ("pl", "dziś", "2026-01-07"),
        ("nl", "3 dagen geleden", "2026-01-04"),
        ("sv", "för två dagar sedan", "2026-01-05"),
        ("tr", "4 Eylül 2025", "2025-09-04"),
    ],
)
def test_a_language_without_a_folder_is_read(language: str, phrase: str, date: str) -> None:
    """Full dates, months, and the plain words for yesterday and last year are understood in many languages."""
    found, diagnostics = find_dates(phrase, language, ANCHOR)
    assert [str(one.date) for one in found] == [date]
    assert found[0].derivation.reader == "dateparser"
    assert "dateparser" in explain(found[0].derivation)
    assert not diagnostics


WRITTEN = {
    "en": (
        "{d} {month} {y}", "{month} {d}, {y}", "{month} {d} {y}", "{d} {short} {y}", "{short}. {d}, {y}", "{m}/{d}/{y}",
        "{weekday}, {d} {month} {y}", "{weekday}, {month} {d}, {y}", "{y}-{m:02}-{d:02}", "{m:02}/{d:02}/{y}",
    ),
    "de": (
        "{d}. {month} {y}", "{d}.{m}.{y}", "{d:02}.{m:02}.{y}", "{weekday}, {d}. {month} {y}", "{weekday}, {d}.{m}.{y}",
        "{y}-{m:02}-{d:02}",
    ),
}  # fmt: skip
MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
}
WEEKDAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split(),
}


@settings(max_examples=150, deadline=None)
@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(["en", "de"]), st.data())
def test_dateparser_and_our_calendar_agree(day: date, language: str, data: st.DataObject) -> None:
    """What our calendar reads in English and German, dateparser reads the same, in every usual form."""
    month = MONTHS[language][day.month - 1]
    words = data.draw(st.sampled_from(WRITTEN[language])).format(
        y=day.year, m=day.month, d=day.day, month=month, short=month[:3], weekday=WEEKDAYS[language][day.weekday()]
    )
    found = find_dates(words, language, ANCHOR)[0]
    assert [str(one.date) for one in found] == [day.isoformat()]
    assert read_absolute(words, language) == (day.year, day.month, day.day)


def test_a_missing_language_is_guessed_with_a_warning() -> None:
    """A source without its language is read all the same, and the editor hears of it."""
    text = "Die Regierung hat am 4. September 2025 mit den Ländern über das Gesetz beraten."
    found, diagnostics = find_dates(text, "", ANCHOR)
    assert [str(one.date) for one in found] == ["2025-09-04"]
    assert [(one.code, one.hint) for one in diagnostics] == [("language-missing", "language: de")]
