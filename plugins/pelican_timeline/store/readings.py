"""What was read in each text, kept until the text, the names or the program change: reading takes most of the time.

One SQLite file, a row a text: its key, a checksum, and the reading as JSON. A row that cannot be trusted is read anew,
and so is everything when the file cannot be opened: nothing is lost but time.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .fingerprint import hash_file

if TYPE_CHECKING:
    # An unchanged site is recognised with this room, and reads nothing: what makes values of rows loads when it is asked.
    import sqlite3

    from pelican_timeline.model.diagnostic import Diagnostic
    from pelican_timeline.model.timeline import Reading

Remembered = tuple["Reading", Sequence["Diagnostic"]]
"""A reading, and what was found wrong on the way."""

_SCHEMA = "CREATE TABLE IF NOT EXISTS readings (key TEXT PRIMARY KEY, digest TEXT, body BLOB) WITHOUT ROWID"
_PATIENCE = 5.0
"""Seconds to wait for another command that is writing; then we do without."""


def digest_of_code() -> str:
    """A digest of the program: of its own files, and of the version of the one library that reads dates for it."""
    from importlib.metadata import PackageNotFoundError, version

    told = hashlib.sha256()
    package = Path(__file__).parents[1]
    for file in sorted(package.rglob("*.py")):
        told.update(f"{file.relative_to(package).as_posix()}\0{hash_file(file)}\n".encode())
    with contextlib.suppress(PackageNotFoundError):
        told.update(version("dateparser").encode())
    return told.hexdigest()


class ReadingStore:
    """The readings of one site. The keys are the caller's: they name all that a reading depends on."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def recall(self, keys: Iterable[str]) -> dict[str, Remembered]:
        """The readings that are known, by key."""
        from pelican_timeline.model.diagnostic import Diagnostic
        from pelican_timeline.model.timeline import Reading

        from .rows import decode

        wanted = set(keys)
        found: dict[str, Remembered] = {}
        with self._open(write=False) as database:
            if database is None:
                return {}
            for key, digest, body in database.execute("SELECT key, digest, body FROM readings"):
                if key in wanted and digest == _digest(body):
                    with contextlib.suppress(ValueError, TypeError, KeyError, IndexError):
                        reading, wrong = json.loads(body)
                        found[key] = decode(Reading, reading), tuple(decode(Diagnostic, one) for one in wrong)
        return found

    def keep(self, new: Mapping[str, Remembered], used: Iterable[str]) -> None:
        """Adds readings, and forgets those that were not *used*: their text is gone, or has changed."""
        with self._open(write=True) as database:
            if database is None:
                return
            kept = set(used) | set(new)
            known = {key for (key,) in database.execute("SELECT key FROM readings")}
            with database:
                database.executemany("DELETE FROM readings WHERE key = ?", [(key,) for key in sorted(known - kept)])
                database.executemany(
                    "REPLACE INTO readings VALUES (?, ?, ?)", (_row(key, *new[key]) for key in sorted(new))
                )

    @contextlib.contextmanager
    def _open(self, *, write: bool) -> Iterator[sqlite3.Connection | None]:
        """The database; None when there is none, or when it is of no use."""
        import sqlite3

        if not write and not self._path.is_file():
            yield None
            return
        database = None
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            database = sqlite3.connect(self._path, timeout=_PATIENCE)
            # Losing the last readings in a power cut is nothing to wait for.
            database.execute("PRAGMA synchronous = OFF")
            database.execute(_SCHEMA)
        except (sqlite3.Error, OSError) as problem:
            if database is not None:
                database.close()
            self._throw_away(problem)
            yield None
            return
        try:
            yield database
        except sqlite3.Error as problem:
            self._throw_away(problem)
        finally:
            database.close()

    def _throw_away(self, problem: Exception) -> None:
        """Makes room for a new file, unless all that is wrong is that somebody else is writing to this one."""
        if getattr(problem, "sqlite_errorname", "").startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            return
        with contextlib.suppress(OSError):
            self._path.unlink()


def _row(key: str, reading: Reading, wrong: Sequence[Diagnostic]) -> tuple[str, str, bytes]:
    from .rows import encode

    body = json.dumps(
        [encode(reading), [encode(one) for one in wrong]], ensure_ascii=False, separators=(",", ":")
    ).encode("utf-8", "surrogatepass")
    return key, _digest(body), body


def _digest(body: Any) -> str:
    return hashlib.sha256(body).hexdigest()[:32] if isinstance(body, bytes) else ""
