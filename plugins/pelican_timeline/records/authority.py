"""Actors, places and topics: reading the authority files, and finding in them what an event names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from pelican_timeline.model.diagnostic import Mark
from pelican_timeline.model.event import Actor, Place, Topic

from .fields import Record, wrong_type
from .ids import ID
from .nearest import Nearest, fold
from .nodes import ListNode, MapNode, Node, Refused, ScalarNode
from .report import Placed, Report
from .strict_yaml import read_yaml

Entity = TypeVar("Entity", bound=Actor | Place | Topic)


class Names:
    """Every id, name and alias of one authority file, by which events refer to its entries."""

    __slots__ = ("_by_name", "_ids", "_near", "_nearest", "_resolved", "complete", "file", "what")

    def __init__(
        self,
        what: str,
        file: str,
        entries: Mapping[str, Actor | Place | Topic],
        ids: Mapping[str, Mark],
        *,
        complete: bool,
    ) -> None:
        self.what = what
        self.file = file
        self._ids = frozenset(ids)
        self.complete = complete
        self._by_name: dict[str, set[str]] = {}
        for key, entry in entries.items():
            for name in (entry.name, *entry.aliases):
                self._by_name.setdefault(fold(name), set()).add(key)
        self._resolved: dict[str, str] = {}
        self._near: dict[str, str | None] = {}
        self._nearest: Nearest | None = None

    def resolve(self, value: str, place: Placed, report: Report) -> str:
        """The id that a value means, else the value as a free name; the report hears of what looks like a mistake."""
        known = self._resolved.get(value)
        if known is not None:
            return known
        if value in self._ids:
            self._resolved[value] = value
            return value
        meant = self._by_name.get(fold(value), ())
        if len(meant) == 1:
            (key,) = meant
            self._resolved[value] = key
            return key
        if meant:
            report.warning(
                "ambiguous-name",
                place,
                f"{value!r} is a name of {' and of '.join(sorted(meant))}",
                "write the id of the one you mean",
            )
        elif ID.fullmatch(value):
            self._unknown_id(value, place, report)
        elif len(value) > 4 and self.complete and (near := self._near_name(value, 2 if len(value) > 9 else 1)):
            hint = f"write {near} if you mean the one in {self.file}; else leave it"
            report.warning("similar-name", place, f"{value!r} is no {self.what} we know, and close to one", hint)
        return value

    def _unknown_id(self, value: str, place: Placed, report: Report) -> None:
        if not self.complete:
            return  # The file has mistakes of its own; what it would have said is not known.
        near = self._near_name(value, None)
        hint = (
            f"write: {near}"
            if near
            else f"add it to {self.file}; a name that readers should see as it is starts with a capital letter"
        )
        report.error(f"unknown-{self.what}", place, f"there is no {self.what} {value!r} in {self.file}", hint)

    def _near_name(self, value: str, most: int | None) -> str | None:
        """The id whose name, alias or id is nearest."""
        if value not in self._near:
            if self._nearest is None:
                self._nearest = Nearest([*self._ids, *self._by_name])
            near = self._nearest.to(value, most)
            if near is not None and near not in self._ids:
                near = min(self._by_name[near])
            self._near[value] = near
        return self._near[value]


def read_authority(record: Record[Entity], report: Report, data: bytes) -> tuple[dict[str, Entity], dict[str, Mark]]:
    """The entries by id, and where each id stands (those of broken entries as well)."""
    node = read_yaml(report, data)
    entries: dict[str, Entity] = {}
    places: dict[str, Mark] = {}
    if node is None or (type(node) is ScalarNode and not node.value.strip()):
        return entries, places
    if type(node) is not ListNode:
        hint = "put '- ' before the first field of each entry, and indent the others by two spaces"
        wrong_type(
            node,
            report,
            "a list is wanted, each entry after '- '",
            hint if isinstance(node, MapNode) else f"write: - {record.example}",
        )
        return entries, places
    nodes: dict[str, MapNode] = {}
    for item in node.items:
        errors = report.errors
        entry = record.read(item, report)
        key = id_of(item)
        if key is None or not isinstance(item, MapNode):
            continue
        if key in places:
            report.error(
                "duplicate-id",
                item.entries["id"],
                f"{key!r} is on line {places[key].line} already",
                "join the two entries, or give one another id",
            )
        elif entry is not None and report.errors == errors:
            entries[key] = entry
            nodes[key] = item
        places.setdefault(key, report.mark(item.entries["id"]))
    _check_parents(entries, places, nodes, report)
    _check_names(entries, nodes, report)
    return dict(sorted(entries.items())), places


def id_of(node: Node) -> str | None:
    """The id that a mapping gives itself, good or not; None when it gives none."""
    value = node.entries.get("id") if isinstance(node, MapNode) else None
    return value.value.strip() or None if isinstance(value, ScalarNode) else None


def _check_parents(
    entries: dict[str, Entity],
    places: Mapping[str, Mark],
    nodes: Mapping[str, MapNode],
    report: Report,
) -> None:
    near = Nearest(places)
    for key, entry in sorted(entries.items()):
        if entry.parent and entry.parent not in places:
            meant = near.to(entry.parent)
            hint = f"write: {meant}" if meant else "add an entry with this id, or delete the line"
            report.error(
                "unknown-parent", nodes[key].entries["parent"], f"there is no entry {entry.parent!r} in this file", hint
            )
            del entries[key]
    links = {key: (entry.parent,) for key, entry in entries.items() if entry.parent}
    for circle in circles(links):
        way = " → ".join((*circle, circle[0]))
        report.error(
            "parent-circle",
            nodes[circle[0]].entries["parent"],
            f"each belongs to the next, in a circle: {way}",
            "delete one of these parents",
        )
        for one in circle:
            del entries[one]
    for key, entry in sorted(entries.items()):
        if entry.parent and entry.parent not in entries:
            entries[key] = replace(entry, parent="")  # its parent was left out, with an error of its own


def circles(links: Mapping[str, tuple[str, ...]]) -> list[list[str]]:
    """The circles that are found when each link is followed once, each from its first id on."""
    done: set[str] = set()
    found: list[list[str]] = []
    for start in sorted(links):
        if start in done:
            continue
        way: list[str] = []
        on_way: dict[str, int] = {}
        todo: list[tuple[str, int]] = [(start, 0)]
        while todo:
            key, step = todo.pop()
            if step == 0:
                if key in done:
                    continue
                on_way[key] = len(way)
                way.append(key)
            following = links.get(key, ())
            if step < len(following):
                todo.append((key, step + 1))
                other = following[step]
                if other in on_way:
                    circle = way[on_way[other] :]
                    first = circle.index(min(circle))
                    found.append(circle[first:] + circle[:first])
                elif other not in done:
                    todo.append((other, 0))
            else:
                done.add(key)
                way.pop()
                del on_way[key]
    return found


def _check_names(entries: Mapping[str, Entity], nodes: Mapping[str, MapNode], report: Report) -> None:
    """Warn of a name that two entries share: a text that has it could mean either."""
    owner: dict[str, str] = {}
    for key, entry in entries.items():
        for number, name in enumerate((entry.name, *entry.aliases)):
            first = owner.setdefault(fold(name), key)
            if first != key:
                aliases = nodes[key].entries.get("aliases")
                place = (
                    aliases.items[number - 1]
                    if number and isinstance(aliases, ListNode)
                    else nodes[key].entries["name"]
                )
                if not isinstance(place, Refused):
                    report.warning(
                        "shared-name",
                        place,
                        f"{name!r} is a name of {first} too",
                        "keep it at one of them, or make both longer",
                    )
