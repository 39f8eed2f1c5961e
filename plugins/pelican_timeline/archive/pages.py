"""Every page of the site, in order: first a plan of it, then a value (`page.Page`), which `site.py` writes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from pelican_timeline.archive.add_page import add_page
from pelican_timeline.archive.archive import ROWS, Archive
from pelican_timeline.archive.dates import month_words
from pelican_timeline.archive.entries import EntryView, Period
from pelican_timeline.archive.event_page import event_pages
from pelican_timeline.archive.facets import FACETS, Facet, find_facets
from pelican_timeline.archive.index import INDEX
from pelican_timeline.archive.names import ROOMS, Name
from pelican_timeline.archive.outliers import find_outliers
from pelican_timeline.archive.page import Page, Plan, Writing, planned
from pelican_timeline.archive.periods import CONTINUING_SHOWN, section_title
from pelican_timeline.archive.proofs import tally
from pelican_timeline.archive.search import search_page
from pelican_timeline.archive.source_pages import prove, source_pages
from pelican_timeline.archive.urls import period_folder
from pelican_timeline.exports import list_json_ld
from pelican_timeline.model.calendar import civil
from pelican_timeline.model.edtf import day
from pelican_timeline.model.event import Correction
from pelican_timeline.model.timeline import show_first
from pelican_timeline.model.words import in_words, wording

_RECENT = 5
"""So many entries are named as recently added, and as recently corrected."""
METHOD = "method"
DATA = "data"


@dataclass(frozen=True, slots=True)
class Turn:
    """The way to the page before or after this one."""

    href: str
    title: str


@dataclass(frozen=True, slots=True)
class Told:
    """A name with what its index and the home page say of it: how many entries, from when to when."""

    name: Name
    count: int
    range: str


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction with its entry and its day in words."""

    entry: EntryView
    correction: Correction
    on: str


def all_pages(archive: Archive) -> Iterator[Plan]:
    """Every page of the site. No two have the same file.

    What there are many of says what it shows, so that a page which has not changed need not be made; the few that tell of
    the whole site are always made.
    """
    yield planned(home_page(archive))
    yield from period_pages(archive)
    yield from event_pages(archive)
    for room in ROOMS:
        yield from name_pages(archive, room)
    yield from facet_pages(archive)
    yield from source_pages(archive)
    yield from map(planned, article_pages(archive))
    yield from map(planned, own_pages(archive))
    yield planned(corrections_page(archive))
    yield planned(add_page(archive))
    if archive.info.search:
        yield planned(search_page(archive))
    yield from map(planned, alias_pages(archive))
    yield planned(not_found_page(archive))


# Home ----------------------------------------------------------------------------------------------------------------


def home_page(archive: Archive) -> Page:
    """The front door: what is told here, the overview, the filters, the entries, what is new."""
    info, entries = archive.info, archive.entries
    story = archive.timeline.content.topics.get(info.config.title_story)
    # What lies far from the rest is on the page of its year, to which the strip leads.
    far = find_outliers(entries)
    near = [entry for entry in entries if entry.id not in far]
    strip = archive.strip(entries, on_page=len(entries) <= ROWS, far=far)
    newest = max(entry.period.year for entry in near) if len(entries) > ROWS else None
    shown: Sequence[EntryView] = (near if strip else entries) if newest is None else archive.years[newest].entries
    listing = archive.listing(shown, form="rows")
    if newest is not None:
        listing = replace(listing, filters=archive.filters(entries), total=len(entries), index=INDEX)
    context = {
        "heading": story.name if story else info.name,
        "tagline": (story.description if story else "") or info.tagline or info.messages.say("tagline"),
        "listing": listing,
        "strip": strip,
        "total": len(entries),
        "tally": tally(archive.timeline.entries),
        "changed": _day_in_words(archive.lastmod(entries), info.messages.language),
        "newest_year": "" if newest is None else wording(info.messages.language).year(newest),
        "years": () if newest is None else _year_links(archive),
        "all_years": _year_links(archive),
        "stories": [told(archive, name) for name in archive.names.stories()],
        "added": recently_added(archive),
        "corrected": corrections(archive)[:_RECENT],
    }
    return Page(
        "",
        "home.html",
        info.name,
        str(context["tagline"]),
        "timeline",
        context,
        list_json_ld(archive.publication, [entry.entry for entry in shown]) if entries else None,
        archive.lastmod(entries),
    )


