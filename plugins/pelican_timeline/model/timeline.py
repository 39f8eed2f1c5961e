"""What comes out: suggestions, checked proofs, witnesses, and the entries of the finished timeline in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from .event import Citation, Content, Event
from .fuzzydate import FuzzyDate
from .text import Source, Span
from .timeexpression import Derivation, TimeExpression


@dataclass(frozen=True, slots=True)
class Candidate:
    """An event that the program read in one sentence, for a person to accept or reject.

    `id` is "x-" and ten hexadecimal digits of the source and the normalised sentence. `quote` is verbatim
    `source.text[span]`; `title` uses only its words. `score` is 0 to 1, `reasons` say why it was taken. `language` is
    that of the source.
    """

    id: str
    source: str
    span: Span
    sentence: int
    quote: str
    title: str
    date: FuzzyDate
    derivation: Derivation
    kind: str = "other"
    planned: bool = False
    speaker: str = ""
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    score: float = 0.0
    reasons: tuple[str, ...] = ()
    language: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Why one sentence was taken as an event, or was not."""

    sentence: int
    span: Span
    taken: bool
    reason: str
    candidate: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that the program read in one source: dates, suggestions, and a verdict for every sentence."""

    source: str
    expressions: tuple[TimeExpression, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    verdicts: tuple[Verdict, ...] = ()


@dataclass(frozen=True, slots=True)
class Proof:
    """A citation, checked.

    `status` is "checked" (the words stand in the stored text, at `spans`), "unchecked" (there is a quotation but no
    stored text) or "link" (no quotation: link only, not proven). `words` are the words to show, "" when the quotation
    limits of an unlicensed text are used up; `sentence` is the number of the sentence where they start (0: unknown);
    `fragment` is the text fragment that leads to them ("text=…", "" without an address).
    """

    citation: Citation
    status: str
    source: Source | None = None
    spans: tuple[Span, ...] = ()
    words: str = ""
    sentence: int = 0
    fragment: str = ""


@dataclass(frozen=True, slots=True)
class OneOrigin:
    """Why several texts are one origin: `share` (0 to 1) of their word runs are the same, and both credit `credit`.

    A `share` of 0 means that a person says so. As a string it is in English, for editors; the site has words of its own.

    >>> print(OneOrigin(0.4, "dpa"))
    40% of the word runs are the same, and both credit dpa
    """

    share: float = 0.0
    credit: str = ""

    def __str__(self) -> str:
        if not self.share:
            return "an editor says so"
        return f"{self.share:.0%} of the word runs are the same" + (
            f", and both credit {self.credit}" if self.credit else ""
        )


@dataclass(frozen=True, slots=True)
class Origin:
    """The desk a story first came from, with the texts that carry it; two re-printings have one origin.

    `id` is the slug of the text that leads (the one closest to the original), `label` how readers know it
    ("The Guardian", "dpa"), `sources` the slugs of its texts, the leading one first. `relations` tells of each other
    text how it stands to the first: "copy", "retold", "translated" or "same". `reason` is why they are one. `known` is
    False where nothing tells who published the story first; then `label` is the text's title or slug.
    """

    id: str
    label: str
    sources: tuple[str, ...]
    relations: Mapping[str, str] = field(default_factory=dict)
    reason: OneOrigin | None = None
    known: bool = True


@dataclass(frozen=True, slots=True)
class Witness:
    """One independent source of one event: an origin, and the proofs that come from it.

    `known` is False for texts of an origin that nobody knows: they may copy another witness.
    """

    origin: str
    label: str
    proofs: tuple[Proof, ...]
    known: bool = True


@dataclass(frozen=True, slots=True)
class Side:
    """What one text says, where another says something else: `label` is its origin as readers know it.

    `words` are the text's own ("on Tuesday", "35 countries", "Paris"), `date` is what they mean where they name a time,
    and `entry.proofs[proof]` is the quotation in which they stand.
    """

    label: str
    words: str
    proof: int
    date: FuzzyDate | None = None


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Independent sources that say different things of one event: `what` is "date", "number" or "place"."""

    what: str
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """How an event seems to stand to another, and why: `kind` is one of event.RELATIONS, `event` the other's id."""

    kind: str
    event: str
    reason: str


@dataclass(frozen=True, slots=True)
class Salience:
    """How much an entry matters, 0 to 1, with the reasons in words."""

    score: float = 0.0
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the timeline: an event with its proofs, grouped by independent source.

    `independent` counts the witnesses whose origin is known, one publisher once; `texts` counts the different texts, and
    `unknown` those of them whose origin nobody knows. `derivation` is there when
    the program read the date. `absorbed` are the ids of suggestions that this event took in. `disagreements` tell where
    independent sources differ, `overridden` which texts give a date that the entry's own date rules out: a person who
    wrote the entry decided otherwise. `joined` says of each absorbed suggestion why it belongs here. `ties` are relations
    that the program sees: a suggestion shows them, for a curated event they are a proposal. `salience` decides what is
    shown first where there is more than a page can show.
    """

    event: Event
    witnesses: tuple[Witness, ...]
    independent: int
    texts: int
    derivation: Derivation | None = None
    absorbed: tuple[str, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    overridden: tuple[Side, ...] = ()
    score: float = 1.0
    unknown: int = 0
    joined: Mapping[str, str] = field(default_factory=dict)
    ties: tuple[Tie, ...] = ()
    salience: Salience = Salience()

    @property
    def proofs(self) -> tuple[Proof, ...]:
        """All proofs, in the order of the witnesses."""
        return tuple(proof for witness in self.witnesses for proof in witness.proofs)

    @property
    def suggested(self) -> bool:
        """Is it the program's suggestion, not yet read by a person?"""
        return self.event.provenance == "extracted"


@dataclass(frozen=True, slots=True)
class Timeline:
    """The finished timeline: entries in their one total order, with the content they came from."""

    entries: tuple[Entry, ...]
    content: Content
    origins: tuple[Origin, ...] = ()
    readings: Mapping[str, Reading] = field(default_factory=dict)

    @property
    def candidates(self) -> dict[str, Candidate]:
        """All suggestions by id, whatever became of them."""
        return {one.id: one for reading in self.readings.values() for one in reading.candidates}

    @property
    def desks(self) -> dict[str, str]:
        """The id of its origin for each text that has one, by the text's id."""
        return {slug: origin.id for origin in self.origins for slug in origin.sources}


def show_first(entries: Sequence[Entry], room: int) -> list[Entry]:
    """The entries that are shown where there is room for so many, in their order.

    What people wrote is shown before any suggestion, then what matters more; never is a curated entry left out while a
    suggestion is shown.
    """
    ranked = sorted(range(len(entries)), key=lambda n: (entries[n].suggested, -entries[n].salience.score, n))
    return [entries[n] for n in sorted(ranked[:room])]
