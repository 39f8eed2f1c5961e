"""Is this here already: the same event, the same text, the same publisher under another spelling?"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from pelican_timeline.model.diagnostic import Diagnostic, Mark
from pelican_timeline.model.event import Content, Event, Headline
from pelican_timeline.model.text import Source

_WORD = re.compile(r"\w+")
_STEM = 6
"""So many letters of a word are compared: "declares" and "declared" are one, in most languages that we read."""
_SHORT = 3
"""Shorter words, and words of this length, are articles and prepositions; numbers count whatever their length."""
_ALIKE = 0.75
_LEAST_SHARED = 3


def find_similar_events(content: Content) -> Iterator[Diagnostic]:
    """A warning at the later of two events that have the same date and nearly the same title.

    Two that a person related to each other (`follows`, `part_of` …) are two: that is also the way to say so.
    """
    by_date: defaultdict[tuple[int, int], list[Event | Headline]] = defaultdict(list)
    everything: list[Event | Headline] = [*content.events, *content.others]
    for one in everything:
        by_date[one.date.earliest, one.date.latest].append(one)
    for same in by_date.values():
        for first, second in combinations(sorted(same, key=lambda one: one.id), 2):
            if not _are_related(first, second) and are_similar(first.title, second.title):
                yield from _similar(first, second)


def _similar(first: Event | Headline, second: Event | Headline) -> Iterator[Diagnostic]:
    # An event that is not itself checked has no place to point at.
    told, other = (second, first) if isinstance(second, Event) else (first, second)
    if isinstance(told, Event):
        message = f"{other.path} tells of the same day with nearly the same title: “{other.title}”"
        hint = "add what is new to that file; if these are two events, relate them: related: [{follows: …}]"
        yield Diagnostic(told.path, "similar-event", message, hint, told.marks.get("title", Mark()), "warning")


def _are_related(first: Event | Headline, second: Event | Headline) -> bool:
    return any(
        relation.event == other.id
        for one, other in ((first, second), (second, first))
        if isinstance(one, Event)
        for relation in one.related
    )


def are_similar(first: str, second: str) -> bool:
    """Do two titles of one day tell the same, as far as words can say?

    >>> are_similar("Court declares suspension unlawful", "Suspension declared unlawful by the court")
    True
    >>> are_similar("Round 1 of the talks in Paris", "Round 2 of the talks in Paris")
    False
    """
    a, b = _telling_words(first), _telling_words(second)
    if {word for word in a if word.isdigit()} != {word for word in b if word.isdigit()}:
        return False
    shared = len(a & b)
    return shared >= min(_LEAST_SHARED, max(len(a), len(b))) > 0 and shared >= _ALIKE * max(len(a), len(b))


def _telling_words(title: str) -> frozenset[str]:
    words = _WORD.findall(title.casefold())
    return frozenset(word[:_STEM] for word in words if len(word) > _SHORT or word.isdigit())


def find_stored_twice(sources: Mapping[str, Source], wanted: frozenset[str] = frozenset()) -> Iterator[Diagnostic]:
    """A warning at a text that is stored under another name too: the same words, or the same address.

    Of two the later in order of name is told; where only some files are looked at, whichever of the two is among them.
    """
    for what, same in (
        ("the same words", _grouped((s.sha256, s) for s in sources.values() if not s.excerpt)),
        ("the same address", _grouped((s.url, s) for s in sources.values())),
    ):
        for group in same:
            for first, second in combinations(group, 2):
                if first.origin != second.id and second.origin != first.id and first.origin + second.origin == "":
                    yield _stored_twice(second, first, what)
                    if first.path in wanted and second.path not in wanted:
                        yield _stored_twice(first, second, what)


def _grouped(pairs: Iterable[tuple[str, Source]]) -> list[list[Source]]:
    groups: defaultdict[str, list[Source]] = defaultdict(list)
    for key, source in pairs:
        if key and not source.own:
            groups[key].append(source)
    return [group for group in groups.values() if len(group) > 1]


def _stored_twice(source: Source, other: Source, what: str) -> Diagnostic:
    message = f"{other.path} has {what}"
    hint = f"cite {other.id} and delete this file; if both are wanted, write `origin: {other.id}` here"
    mark = source.marks.get("url") or source.marks.get("publisher") or Mark()
    return Diagnostic(source.path, "stored-twice", message, hint, mark, "warning")


def find_similar_publishers(sources: Mapping[str, Source]) -> Iterator[Diagnostic]:
    """A warning where a publisher is spelled in two ways: it would count as two witnesses.

    Only case, full stops, spaces, hyphens and a leading article may differ: "The Guardian", "Guardian", "the guardian".
    """
    spelled: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for source in sources.values():
        spelled[_publisher_key(source.publisher)][source.publisher] += 1
    for source in sources.values():
        spellings = spelled[_publisher_key(source.publisher)]
        usual = min(spellings, key=lambda name: (-spellings[name], name))
        if source.publisher and source.publisher != usual and "publisher" in source.marks:
            message = f"the same publisher is {usual!r} elsewhere; spelled in two ways it may count as two witnesses"
            yield Diagnostic(
                source.path, "similar-publisher", message, f"write: {usual}", source.marks["publisher"], "warning"
            )


_ARTICLE = re.compile(r"^(?:the|der|die|das|le|la|les|el) |^l['’]")


def _publisher_key(name: str) -> str:
    return re.sub(r"[\s.\-–_]+", "", _ARTICLE.sub("", name.casefold()))
