"""Who acts in an entry: the name that leads its line, as fully as the articles write it."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace

from pelican_timeline import extraction
from pelican_timeline.extraction.grammar import Grammar
from pelican_timeline.extraction.locales import grammar_of
from pelican_timeline.extraction.people import is_body, is_person
from pelican_timeline.model.event import Actor, Event
from pelican_timeline.model.text import Document, Span

_OFFICE = 3
"""Words of an office before a name."""
_LONGEST_NAME = 3
"""Words of a person's name; of more, one is mostly a place or paper that a scraper put before it."""


def name_actors(events: Sequence[tuple[Event, str]], documents: Sequence[Document]) -> list[Event]:
    """The events, each given with the language of its title, with who leads their titles as an actor.

    By the fullest form that the *documents* have, if it is surely a person or a body.
    """
    told = [one.source.text for one in documents]
    words = {word for event, _ in events for word in _CAPITAL.findall(f"{_lead(event.title)} {event.speaker}")}
    places = frozenset(word for word in words if any(f" {where} {word}" in text for text in told for where in _IN))
    if not words - places:
        return [event for event, _ in events]
    about = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(words - places)))})\b")
    found = extraction.find_new_names([_only(about, one) for one in documents], extraction.NameIndex({}, {}, {}))
    others = {form for one in found for form in (one.name, *one.variants)}
    sure = {
        one.name: Actor(one.name, one.name, one.variants) for one in found if _acts(one, others) and _goes_on(one, told)
    }
    names = extraction.NameIndex(_with_surnames(sure, places, documents), {}, {})
    return [_name_actors(event, names, places, grammar_of(language)) for event, language in events]


_IN = ("in", "en", "à", "nach", "у", "в")
"""Words before the name of a place: "in China" makes of China no surname of "Air China"."""


def _with_surnames(
    actors: Mapping[str, Actor], places: frozenset[str], documents: Sequence[Document]
) -> dict[str, Actor]:
    """The actors, with the surname as a form of each person whom alone it can mean: nobody else bears it anywhere."""
    people = {name: name.split()[-1] for name in actors if is_person(name)}
    free = {
        name: last
        for name, last in people.items()
        if last not in places | actors.keys() and _bearers(last, documents) <= {name.split()[-2]}
    }
    return {
        name: replace(one, aliases=(*one.aliases, free[name])) if name in free else one for name, one in actors.items()
    }


_LONGEST_WORD = 40


def _bearers(surname: str, documents: Sequence[Document]) -> set[str]:
    """The words with a capital before a surname, but for offices and what begins sentences: "Anna" of "Anna Lind"."""
    found: set[str] = set()
    for document in documents:
        grammar, text = grammar_of(document.source.language), document.source.text
        for at in _places(f" {surname}", text):
            word = text[max(0, at - _LONGEST_WORD) : at].split()[-1:]
            low = word[0].casefold() if word else ""
            office = grammar is not None and (grammar.is_title(low) or grammar.is_role(low) or low in grammar.opening)
            if word and word[0][0].isupper() and word[0][-1].isalnum() and not office:
                found.add(word[0])
    return found


def _lead(title: str) -> str:
    """The words with which a line begins, an office and a name among them."""
    return " ".join(title.split()[: _OFFICE + _LONGEST_NAME])


_CAPITAL = re.compile(r"\b[^\W\d_a-zа-яёіїєґß-öø-ÿ][\w’'-]+")


def _only(about: re.Pattern[str], document: Document) -> Document:
    """The document with those sentences alone in which one of the words stands: only their names are asked for."""
    return replace(document, sentences=tuple(one for one in document.sentences if about.search(document.words(one))))


def _goes_on(name: extraction.NewName, texts: Sequence[str]) -> bool:
    """Does a person's name stand within a sentence as well? What only begins sentences may be a noun: "Шахтёры Каменки"."""
    words = f" {name.name}"
    return is_body(name.name) or any(
        at > 0 and (text[at - 1].isalnum() or text[at - 1] == ",") for text in texts for at in _places(words, text)
    )


def _places(words: str, text: str) -> Iterator[int]:
    """Where the words stand in the text."""
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _acts(name: extraction.NewName, others: Container[str]) -> bool:
    """Is it somebody's name for sure, and no place's, nor two names that a headline has put side by side?"""
    words = name.name.split()
    glued = len(set(words)) < len(words) or words[0] in others
    person = is_person(name.name) and len(words) <= _LONGEST_NAME
    return name.kind == "actor" and not glued and (person or is_body(name.name))


def _name_actors(event: Event, names: extraction.NameIndex, places: frozenset[str], grammar: Grammar | None) -> Event:
    title = event.title
    leads = tuple(
        one.id
        for one in names.find(title)
        if _is_same(one, title, places)
        and _acts_at_once(title[one.span.end :], grammar)
        and (one.span.start == 0 or _is_titled(title[: one.span.start], grammar, full=" " in one.span.of(title)))
    )
    whole = (one for one in names.find(event.speaker) if one.span == Span(0, len(event.speaker)))
    speaker = next((one.id for one in whole if _is_same(one, event.speaker, places)), event.speaker)
    at = title.find(speaker) if speaker else -1
    if (
        at > 0
        and grammar is not None
        and grammar.drops_subject
        and not _is_titled(title[:at], grammar, full=" " in speaker)
    ):
        speaker = ""
    return replace(event, actors=leads[:1], speaker=speaker)


def _acts_at_once(behind: str, grammar: Grammar | None) -> bool:
    """Does a verb, or a mark, stand behind the name? "International car company" is nobody called International."""
    words = behind.casefold().replace("’", "'").split()
    if grammar is None or not words or not behind.startswith(" "):
        return True
    small = grammar.adverbs | grammar.conjunctions | _BEFORE_VERB
    return words[0] in small or words[0].startswith(("s'", "n'", "(")) or grammar.may_be_verb(words[0].strip(",:"))


_BEFORE_VERB = frozenset({"se", "no", "ne", "n'", "не", "sich"})
"""What may stand between who acts and the verb."""


def _is_titled(before: str, grammar: Grammar | None, *, full: bool) -> bool:
    """Does only an office stand before the name: "Transport minister", "Die Schlichterin", "Губернатор"? *full* has first names."""
    words = before.casefold().split()
    if grammar is None or not words or len(words) > _OFFICE or re.search(r"[^\w\s'’-]", before):
        return False
    small = grammar.prepositions | grammar.conjunctions | grammar.auxiliaries | grammar.telling
    last = before.rsplit(maxsplit=1)[-1]
    if not full and last[0].isupper() and not (grammar.is_title(words[-1]) or grammar.is_role(words[-1])):
        return False  # "Hosni Mubarak" is no other Mubarak
    office = any(grammar.is_title(word) or grammar.is_role(word) for word in words)
    if grammar.drops_subject and not (office or full):
        return False  # "Шахтёры Каменки" are no Каменка
    return small.isdisjoint(words) and words[-1] not in grammar.determiners


def _is_same(match: extraction.NameMatch, text: str, places: frozenset[str]) -> bool:
    """Does a longer name only say more of the same? A person's first names; "China" is not "Air China", "Orlin's mayor" not Orlin."""
    written = match.span.of(text)
    person = is_person(match.id) and match.id.endswith(f" {written}") and " " not in written and written not in places
    if re.match(r"\s+[^\W\d_a-zа-яёіїєґß-öø-ÿ]", text[match.span.end :]):
        return False  # of "Abdullah II" no Abdullah
    possessive = written.endswith(("'s", "’s")) or text[match.span.end :].startswith(("'s", "’s"))
    return not possessive and (written == match.id or person)
