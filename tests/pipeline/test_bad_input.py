"""Bad articles in a good pile: each gets its name and place, nothing is lost, the rest goes on."""

from __future__ import annotations

from pathlib import Path

import pytest

from pelican_timeline.corroboration import group_origins
from pelican_timeline.model.config import TimelineConfig
from pelican_timeline.model.diagnostic import Mark
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.event import Content
from pelican_timeline.model.text import Source
from pelican_timeline.pipeline import load, weave

GOOD = """---
licence: CC0
publisher: The Courier
published: 2024-06-10
language: en
---
The Harbour Board approved the budget for its docks in Varna on 9 June 2024.
"""
EVENT = """title: Harbour Board approves the budget
date: 2024-06-09
sources:
  - source: courier
    quote: The Harbour Board approved the budget for its docks in Varna on 9 June 2024.
added: 2024-06-11
"""
BAD = {
    "no-date": ("publisher: A\nlanguage: en", "Text.", "missing-field"),
    "no-language": ("publisher: A\npublished: 2024-06-10", "Text.", "missing-field"),
    "odd-language": ("publisher: A\npublished: 2024-06-10\nlanguage: english", "Text.", "unknown-language"),
    "no-text": ("publisher: A\npublished: 2024-06-10\nlanguage: en", "", "empty-text"),
    "turns": ("publisher: A\npublished: 2024-06-10\nlanguage: en\norigin: turns-too", "One.", "origin-circle"),
    "turns-too": ("publisher: A\npublished: 2024-06-10\nlanguage: en\norigin: turns", "Two.", ""),
    "nowhere": ("publisher: B\npublished: 2024-06-10\nlanguage: en\norigin: courrier", "Three.", "unknown-origin"),
}


def test_each_bad_article_is_named_and_the_rest_is_built(tmp_path: Path) -> None:
    """No date, no language, no text, an origin in a circle or nowhere: all told at once, beside a timeline that stands."""
    sources, events = tmp_path / "content" / "sources", tmp_path / "content" / "events"
    sources.mkdir(parents=True)
    events.mkdir()
    (sources / "courier.md").write_text(GOOD, encoding="utf-8")
    (events / "budget.yaml").write_text(EVENT, encoding="utf-8")
    for slug, (head, text, _) in BAD.items():
        (sources / f"{slug}.md").write_text(f"---\n{head}\n---\n{text}\n", encoding="utf-8")
    content, found = load(tmp_path, TimelineConfig())
    timeline, late = weave(content, TimelineConfig())
    told = {(Path(d.path).stem, d.code) for d in (*found, *late)}
    assert told == {(slug, code) for slug, (_, _, code) in BAD.items() if code}
    (entry,) = timeline.entries
    assert [(proof.status, proof.citation.source) for proof in entry.proofs] == [("checked", "courier")]


@pytest.mark.parametrize(
    "fields",
    [{"published": None}, {"language": ""}, {"language": "xx"}, {"text": ""}, {"text": " \n\n "}, {"publisher": ""}],
    ids=str,
)
def test_a_pile_without_records_goes_on_as_well(fields: dict[str, object]) -> None:
    """Articles that no record was read for lack what they lack; what the others tell is there."""
    good = Source("good", "good.md", GOOD.split("---\n")[2], "The Courier", parse("2024-06-10"), "en")
    bad = {"publisher": "A", "published": parse("2024-06-10"), "language": "en", "text": "They met on Monday."} | fields
    odd = Source("odd", "odd.md", str(bad.pop("text")), **bad)  # type: ignore[arg-type]
    timeline, _ = weave(Content(sources={"good": good, "odd": odd}), TimelineConfig(suggestions="show"))
    assert [entry.proofs[0].citation.source for entry in timeline.entries][:1] == ["good"]
    assert set(timeline.readings) == {"good", "odd"}


def test_two_articles_with_one_id_lose_neither_quietly() -> None:
    """Whoever gathers a pile may give one id twice: the second text is left out and named."""
    first = Source("a", "pile/1.md", "One text about the harbour.", "A", parse("2024-06-10"), "en")
    second = Source(
        "a", "pile/2.md", "Another text about the docks.", "B", parse("2024-06-11"), "en", marks={"id": Mark(3)}
    )
    for pile in ([first, second], [second, first]):
        (origin,), (told,) = group_origins(pile)
        assert origin.sources == ("a",)
        assert (told.code, told.path) == ("duplicate-id", "pile/2.md")
        assert "pile/1.md" in told.message
