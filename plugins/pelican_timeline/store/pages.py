"""Pages of earlier builds, so that a page which would come out the same is not made again.

What is remembered of a page is the digest of all that it shows and the SHA-256 of the file that came of it. The file itself
stands in one of the two generations of the site: in the folder where the next one grows, or in the published one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from .jsonfile import read_store, write_store
from .manifest import Manifest
from .slices import Sliced

_KIND, _VERSION = "pages", 1


class Found(NamedTuple):
    """A file of an earlier build: the SHA-256 of its bytes, and these unless it stands in its place already."""

    digest: str
    data: bytes | None


@dataclass(slots=True)
class Pages:
    """The pages of one site: `known` are those of earlier builds, `made` those of this one, each by what it shows.

    `here` is what stands in the folder where the next site grows, `there` what stands in the *published* one. `slices` are
    the pieces of large files of the earlier build, and of this one once it is made.
    """

    here: Manifest = field(default_factory=dict)
    there: Manifest = field(default_factory=dict)
    published: Path = Path()
    known: Mapping[str, str] = field(default_factory=dict)
    made: dict[str, str] = field(default_factory=dict)
    slices: Mapping[str, Sliced] = field(default_factory=dict)

    def find(self, name: str, shows: str) -> Found | None:
        """The file, None when it has to be made."""
        digest = self.known.get(shows)
        if not digest:
            return None
        data = None
        if name not in self.here or self.here[name].sha256 != digest:
            if name not in self.there or self.there[name].sha256 != digest:
                return None
            try:
                data = (self.published / name).read_bytes()
            except OSError:
                return None
            if sha256(data).hexdigest() != digest:
                return None
        self.made[shows] = digest
        return Found(digest, data)


def read_pages(path: Path, program: str) -> dict[str, str]:
    """What `write_pages` wrote; nothing when that was another *program*, for it may show the same otherwise."""
    data = read_store(path, _KIND, _VERSION)
    if not isinstance(data, dict) or data.get("program") != program or not isinstance(data.get("pages"), dict):
        return {}
    return {str(shows): str(digest) for shows, digest in data["pages"].items()}


def write_pages(path: Path, program: str, pages: Mapping[str, str]) -> None:
    """Keeps the pages for the next build."""
    write_store(path, _KIND, _VERSION, {"program": program, "pages": dict(pages)})
