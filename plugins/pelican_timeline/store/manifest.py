"""What a generation of the site consists of: every file with its hash."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from .fingerprint import hash_file
from .jsonfile import read_store, write_store

_LITTER = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})
_KIND, _VERSION = "manifest", 1


class FileRecord(NamedTuple):
    """One file of the site. `mtime` only saves reading it again; it is no part of what the file is."""

    sha256: str
    size: int
    mtime: int


Manifest = dict[str, FileRecord]
"""By path below the site's folder, with "/" as separator."""


def take_manifest(tree: Path, known: Mapping[str, FileRecord]) -> Manifest:
    """The manifest of a folder, in order of path; only files whose size or time differ from *known* are read.

    Symbolic links count as files without content: verifying reports them.
    """
    found: Manifest = {}
    for name, entry in _walk(tree):
        seen = entry.stat(follow_symlinks=False)
        before = known.get(name)
        if before and (before.size, before.mtime) == (seen.st_size, seen.st_mtime_ns):
            found[name] = before
        else:
            digest = "" if entry.is_symlink() else hash_file(entry.path)
            found[name] = FileRecord(digest, seen.st_size, seen.st_mtime_ns)
    return dict(sorted(found.items()))


def list_strays(tree: Path, manifest: Manifest) -> list[str]:
    """The files of a folder that its manifest does not name."""
    return sorted(name for name, _ in _walk(tree) if name not in manifest)


def is_litter(name: str) -> bool:
    """Is it what desktops leave behind in every folder that somebody opens?"""
    return name.rpartition("/")[2] in _LITTER


def _walk(tree: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Every file of a folder with its path from there, in no order; links are not followed."""
    root = os.fspath(tree)
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        with os.scandir(f"{root}/{folder}") as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{folder}{entry.name}/")
                else:
                    yield f"{folder}{entry.name}", entry


def is_untouched(tree: Path, manifest_file: Path) -> bool:
    """Are all files of a manifest in the folder as they were written, as far as stat sees?"""
    data = read_store(manifest_file, _KIND, _VERSION)
    if not isinstance(data, dict):
        return False
    root = os.fspath(tree)
    try:
        for name, (_, size, mtime) in data.items():
            seen = os.stat(f"{root}/{name}", follow_symlinks=False)  # noqa: PTH116 - Path() would double the time
            if (seen.st_size, seen.st_mtime_ns) != (size, mtime):
                return False
    except (OSError, ValueError, TypeError):
        return False
    return True


def read_manifest(path: Path) -> Manifest:
    """The manifest in a file; an empty one when there is none that can be trusted."""
    data = read_store(path, _KIND, _VERSION)
    try:
        return {name: FileRecord(*record) for name, record in data.items()} if data else {}
    except (AttributeError, TypeError):
        return {}


def write_manifest(path: Path, manifest: Manifest) -> None:
    """Keeps a manifest for the next build."""
    write_store(path, _KIND, _VERSION, manifest)
