"""One verb of a clause with its auxiliaries, as the other rooms of the extraction hand it around."""

from __future__ import annotations

from dataclasses import dataclass

from .grammar import ANY, WEAK, Verb

STATE = Verb("be", WEAK)
"""An auxiliary without a verb that we know: "is important"."""
SCHEDULED = Verb("be scheduled", ANY)
"""As in "The march is planned for Thursday"."""
UNKNOWN = Verb("", ANY)
"""A form that the word list lacks, known by its shape."""


@dataclass(frozen=True, slots=True)
class Group:
    """A verb with its auxiliaries: `start` is the first of these words, `at` the verb.

    `tense` is "past", "perfect", "pluperfect", "present" or "future".
    """

    verb: Verb
    start: int
    at: int
    tense: str
    passive: bool = False
    negated: bool = False
    hypothetical: bool = False
    close: int = -1
    """The number of the word that ends it: the particle of "kündigte … an", else the verb."""
    due: bool = False
    """Is it what "soll" or "doit" says: a plan, where a day to come stands beside it, else only what should be?"""
