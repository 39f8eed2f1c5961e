"""Rules that only Spanish needs."""

from __future__ import annotations

from pelican_timeline.timex.meaning import Extended, Meaning, Several
from pelican_timeline.timex.rules import Rule, View, calendar, postposed


def _is_name(view: View) -> bool:
    """Julio, Abril and Mayo with a capital are names and squares: months are written small."""
    return view.tokens.words[view.at("month")][:1].isupper()


def _day_month(view: View) -> Meaning | Several | Extended | None:
    # "Avenida 9 de Julio", "Movimiento 26 de Julio": a name, unless the year stands there.
    before = view.tokens.words[view.first - 1] if view.first else ""
    if _is_name(view) and not view.has("year") and view.before() == "OTHER" and before[:1].isupper():
        return None
    return _DAY_MONTH.build(view)


_DAY_MONTH = calendar.day_month("day:DAYNO")
day_month = Rule("day_month", _DAY_MONTH.pattern, _day_month)


def _month(view: View) -> Meaning | None:
    if _is_name(view) and view.before() not in {"IN", "PART", "EDGE", "SINCE"}:
        return None
    return Meaning("date", month=view.number("month"))


month_alone = Rule("month_alone", "month:MONTH", _month)
habitual = postposed.habitual("los")


def _to_come(view: View) -> Meaning | None:
    """El mes que viene."""
    if view.word("that") != "que" or view.text("unit") in {"day", "hour", "minute", "second"}:
        return None
    if view.text("unit") == "weekend":
        return Meaning("date", weekday=5, unit="weekend", direction=1)
    return Meaning("shift", unit=view.text("unit"), count=1, base="anchor")


period_to_come = Rule("period_directed", "unit:UNIT that:OTHER TAGS", _to_come)


def _weekday_to_come(view: View) -> Meaning | None:
    if view.word("that") != "que":
        return None
    return Meaning("date", weekday=view.number("day"), direction=1)


weekday_to_come = Rule("weekday_directed", "day:WEEKDAY that:OTHER TAGS", _weekday_to_come)


def _decade_alone(view: View) -> Meaning | None:
    """A finales de los noventa, en los noventa."""
    number = view.number("number")
    if view.last_word() != "los" or number % 10 or not 20 <= number <= 90:
        return None
    edge = view.before(2) == "OF" and view.before(3) == "EDGE"
    alone = view.before(2) == "IN" and view.after() in {"COMMA", "DOT", "STOP", "BREAK", "AND", "CLOSE"}
    return Meaning("period", unit="decade", year=1900 + number) if edge or alone else None


decade_alone = Rule("decade", "number:CARD", _decade_alone)


def _at_the_hour(view: View) -> bool:
    """A las 18 horas, a la una de la tarde; "las 24 horas" is a length."""
    if view.last_word() not in {"las", "la"} or view.last_word(2) not in {"a", "desde", "hasta", "hacia", "sobre"}:
        return False
    # "a las 12 personas"
    return (
        view.has("part") or view.has("unit") or view.after() in {"COMMA", "DOT", "STOP", "BREAK", "OF", "ON", "CLOSE"}
    )


hour = postposed.spoken_hour(_at_the_hour)
