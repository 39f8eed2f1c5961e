"""What is wrong, where, why, and what to write instead. A value: returned by every stage, printed only by a door."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in a file: line and column count from 1, `width` is the number of characters meant."""

    line: int = 1
    column: int = 1
    width: int = 1


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding about one place in one file.

    `path` is relative to the project; `code` is a stable name in kebab-case; `severity` is "error" or "warning";
    `hint` says what to write instead; `source_line` is the line as it stands in the file ("" when there is none); `fix` is
    the whole value that may safely be written in the place of the one at `mark`, "" where a person has to decide.
    """

    path: str
    code: str
    message: str
    hint: str = ""
    mark: Mark = Mark()
    severity: str = "error"
    source_line: str = ""
    fix: str = ""

    @property
    def is_error(self) -> bool:
        """Does it stop a build?"""
        return self.severity == "error"


_SHOWN = 160
"""A line longer than this is cut around the mark, so that one long paragraph does not fill the screen."""
_CARETS = 40
"""So many show where a long address or title begins; more would only be noise."""


def render_diagnostic(found: Diagnostic) -> str:
    """The diagnostic as text: one line of place and reason, the line with a caret, the way out."""
    mark = found.mark
    lines = [f"{found.path}:{mark.line}:{mark.column}: {found.severity}[{found.code}] {found.message}"]
    if found.source_line.strip():
        shown, column = _window(found.source_line.replace("\t", " "), mark.column)
        number = f"{mark.line} | "
        width = max(1, min(mark.width, len(shown) - column + 1, _CARETS))
        lines.append(f"  {number}{_visible(shown)}")
        lines.append(f"  {' ' * (len(number) - 2)}| {' ' * (column - 1)}{'^' * width}")
    if found.hint:
        lines.append(f"  {found.hint}")
    return "\n".join(lines)


def _window(line: str, column: int) -> tuple[str, int]:
    line = line.rstrip("\r\n")
    if len(line) <= _SHOWN:
        return line, min(column, len(line) + 1)
    start = max(0, min(column - 1 - _SHOWN // 3, len(line) - _SHOWN))
    return line[start : start + _SHOWN], column - start


def _visible(text: str) -> str:
    """The text with control and direction characters replaced, so that a hostile file cannot steer a terminal."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)


def sort_diagnostics(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Each finding once, in reading order."""
    return sorted(dict.fromkeys(found), key=lambda d: (d.path, d.mark.line, d.mark.column, d.code, d.message))
