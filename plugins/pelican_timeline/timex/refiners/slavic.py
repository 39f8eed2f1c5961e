"""Refiners of the Slavic languages: which bare numbers are years, which days name a paper or a feast."""

from __future__ import annotations

from pelican_timeline.timex.meaning import Found, Reading

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
    "було", "было", "сторінка", "сторінку", "сторінці", "страница", "страницу", "странице", "рейсу", "рейсом",
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


_WITH = ("им", "ім", "ым", "ою", "ей")
"""Endings of the instrumental case."""


def papers_and_feasts(reading: Reading, found: list[Found]) -> list[Found]:
    """Keeps "указ від 5 травня" and "до Різдва" days: a paper is dated by its day, a feast is what the clause is about."""
    for place, one in enumerate(found):
        paper = one.meaning.day and reading.tokens.word(one.first - 1) in {"від", "от"}
        feast = one.meaning.holiday and reading.tokens.name(one.first - 1) == "UNTIL"
        # "порівняно з попереднім місяцем": with it, not since it
        beside = reading.tokens.name(one.first - 1) == "SINCE" and reading.tokens.word(one.first).endswith(_WITH)
        if one.parts or not (paper or feast or beside):
            continue
        found[place] = Found(one.first, one.end, one.rule, one.meaning, (one,), "")
    return found
