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
decades_long = Rule(
    "vague_duration",
    "unit:UNITS",
    lambda view: Meaning("duration", value=_value(view.text("unit"), "X")) if view.text("unit") in LETTERS else None,
)


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


def _every(view: View) -> Meaning:
    if view.has("day"):
        return Meaning("set", value=f"XXXX-WXX-{view.number('day') + 1}")
    count: int | str = view.number("count") if view.has("count") else 1
    return Meaning("set", value=_value(view.text("unit"), count))


every = Rule("every", "EVERY (count:COUNT | NTH | LAST)? (unit:PERIOD | day:WEEKDAY)", _every)
often = Rule("often", "word:SET", lambda view: Meaning("set", value=view.text("word")))
vague = Rule("vague", "word:REF", lambda view: Meaning("ref", value=view.text("word")))
