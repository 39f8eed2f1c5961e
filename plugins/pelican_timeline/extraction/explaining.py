"""Tells in one sentence how a suggestion came to its date, also where the sentence gives none and leans on its article."""

from __future__ import annotations

from pelican_timeline.model.fuzzydate import FuzzyDate
from pelican_timeline.model.timeexpression import Derivation

_LEANING = {
    "own-day": "the article, of {anchor}, reports on its own day",
    "near-the-date-before": "the sentence gives no day and stands behind “{words}”, {anchor}",
    "near-the-reported-day": "the sentence gives no day; the article reports on {anchor}",
    "within-the-frame": "the sentence gives no day; the article, of {anchor}, says “{phrase}”",
    "in-recent-time": "“{phrase}” in an article of {anchor}",
    "before-publication": "the article, of {anchor}, does not say when",
}
"""By the rules of `dating`."""


def explain_date(derivation: Derivation, language: str = "en", date: FuzzyDate | None = None) -> str:
    """One plain sentence for every derivation of a suggestion; those of the date finder in its own words.

    >>> from pelican_timeline.model.edtf import parse
    >>> explain_date(Derivation("", "near-the-reported-day", parse("2025-09-04")), "en", parse("2025-09-04~"))
    'the sentence gives no day; the article reports on 4 September 2025, so about 4 September 2025'
    """
    from pelican_timeline import timex
    from pelican_timeline.model.words import in_words  # suggesting must not wait for what only explains

    leaning = _LEANING.get(derivation.rule)
    if leaning is None or derivation.anchor is None:
        return timex.explain(derivation, language, date)
    sentence = leaning.format(
        anchor=in_words(derivation.anchor, language), phrase=derivation.phrase, words=derivation.anchor_words
    )
    return f"{sentence}, so {in_words(date, language)}" if date is not None else sentence
