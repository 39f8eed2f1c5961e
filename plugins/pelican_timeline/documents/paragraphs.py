"""Where paragraphs start and end: at blank lines, and at every line end of a text that is not hard-wrapped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pelican_timeline.model.text import Span

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")

WIDEST_WRAP = 100
"""Nobody wraps prose wider than this; a longer line is a paragraph of its own."""

NARROWEST_WRAP = 40
"""Lines that are all shorter are a list, a poem or navigation, and each stands for itself."""

_FILLED = 0.9
"""The share of line ends that a wrapped text explains: the next word would not have fitted."""


def find_paragraphs(text: str) -> list[Span]:
    """The paragraphs of a text, without the white space around them.

    Scraped pages keep one paragraph a line, e-mail and old wire copy wrap lines at some 70 characters. A text is
    wrapped when its lines are filled: nowhere would the next word have fitted on the line before.
    """
    blocks = list(_find_blocks(text))
    wrapped = _is_wrapped(text, blocks)
    paragraphs: list[Span] = []
    for lines in blocks:
        paragraphs += [Span(lines[0].start, lines[-1].end)] if wrapped else lines
    return paragraphs


def _find_blocks(text: str) -> Iterator[list[Span]]:
    """Runs of lines between blank lines, each line without the white space around it."""
    block: list[Span] = []
    last_end = 0
    for match in _LINE.finditer(text):
        line = match.group()
        bare = line.strip()
        # Two line ends in a row leave an empty line, which the pattern skips: "\r\n" is one line end.
        gap = text[last_end : match.start()].replace("\r\n", "\n")
        if block and (not bare or len(gap) > 1):
            yield block
            block = []
        if bare:
            start = match.start() + len(line) - len(line.lstrip())
            block.append(Span(start, start + len(bare)))
        last_end = match.end()
    if block:
        yield block


def _is_wrapped(text: str, blocks: list[list[Span]]) -> bool:
    several = [lines for lines in blocks if len(lines) > 1]
    width = max((line.end - line.start for lines in several for line in lines), default=0)
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return False
    breaks = [(line, after) for lines in several for line, after in pairwise(lines)]
    filled = sum(_is_full(text, line, after, width) for line, after in breaks)
    # A headline above its first line fills the width as well. A word in small letters at the start of a line is what
    # tells that a sentence goes on there.
    flowing = sum(text[after.start].islower() for _, after in breaks)
    return filled >= _FILLED * len(breaks) and flowing * 4 >= len(breaks)


def _is_full(text: str, line: Span, after: Span, width: int) -> bool:
    first_word = text[after.start : after.end].split(maxsplit=1)[0]
    return line.end - line.start + 1 + len(first_word) > width
