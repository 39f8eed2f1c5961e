"""What Ukrainian and Russian share: the forms of the past, and nouns and offices in all their cases."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from pelican_timeline.extraction.grammar import BASE, FUTURE, PARTICIPLE, PAST, PRESENT
from pelican_timeline.extraction.inflection import forms_of

from .wordlists import Inflected, by_noun

_REFLEXIVE = re.compile(r"(?:ся|сь)$")


def past_forms(entry: str, infinitive: re.Pattern[str], masculine: str) -> Inflected:
    """The infinitive and the four forms of the past of one entry: "вийти(вийшов,вийш)" gives masculine and root itself.

    *infinitive* is the ending that the past drops, *masculine* what a regular masculine has instead ("в", "л").
    """
    lemma, _, given = entry.rstrip(")").partition("(")
    bare = _REFLEXIVE.sub("", lemma)
    stem = infinitive.sub("", bare)
    he, _, root = given.partition(",")
    he = he or f"{stem}{masculine}"
    # "Зустрів" loses its ending before another ("зустріла"), "помер" has none.
    root = root or he.removesuffix(masculine)
    plain = [he, *(f"{root}{ending}" for ending in ("ла", "ло", "ли"))]
    forms = plain if bare == lemma else [form + ending for form in plain for ending in ("ся", "сь")]
    spelled = {form.replace("ё", "е") for form in forms} | set(forms)
    return [(lemma, BASE, ""), *((form, PAST, "") for form in sorted(spelled))]


_SLOTS = {"present": PRESENT, "future": FUTURE, "passive": PARTICIPLE}


_LABIAL = re.compile(r"[бпвмф]$")
"""Letters before which Ukrainian puts "л": "заявлять"."""
_HUSHING = re.compile(r"[жчшщ]$")
"""Letters behind which both write "а" for "я": "завершать", "наложат"."""
_SHORT_ROOT = re.compile(
    r"(?:[взус]|за|ро[зс]|раз|из|пере|при|по|на|ви|вы|про|до|об|від|під|от|под)?(?:б|п|л|ш|в|ж|кр|м|р|гн)(?:ити|ить)"
)
"""Verbs that only look so: "закрити" has "закриє", "убить" has "убьёт"."""


def future_forms(lemma: str) -> list[str]:
    """The third persons of the classes that rules make: "завершити(ся)", "заснувати", "торкнутися", "объявить".

    Of a perfective verb they tell what is to come. [] for the others, whose forms are listed.

    >>> future_forms("заявити"), future_forms("арестовать")
    (['заявить', 'заявлять'], ['арестует', 'арестуют'])
    """
    bare = _REFLEXIVE.sub("", lemma)
    reflexive = bare != lemma
    match = _CLASSES.fullmatch(bare)
    if not match or _SHORT_ROOT.fullmatch(bare):
        return []
    stem, ending = match.groups()
    he, they = _THIRD[ending]
    if _HUSHING.search(stem):
        they = {"ять": "ать", "ят": "ат"}.get(they, they)
    elif _LABIAL.search(stem):
        they = "лять" if they == "ять" else they
    forms = [stem + he, stem + they]
    # "Розгорнеться": behind a vowel the reflexive has its "ть" back.
    return [(form if form[-1] in "ть" else f"{form}ть") + "ся" for form in forms] if reflexive else forms


_THIRD = {
    "ити": ("ить", "ять"),
    "увати": ("ує", "ують"),
    "ювати": ("ює", "юють"),
    "нути": ("не", "нуть"),
    "ить": ("ит", "ят"),
    "овать": ("ует", "уют"),
    "нуть": ("нет", "нут"),
}
_CLASSES = re.compile(r"(.{2,})(увати|ювати|нути|ити|овать|нуть|ить)")


def inflector(listed: Mapping[str, str], infinitive: re.Pattern[str], masculine: str) -> Callable[[str], Inflected]:
    """A function that gives every form of one entry: its past and future, and the forms *listed* by slot ("каже:сказати").

    "Зійти(зійшов,зійш)+з_рейок" is a verb with words that belong to it. A short passive alone tells the past: "підписано".
    """
    by_lemma: dict[str, list[tuple[str, str, str]]] = {}
    for name, text in listed.items():
        for form, lemma in (pair.split(":") for pair in text.split()):
            slots = [_SLOTS[name], PAST] if name == "passive" else [_SLOTS[name]]
            by_lemma.setdefault(lemma, []).extend((form, slot, "") for slot in slots)

    def inflect(entry: str) -> Inflected:
        entry, _, particle = entry.partition("+")
        lemma = entry.partition("(")[0]
        forms = [*past_forms(entry, infinitive, masculine), *by_lemma.get(lemma, ())]
        if not any(slot == PRESENT for _, slot, _ in forms):
            forms += [(form, FUTURE, "") for form in future_forms(lemma)]
        return [(form, slot, particle.replace("_", " ")) for form, slot, _ in forms]

    return inflect


def in_all_cases(text: str) -> str:
    """A list of nouns with every case of each; "=" before a word keeps it as it is."""
    found = (form for word in text.split() for form in ([word[1:]] if word[0] == "=" else sorted(forms_of(word))))
    return " ".join(dict.fromkeys(found))


def nouns_in_all_cases(nouns: Mapping[str, str]) -> dict[str, str]:
    """The kind of each noun of an event, in all its cases, from lists by kind."""
    return by_noun({kind: in_all_cases(text) for kind, text in nouns.items()})
