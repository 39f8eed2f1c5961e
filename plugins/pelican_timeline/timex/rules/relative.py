"""Rules for days and periods beside today or beside the date named before: yesterday, that morning, last year, the following month."""

from __future__ import annotations

from pelican_timeline.timex.meaning import Meaning
from pelican_timeline.timex.periods import LETTERS

from . import Rule, View

TOO_SHORT = {"hour", "minute", "second"}


_SHOWS = {"program", "programme", "show", "newspaper"}


def _is_a_name(view: View) -> bool:
    """USA Today, The World Tonight, the Today programme: papers and programmes."""
    word = view.tokens.words[view.first]
    if not word[:1].isupper() or word.isupper() or view.number("day"):
        return False
    before = view.tokens.words[view.first - 1] if view.first else ""
    return view.next_word() in _SHOWS or (view.before() == "OTHER" and before[:1].isupper())


def _day_word(view: View) -> Meaning | None:
    if _is_a_name(view):
        return None
    part = view.text("part") if view.has("part") else "NI" if view.word("day") == "tonight" else ""
    return Meaning("shift", unit="day", count=view.number("day"), base="anchor", part=part)


day_word = Rule("day_word", "day:DAYREL part:DAYPART?", _day_word)


# "today (Tuesday)", "heute, Dienstag": the weekday adds nothing
day_word_and_weekday = Rule(
    "day_word", "day:DAYREL ((OPEN WEEKDAY CLOSE) | (COMMA WEEKDAY (?=COMMA|DOT|STOP|CLOSE)))", _day_word
)


_OF_OUR_TIME = {
    "world", "society", "market", "markets", "economy", "standards", "terms", "technology", "age", "climate",
    "environment", "children", "youth", "generation", "money", "prices", "consumers", "readers", "media", "politics",
}  # fmt: skip


def _todays(view: View) -> Meaning | None:
    """Nowadays, in "today's world"; "today's judgment" is of the day."""
    nowadays = not view.number("day") and view.next_word() == "s" and view.next_word(1) in _OF_OUR_TIME
    return Meaning("ref", value="PRESENT_REF") if nowadays else None


todays = Rule("todays", "day:DAYREL APOS", _todays)


def direction_of(view: View) -> int | None:
    """-1 for "last", 1 for "next", 0 for "this", None when the pattern has no such place or it is empty."""
    return next((sign for place, sign in (("last", -1), ("next", 1), ("this", 0)) if view.has(place)), None)


def is_preposition(view: View) -> bool:
    """After it, in "following Tuesday's earthquake": no other Tuesday."""
    return view.has("following") and view.word("following") == "following" and view.before() not in {"THE", "ON", "IN"}


def _month_directed(view: View) -> Meaning | None:
    if is_preposition(view):
        return None
    base = "focus" if view.has("focus") or view.has("following") else "anchor"
    direction = 1 if view.has("following") else -1 if view.has("focus") else direction_of(view) or 0
    if view.has("season"):
        return Meaning("date", season=view.number("season"), direction=direction, base=base)
    return Meaning("date", month=view.number("month"), direction=direction, base=base)


month_directed = Rule(
    "month_directed",
    "(last:LAST | next:NEXT | this:THIS | focus:PREVIOUS | following:FOLLOWING) (month:MONTH | season:SEASON)",
    _month_directed,
)
that_month = Rule(
    "month_directed",
    "THAT SAME? (month:SUREMONTH | season:SEASON)",
    lambda view: Meaning(
        "date",
        month=view.number("month") if view.has("month") else None,
        season=view.number("season") if view.has("season") else None,
        direction=0,
        base="focus",
    ),
)


def _that_part(view: View) -> Meaning | None:
    """This afternoon, that morning, the same evening."""
    if view.has("here"):
        return Meaning("shift", unit="day", count=0, base="anchor", part=view.text("part"))
    return Meaning("shift", unit="day", count=0, base="focus", part=view.text("part"))


that_part = Rule("that_part", "(here:THIS | THAT SAME? | SAME) part:DAYPART", _that_part)


def _next_part(view: View) -> Meaning:
    return Meaning("shift", unit="day", count=1, base="focus", part=view.text("part"))


next_part = Rule("next_part", "(FOLLOWING | NEXT) part:DAYPART", _next_part)


