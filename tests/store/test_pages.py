"""What is remembered of a page is used only where its file is at hand, whole."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from pelican_timeline.store import FileRecord, Pages, read_pages, write_pages
from pelican_timeline.store.pages import Found

BYTES = b"<p>A page</p>"
DIGEST = sha256(BYTES).hexdigest()
MANIFEST = {"index.html": FileRecord(DIGEST, len(BYTES), 0)}


def test_a_file_that_stands_in_its_place_is_left_there() -> None:
    """Nothing is read, nothing is written."""
    pages = Pages(here=MANIFEST, known={"shows": DIGEST})
    assert pages.find("index.html", "shows") == Found(DIGEST, None)
    assert pages.made == {"shows": DIGEST}


def test_a_file_of_the_published_site_is_copied(tmp_path: Path) -> None:
    """The folder where the next site grows is one build behind."""
    (tmp_path / "index.html").write_bytes(BYTES)
    pages = Pages(there=MANIFEST, published=tmp_path, known={"shows": DIGEST})
    assert pages.find("index.html", "shows") == Found(DIGEST, BYTES)


def test_what_is_not_known_or_not_at_hand_is_made(tmp_path: Path) -> None:
    """A page that shows something else, a file of another name, a file that is gone or was spoilt."""
    pages = Pages(here=MANIFEST, there={"a.html": MANIFEST["index.html"]}, published=tmp_path, known={"shows": DIGEST})
    assert pages.find("index.html", "other") is None
    assert pages.find("b.html", "shows") is None
    assert pages.find("a.html", "shows") is None
    (tmp_path / "a.html").write_bytes(b"spoilt")
    assert pages.find("a.html", "shows") is None
    assert pages.made == {}


def test_another_program_makes_all_pages_anew(tmp_path: Path) -> None:
    """The same values may look otherwise to it."""
    file = tmp_path / "pages.json"
    write_pages(file, "1.0", {"shows": DIGEST})
    assert read_pages(file, "1.0") == {"shows": DIGEST}
    assert read_pages(file, "1.1") == {}
    file.write_bytes(b"damaged")
    assert read_pages(file, "1.0") == {}
