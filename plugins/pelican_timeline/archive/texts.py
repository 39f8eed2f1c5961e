"""A source's text with the cited sentences marked; only for texts that may be published."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pelican_timeline.model.text import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a text; `entries` are the numbers of what they prove, none for what is not cited."""

    text: str
    entries: tuple[int, ...] = ()


def mark_text(text: str, marks: Iterable[tuple[Span, int]]) -> tuple[tuple[Piece, ...], ...]:
    r"""The paragraphs of *text*, cut where a citation starts or ends.

    >>> mark_text("One two.\n\nThree.", [(Span(4, 8), 7)])
    ((Piece(text='One ', entries=()), Piece(text='two.', entries=(7,))), (Piece(text='Three.', entries=()),))
    """
    edges = _edges(marks)
    paragraphs = []
    place = 0
    open_now: dict[int, int] = {}
    for match in re.finditer(r"(?:[^\n]|\n(?![ \t]*\n))+", text):
        start, end = match.span()
        while place < len(edges) and edges[place][0] <= start:
            _apply(open_now, edges[place])
            place += 1
        pieces = []
        cut = start
        while place < len(edges) and edges[place][0] < end:
            pieces.append(Piece(text[cut : edges[place][0]], tuple(sorted(open_now))))
            cut = edges[place][0]
            _apply(open_now, edges[place])
            place += 1
        pieces.append(Piece(text[cut:end], tuple(sorted(open_now))))
        if shown := _trimmed(pieces):
            paragraphs.append(shown)
    return tuple(paragraphs)


def _edges(marks: Iterable[tuple[Span, int]]) -> Sequence[tuple[int, int, int]]:
    """Where something changes: (offset, +1 or -1, number)."""
    edges = []
    for span, number in marks:
        edges += [(span.start, +1, number), (span.end, -1, number)]
    return sorted(edges)


def _apply(open_now: dict[int, int], edge: tuple[int, int, int]) -> None:
    _, change, number = edge
    open_now[number] = open_now.get(number, 0) + change
    if not open_now[number]:
        del open_now[number]


def _trimmed(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces without empty ones and without white space at the ends of the paragraph."""
    shown = [piece for piece in pieces if piece.text]
    if not "".join(piece.text for piece in shown).strip():
        return ()
    shown[0] = Piece(shown[0].text.lstrip(), shown[0].entries)
    shown[-1] = Piece(shown[-1].text.rstrip(), shown[-1].entries)
    return tuple(piece for piece in shown if piece.text)
