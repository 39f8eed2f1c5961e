"""The new site takes the old one's place; whatever goes wrong, one whole site is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from pelican_timeline.store import exchange, mend_interrupted_exchange, swap


@pytest.fixture(params=["in one step", "by renaming"])
def places(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    if request.param == "by renaming":
        monkeypatch.setattr(swap, "_exchange_names", lambda first, second: False)
    built, published = tmp_path / "state" / "next", tmp_path / "output"
    for folder, words in ((built, "new"), (published, "old")):
        folder.mkdir(parents=True)
        (folder / "index.html").write_text(words)
    return built, published


def words(folder: Path) -> str:
    return (folder / "index.html").read_text()


def test_the_two_change_places(places: tuple[Path, Path]):
    """The new site is published, the old one is kept as the start of the next; nothing else is left."""
    built, published = places
    exchange(built, published)
    assert (words(published), words(built)) == ("new", "old")
    assert sorted(one.name for one in published.parent.iterdir()) == ["output", "state"]
    assert not published.is_symlink()


def test_the_first_site_has_nothing_to_change_places_with(tmp_path: Path):
    """A folder that does not exist yet, in a folder that does not exist yet."""
    built = tmp_path / "next"
    built.mkdir()
    exchange(built, tmp_path / "www" / "site")
    assert (tmp_path / "www" / "site").is_dir()
    assert not built.exists()


def test_a_crash_between_two_renames_is_mended(places: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch):
    """The power fails when the old site is out of the way and the new one not yet there: the old one comes back."""
    built, published = places
    monkeypatch.setattr(swap, "_exchange_names", lambda first, second: False)
    rename, calls = Path.rename, []

    def failing(self: Path, target: Path) -> Path:
        calls.append(self)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(KeyboardInterrupt):
        exchange(built, published)
    assert not published.exists()
    monkeypatch.setattr(Path, "rename", rename)
    assert mend_interrupted_exchange(built, published)
    assert (words(published), words(built)) == ("old", "new")
    assert not mend_interrupted_exchange(built, published)


def test_what_a_crash_after_the_second_rename_leaves_is_put_away(places: tuple[Path, Path]):
    """The new site is there already; the old one becomes the start of the next."""
    built, published = places
    built.rename(published.with_name(".output.last"))
    assert mend_interrupted_exchange(built, published)
    assert (words(published), words(built)) == ("old", "new")


def test_both_left_over_means_the_spare_one_goes(places: tuple[Path, Path]):
    """All three exist only when the crash came while an old spare was being removed."""
    built, published = places
    published.with_name(".output.last").mkdir()
    assert mend_interrupted_exchange(built, published)
    assert not published.with_name(".output.last").exists()
    assert (words(published), words(built)) == ("old", "new")
