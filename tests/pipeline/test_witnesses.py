"""Counting who says so."""

from __future__ import annotations

from dataclasses import replace

from pelican_timeline.corroboration.witnesses import count_unknown, group_witnesses
from pelican_timeline.model.event import Citation
from pelican_timeline.model.text import Source, Span
from pelican_timeline.model.timeline import Origin, Proof

COLUMN = Origin("guardian", "The Guardian", ("guardian", "copy"))
REUTERS = Origin("reuters", "Reuters", ("reuters",))
SECOND_COLUMN = Origin("guardian-2", "The Guardian", ("guardian-2",))
ORIGIN_OF = {slug: origin for origin in (COLUMN, REUTERS, SECOND_COLUMN) for slug in origin.sources}


def _proof(slug: str, *, own: bool = False) -> Proof:
    source = Source(slug, f"content/sources/{slug}.md", "Words.", own=own)
    return Proof(Citation(source=slug, quote="Words."), "checked", source, (Span(0, 6),), "Words.")


def test_copies_are_one_witness() -> None:
    """A column and its copy are one independent source and two texts; the leading text comes first."""
    witnesses, independent, texts = group_witnesses([_proof("copy"), _proof("guardian"), _proof("reuters")], ORIGIN_OF)
    assert (independent, texts) == (2, 3)
    assert [[p.citation.source for p in w.proofs] for w in witnesses] == [["guardian", "copy"], ["reuters"]]


def test_one_publisher_counts_once() -> None:
    """Two articles of one paper are two witnesses to read and one independent source."""
    witnesses, independent, _ = group_witnesses([_proof("guardian"), _proof("guardian-2")], ORIGIN_OF)
    assert (len(witnesses), independent) == (2, 1)


def test_a_bare_link_proves_nothing_yet() -> None:
    """A link without a quotation is listed and not counted."""
    link = Proof(Citation(url="https://example.org/a", publisher="Example"), "link")
    witnesses, independent, texts = group_witnesses([_proof("guardian"), link], ORIGIN_OF)
    assert (len(witnesses), independent, texts) == (2, 1, 2)
    quoted = replace(link, status="unchecked", citation=replace(link.citation, quote="So it was."))
    assert group_witnesses([_proof("guardian"), quoted], ORIGIN_OF)[1] == 2


def test_the_site_adds_no_witness_to_others() -> None:
    """An own article may retell: beside others it adds a text and no independent source. Alone it is one."""
    _, independent, texts = group_witnesses([_proof("guardian"), _proof("own-story", own=True)], ORIGIN_OF)
    assert (independent, texts) == (1, 2)
    assert group_witnesses([_proof("own-story", own=True)], ORIGIN_OF)[1:] == (1, 1)


def test_a_text_of_unknown_origin_is_no_independent_source() -> None:
    """Nobody knows whether it copies another; it is listed and counted apart, also where it stands alone."""
    nameless = Origin("nameless", "Talks in Paris", ("nameless",), known=False)
    known = ORIGIN_OF | {"nameless": nameless}
    witnesses, independent, texts = group_witnesses([_proof("guardian"), _proof("nameless")], known)
    assert (independent, texts, count_unknown(witnesses)) == (1, 2, 1)
    assert [witness.known for witness in witnesses] == [True, False]
    witnesses, independent, _ = group_witnesses([_proof("nameless")], known)
    assert (independent, count_unknown(witnesses)) == (0, 1)
