"""Ids, titles and files that are meant to do harm: refused with a name, or written so that they do none."""

from __future__ import annotations

import json
import os
from argparse import Namespace
from pathlib import Path
from typing import Any

import pytest

from pelican_timeline import pipeline
from pelican_timeline.cli.rename import _House, _plan
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.event import Citation, Event
from pelican_timeline.records import event_path, id_problem, make_event_id, tidy, write_event
from pelican_timeline.records.ids import ID
from pelican_timeline.records.report import Report
from pelican_timeline.settings import check_settings, read_settings
from tests.cli.conftest import make_small_site, snapshot


def hostile(name: str) -> list[dict[str, Any]]:
    """The rows of a hostile corpus; the test is skipped where the corpus is not at hand."""
    path = Path(os.environ.get("TIMELINE_CORPORA", "."), "hostile-dev", name)
    if not path.is_file():
        pytest.skip(f"TIMELINE_CORPORA names no folder with hostile-dev/{name}")
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("corpus", ["slug.jsonl", "path.jsonl"])
def test_no_id_leads_out_of_content(corpus: str, tmp_path: Path):
    """Whatever an event is to be called: it is refused, or its file lies where events lie. Nothing is written anywhere."""
    root = make_small_site(tmp_path / "site")
    raw, _ = read_settings(root / "pelicanconf.py")
    assert raw is not None
    site, _ = check_settings(raw)
    content, _ = pipeline.load(root, site.config)
    before = snapshot(tmp_path)
    for row in hostile(corpus):
        name = row["payload"]
        for command in ("rename", "alias"):
            plan, found = _plan(_House(site, content), Namespace(command=command, id="2026-01-06-meeting", name=name))
            if plan is None:
                assert {one.code for one in found} <= {"bad-id", "duplicate-id", "duplicate-alias"}, (name, found)
            else:
                assert ID.fullmatch(name)
                assert all(path.startswith("content/") and ".." not in path for path in plan.edits)
            plan, found = _plan(_House(site, content), Namespace(command=command, id=name, name="good"))
            assert plan is None
            assert [one.code for one in found] == ["unknown-event"]
    assert snapshot(tmp_path) == before


@pytest.mark.parametrize("corpus", ["slug.jsonl", "path.jsonl", "text.jsonl"])
def test_every_title_makes_a_good_id(corpus: str):
    """A title may be anything; the id that is made of it is one, and another than all before."""
    taken: set[str] = set()
    for row in hostile(corpus):
        key = make_event_id(parse("2026-01-06"), str(row["payload"]), taken)
        assert id_problem(key) == ("", ""), row
        assert key.casefold() not in taken
        assert event_path(key, parse("2026-01-06")) == f"content/events/2026/{key}.yaml"
        taken.add(key)


def test_every_text_can_be_written_into_an_event():
    """What a person types in a title or a quotation is read again as it was typed, or refused; the file is never another."""
    from pelican_timeline.records.strict_yaml import read_yaml

    for row in hostile("text.jsonl"):
        words = str(row["payload"]).strip() or "nothing"
        event = Event("a", words, parse("2026"), (Citation(url="https://example.org/", quote=words),), summary=words)
        data = write_event(event, "content/events/a.yaml", [words]).encode("utf-8", "surrogatepass")
        report = Report("content/events/a.yaml", data)
        node = read_yaml(report, data)
        if report.errors:
            assert {one.code for one in report.found} <= {"control-character", "not-utf-8", "tab", "merge-conflict"}, (
                row
            )
            continue
        assert node.entries["title"].value.strip() == words.strip(), row  # type: ignore[union-attr]
        assert node.entries["date"].value == "2026"  # type: ignore[union-attr]


def test_no_file_is_harmed_by_its_form():
    """Hostile YAML has a canonical form that says the same, or is left alone with an error; never a crash."""
    for row in hostile("yaml.jsonl"):
        data = str(row["payload"]).encode("utf-8", "surrogatepass")
        for path in ("content/events/a.yaml", "content/actors.yaml", "content/reviewed.yaml"):
            report = Report(path, data)
            tidied = tidy(report, data)
            assert tidied is not None or report.errors, row
            assert "internal-error" not in {one.code for one in report.found}, row
            if tidied is not None:
                assert tidy(Report(path, tidied), tidied) == tidied
