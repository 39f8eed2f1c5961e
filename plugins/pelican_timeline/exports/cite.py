"""How to cite an entry of the timeline: in words, for TeX, for reference managers, for Wikipedia; and all of them as files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pelican_timeline.model.timeline import Entry

from .bibtex import render_bibtex
from .csl import csl_item
from .json_text import dumps, list_of
from .publication import Publication, iso_day
from .references import Reference, entry_reference, text_references

CITATIONS_BIB, CITATIONS_CSL = "data/citations.bib", "data/citations.json"

_TEMPLATE_MARKS = str.maketrans(
    {"|": "&#124;", "[": "&#91;", "]": "&#93;", "{": "&#123;", "}": "&#125;", "<": "&lt;", ">": "&gt;"}
)


@dataclass(frozen=True, slots=True)
class Citations:
    """How to cite an entry: in words (no language but that of the date), for TeX, for reference managers, for Wikipedia.

    `csl` is CSL-JSON as Zotero and Pandoc read it, a list of one item; `wikipedia` the template "cite web", which
    Wikipedias of many languages know.
    """

    plain: str
    bibtex: str
    csl: str
    wikipedia: str


def cite(publication: Publication, entry: Entry) -> Citations:
    """An entry of the timeline, as a footnote, a bibliography and a reference manager want it."""
    reference = entry_reference(publication, entry)
    return Citations(
        plain=_plain(reference),
        bibtex=render_bibtex(reference),
        csl=dumps([csl_item(reference, publication.language)]) + "\n",
        wikipedia=_wikipedia(reference),
    )


def _plain(reference: Reference) -> str:
    parts = [f"“{reference.title}” ({reference.when})", reference.container, reference.url]
    return ". ".join(part for part in parts if part)


def _wikipedia(reference: Reference) -> str:
    issued = iso_day(reference.issued.earliest) if reference.issued else ""
    fields = {
        "title": f"{reference.title} ({reference.when})",
        "website": reference.container,
        "date": issued,
        "language": reference.language,
    }
    # The address of a page of this site holds no bar, bracket or brace.
    shown = [f"url={reference.url}"] if reference.url else []
    shown += [f"{name}={value.translate(_TEMPLATE_MARKS)}" for name, value in fields.items() if value]
    return f"{{{{cite web |{' |'.join(shown)}}}}}"


def references(publication: Publication, entries: Iterable[Entry]) -> list[Reference]:
    """Everything there is to cite: every entry that a person wrote, then every text these rest on."""
    curated = [entry for entry in entries if not entry.suggested]
    return [*(entry_reference(publication, entry) for entry in curated), *text_references(curated)]


def render_citations_bib(found: Iterable[Reference]) -> str:
    """References as a BibTeX file."""
    return "\n".join(render_bibtex(reference) for reference in found)


def render_citations_csl(found: Iterable[Reference], language: str) -> str:
    """References as CSL-JSON, one a line; *language* is that of dates in words."""
    return list_of(dumps(csl_item(reference, language)) for reference in found) + "\n"
