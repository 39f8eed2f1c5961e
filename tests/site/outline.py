"""What a page says, without its markup: for tests that look at a whole site."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_INLINE = frozenset("a abbr b br cite code em i mark q small span strong sup time tspan".split())
# The date as HTML writes it: a year, month or day, or a day with its time.
DATETIME = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?)?)?")


@dataclass(slots=True)
class Outline(HTMLParser):
    """One page as a reader of its structure sees it."""

    title: str = ""
    language: str = ""
    headings: list[tuple[int, str]] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    times: list[str] = field(default_factory=list)
    quotations: list[str] = field(default_factory=list)
    entries: list[str] = field(default_factory=list)
    checks: int = 0
    landmarks: list[str] = field(default_factory=list)
    inline: list[str] = field(default_factory=list)
    json_ld: list[object] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    mistakes: list[str] = field(default_factory=list)
    _open: list[str] = field(default_factory=list)
    _caught: list[tuple[str, list[str]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        HTMLParser.__init__(self, convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag not in _VOID:
            self._open.append(tag)
        if tag not in _INLINE:
            self.words.append(" ")
        if tag in {"title", "h1", "h2", "h3", "h4", "blockquote", "script"}:
            self._caught.append((tag, []))
        if tag in {"header", "nav", "main", "footer", "aside", "form"}:
            self.landmarks.append(tag)
        if tag in {"link", "script", "img"}:
            self._note_file(tag, given)
        self._note_attributes(tag, given)

    def _note_file(self, tag: str, given: dict[str, str]) -> None:
        address = given.get("href") or given.get("src")
        if address and given.get("rel") != "canonical":
            self.files.append(address)
        elif tag == "script" and given.get("type") != "application/ld+json":
            self.inline.append("script")

    def _note_attributes(self, tag: str, given: dict[str, str]) -> None:
        self.inline += [name for name in given if name == "style" or name.startswith("on")]
        self.checks += given.get("class") == "ok"
        if "id" in given:
            self.ids.append(given["id"])
        match tag:
            case "html":
                self.language = given.get("lang", "")
            case "a" if "href" in given:
                self.links.append((given["href"], given.get("rel", "")))
            case "time":
                self.times.append(given.get("datetime", ""))
            case "li" if "data-k" in given:
                self.entries.append(f"{given.get('id', '')} [{given.get('class', '')}]")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        if not self._open or self._open.pop() != tag:
            self.mistakes.append(f"</{tag}> at {self.getpos()}")
        if self._caught and self._caught[-1][0] == tag:
            _, words = self._caught.pop()
            text = " ".join("".join(words).split())
            if tag == "title":
                self.title = text
            elif tag == "blockquote":
                self.quotations.append(text)
            elif tag == "script":
                if text:
                    self.json_ld.append(json.loads("".join(words)))
            else:
                self.headings.append((int(tag[1]), text))

    def handle_data(self, data: str) -> None:
        for _, words in self._caught:
            words.append(data)
        if not self._open or self._open[-1] not in {"script", "style"}:
            self.words.append(data)

    @property
    def text(self) -> str:
        """All words of the page."""
        return " ".join("".join(self.words).split())


def read_outline(html: str) -> Outline:
    """The outline of one page."""
    outline = Outline()
    outline.feed(html)
    outline.close()
    return outline


def read_site(folder: Path) -> dict[str, Outline]:
    """The outline of every page below a folder, by its path."""
    pages = sorted(folder.rglob("*.html"))
    return {page.relative_to(folder).as_posix(): read_outline(page.read_text(encoding="utf-8")) for page in pages}


def describe(outline: Outline) -> Iterable[str]:
    """The outline in few lines, for a reviewer to read in a diff."""
    yield f"title: {outline.title}"
    yield f"links {len(outline.links)}, quotations {len(outline.quotations)}, checked {outline.checks}"
    if outline.times:
        yield f"times: {' '.join(outline.times)}"
    yield from (f"{'#' * level} {text}" for level, text in outline.headings)
    yield from (f"- {entry}" for entry in outline.entries)
    yield from (f"> {quotation[:60]}" for quotation in outline.quotations)


def broken_links(folder: Path, pages: dict[str, Outline]) -> list[str]:
    """Links and files inside the site that lead nowhere, as "page: address"."""
    broken = []
    for name, page in pages.items():
        base = "" if name == "404.html" else name.rpartition("/")[0]
        for address in [*(href for href, _ in page.links), *page.files]:
            if re.match(r"[a-z]+:", address):
                continue
            path, _, fragment = address.partition("#")
            path = path.partition("?")[0]
            target = _resolve(base, path) if path else name
            if target is None or not (folder / target).exists():
                broken.append(f"{name}: {address}")
                continue
            if (folder / target).is_dir():
                target = f"{target}/index.html".lstrip("/")
            if fragment and target in pages and fragment not in pages[target].ids:
                broken.append(f"{name}: {address} (no such place)")
    return broken


def _resolve(base: str, path: str) -> str | None:
    parts = [] if path.startswith("/") else [part for part in base.split("/") if part]
    for part in path.split("/"):
        if part == "..":
            if not parts:
                return None
            parts.pop()
        elif part not in {"", "."}:
            parts.append(part)
    return "/".join(parts) + ("/" if path.endswith("/") and parts else "")
