"""What the rules of this folder ask about a phrase."""

from __future__ import annotations

from pelican_timeline.timex.meaning import Found, Meaning
from pelican_timeline.timex.rules import View

TOO_SHORT = {"hour", "minute", "second"}
GOVERNORS = {"IN", "ON", "BY", "SINCE", "UNTIL", "FROM", "LAST", "NEXT", "BEFORE", "AFTER", "THIS", "PREVIOUS", "FOLLOWING", "THAT", "SAME", "EVE", "EPOCH"}  # fmt: skip
"""Prepositions and adjectives that put the word behind them into a case: a date, where one may stand."""

LASTING = {"протягом", "упродовж", "впродовж", "течение"}
"""Within a time, over a time: протягом тижня, в течение года."""


def following(view: View) -> Found | None:
    """The phrase that follows, unless it is a range."""
    inner = view.reading.read_at(view.end)
    return inner if inner and not inner.parts else None


def is_day(meaning: Meaning) -> bool:
    """Does a phrase name a day of the calendar, a weekday or a feast?"""
    return bool(meaning.day or meaning.holiday) or (meaning.kind == "date" and meaning.weekday is not None)
