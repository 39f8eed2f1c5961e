"""Shapes that Slavic languages share: no articles, cases instead of "of", "through two days", "on the night to 6 January"."""

from __future__ import annotations

from dataclasses import replace

from pelican_timeline.timex.meaning import Extended, Found, Meaning, Part, Reading, Several
from pelican_timeline.timex.periods import LETTERS

from . import Rule, View
from .calendar import YEAR_AFTER
from .relative import count_of, known_event, night_before

_TOO_SHORT = {"hour", "minute", "second"}
_GOVERNORS = {"IN", "ON", "BY", "SINCE", "UNTIL", "FROM", "LAST", "NEXT", "BEFORE", "AFTER", "THIS", "PREVIOUS", "FOLLOWING", "THAT", "SAME", "EVE", "EPOCH"}  # fmt: skip


def _inner(view: View) -> Found | None:
    """The phrase that follows, unless it is a range."""
    inner = view.reading.read_at(view.end)
    return inner if inner and not inner.parts else None


def _is_day(meaning: Meaning) -> bool:
    return bool(meaning.day or meaning.holiday) or (meaning.kind == "date" and meaning.weekday is not None)


# --- days of a month ---------------------------------------------------------------------------------------------------


def _day_list(view: View) -> Several | None:
    """2, 3 та 4 січня: so many days of one month."""
    month, year = view.number("month"), view.number("year") if view.has("year") else None
    places = [
        index for index in range(view.first, view.at("month")) if view.tokens.name(index) in {"NUM", "ORD"}
    ]  # fmt: skip
    parts = []
    for place in places:
        number = view.tokens.value(place)
        end = view.end if place == places[-1] else place + 1
        parts.append(
            Part(place, end, Meaning("date", year=year, month=month, day=number if isinstance(number, int) else 0))
        )
    return Several(tuple(parts), "")


day_list = Rule(
    "day_list",
    f"DAYNO COMMA DAYNO (COMMA DAYNO)? (COMMA DAYNO)? (COMMA DAYNO)? COMMA? AND? DAYNO month:MONTH {YEAR_AFTER}",
    _day_list,
)


def _two_styles(view: View) -> Meaning | None:
    """7 (20) листопада 1917: the day in the old calendar and in the new one, which is the later; that is the day we keep."""
    first, second = view.number("a"), view.number("b")
    if not 10 <= abs(first - second) <= 13:
        return None
    return _in_new_style(view, view.number("month"), max(first, second))


def _two_styles_in_words(view: View) -> Meaning | None:
    """25 жовтня (7 листопада) 1917: the same across the end of a month."""
    days, months = (view.number("a"), view.number("b")), (view.number("m"), view.number("month"))
    if (months[1] - months[0]) % 12 == 1 and 14 <= days[0] - days[1] <= 21:
        return _in_new_style(view, months[1], days[1])
    if (months[0] - months[1]) % 12 == 1 and 14 <= days[1] - days[0] <= 21:
        return _in_new_style(view, months[0], days[0])
    return None


def _in_new_style(view: View, month: int, day: int) -> Meaning:
    return Meaning("date", year=view.number("year") if view.has("year") else None, month=month, day=day)


two_styles = Rule("two_styles", f"a:DAYNO OPEN b:DAYNO CLOSE month:MONTH {YEAR_AFTER}", _two_styles)
two_styles_in_words = Rule(
    "two_styles", f"a:DAYNO m:MONTH OPEN b:DAYNO month:MONTH CLOSE {YEAR_AFTER}", _two_styles_in_words
)


def _long_spelled(view: View) -> Meaning | None:
    """Двадцять четвертого лютого."""
    tens, ones = view.number("tens"), view.number("ones")
    if tens not in {20, 30} or not 1 <= ones <= 9:
        return None
    return _in_new_style(view, view.number("month"), tens + ones)


long_spelled_day = Rule("spelled_day_month", f"tens:CARD ones:NTH month:MONTH {YEAR_AFTER}", _long_spelled)


def _figures_range(view: View) -> Several | None:
    """15—26.6.1918, 27.5—4.6.1918: the end lends its month and year."""
    year, month, last = view.value("date")
    first, start = view.value("a") if view.has("a") else (view.number("day"), month)
    if not 1 <= start <= 12 or (start, first) >= (month, last):
        return None
    one = Part(view.first, view.first + 1, Meaning("date", year=year, month=start, day=first))
    return Several((one, Part(view.at("date"), view.end, Meaning("date", year=year, month=month, day=last))))


