"""Which sentences tell events, what kind, by whom, and under which title: examples and counter-examples of every rule."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.extraction.marked import OPENINGS, read_marked, unmark

RULES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "sentences.yaml").read_text(encoding="utf-8"))
TAKEN = [(rule, case) for rule in RULES for case in rule.get("taken", [])]
LEFT = [(rule, text) for rule in RULES for text in rule.get("not", [])]


@pytest.mark.parametrize(("rule", "case"), TAKEN, ids=[case["text"][:60] for _, case in TAKEN])
def test_an_event_is_taken(rule: dict[str, Any], case: dict[str, Any]) -> None:
    """The sentence is suggested, with the kind, date, speaker and title that an editor would give it."""
    found, verdicts = _read(rule, case["text"], case)
    reasons = [verdict.reason for verdict in verdicts]
    assert found, reasons
    event = found[-1]
    for name in ("kind", "speaker", "title", "planned"):
        if name in case:
            assert getattr(event, name) == case[name], reasons
    if "date" in case:
        assert str(event.date) == str(case["date"]), reasons
    for name in ("actors", "places"):
        if name in case:
            assert set(getattr(event, name)) >= set(case[name])


@pytest.mark.parametrize(("rule", "text"), LEFT, ids=[text[:60] for _, text in LEFT])
def test_no_event_is_left(rule: dict[str, Any], text: str) -> None:
    """The sentence is not suggested, and the verdict says why in words."""
    found, verdicts = _read(rule, text, {})
    assert not found, [(event.title, event.reasons) for event in found]
    assert all(len(verdict.reason.split()) >= 3 for verdict in verdicts)


def _read(rule: dict[str, Any], text: str, case: dict[str, Any]) -> tuple[list[Any], list[Any]]:
    """What is suggested from the sentence, with an older sentence before it, so that it does not open a report."""
    published = str(case.get("published", "2026-01-07"))
    before = case.get("after", "")
    article = f"{before}\n\n{text}" if before else f"{OPENINGS[rule.get('language', 'en')]}\n\n{text}"
    start = len(unmark(article)[0]) - len(unmark(text)[0])
    found, verdicts, _ = read_marked(article, rule.get("language", "en"), published, rule.get("author", ""))
    return [c for c in found if c.span.start >= start], [v for v in verdicts if v.span.start >= start]
