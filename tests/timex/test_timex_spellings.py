"""However a text was stored (accents in two parts, hard spaces, typographic apostrophes, broken lines), it has the same dates."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from pelican_timeline.model.edtf import parse
from pelican_timeline.timex import find_dates

CORPUS = Path(__file__).parent / "corpus"
SPELLINGS: dict[str, Callable[[str], str]] = {
    "accents in two parts": lambda text: unicodedata.normalize("NFD", text),
    "hard spaces": lambda text: text.replace(" ", "\u00a0"),
    "narrow spaces": lambda text: text.replace(" ", "\u202f"),
    "typographic apostrophes": lambda text: text.replace("'", "’"),
    "a space before each comma": lambda text: text.replace(", ", " , "),
    "broken lines": lambda text: text.replace(" ", "\n"),
}


QUOTES = '"“”«»„'


class Strings(yaml.SafeLoader):
    """Reads everything as text, so that dates stay what was written."""


Strings.yaml_implicit_resolvers = {}


def texts(language: str) -> list[tuple[str, str]]:
    """Each running text of a corpus, with the day it is read on."""
    groups = yaml.load_all((CORPUS / f"{language}.yaml").read_text("utf-8"), Strings)
    return [
        (story["text"], group["anchor"])
        for group in groups
        if group.get("anchor") not in {None, "null", ""}
        for story in group.get("all", ())
        if "\n" not in story["text"]
    ]


@pytest.mark.parametrize("spelling", SPELLINGS)
@pytest.mark.parametrize("language", sorted(path.stem for path in CORPUS.glob("*.yaml")))
def test_a_text_has_its_dates_however_it_is_spelled(language: str, spelling: str) -> None:
    """The spelling of a text moves no date."""

    def dates(text: str, anchor: str) -> list[str]:
        return [str(one.date) for one in find_dates(text, language, parse(anchor))[0] if one.date]

    other = SPELLINGS[spelling]
    moved = [text for text, anchor in texts(language) if dates(text, anchor) != dates(other(text), anchor)]
    if spelling == "broken lines":
        moved = [text for text in moved if not set(text) & set(QUOTES)]  # a quotation ends with its line
    assert not moved
