"""The known name that a misspelt one most likely means."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache

_MOST_COMPARED = 40
_LONGEST = 80
_COMMON = 400
"""Three letters that so many names share tell little, and looking through them takes time."""
_MOST_EFFORT, _COMPARISON = 5_000_000, 100
"""How many names are looked at in all, and for how many the comparison of two counts. A large site needs a tenth of it;
files made to be slow get no more suggestions then."""


@lru_cache(maxsize=65_536)
def fold(name: str) -> str:
    """The name as it is compared: without regard to case, accents' encoding and double spaces.

    >>> fold("Emmanuel  MACRON") == fold("emmanuel macron")
    True
    """
    if name.isascii():
        return " ".join(name.lower().split())
    import unicodedata

    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def bare(name: str) -> str:
    """The folded name without accents, hyphens and full stops, in which spellings differ most."""
    import unicodedata

    letters = unicodedata.normalize("NFKD", fold(name))
    return "".join(" " if c in "-_.'’" else c for c in letters if not unicodedata.combining(c)).strip()


def distance(a: str, b: str, most: int) -> int:
    """How many letters must be added, left out, changed or swapped with their neighbour; *most* + 1 when more.

    >>> distance("titel", "title", 2), distance("Zelensky", "Zelenskyy", 2), distance("meeting", "attack", 2)
    (1, 1, 3)
    """
    if abs(len(a) - len(b)) > most:
        return most + 1
    far = most + 1
    two_before: list[int] = []
    before = [*range(min(len(b), most) + 1), *[far] * (len(b) - most)]
    for i, x in enumerate(a, 1):
        # Only a band of the table can hold a cost within *most*.
        first, last = max(1, i - most), min(len(b), i + most)
        row = [far] * (len(b) + 1)
        row[0] = i
        for j in range(first, last + 1):
            y = b[j - 1]
            cost: int = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and y == a[i - 2]:
                cost = min(cost, two_before[j - 2] + 1)
            row[j] = cost
        if min(row[first - 1 : last + 1]) > most:
            return far
        two_before, before = before, row
    last_cost: int = min(before[-1], far)
    return last_cost


class Nearest:
    """Finds the nearest of many names; its index of three-letter pieces is made when first asked."""

    __slots__ = ("_bare", "_effort", "_index", "names")

    def __init__(self, names: Iterable[str]) -> None:
        self.names = sorted(set(names))
        self._bare: list[str] = []
        self._index: dict[str, list[int]] | None = None
        self._effort = _MOST_EFFORT

    def to(self, name: str, most: int | None = None) -> str | None:
        """The nearest name within *most* changes (by default one for every three letters), None if none is near."""
        wanted = bare(name)[:_LONGEST]
        limit = max(1, min(4, len(wanted) // 3)) if most is None else most
        found = [(distance(wanted, self._bare[n], limit), self.names[n]) for n in self._candidates(wanted, limit)]
        near = [pair for pair in found if pair[0] <= limit]
        return min(near)[1] if near else None

    def _candidates(self, wanted: str, limit: int) -> list[int]:
        """The names that share as many pieces with the wanted one as *limit* changes would leave whole."""
        if self._index is None:
            self._index = defaultdict(list)
            self._bare = [bare(name)[:_LONGEST] for name in self.names]
            for number, name in enumerate(self._bare):
                for piece in _pieces(name):
                    self._index[piece].append(number)
        if self._effort <= 0:
            return []
        shared: Counter[int] = Counter()
        looked_at = 0
        for piece in _pieces(wanted):
            numbers = self._index.get(piece, ())
            if len(numbers) <= min(_COMMON, self._effort):
                looked_at += 1
                self._effort -= len(numbers)
                shared.update(numbers)
        needed = looked_at - 4 * limit  # two swapped letters spoil four pieces
        enough = [number for number, count in shared.items() if count >= needed]
        if len(enough) > _MOST_COMPARED:
            enough.sort(key=lambda number: (-shared[number], number))
        enough = enough[:_MOST_COMPARED]
        self._effort -= _COMPARISON * len(enough)
        return enough


def _pieces(name: str) -> set[str]:
    padded = f"^^{name}$$"
    return {padded[i : i + 3] for i in range(len(padded) - 2)}


def nearest(name: str, names: Iterable[str]) -> str | None:
    """The nearest of a few names."""
    wanted = bare(name)
    limit = max(1, min(4, len(wanted) // 3))
    near = min(((distance(wanted, bare(known), limit), known) for known in names), default=None)
    return near[1] if near and near[0] <= limit else None
