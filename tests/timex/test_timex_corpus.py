"""The corpora of examples: each meaning with every way of saying it, and phrases that mean nothing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from pelican_timeline.model.edtf import parse
from pelican_timeline.model.timeexpression import KnownEvent
from pelican_timeline.timex import engine, locale_for

CORPUS = Path(__file__).parent / "corpus"
LANGUAGES = sorted(path.stem for path in CORPUS.glob("*.yaml"))


class Strings(yaml.SafeLoader):
    """Reads everything as text, so that 2026-01-06 and 1939 stay what was written."""


Strings.yaml_implicit_resolvers = {}


@cache
def groups(language: str) -> list[dict[str, Any]]:
    return list(yaml.load_all((CORPUS / f"{language}.yaml").read_text("utf-8"), Strings))


def read(phrase: str, language: str, group: dict[str, Any]) -> engine.Trace:
    anchor = parse(group["anchor"]) if group.get("anchor") not in {None, "null", ""} else None
    known = tuple(KnownEvent(words, parse(date)) for words, date in group.get("known", {}).items())
    locale = locale_for(language)
    assert locale is not None
    return engine.trace(phrase, locale, anchor, known)


def story(phrase: str, trace: engine.Trace) -> str:
    return "\n".join([f"in {phrase!r}:", *(f"  {step}" for step in trace.steps or ("no rule found anything",))])


@cache
def cases(key: str) -> list[Any]:
    return list(_cases(key))


def _cases(key: str) -> Iterator[Any]:
    for language in LANGUAGES:
        for number, group in enumerate(groups(language)):
            entries = group.get(key, {})
            pairs = entries.items() if isinstance(entries, dict) else [("", entries)]
            for meaning, phrases in pairs:
                for phrase in phrases:
                    name = phrase if isinstance(phrase, str) else phrase["text"]
                    yield pytest.param(language, number, meaning, phrase, id=f"{language}-{meaning or key}-{name}")


@pytest.mark.parametrize(("language", "number", "meaning", "phrase"), cases("means"))
def test_a_phrase_means_its_date(language: str, number: int, meaning: str, phrase: str) -> None:
    """Every way of saying a date gives that date, and no other."""
    trace = read(phrase, language, groups(language)[number])
    dates = {str(one.date) for one in trace.expressions if one.date}
    assert dates == {meaning}, story(phrase, trace)


@pytest.mark.parametrize(("language", "number", "meaning", "phrase"), cases("lengths"))
def test_a_length_is_no_date(language: str, number: int, meaning: str, phrase: str) -> None:
    """How long, how often and "now" are known for what they are."""
    trace = read(phrase, language, groups(language)[number])
    assert [one.value for one in trace.expressions if not one.date] == [meaning], story(phrase, trace)
    assert not any(one.date for one in trace.expressions), story(phrase, trace)


@pytest.mark.parametrize(("language", "number", "meaning", "phrase"), cases("nothing"))
def test_nothing_is_dated(language: str, number: int, meaning: str, phrase: str) -> None:
    """What only looks like a date gives none."""
    trace = read(phrase, language, groups(language)[number])
    assert not [one for one in trace.expressions if one.date], story(phrase, trace)


@pytest.mark.parametrize(("language", "number", "meaning", "story_of"), cases("all"))
def test_a_text_gives_its_dates_in_order(language: str, number: int, meaning: str, story_of: dict[str, Any]) -> None:
    """In running text a phrase leans on what was said before it."""
    trace = read(story_of["text"], language, groups(language)[number])
    found = [str(one.date) for one in trace.expressions if one.date]
    assert found == story_of["dates"], story(story_of["text"], trace)
    problems = [one.problem for one in trace.expressions if one.problem]
    assert problems == story_of.get("problems", []), story(story_of["text"], trace)


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_corpora_are_large_enough(language: str) -> None:
    """A language is known by many examples."""
    meanings = sum(
        len(group.get("means", {})) + len(group.get("lengths", {})) + len(group.get("all", []))
        for group in groups(language)
    )
    nothing = sum(len(group.get("nothing", [])) for group in groups(language))
    assert meanings >= {"en": 120, "de": 150}[language]
    assert nothing >= {"en": 60, "de": 60}[language]
