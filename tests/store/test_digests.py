"""A digest stands for a value: equal values have one, and no two that differ in anything."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from pelican_timeline.model.diagnostic import Mark
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.event import Citation, Correction, Event, Relation
from pelican_timeline.model.text import Source, Span
from pelican_timeline.model.timeexpression import Derivation
from pelican_timeline.model.timeline import Disagreement, Entry, Proof, Salience, Side, Tie, Witness
from pelican_timeline.store import Digests

SOURCE = Source("paper", "content/sources/paper.md", "It rained.", "The Paper", parse("2026-01"), "en")
PROOF = Proof(Citation("paper", "It rained."), "checked", SOURCE, (Span(0, 10),), "It rained.", 1, "text=It")
EVENT = Event("rain", "It rains", parse("2026-01-06"), (PROOF.citation,), related=(Relation("follows", "sun"),))
ENTRY = Entry(EVENT, (Witness("paper", "The Paper", (PROOF,)),), 1, 1, joined={"x-1": "the same words"})


def test_equal_values_have_one_digest() -> None:
    """Made anew, in another process, with marks elsewhere in the file, which no page shows."""
    again = replace(ENTRY, event=replace(EVENT, sources=(replace(PROOF.citation, mark=Mark(9, 9)),)))
    assert again == ENTRY
    assert Digests().of_all(again) == Digests().of_all(ENTRY)
    assert Digests().of(ENTRY) == Digests().of(ENTRY)


OTHERS = {
    Entry: {
        "event": replace(EVENT, title="It pours"),
        "witnesses": (replace(ENTRY.witnesses[0], known=False),),
        "derivation": Derivation("on Tuesday", "weekday"),
        "absorbed": ("x-1",),
        "disagreements": (Disagreement("date", (Side("The Paper", "on Tuesday", 0),)),),
        "overridden": (Side("The Paper", "on Tuesday", 0, parse("2026-01-07")),),
        "joined": {"x-1": "other words"},
        "ties": (Tie("follows", "sun", "the day before"),),
        "salience": Salience(0.5),
    },
    Event: {
        "date": parse("2026-01-06~"),
        "sources": (),
        "related": (Relation("part_of", "sun"),),
        "corrections": (Correction(parse("2026-01-07"), "The day."),),
        "added": parse("2026-01-08"),
    },
    Source: {"published": None, "retrieved": parse("2026"), "text": "It rained. "},
    Citation: {"published": parse("2025"), "accessed": parse("2025")},
}


@pytest.mark.parametrize("value", [ENTRY, EVENT, SOURCE, PROOF.citation], ids=lambda value: type(value).__name__)
def test_every_field_counts(value: Entry | Event | Source | Citation) -> None:
    """A page may show any of them."""
    digests, seen = Digests(shared=(Source,)), set()
    for field in fields(value):
        if field.compare:
            old = getattr(value, field.name)
            new = OTHERS[type(value)].get(field.name)
            if field.name not in OTHERS[type(value)]:
                new = (
                    not old
                    if isinstance(old, bool)
                    else old + 1
                    if isinstance(old, (int, float))
                    else ((*old, "more") if isinstance(old, tuple) else f"{old} more")
                )
            seen.add(digests.of_all(replace(value, **{field.name: new})))
    assert digests.of_all(value) not in seen
    assert len(seen) == sum(field.compare for field in fields(value))


def test_a_text_counts_where_it_is_cited() -> None:
    """A text that many entries share is looked at once, and an entry that cites another text has another digest."""
    digests = Digests(shared=(Source,))
    other = replace(
        ENTRY, witnesses=(replace(ENTRY.witnesses[0], proofs=(replace(PROOF, source=replace(SOURCE, text="…")),)),)
    )
    assert digests.of_all(other) != digests.of_all(ENTRY)


def test_what_is_no_value_has_no_digest() -> None:
    """An object without fields would have a new one at every build, or the same one for ever."""
    with pytest.raises(TypeError, match="object"):
        Digests().of_all(object())
