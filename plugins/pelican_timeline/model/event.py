"""Events, the sources they cite, and the people, places and topics they name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .diagnostic import Mark
from .fuzzydate import FuzzyDate
from .text import Source

KINDS = ("meeting", "statement", "decision", "attack", "agreement", "election", "disaster", "other")
"""What an event may be; settings can add kinds."""

RELATIONS = ("follows", "part_of", "contradicts", "corrects")


@dataclass(frozen=True, slots=True)
class Citation:
    """Who says so: a stored text (`source`, its slug) or an address, and the very words where there are any."""

    source: str = ""
    quote: str = ""
    translation: str = ""
    url: str = ""
    title: str = ""
    publisher: str = ""
    author: str = ""
    published: FuzzyDate | None = None
    archive: str = ""
    accessed: FuzzyDate | None = None
    mark: Mark = field(default=Mark(), compare=False)
    quote_mark: Mark = field(default=Mark(), compare=False)


@dataclass(frozen=True, slots=True)
class Relation:
    """How an event stands to another: `kind` is one of RELATIONS, `event` the other's id."""

    kind: str
    event: str
    mark: Mark = field(default=Mark(), compare=False)


@dataclass(frozen=True, slots=True)
class Correction:
    """What was put right, and when."""

    on: FuzzyDate
    what: str


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, or is planned, as a person wrote it down or as the program suggests it.

    `actors`, `places` and `topics` hold ids of the authority files where these know the name, else the free name.
    `provenance` is "curated" or "extracted". `marks` tells where each field stands in `path`.
    """

    id: str
    title: str
    date: FuzzyDate
    sources: tuple[Citation, ...] = ()
    date_note: str = ""
    summary: str = ""
    kind: str = "other"
    planned: bool = False
    speaker: str = ""
    places: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    related: tuple[Relation, ...] = ()
    corrections: tuple[Correction, ...] = ()
    added: FuzzyDate | None = None
    aliases: tuple[str, ...] = ()
    draft: bool = False
    provenance: str = "curated"
    path: str = ""
    marks: Mapping[str, Mark] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Headline:
    """What is known of an event whose file is not itself checked: enough to see that another one tells the same."""

    id: str
    path: str
    title: str
    date: FuzzyDate


@dataclass(frozen=True, slots=True)
class Actor:
    """A person or body that acts or speaks. `aliases` may be in any language and script."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    description: str = ""
    wikidata: str = ""
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A place; `lat` and `lon` in decimal degrees, as written."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    description: str = ""
    wikidata: str = ""
    parent: str = ""
    lat: str = ""
    lon: str = ""


@dataclass(frozen=True, slots=True)
class Topic:
    """What events are about; `story` marks a topic that is told as a story of its own on the home page."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    description: str = ""
    wikidata: str = ""
    parent: str = ""
    story: bool = False


@dataclass(frozen=True, slots=True)
class Review:
    """What a person decided on a suggestion: `verdict` is "rejected", or "merged" into the event `into`."""

    id: str
    verdict: str
    into: str = ""
    why: str = ""
    by: str = ""
    on: FuzzyDate | None = None
    source: str = ""
    quote: str = ""
    mark: Mark = field(default=Mark(), compare=False)


@dataclass(frozen=True, slots=True)
class LinkException:
    """An address that a check of links leaves alone, and why; `until` is the day on which the excuse ends.

    With a `*` at its end it means every address that starts so.
    """

    url: str
    why: str
    until: FuzzyDate | None = None

    def covers(self, url: str) -> bool:
        """Is this one of the addresses that are meant?"""
        return url.startswith(self.url[:-1]) if self.url.endswith("*") else url == self.url


@dataclass(frozen=True, slots=True)
class Content:
    """Everything that people wrote: the input of a build. Mappings are keyed by id, in order of id.

    `broken` are the citations of events left out for a mistake, with the path of the file: a check still looks at their
    quotations, so that a person learns of all mistakes at once. `others` are the events beside those that are checked,
    where only some files are.
    """

    events: tuple[Event, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)
    actors: Mapping[str, Actor] = field(default_factory=dict)
    places: Mapping[str, Place] = field(default_factory=dict)
    topics: Mapping[str, Topic] = field(default_factory=dict)
    reviews: tuple[Review, ...] = ()
    broken: tuple[tuple[str, Citation], ...] = ()
    others: tuple[Headline, ...] = ()
