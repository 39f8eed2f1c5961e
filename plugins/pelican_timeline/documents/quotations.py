"""Does a quotation stand in a text, and where? Typography may differ, words may not."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from pelican_timeline.model.text import Span

from .fragments import text_fragment

__all__ = ["Match", "find_quotation", "text_fragment"]


@dataclass(frozen=True, slots=True)
class Match:
    """Where a quotation stands: one span of the original text for each of its […] parts, in order.

    Without `spans`, `missing` is the part that is not there, `nearest` the passage most like it (None when nothing is),
    `similarity` how like it is (0 to 1); `out_of_order` tells that the part does stand in the text, but too early.
    """

    spans: tuple[Span, ...] = ()
    nearest: Span | None = None
    similarity: float = 0.0
    missing: str = ""
    out_of_order: bool = False

    @property
    def found(self) -> bool:
        """Do all parts of the quotation stand in the text, in order?"""
        return bool(self.spans)


_OMISSION = re.compile(r"\s*\[\s*(?:…|\.{3}|\. \. \.)\s*\]\s*")


def find_quotation(text: str, quote: str) -> Match:
    """The first place where the quotation stands in the text, at word borders.

    White space, quotation marks, dashes, ellipses, soft hyphens, zero-width characters and composed accents may differ
    on either side. "[…]" in the quotation leaves words of the text out.

    >>> find_quotation("He said “no – never”.", 'said "no - never"').spans
    (Span(start=3, end=20),)
    """
    if not any(character.isalnum() for character in quote):
        return Match(missing=quote)
    # Most quotations are copied from the text as it stands.
    exact = _find_words(text, quote.strip(), 0)
    if exact is not None:
        return Match((Span(exact, exact + len(quote.strip())),), similarity=1.0)
    plain = _plain(text)
    # A text may itself hold "[...]": then the whole quotation stands there as it is.
    whole = _find_part(plain, quote, 0)
    if whole:
        return Match((whole[0],), similarity=1.0)
    spans: list[Span] = []
    place = 0
    for part in _parts(quote):
        found = _find_part(plain, part, place)
        if not found:
            earlier = _find_part(plain, part, 0) if place else None
            if earlier:
                return Match((), earlier[0], 1.0, part, out_of_order=True)
            nearest, similarity = _find_nearest(text, part)
            return Match((), nearest, similarity, part)
        spans.append(found[0])
        place = found[1]
    return Match(tuple(spans), similarity=1.0)


def find_without_case(text: str, quote: str) -> Span | None:
    """Where the quotation, in one piece, stands in the text when capital letters may differ too."""
    # Only where lower case keeps every letter in its place ("İ" becomes two).
    if len(text.lower()) != len(text) or _OMISSION.search(quote):
        return None
    match = find_quotation(text.lower(), quote.lower())
    return match.spans[0] if match.spans else None


def _parts(quote: str) -> list[str]:
    """What stands between the omissions, if it has words."""
    return [part for part in _OMISSION.split(quote) if any(character.isalnum() for character in part)]


# Plain words: what is left of a text when its typography is taken away -----------------------------------------------

_MOST_MARKS = 16
"""More combining marks on one letter than any script has: such a pile is left as it is."""

_QUOTES = "\"'`´“”„‟‘’‚‛«»‹›′″ʼ＂＇"
_DASHES = "-‐‑‒–—―−﹘﹣－"
_TYPOGRAPHY = re.compile(
    rf"""
      (?P<gone> [\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]+ )
    | (?P<sign> \s*+ (?: [{_QUOTES}]++ | [{re.escape(_DASHES)}]++ | (?:…|\.\.\.|\.\s\.\s\.)[.…]*+ ) \s*+ )
    | (?P<space> \s{{2,}}+ | [^\S ] )
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class _Plain:
    """A text without its typography: `words`, and in three rows of numbers where these have another length.

    From `starts[n]` on, `sizes[n]` characters stand for those from `origins[n].start` to `origins[n].end` of the
    original; up to the next of the row, each character stands for one.
    """

    text: str
    words: str
    starts: Sequence[int]
    sizes: Sequence[int]
    origins: Sequence[Span]

    def original(self, start: int, end: int) -> Span:
        """The span of the original text that the plain words come from, without white space at its ends."""
        first, last = self._place(start).start, self._place(end - 1).end
        words = self.text[first:last]
        return Span(last - len(words.lstrip()), first + len(words.rstrip()))

    def _place(self, place: int) -> Span:
        """Where one character comes from."""
        row = bisect_right(self.starts, place) - 1
        if row < 0:
            return Span(place, place + 1)
        beyond = place - self.starts[row] - self.sizes[row]
        if beyond < 0:
            return self.origins[row]
        there = self.origins[row].end + beyond
        return Span(there, there + 1)


@lru_cache(maxsize=128)
def _plain(text: str) -> _Plain:
    """The text with one kind of space, of quotation mark, of dash and of ellipsis, and composed accents.

    Signs lose the space around them, since "so -called" and "so-called", « oui » and "oui" are the same words.
    """
    words: list[str] = []
    starts: list[int] = []
    sizes: list[int] = []
    origins: list[Span] = []
    length = done = 0
    for plain, origin in _changes(text):
        words += [text[done : origin.start], plain]
        length += origin.start - done
        if len(plain) != origin.end - origin.start:
            starts.append(length)
            sizes.append(len(plain))
            origins.append(origin)
        length += len(plain)
        done = origin.end
    words.append(text[done:])
    return _Plain(text, "".join(words), starts, sizes, origins)


