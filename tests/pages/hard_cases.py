"""A site of events as nobody would write them, and some do; and a site of none: each has a look of its own to keep."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pelican_timeline.archive.messages import read_messages
from pelican_timeline.archive.page import SiteInfo
from pelican_timeline.archive.site import write_site
from pelican_timeline.model.config import Forge, TimelineConfig
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.event import Actor, Citation, Content, Event, Topic
from pelican_timeline.model.text import Source, Span
from pelican_timeline.model.timeline import Entry, Proof, Timeline, Witness

LONG_TITLE = " ".join(["A council of many members meets and goes on meeting"] * 12)
UNBROKEN = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstellenleiter" * 2
NAMES = ("مجلس الأمن", "ועדת החקירה", "🌊🛟 Rescue", "Élysée", "Київ")
CROWDED = "2026-03-01"


def _source(number: int, language: str = "en") -> Source:
    text = "It happened on the quay. And more." if language == "en" else "حدث ذلك على الرصيف."
    return Source(
        f"paper-{number}",
        f"content/sources/paper-{number}.md",
        text,
        publisher=f"The Paper {number}",
        published=parse("2026-01-07"),
        language=language,
        title=f"Report {number}",
        url=f"https://example.org/{number}",
        archive=f"https://archive.example.org/{number}",
    )


def _entry(event_id: str, date: str, title: str, sources: tuple[Source, ...] = (), **fields: object) -> Entry:
    cited = sources or (_source(0),)
    proofs = []
    for one in cited:
        words = one.text.partition(". ")[0]
        proofs.append(Proof(Citation(one.id, words), "checked", one, (Span(0, len(words)),), words, 1, "text=It"))
    event = replace(Event(event_id, title, parse(date), tuple(proof.citation for proof in proofs)), **fields)
    witnesses = tuple(
        Witness(proof.citation.source, proof.source.publisher, (proof,)) for proof in proofs if proof.source
    )
    return Entry(event, witnesses, len(witnesses), len(proofs))


def hard_entries() -> list[Entry]:
    """One entry for each thing that has broken a timeline."""
    entries = [
        _entry("long-title", "2026-01-06", LONG_TITLE, places=("paris",)),
        _entry("unbroken", "2026-01-07", UNBROKEN, summary=UNBROKEN),
        _entry("no-place", "2026-01-08", "Nobody says where"),
        _entry("forty-sources", "2026-01-09", "Forty papers tell it", tuple(_source(n) for n in range(1, 41))),
        _entry("right-to-left", "2026-01-10", "قمة باريس", (_source(50, "ar"),), actors=NAMES, topics=("hard",)),
        _entry("three-thousand-years", "-0999/2000", "A script is written", topics=("hard",)),
        _entry("ides", "-0043-03-15", "Caesar is killed", actors=("caesar",), topics=("hard",)),
        _entry("open-start", "../2018", "Something ends", topics=("hard",)),
        _entry("planned", "2031", "A bridge is to open", planned=True, topics=("hard",)),
    ]
    crowd = [_entry(f"crowd-{n:03}", CROWDED, f"Ship {n} leaves the harbour", topics=("fleet",)) for n in range(400)]
    return sorted([*entries, *crowd], key=lambda entry: (entry.event.date.sort_key, entry.event.id))


def write_hard_site(folder: Path, theme: Path, entries: list[Entry], forge: str = "github") -> Path:
    """The whole site of these entries, its files on a forge of some kind, or on none ("")."""
    topics = {slug: Topic(slug, name, story=True) for slug, name in (("hard", "Hard cases"), ("fleet", "The fleet"))}
    content = Content(
        events=tuple(entry.event for entry in entries),
        sources={proof.source.id: proof.source for entry in entries for proof in entry.proofs if proof.source},
        actors={"caesar": Actor("caesar", "C. Iulius Caesar", wikidata="Q1048")},
        topics=topics if entries else {},
    )
    config = TimelineConfig(forge=Forge(forge, "https://forge.example.org/me/site") if forge else None)
    info = SiteInfo("Hard cases", read_messages(theme, "en"), "", "Everything that is hard.", config)
    write_site(Timeline(tuple(entries), content), info, theme, folder)
    return folder
