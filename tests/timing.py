"""How long something takes, for tests of what must not be slow; no test depends on how busy the machine is."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

_TRIES = 3


def timed(work: Callable[[], T], enough: float) -> tuple[T, float]:
    """What *work* gives, and the CPU seconds it takes: of the first run below *enough*, else the least of three.

    Neighbours on the same core make a run longer and never shorter, so what is slow is slow three times.
    """
    least = float("inf")
    for _ in range(_TRIES):
        started = time.process_time()
        result = work()
        least = min(least, time.process_time() - started)
        if least < enough:
            break
    return result, least
