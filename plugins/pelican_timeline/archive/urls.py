"""Where each page lives. Paths have no leading slash and end in one, so any base path works."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from pelican_timeline.model.urls import safe_url


@dataclass(frozen=True, slots=True)
class Urls:
    """Addresses of one site: `site` is SITEURL without a slash at the end, `index` ends the links to pages.

    The methods give links as they follow a page's root ("../../" in `events/x/`), which `root` tells.

    >>> urls = Urls("https://example.org/base")
    >>> root_of("events/x/") + urls.event("y"), urls.absolute("2026/01/")
    ('../../events/y/', 'https://example.org/base/2026/01/')
    """

    site: str = ""
    index: str = ""

    def page(self, folder: str) -> str:
        """The link to a folder of the site, "" for the home page."""
        return folder + self.index

    def event(self, event_id: str) -> str:
        return f"events/{event_id}/{self.index}"

    def period(self, year: int, month: int = 0) -> str:
        return period_folder(year, month) + self.index

    def name(self, room: str, slug: str) -> str:
        """The page of an actor, a place, a topic or a source; `room` is "actors", "places", "topics" or "sources"."""
        return f"{room}/{slug}/{self.index}"

    def absolute(self, folder: str) -> str:
        """The public address of a page; without SITEURL a path from the root of the host."""
        return f"{self.site}/{folder}"

    @property
    def base(self) -> str:
        """The path of SITEURL with a slash at the end: what 404.html needs, which is shown at any address."""
        return urlsplit(self.site).path.rstrip("/") + "/"


def period_folder(year: int, month: int = 0) -> str:
    """The folder of a year or month.

    >>> period_folder(2026, 1), period_folder(-44)
    ('2026/01/', '-0044/')
    """
    return f"{year_code(year)}/{month:02}/" if month else f"{year_code(year)}/"


def period_anchor(year: int, month: int = 0) -> str:
    """The id of a year's or month's heading, "2026-01"; it is EDTF as well."""
    return f"{year_code(year)}-{month:02}" if month else year_code(year)


def year_code(year: int) -> str:
    """A year as EDTF and our addresses write it."""
    return f"-{-year:04}" if year < 0 else f"{year:04}"


def root_of(folder: str) -> str:
    """The way from a page back to the root of the site.

    >>> root_of(""), root_of("events/x/")
    ('./', '../../')
    """
    return "../" * folder.count("/") or "./"


def host_of(url: str) -> str:
    """The host that readers see beside an outside link, without "www."."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def with_fragment(url: str, fragment: str) -> str:
    """The address that scrolls to the quoted words ("text=…"), "" when the address is not one we link to.

    >>> with_fragment("https://example.org/a#part", "text=Two%20words")
    'https://example.org/a#part:~:text=Two%20words'
    """
    safe = safe_url(url) if url else None
    if not safe or not fragment:
        return safe or ""
    return f"{safe}{':~:' if '#' in safe else '#:~:'}{fragment}"
