"""One module a language: its verbs of happening and saying, and the small words that hold a sentence together."""

from __future__ import annotations

from importlib import import_module

from pelican_timeline.extraction.grammar import Grammar

LANGUAGES = ("de", "en", "es", "fr", "ru", "uk")


def grammar_of(language: str) -> Grammar | None:
    """The grammar of a language by its tag ("de", "de-AT"), None for a language that we do not read."""
    code = language.lower().replace("_", "-").partition("-")[0]
    if code not in LANGUAGES:
        return None
    grammar = import_module(f".{code}", __name__).GRAMMAR
    assert isinstance(grammar, Grammar)  # noqa: S101  a module of ours without one is our own mistake
    return grammar
