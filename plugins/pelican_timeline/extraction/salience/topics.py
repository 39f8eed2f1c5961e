"""Is a sentence about the topic? The words that a person gave for it decide, in any form that only adds an ending."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from pelican_timeline.extraction.inflection import forms_of


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic by its words; without any, every sentence is about it.

    >>> topic = Topic(("egypt", "Київ"))
    >>> topic.is_in("Egyptian police"), topic.is_in("у Києві"), topic.is_in("in Tunis")
    (True, True, False)
    """

    words: tuple[str, ...] = ()
    _pattern: re.Pattern[str] | None = field(init=False, default=None, compare=False, repr=False)

    def __post_init__(self) -> None:
        forms = sorted({form.casefold() for word in self.words for form in _forms(word)})
        if forms:
            # A word counts where it begins one: "egypt" in "Egyptian", "flu" not in "influence" nor "conflux".
            object.__setattr__(self, "_pattern", re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})"))

    def is_in(self, text: str) -> bool:
        """Does the text have a word of the topic?"""
        return self._pattern is None or self._pattern.search(text.casefold()) is not None


def _forms(word: str) -> Iterable[str]:
    """The word and its forms in languages that change the end of names: Київ, Києві."""
    return {word, *forms_of(word), *forms_of(word[:1].upper() + word[1:])}
