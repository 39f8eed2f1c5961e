"""What Ukrainian and Russian share: the forms of the past, and nouns and offices in all their cases."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from pelican_timeline.extraction.grammar import BASE, FUTURE, PARTICIPLE, PAST, PRESENT
from pelican_timeline.extraction.inflection import forms_of

from .wordlists import Inflected

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


def inflector(listed: Mapping[str, str], infinitive: re.Pattern[str], masculine: str) -> Callable[[str], Inflected]:
    """A function that gives every form of one entry: its past, and the forms *listed* by slot ("каже:сказати").

    "Зійти(зійшов,зійш)+з_рейок" is a verb with words that belong to it. A short passive alone tells the past: "підписано".
    """
    by_lemma: dict[str, list[tuple[str, str, str]]] = {}
    for name, text in listed.items():
        for form, lemma in (pair.split(":") for pair in text.split()):
            slots = [_SLOTS[name], PAST] if name == "passive" else [_SLOTS[name]]
            by_lemma.setdefault(lemma, []).extend((form, slot, "") for slot in slots)

    def inflect(entry: str) -> Inflected:
        entry, _, particle = entry.partition("+")
        forms = [*past_forms(entry, infinitive, masculine), *by_lemma.get(entry.partition("(")[0], ())]
        return [(form, slot, particle.replace("_", " ")) for form, slot, _ in forms]

    return inflect


def in_all_cases(text: str) -> str:
    """A list of nouns with every case of each; "=" before a word keeps it as it is."""
    found = (form for word in text.split() for form in ([word[1:]] if word[0] == "=" else sorted(forms_of(word))))
    return " ".join(dict.fromkeys(found))
