"""The fields of actors, places and topics: what the authority files hold."""

from __future__ import annotations

import re

from pelican_timeline.model.event import Actor, Place, Topic
from pelican_timeline.records.conditions import Needs
from pelican_timeline.records.fields import Field, Record
from pelican_timeline.records.values import Degrees, Flag, Id, ListOf, Matching

from .common import NAME, NOTE

_WIKIDATA = Matching(
    re.compile("Q[1-9][0-9]{0,11}"), "bad-wikidata", "the number of a Wikidata item", "write for instance: Q90"
)


def _names_fields(what: str, id_example: str, name: str, alias: str, *more: Field) -> tuple[Field, ...]:
    return (
        Field("id", Id(), f"the id of the {what}, part of its address.", (id_example,), required=True, also=("slug",)),
        Field("name", NAME, "the name that readers see.", (name,), required=True, also=("title", "label")),
        Field(
            "aliases",
            ListOf(NAME, 500),
            "Other names and spellings, in any language and script.",
            ([alias],),
            also=("alias", "names", "alternative_names"),
        ),
        Field("description", NOTE, "One sentence on it.", also=("summary", "text")),
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
