"""Do two reports tell one event? The policy is docs/witnesses.md: when in doubt, they are two."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from pelican_timeline.model.fuzzydate import may_coincide

from .concepts import DETAILS
from .contentwords import find_figures
from .doubts import (
    DECIDED,
    ONCE,
    differing_names,
    differing_people,
    find_doubt,
    find_reservation,
    is_day_known,
    shared_happenings,
    tell_exchanged,
    tell_meanings,
)
from .figures import find_quantities
from .propernames import fold, missing_from
from .reports import Report

SHARED_CONTENT = 0.2
SHARED_CONTENT_STRICT = 0.4
"""So much of what each title says is also said by the other report. Strict for statements, since one person says many
things on one day, for reports whose kind nobody knows, and for those that share no name."""

TOLD_BY_ONE = 0.5
"""Or so much of one title alone, where kind and people are the same: "issued an opinion", "ruled it was unlawful"."""

SENTENCE_WEIGHT = 0.75
"""What two sentences share beyond their titles counts by three quarters: a sentence tells more than its event."""

FEWEST_IN_COMMON = 3
"""Words and names together, one word at least: a city and a capital letter make no event."""

SHARED_IN_COPIES = 0.25
"""Two texts of one origin tell the same story sentence by sentence, so less will do to recognise a sentence."""

NEARLY_SAME = 0.8
"""Two sentences of one text are two events unless they say so nearly the same."""


FEWEST_IN_TRANSLATION = 3
"""Actors, places and figures together that two reports in two languages must share."""

SERIAL = frozenset({"attack", "statement", "other"})
"""What one side may do several times a day: in two languages nobody can tell which of them is meant."""

OFTEN_CONFUSED = frozenset(
    frozenset(pair)
    for pair in (("attack", "disaster"), ("decision", "agreement"), ("decision", "election"), ("decision", "statement"))
)
"""Kinds that two reports of one event may give it: an explosion, a ratified treaty, a vote, a minister's order. Asked."""


