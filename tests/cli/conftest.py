"""A small site of its own, so that a change in the demo changes nothing here."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]

# The settings of the demo, with another name and the program and the theme of this checkout.
SETTINGS = """\
import runpy
import sys

globals().update({{k: v for k, v in runpy.run_path({settings!r}).items() if k.isupper()}})
SITENAME = "A small site"
SITEURL = ""
THEME = {theme!r}
TIMELINE = {{
    "site_id": "small.example",
    "suggestions": "show",
}}
"""

SOURCE = """\
---
title: Allies meet in Paris
url: https://example.org/paris
publisher: The Paper
published: 2026-01-07
language: en
---
The allies met in Paris on 6 January 2026. President Emmanuel Macron opened the meeting in the morning.

The declaration is best described as a declaration of intent. Nobody signed it on the spot, and nobody was asked to.

On Tuesday Macron announced that the talks would go on in Kyiv. Observers had expected more of the day, and less of the evening. The next meeting is planned for the spring, when the snow has gone.
"""

MEETING = """\
title: Allies meet in Paris
date: 2026-01-06
summary: They talk all day.
kind: meeting
places: [paris]
actors: [emmanuel-macron]
topics: [peace]
sources:
  - source: paper-paris
    quote: The allies met in Paris on 6 January 2026.
added: 2026-01-08
"""

DECLARATION = """\
title: The allies adopt a declaration
date: 2026-01-06
kind: agreement
places: [paris]
sources:
  - source: paper-paris
    quote: The declaration is best described as a declaration of intent.
related:
  - part_of: 2026-01-06-meeting
added: 2026-01-08
"""

FILES = {
    "content/events/2026/2026-01-06-meeting.yaml": MEETING,
    "content/events/2026/2026-01-06-declaration.yaml": DECLARATION,
    "content/sources/paper-paris.md": SOURCE,
    "content/actors.yaml": "- id: emmanuel-macron\n  name: Emmanuel Macron\n  aliases: [Macron]\n",
    "content/places.yaml": "- id: paris\n  name: Paris\n- id: kyiv\n  name: Kyiv\n",
    "content/topics.yaml": "- id: peace\n  name: Peace\n",
    "content/pages/about.md": "Title: About\n\nThis is a small site. See [the meeting](../events/2026-01-06-meeting/).\n",
    "content/articles/our-view.md": "Title: Our view\nDate: 2026-01-09\n\nIn Paris, Macron spoke on 6 January 2026.\n",
}

Run = Callable[..., subprocess.CompletedProcess[str]]


def make_small_site(root: Path) -> Path:
    """A site of two events, one source, one article and one page."""
    for name, text in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    settings = SETTINGS.format(settings=str(CHECKOUT / "pelicanconf.py"), theme=str(CHECKOUT / "theme"))
    (root / "pelicanconf.py").write_text(settings, encoding="utf-8")
    return root


@pytest.fixture(scope="session")
def timeline() -> Run:
    """A function that runs the command in a folder: `timeline(site, "build", "--force", env={...})`."""

    def run(root: Path, *arguments: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, str(CHECKOUT / "tools" / "timeline"), *arguments],
            cwd=root,
            env=os.environ | {"TIMELINE_NO_VENV": "1"} | (env or {}),
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=120,
        )

    return run


@pytest.fixture(scope="session")
def _built_once(tmp_path_factory: pytest.TempPathFactory, timeline: Run) -> Path:
    """The small site, built; copied for each test."""
    root = make_small_site(tmp_path_factory.mktemp("small") / "site")
    done = timeline(root, "build")
    assert done.returncode == 0, done.stdout + done.stderr
    return root


@pytest.fixture
def unbuilt(tmp_path: Path) -> Path:
    """The small site before its first build."""
    return make_small_site(tmp_path / "site")


@pytest.fixture
def site(_built_once: Path, tmp_path: Path) -> Path:
    """The small site with its published output, to be changed at will."""
    return Path(shutil.copytree(_built_once, tmp_path / "site", symlinks=True, copy_function=shutil.copy2))


def snapshot(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with its bytes; a link with where it points to."""
    return {
        path.relative_to(folder).as_posix(): os.fsencode(path.readlink()) if path.is_symlink() else path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_symlink() or path.is_file()
    }
