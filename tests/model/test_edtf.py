"""Reading and writing EDTF: what it means, what it refuses, and the laws that dates keep."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pelican_timeline.model import edtf
from pelican_timeline.model.calendar import OPEN_END, OPEN_START, civil, days_in_month
from pelican_timeline.model.edtf import EdtfError, parse
from pelican_timeline.model.fuzzydate import FuzzyDate, Precision, is_within, may_coincide, reach

MEANINGS = {
    "2026-01-06": ("2026-01-06", "2026-01-06"),
    "2026-01": ("2026-01-01", "2026-01-31"),
    "2024-02": ("2024-02-01", "2024-02-29"),
    "2026": ("2026-01-01", "2026-12-31"),
    "201X": ("2010-01-01", "2019-12-31"),
    "19XX": ("1900-01-01", "1999-12-31"),
    "2004-XX": ("2004-01-01", "2004-12-31"),
    "2004-02-XX": ("2004-02-01", "2004-02-29"),
    "2025-21": ("2025-03-01", "2025-05-31"),
    "2025-24": ("2025-12-01", "2026-02-28"),
    "2026-01-06T22:17Z": ("2026-01-06", "2026-01-06"),
    "2026-01-06T22:17:30+02:00": ("2026-01-06", "2026-01-06"),
    "2026-01-12?": ("2026-01-12", "2026-01-12"),
    "2004-06~-11": ("2004-06-11", "2004-06-11"),
    "2025-12~/2026-01~": ("2025-12-01", "2026-01-31"),
    "2026-01-06/2026-01-07": ("2026-01-06", "2026-01-07"),
    "../2018": (None, "2018-12-31"),
    "/2018": (None, "2018-12-31"),
    "1991/..": ("1991-01-01", None),
    "1991/": ("1991-01-01", None),
    "[2025-08-25..2025-09-02]": ("2025-08-25", "2025-09-02"),
    "[2025-08-25, 2025-09-02]": ("2025-08-25", "2025-09-02"),
    "[..2018]": (None, "2018-12-31"),
    "[2018..]": ("2018-01-01", None),
    "{1960,1961-12}": ("1960-01-01", "1961-12-31"),
    "-0044-03-15": ("-44-03-15", "-44-03-15"),
    "0000": ("0-01-01", "0-12-31"),
}


def _written(number: int) -> str | None:
    if number in (OPEN_START, OPEN_END):
        return None
    year, month, day = civil(number)
    return f"{year}-{month:02}-{day:02}"


@pytest.mark.parametrize("text", MEANINGS)
def test_covers_the_days_that_it_says(text: str) -> None:
    """A date covers all days from its first to its last, and no others."""
    date = parse(text)
    assert (_written(date.earliest), _written(date.latest)) == MEANINGS[text]


REFUSED = {
    "2026-13-45": ("no-such-month", "01 to 12", 5),
    "2026-02-30": ("no-such-day", "2026-02-28", 8),
    "2025-02-29": ("no-such-day", "2025-02-28", 8),
    "2026-00-10": ("no-such-month", "01 to 12", 5),
    "2026-01-00": ("no-such-day", "2026-01-31", 8),
    "2025-24-01": ("no-such-day", "2025-24", 5),
    "next week": ("date-format", "2026-01-06", 0),
    "06.01.2026": ("date-format", "2026-01-06", 0),
    "6 January 2026": ("date-format", "2026-01-06", 0),
    "Jan. 6, 2026": ("date-format", "2026-01-06", 0),
    "January 2026": ("date-format", "2026-01", 0),
    "2026/01/06": ("date-format", "2026-01-06", 0),
    "2026-1-6": ("date-format", "2026-01-06", 0),
    "2026-01-06/2025-09-04": ("interval-order", "2025-09-04/2026-01-06", 0),
    "2026-01-06 / 2026-01-07": ("date-format", "2026-01-06/2026-01-07", 0),
    "2026-01-06T25:00": ("no-such-time", "00:00 to 23:59", 11),
    "2026-01-06T10:00+25:00": ("no-such-time", "-12:00 to +14:00", 16),
    "2026-01T10:00": ("date-format", "2026-01-06", 0),
    "": ("date-format", "2026-01-06", 0),
    "/": ("date-format", "2025/..", 0),
    "../..": ("date-format", "2025/..", 0),
    "[2026": ("date-format", "[2026]", 5),
    "[2026-01-06,2025-09-04]": ("interval-order", "earliest first", 0),
    "{..2018}": ("date-format", "[..2018]", 1),
    "[2018..,2020]": ("date-format", "[..2018]", 1),
    "[2017,..2018]": ("date-format", "[..2018]", 6),
    "[..]": ("date-format", "2026-01-06", 1),
    "[,2018]": ("date-format", "2026-01-06", 1),
    "-0000": ("no-such-year", "0000", 0),
    "201X-05": ("date-format", "201X", 0),
    "12:30": ("date-format", "2026-01-06", 0),
    "NO": ("date-format", "2026-01-06", 0),
    "2026-01-06/": None,
}


@pytest.mark.parametrize("text", [text for text, expected in REFUSED.items() if expected])
def test_refuses_and_says_what_to_write(text: str) -> None:
    """What is no date is refused with a code, a place, and what to write instead."""
    code, hint, offset = REFUSED[text]  # type: ignore[misc]
    with pytest.raises(EdtfError) as caught:
        parse(text)
    assert (caught.value.code, caught.value.offset) == (code, offset)
    assert hint in caught.value.hint


@given(st.text(alphabet="0123456789-X?~%/.[],{}TZ: ", max_size=30) | st.text(max_size=20))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    """There is no third way, and what was read is read again from what it writes."""
    try:
        date = parse(text)
    except EdtfError:
        return
    assert parse(str(date)) == date
    assert date.earliest <= date.latest


years = st.integers(-9999, 9999).filter(bool)
qualifiers = st.sampled_from(["", "?", "~", "%"])


@st.composite
def points(draw: st.DrawFn) -> str:
    """A year, month, season, day, decade or century as EDTF writes it."""
    year = draw(years)
    text = f"-{-year:04}" if year < 0 else f"{year:04}"
    form = draw(st.sampled_from(["year", "month", "season", "day", "decade", "century"]))
    if form == "decade":
        return text[:-1] + "X"
    if form == "century":
        return text[:-2] + "XX"
    if form == "season":
        return f"{text}-{draw(st.integers(21, 24))}"
    if form in ("month", "day"):
        month = draw(st.integers(1, 12))
        text += f"-{month:02}"
        if form == "day":
            text += f"-{draw(st.integers(1, days_in_month(year, month))):02}"
    return text


@st.composite
def fuzzy_dates(draw: st.DrawFn) -> FuzzyDate:
    """Any date that the grammar can write: points, spans with open ends, sets."""
    first = draw(points()) + draw(qualifiers)
    form = draw(st.sampled_from(["{}", "{}/..", "../{}", "[..{}]", "[{}..]", "{}/{}", "[{},{}]"]))
    if form.count("{}") == 1:
        return parse(form.format(first))
    second = draw(points()) + draw(qualifiers)
    low, high = sorted((first, second), key=lambda text: (parse(text).earliest, parse(text).latest))
    if parse(low).latest > parse(high).latest:
        return parse(low)
    return parse(form.format(low, high))


@given(fuzzy_dates())
def test_writing_and_reading_changes_nothing(date: FuzzyDate) -> None:
    """A date is its text."""
    assert parse(str(date)) == date


@given(fuzzy_dates(), fuzzy_dates())
def test_coinciding_is_mutual(a: FuzzyDate, b: FuzzyDate) -> None:
    """If one date may be the other, the other may be the one."""
    assert may_coincide(a, b) == may_coincide(b, a)


@given(fuzzy_dates())
def test_a_date_may_be_itself(date: FuzzyDate) -> None:
    """Every date coincides with itself and lies within itself."""
    assert may_coincide(date, date)
    assert is_within(date, date)


@given(fuzzy_dates(), fuzzy_dates())
def test_what_lies_within_may_coincide(a: FuzzyDate, b: FuzzyDate) -> None:
    """A day inside a month may be the month's day."""
    if is_within(a, b):
        assert may_coincide(a, b)


