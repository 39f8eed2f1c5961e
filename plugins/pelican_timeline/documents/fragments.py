"""Links that lead to the very words on a page: text fragments (WICG Scroll To Text Fragment)."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

_ENDS = 4
"""So many words stand for each end of a long quotation."""

_LONG = 12
"""A quotation of more words is given by its ends."""


def text_fragment(words: str | Sequence[str], text: str = "") -> str:
    """The text fragment that leads to *words*, which stand so in the stored *text*; several parts give several directives.

    A browser goes to the first place that fits. With *text* at hand, the ends are made longer until that is the place.

    >>> text_fragment("Well-known, and true.")
    'text=Well%2Dknown%2C%20and%20true.'
    """
    parts = [words] if isinstance(words, str) else words
    flat = _flat(text)
    return "&".join(f"text={_directive(part, flat)}" for part in parts if part.strip())


def _flat(text: str) -> str:
    """The text as a browser compares it: without regard to case and to kinds of white space."""
    return " ".join(text.split()).casefold()


def _directive(part: str, flat: str) -> str:
    words = part.split()
    # One term has to stand in one block of the page, so a quotation over several paragraphs is given by its ends.
    lines = [line.split() for line in part.splitlines() if line.strip()]
    if len(words) <= _LONG and len(lines) == 1:
        return _encode(words)
    first, last = _ends(words, len(lines[0]), len(lines[-1]), flat)
    if first + last >= len(words) and len(lines) == 1:
        return _encode(words)
    return f"{_encode(words[:first])},{_encode(words[-last:])}"


def _ends(words: Sequence[str], most_first: int, most_last: int, flat: str) -> tuple[int, int]:
    """How many words each end needs, so that a browser finds this place and no other."""
    first, last = min(_ENDS, most_first), min(_ENDS, most_last)
    whole = _flat(" ".join(words))
    place = flat.find(whole) if flat else -1
    if place < 0:
        return first, last
    end = place + len(whole)
    while first < most_first and flat.find(_flat(" ".join(words[:first]))) < place:
        first = _longer(first, most_first)
    after_start = place + len(_flat(" ".join(words[:first])))
    while last < most_last and _first_end(flat, words[-last:], after_start) < end:
        last = _longer(last, most_last)
    return first, last


def _longer(size: int, most: int) -> int:
    """Half as long again: a text that repeats itself for ever is settled in a few steps."""
    return min(size + size // 2 + 1, most)


def _first_end(flat: str, words: Sequence[str], start: int) -> int:
    """Where the first run of these words after *start* ends."""
    wanted = _flat(" ".join(words))
    place = flat.find(wanted, start)
    return place + len(wanted) if place >= 0 else start + len(flat)


def _encode(words: Sequence[str]) -> str:
    # A bare "-" marks a prefix or a suffix, "," and "&" divide terms and directives.
    return quote(" ".join(words), safe="", errors="replace").replace("-", "%2D")
