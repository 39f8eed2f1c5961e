"""How a date was read, in the words of each language. A language is one module here with its `PHRASES`; English is the fallback."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.util import find_spec

from .phrases import Phrases


@cache
def phrases(language: str) -> Phrases:
    """The phrases of a language ("de", "de-AT"); English where the language has none yet."""
    code = language.replace("_", "-").partition("-")[0].lower()
    if not (code.isalpha() and code.isascii() and code != "phrases" and find_spec(f"{__name__}.{code}")):
        code = "en"
    found: Phrases = import_module(f"{__name__}.{code}").PHRASES
    return found


__all__ = ["Phrases", "phrases"]
