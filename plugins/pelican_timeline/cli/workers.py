"""Work over many articles: in this process when there are few, in several when there are many. The same results."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from typing import Any

from .garbage import collect_from_here

_FEW = 40
"""So many articles are read sooner than worker processes are started."""


@contextlib.contextmanager
def workers_for(articles: int, on_done: Callable[[], None]) -> Iterator[Executor]:
    """An executor for so many articles; *on_done* is called for each that is done."""
    processes = min(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1, 8)
    if articles < _FEW or processes < 2:
        yield _Counting(None, on_done)
        return
    # Linux forks, which is quick, as this process runs one thread; elsewhere forking is not safe.
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    with ProcessPoolExecutor(processes, mp_context=context, initializer=_end_with, initargs=(os.getpid(),)) as pool:
        yield _Counting(pool, on_done)


class _Counting(Executor):
    """Maps in order, in this process or through a pool, and counts."""

    def __init__(self, pool: Executor | None, on_done: Callable[[], None]) -> None:
        self._pool = pool
        self._on_done = on_done

    def map(
        self, fn: Callable[..., Any], *iterables: Iterable[Any], timeout: float | None = None, chunksize: int = 1
    ) -> Iterator[Any]:
        pool = self._pool
        results = pool.map(fn, *iterables, timeout=timeout, chunksize=chunksize) if pool else map(fn, *iterables)
        for result in results:
            self._on_done()
            yield result


def _end_with(parent: int) -> None:
    """In a worker, at its start: ends it when the command is gone, however it went. A killed parent says no goodbye."""

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(1)

    # A worker drops each article once it is read.
    collect_from_here()
    threading.Thread(target=watch, daemon=True).start()