figures_range = Rule("day_range", "(a:DECIMAL | day:NUM) DASH date:NUMDATE", _figures_range)


def _lone_day(view: View) -> Meaning | None:
    """22-го, 22-го числа: of the month in focus; not "22-го полку"."""
    follows = view.tokens.words[view.end] if view.end < len(view.tokens) else ""
    named = follows.lower() in _OF_THE_MONTH
    if not view.word("day").endswith("го") or view.before() not in _GOVERNORS | {"AND", "COMMA", "BREAK"}:
        return None
    if not named and view.after() not in {"COMMA", "DOT", "STOP", "BREAK", "CLOSE", "DAYPART", "DASH"}:
        return None
    meaning = Meaning("date", day=view.number("day"), base="focus")
    return meaning if view.before() != "SINCE" or named else None


_OF_THE_MONTH = {"числа"}
lone_day = Rule("lone_day", "day:ORD", _lone_day)


# --- parts -------------------------------------------------------------------------------------------------------------


def _part_and_date(view: View) -> Extended | None:
    """Вранці 6 січня, у ніч на 6 січня, увечері в п'ятницю."""
    inner = _inner(view)
    day = inner and (_is_day(inner.meaning) or (inner.meaning.kind == "shift" and inner.meaning.unit == "day"))
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


def _month_as_adjective(view: View) -> Meaning | None:
    """Вересневі бої 1914 року, январские протесты; but "Жовтнева революція", "серпневий номер"."""
    noun = view.word("noun")
    if not view.has("year") and (
        view.tokens.words[view.first][:1].isupper() and view.before() not in {"BREAK", "DOT", "STOP"}
    ):
        return None
    if noun.startswith(_NOT_OF_ONE_MONTH) or not view.tokens.words[view.at("noun")].islower():
        return None
    return Meaning("date", year=view.number("year") if view.has("year") else None, month=view.number("month"))


_NOT_OF_ONE_MONTH = (
    "революц", "номер", "випуск", "выпуск", "погод", "мороз", "сонц", "солнц", "дощ", "дожд", "ніч", "ноч", "веч", "ранк", "утр",
    "район", "мед", "мёд", "яблу", "жук", "тез",
)  # fmt: skip
month_as_adjective = Rule("month_as_adjective", "month:MONTHLY noun:OTHER (OTHER? year:YEAR)?", _month_as_adjective)


def _first_days(view: View) -> Extended | None:
    """Перші числа вересня, остання декада липня: the early, middle and late part of a month."""
    inner = _inner(view)
    number = -1 if view.has("last") else view.number("nth")
    mod = {1: "START", 2: "MID", 3: "END", -1: "END"}.get(number)
    days = view.word("days")
    if not inner or not mod or inner.meaning.day or not (inner.meaning.month or inner.meaning.unit == "month"):
        return None
    if not days.startswith("числ" if number in {1, -1} else "декад") and not days.startswith("декад"):
        return None
    return Extended(replace(inner.meaning, mod=mod), inner.end)


first_days = Rule("part_of", "(nth:NTHNO | last:LAST) days:OTHER (?=MONTH|LAST|THIS|NEXT|THAT|UNIT)", _first_days)


def _edge_of_the_period(view: View) -> Meaning | None:
    """На початку року, наприкінці місяця: of the year or month in question."""
    unit = view.text("unit")
    if unit not in {"week", "month", "year", "decade", "century", "quarter"}:
        return None
    return Meaning("shift", unit=unit, count=0, base="near", mod=view.text("part"))


edge_of_the_period = Rule("edge_of_the_period", "part:EDGE unit:UNIT (?!YEAR)", _edge_of_the_period)


def _nth_in(view: View) -> Extended | None:
    """Перший тиждень січня, останній день 1944 року."""
    unit = view.text("unit")
    number = -1 if view.has("last") else view.number("nth")
    inner = _inner(view)
    if unit not in {"day", "week", "month", "weekend"} or not inner or not 0 < abs(number) <= 31:
        return None
    if inner.meaning.kind not in {"date", "period", "shift"} or _is_day(inner.meaning) or inner.meaning.unit == "day":
        return None
    return Extended(Meaning("nth", unit=unit, count=number, outer=inner.meaning), inner.end)


nth_in = Rule("nth_in", "(nth:NTHNO | last:LAST) unit:UNIT", _nth_in)


