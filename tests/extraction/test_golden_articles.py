"""What a careful editor takes from the five seed articles, the eight open ones and made-up ones, and what the program takes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from pelican_timeline.documents import read_document
from pelican_timeline.extraction import NameIndex, known_events, suggest
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.event import Actor, Place, Topic
from pelican_timeline.model.text import Document, Source
from pelican_timeline.model.timeline import Candidate, Verdict
from pelican_timeline.timex import find_dates

CHECKOUT = Path(__file__).resolve().parents[2]
GOLDEN = CHECKOUT / "tests" / "golden" / "extraction"
ARTICLES = [path.stem for path in sorted(GOLDEN.glob("*.yaml")) if path.stem != "names"]


def _load(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((GOLDEN / f"{name}.yaml").read_text(encoding="utf-8"))
    return loaded


def _names() -> NameIndex:
    known = _load("names")
    return NameIndex(
        {key: Actor(key, first, tuple(rest)) for key, (first, *rest) in known["actors"].items()},
        {key: Place(key, first, tuple(rest)) for key, (first, *rest) in known["places"].items()},
        {key: Topic(key, first, tuple(rest)) for key, (first, *rest) in known["topics"].items()},
    )


def _text(golden: dict[str, Any]) -> str:
    """The article written out here, the demo's own copy, or the shared one beside the checkout."""
    if "article" in golden:
        return str(golden["article"])
    stored = CHECKOUT / "content" / "sources" / f"{golden['source']}.md"
    shared = CHECKOUT.parent / "shared" / "articles" / golden["text"]
    if stored.exists():
        return stored.read_text(encoding="utf-8").split("---\n", 2)[2]
    if shared.exists():
        return shared.read_text(encoding="utf-8")
    pytest.skip(f"neither content/sources/{golden['source']}.md nor the shared articles are here")


@pytest.fixture(scope="module", params=ARTICLES)
def article(request: pytest.FixtureRequest) -> tuple[dict[str, Any], Document, list[Candidate], list[Verdict]]:
    """The editor's expectation of one article, the article, and what the program makes of it."""
    golden = _load(request.param)
    published = parse(str(golden["published"]))
    author = golden.get("author", "")
    source = Source(
        golden["source"], "", _text(golden), published=published, language=golden["language"], author=author
    )
    names = _names()
    dates, _ = find_dates(source.text, source.language, published, known_events(source, (), names))
    document = read_document(source)
    return golden, document, *suggest(document, dates, names)


def _list(value: Any) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]


def test_every_event_of_the_editor_is_taken(article: Any) -> None:
    """Each main happening and statement is found, with an honest date, the right kind, speaker and title."""
    golden, _, found, verdicts = article
    wrong = []
    for expected in golden["taken"]:
        event = next((c for c in found if c.quote.startswith(expected["starts"])), None)
        if event is None:
            wrong.append((expected["starts"], "not taken"))
            continue
        got = {
            "date": str(event.date),
            "kind": event.kind,
            "speaker": event.speaker,
            "title": event.title,
            "planned": str(event.planned),
        }
        wrong += [
            (expected["starts"], got[key]) for key in got if key in expected and got[key] not in _list(expected[key])
        ]
        missing = set(expected.get("actors", [])) - set(event.actors) | set(expected.get("places", [])) - set(
            event.places
        )
        wrong += [(expected["starts"], missing)] if missing else []
    assert not wrong, [verdict.reason for verdict in verdicts if not verdict.taken]


def test_no_other_sentence_is_taken(article: Any) -> None:
    """No heading, hypothesis, opinion, negation or background becomes an event: a wrong suggestion costs trust."""
    golden, _, found, _ = article
    allowed = [one["starts"] for one in golden["taken"]] + golden.get("either", [])
    false = [(c.quote[:70], c.reasons) for c in found if not any(c.quote.startswith(start) for start in allowed)]
    assert not false


def test_every_sentence_has_its_verdict(article: Any) -> None:
    """The editor can read for every sentence why it was taken or was not."""
    _, document, found, verdicts = article
    assert [v.sentence for v in verdicts] == [s.number for s in document.sentences]
    assert {v.candidate for v in verdicts if v.taken} == {c.id for c in found}
    assert all(v.reason for v in verdicts)


def test_quotations_are_verbatim(article: Any) -> None:
    """A suggestion quotes its source letter by letter, and its title has at most 90 characters."""
    _, document, found, _ = article
    for event in found:
        assert event.quote == document.source.text[event.span.start : event.span.end]
        assert 0 < len(event.title) <= 90
        assert 0 <= event.score <= 1
