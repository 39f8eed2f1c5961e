"""Writes a new value in the place of an old one, and leaves every other byte of the file as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from pelican_timeline.model.diagnostic import Mark

from .nodes import ListNode, MapNode, Node, ScalarNode
from .quoting import in_quotes
from .report import Report
from .sources import split_head
from .strict_yaml import read_yaml

_WORDS_OF_YAML = frozenset({"true", "false"})


def mend(path: str, data: bytes, values: Mapping[Mark, str]) -> bytes:
    """The file with *values* in the place of the texts that stand at these marks.

    *path* tells a source, of which only the head is YAML, from an event. A file that is no YAML of ours, and a mark at
    which no text stands, are left alone. What was written in several lines is one line afterwards.
    """
    lines_before, head = split_head(data) if path.endswith(".md") else (0, data)
    report = Report(path, data, lines_before)
    node = read_yaml(report, head)
    if node is None or any(one.code.startswith("yaml-") for one in report.found):
        return data
    lines = data.decode().split("\n")
    changes = []
    for scalar in _scalars(node):
        mark = report.mark(scalar)
        value = next((v for m, v in values.items() if m.line == mark.line and _covers(mark, m)), None)
        if value is not None and value != scalar.value:
            changes.append((scalar.start_mark.line + lines_before, scalar, value))
    for line, scalar, value in sorted(changes, key=lambda change: -change[0]):
        last, column = _end(scalar, lines, lines_before)
        before = lines[line][: scalar.start_mark.column]
        lines[line : last + 1] = [f"{before}{_written(value, before)}{lines[last][column:]}"]
    return "\n".join(lines).encode()


def _covers(scalar: Mark, mark: Mark) -> bool:
    return scalar.column <= mark.column <= scalar.column + scalar.width


def _scalars(node: Node) -> Iterator[ScalarNode]:
    todo = [node]
    while todo:
        one = todo.pop()
        if isinstance(one, MapNode):
            todo += one.entries.values()
        elif isinstance(one, ListNode):
            todo += one.items
        elif isinstance(one, ScalarNode):
            yield one


def _end(scalar: ScalarNode, lines: list[str], lines_before: int) -> tuple[int, int]:
    """The last line of a text and the column behind it; a block's mark stands at the start of what follows it."""
    last, column = scalar.end_mark.line + lines_before, scalar.end_mark.column
    if scalar.style in {"|", ">"}:
        while last > scalar.start_mark.line + lines_before and (last >= len(lines) or not lines[last][:column].strip()):
            last -= 1
            column = len(lines[last]) if last < len(lines) else 0
    return last, column


def _written(value: str, before: str) -> str:
    """The value as YAML: plain where that reads back as the same text, in quotation marks elsewhere."""
    if value in _WORDS_OF_YAML:
        return value
    flow = any(sign in before for sign in "[{")
    line = f"a: {value}"
    report = Report("value.yaml", line.encode())
    node = read_yaml(report, line.encode())
    plain = isinstance(node, MapNode) and not report.found and _is_same(node.entries.values(), value)
    if plain and not (flow and any(sign in value for sign in ",[]{}")) and " #" not in value:
        return value
    return in_quotes(value)


def _is_same(nodes: Iterable[Node], value: str) -> bool:
    return all(isinstance(one, ScalarNode) and one.value == value for one in nodes)
