"""How many of what does a sentence tell: "at least 12 people killed", "35 Staaten", "сім загиблих"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pelican_timeline.model.text import Span

from .contentwords import is_empty_word, stem


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of something. `unit` is comparable: the same for "killed", "Tote" and "загиблих", else the noun's stem.

    `bound` is "least" ("at least 12"), "most" ("up to 12"), "about", "part" ("three of the dead", "five more") or "".
    `span` covers the words that say it; `step` is what the last digit given counts: 0.1 in 53.8, a hundred million in
    4.2 billion.
    """

    value: float
    unit: str
    bound: str
    span: Span
    step: float = 1.0


# What is counted most often in news, in six languages. The words are beginnings: "kill" is killed and killing too.
_UNITS = {
    "dead": "dead death kill died dies fatalit tote todesopfer getötet tötet starben gestorben umgekommen mort tué décédé"
    " muert murier murió fallec загиб загин вбит убит померл погиб умер",
    "injured": "injur wound hurt verletzt verwundet bless herid lesionad поранен травмован ранен пострада постражда",
    "missing": "missing vermisst disparu desaparecid зникл пропавш",
    "arrested": "arrest detain festgenommen verhaftet arrêt interpell deten затриман заарештован задержан арестован",
    "states": "countr states nations länder staaten pays états país estados країн держав стран государств",
    "people": "people persons menschen personen personnes personas люд осіб человек",
    "votes": "votes stimmen voix votos голос",
    "drones": "drone drohne dron дрон безпілотн беспилотн",
    "missiles": "missile rakete misil ракет",
    "percent": "% percent prozent pourcent відсотк процент",
}  # fmt: skip
_BY_BEGINNING = tuple((beginning, unit) for unit, beginnings in _UNITS.items() for beginning in beginnings.split())
_SOME_PEOPLE = {
    "children": "child kind kinder kindern enfant niñ дитин діт дет ребен ребён",
    "women": "woman women frau femme mujer жінк жінок женщин",
    "soldiers": "soldier troops soldat soldad militar військов солдат военн",
    "civilians": "civilian zivilist civil цивільн мирн гражданск",
    "officers": "officer policem polizist policier policía поліцейськ полицейск",
    "rescuers": "firefight feuerwehr pompier bomber рятувальник рятівник пожежник спасател пожарн rescuer",
    "workers": "worker miner arbeiter ouvrier obrer miner робітник рабоч шахтар шахтер шахтёр",
    "students": "student pupil schüler élève estudiante alumn учн школяр студент ученик школьник",
}  # fmt: skip
"""Some of all who may have died: two children are no other number of dead than twelve people."""
_SOME_BY_BEGINNING = tuple((one, name) for name, ones in _SOME_PEOPLE.items() for one in ones.split())

_CURRENCIES = {"$": "$", "€": "€", "£": "£"}
_MONEY = {
    "dollar": "$", "euro": "€", "pound": "£", "pfund": "£", "livres": "£", "гривень": "₴", "гривен": "₴", "гривні": "₴", "рубл": "₽",
    "долар": "$", "доллар": "$", "євро": "€", "евро": "€", "dólar": "$", "franken": "CHF", "francs": "CHF",
}  # fmt: skip
_TERMS = tuple("year jahr an ans año рік рок год лет".split())
_PRISON = tuple(
    "prison jail haft gefängnis freiheitsstrafe cárcel prisión réclusion колон тюрм тюрьм позбавл лишен ув'язн".split()
)
"""Years in prison are counted as years in prison; other years are dates or ages."""

_OF_PEOPLE = ("dead", "injured", "missing", "arrested")
"""What happens to people: "12 people were killed" counts the dead."""

