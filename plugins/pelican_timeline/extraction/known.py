"""By which words may an article lean on an event whose day is known: "on the eve of the Paris meeting"?"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pelican_timeline.documents import read_document
from pelican_timeline.model.event import Event
from pelican_timeline.model.fuzzydate import FuzzyDate
from pelican_timeline.model.text import Source
from pelican_timeline.model.timeexpression import KnownEvent

from .clauses import parse_sentence
from .grammar import Grammar
from .happenings import Happening, find_happening
from .locales import grammar_of
from .names import PLACE, NameIndex, ids_of
from .tokens import read_tokens

_BEFORE, _AFTER = 45, 14
"""Days: an article speaks of "the Paris meeting" when it was held not long ago, or will be soon."""
_OPENING = 1500
"""Characters at the start of an article in which it names the meeting that it reports on."""

Offer = tuple[tuple[int, int], KnownEvent]
"""A phrase with its rank; the lowest wins."""


class Meetings:
    """The curated meetings of one known day, by day: an article asks only for those near its own."""

    def __init__(self, events: Iterable[Event]) -> None:
        held = [event for event in events if event.kind == "meeting" and not event.draft and event.date.is_day]
        self._events = sorted(held, key=lambda event: (event.date.latest, event.id))
        self._days = [event.date.latest for event in self._events]

    def near(self, published: FuzzyDate) -> list[Event]:
        """Those of which an article of that day would still, or already, speak as "the Paris meeting"."""
        first = bisect_left(self._days, published.latest - _BEFORE)
        return self._events[first : bisect_right(self._days, published.latest + _AFTER)]


def named_meetings(source: Source, meetings: Meetings, names: NameIndex) -> tuple[Offer, ...]:
    """The curated meetings that *source* has words for: all that its reading takes from other files than its own."""
    grammar, published = grammar_of(source.language), source.published
    if grammar is None or published is None:
        return ()
    offers: list[Offer] = []
    for event in meetings.near(published):
        distance = abs(published.latest - event.date.latest)
        cites = any(citation.source == source.id for citation in event.sources)
        for place in event.places:
            phrases = _phrases(source.text, place, names, grammar, alone=cites)
            offers += [((0 if cites else 1, distance), KnownEvent(phrase, event.date, event.id)) for phrase in phrases]
    return tuple(offers)


def known_events(source: Source, named: Sequence[Offer], names: NameIndex) -> list[KnownEvent]:
    """The meetings that *source* may lean on, by the phrases its language has for them.

    They come from curated events that cite the article or lie near its day (*named*, see `named_meetings`), and from
    the article itself, where it opens with a meeting in the present tense ("… continue to advise on peacekeeping in
    Paris"). Where two events answer to one phrase, the one that cites the article wins, then the nearest; none when
    they are equally near.
    """
    grammar = grammar_of(source.language)
    if grammar is None or source.published is None:
        return []
    chosen: dict[str, tuple[tuple[int, int], KnownEvent | None]] = {}
    for rank, known in (*named, *_from_text(source, names, grammar)):
        best = chosen.get(known.phrase)
        if best is None or rank < best[0]:
            chosen[known.phrase] = (rank, known)
        elif rank == best[0] and best[1] and known.date != best[1].date:
            chosen[known.phrase] = (rank, None)
    return [known for _, known in chosen.values() if known]


def _phrases(text: str, place: str, names: NameIndex, grammar: Grammar, *, alone: bool) -> list[str]:
    """As in "The Paris meeting", "the summit in Paris", and *alone* "the consultations": those that the text has."""
    known = names.places.get(place)
    forms = dict.fromkeys((known.name, *known.aliases)) if known else [place]
    low = text.lower()
    nouns = [noun for noun in sorted(grammar.assemblies) if noun in low]
    patterns = [pattern for pattern in grammar.known_phrases if alone or "{place}" in pattern]
    made = (pattern.format(place=form, noun=noun) for pattern in patterns for form in forms for noun in nouns)
    return [phrase for phrase in dict.fromkeys(made) if phrase.lower() in low]


def _from_text(source: Source, names: NameIndex, grammar: Grammar) -> list[Offer]:
    """The meeting that the article itself reports on as going on."""
    low = source.text.lower()
    if source.published is None or not source.published.is_day or not any(noun in low for noun in grammar.assemblies):
        return []
    place = _present_meeting(source, names, grammar)
    if not place:
        return []
    phrases = _phrases(source.text, place, names, grammar, alone=True)
    return [((2, 0), KnownEvent(phrase, source.published)) for phrase in phrases]


def _present_meeting(source: Source, names: NameIndex, grammar: Grammar) -> str:
    """The place of the first sentence that tells of a meeting in the present tense, "" when there is none."""
    opening = replace(source, text=source.text[:_OPENING])
    for sentence in read_document(opening).sentences:
        places = ids_of(names.find(sentence.span.of(opening.text)), PLACE) if sentence.role == "prose" else ()
        if not places:
            continue
        told = find_happening(parse_sentence(read_tokens(opening.text, sentence.span, grammar)[0], grammar), grammar)
        if isinstance(told, Happening) and told.kind == "meeting" and told.present:
            return places[-1]
    return ""
