"""Refiners that join what belongs together: a date and its year, a day and its hour, the two ends of a span."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pelican_timeline.timex.lexer import LETTER
from pelican_timeline.timex.meaning import Found, Meaning, Reading

Refiner = Callable[[Reading, list[Found]], list[Found]]

_QUIET = {"duration", "set", "ref"}


def _between(reading: Reading, one: Found, two: Found) -> tuple[str, ...]:
    return tuple(reading.tokens.name(index) for index in range(one.end, two.first))


def attach_outer(reading: Reading, found: list[Found]) -> list[Found]:
    """One date inside another: "July | of that year", "Monday | next week", "the third quarter of | last year"."""
    kept: list[Found] = []
    for one in found:
        previous = kept[-1] if kept else None
        if previous and _is_inside(reading, previous, one):
            kept[-1] = Found(previous.first, one.end, previous.rule, _inside(previous.meaning, one.meaning))
            continue
        kept.append(one)
    return kept


def _is_inside(reading: Reading, one: Found, two: Found) -> bool:
    if one.parts or two.parts or two.first - one.end > 2 or not _fits_inside(one.meaning, two.meaning):
        return False
    return all(name in {"OF", "IN", "THE", "COMMA"} for name in _between(reading, one, two))


def _fits_inside(inner: Meaning, outer: Meaning) -> bool:
    if inner.kind == "shift":
        if inner.outer and inner.part == "NI":
            return outer.unit == "week" and _fits_inside(
                inner.outer, outer
            )  # "die Nacht zum Donnerstag | voriger Woche"
        same = inner.base == "focus" and not inner.count and inner.unit in _IN_A_YEAR
        return same and outer.kind == "shift" and outer.unit == "year" and not outer.mod
    if inner.kind != "date" or inner.complete or inner.outer or inner.direction is not None:
        return False
    whole = outer.kind == "shift" and not outer.about and not outer.mod
    return whole and outer.unit == _unit_around(inner)


def _unit_around(inner: Meaning) -> str:
    """What a date can be inside of: a weekday in a week, a day without its month in a month, the rest in a year."""
    if inner.weekday is not None and not inner.day:
        return "week"
    named = inner.month or inner.season or inner.quarter or inner.half or inner.holiday
    return "year" if named else "month"


def _inside(inner: Meaning, outer: Meaning) -> Meaning:
    if inner.kind == "shift" and inner.outer:
        return replace(inner, outer=_inside(inner.outer, outer))
    if inner.kind == "shift":
        # "the same month last year": so many months from the one in focus
        return replace(inner, count=outer.count * _IN_A_YEAR[inner.unit], base="near")
    return replace(inner, outer=outer)


_IN_A_YEAR = {"month": 12, "quarter": 4}


_INSIDE_FOLLOWS = {("IN",), ("COMMA", "IN")}


def attach_first(reading: Reading, found: list[Found]) -> list[Found]:
    """The outer period may come first: "last year's October", "letztes Jahr im März", "торік у березні"."""
    kept: list[Found] = []
    for one in found:
        previous = kept[-1] if kept else None
        if (
            previous
            and previous.meaning.kind == "shift"
            and _fits_inside(one.meaning, previous.meaning)
            and not one.parts
            and not previous.parts
            and (
                _between(reading, previous, one) in _INSIDE_FOLLOWS
                or reading.tokens.letters[previous.end] == LETTER["APOS"]
            )
            and 0 < one.first - previous.end <= 2
        ):
            kept[-1] = Found(previous.first, one.end, one.rule, _inside(one.meaning, previous.meaning))
            continue
        kept.append(one)
    return kept


def attach_century(reading: Reading, found: list[Found]) -> list[Found]:
    """A decade that is told without its century, and the century: "die 60er-Jahre | des 19. Jahrhunderts"."""
    kept: list[Found] = []
    for one in found:
        previous = kept[-1] if kept else None
        if previous and _is_decade_of(reading, previous, one):
            year = (one.meaning.year or 0) + (previous.meaning.year or 0) % 100
            meaning = Meaning("period", unit="decade", year=year, mod=previous.meaning.mod)
            kept[-1] = Found(previous.first, one.end, previous.rule, meaning)
            continue
        kept.append(one)
    return kept


def _is_decade_of(reading: Reading, one: Found, two: Found) -> bool:
    periods = (one.meaning.kind, one.meaning.unit, two.meaning.kind, two.meaning.unit)
    if periods != ("period", "decade", "period", "century") or one.parts or two.parts or two.first - one.end > 2:
        return False
    return (one.meaning.year or 0) // 100 in {19, 20} and set(_between(reading, one, two)) <= {"OF", "THE", "IN"}


def join_today_and_date(reading: Reading, found: list[Found]) -> list[Found]:
    """Today, 18 March; next Wednesday, 24 December: one day told twice; the date in full says it best."""
    kept: list[Found] = []
    for one in found:
        previous = kept[-1] if kept else None
        if previous and _tells_the_day(previous, one) and one.first - previous.end <= 3:
            between = _between(reading, previous, one)
            if set(between) <= {"COMMA", "THE", "OPEN", "ON"} and (previous.rule == "day_word" or "COMMA" in between):
                one.first = previous.first
                one.meaning = replace(one.meaning, part=one.meaning.part or previous.meaning.part)
                kept[-1] = one
                continue
        kept.append(one)
    return kept


def _tells_the_day(word: Found, date: Found) -> bool:
    meaning = date.meaning
    if meaning.kind != "date" or not meaning.day or meaning.month is None or date.parts or word.parts:
        return False
    return (word.rule == "day_word" and word.meaning.base == "anchor") or word.rule == "weekday_directed"


def take_part_of_day(reading: Reading, found: list[Found]) -> list[Found]:
    """The part of the day behind a date: "le 8 mai | au soir", "6 січня | ввечері"."""
    tokens = reading.tokens
    for one in found:
        if one.parts or not _is_day(one.meaning) or one.meaning.part or one.meaning.time:
            continue
        if tokens.name(one.end) == "DAYPART" and tokens.name(one.end + 1) not in {"OF", "THE"}:
            part = tokens.value(one.end)
            one.meaning = replace(one.meaning, part=part if isinstance(part, str) else "")
            one.end += 1
    return found


def join_date_and_time(reading: Reading, found: list[Found]) -> list[Found]:
    """A time of day and the day beside it are one: "12:00 UTC Monday", "Tuesday at 18:00"."""
    kept: list[Found] = []
    for one in found:
        previous = kept[-1] if kept else None
        if previous and one.first - previous.end <= 4 and not previous.parts and not one.parts:
            joined = _timed(reading, previous, one)
            if joined:
                kept[-1] = joined
                continue
            if _is_clock_of(reading, previous, one):
                previous.meaning = _on_day(one.meaning, previous.meaning)
            elif len(kept) > 1 and _is_day(one.meaning) and _two_clocks(reading, kept[-2], previous, one):
                # "at 1653 (2153 GMT) on Tuesday": both times are of that day
                for clock in kept[-2:]:
                    clock.meaning = _on_day(one.meaning, clock.meaning)
        kept.append(one)
    return kept


def _of_the_night(meaning: Meaning, time: str) -> Meaning:
    """The night to Tuesday is Monday's, but a quarter to three in it is Tuesday's."""
    night = meaning.kind == "shift" and meaning.count == -1 and meaning.part == "NI" and meaning.outer
    return meaning.outer if night and meaning.outer and time < _MORNING else meaning


_MORNING = "12:00"


def _on_day(day: Meaning, clock: Meaning) -> Meaning:
    return replace(day, time=clock.time, zone=clock.zone or day.zone, part="", about=clock.about or day.about)


def _is_clock_of(reading: Reading, clock: Found, day: Found) -> bool:
    """Does the time before a comma belong to the day after it ("9:34 p.m., March 19"): two phrases, one day?"""
    if clock.meaning.kind != "clock" or day.meaning.kind != "date" or day.meaning.month is None or not day.meaning.day:
        return False
    return _between(reading, clock, day)[2 * _local_time(reading, clock.end) :] == ("COMMA",)


def _two_clocks(reading: Reading, one: Found, two: Found, day: Found) -> bool:
    if one.meaning.kind != "clock" or two.meaning.kind != "clock" or one.parts or one.meaning.zone:
        return False
    start = one.end + (2 if _local_time(reading, one.end) else 0)
    names = [reading.tokens.name(place) for place in range(start, min(two.first, start + 3))]
    closed = [name for name in _between(reading, two, day) if name not in {"ON", "THE"}]
    return names == ["OPEN"] and closed == ["CLOSE"]


def _local_time(reading: Reading, place: int) -> bool:
    """Does "local time", "Baghdad time" stand here?"""
    return reading.tokens.word(place + 1) == "time" and reading.tokens.name(place) == "OTHER"


def _is_day(meaning: Meaning) -> bool:
    return (meaning.kind == "date" and bool(meaning.day or meaning.weekday is not None)) or (
        meaning.kind == "shift" and meaning.unit == "day"
    )


def _timed(reading: Reading, one: Found, two: Found) -> Found | None:
    between = _between(reading, one, two)
    if one.meaning.kind == "clock" and _local_time(reading, one.end):
        between = between[2:]  # "at 16:53 local time on Tuesday"
    if between == ("OPEN",) and two.meaning.kind == "clock" and reading.tokens.name(two.end) == "CLOSE":
        between = ()  # "am Samstag (15.30 Uhr)"
    if any(name not in {"COMMA", "ON", "IN", "OF", "TO", "THE", "SINCE", "APPROX"} for name in between):
        return None
    # "today from 3 p.m., on Sunday from 8": after a comma the day begins a new entry.
    pairs = ((two, one),) if "COMMA" in between else ((one, two), (two, one))
    for clock, day in pairs:
        if clock.meaning.kind == "clock" and _is_day(day.meaning) and not day.meaning.time:
            meaning = _on_day(_of_the_night(day.meaning, clock.meaning.time), clock.meaning)
            return Found(one.first, two.end, day.rule, meaning)
    return None


def join_ranges(reading: Reading, found: list[Found]) -> list[Found]:
    """Two dates and what lies between: "from A to B", "between A and B", "A–B", "A until B"."""
    kept: list[Found] = []
    for one in found:
        previous = kept[-1] if kept else None
        if previous and one.first - previous.end <= 3 and _may_join(previous, one):
            opener = _opener(reading, previous)
            if _connected(reading, previous, one, opener):
                kept[-1] = Found(previous.first, one.end, "range", previous.meaning, (previous, one), "range")
                continue
        kept.append(one)
    return kept


def _may_join(one: Found, two: Found) -> bool:
    return not one.parts and not two.parts and _dated(one.meaning) and _dated(two.meaning)


def _dated(meaning: Meaning) -> bool:
    return meaning.kind not in _QUIET and meaning.kind != "clock"


def _opener(reading: Reading, one: Found) -> str:
    name = reading.tokens.name(one.first - 1)
    before = reading.tokens.name(one.first - 2)
    # "since the summer", German "bis zum 5. Mai"
    return before if name == "THE" or (name == "ON" and before in {"UNTIL", "SINCE"}) else name


def _connected(reading: Reading, one: Found, two: Found, opener: str) -> bool:
    names = [name for name in _between(reading, one, two) if name not in {"THE", "COMMA", "IN", "ON"}]
    if len(names) != 1:
        return False
    if names[0] in {"TO", "DASH"}:
        # "le 4 mai 2015, au lendemain du drame" is no range
        return names[0] == "DASH" or opener in {"FROM", "OF"} or "COMMA" not in _between(reading, one, two)
    if names[0] == "UNTIL":
        return opener in {"FROM", "IN", "ON", "SINCE", "OTHER", "OPEN", "COMMA", "BREAK"}
    return names[0] == "AND" and opener == "BETWEEN"


def open_ranges(reading: Reading, found: list[Found]) -> list[Found]:
    """A span with one open end, told by the word before it: "since 1991", "until 2018"."""
    for place, one in enumerate(found):
        if one.parts or not _dated(one.meaning) or one.meaning.kind == "event":
            continue
        opener = _opener(reading, one)
        if opener == "SINCE":
            found[place] = Found(one.first, one.end, one.rule, one.meaning, (one,), "since")
        elif opener == "UNTIL" and not _is_day(one.meaning):
            # "not until October 14": the day itself is what happens; "until 2018" is how long it lasted.
            found[place] = Found(one.first, one.end, one.rule, one.meaning, (one,), "until")
    return found


def until_a_day(reading: Reading, found: list[Found]) -> list[Found]:
    """A span that ends with a day named in full: "the talks went on until 5 May 2025"."""
    for place, one in enumerate(found):
        if one.parts or not one.meaning.complete or not _is_day(one.meaning) or _opener(reading, one) != "UNTIL":
            continue
        # "suspended until October 14", "not until 14 October 2019": the day is what the text is about
        if _denied(reading, one.first):
            continue
        found[place] = Found(one.first, one.end, one.rule, one.meaning, (one,), "until")
    return found


_DENIALS = {"not", "never", "no", "nobody", "nothing", "t", "cannot"}
_CLAUSE = 10


def _denied(reading: Reading, first: int) -> bool:
    """Does the clause before a token deny something?"""
    for place in range(first - 1, max(first - _CLAUSE, 0) - 1, -1):
        if reading.tokens.name(place) in {"BREAK", "STOP", "DOT"}:
            return False
        if reading.tokens.word(place) in _DENIALS:
            return True
    return False


_WITHOUT_ARTICLE = {
    "bare_year", "year_range", "years", "month_alone", "month_day", "month_year", "weekday", "iso_date", "numeric_date", "day_word",
}  # fmt: skip


def include_articles(reading: Reading, found: list[Found]) -> list[Found]:
    """Takes "the" into the phrase: "the previous day", "the summer of 1944"; not in "the 2016 referendum", "the daily count"."""
    end = 0
    for one in found:
        bare = one.rule in _WITHOUT_ARTICLE or (one.meaning.kind in {"ref", "set"} and one.end == one.first + 1)
        if one.first > end and reading.tokens.name(one.first - 1) == "THE" and not bare:
            one.first -= 1
            if one.parts and one.parts[0] is not one:
                one.parts[0].first -= 1
        end = one.end
    return found


def include_degrees(degrees: frozenset[str]) -> Refiner:
    """The refiner that takes into a length what tells how exact it is: "more than 40 days", "knapp zwei Stunden", "a few days".

    *degrees* are the words, those of two words divided by a space ("more than").
    """
    last_words = {words.rpartition(" ")[2] for words in degrees}

    def include_degrees(reading: Reading, found: list[Found]) -> list[Found]:
        tokens = reading.tokens
        end = 0
        for one in found:
            counted = one.meaning.kind in {"duration", "within"} or one.rule in {
                "ago",
                "later",
                "vague_later",
                "vague_ago",
            }
            if counted and not one.parts:
                if tokens.name(one.first) == "FEW" and tokens.name(one.first - 1) == "ONE" and one.first - 1 >= end:
                    one.first -= 1
                for words in (2, 1) if tokens.word(one.first - 1) in last_words else ():
                    first = one.first - words
                    if first >= end and " ".join(tokens.word(place) for place in range(first, one.first)) in degrees:
                        one.first = first
                        break
            end = one.end
        return found

    return include_degrees