def _nth_weekday(view: View) -> Extended | None:
    """Остання неділя жовтня."""
    inner = _inner(view)
    number = -1 if view.has("last") else view.number("nth")
    if not inner or not inner.meaning.month or inner.meaning.day or not 0 < abs(number) <= 5:
        return None
    return Extended(
        Meaning("nth", unit="weekday", weekday=view.number("day"), count=number, outer=inner.meaning), inner.end
    )


nth_weekday = Rule("weekday_nth_in", "(nth:NTHNO | last:LAST) day:WEEKDAY", _nth_weekday)


# --- weekdays ----------------------------------------------------------------------------------------------------------

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
        if not listed and view.before() not in _GOVERNORS and view.after() != "COMMA":
            return None
        if view.next_word() in _HABITATS or (view.after() == "COMMA" and view.after(1) not in {"NUM", "ORD"} and view.before() not in _GOVERNORS):  # fmt: skip
            return None
    part = view.text("part") if view.has("part") else ""
    return Meaning("date", weekday=view.number("day"), part=part)


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


# --- from another date -------------------------------------------------------------------------------------------------


def _same_period(view: View) -> Meaning | None:
    """Цього ж дня, того самого року, в той же вечер."""
    if view.has("part"):
        return Meaning("shift", unit="day", count=0, base="focus", part=view.text("part"))
    unit = view.text("unit")
    return None if unit in _TOO_SHORT else Meaning("shift", unit=unit, count=0, base="focus")


same_period = Rule("period_focused", "(THIS | THAT) (TAGS | SAME) SAME? (unit:UNIT | part:DAYPART)", _same_period)


def _that_month(view: View) -> Meaning:
    """Того літа, того ж серпня: of the year in question."""
    year = Meaning("shift", unit="year", count=0, base="focus")
    if view.has("season"):
        return Meaning("date", season=view.number("season"), outer=year)
    return Meaning("date", month=view.number("month"), outer=year)


that_month = Rule("month_directed", "THAT (TAGS | SAME)? SAME? (season:SEASON | month:MONTH)", _that_month)


def _plural_period(view: View) -> Meaning | None:
    """Останні тижні, последние недели: the plural of the adjective tells a length from "last week"."""
    unit = view.text("unit")
    if not view.word("which").endswith(("і", "ие", "ые", "эти")) or unit not in LETTERS:
        return None
    return Meaning("duration", value=f"P{'T' if unit in _TOO_SHORT else ''}X{LETTERS[unit]}")


plural_period = Rule("directed_duration", "which:DIRECTION unit:UNIT", _plural_period)


def _over_the_last(view: View) -> Meaning | None:
    """За останній тиждень, в течение последнего года: how long, and no week of the calendar."""
    unit = view.text("unit")
    lasting = {"за", *_WITHIN} & {view.last_word()}
    if not lasting or not view.word("last").startswith(("останн", "последн")) or unit not in LETTERS:
        return None
    return Meaning("duration", value=f"P{'T' if unit in _TOO_SHORT else ''}1{LETTERS[unit]}")


over_the_last = Rule("directed_duration", "last:LAST unit:UNIT", _over_the_last)


def _directed_weekend(view: View) -> Meaning | None:
    """Минулих вихідних, в минувшие выходные."""
    if view.text("unit") != "weekend":
        return None
    direction = -1 if view.has("last") else 1 if view.has("next") else 0
    return Meaning("date", weekday=5, unit="weekend", direction=direction)


directed_weekend = Rule("weekend", "(last:LAST | next:NEXT | THIS) unit:UNITS", _directed_weekend)


def _holiday_period(view: View) -> Meaning | None:
    """Минулого Різдва, наступного Великодня."""
    direction = -1 if view.has("last") else 1 if view.has("next") else 0
    key = view.text("feast")
    return Meaning("date", holiday=key, direction=direction) if key and key != "new" else None


holiday_period = Rule("feast", "(last:LAST | next:NEXT | THIS) feast:HOLIDAY", _holiday_period)


def _day_of(view: View) -> Meaning | None:
    """Вчорашнього дня, завтрашнего дня."""
    return Meaning("shift", unit="day", count=view.number("day"), base="anchor") if view.text("unit") == "day" else None


day_of = Rule("day_word", "day:DAYREL unit:UNIT", _day_of)

_AGAIN = {"через", "спустя", "за"}


