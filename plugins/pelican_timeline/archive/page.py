"""What a page is before it is HTML, and what every page must know of the site."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pelican_timeline.archive.messages import Messages
from pelican_timeline.model.config import TimelineConfig
from pelican_timeline.model.fuzzydate import FuzzyDate
from pelican_timeline.model.timeline import Entry


@dataclass(frozen=True, slots=True)
class Page:
    """One page: where it lives ("events/x/", "" for home, "404.html"), its template and what the template shows.

    `section` is the entry of the main navigation that it belongs to; `lastmod` the day number of the newest change
    behind it; `listed` says whether search engines should know it.
    """

    folder: str
    template: str
    title: str
    description: str = ""
    section: str = ""
    context: Mapping[str, Any] = field(default_factory=dict)
    json_ld: Mapping[str, Any] | None = None
    lastmod: int = 0
    listed: bool = True

    @property
    def file(self) -> str:
        """The file that holds the page, below the output folder."""
        return file_of(self.folder)


@dataclass(frozen=True, slots=True)
class Plan:
    """A page that is made only where it has to be: `shows` is a digest of all that it shows, "" for a page always made.

    The rest is what the site map tells of it, as in `Page`.
    """

    folder: str
    make: Callable[[], Page]
    shows: str = ""
    lastmod: int = 0
    listed: bool = True

    @property
    def file(self) -> str:
        """The file that holds the page, below the output folder."""
        return file_of(self.folder)


def planned(page: Page) -> Plan:
    """The plan of a page that is made already, or that depends on everything."""
    return Plan(page.folder, lambda: page, "", page.lastmod, page.listed)


def file_of(folder: str) -> str:
    """The file that a host sends for a folder of the site."""
    return folder if folder.endswith(".html") else f"{folder}index.html"


@dataclass(frozen=True, slots=True)
class Writing:
    """An article or a page of the site's own.

    `html` is sanitised; its links start two folders below the root of the site (articles) or one (pages).
    """

    slug: str
    title: str
    html: str
    summary: str = ""
    author: str = ""
    published: FuzzyDate | None = None
    language: str = ""


def _no_explanation(_: Entry) -> str:
    return ""


def _plain_paragraphs(text: str) -> str:
    from html import escape

    return "".join(f"<p>{escape(part)}</p>" for part in text.split("\n\n") if part.strip())


@dataclass(frozen=True, slots=True)
class SiteInfo:
    """The site as its pages see it. `url` is SITEURL without a slash at the end, "" while nobody knows it.

    `search` says that there will be an index to search in; `explain` tells how the program read an entry's date, `to_html` makes safe HTML of a summary.
    """

    name: str
    messages: Messages
    url: str = ""
    tagline: str = ""
    config: TimelineConfig = field(default_factory=TimelineConfig)
    articles: tuple[Writing, ...] = ()
    pages: tuple[Writing, ...] = ()
    preview: bool = False
    search: bool = False
    explain: Callable[[Entry], str] = _no_explanation
    to_html: Callable[[str], str] = _plain_paragraphs
    to_text: Callable[[str], str] = str.strip
