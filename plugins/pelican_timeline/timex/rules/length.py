"""Rules for what is no date but looks like one: how long, how often, and "now". Found so that nothing else reads them."""

from __future__ import annotations

from pelican_timeline.timex.meaning import Meaning
from pelican_timeline.timex.periods import LETTERS

from . import Rule, View


def _value(unit: str, count: int | str) -> str:
    time = "T" if unit in {"hour", "minute", "second"} else ""
    if unit == "half":
        return f"P{count}H"
    return f"P{time}{count}{LETTERS[unit]}"


def _duration(view: View) -> Meaning | None:
    unit = view.text("unit")
    if unit not in LETTERS:
        return None
    count: int | str = "X" if view.has("few") else view.number("count")
    return Meaning("duration", value=_value(unit, count))


def _plain_duration(view: View) -> Meaning | None:
    # "a second summit", "a day" in "twice a day": one of a kind is a length only with a number.
    if view.tokens.name(view.at("count")) == "ONE" and view.word("count") not in {
        "one",
        "eine",
        "ein",
        "einen",
        "einem",
        "einer",
    }:
        return None if view.text("unit") in {"second", "quarter", "half", "minute", "season"} else _duration(view)
    return _duration(view)


duration = Rule("duration", "count:COUNT DASH? unit:PERIOD", _plain_duration)
vague_duration = Rule("vague_duration", "few:FEW OF? unit:PERIOD", _duration)


def _directed_duration(view: View) -> Meaning | None:
    """The past two weeks, the next four years: a length, whose place is not a date of its own."""
    unit = view.text("units") if view.has("units") else view.text("unit")
    if unit not in LETTERS:
        return None
    count: int | str = view.number("count") if view.has("count") else "X"
    return Meaning("duration", value=_value(unit, count))


directed_duration = Rule(
    "directed_duration",
    "(LAST | NEXT | FOLLOWING | PREVIOUS) ((count:COUNT | FEW OF?) unit:PERIOD | units:UNITS)",
    _directed_duration,
)
first_duration = Rule("first_duration", "(NTH | LAST | NEXT) count:COUNT unit:PERIOD", _directed_duration)


def _and_a_half(view: View) -> Meaning | None:
    """Two and a half years."""
    unit = view.text("unit")
    time = "T" if unit in {"hour", "minute"} else ""
    return Meaning("duration", value=f"P{time}{view.number('count')}.5{LETTERS[unit]}") if unit in LETTERS else None


and_a_half = Rule("duration", "count:COUNT AND ONE HALF unit:PERIOD", _and_a_half)


def _times_a(view: View) -> Meaning | None:
    """Twice a week, once a year, three times a day."""
    if view.last_word() not in {"once", "twice", "times"} or view.word("one") not in {"a", "an"}:
        return None
    return Meaning("set", value=_value(view.text("unit"), 1)) if view.text("unit") in LETTERS else None


times_a = Rule("every", "one:ONE unit:UNIT", _times_a)
units_later = Rule(
    "vague_later",
    "units:UNITS (back:EARLIER | LATER)",
    lambda view: Meaning("ref", value="PAST_REF" if view.has("back") else "FUTURE_REF"),
)


def _every(view: View) -> Meaning:
    if view.has("part"):
        return Meaning("set", value=f"XXXX-XX-XXT{view.text('part')}")
    if view.has("day"):
        return Meaning("set", value=f"XXXX-WXX-{view.number('day') + 1}")
    count: int | str = view.number("count") if view.has("count") else 1
    return Meaning("set", value=_value(view.text("unit"), count))


every = Rule("every", "EVERY (count:COUNT | NTH | LAST)? (unit:PERIOD | day:WEEKDAY | part:DAYPART)", _every)
# Mo–Fr, Mon-Fri: opening hours
short_week = Rule(
    "every",
    "MAYBEDAY DOT? (DASH | UNTIL | TO) MAYBEDAY DOT? (?!COMMA? THE? (NUM DOT|NUM MONTH|ORD|MONTH|NUMDATE))",
    lambda _: Meaning("set", value="P1W"),
)
often = Rule("often", "word:SET", lambda view: Meaning("set", value=view.text("word")))


def _vague(view: View) -> Meaning | None:
    # "the now-cancelled deal", "as recently as Friday", "deputies were present": no time of their own
    if view.after() == "DASH" and view.tokens.glued(view.end):
        return None
    if view.word("word") == "present" and not (view.before() == "ON" and view.last_word() == "at"):
        return None
    return None if view.last_word() == "as" else Meaning("ref", value=view.text("word"))


vague = Rule("vague", "word:REF", _vague)
these_days = Rule(
    "vague",
    "(now:THIS | THAT) units:UNITS",
    lambda view: (
        Meaning("ref", value="PRESENT_REF" if view.has("now") else "PAST_REF")
        if view.tokens.word(view.first) in {"these", "those"} and view.text("units") == "day" and view.after() != "OF"
        else None
    ),
)
vague_the = Rule(
    "vague",
    "THE word:LAST",
    lambda view: (
        Meaning("ref", value="PAST_REF")
        if view.word("word") == "past" and view.after() in {"COMMA", "DOT", "STOP", "BREAK", "AND", "QUOTE"}
        else None
    ),
)
