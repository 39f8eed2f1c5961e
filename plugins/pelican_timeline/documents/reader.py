"""A source, cut into paragraphs and sentences that know their place and their role."""

from __future__ import annotations

from collections.abc import Sequence

from pelican_timeline.model.text import Document, Sentence, Source, Span

from .paragraphs import find_paragraphs
from .roles import find_roles
from .sentences import find_sentences


def read_document(source: Source) -> Document:
    """The paragraphs and sentences of a source; offsets count code points of `source.text`, which stays as it is."""
    text = source.text
    paragraphs = find_paragraphs(text)
    cut = [find_sentences(text, paragraph, source.language) for paragraph in paragraphs]
    roles = find_roles([_words(text, paragraph) for paragraph in paragraphs], [len(spans) for spans in cut])
    sentences: list[Sentence] = []
    for index, (spans, role) in enumerate(zip(cut, roles, strict=True)):
        sentences += [Sentence(span, len(sentences) + 1 + place, index, role) for place, span in enumerate(spans)]
    return Document(source, tuple(paragraphs), tuple(sentences))


def take_sentences(source: Source, places: Sequence[Span]) -> Document:
    """The document of a source that comes with its sentences already cut, at *places*; each is a paragraph of prose."""
    sentences = tuple(Sentence(place, index + 1, index) for index, place in enumerate(places))
    return Document(source, tuple(places), sentences)


def _words(text: str, place: Span) -> str:
    return " ".join(text[place.start : place.end].split())
