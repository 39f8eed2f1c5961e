"""Words of six languages that mean one thing, and words that only look like them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pelican_timeline.corroboration.concepts import find_happenings, find_things, is_told, read_concepts


@pytest.mark.parametrize(
    ("happening", "texts"),
    [
        ("resign", ["She quit.", "Er trat am Montag zurück.", "Sa démission", "Dimitió ayer.", "Подав у відставку.", "Ушёл в отставку."]),
        ("arrest", ["He was taken into custody.", "Er wurde festgenommen.", "Fue detenido.", "Його затримали.", "Его задержали."]),
        ("convict", ["found guilty", "wurde verurteilt", "a été condamné", "fue condenada", "вирок", "приговорил"]),
        ("capsize", ["The ferry sank.", "Das Boot kenterte.", "le naufrage", "naufragó", "пором затонув", "паром затонул"]),
        ("quake", ["an earthquake", "das Erdbeben", "un séisme", "un terremoto", "землетрус", "землетрясение"]),
        ("die", ["five people died", "kamen ums Leben", "ont perdu la vie", "fallecieron", "загинули", "погибли"]),
        ("collapse", ["der Brückeneinsturz", "the roof collapsed", "se derrumbó"]),
    ],
)  # fmt: skip
def test_one_thing_in_many_words(happening: str, texts: list[str]) -> None:
    """Whatever the language and the ending."""
    for text in texts:
        assert happening in find_happenings(text), text


@pytest.mark.parametrize(
    "text",
    [
        "die Reform der Schule",  # no death: the German article
        "diesel prices",
        "einige Staaten",  # no agreement
        "програма уряду",  # no defeat
        "образование и обращение",  # no election
        "la iniciativa liberal",  # neither begun nor freed
        "the electric car",
        "the supporters of the club",
    ],
)
def test_a_word_that_only_begins_like_another(text: str) -> None:
    """A beginning is chosen so that common words do not share it."""
    assert find_happenings(text) == frozenset()


def test_what_was_before_did_not_happen_now() -> None:
    """The wave came after the quake: it is of the wave that the title tells."""
    assert find_happenings("A tsunami hit the coast after the earthquake") == {"tsunami"}
    assert find_happenings("Nach dem Erdbeben traf ein Tsunami die Küste") == frozenset()


def test_a_compound_is_what_its_last_part_is() -> None:
    """German builds words: a Grundschule is a school, a Zugunglück an accident."""
    assert find_things("in einer Grundschule") == {"school"}
    assert find_happenings("ein Zugunglück") == {"accident"}


def test_an_accident_may_be_a_derailment() -> None:
    """A wide word fits each narrower one; two narrow ones do not fit each other."""
    assert is_told("accident", {"derail"})
    assert is_told("derail", {"accident"})
    assert not is_told("derail", {"collide"})


@given(st.text(max_size=80))
def test_concepts_stand_where_they_are_told_to(text: str) -> None:
    """Any text can be read; what is found lies within it, in order."""
    found = read_concepts(text)
    assert list(found) == sorted(found, key=lambda one: one[:2])
    assert all(start < end for start, end, _ in found)
