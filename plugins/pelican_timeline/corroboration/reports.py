"""What is compared of a suggestion or of a curated event: when, who, where, and the words that tell what happened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from pelican_timeline.model.event import Event
from pelican_timeline.model.fuzzydate import FuzzyDate
from pelican_timeline.model.timeline import Candidate

from .concepts import find_happenings, find_things
from .contentwords import find_figures, find_meanings, find_objects, meanings_of, stem
from .figures import find_quantities
from .frames import find_mentioned
from .propernames import find_names, fold, fold_words

_LARGE_ENOUGH = 5
"""Two and three are counted in every other sentence; who counts eleven men may mean the same eleven."""


@dataclass(frozen=True)
class Report:
    """What is compared of a suggestion or of a curated event. `source` and `origin` are "" for an event.

    `quote` is its sentence, of an event its summary and all quotations; `ids` are those of people and places, and the
    speaker. All else is read in title and sentence once it is asked for: most reports are compared with none.
    """

    id: str
    source: str
    origin: str
    language: str
    date: FuzzyDate
    kind: str
    planned: bool
    speaker: str
    actors: frozenset[str]
    places: frozenset[str]
    title: str
    quote: str
    ids: tuple[str, ...]

    @cached_property
    def text(self) -> str:
        """Title and sentence."""
        return f"{self.title} {self.quote}"

    @cached_property
    def core(self) -> frozenset[str]:
        """The content words of the title, as meanings (see contentwords), without its setting; and its larger numbers."""
        words = find_meanings(self.title, self.ids, self._names_of_title)
        return words - meanings_of(self._happens_in_title - self.happens) | _numbers(self.title)

    @cached_property
    def full(self) -> frozenset[str]:
        """The same of title and sentence, all of them."""
        return find_meanings(self.text, self.ids, self._names) | _numbers(self.text)

    @cached_property
    def objects(self) -> frozenset[str]:
        """The content words of the title that neither happen nor decide."""
        return find_objects(self.title, self.ids, self._names_of_title)

    @cached_property
    def happens(self) -> frozenset[str]:
        """What happened by the title, without its setting: "Two died in the storm" tells of deaths, "a storm in Velk" of a storm."""
        return self._happens_in_title - find_mentioned(self.title) or self._happens_in_title

    @cached_property
    def tells(self) -> frozenset[str]:
        """What happened by title and sentence."""
        return self._happens_in_title | find_happenings(self.quote, self._names_of_quote)

    @cached_property
    def things(self) -> frozenset[str]:
        """The places and vehicles of the title."""
        return find_things(self.title)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names in the title, folded (see propernames)."""
        return frozenset(map(fold, self._names_of_title))

    @cached_property
    def all_names(self) -> frozenset[str]:
        """Those in the sentence too."""
        return frozenset(map(fold, self._names))

    @cached_property
    def name_stems(self) -> frozenset[str]:
        """The stems of all names, which tell nothing about what happened."""
        return frozenset(stem(name.casefold()) for name in self._names)

    @cached_property
    def words(self) -> frozenset[str]:
        """All words of title and sentence, folded."""
        return fold_words(self.text) | {fold(part) for name in self.ids for part in name.split("-")}

    @cached_property
    def language_free(self) -> frozenset[str]:
        """What two languages share: ids, names and figures."""
        names = frozenset(name.casefold() for name in self.ids if name)
        return names | find_figures(self.title) | {fold(name)[:4] for name in self._names_of_title}

    @cached_property
    def _happens_in_title(self) -> frozenset[str]:
        return find_happenings(self.title, self._names_of_title)

    @cached_property
    def _names_of_title(self) -> frozenset[str]:
        return find_names(self.title, self.language)

    @cached_property
    def _names_of_quote(self) -> frozenset[str]:
        return find_names(self.quote, self.language)

    @property
    def _names(self) -> frozenset[str]:
        return self._names_of_title | self._names_of_quote


def report_of(candidate: Candidate, origin_of: Mapping[str, str]) -> Report:
    """What is compared of a suggestion."""
    origin = origin_of.get(candidate.source, candidate.source)
    return _report(candidate, candidate.source, origin, candidate.language, candidate.quote)


def report_of_event(event: Event) -> Report:
    """What is compared of a curated event."""
    quotes = (citation.quote for citation in event.sources)
    return _report(event, "", "", "", " ".join((event.summary, *quotes)))


def _report(one: Candidate | Event, source: str, origin: str, language: str, quote: str) -> Report:
    return Report(
        id=one.id,
        source=source,
        origin=origin,
        language=language.partition("-")[0],
        date=one.date,
        kind=one.kind,
        planned=one.planned,
        speaker=one.speaker.casefold(),
        actors=frozenset(name.casefold() for name in one.actors),
        places=frozenset(name.casefold() for name in one.places),
        title=one.title,
        quote=quote,
        ids=(*one.actors, *one.places, one.speaker),
    )


def _numbers(text: str) -> frozenset[str]:
    """The larger numbers of a text, in figures or words: "#17"."""
    return frozenset(f"#{one.value:g}" for one in find_quantities(text) if one.value >= _LARGE_ENOUGH)
