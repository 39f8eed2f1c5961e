"""Laws of suggestions, whatever a text is made of: news of six languages, cut, joined, mixed and shouted."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_timeline.documents import read_document
from pelican_timeline.extraction import suggest
from pelican_timeline.extraction.locales import LANGUAGES
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.text import Source
from pelican_timeline.model.timeline import Candidate, Verdict
from pelican_timeline.timex import find_dates
from tests.extraction.marked import index
from tests.extraction.test_news import NEWS

SENTENCES = sorted(
    {event["text"] for news in NEWS.values() for event in news["events"]}
    | {t for n in NEWS.values() for t in n["nothing"]}
)
NAMES = index()
JUNK = [
    "Home News Sport", "Photo: a bridge on Tuesday", "“", "»", "(", "-LRB-", "`` Never , ''", "BREAKING NEWS ON MONDAY",
    "he said", ", said Macron.", "8 hours ago", "…", "\n\n", " – ", "12.03.2026", "по", "d'", "Mr.",
]  # fmt: skip
pieces = st.lists(st.sampled_from(SENTENCES) | st.sampled_from(JUNK), min_size=1, max_size=6)


def read(text: str, language: str, published: str = "2026-03-12") -> tuple[list[Candidate], list[Verdict]]:
    source = Source("law", "", text, published=parse(published) if published else None, language=language)
    dates, _ = find_dates(text, language, source.published)
    return suggest(read_document(source), dates, NAMES)


@settings(deadline=None, max_examples=120)
@given(pieces, st.sampled_from(LANGUAGES), st.sampled_from(["2026-03-12", "2026-03-12~", "2026", ""]), st.data())
def test_whatever_is_read_is_told_truly(parts: list[str], language: str, published: str, data: st.DataObject) -> None:
    """In any language, cut anywhere: verbatim quotations, titles of the sentence's words, a verdict for every sentence."""
    text = " ".join(parts)
    text = text[: data.draw(st.integers(0, len(text)))]
    found, verdicts = read(text, language, published)
    assert {one.candidate for one in verdicts if one.taken} == {one.id for one in found}
    for event in found:
        assert event.quote == text[event.span.start : event.span.end]
        assert 0 < len(event.title) <= 90
        words, said = (Counter(re.findall(r"\w+", line.lower())) for line in (event.title, event.quote))
        assert words <= said, event.title
        assert 0 <= event.score <= 1
        assert event.reasons


@settings(deadline=None, max_examples=40)
@given(
    st.sampled_from(SENTENCES),
    st.sampled_from(["", "A line before.\n\n", "\n\n  ", "Zeile.\n\n"]),
    st.sampled_from(LANGUAGES),
)
def test_an_id_stays_when_the_text_around_it_shifts(sentence: str, before: str, language: str) -> None:
    """A suggestion is known by its source and its words, wherever in the text they stand."""
    alone = {one.id for one in read(sentence, language)[0] if one.derivation.anchor_kind != "focus"}
    shifted = {one.id for one in read(f"{before}{sentence}\n\nA line behind.", language)[0]}
    moved = {one.id for one in read(f"{before}{sentence}\n\nAnother line.", language)[0]}
    assert shifted == moved
    assert len(alone | shifted) <= 2


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "text", ["HEADLINE IN CAPITALS ON MONDAY: MACRON MEETS MERZ", "Macron " * 300 + "met Merz on Monday."]
)
def test_shouting_and_endless_sentences_do_no_harm(language: str, text: str) -> None:
    """A headline is no event, and a sentence without an end has its verdict."""
    found, verdicts = read(text, language)
    assert len(found) <= 1
    assert verdicts
