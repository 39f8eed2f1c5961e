"""What the search of a site finds: its entries, its sources with the words that may be shown, its own articles.

The index is made by Pagefind (cli/search_index.py). Its own filters would make other bytes at every build, so an actor or a
topic is a word that stands in no language, `zqa0001` or `zqt0001`, at the end of each text that it belongs to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pelican_timeline.archive.archive import Archive
from pelican_timeline.archive.entries import EntryView
from pelican_timeline.archive.names import Name
from pelican_timeline.archive.page import Page
from pelican_timeline.archive.source_pages import view_source
from pelican_timeline.model.text import Source

FOLDER = "search/"
FILTERED = ("actors", "topics")
"""The rooms by which readers can narrow a search."""


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """One thing to be found: `href` starts at the root of the site, `marks` are the words that filters ask for."""

    href: str
    title: str
    date: str
    text: str
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchFilter:
    """The names of a room that a search can be narrowed to, each with its mark."""

    room: str
    choices: tuple[tuple[str, Name], ...]


def search_filters(archive: Archive) -> tuple[SearchFilter, ...]:
    """The filters of the search page; the marks number the names of a room in their order."""
    found = []
    for room in FILTERED:
        names = archive.names.listed(room)
        found.append(SearchFilter(room, tuple((f"zq{room[0]}{place:05}", name) for place, name in enumerate(names))))
    return tuple(one for one in found if one.choices)


def search_page(archive: Archive) -> Page:
    """The page that searches; without a script it leads to the indexes."""
    say = archive.info.messages
    context = {"filters": search_filters(archive), "script": "search.js", "style": "forms.css"}
    return Page(FOLDER, "search.html", say.say("search"), say.say("search_about"), "search", context)


def search_records(archive: Archive) -> Iterator[SearchRecord]:
    """Everything that can be found, in the order of the timeline, then sources and articles."""
    marks = {(one.room, name.slug): mark for one in search_filters(archive) for mark, name in one.choices}
    for entry in archive.entries:
        yield _entry_record(archive, entry, marks)
    for source in archive.timeline.content.sources.values():
        if not source.own:
            yield _source_record(archive, source)
    for article in archive.info.articles:
        own = archive.timeline.content.sources.get(article.slug)
        published = archive.published(article)
        href = archive.urls.page(f"articles/{article.slug}/")
        yield SearchRecord(href, article.title, published, own.text if own else article.summary)


def _entry_record(archive: Archive, entry: EntryView, marks: dict[tuple[str, str], str]) -> SearchRecord:
    event = entry.entry.event
    names = {room: archive.names.filed_under(event, room) for room in ("actors", "topics", "places")}
    proofs = [proof for witness in entry.witnesses for proof in witness.proofs]
    text = _joined(
        " ".join(archive.info.to_text(event.summary).split()) if event.summary else "",
        *(words for proof in proofs for words in (proof.words, proof.translation)),
        ", ".join(name.name for room in names.values() for name in room),
    )
    own = tuple(marks[room, name.slug] for room in FILTERED for name in names[room])
    return SearchRecord(entry.href, entry.title, entry.date.words, text, own)


def _source_record(archive: Archive, source: Source) -> SearchRecord:
    """A text that may be published, whole; of any other the quotations that pages show."""
    view = view_source(archive, source)
    quotations = (proof.words for _, proofs in archive.citing.get(source.id, ()) for proof in proofs)
    text = [source.text] if source.may_be_shown else list(dict.fromkeys(quotations))
    return SearchRecord(view.href, view.title, view.published, _joined(view.publisher, view.author, *text))


def _joined(*parts: str) -> str:
    """The parts as sentences, so that the words of two do not look like those of one."""
    return " ".join(part if part.endswith((".", "!", "?", "…")) else f"{part}." for part in _filled(parts))


def _filled(parts: Iterable[str]) -> Sequence[str]:
    return [part.strip() for part in parts if part.strip()]
