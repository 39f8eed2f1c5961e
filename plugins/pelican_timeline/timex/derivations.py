"""Tells in one sentence how a date was read, in the language of the reader; the words are in `explanations/`."""

from __future__ import annotations

import re

from pelican_timeline.model.fuzzydate import FuzzyDate
from pelican_timeline.model.timeexpression import Derivation

from .explanations import Phrases, phrases


def explain(derivation: Derivation, language: str = "en", date: FuzzyDate | None = None) -> str:
    """One plain sentence: what the text says, what it leans on, and so what it means (when *date* is given).

    >>> from pelican_timeline.model.edtf import parse
    >>> one = Derivation("the previous day", "period_focused", parse("2025-09-04"), "publication")
    >>> explain(one, "en", parse("2025-09-03"))
    '“the previous day” in an article of 4 September 2025, so 3 September 2025'
    >>> explain(Derivation("am Vortag", "period_focused", parse("2025-09-04"), "publication"), "de", parse("2025-09-03"))
    '„am Vortag“ in einem Artikel vom 4. September 2025, also der 3. September 2025'
    >>> explain(Derivation("", "own-day", parse("2026-01-07"), "publication"), "en", parse("2026-01-07~"))
    'The sentence gives no day; the article is of about 7 January 2026.'
    """
    from pelican_timeline.model.words import in_words  # finding dates must not wait for the words to write them

    wording = phrases(language)
    words = " ".join(derivation.phrase.split())
    if not words:
        return _explain_nothing(derivation, language, date)
    sentence = wording.quoted.format(words)
    anchor, meaning = derivation.anchor, in_words(date, language) if date is not None else ""
    if anchor is not None and (leans_on := wording.leans_on.get(derivation.anchor_kind)):
        sentence += wording.fill(leans_on, anchor, in_words(anchor, language), derivation.anchor_words)
    elif meaning:
        sentence += wording.own_words
    if derivation.reader == "dateparser":
        sentence += wording.read_by
    # "4 September 2025" needs no "so 4 September 2025".
    if date is None or (anchor is None and _bare(words, wording) == _bare(meaning, wording)):
        return sentence
    return sentence + wording.so_it_is(date, meaning)


def _bare(words: str, wording: Phrases) -> str:
    """The words without what two ways of writing the same date may differ in."""
    found = re.findall(r"\w+", words.lower())
    return "".join(found[1:] if found and found[0] in wording.articles else found)


def _explain_nothing(derivation: Derivation, language: str, date: FuzzyDate | None) -> str:
    """For a sentence without a date of its own: what was taken instead."""
    from pelican_timeline.model.words import in_words

    wording = phrases(language)
    sentence = wording.no_day
    meaning = in_words(date, language) if date is not None else ""
    anchor, kind = derivation.anchor, derivation.anchor_kind
    if anchor is None or kind not in wording.without_words:
        return f"{sentence}{wording.taken_as.format(meaning)}." if meaning else f"{sentence}."
    same = date is not None and _day_of(date) == _day_of(anchor)
    # One date is said once, with the "about" that is its own.
    shown = date if same and date is not None and kind == "publication" else anchor
    sentence += wording.fill(wording.without_words[kind], shown, in_words(shown, language), derivation.anchor_words)
    return f"{sentence}." if same or date is None else f"{sentence}{wording.so_it_is(date, meaning)}."


def _day_of(date: FuzzyDate) -> str:
    """The date without its doubts, for comparison."""
    return re.sub(r"[~?%]", "", str(date))
