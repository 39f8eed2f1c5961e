"""What speaks against two reports being one event though nothing rules it out: each doubt is a reason to ask a person."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pelican_timeline.model.fuzzydate import FuzzyDate, reach

from .concepts import DETAILS, is_told
from .contentwords import are_opposite, find_figures, find_ordinals
from .figures import Quantity, can_agree, find_quantities
from .frames import find_frames, find_settings
from .propernames import missing_from
from .reports import Report
from .titles import find_exchanged, find_namesakes, find_people, find_placed, find_subject, fold_title

DAYS_KNOWN = 3
"""A date says when something happened if it leaves no more days than these: "on 4 September", "about 7 January"."""

DECIDED = frozenset({"decision", "agreement", "statement"})
"""Kinds of which one side brings many a day: what it is about must be the same."""

DAILY = frozenset(
    "approve reject annul ban agree sign appoint nominate begin end close reopen visit demand award fine sue publish raise lower"
    " buy unveil charge arrest remand release protest win lose".split()
) | {"hand over"}
"""What happens many times a day, whatever the kind is called: one minister opens two roads."""

TO_SOMEBODY = frozenset({"arrest", "remand", "charge", "release", "pardon", "abduct", "award"})
"""What happens to a person, who then is what it is about."""

ONCE = frozenset(
    {"resign", "dismiss", "leave office", "elect", "die", "convict", "acquit", "swear in", "bury", "marry"}
)
"""What happens to somebody once: who it is tells enough, whatever else is said of it."""

PLAINLY_TOLD = frozenset(
    "arrest charge convict acquit resign dismiss elect reject ban retract sue pardon abduct bury marry collide derail quake tsunami"
    " aftershock erupt postpone resign bankrupt apologise".split()
)
"""What nobody tells without one of the words that the thesaurus knows."""

MUTUAL = frozenset({"meet", "agree", "sign", "phone", "merge", "exchange", "collide", "marry"})
"""What both sides do: who is named first is chance."""

_MONTH = 31

SEVERAL = 2
"""So many happenings in common ("handed over a petition") tell what it is about."""

_BEGINNING = 4
"""Letters of a word that any case ending leaves alone."""

TOLLS = frozenset({"dead", "injured", "missing", "people"})
_TOLD_AS_PEOPLE = frozenset({"dead", "people"})
"""The dead are people too: "cost 14 people their lives"."""

_FIXED_ORDER = frozenset({"en", "fr", "es"})
"""Languages in which who does it stands before what is done."""

_AGAINST = re.compile(r"\b(?:against|gegen|contre|contra|проти|против)\b", re.IGNORECASE)


# Names, days and what happened ---------------------------------------------------------------------------------------


def is_day_known(date: FuzzyDate) -> bool:
    """Does the date say when it happened, rather than in which season or year?"""
    first, last = reach(date)
    return last - first < DAYS_KNOWN


def differing_names(a: Report, b: Report) -> str:
    """Names in which both titles differ, as "Orlivka / Zelenivka"; "" where one has all that the other names."""
    ours, theirs = missing_from(a.names, b.words), missing_from(b.names, a.words)
    return f"{', '.join(sorted(ours))} / {', '.join(sorted(theirs))}" if ours and theirs else ""


def shared_happenings(a: Report, b: Report) -> frozenset[str]:
    """What happened by both titles, apart from what is told of many events ("two people died")."""
    ours, theirs = a.happens - DETAILS, b.happens - DETAILS
    return frozenset(one for some, others in ((ours, theirs), (theirs, ours)) for one in some if is_told(one, others))


def differing_happenings(a: Report, b: Report) -> tuple[str, str] | None:
    """What one title tells and the other report does not, where that is so for both: ("arrest", "charge")."""
    if shared_happenings(a, b):
        return None
    ours = sorted(one for one in a.happens - DETAILS if not is_told(one, b.tells))
    theirs = sorted(one for one in b.happens - DETAILS if not is_told(one, a.tells))
    return (ours[0], theirs[0]) if ours and theirs else None


# Whatever the origins are ---------------------------------------------------------------------------------------------


def find_doubt(a: Report, b: Report) -> str:
    """What makes it doubtful that two reports are one event though nothing rules it out; "" when nothing does."""
    return next((reason for check in _DOUBTS if (reason := check(a, b))), "")


def _is_one_planned(a: Report, b: Report) -> str:
    return "one is planned, the other done" if a.planned != b.planned else ""


def _are_opposite(a: Report, b: Report) -> str:
    opposite = are_opposite(a.title, b.title) and not _is_told_by_both_sides(a, b)
    return "one says the opposite of the other" if opposite else ""


def _tell_of_different_things(a: Report, b: Report) -> str:
    differing = differing_happenings(a, b)
    if not differing and a.things and b.things and not a.things & b.things:
        differing = min(a.things), min(b.things)
    return f"one tells of “{differing[0]}”, the other of “{differing[1]}”" if differing else ""


def _is_told_by_one(a: Report, b: Report) -> str:
    """Does one title tell what has few other words, and the other report nothing of it?"""
    if shared_happenings(a, b):
        return ""
    alone = sorted(
        one for some, other in ((a, b), (b, a)) for one in some.happens & PLAINLY_TOLD if not is_told(one, other.tells)
    )
    return f"only one tells of “{alone[0]}”" if alone else ""


def _is_one_at_the_other(a: Report, b: Report) -> str:
    """Is what one tells the setting of something else that only the other tells: a death in a storm, a vote at a congress?"""
    for part, whole in ((a, b), (b, a)):
        settings = find_settings(part.title) & find_frames(whole)
        if (
            settings
            and (part.happens - settings - whole.tells)
            and ((part.happens - settings - DETAILS) or missing_from(part.names, whole.words))
        ):
            return f"one happened at what the other tells: {', '.join(sorted(settings))}"
    return ""


def _are_set_apart(a: Report, b: Report) -> str:
    """Does each title set it somewhere, and one of them where the other report is nowhere?"""
    if a.places & b.places or a.language != b.language:
        return ""
    ours, theirs = find_placed(a), find_placed(b)
    if not ours or not theirs or len(missing_from(ours, theirs)) < len(ours):
        return ""
    strange = missing_from(ours, b.words) or missing_from(theirs, a.words)
    return f"one is set in {', '.join(sorted(ours))}, the other in {', '.join(sorted(theirs))}" if strange else ""


def _are_namesakes(a: Report, b: Report) -> str:
    namesakes = find_namesakes(a, b)
    return f"two people of one name: {namesakes}" if namesakes else ""


def _differ_in_order(a: Report, b: Report) -> str:
    ordinals, others = find_ordinals(a.title), find_ordinals(b.title)
    apart = ordinals and others and not ordinals & others
    return "one is the first, the other the second or a later one" if apart else ""


def _is_one_against(a: Report, b: Report) -> str:
    protests = "protest" in a.happens & b.happens
    apart = protests and bool(_AGAINST.search(a.text)) != bool(_AGAINST.search(b.text))
    return "one is against it, the other is not" if apart else ""


def _differ_in_figures(a: Report, b: Report) -> str:
    return "the figures differ" if _do_figures_differ(a, b) else ""


_DOUBTS = (
    _is_one_planned,
    _are_opposite,
    _tell_of_different_things,
    _is_told_by_one,
    _is_one_at_the_other,
    _are_set_apart,
    _are_namesakes,
    _differ_in_order,
    _is_one_against,
    _differ_in_figures,
)


def _is_told_by_both_sides(a: Report, b: Report) -> bool:
    """Does one report name first who won, and the other who lost to them?"""
    if {"win", "lose"} - (a.happens | b.happens):
        return False
    firsts = {next((word for word in fold_title(one.title) if word in a.names & b.names), "") for one in (a, b)}
    return len(firsts - {""}) > 1


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


def _is_thin(a: Report, b: Report) -> bool:
    """Has each title more words of its own, which the other report has nowhere, than the titles share?

    What happened to whom by both titles is enough, whatever else they say.
    """
    if shared_happenings(a, b) and a.names & b.names:
        return False
    names = a.name_stems | b.name_stems
    shared = len((a.core & b.core) - names)
    return shared < min(len(a.core - b.full - names), len(b.core - a.full - names))


# Between texts of different origins ----------------------------------------------------------------------------------


def find_reservation(a: Report, b: Report, *, known: bool) -> str:
    """Why a person should say whether two reports of different origins are one; *known*: they share somebody known."""
    return next((reason for check in _RESERVATIONS if (reason := check(a, b))), "") or (
        "each title says more that the other does not than they share" if not known and _is_thin(a, b) else ""
    )


def _is_one_said(a: Report, b: Report) -> str:
    return "one is said, the other done" if (a.kind == "statement") != (b.kind == "statement") else ""


def tell_exchanged(a: Report, b: Report) -> str:
    """What stands in one title instead of something in the other, for a person to read."""
    exchanged = find_exchanged(a, b)
    return f"one says “{exchanged[0]}” where the other says “{exchanged[1]}”" if exchanged else ""


def _is_day_unknown(a: Report, b: Report) -> str:
    if is_day_known(a.date) and is_day_known(b.date):
        return ""
    # Nobody dies twice, nor resigns twice in one month.
    months = all(last - first <= _MONTH for first, last in (reach(a.date), reach(b.date)))
    return "" if months and happened_once(a, b) else "the day is not known well enough"


def happened_once(a: Report, b: Report) -> bool:
    """Do both titles tell what happens to somebody once, and name the same person?"""
    return bool(a.happens & b.happens & ONCE and find_people(a) & find_people(b))


def _is_speaker_unknown(a: Report, b: Report) -> str:
    unknown = a.kind == b.kind == "statement" and not (a.speaker and b.speaker)
    return "one statement has no speaker" if unknown else ""


def _differ_in_objects(a: Report, b: Report) -> str:
    """What each report is about where it is not the same; "" where it is, or need not be."""
    happened = shared_happenings(a, b)
    if (
        len(happened) >= SEVERAL
        or happened & ONCE
        or happened_once(a, b)
        or (happened & TO_SOMEBODY and find_people(a) & find_people(b))
    ):
        return ""
    if happened and not (DECIDED & {a.kind, b.kind} or happened & DAILY):
        return ""
    names = a.name_stems | b.name_stems
    ours, theirs = ({one[:_BEGINNING] for one in some.objects - names} for some in (a, b))
    full_a, full_b = ({one[:_BEGINNING] for one in some.full} for some in (a, b))
    if not (ours - full_b and theirs - full_a):
        return ""
    # Where nobody knows what happened, one of the words in common is the verb.
    if len(ours & full_b | theirs & full_a) > (0 if a.happens & b.happens else 1):
        return ""
    return f"one is about {tell_meanings(ours - full_b)}, the other about {tell_meanings(theirs - full_a)}"


def _are_roles_exchanged(a: Report, b: Report) -> str:
    """Does each report begin with one that the other names later, after no "by"? "A left B", "B left A".

    Only where the order of words tells who does it: in German, Ukrainian and Russian it need not.
    """
    mutual = shared_happenings(a, b) & MUTUAL
    if mutual or not {a.language, b.language} <= _FIXED_ORDER or _is_told_by_both_sides(a, b):
        return ""
    shared = a.names - missing_from(a.names, b.words) | b.names - missing_from(b.names, a.words)
    (first, later), (other, others) = find_subject(a, shared), find_subject(b, shared)
    exchanged = (
        missing_from([first], [other]) and not missing_from([first], others) and not missing_from([other], later)
    )
    return "who does it to whom is the other way round" if exchanged else ""


_RESERVATIONS = (
    _is_one_said,
    tell_exchanged,
    _differ_in_objects,
    _are_roles_exchanged,
    _is_day_unknown,
    _is_speaker_unknown,
)


def differing_people(a: Report, b: Report) -> str:
    """Whom the site knows and each report names alone, as "keir-starmer / friedrich-merz"; "" where one has no such."""
    ours, theirs = a.actors - b.actors - b.places, b.actors - a.actors - a.places
    return f"the people differ: {', '.join(sorted(ours))} / {', '.join(sorted(theirs))}" if ours and theirs else ""


def tell_meanings(meanings: Iterable[str]) -> str:
    """Meanings for a person to read: "fire", "17", "budge…"."""
    return ", ".join(one[1:] if one[0] in "=#" else f"{one}…" for one in sorted(meanings))
