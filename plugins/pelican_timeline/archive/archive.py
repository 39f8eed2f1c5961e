"""The finished timeline, indexed once for all pages."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pelican_timeline.archive.entries import EntryView, EntryViews, tie
from pelican_timeline.archive.filters import Filter, make_filters
from pelican_timeline.archive.looks import Looks
from pelican_timeline.archive.names import Name, Names, index_names
from pelican_timeline.archive.page import SiteInfo, Writing
from pelican_timeline.archive.periods import Section, YearPage, find_continuing, index_years, make_sections
from pelican_timeline.archive.proofs import ProofViews
from pelican_timeline.archive.strip import HrefOf, Strip, draw_strip
from pelican_timeline.archive.urls import Urls, period_anchor, period_folder, year_code
from pelican_timeline.exports import Publication, last_changed
from pelican_timeline.model.timeline import Entry, Origin, Proof, Timeline
from pelican_timeline.model.words import in_words

FULL, FULL_WITH_SUGGESTIONS = 100, 200
"""Up to so many entries a list shows each in full, with its proof."""
ROWS = 1000
"""Up to so many entries the home page lists all; above, the newest year and a link for each other year."""


@dataclass(frozen=True, slots=True)
class Listing:
    """The entries of one page. `form` is "full", "dense" (two lines, the proof folded) or "rows" (one line).

    `index` is the file from which a script reads the entries that its filters speak of; "" when all of them are on the page.
    """

    form: str
    sections: tuple[Section, ...]
    total: int
    suggested: int
    filters: tuple[Filter, ...]
    strip: Strip | None
    index: str = ""

    @property
    def script(self) -> str:
        """The script that its filters need."""
        return "many.js" if self.index else "filters.js"

    @property
    def style(self) -> str:
        """The style sheet that it needs: most sites have no page of so many entries."""
        return "style.css" if self.form == "full" and not self.index else "dense.css"

    @property
    def from_example(self) -> str:
        """What the field for the first date shows while it is empty: the year of the first entry."""
        return self._year(0)

    @property
    def to_example(self) -> str:
        """The same for the last date."""
        return self._year(-1)

    def _year(self, place: int) -> str:
        return year_code(self.sections[place].period.year) if self.sections else ""


@dataclass(frozen=True, slots=True)
class Archive:
    """Everything that pages look things up in. Built by `make_archive`; read-only from then on."""

    info: SiteInfo
    timeline: Timeline
    urls: Urls
    names: Names
    entries: tuple[EntryView, ...]
    by_id: Mapping[str, EntryView]
    proofs: ProofViews
    years: Mapping[int, YearPage]
    continuing: Mapping[tuple[int, int], tuple[EntryView, ...]]
    citing: Mapping[str, Sequence[tuple[EntryView, Sequence[Proof]]]]
    origin_of: Mapping[str, Origin]
    publication: Publication
    looks: Looks
    curated: tuple[EntryView, ...] = field(default=())

    def of(self, name: Name) -> list[EntryView]:
        """The entries that belong to a name."""
        return [self.entries[number] for number in self.names.numbers.get(name.key, ())]

    def listing(
        self, entries: Sequence[EntryView], *, year_known: bool = False, without: str = "", form: str = "dense"
    ) -> Listing:
        """The entries as a page shows them, in *form* when they are many.

        *without* is a filter key that would say nothing there.
        """
        suggested = sum(entry.suggested for entry in entries)
        few = len(entries) - suggested <= FULL and len(entries) <= FULL_WITH_SUGGESTIONS
        return Listing(
            form="full" if few else form,
            sections=make_sections(entries, self.info.messages, year_known=year_known),
            total=len(entries),
            suggested=suggested,
            filters=self.filters(entries, without),
            strip=self.strip(entries, on_page=True),
        )

    def strip(self, entries: Sequence[EntryView], *, on_page: bool, far: Collection[str] = frozenset()) -> Strip | None:
        """The overview of the entries, its bars leading to headings of the page or to the pages of their years.

        Entries of the ids in *far* are not on the page.
        """
        href_of = _to_headings([entry for entry in entries if entry.id not in far]) if on_page else self._to_years

        def far_href(entry: EntryView) -> str:
            here = on_page and entry.id not in far
            return f"#{entry.period.anchor}" if here else self.urls.period(entry.period.year)

        return draw_strip(entries, self.info.messages, href_of, lambda entry: entry.href, far_href)

    def _to_years(self, year: int, _month: int) -> str:
        later = [known for known in self.years if known >= year]
        return self.urls.page(period_folder(min(later))) if later else ""

    def filters(self, entries: Sequence[EntryView], without: str = "") -> tuple[Filter, ...]:
        """What the entries can be filtered by."""
        return make_filters(entries, self.names, self.info.messages, self.urls, without)

    def published(self, writing: Writing) -> str:
        """When an article of the site appeared, in words."""
        return in_words(writing.published, self.info.messages.language) if writing.published else ""

    def lastmod(self, entries: Iterable[EntryView]) -> int:
        """The day number of the newest change in these entries."""
        return max((last_changed(entry.entry) for entry in entries), default=0)


def _to_headings(entries: Sequence[EntryView]) -> HrefOf:
    """Bars lead to the first heading on the page from their start on."""
    periods = sorted({(entry.period.year, entry.period.month) for entry in entries})

    def href(year: int, month: int) -> str:
        # What stands under a year alone is drawn in its January.
        at = next((period for period in periods if (period[0], max(period[1], 1)) >= (year, max(month, 1))), None)
        return f"#{period_anchor(*at)}" if at else ""

    return href


def make_archive(timeline: Timeline, info: SiteInfo) -> Archive:
    """The timeline indexed for its pages; drafts, and suggestions where the site hides them, are left out."""
    shown = tuple(entry for entry in timeline.entries if _is_shown(entry, info))
    timeline = Timeline(shown, timeline.content, timeline.origins, timeline.readings)
    urls = Urls(info.url, "index.html" if info.config.explicit_index else "")
    names = index_names(shown, timeline.content, urls)
    origin_of = {slug: origin for origin in timeline.origins for slug in origin.sources}
    proofs = ProofViews(urls, info.messages, origin_of, info.name)
    make = EntryViews(urls, info.messages, names, proofs, info.explain, info.to_html)
    entries = tie([make.view(entry) for entry in shown], info.messages)
    by_id = {entry.id: entry for entry in entries}
    years = index_years(entries)
    periods = [(year, 0) for year in years] + [(year, month) for year, page in years.items() for month in page.months]
    return Archive(
        info=info,
        timeline=timeline,
        urls=urls,
        names=names,
        entries=entries,
        by_id=by_id,
        proofs=proofs,
        years=years,
        continuing=find_continuing(entries, periods),
        citing=_index_citations(entries),
        origin_of=origin_of,
        publication=_publication(info, urls, names, by_id),
        looks=Looks(names, origin_of, by_id),
        curated=tuple(entry for entry in entries if not entry.suggested),
    )


def _is_shown(entry: Entry, info: SiteInfo) -> bool:
    return not entry.event.draft and (info.config.suggestions == "show" or not entry.suggested)


def _index_citations(entries: Sequence[EntryView]) -> dict[str, list[tuple[EntryView, list[Proof]]]]:
    """Which entries cite each source, with what of it."""
    citing: dict[str, list[tuple[EntryView, list[Proof]]]] = {}
    for entry in entries:
        here: dict[str, list[Proof]] = {}
        for proof in entry.entry.proofs:
            if proof.source:
                here.setdefault(proof.source.id, []).append(proof)
        for slug, proofs in here.items():
            citing.setdefault(slug, []).append((entry, proofs))
    return citing


def _publication(info: SiteInfo, urls: Urls, names: Names, by_id: Mapping[str, EntryView]) -> Publication:
    """What the exports must know; their addresses never end in index.html."""
    bare = Urls(urls.site)

    def url_for(kind: str, slug: str) -> str:
        if kind == "event":
            entry = by_id.get(slug)
            if entry and entry.suggested:
                return f"{period_folder(entry.period.year, entry.period.month)}#{entry.anchor}"
            return bare.event(slug)
        if kind == "source":
            return bare.name("sources", slug)
        known = names.rooms[f"{kind}s"].get(slug)
        return bare.name(f"{kind}s", known.slug if known else slug)

    return Publication(
        name=info.name,
        url=info.url,
        site_id=info.config.site_id,
        language=info.messages.language,
        description=info.tagline,
        url_for=url_for,
        to_html=info.to_html,
        to_text=info.to_text,
    )
