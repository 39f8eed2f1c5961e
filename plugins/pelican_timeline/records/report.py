"""What is wrong with one file: collects findings and gives each its place, its line and a caret's width."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

from pelican_timeline.model.diagnostic import Diagnostic, Mark

MOST_ERRORS, MOST_WARNINGS = 100, 1_000
"""A file with more mistakes is of another kind altogether; nobody reads the hundred-and-first."""


class YamlMark(Protocol):
    """A place as the YAML parser tells it: line and column count from 0."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


class Placed(Protocol):
    """Whatever the YAML parser has given a start and an end."""

    @property
    def start_mark(self) -> YamlMark: ...
    @property
    def end_mark(self) -> YamlMark: ...


Place = Placed | Mark | None
"""Where a finding belongs: a node, a mark, or the file as a whole."""


class Report:
    """Collects the findings of one file.

    `path` is relative to the project; `data` is the file as it stands; `lines_before` is the number of lines that stand
    before the YAML (the front matter of a source starts on line 2).
    """

    __slots__ = ("_lines", "data", "errors", "found", "lines_before", "path", "warnings")

    def __init__(self, path: str, data: bytes = b"", lines_before: int = 0) -> None:
        self.path = path
        self.data = data
        self.lines_before = lines_before
        self.found: list[Diagnostic] = []
        self.errors = 0
        self.warnings = 0
        self._lines: list[str] | None = None

    @property
    def is_full(self) -> bool:
        """Would one more error be left out? Then nobody needs to look for words."""
        return self.errors > MOST_ERRORS

    def error(self, code: str, place: Place, message: str, hint: str = "", fix: str = "") -> None:
        """Something that stops a build; *fix* is what may safely be written there instead."""
        self.errors += 1
        if self.errors <= MOST_ERRORS:
            self._add(code, place, message, hint, "error", fix)
        elif self.errors == MOST_ERRORS + 1:
            message = f"more than {MOST_ERRORS} mistakes; the rest of this file is not listed"
            self._add("too-many-errors", place, message, "mend the first ones and check again", "error")

    def warning(self, code: str, place: Place, message: str, hint: str = "") -> None:
        """Something that a careful editor would want to know."""
        self.warnings += 1
        if self.warnings <= MOST_WARNINGS:
            self._add(code, place, message, hint, "warning")
        elif self.warnings == MOST_WARNINGS + 1:
            message = f"more than {MOST_WARNINGS:,} warnings; the rest of this file is not listed"
            self._add("too-many-warnings", place, message, "mend the first ones and check again", "warning")

    def _add(self, code: str, place: Place, message: str, hint: str, severity: str, fix: str = "") -> None:
        mark = self.mark(place)
        line = "" if place is None else self.line(mark.line)
        self.found.append(Diagnostic(self.path, code, message, hint, mark, severity, line, fix))

    def mark(self, place: Place) -> Mark:
        """Line, column and width of a place; what goes on over several lines is marked to the end of its first."""
        if place is None:
            return Mark()
        if isinstance(place, Mark):
            return place
        start, end = place.start_mark, place.end_mark
        line, column = start.line + self.lines_before + 1, start.column + 1
        if start.line == end.line:
            return Mark(line, column, max(1, end.column - start.column))
        return Mark(line, column, max(1, len(self.line(line).rstrip()) - start.column))

    def marks(self, places: Mapping[str, Placed], names: Iterable[str]) -> dict[str, Mark]:
        """Line, column and width of the places with these names."""
        found: dict[str, Mark] = {}
        before = self.lines_before + 1
        for name in names:
            place = places[name]
            start, end = place.start_mark, place.end_mark
            if start.line == end.line:
                found[name] = Mark(start.line + before, start.column + 1, end.column - start.column or 1)
            else:
                found[name] = self.mark(place)
        return found

    def line(self, number: int) -> str:
        """A line of the file, counted from 1; "" when there is none."""
        if self._lines is None:
            text = self.data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
            self._lines = text.split("\n")
        return self._lines[number - 1].rstrip("\r") if 0 < number <= len(self._lines) else ""
