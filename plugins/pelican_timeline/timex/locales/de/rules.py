"""Rules that only German needs."""

from __future__ import annotations

from dataclasses import replace

from pelican_timeline.timex.meaning import Extended, Found, Meaning, Part, Reading, Several
from pelican_timeline.timex.periods import LETTERS
from pelican_timeline.timex.rules import Rule, View, calendar, events, feasts, relative, two_ends

from .words import PAST


def _evening_and_date(view: View) -> Extended | None:
    """Donnerstagabend, den 6. Januar."""
    inner = view.reading.read_at(view.end)
    if not inner or inner.parts or inner.meaning.kind != "date" or not inner.meaning.day:
        return None
    day, part = view.value("word")
    return Extended(replace(inner.meaning, weekday=day, part=part), inner.end)


evening_and_date = Rule("weekday_and_date", "word:DAYANDPART COMMA? THE?", _evening_and_date)


def _edge(view: View) -> Extended | Meaning | None:
    """Jahresende, Monatsanfang 2025: the edge of a year or month in one word."""
    unit, mod = view.value("word")
    inner = view.reading.read_at(view.end)
    if inner and inner.rule in {"years", "year_to_short", "year_range"}:
        return None  # "der Jahreswechsel 2023/24": the years say it all
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


_BEFORE = {"v", "vor"}


def _with_era(view: View) -> Meaning | None:
    number = view.number("year")
    sign = view.word("sign")
    if sign not in {"v", "n", "vor", "nach"} or not 1 <= number < 9000:
        return None
    if view.has("our") and (view.word("our"), view.word("time")) != ("u", "z"):
        return None
    return Meaning("date", year=1 - number if sign in _BEFORE else number)


def _with_era_in_full(view: View) -> Meaning | None:
    """44 vor Christus, 9 nach Christus."""
    number = view.number("year")
    if not 1 <= number < 9000:
        return None
    return Meaning("date", year=1 - number if view.has("sign") else number)


year_with_era = Rule("year_with_era", "year:FIGURE sign:OTHER DOT ERA DOT?", _with_era)
year_with_era_in_full = Rule("year_with_era", "year:FIGURE (sign:BEFORE | AFTER) ERA", _with_era_in_full)
year_of_our_time = Rule("year_with_era", "year:FIGURE sign:OTHER DOT our:OTHER DOT time:OTHER DOT?", _with_era)


def _years_before_christ(view: View) -> Several | None:
    """264 bis 241 v. Chr.: a range counted backwards."""
    first, last = view.number("a"), view.number("b")
    if view.word("sign") not in _BEFORE or not 9000 > first > last > 0:
        return None
    return two_ends(view, Meaning("date", year=1 - first), Meaning("date", year=1 - last))


years_with_era = Rule(
    "range_with_era", "a:FIGURE (DASH|UNTIL|AND) b:FIGURE (sign:OTHER DOT ERA DOT? )", _years_before_christ
)


def _century(view: View) -> Meaning | None:
    number = view.number("nth")
    if view.text("unit") != "century" or not 1 <= number <= 30:
        return None
    return Meaning("period", unit="century", year=100 * (number - 1))


century = Rule("century", "nth:NUM DOT unit:PERIOD", _century)


def _century_with_era(view: View) -> Meaning | None:
    """Das 5. Jahrhundert v. Chr., das 8. Jahrhundert n. Chr."""
    number, sign = view.number("nth"), view.word("sign")
    if view.text("unit") != "century" or sign not in {*_BEFORE, "n"} or not 1 <= number <= 30:
        return None
    return Meaning("period", unit="century", year=1 - 100 * number if sign in _BEFORE else 100 * (number - 1))


century_with_era = Rule("century", "nth:NUM DOT unit:PERIOD sign:OTHER DOT ERA DOT?", _century_with_era)
century_with_era_in_full = Rule("century", "nth:NUM DOT unit:PERIOD sign:BEFORE ERA", _century_with_era)


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


# --- days named by their night, their feast, their place ---------------------------------------------------------------


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


# --- figures -----------------------------------------------------------------------------------------------------------


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

about = Rule(
    "about",
    "APPROX DOT? THE?",
    # "gegen 18 Uhr" is a time of day, "gegen 2000 Soldaten" no year
    lambda view: None if view.tokens.word(view.first) == "gegen" else calendar.about.build(view),
)


