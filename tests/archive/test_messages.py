"""The words of the interface."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from pelican_timeline.archive.messages import Messages, plural, read_messages
from pelican_timeline.model.event import KINDS, RELATIONS


@pytest.fixture(scope="module")
def used(demo_root: Path, theme: Path) -> str:
    """All the code that says something."""
    files = [*(theme / "templates").glob("*.html"), *(demo_root / "plugins/pelican_timeline/archive").glob("*.py")]
    return "\n".join(file.read_text(encoding="utf-8") for file in sorted(files))


def test_every_message_that_is_said_exists(english: Messages, used: str) -> None:
    """A name misspelt in a template would stop the build of a site that happens to need it."""
    said = set(re.findall(r"""\b(?:say|count|say\.say|say\.count)\(\s*"([a-z_]+)"\s*[,)]""", used))
    assert said - set(english.words) == set()


def test_no_message_is_left_over(english: Messages, used: str) -> None:
    """What nothing says any more, nobody needs to translate."""
    # Names that templates and code put together: "kind_" and a kind, a room and "_about".
    families = (
        "kind_",
        "relation_",
        "strip_",
        "differ_",
        "language_",
        "is_",
        "data_about_",
        "add_event_",
        "add_source_",
    )
    rooms = {"topics", "actors", "places", "sources", "articles", "kinds", "proof"}
    names = set(english.words) - {name for name in english.words if name.startswith(families)}
    names -= rooms | {f"{room}_about" for room in rooms} | {f"{room}_one" for room in rooms}
    assert {name for name in names if f'"{name}"' not in used} == set()


def test_every_kind_and_relation_has_its_word(english: Messages) -> None:
    """The closed lists of the model are spoken in every language."""
    assert {f"kind_{kind}" for kind in KINDS} <= set(english.words)
    assert {f"relation_{relation}" for relation in RELATIONS} <= set(english.words)


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", {0: "other", 1: "one", 2: "other"}),
        ("de", {0: "other", 1: "one", 5: "other"}),
        ("fr", {0: "one", 1: "one", 2: "other"}),
        ("uk", {1: "one", 2: "few", 5: "many", 11: "many", 12: "many", 21: "one", 24: "few"}),
    ],
)
def test_each_language_has_its_plurals(language: str, forms: dict[int, str]) -> None:
    """Ukrainian says 1 подія, 2 події, 5 подій, 21 подія."""
    assert {n: plural(language, n) for n in forms} == forms


LANGUAGES = ("de", "en", "fr", "uk")
_FORMS = {"de": {"one", "other"}, "en": {"one", "other"}, "fr": {"one", "other"}, "uk": {"one", "few", "many"}}


def _words(theme: Path, language: str) -> dict[str, str | dict[str, str]]:
    found: dict[str, str | dict[str, str]] = json.loads((theme / f"messages/{language}.json").read_text("utf-8"))
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_says_everything(theme: Path, language: str) -> None:
    """The same messages in the same order, so that a translator can lay two files side by side."""
    assert list(_words(theme, language)) == list(_words(theme, "en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_message_has_its_values_and_plurals(theme: Path, language: str) -> None:
    """What English fills in, every language fills in, but for the number of a thing that is one; ordinals differ."""
    for name, english in _words(theme, "en").items():
        words = _words(theme, language)[name]
        if isinstance(words, str):
            assert isinstance(english, str), name
            ordinal = {"day", "ordinal"} if name == "why_day" else set()
            assert _values(words) - ordinal == _values(english) - ordinal, name
        else:
            assert isinstance(english, dict), name
            assert set(words) == _FORMS[language], name
            for text in words.values():
                assert _values(text) | {"n"} == _values(english["other"]) | {"n"}, name


def _values(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


def test_no_language_is_forgotten_here(theme: Path) -> None:
    """A message file that is added is tested as well."""
    assert sorted(path.stem for path in (theme / "messages").glob("*.json")) == sorted(LANGUAGES)


def test_what_a_language_does_not_say_yet_is_said_in_english(tmp_path: Path) -> None:
    """A half-done translation is a working site."""
    (tmp_path / "messages").mkdir()
    (tmp_path / "messages/en.json").write_text(json.dumps({"a": "one", "b": "two"}), encoding="utf-8")
    (tmp_path / "messages/de.json").write_text(json.dumps({"a": "eins"}), encoding="utf-8")
    german = read_messages(tmp_path, "de-AT")
    assert (german.language, german.say("a"), german.say("b")) == ("de", "eins", "two")
    assert read_messages(tmp_path, "pl").language == "en"


def test_counting(english: Messages) -> None:
    """One entry, two entries, ten thousand with a narrow space."""
    assert english.count("entries", 1) == "1 entry"
    assert english.count("entries", 2) == "2 entries"
    assert english.count("entries", 10_000) == "10\N{NARROW NO-BREAK SPACE}000 entries"
