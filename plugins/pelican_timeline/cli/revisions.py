"""What the content was like at a revision of git, or in another folder: as the edits that lead back to it."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from pelican_timeline.records import Edits

_MOST_FILES = 20_000
_LARGEST = 1_000_000
# Variables that would lead git to another repository than the one that the site stands in.
_LEADING = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY"})


class RevisionError(Exception):
    """There is no such state; the message is a sentence for an editor."""


def edits_back_to(root: Path, base: str) -> Edits:
    """The files below content/ as they were at *base*, None for those that were not there; unchanged ones are left out.

    *base* is a folder that holds another state of the site, or a revision of git. Of a revision the common ancestor with
    the present one counts, so that what others have done since is not taken for a change of ours.
    """
    folder = Path(base)
    if (folder / "content").is_dir() and not _is_same(folder, root):
        return _from_folder(root, folder)
    return _from_git(root, base)


def _is_same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()


def _from_folder(root: Path, folder: Path) -> Edits:
    """The differences between two folders, by their bytes."""
    now, then = _files(root), _files(folder)
    edits: dict[str, bytes | None] = dict.fromkeys(now.keys() - then.keys())
    for path, file in then.items():
        data = _read(file)
        if path not in now or _read(now[path]) != data:
            edits[path] = data
    return edits


def _files(root: Path) -> dict[str, Path]:
    """The ordinary files below content/ by their path."""
    files = (path for path in sorted((root / "content").rglob("*")) if path.is_file() and not path.is_symlink())
    return {path.relative_to(root).as_posix(): path for path in files}


def _read(path: Path) -> bytes:
    return path.read_bytes() if path.stat().st_size <= _LARGEST else b""


def _from_git(root: Path, base: str) -> Edits:
    revision = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}").decode().strip()
    ancestor = _git(root, "merge-base", revision, "HEAD", may_fail=True).decode().strip() or revision
    changed = _names(_git(root, "diff", "--name-only", "-z", "--no-renames", "--relative", ancestor, "--", "content"))
    changed |= _names(_git(root, "ls-files", "--others", "--exclude-standard", "-z", "--", "content"))
    if len(changed) > _MOST_FILES:
        raise RevisionError(f"more than {_MOST_FILES:,} files differ from {base}")
    edits: dict[str, bytes | None] = {}
    for path in sorted(changed):
        known = _git(root, "cat-file", "-e", f"{ancestor}:./{path}", may_fail=True, say=True)
        edits[path] = _git(root, "cat-file", "blob", f"{ancestor}:./{path}") if known == b"yes" else None
    return edits


def _names(listed: bytes) -> set[str]:
    return {os.fsdecode(name) for name in listed.split(b"\0") if name}


def _git(root: Path, *arguments: str, may_fail: bool = False, say: bool = False) -> bytes:
    """What git prints; of a question that *may_fail* nothing, and with *say* only whether the answer was yes."""
    environment = {name: value for name, value in os.environ.items() if name not in _LEADING}
    try:
        # A repository may name programs to run (fsmonitor, hooks, diff drivers); none is wanted to compare files.
        done = subprocess.run(  # noqa: S603 - git by name, arguments as a list
            ["git", "-c", "core.fsmonitor=", "-c", "diff.external=", "-c", "core.quotePath=false", *arguments],  # noqa: S607
            cwd=root,
            env=environment | {"GIT_OPTIONAL_LOCKS": "0"},
            capture_output=True,
            check=False,
        )
    except OSError as problem:
        raise RevisionError(f"git cannot be run: {problem.strerror}") from problem
    if say:
        return b"yes" if done.returncode == 0 else b""
    if done.returncode != 0:
        if may_fail:
            return b""
        words = done.stderr.decode("utf-8", "replace").strip().split("\n")[0]
        raise RevisionError(words or "there is no such revision, and no such folder with a content/ in it")
    return done.stdout