def _looks_back(view: View, future: frozenset[str], past: tuple[str, ...]) -> bool:
    """Is the first verb that follows in the clause a past one?"""
    tokens = view.tokens
    for index in range(view.end, min(view.end + 14, len(tokens))):
        word = tokens.word(index)
        if tokens.name(index) in {"DOT", "STOP", "BREAK"} or word in future:
            return False
        if len(word) > 4 and word.endswith(past):
            return True
    return False


def after_units(future: frozenset[str], past: tuple[str, ...]) -> Rule:
    """Через два дні: from the day named before; from the day of writing only where the clause does not look back."""

    def build(view: View) -> Meaning | None:
        if view.tokens.word(view.first) not in _AGAIN:
            return None
        unit = view.text("unit")
        if view.has("few"):
            return Meaning("ref", value="FUTURE_REF")
        count = count_of(view) if view.has("count") else 1
        if unit in _TOO_SHORT or not count or (not view.has("count") and view.tokens.name(view.at("unit")) == "UNITS"):
            return None
        base = "focus" if _looks_back(view, future, past) else "near"
        return Meaning("shift", unit=unit, count=count, base=base, about=unit not in {"day", "year", "month"})

    return Rule("later", "(AFTER | LATER) (APPROX? count:COUNT | few:FEW)? unit:PERIOD", build)


def _unit_later(view: View) -> Meaning | None:
    """Днем раніше, годом позже, год спустя: the case or the word after it says by how much."""
    unit = view.text("unit")
    if unit in _TOO_SHORT or not (
        view.word("unit").endswith(("ом", "ем", "ём", "ею", "ей")) or view.tokens.word(view.end - 1) in _SINCE_THEN
    ):
        return None
    return Meaning("shift", unit=unit, count=-1 if view.has("back") else 1, base="focus", about=unit == "week")


_SINCE_THEN = {"спустя", "потому"}
unit_later = Rule("later", "unit:UNIT (back:EARLIER | LATER)", _unit_later)


def _before_that(view: View) -> Meaning | None:
    """За два дні до цього, за день до того."""
    unit = view.text("unit")
    count = count_of(view) if view.has("count") else 1
    if unit in _TOO_SHORT or view.word("within") != "за" or not count:
        return None
    return Meaning("shift", unit=unit, count=-count, base="focus")


before_that = Rule(
    "later", "within:IN (APPROX? count:COUNT)? unit:PERIOD UNTIL (THIS|THAT) (?!UNIT|UNITS|OTHER)", _before_that
)


def _around_event(view: View) -> Extended | None:
    """За тиждень до виборів, через два дні після саміту, наступного дня після Різдва: counted from a known day."""
    back = view.has("back") or view.has("back_too")
    unit = view.text("unit")
    if unit not in {"day", "week", "month", "year"}:
        return None
    first = view.tokens.name(view.first)
    if first in {"IN", "AFTER", "LATER"} and view.tokens.word(view.first) not in _AGAIN:
        return None
    if view.tokens.word(view.end - 1) in _AGAIN:
        return None  # "два дні через негоду"
    count = count_of(view) if view.has("count") else view.number("nth") if view.has("nth") else 1
    if view.has("back_too") and not view.has("within"):
        return None  # "два дні до саміту" is how long it is still
    return _counted_from(view, unit, -count if back else count)


def _counted_from(view: View, unit: str, count: int) -> Extended | None:
    """So many units from the known event or the date that follows; from another event, found but not dated."""
    weeks = unit == "week"
    if weeks:
        unit, count = "day", 7 * count
    if found := known_event(view):
        return Extended(Meaning("event", unit=unit, count=count, event=found[0]), found[1])
    inner = _inner(view)
    if inner and (_is_day(inner.meaning) or (inner.meaning.kind == "shift" and inner.meaning.unit == "day")):
        return Extended(Meaning("shift", unit=unit, count=count, about=weeks, outer=inner.meaning), inner.end)
    if view.after() in {"THIS", "THAT", "COMMA", "DOT", "STOP", "BREAK"}:
        end = view.end + 1 if view.after() in {"THIS", "THAT"} else view.end
        return Extended(Meaning("shift", unit=unit, count=count, about=weeks, base="focus"), end)
    return Extended(Meaning("event", unit="day", count=count), view.end)


around_event = Rule(
    "around_event",
    "(within:IN | AFTER | LATER | FOLLOWING | NEXT)? (APPROX? count:COUNT | nth:NTHNO)? unit:PERIOD (back:BEFORE | back_too:UNTIL | AFTER)",
    _around_event,
)


