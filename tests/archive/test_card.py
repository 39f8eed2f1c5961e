"""The picture for social networks."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from pelican_timeline.archive.archive import Archive
from pelican_timeline.archive.card import HEIGHT, WIDTH, _bytes_of, _deflated, draw_card
from pelican_timeline.model.timeline import Entry


@given(
    st.lists(st.builds(lambda v, n: bytes([v]) * n, st.integers(0, 255), st.integers(1, 301)), min_size=1, max_size=6)
)
def test_what_is_packed_comes_out_again(runs: list[bytes]) -> None:
    """Any rows of 301 bytes, whatever runs they are made of, are read back by zlib."""
    row = b"".join(runs)[:301].ljust(301, b"\7")
    rows = [row, row, bytes(301), bytes(301), row]
    assert zlib.decompress(_bytes_of(_deflated(rows)), wbits=-15) == b"".join(rows)


def test_the_card_is_a_small_picture(make_entry: Callable[..., Entry], archive_of: Callable[..., Archive]) -> None:
    """A PNG of the size that networks ask for, of a few kilobytes; an empty site has one as well."""
    archive = archive_of([make_entry(f"e{month}", f"2025-{month:02}-01") for month in range(1, 13)])
    for card in (draw_card(archive.strip(archive.entries, on_page=True)), draw_card(None)):
        assert card[:8] == b"\x89PNG\r\n\x1a\n"
        assert struct.unpack(">II", card[16:24]) == (WIDTH, HEIGHT)
        assert len(card) < 12_000
