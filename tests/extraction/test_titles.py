"""Titles: one clear line of at most 90 characters that has only the sentence's words, in their order."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.marked import read_marked


def title_of(text: str, language: str = "en") -> str:
    found, verdicts, _ = read_marked(text, language)
    assert found, [verdict.reason for verdict in verdicts]
    return found[-1].title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        # attribution
        ("Macron met Merz in Paris on {Tuesday=2026-01-06}, officials said.", "Macron met Merz in Paris"),
        ("Guarantees can only be decided if there is a ceasefire, said Merz on {Tuesday=2026-01-06}.", "Guarantees can only be decided if there is a ceasefire"),
        ("It should be expected that “there will be clarity about it, Rutte said on {Tuesday=2026-01-06}.", "“there will be clarity about it”"),
        # who acts stays with its verb
        ("On {6 January=2026-01-06} police cleared the square; two men were hurt.", "Police cleared the square; two men were hurt"),
        ("In {2010=2010} scientists discovered a comet.", "Scientists discovered a comet"),
        ("The party’s bid for {October=2026-10} elections failed on {Tuesday=2026-01-06}.", "The party’s bid for October elections failed"),
        # time
        ("On {Tuesday=2026-01-06}, Macron met Merz in Paris.", "Macron met Merz in Paris"),
        ("Macron met Merz on {Tuesday=2026-01-06} in Paris.", "Macron met Merz in Paris"),
        ("The UK voted on {June 23, 2016=2016-06-23}, to leave the EU.", "The UK voted to leave the EU"),
        ("Johnson asked the Queen for this prorogation in {August=2025-08}.", "Johnson asked the Queen for this prorogation"),
        # asides, relatives, subordinate clauses, connectors
        ("However, Macron (48) met Merz in Paris on {Tuesday=2026-01-06}.", "Macron met Merz in Paris"),
        ("Macron met Merz — his ally — in Paris on {Tuesday=2026-01-06}.", "Macron met Merz in Paris"),
        ("Macron, who was tired, met Merz in Paris on {Tuesday=2026-01-06}.", "Macron met Merz in Paris"),
        ("Although he was tired, Macron met Merz in Paris on {Tuesday=2026-01-06}.", "Macron met Merz in Paris"),
        ("Macron met Merz in Paris on {Tuesday=2026-01-06} because both were tired.", "Macron met Merz in Paris"),
        ("Macron met Merz in Paris on {Tuesday=2026-01-06}, with Rutte joining them.", "Macron met Merz in Paris"),
        # shorter where it is too long
        ("A coalition of Ukraine’s allies, backed by the United States, has pledged on {Tuesday=2026-01-06} to provide security guarantees to Ukraine, including binding commitments.", "A coalition of Ukraine’s allies has pledged to provide security guarantees to Ukraine"),
        ("Boris Johnson, the current prime minister of the United Kingdom of Great Britain and Northern Ireland, met Merz in Paris on {Tuesday=2026-01-06}.", "Boris Johnson met Merz in Paris"),
        ("On {Tuesday=2026-01-06} Queen Elizabeth announced she will comply with the request of Prime Minister Boris Johnson to suspend Parliament for parts of the autumn.", "Queen Elizabeth announced she will comply with the request to suspend Parliament"),
        ("European leaders including Keir Starmer of Britain, Donald Tusk of Poland, and Giorgia Meloni of Italy signed the treaty on {Tuesday=2026-01-06}.", "European leaders signed the treaty"),
    ],
)  # fmt: skip
def test_a_title_is_condensed(text: str, title: str) -> None:
    """Attribution, time, remarks in passing and subordinate clauses go; what happened stays."""
    assert title_of(text) == title


@pytest.mark.parametrize(
    "text",
    [
        "Macron said on {Tuesday=2026-01-06}: “We have prepared the guarantees for Ukraine in every detail, and nobody will be able to say that we were not ready when the day of peace came.”",
        "Macron met Merz in Paris on {Tuesday=2026-01-06} to talk about the guarantees for Ukraine and about the money that they will need for the coming months and years.",
        "Macron called the plan “a triumph” on {Tuesday=2026-01-06} and promised to bring together all the countries of the “coalition of the willing” in the capital.",
    ],
)
def test_a_long_sentence_is_cut_where_a_phrase_ends(text: str) -> None:
    """No title ends in the middle of a word, with a mark left hanging, or with half a pair of quotation marks."""
    title = title_of(text)
    assert len(title) <= 90
    assert title[-1] not in ",;:–—-("
    assert title.count("“") == title.count("”")
    assert not re.search(r"\b(?:the|a|of|to|in|and|that|for|with)[”\"]?$", title)


WHO = ["Macron", "Friedrich Merz", "The Senate", "President Donald Trump", "The Court of Session in Scotland"]
DID = [
    "met Johnson",
    "approved the treaty",
    "rejected the “unacceptable” demand",
    "said that Ukraine was ready",
    "signed the agreement, which nobody had read,",
]
WHERE = ["in Paris", "at a summit of the allies", "after long and difficult talks with everybody who was there", ""]
WHEN = ["on {Tuesday=2026-01-06}", "{yesterday=2026-01-06}"]
WHY = [
    "",
    ", although nobody had expected it",
    ", killing hopes of a quick end",
    ", officials said",
    " (see below)",
    " – for the first time",
]


ORDERS = ["{when}, {who} {did} {where}{why}.", "{who} {did} {where} {when}{why}.", "{who} {when} {did} {where}{why}."]


@settings(deadline=None, max_examples=60)
@given(*(st.sampled_from(parts) for parts in (ORDERS, WHO, DID, WHERE, WHEN, WHY)))
def test_a_title_has_only_the_words_of_its_sentence(
    order: str, who: str, did: str, where: str, when: str, why: str
) -> None:
    """The title's words are the sentence's in their order, in 90 characters; the quotation is the text at its place."""
    found, _, source = read_marked(order.format(who=who, did=did, where=where, when=when, why=why))
    for event in found:
        assert 0 < len(event.title) <= 90
        words, rest = re.findall(r"\w+", event.title.lower()), iter(re.findall(r"\w+", event.quote.lower()))
        assert all(word in rest for word in words), event.title
        assert not (event.title[0].isalpha() and event.title[0].islower())
        assert event.quote == source.text[event.span.start : event.span.end]


def test_a_title_of_a_statement_says_what_was_said() -> None:
    """Only "Ritter forderte" would tell nobody anything: the clause without "dass" stands behind his name."""
    found, _, _ = read_marked(
        "Parteichef Tom Ritter forderte am {Dienstag=2026-01-06}, "
        'der Minister müsse dies "spätestens {Anfang nächster Woche=2026-01-12}" tun.',
        "de",
    )
    assert found[0].title == 'Tom Ritter forderte, der Minister müsse dies "spätestens Anfang nächster Woche" tun'