def _day_in_words(number: int, language: str) -> str:
    """The day in words, "" for 0."""
    return in_words(day(*civil(number)), language) if number else ""


def told(archive: Archive, name: Name, entries: Sequence[EntryView] | None = None) -> Told:
    """A name with the number of its entries and the time they cover, "August 2025 to January 2026"."""
    entries = archive.of(name) if entries is None else entries
    # A suggestion whose day nobody knows stands where its text was published, perhaps years after the story.
    sure = [entry for entry in entries if not entry.suggested] or entries
    return Told(name, len(entries), _range(archive, sure[0], sure[-1]))


def _range(archive: Archive, first: EntryView, last: EntryView) -> str:
    say = archive.info.messages
    start = month_words(first.period.year, first.period.month, say)
    end = month_words(last.period.year, last.period.month, say)
    return start if start == end else wording(say.language).span.format(start, end)


def recently_added(archive: Archive) -> list[tuple[EntryView, str]]:
    """The entries that came onto the site last, with the day in words."""
    dated = [(entry.entry.event.added, entry) for entry in archive.curated if entry.entry.event.added]
    newest = sorted(dated, key=lambda pair: pair[0].latest, reverse=True)[:_RECENT]
    return [(entry, in_words(added, archive.info.messages.language)) for added, entry in newest]


def corrections(archive: Archive) -> list[Corrected]:
    """All corrections, the newest first."""
    language = archive.info.messages.language
    found = [
        Corrected(entry, correction, in_words(correction.on, language))
        for entry in archive.curated
        for correction in entry.entry.event.corrections
    ]
    return sorted(found, key=lambda one: one.correction.on.latest, reverse=True)


def _year_links(archive: Archive) -> list[tuple[Turn, int]]:
    return [(_turn(archive, year), len(page.entries)) for year, page in archive.years.items()]


# Periods -------------------------------------------------------------------------------------------------------------


def period_pages(archive: Archive) -> Iterator[Plan]:
    """A page for each year that has entries, followed by its months."""
    years = list(archive.years)
    for place, (year, page) in enumerate(archive.years.items()):
        before = _turn(archive, years[place - 1]) if place else None
        after = _turn(archive, years[place + 1]) if place + 1 < len(years) else None
        months = [(_month_of_year(archive, year, month), len(entries)) for month, entries in page.months.items()]
        turns = before, after, tuple(months) if len(months) > 1 else ()
        yield _plan_period(archive, (year, 0), page.entries, turns)
    periods = [(year, month) for year, page in archive.years.items() for month in page.months]
    for place, (year, month) in enumerate(periods):
        before = _turn(archive, *periods[place - 1]) if place else None
        after = _turn(archive, *periods[place + 1]) if place + 1 < len(periods) else None
        yield _plan_period(archive, (year, month), archive.years[year].months[month], (before, after, ()))


_Turns = tuple[Turn | None, Turn | None, Sequence[tuple[Turn, int]]]
"""The ways to the period before and the one after, and to the months of a year, each with its number of entries."""


def _plan_period(archive: Archive, period: tuple[int, int], entries: Sequence[EntryView], turns: _Turns) -> Plan:
    looks = archive.looks
    shows = looks.of("period", period, looks.all(entries), looks.all(archive.continuing.get(period, ())), turns)
    make = partial(_period_page, archive, period, entries, turns)
    return Plan(period_folder(*period), make, shows, archive.lastmod(entries))


