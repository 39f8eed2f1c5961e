"""The last look at a site before it is published."""

from __future__ import annotations

from pathlib import Path

import pytest

from pelican_timeline.cli.full_texts import check_full_texts
from pelican_timeline.cli.links import check_links
from pelican_timeline.cli.verify import check_files, remove_stale
from pelican_timeline.model.diagnostic import Diagnostic
from pelican_timeline.model.text import Source
from pelican_timeline.store import take_manifest

HOME = '<main id="top"><h2 id="2026-01">x</h2><h2 id="a&amp;b">y</h2></main>'


def tree_of(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def broken(tmp_path: Path, html: str, name: str = "events/a/index.html", site_url: str = "") -> list[Diagnostic]:
    files = {
        "index.html": HOME,
        "events/b/index.html": "<p id='x'>",
        "theme/style.css": "",
        "ä b/index.html": "",
        name: html,
    }
    tree = tree_of(tmp_path / "tree", files)
    return check_links(tree, take_manifest(tree, {}), [name], site_url)


@pytest.mark.parametrize(
    "link",
    [
        "",
        "#",
        "#top",
        "../../",
        "../../#2026-01",
        "../../index.html",
        "../../#a&amp;b",
        "../b/",
        "../b/#:~:text=anything",
        "../../#2026-01:~:text=words",
        "../../theme/style.css?v=1",
        "../../%C3%A4%20b/",
        "/",
        "/events/b/",
        "https://elsewhere.example/none/",
        "//elsewhere.example/none/",
        "mailto:a@example.org",
        "data:,",
    ],
)
def test_good_links(tmp_path: Path, link: str):
    """Pages, places on them, files, other hosts, text fragments."""
    assert broken(tmp_path, f'<a class="x" href="{link}">x</a>') == []


@pytest.mark.parametrize(
    ("link", "why"),
    [
        ("../c/", "no such page"),
        ("../../theme/none.css", "no such page"),
        ("../../../", "no such page"),
        ("../../#2026-02", "no place called '2026-02'"),
        ("#none", "no place called 'none'"),
        ("/none/", "no such page"),
        ("../../theme/", "no such page"),
        ("//[", "no address"),
    ],
)
def test_links_that_lead_nowhere(tmp_path: Path, link: str, why: str):
    """Told with the page, the line, the column, the link and the reason."""
    found = broken(tmp_path, f'<p>\n  <a class="x" href="{link}">x</a>')
    assert [(one.path, one.code, one.mark.line, one.mark.column) for one in found] == [
        ("output/events/a/index.html", "broken-link", 2, 3)
    ]
    assert why in found[0].message
    assert repr(link) in found[0].message


@pytest.mark.parametrize("html", ['<img src="none.svg">', '<form action="../none/">', '<script src="x.js"></script>'])
def test_other_elements_link_as_well(tmp_path: Path, html: str):
    """Images, scripts, forms."""
    assert len(broken(tmp_path, html)) == 1


def test_a_text_about_links_is_no_link(tmp_path: Path):
    """An article may explain HTML."""
    assert broken(tmp_path, '<p><code>&lt;a href="none/"></code></p>') == []


def test_addresses_with_the_sites_own_name_are_checked_too(tmp_path: Path):
    """Canonical links, and everything on the 404 page, which is shown at any address."""
    html = '<link href="https://e.example/base/events/b/"><link href="https://e.example/base/c/"><a href="/base/">x</a><a href="/">y</a>'
    found = broken(tmp_path, html, "404.html", "https://e.example/base")
    assert ["/base/c/" in one.message or "'/'" in one.message for one in found] == [True, True]


def test_stale_files_go_and_empty_folders_with_them(tmp_path: Path):
    """A renamed event leaves nothing behind; a file that nobody asked for is an error and stays to be looked at."""
    tree = tree_of(tmp_path / "tree", {"index.html": "", "events/old/index.html": "", "tags.html": ""})
    before = {name: record for name, record in take_manifest(tree, {}).items() if name != "tags.html"}
    remove_stale(tree, {"index.html": ""}, before)
    found = check_files(take_manifest(tree, {}), {"index.html": ""})
    assert sorted(path.name for path in tree.rglob("*")) == ["index.html", "tags.html"]
    assert [(one.path, one.code) for one in found] == [("output/tags.html", "unexpected-file")]


def test_every_file_must_hold_what_was_written(tmp_path: Path):
    """A file that is gone, one that was changed on the way, and a link."""
    tree = tree_of(tmp_path / "tree", {"a": "a", "b": "b"})
    (tree / "c").symlink_to("a")
    manifest = take_manifest(tree, {})
    wanted = {"a": manifest["a"].sha256, "b": "0" * 64, "c": "", "d": ""}
    found = [(one.path, one.code) for one in check_files(manifest, wanted)]
    assert found == [("output/b", "file-damaged"), ("output/c", "link-in-site"), ("output/d", "file-missing")]


# Texts ---------------------------------------------------------------------------------------------------------------

SENTENCES = [
    f"This is sentence number {n} of an article that somebody wrote for the paper on day {n * 7}." for n in range(30)
]
CLOSED = Source("closed", "content/sources/closed.md", "\n\n".join(SENTENCES))


def texts(tmp_path: Path, name: str, text: str, *others: Source) -> list[str]:
    tree = tree_of(tmp_path / "tree", {name: text})
    sources = {source.id: source for source in (CLOSED, *others)}
    return [one.code for one in check_full_texts(tree, [name], sources, 60, 0.3)]


@pytest.mark.parametrize("name", ["a/index.html", "feed.atom", "data.json", "closed.md"])
def test_a_text_without_a_licence_is_not_published_in_full(tmp_path: Path, name: str):
    """Whatever way it went: as a page, in the data, or as the file itself."""
    assert texts(tmp_path, name, "<p>" + "</p>\n<p>".join(SENTENCES) + "</p>") == ["unlicensed-text"]


def test_quotations_are_no_full_text(tmp_path: Path):
    """A third of it may be there; pages may also quote the whole, one sentence each, without one of them holding it."""
    assert texts(tmp_path, "a/index.html", "<p>" + "</p><p>".join(SENTENCES[:9]) + "</p>") == []


def test_an_open_licence_allows_it(tmp_path: Path):
    """The text of a licensed copy may be shown, though another copy of it has no licence."""
    licensed = Source("open", "content/sources/open.md", CLOSED.text, licence="CC BY 4.0")
    assert texts(tmp_path, "a/index.html", "<p>" + "</p><p>".join(SENTENCES) + "</p>", licensed) == []
