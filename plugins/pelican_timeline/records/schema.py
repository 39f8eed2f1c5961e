"""Every field of every file that people write, defined once.

From these definitions come the validator (fields.py, values.py), the editor's schema (json_schema.py), and whatever else
has to know a field: a form, a page of the docs.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from pelican_timeline.model.event import (
    KINDS,
    RELATIONS,
    Actor,
    Citation,
    Correction,
    LinkException,
    Place,
    Relation,
    Review,
    Topic,
)

from .fields import Field, Record
from .nodes import MapNode
from .report import Report
from .setting_values import Address, Group, Number, OneOf, Setting, Truth, Words, WordsList
from .values import (
    Choice,
    Date,
    Day,
    Degrees,
    ExactlyOne,
    Flag,
    Given,
    Id,
    Language,
    ListOf,
    Markdown,
    Matching,
    Needs,
    PlainText,
    Url,
)

TITLE_LENGTH = 90
_NAME = PlainText(120)
_LINE = PlainText(300)
_NOTE = PlainText(1_000, lines=True)
_WIKIDATA = Matching(
    re.compile("Q[1-9][0-9]{0,11}"), "bad-wikidata", "the number of a Wikidata item", "write for instance: Q90"
)
_SHA256 = Matching(
    re.compile("[0-9a-f]{64}"),
    "bad-sha256",
    "a SHA-256 fingerprint",
    "write its 64 digits 0-9 and a-f, as `sha256sum` prints them",
)
_SUGGESTION = Matching(
    re.compile("x-[0-9a-f]{10}"),
    "bad-id",
    "the id of a suggestion",
    "copy the id from the suggestion, such as x-0123456789",
)

SUGGESTION_ID = _SUGGESTION.pattern


# Events --------------------------------------------------------------------------------------------------------------


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
            "publisher", _NAME, "Who published it.", ("Office of the President",), also=("outlet", "site", "newspaper")
        ),
        Field("author", _NAME, "Who wrote it.", ("Gwendolyn Sasse",), also=("authors", "by")),
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
            _NOTE,
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
            _NOTE,
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
            _NAME,
            "Who spoke, for statements: the id or name of an actor.",
            ("friedrich-merz",),
            also=("speakers", "by"),
        ),
        Field(
            "places",
            ListOf(_NAME, 100),
            "Where: ids from places.yaml, or names.",
            (["paris"],),
            also=("place", "location", "locations", "where"),
        ),
        Field(
            "actors",
            ListOf(_NAME, 100),
            "Who: ids from actors.yaml, or names.",
            (["coalition-of-the-willing", "Emmanuel Macron"],),
            also=("actor", "people", "persons", "who"),
        ),
        Field(
            "topics",
            ListOf(_NAME, 100),
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


# Sources -------------------------------------------------------------------------------------------------------------

SOURCE: Record[dict[str, Any]] = Record(
    place="the head of a source",
    title="Source",
    description="What is known of a text that somebody published.",
    make=lambda values, _node, _report: values,
    example="publisher: The Guardian",
    fields=(
        Field(
            "title",
            PlainText(300),
            "The title of the text.",
            ("Ending the war in Ukraine has more support than ever.",),
            also=("headline", "name"),
        ),
        Field(
            "url",
            Url(),
            "The address of the original.",
            ("https://example.org/article",),
            also=("link", "source", "address"),
        ),
        Field(
            "publisher",
            _NAME,
            "who published it.",
            ("The Guardian",),
            required=True,
            also=("outlet", "site", "newspaper", "source_name"),
        ),
        Field("author", _NAME, "Who wrote it.", ("Gwendolyn Sasse",), also=("authors", "by")),
        Field("agency", _NAME, "The news agency that it came from.", ("dpa",), also=("wire",)),
        Field(
            "published",
            Date(),
            "when it was published, in EDTF; “yesterday” in the text is counted from it.",
            ("2026-01-12?",),
            required=True,
            also=("date", "pubdate"),
        ),
        Field(
            "published_how",
            _NOTE,
            "How the date is known, when the text does not carry it.",
            ("The first reports of the column are of 11 January 2026.",),
        ),
        Field("language", Language(), "the code of its language.", ("en",), required=True, also=("lang",)),
        Field(
            "licence",
            _NAME,
            "The open licence; only a text with one is published in full.",
            ("CC BY 4.0",),
            also=("license",),
        ),
        Field(
            "licence_url",
            Url(),
            "The address of the licence.",
            ("https://creativecommons.org/licenses/by/4.0/",),
            also=("license_url",),
        ),
        Field("attribution", _LINE, "Whom the licence wants named.", ("Wikinews contributors",), also=("credit",)),
        Field(
            "changes",
            _NOTE,
            "What was changed against the original.",
            ("Image captions left out.",),
            also=("modified", "change"),
        ),
        Field("via", _LINE, "The site that the copy was taken from.", ("example.net",), also=("retrieved_from",)),
        Field(
            "origin",
            Id("the name of an origin"),
            "What it copies: the slug of another source, or a free name that all copies share.",
            ("guardian-sasse-2026-01",),
            also=("source_group", "original"),
        ),
        Field(
            "archive",
            Url(),
            "A copy in a web archive.",
            ("https://web.archive.org/web/2026/https://example.org/article",),
            also=("archived",),
        ),
        Field(
            "retrieved", Day(), "The day on which the text was fetched.", ("2026-01-13",), also=("accessed", "fetched")
        ),
        Field(
            "text", Choice(("full", "excerpt")), "full, or excerpt: only the cited paragraphs are stored.", ("full",)
        ),
        Field("sha256", _SHA256, "The SHA-256 of the whole text.", ("0" * 64,), also=("hash", "checksum")),
    ),
)


# Authority files -----------------------------------------------------------------------------------------------------


def _names_fields(what: str, id_example: str, name: str, alias: str, *more: Field) -> tuple[Field, ...]:
    return (
        Field("id", Id(), f"the id of the {what}, part of its address.", (id_example,), required=True, also=("slug",)),
        Field("name", _NAME, "the name that readers see.", (name,), required=True, also=("title", "label")),
        Field(
            "aliases",
            ListOf(_NAME, 500),
            "Other names and spellings, in any language and script.",
            ([alias],),
            also=("alias", "names", "alternative_names"),
        ),
        Field("description", _NOTE, "One sentence on it.", ("",)[:0], also=("summary", "text")),
        Field("wikidata", _WIKIDATA, "Its item in Wikidata.", ("Q90",), also=("qid",)),
        *more,
        Field(
            "parent",
            Id(f"the id of a {what}"),
            f"The id of the {what} that it belongs to.",
            (id_example,),
            also=("part_of",),
        ),
    )


ACTOR = Record(
    place="an actor",
    title="Actor",
    description="A person or body that acts or speaks.",
    make=lambda values, _node, _report: Actor(**values),
    example="id: friedrich-merz",
    fields=_names_fields("actor", "volodymyr-zelenskyy", "Volodymyr Zelenskyy", "Selenskyj"),
)

PLACE = Record(
    place="a place",
    title="Place",
    description="A place where events happen.",
    make=lambda values, _node, _report: Place(**values),
    example="id: paris",
    fields=_names_fields(
        "place",
        "paris",
        "Paris",
        "París",
        Field("lat", Degrees(90), "Latitude in degrees; south is negative.", (48.8566,), also=("latitude",)),
        Field(
            "lon", Degrees(180), "Longitude in degrees; west is negative.", (2.3522,), also=("lng", "long", "longitude")
        ),
    ),
    rules=(
        Needs("lat", "lon", "a latitude needs a longitude", "add a line: lon: 2.3522"),
        Needs("lon", "lat", "a longitude needs a latitude", "add a line: lat: 48.8566"),
    ),
)

TOPIC = Record(
    place="a topic",
    title="Topic",
    description="What events are about.",
    make=lambda values, _node, _report: Topic(**values),
    example="id: security-guarantees",
    fields=(
        *_names_fields("topic", "security-guarantees", "Security guarantees for Ukraine", "Sicherheitsgarantien"),
        Field("story", Flag(), "true for a topic that the home page tells as a story of its own.", (True,)),
    ),
)


# Reviews -------------------------------------------------------------------------------------------------------------

REVIEW = Record(
    place="a review",
    title="Review",
    description="What a person decided on a suggestion of the program.",
    make=lambda values, node, report: Review(mark=report.mark(node), **values),
    example="id: x-0123456789",
    fields=(
        Field("id", _SUGGESTION, "the id of the suggestion.", ("x-0123456789",), required=True),
        Field(
            "verdict",
            Choice(("rejected", "merged"), {"reject": "rejected", "merge": "merged", "no": "rejected"}),
            "rejected, or merged with an event.",
            ("rejected",),
            required=True,
        ),
        Field("into", Id("the id of an event"), "The event, when it is merged.", ("2026-01-06-paris-summit",)),
        Field("why", _NOTE, "The reason.", ("Background, not an event.",), also=("reason", "because")),
        Field("by", _NAME, "Who decided.", ("Your name",), also=("author", "who")),
        Field("on", Day(), "The day of the decision.", ("2026-02-01",), also=("date", "when")),
        Field("source", Id("the name of a source"), "The source of the suggestion.", ("stern-dpa-paris",)),
        Field(
            "quote",
            PlainText(2_000, lines=True),
            "The sentence that it was taken from.",
            ("The sentence it was taken from.",),
        ),
    ),
)


# Links ---------------------------------------------------------------------------------------------------------------

LINK_EXCEPTION = Record(
    place="an exception",
    title="Exception",
    description="An address that a check of links leaves alone.",
    make=lambda values, _node, _report: LinkException(**values),
    example="url: https://example.org/members/*",
    fields=(
        Field(
            "url",
            PlainText(2_000),
            "the address, or its beginning and a *.",
            ("https://example.org/members/*",),
            required=True,
            also=("link", "address"),
        ),
        Field(
            "why",
            _NOTE,
            "the reason, in a sentence.",
            ("Answers to subscribers only; read on 8 January 2026.",),
            required=True,
            also=("reason", "because"),
        ),
        Field("until", Day(), "The day on which the excuse ends.", ("2026-12-31",), also=("expires",)),
    ),
)


# Settings ------------------------------------------------------------------------------------------------------------

_CODE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")

FORGE = (
    Setting("kind", OneOf(("github", "gitlab", "gitea", "forgejo")), "the software of the forge", "github"),
    Setting("url", Address(), "the address of the repository", "https://github.com/example/timeline"),
    Setting(
        "branch",
        Words(re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]{0,99}"), "the name of a branch"),
        "the branch that is built",
        "main",
    ),
    Setting(
        "content_path",
        Words(re.compile(r"[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)*"), "a folder of the repository"),
        "where content/ is in it",
        "content",
    ),
)

SETTINGS = (
    Setting(
        "title_story",
        Words(re.compile(r"[a-z0-9][a-z0-9-]{0,79}|"), "the id of a topic, or nothing"),
        "the topic whose story opens the home page",
        "security-guarantees",
    ),
    Setting("language", Words(_CODE, "the code of a language"), "the language of the site's own words", "en"),
    Setting("languages", WordsList(_CODE, "codes of languages"), "the languages of the sources", ["en", "de"]),
    Setting(
        "kinds",
        WordsList(re.compile(r"[a-z][a-z0-9_-]{0,29}"), "words in lower case"),
        "kinds of events beside the built-in ones",
        ["strike"],
    ),
    Setting("suggestions", OneOf(("show", "hide")), "whether readers see what the program suggests", "hide"),
    Setting(
        "quote_words",
        Number(0, 10_000, whole=True),
        "the most words that a quotation of an unlicensed text may have",
        60,
    ),
    Setting(
        "quote_share",
        Number(0, 1, whole=False),
        "the most of an unlicensed text that is quoted over all entries; 0.3 is 30 %",
        0.3,
    ),
    Setting(
        "forge",
        Group(FORGE),
        "where the site's files are edited",
        {"kind": "github", "url": "https://github.com/example/timeline"},
    ),
    Setting(
        "site_id",
        Words(re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]{0,99}|"), "letters, digits, full stops and hyphens"),
        "a name from which feeds and calendars make their ids",
        "timeline.example",
    ),
    Setting("search", OneOf(("auto", "off")), "whether the site has a search, where Pagefind is installed", "auto"),
    Setting("explicit_index", Truth(), "whether links end in index.html, for reading the site from disk", False),
)

__all__ = [
    "ACTOR",
    "CITATION",
    "CORRECTION",
    "LINK_EXCEPTION",
    "PLACE",
    "RELATION",
    "REVIEW",
    "SETTINGS",
    "SOURCE",
    "TOPIC",
    "event_record",
]
