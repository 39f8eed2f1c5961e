"""Two papers, one event or two: pairs of short news in six languages, read by the whole program."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_timeline import extraction, pipeline
from pelican_timeline.corroboration import gather, group_origins, propose, relate
from pelican_timeline.corroboration.reports import report_of
from pelican_timeline.corroboration.sameevent import judge
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.event import Actor, Place
from pelican_timeline.model.text import Source
from pelican_timeline.model.timeline import Candidate

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "corroboration"
WITNESSES = GOLDEN.parents[2] / "docs" / "witnesses.md"
Pair = Mapping[str, Any]


def _load(name: str) -> Mapping[str, Any]:
    loaded: Mapping[str, Any] = yaml.load((GOLDEN / f"{name}.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    return loaded


TOLD = _load("told")
PAIRS: list[Pair] = TOLD["pairs"]
TRUE = [pair for pair in PAIRS if pair["one"] == "true"]
FALSE = [pair for pair in PAIRS if pair["one"] == "false"]
NAMES = extraction.NameIndex(
    {one: Actor(one, names[0], tuple(names[1:])) for one, names in TOLD["known"]["actors"].items()},
    {one: Place(one, names[0], tuple(names[1:])) for one, names in TOLD["known"]["places"].items()},
    {},
)


@dataclass(frozen=True, slots=True)
class Found:
    """What the program makes of a pair: does each text tell an event, and are they one entry?"""

    told: bool
    merged: bool


def _languages(pair: Pair) -> list[str]:
    return pair["lang"] if isinstance(pair["lang"], list) else [pair["lang"]] * 2


def _weave(pair: Pair) -> Found:
    sources = [
        Source(side, f"{side}.md", pair[side], publisher, parse(day), language, origin=pair.get("origin", ""))
        for side, publisher, day, language in zip(
            "ab", ("Courier", "Herald"), (pair["day"], pair.get("later", pair["day"])), _languages(pair), strict=True
        )
    ]
    origins, _ = group_origins(sources)
    desk_of = {slug: origin.id for origin in origins for slug in origin.sources}
    found = {one.id: one for source in sources for one in pipeline.read_source((source, ()), NAMES)[0].candidates}
    clusters = gather(list(found.values()), desk_of)
    merged = any({found[one].source for one in cluster.candidates} == {"a", "b"} for cluster in clusters)
    return Found(len({one.source for one in found.values()}) > 1, merged)


@pytest.mark.parametrize("pair", FALSE, ids=lambda pair: pair["why"])
def test_two_events_that_papers_tell_are_two_entries(pair: Pair) -> None:
    """Arrest and charge, two bills of one day, the quake and the wave: a false merge is worse than a missed one."""
    assert not _weave(pair).merged


@pytest.mark.parametrize("pair", TRUE, ids=lambda pair: pair["why"])
def test_one_event_that_two_papers_tell_is_one_entry(pair: Pair) -> None:
    """Who "stepped down" has "quit", and who "wurde festgenommen" was "arrested", where both texts tell an event at all."""
    found = _weave(pair)
    assert found.merged or not found.told or "missed" in pair


def test_most_are_recognised_and_the_page_on_witnesses_tells_how_many() -> None:
    """Three in four at least, counting those of which a text tells no event; the page's figures are those of the pairs."""
    assert sum(_weave(pair).merged for pair in TRUE) >= 0.75 * len(TRUE)
    page = WITNESSES.read_text(encoding="utf-8")
    assert f"{sum('missed' not in pair for pair in TRUE)} of {len(TRUE)}" in page
    assert f"{len(FALSE)} pairs that are two events" in page


@cache
def _everything() -> tuple[Candidate, ...]:
    """All events that the texts of all pairs tell, each text a source of its own."""
    sources = [
        Source(f"{side}{number:03}", "a.md", pair[side], f"{side}{number}", parse(pair["day"]), language)
        for number, pair in enumerate(PAIRS)
        for side, language in zip("ab", _languages(pair), strict=True)
    ]
    return tuple(one for source in sources for one in pipeline.read_source((source, ()), NAMES)[0].candidates)


@settings(max_examples=30, deadline=None)
@given(st.data(), st.randoms(use_true_random=False))
def test_the_order_of_papers_changes_nothing(data: st.DataObject, chance: random.Random) -> None:
    """The same entries and relations in whatever order papers are read, and none of two events that contradict each other."""
    candidates = data.draw(st.lists(st.sampled_from(_everything()), unique_by=lambda one: one.id, max_size=40))
    shuffled = list(candidates)
    chance.shuffle(shuffled)
    clusters = gather(candidates, {})
    assert clusters == gather(shuffled, {})
    assert relate(candidates, (), {}) == relate(shuffled, (), {})
    assert propose(candidates, (), {}) == propose(shuffled, (), {})
    reports = {one.id: report_of(one, {}) for one in candidates}
    for cluster in clusters:
        for one, other in combinations(cluster.candidates, 2):
            assert judge(reports[one], reports[other]) == judge(reports[other], reports[one])
            assert judge(reports[one], reports[other]).verdict != "apart"
