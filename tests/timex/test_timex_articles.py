"""The openly licensed articles and the five seeds, with the dates a careful editor gives."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from pelican_timeline.model.edtf import parse
from pelican_timeline.model.timeexpression import KnownEvent
from pelican_timeline.timex import explain, find_dates

# A date that needs more than the words around it: the days the court sat.
BEYOND_THE_WORDS = {"For three days last week"}


@pytest.mark.parametrize("language", ["en", "de", "fr", "uk"])
def test_articles_have_the_dates_an_editor_gives(language: str, shared: Path) -> None:
    """What a person dates by hand, we date the same."""
    wrong = []
    for article in yaml.safe_load((shared / "articles" / "expected.yaml").read_text("utf-8")):
        if article["language"] != language:
            continue
        text = (shared / "articles" / article["file"]).read_text("utf-8")
        found, _ = find_dates(text, language, parse(article["published"]))
        for wanted in article["dates"]:
            if wanted["quote"] in BEYOND_THE_WORDS:
                continue
            start, end = wanted["start"], wanted["start"] + len(wanted["quote"])
            near = [str(one.date) for one in found if one.span.start < end and one.span.end > start]
            if wanted["date"].replace(":00+", "+") not in near:
                wrong.append((article["file"], wanted["quote"], wanted["date"], near))
    assert not wrong


def test_the_eve_of_the_paris_meeting(shared: Path) -> None:
    """Macron spoke on the eve of the Paris meeting, and "this afternoon" in his words is that afternoon."""
    text = (shared / "articles" / "seeds" / "003_435b2e0d1b3bee87.txt").read_text("utf-8")
    known = [KnownEvent("the Paris meeting", parse("2025-09-04"))]
    found, _ = find_dates(text, "en", parse("2025-09-04"), known)
    dated = {one.text: str(one.date) for one in found if one.date}
    assert dated["the eve of the Paris meeting"] == "2025-09-03"
    assert dated["this afternoon"] == "2025-09-03"
    assert dated["the previous day"] == "2025-09-03"
    assert dated["the previous week"] == "2025-08-25/2025-08-31"
    eve = next(one for one in found if one.text.startswith("the eve"))
    assert eve.derivation.anchor_kind == "event"
    assert "the Paris meeting on 4 September 2025, so 3 September 2025" in explain(eve.derivation, "en", eve.date)


@pytest.mark.parametrize("number", ["000", "001", "002"])
def test_the_guardian_column_names_one_year(number: str, shared: Path) -> None:
    """The column says "throughout 2025"; "8 hours ago" at its end is an age label and dates nothing."""
    path = next((shared / "articles" / "seeds").glob(f"{number}_*.txt"))
    found, _ = find_dates(path.read_text("utf-8"), "en", parse("2026-01-12?"))
    assert {str(one.date) for one in found if one.date} <= {"2025", "2025-24?"}
