"""Refiners that drop names of people who are called like a month or a day: April Summers, Jan Freitag, Олена Травень."""

from __future__ import annotations

from dataclasses import dataclass

from pelican_timeline.timex.meaning import Found, Reading

from .joining import Refiner

_SENTENCE = {"BREAK", "STOP", "DOT", "QUOTE", "DASH"}


@dataclass(frozen=True, slots=True)
class People:
    """The words by which a person is known: *titles* (or words with one of their endings) and *first_names* (and what else is as good as one before a month: "Judge April Perry") stand before a surname, *kin* before a first name.

    `days_follow_names`: a weekday without preposition may follow anybody ("Gov. Scott Tuesday signed"), so that only a title tells.
    """

    titles: frozenset[str]
    first_names: frozenset[str] = frozenset()
    title_endings: tuple[str, ...] = ("\0",)
    kin: frozenset[str] = frozenset()
    days_follow_names: bool = False


def drop_people(people: People) -> Refiner:
    """The refiner that drops "Jan Freitag", "Herr Sonntag", "her daughter, June", "Peter Sunday, 52, …"."""

    def drop_people(reading: Reading, found: list[Found]) -> list[Found]:
        return [one for one in found if not (_is_bare(one) and _names_a_person(reading, one, people))]

    return drop_people


def _is_bare(one: Found) -> bool:
    """Is it a month or a weekday and nothing else?"""
    meaning = one.meaning
    named = meaning.month is not None or meaning.weekday is not None
    return one.end == one.first + 1 and named and not (meaning.day or meaning.year or meaning.part or one.parts)


def _names_a_person(reading: Reading, one: Found, people: People) -> bool:
    tokens = reading.tokens
    before = tokens.word(one.first - 1)
    dotted = tokens.name(one.first - 1) == "DOT"
    title = tokens.word(one.first - 2) if dotted else before
    if title in people.titles or title.endswith(people.title_endings):
        return True
    month = one.meaning.month is not None
    if month or not people.days_follow_names:
        if before in people.first_names and tokens.words[one.first - 1][:1].isupper():
            return True
        comma = tokens.name(one.first - 1) == "COMMA"
        if month and (tokens.word(one.first - 2) if comma else before) in people.kin:
            return True
    return _has_an_age(reading, one)


def _has_an_age(reading: Reading, one: Found) -> bool:
    """Peter Sunday, 52, admitted …: a name with an age behind it."""
    tokens = reading.tokens
    if tokens.name(one.first - 1) != "OTHER" or not tokens.words[one.first - 1][:1].isupper():
        return False
    names = [tokens.name(place) for place in range(one.end, one.end + 3)]
    return (
        names[0] == "COMMA"
        and names[1] in {"NUM", "INT"}
        and names[2] == "COMMA"
        and len(tokens.word(one.end + 1)) == 2
    )


def drop_first_names(reading: Reading, found: list[Found]) -> list[Found]:
    """Drops "founder April Summers": a month between a noun and a word with a capital is a first name, in a language that writes nouns small."""
    tokens = reading.tokens

    def is_first_name(one: Found) -> bool:
        follows = tokens.words[one.end] if tokens.name(one.end) == "OTHER" else ""
        noun = tokens.name(one.first - 1) == "OTHER" and tokens.words[one.first - 1].islower()
        return noun and one.meaning.month in _FIRST_NAMES and follows[:1].isupper() and not follows.isupper()

    return [one for one in found if not (_is_bare(one) and is_first_name(one))]


_FIRST_NAMES = {4, 5, 6, 8}
"""April, May, June and August."""


def drop_capitals(reading: Reading, found: list[Found]) -> list[Found]:
    """Drops a month or a day with a capital in the middle of a sentence, where the language writes them small: Олена Травень."""
    tokens = reading.tokens

    def is_a_name(one: Found) -> bool:
        word = tokens.words[one.first]
        if not word[:1].isupper() or word.isupper() or not one.first:
            return False
        before = tokens.name(one.first - 1)
        return before not in _SENTENCE and before != "OPEN" and tokens.text[tokens.start(one.first) - 1] != "\n"

    return [one for one in found if not (_is_bare(one) and is_a_name(one))]


def drop_named_days(before: frozenset[str], behind: frozenset[str]) -> Refiner:
    """The refiner that drops "Bloody Sunday", "the Sunday Times", "Sunday school", "die Welt am Sonntag".

    *before* and *behind* are the words with which a weekday is a name, those of two words divided by a space.
    """

    def drop_named_days(reading: Reading, found: list[Found]) -> list[Found]:
        tokens = reading.tokens

        def is_named(one: Found) -> bool:
            last = tokens.word(one.first - 1)
            return tokens.word(one.end) in behind or last in before or f"{tokens.word(one.first - 2)} {last}" in before

        return [one for one in found if not (_is_bare(one) and one.meaning.weekday is not None and is_named(one))]

    return drop_named_days
