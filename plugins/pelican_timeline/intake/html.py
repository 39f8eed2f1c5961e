"""What stands in the head of a page, and a few marks in its body: enough to know who says what of the article.

A parser of the standard library, since this part must work without the extra that finds the article itself.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

_MOST_JSON = 500_000
_MOST_MARKS = 2_000
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_TOLD_APART = frozenset("article header main footer aside nav figure h1 title a time script address".split())
_BLOCKS = frozenset("p div li ul dl dt dd section header footer h1 h2 h3 h4 td tr br".split())
_ARTICLES = re.compile(r"(?:News|Blog|Report|Analysis|Opinion|Review|Background|Scholarly|Social|Live)?(?:Article|Posting|BlogPosting)|Report(?:age)?NewsArticle|CreativeWork")  # fmt: skip


@dataclass(slots=True)
class TimeMark:
    """A `<time>` element: its `datetime`, its words, its class, the elements around it, and the words before it."""

    stamp: str
    kind: str
    inside: tuple[str, ...]
    around: str
    is_marked: bool
    words: str = ""


@dataclass(slots=True)
class Link:
    """A link with its relations, the elements around it, and its words."""

    url: str
    rel: frozenset[str]
    inside: tuple[str, ...]
    words: str = ""


@dataclass(slots=True)
class Page:
    """What a page says of itself. `meta` has names in small letters; `articles` are JSON-LD objects of articles."""

    language: str = ""
    title: str = ""
    headings: list[str] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)
    times: list[TimeMark] = field(default_factory=list)
    articles: list[dict[str, Any]] = field(default_factory=list)

    def link(self, rel: str) -> str:
        """The address of the first link with this relation."""
        return next((one.url for one in self.links if rel in one.rel), "")


def read_html(html: str) -> Page:
    """The marks of a page; of a broken one, what could be read."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.page


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self._inside: list[str] = []
        self._words: list[str] = []
        self._before = ""
        self._open: TimeMark | Link | None = None
        self._collect = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        page = self.page
        if tag == "html":
            page.language = values.get("lang", "")
        elif tag == "meta":
            name = values.get("property") or values.get("name") or values.get("itemprop") or values.get("http-equiv")
            if name and values.get("content"):
                page.meta.setdefault(name.lower(), values["content"])
        elif tag in {"link", "a"} and "href" in values and len(page.links) < _MOST_MARKS:
            rel = frozenset(values.get("rel", "").lower().split())
            link = Link(values["href"].strip(), rel, tuple(self._inside))
            page.links.append(link)
            self._open = link if tag == "a" else self._open
        elif tag == "time" and len(page.times) < _MOST_MARKS:
            kind = f"{values.get('class', '')} {values.get('itemprop', '')}"
            marked = "pubdate" in values or values.get("itemprop") == "datePublished"
            mark = TimeMark(values.get("datetime", ""), kind, tuple(self._inside), self._before[-40:], marked)
            page.times.append(mark)
            self._open = mark
        if tag in {"h1", "title", "time", "a"} or (tag == "script" and "ld+json" in values.get("type", "")):
            self._collect, self._words = tag, []
        if tag in _BLOCKS:
            self._before = ""
        if tag in _TOLD_APART and tag not in _VOID and len(self._inside) < _MOST_MARKS:
            self._inside.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == self._collect:
            self._told(tag, " ".join("".join(self._words).split()) if tag != "script" else "".join(self._words))
            self._collect = ""
        if tag in self._inside:
            while self._inside and self._inside.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self._collect:
            self._words.append(data)
        if data.strip() and self._collect != "script":
            self._before = (self._before + data)[-80:]

    def _told(self, tag: str, words: str) -> None:
        page = self.page
        if tag == "title":
            page.title = page.title or words
        elif tag == "h1":
            page.headings.append(words)
        elif tag == "script":
            page.articles += _articles(words)
        elif self._open:
            self._open.words = words
            self._open = None


def _articles(text: str) -> Iterator[dict[str, Any]]:
    """The articles in a block of JSON-LD: at its top, in a list, or in a graph."""
    try:
        data = json.loads(text) if len(text) <= _MOST_JSON else None
    except (ValueError, RecursionError):
        return
    todo = [data]
    for _ in range(_MOST_MARKS):
        if not todo:
            return
        one = todo.pop(0)
        if isinstance(one, list):
            todo += one
        elif isinstance(one, dict):
            kinds = one.get("@type", "")
            if any(_ARTICLES.fullmatch(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])):
                yield one
            todo += [
                one[key]
                for key in ("@graph", "mainEntity", "mainEntityOfPage")
                if isinstance(one.get(key), list | dict)
            ]
