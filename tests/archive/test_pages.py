"""Every page of a small site with everything in it that is hard to show."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from pelican_timeline.archive import pages
from pelican_timeline.archive.archive import Archive
from pelican_timeline.archive.messages import Messages
from pelican_timeline.archive.page import SiteInfo, Writing
from pelican_timeline.archive.pages import all_pages
from pelican_timeline.archive.site import write_site
from pelican_timeline.model.config import Forge, TimelineConfig
from pelican_timeline.model.edtf import parse
from pelican_timeline.model.event import Actor, Citation, Correction, Place, Relation, Topic
from pelican_timeline.model.text import Source
from pelican_timeline.model.timeline import Disagreement, Entry, Proof, Side, Timeline, Witness
from tests.site.outline import DATETIME, Outline, broken_links, read_outline, read_site

EVIL = '<script>alert("1")</script> & "quotes" \u202e'

GAZETTE = Source("gazette", "content/sources/gazette.md", "It happened. And more.", publisher="Gazette", language="en")
OPEN = Source(
    "open-text",
    "content/sources/open-text.md",
    "It happened. <b>And more</b>.\n\nThe end.",
    publisher=EVIL,
    title=EVIL,
    author=EVIL,
    url="https://example.org/open",
    published=parse("2026-01-06"),
    language="ar",
    licence="CC-BY-4.0",
    licence_url="https://creativecommons.org/licenses/by/4.0/",
    attribution=EVIL,
)


@pytest.fixture(scope="module")
def hard_entries(make_entry: Callable[..., Entry]) -> list[Entry]:
    """Events as nobody would write them, and some do."""
    bare = make_entry("bare-link", "2025-02")
    link = Proof(Citation(url="https://example.org/x", title=EVIL, publisher="Elsewhere"), "link")
    unchecked = Proof(Citation(url="https://example.org/y", quote=EVIL, translation=EVIL), "unchecked", words=EVIL)
    return [
        make_entry(
            "evil",
            "2026-01-06",
            title=EVIL,
            summary=EVIL,
            date_note=EVIL,
            kind="feast-day",
            places=[EVIL],
            sources=[GAZETTE, OPEN],
        ),
        replace(bare, witnesses=(Witness("url:e", EVIL, (link,)),), independent=0),
        replace(make_entry("unchecked", "2025-03-01"), witnesses=(Witness("url:y", "Y", (unchecked,)),)),
        make_entry("long", "2026-01-07", title="Word " * 120, sources=[OPEN]),
        make_entry(
            "many", "2026-01-08", sources=[replace(OPEN, id=f"open-{n}", publisher=f"Paper {n}") for n in range(40)]
        ),
        make_entry("ancient", "-0999/2000", topics=["story"]),
        make_entry("ides", "-0043-03-15", actors=["caesar"]),
        make_entry("until", "../2018"),
        make_entry("since", "2014-02-20/.."),
        make_entry("planned", "2030-05", planned=True, topics=["story"]),
        make_entry("winter", "2025-24", topics=["story"]),
        make_entry(
            "corrected",
            "2026-01-09~",
            corrections=[Correction(parse("2026-02-01"), EVIL)],
            added=parse("2026-01-10"),
            aliases=["old-name", "evil", "x-00000000aa"],
            related=[Relation("follows", "evil"), Relation("part_of", "nowhere")],
        ),
        replace(
            make_entry("contested", "[2025-08-25..2025-09-02]"),
            disagreements=(
                Disagreement("date", (Side("Gazette", "in the previous week", 0), Side("Paper", "on Tuesday", 0))),
            ),
        ),
        make_entry("x-0123456789", "2026-01-06", provenance="extracted", actors=["caesar"]),
        make_entry("x-1111111111", "2024", provenance="extracted"),
    ]


@pytest.fixture(scope="module")
def info(english: Messages) -> SiteInfo:
    config = TimelineConfig(suggestions="show", forge=Forge("github", "https://forge.example.org/me/site"))
    writing = Writing(
        "own", "Our <own> words", "<p>Text with <em>HTML</em>.</p>", summary=EVIL, published=parse("2026-01-01")
    )
    return SiteInfo(
        "Site & more",
        english,
        "https://example.org/base",
        config=config,
        articles=(writing,),
        pages=(Writing("about", "About <us>", "<p>We.</p>"),),
        explain=lambda entry: f"explained {entry.event.id}",
    )


@pytest.fixture(scope="module")
def hard_timeline(hard_entries: list[Entry], make_timeline: Callable[..., Timeline]) -> Timeline:
    return make_timeline(
        hard_entries,
        actors=[Actor("caesar", "C. Iulius Caesar", wikidata="Q1048")],
        places=[Place("rome", "Rome")],
        topics=[Topic("story", "A story", description=EVIL, story=True)],
    )


@pytest.fixture(scope="module")
def site(hard_timeline: Timeline, info: SiteInfo, theme: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hard")
    write_site(hard_timeline, info, theme, folder / "base")
    return folder / "base"


@pytest.fixture(scope="module")
def outlines(site: Path) -> dict[str, Outline]:
    return read_site(site)


def test_every_link_leads_somewhere(site: Path, outlines: dict[str, Outline]) -> None:
    """Pages, files, places on pages: whatever a page links to is there."""
    pages = {name: page for name, page in outlines.items() if name != "404.html"}
    assert broken_links(site, pages) == []


def test_the_404_page_links_from_the_path_of_the_site(outlines: dict[str, Outline]) -> None:
    """A host shows it at any address, however deep."""
    page = outlines["404.html"]
    inside = [href for href, _ in page.links if not href.startswith("#")] + page.files
    assert all(href.startswith("/base/") for href in inside), inside


def test_every_page_is_well_made(outlines: dict[str, Outline]) -> None:
    """One title, one h1, headings that skip no level, ids that are unique, nothing inline, tags that close."""
    for name, page in outlines.items():
        levels = [level for level, _ in page.headings]
        assert page.mistakes == [], name
        assert page.title, name
        assert page.language == "en", name
        assert levels.count(1) == 1, name
        assert levels[0] == 1, name
        assert all(after - before <= 1 for before, after in pairwise(levels)), (
            name,
            page.headings,
        )
        assert len(page.ids) == len(set(page.ids)), (name, sorted(page.ids))
        assert page.inline == [], name
        assert "main" in page.landmarks, name


def test_nothing_that_people_wrote_becomes_markup(site: Path) -> None:
    """A title is text, whatever it looks like; so are a note, a name, an attribution, a quotation."""
    for page in site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        assert "<script>alert" not in html, page
        assert "<b>And more</b>" not in html, page


def test_every_time_can_be_read_by_machines(outlines: dict[str, Outline]) -> None:
    """`datetime` holds what HTML allows; a date before year 1 has no time element."""
    for name, page in outlines.items():
        assert all(DATETIME.fullmatch(time) for time in page.times), (name, page.times)


def test_outside_links_say_that_they_leave(outlines: dict[str, Outline]) -> None:
    """They get no say over our page and no vote from us."""
    for name, page in outlines.items():
        for href, rel in page.links:
            if href.startswith("http"):
                assert {"noopener", "nofollow"} <= set(rel.split()), (name, href)


def test_json_ld_is_there_for_machines(outlines: dict[str, Outline]) -> None:
    """Home, periods, events and sources tell machines what they are about."""
    for name in (
        "index.html",
        "2026/index.html",
        "2026/01/index.html",
        "events/evil/index.html",
        "sources/open-text/index.html",
    ):
        assert outlines[name].json_ld, name


def test_an_unlicensed_text_is_not_published(outlines: dict[str, Outline]) -> None:
    """Its source page has its quotation and no more; a licensed text stands there in full."""
    assert "And more" not in outlines["sources/gazette/index.html"].text
    assert "The end." in outlines["sources/open-text/index.html"].text


def test_old_addresses_lead_to_the_new_one(site: Path) -> None:
    """A stub page at the old name; an alias that is taken, or of a suggestion, gets none."""
    stub = (site / "events/old-name/index.html").read_text(encoding="utf-8")
    assert '<meta http-equiv="refresh" content="0; url=../../events/corrected/">' in stub
    assert '<link rel="canonical" href="https://example.org/base/events/corrected/">' in stub
    assert "alert" in (site / "events/evil/index.html").read_text(encoding="utf-8")
    assert not (site / "events/x-00000000aa").exists()


def test_a_suggestion_has_a_place_and_no_page(site: Path, outlines: dict[str, Outline]) -> None:
    """It stands on its month, or on its year when the month is not known."""
    assert "x-0123456789" in outlines["2026/01/index.html"].ids
    assert "x-1111111111" in outlines["2024/index.html"].ids
    assert not (site / "events/x-0123456789").exists()


def test_what_is_not_proven_says_so(outlines: dict[str, Outline]) -> None:
    """A bare link and an unchecked quotation carry no check mark, and say why."""
    page = outlines["events/bare-link/index.html"]
    assert page.checks == 0
    assert "link only, not proven" in page.text
    assert "Who says so: one link, not proven" in page.text
    page = outlines["events/unchecked/index.html"]
    assert page.checks == 0
    assert "not checked: the text is not stored here" in page.text
    assert outlines["events/many/index.html"].checks == 40


def test_the_method_page_tells_how_much_is_proven(outlines: dict[str, Outline]) -> None:
    """Checked, not checked, link only: the three add up to all citations."""
    text = outlines["method/index.html"].text
    assert "links only, not proven 1" in text
    assert "not stored here 1" in text


def test_an_event_knows_its_story(outlines: dict[str, Outline]) -> None:
    """Relations stand on both pages; a relation to an event that is not there is left out."""
    assert "follows" in outlines["events/corrected/index.html"].text
    assert "followed by" in outlines["events/evil/index.html"].text
    assert "nowhere" not in outlines["events/corrected/index.html"].text


def test_an_empty_site_says_how_to_begin(
    theme: Path, info: SiteInfo, tmp_path: Path, make_timeline: Callable[..., Timeline]
) -> None:
    """The first thing a new publisher sees is the first step."""
    write_site(make_timeline([]), replace(info, articles=(), pages=()), theme, tmp_path)
    home = read_site(tmp_path)["index.html"]
    assert "Nothing is recorded yet." in home.text
    assert "content/events" in home.text


def test_no_two_pages_want_one_address(
    hard_timeline: Timeline, info: SiteInfo, archive_of: Callable[..., Archive]
) -> None:
    """All pages of a site, each at its own place."""
    from pelican_timeline.archive.archive import make_archive

    files = [page.file for page in all_pages(make_archive(hard_timeline, info))]
    assert len(files) == len(set(files))


def test_a_site_for_reading_from_disk_links_to_files(
    hard_timeline: Timeline, info: SiteInfo, theme: Path, tmp_path: Path
) -> None:
    """With explicit_index every link inside the site names a file."""
    config = replace(info.config, explicit_index=True)
    write_site(hard_timeline, replace(info, config=config), theme, tmp_path)
    for name, page in read_site(tmp_path).items():
        for href, _ in page.links:
            path = href.partition("#")[0].partition("?")[0]
            assert not path.endswith("/") or path.startswith("http"), (name, href)


def test_above_a_thousand_entries_home_shows_the_newest_year(
    make_entry: Callable[..., Entry],
    make_timeline: Callable[..., Timeline],
    info: SiteInfo,
    theme: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The rest is one link away, year by year. Where a thousand is the limit, test_size.py holds."""
    monkeypatch.setattr(pages, "ROWS", 240)
    entries = [make_entry(f"e{n}", f"{1900 + n % 120}-0{1 + n % 9}-1{n % 9}") for n in range(241)]
    write_site(make_timeline(entries), info, theme, tmp_path)
    home = read_outline((tmp_path / "index.html").read_text(encoding="utf-8"))
    assert len(home.entries) == 2
    assert sum(text.startswith(("../", "./")) for text, _ in home.links) > 120
    assert "241 entries" in home.text


