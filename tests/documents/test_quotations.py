from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from pelican_timeline.documents import find_quotation, text_fragment
from pelican_timeline.model.text import Span
from tests.timing import timed

CHECKOUT = Path(__file__).resolve().parents[2]
COLUMN = (CHECKOUT / "content/sources/sasse-guardian.md").read_text(encoding="utf-8").partition("\n---\n")[2]
DPA = (CHECKOUT / "content/sources/stern-dpa-paris.md").read_text(encoding="utf-8").partition("\n---\n")[2]


def _found(text: str, quote: str) -> list[str]:
    return [span.of(text) for span in find_quotation(text, quote).spans]


def test_a_quotation_is_found_where_it_stands() -> None:
    """Offsets count characters of the stored text."""
    words = "The Paris declaration, which was announced at the end of the talks"
    assert find_quotation(COLUMN, words).spans == (Span(COLUMN.index(words), COLUMN.index(words) + len(words)),)


@pytest.mark.parametrize(
    ("text", "quote", "words"),
    [
        ("He said “no – never”.", 'said "no - never"', "said “no – never”"),
        ("Il se dit « impatient ».", 'dit "impatient"', "dit « impatient »"),
        ("Er sagte »Nein« und ging.", "sagte „Nein“ und", "sagte »Nein« und"),
        ("Russia’s war", "Russia's war", "Russia’s war"),
        ("Пам'ять про них", "Пам’ять", "Пам'ять"),
        ("the so -called coalition", "so-called coalition", "so -called coalition"),
        ("years—not months—of war", "years - not months - of war", "years—not months—of war"),
        ("two\nlines  of\u00a0text", "two lines of text", "two\nlines  of\u00a0text"),
        ("Co\u00adali\u00adtion meets", "Coalition", "Co\u00adali\u00adtion"),
        ("a\u200bb c", "ab", "a\u200bb"),
        ("Zwo\u0308lf Abgeordnete", "Zwölf", "Zwo\u0308lf"),
        ("Zwölf Abgeordnete", "Zwo\u0308lf", "Zwölf"),
        ("He waited . . . in vain", "waited … in vain", "waited . . . in vain"),
        ("He waited... in vain", "waited … in vain", "waited... in vain"),
        ("it was “over”, he said", "“it was 'over', he said”", "it was “over”, he said"),
        ("about Brexit for years [...] I am committed", "years [...] I am", "years [...] I am"),
        ("about Brexit for years [...] I am committed", "years […] I am", "years [...] I am"),
        ("서울", unicodedata.normalize("NFD", "서울"), "서울"),
    ],
)
def test_typography_may_differ(text: str, quote: str, words: str) -> None:
    """Who copies words from a page often gets other quotation marks, dashes and spaces; the words are the same."""
    assert _found(text, quote) == [words]


def test_omissions_join_parts_in_order() -> None:
    """What […] joins: every part stands in the text, one after the other."""
    quote = (
        "The latest talks in Paris managed to bring 35 countries […] together. [...] the actual result remains vague."
    )
    first, second, third = find_quotation(COLUMN, quote).spans
    assert first.of(COLUMN) == "The latest talks in Paris managed to bring 35 countries"
    assert third.of(COLUMN) == "the actual result remains vague."
    assert first.end < second.start < second.end < third.start


def test_parts_in_the_wrong_order_are_no_quotation() -> None:
    """Words may be left out, never moved."""
    match = find_quotation(COLUMN, "the actual result remains vague […] The latest talks in Paris")
    assert not match.found
    assert match.out_of_order
    assert match.missing == "The latest talks in Paris"
    assert match.nearest
    assert match.nearest.of(COLUMN) == "The latest talks in Paris"


def test_the_first_place_is_meant() -> None:
    """Words that stand twice are found where a reader meets them first, and never inside another word."""
    assert find_quotation("The winter. In win terms, we win. We win.", "win").spans == (Span(15, 18),)
    assert not find_quotation("The winters were cold", "winter").found


@pytest.mark.parametrize("quote", ["", "  ", "[…]", "“”", "\u200b", "…"])
def test_nothing_is_no_quotation(quote: str) -> None:
    """An empty quotation proves nothing."""
    assert not find_quotation(COLUMN, quote).found


