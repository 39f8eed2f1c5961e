"""Which line of a sentence is told, and where a scraper glued two sentences together."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from pelican_timeline import timex
from pelican_timeline.documents import read_document
from pelican_timeline.extraction.locales import grammar_of
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.text import Source, Span
from pelican_timeline.model.timeline import Candidate
from pelican_timeline.piles.gluing import find_seams, unglue, without_stamps
from pelican_timeline.piles.judging import best_line

CASES: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "lines.yaml").read_text("utf-8"))
PUBLISHED = "2031-03-06"


@pytest.mark.parametrize(
    ("language", "parts"), [(code, one) for code, those in CASES["seams"].items() for one in those]
)
def test_glued_sentences_are_cut(language: str, parts: str) -> None:
    """A small word with a capital begins a sentence; a name does not."""
    grammar = grammar_of(language)
    assert grammar is not None
    text = parts.replace(" | ", " ")
    seams = find_seams(text, grammar)
    cut = [text[a:b].strip() for a, b in zip([0, *seams], [*seams, len(text)], strict=True)]
    assert cut == parts.split(" | ")


def _suggestion(sentence: str, title: str, kind: str = "other") -> Candidate:
    found, _ = timex.find_dates(sentence, "en", parse(PUBLISHED))
    dated = next(one for one in found if one.date is not None)
    assert dated.date is not None
    return Candidate(
        "x-1", "paper", Span(0, len(sentence)), 2, sentence, title, dated.date, dated.derivation, kind, language="en"
    )


@pytest.mark.parametrize("case", CASES["lines"], ids=lambda case: case["line"])
def test_a_line_ends_where_it_can_be_read(case: dict[str, str]) -> None:
    """What hangs on a clause that was left out goes with it."""
    worth, line = best_line(
        _suggestion(case["sentence"], case["title"]), case["sentence"], date.fromisoformat(PUBLISHED).toordinal()
    )
    assert line == case["line"]
    assert worth == 1


@pytest.mark.parametrize("case", CASES["weak"], ids=lambda case: case["title"])
def test_half_a_line_speaks_for_little(case: dict[str, Any]) -> None:
    """A line without its subject, its end or its own date gives way to any that is whole."""
    suggestion = _suggestion(case["sentence"], case["title"], case.get("kind", "other"))
    worth, _ = best_line(suggestion, case["sentence"], date.fromisoformat(PUBLISHED).toordinal())
    assert worth <= case.get("most", 0.5)


def _source(text: str) -> Source:
    return Source("paper", "", text, published=parse(PUBLISHED), language="en")


def test_the_last_part_of_a_glued_lead_is_the_lead() -> None:
    """Headline and caption before it are no prose."""
    text = "Dam bursts above Orlin The dam above Orlin burst early on Tuesday. Nobody was hurt in the town."
    document = unglue(read_document(_source(text)), timex.find_dates(text, "en", parse(PUBLISHED))[0])
    assert [(document.words(one).strip(), one.role) for one in document.sentences] == [
        ("Dam bursts above Orlin", "heading"),
        ("The dam above Orlin burst early on Tuesday.", "prose"),
        ("Nobody was hurt in the town.", "prose"),
    ]
    assert [one.number for one in document.sentences] == [1, 2, 3]


def test_a_stamp_before_a_sentence_is_no_part_of_it() -> None:
    """As live pages write them."""
    text = "(Update 11:58 p.m. in Orlin) The council met on Tuesday. -- The mill was sold on Monday to a bank."
    document = without_stamps(read_document(_source(text)))
    assert [document.words(one) for one in document.sentences][-1].startswith("The mill was sold")
    assert document.words(document.sentences[0]).startswith("The council met")
