"""The fields of what a person decided: on a suggestion, and on an address that a check of links leaves alone."""

from __future__ import annotations

from pelican_timeline.model.event import LinkException, Review
from pelican_timeline.records.date_values import Day
from pelican_timeline.records.fields import Field, Record
from pelican_timeline.records.ids import SUGGESTION_ID
from pelican_timeline.records.values import Choice, Id, Matching, PlainText

from .common import NAME, NOTE

_SUGGESTION = Matching(
    SUGGESTION_ID,
    "bad-id",
    "the id of a suggestion",
    "copy the id from the suggestion, such as x-0123456789",
)


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
        Field("why", NOTE, "The reason.", ("Background, not an event.",), also=("reason", "because")),
        Field("by", NAME, "Who decided.", ("Your name",), also=("author", "who")),
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
            NOTE,
            "the reason, in a sentence.",
            ("Answers to subscribers only; read on 8 January 2026.",),
            required=True,
            also=("reason", "because"),
        ),
        Field("until", Day(), "The day on which the excuse ends.", ("2026-12-31",), also=("expires",)),
    ),
)
