"""The door to jinja2, and files that are written only when they change."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from pelican_timeline.render import Output, Renderer, text_of, write_if_changed


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    (tmp_path / "templates").mkdir()
    return tmp_path


def test_text_is_escaped_and_cleaned_html_is_not(theme: Path) -> None:
    """Only what a template passes through `sanitised` may hold markup."""
    (theme / "templates/page.html").write_text("{{ text }} {{ text | sanitised }}", encoding="utf-8")
    assert Renderer(theme, {}, str).render("page.html", {"text": "<b>"}) == "&lt;b&gt; <b>"


@given(st.one_of(st.text(), st.integers(), st.none(), st.text().map(Markup), st.text(alphabet="<>&\"'x")))
def test_every_value_is_shown_as_jinja_shows_it(value: object) -> None:
    """The quick way for what holds nothing to be escaped leaves nothing unescaped."""
    assert text_of(value) == escape(value)
    assert jinja2.Environment(autoescape=True).from_string("{{ x }}").render(x=value) == text_of(value)


def test_a_misspelt_name_fails_the_build(theme: Path) -> None:
    """A hole in a page would be seen by readers first."""
    (theme / "templates/page.html").write_text("{{ titel }}", encoding="utf-8")
    with pytest.raises(jinja2.UndefinedError, match="titel"):
        Renderer(theme, {}, str).render("page.html", {"title": "x"})


def test_an_unchanged_file_is_left_alone(tmp_path: Path) -> None:
    """Its time stays, so that rsync and the next build have nothing to do."""
    page = tmp_path / "a/index.html"
    assert write_if_changed(page, b"one")
    written = page.stat().st_mtime_ns
    assert not write_if_changed(page, b"one")
    assert page.stat().st_mtime_ns == written
    assert write_if_changed(page, b"two")
    assert page.read_bytes() == b"two"


def test_two_pages_cannot_have_one_address(tmp_path: Path) -> None:
    """The second would silently replace the first."""
    output = Output(tmp_path)
    output.write("index.html", "one")
    with pytest.raises(ValueError, match=r"index\.html"):
        output.write("index.html", "two")


def test_sanitised_is_used_for_cleaned_html_alone(demo_root: Path) -> None:
    """Each use of `sanitised` in a template is one of these few; a new one needs a second look."""
    allowed = {"summary", "entry.summary", "writing.html", "json_ld"}
    used = set()
    for template in (demo_root / "theme/templates").glob("*.html"):
        text = template.read_text(encoding="utf-8")
        assert "|safe" not in text.replace(" ", ""), template
        assert "autoescape" not in text, template
        for part in text.split("| sanitised")[:-1]:
            used.add(part.rpartition("{{")[2].strip())
    assert used == allowed
