"""What can be cited, before it is BibTeX or CSL: the entries of the timeline and the texts that these rest on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pelican_timeline.model.edtf import day_of
from pelican_timeline.model.fuzzydate import FuzzyDate
from pelican_timeline.model.timeline import Entry, Proof
from pelican_timeline.model.urls import safe_url
from pelican_timeline.model.words import in_words

from .publication import Publication, added_day, one_line


@dataclass(frozen=True, slots=True)
class Reference:
    """One thing to cite. Texts are one line each and free of markup; `url` and `archive` are safe, or "".

    `key` is "events:" and an event's id, or "sources:" and a stored text's slug (or the event's id and the number of a
    citation that has no stored text). `container` is the site or the publisher. `happened` is the date of the event and
    `when` the same in words; `proves` are the ids of the events that a text is cited for.
    """

    key: str
    title: str
    url: str
    container: str
    author: str = ""
    issued: FuzzyDate | None = None
    accessed: FuzzyDate | None = None
    archive: str = ""
    language: str = ""
    happened: FuzzyDate | None = None
    when: str = ""
    proves: tuple[str, ...] = ()


def entry_reference(publication: Publication, entry: Entry) -> Reference:
    """An entry of the timeline as something to cite: its page on this site."""
    event, added = entry.event, added_day(entry)
    return Reference(
        key=f"events:{event.id}",
        title=one_line(event.title),
        url=publication.address(publication.url_for("event", event.id)),
        container=one_line(publication.name),
        issued=day_of(added) if added else None,
        language=publication.language,
        happened=event.date,
        when=in_words(event.date, publication.language),
    )


def text_references(entries: Iterable[Entry]) -> Iterator[Reference]:
    """Every text that the entries cite, once, in the order of its first citation."""
    found: dict[object, Reference] = {}
    for entry in entries:
        for number, proof in enumerate(entry.proofs, start=1):
            reference = _text(proof, f"sources:{entry.event.id}:{number}")
            # Two entries that cite one page by its address cite one text.
            page = (reference.url, reference.title, reference.container)
            same = reference.key if proof.source else page
            known = found.setdefault(same, reference)
            if entry.event.id not in known.proves:
                found[same] = replace(known, proves=(*known.proves, entry.event.id))
    yield from found.values()


def _text(proof: Proof, key: str) -> Reference:
    citation, source = proof.citation, proof.source
    archive = citation.archive or (source.archive if source else "")
    return Reference(
        key=f"sources:{source.id}" if source else key,
        title=one_line(citation.title or (source.title if source else "")),
        url=safe_url(citation.url or (source.url if source else "")) or "",
        container=one_line(citation.publisher or (source.publisher if source else "")),
        author=one_line(citation.author or (source.author if source else "")),
        issued=citation.published or (source.published if source else None),
        accessed=citation.accessed or (source.retrieved if source else None),
        archive=safe_url(archive) or "" if archive else "",
        language=source.language if source else "",
    )
