"""When a page was published, by the best witness there is; what it says of its latest change is no answer."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pelican_timeline.model.edtf import EdtfError, parse
from pelican_timeline.model.near_dates import guess_date

from .html import Page

_ISO = re.compile(r"([0-9]{4})-?([01][0-9])-?([0-3][0-9])(?=$|[T ])|([0-9]{4})-([01][0-9])$")
_IN_URL = re.compile(r"/((?:19|20)[0-9]{2})[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12][0-9]|3[01])(?=[/_.-]|$)")
_META = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date_published",
    "citation_publication_date", "citation_online_date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date",
    "dcterms.created", "parsely-pub-date", "sailthru.date", "pubdate", "publish-date", "publish_date", "publication_date",
    "cxenseparse:recs:publishtime", "last-published", "article.published", "date",
)  # fmt: skip
# Before the date stands a word for "published"; a line that also tells of an update is read up to that.
_DATELINE = re.compile(
    r"(?:published|posted|veröffentlicht|erschienen|publié|mis en ligne|publicado|опубліковано|опубликовано)(?: (?:on|am|le|el))?"
    r"\s*:?\s+(.{6,40}?)(?:\s*(?:[,|•·]|\bat\b|\bum\b|\bà\b|\d\d:\d\d|updated|aktualisiert|mis à jour).*)?$",
    re.IGNORECASE,
)
_TIME_CLASS = re.compile(r"publi|posted|issued|entry-date|post-date|article-date|dateline|byline", re.IGNORECASE)
_CHANGED = re.compile(r"updat|modif|revis|edited|aktual|mis[ _-]?à[ _-]?jour", re.IGNORECASE)
_ASIDE = frozenset({"footer", "aside", "nav"})
_TELLING_LINES = 12


@dataclass(frozen=True, slots=True)
class Published:
    """A day (or month) in EDTF, and who says so."""

    date: str
    evidence: str


def find_published(page: Page, url: str, text: str) -> tuple[Published | None, list[str]]:
    """When the page was published, and what contradicts it.

    The order is that of reliability: what the page states for machines about the article, then a `<time>` in the article,
    then the address, then a line that says "published". A date in a footer is the site's, not the article's.
    """
    witnesses = [*_of_json(page), *_of_meta(page), *_of_times(page), *_of_url(url), *_of_lines(text)]
    if not witnesses:
        return None, []
    best = witnesses[0]
    notes = [
        f"{other.evidence} says {other.date}, {best.evidence} {best.date}"
        for other in witnesses[1:]
        if not _agree(best.date, other.date)
    ]
    return best, notes[:2]


def _agree(first: str, second: str) -> bool:
    """Do two witnesses tell the same day, or the next: a page may be published past midnight in another time zone?"""
    a, b = parse(first), parse(second)
    return a.earliest <= b.latest + 1 and b.earliest <= a.latest + 1


def read_day(words: str) -> str | None:
    """The day (or month) at the start of a machine's date, or of a date in words; None when there is none."""
    words = " ".join(words.split())
    match = _ISO.match(words)
    if match:
        date = "-".join(part for part in match.groups() if part)
    else:
        date = guess_date(re.sub(r"[ ,]+(?:at |um |à )?[0-2]?[0-9][:.h][0-5][0-9].*$", "", words)) or ""
    try:
        known = parse(date)
    except EdtfError:
        return None
    return date if known.kind == "point" and known.precision <= 2 and not known.approximate else None


def _of_json(page: Page) -> list[Published]:
    return _told(("JSON-LD datePublished", str(one.get("datePublished") or "")) for one in page.articles)


def _of_meta(page: Page) -> list[Published]:
    return _told((f"<meta {name}>", page.meta[name]) for name in _META if name in page.meta)


def _of_times(page: Page) -> list[Published]:
    """The `<time>` elements of the article; those marked as its publication first, none that tells of a change."""
    times = [
        one
        for one in page.times
        if not _ASIDE & set(one.inside) and not _CHANGED.search(f"{one.kind} {one.around}") and (one.stamp or one.words)
    ]
    marked = [one for one in times if one.is_marked or _TIME_CLASS.search(one.kind)]
    in_article = [one for one in times if {"article", "header", "main"} & set(one.inside)]
    chosen = marked or in_article or times
    return _told(("<time>", one.stamp or one.words) for one in chosen[:1])


def _of_url(url: str) -> list[Published]:
    match = _IN_URL.search(url)
    return _told([("the address", "-".join(match.groups()))] if match else [])


def _of_lines(text: str) -> list[Published]:
    lines = [line.strip() for line in text.split("\n") if line.strip()][:_TELLING_LINES]
    return _told((f"the line “{line[:60]}”", match[1]) for line in lines if (match := _DATELINE.match(line)))


def _told(pairs: Iterable[tuple[str, str]]) -> list[Published]:
    return [Published(day, evidence) for evidence, words in pairs if (day := read_day(words))]
