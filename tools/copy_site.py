"""A copy of the demo site elsewhere, so that tests and benchmarks can change and build it without touching the checkout."""

from __future__ import annotations

import shutil
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent

# What a site needs to be built; tests, docs and .venv stay behind.
PARTS = ("content", "pelicanconf.py", "plugins", "publishconf.py", "theme", "tools")


def copy_site(target: Path) -> Path:
    """*target*, a new folder, which now holds all that the demo is built from."""
    target.mkdir(parents=True)
    for part in PARTS:
        origin = CHECKOUT / part
        if origin.is_dir():
            ignore = shutil.ignore_patterns("__pycache__")
            shutil.copytree(origin, target / part, symlinks=True, ignore=ignore)
        else:
            shutil.copy2(origin, target / part)
    return target


def copy_site_without_content(root: Path) -> Path:
    """The content folder, empty but for the folders of the site's own writing, of a site like the demo in *root*."""
    copy_site(root)
    shutil.rmtree(root / "content")
    for name in ("articles", "pages", "images"):
        (root / "content" / name).mkdir(parents=True)
    return root / "content"
