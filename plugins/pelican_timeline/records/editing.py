"""Changes in files of events that a person asks for by name: another id, one more alias, one event less.

The file is in its canonical form afterwards, comments and all; what it says of other events stays the same.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

from pelican_timeline.model.diagnostic import Diagnostic
from pelican_timeline.model.event import KINDS

from .canonical import Written, inline
from .nodes import ListNode, MapNode
from .report import Report
from .schema import CITATION, event_record
from .strict_yaml import read_yaml
from .tidying import put_together, take_apart

Edited = tuple[bytes | None, list[Diagnostic]]
"""The file as it is to be, and why it could not be changed: None when it has mistakes."""

Change = Callable[[dict[str, Written]], None]


def rename_listed_event(path: str, data: bytes, old: str, new: str, kinds: tuple[str, ...] = KINDS) -> Edited:
    """The file of several events in which one has another id."""

    def change(event: dict[str, Written]) -> None:
        event["id"].value = new

    return _edit(path, data, old, change, kinds)


def set_aliases(path: str, data: bytes, key: str, aliases: Sequence[str], kinds: tuple[str, ...] = KINDS) -> Edited:
    """The file in which the event *key* has these aliases; comments beside those that stay, stay."""

    def change(event: dict[str, Written]) -> None:
        known = event.setdefault("aliases", Written([]))
        present = {str(item.value): item for item in known.items}
        known.value = [present.get(alias) or Written(alias) for alias in aliases]

    return _edit(path, data, key, change, kinds)


def drop_relations(path: str, data: bytes, key: str, other: str, kinds: tuple[str, ...] = KINDS) -> Edited:
    """The file in which the event *key* has no relation to *other* any more."""

    def change(event: dict[str, Written]) -> None:
        relations = event.get("related")
        if relations and isinstance(relations.value, list):
            relations.value = [one for one in relations.value if all(item.value != other for item in one.items)]

    return _edit(path, data, key, change, kinds)


def redirect_reviews(path: str, data: bytes, old: Collection[str], new: str) -> Edited:
    """reviewed.yaml in which the suggestions that were merged into one event are merged into another."""
    report = Report(path, data)
    parts = take_apart(report, data)
    if parts is None:
        return (None if report.errors else data), report.found
    for item in parts.root.items:
        if isinstance(item.value, dict) and "into" in item.value and item.value["into"].value in old:
            item.value["into"].value = new
    return put_together(path, parts), []


def remove_listed_event(path: str, data: bytes, key: str, kinds: tuple[str, ...] = KINDS) -> Edited:
    """The file of several events without one of them; empty when it was the last one."""
    report = Report(path, data)
    parts = take_apart(report, data, kinds)
    if parts is None:
        return None, report.found
    left = [item for item in parts.root.items if not _is_called(item, key)]
    parts.root.value = left
    return put_together(path, parts) if left else b"", []


def read_field(name: str, text: str, kinds: tuple[str, ...] = KINDS) -> tuple[Any, list[Diagnostic]]:
    """A field of an event, or of one of its sources, as a person typed it; None, and what `check` would say, when it is wrong."""
    known = event_record(kinds).by_name.get(name) or CITATION.by_name[name]
    data = f"{name}: {inline(text.strip())}\n".encode("utf-8", "surrogateescape")
    report = Report("", data)
    node = read_yaml(report, data)
    if not isinstance(node, MapNode) or report.errors:
        return None, report.found
    return known.kind.read(node.entries[name], report), report.found


def holds_several(data: bytes) -> bool:
    """Does the file hold a list of events, each with an id of its own?"""
    return isinstance(read_yaml(Report("", data), data), ListNode)


def _edit(path: str, data: bytes, key: str, change: Change, kinds: tuple[str, ...]) -> Edited:
    report = Report(path, data)
    parts = take_apart(report, data, kinds)
    if parts is None:
        return None, report.found
    root = parts.root
    for item in root.value if isinstance(root.value, list) else [root]:
        if isinstance(item.value, dict) and (item is root or _is_called(item, key)):
            change(item.value)
    return put_together(path, parts), []


def _is_called(item: Written, key: str) -> bool:
    return isinstance(item.value, dict) and "id" in item.value and item.value["id"].value == key
