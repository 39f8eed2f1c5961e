"""`timeline weave`: a folder of dated articles in, a timeline out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pelican_timeline.cli.main import main

TEXTS = {
    "closed": (
        "2031-05-07",
        "The Courier",
        (
            "Engineers closed the Lindow bridge on Tuesday after they had found cracks in its pillars. The mayor of Lindow"
            " said the bridge would stay closed for at least a month."
        ),
    ),
    "inquiry": (
        "2031-06-16",
        "Radio Lindow",
        (
            "The inquiry into the Lindow bridge heard its builder on Monday. The bridge at Lindow has been closed since 6 May,"
            " when engineers found cracks in its pillars."
        ),
    ),
    "opened": (
        "2031-09-02",
        "The Courier",
        (
            "The Lindow bridge was opened again on Monday with a feast on both banks. It had been closed on 6 May 2031 after"
            " engineers had found cracks."
        ),
    ),
}


@pytest.fixture
def pile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of three articles, in a folder of its own so that .timeline is made there."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "lindow-bridge"
    folder.mkdir()
    for name, (published, outlet, text) in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
        about = {"published": published, "outlet": outlet, "language": "en", "url": f"https://example.org/{name}"}
        (folder / f"{name}.json").write_text(json.dumps(about), "utf-8")
    return folder


def _woven(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    assert main(["weave", *arguments]) == 0
    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    return told


def test_json_tells_days_sentences_and_proofs(pile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every sentence can be found again by its offsets, and says why it belongs to its day."""
    told = _woven(capsys, str(pile), "--topic", "lindow bridge", "--entries", "3", "--sentences", "2")
    assert told["topic"] == "lindow bridge"
    assert [day for day, _ in told["timeline"]] == ["2031-05-06", "2031-06-16", "2031-09-01"]
    first = told["entries"][0]
    assert first["score"] == 1
    assert first["reasons"][0] == "named by 3 articles, 2 of them later articles that look back to it"
    for entry in told["entries"]:
        for sentence in entry["sentences"]:
            text = Path(sentence["path"]).read_text("utf-8")
            assert text[sentence["start"] : sentence["end"]] == sentence["text"]
            assert sentence["because"]
    because = {s["article"]: s["because"] for s in first["sentences"]}
    assert because.get("closed") in {None, "“Tuesday” in an article of 7 May 2031, so 6 May 2031"}


