"""An entry as feeds tell it: safe HTML with the date, the summary, the words that prove it, what was corrected."""

from __future__ import annotations

from html import escape

from pelican_timeline.model.event import Content
from pelican_timeline.model.timeline import Entry, Proof
from pelican_timeline.model.words import in_words

from .publication import Publication, link_to_words, one_line, plain, who


def story_html(publication: Publication, entry: Entry) -> str:
    """The entry as safe HTML."""
    event = entry.event
    when = in_words(event.date, publication.language)
    note = f" {escape(plain(event.date_note))}" if event.date_note else ""
    parts = [f"<p><strong>{escape(when)}</strong>{note}</p>", publication.to_html(event.summary)]
    parts += [_quotation(proof) for proof in entry.proofs if proof.words]
    parts += [
        f"<p>{escape(in_words(correction.on, publication.language))}: {escape(plain(correction.what))}</p>"
        for correction in event.corrections
    ]
    return "".join(parts)


def story_line(publication: Publication, entry: Entry) -> str:
    """The entry in one line of plain text: when, and the summary."""
    when = in_words(entry.event.date, publication.language)
    words = one_line(publication.to_text(entry.event.summary)) if entry.event.summary else ""
    return ": ".join(part for part in (when, words) if part)


def names_of(ids: tuple[str, ...], known: Content, room: str) -> list[str]:
    """The names of actors, places or topics as readers know them; *room* is the field of `Content`."""
    table = getattr(known, room)
    return [one_line(table[one].name if one in table else one) for one in ids]


def _quotation(proof: Proof) -> str:
    address, said_by = link_to_words(proof), escape(who(proof))
    if address:
        said_by = f'<a href="{escape(address)}" rel="noopener nofollow">{said_by or escape(address)}</a>'
    source_language = proof.source.language if proof.source else ""
    lang = f' lang="{escape(source_language)}"' if source_language else ""
    translation = f"<p>{escape(plain(proof.citation.translation))}</p>" if proof.citation.translation else ""
    return f"<blockquote{lang}><p>{escape(plain(proof.words))}</p></blockquote>{translation}<p>{said_by}</p>"
