"""What entries are beside their names, as pages: each kind, and each state of proof that is not the rule.

Filters act on them in place where there is a script; these pages are the same lists without one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pelican_timeline.archive.entries import EntryView, kind_words
from pelican_timeline.archive.messages import Messages
from pelican_timeline.archive.names import free_slug

FACETS = ("kinds", "proof")
"""The two sorts, as their folders are called."""
_THE_RULE = frozenset({"s-checked", "s-curated"})
"""Nearly every entry is proven by a quotation and written by a person: the timeline itself is the page of these."""


@dataclass(frozen=True, slots=True)
class Facet:
    """One kind or state: `key` is what filters ask for, `label` its words; it lives at `<room>/<slug>/`."""

    room: str
    slug: str
    key: str
    label: str


def make_facet(key: str, messages: Messages) -> Facet | None:
    """The facet of a filter key; None for a key that has no such page.

    >>> from pelican_timeline.archive.messages import Messages
    >>> make_facet("n-2", Messages("en", {"at_least_sources": "{n} or more sources"}))
    Facet(room='proof', slug='sources-2', key='n-2', label='2 or more sources')
    """
    sort, value = key[0], key[2:]
    if sort == "k":
        return Facet("kinds", free_slug(value, {}), key, kind_words(value, messages))
    if sort == "n":
        return Facet("proof", f"sources-{value}", key, messages.say("at_least_sources", n=value))
    if sort == "s" and key not in _THE_RULE:
        return Facet("proof", value, key, messages.say(f"is_{value}"))
    return None


def find_facets(entries: Iterable[EntryView], messages: Messages) -> list[tuple[Facet, list[EntryView]]]:
    """Every facet that occurs, with its entries in order: kinds in the order of their keys, "other" last, then proof."""
    found: dict[str, list[EntryView]] = {}
    for entry in entries:
        for key in entry.keys.split():
            if key[0] in "kns":
                found.setdefault(key, []).append(entry)
    ordered = sorted(found.items(), key=lambda item: (item[0][0] != "k", item[0] == "k-other", item[0]))
    return [(facet, here) for key, here in ordered if (facet := make_facet(key, messages))]
