"""What matters in a pile: days that later articles look back to, and sentences that say what happened on them."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pelican_timeline.extraction.salience import Article, Request, Topic, WovenDay, weave
from pelican_timeline.model.calendar import OPEN_END, OPEN_START, civil, day_number

from .piles import BRIDGE, article

LINDOW = Topic(("Lindow", "bridge"))


def told(woven: list[WovenDay]) -> list[tuple[str, list[str]]]:
    return [
        ("-".join(f"{part:02d}" for part in civil(one.day.number)), [t.words for t in one.tellings]) for one in woven
    ]


def days_of(woven: list[WovenDay]) -> list[str]:
    return [day for day, _ in told(woven)]


def everything(entries: int = 0, sentences: int = 1) -> Request:
    return Request(OPEN_START, OPEN_END, entries, sentences)


def test_the_day_that_all_look_back_to_matters_most() -> None:
    """The bridge was closed on 6 May: four articles name that day, three of them weeks later."""
    (only,) = weave(BRIDGE, LINDOW, everything(1))
    assert told([only]) == [
        (
            "2031-05-06",
            ["The bridge has been closed since 6 May, when engineers found cracks in its pillars."],
        )
    ]
    assert only.score == 1
    assert only.reasons[0] == "named by 4 articles, 3 of them later articles that look back to it"
    assert "named by 2 publishers" in only.reasons


def test_a_timeline_is_in_order_and_as_long_as_asked() -> None:
    """Three days of the bridge, none of the weather."""
    assert days_of(weave(BRIDGE, LINDOW, everything(4))) == ["2031-05-06", "2031-05-19", "2031-06-16", "2031-09-01"]


def test_every_sentence_has_a_word_of_the_topic() -> None:
    """Rain fell on a day as well, but not on the bridge."""
    woven = weave(BRIDGE, LINDOW, everything(50, 5))
    assert all(LINDOW.is_in(telling.words) for one in woven for telling in one.tellings)
    assert "2031-09-02" in days_of(weave(BRIDGE, Topic(), everything(50)))


def test_only_articles_of_the_span_are_heard() -> None:
    """With --to the end of May, nobody knows yet that the bridge will open."""
    request = Request(day_number(2031, 5, 1), day_number(2031, 5, 31), 2, 1)
    assert days_of(weave(BRIDGE, LINDOW, request)) == ["2031-05-06", "2031-05-19"]


def test_of_an_archive_only_the_topic_is_heard() -> None:
    """Forty articles on a harbour that all name one day do not make it a day of the bridge."""
    harbour = [
        article(
            f"harbour-{n}", "2031-07-04", f"On 3 July 2031 the harbour of Carrow was shut, as pilot number {n} tells."
        )
        for n in range(40)
    ]
    assert told(weave([*BRIDGE, *harbour], LINDOW, everything(4))) == told(weave(BRIDGE, LINDOW, everything(4)))


@given(st.randoms(use_true_random=False), st.integers(0, 6), st.integers(1, 3))
def test_the_order_of_articles_changes_nothing(chance: random.Random, entries: int, sentences: int) -> None:
    """A folder is read in whatever order the disk gives."""
    mixed = list(BRIDGE)
    chance.shuffle(mixed)
    request = everything(entries, sentences)
    assert weave(mixed, LINDOW, request) == weave(BRIDGE, LINDOW, request)


@given(st.sampled_from(BRIDGE), st.integers(0, 20), st.integers(0, 6))
def test_a_copy_changes_nothing(original: Article, later: int, entries: int) -> None:
    """A reprint, the same day or weeks later, says nothing new."""
    source = replace(original.source, id="zz-reprint", publisher="The Reprinter")
    copy = replace(original, source=source, day=original.day + later)
    assert weave([*BRIDGE, copy], LINDOW, everything(entries, 2)) == weave(BRIDGE, LINDOW, everything(entries, 2))


def test_a_shortened_copy_changes_nothing() -> None:
    """The reprint leaves the last sentence out."""
    text = "A train left the rails near Althof on 3 May 2031. Nobody was hurt in the crash. The line stays closed until June. Buses run from Lindow to Althof every hour. The railway has asked for patience until all is clear."
    original = article("train", "2031-05-04", text)
    copy = article("zz-train", "2031-05-06", text.rsplit(". ", 1)[0] + ".")
    assert weave([original, copy], Topic(), everything(1)) == weave([original], Topic(), everything(1))


def test_a_stamp_is_no_event() -> None:
    """The day on which a page was made is not what the page tells of; the day beside it is."""
    one = article(
        "stamped",
        "2031-05-08",
        "ALTHOF | Thu May 8, 2031 9:15 am GMT ALTHOF (Newswire) - Ministers met farmers in Althof on Wednesday about the"
        " price of milk. Last updated 8 May 2031.",
    )
    assert [str(mention.date) for mention in one.mentions] == ["2031-05-07"]
    assert one.words(0).startswith("Ministers met farmers")


def test_a_report_in_full_is_no_stamp() -> None:
    """Who writes of another day in full tells of that day."""
    one = article("history", "2031-05-08", "The mill burned down on 4 March 1987. It was rebuilt on 5 May 2031.")
    assert [str(mention.date) for mention in one.mentions] == ["1987-03-04", "2031-05-05"]


def test_neighbours_of_a_picked_day_stand_back() -> None:
    """What is told a day off is mostly the same event: a day of its own comes first."""
    pile = [
        article(
            f"a{n}", f"2031-05-1{n}", "The dam of Althof broke on 5 May. Water filled the streets of Althof on 6 May."
        )
        for n in range(3)
    ] + [
        article(
            f"b{n}", f"2031-06-1{n}", f"Work on a new dam at Althof began on 1 June, firm number {n} said in a note."
        )
        for n in range(2)
    ]
    assert days_of(weave(pile, Topic(("Althof",)), everything(2))) == ["2031-05-05", "2031-06-01"]


def test_sentences_of_one_day_say_different_things() -> None:
    """The second sentence is not the first one again."""
    pile = [
        article(
            "one",
            "2031-05-07",
            "The Lindow bridge was closed on 6 May because of cracks in two pillars, engineers said.",
        ),
        article(
            "two",
            "2031-05-08",
            "Because of cracks in two pillars the Lindow bridge was closed on 6 May, the engineers said.",
        ),
        article(
            "three", "2031-05-09", "On 6 May the council of Lindow hired two ferries for the workers of the paper mill."
        ),
    ]
    ((_, sentences),) = told(weave(pile, Topic(), everything(1, 3)))
    assert len(sentences) == 2
    assert "ferries" in " ".join(sentences)


@pytest.mark.parametrize(
    ("language", "text", "word", "day"),
    [
        ("de", "Die Brücke von Lindow wurde am 6. Mai gesperrt, nachdem Risse gefunden worden waren, sagte der Bürgermeister.", "Lindow", "2031-05-06"),
        ("fr", "Le pont de Lindow a été fermé le 6 mai après la découverte de fissures, a déclaré le maire de la ville.", "Lindow", "2031-05-06"),
        ("es", "El puente de Lindow fue cerrado el 6 de mayo después de hallarse grietas, dijo el alcalde de la ciudad.", "Lindow", "2031-05-06"),
        ("uk", "Міст у Києві закрили 6 травня після того, як у ньому знайшли тріщини, повідомив міський голова столиці.", "Київ", "2031-05-06"),
        ("ru", "Мост в Киеве закрыли 6 мая после того, как в нём нашли трещины, сообщил журналистам городской голова.", "Киев", "2031-05-06"),
        ("it", "Il ponte di Lindow è stato chiuso il 6 maggio 2031 dopo la scoperta di crepe, ha detto il sindaco della città.", "Lindow", "2031-05-06"),
    ],
)  # fmt: skip
def test_every_language_is_woven(language: str, text: str, word: str, day: str) -> None:
    """A date is a date, and a name keeps its stem."""
    pile = [article("one", "2031-05-20", text, language=language)]
    ((found, sentences),) = told(weave(pile, Topic((word,)), everything(1)))
    assert (found, sentences) == (day, [text])


def test_an_empty_pile_gives_an_empty_timeline() -> None:
    """Nothing comes of nothing."""
    assert weave([], LINDOW, everything(5)) == []
    assert weave(BRIDGE, Topic(("unicorn",)), everything(5)) == []


def test_the_program_chooses_how_many() -> None:
    """Without a number: every day of a handful of articles, of many no more than anybody reads."""
    assert days_of(weave(BRIDGE, LINDOW, everything()))[0] == "2031-05-06"
    diary = [
        article(
            f"{month}-{day}",
            f"2031-{month:02d}-{day:02d}",
            f"The Lindow bridge was measured on {day} {name} 2031 again.",
        )
        for month, name in enumerate(("January", "February", "March"), 1)
        for day in range(1, 29)
    ]
    assert len(weave(diary, LINDOW, everything())) <= 40
