from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from pelican_timeline.documents.sentences import find_sentences
from pelican_timeline.model.text import Span

EXAMPLES = yaml.safe_load((Path(__file__).parent / "sentences.yaml").read_text(encoding="utf-8"))
CASES = [pytest.param(language, line, id=line[:50]) for language, lines in EXAMPLES.items() for line in lines]


@pytest.mark.parametrize(("language", "line"), CASES)
def test_sentences_end_where_a_reader_ends_them(language: str, line: str) -> None:
    """Abbreviations, ordinals and initials end no sentence; what closes a quotation belongs to it."""
    text = line.replace(" | ", " ")
    found = [span.of(text) for span in find_sentences(text, Span(0, len(text)), language)]
    assert found == line.split(" | ")


def test_a_language_we_do_not_know_is_read_like_english() -> None:
    """A wrong guess at a full stop is better than no sentences."""
    text = "Ett möte hölls i Paris. Det var i maj."
    assert len(find_sentences(text, Span(0, len(text)), "sv-SE")) == 2


def test_a_language_tag_may_name_a_country() -> None:
    """German is German in Austria as well."""
    text = "Am 7. Juni war die Wahl."
    assert len(find_sentences(text, Span(0, len(text)), "de_AT")) == 1
