"""How much speaks for a suggestion: 0 to 1, with the reasons in words that an editor reads."""

from __future__ import annotations

from dataclasses import dataclass

from pelican_timeline.model.fuzzydate import Precision

from .dating import Dated
from .happenings import Happening
from .names import NameIndex


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of one suggestion; `verb` as the sentence writes it, `who` the id or name of who acts."""

    happening: Happening
    verb: str
    dated: Dated
    actors: tuple[str, ...]
    places: tuple[str, ...]
    who: str
    early: bool
    names: NameIndex


def score(evidence: Evidence) -> tuple[float, tuple[str, ...]]:
    """The score and its reasons, the weightiest first."""
    found = [
        part
        for part in (_verb(evidence), _date(evidence), _actors(evidence), _places(evidence), _place(evidence))
        if part
    ]
    points = 0.1 + sum(weight for weight, _ in found)
    return round(min(1.0, points), 2), tuple(reason for _, reason in found)


def _verb(evidence: Evidence) -> tuple[float, str]:
    happening = evidence.happening
    if happening.says:
        weight = 0.15 if happening.group.verb.says == "plain" else 0.2
        who = _name(evidence, evidence.who)
        return weight, f"“{evidence.verb}” tells a statement" + (f" by {who}" if who else "")
    if happening.planned:
        return 0.2, f"“{evidence.verb}” tells what is planned"
    kind = (
        "an event" if happening.kind == "other" else f"{'an' if happening.kind[0] in 'aeiou' else 'a'} {happening.kind}"
    )
    weight = 0.25 if happening.kind == "other" else 0.3
    return weight, f"“{happening.noun or evidence.verb}” tells {kind}"


def _date(evidence: Evidence) -> tuple[float, str]:
    dated = evidence.dated
    if not dated.own:
        phrase = dated.derivation.phrase or dated.derivation.anchor_words
        words = (
            f"gives no date of its own; the article says “{phrase}”"
            if phrase
            else "gives no date of its own and leans on the article"
        )
        return 0.05, words
    weight = 0.3 if dated.date.is_day else 0.2 if dated.date.precision <= Precision.MONTH else 0.1
    return weight, f"says when: “{dated.derivation.phrase}”"


def _actors(evidence: Evidence) -> tuple[float, str] | None:
    known = [_name(evidence, actor) for actor in evidence.actors]
    return (0.15, "names " + ", ".join(known)) if known else None


def _places(evidence: Evidence) -> tuple[float, str] | None:
    return (
        (0.05, "names a place: " + ", ".join(evidence.names.places[p].name for p in evidence.places))
        if evidence.places
        else None
    )


def _place(evidence: Evidence) -> tuple[float, str] | None:
    return (0.1, "stands at the start of the article") if evidence.early else None


def _name(evidence: Evidence, who: str) -> str:
    actor = evidence.names.actors.get(who)
    place = evidence.names.places.get(who)
    return actor.name if actor else place.name if place else who
