"""Dates as a regular expression, for editors that check a file while it is written.

It says what `model.edtf.parse` says: months and their lengths, leap years, seasons, times, intervals, sets, qualifiers.
What it cannot say is order: an interval that ends before it starts, a set that is not sorted.
"""

from __future__ import annotations

_Q = "[?~%]?"
# A year that four divides; a century only when four hundred do.
_LEAP = "-?(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)"
_YEAR = "-?[0-9]{4}"
_LONG, _SHORT = "(?:0[13578]|1[02])", "(?:0[469]|11)"
_TO_31, _TO_30, _TO_28 = "(?:0[1-9]|[12][0-9]|3[01])", "(?:0[1-9]|[12][0-9]|30)", "(?:0[1-9]|1[0-9]|2[0-8])"
_CLOCK = "(?:[01][0-9]|2[0-3]):[0-5][0-9](?::(?:[0-5][0-9]|60))?"
_ZONE = "(?:Z|[+-](?:0[0-9]|1[0-4])(?::?[0-5][0-9])?)"
_TIME = f"(?:T{_CLOCK}{_ZONE}?)?"


def _qualified(*parts: str) -> str:
    """Year, month and day, each with an optional qualifier before it and, but for the last, after it."""
    return f"{_Q}-".join(f"{_Q}{part}" for part in parts)


# A year before the year 0 takes its qualifier behind it, and there is no year -0000.
_NO_YEAR = "(?!-0000)(?![?~%]-)"
_DAY_OF_YEAR = "|".join(
    (
        _qualified(_YEAR, _LONG, _TO_31),
        _qualified(_YEAR, _SHORT, _TO_30),
        _qualified(_YEAR, "02", _TO_28),
        _qualified(_LEAP, "02", "29"),
    )
)
_COARSER = "|".join(
    (
        _qualified("-?(?:[0-9]{3}[0-9Xx]|[0-9]{2}[Xx]{2})") + _Q,
        _qualified(_YEAR, "(?:0[1-9]|1[0-2]|2[1-4]|[Xx]{2})") + _Q,
        _qualified(_YEAR, "(?:0[1-9]|1[0-2]|[Xx]{2})", "[Xx]{2}"),
    )
)
_POINT = f"{_NO_YEAR}(?:(?:{_DAY_OF_YEAR}){_TIME}{_Q}|(?:{_COARSER}){_Q})"
_END = r"(?:\.\.)?"
_MEMBER = rf" *{_POINT}(?:\.\.{_POINT})? *"
_MEMBERS = f"{_MEMBER}(?:,{_MEMBER})*"

EDTF_PATTERN = rf"^(?:{_POINT}|{_POINT}/(?:{_POINT}|{_END})|{_END}/{_POINT}|\[{_MEMBERS}\]|\{{{_MEMBERS}\}})$"
DAY_PATTERN = f"^{_YEAR}-(?:{_LONG}-{_TO_31}|{_SHORT}-{_TO_30}|02-{_TO_28})$|^{_LEAP}-02-29$"
