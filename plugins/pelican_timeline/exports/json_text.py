"""JSON as text: readable, one record a line where there are many, always writable as UTF-8."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def dumps(value: object) -> str:
    """The value on one line. Lone surrogates, which no file can hold, become "?"; everything else stays readable."""
    text = _encode(value)
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def list_of(rows: Iterable[str]) -> str:
    """An array of values that are JSON already, one a line."""
    body = ",\n".join(rows)
    return f"[\n{body}\n]" if body else "[]"


def table_of(rows: Mapping[str, object]) -> str:
    """An object with one member a line."""
    body = ",\n".join(f"{dumps(key)}: {dumps(value)}" for key, value in rows.items())
    return f"{{\n{body}\n}}" if body else "{}"
