"""How much of one text stands in another: runs of three words, and which texts are worth comparing at all."""

from __future__ import annotations

import re
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise
from zlib import crc32

_WORD = re.compile(r"\w+")

_SAMPLED = 3
"""One run in four is looked up, those whose number has none of these bits: always the same ones. A retelling shares fifty
runs and more, so a dozen of them meet."""

_LEAST_MET = 2
_LEAST_SAMPLED_SHARE = 0.04
"""Texts are compared when so many looked-up runs meet, and so large a share of the shorter text's: half of the
least containment that means something, since a sample is a sample."""

_SHORT, _LEAST_SHORT = 60, 5
"""A text of fewer runs is short, and needs so many of them in another text to be worth comparing."""

_CROWD = 40
"""A run that stands in more texts than this compares each text with the next only: enough to find a wire story
that hundred papers carry, and no work that grows with the square of a newsletter's farewell."""

_COMMON_TEXTS, _COMMON_SHARE = 5, 0.02
"""A run that one publisher has in more than five texts, and in more than one in fifty, is boilerplate or a turn of
phrase. Counted by publisher, since a reprinted story stands in many texts as well, but once with each."""


@dataclass(frozen=True, slots=True)
class Overlap:
    """How two texts overlap: shared runs, as shares of the first, of the second, and of the shorter one.

    `telling` is the share of the shorter text's runs without boilerplate, `shared` their number.
    """

    of_first: float
    of_second: float
    containment: float
    telling: float
    shared: int


class WordRuns:
    """The runs of three words of many texts, 8 bytes a run."""

    def __init__(self, texts: Mapping[str, str], publisher_of: Mapping[str, str]) -> None:
        self.names = sorted(texts)
        numbers = _Numbers()
        self._runs = {name: array("q", find_runs(texts[name], numbers)) for name in self.names}
        # Pairs come in order, so the first text of one is most often the first of the next.
        self._set = lru_cache(maxsize=256)(lambda name: frozenset(self._runs[name]))
        self._common: set[int] = set()
        self._own = lru_cache(maxsize=None)(lambda name: len(self._set(name) - self._common))
        shelves: defaultdict[str, list[str]] = defaultdict(list)
        for name in self.names:
            shelves[publisher_of.get(name, "")].append(name)
        for shelf in shelves.values():
            most = max(_COMMON_TEXTS, int(len(shelf) * _COMMON_SHARE))
            if len(shelf) > most:
                counts: Counter[int] = Counter()
                for name in shelf:
                    counts.update(self._runs[name])
                self._common.update(run for run, times in counts.items() if times > most)

    def size(self, name: str) -> int:
        """How many different runs the text has."""
        return len(self._runs[name])

    def shared(self, first: str, second: str) -> int:
        """How many runs stand in both texts."""
        return len(self._set(first) & self._set(second))

    def differs(self, first: str, second: str) -> bool:
        """Are they two texts, not one word for word?"""
        return self._set(first) != self._set(second)

    def different(self, names: Sequence[str]) -> list[str]:
        """One name for each of the different texts, in the order of *names*."""
        return list({self._set(name): name for name in reversed(names)}.values())[::-1]

    def compare(self, first: str, second: str) -> Overlap:
        """How two texts overlap."""
        a, b = self._set(first), self._set(second)
        both = a & b
        if not both:
            return Overlap(0.0, 0.0, 0.0, 0.0, 0)
        rest = self._own(first if len(a) <= len(b) else second)
        telling = len(both - self._common)
        return Overlap(
            len(both) / len(a),
            len(both) / len(b),
            len(both) / min(len(a), len(b)),
            telling / rest if rest else 0.0,
            telling,
        )

    def alike(self) -> list[tuple[str, str]]:
        """The pairs of texts that are worth comparing, in order; found by the runs they share, not by trying all."""
        sampled = {name: [run for run in runs if not run & _SAMPLED] for name, runs in self._runs.items()}
        found = {
            pair
            for pair, times in self._meet(sampled).items()
            if times >= _LEAST_MET and times >= _LEAST_SAMPLED_SHARE * min(len(sampled[name]) for name in pair)
        }
        return sorted(found | self._alike_to_short())

    def _alike_to_short(self) -> set[tuple[str, str]]:
        """The same for pairs with a short text: of twelve words a sample may hold nothing, so all its runs are looked up."""
        short = {name for name, runs in self._runs.items() if len(runs) < _SHORT}
        wanted = {run for name in short for run in self._runs[name]}
        if not wanted:
            return set()
        runs = {name: [run for run in self._runs[name] if run in wanted] for name in self.names}
        return {
            pair for pair, times in self._meet(runs).items() if times >= _LEAST_SHORT and not short.isdisjoint(pair)
        }

    def _meet(self, runs_of: Mapping[str, Sequence[int]]) -> Counter[tuple[str, str]]:
        """How many of these runs two texts have in common, for each two that have any."""
        times: Counter[int] = Counter()
        for name in self.names:
            times.update(runs_of[name])
        holders: dict[int, list[str]] = {run: [] for run, count in times.items() if count > 1}
        for name in self.names:
            for run in holders.keys() & runs_of[name]:
                holders[run].append(name)
        met: Counter[tuple[str, str]] = Counter()
        for names in holders.values():
            met.update(_pairs(names))
        return met


def _pairs(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    return combinations(names, 2) if len(names) <= _CROWD else pairwise(names)


class _Numbers(dict[str, int]):
    """A number for each word, the same on every machine; a text has most of its words from the texts before it."""

    def __missing__(self, word: str) -> int:
        number = self[word] = crc32(word.encode("utf-8", "surrogatepass"))
        return number


def find_runs(text: str, numbers: Mapping[str, int] | None = None) -> frozenset[int]:
    """The runs of three words of a text, each as a number that is the same on every machine.

    *numbers* remembers those of the words. Python salts the hash of words, but not that of tuples of numbers.
    """
    known = _Numbers() if numbers is None else numbers
    words = [known[word] for word in _WORD.findall(text.casefold())]
    return frozenset(map(hash, zip(words, words[1:], words[2:], strict=False)))
