"""What is compared of a suggestion or of a curated event: when, who, where, and the words that tell what happened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Report:
    """What is compared of a suggestion or of a curated event. `source` and `origin` are "" for an event.

    `text` is title and sentence. `core` are the content words of the title and `full` those of title and sentence, as
    meanings (see contentwords); `objects` are those of the title that neither happen nor decide. `happens` is what
    happened by the title, without its setting, `tells` by title and sentence; `things` are the places and vehicles of the title. `names` are
    the names in the title, `all_names` those in the sentence too, and `words` all words of title and sentence, folded (see propernames); `name_stems` are the
    stems of all names, which tell nothing about what happened. `language_free` is what two languages share: ids, names
    and figures.
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
    text: str
    core: frozenset[str]
    full: frozenset[str]
    objects: frozenset[str]
    happens: frozenset[str]
    tells: frozenset[str]
    things: frozenset[str]
    names: frozenset[str]
    all_names: frozenset[str]
    name_stems: frozenset[str]
    words: frozenset[str]
    language_free: frozenset[str]


def report_of(candidate: Candidate, origin_of: Mapping[str, str]) -> Report:
    """What is compared of a suggestion."""
    origin = origin_of.get(candidate.source, candidate.source)
    return _report(candidate, candidate.source, origin, candidate.language, candidate.quote)


def report_of_event(event: Event) -> Report:
    """What is compared of a curated event."""
    quotes = (citation.quote for citation in event.sources)
    return _report(event, "", "", "", " ".join((event.summary, *quotes)))


def _report(one: Candidate | Event, source: str, origin: str, language: str, quote: str) -> Report:
    ids = (*one.actors, *one.places, one.speaker)
    names, others = find_names(one.title, language), find_names(quote, language)
    text = f"{one.title} {quote}"
    happens = find_happenings(one.title, names)
    # "Two died in the storm" tells of deaths; "a storm in Velk" of a storm.
    main = happens - find_mentioned(one.title) or happens
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
        text=text,
        core=find_meanings(one.title, ids, names) - meanings_of(happens - main) | _numbers(one.title),
        full=find_meanings(text, ids, names | others) | _numbers(text),
        objects=find_objects(one.title, ids, names),
        happens=main,
        tells=happens | find_happenings(quote, others),
        things=find_things(one.title),
        names=frozenset(map(fold, names)),
        all_names=frozenset(map(fold, names | others)),
        name_stems=frozenset(stem(name.casefold()) for name in names | others),
        words=fold_words(text) | {fold(part) for name in ids for part in name.split("-")},
        language_free=frozenset(name.casefold() for name in ids if name)
        | find_figures(one.title)
        | {fold(n)[:4] for n in names},
    )


def _numbers(text: str) -> frozenset[str]:
    """The larger numbers of a text, in figures or words: "#17"."""
    return frozenset(f"#{one.value:g}" for one in find_quantities(text) if one.value >= _LARGE_ENOUGH)
