"""A new language is a new folder and nothing else: the one that docs/adding-a-language.md shows is put together and read."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from pelican_timeline.model.edtf import parse
from pelican_timeline.timex import find_dates, locales
from pelican_timeline.timex.locale import own_locale

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "adding-a-language.md").read_text("utf-8")
FILES = re.findall(r"`locales/qx/(\w+\.py)`[^`]*```python\n(.*?)```", PAGE, re.DOTALL)
CORPUS = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)[0]
ROWS = re.findall(r"(?m)^\| ([^|]+) \| (-?\d[-\d/~.]+) \|$", PAGE)
ANCHOR = parse("2026-01-07")


@pytest.fixture
def _toy_language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The folder of the docs, where the folders of languages are looked for."""
    (tmp_path / "qx").mkdir()
    for name, code in FILES:
        (tmp_path / "qx" / name).write_text(code, encoding="utf-8")
    monkeypatch.setattr(locales, "__path__", [*locales.__path__, str(tmp_path)])
    # Both the folder and its absence are remembered, as both are for the life of a program.
    own_locale.cache_clear()
    yield
    own_locale.cache_clear()
    for name in [name for name in sys.modules if name.startswith(f"{locales.__name__}.qx")]:
        del sys.modules[name]


def dates(text: str) -> list[str]:
    """What is found in the new language, read by its own rules and without any complaint."""
    found, diagnostics = find_dates(text, "qx", ANCHOR)
    assert not diagnostics
    assert all(text[one.span.start : one.span.end] == one.text for one in found)
    assert {one.derivation.reader for one in found} <= {"calendar"}
    return [str(one.date) for one in found if one.date]


@pytest.mark.usefixtures("_toy_language")
@pytest.mark.parametrize(("words", "date"), ROWS)
def test_a_folder_is_all_it_takes(words: str, date: str) -> None:
    """Two files, and the language is read."""
    assert dates(words) == [date]


@pytest.mark.usefixtures("_toy_language")
def test_the_corpus_of_the_docs_holds() -> None:
    """The form of a corpus is shown by one that is true."""
    corpus = yaml.load(CORPUS, yaml.BaseLoader)
    assert [dates(phrase) for meaning, phrases in corpus["means"].items() for phrase in phrases] == [
        [meaning] for meaning, phrases in corpus["means"].items() for _ in phrases
    ]
    assert [dates(phrase) for phrase in [*corpus["nothing"], *corpus["lengths"]["P3D"]]] == [[], []]
    assert [dates(one["text"]) for one in corpus["all"]] == [one["dates"] for one in corpus["all"]]


def test_without_its_folder_nobody_knows_it() -> None:
    """The toy language is nowhere else."""
    found, diagnostics = find_dates("4 septu 2025", "qx", ANCHOR)
    assert (found, [one.code for one in diagnostics]) == ([], ["language-unknown"])


def test_the_docs_show_enough() -> None:
    """Two files and a dozen phrases; a page that was rewritten would pass every test with none."""
    assert [name for name, _ in FILES] == ["words.py", "__init__.py"]
    assert len(ROWS) >= 12


def test_the_docs_lead_here() -> None:
    """Who wants to add a language finds the page."""
    assert "(adding-a-language.md)" in (DOCS / "README.md").read_text("utf-8")