def test_a_crowded_day_is_a_list_of_lines(
    make_entry: Callable[..., Entry],
    make_timeline: Callable[..., Timeline],
    info: SiteInfo,
    theme: Path,
    tmp_path: Path,
) -> None:
    """Four hundred events on one day: the number stands once, every title is there."""
    entries = [make_entry(f"e{n:03}", "2025-09-04") for n in range(400)]
    write_site(make_timeline(entries), info, theme, tmp_path)
    month = read_outline((tmp_path / "2025/09/index.html").read_text(encoding="utf-8"))
    assert len(month.entries) == 400
    assert sum("same" in entry for entry in month.entries) == 399


def test_our_own_article_proves_where_nobody_else_does(
    make_entry: Callable[..., Entry],
    make_timeline: Callable[..., Timeline],
    info: SiteInfo,
    theme: Path,
    tmp_path: Path,
) -> None:
    """Alone it is the source, by the name of the site; beside others it stands last and has no number."""
    own = Source("own", "content/articles/own.md", "It happened.", own=True, title="Our words")
    entries = [
        make_entry("alone", "2025-01-01", sources=[own]),
        make_entry("both", "2025-01-02", sources=[own, GAZETTE]),
    ]
    write_site(make_timeline(entries), info, theme, tmp_path)
    both = (tmp_path / "events/both/index.html").read_text(encoding="utf-8")
    assert both.index("Gazette</a></h3>") < both.index('<li class="aside">') < both.index("Site &amp; more</a></h3>")
    assert 'class="aside"' not in (tmp_path / "events/alone/index.html").read_text(encoding="utf-8")
