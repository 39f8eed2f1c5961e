"""Reads a text once into tokens, each with a class: a month, a weekday, a number that may be a day, "ago", a comma.

Every class is one letter, so that a text is also a string of letters on which rules are small regular expressions:
"on 6 January 2026" reads IN NUM MONTH YEAR. Words that mean nothing to dates are all one class, OTHER.
"""

from __future__ import annotations

import re
import string
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import accumulate

from .spelling import even

CLASSES = (
    # numerals
    "NUM",  # 1 to 31
    "ORD",  # 6th, 21st
    "INT",  # any other whole number
    "CARD",  # two, zwanzig
    "TENFOLD",  # twenty, where "twenty-two" is written in two words
    "NTH",  # first, dritte
    "FEW",  # several, einige
    "ONE",  # a, an, ein
    "YEAR",  # 1000 to 2199
    "YEARS",  # 1915/16
    "DECADE",  # 1990s, 1990er
    "ISO",  # 2026-01-06
    "ISOMONTH",  # 2026-01
    "NUMDATE",  # 6.1.2026
    "CLOCK",  # 18:00, 6pm
    "DECIMAL",  # 20.15
    # names
    "SUREMONTH",
    "MAYBEMONTH",  # May, March, Dec
    "MONTHLY",  # вересневий: the adjective of a month
    "REPUBLICAN",  # brumaire
    "SUREDAY",
    "MAYBEDAY",  # Sat, Sun, Mo
    "SEASON",
    "HOLIDAY",
    "ERA",  # BC, v. Chr.
    "EPOCH",  # AD, before the year
    # periods
    "UNIT",
    "UNITS",
    "QUARTER",
    "HALF",
    "DAYPART",
    "DAYREL",  # yesterday, heute
    "SHIFTED",  # Vortag, Vorjahr: a period and its distance in one word
    "DAYANDPART",  # Montagabend
    "YEAREDGE",  # Jahresende
    "TAGS",  # tags (darauf)
    "PART",  # early, Mitte
    "EDGE",  # the beginning (of)
    "REF",  # now, currently
    "EVE",
    "SET",  # daily, jährlich
    # directions
    "LAST",
    "PREVIOUS",
    "NEXT",
    "FOLLOWING",
    "THIS",
    "THAT",
    "SAME",
    "EVERY",
    "AGO",
    "EARLIER",
    "LATER",
    "AHEAD",  # dans (trois jours), dentro (de tres días)
    "WITHIN",  # within, innerhalb
    "BEFORE",
    "AFTER",
    "APPROX",
    # function words
    "THE",
    "OF",
    "IN",
    "ON",
    "FROM",
    "BETWEEN",
    "TO",
    "SINCE",
    "UNTIL",
    "BY",
    "AND",
    "AMPM",
    "ZONE",
    "OCLOCK",
    # punctuation
    "COMMA",
    "DOT",
    "DASH",
    "APOS",
    "QUOTE",
    "OPEN",
    "CLOSE",
    "SLASH",
    "CURRENCY",
    "PERCENT",
    "STOP",
    "BREAK",
    "OTHER",
)
_ALPHABET = string.ascii_letters + string.digits + "!#%&,:;<=>@_~`/'\"$+*{}"
LETTER: Mapping[str, str] = dict(zip(CLASSES, _ALPHABET[: len(CLASSES)], strict=True))
NAME: Mapping[str, str] = {letter: name for name, letter in LETTER.items()}
OTHER = LETTER["OTHER"]

_PUNCTUATION = {
    ",": "COMMA",
    ".": "DOT",
    "-": "DASH",
    "–": "DASH",
    "‐": "DASH",
    "‑": "DASH",
    "−": "DASH",
    "'": "APOS",
    "’": "APOS",
    "‘": "APOS",
    '"': "QUOTE",
    "“": "QUOTE",
    "”": "QUOTE",
    "„": "QUOTE",
    "«": "QUOTE",
    "»": "QUOTE",
    "(": "OPEN",
    ")": "CLOSE",
    "/": "SLASH",
    "$": "CURRENCY",
    "€": "CURRENCY",
    "£": "CURRENCY",
    "#": "CURRENCY",
    "%": "PERCENT",
    "!": "STOP",
    "?": "STOP",
    ";": "STOP",
}

# A word with its dots when it is spelled in single letters (a.m., B.C.); any mark; an ISO date; a number with its inner
# marks and its ending (1,000 · 18:00 · 6.1.2026 · 1990s · 6-го); a blank line.
_PIECES = (
    r"[^\W\d_]\w*(?:\.\w\.(?!\w))?|[^\w\s]"
    r"|\d{4}-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?)?(?![\w-]\d|\w)"
    r"|\d(?:[\d.,:/]*\d)?(?:[-‑][а-яіїєґА-ЯІЇЄҐ]{1,4}(?!\w)|[^\W\d_]*)"
    r"|\n[^\S\n]*\n\s*"
)
_MEMORY = 20_000
_LONGEST_NUMERAL = 32


