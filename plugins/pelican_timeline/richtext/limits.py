"""What is too long, too deep or too crooked to be read in time: refused with a reason before a library sees it."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import NoReturn


class RichTextError(ValueError):
    """The text cannot be shown. `code` names the mistake, `hint` says what to write instead, `line` counts from 1."""

    def __init__(self, code: str, message: str, hint: str, line: int = 1) -> None:
        super().__init__(message)
        self.code, self.message, self.hint, self.line = code, message, hint, line


# Limits. Python-Markdown and html5lib take time that grows with the square of what these count. With them the worst text
# we could think of takes a second or two; no article comes near them.

MOST_CHARACTERS = 200_000
MOST_BRACKETS = 2_000
"""In one paragraph, or so many in several that they take as long. An image's bracket counts twice, and a
backslash like a bracket: they take as long."""

_MOST_LINES = 4_000
_MOST_JOINED_LINES = 1_500
"""Without a blank line between them; counted as brackets are."""

_MOST_SIGNS = 10_000
"""So many signs that mean something in Markdown or HTML."""

_MOST_OPEN_TAGS = 500
"""So many "<" without a ">" behind them."""

_MOST_DECLARATIONS = 100
"""So many "<!" and "<?": comments, CDATA, instructions."""

_DEEPEST_QUOTE, _DEEPEST_INDENT, _DEEPEST_TAG = 20, 100, 60

_SIGN = re.compile(r"[\\`*_\[\]<>&]")
_OPEN_TAG = re.compile(r"<(?=[^<>]*+(?:<|\Z))")
_DECLARATION = re.compile(r"<[!?]")
_QUOTE_MARKS = re.compile(r"^[> \t]{40,}", re.MULTILINE)
_DEEP_LIST = re.compile(rf"^[ \t>]{{{_DEEPEST_INDENT},}}(?:[-*+]|[0-9]+\.)[ \t]", re.MULTILINE)
_BLOCK = re.compile(r"\S[^\n]*(?:\n[ \t]*\S[^\n]*)*")
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)")
_UNNESTED = frozenset({"p", "li", "td", "th", "tr", "br", "hr", "img"})
"""Tags that close themselves, or each other."""


def check_markdown(markdown: str) -> None:
    """Raise RichTextError when the text is too long, or too deeply or too often nested, to be read in time."""
    if len(markdown) > MOST_CHARACTERS:
        refuse(
            "text-too-long", f"the text has {len(markdown):,} characters, more than {MOST_CHARACTERS:,}", "divide it"
        )
    lines = brackets = joined = 0
    for block in _BLOCK.finditer(markdown):
        words = block.group()
        height = words.count("\n") + 1
        lines += height
        joined += height**2
        brackets += sum(words.count(sign) for sign in ("[", "]", "![", "\\")) ** 2
        if brackets > MOST_BRACKETS**2:
            message = f"more than {MOST_BRACKETS:,} brackets in one paragraph, or nearly so in several"
            refuse("too-many-brackets", message, "divide the paragraph", markdown, block.start())
        if lines > _MOST_LINES or joined > _MOST_JOINED_LINES**2:
            message = f"more than {_MOST_LINES:,} lines, or {_MOST_JOINED_LINES:,} of them without a blank line"
            refuse("text-too-long", message, "divide it", markdown, block.start())
    for code, pattern, most, what, hint in (
        ("too-many-signs", _SIGN, _MOST_SIGNS, "of the signs \\ ` * _ [ ] < > &", "divide the text"),
        ("too-many-tags", _OPEN_TAG, _MOST_OPEN_TAGS, '"<" that no ">" closes', "write &lt; for a less-than sign"),
        ("too-many-tags", _DECLARATION, _MOST_DECLARATIONS, '"<!" and "<?"', "take the comments out"),
    ):
        place = _place_of_last(pattern, markdown, most)
        if place is not None:
            refuse(code, f"more than {most:,} {what}", hint, markdown, place)
    for match in _QUOTE_MARKS.finditer(markdown):
        if match.group().count(">") > _DEEPEST_QUOTE:
            message = f"a quotation inside more than {_DEEPEST_QUOTE} others"
            refuse("too-deep", message, "one > is enough", markdown, match.start())
    deep = _DEEP_LIST.search(markdown)
    if deep:
        message = f"a list item indented by {_DEEPEST_INDENT} characters or more"
        refuse("too-deep", message, "indent by four spaces a level", markdown, deep.start())


def _place_of_last(pattern: re.Pattern[str], text: str, most: int) -> int | None:
    """Where the pattern is found once more than *most* times, None when it is not."""
    match = next(islice(pattern.finditer(text), most, None), None)
    return match.start() if match else None


def refuse(code: str, message: str, hint: str, text: str = "", place: int = 0) -> NoReturn:
    """Raises RichTextError with the line of *text* in which *place* is."""
    raise RichTextError(code, message, hint, text.count("\n", 0, place) + 1)


def check_depth(html: str) -> None:
    """Raise RichTextError when tags are nested too deep."""
    still_open: Counter[str] = Counter()
    depth = 0
    for match in _TAG.finditer(html):
        name = match.group(2).lower()
        if name in _UNNESTED:
            continue
        if not match.group(1):
            still_open[name] += 1
            depth += 1
        elif still_open[name]:
            still_open[name] -= 1
            depth -= 1
        if depth > _DEEPEST_TAG:
            refuse("too-deep", f"more than {_DEEPEST_TAG} HTML elements inside each other", "close each element")
