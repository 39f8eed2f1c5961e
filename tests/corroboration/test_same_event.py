from __future__ import annotations

import random
from collections.abc import Mapping
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_timeline.corroboration import absorb, gather, propose
from pelican_timeline.corroboration.contentwords import is_denial
from pelican_timeline.corroboration.reports import report_of
from pelican_timeline.corroboration.sameevent import judge
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.event import Citation, Event
from pelican_timeline.model.text import Span
from pelican_timeline.model.timeexpression import Derivation
from pelican_timeline.model.timeline import Candidate

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "corroboration"
Pair = Mapping[str, Any]


def _load(name: str) -> list[Pair]:
    loaded: list[Pair] = yaml.load((GOLDEN / f"{name}.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    return loaded


PAIRS, FRESH = _load("pairs"), _load("fresh")
APART = [*_load("apart"), *(pair for pair in PAIRS if pair["one"] == "false")]
SAME = [*_load("same"), *(pair for pair in PAIRS if pair["one"] == "true")]


FIELDS = {"lang", "title", "quote", "date", "kind", "planned", "speaker", "actors", "places", "source", "origin"}


def _candidate(fields: Mapping[str, Any], name: str, **changed: Any) -> Candidate:
    # A comma in an unquoted title would end it, and the rest would be a field of its own.
    assert set(fields) <= FIELDS
    quote = fields.get("quote", fields["title"])
    given: dict[str, Any] = {
        "id": f"x-{name}",
        "source": fields.get("source", name),
        "span": Span(0, len(quote)),
        "sentence": 1,
        "quote": quote,
        "title": fields["title"],
        "date": parse(fields["date"]),
        "derivation": Derivation("", ""),
        "kind": fields["kind"],
        "planned": fields.get("planned") == "true",
        "speaker": fields.get("speaker", ""),
        "actors": tuple(fields.get("actors", ())),
        "places": tuple(fields.get("places", ())),
        "score": 0.5,
        "language": fields.get("lang", ""),
    }
    return Candidate(**given | changed)


def _event(fields: Mapping[str, Any], name: str) -> Event:
    return Event(
        id=name,
        title=fields["title"],
        date=parse(fields["date"]),
        sources=(Citation(source=fields.get("source", name), quote=fields.get("quote", fields["title"])),),
        kind=fields["kind"],
        planned=fields.get("planned") == "true",
        speaker=fields.get("speaker", ""),
        actors=tuple(fields.get("actors", ())),
        places=tuple(fields.get("places", ())),
    )


def _pair(pair: Pair) -> tuple[Candidate, Candidate, dict[str, str]]:
    a, b = _candidate(pair["a"], "a"), _candidate(pair["b"], "b")
    return a, b, {one.source: pair[side].get("origin", one.source) for side, one in (("a", a), ("b", b))}


def _are_merged(pair: Pair) -> bool:
    a, b, origin_of = _pair(pair)
    return len(gather([a, b], origin_of)) == 1


def _is_absorbed(pair: Pair) -> bool:
    a, b, origin_of = _pair(pair)
    return bool(absorb([a], [_event(pair["b"], "b")], {}, origin_of)) or bool(
        absorb([b], [_event(pair["a"], "a")], {}, origin_of)
    )


@pytest.mark.parametrize("pair", APART, ids=lambda pair: pair["why"])
def test_two_events_are_never_glued_into_one(pair: Pair) -> None:
    """A false merge is worse than a missed one: not among suggestions, and not into a curated event."""
    assert not _are_merged(pair)
    if "source" not in pair["a"]:
        assert not _is_absorbed(pair)


@pytest.mark.parametrize("pair", [pair for pair in APART if "expect" in pair], ids=lambda pair: pair["why"])
def test_what_is_likely_but_not_sure_is_proposed(pair: Pair) -> None:
    """A person is asked where it may be one event, and not bothered where it is not."""
    a, b, origin_of = _pair(pair)
    assert bool(propose([a, b], (), origin_of)) is (pair["expect"] == "unsure")


@pytest.mark.parametrize("pair", SAME, ids=lambda pair: pair["why"])
def test_reports_of_one_event_come_together(pair: Pair) -> None:
    """Copies, retellings, translations and independent reports of one event."""
    assert _are_merged(pair) is ("missed" not in pair)


@pytest.mark.parametrize("pair", [pair for pair in PAIRS if pair.get("ask") == "true"], ids=lambda pair: pair["why"])
def test_a_person_is_asked_where_an_editor_would_ask(pair: Pair) -> None:
    """Two courts, two readings of one bill, a plan and its execution: like enough that a person should look."""
    a, b, origin_of = _pair(pair)
    assert propose([a, b], (), origin_of)


def test_four_in_five_are_recognised() -> None:
    """The bar of our own: no false merge, and at least 80 per cent of the true ones."""
    assert len(PAIRS) >= 60
    assert sum(_are_merged(pair) for pair in SAME) >= 0.8 * len(SAME)
    assert not any(_are_merged(pair) for pair in APART)


def test_what_was_never_tuned_on_is_recognised_as_well() -> None:
    """Forty pairs put by for measuring: no false merge, and at least 80 per cent of the true ones."""
    assert len(FRESH) == 40
    one = [_are_merged(pair) for pair in FRESH if pair["one"] == "true"]
    assert sum(one) >= 0.8 * len(one)
    assert not any(_are_merged(pair) for pair in FRESH if pair["one"] == "false")
    assert not any(_is_absorbed(pair) for pair in FRESH if pair["one"] == "false")


def test_the_page_on_witnesses_tells_what_is_reached() -> None:
    """Its figures are those of the pairs, so that nobody has to believe them."""
    page = (GOLDEN.parents[2] / "docs" / "witnesses.md").read_text(encoding="utf-8")
    for one in (SAME, [pair for pair in FRESH if pair["one"] == "true"]):
        assert f"{sum(map(_are_merged, one))} of {len(one)}" in page
    assert f"On the {len(SAME) + len(APART)} by which" in page


# Which of them leads, and why they are together ----------------------------------------------------------------------

COLUMN = [pair for pair in SAME if pair["a"].get("source") == "sasse-guardian"]


def test_the_leading_text_stands_first() -> None:
    """The words of the original are shown, not those of its copies, whatever their score."""
    for pair in COLUMN:
        a, b, origin_of = _pair(pair)
        (cluster,) = gather([_candidate(pair["b"], "b", score=0.9), a], origin_of)
        assert cluster.candidates == (a.id, b.id)
        assert cluster.reasons == ("the same sentence in texts of one origin",)


def test_a_merge_says_what_agrees() -> None:
    """Who asks why two reports are one entry gets date, people and words."""
    a, b, origin_of = _pair(SAME[0])
    (cluster,) = gather([a, b], origin_of)
    assert cluster.reasons[0].startswith(
        "the same date 2019-09-10; actor boris-johnson, elizabeth-ii; words in common:"
    )


def test_groups_that_contradict_each_other_stay_apart() -> None:
    """A like B and B like C do not make A of C: here the middle report names no place."""
    fields = {"title": "Drones strike a power station at night", "date": "2025-12-14", "kind": "attack"}
    odesa = _candidate(fields | {"places": ["odesa"]}, "a")
    kharkiv = _candidate(fields | {"places": ["kharkiv"]}, "b")
    nowhere = _candidate(fields, "c")
    clusters = gather([odesa, kharkiv, nowhere], {})
    assert not any({"x-a", "x-b"} <= set(cluster.candidates) for cluster in clusters)
    assert sorted(len(cluster.candidates) for cluster in clusters) == [1, 2]


def test_of_two_suggestions_each_is_proposed_for_the_other() -> None:
    """Whichever of the two a person looks at first, the other is shown."""
    pair = next(pair for pair in APART if pair.get("expect") == "unsure")
    a, b, origin_of = _pair(pair)
    found = propose([a, b], (), origin_of)
    assert {name: [one.other for one in proposals] for name, proposals in found.items()} == {a.id: [b.id], b.id: [a.id]}
    assert found[a.id][0].reason == found[b.id][0].reason != ""


@pytest.mark.parametrize(
    ("text", "denies"),
    [
        ("Moscow will not send troops", True),
        ("Nobody can deny the seriousness", False),
        ("Moscow does not rule out talks", False),
        ("Merz schließt Neuwahlen nicht aus", False),
        ("Er kommt nicht", True),
        ("Macron n'exclut pas une dissolution", False),
        ("Le ministre ne viendra pas", True),
        ("El Gobierno no descarta elecciones", False),
        ("Зеленський не виключає виборів", False),
        ("Зеленський не приїде", True),
        ("Путин не исключил встречу", False),
    ],
)
def test_who_rules_a_thing_out_not_does_not_deny_it(text: str, denies: bool) -> None:  # noqa: FBT001
    """A double No is none, in any of six languages."""
    assert is_denial(text) is denies


# Curated events ------------------------------------------------------------------------------------------------------

DECLARATION = Event(
    id="2026-01-06-paris-declaration",
    title="Coalition of the willing adopts the Paris Declaration",
    date=parse("2026-01-06"),
    sources=(
        Citation(
            source="guardian",
            quote="The Paris declaration, which was announced at the end of the talks, is a declaration of intent.",
        ),
    ),
    kind="agreement",
    places=("paris",),
)
SUMMIT = Event(
    id="2026-01-06-paris-summit",
    title="Thirty-five countries meet in Paris",
    date=parse("2026-01-06"),
    sources=(Citation(source="guardian", quote="The latest talks in Paris managed to bring 35 countries together."),),
    kind="meeting",
    places=("paris",),
)
QUOTED = {DECLARATION.id: [("guardian", Span(100, 200))], SUMMIT.id: [("guardian", Span(0, 65))]}
READ = {
    "title": "The declaration was announced in Paris",
    "date": "2025-12~/2026-01~",
    "kind": "other",
    "places": ["paris"],
}


def test_an_event_takes_in_the_sentence_that_it_cites() -> None:
    """A person has decided what the sentence proves, so the date that the program read there does not matter."""
    candidate = _candidate(READ, "c", source="guardian", span=Span(90, 210), date=parse("2026-01-12"))
    (merge,) = absorb([candidate], [SUMMIT, DECLARATION], QUOTED, {"guardian": "guardian"})
    assert (merge.candidate, merge.event, merge.reason) == ("x-c", DECLARATION.id, "the event cites this sentence")


def test_of_two_events_that_cite_a_sentence_the_fitting_one_takes_it() -> None:
    """The summit and its declaration cite one sentence; a suggestion of a meeting goes to the summit."""
    quoted = {DECLARATION.id: [("guardian", Span(0, 100))], SUMMIT.id: [("guardian", Span(0, 100))]}
    candidate = _candidate(READ | {"kind": "meeting"}, "c", source="guardian", span=Span(0, 100))
    (merge,) = absorb([candidate], [DECLARATION, SUMMIT], quoted, {})
    assert merge.event == SUMMIT.id


def test_an_event_takes_in_the_sentence_from_a_copy() -> None:
    """The copy of a cited sentence is a further citation, no event of its own."""
    quote = (
        "The Paris Declaration, announced at the end of the talks, can best be described as a declaration of intent."
    )
    candidate = _candidate(READ | {"quote": quote}, "c", source="copy")
    origin_of = {"guardian": "guardian", "copy": "guardian"}
    (merge,) = absorb([candidate], [SUMMIT, DECLARATION], QUOTED, origin_of)
    assert (merge.event, merge.reason) == (DECLARATION.id, "the event cites the same sentence from guardian")
    assert absorb([candidate], [SUMMIT, DECLARATION], QUOTED, {"guardian": "guardian", "copy": "copy"}) == ()


def test_a_suggestion_that_fits_two_events_goes_to_neither() -> None:
    """When in doubt it stays a suggestion, and a person is asked."""
    twin = Event(
        id="twin",
        title="Thirty-five countries meet in Paris",
        date=parse("2026-01-06"),
        kind="meeting",
        places=("paris",),
    )
    candidate = _candidate(
        {"title": "Thirty-five countries meet in Paris", "date": "2026-01-06", "kind": "meeting", "places": ["paris"]},
        "c",
    )
    assert absorb([candidate], [SUMMIT, twin], {}, {}) == ()
    assert {proposal.other for proposal in propose([candidate], [SUMMIT, twin], {})["x-c"]} == {SUMMIT.id, "twin"}
    assert [merge.event for merge in absorb([candidate], [SUMMIT], {}, {})] == [SUMMIT.id]


# Laws ----------------------------------------------------------------------------------------------------------------

POOL = [
    _candidate(pair[side], f"{number:02}{side}", source=f"s{number:02}{side}")
    for number, pair in enumerate([*SAME, *APART])
    for side in "ab"
]
EVENTS = [_event(pair["b"], f"e{number:02}") for number, pair in enumerate(SAME)]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(POOL), unique=True, max_size=25), st.randoms(use_true_random=False))
def test_the_order_of_suggestions_changes_nothing(candidates: list[Candidate], chance: random.Random) -> None:
    """The same entries in whatever order articles are read; every suggestion stands in one of them."""
    shuffled = list(candidates)
    chance.shuffle(shuffled)
    clusters = gather(candidates, {})
    assert clusters == gather(shuffled, {})
    assert sorted(name for cluster in clusters for name in cluster.candidates) == sorted(one.id for one in candidates)
    assert absorb(candidates, EVENTS, {}, {}) == absorb(shuffled, EVENTS[::-1], {}, {})
    assert propose(candidates, EVENTS, {}) == propose(shuffled, EVENTS[::-1], {})


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(POOL), unique=True, max_size=25))
def test_each_suggestion_belongs_to_one_event_at_most(candidates: list[Candidate]) -> None:
    """Nothing is counted twice."""
    merges = absorb(candidates, EVENTS, {}, {})
    assert len({merge.candidate for merge in merges}) == len(merges)
    assert all(merge.reason for merge in merges)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(POOL), st.sampled_from(POOL), st.booleans())
