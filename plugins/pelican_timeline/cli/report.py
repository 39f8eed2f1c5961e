"""How findings look: for people, for programs, for a forge's review page."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Sequence
from typing import TextIO

from pelican_timeline.model.diagnostic import Diagnostic, render_diagnostic, sort_diagnostics


def print_diagnostics(found: Sequence[Diagnostic], form: str = "text", stream: TextIO | None = None) -> None:
    """Prints all findings in reading order: as text for people, "json" for programs, or "github" for a review there."""
    stream = stream or sys.stdout
    ordered = sort_diagnostics(found)
    if form == "json":
        print(json.dumps([as_json(one) for one in ordered], indent=1), file=stream)
    elif form == "github":
        for one in ordered:
            print(as_github_command(one), file=stream)
    else:
        paint = _paint if is_colourful(stream) else harmless
        for one in ordered:
            print(paint(render_diagnostic(one)), file=stream)


def is_colourful(stream: TextIO) -> bool:
    """May the output be coloured? Only on a terminal, and not against the reader's wish (no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def harmless(text: str) -> str:
    """The text without characters that could steer a terminal; a message may quote what a stranger wrote."""
    return "\n".join("".join(c if c.isprintable() else "\ufffd" for c in line) for line in text.split("\n"))


def summary(found: Sequence[Diagnostic], files: int) -> str:
    """How it went, in one line.

    >>> summary([], 41)
    'No errors, no warnings in 41 files.'
    """
    errors = sum(one.is_error for one in found)
    return f"{count(errors, 'error', 'No')}, {count(len(found) - errors, 'warning')} in {count(files, 'file')}."


def count(number: int, noun: str, none: str = "no") -> str:
    """A number with its noun.

    >>> count(0, "error"), count(1, "error"), count(2, "error")
    ('no errors', '1 error', '2 errors')
    """
    if noun.endswith("y") and number != 1:
        noun = noun[:-1] + "ie"
    return f"{number or none} {noun}{'' if number == 1 else 's'}"


def as_json(one: Diagnostic) -> dict[str, object]:
    """A finding as plain data; lines and columns count from 1."""
    return {
        "path": one.path,
        "line": one.mark.line,
        "column": one.mark.column,
        "width": one.mark.width,
        "severity": one.severity,
        "code": one.code,
        "message": one.message,
        "hint": one.hint,
    }


def as_github_command(one: Diagnostic) -> str:
    """A finding as GitHub's runner wants it: it then stands beside the line in the pull request."""
    mark = one.mark
    place = f"file={_property(one.path)},line={mark.line},col={mark.column},endColumn={mark.column + mark.width}"
    words = one.message if not one.hint else f"{one.message}\n{one.hint}"
    return harmless(f"::{one.severity} {place},title={_property(one.code)}::{_data(words)}")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


_HEAD = re.compile(r"(?P<place>[^\n]*?:[0-9]+:[0-9]+:) (?P<severity>error|warning)(?P<code>\[[a-z0-9-]+\])")
_CARETS = re.compile(r"(?m)^(  +\|  *)(\^+)$")


def _paint(text: str) -> str:
    """The finding with its place in bold and its severity in a colour; words say the same without."""
    text = harmless(text)
    severity = "33" if " warning[" in text.split("\n", 1)[0] else "31"
    text = _HEAD.sub(
        lambda m: f"\033[1m{m['place']}\033[0m \033[{severity}m{m['severity']}{m['code']}\033[0m", text, count=1
    )
    return _CARETS.sub(lambda m: f"{m[1]}\033[{severity}m{m[2]}\033[0m", text)
