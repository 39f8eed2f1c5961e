"""The site as its pages and its exports see it: the one place where settings, messages and the cleaned Markdown meet."""

from __future__ import annotations

from functools import cache

from pelican_timeline import extraction, richtext
from pelican_timeline.archive.messages import read_messages
from pelican_timeline.archive.page import SiteInfo, Writing
from pelican_timeline.model.timeline import Entry
from pelican_timeline.settings import Site


def describe_site(
    site: Site,
    tagline: str,
    articles: tuple[Writing, ...] = (),
    pages: tuple[Writing, ...] = (),
    *,
    search: bool = False,
) -> SiteInfo:
    """What pages and exports need to know of *site*; *tagline* is its SITESUBTITLE; *search* says that an index will be made.

    A summary is made into HTML and into plain words once, however many files say it: half of what a build of many
    events takes would go into doing it anew.
    """
    language = site.config.language
    to_html = cache(richtext.render_event_text)
    return SiteInfo(
        name=site.name,
        messages=read_messages(site.theme, language),
        url=site.url,
        tagline=tagline,
        config=site.config,
        articles=articles,
        pages=pages,
        preview=site.preview,
        search=search,
        explain=lambda entry: _explain(entry, language),
        to_html=to_html,
        to_text=cache(lambda markdown: richtext.visible_text(to_html(markdown))),
    )


def _explain(entry: Entry, language: str) -> str:
    """How the program read a date, in one sentence."""
    if entry.derivation is None:
        return ""
    words = extraction.explain_date(entry.derivation, language, entry.event.date)
    return f"{words[:1].upper()}{words[1:]}."
