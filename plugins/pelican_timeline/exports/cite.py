"""How to cite an entry of the timeline: in words, for TeX, for reference managers, for Wikipedia; and all of them as files."""

from __future__ import annotations

from collections.abc import Iterable

from pelican_timeline.model.timeline import Entry

from .bibtex import render_bibtex
from .csl import csl_item
from .json_text import dumps, list_of
from .publication import Publication, iso_day
from .references import Reference, entry_reference, text_references

CITATIONS_BIB, CITATIONS_CSL = "data/citations.bib", "data/citations.json"

_TEMPLATE_MARKS = {"|": "&#124;", "[": "&#91;", "]": "&#93;", "{": "&#123;", "}": "&#125;", "<": "&lt;", ">": "&gt;"}


def cite_plain(publication: Publication, entry: Entry) -> str:
    """The entry as a note or a bibliography names it, in no language but that of the date."""
    reference = entry_reference(publication, entry)
    parts = [f"“{reference.title}” ({reference.when})", reference.container, reference.url]
    return ". ".join(part for part in parts if part)


def cite_bibtex(publication: Publication, entry: Entry) -> str:
    """The entry for TeX, as in data/citations.bib."""
    return render_bibtex(entry_reference(publication, entry))


def cite_csl(publication: Publication, entry: Entry) -> str:
    """The entry as CSL-JSON for Zotero, Pandoc and their like: a list of one item, as these read it."""
    return dumps([csl_item(entry_reference(publication, entry), publication.language)]) + "\n"


def cite_wikipedia(publication: Publication, entry: Entry) -> str:
    """The entry as the template "cite web", which Wikipedias of many languages know."""
    reference = entry_reference(publication, entry)
    issued = iso_day(reference.issued.earliest) if reference.issued else ""
    fields = {
        "url": reference.url,
        "title": f"{reference.title} ({reference.when})",
        "website": reference.container,
        "date": issued,
        "language": reference.language,
    }
    shown = [f"{name}={value if name == 'url' else _in_template(value)}" for name, value in fields.items() if value]
    return f"{{{{cite web |{' |'.join(shown)}}}}}"


def _in_template(text: str) -> str:
    return "".join(_TEMPLATE_MARKS.get(sign, sign) for sign in text)


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
