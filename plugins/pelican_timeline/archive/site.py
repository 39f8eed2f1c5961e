"""Writes the whole site: every page and every export of a finished timeline."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pelican_timeline import exports
from pelican_timeline.archive.archive import Archive, make_archive
from pelican_timeline.archive.index import INDEX, render_index
from pelican_timeline.archive.page import Page, SiteInfo
from pelican_timeline.archive.pages import METHOD, all_pages
from pelican_timeline.archive.urls import root_of
from pelican_timeline.model.timeline import Timeline
from pelican_timeline.render import Output, Renderer

FEED = "feed.atom"
EVENTS_JSON = "api/v1/events.json"


def write_site(timeline: Timeline, info: SiteInfo, theme: Path, output: Path) -> Mapping[str, str]:
    """Every file of the site below *output*, with the SHA-256 of its bytes; unchanged files are left alone."""
    archive = make_archive(timeline, info)
    files = Output(output)
    pages = write_pages(archive, theme, files)
    write_exports(archive, pages, files)
    return files.files


def write_pages(archive: Archive, theme: Path, files: Output) -> list[exports.Page]:
    """The pages; gives back those that search engines should know."""
    renderer = make_renderer(archive, theme)
    listed = []
    for page in all_pages(archive):
        root = archive.urls.base if page.folder == "404.html" else root_of(page.folder)
        files.write(page.file, renderer.render(page.template, page_context(archive, page), root))
        if page.listed:
            listed.append(exports.Page(page.folder, page.lastmod))
    return listed


def write_exports(archive: Archive, pages: list[exports.Page], files: Output) -> None:
    """Feed, open data, site map and the files that hosts read."""
    publication, timeline = archive.publication, archive.timeline
    forge = archive.info.config.forge
    files.write(FEED, exports.render_atom(publication, timeline.entries, timeline.content))
    files.write(INDEX, render_index(archive))
    files.write(EVENTS_JSON, exports.render_events_json(publication, timeline))
    files.write("sitemap.xml", exports.render_sitemap(publication, pages))
    files.write("robots.txt", exports.render_robots(publication))
    headers = exports.render_headers(form_target=forge.url if forge else "", preview=archive.info.preview)
    files.write("_headers", headers)
    files.write("_redirects", exports.render_redirects(publication, timeline.entries))
    files.write(".nojekyll", exports.NO_JEKYLL)


def make_renderer(archive: Archive, theme: Path) -> Renderer:
    """The renderer with what every page of this site shows."""
    info, names = archive.info, archive.names
    rooms = ["actors", "places", "topics"]
    sections = [room for room in rooms if names.listed(room)]
    if any(not source.own for source in archive.timeline.content.sources.values()):
        sections.append("sources")
    if info.articles:
        sections.append("articles")
    values = {
        "site": info.name,
        "language": info.messages.language,
        "direction": info.messages.direction,
        "index": archive.urls.index,
        "sections": sections,
        "foot_pages": [page for page in sorted(info.pages, key=lambda page: page.slug) if page.slug != METHOD],
        "csp": exports.content_security_policy(info.config.forge.url if info.config.forge else ""),
        "preview": info.preview,
        "count": info.messages.count,
        "number": info.messages.number,
        "language_name": info.messages.name_of,
        "has_add": bool(info.config.forge),
        "feed": FEED,
        "events_json": EVENTS_JSON,
    }
    return Renderer(theme, values, info.messages.say)


def page_context(archive: Archive, page: Page) -> dict[str, object]:
    """All that a page's template needs."""
    name = archive.info.name
    return {
        **page.context,
        "section": page.section,
        "folder": page.folder,
        "page_title": page.title if page.folder == "" else f"{page.title} · {name}",
        "description": page.description,
        "canonical": archive.urls.absolute(page.folder) if archive.urls.site and page.listed else "",
        "json_ld": exports.render_json_ld(dict(page.json_ld)) if page.json_ld else "",
    }
