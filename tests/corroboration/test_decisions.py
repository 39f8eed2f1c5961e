"""Which decision is about which suggestion."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from pelican_timeline.corroboration import match_reviews
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.event import Review
from pelican_timeline.model.text import Span
from pelican_timeline.model.timeexpression import Derivation
from pelican_timeline.model.timeline import Candidate

WORDS = "the court council mayor opened closed bridge toll harbour on monday tuesday".split()
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=4, max_size=9).map(" ".join)


def candidate(name: str, quote: str, source: str = "post") -> Candidate:
    return Candidate(name, source, Span(0, 1), 1, quote, quote, parse("2026"), Derivation("", ""))


def test_the_likeliest_sentence_is_meant() -> None:
    """Of two sentences that are like the lost one, the one that is more like it; the other one stays open."""
    review = Review("x-0", "rejected", source="post", quote="The mayor opened the new bridge on Monday evening.")
    near = candidate("x-1", "The mayor opened the new bridge on Monday night.")
    nearer = candidate("x-2", "The mayor opened the new bridge on Monday evening!")
    assert match_reviews([near, nearer], [review]) == {"x-2": review}


def test_only_its_own_source_is_looked_at() -> None:
    """The same words in another paper are another suggestion."""
    review = Review("x-0", "rejected", source="post", quote="The mayor opened the bridge.")
    assert match_reviews([candidate("x-1", "The mayor opened the bridge.", "courier")], [review]) == {}


@given(st.lists(SENTENCES, min_size=1, max_size=6), st.lists(SENTENCES, max_size=4), st.randoms(use_true_random=False))
def test_each_decision_is_about_one_suggestion_at_most(
    quotes: list[str], decided: list[str], order: random.Random
) -> None:
    """And each suggestion has one decision at most, whatever the order in which they come."""
    candidates = [candidate(f"x-{number}", quote) for number, quote in enumerate(quotes)]
    reviews = [Review(f"x-{n + 3}", "rejected", source="post", quote=q) for n, q in enumerate(decided)]
    found = match_reviews(candidates, reviews)
    assert len({review.id for review in found.values()}) == len(found)
    order.shuffle(candidates)
    order.shuffle(reviews)
    assert match_reviews(candidates, reviews) == found