_WORDS = {
    2: "two both zwei deux dos два дві двоє двое", 3: "three drei trois tres три троє трое",
    4: "four vier quatre cuatro чотири четверо четыре", 5: "five fünf cinq cinco п'ять п'ятеро пять пятеро",
    6: "six sechs seis шість шестеро шесть", 7: "seven sieben sept siete сім семеро семь",
    8: "eight acht huit ocho вісім восьмеро восемь", 9: "nine neun neuf nueve дев'ять девять",
    10: "ten zehn dix diez десять десятеро", 11: "eleven elf onze once одинадцять одиннадцать",
    12: "twelve zwölf douze doce дванадцять двенадцать", 20: "twenty zwanzig vingt veinte двадцять двадцать",
    30: "thirty dreißig trente treinta тридцять тридцать", 40: "forty vierzig quarante cuarenta сорок",
    50: "fifty fünfzig cinquante cincuenta п'ятдесят пятьдесят",
}  # fmt: skip
_NUMBER_WORDS = {word: value for value, words in _WORDS.items() for word in words.split()}
_SCALES = {
    "hundred": 100, "thousand": 1_000, "tausend": 1_000, "mille": 1_000, "mil": 1_000, "тисяч": 1_000, "тысяч": 1_000,
    "million": 1_000_000, "millionen": 1_000_000, "millions": 1_000_000, "millones": 1_000_000, "мільйонів": 1_000_000,
    "мільйони": 1_000_000, "миллионов": 1_000_000, "миллиона": 1_000_000,
    "billion": 1e9, "bn": 1e9, "milliarde": 1e9, "milliarden": 1e9, "milliard": 1e9, "milliards": 1e9, "мільярд": 1e9,
    "мільярда": 1e9, "мільярди": 1e9, "мільярдів": 1e9, "миллиард": 1e9, "миллиарда": 1e9, "миллиардов": 1e9, "mio": 1e6, "mrd": 1e9,
}  # fmt: skip
_BOUNDS = (
    ("least", re.compile(r"\b(?:at least|more than|over|mindestens|mehr als|über|au moins|plus de|al menos|más de|щонайменше|понад|більше|більш як|не менше|минимум|более|больше|не менее|свыше|как минимум)\s*$")),
    ("most", re.compile(r"\b(?:up to|fewer than|less than|at most|bis zu|weniger als|höchstens|jusqu['’]à|moins de|hasta|menos de|до|менше|не більше|менее|не более)\s*$")),
    ("about", re.compile(r"\b(?:about|around|some|roughly|nearly|almost|approximately|etwa|rund|circa|ca\.|fast|knapp|gut|environ|près de|quelque|unos|unas|casi|cerca de|близько|приблизно|майже|около|примерно|почти)\s*$")),
)  # fmt: skip
_TOKEN = re.compile(
    r"(?P<figure>\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+(?![\d.,]\d)|\d+(?:[.,]\d+)?)|(?P<word>%|[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*)"
)
_STOPS = re.compile(r"[.;:!?()–—]|,\s")
_JOINING = frozenset(
    "and or in on at of the from to und oder in im am an aus von der die das et ou en à le la les y o de el los las"
    " та і й або у в на з и или с из".split()
)
_OF = frozenset("of von de der des з із с из".split())
"""Joining words that may stand between a number and what is counted: "35 of the countries"."""
_NO_TOLL = frozenset("at aged age after mit nach à con tras віці возрасте через після после".split())
"""Who died "at 87" or "after 60 years" is one."""
_YEARS = range(1500, 2101)
_AFTER, _BEFORE = 5, 4
"""How many words after and before a number are looked at for what is counted."""
_MORE_BEFORE = re.compile(r"\b(?:another|a further|weitere[rnms]?|noch|otr[oa]s|ще|ещё|еще)\s*$")
_MORE_AFTER = frozenset("more others weitere weiteren autres otros otras".split())
_TITLES = 4096
"""On a day of much news a title is compared with hundreds of others: so many are remembered."""
_ROUND = 0.1
_LARGE = 100


