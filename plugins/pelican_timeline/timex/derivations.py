"""Tells in one sentence how a date was read."""

from __future__ import annotations

from pelican_timeline.model.fuzzydate import FuzzyDate
from pelican_timeline.model.timeexpression import Derivation

_LEANS_ON = {
    "publication": "in an article of {anchor}",
    "event": "with {words} on {anchor}",
    "speech": "in words spoken on {anchor}",
    "focus": "after {anchor} was named before it",
}


def explain(derivation: Derivation, language: str = "en", date: FuzzyDate | None = None) -> str:
    """One plain sentence: what the text says, what it leans on, and so what it means (when *date* is given).

    >>> from pelican_timeline.model.edtf import parse
    >>> one = Derivation("the previous day", "period_focused", parse("2025-09-04"), "publication")
    >>> explain(one, "en", parse("2025-09-03"))
    '"the previous day" in an article of 4 September 2025, so 3 September 2025'
    """
    from pelican_timeline.model.words import in_words  # finding dates must not wait for the words to write them

    words = " ".join(derivation.phrase.split())
    sentence = f'"{words}"'
    if derivation.anchor is not None and derivation.anchor_kind in _LEANS_ON:
        leaning = _LEANS_ON[derivation.anchor_kind].format(
            anchor=in_words(derivation.anchor, language), words=derivation.anchor_words
        )
        sentence = f"{sentence} {leaning}"
    else:
        sentence = f"{sentence}, stated in full" if date is not None else sentence
    if derivation.reader == "dateparser":
        sentence += " (read by dateparser, without rules of our own for this language)"
    return f"{sentence}, so {in_words(date, language)}" if date is not None else sentence
