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
    # One term has to stand in one block of the page, so a quotation over several paragraphs is given by its ends.
    lines = [line.split() for line in part.splitlines() if line.strip()]
    words = [word for line in lines for word in line]
    if len(words) <= _LONG and len(lines) == 1:
        return _encode(words)
    place = flat.find(_flat(part)) if flat else -1
    if place < 0:
        return f"{_encode(lines[0][:_ENDS])},{_encode(lines[-1][-_ENDS:])}"
    first, behind = _find_start(lines, flat, place)
    last = _find_end(lines, flat, behind, place + len(_flat(part)))
    if len(first) + len(last) >= len(words) and len(lines) == 1:
        return _encode(words)
    return f"{_encode(first)},{_encode(last)}"


def _find_start(lines: Sequence[Sequence[str]], flat: str, place: int) -> tuple[Sequence[str], int]:
    """The words that a browser first finds at the start of the passage, and where it looks for its end.

    A line that says too little to be told from an earlier one is left out; the next one starts the passage then.
    """
    for line in lines:
        size = min(_ENDS, len(line))
        while size < len(line) and flat.find(_joined(line[:size])) < place:
            size = _longer(size, len(line))
        if flat.find(_joined(line[:size])) == place:
            return line[:size], place + len(_joined(line[:size]))
        place += len(_joined(line)) + 1
    return lines[0][:_ENDS], place


def _find_end(lines: Sequence[Sequence[str]], flat: str, behind: int, end: int) -> Sequence[str]:
    """The words that a browser, looking from *behind* on, first finds at the end of the passage."""
    for line in reversed(lines):
        size = min(_ENDS, len(line))
        while size < len(line) and _first_end(flat, line[-size:], behind) < end:
            size = _longer(size, len(line))
        if _first_end(flat, line[-size:], behind) == end:
            return line[-size:]
        end -= len(_joined(line)) + 1
    return lines[-1][-_ENDS:]


def _first_end(flat: str, words: Sequence[str], start: int) -> int:
    """Where the first run of these words after *start* ends."""
    wanted = _joined(words)
    place = flat.find(wanted, start)
    return place + len(wanted) if place >= 0 else start + len(flat)


def _joined(words: Sequence[str]) -> str:
    return " ".join(words).casefold()


def _longer(size: int, most: int) -> int:
    """Half as long again: a text that repeats itself for ever is settled in a few steps."""
    return min(size + size // 2 + 1, most)


def _encode(words: Sequence[str]) -> str:
    # A bare "-" marks a prefix or a suffix, "," and "&" divide terms and directives.
    return quote(" ".join(words), safe="", errors="replace").replace("-", "%2D")
