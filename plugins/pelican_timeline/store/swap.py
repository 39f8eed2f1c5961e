"""The new site takes the place of the old one in one step, so that nobody ever sees half of one."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_NOT_POSSIBLE = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM})
"""What a kernel or file system answers that cannot exchange two names."""


def exchange(built: Path, published: Path) -> None:
    """*built* becomes *published*; what was published is then at *built*. Both lie on one file system.

    Where the system cannot exchange two names, two renames do it; `mend_interrupted_exchange` mends what a crash
    between them leaves.
    """
    if not published.exists():
        published.parent.mkdir(parents=True, exist_ok=True)
        built.rename(published)
    elif not _exchange_names(built, published):
        aside = _aside(published)
        remove_tree(aside)
        published.rename(aside)
        built.rename(published)
        aside.rename(built)
    _settle(published.parent)


def mend_interrupted_exchange(built: Path, published: Path) -> bool:
    """After a crash between two renames: was the last good site brought back, or the left-over one put away?"""
    aside = _aside(published)
    if not aside.exists():
        return False
    if not published.exists():
        aside.rename(published)
    elif not built.exists():
        aside.rename(built)
    else:
        remove_tree(aside)
    return True


def remove_tree(path: Path) -> None:
    """Removes a folder of ours with all that is in it; a symbolic link goes itself, never what it points to."""
    if path.is_symlink() or path.is_file():
        path.unlink()
    elif path.exists():
        import shutil

        shutil.rmtree(path)


def _aside(published: Path) -> Path:
    return published.with_name(f".{published.name}.last")


def _exchange_names(first: Path, second: Path) -> bool:
    """Linux exchanges two names in one step (renameat2, since 3.15); False where it cannot."""
    if not sys.platform.startswith("linux"):
        return False
    import ctypes

    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    if renameat2(_AT_FDCWD, os.fsencode(first), _AT_FDCWD, os.fsencode(second), _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _NOT_POSSIBLE:
        return False
    raise OSError(code, os.strerror(code), str(first), None, str(second))


def _settle(folder: Path) -> None:
    """Asks the system to keep the new names over a power cut, where it can."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as problem:
        if problem.errno not in _NOT_POSSIBLE:
            raise
    finally:
        os.close(handle)
