"""Where sources differ, as pages show it: who says what, in which words, and what a person decided against a text."""

from __future__ import annotations

from dataclasses import dataclass

from pelican_timeline.archive.messages import Messages
from pelican_timeline.archive.proofs import ProofView, ProofViews
from pelican_timeline.model.timeline import Entry, Side
from pelican_timeline.model.words import in_words


@dataclass(frozen=True, slots=True)
class SideView:
    """What one source says, and the quotation in which it says so (None where there is none)."""

    label: str
    words: str
    proof: ProofView | None


@dataclass(frozen=True, slots=True)
class DisagreementView:
    """One question on which sources differ: `what` is "date", "number" or "place"."""

    what: str
    sides: tuple[SideView, ...]


def view_disagreements(entry: Entry, proofs: ProofViews) -> tuple[DisagreementView, ...]:
    """The disagreements of an entry with their quotations, as far as these may be shown."""
    return tuple(
        DisagreementView(one.what, tuple(_side(side, entry, proofs) for side in one.sides))
        for one in entry.disagreements
    )


def _side(side: Side, entry: Entry, views: ProofViews) -> SideView:
    found = entry.proofs
    proof = views.proof(found[side.proof], side.label) if side.proof < len(found) else None
    return SideView(side.label, _words(side, views.messages), proof)


def _words(side: Side, messages: Messages) -> str:
    """The words of the text; where they name a time, with what they mean."""
    if side.date is None:
        return side.words
    date = in_words(side.date, messages.language)
    return date if side.words in {date, ""} else messages.say("date_and_phrase", date=date, phrase=side.words)


def tell_overridden(entry: Entry, messages: Messages) -> str:
    """One sentence for each text whose date the entry's date rules out; "" when there is none."""
    return " ".join(
        messages.say(
            "overridden",
            source=side.label,
            phrase=side.words,
            read=in_words(side.date, messages.language),
            date=in_words(entry.event.date, messages.language),
        )
        for side in entry.overridden
        if side.date
    )
