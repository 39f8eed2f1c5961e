"""What the command remembers of a site between two builds: `.timeline/` beside the settings, never in the output."""

from __future__ import annotations

import hashlib
import os
import sys
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import pelican_timeline
from pelican_timeline.settings import RawSettings
from pelican_timeline.store import (
    Manifest,
    Pages,
    ReadingStore,
    Stamp,
    digest_of_code,
    digest_of_contents,
    digest_of_stamps,
    exchange,
    is_litter,
    is_untouched,
    list_stamps,
    list_strays,
    read_manifest,
    read_pages,
    read_slices,
    read_store,
    remove_tree,
    write_manifest,
    write_pages,
    write_slices,
    write_store,
)

HOME = ".timeline"

# Libraries whose version shows in the pages or decides what is found.
_LIBRARIES = ("pelican", "dateparser", "markdown", "pyyaml", "bleach", "jinja2", "markupsafe", "pagefind")

_VERSION = 1


def remember_readings(root: Path) -> ReadingStore:
    """What was read in the texts of a site the last time, for whichever command needs it."""
    return ReadingStore(root / HOME / "readings.sqlite")


class _Fingerprint(NamedTuple):
    """The inputs of one build: as stat sees them, by content, and the digest of each file for the next time."""

    stamps: str
    contents: str
    digests: dict[str, list[int | str]]


