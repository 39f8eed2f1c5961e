"""Dates in words, idiomatic in each language. A language is one module here with a `WORDING`; English is the fallback."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib import import_module
from importlib.util import find_spec

from pelican_timeline.model.fuzzydate import FuzzyDate

from .wording import Wording


@cache
def wording(language: str) -> Wording:
    """The wording of a language ("de", "de-AT"); English where the language has none yet."""
    code = language.partition("-")[0].lower()
    if not (code.isalpha() and code.isascii() and find_spec(f"{__name__}.{code}")):
        code = "en"
    found: Wording = import_module(f"{__name__}.{code}").WORDING
    return found


@lru_cache(maxsize=65_536)
def in_words(date: FuzzyDate, language: str = "en") -> str:
    """The date as a careful editor writes it in running text.

    >>> from ..edtf import parse
    >>> in_words(parse("2026-01-12?")), in_words(parse("2025-09-01~/2025-09-10~")), in_words(parse("../2018"))
    ('probably 12 January 2026', 'early September 2025', 'until 2018')
    """
    return wording(language).write(date)
