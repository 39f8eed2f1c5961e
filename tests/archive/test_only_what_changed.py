"""A site that is brought up to date is the site that would be built from nothing, byte for byte, whatever was changed."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pelican_timeline import pipeline
from pelican_timeline.archive.page import SiteInfo, Writing
from pelican_timeline.archive.site import write_site
from pelican_timeline.describe import describe_site
from pelican_timeline.model.config import Forge, TimelineConfig
from pelican_timeline.settings import Site
from pelican_timeline.store import Manifest, Pages, take_manifest
from tools.make_events import write_content

EVENTS = 14
PAGES_OF_ONE_EVENT = 30
"""Its own, those of its neighbours, its periods, its names, its kind and its text; of well over a hundred."""


CONFIG = TimelineConfig(suggestions="show", languages=("en",))


@dataclass(slots=True)
class Place:
    """A site in a folder of its own: its settings, and the two generations that the builds fill in turn."""

    root: Path
    config: TimelineConfig = CONFIG
    name: str = "The ledger"
    url: str = "https://example.org/ledger"
    article: str = "We think so."
    here: Manifest = field(default_factory=dict)
    there: Manifest = field(default_factory=dict)
    known: Pages = field(default_factory=Pages)
    made: int = 0

    @property
    def theme(self) -> Path:
        return self.root / "theme"

    def files(self, pattern: str) -> list[Path]:
        return sorted((self.root / "content").glob(pattern))

    def build(self) -> dict[str, bytes]:
        """Brings the older generation up to date, which is then the published one."""
        folder, published = self.root / "next", self.root / "published"
        folder.mkdir(exist_ok=True)
        published.mkdir(exist_ok=True)
        pages = Pages(self.here, self.there, published, self.known.made, slices=self.known.slices)
        files = self._write(folder, pages)
        for name in take_manifest(folder, {}):
            if name not in files:
                (folder / name).unlink()
        self.made = len(pages.made.keys() - self.known.made.keys())
        self.here, self.there, self.known = self.there, take_manifest(folder, {}), pages
        folder.rename(self.root / "aside")
        published.rename(folder)
        (self.root / "aside").rename(published)
        return read(published)

    def build_anew(self) -> dict[str, bytes]:
        """The site as it is built from nothing."""
        folder = self.root / "anew"
        shutil.rmtree(folder, ignore_errors=True)
        self._write(folder, None)
        return read(folder)

    def _write(self, folder: Path, pages: Pages | None) -> set[str]:
        content, found = pipeline.load(self.root, self.config)
        assert [one for one in found if one.is_error] == []
        timeline, _ = pipeline.weave(content, self.config)
        return set(write_site(timeline, self._info(), self.theme, folder, pages).files)

    def _info(self) -> SiteInfo:
        content = self.root / "content"
        site = Site(self.root, self.name, self.url, content, self.root / "out", self.theme, self.config)
        return describe_site(site, "A tagline", articles=(Writing("own", "Our view", f"<p>{self.article}</p>"),))


def read(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


# What people change --------------------------------------------------------------------------------------------------


def _chosen(place: Place, number: int, pattern: str = "events/*/*.yaml") -> Path:
    files = place.files(pattern)
    return files[number % len(files)]


def _change(path: Path, pattern: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(pattern, new, text, count=1, flags=re.MULTILINE), encoding="utf-8")


def retitle(place: Place, number: int) -> None:
    _change(_chosen(place, number), r'^title: "', f'title: "{"Again" if number % 2 else "At last"}: ')


def summarise(place: Place, number: int) -> None:
    _change(_chosen(place, number), r"^summary: .*", f'summary: "Number *{number}*."')


def move_in_time(place: Place, number: int) -> None:
    _change(_chosen(place, number), r"^date: .*", f'date: "20{number % 26:02}-0{1 + number % 9}"')


def let_it_last(place: Place, number: int) -> None:
    """One event goes on for years, past the pages of other periods; then it is called otherwise."""
    path = _chosen(place, 3)
    if number % 2 == 0:
        _change(path, r"^date: .*", 'date: "2001-03-05/2019-02-01"')
    else:
        _change(path, r'^title: "', f'title: "Still ({number}): ')


def change_kind(place: Place, number: int) -> None:
    _change(_chosen(place, number), r"^kind: .*", f"kind: {('meeting', 'attack', 'other')[number % 3]}")


def correct(place: Place, number: int) -> None:
    _change(_chosen(place, number), r"^corrections: .*\n", "")
    _change(_chosen(place, number), r"^added: ", "corrections: [{on: 2026-01-01, what: Mended.}]\nadded: ")


def relate(place: Place, number: int) -> None:
    one, other = _chosen(place, number), _chosen(place, number // 3 + 1)
    if one != other:
        _change(one, r"^related: .*\n", "")
        _change(one, r"^added: ", f"related: [{{part_of: {other.stem}}}]\nadded: ")


def draft(place: Place, number: int) -> None:
    _change(_chosen(place, number), r"^added: ", "draft: true\nadded: ")


def remove(place: Place, number: int) -> None:
    gone = _chosen(place, number)
    for path in place.files("events/*/*.yaml"):
        _change(path, rf"^related: .*{re.escape(gone.stem)}\b.*\n", "")
    gone.unlink()


def add(place: Place, number: int) -> None:
    old = _chosen(place, number)
    new = old.with_name(f"{old.stem}-{number}.yaml")
    new.write_text(old.read_text(encoding="utf-8").replace("title: ", "aliases: []\ntitle: ", 1), encoding="utf-8")


def rename(place: Place, number: int) -> None:
    old = _chosen(place, number)
    for path in place.files("events/*/*.yaml"):
        _change(path, rf"\b{re.escape(old.stem)}\b", f"{old.stem}-b")
    new = old.rename(old.with_name(f"{old.stem}-b.yaml"))
    _change(new, r"^aliases: .*\n", "")
    _change(new, r"^added: ", f"aliases: [{old.stem}]\nadded: ")


def retitle_source(place: Place, number: int) -> None:
    _change(_chosen(place, number, "sources/*.md"), r"^title: .*", f"title: The week, number {number}")


def tell_more(place: Place, number: int) -> None:
    path = _chosen(place, number, "sources/*.md")
    more = f"\n\nOn {1 + number % 28} May 2011 the River Board signed a treaty on eels in Nordby.\n"
    path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")


def republish(place: Place, number: int) -> None:
    _change(_chosen(place, number, "sources/*.md"), r"^publisher: .*", f"publisher: Paper {number}")


def copy_a_text(place: Place, number: int) -> None:
    """One text is a copy of another, of which a third may be one as well; then the first has another title."""
    one, other = _chosen(place, 0, "sources/*.md"), _chosen(place, 1 + number % 3, "sources/*.md")
    _change(one, r"^origin: .*\n", "")
    _change(one, r"^language: ", f"origin: {other.stem}\nlanguage: ")
    if number % 2:
        _change(one, r"^title: .*", f"title: Copy {number}")


def take_the_licence(place: Place, number: int) -> None:
    _change(_chosen(place, number, "sources/*.md"), r"^licence: .*\n", "")


def rename_actor(place: Place, number: int) -> None:
    _change(place.root / "content/actors.yaml", r'name: "', f'name: "{"Old" if number % 2 else "New"} ')


def move_a_place(place: Place, number: int) -> None:
    _change(place.root / "content/places.yaml", r'lat: "\d+', f'lat: "{number % 90}')


def tell_a_story(place: Place, number: int) -> None:
    _change(place.root / "content/topics.yaml", r'"\}$', f'", description: Part {number}, story: true}}')


def widen_a_topic(place: Place, number: int) -> None:
    """All topics belong to one, which is then called otherwise."""
    path = place.root / "content/topics.yaml"
    if number % 2:
        _change(path, "The Marsk bridge", f"The bridge of {number}")
    else:
        path.write_text(
            re.sub(r"\{id: (?!bridge)(\w+), (?!parent)", r"{id: \1, parent: bridge, ", path.read_text("utf-8")), "utf-8"
        )


def rename_the_site(place: Place, number: int) -> None:
    place.name = f"Ledger {number}"


def move_the_site(place: Place, number: int) -> None:
    place.url = f"https://{number}.example.org" if number % 3 else ""


def configure(place: Place, number: int) -> None:
    changes = (
        {"suggestions": "hide"},
        {"suggestions": "show"},
        {"language": "de"},
        {"forge": Forge("gitlab", "https://forge.example.org/x", f"b{number}")},
        {"explicit_index": True},
        {"quote_words": 5},
        {"kinds": ("meeting", "statement", "decision", "attack", "agreement", "other", "eclipse")},
    )
    place.config = replace(place.config, **changes[number % len(changes)])


def write_an_article(place: Place, number: int) -> None:
    place.article = f"We thought so {number} times."


def change_a_template(place: Place, number: int) -> None:
    name, mark = (("event.html", "<h1"), ("parts.html", '<div class="what"'), ("base.html", "<main"))[number % 3]
    _change(place.theme / "templates" / name, mark, f"<!-- {number} -->{mark}")


def change_the_style(place: Place, number: int) -> None:
    path = place.theme / "static/style.css"
    path.write_text(path.read_text(encoding="utf-8") + f"\na {{ top: {number}px }}\n", encoding="utf-8")


def change_a_word(place: Place, number: int) -> None:
    _change(place.theme / "messages/en.json", r'"cite": ".*"', f'"cite": "Cite {number}"')


CHANGES: tuple[Callable[[Place, int], None], ...] = (
    retitle,
    summarise,
    move_in_time,
    let_it_last,
    change_kind,
    correct,
    relate,
    draft,
    remove,
    add,
    rename,
    retitle_source,
    tell_more,
    republish,
    copy_a_text,
    take_the_licence,
    rename_actor,
    move_a_place,
    tell_a_story,
    widen_a_topic,
    rename_the_site,
    move_the_site,
    configure,
    write_an_article,
    change_a_template,
    change_the_style,
    change_a_word,
)


# The law -------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def built_place(tmp_path_factory: pytest.TempPathFactory, theme: Path) -> Place:
    """A site of a few invented events, built once, to be copied."""
    place = Place(tmp_path_factory.mktemp("place") / "site")
    write_content(place.root / "content", EVENTS)
    shutil.copytree(theme, place.root / "theme")
    place.build()
    return place


@pytest.fixture
def new_place(built_place: Place, tmp_path: Path) -> Callable[[], Place]:
    """A function that gives a site of a few invented events that was built once."""

    def make() -> Place:
        root = tmp_path / "site"
        shutil.rmtree(root, ignore_errors=True)
        shutil.copytree(built_place.root, root)
        return replace(built_place, root=root)

    return make


def _differences(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


@pytest.mark.parametrize("change", CHANGES)
def test_one_change_of_each_sort(new_place: Callable[[], Place], change: Callable[[Place, int], None]) -> None:
    """Built, changed, brought up to date: what stands there is what a build from nothing gives; and so it is once more."""
    place = new_place()
    before = read(place.root / "published")
    change(place, 4)
    built = place.build()
    assert _differences(before, built) != []
    assert _differences(built, place.build_anew()) == []
    change(place, 9)
    place.build()
    assert _differences(place.build(), place.build_anew()) == []


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(CHANGES), st.integers(0, 99)), min_size=2, max_size=5))
def test_any_changes_in_any_order(
    new_place: Callable[[], Place], changes: list[tuple[Callable[[Place, int], None], int]]
) -> None:
    """A build after each, on top of one another, with changes that undo earlier ones among them."""
    place = new_place()
    for change, number in changes:
        if len(place.files("events/*/*.yaml")) > 1:
            change(place, number)
        built = place.build()
    assert _differences(built, place.build_anew()) == []


def test_what_has_not_changed_is_not_made(new_place: Callable[[], Place]) -> None:
    """A new title is on the pages that show it; nothing else is rendered."""
    place = new_place()
    built = read(place.root / "published")
    assert place.made > 2 * PAGES_OF_ONE_EVENT
    retitle(place, 4)
    again = place.build()
    assert 0 < place.made < PAGES_OF_ONE_EVENT
    assert 0 < len(_differences(built, again)) < 2 * PAGES_OF_ONE_EVENT
    place.build()
    assert place.made == 0


def test_a_new_event_is_told_on_few_pages(new_place: Callable[[], Place]) -> None:
    """The picture that social networks show is drawn anew, which is no reason to make all pages anew."""
    place = new_place()
    built = read(place.root / "published")
    add(place, 4)
    again = place.build()
    assert built["theme/card.png"] != again["theme/card.png"]
    assert 0 < place.made < PAGES_OF_ONE_EVENT


def test_a_page_that_was_spoilt_is_made_again(new_place: Callable[[], Place]) -> None:
    """What is remembered of a file counts only as long as the file holds it."""
    place = new_place()
    retitle(place, 4)
    good = place.build()
    changed = [name for name in place.there if place.here.get(name) != place.there[name] and name.startswith("events/")]
    for name in changed:
        (place.root / "published" / name).write_bytes(b"spoilt")
    assert _differences(place.build(), good) == []
