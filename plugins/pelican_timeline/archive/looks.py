"""Short names for what pages show of an entry: a page whose names are all the old ones need not be made again.

What a template can reach from an entry is in its name, whatever today's templates show of it: the event, its texts whole,
the names that it bears, and what it is related to. What all pages share is in `site.shared_by_all`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pelican_timeline.archive.entries import EntryView
from pelican_timeline.archive.names import ROOMS, Name, Names
from pelican_timeline.model.event import Actor, Place, Topic
from pelican_timeline.model.text import Source
from pelican_timeline.model.timeline import Origin
from pelican_timeline.store import Digests


def _digests() -> Digests:
    return Digests(shared=(Source, Name, Actor, Place, Topic))


@dataclass(frozen=True, slots=True)
class Looks:
    """The short names of one timeline."""

    names: Names
    origin_of: Mapping[str, Origin]
    by_id: Mapping[str, EntryView]
    _digests: Digests = field(default_factory=_digests)
    _known: dict[str, str] = field(default_factory=dict)

    def of(self, *values: object) -> str:
        """The name of values that make up a page: texts, numbers, records, names of entries."""
        return self._digests.of_all(*values)

    def all(self, entries: Sequence[EntryView]) -> list[str]:
        """The names of several entries, in their order."""
        return [self.entry(entry) for entry in entries]

    def entry(self, entry: EntryView) -> str:
        """The name of all that any page can show of an entry."""
        found = self._known.get(entry.id)
        if found is None:
            event = entry.entry.event
            sources = [proof.source.id for proof in entry.entry.proofs if proof.source]
            found = self._known[entry.id] = self._digests.of_all(
                entry.entry,
                [name for room in ROOMS for name in self.names.filed_under(event, room)],
                [self._stands(source) for source in sources],
                [self._told(relation.event) for relation in event.related],
            )
        return found

    def _stands(self, source: str) -> str:
        """How a text stands to the one that leads its origin."""
        origin = self.origin_of.get(source)
        return origin.relations.get(source, "") if origin else ""

    def _told(self, event_id: str) -> tuple[str, str]:
        """What is said of a related entry: where it stands, and its title."""
        other = self.by_id.get(event_id)
        return (other.href, other.title) if other else ("", "")
