"""YAML as we have it: strings, lists and mappings, each with its place in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from yaml.events import ScalarEvent

from .report import Placed, YamlMark

if TYPE_CHECKING:

    class ScalarNode:
        """A string with its place."""

        value: str
        style: str | None
        anchor: str | None
        tag: str | None
        start_mark: YamlMark
        end_mark: YamlMark

else:
    # The parser's own event: making another object of each string would take a third more time.
    ScalarNode = ScalarEvent


class ListNode:
    """A list with its place."""

    __slots__ = ("end_mark", "items", "start_mark")

    def __init__(self, start: Placed) -> None:
        self.items: list[Node] = []
        self.start_mark = start.start_mark
        self.end_mark = start.end_mark


class MapNode:
    """A mapping with its place: `entries` by key, `keys` with the places of the keys."""

    __slots__ = ("end_mark", "entries", "keys", "start_mark")

    def __init__(self, start: Placed) -> None:
        self.entries: dict[str, Node] = {}
        self.keys: dict[str, ScalarNode] = {}
        self.start_mark = start.start_mark
        self.end_mark = start.end_mark

    @property
    def first_key(self) -> Placed:
        """The name of the first field: enough to point at, where the mapping is long."""
        return next(iter(self.keys.values()), self)


class Refused:
    """Stands where a value was refused with an error, so that nobody complains a second time."""

    __slots__ = ("end_mark", "start_mark")

    def __init__(self, event: Placed) -> None:
        self.start_mark = event.start_mark
        self.end_mark = event.end_mark


Node: TypeAlias = ScalarNode | ListNode | MapNode | Refused

NULLS = frozenset({"", "~", "null", "Null", "NULL"})
"""How YAML writes that there is nothing."""


def is_blank(node: Node | None) -> bool:
    """Is no value given: nothing after the colon, or one of YAML's words for nothing?"""
    return node is None or (type(node) is ScalarNode and not node.style and node.value in NULLS)
