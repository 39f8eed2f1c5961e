"""What belongs together and is not one: groups of short news in six languages, read by the whole program."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml

from pelican_timeline import extraction, pipeline
from pelican_timeline.corroboration import gather, group_origins, relate
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.text import Source

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "corroboration" / "belonging.yaml"
PAGE = GOLDEN.parents[3] / "docs" / "witnesses.md"
GROUPS: Sequence[Mapping[str, Any]] = yaml.load(GOLDEN.read_text(encoding="utf-8"), yaml.BaseLoader)
NAMES = extraction.NameIndex({}, {}, {})


def _weave(group: Mapping[str, Any]) -> tuple[set[str], set[tuple[str, str, str]]]:
    """The texts that tell an event, and the relations that the program finds, by the names of the texts."""
    sources = []
    for name, told in group["texts"].items():
        text, day = (told["text"], told["day"]) if isinstance(told, dict) else (told, group["day"])
        sources.append(Source(name, f"{name}.md", text, f"Paper {name}", parse(day), group["lang"]))
    desk_of = {slug: origin.id for origin in group_origins(sources)[0] for slug in origin.sources}
    found = {one.id: one for source in sources for one in pipeline.read_source((source, ()), NAMES)[0].candidates}
    leading = [found[cluster.candidates[0]] for cluster in gather(list(found.values()), desk_of)]
    ties = relate(leading, (), desk_of)
    told = {candidate.source for candidate in found.values()}
    return told, {
        (found[one].source, tie.kind, found[tie.event].source) for one, those in ties.items() for tie in those
    }


def _relations(group: Mapping[str, Any], where: str) -> set[tuple[str, ...]]:
    return {tuple(relation) for relation in group.get(where, ())}


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group["why"])
def test_what_happens_at_something_belongs_to_it_and_what_stands_beside_it_does_not(group: Mapping[str, Any]) -> None:
    """A speech at a summit, deaths in a storm, a charge after an arrest; not a burglar on the day of a march."""
    told, found = _weave(group)
    right = _relations(group, "related")
    assert found <= right | _relations(group, "missed")
    assert {(one, kind, other) for one, kind, other in right if {one, other} <= told} <= found


@pytest.mark.parametrize("kind", ["part_of", "follows"])
def test_most_are_found_and_the_page_on_witnesses_tells_how_many(kind: str) -> None:
    """Three in four at least, counting those of which a text tells no event; the page's figures are those of the groups."""
    right, missed = (
        sum(relation[1] == kind for group in GROUPS for relation in _relations(group, where))
        for where in ("related", "missed")
    )
    assert sum(relation[1] == kind for group in GROUPS for relation in _weave(group)[1]) >= 0.75 * (right + missed)
    assert f"{right} of {right + missed}" in PAGE.read_text(encoding="utf-8")
