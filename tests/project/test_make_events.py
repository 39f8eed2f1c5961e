"""The invented events: many, plausible, and the same on every machine."""

from __future__ import annotations

import re
from pathlib import Path

from tools.make_events import write_content


def _files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_the_same_count_gives_the_same_bytes(tmp_path: Path) -> None:
    """A measurement can be repeated elsewhere."""
    write_content(tmp_path / "a", 40)
    write_content(tmp_path / "b", 40)
    assert _files(tmp_path / "a") == _files(tmp_path / "b")


def test_every_event_is_a_file_and_cites_its_source(tmp_path: Path) -> None:
    """Each quotation stands in the stored text that it names, so that a check has something to check."""
    write_content(tmp_path, 40)
    events = list((tmp_path / "events").rglob("*.yaml"))
    assert len(events) == 40
    for event in events:
        text = event.read_text(encoding="utf-8")
        source, quote = re.search(r'source: (\S+)\n    quote: "(.+)"', text).groups()  # type: ignore[union-attr]
        assert quote in (tmp_path / "sources" / f"{source}.md").read_text(encoding="utf-8")
        assert re.fullmatch(r"[a-z0-9-]{1,80}", event.stem)
