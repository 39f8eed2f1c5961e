"""German feasts: an Heiligabend, am dritten Advent, am Tag der Deutschen Einheit."""

from __future__ import annotations

from pelican_timeline.timex.meaning import Extended, Meaning
from pelican_timeline.timex.rules import Rule, View, calendar, events, feasts, relative


def _eve(view: View) -> Extended | Meaning | None:
    """Am Vorabend, am Vorabend des 1. Mai; "am Vorabend der Wahl" waits for an event that is known."""
    if view.has("of") or view.has("of_her"):
        known = events.known_event(view)
        if known:
            return Extended(Meaning("event", unit="day", count=-1, event=known[0]), known[1])
        inner = view.reading.read_at(view.end)
        if not inner or inner.parts or not relative.is_day(inner.meaning):
            return None
        return Extended(Meaning("shift", unit="day", count=-1, outer=inner.meaning, part="EV"), inner.end)
    if view.before() != "ON" or view.after() in {"OF", "THE", "ONE", "FROM"}:
        return None
    return Meaning("shift", unit="day", count=-1, base="focus", part="EV")


eve = Rule("eve_of", "EVE (of:OF | of_her:THE)?", _eve)

_BEFORE_A_FEAST = {"BETWEEN", "IN", "ON", "SINCE", "UNTIL", "LAST", "NEXT", "BEFORE", "AFTER", "THIS", "PREVIOUS"}


def _opens_before_a_verb(view: View) -> bool:
    """Karfreitag öffnet das Freibad, Silvester war es kalt: a day alone before its verb; "Ostern naht" is no day."""
    follows = view.tokens.words[view.end] if view.after() == "OTHER" else ""
    day = view.word("feast").endswith(("tag", "mittwoch", "montag", "abend", "silvester"))
    return (
        day
        and follows[:1].islower()
        and view.before() in {"BREAK", "STOP", "DOT", "QUOTE", "OTHER"}
        and view.last_word() != "der"
    )


def _feast(view: View) -> Meaning | None:
    """An Weihnachten kam er: what follows is a verb and no second half of a name, as nouns grow together in German."""
    year = view.number("year") if view.has("year") else None
    night = view.word("feast").endswith("nacht") and view.before() == "THE" and view.before(2) == "IN"
    # "zwischen Weihnachten und Neujahr"
    second = view.before() == "AND" and view.before(2) == "HOLIDAY" and view.before(3) in _BEFORE_A_FEAST
    placed = (
        night or second or view.before() in _BEFORE_A_FEAST or view.last_word() == "über" or _opens_before_a_verb(view)
    )
    if not view.text("feast") or (year is None and not placed):
        return None
    direction = {"LAST": -1, "NEXT": 1}.get(view.before())
    return Meaning("date", year=year, holiday=view.text("feast"), direction=direction)


feast = Rule("feast", f"feast:HOLIDAY {calendar.YEAR_AFTER}", _feast)


def _christmas_day(view: View) -> Meaning | None:
    """Am ersten, am zweiten Weihnachtstag, am dritten Advent."""
    number, word = view.number("nth" if view.has("nth") else "nth_too"), view.word("feast")
    if word.startswith("advent") and 1 <= number <= 4:
        return Meaning("date", year=view.number("year") if view.has("year") else None, holiday=f"advent-{number}")
    if not word.startswith("weihnachts") or number not in {1, 2}:
        return None
    year = view.number("year") if view.has("year") else None
    return Meaning("date", year=year, holiday="christmas" if number == 1 else "boxing-day")


christmas_day = Rule("feast", f"(nth:NTH | nth_too:NUM DOT) feast:HOLIDAY {calendar.YEAR_AFTER}", _christmas_day)


def _feast_and_date(view: View) -> Extended | None:
    """Karfreitag, 18. April 2025: the date tells which."""
    inner = view.reading.read_at(view.end)
    if not inner or inner.parts or inner.meaning.kind != "date" or not inner.meaning.day:
        return None
    return Extended(inner.meaning, inner.end)


feast_and_date = Rule("feast", "HOLIDAY COMMA THE?", _feast_and_date)
_feasts_of_words = feasts.feast_of_words(
    {
        ("heiligen", "abend"): "christmas-eve",
        ("heilige", "abend"): "christmas-eve",
        ("heiliger", "abend"): "christmas-eve",
        ("heilige", "drei", "könige"): "epiphany",
        ("heiligen", "drei", "könige"): "epiphany",
        ("christi", "himmelfahrt"): "ascension",
        ("mariä", "himmelfahrt"): "assumption",
        ("mariä", "empfängnis"): "immaculate-conception",
    }
)


def _feast_of_words(view: View) -> Extended | None:
    """Am Heiligen Abend; "drei Tage vor dem Heiligen Abend" is another day."""
    if view.before() == "THE" and view.before(2) in {"BEFORE", "AFTER"}:
        return None
    found = _feasts_of_words.build(view)
    return found if isinstance(found, Extended) else None


feasts_of_words = Rule("feast", "HOLIDAY", _feast_of_words)

_named_days = feasts.feast_of_words(
    {("tag", "der", "deutschen", "einheit"): "german-unity", ("tag", "der", "arbeit"): "labour"}
)


def _named_day(view: View) -> Extended | None:
    """Am Tag der Deutschen Einheit; "die Rede zum Tag der Deutschen Einheit" names the feast."""
    found = _named_days.build(view)
    dated = isinstance(found, Extended) and (found.meaning.year is not None or view.last_word() in {"am", "vom"})
    return found if dated and isinstance(found, Extended) else None


named_day = Rule("feast", "UNIT THE OTHER", _named_day)
