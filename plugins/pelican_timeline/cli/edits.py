"""Changing what people wrote: each file as a whole or not at all, and several files together or none.

A command collects what it is going to change, asks the pipeline what would be wrong then, and `apply` makes the changes. Nothing outside of content/ is reached, and a file that is to be new never takes the place of another.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path

from pelican_timeline.model.diagnostic import Diagnostic
from pelican_timeline.records import Edits

CONTENT = "content"


def check_edits(root: Path, edits: Edits, new: frozenset[str] = frozenset()) -> list[Diagnostic]:
    """Why these changes cannot be made: a way out of content/, or a name that is taken. *new* are to be new files."""
    found = []
    for path in edits:
        if not _stays_inside(root, path):
            message = "this file would lie outside of content/"
            found.append(Diagnostic(path, "outside-content", message, "a folder on the way is a symbolic link"))
        elif path in new and (taken := _taken(root, path)):
            words = "there is such a file already" if taken == path else f"there is a file {taken} already"
            found.append(
                Diagnostic(path, "file-exists", f"{words}; nothing is overwritten", "choose another id: --id ID")
            )
    return found


def _stays_inside(root: Path, path: str) -> bool:
    inside = (root / CONTENT).resolve()
    place = root / path
    return (
        ".." not in place.parts and place.resolve().is_relative_to(inside) and place.parent.resolve() != inside.parent
    )


def _taken(root: Path, path: str) -> str:
    """The file of this name, whatever its capital letters: not every file system tells them apart."""
    place = root / path
    with contextlib.suppress(OSError):
        for name in os.listdir(place.parent):  # noqa: PTH208 - names are all we need
            if name.casefold() == place.name.casefold():
                return (Path(path).parent / name).as_posix()
    return ""


def apply(root: Path, edits: Edits, new: frozenset[str] = frozenset()) -> None:
    """Makes the changes. When the machine refuses one of them, those already made are taken back.

    Raises OSError, with every file as it was before.
    """
    drafts: dict[Path, Path] = {}
    undo = contextlib.ExitStack()
    try:
        for path, data in edits.items():
            if data is not None:
                # A file of ours may be reached by a link inside of content/: the link stays.
                place = (root / path).resolve()
                drafts[place] = _draft(place, data)
        for path, data in edits.items():
            place = (root / path).resolve() if data is not None else root / path
            if path in new:
                _put_new(drafts[place], place)
                undo.callback(place.unlink)
            else:
                before = place.read_bytes()
                if data is not None:
                    drafts[place].replace(place)
                else:
                    place.unlink()
                undo.callback(_put_back, place, before)
    except OSError:
        undo.close()
        raise
    finally:
        for draft in drafts.values():
            draft.unlink(missing_ok=True)


def _draft(place: Path, data: bytes) -> Path:
    """The contents in a file beside the place, under a name that no reader of content/ looks at."""
    place.parent.mkdir(parents=True, exist_ok=True)
    draft = place.with_name(f".{place.name[:100]}.{os.getpid()}.part")
    try:
        with draft.open("xb") as file:
            file.write(data)
        if place.exists():
            shutil.copymode(place, draft)
    except OSError:
        draft.unlink(missing_ok=True)
        raise
    return draft


def _put_new(draft: Path, place: Path) -> None:
    """Gives the draft its name, unless somebody else has taken it meanwhile."""
    try:
        os.link(draft, place)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if os.path.lexists(place):
            raise FileExistsError(17, "File exists", str(place)) from None
        draft.replace(place)


def _put_back(place: Path, before: bytes) -> None:
    place.write_bytes(before)
