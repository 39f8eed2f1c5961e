"""Tells in one sentence how a date was read."""

from __future__ import annotations

import re

from pelican_timeline.model.fuzzydate import FuzzyDate
from pelican_timeline.model.timeexpression import Derivation

_LEANS_ON = {
    "publication": " in an article of {anchor}",
    "event": ", with {words} on {anchor}",
    "speech": " in words spoken on {anchor}",
    "focus": ", with {anchor} named just before",
}
_WITHOUT_WORDS = {
    "publication": "the article is of {anchor}",
    "event": "it tells of {words}, {anchor}",
    "speech": "it was spoken on {anchor}",
    "focus": "{anchor} was named just before",
}
_READ_BY = " (read by dateparser, without rules of our own for this language)"


def explain(derivation: Derivation, language: str = "en", date: FuzzyDate | None = None) -> str:
    """One plain sentence: what the text says, what it leans on, and so what it means (when *date* is given).

    >>> from pelican_timeline.model.edtf import parse
    >>> one = Derivation("the previous day", "period_focused", parse("2025-09-04"), "publication")
    >>> explain(one, "en", parse("2025-09-03"))
    '"the previous day" in an article of 4 September 2025, so 3 September 2025'
    >>> explain(Derivation("", "own-day", parse("2026-01-07"), "publication"), "en", parse("2026-01-07~"))
    'The sentence gives no day; the article is of about 7 January 2026.'
    """
    from pelican_timeline.model.words import in_words  # finding dates must not wait for the words to write them

    words = " ".join(derivation.phrase.split())
    meaning = in_words(date, language) if date is not None else ""
    if not words:
        return _explain_nothing(derivation, language, date, meaning)
    sentence = f'"{words}"'
    if derivation.anchor is not None and derivation.anchor_kind in _LEANS_ON:
        anchor = in_words(derivation.anchor, language)
        sentence += _LEANS_ON[derivation.anchor_kind].format(anchor=anchor, words=derivation.anchor_words)
    elif meaning:
        sentence += ", in the text's own words"
    if derivation.reader == "dateparser":
        sentence += _READ_BY
    # "4 September 2025" needs no "so 4 September 2025".
    if not meaning or (derivation.anchor is None and _plain(words) == _plain(meaning)):
        return sentence
    return f"{sentence}, so {meaning}"


def _plain(words: str) -> str:
    return re.sub(r"^the |[^\w]+", "", words.lower())


def _explain_nothing(derivation: Derivation, language: str, date: FuzzyDate | None, meaning: str) -> str:
    """For a sentence without a date of its own: what was taken instead."""
    from pelican_timeline.model.words import in_words

    anchor = derivation.anchor
    if anchor is None or derivation.anchor_kind not in _WITHOUT_WORDS:
        return f"The sentence gives no day; taken as {meaning}." if meaning else "The sentence gives no day."
    same = date is not None and _day_of(date) == _day_of(anchor)
    # One date is said once, with the "about" that is its own.
    shown = meaning if same and derivation.anchor_kind == "publication" else in_words(anchor, language)
    leaning = _WITHOUT_WORDS[derivation.anchor_kind].format(anchor=shown, words=derivation.anchor_words)
    sentence = f"The sentence gives no day; {leaning}"
    return f"{sentence}." if same or not meaning else f"{sentence}, so {meaning}."


def _day_of(date: FuzzyDate) -> str:
    """The date without its doubts, for comparison."""
    return re.sub(r"[~?%]", "", str(date))