def _changes(text: str) -> Iterator[tuple[str, Span]]:
    """What is written otherwise in plain words, in order of place."""
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        for match in _TYPOGRAPHY.finditer(text):
            yield _replacement(match), Span(match.start(), match.end())
        return
    done = 0
    for match in _TYPOGRAPHY.finditer(text):
        yield from _composed(text, done, match.start())
        yield _replacement(match), Span(match.start(), match.end())
        done = match.end()
    yield from _composed(text, done, len(text))


def _replacement(match: re.Match[str]) -> str:
    if match["gone"]:
        return ""
    if match["space"]:
        return " "
    sign = match["sign"].strip()[0]
    return "-" if sign in _DASHES else "…" if sign in "…." else "'"


def _composed(text: str, start: int, end: int) -> Iterator[tuple[str, Span]]:
    """The letters that change when their accents are composed."""
    place = start
    while place < end:
        after = place + 1
        while after < end and _joins(text[after]):
            after += 1
        letter = text[place:after]
        composed = unicodedata.normalize("NFC", letter) if after - place <= _MOST_MARKS else letter
        if composed != letter:
            yield composed, Span(place, after)
        place = after


def _joins(character: str) -> bool:
    """Does the character join the one before: an accent, or a later part of a Korean syllable?"""
    return unicodedata.combining(character) > 0 or "\u1160" <= character <= "\u11ff"


# Finding -------------------------------------------------------------------------------------------------------------

_MOST_TRIES = 1_000
"""So often a quotation may start in the middle of a word before we give up: what repeats that much is no quotation."""


def _find_part(text: _Plain, part: str, start: int) -> tuple[Span, int] | None:
    """The span of the original, and the place in the plain words where the next part may start."""
    wanted = _plain(part.strip()).words.strip()
    # Quotation marks around the whole belong to the person who quotes.
    bare = wanted.strip("' ")
    for words in dict.fromkeys((wanted, bare)):
        place = _find_words(text.words, words, start)
        if place is not None:
            return text.original(place, place + len(words)), place + len(words)
    return None


def _find_words(text: str, words: str, start: int) -> int | None:
    if not words:
        return None
    place = text.find(words, start)
    for _ in range(_MOST_TRIES):
        if place < 0:
            return None
        if not _cuts_word(text, place) and not _cuts_word(text, place + len(words)):
            return place
        place = text.find(words, place + 1)
    return None


def _cuts_word(text: str, place: int) -> bool:
    """Does a cut at *place* go through a word?"""
    return 0 < place < len(text) and text[place - 1].isalnum() and text[place].isalnum()


# The nearest passage -------------------------------------------------------------------------------------------------

_WORD = re.compile(r"\w+")
_MOST_WORDS = 120
"""So many words of a quotation are compared; they are enough to recognise the passage."""

_TRIED = 3
"""So many of the most promising passages are compared word by word."""

_LEAST_LIKE = 0.3
"""What shares fewer words with the quotation is no help to the person who looks for it."""


def _find_nearest(text: str, quote: str) -> tuple[Span | None, float]:
    """The passage most like the quotation, and how like it is."""
    wanted = [match.group().casefold() for match in _WORD.finditer(quote)][:_MOST_WORDS]
    places = [match.span() for match in _WORD.finditer(text)]
    if not wanted or not places:
        return None, 0.0
    words = [text[start:end].casefold() for start, end in places]
    best: tuple[float, int, int] = (0.0, 0, 0)
    for first in _promising_windows(words, wanted):
        best = max(best, _compare(words, wanted, first), key=lambda found: (found[0], -found[1]))
    likeness, first, last = best
    if likeness < _LEAST_LIKE:
        return None, 0.0
    return Span(places[first][0], places[last - 1][1]), round(likeness, 2)


def _promising_windows(words: Sequence[str], wanted: Sequence[str]) -> list[int]:
    """Where the windows start that share most with the quotation: runs of three words if any, else single words."""
    size = len(wanted)
    for length in (3, 1):
        grams = {tuple(wanted[i : i + length]) for i in range(size - length + 1)}
        hits = [tuple(words[i : i + length]) in grams for i in range(len(words) - length + 1)]
        if any(hits):
            break
    else:
        return []
    counts: list[tuple[int, int]] = []
    running = sum(hits[:size])
    for first in range(len(hits)):
        counts.append((-running, first))
        running += (hits[first + size] if first + size < len(hits) else 0) - hits[first]
    chosen: list[int] = []
    for count, first in sorted(counts):
        if count == 0 or len(chosen) == _TRIED:
            break
        if all(abs(first - other) >= size for other in chosen):
            chosen.append(first)
    return chosen


def _compare(words: Sequence[str], wanted: Sequence[str], first: int) -> tuple[float, int, int]:
    """How like the quotation the words around *first* are, and where the like passage starts and ends."""
    from_word = max(0, first - len(wanted) // 2)
    window = words[from_word : first + len(wanted) + len(wanted) // 2]
    blocks = [b for b in SequenceMatcher(None, wanted, window, autojunk=False).get_matching_blocks() if b.size]
    if not blocks:
        return 0.0, first, first
    start, end = blocks[0].b, blocks[-1].b + blocks[-1].size
    shared = sum(block.size for block in blocks)
    return 2 * shared / (len(wanted) + end - start), from_word + start, from_word + end
