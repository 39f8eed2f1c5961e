"""The fields in the head of a stored text."""

from __future__ import annotations

import re
from typing import Any

from pelican_timeline.records.date_values import Date, Day
from pelican_timeline.records.fields import Field, Record
from pelican_timeline.records.values import Choice, Id, Language, Matching, PlainText, Url

from .common import LINE, NAME, NOTE

_SHA256 = Matching(
    re.compile("[0-9a-f]{64}"),
    "bad-sha256",
    "a SHA-256 fingerprint",
    "write its 64 digits 0-9 and a-f, as `sha256sum` prints them",
)

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
            NAME,
            "who published it.",
            ("The Guardian",),
            required=True,
            also=("outlet", "site", "newspaper", "source_name"),
        ),
        Field("author", NAME, "Who wrote it.", ("Gwendolyn Sasse",), also=("authors", "by")),
        Field("agency", NAME, "The news agency that it came from.", ("dpa",), also=("wire",)),
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
            NOTE,
            "How the date is known, when the text does not carry it.",
            ("The first reports of the column are of 11 January 2026.",),
        ),
        Field("language", Language(), "the code of its language.", ("en",), required=True, also=("lang",)),
        Field(
            "licence",
            NAME,
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
        Field("attribution", LINE, "Whom the licence wants named.", ("Wikinews contributors",), also=("credit",)),
        Field(
            "changes",
            NOTE,
            "What was changed against the original.",
            ("Image captions left out.",),
            also=("modified", "change"),
        ),
        Field("via", LINE, "The site that the copy was taken from.", ("example.net",), also=("retrieved_from",)),
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