def _jubilee(view: View) -> Meaning | None:
    """Рівно рік тому, ровно десять лет назад: to the day."""
    if view.word("exact") not in {"рівно", "ровно"} or view.text("unit") not in {"week", "month", "year"}:
        return None
    return Meaning("jubilee", unit=view.text("unit"), count=-(count_of(view) if view.has("count") else 1))


jubilee = Rule("jubilee", "exact:OTHER count:COUNT? unit:PERIOD AGO", _jubilee)


def _within(view: View) -> Meaning | None:
    """Протягом 45 днів, в течение трёх недель: a length that may have to be kept."""
    lead = view.word("lead") if view.has("lead") else view.tokens.word(view.first)
    unit, count = view.text("unit"), count_of(view)
    if lead not in _WITHIN or unit not in {"day", "week", "month", "year"} or not count:
        return None
    return Meaning("within", unit=unit, count=count, value=f"P{count}{LETTERS[unit]}")


_WITHIN = {"протягом", "упродовж", "впродовж", "течение"}
within = Rule("within", "IN lead:OTHER? count:COUNT unit:PERIOD", _within)


def _unit_ago(view: View) -> Meaning | None:
    """Рік тому, тиждень тому, півроку тому."""
    unit = view.text("unit")
    if unit in _TOO_SHORT:
        return Meaning("duration", value="PT1H")
    if unit == "half":
        return Meaning("shift", unit="month", count=-6, base="anchor", about=True)
    return Meaning("shift", unit=unit, count=-1, base="anchor", about=unit != "day")


unit_ago = Rule("ago", "unit:UNIT AGO", _unit_ago)

_VERBS = (
    "ла",
    "ло",
    "ли",
    "ав",
    "ив",
    "їв",
    "яв",
    "ув",
    "ть",
    "ся",
    "сь",
    "но",
    "то",
    "л",
    "т",
    "ти",
    "ют",
    "ит",
    "ет",
)


def _eve(view: View) -> Extended | Meaning:
    """Напередодні саміту, накануне Рождества: the day before it; alone, the day before the one in question."""
    if found := known_event(view):
        return Extended(Meaning("event", unit="day", count=-1, event=found[0]), found[1])
    inner = _inner(view)
    if inner and (_is_day(inner.meaning) or inner.meaning.unit == "day"):
        return Extended(Meaning("shift", unit="day", count=-1, outer=inner.meaning), inner.end)
    if view.after() == "OTHER" and _is_governed(view.tokens.words[view.end]):
        return Meaning("event", unit="day", count=-1)
    part = view.text("part") if view.has("part") else ""
    return Meaning("shift", unit="day", count=-1, base="near", part=part)


def _is_governed(word: str) -> bool:
    """Is the word after "on the eve" what it is the eve of? A name before its verb stands in the nominative."""
    if word in {"його", "її", "їх", "его", "её", "ее", "их"}:
        return False
    if word[:1].isupper():
        return word.endswith(("ого", "ої", "ой", "их", "ых"))
    return len(word) > 3 and not word.endswith(_VERBS) and not word.endswith(("ий", "ий", "ый"))


eve = Rule("eve_of", "EVE part:DAYPART?", _eve)


# --- feasts ------------------------------------------------------------------------------------------------------------


def _feast(view: View) -> Meaning | None:
    """Різдво 2025 року, на Великдень; "різдвяні свята" or a greeting are no day."""
    key = view.text("feast")
    if not key or key == "new" or (not view.has("year") and view.before() not in _GOVERNORS - {"SINCE", "LAST", "NEXT", "THIS"}):  # fmt: skip
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
    if year is None and view.before() not in _GOVERNORS - {"SINCE", "LAST", "NEXT", "THIS"}:
        return None
    return Meaning("date", year=year, holiday="new-year" if new_year else view.value("of")[0])


day_of_feast = Rule("feast", f"(unit:UNIT of:HOLIDAY | new:HOLIDAY period:UNIT) {YEAR_AFTER}", _day_of_feast)


# --- times of day ------------------------------------------------------------------------------------------------------


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


def _dotted_time(view: View) -> Meaning | None:
    """О 20.15."""
    hour, minute = view.value("time")
    if view.last_word() != "о" or hour > 24 or minute > 59:
        return None
    return Meaning("clock", time=f"{hour % 24:02}:{minute:02}")


dotted_time = Rule("decimal_clock", "time:DECIMAL", _dotted_time)


