"""Is a citation true: do its words stand in the stored text? And how much of a text that is not ours may we show."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from pelican_timeline.documents.quotations import Match, find_quotation, find_without_case, text_fragment
from pelican_timeline.model.diagnostic import Diagnostic
from pelican_timeline.model.event import Citation, Event
from pelican_timeline.model.text import Document, Source, Span
from pelican_timeline.model.timeline import Proof

_NEAREST_SHOWN = 240
_PART_SHOWN = 80


def prove(citation: Citation, source: Source | None, path: str) -> tuple[Proof, Diagnostic | None]:
    """The citation with its place in the stored text, and an error in the file *path* when its words are not there."""
    if source is None:
        return Proof(citation, "unchecked" if citation.quote else "link", words=citation.quote), None
    if not citation.quote:
        return Proof(citation, "link", source), None
    match = find_quotation(source.text, citation.quote)
    if not match.spans:
        return Proof(citation, "unchecked", source), _not_found(citation, source, path, match)
    words = " […] ".join(span.of(source.text) for span in match.spans)
    return Proof(citation, "checked", source, match.spans, words), None


def _not_found(citation: Citation, source: Source, path: str, match: Match) -> Diagnostic:
    part = shorten(" ".join(match.missing.split()), _PART_SHOWN)
    if match.out_of_order:
        message = f"“{part}” stands in {source.id} before the part that it follows here"
        hint = "put the parts around […] in the order of the text, or cite them one by one"
        return Diagnostic(path, "quote-order", message, hint, citation.quote_mark)
    if letters := find_without_case(source.text, citation.quote):
        words = " ".join(letters.of(source.text).split())
        message = f"the stored text of {source.id} has other capital letters: “{shorten(words, _PART_SHOWN)}”"
        hint = "copy the words from there, or let `timeline check --fix` do it"
        return Diagnostic(path, "quote-not-found", message, hint, citation.quote_mark, fix=words)
    message = f"these words are not in the stored text of {source.id}: “{part}”"
    hint = f"quote {source.path} word for word"
    if match.nearest:
        line = source.text_line + source.text.count("\n", 0, match.nearest.start)
        passage = shorten(" ".join(match.nearest.of(source.text).split()), _NEAREST_SHOWN)
        hint = f"the nearest passage is {source.path}:{line}: {passage}"
    return Diagnostic(path, "quote-not-found", message, hint, citation.quote_mark)


def shorten(text: str, length: int) -> str:
    """The text, cut between words where it is longer."""
    return text if len(text) <= length else text[:length].rsplit(" ", 1)[0] + " …"


def locate_proofs(proofs: Iterable[Proof], documents: Mapping[str, Document]) -> list[Proof]:
    """The proofs with the number of the sentence where each quotation starts, and the link that leads to its words."""
    return [
        replace(
            proof,
            sentence=_sentence_number(documents[proof.source.id], proof.spans[0]),
            fragment=_fragment(proof.source, proof.spans),
        )
        if proof.source and proof.spans
        else proof
        for proof in proofs
    ]


def _fragment(source: Source, spans: Sequence[Span]) -> str:
    return text_fragment([span.of(source.text) for span in spans], source.text) if source.url else ""


def _sentence_number(document: Document, span: Span) -> int:
    return bisect_right(document.sentences, span.start, key=lambda sentence: sentence.span.start)


def limit_quotations(
    ranked: Sequence[tuple[Event, Proof]], quote_words: int, quote_share: float
) -> tuple[list[Proof], list[Diagnostic]]:
    """The proofs in the same order, with `words` emptied where a text that we may not publish would be quoted too much.

    No quotation of such a text has more than *quote_words* words, and over all entries no more than *quote_share* of its
    words are quoted; words quoted twice count once. Who comes first in *ranked* is served first. A person's quotation
    that does not fit is reported, since a shorter one would show.
    """
    quoted: dict[str, set[int]] = defaultdict(set)
    totals: dict[str, int] = {}
    limited: list[Proof] = []
    found: list[Diagnostic] = []
    for event, proof in ranked:
        source = proof.source
        if source is None or source.may_be_shown or not proof.words:
            limited.append(proof)
            continue
        total = totals.setdefault(source.id, len(source.text.split()))
        places = {place for span in proof.spans for place in _word_places(source.text, span)}
        allowed = int(total * quote_share)
        together = len(quoted[source.id] | places)
        if len(places) <= quote_words and together <= allowed:
            quoted[source.id] |= places
            limited.append(proof)
            continue
        limited.append(replace(proof, words=""))
        if event.provenance == "curated":
            found.append(_too_long(event, proof, len(places), quote_words, together, allowed))
    return limited, found


def _word_places(text: str, span: Span) -> Iterable[int]:
    """Where the words of a span start in the text: what tells one quoted word from another."""
    inside = False
    for place in range(span.start, span.end):
        space = text[place].isspace()
        if not space and not inside:
            yield place
        inside = not space


def _too_long(event: Event, proof: Proof, words: int, most: int, together: int, allowed: int) -> Diagnostic:
    slug = proof.citation.source
    if words > most:
        message = f"the quotation has {words} words; of {slug}, which has no open licence, {most} may be shown"
        hint = "quote the one sentence that proves the entry; […] leaves words out"
    else:
        message = (
            f"with this quotation {together} words of {slug} would be shown; without an open licence {allowed} may be"
        )
        hint = "quote less of it elsewhere, or cite another source"
    return Diagnostic(event.path, "quote-limit", message, hint, proof.citation.quote_mark, "warning")
