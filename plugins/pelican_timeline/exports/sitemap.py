"""What search engines read: which pages there are and when the data behind them last changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from .publication import Publication, iso_day, plain

SITEMAP = "sitemap.xml"
MOST_ADDRESSES = 50_000
"""What the protocol allows in one file."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page by its path below the site ("", "2026/01/"), with the day number of its last change (0: not known)."""

    path: str
    lastmod: int = 0


def render_sitemaps(publication: Publication, pages: Iterable[Page], most: int = MOST_ADDRESSES) -> dict[str, str]:
    """The site map by file name, in the order of the paths: one file, or an index with files of *most* pages each.

    `last_changed(entry)` gives the days. The protocol wants full addresses; as long as the site has none, paths stand
    from the root of the host.
    """
    ordered = sorted(pages, key=lambda page: page.path)
    if len(ordered) <= most:
        return {SITEMAP: _list("urlset", "url", publication, ordered)}
    parts = [ordered[start : start + most] for start in range(0, len(ordered), most)]
    files = {f"sitemap-{number}.xml": part for number, part in enumerate(parts, start=1)}
    index = [Page(name, max(page.lastmod for page in part)) for name, part in files.items()]
    written = {name: _list("urlset", "url", publication, part) for name, part in files.items()}
    return {SITEMAP: _list("sitemapindex", "sitemap", publication, index), **written}


def _list(root: str, item: str, publication: Publication, pages: Iterable[Page]) -> str:
    lines = ['<?xml version="1.0" encoding="utf-8"?>', f'<{root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">']
    for page in pages:
        address = escape(plain(f"{publication.url}/{page.path}"))
        changed = f"<lastmod>{iso_day(page.lastmod)}</lastmod>" if page.lastmod > 0 else ""
        lines.append(f"<{item}><loc>{address}</loc>{changed}</{item}>")
    lines.append(f"</{root}>")
    return "\n".join(lines) + "\n"


def render_robots(publication: Publication) -> str:
    """robots.txt: everything may be read. A preview says noindex in its headers and pages, which robots must see."""
    lines = ["User-agent: *", "Allow: /"]
    if publication.url:
        lines += ["", f"Sitemap: {publication.url}/{SITEMAP}"]
    return "\n".join(lines) + "\n"