class Verdict(StrEnum):
    """Whether two reports are one event; UNSURE means: keep them apart and ask."""

    SAME = "same"
    UNSURE = "unsure"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict with its reason, and how much the reports share (0 to 1)."""

    verdict: Verdict
    reason: str
    score: float = 0.0


def judge(a: Report, b: Report) -> Judgement:
    """Are two reports one event? Whichever is asked about first."""
    if b.id < a.id:
        a, b = b, a
    apart = _judge_conflict(a, b)
    if apart:
        return apart
    score = share_content(a, b)
    if a.source and a.source == b.source:
        if score >= NEARLY_SAME and str(a.date) == str(b.date):
            return Judgement(Verdict.SAME, "one text says it twice", score)
        return Judgement(Verdict.APART, "two sentences of one text", score)
    if a.origin and a.origin == b.origin:
        return _judge_copies(a, b, score)
    judgement = _judge_reports(a, b, score)
    if judgement.verdict is not Verdict.SAME and a.language != b.language:
        return max((judgement, _judge_translations(a, b)), key=lambda found: _RANK[found.verdict])
    return judgement


def _judge_conflict(a: Report, b: Report) -> Judgement | None:
    """The verdict on reports of which something rules out that they are one; None where nothing does."""
    conflict = _conflict(a, b)
    if conflict == PEOPLE_DIFFER and _is_one_meeting_place(a, b):
        # Whom a sentence names beside the meeting is chance; that it met there is not.
        return Judgement(Verdict.UNSURE, "two meetings in one place that may be one; the people named differ")
    if conflict and frozenset((a.kind, b.kind)) in OFTEN_CONFUSED and conflict == _kinds_differ(a, b):
        score = share_content(a, b)
        if score >= SHARED_CONTENT_STRICT and not (differing_names(a, b) or find_doubt(a, b)):
            return Judgement(Verdict.UNSURE, conflict, score)
    return Judgement(Verdict.APART, conflict) if conflict else None


_RANK = {Verdict.APART: 0, Verdict.UNSURE: 1, Verdict.SAME: 2}


def _conflict(a: Report, b: Report) -> str:
    """What rules out that the reports are one event; "" when nothing does. The kind comes last: it is often a guess."""
    if not may_coincide(a.date, b.date):
        return "the dates differ"
    if a.speaker and b.speaker and not is_same_person(a.speaker, b.speaker):
        return "the speakers differ"
    if a.places and b.places and not a.places & b.places:
        return "the places differ"
    if a.actors and b.actors and not a.actors & b.actors:
        return PEOPLE_DIFFER
    return "" if is_kind_compatible(a, b) or _is_one_happening_of_two_kinds(a, b) else _kinds_differ(a, b)


def _is_one_happening_of_two_kinds(a: Report, b: Report) -> bool:
    """Do both tell of one thing, which a verb makes a decision of one and a noun an election of the other?

    A kind is read off one word; that a market burned, an explosion killed two, tells more. Whether that was an attack is
    often not known on the day. What is said and where one meets is another matter: that is told of everything.
    """
    return not {"statement", "meeting"} & {a.kind, b.kind} and bool(shared_happenings(a, b))


def _kinds_differ(a: Report, b: Report) -> str:
    return f"one is of the kind {a.kind}, the other {b.kind}"


PEOPLE_DIFFER = "the people differ"


def _is_one_meeting_place(a: Report, b: Report) -> bool:
    """Two meetings, told by two desks, in one place that is no actor (a country is often both)."""
    places = (a.places & b.places) - a.actors - b.actors
    return a.kind == b.kind == "meeting" and a.planned == b.planned and a.origin != b.origin and bool(places)


def is_kind_compatible(a: Report, b: Report) -> bool:
    """The same kind, or one that is not known."""
    return a.kind == b.kind or "other" in (a.kind, b.kind)


def is_same_person(one: str, other: str) -> bool:
    """Do two ids or names mean one person: "christine-lagarde" and "Lagarde"?"""
    parts, others = ({fold(part) for part in re.split(r"[\s-]+", name) if part} for name in (one, other))
    fewer, more = sorted((parts, others), key=len)
    return not missing_from(fewer, more)


def share_content(a: Report, b: Report) -> float:
    """How much the reports share: of what each says in its title, what the other says too; or of the shorter sentence.

    Names do not count: who and where is compared for itself.
    """
    names = a.name_stems | b.name_stems
    core_a, core_b, full_a, full_b = a.core - names, b.core - names, a.full - names, b.full - names
    if not core_a or not core_b:
        return 0.0
    shares = len(core_a & full_b) / len(core_a), len(core_b & full_a) / len(core_b)
    titles = min(shares)
    fewest = min(len(full_a), len(full_b))
    sentences = len(full_a & full_b) / fewest
    # "The quake hit" is contained in every sentence on the quake.
    if sentences >= NEARLY_SAME and fewest >= FEWEST_IN_COMMON:
        return max(titles, SENTENCE_WEIGHT * sentences)
    one_kind = a.kind == b.kind != "other"
    # A sentence often tells of two things, and its title of one: then the other title must have something of that one.
    if not core_a & core_b and not one_kind:
        return 0.0
    if titles < SHARED_CONTENT and not (one_kind and a.actors & b.actors and max(shares) >= TOLD_BY_ONE):
        return titles
    return max(titles, SENTENCE_WEIGHT * sentences)


def _judge_copies(a: Report, b: Report, score: float) -> Judgement:
    """Two texts of one origin: the same sentence, copied, retold or translated."""
    same_date = str(a.date) == str(b.date) or (is_day_known(a.date) and is_day_known(b.date))
    doubt = find_doubt(a, b) or ("" if same_date else "the dates are read differently") or tell_exchanged(a, b)
    dice = 2 * len(a.full & b.full) / (len(a.full) + len(b.full)) if a.full and b.full else 0.0
    alike = max(score, dice) >= SHARED_IN_COPIES
    translated = len(a.language_free & b.language_free) > 1 and str(a.date) == str(b.date) and a.kind == b.kind
    if not alike and not translated:
        return Judgement(Verdict.APART, "two sentences of one story", score)
    if doubt:
        return Judgement(Verdict.UNSURE, doubt, score)
    return Judgement(Verdict.SAME, "the same sentence in texts of one origin", max(score, dice))


def _judge_reports(a: Report, b: Report, score: float) -> Judgement:
    """Two texts of different origins, or a text and a curated event, in one language."""
    differing = differing_names(a, b)
    if differing:
        return Judgement(Verdict.APART, f"the names differ: {differing}", score)
    known = bool(a.actors & b.actors) or (a.speaker != "" and b.speaker != "")
    told = a.names - missing_from(a.names, b.words)
    # What happened is worth two words: "stepped down" and "quit" have none in common and say it.
    happened = bool(shared_happenings(a, b))
    serial = SERIAL - {"other"} if happened else SERIAL
    strict = bool(serial & {a.kind, b.kind}) or not (known or told)
    in_common = len(a.full & b.full) + len(a.actors & b.actors) + len(a.places & b.places) + happened
    if score < (SHARED_CONTENT_STRICT if strict else SHARED_CONTENT) or in_common < FEWEST_IN_COMMON:
        likely = (score >= SHARED_CONTENT and (known or told)) or _is_one_meeting_place(a, b)
        return Judgement(Verdict.UNSURE if likely else Verdict.APART, "too few words in common", score)
    doubt = find_doubt(a, b) or find_reservation(a, b, known=known)
    if doubt:
        return Judgement(Verdict.UNSURE, doubt, score)
    return Judgement(Verdict.SAME, _agreement(a, b), score)


def _judge_translations(a: Report, b: Report) -> Judgement:
    """Two reports in two languages, which share few words: people, places, figures, names and what happened must do."""
    happened = shared_happenings(a, b) | ((a.happens & b.tells | b.happens & a.tells) - DETAILS)
    kinds = a.kind == b.kind or bool(happened or (is_kind_compatible(a, b) and a.happens & b.happens))
    if not kinds or not (is_day_known(a.date) and is_day_known(b.date)):
        return Judgement(Verdict.APART, "two languages, and too little in common")
    known = {fold(part) for one in a.actors | b.actors | a.places | b.places for part in one.split("-")}
    told = {name for one, other in ((a, b), (b, a)) for name in one.names - missing_from(one.names, other.words)}
    names = missing_from(told, known)
    who = len(a.actors & b.actors) + len(a.places & b.places)
    figures = {one.value for one in find_quantities(a.title)} & {one.value for one in find_quantities(b.title)}
    figures |= {float(one) for one in find_figures(a.title) & find_figures(b.title)}
    things = a.things & b.things
    evidence = who + len(names) + len(figures) + len(things) + bool(happened)
    score = min(1.0, evidence / 5)
    if not (who or names):
        return Judgement(Verdict.APART, "two languages, and too little in common", score)
    once = bool(figures or things or happened & ONCE)
    kind = b.kind if a.kind == "other" else a.kind
    often = kind in SERIAL or (kind in DECIDED and who < FEWEST_IN_TRANSLATION)
    reason = (
        find_doubt(a, b)
        or differing_people(a, b)
        or ("two languages, and the dates are not the same" if str(a.date) != str(b.date) else "")
        or ("two languages, and one may say or do this more than once a day" if often and not once else "")
        or ("two languages, and too little in common" if evidence < FEWEST_IN_TRANSLATION else "")
    )
    if not reason:
        return Judgement(Verdict.SAME, f"two languages: {_agreement(a, b)}", score)
    likely = evidence >= FEWEST_IN_COMMON - 1
    return Judgement(Verdict.UNSURE if likely else Verdict.APART, reason, score)


def _agreement(a: Report, b: Report) -> str:
    """What two reports agree in, for the person who asks why they were put together."""
    shared = [f"date {a.date}" if str(a.date) == str(b.date) else f"dates {a.date} and {b.date}"]
    if a.speaker and b.speaker:
        shared.append(f"speaker {a.speaker}")
    figures = find_figures(a.title) & find_figures(b.title)
    shared += [
        f"{word} {', '.join(sorted(names))}"
        for word, names in (("place", a.places & b.places), ("actor", a.actors & b.actors), ("figure", figures))
        if names
    ]
    words = f"; words in common: {tell_meanings(a.full & b.full)}" if a.full & b.full else ""
    return f"the same {'; '.join(shared)}{words}"
