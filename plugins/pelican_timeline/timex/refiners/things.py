"""Refiners for what the words beside a phrase make of it: a day that is only spoken of, an hour that is only about right."""

from __future__ import annotations

from dataclasses import replace

from pelican_timeline.timex.meaning import Found, Reading

from .joining import Refiner

_BESIDE = 4
"""So many words away the verb and the noun stand that make a thing of a day."""
_ENDS = {"BREAK", "STOP", "DOT"}


def name_weekdays(verbs: tuple[str, ...], nouns: tuple[str, ...]) -> Refiner:
    """The refiner that reads "declared Monday a holiday", "объявил понедельник выходным" as a Monday to come, where the story does not go.

    *verbs* of declaring and *nouns* for what a day is declared to be stand near it, the noun behind; both are beginnings of words.
    """

    def name_weekdays(reading: Reading, found: list[Found]) -> list[Found]:
        for one in found:
            meaning = one.meaning
            if (
                one.parts
                or meaning.kind != "date"
                or meaning.weekday is None
                or meaning.day
                or meaning.direction is not None
            ):
                continue
            behind = list(_words(reading, range(one.end, one.end + 2 * _BESIDE)))
            before = list(_words(reading, range(one.first - 1, one.first - 1 - _BESIDE, -1)))
            declared = any(word.startswith(verbs) for word in (*before, *behind[:_BESIDE]))
            if declared and any(word.startswith(nouns) for word in behind):
                one.meaning = replace(meaning, direction=1, aside=True)
        return found

    return name_weekdays


def _words(reading: Reading, places: range) -> list[str]:
    """The words at the places, in lower case, as far as the sentence goes."""
    words: list[str] = []
    for place in places:
        if reading.tokens.name(place) in _ENDS:
            break
        words.append(reading.tokens.word(place))
    return words


def about_the_hour(nearly: frozenset[str], exact: frozenset[str] = frozenset()) -> Refiner:
    """The refiner that reads "shortly after 8 p.m.", "gegen 20 Uhr" as about that hour.

    *nearly* are words such as "shortly" before "before" and "after"; *exact* are words that mean "about" only before other things (German "um").
    """

    def about_the_hour(reading: Reading, found: list[Found]) -> list[Found]:
        tokens = reading.tokens
        kept: list[Found] = []
        for one in found:
            kept.append(one)
            if one.parts or one.meaning.kind != "clock":
                continue
            place = one.first - 1
            while one.first - place < _BESIDE and tokens.name(place) in {"THE", "IN", "ON", "TO"}:
                place -= 1
            about = tokens.name(place) == "APPROX" and tokens.word(place) not in exact
            beside = tokens.name(place) in {"BEFORE", "AFTER", "UNTIL"} and tokens.word(place - 1) in nearly
            if about or beside:
                one.meaning = replace(one.meaning, about=True)
            if beside:
                one.first = place - 1  # "on Tuesday | shortly after | 6 p.m."
                if len(kept) > 1 and kept[-2].end > one.first and kept[-2].meaning.kind == "ref":
                    del kept[-2]  # "вскоре" alone is some time ahead
        return kept

    return about_the_hour
