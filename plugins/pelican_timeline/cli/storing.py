"""From a text that arrived to the file of a source: what is missing is filled in honestly, what is here already is seen."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from pelican_timeline import intake
from pelican_timeline.model.text import Source

from .texts_in import Arrived

_SAME = 0.8
"""A text of whose word runs so many stand in another one is that text, perhaps shortened; see corroboration/origins.py."""
_ALIKE = 0.3
_LONGEST = {
    "publisher": 120,
    "author": 120,
    "agency": 120,
    "licence": 120,
    "title": 300,
    "attribution": 300,
    "via": 300,
}


@dataclass(frozen=True, slots=True)
class Draft:
    """A source to be stored: its slug, path and bytes, and the text with all that is known of it.

    Or one that is not stored: then `known_as` is the path of the source that it is, `why` how one can tell.
    """

    arrived: Arrived
    slug: str = ""
    path: str = ""
    data: bytes = b""
    known_as: str = ""
    why: str = ""


class Shelf:
    """The texts that are stored already, and those that were drafted in this run."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._by_address: dict[str, str] = {}
        self._by_words: dict[str, str] = {}
        self._runs: dict[str, frozenset[int]] = {}
        self.slugs: set[str] = set()
        for source in sources:
            self._put(source.id, source.path, source.url, source.text)

    def _put(self, slug: str, path: str, url: str, text: str) -> None:
        from pelican_timeline.corroboration.wordruns import find_runs

        self.slugs.add(slug)
        if url:
            self._by_address.setdefault(intake.normal_address(url), path)
        self._by_words.setdefault(_fingerprint(text), path)
        self._runs[slug] = find_runs(text)

    def draft(self, arrived: Arrived, today: datetime.date, given: Mapping[str, str]) -> Draft:
        """The source that a text becomes; *given* holds what a person said of it, where the text itself is silent."""
        taken = arrived.taken
        address = intake.normal_address(taken.values.get("url", ""))
        for known, key, why in (
            (self._by_address, address, "it has the same address"),
            (self._by_words, _fingerprint(taken.text), "it has the same words"),
        ):
            if key in known and key:
                return Draft(arrived, known_as=known[key], why=why)
        arrived = _complete(arrived, today, given)
        arrived = replace(arrived, taken=replace(arrived.taken, notes=(*arrived.taken.notes, *self._alike(taken.text))))
        values = arrived.taken.values
        from pelican_timeline.records import make_slug, write_source

        slug = make_slug(values.get("title", ""), values.get("publisher", ""), self.slugs)
        path = f"content/sources/{slug}.md"
        self._put(slug, path, values.get("url", ""), taken.text)
        return Draft(arrived, slug, path, write_source(values, arrived.taken.text))

    def _alike(self, text: str) -> list[str]:
        """A note on the stored text that shares most words with this one, where these are many."""
        from pelican_timeline.corroboration.wordruns import find_runs

        runs = find_runs(text)
        shares = [
            (len(runs & other) / min(len(runs), len(other)), slug)
            for slug, other in sorted(self._runs.items())
            if runs and other
        ]
        share, slug = max(shares, default=(0.0, ""), key=lambda pair: pair[0])
        if share < _ALIKE:
            return []
        what = "is a copy of" if share >= _SAME else "shares much with"
        return [
            f"{what} {slug}: {share:.0%} of the shorter text's runs of words; if it copies it, write `origin: {slug}`"
        ]


def _fingerprint(text: str) -> str:
    return hashlib.sha256(" ".join(text.split()).casefold().encode()).hexdigest()


def _complete(arrived: Arrived, today: datetime.date, given: Mapping[str, str]) -> Arrived:
    """The text with what a source must have: said by a person, found in its words, or honestly left open."""
    from pelican_timeline.corroboration.credits import find_agency
    from pelican_timeline.timex.languages import guess_language

    taken = arrived.taken
    values = {name: value[: _LONGEST.get(name, 2_000)].strip() for name, value in taken.values.items()}
    evidence, notes = dict(taken.evidence), list(taken.notes)

    def learn(name: str, value: str, how: str) -> None:
        if value and not values.get(name):
            values[name], evidence[name] = value, how

    for name, value in given.items():
        learn(name, value, "as given on the command line")
    learn("language", guess_language(taken.text), "guessed from its words")
    agency = find_agency(Source("", "", taken.text, publisher=values.get("publisher", "")))
    learn("agency", agency, "credited in the text")
    if not values.get("published"):
        learn("published", f"../{today.isoformat()}", "no date was found; the text was here on that day")
        values["published_how"] = "The text carries no date; it was stored on the last day of this span."
        notes.append("no date of publication was found: “yesterday” in the text can not be counted from it")
    elif "published_how" not in values and "command line" not in evidence.get("published", ""):
        values["published_how"] = f"Taken from {evidence['published']}."
    if arrived.fetched:
        learn("retrieved", today.isoformat(), "today")
    return replace(arrived, taken=replace(taken, values=values, evidence=evidence, notes=tuple(notes)))
