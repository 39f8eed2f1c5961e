"""Days and their parts, as German tells them: am 6. Januar, in der Nacht zum Mittwoch, Morgen Abend, heute."""

from __future__ import annotations

from dataclasses import replace

from pelican_timeline.timex.meaning import Extended, Found, Meaning, Part, Reading, Several
from pelican_timeline.timex.rules import Rule, View, calendar, relative


def _evening_and_date(view: View) -> Extended | None:
    """Donnerstagabend, den 6. Januar."""
    inner = view.reading.read_at(view.end)
    if not inner or inner.parts or inner.meaning.kind != "date" or not inner.meaning.day:
        return None
    day, part = view.value("word")
    return Extended(replace(inner.meaning, weekday=day, part=part), inner.end)


evening_and_date = Rule("weekday_and_date", "word:DAYANDPART COMMA? THE?", _evening_and_date)


def _part_after(view: View) -> Meaning:
    """Am Abend zuvor, am Morgen danach; the night after a day is still that day's."""
    part = view.text("part")
    count = -1 if view.has("back") else 0 if part == "NI" else 1
    return Meaning("shift", unit="day", count=count, base="focus", part=part)


part_after = Rule("part_after", "part:DAYPART (back:EARLIER | LATER)", _part_after)


def _today_for_now(view: View) -> Meaning | None:
    """Bis heute, heute noch, von heute: nowadays, not the day of the article."""
    if view.word("day") != "heute":
        return None
    # "die heute 51-Jährige"
    aged = view.after() in {"NUM", "INT"} and view.after(1) == "DASH" and view.next_word(2).startswith("jährig")
    if (
        aged
        or view.last_word() in {"bis", "noch", "von", "schon", "auch"}
        or view.next_word() in {"noch", "als", "wie"}
    ):
        return Meaning("ref", value="PRESENT_REF")
    return None


in_our_time = Rule(
    "vague",
    "step:STEP time:OTHER",
    # in letzter Zeit, in nächster Zeit
    lambda view: (
        Meaning("ref", value="FUTURE_REF" if view.word("step") == "nächster" else "PAST_REF")
        if view.word("time") == "zeit"
        and view.word("step") in {"letzter", "jüngster", "nächster"}
        and view.before() == "IN"
        else None
    ),
)
today_for_now = Rule("today_for_now", "day:DAYREL", _today_for_now)


def _day_and_morning(view: View) -> Meaning | None:
    """Heute morgen, gestern morgen: "morgen" after another day is the morning."""
    if view.word("morning") != "morgen" or view.number("day") > 0:
        return None
    return Meaning("shift", unit="day", count=view.number("day"), base="anchor", part="MO")


day_and_morning = Rule("day_word", "day:DAYREL morning:DAYREL", _day_and_morning)


def _tomorrow(view: View) -> Meaning | None:
    """Morgen wird gewählt: at the beginning of a sentence it has its capital for that alone; the noun would have its article."""
    if view.tokens.words[view.first] != "Morgen" or view.before() not in {"BREAK", "DOT", "STOP", "QUOTE"}:
        return None
    if not view.has("part") and view.after() in {"OF", "THE", "COMMA", "DOT", "STOP", "BREAK"}:
        return None
    return Meaning("shift", unit="day", count=1, base="anchor", part=view.text("part") if view.has("part") else "")


tomorrow = Rule("day_word", "DAYPART part:DAYPART?", _tomorrow)


def _day_month(view: View) -> Meaning | Several | Extended | None:
    """6. Januar; "9. Jan Kuppelwieser" is the ninth in a race."""
    follows = view.tokens.words[view.end] if view.after() == "OTHER" else ""
    if view.word("month") == "jan" and view.tokens.name(view.end - 1) == "MAYBEMONTH" and follows[:1].isupper():
        return None
    return _DAY_MONTH.build(view)


_DAY_MONTH = calendar.day_month("day:NUM DOT")
day_month = Rule("day_month", _DAY_MONTH.pattern, _day_month)


def _part_alone(view: View) -> Meaning | None:
    """Am Abend, in der Nacht: of the day in focus."""
    # "zu Abend essen" is no evening of the calendar
    if view.before() != "ON" or view.after() in {"OF", "DAYREL"} or view.last_word() == "zu":
        return None
    return Meaning("shift", unit="day", count=0, base="near", part=view.text("part"))


part_alone = Rule("part_alone", "part:DAYPART", _part_alone)


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
    # "in drei Tagen" is a length as often as a day
    counted = bool(meaning.count) and not meaning.value
    return meaning.kind == "shift" and meaning.unit == "day" and (counted or bool(meaning.part))


