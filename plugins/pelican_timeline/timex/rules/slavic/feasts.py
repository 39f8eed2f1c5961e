"""Feasts, and the hours of a day."""

from __future__ import annotations

from pelican_timeline.timex.meaning import Meaning
from pelican_timeline.timex.rules import Rule, View
from pelican_timeline.timex.rules.calendar import YEAR_AFTER

from .shared import GOVERNORS


def _feast(view: View) -> Meaning | None:
    """Різдво 2025 року, на Великдень; "різдвяні свята" or a greeting are no day."""
    key = view.text("feast")
    if not key or key == "new" or (not view.has("year") and view.before() not in GOVERNORS - {"SINCE", "LAST", "NEXT", "THIS"}):  # fmt: skip
        return None
    return Meaning("date", year=view.number("year") if view.has("year") else None, holiday=key)


feast = Rule("feast", f"feast:HOLIDAY {YEAR_AFTER}", _feast)


def _day_of_feast(view: View) -> Meaning | None:
    """День Незалежності, на Новий рік."""
    year = view.number("year") if view.has("year") else None
    new_year = view.has("new") and view.text("new") == "new" and view.text("period") == "year"
    named = view.has("of") and isinstance(view.value("of"), tuple) and view.text("unit") == "day"
    if not (new_year or named) or not view.tokens.words[view.first][:1].isupper():
        return None
    if year is None and view.before() not in GOVERNORS - {"SINCE", "LAST", "NEXT", "THIS"}:
        return None
    return Meaning("date", year=year, holiday="new-year" if new_year else view.value("of")[0])


day_of_feast = Rule("feast", f"(unit:UNIT of:HOLIDAY | new:HOLIDAY period:UNIT) {YEAR_AFTER}", _day_of_feast)


def _hour(view: View) -> Meaning | None:
    """5 годин вечора, о 9-й ранку, в 5 часов."""
    number = view.number("time")
    if view.has("unit") and view.text("unit") != "hour":
        return None
    if not view.has("part") and view.last_word() not in {"о", "об", "в", "к"}:
        return None
    if view.has("part") and number <= 12:
        late = view.text("part") in {"AF", "EV"} or (view.text("part") == "NI" and number >= 9)
        number = number % 12 + (12 if late else 0)
    return Meaning("clock", time=f"{number % 24:02}:00") if number <= 24 else None


hour_of_day = Rule("hour", "time:DAYNO (unit:PERIOD | OCLOCK) part:DAYPART?", _hour)


def _hour_and_part(view: View) -> Meaning | None:
    """О 7 ранку, в 7 утра, о 8-й вечора."""
    fits = view.last_word() in {"о", "об", "в", "к", "до", "с", "з"} and view.word("part").endswith(
        ("у", "а", "ора", "ночі", "ночи", "дня")
    )
    return _hour(view) if fits else None


hour_and_part = Rule("hour", "time:DAYNO part:DAYPART", _hour_and_part)


def _dotted_time(view: View) -> Meaning | None:
    """О 20.15."""
    hour, minute = view.value("time")
    if view.last_word() != "о" or hour > 24 or minute > 59:
        return None
    return Meaning("clock", time=f"{hour % 24:02}:{minute:02}")


dotted_time = Rule("decimal_clock", "time:DECIMAL", _dotted_time)
