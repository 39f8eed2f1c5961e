#!/usr/bin/env python3
"""Measure what DESIGN section 11 promises: CPU time and memory of check and build, and the speed of the date finder.

Each command runs as a process of its own, with its children counted; the figure is the median of some runs. Ratios come
from one run on one machine, so they can be compared between machines; seconds cannot.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bench_peers import find_peers, write_peer
from bench_piles import invented_piles, piles_in, print_piles
from copy_site import CHECKOUT, copy_site, copy_site_without_content
from date_finders import measure_finders, measure_start
from make_events import write_content

sys.path.insert(0, str(CHECKOUT / "plugins"))


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took, all its processes together."""

    cpu: float
    wall: float
    megabytes: float


def run_once(arguments: Sequence[str], folder: Path) -> Cost:
    """The cost of one run, or RuntimeError with what the command said when it failed."""
    start = time.perf_counter()
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(arguments, cwd=folder, stdout=said, stderr=said)
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            said.seek(0)
            words = said.read().decode(errors="replace")
            raise RuntimeError(f"{' '.join(arguments)} ended with {process.returncode}:\n{words}")
    # Linux counts the memory in kilobytes, macOS in bytes.
    unit = 1e6 if sys.platform == "darwin" else 1e3
    return Cost(used.ru_utime + used.ru_stime, time.perf_counter() - start, used.ru_maxrss / unit)


def median(costs: Sequence[Cost]) -> Cost:
    """The middle of several runs, figure by figure."""
    return Cost(
        statistics.median(cost.cpu for cost in costs),
        statistics.median(cost.wall for cost in costs),
        statistics.median(cost.megabytes for cost in costs),
    )


def command(root: Path, *arguments: str) -> list[str]:
    """The timeline command of the site in *root*, run by this very Python."""
    return [sys.executable, str(root / "tools" / "timeline"), *arguments]


def measure_commands(scratch: Path, events: int, runs: int) -> list[tuple[str, Cost]]:
    """Check and build, on the demo and on many invented events; these without the search, which Pagefind makes."""
    many, demo = scratch / "many", scratch / "demo"
    write_content(copy_site_without_content(many), events)
    settings = many / "pelicanconf.py"
    settings.write_text(settings.read_text(encoding="utf-8").replace('"search": "auto"', '"search": "off"'), "utf-8")
    copy_site(demo)
    # The first run of all compiles the package; that price is paid once, when somebody installs it.
    for root in (many, demo):
        run_once(command(root, "check"), root)
    one = min((many / "content" / "events").rglob("*.yaml"))

    def cost(root: Path, *arguments: str, before: Callable[[], None] = lambda: None) -> Cost:
        costs = []
        for _ in range(runs):
            before()
            costs.append(run_once(command(root, *arguments), root))
        return median(costs)

    return [
        (f"check of {events:,} events", cost(many, "check")),
        (f"check of one file among {events:,}", cost(many, "check", str(one.relative_to(many)))),
        ("build of the demo, in full", cost(demo, "build", before=partial(forget, demo, "output", ".timeline"))),
        ("build of the demo, unchanged", cost(demo, "build")),
        (f"{FULL} of {events:,} events", cost(many, "build", before=partial(forget, many, "output", ".timeline"))),
        (f"{UNCHANGED} of {events:,} events", cost(many, "build")),
        (f"{ONE_CHANGED} of {events:,} events", cost(many, "build", before=partial(retitle, one))),
    ]


FULL, UNCHANGED, ONE_CHANGED = "build in full", "build unchanged", "build after one change"


def forget(root: Path, *made: str) -> None:
    """Remove what a build made."""
    for name in made:
        shutil.rmtree(root / name, ignore_errors=True)


def retitle(path: Path) -> None:
    """Give an event another title."""
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('title: "', 'title: "New ', 1), encoding="utf-8")


