"""What was probably meant by a name that nothing has."""

from __future__ import annotations

from collections.abc import Iterable


def did_you_mean(wanted: str, known: Iterable[str], otherwise: str) -> str:
    """The names that are most like *wanted*, as a question; *otherwise* where none is."""
    from difflib import get_close_matches

    near = get_close_matches(wanted, sorted(known), 3, 0.5)
    return f"did you mean {' or '.join(near)}?" if near else otherwise
