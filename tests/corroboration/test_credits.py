"""Whom a text credits, by the words of six languages, and what only looks like a credit."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from pelican_timeline.corroboration.credits import find_agency, find_credits
from pelican_timeline.model.text import Source

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "corroboration" / "credits.yaml"
DATA: Mapping[str, Any] = yaml.load(GOLDEN.read_text(encoding="utf-8"), yaml.BaseLoader)
STORY = "The council met and talked about the harbour until late. " * 20


def _source(text: str) -> Source:
    return Source("a", "content/sources/a.md", text, "My Paper")


@pytest.mark.parametrize("line", DATA["lines"], ids=lambda line: line["text"][:60])
def test_a_line_credits_whom_it_says(line: Mapping[str, Any]) -> None:
    """Bylines, datelines, republication notes; not a building, a poll, a picture, or a Post Office."""
    known = frozenset(DATA["known"])
    assert set(find_credits(_source(line["text"]), known).outlets) == set(line["outlets"])


def test_an_agency_that_opens_a_text_supplied_it() -> None:
    """The dateline says whose text it is; an agency that is named in between does not."""
    assert find_agency(_source(f"LONDON, March 5 (Reuters) - {STORY}")) == "Reuters"
    assert find_agency(_source(f"МОСКВА, 5 марта. /ТАСС/. {STORY}")) == "TASS"
    assert find_agency(_source(f"{STORY}\nThe mayor told Reuters so.\n{STORY}")) == ""


def test_what_stands_in_the_middle_of_a_text_is_no_byline() -> None:
    """There it is the credit of a picture."""
    assert set(find_credits(_source(f"{STORY}\ndpa/AFP\n{STORY}"), frozenset()).outlets) == set()
    assert set(find_credits(_source(f"{STORY}\ndpa/AFP"), frozenset()).outlets) == {"dpa", "afp"}
