#!/usr/bin/env python3
"""Write docs/languages.md: what is understood in each language, counted and shown from tests/timex/corpus/*.yaml."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import yaml

CHECKOUT = Path(__file__).resolve().parent.parent
CORPUS = CHECKOUT / "tests" / "timex" / "corpus"
PAGE = CHECKOUT / "docs" / "languages.md"
COMMAND = ".venv/bin/python tools/language_table.py"
NAMES = {"en": "English", "de": "German", "uk": "Ukrainian", "fr": "French", "es": "Spanish", "ru": "Russian"}
"""What readers of English call a language; another one goes by its code."""
ANCHOR = "2026-01-07"
"""The day of writing in most groups of a corpus; examples come from these."""
SAMPLES = 3
_LONGEST = 48

_YEAR, _MONTH = r"-?\d{4,}", r"-(?:0\d|1[0-2])"
CLASSES: tuple[tuple[str, str], ...] = (
    ("time of day", r".*T\d\d.*"),
    ("day", rf"{_YEAR}{_MONTH}-\d\d[~?%]?"),
    ("month", rf"{_YEAR}{_MONTH}[~?%]?"),
    ("season", rf"{_YEAR}-2[1-4][~?%]?"),
    ("year", rf"{_YEAR}[~?%]?"),
    ("decade, century", r"-?\d{1,3}X{1,3}[~?%]?"),
    ("early, mid, late", rf"{_YEAR}{_MONTH}(?:-\d\d)?~/.*~"),
    ("open span", r"(?:\.\.)?/.*|.*/(?:\.\.)?|\.\.\S*"),
    ("span", r".*/.*"),
)
"""Classes of meanings by the form of their date (EDTF); the first that fits counts. Weeks are spans of seven days."""
ORDER = (
    "day",
    "time of day",
    "week",
    "month",
    "season",
    "year",
    "decade, century",
    "early, mid, late",
    "span",
    "open span",
    "several, one of many",
    "duration",
    "repeated",
    "now, then",
    "nothing",
)

HEAD = f"""<!-- Written by `{COMMAND}` from tests/timex/corpus/*.yaml. Change a corpus and run it again; changes made here are lost. -->
# Dates in each language

What the date finder understands, counted and shown from the examples that every language is tested with
(`tests/timex/corpus/`). A *meaning* is a date or a length of time, a *phrasing* a way of saying it; phrases that mean
nothing look like dates and are none. The examples are read as if they stood in an article of {ANCHOR}, a Wednesday;
behind each is its date in [EDTF](file-formats.md), or the TIMEX3 value of what is no date.

How a date is worked out is told in [Dates](dates.md), how to add a language in
[Adding a language](adding-a-language.md). Languages that are not here are read with dateparser's words: full dates,
months, and the plain words for yesterday and last year.
"""


class Strings(yaml.SafeLoader):
    """Reads everything as text, so that 2026-01-06 and 1939 stay what was written."""


Strings.yaml_implicit_resolvers = {}


def language_page(corpus: Path = CORPUS) -> str:
    """docs/languages.md, whole, from a folder of corpora."""
    languages = {path.stem: _groups(path) for path in sorted(corpus.glob("*.yaml"))}
    codes = sorted(languages, key=lambda code: (code not in NAMES, list(NAMES).index(code) if code in NAMES else code))
    rows = [_counts(code, languages[code]) for code in codes]
    heading = (
        "| language | meanings | phrasings | in running text | that mean nothing |\n| --- | ---: | ---: | ---: | ---: |"
    )
    parts = [
        HEAD,
        "\n".join(["## How much", "", heading, *rows]),
        *(_examples(code, languages[code]) for code in codes),
    ]
    return "\n\n".join(part.strip() for part in parts) + "\n"


def _groups(path: Path) -> list[dict[str, Any]]:
    return [group for group in yaml.load_all(path.read_text("utf-8"), Strings) if group]


def _counts(code: str, groups: list[dict[str, Any]]) -> str:
    means = [phrases for group in groups for key in ("means", "lengths") for phrases in group.get(key, {}).values()]
    texts = [story for group in groups for story in group.get("all", [])]
    nothing = [phrase for group in groups for phrase in group.get("nothing", [])]
    counts = (len(means), sum(map(len, means)), len(texts), len(nothing))
    return f"| [{_name(code)}](#{_name(code).lower()}) | {' | '.join(map(str, counts))} |"


def _name(code: str) -> str:
    return NAMES.get(code, code)


def _examples(code: str, groups: list[dict[str, Any]]) -> str:
    """One language: for each class how many meanings there are, and phrases for some of them."""
    found: dict[str, list[tuple[str, list[str]]]] = {}
    for name, meaning, phrases in _meanings(groups):
        found.setdefault(name, []).append((meaning, phrases))
    lines = [f"## {_name(code)}", "", "| class | meanings | for example |", "| --- | ---: | --- |"]
    rows = [f"| {name} | {len(found[name])} | {_samples(found[name])} |" for name in ORDER if name in found]
    return "\n".join([*lines, *rows])


def _meanings(groups: list[dict[str, Any]]) -> Iterator[tuple[str, str, list[str]]]:
    """(class, meaning, phrasings) of every meaning; what means nothing has no meaning."""
    for group in groups:
        shown = group.get("anchor") == ANCHOR
        for meaning, phrases in group.get("means", {}).items():
            yield date_class(meaning), meaning, phrases if shown else []
        for meaning, phrases in group.get("lengths", {}).items():
            yield _length_class(meaning), meaning, phrases if shown else []
        for phrase in group.get("nothing", []):
            yield "nothing", "", [phrase] if shown else []


def date_class(meaning: str) -> str:
    """The class of a date by its form: "2026-01" is a month."""
    if _is_week(meaning):
        return "week"
    return next((name for name, form in CLASSES if re.fullmatch(form, meaning)), "several, one of many")


def _is_week(meaning: str) -> bool:
    ends = meaning.split("/")
    if len(ends) != 2 or not all(re.fullmatch(r"\d{4}-\d\d-\d\d", end) for end in ends):
        return False
    first, last = map(date.fromisoformat, ends)
    return first.weekday() == 0 and (last - first).days == 6


def _length_class(meaning: str) -> str:
    if meaning.endswith("_REF"):
        return "now, then"
    if meaning.startswith("XXXX"):
        return "repeated"
    return "duration"


def _samples(meanings: list[tuple[str, list[str]]]) -> str:
    """Some phrases, taken from all over the list so that they differ, each with what it means."""
    short = [(meaning, phrase) for meaning, phrases in meanings if (phrase := _shortish(phrases))]
    step = max(1, len(short) // SAMPLES)
    return "; ".join(f"{phrase} ({meaning})" if meaning else phrase for meaning, phrase in short[::step][:SAMPLES])


def _shortish(phrases: list[str]) -> str:
    """The first phrase that is no bare number and fits a table."""
    fitting = [one for one in phrases if len(one) <= _LONGEST and not set(one) & set("|\n*_`<")]
    return next((one for one in fitting if re.search(r"[^\W\d_]{3}", one)), fitting[0] if fitting else "")


def main() -> None:
    """Write the page."""
    PAGE.write_text(language_page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
