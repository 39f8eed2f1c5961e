"""The pattern of dates in the editor's schema says what the reader of dates says, but for order."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_timeline.model.edtf import EdtfError, parse
from pelican_timeline.records.edtf_pattern import DAY_PATTERN, EDTF_PATTERN
from tests.timing import timed

EDTF = re.compile(EDTF_PATTERN)
DAY = re.compile(DAY_PATTERN)


def _is_date(text: str) -> bool | None:
    """Does the parser take it? None when it is written right and only its order is wrong."""
    try:
        parse(text)
    except EdtfError as problem:
        return None if problem.code == "interval-order" else False
    return True


qualifier = st.sampled_from(["", "", "", "", "?", "~", "%", "??"])
years = st.sampled_from(
    ["2024", "2023", "1900", "2000", "-0004", "-0001", "0000", "-0000", "201X", "20XX", "20x5", "1", "12345", "-001X"]
)
months = st.sampled_from(["01", "02", "02", "04", "12", "13", "21", "24", "25", "XX", "00", "1", "xx"])
days = st.sampled_from(["01", "28", "29", "30", "31", "32", "00", "XX", "5", "xX"])
times = st.sampled_from(
    ["", "", "T10:00", "T24:00", "T10:00Z", "T10:00:60", "T10:00:61", "T10:00+14:00", "T10:00-0530", "T10:00+15", "T1"]
)
points = st.one_of(
    st.tuples(qualifier, years, qualifier),
    st.tuples(qualifier, years, qualifier, st.just("-"), qualifier, months, qualifier),
    st.tuples(
        qualifier,
        years,
        qualifier,
        st.just("-"),
        qualifier,
        months,
        qualifier,
        st.just("-"),
        qualifier,
        days,
        times,
        qualifier,
    ),
).map("".join)
ends = st.one_of(points, st.sampled_from(["", ".."]))
members = st.lists(st.one_of(points, st.tuples(points, points).map("..".join)), max_size=3).map(", ".join)
dates = st.one_of(
    points,
    st.tuples(ends, ends).map("/".join),
    members.map(lambda text: f"[{text}]"),
    members.map(lambda text: f"{{{text}}}"),
)


@settings(max_examples=1_000)
@given(st.one_of(dates, dates.map(lambda text: text + " "), st.text("0123456789-/.?~%X[]{}, TZ:", max_size=24)))
def test_the_pattern_takes_what_the_parser_takes(text: str) -> None:
    """Editors accept a date exactly when the site does."""
    verdict = _is_date(text)
    if verdict is not None:
        assert bool(EDTF.search(text)) == verdict


@pytest.mark.parametrize("year", ["2024", "2023", "2000", "1900", "-0004", "-0001", "0000"])
def test_every_day_of_a_year(year: str) -> None:
    """Months have their lengths, and February its leap day when there is one."""
    for month in range(14):
        for day in range(33):
            text = f"{year}-{month:02}-{day:02}"
            assert bool(EDTF.search(text)) == bool(DAY.search(text)) == _is_date(text)


@pytest.mark.parametrize(
    "text",
    [
        "2024-" * 9_000,
        "[" + "2024," * 9_000,
        "[" + " " * 50_000,
        "[2024" + " " * 50_000,
        "9" * 50_000,
        "?" * 50_000,
        "2024/" * 9_000,
    ],
)
def test_no_text_makes_the_pattern_slow(text: str) -> None:
    """An editor does not freeze over what somebody pasted into a date."""
    found, seconds = timed(lambda: EDTF.search(text), 1)
    assert not found
    assert seconds < 1
