"""What the entries of a page can be filtered by, each choice with the number of entries it would leave.

A choice is a link to its own page, which works without a script: of a name, a kind, a state of proof. What nearly all
entries are has none (facets.py): a script acts on it in place, and without one it is not shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pelican_timeline.archive.entries import EntryView
from pelican_timeline.archive.facets import make_facet
from pelican_timeline.archive.messages import Messages
from pelican_timeline.archive.names import ROOMS, Name, Names
from pelican_timeline.archive.urls import Urls

_NAMES_SHOWN = 30
"""A filter offers the names with most entries; the index page has all."""
_FEWEST = 4
"""So few entries can be read at a glance."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a filter; `key` is what the entries carry, `href` its page, "" for what has none."""

    key: str
    label: str
    count: int
    href: str = ""


@dataclass(frozen=True, slots=True)
class Filter:
    """The choices of one kind: `name` is "topics", "actors", "places", "kinds" or "proof"."""

    name: str
    choices: tuple[Choice, ...]

    @property
    def has_pages(self) -> bool:
        """Has any of them a page, so that there is an index of all?"""
        return any(choice.href for choice in self.choices)


def make_filters(
    entries: Sequence[EntryView], names: Names, messages: Messages, urls: Urls, without: str = ""
) -> tuple[Filter, ...]:
    """The filters that divide the entries; *without* is a key that all of them have."""
    if len(entries) < _FEWEST:
        return ()
    rooms = (Filter(room, tuple(_names(entries, names, room, without))) for room in ROOMS)
    counts = Counter(key for entry in entries for key in entry.keys.split())
    counts.update({"s-curated": len(entries) - counts["s-suggested"], "s-checked": len(entries) - counts["s-unproven"]})
    kinds = Filter("kinds", tuple(_kinds(counts, messages, urls)))
    proof = Filter("proof", tuple(_proof(counts, len(entries), messages, urls, without)))
    return tuple(one for one in (*rooms, kinds, proof) if len(one.choices) > (one.name != "proof"))


def _names(entries: Sequence[EntryView], names: Names, room: str, without: str) -> Iterable[Choice]:
    counts: Counter[str] = Counter()
    known: dict[str, Name] = {}
    for entry in entries:
        for name in names.filed_under(entry.entry.event, room):
            counts[name.key] += 1
            known[name.key] = name
    found = [Choice(key, known[key].name, n, known[key].href) for key, n in counts.items() if key != without]
    return sorted(found, key=lambda choice: (-choice.count, choice.label, choice.key))[:_NAMES_SHOWN]


def _kinds(counts: Counter[str], messages: Messages, urls: Urls) -> Iterator[Choice]:
    """The kinds that occur, most frequent first; "other" comes last."""
    found = [key for key in counts if key.startswith("k-")]
    for key in sorted(found, key=lambda key: (key == "k-other", -counts[key], key)):
        yield _choice(key, counts[key], messages, urls)


def _proof(counts: Counter[str], total: int, messages: Messages, urls: Urls, without: str) -> Iterator[Choice]:
    """How well an entry is proven, and whether a person has written it; what all or none are is no choice."""
    numbers = sorted(key for key in counts if key.startswith("n-"))
    for key in (*numbers, "s-checked", "s-unproven", "s-curated", "s-suggested", "s-planned"):
        if 0 < counts[key] < total and key != without:
            yield _choice(key, counts[key], messages, urls)


def _choice(key: str, count: int, messages: Messages, urls: Urls) -> Choice:
    facet = make_facet(key, messages)
    if facet is None:
        return Choice(key, messages.say(key.replace("s-", "is_")), count)
    return Choice(key, facet.label, count, urls.name(facet.room, facet.slug))
