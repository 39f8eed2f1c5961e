"""Where the YAML parser could not go on, the lines around that place, and how a mistake there is told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from .quoting import in_quotes


@dataclass(frozen=True, slots=True)
class Mistake:
    """One syntax error; line and column count from 0. `repaired` is the line as it was probably meant, None if unknown."""

    code: str
    line: int
    column: int
    width: int
    message: str
    hint: str
    repaired: str | None = None


@dataclass(frozen=True, slots=True)
class Stop:
    """Where and why the parser could not go on: `doing` is what it was at, since `since` (line and column)."""

    problem: str
    line: int
    column: int
    doing: str
    since: tuple[int, int] | None
    lines: Sequence[str]

    def text(self, number: int) -> str:
        """A line by its number, without the line's end."""
        return self.lines[number].rstrip("\r") if 0 <= number < len(self.lines) else ""

    def before(self, number: int) -> int | None:
        """The nearest line before *number* that says something."""
        for earlier in range(min(number, len(self.lines)) - 1, max(-1, number - 200), -1):
            text = self.lines[earlier].strip()
            if text and not text.startswith("#"):
                return earlier
        return None


FIELD = re.compile(r"(?P<lead>[ ]*(?:-[ ]+)*)(?P<key>[A-Za-z_][A-Za-z0-9_-]*)[ ]*:(?:[ ]+(?P<value>.*))?")


def stop_at(problem: yaml.YAMLError, lines: Sequence[str]) -> Stop:
    """The place where the parser gave up, on a line that is there."""
    mark: Any = getattr(problem, "problem_mark", None)
    since: Any = getattr(problem, "context_mark", None)
    said = getattr(problem, "problem", None) or str(problem).split("\n", maxsplit=1)[0]
    line, column = (mark.line, mark.column) if mark else (0, 0)
    if line >= len(lines) or (line == len(lines) - 1 and not lines[line] and line > 0):
        # The parser stops after the last line; the reader of the message needs a line that is there.
        line = max(0, len(lines) - 2 if not lines[-1] else len(lines) - 1)
        column = len(lines[line])
    doing = getattr(problem, "context", None) or ""
    return Stop(said, line, column, doing, (since.line, since.column) if since else None, lines)


def field_of(stop: Stop, number: int) -> re.Match[str] | None:
    """What is before the field of a line, its name and its value; None when the line is no field."""
    return FIELD.fullmatch(stop.text(number))


def value_of(match: re.Match[str]) -> str:
    """The value of a field or list entry, without a comment behind it."""
    return (match["value"] or "").split(" #")[0].rstrip()


def quoted_line(match: re.Match[str]) -> str:
    """The line of a field or list entry with its value in quotation marks."""
    value = value_of(match)
    return match.string[: match.start("value")] + in_quotes(unquoted(value))


def unquoted(value: str) -> str:
    """The text that somebody began to quote and did not finish."""
    if len(value) > 1 and value[0] in "\"'" and value[-1] == value[0] and value.count(value[0]) % 2 == 1:
        return value[1:-1]
    return value


def at_value(number: int, match: re.Match[str], code: str, message: str, repaired: str) -> Mistake:
    """A mistake in the value of a field or list entry."""
    hint = f"write: {repaired.strip()}"
    return Mistake(code, number, match.start("value"), len(value_of(match)), message, hint, repaired)


def whole_line(stop: Stop, number: int, code: str, message: str, hint: str, repaired: str | None) -> Mistake:
    """A mistake that a whole line is, from its first word to its last."""
    text = stop.text(number)
    return Mistake(code, number, indent_of(text), len(text.strip()), message, hint, repaired)


def indent_of(text: str) -> int:
    """The number of spaces at the beginning of a line."""
    return len(text) - len(text.lstrip(" "))
