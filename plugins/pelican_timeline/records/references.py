"""What events say of each other: whose id is whose, what relates to what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from pelican_timeline.model.event import Event, Relation
from pelican_timeline.model.text import Source

from .authority import circles
from .events import ReadEvent
from .ids import ID
from .nearest import Nearest
from .report import Report

_ORDERED = ("follows", "part_of")
"""Relations that cannot lead back to where they started."""


def check_ids(read: list[ReadEvent]) -> dict[str, str]:
    """The event's id by every id and alias; of two that claim the same one the later loses its event, and is told."""
    owners: dict[str, ReadEvent] = {}
    ids: dict[str, str] = {}
    # Of "Summit" and "summit" the second is right, whichever comes first.
    for number, one in sorted(enumerate(read), key=lambda pair: not ID.fullmatch(pair[1].id)):
        first = owners.setdefault(one.id.casefold(), one)
        if first is not one:
            one.report.error(
                "duplicate-id",
                one.mark,
                f"{first.report.path} has the id {first.id!r} already",
                "give one of the two another id, or delete it if both tell the same",
            )
            read[number] = replace(one, event=None)
        else:
            ids[one.id] = one.id
    for number, one in enumerate(read):
        for alias, mark in one.aliases:
            first = owners.setdefault(alias.casefold(), one)
            if first is one and alias.casefold() != one.id.casefold():
                ids[alias] = one.id
                continue
            whose = "this event" if first is one or first.id == one.id else first.report.path
            one.report.error(
                "duplicate-alias",
                mark,
                f"{alias!r} is the id or an alias of {whose}",
                "delete it from this list, or choose another one",
            )
            read[number] = replace(one, event=None)
    return ids


def check_relations(read: Sequence[ReadEvent], ids: Mapping[str, str]) -> list[Event]:
    """The events whose relations lead to other events, each by its present id."""
    near: Nearest | None = None
    events: dict[str, Event] = {}
    reports: dict[str, Report] = {}
    for one in read:
        event = one.event
        if event is None:
            continue
        fine = True
        for relation in event.related:
            target = ids.get(relation.event)
            if target == event.id:
                one.report.error(
                    "relation-circle",
                    relation.mark,
                    f"an event cannot {_said(relation)} itself",
                    "name another event",
                )
                fine = False
            elif target is None:
                near = near or Nearest(ids)
                meant = near.to(relation.event)
                hint = f"write: {meant}" if meant else "write the file name of an event without .yaml"
                one.report.error("unknown-event", relation.mark, f"there is no event {relation.event!r}", hint)
                fine = False
        if fine:
            if event.related:
                event = replace(event, related=tuple(replace(r, event=ids[r.event]) for r in event.related))
            events[event.id] = event
            reports[event.id] = one.report
    circular: set[str] = set()
    for kind in _ORDERED:
        links = {
            event.id: tuple(r.event for r in event.related if r.kind == kind)
            for event in events.values()
            if event.related
        }
        for circle in circles(links):
            first = events[circle[0]]
            mark = next(r.mark for r in first.related if r.kind == kind and r.event == (*circle, circle[0])[1])
            way = " → ".join((*circle, circle[0]))
            reports[first.id].error(
                "relation-circle",
                mark,
                f"{kind!r} leads in a circle: {way}",
                "delete one of these relations",
            )
            circular.add(first.id)
    return [event for key, event in events.items() if key not in circular]


def _said(relation: Relation) -> str:
    return {"follows": "follow", "part_of": "be part of", "contradicts": "contradict", "corrects": "correct"}[
        relation.kind
    ]


def keep_whole(events: Iterable[Event], sources: Mapping[str, Source]) -> list[Event]:
    """The events without what refers to something that was left out."""
    whole: dict[str, Event] = {}
    for event in events:
        if all(not citation.source or citation.source in sources for citation in event.sources):
            whole[event.id] = event
            continue
        kept = tuple(citation for citation in event.sources if not citation.source or citation.source in sources)
        if kept:
            whole[event.id] = replace(event, sources=kept)
    return [
        event
        if all(relation.event in whole for relation in event.related)
        else replace(event, related=tuple(relation for relation in event.related if relation.event in whole))
        for event in whole.values()
    ]
