"""What may stand in our HTML, and the filter inside bleach that checks every address: nothing touches the HTML afterwards."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from html import unescape
from posixpath import normpath
from typing import TYPE_CHECKING, Any, Literal
from urllib.parse import unquote, urlsplit

from pelican_timeline.model.urls import safe_url

if TYPE_CHECKING:
    from bleach.sanitizer import Cleaner

Kind = Literal["event", "body"]
"""A summary, or an article or page: the wider set of tags."""

_Token = dict[str, Any]
_Attributes = dict[tuple[str | None, str], str]

EVENT_TAGS = frozenset({"p", "a", "em", "strong", "blockquote", "ul", "ol", "li", "code", "abbr", "cite", "q", "br"})
BODY_TAGS = EVENT_TAGS | {
    *("h2", "h3", "h4", "img", "pre", "figure", "figcaption", "hr"),
    *("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"),
}
ATTRIBUTES: Mapping[str, frozenset[str]] = {
    "a": frozenset({"href", "title"}),
    "abbr": frozenset({"title"}),
    "blockquote": frozenset({"cite"}),
    "img": frozenset({"src", "alt", "title", "width", "height"}),
    "ol": frozenset({"start"}),
    "q": frozenset({"cite"}),
    "td": frozenset({"align", "colspan", "rowspan"}),
    "th": frozenset({"align", "colspan", "rowspan", "scope"}),
}
"""Beside these only `rel`, which we write ourselves. No style, id, class or event handler anywhere."""

_VALUES = {
    "align": re.compile(r"left|right|center"),
    "scope": re.compile(r"row|col"),
    **dict.fromkeys(("colspan", "rowspan", "start"), re.compile(r"[0-9]{1,4}")),
    **dict.fromkeys(("height", "width"), re.compile(r"[0-9]{1,5}")),
}
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


@lru_cache(maxsize=2)
def cleaner_for(kind: Kind) -> Cleaner:
    """Bleach, with the check of addresses inside it: nothing touches the HTML afterwards."""
    from bleach import html5lib_shim
    from bleach.sanitizer import Cleaner

    class CheckTokens(html5lib_shim.Filter):  # type: ignore[misc, name-defined]  # the stubs leave html5lib out
        def __iter__(self) -> Iterator[_Token]:
            return _check_headings(_check_tokens(super().__iter__(), kind))

    tags = EVENT_TAGS if kind == "event" else BODY_TAGS | set(_HEADINGS)
    attributes = {name: sorted(names) for name, names in ATTRIBUTES.items()}
    return Cleaner(tags=tags, attributes=attributes, protocols={"http", "https"}, strip=True, filters=[CheckTokens])


def _check_tokens(tokens: Iterable[_Token], kind: Kind) -> Iterator[_Token]:
    """The tokens with every address checked; a link or an image that leads nowhere safe leaves its words behind."""
    address: str | None = None
    linked: list[str] = []
    for token in tokens:
        name, type_ = token.get("name"), token["type"]
        if name == "a" and type_ != "EndTag":
            address, linked = _check_link(token["data"], kind), []
            if address is not None:
                yield token
        elif name == "a":
            if address is not None:
                yield token
                yield from _host(address, "".join(linked)) if kind == "event" else ()
            address = None
        elif name == "img":
            yield from _check_image(token)
        else:
            if type_ in {"StartTag", "EmptyTag"}:
                _check_values(token["data"])
            elif type_ == "Characters":
                linked.append(token["data"])
            yield token


def _host(address: str, linked: str) -> Iterator[_Token]:
    """Where the link leads, for a reader who trusts its words too much; nothing when the words say it."""
    host = (urlsplit(address).hostname or "").removeprefix("www.")
    if host not in linked:
        yield {"type": "Characters", "data": f" ({host})"}


def _check_link(data: _Attributes, kind: Kind) -> str | None:
    """The checked address of a link, written into its attributes; None when there is none."""
    written = unescape(data.get((None, "href"), "")).strip()
    address = safe_url(written)
    if address:
        data[(None, "href")] = _in_attribute(address)
        data[(None, "rel")] = "noopener nofollow"
        return address
    if kind == "event":
        return None
    address = _own_address(written)
    if address:
        data[(None, "href")] = _in_attribute(address)
    return address


def _check_image(token: _Token) -> Iterator[_Token]:
    """The image when it is one of the site's own (no page asks another host for anything), else its words."""
    data = token["data"]
    address = _own_address(unescape(data.get((None, "src"), "")).strip())
    if address and not address.startswith("#"):
        data[(None, "src")] = _in_attribute(address)
        data.setdefault((None, "alt"), "")
        _check_values(data)
        yield token
    elif data.get((None, "alt")):
        yield {"type": "Characters", "data": unescape(data[(None, "alt")])}


def _check_values(data: _Attributes) -> None:
    for key in list(data):
        shape = _VALUES.get(key[1])
        if shape and not shape.fullmatch(data[key]):
            del data[key]
        elif key[1] == "cite":
            address = safe_url(unescape(data[key]).strip())
            if address:
                data[key] = _in_attribute(address)
            else:
                del data[key]


def _check_headings(tokens: Iterable[_Token]) -> Iterator[_Token]:
    """The tokens with headings from h2 down: the h1 is the page's title, above the text."""
    kept = list(tokens)
    top = min((_HEADINGS.index(t["name"]) + 1 for t in kept if t.get("name") in _HEADINGS), default=2)
    for token in kept:
        if token.get("name") in _HEADINGS:
            level = _HEADINGS.index(token["name"]) + 1
            token["name"] = f"h{min(level - top + 2, 4)}"
        yield token


# Addresses inside the site -------------------------------------------------------------------------------------------

_OWN_PAGE = re.compile(r"(?:\.{1,2}/)*(?:[A-Za-z0-9][A-Za-z0-9._~-]*/?)*(?:#[A-Za-z0-9][A-Za-z0-9._-]*)?")
_OWN_FILE = re.compile(
    r"\{(?:static|attach|filename)\}(/?(?:\.{1,2}/)*[A-Za-z0-9][A-Za-z0-9 ._~/-]*)(?:#[A-Za-z0-9._-]+)?"
)
_OPEN_FOLDERS = ("articles/", "pages/", "images/")


def _own_address(written: str) -> str | None:
    """The address of a page or file of the site itself, None when it is none or may not be reached."""
    # {static} and its like are Pelican's; Markdown may have encoded the braces.
    plain = unquote(written) if "%7B" in written.upper() else written
    file = _OWN_FILE.fullmatch(plain)
    if file:
        path = file.group(1)
        # Articles and pages lie one folder deep, so a relative path starts there.
        reached = normpath(path.lstrip("/") if path.startswith("/") else f"articles/{path}")
        inside = f"{reached}/".startswith(_OPEN_FOLDERS) and reached.rstrip("/") + "/" not in _OPEN_FOLDERS
        return plain if inside else None
    return plain if plain and "//" not in plain and _OWN_PAGE.fullmatch(plain) else None


def _in_attribute(address: str) -> str:
    # Bleach leaves entities in attribute values as they are, so that "&copy=1" in an address would be read as "©=1".
    return address.replace("&", "&amp;")
