"""Rules that only Spanish needs."""

from __future__ import annotations

from pelican_timeline.timex.meaning import Extended, Meaning, Several
from pelican_timeline.timex.rules import Rule, View, calendar, length, romance


def _is_name(view: View) -> bool:
    """Julio, Abril and Mayo with a capital are names and squares: months are written small."""
    word = view.tokens.words[view.at("month")]
    return word[:1].isupper() and not word.isupper()


def _day_month(view: View) -> Meaning | Several | Extended | None:
    # "Avenida 9 de Julio", "Movimiento 26 de Julio": a name, unless the year stands there.
    before = view.tokens.words[view.first - 1] if view.first else ""
    named = view.before() == "OTHER" and before[:1].isupper()
    if _is_name(view) and not view.has("year") and named:
        return None
    return _DAY_MONTH.build(view)


_DAY_MONTH = calendar.day_month("day:DAYNO")
day_month = Rule("day_month", _DAY_MONTH.pattern, _day_month)


def _month(view: View) -> Meaning | None:
    if _is_name(view) and view.before() not in {"IN", "PART", "EDGE", "SINCE"}:
        return None
    return Meaning("date", month=view.number("month"))


# "mar" is the sea unless a number stands before it
month_alone = Rule("month_alone", "month:MONTH", lambda view: None if view.word("month") == "mar" else _month(view))
habitual = romance.habitual("los")


# "de lunes a viernes": without its article it is what happens every week
from_weekday_to_weekday = Rule(
    "every",
    "OF WEEKDAY TO WEEKDAY (?!NUM|ORD|COMMA NUM|LAST|NEXT)",
    lambda view: Meaning("set", value="P1W") if view.tokens.word(view.first) == "de" else None,
)


def _decade_alone(view: View) -> Meaning | None:
    """A finales de los noventa, en los noventa."""
    number = view.number("number")
    if view.last_word() != "los" or number % 10 or not 20 <= number <= 90:
        return None
    edge = view.before(2) == "OF" and view.before(3) == "EDGE"
    alone = view.before(2) == "IN" and view.after() in {"COMMA", "DOT", "STOP", "BREAK", "AND", "CLOSE"}
    return Meaning("period", unit="decade", year=1900 + number) if edge or alone else None


decade_alone = Rule("decade", "number:CARD", _decade_alone)


# en los últimos años: an ordinal in Spanish, a length all the same
last_units = Rule(
    "directed_duration",
    "nth:NTH units:UNITS",
    lambda view: length.directed_duration.build(view) if view.number("nth") == -1 else None,
)


def _at_the_hour(view: View) -> bool:
    """A las 18 horas, a la una de la tarde; "las 24 horas" is a length."""
    if view.last_word() not in {"las", "la"} or (
        view.last_word(2) not in {"a", "desde", "hasta", "hacia", "sobre"} and view.before(2) not in {"BEFORE", "AFTER"}
    ):
        return False
    # "a las 12 personas"
    return (
        view.has("part")
        or view.has("unit")
        or view.tokens.name(view.at("time")) in {"CLOCK", "DECIMAL"}
        or view.after() in {"COMMA", "DOT", "STOP", "BREAK", "OF", "ON", "CLOSE"}
    )


hour = romance.spoken_hour(_at_the_hour)
