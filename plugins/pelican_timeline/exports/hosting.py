"""What static hosts read: headers and redirects (Netlify's format, which Cloudflare Pages shares), and `.nojekyll`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urlsplit

from pelican_timeline.model.timeline import Entry
from pelican_timeline.model.urls import safe_url

from .atom import FEED
from .cite import CITATIONS_BIB, CITATIONS_CSL
from .csv_table import EVENTS_CSV
from .ics import CALENDAR
from .json_feed import JSON_FEED
from .openapi import EVENT_SCHEMA
from .publication import Publication

_DATA_TYPES = {
    EVENTS_CSV: "text/csv",
    CITATIONS_BIB: "application/x-bibtex",
    CITATIONS_CSL: "application/vnd.citationstyles.csl+json",
    EVENT_SCHEMA: "application/schema+json",
}

NO_JEKYLL = ""
"""The text of `.nojekyll`: its mere presence makes GitHub Pages publish files whose names start with `_`."""


def content_security_policy(form_target: str = "", *, search: bool = False) -> str:
    """What a page may load: its own files and nothing else. *form_target* is the forge that the add page's form opens.

    No frame-ancestors: pages may be embedded. `wasm-unsafe-eval` is what the *search* needs; it allows no script.
    """
    address = safe_url(form_target) if form_target else None
    forms = "'self'"
    if address:
        parts = urlsplit(address)
        forms += f" {parts.scheme}://{parts.netloc}"
    wasm = " 'wasm-unsafe-eval'" if search else ""
    return (
        f"default-src 'none'; script-src 'self'{wasm}; style-src 'self'; img-src 'self'; "
        f"connect-src 'self'; base-uri 'none'; form-action {forms}"
    )


def render_headers(
    *, form_target: str = "", search: bool = False, preview: bool = False, immutable: Sequence[str] = ()
) -> str:
    """The `_headers` file, whose policy suits every page; each page narrows it for itself. *immutable* are patterns of files whose names hold their hash ("/static/*")."""
    rules: list[tuple[str, list[str]]] = [
        (
            "/*",
            [
                f"Content-Security-Policy: {content_security_policy(form_target, search=search)}",
                "X-Content-Type-Options: nosniff",
                "Referrer-Policy: strict-origin-when-cross-origin",
                "Permissions-Policy: camera=(), geolocation=(), microphone=()",
                *(["X-Robots-Tag: noindex"] if preview else []),
            ],
        ),
        # Open data is there for scripts on other people's pages as well.
        *((pattern, ["Access-Control-Allow-Origin: *"]) for pattern in ("/api/*", "/data/*", "/schema/*")),
        *_channel_rules(),
        *((f"/{path}", [f"Content-Type: {kind}; charset=utf-8"]) for path, kind in _DATA_TYPES.items()),
        *((pattern, ["Cache-Control: public, max-age=31536000, immutable"]) for pattern in immutable),
    ]
    return "".join(f"{pattern}\n" + "".join(f"  {line}\n" for line in lines) for pattern, lines in rules)


def _channel_rules() -> Iterator[tuple[str, list[str]]]:
    """The media types of feeds and calendars, which many hosts do not know; calendars show them to other sites too."""
    types = {
        FEED: "application/atom+xml; charset=utf-8",
        JSON_FEED: "application/feed+json; charset=utf-8",
        CALENDAR: "text/calendar; charset=utf-8",
    }
    for folder in ("/", "/actors/:id/", "/places/:id/", "/topics/:id/"):
        for name, media_type in types.items():
            yield f"{folder}{name}", [f"Content-Type: {media_type}", "Access-Control-Allow-Origin: *"]


def render_redirects(publication: Publication, entries: Iterable[Entry]) -> str:
    """The `_redirects` file: an event's old addresses lead to the new one.

    Ids of suggestions (x-…) are left out: a suggestion has no page of its own that could have moved.
    """
    lines = [
        f"/{publication.url_for('event', alias)} /{publication.url_for('event', entry.event.id)} 301"
        for entry in entries
        for alias in entry.event.aliases
        if not alias.startswith("x-")
    ]
    return "".join(f"{line}\n" for line in sorted(lines))