@dataclass(frozen=True, slots=True)
class Numerals:
    """How a language writes numerals: endings of ordinals, decades and years, and which number of 6.1. or 6/1 is the day."""

    ordinals: tuple[str, ...] = ()
    decades: tuple[str, ...] = ()
    clock: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    day_first: bool = True
    hours: str = ""
    """The letter between hours and minutes: 18 h 30."""


Word = tuple[str, object]
"""Class and value of a word."""


class Lexicon(dict[str, str]):
    """The letter of every token of one language: its words, numerals and marks; learns what it meets, within bounds."""

    def __init__(
        self, words: Mapping[str, Word], numerals: Numerals, compounds: Mapping[str, Word] | None = None
    ) -> None:
        super().__init__({mark: LETTER[name] for mark, name in _PUNCTUATION.items()})
        self.meanings: dict[str, object] = {}
        for word, (name, value) in words.items():
            self[word] = LETTER[name]
            self.meanings[word] = value
        self.token = _token_pattern(tuple(compounds or ()), numerals.hours)
        self._compounds = compounds or {}
        self._numerals = numerals
        self._limit = len(self) + _MEMORY

    def __missing__(self, token: str) -> str:
        name, value = self._classify(token)
        letter = LETTER[name]
        if len(self) < self._limit and len(token) <= _LONGEST_NUMERAL:
            self[token] = letter
            if value is not None:
                self.meanings[token] = value
        return letter

    def value(self, token: str) -> object:
        """What the token stands for: 5 for "May", (2026, 1, 6) for "2026-01-06"."""
        found = self.meanings.get(token)
        return self._classify(token)[1] if found is None and (token[:1].isdigit() or self._compounds) else found

    def _classify(self, token: str) -> Word:
        first = token[0]
        if self._compounds and (not token.isalpha() or "ʼ" in token) and len(token) <= _LONGEST_NUMERAL:
            found = self._compounds.get(_plain_spelling(token))
            if found:
                return found
        if first.isdigit():
            return _read_numeral(token, self._numerals) if len(token) <= _LONGEST_NUMERAL else ("OTHER", None)
        if first == "\n":
            return "BREAK", None
        return "OTHER", None


_APOSTROPHES = "'’‘ʼ´`′"
_HYPHENS = "-‐‑"
_SPACE = r"(?:[^\S\n]{1,2}\n?|\n)"
_EVEN_SIGNS = str.maketrans(dict.fromkeys(_APOSTROPHES, "'") | dict.fromkeys(_HYPHENS, "-"))


def _plain_spelling(token: str) -> str:
    return " ".join(token.lower().translate(_EVEN_SIGNS).split())


@cache
def _token_pattern(compounds: tuple[str, ...], hours: str) -> re.Pattern[str]:
    """The pattern of tokens; *compounds* are words in several parts (il y a, aujourd'hui, fin de semana) that count as one."""
    pattern = _PIECES
    if hours:
        pattern = rf"\d{{1,2}}[^\S\n]?{hours}(?:[^\S\n]?[0-5]\d)?(?!\w)|{pattern}"
    if compounds:
        tree = _tree(compounds)
        # a look at the first letter spares most words the walk through the tree
        first = re.escape("".join(sorted(sign.strip("[]") for sign in tree)))
        pattern = f"(?=[{first}]){_tree_pattern(tree)}|{pattern}"
    return re.compile(f"({pattern})")


_Tree = dict[str, "_Tree"]
_SIGNS = {" ": _SPACE, "'": f"[{_APOSTROPHES}]", "-": f"[{_HYPHENS}]"}


def _tree(words: tuple[str, ...]) -> _Tree:
    """The words letter by letter, so that those which begin alike are tried once; each ends where a word ends."""
    root: _Tree = {}
    # in a headline all letters are capitals
    for word in dict.fromkeys((*words, *map(str.upper, words))):
        node = root
        before = " "
        for sign in word:
            # every part of "av. J.-C." or "Semana Santa" may have its capital
            either = sign.isalpha() and before in _SIGNS
            node = node.setdefault(_SIGNS.get(sign) or (f"[{sign}{sign.upper()}]" if either else re.escape(sign)), {})
            before = sign
        node[r"(?=\w)" if word.endswith("'") else r"(?!\w)"] = {}
    return root


