"""The pieces of a large file of an earlier build: what it says of an event that is the same need not be said anew.

The pieces stand in the published file. Remembered is where: by the id of the event, with the digest of all that the piece
may tell of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .jsonfile import read_store, write_store
from .manifest import Manifest

_KIND, _VERSION = "pieces", 1

Sliced = tuple[str, str, list[tuple[str, str, int, int]]]
"""A file: a digest of what all its pieces share, the SHA-256 of its bytes, and for each piece the id of the event, the
digest of all that may be told of it, and where the piece starts and ends in the text."""


@dataclass(slots=True)
class Slices:
    """The pieces of the files of one site by path, those of the earlier build in `known`, those of this one in `cut`.

    `shared` is the digest of what all pieces may tell, `shows` gives that of one event, "" for one that is not told any more;
    `there` is what stands in the *published* site.
    """

    there: Manifest
    published: Path
    known: Mapping[str, Sliced]
    shared: str
    shows: Callable[[str], str]
    cut: dict[str, Sliced] = field(default_factory=dict)
    _open: dict[str, list[tuple[str, str]]] = field(default_factory=dict)

    def earlier(self, path: str) -> dict[str, str]:
        """The pieces that the file had, by the id of the event, of events that are the same."""
        if path in self.cut:
            return {}
        self._open.setdefault(path, [])
        shared, digest, places = self.known.get(path, ("", "", []))
        record = self.there.get(path)
        if not record or (shared, digest) != (self.shared, record.sha256):
            return {}
        file = self.published / path
        try:
            seen = file.stat()
            if (seen.st_size, seen.st_mtime_ns) != (record.size, record.mtime):
                return {}
            with file.open(encoding="utf-8", newline="") as opened:
                text = opened.read()
        except (OSError, UnicodeDecodeError):
            return {}
        return {one: text[start:end] for one, told, start, end in places if told and self.shows(one) == told}

    def keep(self, path: str, event_id: str, piece: str) -> None:
        """Take note of a piece of a file that is being made; they come in their order."""
        if path in self._open:
            self._open[path].append((event_id, piece))

    def close(self, path: str, text: str, digest: str) -> None:
        """The file is made: its pieces, if it has any, stand in this text, whose bytes have this hash."""
        if path not in self._open:
            return
        places = []
        end = 0
        for event_id, piece in self._open.pop(path):
            start = text.index(piece, end)
            end = start + len(piece)
            places.append((event_id, self.shows(event_id), start, end))
        self.cut[path] = self.shared, digest, places


def read_slices(path: Path, program: str) -> dict[str, Sliced]:
    """What `write_slices` wrote; nothing when that was another *program*."""
    data = read_store(path, _KIND, _VERSION)
    if not isinstance(data, dict) or data.get("program") != program:
        return {}
    files: dict[str, Sliced] = data.get("files", {})
    return files


def write_slices(path: Path, program: str, files: Mapping[str, Sliced]) -> None:
    """Keeps the places for the next build."""
    data: dict[str, Any] = {"program": program, "files": files}
    write_store(path, _KIND, _VERSION, data)
