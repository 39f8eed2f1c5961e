"""The picture that social networks show beside a link: the site's overview strip as a PNG of 1200 x 630 pixels.

Facebook, LinkedIn, WhatsApp, X, Telegram, Signal, Slack and Mastodon show a PNG, none of them an SVG. The words beside it
are the page's own title and description; so no letters are drawn, and no font or picture library is needed.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator

from pelican_timeline.archive.strip import Strip

WIDTH, HEIGHT = 1200, 630
_PAPER, _INK, _MARK, _ACCENT = range(4)
_COLOURS = bytes.fromhex("fdfcf9 1d1b18 857d70 0a5a66")
_MARGIN, _AXIS, _SCALE = 96, 520, 4.5
"""Pixels left free at the sides, the height of the axis, pixels of the card for one of the strip."""


def draw_card(strip: Strip | None) -> bytes:
    """The picture of a site: its mark above the axis of time, with a bar for each period; without bars for an empty site."""
    rows = [bytearray(WIDTH) for _ in range(HEIGHT)]
    _fill(rows, (_MARGIN, 88, 10, 120), _INK)
    for number, width in enumerate((120, 84, 102)):
        _fill(rows, (_MARGIN + 40, 100 + 38 * number, width, 20), _ACCENT)
    _fill(rows, (_MARGIN, _AXIS, WIDTH - 2 * _MARGIN, 4), _INK)
    for bar in strip.bars if strip else ():
        left, wide = _MARGIN + _pixels(bar.bar_x), max(_pixels(bar.bar_width), 3)
        sure, unsure = round(bar.sure * _SCALE), round(bar.unsure * _SCALE)
        _fill(rows, (left, _AXIS - sure, wide, sure), _INK)
        _fill(rows, (left, _AXIS - sure - unsure, wide, unsure), _MARK)
    return _png([_packed(row) for row in rows])


def _pixels(per_cent: str) -> int:
    """A length of the strip, "7.69%", on the card."""
    return round(float(per_cent.removesuffix("%")) / 100 * (WIDTH - 2 * _MARGIN))


def _fill(rows: list[bytearray], box: tuple[int, int, int, int], colour: int) -> None:
    """Paint the box (left, top, width, height)."""
    left, top, width, height = box
    for row in rows[max(top, 0) : top + height]:
        row[left : left + width] = bytes([colour]) * width


def _packed(row: bytearray) -> bytes:
    """A row of a PNG of four colours: four pixels a byte, behind a byte that says "no filter"."""
    return b"\0" + bytes(row[i] << 6 | row[i + 1] << 4 | row[i + 2] << 2 | row[i + 3] for i in range(0, WIDTH, 4))


def _png(rows: list[bytes]) -> bytes:
    """The file (RFC 2083) of these rows."""
    head = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 2, 3, 0, 0, 0)
    check = struct.pack(">I", zlib.adler32(b"".join(rows)))
    data = b"\x78\x01" + _bytes_of(_deflated(rows)) + check
    chunks = ((b"IHDR", head), (b"PLTE", _COLOURS), (b"IDAT", data), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body)) for kind, body in chunks
    )


# zlib packs differently from version to version, and the same site must give the same bytes everywhere. What is drawn here
# is so plain that two words are enough: "the same as above" and "once more".


def _deflated(rows: Iterable[bytes]) -> Iterator[tuple[int, int]]:
    """The rows in the fixed code of RFC 1951, as (bits, how many), first bit lowest."""
    yield 0b011, 3  # the last block, with the fixed code
    above = b""
    for row in rows:
        if row == above:
            # 16 is the code of distances 257 to 384, followed by seven bits.
            yield from _copies(len(row), _reversed(16, 5), 5, len(row) - 257, 7)
        else:
            yield from _run_lengths(row)
        above = row
    yield 0, 7


def _run_lengths(row: bytes) -> Iterator[tuple[int, int]]:
    place = 0
    while place < len(row):
        value = row[place]
        end = place + 1
        while end < len(row) and row[end] == value:
            end += 1
        rest = end - place - 1
        yield _literal(value)
        yield from _copies(rest, 0, 5, 0, 0) if rest >= 3 else [_literal(value)] * rest
        place = end


def _literal(value: int) -> tuple[int, int]:
    """One byte as it is."""
    return (_reversed(0x30 + value, 8), 8) if value < 144 else (_reversed(0x190 + value - 144, 9), 9)


def _copies(length: int, distance: int, bits: int, extra: int, extra_bits: int) -> Iterator[tuple[int, int]]:
    """*length* bytes copied from *distance*, in pieces of 258 and of 3 to 10, whose codes need no further bits."""
    while length:
        piece = 258 if length >= 261 or length == 258 else min(length, 10)
        if 0 < length - piece < 3:
            piece -= 3
        yield (_reversed(0xC0 + 5, 8), 8) if piece == 258 else (_reversed(piece - 2, 7), 7)
        yield distance, bits
        if extra_bits:
            yield extra, extra_bits
        length -= piece


def _reversed(code: int, bits: int) -> int:
    """Codes go into the stream with their highest bit first, numbers with their lowest."""
    return int(f"{code:0{bits}b}"[::-1], 2)


def _bytes_of(bits: Iterable[tuple[int, int]]) -> bytes:
    value = length = 0
    packed = bytearray()
    for more, count in bits:
        value |= more << length
        length += count
        while length >= 8:
            packed.append(value & 255)
            value >>= 8
            length -= 8
    if length:
        packed.append(value)
    return bytes(packed)