def _night_before(view: View) -> Extended | None:
    """In der Nacht zum Mittwoch, auf den 6. Januar, von Montag auf Dienstag: the night begins the day before."""
    if view.word("part") != "nacht":
        return None
    first = view.end
    if view.has("since"):
        # the second day counts: "vom 5. auf den 6. Januar"
        places = range(first + 1, first + _LONGEST_DAY)
        first = next((place for place in places if view.tokens.word(place) in _ONTO), -1)
        if first < 0:
            return None
        first += 1
    elif view.tokens.word(first) not in _ONTO:
        return None
    else:
        first += 1
    first += view.tokens.name(first) == "THE"
    inner = view.reading.read_at(first)
    if not inner or inner.parts or inner.meaning.part or inner.meaning.time or not relative.is_day(inner.meaning):
        return None
    return Extended(relative.night_before(inner.meaning), inner.end)


_ONTO = {"zum", "auf", "zu"}
_LONGEST_DAY = 6
night_before = Rule("night_before", "part:DAYPART (since:FROM | (?=ON|OTHER))", _night_before)


def _part_of_day_of(view: View) -> Extended | None:
    """Am Abend des 7. Juni, in den Morgenstunden des 3. Mai: the part belongs to the day."""
    inner = view.reading.read_at(view.end)
    if not inner or inner.parts or inner.meaning.part or inner.meaning.time or not relative.is_day(inner.meaning):
        return None
    return Extended(replace(inner.meaning, part=view.text("part")), inner.end)


part_of_day_of = Rule("day_part_of", "part:DAYPART OF", _part_of_day_of)


def _day_and_its_part(view: View) -> Meaning | None:
    """Heute in der Früh, gestern in der Nacht."""
    return Meaning("shift", unit="day", count=view.number("day"), base="anchor", part=view.text("part"))


day_and_its_part = Rule("day_word", "day:DAYREL (IN THE | ON) part:DAYPART", _day_and_its_part)

_DAYS = {"gestrig": -1, "heutig": 0, "morgig": 1}


def _day_of_writing(view: View) -> Meaning | None:
    """Am gestrigen Tag, am heutigen Abend."""
    word = view.word("which")
    count = next((count for stem, count in _DAYS.items() if word.startswith(stem)), None)
    if count is None or (view.has("unit") and view.text("unit") != "day"):
        return None
    return Meaning("shift", unit="day", count=count, base="anchor", part=view.text("part") if view.has("part") else "")


day_of_writing = Rule("day_word", "which:DIRECTION (unit:UNIT | part:DAYPART)", _day_of_writing)


def _dotted_range(view: View) -> Several | None:
    """28.5.–3.6.2025: the year stands once."""
    (day, month), (year, last_month, last_day) = view.value("a"), view.value("b")
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return None
    first_year = year - 1 if (month, day) > (last_month, last_day) else year
    one = Part(view.at("a"), view.at("a") + 2, Meaning("date", year=first_year, month=month, day=day))
    two = Part(view.at("b"), view.end, Meaning("date", year=year, month=last_month, day=last_day))
    return Several((one, two))


dotted_range = Rule("numeric_range", "a:DECIMAL DOT (DASH | UNTIL ON?) THE? b:NUMDATE", _dotted_range)


def _spaced_day(view: View) -> Meaning | None:
    """Samstag, 21. 3., 20 Uhr; am 21. 3."""
    day, month = view.number("day"), view.number("month")
    before = view.before(2) if view.before() == "COMMA" else view.before()
    if not 1 <= month <= 12 or before not in {"SUREDAY", "MAYBEDAY", "ON", "FROM", "UNTIL", "SINCE", "THE"}:
        return None
    return Meaning("date", month=month, day=day)


spaced_day = Rule("spaced_date", "day:NUM DOT month:NUM DOT (?!NUM|INT|YEAR)", _spaced_day)


_THIS_OR_LAST = {"d": 0, "v": -1, "n": 1}


def _in_short(view: View) -> Meaning | None:
    """28. v. M., 3. d. M., im Mai d. J.: of last month, of this one, of this year."""
    away, whole = _THIS_OR_LAST.get(view.word("which")), {"m": "month", "j": "year"}.get(view.word("whole"))
    if away is None or whole is None or (view.has("month") or view.has("month_too")) != (whole == "year"):
        return None
    place = "month" if view.has("month") else "month_too"
    return Meaning(
        "date",
        month=view.number(place) if view.has(place) else None,
        day=view.number("day") if view.has("day") else None,
        outer=Meaning("shift", unit=whole, count=away, base="anchor"),
    )


in_short = Rule("day_month", "(day:NUM DOT month:MONTH? | month_too:MONTH) which:OTHER DOT whole:OTHER DOT?", _in_short)


def _three_days(view: View) -> Several:
    """Am 11., 18. und 25. März: three days of one month."""
    year = view.number("year") if view.has("year") else None
    places = [view.at("a"), view.at("b"), view.at("c")]
    days = [
        Meaning("date", year=year, month=view.number("month"), day=int(view.tokens.words[place])) for place in places
    ]
    ends = [places[0] + 1, places[1] + 1, view.end]
    return Several(tuple(Part(*part) for part in zip(places, ends, days, strict=True)), "")


three_days = Rule(
    "day_range_month",
    f"a:NUM DOT COMMA b:NUM DOT COMMA? AND c:NUM DOT month:MONTH {calendar.YEAR_AFTER}",
    _three_days,
)