def _month_of_year(archive: Archive, year: int, month: int) -> Turn:
    """A month as its year's page names it: without the year."""
    name = section_title(Period(year, month), archive.info.messages, year_known=True)
    return Turn(archive.urls.period(year, month), name)


def _turn(archive: Archive, year: int, month: int = 0) -> Turn:
    return Turn(archive.urls.period(year, month), month_words(year, month, archive.info.messages))


def _period_page(archive: Archive, period: tuple[int, int], entries: Sequence[EntryView], turns: _Turns) -> Page:
    (year, month), (before, after, months) = period, turns
    title = month_words(year, month, archive.info.messages)
    folder = period_folder(year, month)
    continuing = archive.continuing.get(period, ())
    shown = {entry.event.id for entry in show_first([one.entry for one in continuing], CONTINUING_SHOWN)}
    context = {
        "listing": archive.listing(entries, year_known=not month),
        "title": title,
        "year": _turn(archive, year) if month else None,
        "before": before,
        "after": after,
        "months": months,
        "continuing": [one for one in continuing if one.entry.event.id in shown],
        "continuing_more": max(len(continuing) - CONTINUING_SHOWN, 0),
    }
    return Page(
        folder,
        "period.html",
        title,
        archive.info.messages.count("period_about", len(entries), period=title),
        "timeline",
        context,
        list_json_ld(archive.publication, [entry.entry for entry in entries], name=title, path=folder),
        archive.lastmod(entries),
    )


# Actors, places, topics ----------------------------------------------------------------------------------------------


def name_pages(archive: Archive, room: str) -> Iterator[Plan]:
    """The index of a room, and a timeline for each of its names."""
    say, looks = archive.info.messages, archive.looks
    names = archive.names.listed(room)
    if not names:
        return
    index = {"room": room, "names": [told(archive, name) for name in names], "title": say.say(room)}
    yield planned(Page(f"{room}/", "names.html", say.say(room), say.say(f"{room}_about"), room, index))
    for name in names:
        entries = archive.of(name)
        parent = archive.names.rooms[room].get(archive.names.parents[room].get(name.slug, ""))
        shows = looks.of("name", name, parent, looks.all(entries))
        make = partial(_name_page, archive, name, parent, entries)
        yield Plan(f"{room}/{name.slug}/", make, shows, archive.lastmod(entries))


def _name_page(archive: Archive, name: Name, parent: Name | None, entries: Sequence[EntryView]) -> Page:
    folder = f"{name.room}/{name.slug}/"
    context: dict[str, object] = {
        "room": name.room,
        "name": name,
        "told": told(archive, name, entries),
        "parent": parent,
        "listing": archive.listing(entries, without=name.key),
        "address": archive.urls.absolute(folder),
        "wikidata": name.record.wikidata if name.record else "",
    }
    return Page(
        folder,
        "name.html",
        name.name,
        name.description or archive.info.messages.count("name_about", len(entries), name=name.name),
        name.room,
        context,
        list_json_ld(archive.publication, [entry.entry for entry in entries], name=name.name, path=folder),
        archive.lastmod(entries),
    )


# Kinds and proof -----------------------------------------------------------------------------------------------------


def facet_pages(archive: Archive) -> Iterator[Plan]:
    """A list for each kind and for each state of proof that is not the rule, and the two indexes."""
    say, looks = archive.info.messages, archive.looks
    found = find_facets(archive.entries, say)
    for room in FACETS:
        shown = []
        for facet, entries in found:
            if facet.room == room:
                name = Name(room, facet.slug, _upper_first(facet.label), archive.urls.name(room, facet.slug))
                shown.append((facet, told(archive, name, entries), entries))
        if shown:
            index = {"room": room, "names": [one for _, one, _ in shown], "title": say.say(room)}
            yield planned(Page(f"{room}/", "names.html", say.say(room), say.say(f"{room}_about"), "timeline", index))
        for facet, one, entries in shown:
            make = partial(_facet_page, archive, facet, one, entries)
            shows = looks.of("facet", facet, one, looks.all(entries))
            yield Plan(f"{room}/{facet.slug}/", make, shows, archive.lastmod(entries))