# --- years and longer --------------------------------------------------------------------------------------------------

_YEAR_WORDS = {"р", "рр", "г", "гг"}


def _is_era(view: View) -> bool:
    return not view.has("short") or view.word("short") in _YEAR_WORDS


def _year_before_christ(view: View) -> Meaning | None:
    number = view.number("year")
    return Meaning("date", year=1 - number) if _is_era(view) and 1 <= number < 9000 else None


def _range_before_christ(view: View) -> Several | None:
    first, last = view.number("a"), view.number("b")
    if not _is_era(view) or not 9000 > first > last > 0:
        return None
    return Several(
        (
            Part(view.at("a"), view.at("a") + 1, Meaning("date", year=1 - first)),
            Part(view.at("b"), view.end, Meaning("date", year=1 - last)),
        )
    )


def _period_before_christ(view: View) -> Meaning | None:
    """V століття до н. е., 260-ті роки до н. е."""
    if view.has("decade"):
        return Meaning("period", unit="decade", year=1 - view.number("decade") * 10)
    number = view.number("nth")
    if view.text("unit") != "century" or not 1 <= number <= 90:
        return None
    return Meaning("period", unit="century", year=1 - 100 * number)


# "до н. е.", "до нашої ери", "до нашей эры"
_ERA = "UNTIL ERA (DOT ERA DOT? | ERA)?"
year_before_christ = Rule("year_with_era", f"year:FIGURE (PERIOD | short:OTHER DOT)? {_ERA}", _year_before_christ)
range_before_christ = Rule("range_with_era", f"a:FIGURE (DASH|TO|UNTIL) b:FIGURE (PERIOD | short:OTHER DOT)? {_ERA}", _range_before_christ)  # fmt: skip
period_before_christ = Rule("period_with_era", f"nth:NTHNO unit:UNIT {_ERA}", _period_before_christ)


def _century(view: View) -> Meaning | None:
    """XX століття, 19-е століття, XX век."""
    number = view.number("nth")
    if view.text("unit") != "century" or not 1 <= number <= 30:
        return None
    return Meaning("period", unit="century", year=100 * (number - 1))


century = Rule("century", "nth:NTHNO unit:PERIOD", _century)


def _decade(view: View) -> Meaning | None:
    """1990-х, дев'яності роки; "20-х числах" are the last days of a month, "дев'яностих" alone may be anything."""
    if view.next_word().startswith(("числ", "дн")):
        return None
    century = view.word("decade")[:4].isdigit()
    if (
        not view.has("units")
        and view.word("decade")[:2].isdigit()
        and view.after() == "OTHER"
        and not century
        and view.before() != "EDGE"
    ):
        return None  # "учні 10-х класів"
    if (
        not view.has("units")
        and not view.word("decade")[:2].isdigit()
        and view.before() not in {"IN", "EDGE", "SINCE", "FROM", "UNTIL"}
    ):
        return None
    year = view.number("decade") * 10
    if view.has("century"):
        if view.text("century") != "century":
            return None
        # "80-ті роки XIX століття"; of the last century they are those that need no naming
        year = 100 * (view.number("nth") - 1) + year % 100 if view.has("nth") else year
    return Meaning("period", unit="decade", year=year)


decade_of_century = Rule("decade", "decade:DECADE units:UNITS? (nth:NTHNO | LAST) century:UNIT", _decade)
decade = Rule("decade", "decade:DECADE units:UNITS?", _decade)


def _named_year(view: View) -> Meaning | None:
    """Року 1939, в году 1939."""
    before = view.before()
    if view.text("unit") != "year" or before in {"YEAR", "LAST", "THIS", "NEXT", "NUM", "CARD", "THAT", "SAME"}:
        return None
    return Meaning("date", year=view.number("year"))


named_year = Rule("named_year", "unit:UNIT year:YEAR (?!UNIT)", _named_year)

_ADVERBS = {
    "навесні", "влітку", "улітку", "восени", "узимку", "взимку", "весною", "літом", "зимою", "осінню",
    "весной", "летом", "осенью", "зимой",
}  # fmt: skip


def _season(view: View) -> Meaning | None:
    """Влітку 2014 року, до весни, осенью; "похилі літа" are years of age."""
    if not view.has("year") and view.word("season") not in _ADVERBS and view.before() not in _GOVERNORS | {"EDGE", "TO", "AND", "DASH"}:  # fmt: skip
        return None
    year = view.number("year") if view.has("year") else None
    return Meaning("date", year=year, season=view.number("season"))


