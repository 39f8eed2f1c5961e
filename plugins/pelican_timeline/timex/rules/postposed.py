"""Rules for languages that put "last" and "next" after the noun and "ago" before the number, as French and Spanish do.

Each is the turned shape of a rule in `relative`, `calendar` or `length`, and shares what that one makes of a match.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pelican_timeline.timex.meaning import Extended, Meaning, Part, Several

from . import Rule, View, calendar, elapsed, events, fractions, inside, length, relative, weekly, years

_DIRECTED = "(last:LAST | next:NEXT)"
_TOO_SHORT = {"hour", "minute", "second"}
_PAUSE = "(?=COMMA|DOT|STOP|AND|BREAK|CLOSE|QUOTE)"


def _direction(view: View) -> int | None:
    return -1 if view.has("last") else 1 if view.has("next") else None


# --- last, next, following: mardi dernier, el mes pasado, l'année suivante ---------------------------------------------

weekday_then = Rule("weekday_directed", f"day:WEEKDAY part:DAYPART? {_DIRECTED}", weekly.weekday_directed.build)
weekday_then_focused = Rule(
    "weekday_focused", "day:WEEKDAY (following:FOLLOWING | PREVIOUS)", weekly.weekday_focused.build
)
# "ce mardi" is as good as "mardi": on a Monday "ce dimanche" was yesterday when the verb looks back.
this_weekday_and_date = Rule("weekday_and_date", "THIS weekday:WEEKDAY COMMA?", calendar.weekday_and_date.build)


def _directed_weekday_and_date(view: View) -> Extended | None:
    """El pasado domingo 1 de julio."""
    inner = view.reading.read_at(view.end)
    if not inner or inner.parts or inner.meaning.kind != "date" or not inner.meaning.day:
        return None
    direction = None if inner.meaning.year else _direction(view)
    return Extended(replace(inner.meaning, weekday=view.number("weekday"), direction=direction), inner.end)


directed_weekday_and_date = Rule("weekday_and_date", f"{_DIRECTED} weekday:WEEKDAY COMMA?", _directed_weekday_and_date)
# "ayer domingo", "demain mardi": the weekday adds nothing
day_word_and_weekday = Rule(
    "day_word", "day:DAYREL COMMA? WEEKDAY (?!NUM|ORD|COMMA NUM|LAST|NEXT)", relative.day_word.build
)
this_weekday = Rule("weekday", "THIS SAME? day:WEEKDAY part:DAYPART?", weekly.weekday.build)


def _weekday(view: View) -> Meaning | Several | Extended | None:
    return None if view.before() == "ONE" else weekly.weekday.build(view)  # "un mardi de janvier"


weekday = Rule("weekday", weekly.weekday.pattern, _weekday)
month_then = Rule(
    "month_directed",
    "(month:MONTH | season:SEASON) (last:LAST | next:NEXT | focus:PREVIOUS | following:FOLLOWING)",
    relative.month_directed.build,
)
quarter_then = Rule("quarter_directed", f"QUARTER {_DIRECTED}", fractions.quarter_directed.build)


def _period_then(view: View) -> Meaning | None:
    unit = view.text("unit")
    if unit in _TOO_SHORT | {"day"}:
        return None
    if unit == "weekend":
        return Meaning("date", weekday=5, unit="weekend", direction=_direction(view))
    return Meaning("shift", unit=unit, count=_direction(view) or 0, base="anchor")


period_then = Rule("period_directed", f"unit:UNIT {_DIRECTED}", _period_then)
period_before = Rule("period_directed", f"{_DIRECTED} unit:UNIT", _period_then)
period_next = Rule("period_directed", "next:NEXT unit:UNIT", _period_then)


def _to_come(view: View) -> Meaning | None:
    """El mes que viene, l'année qui vient, el lunes que viene."""
    if view.word("that") not in {"que", "qui"} or (view.has("unit") and view.text("unit") in _TOO_SHORT | {"day"}):
        return None
    if view.has("day"):
        return Meaning("date", weekday=view.number("day"), direction=1)
    if view.has("season"):
        return Meaning("date", season=view.number("season"), direction=1, base="anchor")
    if view.text("unit") == "weekend":
        return Meaning("date", weekday=5, unit="weekend", direction=1)
    return Meaning("shift", unit=view.text("unit"), count=1, base="anchor")


period_to_come = Rule("period_directed", "(unit:UNIT | season:SEASON) that:OTHER TAGS", _to_come)
weekday_to_come = Rule("weekday_directed", "day:WEEKDAY that:OTHER TAGS", _to_come)
this_period = Rule("period_directed", "THIS SAME? unit:UNIT", relative.period_directed.build)
period_then_focused = Rule(
    "period_focused", "unit:UNIT (previous:PREVIOUS | following:FOLLOWING | SAME)", relative.period_focused.build
)


def _that_period(view: View) -> Meaning | None:
    """Ce jour-là, cette même année."""
    place = "unit" if view.has("unit") else "named"
    unit = view.text(place)
    return None if unit in _TOO_SHORT else Meaning("shift", unit=unit, count=0, base="focus")


that_period = Rule("period_focused", "THIS (unit:UNIT DASH THAT | SAME named:UNIT)", _that_period)


