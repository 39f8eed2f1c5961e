"""What must hold between the fields of one record: one of some is given, one needs another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .fields import Schema
from .nodes import is_blank
from .report import Report


def _given(name: str) -> Schema:
    return {"required": [name], "properties": {name: {"not": {"type": "null"}}}}


@dataclass(frozen=True, slots=True)
class Given:
    """At least one of some fields is given."""

    names: tuple[str, ...]
    message: str
    hint: str

    def check(self, node: Any, values: Mapping[str, Any], report: Report) -> None:
        """Is one of them there? One that was refused counts: its error has been told."""
        if not any(
            name in values or (name in node.entries and not is_blank(node.entries[name])) for name in self.names
        ):
            report.error("missing-field", node.first_key, self.message, self.hint)

    def schema(self) -> Schema:
        """One of them required, and not null."""
        return {"anyOf": [_given(name) for name in self.names]}


@dataclass(frozen=True, slots=True)
class Needs:
    """One field makes sense only with another."""

    name: str
    other: str
    message: str
    hint: str

    def check(self, node: Any, values: Mapping[str, Any], report: Report) -> None:
        """Is the other there too?"""
        if self.name in values and (self.other not in node.entries or is_blank(node.entries[self.other])):
            report.error("missing-field", node.keys[self.name], self.message, self.hint)

    def schema(self) -> Schema:
        """If the one is given, the other is required."""
        return {"if": _given(self.name), "then": _given(self.other)}


@dataclass(frozen=True, slots=True)
class ExactlyOne:
    """One field of some is given, and no second."""

    names: tuple[str, ...]
    message: str
    hint: str

    def check(self, node: Any, values: Mapping[str, Any], report: Report) -> None:
        """Is there one field, no more?"""
        if len(node.entries) != 1 or (not values and is_blank(next(iter(node.entries.values())))):
            report.error("one-relation", node.first_key, self.message, self.hint)

    def schema(self) -> Schema:
        """One property, and not null."""
        return {"maxProperties": 1, "anyOf": [_given(name) for name in self.names]}