def _tree_pattern(node: _Tree) -> str:
    # what ends a word comes last: the longest word wins
    branches = [
        sign + _tree_pattern(node[sign]) for sign in sorted(node, key=lambda sign: sign.startswith(("(?=", "(?!")))
    ]
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})" if branches else ""


_DIGITS = re.compile(r"[0-9]+")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:T([0-9:]{5,8})(?:\.[0-9]+)?(Z|[+-][0-9:]{4,5})?)?")
_ISO_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")
_YEARS = re.compile(r"([0-9]{4})/([0-9]{4}|[0-9]{2})")
_NUMDATE = re.compile(r"([0-9]{1,2})([./])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})")
_YEAR_FIRST = re.compile(r"([0-9]{4})[./]([0-9]{1,2})[./]([0-9]{1,2})")
_MONTH_AND_YEAR = re.compile(r"([0-9]{1,2})\.([0-9]{4})")
_OLDEST = 1500
"""Figures with a dot are month and year (6.1918) only where the year can be one: 3.1415 is not."""
_CLOCK = re.compile(r"([0-9]{1,2}):([0-9]{2})(?::[0-9]{2})?")
_DECIMAL = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})(?![0-9])")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")


def _read_numeral(token: str, numerals: Numerals) -> Word:
    """Class and value of a token that starts with a digit."""
    if not token.isascii() and not token.isalnum():
        return _with_hyphen(token, numerals)
    digits = _DIGITS.match(token)
    if not digits:
        return "OTHER", None
    if numerals.hours and (found := _hours(token, numerals.hours)):
        return found
    ending = token[digits.end() :]
    number = int(digits[0])
    if not ending:
        return _plain(digits[0], number)
    if ending.isalpha():
        return _with_ending(digits[0], number, ending.lower(), numerals)
    return _compound(token, numerals)


def _with_hyphen(token: str, numerals: Numerals) -> Word:
    """6-го, 1991-го, 1990-х: in Cyrillic the ending of a numeral stands after a hyphen."""
    digits, _, ending = token.replace("‑", "-").partition("-")
    if not (digits.isascii() and digits.isdigit() and ending.isalpha()):
        return "OTHER", None
    number, ending = int(digits), ending.lower()
    found = _with_ending(digits, number, ending, numerals)
    if found[0] == "OTHER" and ending in numerals.years and len(digits) == 4:
        return _plain(digits, number)
    return ("NTH", number) if found[0] == "OTHER" and ending in numerals.ordinals else found


def _plain(digits: str, number: int) -> Word:
    if len(digits) <= 2 and 1 <= number <= 31:
        return "NUM", number
    if len(digits) == 4 and 1000 <= number < 2200:
        return "YEAR", number
    return "INT", number


def _with_ending(digits: str, number: int, ending: str, numerals: Numerals) -> Word:
    if ending in numerals.ordinals and 1 <= number <= 31:
        return "ORD", number
    if ending in numerals.decades and number % 10 == 0 and len(digits) in {2, 4}:
        if len(digits) == 4 and 1000 <= number < 2200:
            return "DECADE", number // 10
        if len(digits) == 2:
            return "DECADE", (1900 + number) // 10
    if ending in numerals.clock and 1 <= number <= 12:
        return "CLOCK", (number % 12 + (12 if ending == "pm" else 0), 0, True)
    return "OTHER", None


def _hours(token: str, mark: str) -> Word | None:
    """18 h 30, 18h."""
    match = re.fullmatch(rf"([0-9]{{1,2}})\s?{mark}(?:\s?([0-9]{{2}}))?", token)
    if not match:
        return None
    return ("CLOCK", (int(match[1]), int(match[2] or 0), bool(match[2]))) if int(match[1]) <= 24 else ("OTHER", None)


def _compound(token: str, numerals: Numerals) -> Word:  # noqa: C901, PLR0911  one line a form
    if match := _ISO.fullmatch(token):
        return "ISO", (int(match[1]), int(match[2]), int(match[3]), (match[4] or "")[:5], match[5] or "")
    if match := _ISO_MONTH.fullmatch(token):
        return _iso_month(int(match[1]), int(match[2]))
    if match := _YEARS.fullmatch(token):
        return _years(int(match[1]), match[2])
    if match := _YEAR_FIRST.fullmatch(token):
        return "ISO", (int(match[1]), int(match[2]), int(match[3]), "", "")
    if match := _NUMDATE.fullmatch(token):
        return _numeric_date(int(match[1]), match[2], int(match[3]), match[4], numerals)
    dotted = _MONTH_AND_YEAR.fullmatch(token) if numerals.day_first else None
    if (match := dotted) and 1 <= int(match[1]) <= 12 and _OLDEST <= int(match[2]) < 2100:
        return "ISOMONTH", (int(match[2]), int(match[1]))
    if match := _CLOCK.match(token):
        ending = token[match.end() :].lower()
        hour, minute = int(match[1]), int(match[2])
        if hour > 24 or minute > 59 or (ending and (ending not in numerals.clock or not 1 <= hour <= 12)):
            return "OTHER", None
        return "CLOCK", (hour % 12 + (12 if ending == "pm" else 0) if ending else hour, minute, bool(ending))
    if match := _DECIMAL.match(token):
        ending = token[match.end() :].lower()
        if ending in numerals.clock and 1 <= int(match[1]) <= 12 and len(match[2]) == 2 and int(match[2]) < 60:
            return "CLOCK", (int(match[1]) % 12 + (12 if ending == "pm" else 0), int(match[2]), True)
        if not ending:
            return "DECIMAL", (int(match[1]), int(match[2]))
    if _THOUSANDS.fullmatch(token):
        return "INT", int(token.replace(",", ""))
    return "OTHER", None


