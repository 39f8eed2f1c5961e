"""`timeline new`: an event from a title, a date and a source, in a valid file at the right place.

On a terminal it asks for what is missing and teaches at once; elsewhere it says what is missing.
"""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from pelican_timeline.model.diagnostic import Diagnostic, render_diagnostic
from pelican_timeline.model.event import RELATIONS, Actor, Citation, Content, Event, Place, Relation, Topic
from pelican_timeline.model.fuzzydate import FuzzyDate
from pelican_timeline.model.words import in_words
from pelican_timeline.settings import Site

from .accept import check_id
from .decisions import Plan, check_plan
from .desk import print_refusals
from .edits import apply
from .main import FINDINGS, FINE, USAGE
from .near import did_you_mean
from .report import harmless, print_diagnostics
from .signing import sign
from .site import open_site

_FIELDS = ("kind", "speaker", "summary", "date_note")
_OF_SOURCE = ("quote", "translation", "publisher", "published", "archive")

_ASKED = {
    "title": "what happened, in a line",
    "date": "when, as exact as the source says (2026-01-06, 2026-01, 2026-01-06~ for about)",
    "kind": "what sort of event",
    "where": "which text says so: the address of a page, or the name of a stored text",
    "quote": "the very words that prove it (nothing, if there are none)",
    "publisher": "who published it",
}


@dataclass(slots=True)
class _Draft:
    """What is known of the event so far; `stored` is a source that is written with it."""

    values: dict[str, Any] = field(default_factory=dict)
    source: dict[str, Any] = field(default_factory=dict)
    stored: dict[str, bytes] = field(default_factory=dict)
    text: str = ""
    found: list[Diagnostic] = field(default_factory=list)


def run(options: Namespace) -> int:
    """The exit code of `timeline new`."""
    from pelican_timeline import pipeline

    site = open_site(options)
    if site is None:
        return FINDINGS
    content, _ = pipeline.load(site.root, site.config)
    writer = _Writer(site, content, options, asks=sys.stdin.isatty() and sys.stdout.isatty())
    try:
        return writer.write()
    except EOFError:
        print("\nNothing was written.", file=sys.stderr)
        return FINDINGS


