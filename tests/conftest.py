"""What all tests share: the demo, its built site, a server with the real headers, a browser."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tools.copy_site import CHECKOUT, copy_site
from tools.serve import serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# A busy machine is no reason to fail: how long an example takes says nothing about a law.
settings.register_profile("here", deadline=None)
settings.load_profile("here")

# Annotated texts and hostile inputs lie beside the checkout where there are any; tests that want them skip without.
os.environ.setdefault("TIMELINE_CORPORA", str(CHECKOUT.parent / "shared" / "corpora"))


@pytest.fixture(scope="session")
def demo_root() -> Path:
    """The checkout itself, which is the demo: content/, theme/ and pelicanconf.py. Read it, never write to it."""
    return CHECKOUT


@pytest.fixture(scope="session")
def copy_demo() -> Callable[[Path], Path]:
    """A function that copies the demo into a new folder and returns that folder: change it as you like."""
    return copy_site


@pytest.fixture(scope="session")
def run_timeline() -> Callable[..., subprocess.CompletedProcess[str]]:
    """A function that runs the command in a site's folder, as in `run_timeline(root, "check", env={...})`."""

    def run(root: Path, *arguments: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, str(root / "tools" / "timeline"), *arguments],
            cwd=root,
            env=os.environ | (env or {}),
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=300,
        )

    return run


@pytest.fixture(scope="session")
def built_site(
    tmp_path_factory: pytest.TempPathFactory,
    worker_id: str,
    copy_demo: Callable[[Path], Path],
    run_timeline: Callable[..., subprocess.CompletedProcess[str]],
) -> Path:
    """The output folder of the demo, built once for all workers of this test run. Read it, never write to it."""
    base = tmp_path_factory.getbasetemp()
    # Each worker of xdist has a folder of its own below one that they share.
    shared = base if worker_id == "master" else base.parent
    root = shared / "demo"
    with (shared / "demo.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        report = shared / "demo.report"
        if not report.exists():
            copy_demo(root)
            done = run_timeline(root, "build")
            report.write_text(f"{done.returncode}\n{done.stdout}{done.stderr}", encoding="utf-8")
    code, _, words = report.read_text(encoding="utf-8").partition("\n")
    assert code == "0", f"tools/timeline build ended with {code}:\n{words}"
    return root / "output"


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """A function that serves a folder on 127.0.0.1, with the headers of its `_headers`, and returns its address."""
    with ExitStack() as servers:
        yield lambda folder: servers.enter_context(serving(folder))


@pytest.fixture(scope="session")
def site_url(built_site: Path, serve: Callable[[Path], str]) -> str:
    """The address of the built demo, without a slash at the end."""
    return serve(built_site)


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium. Without one the test is skipped, or fails where the run was told to have one."""
    found = subprocess.run(["sh", str(CHECKOUT / "tools" / "chromium")], capture_output=True, text=True, check=False)
    if found.returncode == 0:
        return found.stdout.strip()
    missing = "no Chromium found; install one or name it in TIMELINE_CHROMIUM"
    if os.environ.get("TIMELINE_REQUIRE_BROWSER") == "1":
        pytest.fail(missing)
    pytest.skip(missing)


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    """A running headless Chromium: `browser.new_page()`, `browser.new_context(java_script_enabled=False)`."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        # A browser that runs as root (CI, containers) has no sandbox; the pages under test are our own.
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        running = playwright.chromium.launch(executable_path=chromium, args=arguments)
        yield running
        running.close()
