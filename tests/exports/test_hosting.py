"""Files for hosts and search engines."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

from pelican_timeline.exports import (
    Page,
    Publication,
    last_changed,
    render_headers,
    render_redirects,
    render_robots,
    render_sitemaps,
)
from pelican_timeline.model.timeline import Timeline
from tools.serve import headers_for, read_header_rules

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def test_the_site_map_knows_when_the_data_changed(publication: Publication, timeline: Timeline):
    """The day of the newest addition or correction, in the order of the addresses."""
    declaration = timeline.entries[3]
    pages = [Page("events/a&b/", last_changed(declaration)), Page("")]
    root = ElementTree.fromstring(render_sitemaps(publication, pages)["sitemap.xml"])
    found = [(url.findtext(f"{SITEMAP}loc"), url.findtext(f"{SITEMAP}lastmod")) for url in root]
    assert found == [
        ("https://ledger.example/base/", None),
        ("https://ledger.example/base/events/a&b/", "2026-02-01"),
    ]


def test_robots_are_told_of_the_site_map_once_there_is_an_address(publication: Publication):
    """A site map must be named in full, so a site without an address names none."""
    assert "Sitemap: https://ledger.example/base/sitemap.xml\n" in render_robots(publication)
    assert "Sitemap" not in render_robots(replace(publication, url=""))


def test_pages_may_load_nothing_from_elsewhere():
    """The headers hold for every page, and only the forge may be sent a form."""
    rules = read_header_rules(render_headers(form_target="https://github.com/example/timeline"))
    headers = headers_for("/2026/01/", rules)
    policy = dict(part.strip().split(" ", 1) for part in headers["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == "'self'"
    assert policy["form-action"] == "'self' https://github.com"
    assert "frame-ancestors" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "X-Robots-Tag" not in headers


def test_a_forge_that_is_no_address_is_not_let_in():
    """A setting cannot smuggle a directive into the policy."""
    text = render_headers(form_target="https://evil.example; script-src *")
    assert "evil" not in text


def test_a_preview_asks_to_stay_unknown():
    """Search engines are asked to leave a preview alone, by header."""
    assert headers_for("/", read_header_rules(render_headers(preview=True)))["X-Robots-Tag"] == "noindex"


def test_files_with_their_hash_in_the_name_never_change():
    """They may be kept for a year; open data may be read by scripts of other sites."""
    rules = read_header_rules(render_headers(immutable=["/theme/*"]))
    assert "immutable" in headers_for("/theme/style.0123.css", rules)["Cache-Control"]
    assert headers_for("/api/v1/events.json", rules)["Access-Control-Allow-Origin"] == "*"


def test_old_addresses_of_an_event_lead_to_the_new_one(publication: Publication, timeline: Timeline):
    """A suggestion had no page, so its id redirects nowhere."""
    assert render_redirects(publication, timeline.entries) == (
        "/events/old-name/ /events/2026-01-06-paris-declaration/ 301\n"
    )


def test_a_very_large_site_map_comes_in_parts(publication: Publication, timeline: Timeline):
    """The protocol allows 50,000 addresses in a file; the index tells when each part last changed."""
    day = last_changed(timeline.entries[3])
    pages = [Page("a/", day), Page("b/"), Page("c/")]
    files = render_sitemaps(publication, pages, 2)
    assert list(files) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]
    index = ElementTree.fromstring(files["sitemap.xml"])
    assert [(one.findtext(f"{SITEMAP}loc"), one.findtext(f"{SITEMAP}lastmod")) for one in index] == [
        ("https://ledger.example/base/sitemap-1.xml", "2026-02-01"),
        ("https://ledger.example/base/sitemap-2.xml", None),
    ]
    found = [url.findtext(f"{SITEMAP}loc") for name in list(files)[1:] for url in ElementTree.fromstring(files[name])]
    assert found == [f"https://ledger.example/base/{folder}/" for folder in "abc"]


def test_feeds_and_calendars_have_their_types():
    """Many hosts do not know them; those of an actor, place or topic too, and any site may read them."""
    rules = read_header_rules(render_headers())
    for folder in ("/", "/actors/friedrich-merz/", "/topics/n-0123/"):
        for name, kind in (("feed.atom", "atom+xml"), ("feed.json", "feed+json"), ("events.ics", "calendar")):
            headers = headers_for(f"{folder}{name}", rules)
            assert kind in headers["Content-Type"]
            assert headers["Access-Control-Allow-Origin"] == "*"
    assert headers_for("/data/events.csv", rules)["Content-Type"] == "text/csv; charset=utf-8"
    assert headers_for("/data/citations.bib", rules)["Content-Type"] == "application/x-bibtex; charset=utf-8"
    assert headers_for("/data/events.csv", rules)["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Origin" not in headers_for("/actors/friedrich-merz/", rules)
    assert "Content-Type" not in headers_for("/topics/a/b/events.ics", rules)
