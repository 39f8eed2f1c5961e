"""Lines and columns of a stored text, as an editor shows its file."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from pelican_timeline.model.text import Source, Span


class Place(NamedTuple):
    """A line and a column, both counted from 1."""

    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.line}:{self.column}"


class Lines:
    """Lines and columns of a stored text, as an editor shows its file."""

    def __init__(self, source: Source) -> None:
        # What was read of an own article is its visible text, which has lines of its own.
        self._first = 1 if source.own else source.text_line
        self._starts = [0, *(match.end() for match in re.finditer("\n", source.text))]

    def place(self, span: Span) -> Place:
        line = bisect_right(self._starts, span.start) - 1
        return Place(self._first + line, span.start - self._starts[line] + 1)
