"""Where the independent sources of one event say different things: another day, another number, another place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from pelican_timeline.model.event import Event, Place
from pelican_timeline.model.fuzzydate import FuzzyDate, may_coincide, reach
from pelican_timeline.model.text import Span
from pelican_timeline.model.timeline import Candidate, Disagreement, Proof, Reading, Side, Witness

from .contentwords import stem
from .figures import Quantity, can_agree, find_quantities


@dataclass(frozen=True, slots=True)
class Claim:
    """What one proof says of its event, apart from who says it.

    `date` is what its own words (`phrase`) mean, None where it gives no date of its own. `places` are ids. `told` is when
    it was published.
    """

    words: str
    phrase: str = ""
    date: FuzzyDate | None = None
    places: tuple[str, ...] = ()
    told: FuzzyDate | None = None


def read_claims(proofs: Sequence[Proof], readings: Mapping[str, Reading]) -> list[Claim]:
    """What each proof says, in their order: its quotation, with what the program read in the sentence it stands in.

    A sentence that the program did not take as an event gives no date: whatever date stands there may be another's.
    """
    return [_claim(proof, readings.get(proof.source.id) if proof.source else None) for proof in proofs]


def _claim(proof: Proof, reading: Reading | None) -> Claim:
    words = " ".join(proof.citation.quote.split())
    candidate = _told_in(proof.spans, reading.candidates) if reading else None
    told = proof.source.published if proof.source else None
    if candidate is None:
        return Claim(words, told=told)
    phrase = candidate.derivation.phrase
    own = bool(phrase) and phrase in candidate.quote
    return Claim(words, phrase if own else "", candidate.date if own else None, candidate.places, told)


def _told_in(spans: Sequence[Span], candidates: Sequence[Candidate]) -> Candidate | None:
    """The suggestion whose sentence the quotation shares most with."""
    shared = [
        (min(span.end, one.span.end) - max(span.start, one.span.start), one) for one in candidates for span in spans
    ]
    length, best = max(shared, key=lambda pair: pair[0], default=(0, None))
    return best if length > 0 else None


def find_disagreements(
    witnesses: Sequence[Witness], claims: Sequence[Claim], places: Mapping[str, Place]
) -> tuple[Disagreement, ...]:
    """Where the witnesses differ on the date, on a number or on the place. *claims* follow the order of the proofs.

    Only independent witnesses count: a slip in a copy is no second opinion, nor is the site's own article, nor what a
    publisher says in two articles of its own, nor a text of unknown origin, which may be a copy.
    """
    nameless = {number for number, known in enumerate(w.known for w in witnesses for _ in w.proofs) if not known}
    told = [one for one in _told(witnesses, claims) if one[1] not in nameless]
    if len({label for label, _, _ in told}) < 2:
        return ()
    found = (_differ_on_date(told), *_differ_on_numbers(told), _differ_on_place(told, places))
    return tuple(one for one in found if one)


def find_overridden(event: Event, witnesses: Sequence[Witness], claims: Sequence[Claim]) -> tuple[Side, ...]:
    """The texts that give a date which cannot be that of the event: a person who wrote the event decided otherwise.

    Copies that say the same are named once. A pure function of the event, its witnesses with their proofs, and what
    these say (`read_claims`); empty for a suggestion, whose date is that of its text.
    """
    if event.provenance != "curated":
        return ()
    sides: dict[tuple[str, str], Side] = {}
    for label, number, claim in _told(witnesses, claims):
        if claim.date and not may_coincide(claim.date, event.date):
            sides.setdefault((label, str(claim.date)), Side(label, claim.phrase, number, claim.date))
    return tuple(sides.values())


_Told = Sequence[tuple[str, int, Claim]]
"""Who says it, the number of the proof, and what it says."""


def _told(witnesses: Sequence[Witness], claims: Sequence[Claim]) -> list[tuple[str, int, Claim]]:
    labels = [(witness.label, proof) for witness in witnesses for proof in witness.proofs]
    return [
        (label, number, claim)
        for number, ((label, proof), claim) in enumerate(zip(labels, claims, strict=True))
        if proof.status != "link" and not (proof.source and proof.source.own)
    ]


# The date ------------------------------------------------------------------------------------------------------------


def _differ_on_date(told: _Told) -> Disagreement | None:
    """Each witness that names a day which another rules out, with its first words on it."""
    dated: dict[str, tuple[Claim, Side]] = {}
    for label, number, claim in told:
        if claim.date:
            dated.setdefault(label, (claim, Side(label, claim.phrase, number, claim.date)))
    clashing = {
        side.label
        for (one, first), (other, second) in combinations(dated.values(), 2)
        for side in (first, second)
        if not _may_be_one_time(one, other)
    }
    sides = _one_a_value([side for _, side in dated.values() if side.label in clashing], lambda side: str(side.date))
    return Disagreement("date", sides) if len(sides) > 1 else None


_AT_NIGHT = re.compile(
    r"\b(?:night|midnight|overnight|late|evening|early hours|utc|gmt|local time|nacht|mitternacht|abend|\w+abend|spät\w*|ortszeit"
    r"|nuit|minuit|soir|soirée|tard|heure locale|noche|medianoche|madrugada|tarde|hora local"
    r"|ніч|ночі|вночі|опівночі|ввечері|увечері|пізно|за місцевим|ночь|ночи|ночью|полночь|вечер\w*|поздно|по местному)\b",
    re.IGNORECASE,
)
"""What happens in a night, or is told in another place's hours, has two days that are both right."""


