"""`accept`, `reject`, `merge`: a person decides once, and nothing is harmed on the way."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from pelican_timeline.cli.main import main
from tests.cli.conftest import snapshot
from tests.cli.reviewing import BRIDGE, TOLL, make_review_site

ACCEPTED = """\
# yaml-language-server: $schema=../../schema/event.schema.json
# extracted from content/sources/harbour-post.md:8:1 ({id}, score {score:.2f})
title: {title}
date: 2026-01-06
date_note: “Tuesday” in an article of 8 January 2026, so 6 January 2026.
kind: agreement
actors: [ida-brandt]
sources:
  - source: harbour-post
    quote: Mayor Ida Brandt signed the contract for the new bridge in Marsk on Tuesday, after three years of talks.
added: 2026-02-03
aliases: [{id}]
"""
DAY = ("--on", "2026-02-03")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The small site with two more articles."""
    return make_review_site(tmp_path / "site")


def run(root: Path, command: str, *arguments: str) -> int:
    return main([command, "--settings", str(root / "pelicanconf.py"), *arguments])


def listed(root: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, dict[str, Any]]:
    capsys.readouterr()
    assert run(root, "suggest", "--format", "json") == 0
    return {one["title"]: one for one in json.loads(capsys.readouterr().out)["suggestions"]}


def find(root: Path, capsys: pytest.CaptureFixture[str], words: str) -> dict[str, Any]:
    """The suggestion whose title has these words."""
    (one,) = [one for title, one in listed(root, capsys).items() if words in title]
    return one


def test_an_accepted_suggestion_is_an_event(site: Path, capsys: pytest.CaptureFixture[str]):
    """Its file has a readable name, says where it came from, passes the check, and the suggestion is gone."""
    one = find(site, capsys, BRIDGE)
    assert run(site, "accept", one["id"], *DAY) == 0
    (file,) = (site / "content/events/2026").glob("2026-01-06-ida-brandt-signed-the-contract-*.yaml")
    path = file.relative_to(site).as_posix()
    assert capsys.readouterr().out.startswith(f"accepted {one['id']}: {path}\n")
    assert (site / path).read_text("utf-8") == ACCEPTED.format(**one)
    assert run(site, "check", str(site / path)) == 0
    assert run(site, "fmt", "--check", str(site / path)) == 0
    assert not [title for title in listed(site, capsys) if BRIDGE in title]
    assert run(site, "accept", one["id"]) == 1
    assert f"error[already-reviewed] {one['id']} was accepted already" in capsys.readouterr().err


def test_all_texts_that_tell_it_prove_it(site: Path, capsys: pytest.CaptureFixture[str]):
    """Two papers, two quotations, and both suggestions are settled."""
    one = find(site, capsys, TOLL)
    assert run(site, "accept", one["id"], "--id", "2026-01-07-toll", *DAY) == 0
    text = (site / "content/events/2026/2026-01-07-toll.yaml").read_text("utf-8")
    assert text.count("  - source: ") == 2
    assert f"aliases: [{one['id']}, {one['told_also'][0]['id']}]" in text
    assert not [title for title in listed(site, capsys) if TOLL in title]


