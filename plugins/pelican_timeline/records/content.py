"""Everything below content/, read and checked: the records, and every mistake in them at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from pelican_timeline.model.config import TimelineConfig
from pelican_timeline.model.diagnostic import Diagnostic, Mark, sort_diagnostics
from pelican_timeline.model.event import Actor, Content, Event, Place, Review, Topic
from pelican_timeline.model.text import Source

from .articles import check_page, read_article
from .authority import Names, read_authority
from .config import SETTINGS_FILE
from .events import Known, ReadEvent, peek_ids, read_event_file
from .fields import Record
from .files import CONTENT, MAX_SOURCE, NO_EDITS, ContentFile, Edits, list_content, path_below, read_bytes
from .nearest import Nearest, nearest
from .references import check_ids, check_relations, keep_whole
from .report import Report
from .reviews import read_reviews
from .schema import ACTOR, PLACE, TOPIC
from .sources import check_origins, read_source
from .strict_yaml import MAX_BYTES

Entity = TypeVar("Entity", bound=Actor | Place | Topic)

_FOLDERS = frozenset({"events", "sources", "articles", "pages", "images", "schema"})
_FILES = ("actors.yaml", "places.yaml", "topics.yaml", "reviewed.yaml")
_ENDINGS = {"events": (".yaml", ".yml"), "sources": (".md",)}
_MARKDOWN = (".md", ".markdown", ".mkd", ".mdown")


def read_content(
    root: Path, config: TimelineConfig, only: Sequence[Path] = (), edits: Edits = NO_EDITS
) -> tuple[Content, list[Diagnostic]]:
    """All that people wrote below root/content, and all that is wrong with it.

    What has an error is left out, and so is what refers to it: every id in the result names something in the result.
    With *only*, these files (or folders) alone are checked, against all others; the result then holds their events and
    the sources that these cite. With *edits*, what there would be after these changes.
    """
    return _Reading(root, config, only, edits).read()


class _Reading:
    """One walk through content/: keeps what has been read, and a report for each file."""

    def __init__(self, root: Path, config: TimelineConfig, only: Sequence[Path], edits: Edits) -> None:
        self.config = config
        self.reports: list[Report] = []
        self.files = list_content(root, self.reports, edits)
        self.wanted = self._choose(root, only) if only else None
        self.folders: dict[str, list[ContentFile]] = {name: [] for name in _FOLDERS}
        self.top: dict[str, ContentFile] = {}
        for file in self.files:
            parts = file.path.split("/")
            if len(parts) == 2:
                self.top[parts[1]] = file
            elif parts[1] in _FOLDERS:
                self.folders[parts[1]].append(file)

    def read(self) -> tuple[Content, list[Diagnostic]]:
        """Names first, since events are read against them; then texts, events, and what they say of each other."""
        self._check_odd_files()
        actors, actor_names = self._read_names("actor", "actors.yaml", ACTOR)
        places, place_names = self._read_names("place", "places.yaml", PLACE)
        topics, topic_names = self._read_names("topic", "topics.yaml", TOPIC)
        own = self._read_own()
        slugs = frozenset({file.stem for file in self.folders["sources"]} | set(own))
        known = Known(actor_names, place_names, topic_names, slugs, self.config.kinds, Nearest(slugs))
        read = self._read_events(known)
        sources = own | self._read_sources({citation.source for one in read for citation in one.citations})
        ids = check_ids(read)
        events = keep_whole(check_relations(read, ids), sources)
        reviews = self._read_reviews(ids, slugs)
        self._check_title_story(topics, topic_names)
        content = Content(
            events=tuple(sorted(events, key=lambda event: event.id)),
            sources=dict(sorted(sources.items())),
            actors=actors,
            places=places,
            topics=topics,
            reviews=tuple(reviews),
            others=tuple(one.headline for one in read if one.headline),
            broken=tuple((one.report.path, citation) for one in read if not one.event for citation in one.citations),
        )
        wanted = [report for report in self.reports if self._wants(report.path)]
        return content, sort_diagnostics(found for report in wanted for found in report.found)

    # Which files -----------------------------------------------------------------------------------------------------

    def _choose(self, root: Path, only: Sequence[Path]) -> frozenset[str]:
        """The paths of the files that are to be checked; a report for each of *only* that names none."""
        chosen: set[str] = set()
        known = {file.path for file in self.files} | {report.path for report in self.reports}
        for path in only:
            asked = path_below(root, path)
            found = {name for name in known if name == asked or name.startswith(f"{asked}/")}
            if not found:
                report = self._report(asked)
                report.error(
                    "no-such-file",
                    None,
                    f"there is no such file below {CONTENT}/",
                    "name a file as it is written in the folder, from the site's folder on",
                )
                found = {asked}
            chosen |= found
        return frozenset(chosen)

    def _wants(self, path: str) -> bool:
        return self.wanted is None or path in self.wanted or path == SETTINGS_FILE

    def _report(self, path: str) -> Report:
        report = Report(path)
        self.reports.append(report)
        return report

    def _check_odd_files(self) -> None:
        """Warn of files that nobody reads; most often a slip in a name."""
        for name in self.top:
            if name not in _FILES and not _is_about_us(name):
                near = nearest(name, _FILES)
                self._odd(
                    f"{CONTENT}/{name}",
                    f"rename it to {near}" if near else f"{CONTENT}/ holds folders, and {', '.join(_FILES)}",
                )
        for file in self.files:
            parts = file.path.split("/")
            if len(parts) > 2 and parts[1] not in _FOLDERS:
                near = nearest(parts[1], _FOLDERS)
                self._odd(
                    file.path,
                    f"move it to {CONTENT}/{near}/" if near else f"the folders are {', '.join(sorted(_FOLDERS))}",
                )
        for folder, endings in _ENDINGS.items():
            files = self.folders[folder]
            for file in files:
                if not file.name.endswith(endings) and not _is_about_us(file.name):
                    self._odd(file.path, f"files in {folder}/ end in {endings[0]}")
                elif folder == "sources" and file.path.count("/") > 2:
                    self._odd(file.path, "put it into content/sources/ itself")
            self.folders[folder] = [
                f for f in files if f.name.endswith(endings) and (folder != "sources" or f.path.count("/") == 2)
            ]

    def _odd(self, path: str, hint: str) -> None:
        self._report(path).warning("odd-file", None, "this file is not read", hint)

    # Reading ---------------------------------------------------------------------------------------------------------

    def _read_names(self, what: str, name: str, record: Record[Entity]) -> tuple[dict[str, Entity], Names]:
        path = f"{CONTENT}/{name}"
        entries: dict[str, Entity] = {}
        places: dict[str, Mark] = {}
        report = self._report(path)
        if file := self.top.get(name):
            data = read_bytes(file, MAX_BYTES, report)
            if data is not None:
                entries, places = read_authority(record, report, data)
        return entries, Names(what, path, entries, places, complete=not report.errors)

    def _read_own(self) -> dict[str, Source]:
        """The site's own articles by slug; its pages are looked at, too, and published by Pelican alone."""
        own: dict[str, Source] = {}
        theirs = {file.stem: file.path for file in self.folders["sources"]}
        pages: dict[str, str] = {}
        for file in self.folders["articles"] + self.folders["pages"]:
            if not file.name.endswith(_MARKDOWN):
                continue
            report = self._report(file.path)
            data = read_bytes(file, MAX_SOURCE, report)
            if data is None:
                continue
            if file.path.startswith(f"{CONTENT}/pages/"):
                slug = check_page(report, data)
                if slug and (first := pages.setdefault(slug, file.path)) != file.path:
                    report.error(
                        "duplicate-id", None, f"{first} has the slug {slug!r} already", "give one of them another Slug"
                    )
            elif article := read_article(report, data, self.config.language):
                first = theirs.get(article.id) or (own[article.id].path if article.id in own else "")
                if first:
                    report.error(
                        "duplicate-id",
                        article.marks.get("slug"),
                        f"{first} has the slug {article.id!r} already",
                        "give one of them another name",
                    )
                else:
                    own[article.id] = article
        return own

    def _read_events(self, known: Known) -> list[ReadEvent]:
        """The events of all files; of files that are not wanted only the ids."""
        others: list[ReadEvent] = []
        read: list[ReadEvent] = []
        for file in self.folders["events"]:
            report = Report(file.path)
            data = read_bytes(file, MAX_BYTES, report)
            if not self._wants(file.path):
                others += peek_ids(report, data or b"", known)
                continue
            self.reports.append(report)
            if data is not None:
                read += read_event_file(report, data, known)
        return others + read

    def _read_sources(self, cited: Iterable[str]) -> dict[str, Source]:
        needed = frozenset(cited)
        sources: dict[str, Source] = {}
        reports: dict[str, Report] = {}
        # Is a text that is checked stored under another name, too? Then all the others are looked at.
        every = any(self._wants(file.path) for file in self.folders["sources"])
        for file in self.folders["sources"]:
            if not every and file.stem not in needed:
                continue
            report = self._report(file.path)
            data = read_bytes(file, MAX_SOURCE, report)
            if data is not None and (source := read_source(report, data)):
                sources[source.id] = source
                reports[source.id] = report
                self._check_language(source, report)
        for slug in check_origins(sources, reports):
            del sources[slug]
        return sources

    def _check_language(self, source: Source, report: Report) -> None:
        """Warn of a language that the site says it has no texts in: most often a slip ("ua" for "uk")."""
        languages = self.config.languages
        if languages and source.language.partition("-")[0] not in languages:
            message = f"the site's languages are {', '.join(languages)}, not {source.language!r}"
            hint = f'correct it, or add "{source.language}" to languages in TIMELINE'
            report.warning("other-language", source.marks.get("language"), message, hint)

    def _read_reviews(self, ids: Mapping[str, str], slugs: frozenset[str]) -> list[Review]:
        file = self.top.get("reviewed.yaml")
        if file is None:
            return []
        report = self._report(file.path)
        data = read_bytes(file, MAX_BYTES, report)
        return [] if data is None else read_reviews(report, data, ids, slugs)

    def _check_title_story(self, topics: Mapping[str, Topic], names: Names) -> None:
        story = self.config.title_story
        if story and story not in topics and names.complete and self.wanted is None:
            near = nearest(story, topics)
            hint = f'write "title_story": "{near}"' if near else "write the id of a topic in content/topics.yaml"
            self._report(SETTINGS_FILE).error("unknown-topic", None, f"title_story names no topic: {story!r}", hint)


def _is_about_us(name: str) -> bool:
    """README, LICENSE and the like are for people."""
    return name.partition(".")[0] in {"README", "LICENSE", "LICENCE", "COPYING", "NOTICE"}


def asked_paths(root: Path, only: Sequence[Path], content: Content) -> frozenset[str]:
    """The paths of those records of *content* that stand in the files or folders *only*."""
    asked = [path_below(root, path) for path in only]
    paths = {event.path for event in content.events} | {source.path for source in content.sources.values()}
    paths |= {path for path, _ in content.broken}
    return frozenset(path for path in paths if any(path == one or path.startswith(f"{one}/") for one in asked))


__all__ = ["Content", "Event", "read_content"]
