"""Which decision of a person is about which suggestion, also when the text has changed a little since."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from pelican_timeline.model.event import Review
from pelican_timeline.model.timeline import Candidate

SAME_SENTENCE = 0.8
"""So much of the words of two sentences is the same, in order, when one is the other with a correction.

Only sentences that nobody suggests any more are looked for: the words of another sentence that stands beside it are its
own. "The court heard the case on Monday" and "… on Tuesday" are one sentence, corrected, when the first has gone.
"""


def match_reviews(candidates: Iterable[Candidate], reviews: Sequence[Review]) -> dict[str, Review]:
    """The decision on each suggestion that a person has decided on, by the suggestion's id.

    A decision is about the suggestion that has its id; when there is none any more, about the one of the same source
    whose sentence has nearly the words of its `quote`.
    """
    by_source: defaultdict[str, dict[str, Candidate]] = defaultdict(dict)
    for candidate in candidates:
        by_source[candidate.source][candidate.id] = candidate
    every = {name for known in by_source.values() for name in known}
    found = {review.id: review for review in reviews if review.id in every}
    shifted = [review for review in reviews if review.id not in every and review.quote and review.source in by_source]
    near = [
        (likeness, review.id, name, review)
        for review in shifted
        for name, candidate in by_source[review.source].items()
        if name not in found and (likeness := _likeness(review.quote, candidate.quote)) >= SAME_SENTENCE
    ]
    settled: set[str] = set()
    for _, key, name, review in sorted(near, key=lambda one: (-one[0], *one[1:3])):
        if key not in settled and name not in found:
            settled.add(key)
            found[name] = review
    return found


def _likeness(one: str, other: str) -> float:
    """The share of words that two sentences have in common, in order: 0 to 1."""
    a, b = _words(one), _words(other)
    if not a or not b or 2 * min(len(a), len(b)) < SAME_SENTENCE * (len(a) + len(b)):
        return 0.0
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= SAME_SENTENCE else 0.0


def _words(text: str) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in text.casefold()).split()
