"""Rules that French and Spanish share: "le 6", "los martes", "la veille", "à 18 heures", "les années 1990", feasts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pelican_timeline.timex.meaning import Extended, Meaning, Part, Several

from . import Rule, View, calendar, events, relative, years
from .postposed import DIRECTED, direction_then


def _spelled_day(view: View) -> Meaning | None:
    day = view.number("day")
    year = view.number("year") if view.has("year") else None
    if view.tokens.name(view.at("day")) == "ONE" and view.tokens.name(view.at("day") + 1) != "OF":
        return None
    return Meaning("date", year=year, month=view.number("month"), day=day) if 1 <= day <= 31 else None


# "le six janvier", "el seis de enero", "primero de mayo"
spelled_day_month = Rule("spelled_day_month", f"day:SPELLED OF? month:MONTH {calendar.YEAR_AFTER}", _spelled_day)


def _dashed(view: View) -> Meaning | None:
    """06-01-2026, without spaces."""
    if not all(view.tokens.glued(view.first + place) for place in range(1, 5)):
        return None
    month = view.number("month")
    if not 1 <= month <= 12:
        return None
    return Meaning("date", year=view.number("year"), month=month, day=view.number("day"))


dashed_date = Rule("numeric_date", "day:NUM DASH month:NUM DASH year:YEAR", _dashed)


def _month_of_short_year(view: View) -> Meaning | None:
    """Mai 68, mayo del 68; but "en mai 68 personnes" counts."""
    short = view.number("short")
    follows = view.next_word() if view.after() == "OTHER" else ""
    if not 32 <= short <= 99 or (len(follows) > 3 and follows.endswith("s")):
        return None
    return Meaning("date", year=1900 + short, month=view.number("month"))


month_of_short_year = Rule(
    "month_short_year",
    "month:MONTH OF? short:INT (?!PERCENT|CURRENCY|UNIT|UNITS|INT|DASH|COMMA INT)",
    _month_of_short_year,
)

_ENDS_A_DAY = {"COMMA", "DOT", "STOP", "BREAK", "TO", "AND", "DASH", "CLOSE", "OPEN", "IN", "DAYPART", "QUOTE"}


def _weekday_number(view: View) -> Meaning | None:
    """Mardi 6, el martes día 6: of the month in focus."""
    if view.after() not in _ENDS_A_DAY or (view.after() == "DOT" and view.after(1) == "NUM"):
        return None
    return Meaning("date", weekday=view.number("weekday"), day=view.number("day"), base="focus")


weekday_number = Rule(
    "lone_day",
    "(THIS | LAST | NEXT)? weekday:WEEKDAY COMMA? UNIT? day:NUM (?!PERCENT|CURRENCY|COMMA NUM)",
    _weekday_number,
)


def lone_day(article: str) -> Rule:
    """Le 6, el 6: where the phrase ends, else it counts something."""

    def build(view: View) -> Meaning | None:
        if view.has("unit"):
            if view.text("unit") != "day":
                return None
        elif (
            view.last_word() != article
            or view.after() not in {"COMMA", "DOT", "STOP", "BREAK"}
            or view.after(1) in {"NUM", "INT"}
        ):
            return None
        return Meaning("date", day=view.number("day"), base="focus")

    return Rule("lone_day", "unit:UNIT? day:DAYNO (?!MONTH|OF MONTH|UNIT|UNITS)", build)


def habitual(article: str) -> Rule:
    """Los martes, le mardi: what happens every week."""

    def build(view: View) -> Meaning | None:
        if view.last_word() != article:
            return None
        return Meaning("set", value=f"XXXX-WXX-{view.number('day') + 1}")

    return Rule("every", "day:SUREDAY (?!DAYPART)", build)


def _beside(view: View) -> Extended:
    """The day before or after an event whose day is known, a date or a feast."""
    count = view.number("eve") if view.has("eve") else -1 if view.has("back") else 1
    found = events.known_event(view)
    if found:
        event, end = found
        return Extended(Meaning("event", unit="day", count=count, event=event), end)
    if view.tokens.name(view.end) == "HOLIDAY":
        feast = Meaning("date", holiday=str(view.tokens.value(view.end)))
        return Extended(Meaning("shift", unit="day", count=count, outer=feast), view.end + 1)
    inner = view.reading.read_at(view.end)
    if (
        inner
        and not inner.parts
        and inner.meaning.kind == "date"
        and (inner.meaning.day or inner.meaning.weekday is not None)
    ):
        return Extended(Meaning("shift", unit="day", count=count, outer=inner.meaning), inner.end)
    last = view.at("eve") if view.has("eve") else view.first + 1
    return Extended(Meaning("event", unit="day", count=count), last + 1)


def _beside_unit(view: View) -> Extended | None:
    return _beside(view) if view.text("unit") == "day" else None


beside_event = Rule("eve_of", "eve:EVE OF THE?", _beside)
day_beside_event = Rule("eve_of", "unit:UNIT (back:PREVIOUS | FOLLOWING) (OF | TO) THE?", _beside_unit)


def _eve(view: View) -> Meaning | None:
    """La veille, le lendemain matin, la víspera."""
    part = view.text("part") if view.has("part") else ""
    return Meaning("shift", unit="day", count=view.number("eve"), base="focus", part=part)


eve = Rule("eve", "eve:EVE (TO? part:DAYPART)?", _eve)


def _shifted(view: View) -> Meaning:
    """Anoche, esta mañana: unit, distance, base and part of the day in one word."""
    unit, count, base, part = view.value("word")
    return Meaning("shift", unit=unit, count=count, base=base, part=part)


shifted = Rule("shifted", "word:SHIFTED", _shifted)


def _part_of_day(view: View) -> Extended | None:
    """La noche del martes, dans la nuit de mardi à mercredi, la matinée du 6 janvier."""
    inner = view.reading.read_at(view.end)
    if not inner or inner.meaning.time or inner.meaning.part:
        return None
    meaning = inner.meaning
    if not (meaning.day or meaning.weekday is not None or (meaning.kind == "shift" and meaning.unit == "day")):
        return None
    end = inner.end
    if inner.parts and view.text("part") == "NI":
        return Extended(relative.night_before(inner.parts[-1].meaning), end)
    if not inner.parts and view.tokens.name(end) == "TO" and view.tokens.name(end + 1) in {"SUREDAY", "THE"}:
        second = view.reading.read_at(end + 1 if view.tokens.name(end + 1) == "SUREDAY" else end + 2)
        if second and second.meaning.weekday is not None:
            return Extended(relative.night_before(second.meaning), second.end)
    return Extended(replace(meaning, part=view.text("part")), end)


part_of_day = Rule("part_of_day", "part:DAYPART OF THE?", _part_of_day)


def _part_alone(view: View) -> Meaning | None:
    """Dans la soirée: of the day in focus."""
    whole = view.word("part").startswith("dans l")  # "dans la soirée" is one token
    placed = view.before() == "THE" and view.before(2) in {"AHEAD", "IN"}
    if not (placed or whole) or view.after() == "OF":
        return None
    return Meaning("shift", unit="day", count=0, base="near", part=view.text("part"))


part_alone = Rule("part_alone", "part:DAYPART", _part_alone)


def spoken_hour(fits: Callable[[View], bool]) -> Rule:
    """À 18 heures, a las ocho de la tarde: *fits* tells whether the place is one for a time of day."""

    def build(view: View) -> Meaning | None:
        if not fits(view) or (view.has("unit") and view.text("unit") != "hour"):
            return None
        value = view.value("time")
        hour, minute = (value, 0) if isinstance(value, int) else value[:2]
        if view.has("minute"):
            minute = view.number("minute")
        if view.has("part") and view.text("part") in {"AF", "EV", "NI"} and 1 <= hour <= 11:
            hour = hour if view.text("part") == "NI" and hour < 6 else hour + 12
        if not 0 <= hour <= 24 or minute > 59:
            return None
        return Meaning("clock", time=f"{hour % 24:02}:{minute:02}")

    return Rule("clock", "time:HOURNAME (unit:PERIOD minute:NUM?)? part:DAYPART?", build)


def _decade(view: View) -> Meaning | None:
    """Les années 1990, los años noventa, la década de 1990."""
    number = view.number("number")
    if view.has("years") and view.text("years") != "year":
        return None
    if view.has("unit") and view.text("unit") != "decade":
        return None
    if number < 100:
        number += 1900 if number >= 20 else 2000
    # "les années 1990 et 1991" are two years
    two_years = (
        view.after() in {"AND", "TO", "DASH"}
        and view.after(1) == "YEAR"
        and view.tokens.value(view.end + 1) not in range(0, 3000, 10)
    )
    return None if number % 10 or two_years else Meaning("period", unit="decade", year=number)


decade = Rule("decade", "(years:UNITS | unit:UNIT (OF THE? UNITS?)?) number:TENS", _decade)
century_then = Rule("century", "unit:PERIOD nth:ANYNTH era:ERA?", years.century().build)


def _two_decades(view: View) -> Several | None:
    """Les années 60 et 70, los años sesenta y setenta."""
    if view.text("years") != "year":
        return None
    numbers = [view.number(place) for place in ("a", "b")]
    decades = [number + (1900 if number >= 20 else 2000) if number < 100 else number for number in numbers]
    if any(year % 10 for year in decades) or decades[0] >= decades[1]:
        return None
    first, last = (Meaning("period", unit="decade", year=year) for year in decades)
    return Several((Part(view.first, view.at("a") + 1, first), Part(view.at("b"), view.end, last)), "")


two_decades = Rule("decade", "years:UNITS a:TENS AND b:TENS", _two_decades)
# "vers le 12 janvier 2026", "hacia el 12 de enero de 2026"
about = Rule("about", "APPROX (OF | TO)? THE?", calendar.about.build)


def season(refused: frozenset[str]) -> Rule:
    """L'été, au printemps 2025, en otoño; not before a word that makes it another thing ("primavera árabe")."""

    def build(view: View) -> Meaning | None:
        year = view.number("year") if view.has("year") else None
        if year is None and (
            view.before() not in {"THE", "TO", "THIS", "IN", "EDGE", "PART", "SINCE", "UNTIL"}
            or view.next_word() in refused
            or (view.after() == "OF" and view.after(1) not in {"THAT", "THIS", "SAME", "UNIT", "THE"})
        ):
            return None
        return Meaning("date", year=year, season=view.number("season"))

    return Rule("season", f"season:SEASON {calendar.YEAR_AFTER}", build)


