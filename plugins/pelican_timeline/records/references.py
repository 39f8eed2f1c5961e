"""What events say of each other: whose id is whose, what relates to what."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from pelican_timeline.model.event import Event
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
    # Comparing with every id takes long, and mostly nobody has to.
    near = cache(lambda: Nearest(ids))
    events = {event.id: event for one in read if (event := _check_targets(one, ids, near))}
    circular = _check_circles(events, {one.event.id: one.report for one in read if one.event})
    return [event for key, event in events.items() if key not in circular]


def _check_targets(one: ReadEvent, ids: Mapping[str, str], near: Callable[[], Nearest]) -> Event | None:
    """The event with what it relates to by present ids; None when a relation leads nowhere, or to itself."""
    event = one.event
    if event is None or not event.related:
        return event
    fine = True
    for relation in event.related:
        target = ids.get(relation.event)
        if target == event.id:
            message = f"an event cannot {_SAID[relation.kind]} itself"
            one.report.error("relation-circle", relation.mark, message, "name another event")
            fine = False
        elif target is None:
            meant = near().to(relation.event)
            hint = f"write: {meant}" if meant else "write the file name of an event without .yaml"
            one.report.error("unknown-event", relation.mark, f"there is no event {relation.event!r}", hint)
            fine = False
    if not fine:
        return None
    return replace(event, related=tuple(replace(r, event=ids[r.event]) for r in event.related))


def _check_circles(events: Mapping[str, Event], reports: Mapping[str, Report]) -> set[str]:
    """The ids of events from which a relation leads back to where it started; the report of one in each circle tells."""
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
            message, hint = f"{kind!r} leads in a circle: {way}", "delete one of these relations"
            reports[first.id].error("relation-circle", mark, message, hint)
            circular.add(first.id)
    return circular


_SAID = {"follows": "follow", "part_of": "be part of", "contradicts": "contradict", "corrects": "correct"}


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
