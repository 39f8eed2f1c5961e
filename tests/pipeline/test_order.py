"""One total order of entries, the same everywhere."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from pelican_timeline.model.edtf import parse
from pelican_timeline.model.event import Event, Relation
from pelican_timeline.model.timeline import Entry
from pelican_timeline.pipeline import order


def _entry(name: str, date: str, *related: tuple[str, str]) -> Entry:
    event = Event(name, name, parse(date), related=tuple(Relation(kind, other) for kind, other in related))
    return Entry(event, (), 0, 0)


def _ids(*entries: Entry) -> list[str]:
    return [entry.event.id for entry in order(entries)]


def test_days_come_in_order_and_a_longer_date_after_a_shorter_one() -> None:
    """A day stands before the month that starts with it; an open start counts by its latest day."""
    entries = [_entry(date, date) for date in ("2026-01", "2026-01-01", "2025", "../2025-12-31", "2025-12-31")]
    assert _ids(*entries) == ["2025", "../2025-12-31", "2025-12-31", "2026-01-01", "2026-01"]


def test_a_time_of_day_orders_within_the_day() -> None:
    """What has an hour stands after what has none, in order of the hours."""
    entries = [_entry(date, date) for date in ("2026-01-06T22:17Z", "2026-01-06", "2026-01-06T09:00Z")]
    assert _ids(*entries) == ["2026-01-06", "2026-01-06T09:00Z", "2026-01-06T22:17Z"]


def test_cause_before_consequence() -> None:
    """On one day, what an event follows or is part of stands before it, whatever the names."""
    declaration = _entry("a-declaration", "2026-01-06", ("part_of", "z-summit"))
    summit = _entry("z-summit", "2026-01-06", ("follows", "m-eve"))
    eve = _entry("m-eve", "2026-01-06")
    assert _ids(declaration, summit, eve) == ["m-eve", "z-summit", "a-declaration"]


def test_a_circle_of_relations_still_has_an_order() -> None:
    """Two events that claim to follow each other are both shown."""
    a, b = _entry("a", "2026", ("follows", "b")), _entry("b", "2026", ("follows", "a"))
    assert sorted(_ids(a, b)) == ["a", "b"]


@given(
    st.lists(st.tuples(st.sampled_from(["2026", "2026-01", "2026-01-01"]), st.integers(0, 8)), max_size=9),
    st.randoms(use_true_random=False),
)
def test_the_order_does_not_depend_on_arrival(seeds: list[tuple[str, int]], rng: random.Random) -> None:
    """However entries arrive, they leave in the same order."""
    entries = [_entry(f"e{i}", date, ("follows", f"e{other}")) for i, (date, other) in enumerate(seeds)]
    shuffled = rng.sample(entries, len(entries))
    assert _ids(*entries) == _ids(*shuffled)
