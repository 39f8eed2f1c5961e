"""A check tells of every mistake at once."""

from __future__ import annotations

from pathlib import Path

from pelican_timeline.model.config import TimelineConfig
from pelican_timeline.pipeline import check

SOURCE = """---
publisher: Example
published: 2026-01-08
language: en
---
The Paris declaration was announced at the end of the talks.
"""
EVENT = """title: Coalition adopts a declaration
date: 2026-02-30
knd: agreement
actors: [emanuel-macron]
sources:
  - source: talks
    quote: The Paris declaration was signed at the end of the talks.
  - source: talk
    quote: Anything.
added: 2026-01-08
"""


def test_one_mistake_hides_no_other(tmp_path: Path) -> None:
    """A wrong date, an unknown field, a misspelt name, a missing source and a wrong quotation are all told in one run."""
    (tmp_path / "content" / "sources").mkdir(parents=True)
    (tmp_path / "content" / "events").mkdir()
    (tmp_path / "content" / "sources" / "talks.md").write_text(SOURCE, encoding="utf-8")
    (tmp_path / "content" / "actors.yaml").write_text(
        "- id: emmanuel-macron\n  name: Emmanuel Macron\n", encoding="utf-8"
    )
    (tmp_path / "content" / "events" / "2026-declaration.yaml").write_text(EVENT, encoding="utf-8")
    found = {(d.code, d.mark.line) for d in check(tmp_path, TimelineConfig()) if d.is_error}
    assert found == {
        ("no-such-day", 2),
        ("unknown-field", 3),
        ("unknown-actor", 4),
        ("quote-not-found", 7),
        ("unknown-source", 8),
    }


def test_a_language_that_the_site_does_not_expect_is_told(tmp_path: Path) -> None:
    """A source marked "en" on a site of German and French texts is most often a slip."""
    (tmp_path / "content" / "sources").mkdir(parents=True)
    (tmp_path / "content" / "sources" / "talks.md").write_text(SOURCE, encoding="utf-8")
    found = check(tmp_path, TimelineConfig(languages=("de", "fr")))
    assert [(d.code, d.severity, d.mark.line) for d in found] == [("other-language", "warning", 4)]
    assert check(tmp_path, TimelineConfig()) == []
