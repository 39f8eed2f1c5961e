"""Rules that only German needs."""

from __future__ import annotations

from dataclasses import replace

from pelican_timeline.timex.meaning import Extended, Found, Meaning, Reading
from pelican_timeline.timex.rules import Rule, View


def _evening_and_date(view: View) -> Extended | None:
    """Donnerstagabend, den 6. Januar."""
    inner = view.reading.read_at(view.end)
    if not inner or inner.parts or inner.meaning.kind != "date" or not inner.meaning.day:
        return None
    day, part = view.value("word")
    return Extended(replace(inner.meaning, weekday=day, part=part), inner.end)


evening_and_date = Rule("weekday_and_date", "word:DAYANDPART COMMA? THE?", _evening_and_date)


def _edge(view: View) -> Extended | Meaning:
    """Jahresende, Monatsanfang 2025: the edge of a year or month in one word."""
    unit, mod = view.value("word")
    inner = view.reading.read_at(view.end)
    if inner and not inner.parts and inner.meaning.complete and not inner.meaning.day:
        return Extended(replace(inner.meaning, mod=mod), inner.end)
    return Meaning("shift", unit=unit, count=0, base="near", mod=mod)


edge_in_one_word = Rule("edge_in_one_word", "word:YEAREDGE", _edge)


# "tags darauf", "Tags zuvor"
tags = Rule(
    "day_after",
    "TAGS (back:EARLIER | LATER)",
    lambda view: Meaning("shift", unit="day", count=-1 if view.has("back") else 1, base="focus"),
)


def _unit_after(view: View) -> Meaning | None:
    """Am Tag darauf, im Jahr zuvor."""
    unit = view.text("unit")
    if unit not in {"day", "week", "month", "year"}:
        return None
    return Meaning("shift", unit=unit, count=-1 if view.has("back") else 1, base="focus")


unit_after = Rule("unit_after", "unit:UNIT (back:EARLIER | LATER)", _unit_after)


def _today_for_now(view: View) -> Meaning | None:
    """Bis heute, heute noch, von heute: nowadays, not the day of the article."""
    if view.word("day") != "heute":
        return None
    if view.last_word() in {"bis", "noch", "von", "schon", "auch"} or view.next_word() in {"noch", "als", "wie"}:
        return Meaning("ref", value="PRESENT_REF")
    return None


today_for_now = Rule("today_for_now", "day:DAYREL", _today_for_now)


def _day_and_morning(view: View) -> Meaning | None:
    """Heute morgen, gestern morgen: "morgen" after another day is the morning."""
    if view.word("morning") != "morgen" or view.number("day") > 0:
        return None
    return Meaning("shift", unit="day", count=view.number("day"), base="anchor", part="MO")


day_and_morning = Rule("day_word", "day:DAYREL morning:DAYREL", _day_and_morning)


def _part_alone(view: View) -> Meaning | None:
    """Am Abend, in der Nacht: of the day in focus."""
    if view.before() != "ON" or view.after() in {"OF", "DAYREL"}:
        return None
    return Meaning("shift", unit="day", count=0, base="near", part=view.text("part"))


part_alone = Rule("part_alone", "part:DAYPART", _part_alone)


def _with_era(view: View) -> Meaning | None:
    number = view.number("year")
    sign = view.word("sign")
    if sign not in {"v", "n"} or not 1 <= number < 9000:
        return None
    return Meaning("date", year=1 - number if sign == "v" else number)


year_with_era = Rule("year_with_era", "year:FIGURE sign:OTHER DOT ERA DOT?", _with_era)


def _century(view: View) -> Meaning | None:
    number = view.number("nth")
    if view.text("unit") != "century" or not 1 <= number <= 30:
        return None
    return Meaning("period", unit="century", year=100 * (number - 1))


century = Rule("century", "nth:NUM DOT unit:PERIOD", _century)


def _lone_day(view: View) -> Meaning | None:
    """Am 5.: of the month in focus; not "am 5. Jahrestag"."""
    follows = view.tokens.words[view.end] if view.end < len(view.tokens) else ""
    if view.before() not in {"ON", "UNTIL", "FROM"} or view.last_word() == "von" or follows[:1].isupper():
        return None
    return Meaning("date", day=view.number("day"), base="focus")


lone_day = Rule("lone_day", "day:NUM DOT", _lone_day)


def nowadays(reading: Reading, found: list[Found]) -> list[Found]:
    """Reads "heute" as "nowadays" in essays: nothing else there speaks of days, and no perfect tense stands beside it."""
    tokens = reading.tokens
    if any(_is_daily(one) for one in found):
        return found
    kept: list[Found] = []
    for one in found:
        if tokens.word(one.first) == "heute" and one.end == one.first + 1:
            near = {tokens.word(index) for index in range(one.first - 6, one.first + 3)}
            if not near & _PERFECT:
                kept.append(Found(one.first, one.end, "today_for_now", Meaning("ref", value="PRESENT_REF")))
                continue
        kept.append(one)
    return kept


_PERFECT = {"hat", "haben", "wurde", "wurden", "hatte", "teilte", "sagte", "erklärte", "gab", "fand", "begann", "starb"}


def _is_daily(one: Found) -> bool:
    meaning = one.meaning
    if meaning.kind == "clock" or (meaning.kind == "date" and meaning.weekday is not None):
        return True
    return meaning.kind == "shift" and meaning.unit == "day" and (bool(meaning.count) or bool(meaning.part))
