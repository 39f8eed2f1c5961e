"""What people write where a date is wanted, and what they are told to write instead."""

from __future__ import annotations

import pytest

from pelican_timeline.model.edtf import EdtfError, parse
from pelican_timeline.model.near_dates import guess_date

MEANT = {
    "2026-01-06": "6. Januar 2026|Tuesday, 6 January 2026|6 janvier 2026|6 de enero de 2026|6 січня 2026 року|"
    "January 6th, 2026|6.1.2026|2026/1/6|2026 1 6|2O26-01-06|вівторок, 6 січня 2026",
    "2026-05-01": "1er mai 2026|1. Mai 2026|1 мая 2026 года",
    "2026-01": "Jan 2026|2026/01|01/2026|2026-1|janvier 2026|січень 2026|2026.01",
    "2026-01/2026-03": "2026-Q1|Q1 2026|2026 Q1",
    "2026-01-06T14:30": "2026-01-06 14:30",
    "2026-01-06T14:30Z": "2026-01-06 14:30 UTC",
    "2025-22": "Summer 2025|Sommer 2025|été 2025|verano de 2025",
    "2025-23": "fall 2025|autumn 2025",
    "-0043": "44 BC|44 v. Chr.|44 BCE",
    "2026~": "c. 2026|ca. 2026|circa 2026|etwa 2026",
    "2026-01~": "about January 2026",
    "2026-01-06/2026-01-08": "2026-01-06 - 2026-01-08|2026-01-06–2026-01-08|6 January 2026 to 8 January 2026|"
    "2026-01-06 / 2026-01-08|6. Januar 2026 bis 8. Januar 2026",
}
IN_DOUBT = "26|6.1.26|next week|early 2026|Winter 2025|foo 2026|foo 6 January 2026|31.2.2026|0.1.2026|2026-W02|0 BC|03/04/2026|to"


@pytest.mark.parametrize(("date", "words"), [(date, words) for date, one in MEANT.items() for words in one.split("|")])
def test_a_near_miss_is_understood(date: str, words: str) -> None:
    """Who writes a date as in a letter is told how it is written here; the same with spaces around."""
    assert guess_date(words) == date
    assert guess_date(f"  {words} ") == date
    with pytest.raises(EdtfError) as refused:
        parse(words)
    assert refused.value.hint == date


@pytest.mark.parametrize("words", IN_DOUBT.split("|"))
def test_nothing_is_guessed_in_doubt(words: str) -> None:
    """Two readings, or none, give no suggestion."""
    assert guess_date(words) is None
