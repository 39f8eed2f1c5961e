"""A small timeline made of literals: a function for each thing a test wants to say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest

from pelican_timeline.archive.archive import Archive, make_archive
from pelican_timeline.archive.messages import Messages, read_messages
from pelican_timeline.archive.page import SiteInfo
from pelican_timeline.model.config import TimelineConfig
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.event import Actor, Citation, Content, Event, Place, Topic
from pelican_timeline.model.text import Source, Span
from pelican_timeline.model.timeline import Entry, Proof, Timeline, Witness


@pytest.fixture(scope="session")
def theme(demo_root: Path) -> Path:
    return demo_root / "theme"


@pytest.fixture(scope="session")
def english(theme: Path) -> Messages:
    return read_messages(theme, "en")


@pytest.fixture(scope="session")
def make_entry() -> Callable[..., Entry]:
    """An entry with one checked quotation for each source given: `make_entry("id", "2026-01-06", sources=[...])`."""

    def make(event_id: str, date: str, *, title: str = "", sources: Sequence[Source] = (), **fields: Any) -> Entry:
        cited = sources or (Source("gazette", "content/sources/gazette.md", "It happened.", publisher="Gazette"),)
        proofs = [
            Proof(Citation(one.id, "It happened."), "checked", one, (Span(0, 12),), one.text[:12], 1, "text=It")
            for one in cited
        ]
        witnesses = tuple(
            Witness(proof.citation.source, proof.source.publisher, (proof,)) for proof in proofs if proof.source
        )
        fields = {key: tuple(value) if isinstance(value, list) else value for key, value in fields.items()}
        event = Event(
            event_id, title or f"Title of {event_id}", parse(date), tuple(p.citation for p in proofs), **fields
        )
        return Entry(event, witnesses, len(witnesses), len(proofs))

    return make


@pytest.fixture(scope="session")
def make_timeline() -> Callable[..., Timeline]:
    """The timeline of some entries in their order, with the authority files that the test needs."""

    def make(
        entries: Iterable[Entry],
        actors: Iterable[Actor] = (),
        places: Iterable[Place] = (),
        topics: Iterable[Topic] = (),
    ) -> Timeline:
        ordered = tuple(sorted(entries, key=lambda entry: (entry.event.date.sort_key, entry.event.id)))
        content = Content(
            events=tuple(entry.event for entry in ordered if not entry.suggested),
            sources={proof.source.id: proof.source for entry in ordered for proof in entry.proofs if proof.source},
            actors={one.id: one for one in actors},
            places={one.id: one for one in places},
            topics={one.id: one for one in topics},
        )
        return Timeline(ordered, content)

    return make


@pytest.fixture(scope="session")
def archive_of(english: Messages, make_timeline: Callable[..., Timeline]) -> Callable[..., Archive]:
    """The archive of some entries, on a site that shows suggestions unless the test says otherwise."""

    def make(entries: Iterable[Entry], *, config: TimelineConfig | None = None, url: str = "", **names: Any) -> Archive:
        info = SiteInfo("A timeline", english, url, config=config or TimelineConfig(suggestions="show"))
        return make_archive(make_timeline(entries, **names), info)

    return make
