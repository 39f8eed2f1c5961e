"""Rules that only French needs."""

from __future__ import annotations

from pelican_timeline.timex.meaning import Extended, Meaning, Several
from pelican_timeline.timex.rules import Rule, View, romance
from pelican_timeline.timex.rules import clock as clocks


def _is_name(view: View) -> bool:
    """Mars with a capital is a planet, Avril a singer: months are written small."""
    word = view.tokens.words[view.at("month")]
    return word[:1].isupper() and not word.isupper()


def _month(view: View) -> Meaning | Several | Extended | None:
    if _is_name(view) and view.before() not in {"IN", "PART", "EDGE", "SINCE"}:
        return None
    return Meaning("date", month=view.number("month"))


month_alone = Rule("month_alone", "month:MONTH", _month)


def _habitual(view: View) -> Meaning | Several | Extended | None:
    """« Le mardi » alone is every Tuesday; "le mardi précédent" was read before, "mardi" is a date."""
    if view.after() in {"NUM", "ORD", "OTHER"} and view.next_word() != "et":
        return None
    return _HABITUAL.build(view)


_HABITUAL = romance.habitual("le")
habitual = Rule("every", _HABITUAL.pattern, _habitual)


def _season(view: View) -> Meaning | Several | Extended | None:
    # "à été annoncé": misspelt so often that it must not be summer
    return None if view.last_word() in {"à", "a", "ont"} else _SEASON.build(view)


_SEASON = romance.season(frozenset({"indien"}))
season = Rule("season", _SEASON.pattern, _season)


_BEFORE_A_TIME = {
    "TO",
    "APPROX",
    "SINCE",
    "UNTIL",
    "BEFORE",
    "AFTER",
    "COMMA",
    "SUREDAY",
    "DAYREL",
    "DAYPART",
    "BETWEEN",
}


def _before_a_time(view: View) -> bool:
    """À 18 heures, dès 8 heures, but « une grève de 24 heures » and « les 35 heures » are lengths."""
    return (
        view.has("unit")
        and view.before() in {"TO", "APPROX", "SINCE", "BEFORE", "AFTER"}
        and (view.tokens.name(view.at("time")) == "NUM" or view.has("part"))
    )


hour = romance.spoken_hour(_before_a_time)


def _clock(view: View) -> Meaning | Several | Extended | None:
    """18 h 30, 18:30; « 24h » and « 2h » alone are lengths."""
    hour, _, exact = view.value("time")
    if not exact and ":" not in view.word("time") and view.before() not in _BEFORE_A_TIME:
        return Meaning("duration", value=f"PT{hour}H")
    return clocks.clock.build(view)


clock = Rule("clock", clocks.clock.pattern, _clock)