@given(fuzzy_dates())
def test_about_only_widens(date: FuzzyDate) -> None:
    """Marking a date "about" moves neither end inward, and changes no day that it names."""
    about = edtf.qualified(date, approximate=True)
    assert (about.earliest, about.latest) == (date.earliest, date.latest)
    first, last = reach(about)
    assert first <= reach(date)[0]
    assert reach(date)[1] <= last
    assert about.approximate
    assert about.uncertain == date.uncertain


@given(st.lists(fuzzy_dates(), min_size=2, max_size=6))
def test_the_order_is_total_and_the_same_every_time(dates: list[FuzzyDate]) -> None:
    """Sorting by sort_key does not depend on the order in which dates arrive, as far as days go."""
    days = [date.sort_key for date in sorted(dates, key=lambda date: date.sort_key)]
    turned = list(reversed(dates))
    again = [date.sort_key for date in sorted(turned, key=lambda date: date.sort_key)]
    assert days == again


def test_precision_is_what_the_text_gives() -> None:
    """A month is a month, never its first day."""
    written = {"2026-01-06": "DAY", "2026-01": "MONTH", "2026": "YEAR", "2025-24": "SEASON", "201X": "DECADE"}
    assert {text: parse(text).precision.name for text in written} == written
    assert parse("2025/2026-01-06").precision == Precision.YEAR
    assert parse("2026-01-06T10:30").precision == Precision.MINUTE


def test_qualifiers_add_up() -> None:
    """About and probably together are %; each end of a span is marked."""
    assert str(edtf.qualified(parse("2026-01-06?"), approximate=True)) == "2026-01-06%"
    assert str(edtf.qualified(parse("2025-08-25/2025-08-31"), uncertain=True)) == "2025-08-25?/2025-08-31?"
    assert str(edtf.qualified(parse("../2018"), approximate=True)) == "../2018~"
    assert edtf.qualified(parse("2026"), approximate=False) == parse("2026")


def test_spans_join_outer_ends() -> None:
    """The span of two dates runs from the start of one to the end of the other."""
    assert str(edtf.span(parse("2025-08-25/2025-08-31"), parse("2025-09-02"))) == "2025-08-25/2025-09-02"
    assert str(edtf.span(None, parse("2018"))) == "../2018"
    assert str(edtf.span(parse("2018"), parse("2018"))) == "2018"
