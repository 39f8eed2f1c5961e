"""What a generation of the site consists of."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from pelican_timeline.store import is_litter, is_untouched, list_strays, read_manifest, take_manifest, write_manifest


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    folder = tmp_path / "output"
    (folder / "events" / "a").mkdir(parents=True)
    (folder / "index.html").write_bytes(b"home")
    (folder / "events" / "a" / "index.html").write_bytes(b"event")
    return folder


def test_a_manifest_names_every_file_with_its_hash(tree: Path):
    """In order of path, with slashes on every system."""
    manifest = take_manifest(tree, {})
    assert list(manifest) == ["events/a/index.html", "index.html"]
    assert manifest["index.html"].sha256 == hashlib.sha256(b"home").hexdigest()


def test_a_link_has_no_content(tree: Path):
    """What a symbolic link points to is not ours to publish."""
    (tree / "link").symlink_to("/etc/hostname")
    assert take_manifest(tree, {})["link"].sha256 == ""


def test_known_files_are_not_read_again(tree: Path):
    """A file of the same size and date is taken as it was; another date is reason to read."""
    known = take_manifest(tree, {})
    doctored = {name: record._replace(sha256="remembered") for name, record in known.items()}
    (tree / "index.html").write_bytes(b"house")
    again = take_manifest(tree, doctored)
    assert again["events/a/index.html"].sha256 == "remembered"
    assert again["index.html"].sha256 == hashlib.sha256(b"house").hexdigest()


def test_a_manifest_is_kept(tree: Path, tmp_path: Path):
    """Written and read again; a damaged one is empty."""
    manifest, file = take_manifest(tree, {}), tmp_path / "published.json"
    write_manifest(file, manifest)
    assert read_manifest(file) == manifest
    file.write_bytes(file.read_bytes()[:-2])
    assert read_manifest(file) == {}


def test_a_touched_site_is_noticed(tree: Path, tmp_path: Path):
    """A page that somebody changed or deleted by hand; without a manifest nothing is known, so nothing is sure."""
    file = tmp_path / "published.json"
    assert not is_untouched(tree, file)
    write_manifest(file, take_manifest(tree, {}))
    assert is_untouched(tree, file)
    (tree / "index.html").write_bytes(b"other")
    assert not is_untouched(tree, file)
    (tree / "index.html").unlink()
    assert not is_untouched(tree, file)


def test_files_of_others_are_seen(tree: Path):
    """What the manifest does not name; what a desktop leaves in every folder is told apart."""
    manifest = take_manifest(tree, {})
    (tree / "events" / "CNAME").write_text("x")
    (tree / ".DS_Store").write_text("x")
    assert list_strays(tree, manifest) == [".DS_Store", "events/CNAME"]
    assert [name for name in list_strays(tree, manifest) if not is_litter(name)] == ["events/CNAME"]
