"""Days of a month and the months themselves: lists, two calendars at once, months as adjectives."""

from __future__ import annotations

from pelican_timeline.timex.meaning import Meaning, Part, Several
from pelican_timeline.timex.rules import Rule, View
from pelican_timeline.timex.rules.calendar import YEAR_AFTER

from .shared import GOVERNORS


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
    day = view.number("ones")
    return _in_new_style(view, view.number("month"), day) if 20 < day <= 31 else None


long_spelled_day = Rule("spelled_day_month", f"(?=TENFOLD) ones:NTH month:MONTH {YEAR_AFTER}", _long_spelled)


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
    if not view.word("day").endswith("го") or view.before() not in GOVERNORS | {"AND", "COMMA", "BREAK"}:
        return None
    if not named and view.after() not in {"COMMA", "DOT", "STOP", "BREAK", "CLOSE", "DAYPART", "DASH"}:
        return None
    meaning = Meaning("date", day=view.number("day"), base="focus")
    return meaning if view.before() != "SINCE" or named else None


_OF_THE_MONTH = {"числа"}
lone_day = Rule("lone_day", "day:ORD", _lone_day)


def _month_as_adjective(view: View) -> Meaning | None:
    """Вересневі бої 1914 року, январские протесты; but "Жовтнева революція", "серпневий номер"."""
    noun = view.word("noun")
    if not view.has("year") and (
        view.tokens.words[view.first][:1].isupper() and view.before() not in {"BREAK", "DOT", "STOP"}
    ):
        return None
    if noun.startswith(_NOT_OF_ONE_MONTH) or view.tokens.words[view.at("noun")].istitle():
        return None
    return Meaning("date", year=view.number("year") if view.has("year") else None, month=view.number("month"))


_NOT_OF_ONE_MONTH = (
    "революц", "номер", "випуск", "выпуск", "погод", "мороз", "сонц", "солнц", "дощ", "дожд", "ніч", "ноч", "веч", "ранк", "утр",
    "район", "мед", "мёд", "яблу", "жук", "тез",
)  # fmt: skip
month_as_adjective = Rule("month_as_adjective", "month:MONTHLY noun:OTHER (OTHER? year:YEAR)?", _month_as_adjective)
