"""The sorts of values that settings have. They come from a Python file, so they are Python's own, not text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from pelican_timeline.model.urls import safe_url


class NotFittingError(ValueError):
    """The value does not fit; the message says what is wanted, and what this is."""


class SettingKind(Protocol):
    """One sort of value."""

    def take(self, value: object) -> Any:
        """The value as the program uses it; NotFittingError when it does not fit."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One key of a dictionary of settings."""

    name: str
    kind: SettingKind
    description: str
    example: Any


def _is(what: str, value: object) -> str:
    return f"{what} is wanted, and this is {value!r}"[:200]


@dataclass(frozen=True, slots=True)
class Words:
    """A string of a fixed form."""

    pattern: re.Pattern[str]
    what: str

    def take(self, value: object) -> str:
        """The string."""
        if not isinstance(value, str) or not self.pattern.fullmatch(value):
            raise NotFittingError(_is(self.what, value))
        return value


@dataclass(frozen=True, slots=True)
class WordsList:
    """A list of strings of a fixed form."""

    pattern: re.Pattern[str]
    what: str

    def take(self, value: object) -> tuple[str, ...]:
        """The strings, each once."""
        if not isinstance(value, list | tuple | set | frozenset):
            raise NotFittingError(_is(f"a list of {self.what}", value))
        for word in value:
            if not isinstance(word, str) or not self.pattern.fullmatch(word):
                raise NotFittingError(_is(f"a list of {self.what}", word))
        ordered = sorted(value) if isinstance(value, set | frozenset) else value
        return tuple(dict.fromkeys(ordered))


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a few strings."""

    options: tuple[str, ...]

    def take(self, value: object) -> str:
        """The string."""
        if not isinstance(value, str) or value not in self.options:
            raise NotFittingError(_is(f"one of {', '.join(self.options)}", value))
        return value


@dataclass(frozen=True, slots=True)
class Truth:
    """True or False."""

    def take(self, value: object) -> bool:
        """The truth."""
        if not isinstance(value, bool):
            raise NotFittingError(_is("True or False", value))
        return value


@dataclass(frozen=True, slots=True)
class Number:
    """A number between two others."""

    least: float
    most: float
    whole: bool

    def take(self, value: object) -> float:
        """The number."""
        kinds: tuple[type, ...] = (int,) if self.whole else (int, float)
        if isinstance(value, bool) or not isinstance(value, kinds) or not self.least <= value <= self.most:  # type: ignore[operator]
            what = "a whole number" if self.whole else "a number"
            raise NotFittingError(_is(f"{what} from {self.least} to {self.most:,}", value))
        return value if self.whole else float(value)  # type: ignore[arg-type,return-value]


@dataclass(frozen=True, slots=True)
class Address:
    """A web address without a slash at its end."""

    def take(self, value: object) -> str:
        """The address."""
        url = safe_url(value) if isinstance(value, str) else None
        if url is None:
            raise NotFittingError(_is("the address of a web page", value))
        return url.rstrip("/")


@dataclass(frozen=True, slots=True)
class Group:
    """A dictionary of settings in a setting, or None."""

    settings: tuple[Setting, ...]

    def take(self, value: object) -> Mapping[str, object] | None:
        """The dictionary; config.py looks at what is inside."""
        if value is not None and not isinstance(value, Mapping):
            raise NotFittingError(_is("a dictionary", value))
        return value