def test_a_person_knows_better(site: Path, capsys: pytest.CaptureFixture[str]):
    """Options say what is to be otherwise; a date of one's own has no derivation of the program."""
    one = find(site, capsys, BRIDGE)
    wishes = ("--title", "Bridge: contract signed", "--date", "2026-01?", "--place", "Kyiv", "--place", "Marsk")
    more = ("--kind", "decision", "--summary", "At *last*.\n", "--planned", "--speaker", "Macron", "--date-note", "")
    assert run(site, "accept", one["id"][:6], *wishes, *more, *DAY) == 0
    text = (site / "content/events/2026/2026-01-bridge-contract-signed.yaml").read_text("utf-8")
    assert (
        text.partition("\n")[2]
        .partition("\n")[2]
        .startswith(
            'title: "Bridge: contract signed"\ndate: 2026-01?\nsummary: |\n  At *last*.\nkind: decision\nplanned: true\n'
            "speaker: Macron\nplaces: [Kyiv, Marsk]\nactors: [ida-brandt]\n"
        )
    )


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("--date", "2026-02-30"), "no-such-day", "2026-02-28"),
        (("--on", "2026-01"), "not-a-day", "write the full date"),
        (("--id", "../../pelicanconf"), "bad-id", "write: pelicanconf"),
        (("--id", "/etc/passwd"), "bad-id", "write: etc-passwd"),
        (("--id", "con"), "bad-id", "programs keep this word"),
        (("--id", "x-0123456789"), "bad-id", "the id of a suggestion"),
        (("--id", "a" * 300), "bad-id", "at most 80"),
        (("--id", "2026-01-06-meeting"), "file-exists", "nothing is overwritten"),
        (("--id", "2026-01-06-declaration", "--date", "2025"), "duplicate-id", "has the id"),
        (("--title", "x" * 91), "too-long", "shorten it"),
        (("--title", " "), "missing-field", "title"),
        (("--kind", "meating"), "unknown-choice", "write meeting"),
        (("--actor", "ida-brand"), "unknown-actor", "write: ida-brandt"),
        (("--summary", "a\u202eb"), "control-character", "turns the writing direction"),
    ],
)
def test_what_would_be_wrong_is_not_written(
    site: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], code: str, words: str
):
    """Each mistake has its name and a way out, and every file is as it was."""
    one = find(site, capsys, BRIDGE)
    before = snapshot(site / "content")
    assert run(site, "accept", one["id"], *arguments) == 1
    said = capsys.readouterr().err
    assert f"error[{code}]" in said
    assert words in said
    assert snapshot(site / "content") == before


