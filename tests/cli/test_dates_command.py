"""`timeline dates`: what other programs and people get of the dates in a text."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pelican_timeline.cli.main import main
from pelican_timeline.model.edtf import parse
from pelican_timeline.timex import as_timeml, as_timex3, find_dates

TEXT = "They met on Tuesday & signed on 4 September 2025.\nThe following day <all> went home. It held from 1915/16 until May 1920.\n"


@pytest.fixture
def note(tmp_path: Path) -> Path:
    path = tmp_path / "note.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(path: Path, *arguments: str) -> int:
    return main(["dates", str(path), *arguments])


def test_people_see_place_words_value_and_reason(note: Path, capsys: pytest.CaptureFixture[str]):
    """Line and column, the words, what they mean, and what they lean on."""
    assert run(note, "--language", "en", "--published", "2026-01-07") == 0
    out, err = capsys.readouterr()
    assert "1:13  “Tuesday”  DATE  2026-01-06\n" in out
    assert "“Tuesday” in an article of 7 January 2026, so 6 January 2026" in out
    assert "2:1  “The following day”  DATE  2025-09-05\n" in out
    assert err == ""


def test_programs_get_timex3_with_offsets(note: Path, capsys: pytest.CaptureFixture[str]):
    """One line of JSON a text, as scorers of temporal taggers read it."""
    assert run(note, "--format", "jsonl", "--language", "en", "--published", "2026-01-07") == 0
    record = json.loads(capsys.readouterr().out)
    assert record["id"] == "note"
    first = record["timexes"][0]
    assert first == {"start": 12, "end": 19, "type": "DATE", "value": "2026-01-06"}


def test_timeml_is_xml_with_the_same_text(note: Path, capsys: pytest.CaptureFixture[str]):
    """Taken out of its tags, the text is what it was; every tag has its id and names what it leans on."""
    assert run(note, "--format", "timeml", "--language", "en", "--published", "2026-01-07") == 0
    root = ET.fromstring(capsys.readouterr().out.encode())
    text = root.find("TEXT")
    assert text is not None
    assert "".join(text.itertext()) == TEXT
    tags = {tag.text: tag.attrib for tag in text.iter("TIMEX3")}
    assert tags["Tuesday"] == {
        "tid": "t1", "type": "DATE", "value": "2026-01-06", "temporalFunction": "true", "anchorTimeID": "t0",
    }  # fmt: skip
    assert tags["4 September 2025"] == {"tid": "t2", "type": "DATE", "value": "2025-09-04"}
    assert tags["The following day"]["anchorTimeID"] == "t2"
    assert (tags["1915/16"]["beginPoint"], tags["1915/16"]["endPoint"]) == ("t5", "t6")
    created = root.find("DCT/TIMEX3")
    assert created is not None
    assert created.attrib["functionInDocument"] == "CREATION_TIME"
    assert (created.attrib["tid"], created.attrib["value"]) == ("t0", "2026-01-07")


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.one_of(st.text(max_size=8), st.sampled_from(["on Tuesday ", "6–15 May 1952 ", "1915/16 ", "\x00", "\r", "]]>", "&", "<b>"])),
        max_size=20,
    ).map("".join)
)  # fmt: skip
def test_any_text_makes_valid_timeml(text: str):
    """Whatever stands in a text, its TimeML is well-formed and loses nothing but what XML cannot carry."""
    found, _ = find_dates(text, "en", parse("2026-01-07"))
    root = ET.fromstring(as_timeml(text, found, parse("2026-01-07"), text).encode())
    kept = "".join(root.find("TEXT").itertext())  # type: ignore[union-attr]
    assert len(kept) == len(text)
    assert all(a == b for a, b in zip(kept, text, strict=True) if a != "\ufffd")


def test_documents_are_read_line_by_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """A broken line is named, and the others are read all the same."""
    path = tmp_path / "corpus.jsonl"
    good = {"id": "one", "lang": "en", "dct": "2026-01-07", "text": "They met yesterday.", "timexes": []}
    lines = [json.dumps(good), "{", '{"id": "two"}', "[]", json.dumps({**good, "id": "three", "dct": ""}), "[" * 9000]
    path.write_text("\n".join([*lines, json.dumps({**good, "dct": "soon"})]) + "\n", encoding="utf-8")
    assert run(path, "--format", "jsonl") == 1
    out, err = capsys.readouterr()
    answers = [json.loads(line) for line in out.splitlines()]
    assert [answer["id"] for answer in answers] == ["one", "three"]
    assert answers[0]["timexes"][0]["value"] == "2026-01-06"
    for number in (2, 3, 4, 6, 7):
        assert f"corpus.jsonl:{number}:1: error[no-document]" in err
    assert "Traceback" not in err


def test_documents_make_one_xml_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """TimeML knows one document a file; several stand in one element."""
    path = tmp_path / "corpus.jsonl"
    path.write_text('{"id": "a", "text": "In 2025."}\n{"id": "b", "text": "In 2026."}\n', encoding="utf-8")
    assert run(path, "--format", "timeml", "--language", "en") == 0
    root = ET.fromstring(capsys.readouterr().out.encode())
    assert [one.findtext("DOCID") for one in root.findall("TimeML")] == ["a", "b"]


def test_a_source_says_its_language_and_its_day_itself(unbuilt: Path, capsys: pytest.CaptureFixture[str]):
    """Lines count in the file, offsets in the text."""
    source = unbuilt / "content" / "sources" / "paper-paris.md"
    assert run(source) == 0
    assert "12:4  “Tuesday”  DATE  2026-01-06" in capsys.readouterr().out
    assert run(source, "--format", "jsonl") == 0
    first = json.loads(capsys.readouterr().out)["timexes"][0]
    assert (first["start"], first["value"]) == (27, "2026-01-06")


def test_an_own_article_is_read_as_its_readers_see_it(unbuilt: Path, capsys: pytest.CaptureFixture[str]):
    """Its Markdown and its head are no text."""
    assert run(unbuilt / "content" / "articles" / "our-view.md") == 0
    assert "1:27  “6 January 2026”  DATE  2026-01-06" in capsys.readouterr().out


def test_without_a_day_of_publication_nothing_is_guessed(note: Path, capsys: pytest.CaptureFixture[str]):
    """A lone "Tuesday" is found, and stays without a date."""
    assert run(note, "--language", "en") == 0
    out = capsys.readouterr().out
    assert "“Tuesday”  DATE  XXXX-XX-XX\n    names no date: nothing tells what it leans on" in out


def test_what_is_odd_is_told_with_its_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    """An impossible day is a warning: the text is evidence, and nobody shifts it."""
    path = tmp_path / "odd.txt"
    path.write_text("Fine.\nThey met on 31 June 2025.\n", encoding="utf-8")
    assert run(path, "--language", "en") == 0
    err = capsys.readouterr().err
    assert "odd.txt:2:13: warning[no-such-day] '31 June 2025' names no date" in err
    path.write_bytes(b"Fine.\n\xff\xfe")
    assert run(path) == 1
    assert "odd.txt:2:1: error[not-utf-8]" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [("--published", "soon"), ("missing",)])
def test_what_is_not_understood_is_usage(arguments: tuple[str, ...], note: Path, capsys: pytest.CaptureFixture[str]):
    """No such file, no such date: exit code 2 and one line that says why."""
    path = note.parent / "nowhere.txt" if arguments == ("missing",) else note
    assert run(path, *(() if arguments == ("missing",) else arguments)) == 2
    err = capsys.readouterr().err
    assert err.startswith("timeline dates: ")
    assert err.count("\n") == 1


def test_a_range_is_scored_by_its_ends():
    """TIMEX3 has no element for a range: its ends are tagged, as the annotated corpora do."""
    found, _ = find_dates("from 6 to 15 October 1952", "en", None)
    assert [record["value"] for record in as_timex3(found)] == ["1952-10-06", "1952-10-15"]
