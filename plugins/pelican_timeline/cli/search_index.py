"""The one door to Pagefind: makes the search index of a built site, and keeps it while nothing in it has changed.

Pagefind reads HTML, so each record becomes a small page in a folder that is thrown away. Of what it writes, only what our
search page loads is published.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from html import escape
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from pelican_timeline.archive.search import SearchRecord
from pelican_timeline.model.diagnostic import Diagnostic

INDEX = "pagefind"
_MADE_FROM = f"{INDEX}/made-from.txt"
_PUBLISHED = (
    "pagefind.js",
    "pagefind-worker.js",
    "pagefind-entry.json",
    "*.pf_meta",
    "wasm.*",
    "index/*",
    "fragment/*",
)
"""What a search loads; the interfaces that come with Pagefind stay behind."""


def is_search_installed() -> bool:
    """Is Pagefind there, with its program?"""
    return find_spec("pagefind") is not None and find_spec("pagefind_bin") is not None


def make_search_index(tree: Path, records: Sequence[SearchRecord], language: str) -> tuple[list[str], list[Diagnostic]]:
    """The files of the index, below *tree*, and what went wrong. An index made from the same records stays as it is."""
    digest = _digest(records, language)
    made_from = tree / _MADE_FROM
    if made_from.is_file() and made_from.read_text(encoding="utf-8") == digest:
        return _files(tree), []
    for name in _files(tree):
        (tree / name).unlink()
    with tempfile.TemporaryDirectory() as scratch:
        pages, made = Path(scratch, "pages"), Path(scratch, "made")
        pages.mkdir()
        for number, record in enumerate(records):
            (pages / f"{number:06}.html").write_text(_page(record, language), encoding="utf-8")
        command = [sys.executable, "-m", "pagefind", "--site", str(pages), "--output-path", str(made)]
        done = subprocess.run([*command, "--force-language", language], capture_output=True, text=True, check=False)  # noqa: S603 - our own arguments
        if done.returncode:
            said = " ".join(done.stderr.split())[-300:] or "no reason given"
            hint = 'install the package "pagefind[bin]" anew, or set "search": "off" in TIMELINE'
            return [], [Diagnostic("pelicanconf.py", "search-failed", f"Pagefind made no index: {said}", hint)]
        for pattern in _PUBLISHED:
            for path in made.glob(pattern):
                target = tree / INDEX / path.relative_to(made)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(path.read_bytes())
    made_from.write_text(digest, encoding="utf-8")
    return _files(tree), []


def _files(tree: Path) -> list[str]:
    """The files of an index that stands in the tree."""
    return sorted(path.relative_to(tree).as_posix() for path in (tree / INDEX).rglob("*") if path.is_file())


def _digest(records: Iterable[SearchRecord], language: str) -> str:
    """What the index is made from: the records, the language and the version of Pagefind."""
    try:
        made_by = version("pagefind")
    except PackageNotFoundError:
        made_by = "?"
    digest = hashlib.sha256(f"{made_by} {language}".encode())
    for record in records:
        digest.update(repr(record).encode("utf-8", "replace"))
    return digest.hexdigest()


def _page(record: SearchRecord, language: str) -> str:
    """A record as Pagefind reads it. The marks stand last: the page that shows an excerpt cuts them off."""
    return (
        f'<!doctype html><html lang="{escape(language)}"><body data-pagefind-body>'
        f'<h1 data-pagefind-meta="title">{escape(record.title)}</h1>'
        f'<meta data-pagefind-meta="url[content]" content="{escape(record.href)}">'
        f'<meta data-pagefind-meta="date[content]" content="{escape(record.date)}">'
        f"<p>{escape(record.text)}</p><p>{' '.join(record.marks)}</p></body></html>"
    )
