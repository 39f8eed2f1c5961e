"""What a person decided stays decided, also when the text changes a little."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import pytest

from pelican_timeline import merging, pipeline
from pelican_timeline.model.config import TimelineConfig
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.event import Citation, Content, Event, Review
from pelican_timeline.model.timeline import Timeline

CONFIG = TimelineConfig(suggestions="show")
HEAD = "---\npublisher: The Harbour Post\npublished: 2026-01-08\nlanguage: en\n---\n"
TEXT = """Mayor Ida Brandt signed the contract for the new bridge in Marsk on Tuesday, after three years of talks.

The Harbour Council rejected the toll on Wednesday. Residents had asked for that for years.
"""
ACTORS = "- id: ida-brandt\n  name: Ida Brandt\n- id: harbour-council\n  name: Harbour Council\n"


def load(root: Path, text: str, reviews: str = "") -> Content:
    """The content of a site with one article."""
    files = {"sources/post.md": HEAD + text, "actors.yaml": ACTORS, "reviewed.yaml": reviews}
    for name, words in files.items():
        place = root / "content" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(words, encoding="utf-8")
    content, found = pipeline.load(root, CONFIG)
    assert [one for one in found if one.is_error] == []
    return content


def woven(content: Content) -> Timeline:
    timeline, _ = pipeline.weave(content, CONFIG)
    return timeline


def titles(content: Content) -> list[str]:
    """The suggestions that stand on the timeline."""
    return [entry.event.title for entry in woven(content).entries if entry.suggested]


def test_what_may_have_happened_at_any_time_has_no_place(tmp_path: Path) -> None:
    """A suggestion that gives only a latest day is no entry: it would stand before all that ever was."""
    content = load(tmp_path, TEXT)
    readings, _ = pipeline.read_sources(content)
    dated, other = readings["post"].candidates
    undated = replace(other, date=parse("[..2026-01-08]"))
    readings = {"post": replace(readings["post"], candidates=(dated, undated))}
    entries = merging.merge(content, CONFIG, defaultdict(list), readings, ())
    assert [entry.event.id for entry in entries] == [dated.id]


def test_a_draft_is_no_entry(tmp_path: Path) -> None:
    """It waits in its file; the suggestions stand on the timeline as if it were not there."""
    content = load(tmp_path, TEXT)
    draft = Event("bridge", "The bridge is open", parse("2026-01-06"), (Citation(source="post"),), draft=True)
    assert [entry.event.id for entry in woven(replace(content, events=(draft,))).entries] == [
        entry.event.id for entry in woven(content).entries
    ]


@pytest.fixture
def rejected(tmp_path: Path) -> Content:
    """The site with the opening of the bridge rejected."""
    content = load(tmp_path, TEXT)
    (opening,) = [one for one in woven(content).readings["post"].candidates if "bridge" in one.title]
    review = Review(opening.id, "rejected", "", "Old news.", "An editor", None, "post", opening.quote)
    return replace(content, reviews=(review,))


def with_text(content: Content, before: str, after: str) -> Content:
    """The content after a change in the article."""
    source = content.sources["post"]
    assert before in source.text
    return replace(content, sources={"post": replace(source, text=source.text.replace(before, after))})


def test_a_rejected_suggestion_stays_away(rejected: Content) -> None:
    """The other suggestion of the article is still there."""
    assert len(titles(replace(rejected, reviews=()))) == 2
    assert [title for title in titles(rejected) if "bridge" in title] == []
    assert len(titles(rejected)) == 1


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Mayor Ida Brandt", "An update.\n\nMayor Ida Brandt"),
        ("three years of talks", "three long years of talks"),
        ("the new bridge in Marsk", "the new Marsk bridge"),
        ("Mayor Ida", "Mayoress Ida"),
        ("on Tuesday,", "on Monday,"),
    ],
)
def test_it_stays_away_when_the_text_shifts(rejected: Content, before: str, after: str) -> None:
    """A sentence with a correction in it is the same sentence, though its suggestion has a new id."""
    changed = with_text(rejected, before, after)
    assert [title for title in titles(changed) if "bridge" in title] == []
    assert len(titles(changed)) == 1
    assert pipeline.check_reviews(changed) == []


def test_another_sentence_is_not_rejected_with_it(rejected: Content) -> None:
    """As long as the sentence itself stands there, one that is much like it is a suggestion of its own."""
    other = "Mayor Ida Brandt signed the contract for the old bridge in Marsk on Monday, after three years of talks."
    changed = with_text(rejected, "The Harbour", f"{other} The Harbour")
    assert sum("bridge" in title for title in titles(changed)) == 1
    new = "The Harbour Council approved the budget of the port on Tuesday."
    changed = with_text(rejected, TEXT.partition("\n")[0], new)
    assert len(titles(changed)) == 2


def test_a_merged_suggestion_stays_with_its_event(tmp_path: Path) -> None:
    """Its words prove the event that a person put it to, also after a correction."""
    content = load(tmp_path, TEXT)
    bridge, toll = woven(content).readings["post"].candidates
    event = replace(merging.as_event(toll), id="2026-01-07-toll", provenance="curated", kind="other")
    review = Review(bridge.id, "merged", "2026-01-07-toll", source="post", quote=bridge.quote)
    content = replace(content, events=(event,), reviews=(review,))
    for changed in (content, with_text(content, "three years", "three hard years")):
        (entry,) = woven(changed).entries
        assert len(entry.absorbed) == 2
        assert len(entry.proofs) == 2


def test_an_accepted_suggestion_does_not_come_back_from_a_draft(tmp_path: Path) -> None:
    """Its event is kept off the site for now: that is no reason to suggest it anew."""
    content = load(tmp_path, TEXT)
    bridge = next(one for one in woven(content).readings["post"].candidates if "bridge" in one.title)
    event = replace(merging.as_event(bridge), id="2026-01-06-bridge", provenance="curated", aliases=(bridge.id,))
    assert len(titles(replace(content, events=(replace(event, draft=True),)))) == 1


def test_a_decision_without_its_sentence_is_told(rejected: Content) -> None:
    """The article has lost the sentence, or is itself gone: a warning, and everything else goes on."""
    gone = with_text(rejected, TEXT.partition("\n")[0], "The weather stayed calm.")
    (found,) = pipeline.check_reviews(gone)
    assert (found.path, found.code, found.severity) == ("content/reviewed.yaml", "stale-review", "warning")
    assert "content/sources/post.md" in found.message
    assert len(titles(gone)) == 1
    (found,) = pipeline.check_reviews(replace(rejected, sources={}))
    assert found.code == "stale-review"


def test_a_decision_of_which_only_the_id_is_known(tmp_path: Path) -> None:
    """By hand a person may write the id alone: it is known as long as any sentence has it."""
    content = load(tmp_path, TEXT)
    first, _ = woven(content).readings["post"].candidates
    for source in ("", "post"):
        reviews = f"- id: {first.id}\n  verdict: rejected\n- id: x-0123456789\n  verdict: rejected\n"
        reviews += f"  source: {source}\n" if source else ""
        content = load(tmp_path, TEXT, reviews)
        assert len(titles(content)) == 1
        found = [one for one in pipeline.check(tmp_path, CONFIG) if one.code == "stale-review"]
        assert [one.mark.line for one in found] == [3]
        assert found == [one for one in pipeline.weave(content, CONFIG)[1] if one.code == "stale-review"]


def test_a_deleted_source_is_no_mistake_of_the_reviews(tmp_path: Path) -> None:
    """Its decisions are stale; a source whose name is nearly right is a slip."""
    reviews = "- id: x-0123456789\n  verdict: rejected\n  source: {}\n  quote: Some words.\n"
    load(tmp_path, TEXT, reviews.format("quite-another"))
    assert [one.code for one in pipeline.check(tmp_path, CONFIG)] == ["stale-review"]
    (tmp_path / "content" / "reviewed.yaml").write_text(reviews.format("posd"), encoding="utf-8")
    assert [one.code for one in pipeline.check(tmp_path, CONFIG)] == ["unknown-source"]
