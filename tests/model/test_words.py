"""Dates in words: what a careful editor would write."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pelican_timeline.model.edtf import parse
from pelican_timeline.model.words import in_words, wording

ENGLISH = {
    "2026-01-06": "6 January 2026",
    "2026-01": "January 2026",
    "2026": "2026",
    "2026-01-06T22:17Z": "6 January 2026, 22:17 UTC",
    "2019-09-24T10:30+01:00": "24 September 2019, 10:30 (UTC+01:00)",
    "2026-01-12?": "probably 12 January 2026",
    "2026-01-12~": "about 12 January 2026",
    "2026-01-12%": "probably about 12 January 2026",
    "2025-22": "summer 2025",
    "2025-24": "winter 2025–26",
    "201X": "the 2010s",
    "19XX": "the 20th century",
    "10XX": "the 11th century",
    "-0044-03-15": "15 March 45 BCE",
    "2025-09-01~/2025-09-10~": "early September 2025",
    "2024-02-21~/2024-02-29~": "late February 2024",
    "2025-05~/2025-08~": "mid-2025",
    "2025-08-25/2025-08-31": "25 to 31 August 2025",
    "2025-08-30/2025-09-02": "30 August to 2 September 2025",
    "2019-09/2019-10": "September to October 2019",
    "2025-12~/2026-01~": "about December 2025 to January 2026",
    "2025-12~/2026-01": "about December 2025 to January 2026",
    "2008/2016": "2008 to 2016",
    "../2018": "until 2018",
    "/2018": "until 2018, start unknown",
    "1991/..": "since 1991",
    "[2025-08-25..2025-09-02]": "one day between 25 August 2025 and 2 September 2025",
    "[2025-08-25,2025-09-02]": "25 August 2025 or 2 September 2025",
    "[..2025-09-04]": "4 September 2025 or earlier",
    "[2018..]": "2018 or later",
    "[..2017,2019]": "2017 or earlier or 2019",
    "{2020,2022-03,2023}": "2020, March 2022 and 2023",
    "{2020}": "2020",
}


@pytest.mark.parametrize("text", ENGLISH)
def test_english(text: str) -> None:
    """Each form of a date has its own words."""
    assert in_words(parse(text), "en") == ENGLISH[text]


def test_weekday_is_given_where_asked() -> None:
    """The page head of a day names its weekday."""
    point = parse("2026-01-06T22:17Z").start
    assert point is not None
    assert wording("en").with_weekday(point) == "Tuesday 6 January 2026"


@given(st.text(max_size=12))
def test_an_unknown_language_is_written_in_english(language: str) -> None:
    """Whatever the language field holds, there are words."""
    assert in_words(parse("2026-01"), language)
