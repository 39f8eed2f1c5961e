"""Our values as plain JSON and back: a dataclass is the row of its fields, a date its EDTF."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from pelican_timeline.model.edtf import parse
from pelican_timeline.model.fuzzydate import FuzzyDate

T = TypeVar("T")
Decoder = Callable[[Any], Any]

# Types are few, and values are many.
_NAMES: dict[type[Any], tuple[str, ...]] = {}
_DECODERS: dict[Any, Decoder] = {}


def encode(value: Any) -> Any:
    """The value as lists, strings and numbers."""
    if isinstance(value, FuzzyDate):
        return str(value)
    if isinstance(value, (tuple, list)):
        return [encode(item) for item in value]
    names = _names(type(value))
    return [encode(getattr(value, name)) for name in names] if names else value


def decode(kind: type[T], row: Any) -> T:
    """The value of a dataclass that `encode` made the row of.

    Raises ValueError or TypeError for a row of another form; values of a wrong type inside of it are not looked for.
    """
    value: T = _decoder(kind)(row)
    return value


def _names(kind: type[Any]) -> tuple[str, ...]:
    """The fields of a dataclass; none for another type."""
    if kind not in _NAMES:
        _NAMES[kind] = tuple(one.name for one in fields(kind)) if is_dataclass(kind) else ()
    return _NAMES[kind]


def _decoder(hint: Any) -> Decoder:
    """What makes a value of this type from its row."""
    if hint not in _DECODERS:
        _DECODERS[hint] = _make_decoder(hint)
    return _DECODERS[hint]


def _make_decoder(hint: Any) -> Decoder:
    if hint is FuzzyDate:
        return parse
    if isinstance(hint, type) and is_dataclass(hint):
        return _decoder_of_dataclass(hint)
    kinds = [kind for kind in get_args(hint) if kind is not NoneType and kind is not Ellipsis]
    if get_origin(hint) is tuple:
        each = _decoder(kinds[0])
        return lambda row: tuple([each(item) for item in row])
    if get_origin(hint) in {Union, UnionType}:
        inner = _decoder(kinds[0])
        return lambda row: None if row is None else inner(row)
    return lambda row: row


def _decoder_of_dataclass(kind: type[Any]) -> Decoder:
    hints: dict[str, Any] = {}

    def make(row: Any) -> Any:
        if not hints:  # only now: a type may have parts of its own type
            known = get_type_hints(kind)
            hints.update({name: _decoder(known[name]) for name in _names(kind)})
        if not isinstance(row, list) or len(row) != len(hints):
            raise ValueError(f"this is no {kind.__name__}")
        return kind(*[decoder(item) for decoder, item in zip(hints.values(), row, strict=True)])

    return make
