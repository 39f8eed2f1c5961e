"""What a reader sees of a page: its words, without what shapes them."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BLOCKS = frozenset(
    {
        *("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "blockquote", "pre", "figure", "figcaption", "hr"),
        *("div", "section", "article", "aside", "header", "table", "caption", "thead", "tbody", "tfoot", "tr"),
        *("dl", "dt", "dd"),
    }
)
_UNSEEN = frozenset({"script", "style", "template", "title", "noscript"})


def visible_text(html: str) -> str:
    r"""What a reader sees of the HTML: the words, paragraphs divided by blank lines.

    >>> visible_text("<h2>Paris</h2><p>Allies <em>met</em><br>again.</p>")
    'Paris\n\nAllies met\nagain.'
    """
    reader = _VisibleText()
    reader.feed(html)
    reader.close()
    return reader.text()


class _VisibleText(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._paragraphs: list[str] = []
        self._words: list[str] = []
        self._unseen = 0
        self._kept = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  # HTMLParser's
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "br":
            self._words.append("\n")
        elif tag in {"td", "th"}:
            self._words.append(" ")
        elif tag in _BLOCKS:
            self._end_paragraph()
            self._kept += tag == "pre"

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in _BLOCKS:
            self._end_paragraph()
            self._kept = max(0, self._kept - (tag == "pre"))

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            # A line end in the HTML is a space to the reader; only <br> and <pre> break lines.
            self._words.append(data if self._kept else re.sub(r"\s+", " ", data))

    def _end_paragraph(self) -> None:
        words = "".join(self._words)
        lines = words.split("\n") if self._kept else [" ".join(line.split(" ")) for line in words.split("\n")]
        text = "\n".join(line.rstrip() if self._kept else re.sub(r" {2,}", " ", line).strip() for line in lines)
        if text.strip():
            self._paragraphs.append(text.strip("\n"))
        self._words.clear()

    def text(self) -> str:
        self._end_paragraph()
        return "\n\n".join(self._paragraphs)
