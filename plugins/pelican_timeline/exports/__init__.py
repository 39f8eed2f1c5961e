"""What other programs read of a timeline: feeds, calendars, open data, citations, linked data, site map, hosting files.

Every function here is pure: what to know of the site, and entries, in; text out; same input, same bytes. docs/data.md tells
what stands in the files.

    publication = Publication(name=…, url=…, site_id=…, language=…, url_for=…, to_html=…, to_text=…)
    pieces = Pieces(publication, timeline.content)        keeps what each event is in each format
    channel = make_channel("topics/brexit/", "Brexit", entries)

    render_atom(pieces, channel), render_json_feed(…), render_calendar(…)    -> feed.atom, feed.json, events.ics
    render_events_json(pieces, timeline)                                     -> api/v1/events.json
    render_year_json(pieces, year, entries), render_event_json(pieces, entry)
    render_openapi(publication, events=…, years=…, rooms=…)                  -> api/v1/openapi.json
    render_csv(pieces, entries), render_timelinejs(pieces, channel)          -> data/events.csv, data/timeline.json
    found = references(publication, entries)
    render_citations_bib(found), render_citations_csl(found, language)       -> data/citations.bib, .json
    cite(publication, entry)                                                 -> one entry, as others cite it
    event_json_ld(…), list_json_ld(…), source_json_ld(…)                     -> a mapping; render_json_ld(it) for the page
    render_sitemaps(publication, [Page(path, lastmod), …])                   -> sitemap.xml, and its parts
    render_robots, render_headers, render_redirects, NO_JEKYLL               -> what hosts read
"""

from .atom import FEED, NEWEST, render_atom
from .cite import (
    CITATIONS_BIB,
    CITATIONS_CSL,
    Citations,
    cite,
    references,
    render_citations_bib,
    render_citations_csl,
)
from .csv_table import EVENTS_CSV, render_csv
from .events_json import (
    EVENT_FILES,
    EVENTS_JSON,
    event_path,
    render_event_json,
    render_events_json,
    render_year_json,
    year_path,
)
from .hosting import NO_JEKYLL, content_security_policy, render_headers, render_redirects
from .ics import CALENDAR, has_calendar, render_calendar
from .json_feed import JSON_FEED, render_json_feed
from .json_ld import event_json_ld, list_json_ld, render_json_ld, source_json_ld
from .openapi import EVENT_SCHEMA, OPENAPI, render_openapi
from .pieces import Channel, Pieces, make_channel
from .publication import Publication, last_changed, link_to_words
from .sitemap import Page, render_robots, render_sitemaps
from .timelinejs import TIMELINE_JS, render_timelinejs

__all__ = [
    "CALENDAR",
    "CITATIONS_BIB",
    "CITATIONS_CSL",
    "EVENTS_CSV",
    "EVENTS_JSON",
    "EVENT_FILES",
    "EVENT_SCHEMA",
    "FEED",
    "JSON_FEED",
    "NEWEST",
    "NO_JEKYLL",
    "OPENAPI",
    "TIMELINE_JS",
    "Channel",
    "Citations",
    "Page",
    "Pieces",
    "Publication",
    "cite",
    "content_security_policy",
    "event_json_ld",
    "event_path",
    "has_calendar",
    "last_changed",
    "link_to_words",
    "list_json_ld",
    "make_channel",
    "references",
    "render_atom",
    "render_calendar",
    "render_citations_bib",
    "render_citations_csl",
    "render_csv",
    "render_event_json",
    "render_events_json",
    "render_headers",
    "render_json_feed",
    "render_json_ld",
    "render_openapi",
    "render_redirects",
    "render_robots",
    "render_sitemaps",
    "render_timelinejs",
    "render_year_json",
    "source_json_ld",
    "year_path",
]
