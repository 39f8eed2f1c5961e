"""Lines of iCalendar (RFC 5545): escaped text, folded at 75 octets, ended by CRLF."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .publication import plain

_BREAK = re.compile("\r\n|[\r\n\u2028\u2029]")
_OCTETS = 75


def ics_text(text: str) -> str:
    r"""A value of type TEXT.

    >>> print(ics_text("One; two, three\nfour"))
    One\; two\, three\nfour
    """
    text = plain(text).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return _BREAK.sub(r"\\n", text)


def ics_lines(lines: Iterable[str]) -> str:
    """The content lines, each "NAME:value", as they stand in a file."""
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _folded(line: str) -> str:
    """The line in pieces of at most 75 octets, a blank before all but the first; no letter is cut in two."""
    if len(line) <= _OCTETS and line.isascii():
        return line
    data = line.encode("utf-8", "replace")
    pieces = []
    start, room = 0, _OCTETS
    while len(data) - start > room:
        end = start + room
        while data[end] & 0xC0 == 0x80:  # an octet inside a letter
            end -= 1
        pieces.append(data[start:end])
        start, room = end, _OCTETS - 1
    return b"\r\n ".join([*pieces, data[start:]]).decode("utf-8")
