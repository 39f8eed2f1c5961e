"""Short names of values: two values have the same digest when they are equal, field by field, in every process.

A page is rendered again only when the digest of what it shows has changed, so a digest leaves nothing out but the fields
that do not count when values are compared.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from operator import attrgetter
from typing import Any

from pelican_timeline.model.fuzzydate import FuzzyDate

Teller = Callable[[Any], object]

_PLAIN = frozenset({str, int, bool, float, bytes, type(None)})


class Digests:
    """The digests of one build; what many values have in common is looked at once."""

    def __init__(self, shared: Iterable[type[Any]] = ()) -> None:
        """*shared* are the types of what stands in many values, a text with all its quotations."""
        # Dates are many, and equal when they are written alike.
        self._tellers: dict[type[Any], Teller] = {FuzzyDate: str} | dict.fromkeys(shared, self.of)
        self._known: dict[int, tuple[object, str]] = {}

    def of(self, value: object) -> str:
        """The digest of one value, kept with it: no other value can get its identity."""
        found = self._known.get(id(value))
        if found is None:
            found = self._known[id(value)] = value, _digest(self._parts(value))
        return found[1]

    def of_all(self, *values: object) -> str:
        """The digest of several values together, which is not kept."""
        return _digest([self._tell(value) for value in values])

    def _tell(self, value: Any) -> object:
        """The value as tuples of strings and numbers."""
        kind = type(value)
        if kind in _PLAIN:
            return value
        if kind is tuple:
            return tuple([self._tell(item) for item in value])
        teller = self._tellers.get(kind)
        return teller(value) if teller else self._parts(value)

    def _parts(self, value: Any) -> object:
        """The same, without looking for a digest that is known."""
        kind = type(value)
        if is_dataclass(value):
            tell = self._teller(kind)
            self._tellers.setdefault(kind, tell)
            return tell(value)
        if isinstance(value, (list, tuple)):
            return tuple([self._tell(item) for item in value])
        if isinstance(value, Mapping):
            return tuple(sorted((str(key), self._tell(item)) for key, item in value.items()))
        if isinstance(value, (set, frozenset)):
            return tuple(sorted(value))
        if isinstance(value, (Enum, int, str)):
            return repr(value)
        raise TypeError(f"there is no digest of a {kind.__qualname__}")

    def _teller(self, kind: type[Any]) -> Teller:
        """What tells the values of a dataclass: its name and the fields by which its values are compared."""
        names = [one.name for one in fields(kind) if one.compare]
        get = attrgetter(*names)
        if len(names) == 1:
            return lambda value: (kind.__qualname__, self._tell(get(value)))
        return lambda value: (kind.__qualname__, *[self._tell(part) for part in get(value)])


def _digest(parts: object) -> str:
    # Half of a SHA-256 is enough to tell a million pages apart, and each of them is read and written with every build.
    return hashlib.sha256(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]
