"""What `timeline weave` makes of a day: an event that its articles tell, or nothing."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from pelican_timeline.cli.main import main

Articles = dict[str, tuple[str, str, str]]

FLOOD: Articles = {
    "courier-1": (
        "2031-03-05",
        "The Courier",
        (
            "The Tarn dam burst above the town of Orlin on Tuesday. Mayor Elsa Lindqvist called for an inquiry in April."
            " The owner of the dam said it would answer all questions."
        ),
    ),
    "radio-1": (
        "2031-03-06",
        "Radio Orlin",
        (
            "The Tarn dam burst above Orlin on Tuesday and flooded two streets. Nobody was hurt. Schools stay closed"
            " for a week, and the council looks for beds. Volunteers brought blankets to the sports hall, and a bakery gave"
            " away its bread to everybody who had lost a kitchen."
        ),
    ),
    "courier-2": (
        "2031-03-14",
        "The Courier",
        (
            "The Orlin council voted on Thursday to rebuild the Tarn dam. Mayor Elsa Lindqvist wants an answer from the owner of"
            " the dam by summer. The owner has until 30 April 2031 to say what went wrong at the dam, and his lawyers were silent."
        ),
    ),
}


@pytest.fixture(autouse=True)
def _at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _pile(articles: Articles, language: str = "en") -> None:
    lines = [
        {
            "id": name,
            "published": day,
            "publisher": outlet,
            "language": language,
            "text": text,
            "licence": "CC-BY-4.0",
            "licence_url": "https://creativecommons.org/licenses/by/4.0/",
            "attribution": outlet,
            "title": f"The dam, {name}",
            "url": f"https://example.org/{name}",
        }
        for name, (day, outlet, text) in articles.items()
    ]
    Path("pile.jsonl").write_text("\n".join(map(json.dumps, lines)), "utf-8")


def _entries(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[list[dict[str, Any]], str]:
    assert main(["weave", "pile.jsonl", "--quiet", *arguments]) == 0
    said = capsys.readouterr()
    entries: list[dict[str, Any]] = json.loads(said.out)["entries"]
    return entries, said.err


def test_a_deadline_named_in_passing_is_no_event_of_its_day(capsys: pytest.CaptureFixture[str]) -> None:
    """A sentence names 30 April, and nothing is told of it: the day is left out, and the report says so."""
    _pile(FLOOD)
    entries, said = _entries(capsys)
    assert [(one["date"], one["title"]) for one in entries] == [
        ("2031-03-04", "The Tarn dam burst above Orlin and flooded two streets"),
        ("2031-03-13", "The Orlin council voted to rebuild the Tarn dam"),
    ]
    assert said.splitlines() == ["1 day has no sentence that tells an event: 2031-04-30"]


def test_reports_of_one_event_are_citations_of_one_entry(capsys: pytest.CaptureFixture[str]) -> None:
    """Two papers tell of the dam: each is quoted once, and a reader sees two witnesses."""
    _pile(FLOOD)
    entries, _ = _entries(capsys)
    assert [one["article"] for one in entries[0]["sentences"]] == ["radio-1", "courier-1"]
    assert all(one["names_day"] for one in entries[0]["sentences"])
    entries, _ = _entries(capsys, "--sentences", "1")
    assert [one["article"] for one in entries[0]["sentences"]] == ["radio-1"]


def test_the_date_is_the_one_that_the_sentence_gives_its_event(capsys: pytest.CaptureFixture[str]) -> None:
    """The note says in words how it was read."""
    _pile(FLOOD)
    entries, _ = _entries(capsys)
    assert entries[0]["date_note"] == "“Tuesday” in an article of 6 March 2031, so 4 March 2031."


def test_no_line_breaks_off(capsys: pytest.CaptureFixture[str]) -> None:
    """Where no line of ninety characters can be made, another report of the day leads."""
    long = (
        "The regional council of the three valleys, which had met without a break since the early morning of the day"
        " before, on Thursday,"
    )
    _pile({**FLOOD, "radio-2": ("2031-03-14", "Radio Orlin", f"{long} and in spite of all, for the dam, was tired.")})
    entries, _ = _entries(capsys)
    assert all("…" not in one["title"] and len(one["title"]) <= 90 for one in entries)


def test_a_language_without_rules_for_events_gets_whole_short_sentences(capsys: pytest.CaptureFixture[str]) -> None:
    """Polish has none; a question and a quotation are no lines, nor is a sentence of two days."""
    _pile(
        {
            "a": (
                "2031-03-06",
                "Kurier",
                (
                    "Zapora pod miastem Orlin pękła w nocy 4 marca 2031. Czy zapora pod miastem Orlin pękła już 3 marca 2031?"
                    " „Zapora była bezpieczna jeszcze 2 marca 2031”, mówi pan burmistrz."
                ),
            )
        },
        "pl",
    )
    entries, said = _entries(capsys, "--entries", "3")
    assert [(one["date"], one["title"]) for one in entries] == [
        ("2031-03-04", "Zapora pod miastem Orlin pękła w nocy 4 marca 2031")
    ]
    assert "2 days have no sentence that tells an event: 2031-03-02, 2031-03-03" in said


def test_who_acts_is_named_as_fully_as_the_articles_do(capsys: pytest.CaptureFixture[str]) -> None:
    """The Lindqvist of one article is the Elsa Lindqvist of another."""
    more = "Lindqvist resigned as mayor of Orlin on Monday. She gave no reason to the council."
    _pile({**FLOOD, "radio-3": ("2031-06-03", "Radio Orlin", more)})
    entries, _ = _entries(capsys, "--entries", "9")
    assert {one["title"]: one["actors"] for one in entries}["Lindqvist resigned as mayor of Orlin"] == [
        "Elsa Lindqvist"
    ]


def test_an_excerpt_stays_an_excerpt(capsys: pytest.CaptureFixture[str]) -> None:
    """Its head says that the whole may not be stored; it keeps the fingerprint of the whole, and its address."""
    whole = hashlib.sha256(b"the whole article").hexdigest()
    head = {
        "url": "https://example.org/dam",
        "publisher": "The Courier",
        "published": "2031-03-05",
        "language": "en",
        "text": "excerpt",
        "sha256": whole,
    }
    lines = "\n".join(f"{name}: {value}" for name, value in head.items())
    Path("pile").mkdir()
    Path("pile/courier.md").write_text(f"---\n{lines}\n---\n\n{FLOOD['courier-1'][2]}\n", "utf-8")
    assert main(["weave", "pile", "--format", "site", "--output", "site", "--quiet"]) == 0
    stored = Path("site/content/sources/courier.md").read_text("utf-8")
    assert "\ntext: excerpt\n" in stored
    assert f"\nsha256: {whole}\n" in stored
    assert "\nurl: https://example.org/dam\n" in stored
    capsys.readouterr()
    assert main(["check", "--settings", "site/pelicanconf.py"]) == 0, capsys.readouterr()


def test_a_fresh_site_gives_no_warning(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Every entry has the day on which it came, and no text is quoted beyond its limit; only a licence lifts that."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1924905600")
    _pile(FLOOD)
    assert main(["weave", "pile.jsonl", "--format", "site", "--output", "site", "--quiet"]) == 0
    files = sorted(Path("site/content/events/2031").iterdir())
    assert all("added: 2030-12-31\n" in file.read_text("utf-8") for file in files)
    capsys.readouterr()
    assert main(["check", "--settings", "site/pelicanconf.py"]) == 0
    assert "No errors, no warnings" in capsys.readouterr().out
    # Woven into the same folder on another day, it says the same.
    again = ["weave", "pile.jsonl", "--format", "yaml", "--output", "site/content", "--quiet"]
    assert main([*again, "--on", "2031-12-24"]) == 0
    assert main([*again, "--on", "soon"]) == 2
    assert "error[" in capsys.readouterr().err


def test_a_site_speaks_the_language_of_its_articles() -> None:
    """German articles make German pages, and German notes on dates."""
    _pile(
        {
            "kurier": (
                "2031-03-05",
                "Kurier",
                "Am Dienstag stürzte die Brücke bei Althof ein. Bürgermeisterin Ilse Brandt sperrte die Straße.",
            )
        },
        "de",
    )
    assert main(["weave", "pile.jsonl", "--format", "site", "--output", "site", "--quiet"]) == 0
    assert "DEFAULT_LANG = 'de'" in Path("site/pelicanconf.py").read_text("utf-8")
    assert "date_note: „Dienstag“" in next(Path("site/content/events/2031").iterdir()).read_text("utf-8")


def test_one_story_told_a_day_off_is_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    """A slip in one paper ("on Wednesday") makes no second flood."""
    slip = "The Tarn dam burst above the town of Orlin on Wednesday. The council thanked the firemen of three counties."
    _pile({**FLOOD, "radio-4": ("2031-03-08", "Radio Orlin", slip)})
    entries, _ = _entries(capsys, "--entries", "9")
    assert [one["date"] for one in entries if "burst" in one["title"]] == ["2031-03-04"]


def test_of_a_clock_alone_the_day_is_about_that_of_its_article(capsys: pytest.CaptureFixture[str]) -> None:
    """A live page writes an hour before each line, and may recall what happened days ago."""
    live = (
        "Soldiers closed the road to Orlin at 16:30. The Tarn dam burst at 5:30 on Tuesday above the sleeping town, said the"
        " mayor."
    )
    _pile({"live": ("2031-03-07", "Radio Orlin", live)})
    entries, _ = _entries(capsys, "--entries", "9")
    assert "2031-03-07" not in {one["date"] for one in entries}
    assert {one["title"]: one["date"] for one in entries}.get("Soldiers closed the road to Orlin") == "2031-03-07~"


def test_an_article_on_the_topic_may_tell_of_a_day_in_other_words(capsys: pytest.CaptureFixture[str]) -> None:
    """No sentence of that day has a word of the topic, but its article is all about the dam."""
    text = (
        "The Tarn dam was inspected again. Soldiers evacuated forty families from the lower streets on Friday."
        " The owner of the dam was silent."
    )
    _pile({**FLOOD, "radio-5": ("2031-03-08", "Radio Orlin", text)})
    entries, _ = _entries(capsys, "--topic", "dam", "--entries", "9")
    told = {one["date"]: one["title"] for one in entries}
    assert told.get("2031-03-07") == "Soldiers evacuated forty families from the lower streets"


def test_who_stands_behind_an_office_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    """The mayor is her name, not her office; a place before "'s" is nobody."""
    text = (
        "Mayor Elsa Lindqvist resigned on Friday over the dam. A week before, Elsa Lindqvist had met the owner of the dam."
        " Nobody in Orlin was surprised."
    )
    _pile({"radio-6": ("2031-03-08", "Radio Orlin", text)})
    entries, _ = _entries(capsys, "--entries", "9")
    assert [one["actors"] for one in entries if one["date"] == "2031-03-07"] == [["Elsa Lindqvist"]]


def test_a_surname_that_two_people_bear_names_neither(capsys: pytest.CaptureFixture[str]) -> None:
    """Anna Lind is known by "Lind" as long as nobody else is called so."""
    text = "Lind left the council of Orlin on Friday over the dam. The miller, Anna Lind, had owned the dam since 1999."
    other = "The owner of the dam met the baker, Karl Lind, in the town of Orlin. Nobody said what they talked about."
    _pile({"radio-7": ("2031-03-08", "Radio Orlin", text)})
    alone, _ = _entries(capsys, "--entries", "9")
    _pile({"radio-7": ("2031-03-08", "Radio Orlin", f"{text} {other}")})
    shared, _ = _entries(capsys, "--entries", "9")
    assert [one["actors"] for one in alone if one["date"] == "2031-03-07"] == [["Anna Lind"]]
    assert [one["actors"] for one in shared if one["date"] == "2031-03-07"] == [[]]
