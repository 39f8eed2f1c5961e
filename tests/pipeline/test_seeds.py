"""Five articles and no curated event: what an editor would make of them, entry by entry."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from pelican_timeline.merging import find_duplicates
from pelican_timeline.model.config import TimelineConfig
from pelican_timeline.model.timeline import Entry, Timeline
from pelican_timeline.pipeline import load, weave

CHECKOUT = Path(__file__).resolve().parents[2]
GOLDEN: dict[str, Any] = yaml.load(
    (CHECKOUT / "tests" / "golden" / "corroboration" / "seeds.yaml").read_text(encoding="utf-8"), yaml.BaseLoader
)
SEEDS = {slug for slugs in GOLDEN["origins"].values() for slug in slugs}


@pytest.fixture(scope="module")
def timeline(demo_root: Path) -> Timeline:
    """The demo's five seeds with its authority files, and nothing that a person wrote about events."""
    content, _ = load(demo_root, TimelineConfig())
    sources = {slug: source for slug, source in content.sources.items() if slug in SEEDS}
    bare = replace(content, events=(), reviews=(), broken=(), sources=sources)
    return weave(bare, TimelineConfig(suggestions="show"))[0]


def _starts(entry: Entry) -> dict[str, str]:
    return {proof.citation.source: proof.citation.quote for proof in entry.proofs}


def _tells(entry: Entry, proofs: dict[str, str]) -> bool:
    """Does the entry rest on exactly these sentences?"""
    quotes = _starts(entry)
    return quotes.keys() == proofs.keys() and all(quotes[slug].startswith(start) for slug, start in proofs.items())


def _find(timeline: Timeline, what: str) -> Entry:
    expected = next(one for one in GOLDEN["entries"] if one["what"] == what)
    found = [entry for entry in timeline.entries if _tells(entry, expected["proofs"])]
    assert len(found) == 1, f"{what}: {[_starts(entry) for entry in timeline.entries]}"
    return found[0]


def test_a_column_and_its_copies_are_one_voice(timeline: Timeline) -> None:
    """One origin for the Guardian column's three copies, and one each for dpa and Reuters."""
    assert {origin.label: set(origin.sources) for origin in timeline.origins} == {
        label: set(slugs) for label, slugs in GOLDEN["origins"].items()
    }


@pytest.mark.parametrize("expected", GOLDEN["entries"], ids=lambda one: one["what"])
def test_each_event_is_one_entry_with_all_its_sentences(timeline: Timeline, expected: dict[str, Any]) -> None:
    """An honest date, one independent source however many texts, and a reason for each sentence that was joined."""
    entry = _find(timeline, expected["what"])
    assert str(entry.event.date) in expected["date"]
    assert (entry.independent, entry.texts, entry.unknown) == (1, len(expected["proofs"]), 0)
    assert set(entry.joined) == set(entry.absorbed) - {entry.event.id}
    assert all(entry.joined.values())


def test_there_is_nothing_else(timeline: Timeline) -> None:
    """No false event, and none told twice."""
    allowed = [one["proofs"] for one in GOLDEN["entries"]]
    allowed += [{slug: start} for slug, starts in GOLDEN["either"].items() for start in starts]
    assert [_starts(entry) for entry in timeline.entries if not any(_tells(entry, one) for one in allowed)] == []


def test_what_is_likely_is_asked_and_what_belongs_together_is_related(timeline: Timeline) -> None:
    """Two Paris meetings four months apart are two; that Reuters and the column mean one summit, a person may say."""
    asked = {frozenset((one, proposal.other)) for one, found in find_duplicates(timeline).items() for proposal in found}
    assert asked == {frozenset(_find(timeline, what).event.id for what in pair) for pair in GOLDEN["asked"]}
    ties = {(entry.event.id, tie.kind, tie.event) for entry in timeline.entries for tie in entry.ties}
    assert ties == {
        (_find(timeline, one).event.id, kind, _find(timeline, other).event.id)
        for one, kind, other in GOLDEN["relations"]
    }
