"""Rules for feasts: Christmas 1963, at Easter, Good Friday, New Year's Eve."""

from __future__ import annotations

from collections.abc import Mapping

from pelican_timeline.timex.meaning import Extended, Meaning

from . import Rule, View
from .calendar import YEAR_AFTER, stated_year

_BEFORE_A_FEAST = {"BETWEEN", "IN", "ON", "BY", "SINCE", "UNTIL", "LAST", "NEXT", "BEFORE", "AFTER", "THIS", "PREVIOUS"}


def _feast(view: View) -> Meaning | None:
    """Christmas 1963, at Easter: with a year, or in a place for dates; "Christmas sales" are none."""
    if view.text("feast") in {"new", ""}:
        return None
    if not view.has("year") and (view.before() not in _BEFORE_A_FEAST or view.after() == "OTHER"):
        return None
    direction = {"LAST": -1, "NEXT": 1}.get(view.before())
    part = view.text("part") if view.has("part") else ""
    return Meaning("date", year=stated_year(view), holiday=view.text("feast"), direction=direction, part=part)


def feast_of_words(names: Mapping[tuple[str, ...], str]) -> Rule:
    """Feasts of several words, as a language writes them: Boxing Day, Ash Wednesday 2026."""
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for words, key in sorted(names.items(), key=lambda pair: -len(pair[0])):
        by_first.setdefault(words[0], []).append((words, key))

    def build(view: View) -> Extended | None:
        tokens, first = view.tokens, view.first
        for words, key in by_first.get(tokens.word(first), ()):
            end = first + len(words)
            if all(tokens.word(first + place) == word for place, word in enumerate(words)):
                year = end + (tokens.name(end) in {"COMMA", "OF"})
                if tokens.name(year) == "YEAR":
                    number = int(tokens.words[year])
                    return Extended(Meaning("date", year=number, holiday=key), year + 1)
                # "the Boxing Day tsunami" was in one year, which the words do not say.
                named = tokens.name(end) == "OTHER" and tokens.name(first - 1) in {"THE", "ONE"}
                return None if named else Extended(Meaning("date", holiday=key), end)
        return None

    return Rule("feast", "HOLIDAY", build)


feast = Rule("feast", f"feast:HOLIDAY part:DAYPART? {YEAR_AFTER}", _feast)


def _christmas_eve(view: View) -> Meaning | None:
    return (
        Meaning("date", year=stated_year(view), holiday="christmas-eve") if view.text("feast") == "christmas" else None
    )


def _christmas_day(view: View) -> Meaning | None:
    """Christmas Day 1944."""
    if view.text("unit") != "day" or view.text("feast") in {"", "new"}:
        return None
    return Meaning("date", year=view.number("year"), holiday=view.text("feast"))


christmas_day = Rule("feast", "feast:HOLIDAY unit:UNIT (COMMA | OF)? year:YEAR", _christmas_day)
feast_in_two_words = Rule("feast", f"feast:HOLIDAY EVE {YEAR_AFTER}", _christmas_eve)


_EASTER_DAYS = {("easter", 6): "easter", ("easter", 0): "easter-monday", ("pentecost", 6): "pentecost"}


def _easter_day(view: View) -> Meaning | None:
    key = _EASTER_DAYS.get((view.text("feast"), view.number("day")))
    return Meaning("date", year=stated_year(view), holiday=key) if key else None


easter_day = Rule("feast", f"feast:HOLIDAY day:SUREDAY {YEAR_AFTER}", _easter_day)


def _good_friday(view: View) -> Meaning | None:
    if view.last_word() != "good" or view.number("day") != 4:
        return None
    return Meaning("date", year=stated_year(view), holiday="good-friday")


good_friday = Rule("feast", f"day:SUREDAY {YEAR_AFTER}", _good_friday)


def _new_year(view: View) -> Meaning | None:
    """New Year's Eve, New Year's Day 2026."""
    if view.text("feast") != "new" or view.text("unit") != "year" or view.word("s") != "s":
        return None
    return Meaning("date", year=stated_year(view), holiday="new-years-eve" if view.has("eve") else "new-year")


new_year = Rule("feast", f"feast:HOLIDAY unit:UNIT APOS s:OTHER (eve:EVE | UNIT) {YEAR_AFTER}", _new_year)
