"""Does every link inside the site lead somewhere?"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from pelican_timeline.model.diagnostic import Diagnostic, Mark
from pelican_timeline.store import Manifest

from .built import built_file

_LINK_HINT = (
    "mend the link in the article or page that has it; a link made by the templates is our mistake, please report it"
)
_ATTRIBUTES = ("href", "src", "action", "poster", "data")
_QUICK = tuple(f'{name}="' for name in ("href", "src", "action", "poster"))
_ID = re.compile(r'\s(?:id|name)="([^"]*)"')
_NOT_PLAIN = re.compile(r"[:?&%\\]|//|/\.|^[/.]")
"""What makes a path more than names in a row: then it is taken apart by the book."""


def check_links(tree: Path, manifest: Manifest, changed: Iterable[str], site_url: str) -> list[Diagnostic]:
    """Links inside the site that lead to no file, or to a place that the page does not have."""
    links = _Links(tree, manifest, site_url)
    return [one for name in changed if name.endswith(".html") for one in links.check(name)]


class _Links:
    """Resolves links of one site; the ids of a page are looked up once for each place that is linked to."""

    def __init__(self, tree: Path, manifest: Manifest, site_url: str) -> None:
        self._tree = tree
        self._manifest = manifest
        self._site_url = site_url
        self._base = urlsplit(site_url).path.rstrip("/") + "/"
        self._ids: dict[str, set[str]] = {}
        self._fine: set[tuple[int, str]] = set()

    def check(self, name: str) -> Iterator[Diagnostic]:
        html = self._read(name)
        depth = name.count("/")
        # Most links climb to the root of the site and are the same on every page of that depth.
        rest = [link for link in _quick_links(html) if (depth, link) not in self._fine]
        if all(self._is_quickly_fine(name, link, html) for link in rest):
            return
        parser = _LinkParser()
        parser.feed(html)
        for link, line, column in parser.links:
            if problem := self._problem(name, link):
                mark = Mark(line, column + 1)
                yield built_file(name, "broken-link", f"a link to {link!r} leads nowhere: {problem}", _LINK_HINT, mark)

    def _is_quickly_fine(self, name: str, link: str, html: str) -> bool:
        """Is it a plain link to a page or place that is there? A site has a hundred thousand of these."""
        if link.startswith("http") and not (self._site_url and link.startswith(self._site_url)):
            return True
        path, _, anchor = link.partition("#")
        if not path:
            return not anchor or f' id="{anchor}"' in html or not self._problem(name, unescape(link))
        folder = name.rpartition("/")[0]
        while path.startswith("../") and folder:
            folder, path = folder.rpartition("/")[0], path[3:]
        if _NOT_PLAIN.search(path) or path.endswith(".") or ":" in anchor:
            return not self._problem(name, unescape(link))
        target = f"{folder}/{path}" if folder else path
        if not target or target.endswith("/"):
            target += "index.html"
        if target not in self._manifest or (anchor and unescape(anchor) not in self._ids_of(target)):
            return False
        if not folder:
            self._fine.add((name.count("/"), link))
        return True

    def _problem(self, name: str, link: str) -> str:
        """Why a link inside the site leads nowhere; "" for a good one and for links that leave the site."""
        if self._site_url and (link == self._site_url or link.startswith(f"{self._site_url}/")):
            link = link.removeprefix(self._site_url.removesuffix(self._base.rstrip("/"))) or "/"
        try:
            parts = urlsplit(link)
        except ValueError:
            return "it is no address"
        if parts.scheme or parts.netloc:
            return ""
        target = self._file(name, unquote(parts.path))
        if target is None:
            return "there is no such page"
        anchor = unquote(parts.fragment.partition(":~:")[0])
        if anchor and anchor != "top" and target.endswith(".html") and anchor not in self._ids_of(target):
            return f"the page has no place called {anchor!r}"
        return ""

    def _file(self, name: str, path: str) -> str | None:
        """The file that a host sends for a path."""
        if not path:
            return name
        if path.startswith("/"):
            if not path.startswith(self._base):
                return None
            target = path.removeprefix(self._base)
        else:
            target = posixpath.join(posixpath.dirname(name), path)
        folder = target == "" or target.endswith(("/", "/.", "/..")) or target in {".", ".."}
        target = posixpath.normpath(target) if target else "."
        if target.startswith("../") or target == "..":
            return None
        page = "index.html" if target == "." else f"{target}/index.html"
        if not folder and target in self._manifest:
            return target
        return page if page in self._manifest else None

    def _ids_of(self, name: str) -> set[str]:
        if name not in self._ids:
            self._ids[name] = {unescape(found) for found in _ID.findall(self._read(name))}
        return self._ids[name]

    def _read(self, name: str) -> str:
        return (self._tree / name).read_text(encoding="utf-8", errors="replace")


def _quick_links(html: str) -> Iterator[str]:
    """What looks like a link; `href="x"` in a text about HTML does so too, and the parser will tell."""
    for attribute in _QUICK:
        start = html.find(attribute)
        while start >= 0:
            start += len(attribute)
            end = html.find('"', start)
            yield html[start:end]
            start = html.find(attribute, end) if end >= 0 else -1


class _LinkParser(HTMLParser):
    """Collects the links of a page with their places."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[tuple[str, int, int]] = []

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line, column = self.getpos()
        self.links += [(value or "", line, column) for name, value in attrs if name in _ATTRIBUTES]