def _facet_page(archive: Archive, facet: Facet, one: Told, entries: Sequence[EntryView]) -> Page:
    folder = f"{facet.room}/{facet.slug}/"
    context: dict[str, object] = {
        "room": facet.room,
        "name": one.name,
        "told": one,
        "parent": None,
        "listing": archive.listing(entries, without=facet.key),
        "address": archive.urls.absolute(folder),
        "wikidata": "",
    }
    return Page(
        folder,
        "name.html",
        one.name.name,
        f"{one.name.name}: {archive.info.messages.count('entries', one.count)}",
        "timeline",
        context,
        list_json_ld(archive.publication, [entry.entry for entry in entries], name=one.name.name, path=folder),
        archive.lastmod(entries),
    )


def _upper_first(label: str) -> str:
    return label[:1].upper() + label[1:]


# The site's own writing ----------------------------------------------------------------------------------------------


def article_pages(archive: Archive) -> Iterator[Page]:
    """The site's own articles, the newest first, with what the timeline takes from each; and their index."""
    articles = sorted(archive.info.articles, key=lambda one: one.published.latest if one.published else 0, reverse=True)
    say = archive.info.messages
    if articles:
        listed = [(article, archive.published(article)) for article in articles]
        yield Page(
            "articles/",
            "articles.html",
            say.say("articles"),
            say.say("articles_about"),
            "articles",
            {"articles": listed},
        )
    for article in articles:
        source = archive.timeline.content.sources.get(article.slug)
        proved = prove(archive, source) if source else []
        context = {"writing": article, "published": archive.published(article), "proved": proved}
        yield Page(f"articles/{article.slug}/", "writing.html", article.title, article.summary, "articles", context)


def own_pages(archive: Archive) -> Iterator[Page]:
    """The pages a site writes itself, and how dates and witnesses are decided, with the tally of proofs."""
    say = archive.info.messages
    counts = tally(archive.timeline.entries)
    pages = {page.slug: page for page in archive.info.pages}
    pages.setdefault(METHOD, Writing(METHOD, say.say("method"), ""))
    # The page about the data knows the size of every file, so it is written after them.
    pages.pop(DATA, None)
    for slug, page in sorted(pages.items()):
        context = {"writing": page, "published": "", "proved": (), "tally": counts if slug == METHOD else None}
        template = "method.html" if slug == METHOD else "writing.html"
        yield Page(f"{slug}/", template, page.title, page.summary, slug, context)


def corrections_page(archive: Archive) -> Page:
    """Everything that was put right, newest first."""
    say = archive.info.messages
    found = corrections(archive)
    context = {"corrections": found}
    last = max((one.correction.on.latest for one in found), default=0)
    return Page(
        "corrections/",
        "corrections.html",
        say.say("corrections"),
        say.say("corrections_about"),
        "",
        context,
        lastmod=last,
    )


# The rest ------------------------------------------------------------------------------------------------------------


def alias_pages(archive: Archive) -> Iterator[Page]:
    """A small page at each old address of an event, which leads to the new one."""
    taken = {entry.id for entry in archive.curated}
    for entry in archive.curated:
        for alias in entry.entry.event.aliases:
            # An accepted suggestion had no page of its own; its old place is an anchor on the period pages.
            if alias not in taken and not alias.startswith("x-"):
                taken.add(alias)
                context = {"entry": entry, "moved_to": archive.urls.absolute(f"events/{entry.id}/")}
                yield Page(f"events/{alias}/", "moved.html", entry.title, context=context, listed=False)


def not_found_page(archive: Archive) -> Page:
    """What a host shows for an address that leads nowhere."""
    return Page("404.html", "404.html", archive.info.messages.say("not_found"), context={}, listed=False)
