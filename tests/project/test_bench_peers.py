"""The peers of the benchmark build the same events as we do, or the comparison would say nothing."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

# As `make bench` runs it: the tools find each other by their bare names.
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

import bench_peers
from make_events import made_events, write_content


def test_a_peer_gets_the_events_of_the_invented_site(tmp_path: Path) -> None:
    """By id, title and day."""
    write_content(tmp_path, 12)
    files = {path.stem: path.read_text(encoding="utf-8") for path in (tmp_path / "events").rglob("*.yaml")}
    assert sorted(files) == sorted(event.id for event in made_events(12))
    assert all(json.dumps(event.title) in files[event.id] for event in made_events(12))


def test_pelican_builds_a_page_for_every_event(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With pages by year, a feed and a site map; after a change the new title is there."""
    monkeypatch.setattr(bench_peers.shutil, "which", lambda *_args, **_more: None)
    (peer,) = bench_peers.find_peers()
    bench_peers.write_peer(peer, tmp_path / "site", 12)
    subprocess.run(peer.command, cwd=tmp_path / "site", check=True)
    peer.change(tmp_path / "site")
    subprocess.run(peer.command, cwd=tmp_path / "site", check=True)
    output = tmp_path / "site" / "output"
    events = made_events(12)
    pages = [output / "events" / event.id / "index.html" for event in events]
    assert all(page.is_file() for page in pages)
    assert sum("New " in page.read_text(encoding="utf-8") for page in pages) == 1
    assert len(list((output / "years").glob("*/index.html"))) == len({event.day.year for event in events})
    assert (output / "feed.atom").is_file()
    assert (output / "sitemap.xml").read_text(encoding="utf-8").count("<loc>") == 12


def test_hugo_is_preferred_where_it_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In its fastest shape and in its usual one; a change reaches both."""
    monkeypatch.setattr(bench_peers.shutil, "which", lambda *_args, **_more: "/usr/bin/hugo")
    data, markdown = bench_peers.find_peers()
    for peer in (data, markdown):
        bench_peers.write_peer(peer, tmp_path / peer.name, 12)
        peer.change(tmp_path / peer.name)
        assert tomllib.loads((tmp_path / peer.name / "hugo.toml").read_text(encoding="utf-8"))["taxonomies"]
    rows = json.loads((tmp_path / data.name / "data" / "events.json").read_text(encoding="utf-8"))
    assert [row["title"].startswith("New ") for row in rows] == [True] + 11 * [False]
    files = sorted((tmp_path / markdown.name / "content" / "events").glob("*.md"))
    assert ['title: "New ' in file.read_text(encoding="utf-8") for file in files] == [True] + 11 * [False]
