"""What search engines read: which pages there are and when the data behind them last changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from .publication import Publication, iso_day, plain


@dataclass(frozen=True, slots=True)
class Page:
    """A page by its path below the site ("", "2026/01/"), with the day number of its last change (0: not known)."""

    path: str
    lastmod: int = 0


def render_sitemap(publication: Publication, pages: Iterable[Page]) -> str:
    """The site map, in the order of the paths. `last_changed(entry)` gives the days.

    The protocol wants full addresses; as long as the site has none, paths stand from the root of the host.
    """
    lines = ['<?xml version="1.0" encoding="utf-8"?>', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">']
    for page in sorted(pages, key=lambda page: page.path):
        address = escape(plain(f"{publication.url}/{page.path}"))
        changed = f"<lastmod>{iso_day(page.lastmod)}</lastmod>" if page.lastmod > 0 else ""
        lines.append(f"<url><loc>{address}</loc>{changed}</url>")
    lines.append("</urlset>")
    return "\n".join(lines) + "\n"


def render_robots(publication: Publication) -> str:
    """robots.txt: everything may be read. A preview says noindex in its headers and pages, which robots must see."""
    lines = ["User-agent: *", "Allow: /"]
    if publication.url:
        lines += ["", f"Sitemap: {publication.url}/sitemap.xml"]
    return "\n".join(lines) + "\n"