class _Writer:
    """Collects the fields of one event, and writes it."""

    def __init__(self, site: Site, content: Content, options: Namespace, *, asks: bool) -> None:
        self.site, self.content, self.options, self.asks = site, content, options, asks
        self.draft = _Draft()

    def write(self) -> int:
        """Everything, in order; the exit code."""
        options = self.options
        self._take("title", options.title, needed=True)
        self._take("date", options.date, needed=True)
        for name in _FIELDS:
            self._take(name, getattr(options, name), needed=name == "kind" and self.asks)
        for one in options.related or ():
            if one.partition(":")[0] not in RELATIONS or not one.partition(":")[2]:
                hint = f"write for instance follows:2026-01-06-talks; the relations are {', '.join(RELATIONS)}"
                self._refuse("one-relation", f"{one!r} is no relation to an event", hint)
        self._take_source()
        missing = [one for one in self.draft.found if one.code == "missing-option"]
        if self.draft.found:
            print_refusals("new", self.draft.found)
            print("Nothing was written.", file=sys.stderr)
            return USAGE if len(missing) == len(self.draft.found) else FINDINGS
        return self._write()

    # Asking ----------------------------------------------------------------------------------------------------------

    def _take(self, name: str, given: str | None, *, needed: bool = False, of_source: bool = False) -> None:
        """A field as it was given, else as it is answered; what is wrong with it is told at once, or at the end."""
        from pelican_timeline import records

        text, values = given, self.draft.source if of_source else self.draft.values
        while text or needed:
            if not text:
                if not self.asks:
                    hint = f"--{name} …" if name != "title" else "write it in quotation marks after the command's name"
                    self._refuse("missing-option", f"{name} is missing: {_ASKED[name]}", hint)
                    return
                text = self._ask(name)
                if not text:
                    if name in {"title", "date"}:
                        continue
                    return
            value, wrong = records.read_field(name, text, self.site.config.kinds)
            wrong = [one for one in wrong if one.is_error]
            if value is not None and not wrong:
                values[name] = value
                return
            if not self.asks:
                self.draft.found += wrong
                return
            for one in wrong:
                print(harmless(render_diagnostic(one).partition(": ")[2]))
            text, needed = None, True

    def _ask(self, name: str) -> str:
        return input(f"{_ASKED.get(name, name)}: ").strip()

    def _refuse(self, code: str, message: str, hint: str) -> None:
        self.draft.found.append(Diagnostic("", code, message, hint))

    # The source ------------------------------------------------------------------------------------------------------

    def _take_source(self) -> None:
        """The text that says so: stored here, fetched now, or only linked to."""
        options = self.options
        slug, url = options.source, options.url
        if not slug and not url and self.asks:
            answer = self._ask("where")
            url, slug = (answer, None) if "/" in answer or "." in answer else (None, answer)
        if slug:
            self._cite_stored(slug)
        elif url:
            self._cite_page(url)
        else:
            hint = "--url https://example.org/page, or --source NAME for a text in content/sources"
            self._refuse("missing-option", f"a source is missing: {_ASKED['where']}", hint)
            return
        for name in _OF_SOURCE:
            given = getattr(options, name)
            self._take(name, given, needed=self.asks and name == "quote" and not given, of_source=True)
        if self.asks and self.draft.text:
            self._find_quote()
        if options.source_title:
            self.draft.source["title"] = " ".join(options.source_title.split())
        if self.asks and "url" in self.draft.source and "publisher" not in self.draft.source:
            self._take("publisher", None, needed=True, of_source=True)

    def _cite_stored(self, slug: str) -> None:
        source = self.content.sources.get(slug)
        if source is None:
            hint = did_you_mean(slug, self.content.sources, "store it with timeline import, or cite it by --url")
            self._refuse("unknown-source", f"there is no text content/sources/{slug[:80]}.md", hint)
            return
        self.draft.source["source"] = slug
        self.draft.text = source.text

    def _cite_page(self, place: str) -> None:
        """A page that is stored here already is cited as such; another is stored if it can be had, else linked to."""
        from .importing import draft_sources

        same = next((one for one in self.content.sources.values() if place in {one.url, one.archive}), None)
        if same is not None:
            self._cite_stored(same.id)
            return
        if not self.options.link_only:
            drafts, wrong = draft_sources(
                self.site, [place], {"publisher": self.options.publisher or "", "language": "", "published": ""}
            )
            ready = [one for one in drafts if one.path and self._passes(one.path, one.data)]
            if ready:
                self.draft.source["source"] = ready[0].slug
                self.draft.text = ready[0].arrived.taken.text
                self.draft.stored = {ready[0].path: ready[0].data}
                return
            known = next((one for one in drafts if one.known_as), None)
            if known:
                self._cite_stored(known.known_as.rpartition("/")[2].removesuffix(".md"))
                return
            for one in wrong:
                print(harmless(f"not stored: {one.message}"), file=sys.stderr)
            print(f"{harmless(place)} is cited by its address.", file=sys.stderr)
        self._take("url", place, of_source=True)

    def _passes(self, path: str, data: bytes) -> bool:
        plan, _ = check_plan(self.site, Plan({path: data}, frozenset({path})))
        return plan is not None

    def _find_quote(self) -> None:
        """Asks again while the words do not stand in the text, showing the nearest passage."""
        from pelican_timeline.documents import find_quotation

        while quote := self.draft.source.get("quote"):
            match = find_quotation(self.draft.text, quote)
            if match.found:
                return
            print("these words do not stand in the text")
            if match.nearest:
                print(harmless(f"  the nearest passage: {' '.join(match.nearest.of(self.draft.text).split())}"))
            del self.draft.source["quote"]
            self._take("quote", None, needed=True, of_source=True)

    # Writing ---------------------------------------------------------------------------------------------------------

    def _write(self) -> int:
        from pelican_timeline import records

        options = self.options
        signed, found = sign(options, self.site.root)
        refused = found or [one for one in [check_id(options.event_id) if options.event_id else None] if one]
        if signed is None or refused:
            print_refusals("new", refused)
            return FINDINGS
        event = self._event(signed.on)
        taken = {name for event in self.content.events for name in (event.id, *event.aliases)} | _stems(self.site)
        event = replace(event, id=options.event_id or records.make_event_id(event.date, event.title, taken))
        for twin in find_twins(self.content, event.title, event.date):
            words = in_words(twin.date, self.site.config.language)
            print(harmless(f"perhaps there already: {twin.path}, {words}: {twin.title}"), file=sys.stderr)
            if self.asks and self._ask("write it all the same? y/n").lower()[:1] != "y":
                print("Nothing was written.", file=sys.stderr)
                return FINDINGS
        path = records.event_path(event.id, event.date)
        text = records.write_event(event, path)
        edits = {**self.draft.stored, path: records.encode(text)}
        plan, found = check_plan(self.site, Plan(edits, frozenset(edits)))
        if plan is None:
            print_refusals("new", found)
            print("Nothing was written.", file=sys.stderr)
            return FINDINGS
        apply(self.site.root, plan.edits, plan.new)
        for stored in self.draft.stored:
            print(harmless(f"stored {stored}"))
        print(harmless(f"wrote {path}"))
        print()
        print(harmless(text), end="")
        print()
        print_diagnostics(found, stream=sys.stderr)
        print("Next: add what is missing, then commit it, or open a pull request.")
        return FINE

    def _event(self, today: FuzzyDate) -> Event:
        options = self.options
        citation = Citation(**self.draft.source)
        return Event(
            id="",
            sources=(replace(citation, accessed=today) if citation.url else citation,),
            planned=bool(options.planned),
            draft=options.draft,
            added=today,
            related=tuple(Relation(*one.partition(":")[::2]) for one in options.related or ()),
            actors=_known_as(options.actor, self.content.actors),
            places=_known_as(options.place, self.content.places),
            topics=_known_as(options.topic, self.content.topics),
            **self.draft.values,
        )


def _known_as(values: Sequence[str] | None, known: Mapping[str, Actor | Place | Topic]) -> tuple[str, ...]:
    """The ids of the names that an authority file knows; other names stay as they are."""
    ids: dict[str, set[str]] = {}
    for entry in known.values():
        for name in (entry.name, *entry.aliases):
            ids.setdefault(name.casefold(), set()).add(entry.id)
    names = [value.strip() for value in values or () if value.strip()]
    return tuple(
        name if name in known or len(meant := ids.get(name.casefold(), set())) != 1 else min(meant) for name in names
    )


def find_twins(content: Content, title: str, date: FuzzyDate) -> Iterator[Event]:
    """Events of the same day, the one before or the one after, that have nearly the same title."""
    from pelican_timeline.lints.twins import are_similar

    for event in content.events:
        near = event.date.earliest <= date.latest + 1 and date.earliest <= event.date.latest + 1
        if near and are_similar(event.title, title):
            yield event


def _stems(site: Site) -> set[str]:
    """The names of all files of events, also of broken ones."""
    return {file.stem for file in (site.content / "events").rglob("*.y*ml")}
