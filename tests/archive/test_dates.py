"""How dates look: the large number, the word below, the drawing of the rule."""

from __future__ import annotations

import re
from datetime import date as calendar_date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pelican_timeline.archive.dates import draw_date, html_datetime, month_words, short_date
from pelican_timeline.archive.messages import Messages, read_messages
from pelican_timeline.model.edtf import parse


@pytest.mark.parametrize(
    ("edtf", "css", "day", "small", "rest", "datetime"),
    [
        ("2026-01-06", "", "6", "Tuesday", "January 2026", "2026-01-06"),
        ("2026-01-06T22:17Z", "", "6", "Tuesday, 22:17 UTC", "January 2026", "2026-01-06T22:17Z"),
        ("2026-01-06T22:17+02", "", "6", "Tuesday, 22:17 UTC+02", "January 2026", "2026-01-06T22:17+02:00"),
        ("2025-09-04~", "about", "4", "about", "September 2025", "2025-09-04"),
        ("2026-01-12?", "about", "12", "probably", "January 2026", "2026-01-12"),
        ("2026-01-12%", "about", "12", "probably about", "January 2026", "2026-01-12"),
        ("-0043-03-15", "", "15", "", "March 44 BCE", ""),
    ],
)
def test_a_day_shows_its_number(
    english: Messages, edtf: str, css: str, day: str, small: str, rest: str, datetime: str
) -> None:
    """A day known has a solid rule and its weekday; a doubtful one a dashed rule and no weekday."""
    drawn = draw_date(parse(edtf), english)
    assert (drawn.css, drawn.day, drawn.small, drawn.rest, drawn.datetime) == (css, day, small, rest, datetime)


@pytest.mark.parametrize(
    ("language", "edtf", "day", "rest"),
    [
        ("de", "2025-09-03", "3.", "September 2025"),
        ("fr", "2025-09-01", "1er", "septembre 2025"),
        ("uk", "2025-09-03", "3", "вересня 2025 року"),
    ],
)
def test_number_and_month_together_are_how_the_language_writes_a_day(
    theme: Path, language: str, edtf: str, day: str, rest: str
) -> None:
    """On a phone they stand in one line: "3. September 2025"."""
    drawn = draw_date(parse(edtf), read_messages(theme, language))
    assert (drawn.day, drawn.rest) == (day, rest)


@pytest.mark.parametrize(
    ("edtf", "css", "bits", "rest", "small"),
    [
        ("2026-01", "about", ["January"], "2026", "day not known"),
        ("2026-01~", "about", ["January"], "2026", "about"),
        ("2025", "about", ["2025"], "", "day not known"),
        ("2025-24", "about", ["winter 2025–26"], "", "day not known"),
        ("201X", "about", ["the 2010s"], "", ""),
        ("2025-01-01/2025-12-31", "span", ["all year"], "2025", ""),
        ("2025-01/2025-12", "span", ["all year"], "2025", ""),
        ("2019-09-17/2019-09-19", "span", ["17", "to 19"], "September 2019", ""),
        ("2019-08-29/2019-09-02", "span", ["29 Aug", "to 2 Sept"], "2019", ""),
        ("2025-12~/2026-01~", "span about", ["Dec 2025", "to Jan 2026"], "", ""),
        ("2025-12/2026-01?", "span about", ["Dec 2025", "to Jan 2026"], "", "probably"),
        ("2014-02-20/..", "span", ["since 20 Feb 2014"], "", ""),
        ("../2018", "span", ["until 2018"], "", ""),
        ("2025-09-01~/2025-09-10~", "about", ["early September"], "2025", ""),
        ("[2025-08-25..2025-09-02]", "about", ["25 Aug", "to 2 Sept"], "2025", "one of these days"),
        ("[2025-09-02,2025-09-05]", "about", ["2 Sept", "or 5 Sept"], "2025", ""),
        ("{2025-09-02,2025-09-05}", "", ["2 Sept", "and 5 Sept"], "2025", ""),
        ("-0043/-0030", "span", ["44 BCE", "to 31 BCE"], "", ""),
    ],
)
def test_what_is_no_day_is_told_in_words(
    english: Messages, edtf: str, css: str, bits: list[str], rest: str, small: str
) -> None:
    """What lasts is a band, what is not known to the day is dashed; nothing gets a first of the month."""
    drawn = draw_date(parse(edtf), english)
    assert drawn.day == ""
    assert (drawn.css, [bit.text for bit in drawn.bits], drawn.rest, drawn.small) == (css, bits, rest, small)


@given(st.dates(min_value=calendar_date(1, 1, 1)), st.sampled_from(["%Y", "%Y-%m", "%Y-%m-%d"]))
def test_datetime_has_the_precision_of_the_date(day: calendar_date, precision: str) -> None:
    """HTML's `datetime` says as much as the source says, and no more."""
    width = {"%Y": 4, "%Y-%m": 7, "%Y-%m-%d": 10}[precision]
    text = day.isoformat()[:width]
    point = parse(text).start
    assert point is not None
    assert html_datetime(point) == text


@pytest.mark.parametrize("edtf", ["-0043", "0000-05-01", "201X", "19XX", "2025-24"])
def test_html_has_no_word_for_some_dates(edtf: str) -> None:
    """HTML knows no year before 1, no decade and no season: better no `datetime` than a wrong one."""
    point = parse(edtf).start
    assert point is not None
    assert html_datetime(point) == ""


def test_only_known_days_are_printed_once(english: Messages) -> None:
    """Two entries "about 4 September" need not be of one day, so each keeps its date."""
    assert draw_date(parse("2025-09-04"), english).key == draw_date(parse("2025-09-04T10:00Z"), english).key != ""
    assert draw_date(parse("2025-09-04~"), english).key == ""
    assert draw_date(parse("2025-09"), english).key == ""


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2026-01-06", "6 Jan 2026"),
        ("2026-01-12?", "probably 12 Jan 2026"),
        ("2025-12~/2026-01~", "about December 2025 to January 2026"),
        ("2025", "2025"),
    ],
)
def test_short_dates_keep_their_doubt(english: Messages, edtf: str, words: str) -> None:
    """Less room is no reason to sound surer."""
    assert short_date(parse(edtf), english) == words


@given(st.sampled_from(["2025", "2025-09", "2025-09-04", "2025-21", "-0043-03-15", "../2018", "2014-02-20/.."]))
def test_every_date_has_something_to_show(english: Messages, edtf: str) -> None:
    """No entry stands beside an empty date column."""
    drawn = draw_date(parse(edtf), english)
    shown = drawn.day or "".join(bit.text for bit in drawn.bits)
    assert re.search(r"\w", shown)


@pytest.mark.parametrize(
    ("date", "day", "rest", "short"),
    [
        ("2015-06-07", "7", "червня 2015 року", "7 черв. 2015"),
        ("2015-06", "", "2015 року", "черв. 2015"),
        ("-0043-03-15", "15", "березня 44 року до н. е.", "15 берез. 44 року до н. е."),
    ],
)
def test_ukrainian_declines_its_months_and_years(theme: Path, date: str, day: str, rest: str, short: str) -> None:
    """7 червня 2015 року, and червень 2015 року for the month alone."""
    ukrainian = read_messages(theme, "uk")
    drawn = draw_date(parse(date), ukrainian)
    assert (drawn.day, drawn.rest, short_date(parse(date), ukrainian)) == (day, rest, short)
    assert month_words(2015, 6, ukrainian) == "червень 2015 року"
