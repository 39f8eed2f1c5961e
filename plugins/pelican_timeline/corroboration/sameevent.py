"""Do two reports tell one event? The policy is docs/witnesses.md: when in doubt, they are two."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from pelican_timeline.model.fuzzydate import FuzzyDate, may_coincide, reach

from .contentwords import are_opposite, find_figures, find_ordinals, stem
from .figures import Quantity, can_agree, find_quantities
from .propernames import fold, missing_from
from .reports import Report

DAYS_KNOWN = 3
"""A date says when something happened if it leaves no more days than these: "on 4 September", "about 7 January"."""

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

TOLLS = frozenset({"dead", "injured", "missing", "people"})
_TOLD_AS_PEOPLE = frozenset({"dead", "people"})
"""The dead are people too: "cost 14 people their lives"."""

_TITLE_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_BEFORE_NOUNS = frozenset(
    "a an the in at on of for to from by with near against about over under"
    " der die das dem den des ein eine einen einem einer im am in an auf bei nach aus von zum zur für gegen über um wegen"
    " le la les l un une des du de d à en au aux sur contre el los las una unos por para con contra sobre"
    " у в на по до від за із з від от из с против про щодо проти об о".split()
)


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
        if score >= SHARED_CONTENT_STRICT and not (differing_names(a, b) or _doubt(a, b)):
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
    return "" if is_kind_compatible(a, b) else _kinds_differ(a, b)


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
    sentences = len(full_a & full_b) / min(len(full_a), len(full_b))
    if sentences >= NEARLY_SAME:
        return max(titles, SENTENCE_WEIGHT * sentences)
    one_kind = a.kind == b.kind != "other"
    # A sentence often tells of two things, and its title of one: then the other title must have something of that one.
    if not core_a & core_b and not one_kind:
        return 0.0
    if titles < SHARED_CONTENT and not (one_kind and a.actors & b.actors and max(shares) >= TOLD_BY_ONE):
        return titles
    return max(titles, SENTENCE_WEIGHT * sentences)


def is_day_known(date: FuzzyDate) -> bool:
    """Does the date say when it happened, rather than in which season or year?"""
    first, last = reach(date)
    return last - first < DAYS_KNOWN


def differing_names(a: Report, b: Report) -> str:
    """Names in which both titles differ, as "Orlivka / Zelenivka"; "" where one has all that the other names."""
    ours, theirs = missing_from(a.names, b.words), missing_from(b.names, a.words)
    return f"{', '.join(sorted(ours))} / {', '.join(sorted(theirs))}" if ours and theirs else ""


def _doubt(a: Report, b: Report) -> str:
    """What makes it doubtful that two reports are one event though nothing rules it out; "" when nothing does."""
    if a.planned != b.planned:
        return "one is planned, the other done"
    if are_opposite(a.title, b.title):
        return "one says the opposite of the other"
    ordinals, others = find_ordinals(a.title), find_ordinals(b.title)
    if ordinals and others and not ordinals & others:
        return "one is the first, the other the second or a later one"
    if _do_figures_differ(a, b):
        return "the figures differ"
    return ""


def _do_figures_differ(a: Report, b: Report) -> bool:
    """Do both titles give figures of which none agrees? A disaster's toll rises while it is told, and tells nothing."""
    ours, theirs = find_quantities(a.title), find_quantities(b.title)
    pairs = [(one, other) for one in ours for other in theirs if _is_same_unit(one, other)]
    if pairs:
        tolls = "disaster" in (a.kind, b.kind) and all(one.unit in TOLLS for one, _ in pairs)
        return not tolls and not any(can_agree(*pair) for pair in pairs)
    figures, others = find_figures(a.title), find_figures(b.title)
    return bool(figures and others and not figures & others)


def _is_same_unit(one: Quantity, other: Quantity) -> bool:
    return one.unit == other.unit or {one.unit, other.unit} == _TOLD_AS_PEOPLE


