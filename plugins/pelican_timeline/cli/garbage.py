"""When Python looks for garbage: not in a command that makes many small values and throws none away before it ends."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def keep_all() -> Iterator[None]:
    """No search for garbage in the block: it is a tenth of the time of a check, and finds nothing."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def collect_from_here() -> None:
    """In a worker: what the parent has made stays, what is made from here on is looked through."""
    gc.freeze()
    gc.enable()