def test_being_one_event_is_mutual(one: Candidate, other: Candidate, copied: bool) -> None:  # noqa: FBT001
    """Whichever report is looked at first, verdict, reason and score are the same."""
    origin_of = dict.fromkeys((one.source, other.source), "desk") if copied else {}
    a, b = report_of(one, origin_of), report_of(other, origin_of)
    assert judge(a, b) == judge(b, a)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(POOL), unique=True, max_size=25))
def test_no_entry_holds_two_reports_that_contradict_each_other(candidates: list[Candidate]) -> None:
    """However reports are linked through others, no two of them in one entry are two events."""
    reports = {one.id: report_of(one, {}) for one in candidates}
    for cluster in gather(candidates, {}):
        for one, other in combinations(cluster.candidates, 2):
            assert judge(reports[one], reports[other]).verdict != "apart"


def test_a_hundred_copies_are_one_entry() -> None:
    """A wire story that a hundred papers carry, in no more time than it takes to read them."""
    first = _candidate(SAME[0]["a"], "000", source="s000")
    copies = [_candidate(SAME[0]["a"], f"{n:03}", source=f"s{n:03}") for n in range(100)]
    (cluster,) = gather(copies, {f"s{n:03}": "s000" for n in range(100)})
    assert cluster.candidates[0] == first.id
    assert len(cluster.candidates) == 100
    assert set(cluster.reasons) == {"the same sentence in texts of one origin"}
    assert len(gather(copies, {})) < 10
