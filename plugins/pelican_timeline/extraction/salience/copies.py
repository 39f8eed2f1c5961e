"""Articles that say nothing new: a copy, perhaps shortened, of one that came out before it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from .articles import Article

_COPIED = 0.8
"""The share of sentences, word for word, from which an article is a copy. Updates of a running story keep about half."""
_FEWEST = 3
"""An article of fewer sentences is a copy only of one that has the same."""
_SHORTEST = 6
"""Words of a sentence that proves something: "Read more" stands in every article."""
_CROWD = 40
"""So many articles are remembered for one sentence: a paper's farewell stands in all, and proves nothing."""


def drop_copies(articles: Sequence[Article]) -> dict[Article, list[list[str]]]:
    """The articles in order of publication, without the copies: what one desk says twice is said once.

    Each with the stems of its sentences, by which copies are known.
    """
    kept: dict[Article, list[list[str]]] = {}
    sizes: list[int] = []
    shelf: defaultdict[str, list[int]] = defaultdict(list)
    for article in sorted(articles, key=lambda one: (one.day, one.id)):
        stems = article.stems()
        sentences = _sentences(stems)
        if _is_copy(sentences, shelf, sizes):
            continue
        for sentence in sentences:
            if len(shelf[sentence]) < _CROWD:
                shelf[sentence].append(len(kept))
        kept[article] = stems
        sizes.append(len(sentences))
    return kept


def _is_copy(sentences: Sequence[str], shelf: defaultdict[str, list[int]], sizes: Sequence[int]) -> bool:
    met: defaultdict[int, int] = defaultdict(int)
    for sentence in sentences:
        for number in shelf.get(sentence, ()):
            met[number] += 1
    if len(sentences) < _FEWEST:
        return any(count == len(sentences) == sizes[number] for number, count in met.items())
    return max(met.values(), default=0) >= _COPIED * len(sentences)


def _sentences(stems: Sequence[Sequence[str]]) -> list[str]:
    """The article's sentences by their stems, each once; all of them when it has short ones only."""
    long = dict.fromkeys(" ".join(one) for one in stems if len(one) >= _SHORTEST)
    return list(long or dict.fromkeys(" ".join(one) for one in stems))
