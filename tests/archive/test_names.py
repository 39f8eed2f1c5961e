"""Actors, places and topics: who is filed where."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from pelican_timeline.archive.archive import Archive
from pelican_timeline.archive.names import free_slug
from pelican_timeline.model.event import Actor, Place, Topic
from pelican_timeline.model.timeline import Entry

Make = Callable[..., Entry]
ArchiveOf = Callable[..., Archive]


def _names(archive: Archive, entry: str) -> list[str]:
    """The keys of an entry that stand for names: t-, a- and p-."""
    return [key for key in archive.by_id[entry].keys.split() if key[0] in "tap"]


def test_a_story_holds_what_belongs_to_its_finer_topics(make_entry: Make, archive_of: ArchiveOf) -> None:
    """A court case about the suspension is part of the story of the suspension, and counted once."""
    topics = [Topic("suspension", "Suspension", story=True), Topic("courts", "In court", parent="suspension")]
    entries = [
        make_entry("a", "2019-09-10", topics=["suspension"]),
        make_entry("b", "2019-09-24", topics=["courts", "suspension"]),
    ]
    archive = archive_of(entries, topics=topics)
    (story,) = archive.names.stories()
    assert [view.id for view in archive.of(story)] == ["a", "b"]
    assert _names(archive, "b") == ["t-courts", "t-suspension"]


def test_a_city_is_filed_under_its_country(make_entry: Make, archive_of: ArchiveOf) -> None:
    """Who looks for France finds what happened in Paris."""
    places = [Place("paris", "Paris", parent="france"), Place("france", "France")]
    archive = archive_of([make_entry("a", "2025-09-04", places=["paris"])], places=places)
    assert [name.name for name in archive.names.listed("places")] == ["France", "Paris"]
    assert [name.name for name in archive.by_id["a"].places] == ["Paris"]


def test_a_person_is_not_filed_under_a_party(make_entry: Make, archive_of: ArchiveOf) -> None:
    """What a member of a party does is not what the party does."""
    actors = [Actor("merz", "Friedrich Merz", parent="cdu"), Actor("cdu", "CDU")]
    archive = archive_of([make_entry("a", "2025-09-02", actors=["merz"])], actors=actors)
    assert [name.slug for name in archive.names.listed("actors")] == ["merz"]


def test_who_speaks_is_an_actor(make_entry: Make, archive_of: ArchiveOf) -> None:
    """A statement is on the page of its speaker, also when the list of actors forgets him."""
    archive = archive_of([make_entry("a", "2025-09-02", speaker="merz")], actors=[Actor("merz", "Friedrich Merz")])
    assert _names(archive, "a") == ["a-merz"]


def test_a_circle_of_parents_ends(make_entry: Make, archive_of: ArchiveOf) -> None:
    """A mistake in an authority file must not hang the build; `check` reports it."""
    topics = [Topic("a", "A", parent="b"), Topic("b", "B", parent="a")]
    archive = archive_of([make_entry("e", "2025-01-01", topics=["a"])], topics=topics)
    assert _names(archive, "e") == ["t-a", "t-b"]


def test_a_name_without_a_record_has_a_page_too(make_entry: Make, archive_of: ArchiveOf) -> None:
    """Free names are welcome; two spellings that differ in case are one."""
    entries = [
        make_entry("a", "2025-01-01", places=["Élysée Palace"]),
        make_entry("b", "2025-01-02", places=["élysée palace"]),
    ]
    names = archive_of(entries).names
    (name,) = names.listed("places")
    assert (name.href, name.name, len(names.numbers[name.key])) == ("places/elysee-palace/", "Élysée Palace", 2)


@given(st.text(min_size=1), st.text(min_size=1))
def test_every_free_name_has_an_address_that_any_disk_can_hold(name: str, taken: str) -> None:
    """Whatever the name, in any script: small ASCII letters, digits and hyphens, and never the address of a known name."""
    slug = free_slug(name, {taken: None})
    assert slug.isascii()
    assert slug == slug.lower()
    assert all(part.isalnum() for part in slug.split("-"))
    assert len(slug) <= 80
    assert slug != taken