def _part_before(view: View) -> Meaning:
    base = "anchor" if view.has("last") else "focus"
    return Meaning("shift", unit="day", count=-1, base=base, part=view.text("part"))


part_before = Rule("part_before", "part:DAYPART BEFORE (?=COMMA|DOT|STOP|AND|BREAK)", _part_before)


def _part_after(view: View) -> Meaning:
    """The morning after: of the next day."""
    return Meaning("shift", unit="day", count=1, base="focus", part=view.text("part"))


part_after = Rule("part_after", "part:DAYPART AFTER (?=COMMA|DOT|STOP|BREAK)", _part_after)
last_part = Rule("last_part", "(last:LAST | PREVIOUS) part:DAYPART", _part_before)


def night_before(day: Meaning) -> Meaning:
    """The night to a day: that of the day before, as "in der Nacht zum Mittwoch", "dans la nuit de mardi à mercredi"."""
    return Meaning("shift", unit="day", count=-1, outer=day, part="NI")


_LASTING = frozenset("for over in during within throughout across".split())


def is_a_length(view: View) -> bool:
    """Over the past year, for the next decade: how long, and no year of the calendar."""
    if view.before() != "THE" or view.after() == "OF":
        return False
    if view.has("last"):
        return view.word("last") == "past" or view.last_word(2) in {"for", "over"}
    return (
        view.has("next")
        and view.word("next") in {"next", "coming"}
        and view.last_word(2) in _LASTING - {"in", "during"}
    )


def _directed(view: View) -> Meaning | None:
    unit = view.text("unit")
    if unit in TOO_SHORT:
        return None
    count = -1 if view.has("last") else 1 if view.has("next") else 0
    if unit == "day":
        # "the next day" and "this day" lean on the day before; "the last day" is no date by itself.
        return None if view.has("last") else Meaning("shift", unit=unit, count=count, base="focus")
    if is_a_length(view):
        return Meaning("duration", value=f"P1{LETTERS[unit]}")
    if view.before() == "THE":
        if view.has("last") and view.after() == "OF" and view.after(2) != "CURRENCY":
            return None  # "the last month of the war"; but "a profit for the last year of US$ 2 billion"
        if view.has("next") and view.word("next") == "next":
            return Meaning("shift", unit=unit, count=count, base="near")
    return Meaning("shift", unit=unit, count=count, base="anchor")


period_directed = Rule("period_directed", "(last:LAST | next:NEXT | THIS) unit:UNIT", _directed)


def _focused(view: View) -> Meaning | None:
    unit = view.text("unit")
    if unit in TOO_SHORT:
        return None
    count = -1 if view.has("previous") else 1 if view.has("following") else 0
    return Meaning("shift", unit=unit, count=count, base="focus")


period_focused = Rule(
    "period_focused", "(previous:PREVIOUS | following:FOLLOWING | THAT SAME? | SAME) unit:UNIT", _focused
)


def _unit_after(view: View) -> Meaning | None:
    unit = view.text("unit")
    if unit in TOO_SHORT or unit == "century":
        return None
    return Meaning("shift", unit=unit, count=-1 if view.has("back") or view.has("back_too") else 1, base="focus")


# "the day before", "the year after", "the month previous": only where the phrase ends, else it goes on to an event.
unit_after = Rule(
    "unit_after",
    "unit:UNIT (back:BEFORE | back_too:PREVIOUS | AFTER) (?=COMMA|DOT|STOP|AND|BREAK|CLOSE|APOS)",
    _unit_after,
)


def is_day(meaning: Meaning) -> bool:
    """Does a phrase name a day?"""
    if meaning.kind == "date":
        return bool(meaning.day or meaning.holiday) or (meaning.weekday is not None and not meaning.unit)
    return meaning.kind == "shift" and meaning.unit == "day"


def _shifted(view: View) -> Meaning:
    """Vortag, Vorjahr, heuer: unit, distance and base in one word."""
    unit, count, base = view.value("word")
    if unit == "same":
        return Meaning("same", unit="year", count=count)  # der Vorjahreszeitraum
    return Meaning("shift", unit=unit, count=count, base=base)


shifted = Rule("shifted", "word:SHIFTED", _shifted)
