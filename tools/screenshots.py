#!/usr/bin/env python3
"""Take the pictures of docs/screenshots: each type of page at a desk and on a phone, in light and dark, and on paper."""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, sync_playwright

from copy_site import CHECKOUT
from serve import serving

PAGES = {
    "home": "/",
    "year": "/2019/",
    "event": "/events/2026-01-06-paris-declaration/",
    "actor": "/actors/friedrich-merz/",
    "source": "/sources/sasse-guardian/",
    "search": "/search/?q=ceasefire",
    "add": "/add/",
    "404": "/no-such-page/",
}
SCREENS = {"desk": (1280, 900), "phone": (390, 844)}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
PAPER = (794, 1123)
"""A sheet of A4 in CSS pixels."""


def take_screenshots(browser: Browser, url: str, folder: Path) -> None:
    """All pictures, as files of *folder*."""
    folder.mkdir(parents=True, exist_ok=True)
    for screen, (width, height) in SCREENS.items():
        for scheme in SCHEMES:
            context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
            page = context.new_page()
            for name, path in PAGES.items():
                page.goto(url + path)
                if name == "search":
                    page.locator(".found li").first.wait_for()
                page.screenshot(path=folder / f"{name}-{screen}-{scheme}.png")
            context.close()
    page = browser.new_page(viewport={"width": PAPER[0], "height": PAPER[1]})
    page.emulate_media(media="print")
    for name in ("home", "event"):
        page.goto(url + PAGES[name])
        page.screenshot(path=folder / f"{name}-print.png")
    page.close()


def main(argv: Sequence[str] | None = None) -> int:
    """The exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path, nargs="?", default=CHECKOUT / "output", help="the built site (output)")
    parser.add_argument("--to", type=Path, default=CHECKOUT / "docs/screenshots", help="where the pictures go")
    options = parser.parse_args(argv)
    if not (options.site / "index.html").is_file():
        print(f"{options.site}: no site there; build it first: make site", file=sys.stderr)
        return 2
    found = subprocess.run(
        ["sh", str(Path(__file__).with_name("chromium"))], capture_output=True, text=True, check=False
    )
    if found.returncode:
        print("no Chromium found; install one or name it in TIMELINE_CHROMIUM", file=sys.stderr)
        return 1
    with sync_playwright() as playwright, serving(options.site) as url:
        browser = playwright.chromium.launch(executable_path=found.stdout.strip(), args=["--no-sandbox"])
        take_screenshots(browser, url, options.to)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
