"""A phrase that names a time, and what it means: TIMEX3 (ISO 24617-1) beside a FuzzyDate."""

from __future__ import annotations

from dataclasses import dataclass

from .fuzzydate import FuzzyDate
from .text import Span


@dataclass(frozen=True, slots=True)
class KnownEvent:
    """An event whose day is known, by the words that texts use for it ("the Paris meeting")."""

    phrase: str
    date: FuzzyDate
    event: str = ""


@dataclass(frozen=True, slots=True)
class Derivation:
    """How a date was read: enough to explain it in one sentence.

    `phrase` is the text's own words. `anchor` is the date it leans on, None when the text states the date in full;
    `anchor_kind` tells what that is: "" (none), "publication", "event", "speech" or "focus" (a date named before);
    `anchor_words` names it ("the Paris meeting"). `rule` names the rule, `reader` who computed it ("calendar" or
    "dateparser"). `stated` lists what the text gives itself, of: year, month, day, weekday, time, part, season.
    """

    phrase: str
    rule: str
    anchor: FuzzyDate | None = None
    anchor_kind: str = ""
    anchor_words: str = ""
    reader: str = "calendar"
    stated: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """One phrase found in a text.

    `type` is DATE, TIME, DURATION or SET, `value` the TIMEX3 value ("2026-01-06", "P6Y", "PRESENT_REF"), `mod` its
    modifier ("START", "MID", "END", "APPROX", "BEFORE", "AFTER" or ""). `date` is None for what names no date
    (durations, sets, "now") and for what could not be resolved; then `problem` says why ("no-anchor", "no-such-day").
    A range is one expression whose `parts` are its ends, each with a place and a value of its own, as TIMEX3 tags them.
    """

    span: Span
    text: str
    type: str
    value: str
    date: FuzzyDate | None
    derivation: Derivation
    mod: str = ""
    problem: str = ""
    parts: tuple[TimeExpression, ...] = ()
