"""`timeline suggest`: what waits for a person, with all there is to know of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from pelican_timeline.cli.main import main
from tests.cli.conftest import snapshot
from tests.cli.reviewing import BRIDGE, RUEL, TOLL, make_review_site

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "suggestions.schema.json").read_text("utf-8"))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The small site with two more articles."""
    return make_review_site(tmp_path / "site")


def suggest(root: Path, *arguments: str) -> int:
    return main(["suggest", "--settings", str(root / "pelicanconf.py"), *arguments])


def listed(root: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    """The suggestions as JSON, which fit the documented schema."""
    assert suggest(root, "--format", "json", *arguments) == 0
    data = json.loads(capsys.readouterr().out)
    jsonschema.validate(data, SCHEMA)
    found: list[dict[str, Any]] = data["suggestions"]
    return found


def test_what_waits_is_listed_for_people(site: Path, capsys: pytest.CaptureFixture[str]):
    """Id, date and why, title, sentence, place in the file, reasons; and what tells the same."""
    assert suggest(site) == 0
    out = capsys.readouterr().out
    (block,) = [block for block in out.split("\n\n") if BRIDGE in block]
    head, title, why, quote, place, taken = block.splitlines()
    assert "6 January 2026 (2026-01-06)  score 0." in head
    assert title.startswith("  Ida Brandt signed")
    assert why == "  agreement; “Tuesday” in an article of 8 January 2026, so 6 January 2026"
    assert quote.startswith("  “Mayor Ida Brandt signed")
    assert place == "  content/sources/harbour-post.md:8:1, The Harbour Post"
    assert taken.startswith("  taken: “signed” tells an agreement; says when: “Tuesday”")
    (toll,) = [block for block in out.split("\n\n") if TOLL in block]
    assert "told also by harbour-post (x-" in toll
    assert "6 suggestions from 4 texts.\n" in out


def test_programs_get_everything(site: Path, capsys: pytest.CaptureFixture[str]):
    """The JSON carries offsets, origin, derivation and duplicates, in the order of the timeline."""
    found = listed(site, capsys)
    days = [one["date"].rstrip("~") for one in found]
    assert days == sorted(days)
    (bridge,) = [one for one in found if BRIDGE in one["title"]]
    text = (site / "content/sources/harbour-post.md").read_text("utf-8").partition("en\n---\n")[2]
    assert text[bridge["start"] : bridge["end"]] == bridge["quote"]
    assert bridge["derivation"]["anchor"] == "2026-01-08"
    assert bridge["origin"]["texts"] == ["harbour-post"]
    (toll,) = [one for one in found if TOLL in one["title"]]
    assert [other["source"] for other in toll["told_also"]] == ["harbour-post"]


def test_texts_are_chosen_by_id_or_file(site: Path, capsys: pytest.CaptureFixture[str]):
    """Only what the named texts tell; a name that is none is told, with the nearest."""
    for name in ("coast-courier", "content/sources/coast-courier.md"):
        assert [TOLL in one["title"] for one in listed(site, capsys, name)] == [True]
    assert suggest(site, "coast-currier") == 2
    assert (
        "error[unknown-source] there is no text 'coast-currier'\n  did you mean coast-courier"
        in capsys.readouterr().err
    )


def test_as_yaml_they_are_the_events_that_would_come_of_them(site: Path, capsys: pytest.CaptureFixture[str]):
    """Put into a file below content/events, the list passes the check."""
    assert suggest(site, "--format", "yaml") == 0
    text = capsys.readouterr().out
    (site / "content" / "events" / "suggested.yaml").write_text(text, encoding="utf-8")
    assert main(["check", "--settings", str(site / "pelicanconf.py")]) == 0
    capsys.readouterr()
    assert listed(site, capsys) == []


def test_a_site_that_hides_suggestions_reviews_them_all_the_same(site: Path, capsys: pytest.CaptureFixture[str]):
    """`suggestions: hide` is for readers."""
    settings = site / "pelicanconf.py"
    settings.write_text(settings.read_text("utf-8").replace('"show"', '"hide"'), encoding="utf-8")
    assert len(listed(site, capsys)) == 6


def test_what_has_no_place_on_the_timeline_is_listed_on_demand(site: Path, capsys: pytest.CaptureFixture[str]):
    """A sentence that may tell of any time before its article is counted, and shown with `--undated`."""
    article = site / "content" / "articles" / "our-view.md"
    article.write_text(
        "Title: Our view\nDate: 2026-01-09\n\nThe bridge is old.\n\nIda Brandt criticised the Harbour Council.\n",
        encoding="utf-8",
    )
    usual = listed(site, capsys)
    everything = listed(site, capsys, "--undated")
    more = [one for one in everything if one not in usual]
    assert [one["date"] for one in more] == ["../2026-01-09"] * len(more)
    assert suggest(site) == 0
    assert ("--undated" in capsys.readouterr().out) == bool(more)


def test_nothing_is_suggested_from_content_with_errors(site: Path, capsys: pytest.CaptureFixture[str]):
    """What belongs to a broken event would look new: its mistake comes first."""
    (site / "content/events/2026/2026-01-06-meeting.yaml").write_text("title: Talks\n")
    assert suggest(site) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "2026-01-06-meeting.yaml:1:1: error[missing-field]" in said.err


def test_names_that_nobody_knows_are_offered_to_paste(site: Path, capsys: pytest.CaptureFixture[str]):
    """With an example each, and as entries for the authority files that pass the check."""
    with (site / "content/sources/coast-courier.md").open("a", encoding="utf-8") as file:
        file.write("\nThe engineer Karla Vents has warned of cracks. Nobody believed Karla Vents at first.\n")
    assert suggest(site, "--names", "coast-courier") == 0
    out = capsys.readouterr().out
    assert "Karla Vents  actor, 2 times in coast-courier" in out
    entries = out.partition("# for content/actors.yaml\n")[2].partition("\n\n")[0]
    assert "- id: karla-vents\n  name: Karla Vents\n" in entries
    with (site / "content/actors.yaml").open("a", encoding="utf-8") as file:
        file.write(entries.rstrip("\n") + "\n")
    assert main(["check", "--settings", str(site / "pelicanconf.py")]) == 0
    capsys.readouterr()
    assert suggest(site, "--names", "--format", "json") == 0
    data = json.loads(capsys.readouterr().out)
    jsonschema.validate(data, SCHEMA)
    assert "Karla Vents" not in [one["name"] for one in data["names"]]


def test_looking_changes_nothing(site: Path):
    """Only the memory of what was read is written, beside the content."""
    before = snapshot(site / "content")
    suggest(site)
    assert snapshot(site / "content") == before


def test_a_direct_quotation_is_one_suggestion(site: Path, capsys: pytest.CaptureFixture[str]):
    """Who said it stands in front of the words."""
    assert [RUEL in one["title"] for one in listed(site, capsys) if "Tom Ruel" in one["title"]] == [True]
