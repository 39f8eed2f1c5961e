"""Rules: patterns over the classes of tokens, each with a function that gives the meaning of what it matched.

A pattern is written with the class names of `lexer.CLASSES`: "day:NUM OF? month:MONTH (COMMA? year:YEAR)?".
`name:CLASS` names a place for the function. A rule is tried where its first class stands, and nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pelican_timeline.timex.lexer import LETTER, Tokens
from pelican_timeline.timex.meaning import Extended, Meaning, Part, Reading, Several

GROUPS = {
    "MONTH": ("SUREMONTH", "MAYBEMONTH"),
    "WEEKDAY": ("SUREDAY", "MAYBEDAY"),
    "DAYNO": ("NUM", "ORD"),
    "NTHNO": ("NTH", "ORD"),
    "ANYNTH": ("NTH", "ORD", "NUM"),
    "SHORT": ("NUM", "INT"),
    "FIGURE": ("NUM", "INT", "YEAR"),
    "HOURS": ("NUM", "INT", "CLOCK", "DECIMAL"),
    "PERIOD": ("UNIT", "UNITS"),
    "SPELLED": ("CARD", "TENFOLD", "NTH", "ONE"),
    "TENS": ("NUM", "INT", "YEAR", "CARD", "TENFOLD"),
    "HOURNAME": ("NUM", "CARD", "TENFOLD", "ONE", "CLOCK", "DECIMAL"),
    "COUNT": ("NUM", "INT", "CARD", "TENFOLD", "ONE"),
    "NOUN": ("OTHER", "UNIT", "UNITS", "QUARTER", "HALF"),
    "STEP": ("LAST", "NEXT"),
    "DIRECTION": ("LAST", "PREVIOUS", "THIS", "NEXT", "FOLLOWING"),
    "AT": ("IN", "ON", "FROM", "SINCE", "UNTIL", "BY"),
}
"""Names for more than one class."""
_IN_TWO_WORDS = frozenset({"COUNT", "NTH", "NTHNO", "SPELLED"})
"""Numbers that may be written as tens and ones: twenty-two, двадцять друге."""

_NAME = re.compile(r"(?:([a-z_0-9]+):)?([A-Z]{2,})")


class View:
    """What a rule matched: `value("month")` is the value of the token at that place, `has` asks whether it is there."""

    __slots__ = ("match", "reading", "tokens")

    def __init__(self, match: re.Match[str], reading: Reading) -> None:
        self.match = match
        self.reading = reading
        self.tokens: Tokens = reading.tokens

    @property
    def first(self) -> int:
        """Number of the first token."""
        return self.match.start()

    @property
    def end(self) -> int:
        """Number after the last token."""
        return self.match.end()

    def has(self, place: str) -> bool:
        """Did this part of the pattern match? A pattern without such a part never has it."""
        return place in self.match.re.groupindex and self.match.start(place) >= 0

    def at(self, place: str) -> int:
        """Number of the token at a place."""
        return self.match.start(place)

    def value(self, place: str) -> Any:
        """Value of the token at a place: a number, a string or several numbers, as its class has it."""
        return self.tokens.value(self.match.start(place))

    def number(self, place: str) -> int:
        """Value of a token that is a number, with the tens before it: 22 at the "two" of "twenty-two"."""
        value = self.value(place)
        return value + self._tens(self.match.start(place), value) if isinstance(value, int) else 0

    def _tens(self, index: int, ones: int) -> int:
        if not 0 < ones < 10 or self.tokens.name(index) not in {"CARD", "NTH", "ONE"}:
            return 0
        place = index - 1
        place -= self.tokens.name(place) == "DASH"
        tens = self.tokens.value(place) if place >= self.first and self.tokens.name(place) == "TENFOLD" else 0
        return tens if isinstance(tens, int) else 0

    def text(self, place: str) -> str:
        """Value of a token that is a string."""
        value = self.value(place)
        return value if isinstance(value, str) else ""

    def word(self, place: str) -> str:
        """The token at a place, in lower case."""
        return self.tokens.word(self.match.start(place))

    def before(self, distance: int = 1) -> str:
        """Class of a token before the match."""
        return self.tokens.name(self.match.start() - distance)

    def after(self, distance: int = 0) -> str:
        """Class of a token after the match."""
        return self.tokens.name(self.match.end() + distance)

    def next_word(self, distance: int = 0) -> str:
        """A word after the match."""
        return self.tokens.word(self.match.end() + distance)

    def last_word(self, distance: int = 1) -> str:
        """A word before the match."""
        return self.tokens.word(self.match.start() - distance)


Build = Callable[[View], "Meaning | Several | Extended | None"]


@dataclass(frozen=True)
class Rule:
    """One rule: its name, its pattern, and what the match means (None: nothing after all)."""

    name: str
    pattern: str
    build: Build

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The pattern over letters."""
        return re.compile(to_letters(self.pattern))

    @cached_property
    def starts(self) -> frozenset[str]:
        """The letters with which a match can begin."""
        names = first_names(self.pattern)
        tens = {"TENFOLD"} if names & _IN_TWO_WORDS else set()
        return frozenset(letter for name in names | tens for letter in letters_of(name))


def two_ends(view: View, first: Meaning, last: Meaning) -> Several:
    """A range whose ends stand at the places `a` and `b` of the pattern; the second takes what follows it."""
    at = view.at("a")
    return Several((Part(at, at + 1, first), Part(view.at("b"), view.end, last)))


def letters_of(name: str) -> list[str]:
    """The letters of a class or of a group of classes."""
    return [LETTER[member] for member in GROUPS.get(name, (name,))]


def to_letters(pattern: str) -> str:
    """The regular expression over letters that a pattern stands for."""

    def translate(match: re.Match[str]) -> str:
        letters = "".join(map(re.escape, letters_of(match[2])))
        inner = f"[{letters}]"
        tens = _TENS if match[2] in _IN_TWO_WORDS else ""
        return f"{tens}(?P<{match[1]}>{inner})" if match[1] else f"{tens}{inner}"

    return _NAME.sub(translate, pattern).replace(" ", "")


_TENS = f"(?:{re.escape(LETTER['TENFOLD'])}{re.escape(LETTER['DASH'])}?)?"
_PIECE = re.compile(r"((?:[a-z_0-9]+:)?[A-Z]{2,}|\(\?[:!=]|[()|])([?*]?)")


def first_names(pattern: str) -> set[str]:
    """The classes that can open a match.

    >>> sorted(first_names("about:APPROX? (count:NUM | FEW OF?) unit:UNIT"))
    ['APPROX', 'FEW', 'NUM']
    """
    names: set[str] = set()
    seeking = True
    opened: list[bool] = []
    for piece, optional in _PIECE.findall(pattern):
        if piece.startswith("("):
            opened.append(seeking)
        elif piece == ")":
            before = opened.pop()
            seeking = before if optional else seeking
        elif piece == "|":
            seeking = opened[-1] if opened else True
        elif seeking:
            names.add(piece.rpartition(":")[2])
            seeking = bool(optional)
    return names
