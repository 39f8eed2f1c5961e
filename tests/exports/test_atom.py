"""The feed: what came onto the site, newest first."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree

import feedparser

from pelican_timeline.exports import Pieces, Publication, make_channel, render_atom
from pelican_timeline.model.timeline import Timeline

ATOM = "{http://www.w3.org/2005/Atom}"


def read(publication: Publication, timeline: Timeline) -> feedparser.FeedParserDict:
    feed = feedparser.parse(write(publication, timeline).encode())
    assert not feed.bozo, feed.get("bozo_exception")
    return feed


def write(publication: Publication, timeline: Timeline, folder: str = "", newest: int = 50) -> str:
    channel = make_channel(folder, publication.name, timeline.entries)
    return render_atom(Pieces(publication, timeline.content), channel, newest)


def test_newest_on_the_site_comes_first(publication: Publication, timeline: Timeline):
    """An event of 1914 that was added today is new, and so is one that was corrected."""
    feed = read(publication, timeline)
    assert [entry.link.rsplit("/", 2)[1] for entry in feed.entries] == [
        "1914-06-28-sarajevo",
        "2026-01-06-paris-declaration",
        "2026-01-07-merz",
        "caesar",
    ]


def test_updated_comes_from_the_data(publication: Publication, timeline: Timeline):
    """A correction makes an entry new again; the feed is as new as its newest entry, and no clock is asked."""
    feed = read(publication, timeline)
    assert feed.entries[1].updated == "2026-02-01T00:00:00Z"
    assert feed.entries[1].published == "2026-01-08T00:00:00Z"
    assert feed.feed.updated == "2026-03-01T00:00:00Z"


def test_ids_stay_when_the_site_moves(publication: Publication, timeline: Timeline):
    """Nobody reads an entry twice because the site has a new address or a new name."""
    moved = replace(publication, url="https://elsewhere.example", name="Another name")
    before, after = read(publication, timeline), read(moved, timeline)
    assert [entry.id for entry in before.entries] == [entry.id for entry in after.entries]
    assert before.feed.id == after.feed.id
    assert len({entry.id for entry in before.entries} | {before.feed.id}) == 5
    assert all(entry.id.startswith("urn:uuid:") for entry in before.entries)


def test_ids_stay_when_an_event_is_renamed(publication: Publication, timeline: Timeline):
    """Its old id is an alias then; that of the suggestion that it once was does not count."""
    event = replace(timeline.entries[0].event, aliases=("x-0123456789",))
    renamed = replace(event, id="ides-of-march", aliases=("x-0123456789", event.id))
    feeds = [
        read(publication, replace(timeline, entries=(replace(timeline.entries[0], event=one),)))
        for one in (event, renamed)
    ]
    assert feeds[0].entries[0].id == feeds[1].entries[0].id
    assert feeds[0].entries[0].link != feeds[1].entries[0].link


def test_two_sites_have_different_ids(publication: Publication, timeline: Timeline):
    """A fork of the site is another publication."""
    fork = replace(publication, site_id="fork.example")
    assert read(publication, timeline).feed.id != read(fork, timeline).feed.id


def test_an_entry_tells_when_what_and_who_says_so(publication: Publication, timeline: Timeline):
    """The date in words, the summary, the quotation, and the link to the very sentence."""
    entry = read(publication, timeline).entries[1]
    assert entry.summary == "6 January 2026: Thirty-five countries & a text. In **five** parts."
    html = entry.content[0].value
    assert "<strong>6 January 2026</strong>" in html
    assert "The declaration is best described" in html
    assert 'href="https://example.org/a/peace-78215.html#:~:text=The%20declaration"' in html
    assert "The Guardian, Gwendolyn Sasse" in html
    assert [tag.label for tag in entry.tags] == ["Security guarantees & more"]


def test_plain_text_stays_text(publication: Publication, timeline: Timeline):
    """Markup in a title is shown, not obeyed; characters that steer a terminal or the reading direction are gone."""
    text = write(publication, timeline)
    titles = [title.text for title in ElementTree.fromstring(text).iter(f"{ATOM}title")]
    assert "Allies adopt the <b>Paris Declaration</b> & go home" in titles
    assert "Merz doubts it [31m" in titles
    assert not set(text) & set("\x1b\u202e")


def test_suggestions_wait_for_a_person(publication: Publication, timeline: Timeline):
    """What nobody has read yet is no news, and no word of it is in the feed."""
    text = write(publication, timeline)
    assert "x-89abcdef01" not in text
    assert "Talks go on" not in text


def test_without_an_address_links_are_relative(publication: Publication, timeline: Timeline):
    """Before anybody knows the site's address, a feed in a folder still leads to the right page."""
    local = replace(publication, url="")
    root = ElementTree.fromstring(write(local, timeline, "actors/m/"))
    links = [link.get("href") for link in root.iter(f"{ATOM}link")]
    assert links[:3] == ["../../actors/m/feed.atom", "../../actors/m/", "../../events/1914-06-28-sarajevo/"]


def test_an_empty_timeline_has_a_valid_feed(publication: Publication, timeline: Timeline):
    """A site that has just begun."""
    feed = feedparser.parse(write(publication, replace(timeline, entries=())).encode())
    assert not feed.bozo
    assert feed.feed.updated == "1970-01-01T00:00:00Z"


def test_only_the_newest_are_kept(publication: Publication, timeline: Timeline):
    """A feed is no archive."""
    text = write(publication, timeline, newest=1)
    assert len(feedparser.parse(text.encode()).entries) == 1


def test_the_feed_of_a_topic_says_the_same_of_its_events(publication: Publication, timeline: Timeline):
    """Its entries have the ids that they have in the feed of the whole timeline; the feed itself has its own."""
    whole = read(publication, timeline)
    part = feedparser.parse(write(publication, timeline, "topics/security-guarantees/").encode())
    assert [entry.id for entry in part.entries] == [entry.id for entry in whole.entries]
    assert part.feed.id != whole.feed.id
