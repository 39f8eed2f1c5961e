"""What a field and a record are, and how a mapping in a file becomes the values of one.

The definitions themselves are in schema/. A *kind* knows one sort of value: it reads it from a node, with an error for
the report when it is none, and it describes it for the editor's schema.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar

from .nearest import nearest
from .nodes import NULLS, ListNode, MapNode, Node, Refused, ScalarNode, is_blank
from .quoting import in_quotes
from .report import Report

T = TypeVar("T")
Schema = dict[str, Any]


class Kind(Protocol):
    """One sort of value."""

    def read(self, node: Node, report: Report) -> Any:
        """The value; None, and an error in the report, when the node holds no such thing."""

    def schema(self) -> Schema:
        """What JSON Schema can say of it, of a file read by the rules of YAML 1.2."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record. `also` are names that people write when they mean it, `hint` says how to add it."""

    name: str
    kind: Kind
    description: str
    examples: tuple[Any, ...] = ()
    required: bool = False
    also: tuple[str, ...] = ()
    hint: str = ""


class Rule(Protocol):
    """What must hold between the fields of a record."""

    def check(self, node: MapNode, values: Mapping[str, Any], report: Report) -> None:
        """Report an error when it does not hold."""

    def schema(self) -> Schema:
        """The same for JSON Schema; empty when it cannot say it."""


@dataclass(frozen=True)
class Record(Generic[T]):
    """One sort of mapping: its fields, the rules between them, and the typed value that `make` builds of them.

    `example` is how the smallest one is written, `place` what a reader calls it, `definition` its name in the schema.
    """

    place: str
    title: str
    description: str
    fields: tuple[Field, ...]
    make: Callable[[dict[str, Any], MapNode, Report], T]
    example: str
    rules: tuple[Rule, ...] = ()
    definition: str = ""
    by_name: Mapping[str, Field] = field(init=False)
    required: tuple[Field, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_name", {one.name: one for one in self.fields})
        object.__setattr__(self, "required", tuple(one for one in self.fields if one.required))

    def read(self, node: Node, report: Report) -> T | None:
        """The typed value; None when anything in it is wrong, which the report then tells."""
        if type(node) is not MapNode:
            wrong_type(node, report, f"{self.place} is written as fields (name: value)", f"write: {self.written(node)}")
            return None
        values, whole = self.read_fields(node, report)
        return self.make(values, node, report) if whole else None

    def read_fields(self, node: MapNode, report: Report) -> tuple[dict[str, Any], bool]:
        """The fields that are right, by name, and whether nothing at all is wrong with the mapping."""
        errors, whole = report.errors, True
        values: dict[str, Any] = {}
        known = self.by_name
        meant: set[str] = set()
        for name, value in node.entries.items():
            if (one := known.get(name)) is None:
                meant.add(self._unknown(name, node, report))
            elif type(value) is ScalarNode and value.value in NULLS and not value.style:
                continue  # "speaker:" with nothing after it, as a template leaves it: not given
            elif (result := one.kind.read(value, report)) is not None:
                values[name] = result
            else:
                whole = False
        for one in self.required:
            if one.name not in values:
                whole = False
                if one.name not in meant:
                    self._missing(one, node, report)
        for rule in self.rules:
            rule.check(node, values, report)
        return values, whole and report.errors == errors

    def written(self, node: Node) -> str:
        """The smallest one, with the text that somebody wrote in its place."""
        if isinstance(node, ScalarNode) and node.start_mark.line == node.end_mark.line and 0 < len(node.value) <= 80:
            name = "url" if node.value.startswith(("http://", "https://")) and "url" in self.by_name else ""
            return f"{name or self.example.partition(':')[0]}: {node.value}"
        return self.example

    def schema(self) -> Schema:
        """A reference to its definition."""
        return {"$ref": f"#/definitions/{self.definition}"}

    def _missing(self, one: Field, node: MapNode, report: Report) -> None:
        if report.is_full:
            return
        hint = one.hint or f"add a line: {one.name}: {one.examples[0]}"
        wanted = one.description.rstrip(".")
        if one.name not in node.entries:
            report.error("missing-field", node.first_key, f"{self.place} needs {one.name!r}: {wanted}", hint)
        elif is_blank(node.entries[one.name]):
            report.error("empty-field", node.keys[one.name], f"{one.name!r} is empty: {wanted}", hint)

    def _unknown(self, name: str, node: MapNode, report: Report) -> str:
        """An error about a field that does not exist; the one that was probably meant, or ""."""
        if report.is_full:
            return ""
        names = list(self.by_name)
        if name[:1].isspace():
            message = (
                "before the name of the field stand spaces of another kind, as web pages and word processors use them"
            )
            report.error("odd-space", node.keys[name], message, "delete them and type ordinary spaces")
            return name.strip()
        meant = next((one.name for one in self.fields if name.lower() in one.also), None) or nearest(name, names)
        if meant is None:
            hint = f"the fields are {', '.join(names)}"
        elif meant in node.entries:
            hint = f"delete this line; {meant}: is there already"
        else:
            hint = f"write {meant}: instead"
        report.error("unknown-field", node.keys[name], f"{self.place} has no field {name[:80]!r}", hint)
        return meant or ""


def wrong_type(node: Node, report: Report, message: str, hint: str) -> None:
    """An error about a node of another sort; silent about what was refused already."""
    if isinstance(node, Refused):
        return
    what = (
        "a list" if isinstance(node, ListNode) else "a mapping (name: value)" if isinstance(node, MapNode) else "text"
    )
    report.error("wrong-type", node, f"{message}; this is {'nothing' if is_blank(node) else what}", hint)


def as_text(node: Node, report: Report) -> str:
    """The words of a list or mapping as they stand in the file, for the hint to put them in quotation marks."""
    mark = report.mark(node)
    line = report.line(mark.line)[mark.column - 1 :]
    flow = node.start_mark.line == node.end_mark.line
    words = line[: mark.width] if flow and isinstance(node, ListNode) else line
    return in_quotes(words.split(" #")[0].strip())
