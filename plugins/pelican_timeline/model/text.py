"""Texts somebody published, and places in them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .diagnostic import Mark
from .fuzzydate import FuzzyDate


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points start to end (exclusive) of a text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Do the two share at least one character?"""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Source:
    """A text that somebody published, with what is known of its publication. DESIGN section 5 tells each field.

    `id` is the slug; `text` is the evidence, exactly as stored; `sha256` is the fingerprint of the whole text (for an
    excerpt as its editor gave it, else of `text`). `own` marks an article of this site, whose text is what a reader sees.
    `text_line` is the line of the file on which the text starts; `marks` tells where each field stands.
    """

    id: str
    path: str
    text: str
    publisher: str = ""
    published: FuzzyDate | None = None
    language: str = ""
    title: str = ""
    url: str = ""
    author: str = ""
    agency: str = ""
    published_how: str = ""
    licence: str = ""
    licence_url: str = ""
    attribution: str = ""
    changes: str = ""
    via: str = ""
    origin: str = ""
    archive: str = ""
    retrieved: FuzzyDate | None = None
    excerpt: bool = False
    sha256: str = ""
    own: bool = False
    text_line: int = 1
    marks: Mapping[str, Mark] = field(default_factory=dict, compare=False, repr=False)

    @property
    def may_be_shown(self) -> bool:
        """May the whole text be published here? Only when it is ours, or an open licence is recorded."""
        return self.own or bool(self.licence)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its place in the text, its number (from 1), its paragraph (from 0) and what it is.

    `role` is "prose", or "heading", "label" (captions, navigation, age labels), "byline": these tell no event.
    """

    span: Span
    number: int
    paragraph: int
    role: str = "prose"


@dataclass(frozen=True, slots=True)
class Document:
    """A source cut into paragraphs and sentences; offsets count code points of `source.text`."""

    source: Source
    paragraphs: tuple[Span, ...]
    sentences: tuple[Sentence, ...]

    def words(self, place: Span | Sentence) -> str:
        """The words at a place."""
        span = place.span if isinstance(place, Sentence) else place
        return self.source.text[span.start : span.end]
