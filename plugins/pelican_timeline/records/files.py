"""Which files lie below content/, and their bytes: nothing outside is reached, nothing large is swallowed."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from .report import Report

CONTENT = "content"
MAX_SOURCE = 512_000
_NEVER = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


@dataclass(frozen=True, slots=True)
class ContentFile:
    """A file below content/: `place` is the path as the file system has it, `path` as a reader sees it.

    `data` is what it is going to hold, where a command asks what a change would lead to.
    """

    path: str
    place: str
    data: bytes | None = None

    @property
    def name(self) -> str:
        """The name without its folders."""
        return self.path.rpartition("/")[2]

    @property
    def stem(self) -> str:
        """The name without folders and ending."""
        return self.name.rpartition(".")[0] or self.name


Edits = Mapping[str, bytes | None]
"""What files are going to hold, by their paths from the site's folder on; None for a file that is going to go."""

NO_EDITS: Edits = MappingProxyType({})


def list_content(root: Path, reports: list[Report], edits: Edits = NO_EDITS) -> list[ContentFile]:
    """All files below root/content in order of their paths; a report for every link that leads elsewhere.

    With *edits*, the files that there would be after these changes.
    """
    content = os.path.join(root, CONTENT)  # noqa: PTH118 - strings: a Path for each of 10,000 files takes longer than reading them
    inside = os.path.realpath(content)
    files: list[ContentFile] = []
    folders = [(content, CONTENT)]
    while folders:
        place, path = folders.pop()
        try:
            entries = list(os.scandir(place))
        except OSError as problem:
            _tell(
                reports,
                path,
                "unreadable",
                f"this folder cannot be read: {problem.strerror}",
                "is it there, and may you read it?",
            )
            continue
        for entry in entries:
            if entry.name.startswith("."):
                continue
            here = f"{path}/{printable(entry.name)}"
            if entry.is_symlink():
                if _leads_inside(entry, inside, here, reports):
                    files.append(ContentFile(here, entry.path))
            elif entry.is_dir(follow_symlinks=False):
                folders.append((entry.path, here))
            elif entry.is_file(follow_symlinks=False):
                files.append(ContentFile(here, entry.path))
            else:
                _tell(reports, here, "odd-file", "this is no ordinary file", "delete it")
    if edits:
        files = [file for file in files if file.path not in edits]
        files += [ContentFile(path, f"{root}/{path}", data) for path, data in edits.items() if data is not None]
    files.sort(key=lambda file: file.path)
    return files


def path_below(root: Path, path: Path) -> str:
    """The path as our reports write it: from the site's folder on, with slashes."""
    at_root = os.path.join(root, path)  # noqa: PTH118
    elsewhere = os.path.abspath(path)  # noqa: PTH100
    place = elsewhere if os.path.exists(elsewhere) and not os.path.exists(at_root) else at_root  # noqa: PTH110
    relative = os.path.relpath(place, root)
    if relative.startswith(".."):
        relative = os.path.relpath(os.path.realpath(place), os.path.realpath(root))
    return relative.replace(os.sep, "/")


def printable(name: str) -> str:
    """A file's name as it can be shown: without the bytes and characters that no screen should get."""
    if name.isprintable():
        return name
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in name)


def _leads_inside(entry: os.DirEntry[str], inside: str, path: str, reports: list[Report]) -> bool:
    """Is the link one to a file of ours?"""
    target = os.path.realpath(entry.path)
    if target != inside and not target.startswith(inside + os.sep):
        _tell(reports, path, "link-outside", "a symbolic link that leads out of content/", "put the file itself here")
    elif os.path.isdir(target):  # noqa: PTH112
        _tell(reports, path, "link-to-folder", "a symbolic link to a folder", "put the files themselves here")
    elif not os.path.isfile(target):  # noqa: PTH113
        _tell(
            reports, path, "link-broken", "a symbolic link that leads nowhere", "delete it, or put the file itself here"
        )
    else:
        return True
    return False


def _tell(reports: list[Report], path: str, code: str, message: str, hint: str) -> None:
    report = Report(path)
    report.error(code, None, message, hint)
    reports.append(report)


def read_bytes(file: ContentFile, most: int, report: Report) -> bytes | None:
    """The bytes of a file, which the report gets too; None, and an error, when there are too many or none to be had."""
    if file.data is not None:
        if len(file.data) > most:
            _tell_size(report, len(file.data), most)
            return None
        report.data = file.data
        return file.data
    try:
        handle = os.open(file.place, os.O_RDONLY | _NEVER)
        try:
            status = os.fstat(handle)
            if not stat.S_ISREG(status.st_mode):
                report.error("odd-file", None, "this is no ordinary file", "delete it")
                return None
            if status.st_size > most:
                _tell_size(report, status.st_size, most)
                return None
            data = os.read(handle, status.st_size)
        finally:
            os.close(handle)
    except OSError as problem:
        report.error(
            "unreadable", None, f"this file cannot be read: {problem.strerror}", "is it there, and may you read it?"
        )
        return None
    report.data = data
    return data


def _tell_size(report: Report, size: int, most: int) -> None:
    report.error("too-large", None, f"the file has {size:,} bytes, at most {most:,} are read", "divide or shorten it")
