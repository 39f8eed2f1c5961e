"""What a careful editor asks, and what is none of their business: cases in lints.yaml."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from pelican_timeline.lints.twins import are_similar
from pelican_timeline.model.config import TimelineConfig
from pelican_timeline.pipeline import check

CASES = yaml.safe_load((Path(__file__).parent / "lints.yaml").read_text(encoding="utf-8"))
HEAD = {"publisher": "The Paper", "published": "2026-01-08", "language": "en"}


def _write(root: Path, case: dict[str, Any]) -> None:
    for slug, source in case.get("sources", {}).items():
        head = "".join(f"{name}: {value}\n" for name, value in (HEAD | source | {"text": None}).items() if value)
        path = root / "content" / "sources" / f"{slug}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\n{head}---\n{source['text']}\n", encoding="utf-8")
    for name, event in case.get("events", {}).items():
        path = root / "content" / "events" / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        event = {"title": "Allies meet in Paris", "added": "2026-01-09", "sources": [{"title": "A page"}]} | event
        path.write_text(yaml.safe_dump(event, allow_unicode=True, sort_keys=False), encoding="utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["what"])
def test_the_editor_asks_what_there_is_to_ask(case: dict[str, Any], tmp_path: Path) -> None:
    """A doubtful record gets its question, at its place; a good one gets none."""
    _write(tmp_path, case)
    only = [tmp_path / name for name in case.get("only", ())]
    found = check(tmp_path, TimelineConfig(quote_share=1.0), only, deep=case.get("deep", True))
    ignored = {"no-proof", *case.get("ignored", ("no-archive",))}
    said = [f"{d.path}:{d.mark.line} {d.code}" for d in found if d.code not in ignored]
    assert said == case.get("asks", []), [d.message for d in found]
    assert all(d.hint and not d.is_error for d in found)
    words = " ".join(f"{d.message} {d.hint}" for d in found)
    for wanted in case.get("says", ()):
        assert wanted in words


@pytest.mark.parametrize(
    ("first", "second", "alike"),
    [
        ("Supreme Court rules suspension unlawful", "The Supreme Court rules the suspension unlawful", True),
        ("Koalition beschließt Pariser Erklärung", "Die Koalition beschloss die Pariser Erklärung", True),
        ("Суд визнав рішення незаконним", "Суд визнав незаконним рішення", True),
        ("Supreme Court hears suspension case", "Supreme Court rules suspension unlawful", False),
        ("Macron meets Merz in Paris", "Merz leaves for Warsaw", False),
        ("Talks", "Talks", True),
        ("Round 1 of the Paris talks", "Round 2 of the Paris talks", False),
    ],
)
def test_titles_are_alike_when_they_tell_the_same(first: str, second: str, *, alike: bool) -> None:
    """Other word order, endings and articles are the same title; another verb is another event."""
    assert are_similar(first, second) == alike
    assert are_similar(second, first) == alike
