"""A readable id for an event, and where its file belongs."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from pelican_timeline.model.fuzzydate import FuzzyDate, Point

from .files import CONTENT
from .ids import ID, SUGGESTION_ID, suggest_id

_LONGEST = 64
"""Characters: an id may have 80, and an address that fits on a line is better."""
_LONGEST_TITLE = 44


def make_event_id(date: FuzzyDate, title: str, taken: Collection[str] = ()) -> str:
    """An id of the date and the words of the title, in plain letters; another than those that are *taken*.

    >>> from pelican_timeline.model.edtf import parse
    >>> make_event_id(parse("2026-01"), "Зеленський: «Ми готові»")
    '2026-01-zelenskii-mi-gotovi'
    >>> make_event_id(parse("2026-01-06"), "Talks in Paris", {"2026-01-06-Talks-in-Paris"})
    '2026-01-06-talks-in-paris-2'
    """
    made = _day_words(date)
    for word in plain_words(title) or ["event"]:
        if len(made) + 1 + len(word) > _LONGEST:
            break
        made += f"-{word}"
    return _untaken(made, taken)


def make_slug(title: str, publisher: str, taken: Collection[str] = ()) -> str:
    """The name of a stored text: the first words of its title, then its publisher; another than those that are *taken*.

    >>> make_slug("Zelenskyy speaks in Paris", "The Guardian")
    'zelenskyy-speaks-in-paris-guardian'
    >>> make_slug("Зеленський у Парижі", "Українська правда", {"zelenskii-u-parizhi-ukrayinska-pravda"})
    'zelenskii-u-parizhi-ukrayinska-pravda-2'
    """
    house = plain_words(re.sub(r"^(?:the|der|die|das|le|la|les|el)\s+(?=\w)", "", publisher, flags=re.IGNORECASE))
    words = [*_fitting(plain_words(title), _LONGEST_TITLE), *house]
    made = "-".join(_fitting(words, _LONGEST)) or "text"
    if not ID.fullmatch(made) or SUGGESTION_ID.fullmatch(made):
        made = f"text-{made}"
    return _untaken(made, taken)


def _untaken(made: str, taken: Collection[str]) -> str:
    """The id itself, or with the first number from 2 on that makes it another than those that are *taken*."""
    known = {name.casefold() for name in taken}
    number, free = 1, made
    while free in known or not ID.fullmatch(free):
        number += 1
        free = f"{made}-{number}"
    return free


def _fitting(words: Sequence[str], most: int) -> list[str]:
    """As many of the words as fit in *most* characters with a hyphen between them; the first one in any case, cut."""
    fitting: list[str] = []
    for word in words:
        if fitting and len("-".join(fitting)) + 1 + len(word) > most:
            break
        fitting.append(word[:most])
    return fitting


def plain_words(text: str) -> list[str]:
    """The words of a text in ASCII, whatever script they are in; the marks inside a word go.

    >>> plain_words("Łódź’s élection: 35 % für Київ")
    ['lodzs', 'election', '35', 'fur', 'kiyiv']
    """
    if not text.isascii():
        from unidecode import unidecode  # Pelican brings it along, for its own slugs

        text = unidecode(text.encode("utf-8", "ignore").decode())  # bytes that are no text come in as surrogates
    return re.findall("[a-z0-9]+", suggest_id(re.sub(r"(?<=\w)['’`](?=\w)", "", text)[:400], longest=400))


def event_path(key: str, date: FuzzyDate) -> str:
    """Where the file of a new event belongs: in the folder of the year in which it starts, BCE in one of its own.

    >>> from pelican_timeline.model.edtf import parse
    >>> event_path("2026-01-06-talks", parse("2026-01-06"))
    'content/events/2026/2026-01-06-talks.yaml'
    """
    point = _first(date)
    folder = "bce" if point.year <= 0 else f"{point.year:04d}"
    return f"{CONTENT}/events/{folder}/{key}.yaml"


def _first(date: FuzzyDate) -> Point:
    """The first date that is given: of an open start there is only the end."""
    return next(point for point in date.points if point)


def _day_words(date: FuzzyDate) -> str:
    point = _first(date)
    if point.year <= 0:
        return f"bce-{1 - point.year}"
    parts = [f"{point.year:04d}"]
    if 1 <= point.month <= 12:
        parts.append(f"{point.month:02d}")
        if point.day:
            parts.append(f"{point.day:02d}")
    return "-".join(parts)
