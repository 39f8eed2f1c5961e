"""Suggestions that lie far from everything else: "he entered politics in 2001" on a timeline of 2015 to 2026.

What a text tells in passing would stretch the overview by empty years and open the home page. Such entries stand on the
pages of their years, names and sources; the home page and its overview lead to them.
"""

from __future__ import annotations

from collections.abc import Sequence

from pelican_timeline.archive.entries import EntryView
from pelican_timeline.model.calendar import OPEN_START

_MONTHS = 12
"""So near is never far."""
_SHARE = 10
"""One in so many entries may be left aside; more than that are part of the story."""


def find_outliers(entries: Sequence[EntryView]) -> frozenset[str]:
    """The ids of suggestions apart from the rest by more than a year and more than half the time that the rest covers.

    The rest is what people wrote and every suggestion within reach of it; where nobody wrote any, nothing is far.
    """
    written = [month_of(entry) for entry in entries if not entry.suggested]
    if not written:
        return frozenset()
    first, last = min(written), max(written)
    suggested = [entry for entry in entries if entry.suggested and entry.entry.event.date.earliest != OPEN_START]
    found: set[str] = set()
    # Outwards from the written ones, so that each suggestion within reach extends the reach.
    for entry in sorted(suggested, key=lambda entry: (max(first - month_of(entry), month_of(entry) - last), entry.id)):
        month = month_of(entry)
        if max(first - month, month - last) > max(_MONTHS, (last - first) / 2):
            found.add(entry.id)
        elif not found:
            first, last = min(first, month), max(last, month)
    return frozenset(found) if len(found) * _SHARE <= len(entries) else frozenset()


def month_of(entry: EntryView) -> int:
    """The number of the month under which an entry stands: year * 12 + month - 1, January where only the year is known."""
    return entry.period.year * 12 + max(entry.period.month, 1) - 1