class State:
    """The memory of one output folder of one site."""

    def __init__(self, raw: RawSettings, *, keep_going: bool = False, anew: bool = False) -> None:
        """With *anew* nothing is known of earlier builds but which files they wrote."""
        self._raw = raw
        self._keep_going = keep_going
        self._anew = anew
        self.output = raw.folder("OUTPUT_PATH").absolute()
        name = hashlib.sha256(os.fsencode(self.shown_output)).hexdigest()[:8]
        self._home = raw.root / HOME / f"{self.output.name}-{name}"
        self.lock = self._home / "lock"

    @cached_property
    def shown_output(self) -> str:
        """The output folder as people read it."""
        if self.output.is_relative_to(self._raw.root):
            return f"{self.output.relative_to(self._raw.root).as_posix()}/"
        return str(self.output)

    @cached_property
    def staging(self) -> Path:
        """Where the next site is built: on the file system of the output, so that the two can be exchanged."""
        self._home.mkdir(parents=True, exist_ok=True)
        parent = next(folder for folder in self.output.parents if folder.exists())
        if parent.stat().st_dev == self._home.stat().st_dev:
            return self._home / "next"
        return self.output.with_name(f".{self.output.name}.next")

    # The published site ----------------------------------------------------------------------------------------------

    def is_ours(self) -> bool:
        """Was the site at the output folder written by this command, as far as one can see?"""
        if (self.output / "api" / "v1" / "events.json").is_file():
            return True
        return any((self.output / name).is_file() for name in read_manifest(self._home / "published.json"))

    @cached_property
    def published(self) -> Manifest:
        """The files of the published site; empty when that is not known. Only the holder of the lock may ask."""
        return read_manifest(self._home / "published.json")

    @cached_property
    def was_clean(self) -> bool:
        """Was nothing wrong with the published site?"""
        return isinstance(read_store(self._home / "inputs.json", "inputs", _VERSION), dict)

    @cached_property
    def strays(self) -> list[str]:
        """Files that somebody, or a desktop, put into the published site: the next one will not have them."""
        return list_strays(self.output, self.published) if self.published and self.output.is_dir() else []

    def put_by_hand(self) -> list[str]:
        """Those of them that somebody may miss."""
        return [name for name in self.strays if not is_litter(name)]

    def is_unchanged(self) -> bool:
        """Would a build give what is published already? Looks at no content unless stat sees a difference."""
        if self._anew:
            return False
        known = read_store(self._home / "inputs.json", "inputs", _VERSION)
        if not isinstance(known, dict) or not is_untouched(self.output, self._home / "published.json"):
            return False
        if known.get("stamps") == self._stamps:
            return True
        if known.get("contents") != self._fingerprint.contents:
            return False
        self._remember()
        return True

    def publish(self, manifest: Manifest, pages: Pages, *, remember: bool) -> None:
        """The site in the staging folder takes the place of the published one, which becomes the next staging folder.

        With *remember*, the next build may find that nothing has changed.
        """
        before = self.published if self.output.exists() else {}
        strays = self.strays
        (self._home / "inputs.json").unlink(missing_ok=True)
        exchange(self.staging, self.output)
        for name in strays:
            (self.staging / name).unlink(missing_ok=True)
        write_manifest(self._home / "published.json", manifest)
        write_pages(self._home / "pages.json", self._program, pages.made)
        write_slices(self._home / "pieces.json", self._program, pages.slices)
        if before:
            write_manifest(self._home / "staging.json", before)
        if remember:
            self._remember()

    def _remember(self) -> None:
        stamps, contents, digests = self._fingerprint
        write_store(self._home / "digests.json", "digests", _VERSION, digests)
        write_store(self._home / "inputs.json", "inputs", _VERSION, {"stamps": stamps, "contents": contents})

    # The folder where the next site grows ----------------------------------------------------------------------------

    def open_staging(self) -> Manifest:
        """Makes the staging folder ready and gives what is in it: the site before the published one, or nothing.

        Its manifest is taken away until the build has ended well: what an interrupted build leaves is not trusted.
        """
        kept = self._home / "staging.json"
        manifest = read_manifest(kept) if self.staging.is_dir() else {}
        kept.unlink(missing_ok=True)
        if not manifest:
            remove_tree(self.staging)
        self.staging.mkdir(parents=True, exist_ok=True)
        return manifest

    def known_pages(self, standing: Manifest) -> Pages:
        """The pages of earlier builds, of which *standing* stand in the staging folder."""
        if self._anew:
            return Pages(standing, self.published, self.output)
        known = read_pages(self._home / "pages.json", self._program)
        slices = read_slices(self._home / "pieces.json", self._program)
        return Pages(standing, self.published, self.output, known, slices=slices)

    @cached_property
    def _program(self) -> str:
        """What makes pages of values: this program, and the libraries that it makes them with."""
        return "\n".join([digest_of_code(), sys.version, *_versions()])

    # The inputs ------------------------------------------------------------------------------------------------------

    @cached_property
    def _inputs(self) -> list[Stamp]:
        """All files that a build reads. Listed before any is read, so a change during the build is seen the next time."""
        raw = self._raw
        package = Path(pelican_timeline.__file__).parent
        files = {raw.root / "pelicanconf.py", raw.root / "publishconf.py"} | ({raw.file} if raw.file else set())
        return list_stamps([raw.folder("PATH"), raw.folder("THEME"), package], sorted(files), raw.root)

    @cached_property
    def _stamps(self) -> str:
        places = [folder for folder in sys.path if folder.endswith(("site-packages", "dist-packages"))]
        installed = [f"{folder} {_changed(folder)}" for folder in places]
        return digest_of_stamps(self._inputs, "\n".join([self._facts, *installed]))

    @cached_property
    def _fingerprint(self) -> _Fingerprint:
        known = read_store(self._home / "digests.json", "digests", _VERSION)
        facts = "\n".join([self._facts, *_versions()])
        contents, digests = digest_of_contents(
            self._inputs, facts, known if isinstance(known, dict) else {}, self._raw.root
        )
        return _Fingerprint(self._stamps, contents, digests)

    @cached_property
    def _facts(self) -> str:
        """What decides over the pages and is in no file: the settings as they came out, whatever they were made of."""
        values = _told(dict(self._raw.values))
        return f"{sys.version}\n{self._keep_going}\n{os.environ.get('SOURCE_DATE_EPOCH')}\n{values}"


def _changed(folder: str) -> int:
    try:
        return Path(folder).stat().st_mtime_ns
    except OSError:
        return 0


def _versions() -> list[str]:
    """Importing the metadata of packages takes as long as all the rest; so only when stat has seen a difference."""
    from importlib.metadata import PackageNotFoundError, version

    found = []
    for name in _LIBRARIES:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            found.append(f"{name} ?")
    return found


def _told(value: object, depth: int = 0) -> str:
    """A value as text that is the same in every process: no addresses of objects, sets in order."""
    if depth > 20:
        return "…"
    if isinstance(value, dict):
        return "{" + ",".join(sorted(f"{_told(k, depth + 1)}:{_told(v, depth + 1)}" for k, v in value.items())) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(_told(item, depth + 1) for item in value) + "]"
    if isinstance(value, (set, frozenset)):
        return "{" + ",".join(sorted(_told(item, depth + 1) for item in value)) + "}"
    if value is None or isinstance(value, (str, int, float, bool, bytes, os.PathLike)):
        return repr(value)
    return f"<{type(value).__module__}.{type(value).__qualname__}>"
