"""Refiners for texts without sentences: live pages, opening hours, timetables."""

from __future__ import annotations

from pelican_timeline.timex.lexer import Tokens
from pelican_timeline.timex.meaning import Found, Meaning, Reading

from .joining import Refiner

_HABIT = Meaning("set", value="P1W")
_YEARLY = Meaning("set", value="P1Y")
_BESIDE = 8
"""So many words away an hour still belongs to the days before it."""


def read_ticker(reading: Reading, found: list[Found]) -> list[Found]:
    """In a live page every entry opens with its time: "1136 Rapper Wyclef Jean said …", "0934: The first trucks …"."""
    tokens = reading.tokens
    openers = [one for one in found if one.rule == "bare_year" and tokens.name(one.first - 1) == "BREAK"]
    if len(openers) < _ENTRIES:
        return found
    labels = [place for place in range(len(tokens)) if _is_label(tokens, place)]
    # a chronicle has years alone: something there must be no year
    if all(_AGES[0] <= int(tokens.words[place]) <= _AGES[1] for place in labels):
        return found
    for one in openers:
        figures = tokens.words[one.first]
        if int(figures[2:]) < 60 and int(figures) < 2400:
            one.rule, one.meaning = "ticker", Meaning("clock", time=f"{figures[:2]}:{figures[2:]}")
    return found


def read_opening_hours(opening: frozenset[str]) -> Refiner:
    """The refiner that reads "Tuesday to Sunday, 10 a.m. to 6 p.m.", "montags um 7.12 Uhr" as habits, not as dates.

    *opening* are words such as "open" that make a span of weekdays a habit also without hours.
    """

    def read_opening_hours(reading: Reading, found: list[Found]) -> list[Found]:
        habit: Found | None = None
        for place, one in enumerate(found):
            if habit and not _goes_on(reading, habit, one):
                habit = None
            hours = found[place + 1 : place + 3]
            if one.meaning.kind == "set":
                habit = one
                if place and _comes_back(reading, found[place - 1], one):
                    found[place - 1].rule, found[place - 1].meaning = "every", _YEARLY
            elif habit and _comes_back(reading, one, habit):
                one.rule, one.meaning = "every", _YEARLY
            elif (habit and _is_hour(one)) or (_is_week(one) and _is_open(reading, one, hours, opening)):
                one.rule, one.meaning, one.parts, one.joined = "opening_hours", _HABIT, (), ""
                habit = one
        return found

    return read_opening_hours


def _comes_back(reading: Reading, day: Found, habit: Found) -> bool:
    """Every year, on 28 December; am 28. Dezember jedes Jahres: a day of every year is no date."""
    meaning = day.meaning
    if habit.meaning.value != "P1Y" or day.parts or meaning.kind != "date" or meaning.year or not meaning.month:
        return False
    first, second = sorted((day, habit), key=lambda one: one.first)
    between = {reading.tokens.name(index) for index in range(first.end, second.first)}
    return second.first - first.end <= _CLOSE and between <= {"COMMA", "ON", "THE", "IN", "OF", "TO"}


_CLOSE = 3


def _is_hour(one: Found) -> bool:
    return all(part.meaning.kind == "clock" for part in one.parts or (one,))


def _is_week(one: Found) -> bool:
    """Is it a span from one weekday to another, without a date?"""
    days = [part.meaning for part in one.parts]
    return one.joined == "range" and all(
        day.kind == "date" and day.weekday is not None and not day.day and day.direction is None and not day.part
        for day in days
    )


def _is_open(reading: Reading, week: Found, hours: list[Found], opening: frozenset[str]) -> bool:
    """Is it a week of opening hours: from one hour to another, or beside a word that says so?"""
    count, before = int(bool(week.parts[-1].meaning.time)), week
    for one in hours:
        if _is_hour(one) and _goes_on(reading, before, one):
            count, before = count + max(len(one.parts), 1), one
    near = range(week.first - _BESIDE, week.end + _BESIDE)
    return count > 1 or any(reading.tokens.word(place) in opening for place in near)


def _goes_on(reading: Reading, one: Found, two: Found) -> bool:
    """Do both stand in one sentence, with few words in between?"""
    names = [reading.tokens.name(index) for index in range(one.end, two.first)]
    return len(names) <= _BESIDE and not {"BREAK", "STOP"} & set(names)


_ENTRIES = 2
_AGES = (1400, 2099)


def _is_label(tokens: Tokens, place: int) -> bool:
    word = tokens.words[place]
    return len(word) == 4 and word.isdecimal() and word.isascii() and tokens.name(place - 1) == "BREAK"
