"""Writes the files of a site that have changed, and keeps those of an earlier build that would come out the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pelican_timeline.archive.entries import EntryView
from pelican_timeline.archive.looks import Looks
from pelican_timeline.model.timeline import Entry
from pelican_timeline.render import Output
from pelican_timeline.store import Pages, Slices


@dataclass(frozen=True, slots=True)
class Keeper:
    """What writes one file after another: into *files*, unless *pages* know it from an earlier build.

    `shared` is a digest of what every file may show beside its own entries.
    """

    files: Output
    looks: Looks
    by_id: Mapping[str, EntryView]
    pages: Pages | None = None
    shared: str = ""

    def write(self, name: str, shows: str, make: Callable[[], str]) -> None:
        """Write a file, whose text *make* gives; where a digest of all that it *shows* is known, keep what it gave before."""
        if not self.pages or not shows:
            self.files.write(name, make())
            return
        shows = self.looks.of(self.shared, name, shows)
        known = self.pages.find(name, shows)
        if known is None:
            self.files.write(name, make())
            self.pages.made[shows] = self.files.files[name]
        elif known.data is None:
            self.files.keep(name, known.digest)
        else:
            self.files.write_bytes(name, known.data)

    def of(self, *entries: Entry) -> str:
        """A digest of all that may be told of the entries."""
        return self.looks.of([self.looks.entry(self.by_id[entry.event.id]) for entry in entries])

    def slices(self) -> Slices | None:
        """The pieces of the large files; None without an earlier build."""
        if not self.pages:
            return None

        def shows(event_id: str) -> str:
            entry = self.by_id.get(event_id)
            return self.looks.entry(entry) if entry else ""

        return Slices(self.pages.there, self.pages.published, self.pages.slices, self.shared, shows)
