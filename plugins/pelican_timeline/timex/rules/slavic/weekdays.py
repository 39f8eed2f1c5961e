"""Weekdays, weekends, parts of a day and nights: case and preposition tell a day from another word."""

from __future__ import annotations

from dataclasses import replace

from pelican_timeline.timex.meaning import Extended, Meaning
from pelican_timeline.timex.rules import Rule, View
from pelican_timeline.timex.rules.calendar import YEAR_AFTER
from pelican_timeline.timex.rules.relative import night_before

from .shared import GOVERNORS, following, is_day

# "Чорний понеділок", "Вербна неділя", "Страстная пятница" are names.
_NAMED_DAYS = ("чорн", "черн", "чёрн", "вербн", "страсн", "страст", "велик", "чист", "крив", "кровав", "світл", "светл", "прощен", "проводн")  # fmt: skip


def _weekday(view: View) -> Meaning | None:
    """У вівторок, до п'ятниці. "Среда" is also the environment: such a day needs its preposition."""
    if view.last_word().startswith(_NAMED_DAYS):
        return None
    if view.word("day") == "среде" and view.before() != "BY":
        return None  # "в среде экспертов"
    if view.tokens.name(view.at("day")) == "MAYBEDAY":
        listed = view.before() in {"AND", "COMMA"} and view.tokens.name(view.first - 2) in {"SUREDAY", "MAYBEDAY"}
        if not listed and view.before() not in GOVERNORS and view.after() != "COMMA":
            return None
        if view.next_word() in _HABITATS or (view.after() == "COMMA" and view.after(1) not in {"NUM", "ORD"} and view.before() not in GOVERNORS):  # fmt: skip
            return None
    part = view.text("part") if view.has("part") else ""
    return Meaning("date", weekday=view.number("day"), part=part, aside=_is_a_thing(view))


def _is_a_thing(view: View) -> bool:
    """Понедельник стал выходным, оголосив п'ятницю днём жалоби: without its preposition a weekday tells what, not when."""
    before, opens = view.before(), view.before() in {"BREAK", "DOT", "STOP", "QUOTE"}
    return before == "OTHER" or (opens and view.after() == "OTHER")


_HABITATS = {"обитания", "передачи", "разработки", "общения", "проживания", "программирования"}


def _directed_weekday(view: View) -> Meaning:
    """Минулої середи, в следующий вторник: the adjective is preposition enough."""
    direction = -1 if view.has("last") else 1 if view.has("next") else 0
    part = view.text("part") if view.has("part") else ""
    # "в минувший вторник" is the last one, "в прошлый вторник" that of the past week
    base = "nearest" if view.tokens.word(view.first).startswith("минувш") else ""
    return Meaning("date", weekday=view.number("day"), direction=direction, part=part, base=base)


weekday_directed = Rule(
    "weekday_directed",
    "(last:LAST | next:NEXT | THIS) day:WEEKDAY ((IN|ON)? part:DAYPART)?",
    _directed_weekday,
)
weekday = Rule("weekday", "day:WEEKDAY ((IN|ON)? part:DAYPART)?", _weekday)


def _weekend(view: View) -> Meaning | None:
    """На вихідних: the last weekend, or the next where the clause looks ahead."""
    if view.text("unit") != "weekend" or view.before() not in {"ON", "IN"}:
        return None
    return Meaning("date", weekday=5, unit="weekend")


weekend = Rule("weekend", "unit:PERIOD", _weekend)


def _part_and_date(view: View) -> Extended | None:
    """Вранці 6 січня, у ніч на 6 січня, увечері в п'ятницю."""
    inner = following(view)
    day = inner and (is_day(inner.meaning) or (inner.meaning.kind == "shift" and inner.meaning.unit == "day"))
    if not inner or not day or inner.meaning.part or inner.meaning.time:
        return None
    return Extended(replace(inner.meaning, part=view.text("part")), inner.end)


part_and_date = Rule("part_and_date", "part:DAYPART (ON|IN|COMMA|EPOCH)?", _part_and_date)


def _night_between(view: View) -> Meaning:
    """У ніч з 5 на 6 січня, із 31 грудня на 1 січня, із суботи на неділю: the night is that of its first day."""
    if view.has("weekday"):
        return night_before(Meaning("date", weekday=view.number("weekday")))
    year = view.number("year") if view.has("year") else None
    return night_before(Meaning("date", year=year, month=view.number("month"), day=view.number("b")))


night_between = Rule(
    "night_between",
    f"DAYPART (FROM|SINCE) (DAYNO MONTH? ON b:DAYNO month:MONTH {YEAR_AFTER} | WEEKDAY ON weekday:WEEKDAY)",
    _night_between,
)