def measure_peers(scratch: Path, events: int, runs: int) -> list[tuple[str, Cost, Cost]]:
    """What other generators take for the same events, in full and after one change."""
    found = []
    for number, peer in enumerate(find_peers()):
        folder = scratch / f"peer-{number}"
        write_peer(peer, folder, events)
        full, changed = [], []
        for _ in range(runs):
            forget(folder, "public", "output", "resources")
            full.append(run_once(peer.command, folder))
        for _ in range(runs):
            peer.change(folder)
            changed.append(run_once(peer.command, folder))
        found.append((peer.name, median(full), median(changed)))
    return found


def print_peers(ours: Mapping[str, Cost], peers: Sequence[tuple[str, Cost, Cost]], events: int) -> None:
    """The same events by others, and our cost as a multiple of theirs, which is what the design promises."""
    full, changed = ours[f"{FULL} of {events:,} events"], ours[f"{ONE_CHANGED} of {events:,} events"]
    print(f"\nThe same {events:,} events, bare pages without proofs, names, calendars and data:\n")
    print("| peer | full, CPU s | ours is so many times as much | one change, CPU s | ours is so many times as much |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for name, theirs, again in peers:
        ratios = full.cpu / theirs.cpu, changed.cpu / again.cpu
        print(f"| {name} | {theirs.cpu:.2f} | {ratios[0]:.1f} | {again.cpu:.2f} | {ratios[1]:.1f} |")
    print()


def invented_texts(scratch: Path) -> list[str]:
    """The news of the invented site, without the heads of its files."""
    folder = scratch / "many" / "content" / "sources"
    return [path.read_text(encoding="utf-8").split("\n---\n", 1)[1] for path in sorted(folder.iterdir())]


def texts_of(path: Path) -> list[str]:
    """The texts of a file of documents, {"text": …} one a line, or those of all such files in a folder."""
    files = sorted(path.rglob("*.jsonl")) if path.is_dir() else [path]
    lines = [line for file in files for line in file.read_text(encoding="utf-8").split("\n") if line.strip()]
    return [json.loads(line)["text"] for line in lines]


def print_date_finding(texts: Sequence[str]) -> None:
    """How fast dates are found, beside other finders, and what loading and memory cost."""
    speeds = measure_finders(texts)
    print("| date finder | kB a CPU second | ours is so many times as fast |")
    print("| --- | ---: | ---: |")
    for one in speeds:
        print(f"| {one.name} | {one.speed:,.1f} | {speeds[0].speed / one.speed:,.0f} |")
    loaded, megabytes = measure_start(texts)
    print(f"\nimporting it takes {loaded:.0f} ms of CPU; a text of 500 KB takes {megabytes:.0f} MB")


def main(argv: Sequence[str] | None = None) -> int:
    """The exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=2000, help="how many invented events (2000)")
    parser.add_argument("--runs", type=int, default=3, help="runs of each command, of which the median counts (3)")
    parser.add_argument("--texts", type=Path, help="a *.jsonl file of documents: measure date finding alone, on these")
    parser.add_argument(
        "--piles", type=Path, help="a folder of news topics, as for `make eval TLS=`: measure weave alone"
    )
    options = parser.parse_args(argv)
    if options.texts:
        print_date_finding(texts_of(options.texts))
        return 0
    if options.piles:
        print_piles(piles_in(options.piles))
        return 0
    with tempfile.TemporaryDirectory(prefix="timeline-bench-") as folder:
        try:
            costs = measure_commands(Path(folder), options.events, options.runs)
            peers = measure_peers(Path(folder), options.events, options.runs)
        except RuntimeError as problem:
            print(problem, file=sys.stderr)
            return 1
        texts = invented_texts(Path(folder))
    print("| what | CPU s | wall s | MB |")
    print("| --- | ---: | ---: | ---: |")
    for name, cost in costs:
        print(f"| {name} | {cost.cpu:.2f} | {cost.wall:.2f} | {cost.megabytes:.0f} |")
    print_peers(dict(costs), peers, options.events)
    print_date_finding(texts)
    print("\nCPU an article of a pile, by the size of the pile:\n")
    print_piles(invented_piles())
    return 0


if __name__ == "__main__":
    sys.exit(main())
