"""The search index: made from what is shown, the same everywhere, made anew only when something in it changes."""

from __future__ import annotations

import gzip
import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from pelican_timeline.archive.search import SearchRecord
from pelican_timeline.cli.search_index import make_search_index

pytest.importorskip("pagefind_bin", reason="Pagefind is not installed: pip install 'pagefind[bin]'")

RECORDS = (
    SearchRecord("events/a/", "A <b>bridge</b> opens", "6 January 2026", "The council opens it.", ("zqa00001",)),
    SearchRecord("2026/01/#x-0123456789", "Ships & ferries", "about 12 January 2026", "A text of the harbour."),
)


def _bytes(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_same_records_give_the_same_bytes(tmp_path: Path) -> None:
    """Two builds, two folders, one index: without the interfaces that come with Pagefind."""
    for name in ("one", "two"):
        files, failed = make_search_index(tmp_path / name, RECORDS, "en")
        assert failed == []
        assert files == sorted(str(Path("pagefind", one)) for one in _bytes(tmp_path / name / "pagefind"))
        assert not any("ui" in file for file in files)
    assert _bytes(tmp_path / "one") == _bytes(tmp_path / "two")


def test_titles_and_texts_are_words_and_no_markup(tmp_path: Path) -> None:
    """What a stranger wrote is found as it was written."""
    make_search_index(tmp_path, RECORDS, "en")
    found = [
        json.loads(gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd"))
        for path in (tmp_path / "pagefind/fragment").iterdir()
    ]
    assert {one["meta"]["title"] for one in found} == {"A <b>bridge</b> opens", "Ships & ferries"}
    assert {one["meta"]["url"] for one in found} == {record.href for record in RECORDS}
    assert {one["meta"]["date"] for one in found} == {record.date for record in RECORDS}


def test_an_index_is_kept_until_its_records_change(tmp_path: Path) -> None:
    """An unchanged index is not made again; another title, or another language, makes another one."""
    make_search_index(tmp_path, RECORDS, "en")
    entry = tmp_path / "pagefind/pagefind-entry.json"
    made = entry.stat().st_mtime_ns
    make_search_index(tmp_path, RECORDS, "en")
    assert entry.stat().st_mtime_ns == made
    before = set(_bytes(tmp_path))
    files, _ = make_search_index(tmp_path, RECORDS[:1], "en")
    assert set(files) == set(_bytes(tmp_path)) != before


def test_a_site_without_a_search_has_no_search_page(
    tmp_path: Path, copy_demo: Callable[[Path], Path], run_timeline: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    """No page, no link to it, no index, and a policy that does without WebAssembly."""
    root = copy_demo(tmp_path / "site")
    settings = root / "pelicanconf.py"
    settings.write_text(settings.read_text("utf-8").replace('"search": "auto"', '"search": "off"'), encoding="utf-8")
    done = run_timeline(root, "build")
    assert done.returncode == 0, done.stderr
    assert not (root / "output/search").exists()
    assert not (root / "output/pagefind").exists()
    assert "search/" not in (root / "output/index.html").read_text("utf-8")
    assert "wasm" not in (root / "output/_headers").read_text("utf-8")
