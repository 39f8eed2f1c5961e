"""A small timeline made by hand, with everything in it that an export must be careful with."""

from __future__ import annotations

import pytest

from pelican_timeline.exports import Channel, Pieces, Publication, make_channel
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.event import Actor, Citation, Content, Correction, Event, Place, Relation, Topic
from pelican_timeline.model.text import Source, Span
from pelican_timeline.model.timeexpression import Derivation
from pelican_timeline.model.timeline import Disagreement, Entry, Proof, Side, Timeline, Witness

WORDS = "The declaration is best described as a declaration of intent."
HIDDEN = "These words may not be shown because the limit is used up."


@pytest.fixture(scope="session")
def guardian() -> Source:
    return Source(
        id="sasse-guardian",
        path="content/sources/sasse-guardian.md",
        text=f"{WORDS}\n\n{HIDDEN}\n",
        title="Why peace is “not in sight” & what <now>",
        url="https://example.org/a/peace-78215.html",
        publisher="The Guardian",
        author="Gwendolyn Sasse",
        published=parse("2026-01-12?"),
        language="en",
        retrieved=parse("2026-01-20"),
        archive="javascript:alert(1)",
        sha256="0" * 64,
    )


@pytest.fixture(scope="session")
def timeline(guardian: Source) -> Timeline:
    declaration = Event(
        id="2026-01-06-paris-declaration",
        title="Allies adopt the <b>Paris Declaration</b> & go home",
        date=parse("2026-01-06"),
        sources=(Citation(source="sasse-guardian", quote=WORDS),),
        summary="Thirty-five countries & a text.\n\nIn **five** parts.",
        kind="agreement",
        places=("paris",),
        actors=("emmanuel-macron", "A free name"),
        topics=("security-guarantees",),
        related=(Relation("follows", "1914-06-28-sarajevo"),),
        corrections=(Correction(parse("2026-02-01"), "Corrected the number of countries."),),
        added=parse("2026-01-08"),
        aliases=("old-name", "x-0123456789"),
    )
    claim = Event(
        id="2026-01-07-merz",
        title="Merz doubts it \x1b[31m\u202e",
        date=parse("2026-01-07?"),
        kind="statement",
        speaker="friedrich-merz",
        sources=(Citation(url="https://example.org/merz", title="Interview", publisher="A paper"),),
        added=parse("2026-01-09"),
    )
    sarajevo = Event(
        id="1914-06-28-sarajevo", title="Shots in Sarajevo", date=parse("1914-06-28"), added=parse("2026-03-01")
    )
    caesar = Event(
        id="caesar", title="Caesar dies", date=parse("-0043-03-15"), kind="attack", added=parse("2026-01-08")
    )
    suggestion = Event(
        id="x-89abcdef01",
        title="Talks go on",
        date=parse("2025-09-01~/2025-09-10~"),
        sources=(Citation(source="sasse-guardian", quote=HIDDEN),),
        provenance="extracted",
    )
    checked = Proof(
        declaration.sources[0], "checked", guardian, (Span(0, len(WORDS)),), WORDS, 1, "text=The%20declaration"
    )
    used_up = Proof(suggestion.sources[0], "checked", guardian, (Span(63, 121),), "", 2, "text=These")
    link = Proof(claim.sources[0], "link")
    entries = (
        Entry(caesar, (), 0, 0),
        Entry(sarajevo, (), 0, 0),
        Entry(
            suggestion,
            (Witness("sasse-guardian", "The Guardian", (used_up,)),),
            1,
            1,
            derivation=Derivation("early that month", "part-of-month", parse("2025-09"), "focus", "September 2025"),
        ),
        Entry(
            declaration,
            (Witness("sasse-guardian", "The Guardian", (checked,)),),
            1,
            1,
            absorbed=("x-0123456789",),
            disagreements=(
                Disagreement("date", (Side("The Guardian", "6 January", 0), Side("A paper", "7 January", 0))),
            ),
        ),
        Entry(claim, (Witness("merz", "A paper", (link,)),), 1, 1),
    )
    content = Content(
        events=(caesar, sarajevo, declaration, claim),
        sources={"sasse-guardian": guardian},
        actors={
            "emmanuel-macron": Actor("emmanuel-macron", "Emmanuel Macron", wikidata="Q3052772"),
            "friedrich-merz": Actor("friedrich-merz", "Friedrich Merz", ("Мерц",), wikidata="Q1124"),
        },
        places={"paris": Place("paris", "Paris", wikidata="Q90", lat="48.86", lon="2.35")},
        topics={"security-guarantees": Topic("security-guarantees", "Security guarantees & more")},
    )
    return Timeline(entries, content)


@pytest.fixture(scope="session")
def publication() -> Publication:
    """A site that has an address."""

    def url_for(kind: str, slug: str) -> str:
        return f"2025/09/#{slug}" if slug.startswith("x-") else f"{kind}s/{slug}/"

    return Publication(
        name="The Ledger & Co",
        url="https://ledger.example/base",
        site_id="ledger.example",
        language="en",
        url_for=url_for,
    )


@pytest.fixture
def pieces(publication: Publication, timeline: Timeline) -> Pieces:
    return Pieces(publication, timeline.content)


@pytest.fixture
def channel(timeline: Timeline) -> Channel:
    """The whole timeline."""
    return make_channel("", "The Ledger & Co", timeline.entries, "What happened, when; and who says so")
