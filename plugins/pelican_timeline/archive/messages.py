"""The words of the interface in one language: theme/messages/<language>.json."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

Words = Mapping[str, str | Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Messages:
    """What the site says, by name. A message with a number has a form for each plural of the language."""

    language: str
    words: Words

    def say(self, name: str, /, **values: object) -> str:
        """One message with its values filled in."""
        words = self.words[name]
        text = words if isinstance(words, str) else words["other"]
        return text.format_map(values) if values else text

    def count(self, name: str, n: int, /, **values: object) -> str:
        """A message about *n* things, in the right plural."""
        words = self.words[name]
        text = words if isinstance(words, str) else words.get(plural(self.language, n)) or words["other"]
        return text.format(n=self.number(n), **values)

    def number(self, n: int) -> str:
        """A whole number with its thousands set apart by a narrow space: 12 345, but 1234."""
        return f"{n:,}".replace(",", "\N{NARROW NO-BREAK SPACE}") if n >= 10_000 else str(n)

    def name_of(self, language: str) -> str:
        """A language by its name; its code where the messages have none."""
        name = f"language_{language.partition('-')[0]}"
        return self.say(name) if name in self.words else language

    @property
    def direction(self) -> str:
        """Which way the language is written: "ltr" or "rtl"."""
        return "rtl" if self.language.partition("-")[0] in {"ar", "dv", "fa", "he", "ps", "ur", "yi"} else "ltr"


def read_messages(theme: Path, language: str) -> Messages:
    """The messages of a language ("de-AT" reads de); what a language does not say yet is said in English."""
    folder = theme / "messages"
    words: dict[str, str | Mapping[str, str]] = _read(folder / "en.json")
    code = language.partition("-")[0].lower()
    own = folder / f"{code}.json"
    if code != "en" and own.is_file():
        return Messages(code, words | _read(own))
    return Messages("en", words)


def _read(path: Path) -> dict[str, str | Mapping[str, str]]:
    found: dict[str, str | Mapping[str, str]] = json.loads(path.read_text(encoding="utf-8"))
    return found


def _one_or_other(n: int) -> str:
    return "one" if n == 1 else "other"


def _french(n: int) -> str:
    return "one" if n in {0, 1} else "other"


def _ukrainian(n: int) -> str:
    if n % 10 == 1 and n % 100 != 11:
        return "one"
    return "few" if 2 <= n % 10 <= 4 and not 12 <= n % 100 <= 14 else "many"


# The plural rules of the Unicode CLDR for whole numbers.
_PLURALS: Mapping[str, Callable[[int], str]] = {"fr": _french, "uk": _ukrainian}


def plural(language: str, n: int) -> str:
    """Which plural form a language uses for *n*.

    >>> plural("en", 1), plural("uk", 3), plural("uk", 12)
    ('one', 'few', 'many')
    """
    return _PLURALS.get(language, _one_or_other)(n)
