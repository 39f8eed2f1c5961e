"""Markdown to HTML that is safe to show."""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING

from .cleaning import Kind, cleaner_for
from .limits import MOST_CHARACTERS, check_depth, check_markdown, refuse

if TYPE_CHECKING:
    from markdown import Markdown

_NO_CHARACTER = re.compile(r"[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Halves of characters and what Unicode calls noncharacters: no file can hold them, or no feed may."""


def render_event_text(markdown: str) -> str:
    """Safe HTML of an event's summary: paragraphs, emphasis, lists, quotations, links to other sites with their host.

    Raises RichTextError for what no person writes and no parser reads in time.

    >>> render_event_text("Allies *met* in [Paris](https://example.org/paris).")
    '<p>Allies <em>met</em> in <a href="https://example.org/paris" rel="noopener nofollow">Paris</a> (example.org).</p>'
    """
    if _is_plain(markdown):
        return _render_plain(markdown)
    return _render(markdown, "event")


def render_body(markdown: str) -> str:
    """Safe HTML of an article or a page of the site's own: also headings (h2 to h4), tables, figures and images.

    Links and images may lead to the site itself: "../../events/x/", "{static}/images/x.png"; they stay as written, and
    Pelican turns the second sort into addresses. Raises RichTextError as `render_event_text` does.
    """
    return _render(markdown, "body")


# Plain text ----------------------------------------------------------------------------------------------------------

# What begins a list, a heading, a rule or code at the start of a line, and what means something anywhere.
_MARKDOWN = re.compile(
    r"[\\`*_\[\]<>&#|~=]|^[ \t]+|^[-+:]|^[0-9]+\.|[ \t]$|[^\S\n ]|[^\n -~\u00a0-\ud7ff\ue000-\U0010fffd]", re.MULTILINE
)


def _is_plain(text: str) -> bool:
    """Has the text no Markdown in it? Then no library needs to be loaded."""
    return not _MARKDOWN.search(text) and len(text) <= MOST_CHARACTERS


def _render_plain(text: str) -> str:
    paragraphs = [part.strip("\n") for part in re.split(r"\n{2,}", text)]
    return "\n".join(f"<p>{escape(part, quote=False)}</p>" for part in paragraphs if part)


# Markdown -----------------------------------------------------------------------------------------------------------


def _render(markdown: str, kind: Kind) -> str:
    check_markdown(markdown)
    reader = _markdown_reader(kind)
    reader.reset()
    try:
        html = reader.convert(_NO_CHARACTER.sub("\N{REPLACEMENT CHARACTER}", markdown))
    except RecursionError:
        refuse("too-deep", "quotations and lists are nested too deep", "indent less")
    check_depth(html)
    return cleaner_for(kind).clean(html).strip()


@lru_cache(maxsize=2)
def _markdown_reader(kind: Kind) -> Markdown:
    """Python-Markdown with what this kind of text uses. It keeps state: one text at a time."""
    from markdown import Markdown

    if kind == "body":
        # A style attribute would be refused by the Content-Security-Policy.
        settings = {"tables": {"use_align_attribute": True}}
        return Markdown(extensions=["tables", "fenced_code"], extension_configs=settings, output_format="html")
    reader = Markdown(output_format="html")
    # A summary has no headings, rules and images: what looks like one stays as it was written.
    for processor in ("hashheader", "setextheader", "hr"):
        reader.parser.blockprocessors.deregister(processor)
    for pattern in ("image_link", "image_reference", "short_image_ref"):
        reader.inlinePatterns.deregister(pattern)
    return reader
