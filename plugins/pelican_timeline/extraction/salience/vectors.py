"""Sentences as bags of word stems, weighed by how rare each is in the pile; and how alike two of them are."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

Vector = Mapping[str, float]

_WORD = re.compile(r"[^\W_]+")
_ENDING = re.compile(r"(?<=\w\w\w)(?:ations?|ings?|ed|ies|es|ly|s|e|y)$")
_STEM = 7


@lru_cache(maxsize=200_000)
def _stem(word: str) -> str:
    """The beginning that the forms of a word share, in any language; English endings are taken off before."""
    return (_ENDING.sub("", word) if word.isascii() else word)[:_STEM]


def stems_of(text: str) -> list[str]:
    """The stems of the words of a text, in order; single letters are left out."""
    return [_stem(word) for word in _WORD.findall(text.casefold()) if len(word) > 1]


class Rarity:
    """How rare each stem is among the sentences of a pile."""

    def __init__(self, sentences: Iterable[Sequence[str]]) -> None:
        counts: Counter[str] = Counter()
        number = 0
        for stems in sentences:
            counts.update(set(stems))
            number += 1
        # A word of all sentences still says a little.
        self._rarity = {stem: math.log(1 + number / count) for stem, count in counts.items()}

    def vector(self, stems: Sequence[str]) -> dict[str, float]:
        """The sentence as a vector of length 1; empty without words."""
        weights: dict[str, float] = {}
        for stem, times in Counter(stems).items():
            weights[stem] = self._rarity[stem] * (1 + math.log(times) if times > 1 else 1)
        length = math.sqrt(sum(weight * weight for weight in weights.values()))
        return {stem: weight / length for stem, weight in weights.items()} if length else {}


def likeness(one: Vector, other: Vector) -> float:
    """The cosine of two vectors of length 1: 0 without a common word, 1 for the same words."""
    if len(other) < len(one):
        one, other = other, one
    return sum(weight * other[stem] for stem, weight in one.items() if stem in other)


def centre(vectors: Iterable[tuple[float, Vector]]) -> dict[str, float]:
    """The mean of weighted vectors, of length 1."""
    total: dict[str, float] = {}
    for weight, vector in vectors:
        for stem, part in vector.items():
            total[stem] = total.get(stem, 0.0) + weight * part
    length = math.sqrt(sum(part * part for part in total.values()))
    return {stem: part / length for stem, part in total.items()} if length else {}