def _iso_month(year: int, second: int) -> Word:
    """2026-01 is a month; 1915-16 and 2006-07 are two years in a row."""
    if not 1000 <= year < 2200:
        return "OTHER", None
    if second > 12 or second == (year + 1) % 100:
        return _years(year, f"{second:02}")
    return ("ISOMONTH", (year, second)) if second else ("OTHER", None)


def _years(first: int, second: str) -> Word:
    last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
    if 1000 <= first < 2200 and first < last <= first + 99:
        return "YEARS", (first, last)
    return "OTHER", None


def _numeric_date(first: int, mark: str, second: int, year_text: str, numerals: Numerals) -> Word:
    """6.1.2026 is always day first; with strokes the language decides, unless only one reading exists."""
    year = int(year_text)
    if len(year_text) == 2:
        year += 2000 if year < 50 else 1900
    day_first = mark == "." or numerals.day_first
    if day_first and second > 12 >= first and mark != ".":
        day_first = False
    elif not day_first and first > 12 >= second:
        day_first = True
    day, month = (first, second) if day_first else (second, first)
    if not 1 <= month <= 12 or not 1 <= day <= 31:
        return "OTHER", None
    return "NUMDATE", (year, month, day)


class Tokens:
    """A text as tokens: `words[i]` at `start(i)` to `end(i)`, `letters[i]` its class; `value(i)` what it stands for."""

    __slots__ = ("__dict__", "_edges", "_even", "letters", "lexicon", "text", "words")

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text = text
        self.lexicon = lexicon
        self._even = even(text)
        parts = lexicon.token.split(self._even.text)
        self._edges = list(accumulate(map(len, parts)))
        self.words = parts[1::2]
        self.letters = "".join(map(lexicon.__getitem__, self.words))

    def __len__(self) -> int:
        return len(self.words)

    def start(self, index: int) -> int:
        """Offset of the token's first character."""
        place = self._edges[2 * index]
        return self._even.starts[place] if self._even.starts else place

    def end(self, index: int) -> int:
        """Offset after the token's last character."""
        place = self._edges[2 * index + 1]
        return self._even.ends[place - 1] if self._even.ends else place

    def value(self, index: int) -> object:
        """What the token stands for."""
        return self.lexicon.value(self.words[index])

    def word(self, index: int) -> str:
        """The token in lower case, "" outside the text."""
        return self.words[index].lower() if 0 <= index < len(self.words) else ""

    def name(self, index: int) -> str:
        """The class of the token, "BREAK" outside the text."""
        return NAME[self.letters[index]] if 0 <= index < len(self.words) else "BREAK"

    def glued(self, index: int) -> bool:
        """Does the token follow the one before it without a space?"""
        return 0 < index < len(self.words) and self.start(index) == self.end(index - 1)

    @cached_property
    def quotations(self) -> tuple[list[int], list[int]]:
        """Starts and ends of what stands in quotation marks, in order."""
        spans = [match.span() for match in _QUOTED.finditer(self.text)]
        return [start for start, _ in spans], [end for _, end in spans]

    def quoted(self, index: int) -> bool:
        """Does the token stand in quotation marks?"""
        place = self.start(index)
        starts, ends = self.quotations
        before = bisect_left(starts, place)
        return before > 0 and place < ends[before - 1]

    def after_quotation(self, index: int) -> int:
        """The first token behind the quotation in which a token stands."""
        starts, ends = self.quotations
        end = ends[bisect_left(starts, self.start(index)) - 1]
        while index < len(self) and self.start(index) < end:
            index += 1
        return index


_QUOTED = re.compile(
    r"[“„][^“”\n]{12,2000}[”“]|«[^»\n]{12,2000}»|»[^«\n]{12,2000}«|\"[^\"\n]{12,2000}\"|``[^`\n]{12,2000}?''"
)
