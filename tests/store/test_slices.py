"""The pieces of a large file are found again in it, for the events that are the same."""

from __future__ import annotations

from pathlib import Path

from pelican_timeline.store import Manifest, Slices, read_slices, take_manifest, write_slices

SHOWS = {"rain": "r1", "sun": "s1", "none": "n1"}


def _cut(folder: Path, pieces: dict[str, str]) -> Slices:
    """A file of pieces that was made and published."""
    text = "head\r\n" + ";".join(pieces.values())
    (folder / "all.csv").write_bytes(text.encode("utf-8", "replace"))
    there = take_manifest(folder, {})
    slices = Slices(there, folder, {}, "shared", lambda one: SHOWS.get(one, ""))
    slices.earlier("all.csv")
    for event_id, piece in pieces.items():
        slices.keep("all.csv", event_id, piece)
    slices.close("all.csv", text, there["all.csv"].sha256)
    return slices


def _later(
    folder: Path, before: Slices, *, shared: str = "shared", there: Manifest | None = None, **shows: str
) -> Slices:
    told = SHOWS | shows
    return Slices(before.there if there is None else there, folder, before.cut, shared, lambda one: told.get(one, ""))


def test_the_pieces_of_the_same_events_are_found(tmp_path: Path) -> None:
    """Whatever letters and line ends they hold, alike or empty; not those of an event that has changed or is gone."""
    before = _cut(tmp_path, {"rain": "Київ\r\n\ud800", "sun": "x", "none": "", "gone": "x"})
    assert _later(tmp_path, before).earlier("all.csv") == {"rain": "Київ\r\n?", "sun": "x", "none": ""}
    assert _later(tmp_path, before, sun="s2").earlier("all.csv") == {"rain": "Київ\r\n?", "none": ""}


def test_another_site_has_no_pieces(tmp_path: Path) -> None:
    """Its name is another, or the file was changed by hand, or is not the one that was cut, or is gone."""
    before = _cut(tmp_path, {"rain": "wet", "sun": "dry"})
    assert _later(tmp_path, before, shared="other").earlier("all.csv") == {}
    assert _later(tmp_path, before, there={}).earlier("all.csv") == {}
    (tmp_path / "all.csv").write_text("spoilt")
    assert _later(tmp_path, before).earlier("all.csv") == {}
    assert _later(tmp_path, before, there=take_manifest(tmp_path, {})).earlier("all.csv") == {}
    (tmp_path / "all.csv").unlink()
    assert _later(tmp_path, before).earlier("all.csv") == {}


def test_places_last_until_the_program_changes(tmp_path: Path) -> None:
    """They are stored as they are."""
    cut = _cut(tmp_path, {"rain": "wet"}).cut
    file = tmp_path / "pieces.json"
    write_slices(file, "1.0", cut)
    known = read_slices(file, "1.0")
    later = Slices(take_manifest(tmp_path, {}), tmp_path, known, "shared", lambda one: SHOWS.get(one, ""))
    assert later.earlier("all.csv") == {"rain": "wet"}
    assert read_slices(file, "1.1") == {}
