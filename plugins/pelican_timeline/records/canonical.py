"""The one form in which our YAML files are written.

Fields in the order of the schema, two spaces for each level, names in one line, records one below the other, a summary
as a block, and quotation marks only where the reader needs them.

>>> from pelican_timeline.records.schema import event_record
>>> entry = Written({"date": Written("2026-01-06"), "title": Written("Talks: day one")})
>>> print(render(event_record(), entry), end="")
title: "Talks: day one"
date: 2026-01-06
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from .fields import Kind, Record
from .nodes import NULLS
from .values import ListOf, Markdown

MODELINE = "# yaml-language-server: $schema="
"""How an editor learns which schema a file follows."""


def modeline(path: str) -> str:
    """The line from which an editor learns the schema of an event file.

    >>> modeline("content/events/2026/2026-01-06-paris-summit.yaml")
    '# yaml-language-server: $schema=../../schema/event.schema.json'
    """
    return f"{MODELINE}{'../' * (path.count('/') - 1)}schema/event.schema.json"


@dataclass(slots=True)
class Written:
    """A value as it is going to be written, with the comments of its writer.

    `before` are the lines of comment above it ("" for a blank line), `beside` is the comment at the end of its line,
    `after` are those below the last entry of a list or mapping.
    """

    value: str | list[Written] | dict[str, Written]
    before: list[str] = field(default_factory=list)
    beside: str = ""
    after: list[str] = field(default_factory=list)

    @property
    def items(self) -> list[Written]:
        """The entries of a list or mapping, in order."""
        if isinstance(self.value, str):
            return []
        return list(self.value.values()) if isinstance(self.value, dict) else self.value

    @property
    def is_bare(self) -> bool:
        """Has it no comments?"""
        return not (self.before or self.beside or self.after)


def render(record: Record[Any], root: Written, head: Sequence[str] = ()) -> str:
    """The text of a file that holds one record, or a list of them, below the comments in *head*."""
    if isinstance(root.value, dict):
        lines = [*head, *_lines_of_map(record, root.value, ""), *root.after]
    else:
        lines = [*head, *_lines_of_list(record, root.items, ""), *root.after]
    return "".join(f"{line}\n" for line in lines)


def _lines_of_map(record: Record[Any], entries: dict[str, Written], indent: str) -> Iterator[str]:
    for one in record.fields:
        entry = entries.get(one.name)
        if entry is None or (entry.value in ("", []) and entry.is_bare):
            continue  # nothing was given, as a template leaves it
        yield from _comments(entry.before, indent)
        yield from _lines_of_field(one.name, one.kind, entry, indent)
        yield from _comments(entry.after, f"{indent}  ")


def _lines_of_field(name: str, kind: Kind, entry: Written, indent: str) -> Iterator[str]:
    value, beside = entry.value, _beside(entry)
    if isinstance(value, str):
        if (isinstance(kind, Markdown) or "\n" in value) and value and "\t" not in value:
            yield f"{indent}{name}: |{beside}"
            yield from (f"{indent}  {line}" if line else "" for line in value.split("\n"))
        elif _is_easier_below(value):
            yield f"{indent}{name}: >-{beside}"
            yield f"{indent}  {value}"
        else:
            yield f"{indent}{name}:{' ' if value else ''}{inline(value)}{beside}"
    elif isinstance(kind, ListOf) and isinstance(value, list):
        if value and (isinstance(kind.kind, Record) or not all(item.is_bare for item in value)):
            yield f"{indent}{name}:{beside}"
            yield from _lines_of_list(kind.kind, value, f"{indent}  ")
        else:
            words = ", ".join(inline(item.value, flow=True) for item in value if isinstance(item.value, str))
            yield f"{indent}{name}: [{words}]{beside}"


def _lines_of_list(kind: Kind, items: list[Written], indent: str) -> Iterator[str]:
    for item in items:
        yield from _comments(item.before, indent)
        if isinstance(item.value, dict) and isinstance(kind, Record):
            yield from _with_dash(_lines_of_map(kind, item.value, f"{indent}  "), indent, _beside(item))
        elif isinstance(item.value, str):
            yield f"{indent}- {inline(item.value)}{_beside(item)}"
        yield from _comments(item.after, f"{indent}  ")


def _with_dash(lines: Iterator[str], indent: str, beside: str) -> Iterator[str]:
    """The lines of a mapping as an entry of a list: its first field after the dash, what is said of it above that."""
    for line in lines:
        words = line.lstrip(" ")
        if words and not words.startswith("#"):
            yield f"{indent}- {words}{beside}"
            break
        yield f"{indent}{words}".rstrip()
    yield from lines


def _comments(lines: Sequence[str], indent: str) -> Iterator[str]:
    return (f"{indent}{line}" if line else "" for line in lines)


def _beside(entry: Written) -> str:
    return f" {entry.beside}" if entry.beside else ""


# Scalars -------------------------------------------------------------------------------------------------------------

# What the reader would take for something other than text: an indicator at the start, a colon or a number sign that
# ends it; in a list in brackets also what divides and closes that.
_NOT_PLAIN = re.compile(r"""[,\[\]{}#&*!|>'"%@`]|[-?:](?: |$)|.*?(?:: |:$| #|[\t\n])""")
_NOT_PLAIN_IN_FLOW = re.compile(r"[-?:][,\[\]{}]|.*?[,\[\]{}?]")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\t": "\\t", "\n": "\\n"}


def _is_easier_below(text: str) -> bool:
    """Would the quotation marks that YAML wants meet others in the text? On a line of its own it stays as it is.

    >>> _is_easier_below('He said: "No"'), _is_easier_below('He said "no"'), _is_easier_below("Talks: day one")
    (True, False, False)
    """
    return ('"' in text or "\\" in text) and "\t" not in text and inline(text) != text


def inline(text: str, *, flow: bool = False) -> str:
    """The text as a scalar on one line; with *flow*, inside a list in brackets.

    >>> inline("NO"), inline("Talks: day one"), inline("a, b", flow=True), inline("null")
    ('NO', '"Talks: day one"', '"a, b"', '"null"')
    """
    plain = not _NOT_PLAIN.match(text) and not (flow and _NOT_PLAIN_IN_FLOW.match(text))
    if (plain and text not in NULLS) or (not text and not flow):
        return text
    if "\t" in text or "\n" in text:
        return '"' + "".join(_ESCAPES.get(c, c) for c in text) + '"'
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"
