"""Who and what the entries name: actors, places and topics with their pages and their entries."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pelican_timeline.archive.urls import Urls
from pelican_timeline.model.event import Actor, Content, Event, Place, Topic
from pelican_timeline.model.timeline import Entry

Record = Actor | Place | Topic

ROOMS = ("topics", "actors", "places")
"""The three kinds of names, as their folders are called and in the order in which filters stand."""


@dataclass(frozen=True, slots=True)
class Name:
    """One actor, place or topic: its page, and its record in the authority file if it has one."""

    room: str
    slug: str
    name: str
    href: str
    record: Record | None = None

    @property
    def key(self) -> str:
        """What filters call it: "a-" and its slug."""
        return f"{self.room[0]}-{self.slug}"

    @property
    def description(self) -> str:
        return self.record.description if self.record else ""


@dataclass(frozen=True, slots=True)
class Names:
    """All names of the site: by room and by what the events write, an id or a free name.

    `numbers` holds, by the key of a name, the places in the timeline of the entries that name it, in order; those of finer
    topics and smaller places are among them.
    """

    rooms: Mapping[str, Mapping[str, Name]]
    parents: Mapping[str, Mapping[str, str]]
    numbers: Mapping[str, Sequence[int]] = field(default_factory=dict)

    def of(self, event: Event, room: str) -> list[Name]:
        """The names an event gives itself, in its order."""
        known = self.rooms[room]
        return [known[name] for name in written(event, room)]

    def filed_under(self, event: Event, room: str) -> list[Name]:
        """The same and, of topics and places, all wider ones: the pages on which the event stands."""
        known, parents = self.rooms[room], self.parents[room]
        found: dict[str, Name] = {}
        for name in written(event, room):
            while name and name not in found:
                found[name] = known[name]
                name = parents.get(name, "")
        return list(found.values())

    def listed(self, room: str) -> list[Name]:
        """The names of a room that have entries, each once, in the order of the alphabet."""
        unique = {name.slug: name for name in self.rooms[room].values() if name.key in self.numbers}
        return sorted(unique.values(), key=lambda name: (_collated(name.name), name.slug))

    def stories(self) -> list[Name]:
        """The topics that are told as stories of their own, in the order of the alphabet."""
        return [name for name in self.listed("topics") if isinstance(name.record, Topic) and name.record.story]


def written(event: Event, room: str) -> Iterable[str]:
    """The names as the event writes them; the speaker of a statement is one of its actors."""
    if room == "topics":
        return event.topics
    if room == "places":
        return event.places
    if event.speaker and event.speaker not in event.actors:
        return (event.speaker, *event.actors)
    return event.actors


def index_names(entries: Sequence[Entry], content: Content, urls: Urls) -> Names:
    """Every name of the entries, with the entries that belong to it."""
    records: dict[str, Mapping[str, Record]] = {
        "topics": content.topics,
        "actors": content.actors,
        "places": content.places,
    }
    rooms: dict[str, dict[str, Name]] = {room: {} for room in ROOMS}
    # A person's party or a minister's state is no wider person, so actors are not gathered under their parents.
    parents = {
        "topics": {one.id: one.parent for one in content.topics.values() if one.parent in content.topics},
        "places": {one.id: one.parent for one in content.places.values() if one.parent in content.places},
        "actors": {},
    }
    for room in ROOMS:
        slugs: dict[str, Name] = {}
        for slug, record in records[room].items():
            slugs[slug] = rooms[room][slug] = Name(room, slug, record.name, urls.name(room, slug), record)
        for entry in entries:
            for text in written(entry.event, room):
                if text not in rooms[room]:
                    slug = free_slug(text, records[room])
                    name = slugs.setdefault(slug, Name(room, slug, text, urls.name(room, slug)))
                    rooms[room][text] = name
    numbers: dict[str, list[int]] = {}
    names = Names(rooms, parents, numbers)
    for number, entry in enumerate(entries):
        for room in ROOMS:
            for name in names.filed_under(entry.event, room):
                here = numbers.setdefault(name.key, [])
                if not here or here[-1] != number:
                    here.append(number)
    return names


def free_slug(name: str, taken: Mapping[str, object]) -> str:
    """The address of a name that no authority file knows; names beyond ASCII get a short hash instead of guesses.

    >>> free_slug("Élysée Palace", {}), free_slug("Київ", {})
    ('elysee-palace', 'n-4ec43ff9')
    """
    plain = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:60]
    if plain.isascii() and slug and slug not in taken:
        return slug
    return "-".join(part for part in (slug or "n", hashlib.sha256(name.encode()).hexdigest()[:8]) if part)


def _collated(name: str) -> str:
    """A sort key that reads É as E and ignores case: good for an index, and the same on every machine."""
    return "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
