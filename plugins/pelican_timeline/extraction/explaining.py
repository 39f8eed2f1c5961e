"""Tells in one sentence how a suggestion came to its date, also where the sentence gives none and leans on its article."""

from __future__ import annotations

from pelican_timeline.model.fuzzydate import FuzzyDate
from pelican_timeline.model.timeexpression import Derivation


def explain_date(derivation: Derivation, language: str = "en", date: FuzzyDate | None = None) -> str:
    """One plain sentence, without its full stop, for every derivation of a suggestion; those of the date finder in its own words.

    >>> from pelican_timeline.model.edtf import parse
    >>> explain_date(Derivation("", "near-the-reported-day", parse("2025-09-04")), "en", parse("2025-09-04~"))
    'the sentence gives no day; the article reports on 4 September 2025, so about 4 September 2025'
    """
    from pelican_timeline import timex
    from pelican_timeline.model.words import in_words  # suggesting must not wait for what only explains
    from pelican_timeline.timex.explanations import phrases

    wording = phrases(language)
    leaning = wording.leaning.get(derivation.rule)
    if leaning is None or derivation.anchor is None:
        return timex.explain(derivation, language, date).removesuffix(".")
    anchor = in_words(derivation.anchor, language)
    sentence = wording.fill(leaning, derivation.anchor, anchor, derivation.anchor_words, derivation.phrase)
    return sentence + wording.so_it_is(date, in_words(date, language)) if date is not None else sentence
