"""What every export must know of the site, and the small things they share: addresses, days, harmless text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from html import escape
from uuid import NAMESPACE_URL, UUID, uuid5

from pelican_timeline.model.calendar import OPEN_END, OPEN_START, civil
from pelican_timeline.model.event import Event
from pelican_timeline.model.fuzzydate import FuzzyDate
from pelican_timeline.model.timeline import Entry, Proof
from pelican_timeline.model.urls import safe_url


def _address(kind: str, slug: str) -> str:
    return f"{kind}s/{slug}/"


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{escape(part)}</p>" for part in text.split("\n\n") if part.strip())


@dataclass(frozen=True, slots=True)
class Publication:
    """The site as its exports see it.

    `url` is the absolute address without a slash at the end, "" while nobody knows it; then links are relative.
    `site_id` is the name that ids grow from; it stays when the site moves. `url_for(kind, id)` gives a page's path below
    the site, without a slash at the start ("events/2026-01-06-paris/", "2026/01/#x-0123456789"); `kind` is event, source,
    actor, place or topic. `to_html` makes safe HTML of a summary's Markdown, `to_text` its plain words.
    """

    name: str
    url: str = ""
    site_id: str = ""
    language: str = "en"
    description: str = ""
    url_for: Callable[[str, str], str] = _address
    to_html: Callable[[str], str] = _paragraphs
    to_text: Callable[[str], str] = str.strip

    def link(self, path: str, seen_from: str = "") -> str:
        """The address of *path*: absolute when the site has one, else relative to the file *seen_from*."""
        return self.root(seen_from) + path or "./"

    def root(self, seen_from: str) -> str:
        """What stands before every path in the file *seen_from*: the site's address, else the way up to its root."""
        return f"{self.url}/" if self.url else "../" * seen_from.count("/")

    def address(self, path: str) -> str:
        """The full address of *path*, "" while the site has none: for what is read far away from the site."""
        return f"{self.url}/{path}" if self.url else ""


# Control characters are no XML; direction marks that are never closed could turn the rest of a feed reader's line around.
_HARMFUL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def plain(text: str) -> str:
    """The text without characters that XML forbids or that steer the direction of what follows."""
    return _HARMFUL.sub("", text)


def one_line(text: str) -> str:
    """The text without harmful characters and line breaks."""
    return " ".join(plain(text).split())


def iso_day(number: int) -> str | None:
    """A day number as an ISO 8601 day, None for an open end.

    >>> iso_day(738_886), iso_day(-15_997)
    ('2024-01-01', '-0043-03-15')
    """
    if number in (OPEN_START, OPEN_END):
        return None
    year, month, day = civil(number)
    return f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{day:02}"


def lasting_id(publication: Publication, name: str) -> UUID:
    """The lasting id of a feed, a calendar or an event: a name-based UUID of the site's id and *name*.

    A `tag:` address would need a domain and the day on which it was owned; a site on a shared host has neither.
    """
    return uuid5(NAMESPACE_URL, f"pelican-timeline:{publication.site_id or publication.name}/{name}")


def event_id(publication: Publication, event: Event) -> UUID:
    """The lasting id of an event in feeds and calendars: it stays when the event is renamed and keeps its old id as alias.

    Ids of suggestions (x-…) do not count: nobody was ever sent one.
    """
    first = next((alias for alias in event.aliases if not alias.startswith("x-")), event.id)
    return lasting_id(publication, f"events/{first}")


def added_day(entry: Entry) -> int:
    """The day on which the event came onto the site; 0 when nobody wrote it down."""
    return _first_day(entry.event.added)


def last_changed(entry: Entry) -> int:
    """The day of the newest change that the data tells of: added, corrected, accessed, retrieved. 0 for none.

    Never the clock and never a file's time: the same data gives the same feed on every machine.
    """
    event = entry.event
    told = max([added_day(entry), *(_first_day(correction.on) for correction in event.corrections)])
    return told or max(_evidence_days(entry.proofs), default=0)


def _evidence_days(proofs: Iterable[Proof]) -> Iterator[int]:
    for proof in proofs:
        yield _first_day(proof.citation.accessed)
        if proof.source:
            yield _first_day(proof.source.retrieved)


def _first_day(date: FuzzyDate | None) -> int:
    return date.earliest if date and date.earliest > 0 else 0


def timestamp(day: int) -> str:
    """The start of a day (RFC 3339). Feeds demand one; where the data tells none, it is the epoch."""
    return f"{iso_day(day) if day > 0 else '1970-01-01'}T00:00:00Z"


def link_to_words(proof: Proof) -> str:
    """The address of the cited text, leading to the very words where that is possible; "" when there is none."""
    address = safe_url(proof.citation.url or (proof.source.url if proof.source else ""))
    if not address:
        return ""
    if not proof.fragment:
        return address
    return f"{address}{'' if '#' in address else '#'}:~:{proof.fragment}"


def who(proof: Proof) -> str:
    """Who says so: publisher and author, as far as known."""
    source = proof.source
    names = [proof.citation.publisher or (source.publisher if source else "")]
    names.append(proof.citation.author or (source.author if source else ""))
    return ", ".join(dict.fromkeys(plain(name) for name in names if name))
