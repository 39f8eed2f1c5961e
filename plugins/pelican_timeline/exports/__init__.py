"""What other programs read of a timeline: feed, open data, site map, hosting files, linked data.

Every function here is pure: a `Publication` (what to know of the site) and entries in, text out; same input, same bytes.

    publication = Publication(name=…, url=…, site_id=…, language=…, url_for=…, to_html=…, to_text=…)
    render_atom(publication, timeline.entries, timeline.content)      -> feed.atom
    render_events_json(publication, timeline)                         -> api/v1/events.json
    cite_plain, cite_bibtex, cite_csl, cite_wikipedia (publication, entry)   -> one entry, as others cite it
    render_citations_bib(publication, entries), render_citations_csl(…)      -> data/citations.bib, .json
    render_sitemap(publication, [Page(path, lastmod), …])             -> sitemap.xml
    render_robots(publication)                                        -> robots.txt
    render_headers(form_target=…, preview=…, immutable=…)             -> _headers
    render_redirects(publication, timeline.entries)                   -> _redirects
    NO_JEKYLL                                                         -> .nojekyll
    event_json_ld(…), list_json_ld(…), source_json_ld(…)              -> a mapping; render_json_ld(it) for the page
"""

from .atom import render_atom
from .cite import (
    cite_bibtex,
    cite_csl,
    cite_plain,
    cite_wikipedia,
    render_citations_bib,
    render_citations_csl,
)
from .events_json import render_events_json
from .hosting import NO_JEKYLL, content_security_policy, render_headers, render_redirects
from .json_ld import event_json_ld, list_json_ld, render_json_ld, source_json_ld
from .publication import Publication, last_changed, link_to_words
from .sitemap import Page, render_robots, render_sitemap

__all__ = [
    "NO_JEKYLL",
    "Page",
    "Publication",
    "cite_bibtex",
    "cite_csl",
    "cite_plain",
    "cite_wikipedia",
    "content_security_policy",
    "event_json_ld",
    "last_changed",
    "link_to_words",
    "list_json_ld",
    "render_atom",
    "render_citations_bib",
    "render_citations_csl",
    "render_events_json",
    "render_headers",
    "render_json_ld",
    "render_redirects",
    "render_robots",
    "render_sitemap",
    "source_json_ld",
]
