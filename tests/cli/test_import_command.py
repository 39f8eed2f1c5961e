"""`timeline import` stores what others published, says how it knows, and sees what is here already."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.net.failing_server import serving_failures

from .conftest import Run, snapshot

DAY = {"SOURCE_DATE_EPOCH": "1768305600"}  # 13 January 2026
TEXT = """The allies met in Paris on Tuesday and agreed on a declaration of seven pages, which nobody signed on the spot.

Outside the palace a small crowd waited in the rain for news, and none came before midnight, when the cooks went home.

A spokesman for the river board declined to say when the lock would open again. The union meets in spring.

Reuters"""
PAGE = """<!DOCTYPE html><html lang="en"><head><title>Allies meet in Paris | The Paper</title>
<meta property="og:site_name" content="The Paper"><meta property="article:published_time" content="2026-01-07T06:30:00Z">
</head><body><nav><a href="/">Home</a></nav><article><h1>Allies meet in Paris</h1>{}</article>
<footer><time datetime="2026-05-01">1 May 2026</time></footer></body></html>""".format(
    "".join(f"<p>{part}</p>" for part in TEXT.split("\n\n"))
)
SOURCES = "content/sources"


@pytest.fixture
def server() -> Iterator[str]:
    """A server on this machine, which the tests may ask."""
    with serving_failures() as address:
        yield address


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """A folder of texts in every form."""
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "page.html").write_text(PAGE, encoding="utf-8")
    (folder / "note.txt").write_text(
        "A short note\n\nNothing happened on Monday. The river stayed calm.\n", encoding="utf-8"
    )
    (folder / "post.md").write_text(
        "---\ntitle: A post\npublisher: A Blog\ndate: 2026-01-09\nlang: en\n---\nThe *lock* opened on [Friday](https://example.org/).\n",
        encoding="utf-8",
    )
    line = {
        "text": "Der Pegel stieg am Montag.",
        "headline": "Pegel steigt",
        "outlet": "Das Blatt",
        "dct": "2026-01-06",
        "lang": "de",
    }
    (folder / "news.jsonl").write_text(json.dumps(line) + "\nno json\n[1]\n\n", encoding="utf-8")
    (folder / ".hidden.txt").write_text("not looked at", encoding="utf-8")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    return folder


def test_a_page_is_stored_with_what_it_states(unbuilt: Path, timeline: Run, inbox: Path) -> None:
    """The article is kept as text with its fingerprint; publisher and day come from the page, never from its footer."""
    done = timeline(unbuilt, "import", str(inbox / "page.html"), env=DAY)
    assert done.returncode == 0, done.stderr
    stored = (unbuilt / SOURCES / "allies-meet-in-paris-paper.md").read_text(encoding="utf-8")
    head, _, text = stored.partition("\n---\n")
    for line in (
        "title: Allies meet in Paris",
        "publisher: The Paper",
        "agency: Reuters",
        "published: 2026-01-07",
        "published_how: Taken from <meta article:published_time>.",
        "language: en",
    ):
        assert line in head
    assert text.strip() == TEXT
    assert re.search("^sha256: [0-9a-f]{64}$", head, re.MULTILINE)
    assert "published     2026-01-07  (<meta article:published_time>)" in done.stdout
    check = timeline(unbuilt, "check", SOURCES)
    assert "error" not in check.stdout.replace("No errors", "")


def test_a_folder_is_stored_file_by_file(unbuilt: Path, timeline: Run, inbox: Path) -> None:
    """HTML, Markdown, plain text and lines of JSON become sources; what cannot be read is told, and the rest goes on."""
    done = timeline(unbuilt, "import", str(inbox), "--publisher", "Somebody", env=DAY)
    assert done.returncode == 1
    names = sorted(path.name for path in (unbuilt / SOURCES).iterdir())
    assert names == [
        "a-post-a-blog.md",
        "a-short-note-somebody.md",
        "allies-meet-in-paris-paper.md",
        "paper-paris.md",
        "pegel-steigt-blatt.md",
    ]
    assert done.stderr.count("error[no-document]") == 2
    assert "news.jsonl:2:1" in done.stderr
    assert "The lock opened on Friday." in (unbuilt / SOURCES / "a-post-a-blog.md").read_text(encoding="utf-8")
    note = (unbuilt / SOURCES / "a-short-note-somebody.md").read_text(encoding="utf-8")
    assert "published: ../2026-01-13" in note
    assert "The text carries no date" in note
    assert timeline(unbuilt, "check").returncode == 0
    assert timeline(unbuilt, "build").returncode == 0


def test_what_is_here_already_is_recognised(unbuilt: Path, timeline: Run, inbox: Path) -> None:
    """The same address, the same words, and nearly the same words are told; nothing is stored twice or overwritten."""
    assert timeline(unbuilt, "import", str(inbox / "page.html"), env=DAY).returncode == 0
    before = snapshot(unbuilt / SOURCES)
    again = timeline(unbuilt, "import", str(inbox / "page.html"), env=DAY)
    assert "skipped" in again.stdout
    assert "it has the same words" in again.stdout
    assert snapshot(unbuilt / SOURCES) == before
    (inbox / "copy.txt").write_text(f"A copy\n\n{TEXT} More to come.\n", encoding="utf-8")
    copy = timeline(unbuilt, "import", str(inbox / "copy.txt"), "--publisher", "The Copyist", env=DAY)
    assert "note: is a copy of allies-meet-in-paris-paper: 100%" in copy.stdout


def test_a_page_is_fetched(unbuilt: Path, timeline: Run, server: str) -> None:
    """An address gives a source as a file does, with the day on which it was fetched; a page that is gone gives none."""
    env = DAY | {"TIMELINE_ALLOW_HOSTS": "127.0.0.1"}
    done = timeline(
        unbuilt,
        "import",
        f"{server}/fine",
        f"{server}/gone",
        f"{server}/soft404",
        f"{server}/picture",
        "--publisher",
        "The Paper",
        env=env,
    )
    assert done.returncode == 1
    assert done.stderr.count("error[not-fetched]") == 3
    (stored,) = [path for path in (unbuilt / SOURCES).iterdir() if path.name != "paper-paris.md"]
    assert "retrieved: 2026-01-13" in stored.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:9/", "http://localhost/", "https://no-such-host.invalid/", "http://10.0.0.1/"]
)
def test_without_a_network_it_says_so_and_goes_on(unbuilt: Path, timeline: Run, inbox: Path, url: str) -> None:
    """A page that cannot or may not be asked for is told; the file beside it is stored all the same."""
    done = timeline(unbuilt, "import", url, str(inbox / "page.html"), env=DAY)
    assert done.returncode == 1
    assert "error[not-fetched]" in done.stderr
    assert (unbuilt / SOURCES / "allies-meet-in-paris-paper.md").is_file()


def test_a_dry_run_writes_nothing(unbuilt: Path, timeline: Run, inbox: Path) -> None:
    """One may look first; programs read the same as JSON."""
    before = snapshot(unbuilt)
    done = timeline(unbuilt, "import", str(inbox / "page.html"), "--dry-run", "--format", "json", env=DAY)
    assert snapshot(unbuilt) == before
    (text,) = json.loads(done.stdout)["texts"]
    assert text["path"] == f"{SOURCES}/allies-meet-in-paris-paper.md"
    assert text["evidence"]["publisher"] == "<meta og:site_name>"


def test_what_a_source_cannot_hold_is_refused(unbuilt: Path, timeline: Run, inbox: Path) -> None:
    """A text beyond the limit of a source is told where it came from, and its neighbours are stored."""
    (inbox / "long.txt").write_text("A long text\n\n" + "word " * 120_000, encoding="utf-8")
    done = timeline(
        unbuilt,
        "import",
        str(inbox / "long.txt"),
        str(inbox / "page.html"),
        "--publisher",
        "X",
        "--language",
        "en",
        env=DAY,
    )
    assert done.returncode == 1
    assert "long.txt:1:1: error[too-large]" in done.stderr
    assert (unbuilt / SOURCES / "allies-meet-in-paris-paper.md").is_file()
    assert not list((unbuilt / SOURCES).glob("a-long-text*"))


def test_what_a_source_must_have_is_asked_for(unbuilt: Path, timeline: Run, inbox: Path) -> None:
    """Who published it and in which language: nothing is made up where neither the text nor the editor says so."""
    (inbox / "bare.txt").write_text("Zzz\n\nZzz zzz.\n", encoding="utf-8")
    done = timeline(unbuilt, "import", str(inbox / "bare.txt"), env=DAY)
    assert done.returncode == 1
    assert "--publisher NAME" in done.stderr
    assert "--language CODE" in done.stderr
    assert [path.name for path in (unbuilt / SOURCES).iterdir()] == ["paper-paris.md"]


def test_a_wrong_day_is_wrong_usage(unbuilt: Path, timeline: Run, inbox: Path) -> None:
    """An option that is no date ends the command before anything is read."""
    done = timeline(unbuilt, "import", str(inbox), "--published", "yesterday")
    assert done.returncode == 2
    assert "--published" in done.stderr


# Other programs' timelines -------------------------------------------------------------------------------------------

JS = {
    "title": {"text": {"headline": "The bridge"}},
    "events": [
        {
            "start_date": {"year": "2026", "month": "1", "day": "6", "hour": "14", "minute": "5"},
            "text": {"headline": "<b>Bridge</b> opens", "text": "<p>It <a href='https://example.org/news'>opened</a>.</p><p>At last.</p>"},
            "media": {"url": "https://example.org/photo.jpg", "caption": "The bridge"},
            "group": "bridge",
            "background": {"color": "red"},
        },
        {"start_date": {"year": "1999"}, "end_date": {"year": "2001", "month": "3"}, "text": {"headline": "Works"}},
        {"text": {"headline": "Without a date"}},
        {"start_date": {"year": "2026", "display_date": "early 2026"}, "text": {"headline": "A plan"}, "media": {"url": "javascript:alert(1)"}},
    ],
    "eras": [{"start_date": {"year": "1900"}}],
}  # fmt: skip


def _imported(site: Path, timeline: Run, tmp_path: Path, form: str, name: str, text: str) -> tuple[dict[str, str], str]:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    before = set((site / "content/events").rglob("*.yaml"))
    done = timeline(site, "import", "--from", form, str(file), env=DAY)
    new = set((site / "content/events").rglob("*.yaml")) - before
    assert "error" not in timeline(site, "check").stdout.replace("No errors", "")
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(new)}, done.stdout + done.stderr


def test_a_timelinejs_file_becomes_events(unbuilt: Path, timeline: Run, tmp_path: Path) -> None:
    """Dates keep their precision, links become sources, markup becomes words; what has no place is told."""
    events, said = _imported(unbuilt, timeline, tmp_path, "timelinejs", "bridge.json", json.dumps(JS))
    assert sorted(events) == ["1999-works", "2026-01-06-bridge-opens", "2026-a-plan"]
    opens = events["2026-01-06-bridge-opens"]
    assert "title: Bridge opens\ndate: 2026-01-06T14:05\n" in opens
    assert "url: https://example.org/photo.jpg" in opens
    assert "url: https://example.org/news" in opens
    assert "It opened.\n\n  At last." in opens
    assert "topics: [Bridge]" in opens
    assert "added: 2026-01-13" in opens
    assert "date: 1999/2001-03" in events["1999-works"]
    for lost in ("`background`", "event 3: it has no date", "“early 2026”", "javascript", "`eras`", "proves nothing"):
        assert lost in said


def test_a_table_becomes_events(unbuilt: Path, timeline: Run, tmp_path: Path) -> None:
    """Columns are known by their usual names, dates as people write them; what is unclear is told, not guessed."""
    table = (
        "Date;Title;Link;Place;Editor\n6.1.2026;Bridge opens;https://example.org/a;Marsk|Ostrel;ib\n"
        'c. 1999;"Works; a beginning";;;\n03/04/2026;In doubt;;;\n;No date;;;\n'
    )
    events, said = _imported(unbuilt, timeline, tmp_path, "csv", "bridge.csv", table)
    assert sorted(events) == ["1999-works-a-beginning", "2026-01-06-bridge-opens"]
    assert "places: [Marsk, Ostrel]" in events["2026-01-06-bridge-opens"]
    assert "date: 1999~" in events["1999-works-a-beginning"]
    for lost in ("'editor'", "'03/04/2026'", "line 5: it has no date"):
        assert lost in said


def test_the_spreadsheet_of_timelinejs_becomes_events(unbuilt: Path, timeline: Run, tmp_path: Path) -> None:
    """Year, month and day in columns of their own."""
    table = "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Type,Group,Background\n2026,1,6,,2026,1,8,,,Bridge opens,It opened.,https://example.org/a,The Paper,,,,,\n"  # fmt: skip
    events, _ = _imported(unbuilt, timeline, tmp_path, "csv", "sheet.csv", table)
    assert "date: 2026-01-06/2026-01-08" in events["2026-01-06-bridge-opens"]


def test_markwhen_and_calendars_become_events(unbuilt: Path, timeline: Run, tmp_path: Path) -> None:
    """A line of markwhen is an event; a calendar's end of a whole-day event is the day before the one it names."""
    words = "title: Bridges\n\n2026-01-06: [Bridge opens](https://example.org/a) #bridge\nIt opened.\n\n2025-11 / 2026-01: Works\n// a comment\n"
    events, _ = _imported(unbuilt, timeline, tmp_path, "markwhen", "bridge.mw", words)
    assert sorted(events) == ["2025-11-works", "2026-01-06-bridge-opens"]
    assert "date: 2025-11/2026-01" in events["2025-11-works"]
    assert "topics: [Bridge]" in events["2026-01-06-bridge-opens"]
    calendar = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260301\r\nDTEND;VALUE=DATE:20260303\r\nSUMMARY:River fair\\, again\r\nDESCRIPTION:Long\r\n  line\r\nLOCATION:Marsk\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    events, _ = _imported(unbuilt, timeline, tmp_path, "ics", "fair.ics", calendar)
    assert "title: River fair, again\ndate: 2026-03-01/2026-03-02\n" in events["2026-03-01-river-fair-again"]


@pytest.mark.parametrize("form", ["timelinejs", "csv", "markwhen", "ics"])
@pytest.mark.parametrize(
    "text", ["", "{}", "[]", '{"events": 7}', '{"events": [7, null]}', "\x00\x01", "a,b\n1,2\n", "[" * 5_000]
)
def test_a_file_of_another_form_harms_nothing(
    unbuilt: Path, timeline: Run, tmp_path: Path, form: str, text: str
) -> None:
    """A wrong or broken file gives a sentence, no events, and no traceback."""
    events, said = _imported(unbuilt, timeline, tmp_path, form, "odd.txt", text)
    assert events == {}
    assert "internal-error" not in said
    assert "Traceback" not in said


def test_importing_twice_adds_nothing(unbuilt: Path, timeline: Run, tmp_path: Path) -> None:
    """An event of the same day and title is here already."""
    _imported(unbuilt, timeline, tmp_path, "timelinejs", "bridge.json", json.dumps(JS))
    events, said = _imported(unbuilt, timeline, tmp_path, "timelinejs", "bridge.json", json.dumps(JS))
    assert events == {}
    assert said.count("already-here") == 3
