"""How many of what."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pelican_timeline.corroboration.figures import can_agree, find_quantities


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("At least 12 people were killed and thirty-five injured.", ["least 12 dead", "35 injured"]),
        ("The blast, killing 12 and wounding 40, shook the town.", ["12 dead", "40 injured"]),
        ("Delegates of 35 countries met on 6 January 2026.", ["35 states"]),
        ("The 27 EU states agreed on a loan of $5 billion at 10:30.", ["27 states", "5e+09 $"]),
        ("2.5 million people fled in 2026, the 47th president said.", ["2500000 people"]),
        ("Bei dem Angriff wurden drei Menschen getötet und rund 20 verletzt.", ["3 dead", "about 20 injured"]),
        ("27 Staaten unterzeichneten am 7. Juni den Vertrag.", ["27 states"]),
        ("Le bilan est de 14 morts et plus de 30 blessés.", ["14 dead", "least 30 injured"]),
        ("El terremoto dejó 1.230 muertos y unos 4.000 heridos.", ["1230 dead", "about 4000 injured"]),
        ("Семеро загиблих та 12 поранених у місті.", ["7 dead", "12 injured"]),
        ("Погибли не менее 9 человек.", ["least 9 dead"]),
        ("Article 5, Agenda 2030, F-16, G7 and the 3rd of May.", []),
        ("In 2026 the countries agreed.", []),
        ("Two children were killed.", ["2 dead children"]),
        ("Three of the dead were women.", ["part 3 dead women"]),
        ("She died at 87, after 60 years on the stage.", []),
        ("Another five people died.", ["part 5 dead"]),
        ("Zu drei Jahren Haft verurteilt, drei Jahre nach der Tat.", ["3 years in prison"]),
        ("Für 300 Millionen Euro, 4,5 Mio. Dollar und £20bn.", ["3e+08 €", "4.5e+06 $", "2e+10 £"]),
        ("Aufgewachsen im Jahr 1990 in der Stadt.", []),
    ],
)
def test_what_is_counted_in_six_languages(text: str, counted: list[str]) -> None:
    """The dead are the dead in every language; dates, times, ordinals and names count nothing."""
    found = [f"{one.bound} {one.value:g} {one.unit}".strip() for one in find_quantities(text)]
    assert [one.replace("2.5e+06", "2500000") for one in found] == counted


def test_the_words_that_say_so_are_told() -> None:
    """A reader sees the source's own words, with the reserve that it makes."""
    text = "Nach dem Beben gelten mindestens 40 Menschen als vermisst."
    assert [one.span.of(text) for one in find_quantities(text)] == ["mindestens 40 Menschen als vermisst"]


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("12 people killed", "14 people killed", False),
        ("at least 12 people killed", "14 people killed", True),
        ("up to 20 people killed", "14 people killed", True),
        ("about 40 people killed", "38 people killed", True),
        ("about 40 people killed", "12 people killed", False),
        ("1,200 people killed", "1,187 people killed", True),
        ("1,200 people killed", "1,500 people killed", False),
        ("35 countries", "27 countries", False),
        ("thirty-five countries", "35 countries", True),
        ("54 percent", "53.8 percent", True),
        ("54 percent", "53.2 percent", False),
        ("$4.2 billion", "$4.23 billion", True),
        ("$4.2 billion", "$4.4 billion", False),
    ],
)
def test_when_two_numbers_can_both_be_right(one: str, other: str, agree: bool) -> None:  # noqa: FBT001
    """A reserve and a round number leave room; two exact numbers do not."""
    (a,), (b,) = find_quantities(one), find_quantities(other)
    assert a.unit == b.unit
    assert can_agree(a, b) is agree
    assert can_agree(b, a) is agree


@given(st.text(alphabet="0123456789.,: -%abkillde tote\u00a0ß’", max_size=60))
def test_any_text_can_be_counted(text: str) -> None:
    """Whatever stands there, the words told are words of the text."""
    for one in find_quantities(text):
        assert 0 <= one.span.start < one.span.end <= len(text)
        assert one.unit
