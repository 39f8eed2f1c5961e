"""How every language writes its verbs: lists by kind of event or of saying, and one function that makes the forms."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from pelican_timeline.extraction.grammar import Form, Verb

Inflected = list[tuple[str, str, str]]
"""(form, slot, particle): "kündigte" is a form of "ankündigen" only where "an" ends the clause."""


def verb_forms(
    kinds: Mapping[str, str], says: Mapping[str, str], inflect: Callable[[str], Inflected], divider: str | None = None
) -> Iterator[tuple[str, Form]]:
    """Every form of the verbs of two lists, by kind of event and by kind of saying.

    An entry begins with its infinitive; entries are divided by white space, or by *divider* where they hold several words.
    """
    groups = [(kind, "", text) for kind, text in kinds.items()]
    groups += [("statement", kind, text) for kind, text in says.items()]
    for kind, saying, text in groups:
        for entry in text.split(divider):
            verb = Verb(_lemma(entry), kind, saying)
            for form, slot, particle in inflect(entry.strip()):
                yield form, Form(verb, frozenset({slot}), particle)


def _lemma(entry: str) -> str:
    return entry.split(maxsplit=1)[0].replace("+", "").replace("_", " ")


def by_noun(
    nouns: Mapping[str, str], forms_of: Callable[[str], Iterable[str]] = lambda noun: (noun,)
) -> dict[str, str]:
    """The kind of each noun of an event, in all its forms, from lists by kind; "_" stands for a space."""
    return {
        form: kind for kind, text in nouns.items() for noun in text.split() for form in forms_of(noun.replace("_", " "))
    }


def habits(*parts: str) -> tuple[re.Pattern[str], ...]:
    """Patterns for whole words in any case: what a `background` is made of.

    >>> [bool(one.search("They usually meet.")) for one in habits("always|usually", "so far")]
    [True, False]
    """
    return tuple(re.compile(rf"\b(?:{part})\b", re.IGNORECASE) for part in parts)
