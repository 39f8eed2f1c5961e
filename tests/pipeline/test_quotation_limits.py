"""How much of a text that is not ours may be shown: at most 60 words at once, at most 30 % over all entries."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pelican_timeline import pipeline
from pelican_timeline.documents.proofs import limit_quotations, prove
from pelican_timeline.model.config import TimelineConfig
from pelican_timeline.model.diagnostic import Mark
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.event import Citation, Event
from pelican_timeline.model.text import Source
from pelican_timeline.model.timeline import Entry, Proof, Witness

WORDS = [f"word{number}" for number in range(200)]
TEXT = " ".join(WORDS)
CLOSED = Source("closed", "content/sources/closed.md", TEXT)
OPEN = Source("open", "content/sources/open.md", TEXT, licence="CC BY 4.0")


def _cite(source: Source, first: int, last: int, provenance: str = "curated") -> tuple[Event, Proof]:
    citation = Citation(source=source.id, quote=" ".join(WORDS[first:last]), quote_mark=Mark(7, 12))
    event = Event(f"e{first}", "Title", parse("2026"), (citation,), provenance=provenance, path="content/events/e.yaml")
    proof, wrong = prove(citation, source, event.path)
    assert wrong is None
    return event, proof


def test_a_long_quotation_is_withheld_and_reported() -> None:
    """61 words of an unlicensed text are one too many; an open licence lifts the limit."""
    shown, found = limit_quotations([_cite(CLOSED, 0, 61), _cite(OPEN, 0, 61)], 60, 0.5)
    assert [bool(proof.words) for proof in shown] == [False, True]
    assert [(d.code, d.severity, d.mark.line) for d in found] == [("quote-limit", "warning", 7)]


def test_first_come_first_served_up_to_the_share() -> None:
    """With 30 % of 200 words, the second quotation of 40 words does not fit, a third of 20 does."""
    shown, found = limit_quotations([_cite(CLOSED, 0, 40), _cite(CLOSED, 50, 90), _cite(CLOSED, 100, 120)], 60, 0.3)
    assert [bool(proof.words) for proof in shown] == [True, False, True]
    assert "60 may be" in found[0].message


def test_words_quoted_twice_count_once() -> None:
    """The same sentence may prove ten entries."""
    shown, found = limit_quotations([_cite(CLOSED, 0, 50)] * 10, 60, 0.3)
    assert all(proof.words for proof in shown)
    assert not found


def test_a_withheld_suggestion_is_nobodys_mistake() -> None:
    """The program's own quotations are withheld in silence."""
    shown, found = limit_quotations([_cite(CLOSED, 0, 61, "extracted")], 60, 0.3)
    assert not shown[0].words
    assert not found


def test_people_quote_first() -> None:
    """Where there is room for one of two quotations, a person's is shown, however sure the program is of its own."""
    cited = [_cite(CLOSED, 0, 40, "extracted"), _cite(CLOSED, 50, 90)]
    entries = [Entry(event, (Witness("desk", "Desk", (proof,)),), 1, 1) for event, proof in cited]
    shown, _ = pipeline.limit(entries, TimelineConfig(quote_words=60, quote_share=0.3))
    assert [bool(entry.proofs[0].words) for entry in shown] == [False, True]


@given(st.lists(st.tuples(st.integers(0, 199), st.integers(1, 80)), max_size=12))
def test_never_more_than_the_share(cuts: list[tuple[int, int]]) -> None:
    """Whatever is cited, the words shown keep both limits."""
    cited = [_cite(CLOSED, first, min(first + length, 200)) for first, length in cuts]
    shown, _ = limit_quotations(cited, 60, 0.3)
    words = [set(proof.words.split()) for proof in shown]
    assert all(len(one) <= 60 for one in words)
    assert len(set().union(*words)) <= 60
    assert len(shown) == len(cited)


def test_a_quotation_that_is_not_there_is_an_error_with_the_nearest_passage() -> None:
    """The message names the place in the event file, and the line of the source that comes nearest."""
    text = "First line.\n\nThe Paris declaration was announced at the end of the talks.\n"
    source = Source("s", "content/sources/s.md", text, text_line=10)
    citation = Citation(
        source="s", quote="The Paris declaration was signed at the end of the talks.", quote_mark=Mark(5, 12)
    )
    proof, wrong = prove(citation, source, "content/events/e.yaml")
    assert wrong is not None
    assert (proof.status, wrong.code, wrong.path, wrong.mark.line) == (
        "unchecked", "quote-not-found", "content/events/e.yaml", 5,
    )  # fmt: skip
    assert "content/sources/s.md:12: The Paris declaration was announced" in wrong.hint


def test_parts_in_the_wrong_order_are_told_apart_from_missing_ones() -> None:
    """[…] leaves words out; it does not turn a text round."""
    source = Source("s", "content/sources/s.md", "First this happened. Then that happened.\n")
    citation = Citation(source="s", quote="Then that happened. […] First this happened.")
    _, wrong = prove(citation, source, "content/events/e.yaml")
    assert wrong is not None
    assert wrong.code == "quote-order"
