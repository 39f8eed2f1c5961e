"""Has anything changed since the last build? First by stat, which is quick; by content only where stat differs."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import NamedTuple

_HERE = Path()
_NO_INPUT = frozenset({"__pycache__", ".DS_Store", ".git"})


class Stamp(NamedTuple):
    """A file as stat sees it. `link` is where a symbolic link points to; a link to a folder is not followed."""

    path: str
    size: int
    mtime: int
    ctime: int
    link: str = ""


Digests = dict[str, list[int | str]]
"""Known contents, by path: size, mtime, ctime and the SHA-256 of the content."""


def list_stamps(folders: Iterable[Path], files: Iterable[Path] = (), root: Path | None = None) -> list[Stamp]:
    """The stamps of all files in *folders* and of *files*, in order of path; what does not exist has none.

    Paths below *root* are given from there, so that a site that was moved is still the same site.
    """
    stamps: list[Stamp] = []
    waiting = [os.fspath(folder) for folder in folders]
    while waiting:
        try:
            with os.scandir(waiting.pop()) as found:
                for entry in found:
                    if entry.name in _NO_INPUT:
                        continue
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
                    else:
                        stamps.append(_stamp(entry.path, is_link=entry.is_symlink()))
        except OSError:
            continue
    stamps += [_stamp(os.fspath(file), is_link=file.is_symlink()) for file in files if file.exists()]
    if root:
        start = f"{os.fspath(root)}{os.sep}"
        stamps = [stamp._replace(path=stamp.path.removeprefix(start)) for stamp in stamps]
    return sorted(stamps)


def _stamp(path: str, *, is_link: bool) -> Stamp:
    link = os.fspath(Path(path).readlink()) if is_link else ""
    try:
        seen = os.stat(path)  # noqa: PTH116 - called for every file of a large site; Path() would double the time
    except OSError:
        return Stamp(path, -1, 0, 0, link)
    if S_ISDIR(seen.st_mode):
        return Stamp(path, -1, 0, 0, link)
    # The time of the last change of the inode tells when a file was replaced by one of equal size and date.
    return Stamp(path, seen.st_size if S_ISREG(seen.st_mode) else -1, seen.st_mtime_ns, seen.st_ctime_ns, link)


def digest_of_stamps(stamps: Sequence[Stamp], facts: str) -> str:
    """A short digest of what stat sees, and of *facts* that are no files (settings, versions)."""
    told = hashlib.sha256(facts.encode("utf-8", "surrogatepass"))
    told.update(
        "\n".join([f"{s.path}\0{s.size}\0{s.mtime}\0{s.ctime}\0{s.link}" for s in stamps]).encode(
            "utf-8", "surrogateescape"
        )
    )
    return told.hexdigest()


def digest_of_contents(
    stamps: Sequence[Stamp], facts: str, known: Mapping[str, list[int | str]], root: Path = _HERE
) -> tuple[str, Digests]:
    """A digest of what the files hold, and the digest of each, for the next time; *known* are those of the last time.

    A file whose stamp is known is not read again. Relative paths start at *root*.
    """
    told = hashlib.sha256(facts.encode("utf-8", "surrogatepass"))
    digests: Digests = {}
    for stamp in stamps:
        before = known.get(stamp.path)
        if before and before[:3] == [stamp.size, stamp.mtime, stamp.ctime]:
            digest = str(before[3])
        else:
            digest = hash_file(root / stamp.path) if stamp.size >= 0 else ""
        digests[stamp.path] = [stamp.size, stamp.mtime, stamp.ctime, digest]
        told.update(f"{stamp.path}\0{stamp.link}\0{digest}\n".encode("utf-8", "surrogateescape"))
    return told.hexdigest(), digests


def hash_file(path: str | Path) -> str:
    """The SHA-256 of a file; "" when it cannot be read, which the build itself will report."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