def find_exchanged(a: Report, b: Report) -> tuple[str, str] | None:
    """What stands in one title where the other has something else in the same phrase: ("school", "grain terminal").

    Only where a noun stands, which tells one event from another: a verb may be another word for the same. None where
    nothing is exchanged, or where the other report has these words elsewhere.
    """
    ours, theirs = (_TITLE_WORD.findall(text) for text in (a.title, b.title))
    stems, others = ([stem(word.casefold()) for word in words] for words in (ours, theirs))
    blocks = SequenceMatcher(None, stems, others, autojunk=False).get_opcodes()
    if sum(end - start for tag, start, end, _, _ in blocks if tag == "equal") * 2 < min(len(ours), len(theirs)):
        return None
    for tag, start, end, first, last in blocks:
        if tag == "replace" and (start == 0 or ours[start - 1].casefold() in _BEFORE_NOUNS):
            said, instead = ours[start:end], theirs[first:last]
            if _only_here(said, b.words) and _only_here(instead, a.words):
                return " ".join(said), " ".join(instead)
    return None


def _is_thin(a: Report, b: Report) -> bool:
    """Has each title more words of its own, which the other report has nowhere, than the titles share?"""
    names = a.name_stems | b.name_stems
    shared = len((a.core & b.core) - names)
    return shared < min(len(a.core - b.full - names), len(b.core - a.full - names))


def _only_here(words: Sequence[str], others: frozenset[str]) -> bool:
    """Does one text alone have all of these words that tell something?"""
    telling = [fold(word) for word in words if len(word) > 2 and word.casefold() not in _BEFORE_NOUNS]
    return bool(telling) and len(missing_from(telling, others)) == len(set(telling))


def _judge_copies(a: Report, b: Report, score: float) -> Judgement:
    """Two texts of one origin: the same sentence, copied, retold or translated."""
    same_date = str(a.date) == str(b.date) or (is_day_known(a.date) and is_day_known(b.date))
    doubt = _doubt(a, b) or ("" if same_date else "the dates are read differently")
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
    strict = bool(SERIAL & {a.kind, b.kind}) or not (known or told)
    in_common = len(a.full & b.full) + len(a.actors & b.actors) + len(a.places & b.places)
    if score < (SHARED_CONTENT_STRICT if strict else SHARED_CONTENT) or in_common < FEWEST_IN_COMMON:
        likely = (score >= SHARED_CONTENT and (known or told)) or _is_one_meeting_place(a, b)
        return Judgement(Verdict.UNSURE if likely else Verdict.APART, "too few words in common", score)
    doubt = _doubt(a, b) or _reservation(a, b, known=known)
    if doubt:
        return Judgement(Verdict.UNSURE, doubt, score)
    return Judgement(Verdict.SAME, _agreement(a, b), score)


def _reservation(a: Report, b: Report, *, known: bool) -> str:
    """Why a person should say whether two reports of different origins are one; *known*: they share somebody known."""
    exchanged = find_exchanged(a, b)
    if exchanged:
        return f"one says “{exchanged[0]}” where the other says “{exchanged[1]}”"
    if not known and _is_thin(a, b):
        return "each title says more that the other does not than they share"
    if not (is_day_known(a.date) and is_day_known(b.date)):
        return "the day is not known well enough"
    if a.kind == b.kind == "statement" and not (a.speaker and b.speaker):
        return "one statement has no speaker"
    return ""


def _judge_translations(a: Report, b: Report) -> Judgement:
    """Two reports in two languages, which share no words: actors, places, figures and names must do."""
    actors, places = a.actors & b.actors, a.places & b.places
    figures = find_figures(a.title) & find_figures(b.title)
    names = a.names - missing_from(a.names, b.words)
    evidence = len(actors) + len(places) + len(figures)
    score = min(1.0, evidence / 4)
    if a.kind != b.kind or not (is_day_known(a.date) and is_day_known(b.date)) or not (actors or places or names):
        return Judgement(Verdict.APART, "two languages, and too little in common", score)
    reason = (
        _doubt(a, b)
        or ("two languages, and the dates are not the same" if str(a.date) != str(b.date) else "")
        or (
            "two languages, and one may say or do this more than once a day" if a.kind in SERIAL and not figures else ""
        )
        or ("two languages, and too little in common" if evidence < FEWEST_IN_TRANSLATION else "")
    )
    if not reason:
        return Judgement(Verdict.SAME, f"two languages: {_agreement(a, b)}", score)
    likely = evidence + bool(names) >= FEWEST_IN_COMMON - 1
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
    stems = sorted(a.full & b.full)
    words = f"; words in common: {', '.join(f'{one}…' for one in stems)}" if stems else ""
    return f"the same {'; '.join(shared)}{words}"
