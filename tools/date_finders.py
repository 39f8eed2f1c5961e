"""How fast dates are found: ours beside other people's date finders, on the same kind of text in one run.

A finder that is not installed is left out: datefinder and parsedatetime (pip), chrono-node (npm, where node finds it).
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

PLUGINS = Path(__file__).resolve().parent.parent / "plugins"

Find = Callable[[str], object]

SLOW = 8_000
"""Characters that tell the speed of a finder which takes seconds for a page."""
QUICK = 400_000
LARGE = 500_000
"""Size of the text whose memory is measured."""

_CHRONO = """
const chrono = require("chrono-node");
const texts = JSON.parse(require("fs").readFileSync(0, "utf8"));
chrono.parse(texts[0]);
const start = process.cpuUsage();
for (const text of texts) chrono.parse(text);
const used = process.cpuUsage(start);
console.log((used.user + used.system) / 1e6);
"""

_START = """
import sys, time
start = time.process_time()
from pelican_timeline import timex
loaded = time.process_time() - start
assert "dateparser" not in sys.modules
timex.find_dates("on 3 May 2020", "en", None)
import resource, tracemalloc
text = sys.stdin.read()
tracemalloc.start()
timex.find_dates(text, "en", None)
print(loaded * 1000, tracemalloc.get_traced_memory()[1] / 1e6)
"""


@dataclass(frozen=True, slots=True)
class Speed:
    """A finder and the kilobytes it reads a CPU second."""

    name: str
    speed: float


def measure_finders(texts: Sequence[str]) -> list[Speed]:
    """The speed of every finder that is installed, ours first."""
    speeds = [Speed("pelican-timeline", _speed(_ours(), _sample(texts, QUICK)))]
    if find_spec("dateparser"):
        speeds.append(Speed("dateparser.search", _speed(_search(), _sample(texts, SLOW))))
    if find_spec("datefinder"):
        speeds.append(Speed("datefinder", _speed(_datefinder(), _sample(texts, SLOW))))
    if find_spec("parsedatetime"):
        speeds.append(Speed("parsedatetime", _speed(_parsedatetime(), _sample(texts, SLOW))))
    chrono = _chrono(_sample(texts, QUICK // 10))
    return [*speeds, Speed("chrono-node", chrono)] if chrono else speeds


def measure_start(texts: Sequence[str]) -> tuple[float, float]:
    """Milliseconds of CPU to import the date finder, and megabytes it takes for a text of 500 KB."""
    text = "\n\n".join(texts)
    text = (text * (LARGE // max(len(text), 1) + 1))[:LARGE]
    done = subprocess.run(
        [sys.executable, "-c", _START],
        input=text, check=True, capture_output=True, encoding="utf-8", env={"PYTHONPATH": str(PLUGINS)},
    )  # fmt: skip
    loaded, megabytes = map(float, done.stdout.split())
    return loaded, megabytes


def _sample(texts: Sequence[str], most: int) -> list[str]:
    """Whole paragraphs from the texts, up to so many characters."""
    sample: list[str] = []
    size = 0
    for text in texts:
        if size >= most:
            break
        sample.append(text if size + len(text) <= most else text[: max(most - size, 2000)])
        size += len(sample[-1])
    return sample


def _speed(find: Find, texts: Sequence[str]) -> float:
    find(texts[0][:500])  # loading rules and libraries is the price of starting, not of reading
    start = time.process_time()
    for text in texts:
        find(text)
    seconds = time.process_time() - start
    return sum(len(text.encode()) for text in texts) / 1000 / max(seconds, 1e-6)


def _ours() -> Find:
    sys.path.insert(0, str(PLUGINS))
    from pelican_timeline.model.edtf import parse
    from pelican_timeline.timex import find_dates

    anchor = parse("2026-01-07")
    return lambda text: find_dates(text, "en", anchor)


def _search() -> Find:
    from dateparser.search import search_dates

    return lambda text: search_dates(text, languages=["en"])


def _datefinder() -> Find:
    import datefinder  # type: ignore[import-not-found]

    return lambda text: list(datefinder.find_dates(text))


def _parsedatetime() -> Find:
    import parsedatetime  # type: ignore[import-not-found]

    find: Find = parsedatetime.Calendar().nlp
    return find


def _chrono(texts: Sequence[str]) -> float | None:
    """The speed of chrono-node; None where node or the package is missing."""
    node = shutil.which("node")
    if not node:
        return None
    done = subprocess.run(
        [node, "-e", _CHRONO], input=json.dumps(list(texts)), check=False, capture_output=True, encoding="utf-8"
    )
    if done.returncode != 0:
        return None
    return sum(len(text.encode()) for text in texts) / 1000 / max(float(done.stdout), 1e-6)
