"""On what two papers differ: pairs of sentences in six languages that tell one event, read by the whole program."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from pelican_timeline import pipeline
from pelican_timeline.model.config import TimelineConfig
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.event import Citation, Content, Event, Place
from pelican_timeline.model.text import Source

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "corroboration" / "differing.yaml"
PAGE = GOLDEN.parents[3] / "docs" / "witnesses.md"
DATA: Mapping[str, Any] = yaml.load(GOLDEN.read_text(encoding="utf-8"), yaml.BaseLoader)
CASES = DATA["cases"]
PLACES = {
    one: Place(one, names[0], tuple(names[1:]), parent=DATA["known"]["parents"].get(one, ""))
    for one, names in DATA["known"]["places"].items()
}


def _weave(case: Mapping[str, Any]) -> list[str]:
    """What the entry of an event that cites both texts says that its sources differ on."""
    languages = case["lang"] if isinstance(case["lang"], list) else [case["lang"]] * 2
    days = case["day"], case.get("later", case["day"])
    sources = {
        side: Source(side, f"{side}.md", case[side], publisher, parse(day), language, origin=case.get("origin", ""))
        for side, publisher, day, language in zip("ab", ("Courier", "Herald"), days, languages, strict=True)
    }
    event = Event(
        "event", case["a"], parse(case["date"]), tuple(Citation(source=side, quote=case[side]) for side in "ab")
    )
    timeline, _ = pipeline.weave(Content(events=(event,), sources=sources, places=PLACES), TimelineConfig())
    (entry,) = (entry for entry in timeline.entries if entry.event.id == "event")
    return sorted(one.what for one in entry.disagreements)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_what_differs_is_told_and_what_only_sounds_different_is_not(case: Mapping[str, Any]) -> None:
    """Twelve dead and fifteen; not a toll that has grown, two of the twelve, a round number, or one night with two days."""
    assert _weave(case) == sorted(case["differ"])


def test_the_page_on_witnesses_tells_how_many_cases_there_are() -> None:
    """Its figures are those of the cases."""
    page = PAGE.read_text(encoding="utf-8")
    assert f"{sum(bool(case['differ']) for case in CASES)} that differ" in page
    assert f"{sum(not case['differ'] for case in CASES)} that do not" in page