# --- months, quarters, halves ------------------------------------------------------------------------------------------


def _month_alone(view: View) -> Meaning | None:
    """Im Mai; "Juli Zeh" and "August Bebel" are people."""
    follows = view.tokens.words[view.end] if view.after() == "OTHER" else ""
    if follows[:1].isupper() and view.before() in {"BREAK", "STOP", "DOT", "OTHER", "THE", "COMMA", "QUOTE"}:
        return None
    # "Intendantin Iris Mai": behind a name the month would have its preposition
    nouns = [view.tokens.words[view.first - place] for place in (1, 2) if view.before(place) == "OTHER"]
    if (
        len(nouns) == 2
        and all(noun[:1].isupper() for noun in nouns)
        and view.after() not in {"AND", "UNTIL", "DASH", "SLASH"}
    ):
        return None
    # "Mai traf zum Ausgleich": before its verb the month would have its article
    if follows[:1].islower() and view.before() in {"BREAK", "STOP", "DOT", "QUOTE"}:
        return None
    meaning = calendar.month_alone.build(view)
    return meaning if isinstance(meaning, Meaning) else None


month_alone = Rule("month_alone", "month:MONTH", _month_alone)


def _of_the_year(view: View) -> Meaning | None:
    """Im Sommer des Jahres 2025, im Mai des Jahres 1945."""
    if view.text("unit") != "year":
        return None
    month = view.number("month") if view.has("month") else None
    season = view.number("season") if view.has("season") else None
    return Meaning("date", year=view.number("year"), month=month, season=season)


of_the_year = Rule("month_year", "(month:MONTH | season:SEASON) OF unit:PERIOD year:YEAR", _of_the_year)
numbered_quarter = Rule("quarter", f"nth:NUM DOT unit:QUARTER {calendar.YEAR_AFTER}", calendar.quarter.build)
last_quarter_of = Rule("quarter_directed", "last:LAST QUARTER year:YEAR", calendar.quarter_directed.build)
named_quarter = Rule(
    "quarter",
    f"unit:QUARTER {calendar.YEAR_AFTER}",
    lambda view: calendar.quarter.build(view) if view.number("unit") and len(view.word("unit")) > 2 else None,
)
numbered_half = Rule("half", "nth:NUM DOT noun:HALF (year:YEAR)?", calendar.half.build)

_HALVES = {"decade": 5, "century": 50}


def _half_of(view: View) -> Extended | None:
    """In der ersten Hälfte dieses Jahres, des Jahres 2025, des 20. Jahrhunderts."""
    number = view.number("nth")
    if view.word("half") != "hälfte" or number not in {1, 2}:
        return None
    inner = view.reading.read_at(view.end)
    if not inner or inner.parts or inner.meaning.mod:
        return None
    meaning = inner.meaning
    if meaning.kind == "period" and meaning.unit in _HALVES:
        years = _HALVES[meaning.unit]
        count = years if number == 1 else -years
        return Extended(Meaning("stretch", unit="year", count=count, outer=meaning, value=f"P{years}Y"), inner.end)
    if meaning.kind == "shift" and meaning.unit == "year":
        return Extended(Meaning("date", half=number, outer=meaning), inner.end)
    if inner.rule in {"named_year", "bare_year"}:
        return Extended(Meaning("date", year=meaning.year, half=number), inner.end)
    return None


half_of = Rule("half", "nth:NTH half:OTHER (OF | THE)?", _half_of)


def _in_the_month(view: View) -> Meaning | None:
    """Die erste Augustwoche 2025, der letzte Augusttag: weeks and days that bear the name of their month."""
    unit, month, base = view.value("word")
    if base != "month":
        return None
    year = view.number("year") if view.has("year") else None
    number = view.number("nth") if view.has("nth") else -1
    return Meaning("nth", unit=unit, count=number, outer=Meaning("date", year=year, month=month))


in_the_month = Rule("nth_in", "(nth:NTH | LAST) word:SHIFTED (year:YEAR)?", _in_the_month)
shifted = Rule(
    "shifted",
    relative.shifted.pattern,
    lambda view: None if view.value("word")[2] == "month" else relative.shifted.build(view),
)


