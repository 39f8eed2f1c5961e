"""What one event is in each format, made once: a feed of the whole timeline and those of its topics share the pieces."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

from pelican_timeline.model.event import Content
from pelican_timeline.model.timeline import Entry

from .publication import Publication, added_day, last_changed

Piece: TypeAlias = "Callable[[Publication, Entry, Content, str], str]"
"""Renders one entry for the file at a path; the path counts only for links, while the site has no address."""


class Memory(Protocol):
    """What an earlier build made of events that are the same."""

    def earlier(self, path: str) -> Mapping[str, str]:
        """The pieces that the file at *path* had, by the id of the event."""

    def keep(self, path: str, event_id: str, piece: str) -> None:
        """Take note of a piece of the file at *path*; they come in their order."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of all events of one site. `publication` and `content` must not change while it lives."""

    publication: Publication
    content: Content
    memory: Memory | None = None
    _made: dict[tuple[Piece, str, str], str] = field(default_factory=dict)

    def of(self, piece: Piece, entries: Iterable[Entry], path: str) -> Iterator[str]:
        """The pieces of *entries* for the file at *path*, in order."""
        root, earlier = self.publication.root(path), self._earlier(path)
        for entry in entries:
            key = piece, root, entry.event.id
            if key not in self._made:
                self._made[key] = self._make(piece, entry, path, earlier)
            yield self._told(path, entry, self._made[key])

    def once(self, piece: Piece, entries: Iterable[Entry], path: str) -> Iterator[str]:
        """The same for a file that alone has such pieces: nothing is kept for other files."""
        earlier = self._earlier(path)
        for entry in entries:
            yield self._told(path, entry, self._make(piece, entry, path, earlier))

    def _earlier(self, path: str) -> Mapping[str, str]:
        return self.memory.earlier(path) if self.memory else {}

    def _make(self, piece: Piece, entry: Entry, path: str, earlier: Mapping[str, str]) -> str:
        found = earlier.get(entry.event.id)
        return piece(self.publication, entry, self.content, path) if found is None else found

    def _told(self, path: str, entry: Entry, text: str) -> str:
        if self.memory:
            self.memory.keep(path, entry.event.id, text)
        return text


@dataclass(frozen=True, slots=True)
class Channel:
    """What one feed and one calendar cover: the whole timeline, or what belongs to one actor, place or topic.

    `folder` is where its page and its files stand below the site ("", "topics/brexit/"); `entries` keep the order of the
    timeline; ids grow from `key`, which is the folder unless a person chose the entries. Suggestions are left out: they have no day on which a person put them here, and come as news once accepted.
    """

    folder: str
    title: str
    entries: Sequence[Entry]
    description: str = ""
    key: str = ""

    def path(self, file: str) -> str:
        """Where one of its files stands."""
        return f"{self.folder}{file}"

    def id_of(self, file: str) -> str:
        """The name that the lasting id of one of its files grows from."""
        return f"{self.key or self.folder}{file}"

    @property
    def updated(self) -> int:
        """The day of the newest change; 0 when the data tells of none."""
        return max((last_changed(entry) for entry in self.entries), default=0)

    def newest(self, most: int) -> list[Entry]:
        """The entries that changed last, the newest first: added or corrected, whenever they may have happened.

        Of those of one day the later events come first.
        """
        return sorted(self.entries, key=lambda entry: (last_changed(entry), added_day(entry)))[::-1][:most]


def make_channel(folder: str, title: str, entries: Iterable[Entry], description: str = "", key: str = "") -> Channel:
    """A channel of those *entries* that a person wrote or accepted."""
    return Channel(folder, title, tuple(entry for entry in entries if not entry.suggested), description, key)
