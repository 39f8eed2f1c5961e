"""The result for one phrase: what it means, and what it leaned on."""

from __future__ import annotations

from dataclasses import dataclass

from pelican_timeline.model.fuzzydate import FuzzyDate
from pelican_timeline.timex.periods import Period


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a phrase means: TIMEX3 type and value, the date, the period, and what it leans on."""

    type: str
    value: str
    date: FuzzyDate | None = None
    period: Period | None = None
    mod: str = ""
    anchor: FuzzyDate | None = None
    anchor_kind: str = ""
    anchor_words: str = ""
    problem: str = ""


def unresolved(value: str = "XXXX-XX-XX", problem: str = "no-anchor") -> Resolved:
    """A phrase that was found but not dated, and why."""
    return Resolved("DATE", value, problem=problem)