def test_words_that_differ_are_not_found_but_the_passage_is_named() -> None:
    """The person who misquoted sees the words as they stand."""
    match = find_quotation(
        COLUMN,
        "The German chancelor Friedrich Merz for the first time talked about possible involvement of German troops",
    )
    assert not match.found
    assert match.nearest
    assert (
        match.nearest.of(COLUMN)
        == "The German chancellor, Friedrich Merz, for the first time spoke about the possible involvement of German troops"
    )
    assert match.similarity > 0.8


def test_a_quotation_from_elsewhere_has_no_nearest_passage() -> None:
    """Nothing like it, nothing to show."""
    match = find_quotation(COLUMN, "Bananas ripen faster beside apples, gardeners say")
    assert match == find_quotation(COLUMN, "Bananas ripen faster beside apples, gardeners say")
    assert (match.found, match.nearest, match.similarity) == (False, None, 0.0)


SAME = ["'\"“”„«»‘’", "-–—‐‑−", " \u00a0\n\t\u202f\u2009"]
HIDDEN = ["\u00ad", "\u200b", "\u2060", "\ufeff"]


@st.composite
def quotations(draw: st.DrawFn) -> tuple[str, int, int, str]:
    """A text, the ends of a passage of it that starts and ends at a word, and the passage in other typography."""
    text = draw(st.sampled_from([COLUMN, DPA]))
    borders = [i for i in range(1, len(text)) if text[i - 1].isspace() != text[i].isspace()]
    first = draw(st.integers(0, len(borders) - 2))
    start, end = borders[first], borders[min(first + draw(st.integers(1, 60)), len(borders) - 1)]
    words = text[start:end].strip()
    assume(any(character.isalnum() for character in words))
    start = text.index(words, start)
    other = []
    for character in words:
        same = next((signs for signs in SAME if character in signs), "")
        other.append(draw(st.sampled_from(same)) if same else character)
        if character.isalnum() and draw(st.integers(0, 30)) == 0:
            other.append(draw(st.sampled_from(HIDDEN)))
    form = draw(st.sampled_from(["NFC", "NFD"]))
    return text, start, start + len(words), unicodedata.normalize(form, "".join(other))


@settings(deadline=None)
@given(quotations())
def test_a_passage_in_other_typography_is_found_at_its_place(case: tuple[str, int, int, str]) -> None:
    """Whatever a copy does to marks, dashes, spaces and accents, it is found where it was cut, or where the same words stand before."""
    text, start, end, quote = case
    spans = find_quotation(text, quote).spans
    assert len(spans) == 1
    assert spans[0].start <= start
    wanted = "".join(c for c in text[start:end] if c.isalnum())
    assert "".join(c for c in spans[0].of(text) if c.isalnum()) == wanted
    if spans[0].start == start or text.count(text[start:end]) == 1:
        # Marks at the ends may have become others than those of the text, or part of the space.
        assert abs(spans[0].start - start) <= 3
        assert abs(spans[0].end - end) <= 3


@settings(deadline=None)
@given(st.text(), st.text())
def test_spans_lie_in_the_text(text: str, quote: str) -> None:
    """Any two texts: what is found lies in the text, in order, with words at its ends."""
    match = find_quotation(text, quote)
    place = 0
    for span in match.spans:
        assert place <= span.start < span.end <= len(text)
        assert span.of(text) == span.of(text).strip()
        place = span.end
    assert match.found == (not match.missing) or not quote


@pytest.mark.parametrize(
    ("piece", "quote"),
    [
        ("a", "a" * 50_000),
        ("a ", "a " * 20_000 + "b"),
        (".", ". . ."),
        ("“ ", "x"),
        ("e\u0301", "e"),
        ("\u0301", "e"),
        (" ", "a"),
        ("aa a", "a a a"),
    ],
)
def test_no_text_makes_the_search_slow(piece: str, quote: str) -> None:
    """A text made to be slow is searched, and its nearest passage looked for, in a moment."""
    text = piece * (200_000 // len(piece))
    _, seconds = timed(lambda: (find_quotation(text, quote), text_fragment(text[:50_000], text)), 2)
    assert seconds < 2
