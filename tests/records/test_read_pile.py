"""Piles of articles: three ways to store them, and everything that can be wrong with one of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pelican_timeline.records import read_pile

GOOD = {"id": "a", "published": "2031-05-07", "language": "en", "text": "The bridge was closed."}


def _lines(folder: Path, *records: Any) -> Path:
    file = folder / "pile.jsonl"
    file.write_text("\n".join(r if isinstance(r, str) else json.dumps(r) for r in records), encoding="utf-8")
    return file


def test_a_folder_may_hold_all_kinds(tmp_path: Path) -> None:
    """Sources, texts with their data beside them, and lines; in folders below as well."""
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "One of many.md").write_text(
        "---\npublisher: The Courier\npublished: 2031-05-07\nlanguage: en\n---\nThe bridge was closed.\n", "utf-8"
    )
    (tmp_path / "two.txt").write_text("Die Brücke ist gesperrt.", "utf-8")
    (tmp_path / "two.json").write_text('{"published": "2031-05-08", "language": "de", "outlet": "Der Bote"}', "utf-8")
    _lines(
        tmp_path, GOOD, {"id": 7, "date": "2031-05-09 10:20:30 +0100", "source": "bbc", "sentences": ["One .", "Two ."]}
    )
    texts, found = read_pile(tmp_path)
    assert found == []
    told = {t.source.id: (t.source.publisher, str(t.source.published), t.source.language, t.source.text) for t in texts}
    assert told == {
        "One of many": ("The Courier", "2031-05-07", "en", "The bridge was closed.\n"),
        "two": ("Der Bote", "2031-05-08", "de", "Die Brücke ist gesperrt."),
        "a": ("", "2031-05-07", "en", "The bridge was closed."),
        "7": ("bbc", "2031-05-09", "", "One .\n\nTwo ."),
    }
    cut = {t.source.id: [place.of(t.source.text) for place in t.sentences] for t in texts}
    assert cut["7"] == ["One .", "Two ."]
    assert cut["a"] == []


@pytest.mark.parametrize(
    ("record", "code"),
    [
        ("{not json", "broken-json"),
        ("[1, 2]", "broken-json"),
        ("[" * 100_000, "broken-json"),
        ({**GOOD, "id": ""}, "no-id"),
        ({**GOOD, "published": ""}, "no-date"),
        ({**GOOD, "published": None}, "no-date"),
        ({**GOOD, "published": "last week"}, "bad-date"),
        ({**GOOD, "published": "2031-02-30"}, "bad-date"),
        ({**GOOD, "text": " \n"}, "no-text"),
        ({**GOOD, "text": ["a"]}, "no-text"),
        ({**GOOD, "text": None}, "no-text"),
        ({**GOOD, "sentences": []}, "no-text"),
        ({**GOOD, "language": "klingon"}, "language-unknown"),
        ({**GOOD, "text": "x" * 600_000}, "too-large"),
        ({**GOOD, "text": "half \ud800"}, "half-character"),
        (GOOD, "duplicate-id"),
    ],
)
def test_a_bad_article_is_named_and_the_rest_goes_on(tmp_path: Path, record: Any, code: str) -> None:
    """The second of three lines is wrong in one way."""
    file = _lines(tmp_path, GOOD, record, {**GOOD, "id": "b"})
    texts, found = read_pile(file)
    assert [text.source.id for text in texts] == ["a", "b"]
    assert [(one.code, one.mark.line) for one in found] == [(code, 2)]
    assert found[0].hint


def test_a_broken_line_tells_its_column(tmp_path: Path) -> None:
    """The comma is missing behind the id."""
    _, found = read_pile(_lines(tmp_path, '{"id": "a" "text": "b"}'))
    assert (found[0].mark.line, found[0].mark.column) == (1, 12)


def test_a_text_without_data_has_no_date(tmp_path: Path) -> None:
    """Nobody knows when it was published."""
    (tmp_path / "one.txt").write_text("The bridge was closed.", "utf-8")
    texts, found = read_pile(tmp_path)
    assert (texts, [one.code for one in found]) == ([], ["no-date"])
    assert "one.json" in found[0].hint


def test_bytes_that_are_no_text_are_named(tmp_path: Path) -> None:
    """A picture by the name of a text."""
    (tmp_path / "one.jsonl").write_bytes(b'{"id": "a"}\n\xff\xfe')
    texts, found = read_pile(tmp_path)
    assert (texts, [(one.code, one.mark.line) for one in found]) == ([], [("not-utf-8", 2)])


def test_an_empty_folder_is_named(tmp_path: Path) -> None:
    """Perhaps the wrong folder."""
    (tmp_path / "picture.png").write_bytes(b"")
    (tmp_path / "empty.jsonl").write_text("\n\n", "utf-8")
    assert [one.code for one in read_pile(tmp_path)[1]] == ["empty-pile"]
    assert [one.code for one in read_pile(tmp_path / "empty.jsonl")[1]] == ["empty-pile"]