def _season_of_two_years(view: View) -> Meaning | None:
    """L'hiver 2025-2026."""
    first, last = view.number("year"), view.number("next")
    return Meaning("date", year=first, season=view.number("season")) if last == first + 1 else None


season_of_two_years = Rule("season", "season:SEASON OF? year:YEAR DASH next:YEAR", _season_of_two_years)


def feast(before: frozenset[str]) -> Rule:
    """À Noël, en Navidad, la Toussaint 2025; *before* are the classes after which a feast is a date."""

    def build(view: View) -> Meaning | None:
        year = view.number("year") if view.has("year") else None
        if (
            year is None
            and not view.has("last")
            and not view.has("next")
            and (view.before() not in before or view.after() == "APOS")
        ):
            return None
        key, direction = view.text("feast"), None if year else direction_then(view)
        return Meaning("date", year=year, holiday=key, direction=direction)

    return Rule("feast", f"feast:HOLIDAY ({DIRECTED} | (OF THE?)? (COMMA? year:YEAR))?", build)


def _holy_week(view: View) -> Several | None:
    """Semana Santa: from Palm Sunday to Easter."""
    if view.text("week") != "holy-week":
        return None
    year = view.number("year") if view.has("year") else None
    return Several(
        (
            Part(view.first, view.first + 1, Meaning("date", year=year, holiday="palm-sunday")),
            Part(view.first, view.end, Meaning("date", year=year, holiday="easter")),
        )
    )


holy_week = Rule("feast", f"week:HOLIDAY {calendar.YEAR_AFTER}", _holy_week)
