"""Events that are not one and belong together."""

from __future__ import annotations

from typing import Any

import pytest

from pelican_timeline.corroboration import gather, relate
from pelican_timeline.corroboration.frames import find_settings
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.event import Event, Relation
from pelican_timeline.model.text import Span
from pelican_timeline.model.timeexpression import Derivation
from pelican_timeline.model.timeline import Candidate


def _candidate(name: str, title: str, date: str, kind: str, **fields: Any) -> Candidate:
    source = fields.pop("source", name)
    return Candidate(
        name, source, Span(0, len(title)), 1, title, title, parse(date), Derivation("", ""), kind=kind, **fields
    )


SUMMIT = _candidate(
    "summit", "Leaders of the Northern League meet in Harwick", "2024-09-14", "meeting", places=("harwick",)
)


def _ties(*candidates: Candidate, events: tuple[Event, ...] = ()) -> set[tuple[str, str, str]]:
    found = relate(candidates, events, {})
    return {(one, tie.kind, tie.event) for one, ties in found.items() for tie in ties}


@pytest.mark.parametrize(
    ("title", "kind", "fields"),
    [
        ("Northern League adopts the Harwick Declaration at its summit", "agreement", {"places": ("harwick",)}),
        ("Dahl at the Harwick summit: the border stays open", "statement", {"speaker": "Arne Dahl"}),
        ("Die Nordliga beschließt auf dem Gipfel in Harwick einen Fonds", "decision", {"places": ("harwick",)}),
    ],
)
def test_what_is_said_and_signed_at_a_meeting_is_part_of_it(title: str, kind: str, fields: dict[str, Any]) -> None:
    """A declaration and a speech are events of their own, and the reader sees where they belong."""
    part = _candidate("part", title, "2024-09-14", kind, **fields)
    assert len(gather([SUMMIT, part], {})) == 2
    assert _ties(SUMMIT, part) == {("part", "part_of", "summit")}


def test_a_day_alone_makes_no_part() -> None:
    """On the day of a summit much is said elsewhere, also by those who are there."""
    speech = _candidate("speech", "Okafor: taxes will fall", "2024-09-14", "statement", speaker="Ben Okafor")
    elsewhere = _candidate("law", "Parliament in Ostby adopts a tax", "2024-09-14", "decision", places=("ostby",))
    plan = _candidate("plan", "Northern League agreed to start talks in Harwick", "2024-09-14", "decision")
    later = _candidate("late", "League signs a pact in Harwick", "2024-10-14", "agreement", places=("harwick",))
    assert _ties(SUMMIT, speech, elsewhere, plan, later) == set()


def test_of_two_meetings_that_fit_as_well_none_is_chosen() -> None:
    """When in doubt nothing is said."""
    other = _candidate(
        "other", "Ministers of the Northern League meet in Harwick", "2024-09-14", "meeting", places=("harwick",)
    )
    part = _candidate(
        "part", "League adopts a declaration at the meeting", "2024-09-14", "agreement", places=("harwick",)
    )
    assert _ties(SUMMIT, other, part) == set()


def test_yes_and_no_contradict_each_other() -> None:
    """Two opposite reports of one statement stand apart and point at each other."""
    yes = _candidate(
        "yes", "Arne Dahl confirmed the sale of the railway", "2024-09-02", "statement", speaker="Arne Dahl"
    )
    no = _candidate("no", "Arne Dahl denied the sale of the railway", "2024-09-02", "statement", speaker="Arne Dahl")
    assert _ties(yes, no) == {("yes", "contradicts", "no"), ("no", "contradicts", "yes")}


def test_the_second_round_follows_the_first() -> None:
    """Rounds of talks, readings of a bill: the next of what the other counts."""
    rounds = [
        _candidate(f"r{n}", f"The {word} round of talks between Norland and Sudria ended", date, "meeting")
        for n, word, date in ((1, "first", "2024-03-05"), (2, "second", "2024-03-12"), (3, "third", "2024-04-02"))
    ]
    assert _ties(*rounds) == {("r2", "follows", "r1"), ("r3", "follows", "r2")}


def test_what_a_person_wrote_is_not_repeated() -> None:
    """A relation between curated events is proposed only while they have none."""
    meeting = Event("meeting", "Leaders meet in Harwick", parse("2024-09-14"), kind="meeting", places=("harwick",))
    pact = Event(
        "pact", "Leaders sign a pact at the meeting", parse("2024-09-14"), kind="agreement", places=("harwick",)
    )
    assert _ties(events=(meeting, pact)) == {("pact", "part_of", "meeting")}
    said = Event(
        "pact", pact.title, pact.date, kind="agreement", places=("harwick",), related=(Relation("part_of", "meeting"),)
    )
    assert _ties(events=(meeting, said)) == set()


@pytest.mark.parametrize(
    ("text", "settings"),
    [
        ("At the annual Harwick summit she spoke of a storm", {"meet"}),
        ("Auf dem Pariser Gipfel", {"meet"}),
        ("lors de sa visite à Brenac", {"visit"}),
        ("на першому саміті у Вільнюсі", {"meet"}),
        ("two died in the floods", {"flood"}),
        ("she engaged in talks", set()),
        ("he criticised the summit in Harwick", set()),
        ("en Nieva criticó la cumbre de Quillar", set()),
        ("donated to the Sorel earthquake appeal", set()),
        ("в пятницу открылся форум", set()),
    ],
)
def test_a_setting_is_named_by_a_preposition(text: str, settings: set[str]) -> None:
    """At a summit, in a storm; not a summit that is criticised, nor talks that one engages in."""
    assert find_settings(text) == settings
