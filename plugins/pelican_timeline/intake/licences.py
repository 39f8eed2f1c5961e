"""Which licence a page states: by a link that says so, never by its tone or by who published it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_CC = re.compile(
    r"https?://(?:www\.)?creativecommons\.org/(?:(?P<zero>publicdomain/zero)|(?P<mark>publicdomain/mark)|"
    r"licenses/(?P<kind>by(?:-nc)?(?:-nd|-sa)?))/(?P<version>[0-9]\.[0-9])(?:/(?P<place>[a-z]{2,3})(?=/|$))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Licence:
    """A Creative Commons licence: its short name, its address, and whether a text under it may be published in full."""

    name: str
    url: str
    is_open: bool


def read_licence(url: str) -> Licence | None:
    """The licence behind an address; None for one that is no Creative Commons licence.

    >>> read_licence("https://creativecommons.org/licenses/by-sa/4.0/deed.de").name
    'CC BY-SA 4.0'
    >>> read_licence("https://creativecommons.org/licenses/by-nc-nd/3.0/").is_open
    False
    """
    match = _CC.match(url)
    if not match:
        return None
    version = match["version"]
    if match["zero"]:
        return Licence(f"CC0 {version}", f"https://creativecommons.org/publicdomain/zero/{version}/", is_open=True)
    if match["mark"]:
        return Licence("Public domain", f"https://creativecommons.org/publicdomain/mark/{version}/", is_open=True)
    kind, place = match["kind"].lower(), match["place"] or ""
    name = f"CC {kind.upper()} {version}{f' {place.upper()}' if place else ''}"
    address = f"https://creativecommons.org/licenses/{kind}/{version}/{f'{place}/' if place else ''}"
    # "No derivatives" forbids the excerpt, "non-commercial" the newsroom: neither is what we call open.
    return Licence(name, address, is_open="nc" not in kind and "nd" not in kind)


def only_licence(urls: Iterable[str]) -> tuple[Licence | None, str]:
    """The one licence that all these addresses name, and what to tell the editor when there is no clear answer."""
    found = {licence.url: licence for url in urls if (licence := read_licence(url))}
    if not found:
        return None, ""
    if len(found) > 1:
        return (
            None,
            f"the page names several licences ({', '.join(sorted(one.name for one in found.values()))}): which is the text's?",
        )
    (licence,) = found.values()
    if not licence.is_open:
        return None, f"the page is under {licence.name}, which is no open licence: the text is quoted only"
    return licence, ""
