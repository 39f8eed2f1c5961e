"""Writes the whole site: every page and every export of a finished timeline."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

from pelican_timeline import exports
from pelican_timeline.archive.archive import Archive, make_archive
from pelican_timeline.archive.assets import Assets, read_assets
from pelican_timeline.archive.card import draw_card
from pelican_timeline.archive.channels import Channels, alternates, has_event_files, make_channels
from pelican_timeline.archive.data_files import data_page, write_data
from pelican_timeline.archive.index import INDEX, render_index
from pelican_timeline.archive.keeping import Keeper
from pelican_timeline.archive.page import Page, Plan, SiteInfo, planned
from pelican_timeline.archive.pages import DATA, METHOD, all_pages
from pelican_timeline.archive.search import SearchRecord, search_records
from pelican_timeline.archive.urls import root_of
from pelican_timeline.model.timeline import Timeline
from pelican_timeline.render import Output, Renderer
from pelican_timeline.store import Pages

CARD = "card.png"


@dataclass(frozen=True, slots=True)
class Written:
    """A site as it was written: every file with the SHA-256 of its bytes, and what its search is to find."""

    files: Mapping[str, str]
    records: tuple[SearchRecord, ...]


def write_site(timeline: Timeline, info: SiteInfo, theme: Path, output: Path, pages: Pages | None = None) -> Written:
    """Every file of the site below *output*, but for its search index; unchanged files are left alone.

    With the *pages* of earlier builds only those are made that would come out otherwise.
    """
    archive = make_archive(timeline, info)
    channels = make_channels(archive)
    files = Output(output, {name: record.sha256 for name, record in pages.here.items()} if pages else None)
    assets = read_assets(theme, {CARD: draw_card(archive.strip(archive.entries, on_page=True))} if info.url else {})
    for name, data in assets.files.items():
        files.write_bytes(name, data)
    renderer = make_renderer(archive, theme, assets)
    keeper = Keeper(files, archive.looks, archive.by_id, pages, shared_by_all(archive, renderer) if pages else "")
    write_page = page_writer(archive, channels, renderer, keeper)
    # The data first, so that its pieces are gone when the pages fill the memory with theirs.
    about_data = planned(data_page(archive, channels, write_data(archive, channels, keeper)))
    files.write(INDEX, render_index(archive))
    listed = []
    for plan in chain(all_pages(archive), [about_data]):
        write_page(plan)
        if plan.listed:
            listed.append(exports.Page(plan.folder, plan.lastmod))
    write_hosting(archive, listed, assets, files)
    return Written(files.files, tuple(search_records(archive)) if info.search else ())


def page_writer(archive: Archive, channels: Channels, renderer: Renderer, keeper: Keeper) -> Callable[[Plan], None]:
    """What writes one page, or keeps the file of an earlier build in which it would come out the same."""

    def render(plan: Plan) -> str:
        page = plan.make()
        root = archive.urls.base if page.folder == "404.html" else root_of(page.folder)
        return renderer.render(page.template, page_context(archive, channels, page), root)

    return lambda plan: keeper.write(plan.file, plan.shows, partial(render, plan))


def shared_by_all(archive: Archive, renderer: Renderer) -> str:
    """A digest of what every page may show beside its own entries: the theme, the words, the settings, what the site has."""
    info = archive.info
    values = {name: value for name, value in renderer.values.items() if not callable(value)}
    settings = info.name, info.url, info.tagline, info.config, info.preview, info.search, info.messages
    return archive.looks.of(renderer.sources(), values, settings, archive.urls, has_event_files(archive))


def write_hosting(archive: Archive, pages: list[exports.Page], assets: Assets, files: Output) -> None:
    """The site map and the files that hosts read."""
    publication = archive.publication
    forge = archive.info.config.forge
    for name, text in exports.render_sitemaps(publication, pages).items():
        files.write(name, text)
    files.write("robots.txt", exports.render_robots(publication))
    headers = exports.render_headers(
        form_target=forge.url if forge else "",
        search=archive.info.search,
        preview=archive.info.preview,
        immutable=[f"/{path}" for path in assets.immutable],
    )
    files.write("_headers", headers)
    files.write("_redirects", exports.render_redirects(publication, archive.timeline.entries))
    files.write(".nojekyll", exports.NO_JEKYLL)


def make_renderer(archive: Archive, theme: Path, assets: Assets) -> Renderer:
    """The renderer with what every page of this site shows."""
    info, names = archive.info, archive.names
    rooms = ["actors", "places", "topics"]
    sections = [room for room in rooms if names.listed(room)]
    if any(not source.own for source in archive.timeline.content.sources.values()):
        sections.append("sources")
    if info.articles:
        sections.append("articles")
    if info.search:
        sections.append("search")
    values = {
        "site": info.name,
        "language": info.messages.language,
        "direction": info.messages.direction,
        "index": archive.urls.index,
        "sections": sections,
        "foot_pages": [
            page for page in sorted(info.pages, key=lambda page: page.slug) if page.slug not in {METHOD, DATA}
        ],
        "preview": info.preview,
        "assets": assets.href,
        "card": archive.urls.absolute(assets.href[CARD]) if CARD in assets.href else "",
        "count": info.messages.count,
        "number": info.messages.number,
        "feed": exports.FEED,
        "json_feed": exports.JSON_FEED,
        "calendar": exports.CALENDAR,
        "language_name": info.messages.name_of,
    }
    return Renderer(theme, values, info.messages.say)


def page_context(archive: Archive, channels: Channels, page: Page) -> dict[str, object]:
    """All that a page's template needs."""
    name = archive.info.name
    return {
        **page.context,
        "section": page.section,
        "folder": page.folder,
        "short_title": page.title,
        "csp": _policy(archive, page),
        "page_title": page.title if page.folder == "" else f"{page.title} · {name}",
        "description": page.description,
        "canonical": archive.urls.absolute(page.folder) if archive.urls.site and page.listed else "",
        "alternates": alternates(archive, channels, page.folder),
        "json_ld": exports.render_json_ld(dict(page.json_ld)) if page.json_ld else "",
    }


def _policy(archive: Archive, page: Page) -> str:
    """What the page may load and where its forms may go: the search runs WebAssembly, the add page opens the forge."""
    forge = archive.info.config.forge
    target = forge.url if forge and page.template == "add.html" else ""
    return exports.content_security_policy(target, search=page.template == "search.html")
