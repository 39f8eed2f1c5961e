"""The fields of an event, of its sources, relations and corrections."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from pelican_timeline.model.event import KINDS, RELATIONS, Citation, Correction, Relation
from pelican_timeline.records.conditions import ExactlyOne, Given, Needs
from pelican_timeline.records.date_values import Date, Day
from pelican_timeline.records.fields import Field, Record
from pelican_timeline.records.nodes import MapNode
from pelican_timeline.records.report import Report
from pelican_timeline.records.values import Choice, Flag, Id, ListOf, Markdown, PlainText, Url

from .common import NAME, NOTE

TITLE_LENGTH = 90


def _citation(values: dict[str, Any], node: MapNode, report: Report) -> Citation:
    mark = report.mark(node)
    quote = report.mark(node.entries["quote"]) if "quote" in values else mark
    return Citation(mark=mark, quote_mark=quote, **values)


CITATION = Record(
    place="a source",
    title="Source",
    definition="source",
    description="Who says so: a text stored in content/sources, or an address; and the very words where there are any.",
    make=_citation,
    example="source: sasse-guardian",
    fields=(
        Field(
            "source",
            Id("the name of a stored text"),
            "The stored text: its file name in content/sources without .md.",
            ("sasse-guardian",),
            also=("slug", "file", "id"),
        ),
        Field(
            "url",
            Url(),
            "The address of a text that is not stored here.",
            ("https://example.org/declaration",),
            also=("link", "href", "address"),
        ),
        Field("title", PlainText(300), "The title of that text.", ("Paris Declaration",), also=("name", "headline")),
        Field(
            "publisher", NAME, "Who published it.", ("Office of the President",), also=("outlet", "site", "newspaper")
        ),
        Field("author", NAME, "Who wrote it.", ("Gwendolyn Sasse",), also=("authors", "by")),
        Field("published", Date(), "When it was published, in EDTF.", ("2026-01-06",), also=("date",)),
        Field(
            "quote",
            PlainText(2_000, lines=True),
            "The very words of the text that prove the entry. […] joins parts of one text, in order.",
            ("The Paris declaration […] is best described as a declaration of intent.",),
            also=("quotation", "text", "words", "excerpt"),
        ),
        Field(
            "translation",
            PlainText(2_000, lines=True),
            "The quotation in the language of this site, when it is in another.",
            ("In the election of 7 June the party lost its majority.",),
        ),
        Field(
            "archive",
            Url(),
            "A copy of it in a web archive.",
            ("https://web.archive.org/web/2026/https://example.org/declaration",),
            also=("archived", "archive_url"),
        ),
        Field("accessed", Day(), "The day on which you read it.", ("2026-01-08",), also=("retrieved", "access_date")),
    ),
    rules=(
        Given(
            ("source", "url", "title"),
            "a source needs a stored text (source:) or an address (url:)",
            "add a line: url: https://example.org/page",
        ),
        Needs(
            "translation",
            "quote",
            "a translation needs the words that it translates",
            "add a line: quote: the words in the language of the text",
        ),
    ),
)


def _relation(values: dict[str, Any], node: MapNode, report: Report) -> Relation:
    ((kind, event),) = values.items()
    return Relation(kind, event, report.mark(node.entries[kind]))


_RELATION_WORDS = {
    "follows": "The event that this one follows from.",
    "part_of": "The larger event that this one is a part of.",
    "contradicts": "The event whose account this one contradicts.",
    "corrects": "The event whose account this one corrects.",
}

RELATION = Record(
    place="a relation",
    title="Relation",
    definition="relation",
    description="How this event stands to another one.",
    make=_relation,
    example="follows: 2025-09-04-paris-meeting",
    fields=tuple(
        Field(
            kind,
            Id("the id of an event"),
            _RELATION_WORDS[kind],
            ("2025-09-04-paris-meeting",),
            also=(kind.replace("_", "-"),),
        )
        for kind in RELATIONS
    ),
    rules=(
        ExactlyOne(
            RELATIONS,
            "an entry names one relation to one event",
            "begin a new entry with '- ' for each relation: - follows: 2025-09-04-paris-meeting",
        ),
    ),
)

CORRECTION = Record(
    place="a correction",
    title="Correction",
    definition="correction",
    description="What was put right in this entry, and when.",
    make=lambda values, _node, _report: Correction(**values),
    example="on: 2026-02-01",
    fields=(
        Field("on", Day(), "the day of the correction.", ("2026-02-01",), required=True, also=("date", "when")),
        Field(
            "what",
            NOTE,
            "what was put right, in a sentence.",
            ("Corrected the number of countries.",),
            required=True,
            also=("text", "description"),
        ),
    ),
)


def _fields_of_event(kinds: tuple[str, ...]) -> tuple[Field, ...]:
    meant = {
        "summit": "meeting",
        "speech": "statement",
        "vote": "decision",
        "deal": "agreement",
        "treaty": "agreement",
        "strike": "attack",
        "accident": "disaster",
    }
    return (
        Field(
            "title",
            PlainText(TITLE_LENGTH),
            f"what happened, as plain text: at most {TITLE_LENGTH} characters, aim for 60.",
            ("Coalition of the willing adopts the Paris Declaration",),
            required=True,
            also=("headline", "name", "heading"),
        ),
        Field(
            "date",
            Date(),
            "when it happened, in EDTF, as exact as the source is and no more.",
            (
                "2026-01-06",
                "2026-01",
                "2026",
                "2026-01-06T22:17Z",
                "2026-01-06/2026-01-07",
                "2025-12~/2026-01~",
                "2026-01-12?",
                "2025-24",
                "../2018",
                "[2025-08-25..2025-09-02]",
            ),
            required=True,
            also=("when", "day", "datum"),
        ),
        Field(
            "date_note",
            NOTE,
            "How the date is known; shown to readers.",
            ("The column gives no day; dated by the published declaration.",),
            also=("datenote", "note"),
        ),
        Field(
            "summary",
            Markdown(5_000),
            "A few sentences in Markdown, without headings and images.",
            ("Thirty-five countries say what they would do once a ceasefire holds.",),
            also=("description", "text", "body", "abstract"),
        ),
        Field("kind", Choice(kinds, meant), "What sort of event it is.", ("meeting",), also=("type", "category")),
        Field("planned", Flag(), "true while it has not happened.", (True,), also=("future",)),
        Field(
            "speaker",
            NAME,
            "Who spoke, for statements: the id or name of an actor.",
            ("friedrich-merz",),
            also=("speakers", "by"),
        ),
        Field(
            "places",
            ListOf(NAME, 100),
            "Where: ids from places.yaml, or names.",
            (["paris"],),
            also=("place", "location", "locations", "where"),
        ),
        Field(
            "actors",
            ListOf(NAME, 100),
            "Who: ids from actors.yaml, or names.",
            (["coalition-of-the-willing", "Emmanuel Macron"],),
            also=("actor", "people", "persons", "who"),
        ),
        Field(
            "topics",
            ListOf(NAME, 100),
            "What it is about: ids from topics.yaml, or names.",
            (["security-guarantees"],),
            also=("topic", "tags", "tag"),
        ),
        Field(
            "sources",
            ListOf(CITATION, 200, least=1),
            "who says so: at least one source, if possible with the words that prove the entry.",
            (
                [
                    {
                        "source": "sasse-guardian",
                        "quote": "The Paris declaration […] is best described as a declaration of intent.",
                    }
                ],
            ),
            required=True,
            also=("source", "citations", "references", "links"),
            hint="add a line sources: and below it, indented: - url: https://example.org/page, or - source: with the name of a stored text",
        ),
        Field(
            "related",
            ListOf(RELATION, 100),
            "How it stands to other events.",
            ([{"follows": "2025-09-04-paris-meeting"}],),
            also=("relations", "follows", "part_of"),
        ),
        Field(
            "corrections",
            ListOf(CORRECTION, 200),
            "What was put right in this entry, and when.",
            ([{"on": "2026-02-01", "what": "Corrected the number of countries."}],),
            also=("correction",),
        ),
        Field(
            "added",
            Day(),
            "The day it came onto the site; feeds, calendars and the sitemap live from it.",
            ("2026-01-08",),
            also=("created", "date_added"),
        ),
        Field(
            "aliases",
            ListOf(Id("an old id"), 100),
            "Old ids of this event; their addresses lead to the new one.",
            (["2026-01-06-paris-summit-declaration"],),
            also=("alias", "redirects"),
        ),
        Field("draft", Flag(), "true keeps it off the site.", (True,), also=("hidden",)),
    )


EventValues = tuple[dict[str, Any], MapNode]


@lru_cache(maxsize=16)
def event_record(kinds: tuple[str, ...] = KINDS, *, listed: bool = False) -> Record[EventValues]:
    """An event: alone in its file, whose name is its id, or *listed* with others, and then with an `id` field."""
    example = "title: What happened"
    identity = Field(
        "id",
        Id(),
        "the id of this event, and its address on the site.",
        ("2026-01-06-paris-declaration",),
        required=True,
        also=("slug",),
    )
    return Record(
        place="an event",
        title="Event",
        description="Something that happened or is planned, with the date and the words that prove it.",
        make=lambda values, node, _report: (values, node),
        example=example,
        fields=((identity,) if listed else ()) + _fields_of_event(kinds),
    )
