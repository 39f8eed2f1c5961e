"""A change is noticed, whatever kind of change; no change is noticed as well."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pelican_timeline.store import digest_of_contents, digest_of_stamps, list_stamps


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "content" / "events").mkdir(parents=True)
    (tmp_path / "content" / "events" / "a.yaml").write_text("title: A")
    (tmp_path / "content" / "b.yaml").write_text("title: B")
    return tmp_path / "content"


def both(folder: Path, facts: str = "") -> tuple[str, str]:
    stamps = list_stamps([folder])
    return digest_of_stamps(stamps, facts), digest_of_contents(stamps, facts, {})[0]


def test_nothing_changes_when_nothing_changes(folder: Path):
    """Twice the same look."""
    assert both(folder) == both(folder)


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "b.yaml").write_text("title: C"),
        lambda folder: (folder / "c.yaml").write_text(""),
        lambda folder: (folder / "b.yaml").unlink(),
        lambda folder: (folder / "b.yaml").rename(folder / "d.yaml"),
        lambda folder: (folder / "link.yaml").symlink_to("b.yaml"),
    ],
)
def test_every_change_is_seen(folder: Path, change):
    """Another word of the same length, a new file, a missing one, another name, a link."""
    before = both(folder)
    change(folder)
    after = both(folder)
    assert before[0] != after[0]
    assert before[1] != after[1]


def test_a_file_replaced_by_one_of_the_same_size_and_date_is_seen(folder: Path):
    """`cp -p` and `rsync -t` keep the date."""
    before, file = both(folder)[0], folder / "b.yaml"
    seen = file.stat()
    file.write_text("title: C")
    os.utime(file, ns=(seen.st_atime_ns, seen.st_mtime_ns))
    assert both(folder)[0] != before


def test_a_new_date_alone_is_no_change_of_content(folder: Path):
    """A fresh checkout has new dates; what counts is what the files hold."""
    before = both(folder)
    os.utime(folder / "b.yaml", (1, 1))
    after = both(folder)
    assert before[0] != after[0]
    assert before[1] == after[1]


def test_a_file_that_is_known_is_not_read_again(folder: Path):
    """With the digests of the last time, only what stat sees as new is read."""
    stamps = list_stamps([folder])
    _, known = digest_of_contents(stamps, "", {})
    name = str(folder / "b.yaml")
    known[name][3] = "remembered"
    assert digest_of_contents(stamps, "", known)[1][name][3] == "remembered"


def test_settings_count_as_well(folder: Path):
    """The same files under another address are another site."""
    assert both(folder, "SITEURL a") != both(folder, "SITEURL b")


def test_a_link_that_leads_in_circles_does_not_trap_us(folder: Path):
    """A folder that holds itself."""
    (folder / "again").symlink_to(folder, target_is_directory=True)
    assert len(list_stamps([folder])) == 3


def test_a_folder_that_is_not_there_is_empty(tmp_path: Path):
    """A site without a theme folder of its own."""
    assert list_stamps([tmp_path / "none"], [tmp_path / "none.py"]) == []