def _that_part(view: View) -> Meaning:
    """Ce matin-là, le soir même."""
    return Meaning("shift", unit="day", count=0, base="focus", part=view.text("part" if view.has("part") else "time"))


that_part = Rule("that_part", "(THIS part:DAYPART DASH THAT | time:DAYPART SAME)", _that_part)
# "la nuit dernière", "la noche anterior"
last_part_then = Rule("last_part", "part:DAYPART last:LAST", relative.last_part.build)
part_before_then = Rule("last_part", "part:DAYPART PREVIOUS", relative.last_part.build)
part_then = Rule("next_part", "part:DAYPART FOLLOWING", relative.next_part.build)


def _weekend(view: View) -> Meaning | None:
    return Meaning("date", weekday=5, unit="weekend") if view.text("unit") == "weekend" else None


this_weekend = Rule("weekend", "THIS SAME? unit:UNIT", _weekend)


# --- days and months ---------------------------------------------------------------------------------------------------


def _day_directed(view: View) -> Meaning:
    return Meaning("date", month=view.number("month"), day=view.number("day"), direction=_direction(view))


day_month_then = Rule("day_month", f"day:DAYNO OF? month:MONTH {_DIRECTED}", _day_directed)
directed_day_month = Rule("day_month", f"{_DIRECTED} UNIT? day:DAYNO OF month:MONTH", _day_directed)


def _month_named(view: View) -> Meaning | None:
    """Le mois de juin dernier, el pasado mes de enero."""
    if view.text("unit") != "month":
        return None
    year = view.number("year") if view.has("year") else None
    direction = None if year else _direction(view)
    return Meaning("date", year=year, month=view.number("month"), direction=direction)


month_named = Rule("month_alone", f"unit:UNIT OF month:MONTH ({_DIRECTED} | {calendar.YEAR_AFTER})", _month_named)
directed_month_named = Rule("month_alone", f"{_DIRECTED} unit:UNIT OF month:MONTH", _month_named)


def _this_month_named(view: View) -> Meaning | None:
    """En ce mois de mars, en este mes de marzo."""
    if view.text("unit") != "month":
        return None
    year = view.number("year") if view.has("year") else None
    return Meaning("date", year=year, month=view.number("month"), direction=None if year else 0, base="anchor")


this_month_named = Rule("month_alone", f"THIS unit:UNIT OF month:MONTH {calendar.YEAR_AFTER}", _this_month_named)


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


# --- counted: il y a trois jours, trois jours plus tard, dans trois jours ----------------------------------------------


def _jubilee(view: View) -> Meaning | None:
    """Vingt ans aujourd'hui: the same day of that year, week or month."""
    also = "" if view.has("unit") else "_too"
    unit, count = view.text(f"unit{also}"), view.number(f"count{also}")
    if unit not in {"week", "month", "year"} or view.number(f"today{also}") or not count:
        return None
    return Meaning("jubilee", unit=unit, count=-count)


ago_first = Rule("ago", "AGO about:APPROX? (OTHER|REF)? count:COUNT unit:PERIOD", elapsed.ago.build)
# "il y a vingt ans aujourd'hui", "hace hoy veinte años"
jubilee = Rule(
    "jubilee",
    "AGO (today:DAYREL count:COUNT unit:PERIOD | APPROX? count_too:COUNT unit_too:PERIOD today_too:DAYREL)",
    _jubilee,
)
vague_ago_first = Rule("vague_ago", "AGO OTHER? (FEW OF? PERIOD | OF? UNITS)", elapsed.vague_ago.build)


def _ahead(view: View) -> Meaning | None:
    unit, count = view.text("unit"), elapsed.count_of(view)
    if unit in _TOO_SHORT | {"half"} or not count:
        return None
    # "dans une année électorale" tells of a kind of year
    if view.tokens.name(view.at("count")) == "ONE" and view.after() in {"OTHER", "OF"}:
        return None
    return Meaning("shift", unit=unit, count=count, base="anchor", about=unit != "day" or view.has("about"))


ahead = Rule("ahead", "AHEAD OF? about:APPROX? count:COUNT unit:PERIOD", _ahead)
# "plus tôt dans l'année", "más tarde en el año"
later_in = Rule("later_in", "(LATER | EARLIER) (AHEAD | IN) THE unit:UNIT (?!OF)", inside.later_in_the.build)
later = Rule("later", f"count:COUNT unit:PERIOD (back:BEFORE | AFTER) {_PAUSE}", elapsed.later.build)
counted_duration = Rule("first_duration", "count:COUNT (LAST | NEXT | NTH) unit:PERIOD", length.directed_duration.build)


# --- beside an event: la veille du sommet, al día siguiente de la cumbre -----------------------------------------------


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


# --- parts of a day ----------------------------------------------------------------------------------------------------


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


# --- years and longer --------------------------------------------------------------------------------------------------


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
        key, direction = view.text("feast"), None if year else _direction(view)
        return Meaning("date", year=year, holiday=key, direction=direction)

    return Rule("feast", f"feast:HOLIDAY ({_DIRECTED} | (OF THE?)? (COMMA? year:YEAR))?", build)


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
