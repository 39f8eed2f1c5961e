"""The doors to Pelican: what becomes of the site's own articles on their way through it."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.site.outline import Outline, read_outline

ARTICLE = """Title: A test & more
Date: 2026-01-08
Summary: Short <b>words</b>.

An image ![A dot]({static}/images/dot.png) and [a page]({filename}/pages/about.md#top).

<script>alert(1)</script><p onclick="alert(2)" style="color:red">Harmless</p>

[bad](javascript:alert(3)) ![far](https://example.org/pixel.png)
"""


@pytest.fixture(scope="module")
def article(
    tmp_path_factory: pytest.TempPathFactory,
    copy_demo: Callable[[Path], Path],
    run_timeline: Callable[..., subprocess.CompletedProcess[str]],
) -> Outline:
    """The page of an article that has everything in it that a stranger may try."""
    root = copy_demo(tmp_path_factory.mktemp("pelican") / "site with spaces")
    (root / "content/images").mkdir(exist_ok=True)
    (root / "content/images/dot.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (root / "content/articles/a-test.md").write_text(ARTICLE, encoding="utf-8")
    done = run_timeline(root, "build")
    assert done.returncode == 0, done.stdout + done.stderr
    assert (root / "output/images/dot.png").is_file()
    html = (root / "output/articles/a-test/index.html").read_text(encoding="utf-8")
    for harm in ("<script>", "onclick", "javascript:", "style="):
        assert harm not in html.partition("<main")[2]
    return read_outline(html)


def test_images_and_files_are_found_from_where_the_article_lives(article: Outline) -> None:
    """`{static}` and `{filename}` become relative links, so the site works below any path."""
    assert "../../images/dot.png" in article.files
    assert "../../about/#top" in [href for href, _ in article.links]


def test_no_page_asks_another_host_for_anything(article: Outline) -> None:
    """An image from elsewhere leaves its words behind, a link that is none leaves its words too."""
    assert all(not file.startswith("http") for file in article.files)
    assert "far" in article.text
    assert "bad" in article.text


def test_the_front_matter_is_plain_text(article: Outline) -> None:
    """A title and a summary are words, whatever they look like."""
    assert article.title == "A test & more · The Ledger of Days"
    assert (1, "A test & more") in article.headings