season = Rule("season", f"season:SEASON {YEAR_AFTER}", _season)


def _season_of_years(view: View) -> Meaning | None:
    """Взимку 1941–42, зимою 1941—1942 років, взимку 2024/25."""
    if view.has("years"):
        first, last = view.value("years")
    else:
        first, last = view.number("a"), view.number("b")
    if last % 100 != (first + 1) % 100:
        return None
    return Meaning("date", year=first, season=view.number("season"))


season_of_years = Rule("season", "season:SEASON (years:YEARS | a:YEAR (DASH|SLASH) b:FIGURE) PERIOD?", _season_of_years)


def _first_part(view: View) -> Meaning | None:
    """І квартал, І півріччя 2025 року: the Cyrillic capital is the "and" of Ukrainian and the one of Roman numbers."""
    if view.tokens.words[view.first] != "І":
        return None
    year = view.number("year") if view.has("year") else None
    if view.has("quarter"):
        return Meaning("date", year=year, quarter=1)
    return Meaning("date", year=year, half=1) if year is not None else None


first_part = Rule("quarter", f"AND (quarter:QUARTER | HALF) {YEAR_AFTER}", _first_part)


# --- refiners ----------------------------------------------------------------------------------------------------------

_YEAR_SHORT = {"р", "рр", "г", "гг"}


def take_year_word(reading: Reading, found: list[Found]) -> list[Found]:
    """Takes "року", "рр." and "году" into the phrase: "у 2014 році", "1914—1918 рр."."""
    for one in found:
        last = one.parts[-1] if one.parts else one
        end = _after_year_word(reading, one.end)
        if end > one.end and _ends_in_year(reading, last):
            one.end = end
            last.end = end
    return found


def _ends_in_year(reading: Reading, one: Found) -> bool:
    return one.meaning.kind == "date" and reading.tokens.name(one.end - 1) in {"YEAR", "YEARS", "NUM", "INT"} and one.meaning.year is not None  # fmt: skip


def _after_year_word(reading: Reading, place: int) -> int:
    tokens = reading.tokens
    if tokens.name(place) in {"UNIT", "UNITS"} and tokens.value(place) == "year":
        return place + 1
    if tokens.word(place) in _YEAR_SHORT:
        return place + 2 if tokens.name(place + 1) == "DOT" else place + 1
    return place


_MEASURED = ("ів", "їв", "ей", "ах", "ях", "ами", "ями", "их", "ов", "ев", "ых", "іб", "їй", "ок", "ин", "ць", "ек", "век")  # fmt: skip
_MEASURES = {
    "тис", "млн", "млрд", "тисяч", "тысяч", "людей", "чоловік", "человек", "осіб", "грн", "км", "м", "кг", "га", "метрів", "гривень",
    "гривні", "рублей", "доларів", "долларов", "євро", "евро", "тонн", "одиниць", "единиц", "разів", "раз", "бійців", "бойцов", "штук",
    "градусів", "градусов", "вт", "квт", "мвт", "літрів", "литров", "верст", "жителів", "жителей", "військових", "военных", "карбованців",
    "гармат", "танків", "танков", "літаків", "кораблів", "вояків", "козаків", "солдатів", "солдат", "полонених", "пленных", "сторінок", "страниц",
}  # fmt: skip
_NUMBERED = {
    "статті", "стаття", "статтею", "статтю", "статья", "статьи", "статье", "статью", "ст", "пункт", "пункту", "пункті", "п", "номер", "номером", "№", "наказ", "наказу",
    "закон", "закону", "законом", "законопроєкт", "законопроект", "законопроєкту", "резолюція", "резолюції", "резолюцию", "резолюция", "резолюции", "постанова", "постанови", "указ", "приказ",
    "проти", "против", "плюс", "мінус", "минус", "понад", "більше", "менше", "більш", "менш", "свыше", "более", "менее", "больше", "меньше", "ще", "ещё", "еще", "усього", "всього", "всего", "лише", "только",
    "майже", "почти", "приблизно", "примерно", "близько", "около", "ціною", "сума", "суму", "розмірі", "експо", "экспо", "євро", "евро", "agenda", "expo", "windows", "стратегія", "стратегії", "план",
    "дбн", "гост", "дсту", "iso", "тел", "індекс", "индекс", "boeing", "боїнг", "боинг", "версія", "версия", "модель", "проєкт", "проект", "проекту", "кімната", "квартира", "поїзд", "поезд", "рейс",
}  # fmt: skip
_SURE = {
    "IN", "SINCE", "UNTIL", "FROM", "BETWEEN", "BY", "OPEN", "ON", "EDGE", "APPROX", "SEASON", "AND", "DASH", "TO", "SLASH", "COMMA",
    "BREAK", "STOP", "QUOTE", "HOLIDAY",
}  # fmt: skip
_BARE = {"bare_year", "year_range"}