def _may_be_one_time(one: Claim, other: Claim) -> bool:
    """Can both dates be right? Two days side by side can, where one of them is told of a night."""
    if one.date is None or other.date is None or may_coincide(one.date, other.date):
        return True
    (_, end), (start, _) = sorted((reach(one.date), reach(other.date)))
    return start - end <= 1 and any(_AT_NIGHT.search(claim.words) for claim in (one, other))


def _one_a_value(sides: Sequence[Side], value: Callable[[Side], str]) -> tuple[Side, ...]:
    """The sides, the first for each thing that is said."""
    first: dict[str, Side] = {}
    for side in sides:
        first.setdefault(value(side), side)
    return tuple(first.values())


# Numbers -------------------------------------------------------------------------------------------------------------


def _differ_on_numbers(told: _Told) -> Iterator[Disagreement]:
    """For each thing that several witnesses count: those whose numbers cannot both be right."""
    counted: dict[str, dict[str, tuple[Quantity, Side, FuzzyDate | None]]] = {}
    for label, number, claim in told:
        quantities = find_quantities(claim.words)
        for quantity in quantities:
            # Of two numbers of one thing in one sentence nobody knows which answers the other text's.
            if sum(one.unit == quantity.unit for one in quantities) == 1:
                side = Side(label, quantity.span.of(claim.words), number)
                counted.setdefault(quantity.unit, {}).setdefault(label, (quantity, side, claim.told))
    for found in counted.values():
        clashing = {
            side.label
            for (one, first, before), (other, second, after) in combinations(found.values(), 2)
            for side in (first, second)
            if not can_agree(one, other) and not _has_grown((one, before), (other, after))
        }
        value = {side.label: str(quantity.value) for quantity, side, _ in found.values()}
        sides = [side for _, side, _ in found.values() if side.label in clashing]
        several = {value[side.label]: side for side in reversed(sides)}
        if len(several) > 1:
            yield Disagreement("number", tuple(reversed(several.values())))


_GROWING = frozenset({"dead", "injured", "missing", "arrested", "people"})
"""What is counted for days: the larger number of the later text is no other opinion, but news."""


def _has_grown(one: tuple[Quantity, FuzzyDate | None], other: tuple[Quantity, FuzzyDate | None]) -> bool:
    """Is the larger number a toll, and told on a later day than the smaller one?"""
    (less, before), (_, after) = sorted((one, other), key=lambda told: told[0].value)
    if less.unit.partition(" ")[0] not in _GROWING or before is None or after is None:
        return False
    return reach(before)[1] < reach(after)[0]


# The place -----------------------------------------------------------------------------------------------------------

_WHERE = re.compile(
    r"\b(?:in|at|near|outside|bei|nahe|aus|à|en|près de|cerca de|у|в|під|біля|под|возле)\s+(?:the\s+|der\s+|dem\s+)?"
    r"(?P<name>[^\W\d_][\w’'-]*)"
)


def _differ_on_place(told: _Told, places: Mapping[str, Place]) -> Disagreement | None:
    """The witnesses that set the event in different towns; a country may hold any of them and contradicts none."""
    where: dict[str, tuple[str, Side]] = {}
    for label, number, claim in told:
        towns = [one for one in claim.places if one in places and places[one].parent]
        found = [(town, words) for town in towns if (words := _set_in(claim.words, places[town]))]
        if len(found) == 1:
            where.setdefault(label, (found[0][0], Side(label, found[0][1], number)))
    towns_of = {label: town for label, (town, _) in where.items()}
    clashing = {
        label
        for one, other in combinations(where, 2)
        for label in (one, other)
        if not _may_be_one(towns_of[one], towns_of[other], places)
    }
    sides = _one_a_value(
        [side for label, (_, side) in where.items() if label in clashing], lambda side: towns_of[side.label]
    )
    return Disagreement("place", sides) if len(sides) > 1 else None


def _set_in(words: str, place: Place) -> str:
    """The name of the place where the words set something there ("in Paris"), "" where they only mention it."""
    names = {stem(name.split()[0].casefold()) for name in (place.name, *place.aliases) if name}
    return next((m["name"] for m in _WHERE.finditer(words) if stem(m["name"].casefold()) in names), "")


def _may_be_one(one: str, other: str, places: Mapping[str, Place]) -> bool:
    return one == other or other in _holding(one, places) or one in _holding(other, places)


def _holding(place: str, places: Mapping[str, Place]) -> set[str]:
    """The places that hold this one."""
    found: set[str] = set()
    while place in places and place not in found:
        found.add(place)
        place = places[place].parent
    return found | {place}
