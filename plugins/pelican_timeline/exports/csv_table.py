"""The timeline as a table (RFC 4180): one line an entry, for spreadsheets and statistics. docs/data.md has the columns."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pelican_timeline.model.event import Content
from pelican_timeline.model.timeline import Entry
from pelican_timeline.model.urls import safe_url
from pelican_timeline.model.words import in_words

from .pieces import Pieces
from .publication import Publication, iso_day, one_line
from .story import names_of

EVENTS_CSV = "data/events.csv"

COLUMNS = (
    "id",
    "title",
    "date",
    "date_in_words",
    "earliest",
    "latest",
    "precision",
    "approximate",
    "uncertain",
    "kind",
    "planned",
    "provenance",
    "speaker",
    "actors",
    "places",
    "topics",
    "summary",
    "independent_sources",
    "texts",
    "quotation",
    "quotation_status",
    "sources",
    "added",
    "corrected",
    "page",
)

# A spreadsheet takes a cell that begins so for a formula, also after a semicolon, which divides cells where the comma is
# the decimal sign. Signs that nobody sees must not hide the first letter.
_FORMULA = re.compile("(^|; *)('*[=+\\-@\uff1d\uff0b\uff0d\uff20])")
_STARTS = frozenset("'=+-@\uff1d\uff0b\uff0d\uff20")
_UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff "


def render_csv(pieces: Pieces, entries: Iterable[Entry]) -> str:
    """All entries in the timeline's order, suggestions among them (column `provenance`)."""
    return ",".join(COLUMNS) + "\r\n" + "".join(pieces.once(_row, entries, EVENTS_CSV))


def _row(publication: Publication, entry: Entry, content: Content, path: str) -> str:
    event, date = entry.event, entry.event.date
    first = next((proof for proof in entry.proofs if proof.words), None)
    addresses = [safe_url(proof.citation.url or (proof.source.url if proof.source else "")) for proof in entry.proofs]
    speaker = names_of((event.speaker,), content, "actors")[0] if event.speaker else ""
    cells = (
        event.id,
        event.title,
        str(date),
        in_words(date, publication.language),
        iso_day(date.earliest) or "",
        iso_day(date.latest) or "",
        date.precision.name.lower(),
        _yes_no(date.approximate),
        _yes_no(date.uncertain),
        event.kind,
        _yes_no(event.planned),
        event.provenance,
        speaker,
        " | ".join(names_of(event.actors, content, "actors")),
        " | ".join(names_of(event.places, content, "places")),
        " | ".join(names_of(event.topics, content, "topics")),
        publication.to_text(event.summary) if event.summary else "",
        str(entry.independent),
        str(entry.texts),
        first.words if first else "",
        first.status if first else "",
        " ".join(dict.fromkeys(address for address in addresses if address)),
        str(event.added or ""),
        str(event.corrections[-1].on) if event.corrections else "",
        publication.link(publication.url_for("event", event.id), path),
    )
    return ",".join(csv_cell(cell) for cell in cells) + "\r\n"


def csv_cell(text: str) -> str:
    """One cell on one line, in quotation marks; an apostrophe defuses what a spreadsheet would compute.

    >>> print(csv_cell("=1+1"), csv_cell("a;=1+1"), csv_cell("-0043-03-15"))
    "'=1+1" "a;'=1+1" "'-0043-03-15"
    """
    text = one_line(text).lstrip(_UNSEEN)
    if text[:1] in _STARTS or ";" in text:
        text = _FORMULA.sub(r"\1'\2", text)
    return '"' + text.replace('"', '""') + '"'


def _yes_no(value: bool) -> str:  # noqa: FBT001
    return "yes" if value else "no"
