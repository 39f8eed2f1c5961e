"""Names of the authority files in running text: in any script and case ending, the longest first, never half a word."""

from __future__ import annotations

import string
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pelican_timeline.extraction import NameIndex
from pelican_timeline.model.event import Actor, Place, Topic
from tests.extraction.marked import index
from tests.timing import timed

ACTORS = [
    Actor(
        "zelensky", "Volodymyr Zelensky", ("Zelensky", "Selenskyj", "Зеленський", "Володимир Зеленський", "Зеленский")
    ),
    Actor("macron", "Emmanuel Macron", ("Macron", "Еммануель Макрон")),
    Actor("merz", "Friedrich Merz", ("Merz",)),
    Actor("us", "United States", ("US", "U.S.")),
    Actor("uk", "United Kingdom"),
    Actor("queen", "Elizabeth II", ("the Queen",)),
    Actor("coalition", "Coalition of the willing"),
    Actor("supreme-court", "Supreme Court of the United Kingdom", ("Supreme Court",)),
    Actor("juncker", "Jean-Claude Juncker"),
    Actor("john-smith", "John Smith", ("Smith",)),
    Actor("adam-smith", "Adam Smith", ("Smith",)),
    Actor("ukraine", "Ukraine", ("Україна",)),
    Actor("lukianenko", "Лук'яненко"),
]
PLACES = [
    Place("paris", "Paris", ("Париж",)),
    Place("kyiv", "Kyiv", ("Kiew", "Київ")),
    Place("ukraine", "Ukraine", ("Україна",)),
    Place("moscow", "Moscow", ("Москва",)),
]
TOPICS = [Topic("guarantees", "Security guarantees", ("Sicherheitsgarantien",)), Topic("prorogation", "prorogation")]
NAMES = index(ACTORS, PLACES, TOPICS)


def found(text: str) -> list[tuple[str, str]]:
    return [(match.id, text[match.span.start : match.span.end]) for match in NAMES.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Selenskyjs Besuch in Paris", [("zelensky", "Selenskyjs"), ("paris", "Paris")]),
        ("Macron’s plan, Macron's plan", [("macron", "Macron"), ("macron", "Macron")]),
        ("Merz' Rede", [("merz", "Merz")]),
        ("der Pariser Gipfel", [("paris", "Pariser")]),
        ("від Зеленського до Зеленському", [("zelensky", "Зеленського"), ("zelensky", "Зеленському")]),
        ("Володимира Зеленського", [("zelensky", "Володимира Зеленського")]),
        ("з Еммануелем Макроном", [("macron", "Еммануелем Макроном")]),
        ("о Зеленском", [("zelensky", "Зеленском")]),
        ("у Києві, в Парижі, з Москви", [("kyiv", "Києві"), ("paris", "Парижі"), ("moscow", "Москви")]),
        ("по Україні", [("ukraine", "Україні"), ("ukraine", "Україні")]),
        ("Лук'яненка", [("lukianenko", "Лук'яненка")]),
        ("d'Emmanuel Macron", [("macron", "Emmanuel Macron")]),
        ("a so-called “coalition of the willing”", [("coalition", "coalition of the willing")]),
        ("Jean-Claude Juncker", [("juncker", "Jean-Claude Juncker")]),
        ("U.S. troops", [("us", "U.S.")]),
        ("The Queen spoke, and the Queen left", [("queen", "The Queen"), ("queen", "the Queen")]),
        ("security guarantees, Security guarantees", [("guarantees", "security guarantees"), ("guarantees", "Security guarantees")]),
        ("Prorogation", [("prorogation", "Prorogation")]),
        ("the Supreme Court of the United Kingdom", [("supreme-court", "Supreme Court of the United Kingdom")]),
        ("the Supreme Court, the United Kingdom", [("supreme-court", "Supreme Court"), ("uk", "United Kingdom")]),
    ],
)  # fmt: skip
def test_a_name_is_found(text: str, expected: list[tuple[str, str]]) -> None:
    """A name is found with its case ending, and a longer name before the shorter one in it."""
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Parisian cafés",  # no border behind it
        "a US-led mission",  # the compound is no longer the name
        "tell us more",  # US is an abbreviation, us is a word
        "Queen sang on",  # the alias has its article
        "Smith said",  # two actors share the name
        "macron",  # a name has its capital
        "Supreme. Court",
        "Macrons Amt".replace("Macrons", "Macronsx"),
    ],
)
def test_what_only_looks_like_a_name_is_left(text: str) -> None:
    """A wrong person costs more trust than a missing one."""
    assert found(text) == []


def test_one_name_may_be_an_actor_and_a_place() -> None:
    """Ukraine acts, and things happen in Ukraine."""
    assert [(match.kind, match.id) for match in NAMES.find("Ukraine")] == [("actor", "ukraine"), ("place", "ukraine")]


def test_no_names_find_nothing() -> None:
    """An index of empty files is no error."""
    assert NameIndex({}, {}, {}).find("Macron met Merz.") == []


@given(st.text(alphabet=string.ascii_letters + " .,'’-ЗеленськийПариж\n", max_size=80))
def test_names_lie_in_order_inside_the_text(text: str) -> None:
    """Whatever the text is: places in it, in order, each a word or more, and no two actors in one place."""
    matches = [match for match in NAMES.find(text) if match.kind == "actor"]
    spans = [match.span for match in matches]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(first.end <= second.start for first, second in pairwise(spans))


@given(
    st.sampled_from(ACTORS),
    st.sampled_from(["He met ", "„", "(", "— "]),
    st.sampled_from([" today", "”", ")", ".", "'s plan"]),
)
def test_every_name_is_found_as_it_is_written(actor: Actor, before: str, after: str) -> None:
    """The name in the file is found whatever stands around it."""
    assert actor.id in {match.id for match in NAMES.find(before + actor.name + after)}


def test_long_texts_take_linear_time() -> None:
    """Ten times the text, about ten times the work: names are looked up by their first word."""
    text = "Macron of the Coalition of the Supreme Court "
    _, short = timed(lambda: NAMES.find(text * 400), 0)
    most = 60 * max(short, 0.001)
    assert timed(lambda: NAMES.find(text * 4000), most)[1] < most
