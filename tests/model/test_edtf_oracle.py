"""Our EDTF against the `edtf` package, which reads the whole standard by way of a grammar, if slowly."""

from __future__ import annotations

import warnings
from datetime import date

import pytest

from pelican_timeline.model.calendar import day_number
from pelican_timeline.model.edtf import parse

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    import edtf as oracle

AGREED = """
2026-01-06 2026-01 2026 1985-04-12 1985-04 1985 0500 2004-02-29
1984? 2004-06? 2004-06-11? 1984~ 2004-06~ 2004-06-11~ 1984% 2004-06% 2004-06-11%
2025-21 2025-22 2025-23 201X 20XX 2004-XX 1985-04-XX
1964/2008 2004-06/2006-08 2004-02-01/2005-02-08 2004-02-01/2005-02 2004-02-01/2005 2005/2006-02
1984~/2004-06 1984/2004-06~ 1984?/2004% 2004-06~/2004-06-11%
""".split()
"""Texts that both read as the same days."""

KNOWN_DIFFERENCES = {
    "2025-24": "the oracle ends a winter in December of its own year; ours runs December to February",
}


@pytest.mark.parametrize("text", AGREED)
def test_reads_the_same_days_as_the_oracle(text: str) -> None:
    """First and last day agree."""
    theirs = oracle.parse_edtf(text)
    first, last = theirs.lower_strict(), theirs.upper_strict()
    ours = parse(text)
    assert day_number(first.tm_year, first.tm_mon, first.tm_mday) == ours.earliest
    assert day_number(last.tm_year, last.tm_mon, last.tm_mday) == ours.latest


@pytest.mark.parametrize("text", ["2026-13", "2026-01-32", "2026-1-6", "26", "tomorrow", "2026-01-06/x", "2026-"])
def test_refuses_what_the_oracle_refuses(text: str) -> None:
    """What is no EDTF is none for either."""
    with pytest.raises(oracle.parser.edtf_exceptions.EDTFParseException):
        oracle.parse_edtf(text)
    with pytest.raises(ValueError):
        parse(text)


@pytest.mark.parametrize("text", KNOWN_DIFFERENCES)
def test_known_differences_are_still_there(text: str) -> None:
    """When the oracle changes its mind, this list must be looked at again."""
    theirs = oracle.parse_edtf(text)
    first, last = theirs.lower_strict(), theirs.upper_strict()
    days = day_number(first.tm_year, first.tm_mon, first.tm_mday), day_number(last.tm_year, last.tm_mon, last.tm_mday)
    assert days != (parse(text).earliest, parse(text).latest), KNOWN_DIFFERENCES[text]


def test_dates_before_the_year_one_keep_their_order() -> None:
    """The oracle has no BCE days; ours lie before the standard library's first."""
    assert parse("-0044").latest < parse("0000").earliest < parse("0001").earliest == date(1, 1, 1).toordinal()