# --- two back, two ahead; so long from now -----------------------------------------------------------------------------


def _far(view: View) -> Meaning | None:
    """Vorletzte Woche, übernächstes Jahr, am vorletzten Dienstag."""
    count = view.number("far")
    if abs(count) != 2:
        return None
    if view.has("day"):
        step = count // 2
        return Meaning(
            "shift", unit="day", count=7 * step, outer=Meaning("date", weekday=view.number("day"), direction=step)
        )
    unit = view.text("unit")
    if unit not in {"week", "month", "year", "weekend"} or view.after() in {"OF", "THE"}:
        return None
    return Meaning("shift", unit=unit, count=count, base="anchor")


far = Rule("period_directed", "far:STEP (unit:UNIT | day:SUREDAY)", _far)


def _weeks_on(view: View) -> Meaning | None:
    """Donnerstag in einer Woche, heute in zwei Wochen: so many weeks after the next such day."""
    days = {"week": 7, "day": 1}.get(view.text("unit"), 0) * view.number("count")
    if view.word("in") != "in" or not days:
        return None
    if days == _EIGHT_DAYS:
        days = 7  # "heute in acht Tagen" is a week from today
    if view.has("today"):
        return Meaning("shift", unit="day", count=view.number("today") + days, base="anchor")
    return Meaning("shift", unit="day", count=days, outer=Meaning("date", weekday=view.number("day"), direction=1))


_EIGHT_DAYS = 8
weeks_on = Rule("weeks_on", "(day:SUREDAY | today:DAYREL) in:IN count:COUNT unit:PERIOD", _weeks_on)


def _coming_weekend(view: View) -> Meaning | None:
    """Am kommenden Wochenende: the one that comes."""
    if view.text("unit") != "weekend" or not view.word("next").startswith("kommend"):
        return None
    return Meaning("date", weekday=5, unit="weekend", direction=1)


coming_weekend = Rule("weekend", "next:NEXT unit:UNIT", _coming_weekend)


def _half_a_year_ago(view: View) -> Meaning | None:
    """Vor einem halben Jahr, vor anderthalb Jahren."""
    if view.text("unit") != "year":
        return None
    months = {"halben": 6, "anderthalb": 18, "eineinhalb": 18, "zweieinhalb": 30}.get(view.word("half"))
    if months is None or (view.has("one") != (months == 6)):
        return None
    return Meaning("shift", unit="month", count=-months, base="anchor", about=True, value=f"P{months}M")


half_a_year_ago = Rule("ago", "BEFORE APPROX? one:ONE? half:OTHER unit:PERIOD", _half_a_year_ago)


_HALF_YEARS = {"halbes": 6, "anderthalb": 18, "eineinhalb": 18, "zweieinhalb": 30}


def _half_a_year_later(view: View) -> Meaning | None:
    """Ein halbes Jahr später, anderthalb Jahre zuvor."""
    months = _HALF_YEARS.get(view.word("half"))
    if view.text("unit") != "year" or not months:
        return None
    return Meaning("shift", unit="month", count=-months if view.has("back") else months, base="focus", about=True)


half_a_year_later = Rule("later", "ONE? half:OTHER unit:PERIOD (back:EARLIER | LATER)", _half_a_year_later)


def _ahead(view: View) -> Meaning | None:
    """In zwei Wochen: counted from today, unless the clause tells what was done within that time."""
    unit, count = view.text("unit"), view.number("count")
    if unit not in {"day", "week", "month", "year"} or not count or view.after() in {"OF", "THE", "EARLIER", "LATER"}:
        return None
    if view.tokens.word(view.first) != "in":
        return None
    around = (*range(view.first - _CLAUSE, view.first), *range(view.end, view.end + _CLAUSE))
    near = {view.tokens.word(place) for place in around}
    if near & PAST or any(word.endswith(_PAST_ENDINGS) for word in near):
        return None
    return Meaning("shift", unit=unit, count=count, about=unit != "day", value=f"P{count}{LETTERS[unit]}")


_CLAUSE = 9
_PAST_ENDINGS = ("ierte", "ierten", "igte", "igten", "elte", "elten", "erte", "erten")
ahead = Rule("ahead", "IN APPROX? count:COUNT unit:PERIOD", _ahead)
