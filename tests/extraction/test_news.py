"""Made-up news in six languages: which sentences are taken, and what is made of them. The score may only rise."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from pelican_timeline.documents import read_document
from pelican_timeline.extraction import suggest
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.text import Source
from pelican_timeline.model.timeline import Candidate
from pelican_timeline.timex import find_dates
from tests.extraction.marked import OPENINGS, index

NEWS = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
    for path in (Path(__file__).parent / "news").glob("*.yaml")
}


def read(text: str, language: str, published: str) -> list[Candidate]:
    """What is suggested from one sentence in the middle of an article."""
    opening = f"{OPENINGS[language]}\n\n"
    source = Source("news", "", opening + text, published=parse(published), language=language)
    dates, _ = find_dates(source.text, language, source.published)
    found, _ = suggest(read_document(source), dates, index())
    return [one for one in found if one.span.start >= len(opening)]


def wrong_fields(event: Candidate, expected: dict[str, Any]) -> list[str]:
    """What differs from the editor's entry; where it names no speaker, an event that is no statement has none."""
    got = {name: str(getattr(event, name)) for name in ("kind", "title", "date", "speaker", "planned")}
    if "speaker" not in expected and "statement" not in str(expected.get("kind", "statement")):
        expected = {**expected, "speaker": ""}
    wrong = [f"{name} {got[name]!r}" for name in got if name in expected and got[name] not in _options(expected[name])]
    return wrong + [
        f"{name} {getattr(event, name)}"
        for name in ("actors", "places")
        if not set(expected.get(name, [])) <= set(getattr(event, name))
    ]


def _options(value: Any) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]


@pytest.mark.parametrize("language", sorted(NEWS))
def test_events_are_found_and_nothing_else(language: str) -> None:
    """Of every language's made-up news nearly all events are taken, rightly told, and nothing that is none."""
    news = NEWS[language]
    missed, wrong = [], []
    for event in news["events"]:
        found = read(event["text"], language, str(news["published"]))
        if not found:
            missed.append(event["text"])
        elif mistakes := wrong_fields(found[0], event):
            wrong.append((event["text"], mistakes))
    false = [text for text in news["nothing"] if read(text, language, str(news["published"]))]
    allowed = news.get("allowed", {})
    assert len(missed) <= allowed.get("missed", 0), missed
    assert len(wrong) <= allowed.get("wrong", 0), wrong
    assert len(false) <= allowed.get("false", 0), false


def test_every_language_has_news_enough() -> None:
    """Six languages, at least forty sentences each, of both sorts."""
    assert set(NEWS) == {"de", "en", "es", "fr", "ru", "uk"}
    assert all(len(news["events"]) + len(news["nothing"]) >= 40 for news in NEWS.values())
