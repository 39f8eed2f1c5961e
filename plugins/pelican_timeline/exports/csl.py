"""References as CSL-JSON (Citation Style Language 1.0.2), which Zotero, Pandoc and citeproc read."""

from __future__ import annotations

from typing import Any

from pelican_timeline.model.fuzzydate import FuzzyDate, Point, Precision
from pelican_timeline.model.words import in_words

from .references import Reference


def csl_item(reference: Reference, language: str) -> dict[str, Any]:
    """One item. Dates that CSL cannot express stand in words of *language*, and all of them as EDTF under `custom`."""
    custom: dict[str, Any] = {}
    if reference.happened:
        custom["event-date"] = str(reference.happened)
    if reference.issued:
        custom["issued"] = str(reference.issued)
    if reference.proves:
        custom["events"] = list(reference.proves)
    members = {
        "id": reference.key,
        "type": "webpage" if reference.url else "document",
        "title": reference.title,
        "container-title" if reference.happened else "publisher": reference.container,
        # Names stay whole: nobody told us which part is the family's.
        "author": [{"literal": reference.author}] if reference.author else None,
        "issued": csl_date(reference.issued, language),
        "accessed": csl_date(reference.accessed, language),
        "event-date": csl_date(reference.happened, language),
        "note": reference.when,
        "URL": reference.url,
        "archive_location": reference.archive,
        "language": reference.language,
        "custom": custom,
    }
    return {name: value for name, value in members.items() if value}


def csl_date(date: FuzzyDate | None, language: str) -> dict[str, Any] | None:
    """A date variable of CSL: parts, season and circa where they say it all, else the words alone.

    >>> from pelican_timeline.model.edtf import parse
    >>> csl_date(parse("2026-01-12~"), "en"), csl_date(parse("2025-24"), "en")
    ({'date-parts': [[2026, 1, 12]], 'circa': True}, {'date-parts': [[2025]], 'season': 4})
    >>> csl_date(parse("201X"), "en")
    {'literal': 'the 2010s'}
    """
    if date is None:
        return None
    points = [point for point in date.points if point]
    whole = date.kind in {"point", "interval"} and len(points) == len(date.points)
    if not whole or any(not _has_parts(point, alone=len(points) == 1) for point in points):
        return {"literal": in_words(date, language)}
    found: dict[str, Any] = {"date-parts": [_parts(point) for point in points]}
    if points[0].precision == Precision.SEASON:
        found["season"] = points[0].month - 20
    if date.approximate or date.uncertain:
        found["circa"] = True
    return found


def _has_parts(point: Point, *, alone: bool) -> bool:
    """Can year, month and day say it? A season has a place of its own, which belongs to the whole date."""
    return point.precision <= Precision.YEAR and (alone or point.precision != Precision.SEASON)


def _parts(point: Point) -> list[int]:
    # CSL counts as historians do, without a year 0: our -43 is 44 BCE, which it writes -44.
    year = point.year if point.year > 0 else point.year - 1
    if not point.month or point.precision == Precision.SEASON:
        return [year]
    return [year, point.month, point.day] if point.day else [year, point.month]