def test_event_files_are_ready_for_a_site(pile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A site with these files in its content folder checks without an error."""
    site = tmp_path / "site"
    (site / "content").mkdir(parents=True)
    (site / "pelicanconf.py").write_text("from pelican_timeline.site_defaults import *\n", "utf-8")
    arguments = [
        str(pile),
        "--topic",
        "lindow",
        "--entries",
        "3",
        "--format",
        "yaml",
        "--output",
        str(site / "content"),
    ]
    assert main(["weave", *arguments]) == 0
    events = sorted(file.name for file in (site / "content" / "events" / "2031").iterdir())
    assert [name[:10] for name in events] == ["2031-05-06", "2031-06-16", "2031-09-01"]
    capsys.readouterr()
    assert main(["check", "--settings", str(site / "pelicanconf.py")]) == 0, capsys.readouterr()
    assert main(["fmt", "--check", "--settings", str(site / "pelicanconf.py")]) == 0, capsys.readouterr()
    # The same again changes nothing; what a person has changed since is left alone.
    assert main(["weave", *arguments]) == 0
    changed = site / "content" / "events" / "2031" / events[0]
    changed.write_text("# mine\n", "utf-8")
    assert main(["weave", *arguments]) == 1
    assert "error[file-exists]" in capsys.readouterr().err
    assert changed.read_text("utf-8") == "# mine\n"


def test_what_lies_ahead_is_planned(pile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody knows here whether the inquiry was held."""
    text = "The inquiry into the Lindow bridge will hear the mayor of Lindow on 1 December 2031, the council announced."
    line = {"id": "ahead", "published": "2031-09-05", "language": "en", "text": text}
    (pile / "ahead.jsonl").write_text(json.dumps(line), "utf-8")
    told = _woven(capsys, str(pile), "--topic", "lindow", "--entries", "9")
    assert {entry["date"] for entry in told["entries"] if entry["planned"]} == {"2031-12-01"}


def test_a_site_is_ready_to_be_built(pile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """From a folder of articles to pages in two commands."""
    site = tmp_path / "a site"
    arguments = [str(pile), "--topic", "lindow", "--format", "site", "--output", str(site), "--name", "The bridge"]
    assert main(["weave", *arguments]) == 0
    assert main(["build", "--settings", str(site / "pelicanconf.py")]) == 0, capsys.readouterr()
    home = (site / "output" / "index.html").read_text("utf-8")
    assert "The bridge" in home
    assert "Engineers closed the Lindow bridge" in home
    assert main(["weave", *arguments]) == 2
    assert "not empty" in capsys.readouterr().err


def test_a_topic_may_stand_in_a_file(pile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A line a word, with remarks."""
    (tmp_path / "words.txt").write_text("# the town\nLindow\nLindow bridge  # both\n\n", "utf-8")
    assert _woven(capsys, str(pile), "--topic", str(tmp_path / "words.txt"))["words"] == ["Lindow", "Lindow bridge"]


def test_one_process_or_many_give_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fifty articles go through a pool; with one processor, or read before, they give the same."""
    monkeypatch.chdir(tmp_path)
    lines = [
        {"id": f"{n}-{name}", "published": published, "text": f"{text} That was report {n} of many.", "language": "en"}
        for n in range(17)
        for name, (published, _, text) in TEXTS.items()
    ]
    (tmp_path / "pile.jsonl").write_text("\n".join(map(json.dumps, lines)), "utf-8")
    (tmp_path / "mixed.jsonl").write_text("\n".join(map(json.dumps, reversed(lines))), "utf-8")
    said = []
    for place, cache in (("pile", "a"), ("pile", "a"), ("mixed", "b")):
        assert main(["weave", f"{place}.jsonl", "--name", "x", "--cache", cache, "--output", f"{len(said)}.json"]) == 0
        said.append((tmp_path / f"{len(said)}.json").read_bytes())
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0}, raising=False)
    assert main(["weave", "pile.jsonl", "--name", "x", "--cache", "c", "--output", "one.json"]) == 0
    said.append((tmp_path / "one.json").read_bytes())
    assert len({one.replace(b"mixed.jsonl", b"pile.jsonl") for one in said}) == 1


def test_what_was_read_is_not_read_again(
    pile: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An interrupted run goes on: readings stay in .timeline."""
    first = _woven(capsys, str(pile))
    # Another pile in between is remembered beside it.
    other = pile.parent / "other.jsonl"
    other.write_text(
        '{"id": "a", "published": "2031-05-07", "language": "en", "text": "Heavy rain fell on the whole county on 6 May."}',
        "utf-8",
    )
    _woven(capsys, str(other))

    def refuse(text: object) -> object:
        raise AssertionError(text)

    monkeypatch.setattr("pelican_timeline.piles.read_text", refuse)
    assert _woven(capsys, str(pile)) == first


def test_bad_articles_are_told_and_the_rest_is_woven(pile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Five slips in one folder; the timeline is made of what is good."""
    (pile / "undated.txt").write_text("Nobody knows when.", "utf-8")
    good = {"id": "x", "published": "2031-05-08", "language": "en", "text": "The Lindow bridge stays closed."}
    lines = [good, good, {**good, "id": "y", "language": ""}, {**good, "id": "z", "published": "soon"}]
    lines[2]["text"] = "Zzz qqq xxx."
    (pile / "more.jsonl").write_text("\n".join([*map(json.dumps, lines), "{"]), "utf-8")
    assert main(["weave", str(pile), "--topic", "lindow", "--entries", "2"]) == 1
    said = capsys.readouterr()
    assert len(json.loads(said.out)["timeline"]) == 2
    wrong = [line.split(" ")[1] for line in said.err.splitlines() if "error[" in line]
    assert sorted(wrong) == sorted(
        f"error[{code}]" for code in ("no-date", "duplicate-id", "language-missing", "bad-date", "broken-json")
    )
    assert "more.jsonl:5:2: error[broken-json]" in said.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nowhere"], "there is no folder or file nowhere"),
        (["lindow-bridge/closed.json"], "neither a folder nor a file"),
        (["lindow-bridge", "--from", "someday"], "--from"),
        (["lindow-bridge", "--from", "2031-06", "--to", "2031-05"], "lies after"),
        (["lindow-bridge", "--entries", "-1"], "from 1 on"),
        (["lindow-bridge", "--sentences", "0"], "from 1 on"),
        (["lindow-bridge", "--format", "yaml"], "--output"),
        (["lindow-bridge", "--output", "lindow-bridge/closed.txt"], "nothing is overwritten"),
    ],
)
def test_what_cannot_be_done_is_refused(
    pile: Path, arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A slip on the command line is told in a line, and nothing is written."""
    before = sorted(pile.iterdir())
    assert main(["weave", *arguments]) == 2
    assert words in capsys.readouterr().err
    assert sorted(pile.iterdir()) == before


def test_an_empty_folder_and_an_empty_timeline_say_so(
    pile: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """There is nothing to weave, or nothing on the topic."""
    (tmp_path / "empty").mkdir()
    assert main(["weave", str(tmp_path / "empty")]) == 1
    assert "error[empty-pile]" in capsys.readouterr().err
    assert main(["weave", str(pile), "--topic", "unicorn"]) == 1
    assert "error[empty-timeline]" in capsys.readouterr().err


def test_it_runs_from_a_checkout(pile: Path, demo_root: Path) -> None:
    """As people call it, with plain lines of progress where there is no terminal."""
    done = subprocess.run(
        [sys.executable, str(demo_root / "tools" / "timeline"), "weave", str(pile), "--entries", "1"],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["timeline"][0][0] == "2031-05-06"
    assert done.stderr.splitlines() == ["reading the articles", "finding dates (3)", "weighing the days"]
