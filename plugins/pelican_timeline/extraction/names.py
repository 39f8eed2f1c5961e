"""Which people, bodies, places and topics of the authority files does a text name? In any script and case ending."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pelican_timeline.model.event import Actor, Place, Topic
from pelican_timeline.model.text import Span

from .inflection import forms_of

ACTOR, PLACE, TOPIC = "actor", "place", "topic"


@dataclass(frozen=True, slots=True)
class NameMatch:
    """One name found in a text: whose it is (`kind` and `id`), and where it stands, without an apostrophe-s."""

    kind: str
    id: str
    span: Span


@dataclass(frozen=True, slots=True)
class _Word:
    """One word of a name: its forms, and whether small letters will do."""

    forms: frozenset[str]
    any_case: bool

    def fits(self, word: str) -> bool:
        return (word.lower() if self.any_case else word) in self.forms


@dataclass(frozen=True, slots=True)
class _Name:
    """One way of writing one name."""

    kind: str
    id: str
    words: tuple[_Word, ...]


# A word without its apostrophe-s ("Macron’s"). An inner apostrophe belongs to the word (пам'ять), but not a French
# elision (l'Ukraine), and an abbreviation keeps its full stops ("U.S.").
_WORD = re.compile(
    r"(?:\b(?:[dlnscjmtDLNSCJMT]|[Qq]u)['’](?=[^\W\d_]))?"
    r"((?:[^\W\d_]\.){2,}|[^\W_]+(?:['’](?!s\b)[^\W\d_]+)*)(?:['’]s\b)?"
)
_BETWEEN = re.compile(r"[\s\u00a0-]{1,3}")
_INITIAL = re.compile(r"\.\s?")
"""What may stand between two words of one name: "Jean-Claude Juncker"; and behind an initial: "E. Macron"."""
_COMPOUND = re.compile(r"[-‑](?=[^\W\d_])[^A-ZÀ-ÖØ-ÞА-ЯІЇЄҐ]")
"""US-led, Paris-based: the compound is no longer the name. EU-Kommission still names the EU."""


class NameIndex:
    """Finds the names of the authority files in texts.

    The longest name wins ("Supreme Court of the United Kingdom" over "United Kingdom"). A name that two actors share
    is found for neither: a wrong person costs more trust than a missing one.
    """

    __slots__ = ("_by_first_word", "actors", "places", "topics")

    def __init__(self, actors: Mapping[str, Actor], places: Mapping[str, Place], topics: Mapping[str, Topic]) -> None:
        self.actors, self.places, self.topics = dict(actors), dict(places), dict(topics)
        by_first_word: dict[str, set[_Name]] = defaultdict(set)
        for kind, owners in ((ACTOR, self.actors), (PLACE, self.places), (TOPIC, self.topics)):
            for owner in owners.values():
                for alias in (owner.name, *owner.aliases):
                    words = _name_words(alias, kind)
                    for form in words[0].forms if words else ():
                        by_first_word[form.lower()].add(_Name(kind, owner.id, words))
        self._by_first_word = {
            form: sorted(names, key=lambda name: (-len(name.words), name.kind, name.id))
            for form, names in by_first_word.items()
        }

    def find(self, text: str) -> list[NameMatch]:
        """Every name in *text*, in order; a name of an actor and of a place is found for both."""
        if not self._may_stand_in(text):
            return []
        words = [(_composed(found[1]), found.start(1), found.end(1), found.end()) for found in _WORD.finditer(text)]
        found: list[NameMatch] = []
        first = 0
        while first < len(words):
            known = self._by_first_word.get(words[first][0].lower())
            if known is None:
                first += 1
                continue
            names = [name for name in known if _stands_at(name, text, words, first)]
            longest = len(names[0].words) if names else 1
            span = Span(words[first][1], words[first + longest - 1][2])
            owners = {(name.kind, name.id) for name in names if len(name.words) == longest}
            found += [NameMatch(kind, owner, span) for kind, owner in _clear(owners)]
            first += longest
        return found

    def _may_stand_in(self, text: str) -> bool:
        """Does any name begin with a word of *text*? In most sentences none does, and they need no closer look."""
        first_words = self._by_first_word.keys()
        return bool(first_words) and not first_words.isdisjoint(
            [_composed(word).lower() for word in _WORD.findall(text)]
        )


def _name_words(alias: str, kind: str) -> tuple[_Word, ...]:
    """The words of a name. Small letters in the file mean that any letters will do: "the Kremlin", "ceasefire".

    So does a first word before small letters only: "Coalition of the willing" is a phrase, "Boris Johnson" is not.
    """
    words = [found[1] for found in _WORD.finditer(_composed(alias))]
    phrase = len(words) > 1 and all(word.islower() for word in words[1:])
    made = []
    for number, word in enumerate(words):
        any_case = word.islower() or (phrase and number == 0)
        forms = forms_of(word, last=number == len(words) - 1, place=kind == PLACE)
        made.append(_Word(frozenset(form.lower() for form in forms) if any_case else forms, any_case))
    return tuple(made)


def _stands_at(name: _Name, text: str, words: list[tuple[str, int, int, int]], first: int) -> bool:
    last = first + len(name.words)
    if last > len(words) or _COMPOUND.match(text, words[last - 1][3]):
        return False
    for number, word in enumerate(name.words, first):
        if not word.fits(words[number][0]):
            return False
        if number > first and not _is_joined(text, words[number - 1], words[number]):
            return False
    return True


def _is_joined(text: str, word: tuple[str, int, int, int], following: tuple[str, int, int, int]) -> bool:
    if len(word[0]) == 1 and _INITIAL.fullmatch(text, word[3], following[1]):
        return True
    return _BETWEEN.fullmatch(text, word[3], following[1]) is not None


def _clear(owners: set[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The one owner of each kind; none where two share the name."""
    for kind in (ACTOR, PLACE, TOPIC):
        those = [owner for owner in owners if owner[0] == kind]
        if len(those) == 1:
            yield those[0]


def _composed(word: str) -> str:
    return word if word.isascii() else unicodedata.normalize("NFC", word)


def ids_of(matches: Iterable[NameMatch], kind: str) -> tuple[str, ...]:
    """The ids of one kind, each once, in order."""
    return tuple(dict.fromkeys(match.id for match in matches if match.kind == kind))