@lru_cache(_TITLES)
def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Every number in *text* that counts something, in order. Dates, times and ordinals count nothing.

    >>> [(q.value, q.unit, q.bound) for q in find_quantities("At least 12 people were killed and thirty-five injured.")]
    [(12.0, 'dead', 'least'), (35.0, 'injured', '')]
    """
    plain = unicodedata.normalize("NFC", text).replace("’", "'").replace("ʼ", "'").casefold()
    if len(plain) != len(text):
        return ()
    tokens = list(_TOKEN.finditer(plain))
    return tuple(_quantities(plain, tokens))


def _quantities(text: str, tokens: Sequence[re.Match[str]]) -> Iterator[Quantity]:
    number = 0
    while number < len(tokens):
        read = _number_at(text, tokens, number)
        if read is None:
            number += 1
            continue
        value, step, end = read
        unit, first, last = _unit(text, tokens, number, end)
        if unit:
            bound, start = _bound(text, tokens[number].start())
            if _is_part(text, tokens, number, end):
                bound = "part"
            start = min(start, tokens[first].start())
            yield Quantity(value, unit, bound, Span(start, max(tokens[last].end(), tokens[end - 1].end())), step)
        number = end


def _bound(text: str, start: int) -> tuple[str, int]:
    """What the words before a number make of it, and where they start."""
    first = max(0, start - 24)
    for name, pattern in _BOUNDS:
        found = pattern.search(text[first:start])
        if found:
            return name, first + found.start()
    return "", start


def _is_part(text: str, tokens: Sequence[re.Match[str]], number: int, end: int) -> bool:
    """Does the number count some of more: "three of the dead", "drei der Toten", "five more", "ще двоє"?"""
    if _MORE_BEFORE.search(text[max(0, tokens[number].start() - 12) : tokens[number].start()]):
        return True
    if end >= len(tokens) or text[tokens[end - 1].end() : tokens[end].start()].strip():
        return False
    word = tokens[end]["word"]
    # "Deux millions de personnes" are all of them.
    return word in _MORE_AFTER or (word in _OF and (tokens[end - 1]["word"] or "") not in _SCALES)


def _number_at(text: str, tokens: Sequence[re.Match[str]], number: int) -> tuple[float, float, int] | None:
    """The number that starts with this token, its step, and the token after it; None for a date or an ordinal."""
    token = tokens[number]
    value: float
    if token["figure"]:
        follows, precedes = text[token.end() : token.end() + 2], text[max(0, token.start() - 1) : token.start()]
        # "7. Juni", "47th", "10:30", "2026-01", "F-16", "G7"; but "$5bn"
        scaled = precedes in _CURRENCIES and text[token.end() : token.end() + 2] == "bn"
        if (
            (re.match(r"\.\s|[^\W\d_]|[:/-]\w|°", follows) and not scaled)
            or (precedes and precedes in ":-/#№")
            or precedes.isalpha()
        ):
            return None
        value, step = _value(token["figure"]), _step(token["figure"])
        if token["figure"].isdigit() and value in _YEARS and not _is_unit_next(tokens, number):
            return None
    else:
        parts = token["word"].split("-")
        if not all(part in _NUMBER_WORDS for part in parts):
            return None
        value, step = float(sum(_NUMBER_WORDS[part] for part in parts)), 1.0
    end = number + 1
    if end < len(tokens) and (tokens[end]["word"] or "") in _SCALES:
        value *= _SCALES[tokens[end]["word"]]
        step *= _SCALES[tokens[end]["word"]]
        end += 1
    return value, step, end


def _is_unit_next(tokens: Sequence[re.Match[str]], number: int) -> bool:
    """Is 2000 followed by what it counts? Else it is a year."""
    return number + 1 < len(tokens) and _known_unit(tokens[number + 1]["word"]) != ""


def _value(figure: str) -> float:
    """The value of a figure: "1,200" and "1.200" are thousands, "2,5" and "2.5" are not."""
    if re.fullmatch(r"\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+", figure):
        return float(re.sub(r"\D", "", figure))
    return float(figure.replace(",", "."))


def _step(figure: str) -> float:
    """What the last digit of a figure counts: 1, or 0.1 in "53.8"."""
    decimals = re.fullmatch(r"\d+[.,](\d{1,2})|\d+[.,](\d{4,})", figure)
    return 0.1 ** len(next(filter(None, decimals.groups()))) if decimals else 1.0


def _unit(text: str, tokens: Sequence[re.Match[str]], number: int, end: int) -> tuple[str, int, int]:
    """What is counted, "" for nothing, and the first and last token of the words that say so."""
    return _money(text, tokens, number, end) or _term(tokens, number, end) or _counted(text, tokens, number, end)


def _counted(text: str, tokens: Sequence[re.Match[str]], number: int, end: int) -> tuple[str, int, int]:
    """What is counted where it is neither money nor years in prison."""
    after = _same_phrase(text, tokens, range(end, min(end + _AFTER, len(tokens))), tokens[end - 1].end())
    some = next((name for n in after for name in [_some(tokens[n]["word"])] if name), "")
    named = [(n, _known_unit(tokens[n]["word"])) for n in after]
    for n, unit in named:
        if unit in _OF_PEOPLE:
            return f"{unit} {some}".strip(), number, n
    did = _done_before(text, tokens, number)
    # "killed 12 people", "killed at least 12"; but of "12 drones" before "killed", only the drones are counted.
    if did and all(unit in {"", "people"} for _, unit in named):
        return f"{did[0]} {some}".strip(), did[1], after[0] if after and (named[0][1] or some) else number
    for n, unit in named:
        if unit:
            return unit, number, n
    for n in after[:2]:
        word = tokens[n]["word"]
        if len(word) > 3 and not is_empty_word(word):
            return stem(word), number, n
    return "", number, number


def _done_before(text: str, tokens: Sequence[re.Match[str]], number: int) -> tuple[str, int] | None:
    """What was done to as many people, where the number follows ("killed 12"), and the token that says so."""
    if number and tokens[number - 1]["word"] in _NO_TOLL and not _bound(text, tokens[number].start())[0]:
        return None
    for n in range(number - 1, max(number - 1 - _BEFORE, -1), -1):
        if not tokens[n]["word"] or _STOPS.search(text[tokens[n].end() : tokens[number].start()]):
            return None
        unit = _known_unit(tokens[n]["word"])
        if unit in _OF_PEOPLE:
            return unit, n
    return None


def _money(text: str, tokens: Sequence[re.Match[str]], number: int, end: int) -> tuple[str, int, int] | None:
    """The currency that a number counts: "$5 billion", "300 Millionen Euro"."""
    sign = text[max(0, tokens[number].start() - 1) : tokens[number].start()]
    if sign in _CURRENCIES:
        return _CURRENCIES[sign], number, end - 1
    if end < len(tokens) and tokens[end]["word"]:
        place = end + (tokens[end]["word"] in {"de", "d"} and end + 1 < len(tokens))
        word = tokens[place]["word"] or ""
        money = next((unit for beginning, unit in _MONEY.items() if word.startswith(beginning)), "")
        if money:
            return money, number, place
    follows = text[tokens[end - 1].end() : tokens[end - 1].end() + 2].strip()[:1]
    return (_CURRENCIES[follows], number, end - 1) if follows in _CURRENCIES else None


def _term(tokens: Sequence[re.Match[str]], number: int, end: int) -> tuple[str, int, int] | None:
    """The years in prison that a number counts: "three years in prison", "zu drei Jahren Haft"."""
    if end < len(tokens) and (tokens[end]["word"] or "").startswith(_TERMS):
        for n in range(end + 1, min(end + 4, len(tokens))):
            if (tokens[n]["word"] or "").startswith(_PRISON):
                return "years in prison", number, n
    return None


def _some(word: str) -> str:
    return next((name for beginning, name in _SOME_BY_BEGINNING if word.startswith(beginning)), "") if word else ""


def _same_phrase(text: str, tokens: Sequence[re.Match[str]], numbers: range, end: int) -> list[int]:
    """The words after a number up to the next number, full stop or comma."""
    found: list[int] = []
    for n in numbers:
        word = tokens[n]["word"]
        joins = word in _JOINING and not (word in _OF and n == numbers.start)
        joins = joins and not (found and tokens[found[-1]]["word"] in _OF)
        if not word or joins or word in _NUMBER_WORDS or _STOPS.search(text[end : tokens[n].start()]):
            break
        found.append(n)
        end = tokens[n].end()
    return found


def _known_unit(word: str) -> str:
    return next((unit for beginning, unit in _BY_BEGINNING if word.startswith(beginning)), "") if word else ""


def can_agree(one: Quantity, other: Quantity) -> bool:
    """Can both numbers be right? "At least 12" and "14" can, and so can "about 40" and "38"; 12 and 14 cannot."""
    low, high = sorted((one, other), key=lambda quantity: quantity.value)
    if low.value == high.value or low.bound == "least" or high.bound == "most" or "part" in (low.bound, high.bound):
        return True
    # 54 per cent and 53.8, $4.2 billion and $4.23 billion.
    if one.step != other.step and high.value - low.value <= max(one.step, other.step) / 2:
        return True
    loose = any(q.bound == "about" or (q.value >= _LARGE and q.step <= 1 and _is_round(q.value)) for q in (low, high))
    return loose and high.value - low.value <= _ROUND * high.value


def _is_round(value: float) -> bool:
    """Is it a number that people say instead of a longer one: 300, 1,200?"""
    digits = f"{value:.0f}"
    return len(digits.rstrip("0")) <= max(1, len(digits) - 2)