def test_no_event_is_written_through_a_link(site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """The folder of the year is a link to somewhere else."""
    one = find(site, capsys, BRIDGE)
    (tmp_path / "elsewhere").mkdir()
    (site / "content/events/2030").symlink_to(tmp_path / "elsewhere")
    assert run(site, "accept", one["id"], "--date", "2030") == 1
    assert "error[link-outside]" in (said := capsys.readouterr().err) or "error[outside-content]" in said
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_rejected_suggestion_is_recorded_and_gone(site: Path, capsys: pytest.CaptureFixture[str]):
    """With reason, name, day, text and sentence; other entries and their comments stay."""
    (site / "content/reviewed.yaml").write_text("# What we decided.\n")
    one = find(site, capsys, BRIDGE)
    assert run(site, "reject", one["id"], "--why", "Background: no event.", "--by", "Ann Example", *DAY) == 0
    assert (site / "content/reviewed.yaml").read_text("utf-8") == (
        f'# What we decided.\n- id: {one["id"]}\n  verdict: rejected\n  why: "Background: no event."\n'
        f"  by: Ann Example\n  on: 2026-02-03\n  source: harbour-post\n  quote: {one['quote']}\n"
    )
    assert not [title for title in listed(site, capsys) if BRIDGE in title]
    assert run(site, "reject", one["id"], "--why", "Again.") == 1
    assert "was rejected already by Ann Example" in capsys.readouterr().err
    assert run(site, "check") == 0


def test_what_tells_the_same_is_rejected_with_it(site: Path, capsys: pytest.CaptureFixture[str]):
    """Else the report of the other paper would come in its place."""
    one = find(site, capsys, TOLL)
    assert run(site, "reject", one["id"], "--why", "Not ours.", *DAY) == 0
    assert (site / "content/reviewed.yaml").read_text("utf-8").count("- id: x-") == 2
    assert not [title for title in listed(site, capsys) if TOLL in title]


def test_a_merged_suggestion_proves_its_event(site: Path, capsys: pytest.CaptureFixture[str]):
    """The sentence is then one of the proofs of the event that a person named."""
    one = find(site, capsys, BRIDGE)
    assert run(site, "merge", one["id"], "2026-01-06-declaration", "--why", "The same paper.", *DAY) == 0
    assert "into: 2026-01-06-declaration\n  why: The same paper.\n" in (site / "content/reviewed.yaml").read_text(
        "utf-8"
    )
    assert not [title for title in listed(site, capsys) if BRIDGE in title]
    assert run(site, "explain", "2026-01-06-declaration") == 0
    assert one["id"] in capsys.readouterr().out


@pytest.mark.parametrize(
    ("command", "arguments", "code", "words"),
    [
        ("reject", ("x-0123456789", "--why", "No."), "unknown-suggestion", "there is no open suggestion"),
        ("reject", ("x-", "--why", "No."), "ambiguous-suggestion", "write more of it"),
        ("reject", ("{id}", "--why", " "), "empty-field", "a reason is wanted"),
        ("reject", ("{id}", "--why", "x" * 1001), "too-long", "shorten it"),
        ("merge", ("{id}", "2026-01-06-meting"), "unknown-event", "2026-01-06-meeting"),
        ("merge", ("{id}", "x-0123456789"), "unknown-event", "accept that one first"),
        ("merge", ("../{id}", "2026-01-06-meeting"), "unknown-suggestion", "{id}"),
        ("accept", ("{id}", "--id", "A B"), "bad-id", "write: a-b"),
    ],
)
def test_a_wrong_name_is_told_with_the_nearest(
    site: Path, capsys: pytest.CaptureFixture[str], command: str, arguments: tuple[str, ...], code: str, words: str
):
    """Unknown, ambiguous or misspelt: named, and nothing is written."""
    key = find(site, capsys, BRIDGE)["id"]
    before = snapshot(site / "content")
    assert run(site, command, *(one.format(id=key) for one in arguments)) == 1
    said = capsys.readouterr().err
    assert f"error[{code}]" in said
    assert words.format(id=key) in said
    assert said.endswith("Nothing was written.\n") or command == "accept"
    assert snapshot(site / "content") == before


def test_what_an_event_has_taken_in_is_no_longer_open(site: Path, capsys: pytest.CaptureFixture[str]):
    """The event is named, and the way to tell another one."""
    capsys.readouterr()
    assert run(site, "explain", "2026-01-06-meeting") == 0
    key = re.findall(r"x-[0-9a-f]{10}", capsys.readouterr().out)[0]
    assert run(site, "accept", key) == 1
    assert f"error[already-told] {key} is told by 2026-01-06-meeting already" in capsys.readouterr().err


def test_reviews_that_cannot_be_read_are_left_alone(site: Path, capsys: pytest.CaptureFixture[str]):
    """A mistake in reviewed.yaml is told; nothing is appended to it."""
    one = find(site, capsys, BRIDGE)
    (site / "content/reviewed.yaml").write_text("- id: x-0123456789\n  verdict: no: yes\n")
    before = snapshot(site / "content")
    assert run(site, "reject", one["id"], "--why", "No.") == 1
    assert "content/reviewed.yaml:2:" in capsys.readouterr().err
    assert snapshot(site / "content") == before


def test_a_machine_that_refuses_leaves_everything(
    site: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    """A folder that may not be written: one line, and no half of a file."""
    from pelican_timeline.cli import edits

    def refuse(place: Path, data: bytes) -> Path:
        raise PermissionError(13, "Permission denied", str(place))

    one = find(site, capsys, BRIDGE)
    before = snapshot(site / "content")
    monkeypatch.setattr(edits, "_draft", refuse)
    for command, more in (("accept", ()), ("reject", ("--why", "No."))):
        assert run(site, command, one["id"], *more) == 1
        assert "error[system] Permission denied" in capsys.readouterr().err
    assert snapshot(site / "content") == before
