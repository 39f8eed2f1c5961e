"""The pages of the sources: who published, what it proves, its other texts, and its words where they are free."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from pelican_timeline.archive.archive import Archive
from pelican_timeline.archive.entries import EntryView
from pelican_timeline.archive.event_page import edit_address
from pelican_timeline.archive.messages import Messages
from pelican_timeline.archive.page import Page, Plan
from pelican_timeline.archive.proofs import ProofView, published_words
from pelican_timeline.archive.texts import Piece, mark_text
from pelican_timeline.archive.urls import host_of
from pelican_timeline.exports import source_json_ld
from pelican_timeline.model.text import Source
from pelican_timeline.model.timeline import OneOrigin
from pelican_timeline.model.urls import safe_url


@dataclass(frozen=True, slots=True)
class Proved:
    """An entry that a source proves, with the source's words for it and who else tells of it."""

    entry: EntryView
    same: bool
    proofs: tuple[ProofView, ...]
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source as lists show it; `relation` says how it stands to the text that leads its origin."""

    source: Source
    title: str
    publisher: str
    author: str
    href: str
    address: str
    host: str
    published: str
    entries: int
    relation: str
    label: str


def view_source(archive: Archive, source: Source) -> SourceView:
    """One source for lists and for its own page."""
    origin = archive.origin_of.get(source.id)
    kind = origin.relations.get(source.id, "") if origin else ""
    address = safe_url(source.url) if source.url else None
    return SourceView(
        source=source,
        title=source.title or archive.info.messages.say("untitled"),
        publisher=source.publisher,
        author=source.author,
        href=archive.proofs.source_page(source),
        address=address or "",
        host=host_of(address) if address else "",
        published=published_words(source.published, archive.info.messages.language),
        entries=len(archive.citing.get(source.id, ())),
        relation=archive.info.messages.say(f"relation_{kind}") if kind else "",
        label=origin.label if origin else source.publisher,
    )


def source_pages(archive: Archive) -> Iterator[Plan]:
    """The index of sources, and a page for each that is not an article of this site."""
    looks, groups = archive.looks, _by_origin(archive)
    if groups:
        yield Plan("sources/", partial(_index, archive, groups), looks.of("sources", groups))
    for group in groups:
        for view in group:
            slug = view.source.id
            citing = [entry for entry, _ in archive.citing.get(slug, ())]
            shows = looks.of("source", view, group, archive.origin_of.get(slug), looks.all(citing))
            make = partial(_source_page, archive, view, group)
            yield Plan(f"sources/{slug}/", make, shows, archive.lastmod(citing))


def _index(archive: Archive, groups: Sequence[Sequence[SourceView]]) -> Page:
    say = archive.info.messages
    context = {"groups": groups, "total": sum(len(group) for group in groups), "origins": len(groups)}
    return Page("sources/", "sources.html", say.say("sources"), say.say("sources_about"), "sources", context)


def _by_origin(archive: Archive) -> list[list[SourceView]]:
    """The sources, those of one origin together with the leading text first; most useful origins first."""
    groups: dict[str, list[SourceView]] = {}
    for source in archive.timeline.content.sources.values():
        if not source.own:
            origin = archive.origin_of.get(source.id)
            groups.setdefault(origin.id if origin else source.id, []).append(view_source(archive, source))
    for key, group in groups.items():
        order = archive.origin_of[key].sources if key in archive.origin_of else (key,)
        group.sort(key=lambda view: order.index(view.source.id) if view.source.id in order else len(order))
    return sorted(
        groups.values(), key=lambda group: (group[0].label.casefold(), _day(group[0].source), group[0].source.id)
    )


def _day(source: Source) -> int:
    return source.published.earliest if source.published else 0


def _source_page(archive: Archive, view: SourceView, group: Sequence[SourceView]) -> Page:
    source, say = view.source, archive.info.messages
    proved = prove(archive, source)
    origin = archive.origin_of.get(source.id)
    context = {
        "view": view,
        "source": source,
        "group": group if len(group) > 1 else (),
        "reason": _why_one(origin.reason, say) if origin and origin.reason else "",
        "proved": proved,
        "archive_href": safe_url(source.archive) if source.archive else "",
        "licence_href": safe_url(source.licence_url) if source.licence_url else "",
        "text": marked_text(archive, source) if source.may_be_shown else (),
        "retrieved": published_words(source.retrieved, say.language),
        "edit": edit_address(archive.info.config.forge, source.path),
    }
    words = [proof.words for one in proved for proof in one.proofs]
    return Page(
        f"sources/{source.id}/",
        "source.html",
        f"{view.title} · {source.publisher}",
        say.count("source_about", view.entries, publisher=source.publisher),
        "sources",
        context,
        source_json_ld(archive.publication, source, words),
        archive.lastmod(one.entry for one in proved),
    )


def _why_one(reason: OneOrigin, messages: Messages) -> str:
    """Why texts count as one source, in a sentence."""
    if not reason.share:
        return messages.say("origin_editor")
    kind = "origin_credit" if reason.credit else "origin_share"
    return messages.say(kind, share=f"{reason.share * 100:.0f}", credit=reason.credit)


def prove(archive: Archive, source: Source) -> list[Proved]:
    """What a source proves, in the order of the timeline."""
    found: list[Proved] = []
    day = ""
    for entry, proofs in archive.citing.get(source.id, ()):
        views = tuple(archive.proofs.proof(proof, _label(archive, source)) for proof in proofs)
        others = tuple(witness.label for witness in entry.witnesses if witness.label != _label(archive, source))
        found.append(Proved(entry, bool(day) and entry.date.key == day, views, others))
        day = entry.date.key
    return found


def _label(archive: Archive, source: Source) -> str:
    origin = archive.origin_of.get(source.id)
    return origin.label if origin else source.publisher


def marked_text(archive: Archive, source: Source) -> tuple[tuple[Piece, ...], ...]:
    """The paragraphs of a text that may be shown, cut at its citations; pieces number what they prove, from 0."""
    citing = archive.citing.get(source.id, ())
    marks = [
        (span, number)
        for number, (_, proofs) in enumerate(citing)
        for proof in proofs
        if proof.status == "checked"
        for span in proof.spans
    ]
    return mark_text(source.text, marks)
