#!/usr/bin/env python3
"""Measure the pages of sites of several sizes as a reader's browser meets them: bytes, requests, work, violations.

For each size a site of invented events is built and served, and its home page and one event's page are opened in a headless
Chromium: gzipped bytes of all files a page asks for, requests, requests to other hosts, milliseconds of main-thread work
until the page is quiet, layout shift, violations that axe finds, milliseconds of script that one answer of the filters takes.
"""

from __future__ import annotations

import argparse
import gzip
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, sync_playwright

from copy_site import copy_site_without_content
from make_events import write_content
from serve import serving

SIZES = (8, 1_000, 10_000)
RUNS = 3

_SHIFT = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => { for (const shift of list.getEntries()) sum += shift.value })
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 200);
})"""

# One answer, as a letter typed asks for it: the question is put and the page's own function answers it.
_ANSWER = """async words => {
  box.value = words;
  show();
  while (form.dataset.index && entries === list) await new Promise(done => setTimeout(done, 10));
  const times = [];
  for (let letters = 1; letters <= words.length; letters++) {
    box.value = words.slice(0, letters);
    const start = performance.now();
    show();
    times.push(performance.now() - start);
  }
  return Math.max(...times);
}"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one page costs its reader."""

    page: str
    kilobytes: float
    requests: int
    elsewhere: int
    work: float
    shift: float
    violations: int
    answer: float | None


def gzipped(site: Path, addresses: Sequence[str]) -> float:
    """Kilobytes of these files as a host sends them."""
    total = 0
    for address in addresses:
        file = site / urlsplit(address).path.lstrip("/")
        data = (file / "index.html" if file.is_dir() else file).read_bytes()
        total += len(gzip.compress(data, 9, mtime=0))
    return total / 1000


def open_page(browser: Browser, address: str) -> tuple[Page, list[str], float]:
    """The page, all addresses that it asked for, and the milliseconds that its main thread worked."""
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    session = page.context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.goto(address, wait_until="load")
    page.wait_for_timeout(300)
    metrics: dict[str, Any] = {one["name"]: one["value"] for one in session.send("Performance.getMetrics")["metrics"]}
    return page, asked, metrics["TaskDuration"] * 1000


def measure_page(browser: Browser, site: Path, url: str, path: str) -> Cost:
    """The cost of one page; times are the median of some runs."""
    work, answers = [], []
    page, asked, _ = open_page(browser, url + path)
    for _ in range(RUNS):
        page.context.close()
        page, asked, milliseconds = open_page(browser, url + path)
        work.append(milliseconds)
        asked = list(asked)
        if page.locator(".bar").count():
            answers.append(page.evaluate(_ANSWER, "harbour council"))
            page.reload()
    shift = page.evaluate(_SHIFT)
    violations = Axe().run(page).violations_count
    page.context.close()
    elsewhere = sum(not address.startswith(url) for address in asked)
    return Cost(
        path,
        gzipped(site, [address for address in asked if address.startswith(url)]),
        len(asked),
        elsewhere,
        statistics.median(work),
        shift,
        violations,
        statistics.median(answers) if answers else None,
    )


def measure_site(events: int) -> Iterator[Cost]:
    """The costs of the home page and of an event's page of a site with so many events."""
    chromium = subprocess.run(
        ["sh", str(Path(__file__).with_name("chromium"))], capture_output=True, text=True, check=True
    )
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        root = Path(scratch) / "site"
        write_content(copy_site_without_content(root), events)
        subprocess.run(
            [sys.executable, str(root / "tools/timeline"), "build", "--quiet"],
            cwd=root,
            check=True,
            stderr=subprocess.DEVNULL,
        )
        site = root / "output"
        event = next(folder.name for folder in sorted((site / "events").iterdir()) if folder.is_dir())
        browser = playwright.chromium.launch(executable_path=chromium.stdout.strip(), args=["--no-sandbox"])
        with serving(site) as url:
            for path in ("/", f"/events/{event}/"):
                yield measure_page(browser, site, url, path)
        browser.close()


def main(argv: Sequence[str] | None = None) -> int:
    """The exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sizes", nargs="*", type=int, default=SIZES, help="how many events (8 1000 10000)")
    options = parser.parse_args(argv)
    print("| events | page | kB gzip | requests | other hosts | main thread ms | shift | violations | filter ms |")
    print("| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    for events in options.sizes:
        for cost in measure_site(events):
            answer = "" if cost.answer is None else f"{cost.answer:.1f}"
            print(
                f"| {events:,} | {'home' if cost.page == '/' else 'event'} | {cost.kilobytes:.1f} | {cost.requests} "
                f"| {cost.elsewhere} | {cost.work:.0f} | {cost.shift:.3g} | {cost.violations} | {answer} |",
                flush=True,
            )
    return 0


if __name__ == "__main__":
    sys.exit(main())
