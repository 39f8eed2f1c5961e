"""Reads a text once into tokens, each with a class: a month, a weekday, a number that may be a day, "ago", a comma.

Every class is one letter, so that a text is also a string of letters on which rules are small regular expressions:
"on 6 January 2026" reads IN NUM MONTH YEAR. Words that mean nothing to dates are all one class, OTHER.
"""

from __future__ import annotations

import re
import string
from bisect import bisect_left
from collections.abc import Mapping
from functools import cache, cached_property
from itertools import accumulate

from .numerals import Numerals, Word, read_numeral
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
            return read_numeral(token, self._numerals) if len(token) <= _LONGEST_NUMERAL else ("OTHER", None)
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
