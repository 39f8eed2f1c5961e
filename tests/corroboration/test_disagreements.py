"""Where independent sources differ, and what a person decided against a text."""

from __future__ import annotations

from collections.abc import Sequence

from pelican_timeline.corroboration import Claim, find_disagreements, find_overridden, read_claims
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.event import Citation, Event, Place
from pelican_timeline.model.text import Source, Span
from pelican_timeline.model.timeexpression import Derivation
from pelican_timeline.model.timeline import Candidate, Disagreement, Proof, Reading, Side, Witness

PLACES = {
    "norland": Place("norland", "Norland"),
    "harwick": Place("harwick", "Harwick", ("Харвік",), parent="norland"),
    "ostby": Place("ostby", "Ostby", parent="norland"),
    "ostby-port": Place("ostby-port", "Port of Ostby", parent="ostby"),
}


def _witness(label: str, *quotes: str, own: bool = False, status: str = "checked") -> Witness:
    slug = label.casefold()
    source = Source(slug, f"content/sources/{slug}.md", " ".join(quotes), label, own=own)
    proofs = (Proof(Citation(source=slug, quote=quote), status, source, (Span(0, 1),), quote) for quote in quotes)
    return Witness(slug, label, tuple(proofs))


def _differ(*told: tuple[Witness, Sequence[Claim]]) -> tuple[Disagreement, ...]:
    return find_disagreements([witness for witness, _ in told], [c for _, claims in told for c in claims], PLACES)


def _said(witness: Witness, phrase: str = "", date: str = "", *places: str) -> tuple[Witness, Sequence[Claim]]:
    meant = parse(date) if date else None
    return witness, [Claim(proof.citation.quote, phrase, meant, places) for proof in witness.proofs]


def test_two_papers_name_two_days() -> None:
    """The reader sees both days, with the words in which they are told."""
    found = _differ(
        _said(_witness("Courier", "The dam broke on Monday."), "on Monday", "2024-03-04"),
        _said(_witness("Herald", "The dam broke on 5 March."), "5 March", "2024-03-05"),
    )
    assert found == (
        Disagreement(
            "date",
            (
                Side("Courier", "on Monday", 0, parse("2024-03-04")),
                Side("Herald", "5 March", 1, parse("2024-03-05")),
            ),
        ),
    )


def test_a_wider_date_contradicts_no_narrower_one() -> None:
    """What is told "in March" and "on 5 March" can both be right; so can a text that gives no date."""
    assert not _differ(
        _said(_witness("Courier", "The dam broke in March."), "in March", "2024-03"),
        _said(_witness("Herald", "The dam broke on 5 March."), "5 March", "2024-03-05"),
        _said(_witness("Gazette", "The dam broke.")),
    )


def test_two_papers_count_differently() -> None:
    """The toll of one says 12, that of the other 14; "at least 12" would be no contradiction."""
    (found,) = _differ(
        _said(_witness("Courier", "The flood killed 12 people and injured 40.")),
        _said(_witness("Herald", "Bei der Flut starben 14 Menschen, 40 wurden verletzt.")),
    )
    assert [(side.label, side.words) for side in found.sides] == [
        ("Courier", "killed 12 people"),
        ("Herald", "starben 14 Menschen"),
    ]
    assert found.what == "number"
    assert not _differ(
        _said(_witness("Courier", "The flood killed at least 12 people.")),
        _said(_witness("Herald", "The flood killed 14 people.")),
    )


def test_two_papers_set_it_in_two_towns() -> None:
    """A country holds both towns and contradicts neither; a town that is only mentioned is no setting."""
    harwick = _said(_witness("Courier", "They signed in Harwick."), "", "", "harwick")
    ostby = _said(_witness("Herald", "The treaty was signed in Ostby."), "", "", "ostby")
    (found,) = _differ(harwick, ostby)
    assert found == Disagreement("place", (Side("Courier", "Harwick", 0), Side("Herald", "Ostby", 1)))
    assert not _differ(harwick, _said(_witness("Herald", "It was signed in Norland."), "", "", "norland"))
    assert not _differ(harwick, _said(_witness("Herald", "Ostby welcomed the treaty."), "", "", "ostby"))
    assert not _differ(ostby, _said(_witness("Courier", "They signed at Port of Ostby."), "", "", "ostby-port"))


def test_copies_the_site_and_bare_links_do_not_contradict() -> None:
    """A slip in a copy is no second opinion, nor is what we write ourselves, nor a link."""
    one, other = "The flood killed 12 people.", "The flood killed 14 people."
    assert not _differ(_said(_witness("Courier", one, other)))
    assert not _differ(_said(_witness("Courier", one)), _said(_witness("Us", other, own=True)))
    assert not _differ(_said(_witness("Courier", one)), _said(_witness("Herald", other, status="link")))


def test_a_person_may_know_better_than_a_text() -> None:
    """The entry says which text gives another date; copies that repeat it are named once."""
    event = Event("dam", "The dam breaks", parse("2024-03-05"))
    courier, claims = _said(_witness("Courier", "It broke on Monday.", "Monday it was."), "on Monday", "2024-03-04")
    herald, more = _said(_witness("Herald", "It broke on Tuesday."), "on Tuesday", "2024-03-05")
    found = find_overridden(event, [courier, herald], [*claims, *more])
    assert found == (Side("Courier", "on Monday", 0, parse("2024-03-04")),)
    suggested = Event("x-0", "The dam breaks", parse("2024-03-05"), provenance="extracted")
    assert find_overridden(suggested, [courier], claims) == ()


def test_what_a_proof_says_is_what_was_read_in_its_sentence() -> None:
    """Only the sentence's own words count: a date that the article lends it is nobody's claim."""
    text = "The dam broke on Monday. People fled."
    source = Source("courier", "content/sources/courier.md", text, "Courier", parse("2024-03-06"), "en")
    proof = Proof(Citation(source="courier", quote="The dam broke"), "checked", source, (Span(0, 13),), "The dam broke")
    read = Candidate(
        "x-0",
        "courier",
        Span(0, 24),
        1,
        text[:24],
        "The dam broke",
        parse("2024-03-04"),
        Derivation("on Monday", "weekday"),
    )
    (claim,) = read_claims([proof], {"courier": Reading("courier", candidates=(read,))})
    assert (claim.phrase, str(claim.date)) == ("on Monday", "2024-03-04")
    lent = Candidate(
        "x-0", "courier", Span(0, 24), 1, text[:24], "", parse("2024-03-06"), Derivation("today", "day_word")
    )
    (claim,) = read_claims([proof], {"courier": Reading("courier", candidates=(lent,))})
    assert (claim.phrase, claim.date) == ("", None)
    (claim,) = read_claims([proof], {})
    assert claim == Claim("The dam broke", told=parse("2024-03-06"))
