"""Laws of a pile of articles: what may change when one comes, goes, or is read at another time."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_timeline.model.config import TimelineConfig
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.event import Actor, Citation, Content, Event, Place
from pelican_timeline.model.text import Source
from pelican_timeline.model.timeline import Entry
from pelican_timeline.pipeline import weave

WHO = ("Ana Petrov", "The Harbour Board", "Boris Lund", "The Supreme Court")
DID = (
    "rejected the new harbour tax in {place}",
    "welcomed the new harbour tax in {place}",
    "met representatives of the dockers in {place}",
    "approved the budget for the docks of {place} with 12 votes",
    "approved the budget for the docks of {place} with 14 votes",
)
PLACES = ("Varna", "Burgas", "Orlivka")
DAYS = ("4 March 2024", "5 March 2024", "18 March 2024")

sentences = st.builds(
    lambda who, did, place, day: f"{who} {did.format(place=place)} on {day}.",
    st.sampled_from(WHO),
    st.sampled_from(DID),
    st.sampled_from(PLACES),
    st.sampled_from(DAYS),
)
texts = st.lists(sentences, min_size=1, max_size=3, unique=True).map(" ".join)
piles = st.lists(st.tuples(texts, st.integers(0, 3)), min_size=1, max_size=5).map(
    lambda pile: [_source(f"a{number}", text, f"Paper {paper}") for number, (text, paper) in enumerate(pile)]
)
CURATED = Event(
    "docks",
    "Harbour Board approves the budget for the docks of Varna",
    parse("2024-03-04"),
    (Citation(url="https://example.org/docks"),),
    kind="decision",
    places=("varna",),
    actors=("board",),
)


def _source(slug: str, text: str, publisher: str) -> Source:
    # What else an article says, in words that no other has: two notes of one line would be copies of each other.
    text = f"{text}\n\n" + " ".join(f"{slug}{chr(97 + n)}" for n in range(26)) + "."
    path = f"content/sources/{slug}.md"
    return Source(slug, path, text, publisher, parse("2024-03-20"), "en", licence="CC0")


def _weave(sources: Iterable[Source]) -> Sequence[Entry]:
    content = Content(
        (CURATED,),
        {source.id: source for source in sources},
        {"ana-petrov": Actor("ana-petrov", "Ana Petrov"), "board": Actor("board", "Harbour Board")},
        {"varna": Place("varna", "Varna"), "burgas": Place("burgas", "Burgas")},
    )
    return weave(content, TimelineConfig(suggestions="show"))[0].entries


def _told(entries: Iterable[Entry]) -> set[tuple[str, str]]:
    """Every sentence that proves an entry, and the text in which it stands."""
    return {(proof.citation.source, proof.citation.quote) for entry in entries for proof in entry.proofs}


@settings(max_examples=25)
@given(piles, st.randoms(use_true_random=False))
def test_the_order_of_articles_changes_nothing(pile: list[Source], chance: random.Random) -> None:
    """The same entries, witnesses, reasons and disagreements, in whatever order articles are read."""
    assert _weave(chance.sample(pile, len(pile))) == _weave(pile)


@settings(max_examples=25)
@given(piles)
def test_a_copy_adds_a_text_and_nothing_else(pile: list[Source]) -> None:
    """Who reprints an article brings no new entry, no new date and no new witness."""
    before = _weave(pile)
    after = _weave([*pile, replace(pile[0], id="z-copy", path="content/sources/z-copy.md", publisher="Copycat")])
    assert [entry.event for entry in after] == [entry.event for entry in before]
    assert [entry.independent for entry in after] == [entry.independent for entry in before]
    assert [entry.disagreements for entry in after] == [entry.disagreements for entry in before]
    assert [entry.texts - other.texts for entry, other in zip(after, before, strict=True)] == [
        int(any(proof.citation.source == pile[0].id for proof in entry.proofs)) for entry in before
    ]


@settings(max_examples=25)
@given(piles)
def test_an_article_that_goes_takes_only_its_own_sentences(pile: list[Source]) -> None:
    """All that other articles tell is still told, by the same sentences, and nothing new comes up."""
    before, after = _told(_weave(pile)), _told(_weave(pile[1:]))
    assert after == {(source, quote) for source, quote in before if source != pile[0].id}


@settings(max_examples=25)
@given(piles)
def test_an_entry_that_an_article_does_not_touch_stays(pile: list[Source]) -> None:
    """Where an article has no sentence in an entry, nor in one that is like it, the entry is the same without it."""
    before, after = _weave(pile), _weave(pile[1:])
    mates = {entry.event.date for entry in before if any(p.citation.source == pile[0].id for p in entry.proofs)}
    assert [e.absorbed for e in before if e.event.date not in mates] == [
        e.absorbed for e in after if e.event.date not in mates
    ]
