"""The TIMELINE dictionary: defaults, types, unknown keys, and the place of each mistake."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pelican_timeline.model.config import Forge, TimelineConfig
from pelican_timeline.model.diagnostic import Mark
from pelican_timeline.model.event import KINDS
from pelican_timeline.records import check_config
from pelican_timeline.records.schema import FORGE, SETTINGS


def said(mapping: object) -> list[str]:
    """What is said of the settings: code, message and way out."""
    return [f"{d.code}: {d.message} → {d.hint}" for d in check_config(mapping)[1]]


def test_no_settings_are_fine() -> None:
    """Every setting has a default."""
    assert check_config({}) == (TimelineConfig(), [])


def test_the_settings_of_the_demo_are_fine() -> None:
    """What the demo's pelicanconf.py says is understood as it stands there."""
    settings = runpy.run_path(str(Path(__file__).parents[2] / "pelicanconf.py"))["TIMELINE"]
    config, found = check_config(settings)
    assert found == []
    assert config.forge is not None
    assert config.forge.url == settings["forge"]["url"]
    assert config.languages == tuple(settings["languages"])


def test_kinds_are_added_to_the_built_in_ones() -> None:
    """A site that has strikes still has meetings."""
    config, found = check_config({"kinds": ["strike", "meeting"]})
    assert config.kinds == (*KINDS, "strike")
    assert found == []


def test_sources_may_be_in_any_language_until_some_are_named() -> None:
    """A German site may cite the world; who lists languages wants to hear of others."""
    assert check_config({"language": "de"})[0].languages == ()


@pytest.mark.parametrize(
    ("mapping", "words"),
    [
        ({"quote_word": 5}, ["unknown-setting", "'quote_word'", '"quote_words"']),
        ({"suggestion": "show"}, ['"suggestions"']),
        ({5: 6}, ["unknown-setting", "5"]),
        ({"xyzzy": 1}, ["the settings are title_story, language"]),
        ({"quote_words": "60"}, ["bad-setting", "a whole number", "'60'", '"quote_words": 60']),
        ({"quote_words": True}, ["bad-setting"]),
        ({"quote_words": -1}, ["bad-setting"]),
        ({"quote_share": 30}, ["a number from 0 to 1", '"quote_share": 0.3']),
        ({"suggestions": "yes"}, ["one of show, hide"]),
        ({"explicit_index": "no"}, ["True or False"]),
        ({"languages": "en"}, ["a list of codes of languages"]),
        ({"languages": ["en", "ua"]}, ["unknown-language", "'ua'", "uk (Ukrainian)"]),
        ({"language": "english"}, ["bad-setting", "the code of a language"]),
        ({"kinds": ["Strike!"]}, ["words in lower case", "'Strike!'"]),
        ({"site_id": "two words"}, ["letters, digits"]),
        ({"forge": "https://github.com/a/b"}, ["a dictionary", '"forge": {']),
        ({"forge": {"kind": "github"}}, ["missing-setting", "no address", '"url"']),
        ({"forge": {"kind": "svn", "url": "https://example.org/a"}}, ["one of github, gitlab, gitea, forgejo"]),
        ({"forge": {"url": "git@github.com:a/b"}}, ["the address of a web page"]),
        ({"forge": {"url": "https://example.org/a", "brunch": "main"}}, ["forge has no setting 'brunch'", '"branch"']),
        (None, ["a dictionary is wanted", "TIMELINE = {"]),
        (["language"], ["a dictionary is wanted"]),
    ],
)
def test_each_mistake_is_named_with_a_way_out(mapping: object, words: list[str]) -> None:
    """What is wrong, and what to write instead; once."""
    (line,) = said(mapping)
    for word in words:
        assert word in line


def test_a_wrong_setting_keeps_its_default_and_hides_no_other() -> None:
    """All mistakes come at once, and what is right counts."""
    config, found = check_config({"quote_words": "many", "quote_share": 0.2, "languge": "de"})
    assert (config.quote_words, config.quote_share) == (60, 0.2)
    assert len(found) == 2


def test_mistakes_have_a_place() -> None:
    """File, line and column of the key, and the line itself."""
    lines = ["TIMELINE = {", '    "quote_word": 5,', '    "forge": {"url": "x"},', "}"]
    marks = {"": Mark(1, 1, 8), "quote_word": Mark(2, 5, 12), "forge": Mark(3, 5, 7), "forge.url": Mark(3, 15, 5)}
    _, found = check_config({"quote_word": 5, "forge": {"url": "x"}}, marks, lines, "conf.py")
    assert [(d.path, d.mark, d.source_line) for d in found] == [
        ("conf.py", Mark(2, 5, 12), lines[1]),
        ("conf.py", Mark(3, 15, 5), lines[2]),
    ]


def test_every_setting_is_described() -> None:
    """The definition names all fields of the typed settings, and its examples fit."""
    assert [one.name for one in SETTINGS] == list(TimelineConfig.__dataclass_fields__)
    assert [one.name for one in FORGE] == list(Forge.__dataclass_fields__)
    for one in (*SETTINGS, *FORGE):
        assert one.description
        one.kind.take(one.example)


anything: Any = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=9), st.just("en")),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=5), inner, max_size=3)),
    max_leaves=6,
)
names = st.sampled_from([one.name for one in SETTINGS])


@given(st.dictionaries(st.one_of(names, st.text(max_size=6)), anything, max_size=6))
def test_any_settings_give_settings(mapping: dict[str, object]) -> None:
    """Whatever somebody writes, the site has settings, and a sentence for each that does not fit."""
    config, found = check_config(mapping)
    assert isinstance(config, TimelineConfig)
    assert all(d.is_error and d.hint for d in found)
    for name in set(mapping) - set(TimelineConfig.__dataclass_fields__):
        assert any(d.code == "unknown-setting" for d in found), name