def drop_unlikely_years(reading: Reading, found: list[Found]) -> list[Found]:
    """Drops "2000" in "2000 людей", "стаття 1000", "Expo 2020": a bare number is a year where its word or its place says so."""
    kept: list[Found] = []
    following: Found | None = None
    for one in reversed(found):
        if not _is_bare(one) or _leads_to(reading, one, following) or _likely(reading, one):
            kept.append(one)
            following = one
        else:
            following = None
    return kept[::-1]


def _is_bare(one: Found) -> bool:
    meaning = one.meaning
    return one.rule in _BARE or (
        one.rule == "about" and meaning.kind == "date" and not (meaning.month or meaning.season)
    )


def _leads_to(reading: Reading, one: Found, following: Found | None) -> bool:
    """Is it one of several years: у 1941, 1942 та 1943 роках?"""
    if not following or following.rule not in _BARE or not 1 <= following.first - one.end <= 2:
        return False
    names = {reading.tokens.name(index) for index in range(one.end, following.first)}
    return names <= {"COMMA", "AND", "TO", "UNTIL", "DASH"}


def _likely(reading: Reading, one: Found) -> bool:
    """Is the bare number a year: by its "року", else by what stands before it, where nothing is counted?"""
    tokens = reading.tokens
    last = tokens.word(one.end - 1)
    if tokens.name(one.end - 1) in {"UNIT", "UNITS", "DOT"} or last in _YEAR_SHORT or "-" in last:
        return True
    if tokens.name(one.first) == "APPROX" or _counts(reading, one):
        return False
    before = tokens.name(one.first - 1)
    if before == "DASH" and tokens.glued(one.first) and tokens.name(one.first - 2) not in {"YEAR", "SUREMONTH"}:
        return False  # Євро-2012, Ту-2000
    if before == "DOT":
        return tokens.word(one.first - 2) not in _NUMBERED
    if before == "OTHER" and not one.parts:
        return _may_name_a_year(reading, one)
    return bool(one.parts) or before in _SURE


def _counts(reading: Reading, one: Found) -> bool:
    """Is it an amount: 2000 людей, $2000, 1500 військових?"""
    tokens = reading.tokens
    before, after = tokens.name(one.first - 1), tokens.name(one.end)
    follows = tokens.words[one.end] if one.end < len(tokens) else ""
    if before in {"CURRENCY", "PERCENT"} or after in {"CURRENCY", "PERCENT", "UNIT", "UNITS"}:
        return True
    if follows.lower() in _MEASURES or (after == "INT" and follows[:1].isdigit()):
        return True
    plural = len(follows) > 3 and follows.islower() and follows.endswith(_MEASURED)
    return after == "OTHER" and plural and not one.parts


def _may_name_a_year(reading: Reading, one: Found) -> bool:
    """Can the noun before it be of that year ("події 2014"), not a name or a number ("Експо 2020", "закон 1705")?"""
    tokens = reading.tokens
    follows = tokens.words[one.end] if one.end < len(tokens) else ""
    if tokens.name(one.end) == "OTHER" and follows.islower():
        return False
    word = tokens.words[one.first - 1]
    named = word[:1].isupper() and tokens.name(one.first - 2) not in {"BREAK", "DOT"}
    return word.lower() not in _NUMBERED and not named and word.isalpha() and len(word) > 3


def papers_and_feasts(reading: Reading, found: list[Found]) -> list[Found]:
    """Keeps "указ від 5 травня" and "до Різдва" days: a paper is dated by its day, a feast is what the clause is about."""
    for place, one in enumerate(found):
        paper = one.meaning.day and reading.tokens.word(one.first - 1) in {"від", "от"}
        feast = one.meaning.holiday and reading.tokens.name(one.first - 1) == "UNTIL"
        if one.parts or not (paper or feast):
            continue
        found[place] = Found(one.first, one.end, one.rule, one.meaning, (one,), "")
    return found
