"""Markdown to HTML that is safe to show, and HTML to the words a reader sees. The only door to markdown and bleach."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from html import escape, unescape
from html.parser import HTMLParser
from itertools import islice
from posixpath import normpath
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from pelican_timeline.model.urls import safe_url

if TYPE_CHECKING:
    from bleach.sanitizer import Cleaner
    from markdown import Markdown

_Token = dict[str, Any]
_Attributes = dict[tuple[str | None, str], str]

Resolve = Callable[[str], str | None]
"""Turns a reference inside the site ("{filename}../articles/x.md") into an address, or None when it leads nowhere."""


class RichTextError(ValueError):
    """The text cannot be shown. `code` names the mistake, `hint` says what to write instead, `line` counts from 1."""

    def __init__(self, code: str, message: str, hint: str, line: int = 1) -> None:
        super().__init__(message)
        self.code, self.message, self.hint, self.line = code, message, hint, line


def render_event_text(markdown: str) -> str:
    """Safe HTML of an event's summary: paragraphs, emphasis, lists, quotations, links to other sites with their host.

    Raises RichTextError for what no person writes and no parser reads in time.

    >>> render_event_text("Allies *met* in [Paris](https://example.org/paris).")
    '<p>Allies <em>met</em> in <a href="https://example.org/paris" rel="noopener nofollow">Paris</a> (example.org).</p>'
    """
    if _is_plain(markdown):
        return _render_plain(markdown)
    return _render(markdown, "event", None)


def render_body(markdown: str, resolve: Resolve | None = None) -> str:
    """Safe HTML of an article or a page of the site's own: also headings (h2 to h4), tables, figures and images.

    Links and images may lead to the site itself: "../../events/x/", "{static}/images/x.png". *resolve* turns these into
    the addresses of the built site; without it they stay as written. Raises RichTextError as `render_event_text` does.
    """
    return _render(markdown, "body", resolve)


def visible_text(html: str) -> str:
    r"""What a reader sees of the HTML: the words, paragraphs divided by blank lines.

    >>> visible_text("<h2>Paris</h2><p>Allies <em>met</em><br>again.</p>")
    'Paris\n\nAllies met\nagain.'
    """
    reader = _VisibleText()
    reader.feed(html)
    reader.close()
    return reader.text()


# What is allowed -----------------------------------------------------------------------------------------------------

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
_NO_CHARACTER = re.compile(r"[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Halves of characters and what Unicode calls noncharacters: no file can hold them, or no feed may."""

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")

# Limits. Python-Markdown and html5lib take time that grows with the square of what these count. With them the worst text
# we could think of takes a second or two; no article comes near them.

MOST_CHARACTERS = 200_000
MOST_BRACKETS = 2_000
"""In one paragraph, or so many in several that they take as long. An image's bracket counts twice, and a
backslash like a bracket: they take as long."""

_MOST_LINES = 4_000
_MOST_JOINED_LINES = 1_500
"""Without a blank line between them; counted as brackets are."""

_MOST_SIGNS = 10_000
"""So many signs that mean something in Markdown or HTML."""

_MOST_OPEN_TAGS = 500
"""So many "<" without a ">" behind them."""

_MOST_DECLARATIONS = 100
"""So many "<!" and "<?": comments, CDATA, instructions."""

_DEEPEST_QUOTE, _DEEPEST_INDENT, _DEEPEST_TAG = 20, 100, 60

_SIGN = re.compile(r"[\\`*_\[\]<>&]")
_OPEN_TAG = re.compile(r"<(?=[^<>]*+(?:<|\Z))")
_DECLARATION = re.compile(r"<[!?]")
_QUOTE_MARKS = re.compile(r"^[> \t]{40,}", re.MULTILINE)
_DEEP_LIST = re.compile(rf"^[ \t>]{{{_DEEPEST_INDENT},}}(?:[-*+]|[0-9]+\.)[ \t]", re.MULTILINE)
_BLOCK = re.compile(r"\S[^\n]*(?:\n[ \t]*\S[^\n]*)*")
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)")
_UNNESTED = frozenset({"p", "li", "td", "th", "tr", "br", "hr", "img"})
"""Tags that close themselves, or each other."""


def check_markdown(markdown: str) -> None:
    """Raise RichTextError when the text is too long, or too deeply or too often nested, to be read in time."""
    if len(markdown) > MOST_CHARACTERS:
        _refuse(
            "text-too-long", f"the text has {len(markdown):,} characters, more than {MOST_CHARACTERS:,}", "divide it"
        )
    lines = brackets = joined = 0
    for block in _BLOCK.finditer(markdown):
        words = block.group()
        height = words.count("\n") + 1
        lines += height
        joined += height**2
        brackets += sum(words.count(sign) for sign in ("[", "]", "![", "\\")) ** 2
        if brackets > MOST_BRACKETS**2:
            message = f"more than {MOST_BRACKETS:,} brackets in one paragraph, or nearly so in several"
            _refuse("too-many-brackets", message, "divide the paragraph", markdown, block.start())
        if lines > _MOST_LINES or joined > _MOST_JOINED_LINES**2:
            message = f"more than {_MOST_LINES:,} lines, or {_MOST_JOINED_LINES:,} of them without a blank line"
            _refuse("text-too-long", message, "divide it", markdown, block.start())
    for code, pattern, most, what, hint in (
        ("too-many-signs", _SIGN, _MOST_SIGNS, "of the signs \\ ` * _ [ ] < > &", "divide the text"),
        ("too-many-tags", _OPEN_TAG, _MOST_OPEN_TAGS, '"<" that no ">" closes', "write &lt; for a less-than sign"),
        ("too-many-tags", _DECLARATION, _MOST_DECLARATIONS, '"<!" and "<?"', "take the comments out"),
    ):
        place = _place_of_last(pattern, markdown, most)
        if place is not None:
            _refuse(code, f"more than {most:,} {what}", hint, markdown, place)
    for match in _QUOTE_MARKS.finditer(markdown):
        if match.group().count(">") > _DEEPEST_QUOTE:
            message = f"a quotation inside more than {_DEEPEST_QUOTE} others"
            _refuse("too-deep", message, "one > is enough", markdown, match.start())
    deep = _DEEP_LIST.search(markdown)
    if deep:
        message = f"a list item indented by {_DEEPEST_INDENT} characters or more"
        _refuse("too-deep", message, "indent by four spaces a level", markdown, deep.start())


def _place_of_last(pattern: re.Pattern[str], text: str, most: int) -> int | None:
    """Where the pattern is found once more than *most* times, None when it is not."""
    match = next(islice(pattern.finditer(text), most, None), None)
    return match.start() if match else None


def _refuse(code: str, message: str, hint: str, text: str = "", place: int = 0) -> None:
    raise RichTextError(code, message, hint, text.count("\n", 0, place) + 1)


def _check_depth(html: str) -> None:
    """Raise RichTextError when tags are nested too deep."""
    still_open: Counter[str] = Counter()
    depth = 0
    for match in _TAG.finditer(html):
        name = match.group(2).lower()
        if name in _UNNESTED:
            continue
        if not match.group(1):
            still_open[name] += 1
            depth += 1
        elif still_open[name]:
            still_open[name] -= 1
            depth -= 1
        if depth > _DEEPEST_TAG:
            _refuse("too-deep", f"more than {_DEEPEST_TAG} HTML elements inside each other", "close each element")


# Plain text ----------------------------------------------------------------------------------------------------------

# What begins a list, a heading, a rule or code at the start of a line, and what means something anywhere.
_MARKDOWN = re.compile(
    r"[\\`*_\[\]<>&#|~=]|^[ \t]+|^[-+:]|^[0-9]+\.|[ \t]$|[^\S\n ]|[^\n -~\u00a0-\ud7ff\ue000-\U0010fffd]", re.MULTILINE
)


def _is_plain(text: str) -> bool:
    """Has the text no Markdown in it? Then no library needs to be loaded."""
    return not _MARKDOWN.search(text) and len(text) <= MOST_CHARACTERS


def _render_plain(text: str) -> str:
    paragraphs = [part.strip("\n") for part in re.split(r"\n{2,}", text)]
    return "\n".join(f"<p>{escape(part, quote=False)}</p>" for part in paragraphs if part)


# Markdown ------------------------------------------------------------------------------------------------------------


def _render(markdown: str, kind: str, resolve: Resolve | None) -> str:
    check_markdown(markdown)
    reader = _markdown_reader(kind)
    reader.reset()
    try:
        html = reader.convert(_NO_CHARACTER.sub("\N{REPLACEMENT CHARACTER}", markdown))
    except RecursionError:
        _refuse("too-deep", "quotations and lists are nested too deep", "indent less")
        raise
    _check_depth(html)
    return _cleaner(kind, resolve).clean(html).strip()


@lru_cache(maxsize=2)
def _markdown_reader(kind: str) -> Markdown:
    """Python-Markdown with what this kind of text uses. It keeps state: one text at a time."""
    from markdown import Markdown

    if kind == "body":
        # A style attribute would be refused by the Content-Security-Policy.
        settings = {"tables": {"use_align_attribute": True}}
        return Markdown(extensions=["tables", "fenced_code"], extension_configs=settings, output_format="html")
    reader = Markdown(output_format="html")
    # A summary has no headings, rules and images: what looks like one stays as it was written.
    for processor in ("hashheader", "setextheader", "hr"):
        reader.parser.blockprocessors.deregister(processor)
    for pattern in ("image_link", "image_reference", "short_image_ref"):
        reader.inlinePatterns.deregister(pattern)
    return reader


def _cleaner(kind: str, resolve: Resolve | None) -> Cleaner:
    """Bleach, with the check of addresses inside it: nothing touches the HTML afterwards."""
    from bleach import html5lib_shim
    from bleach.sanitizer import Cleaner

    class CheckTokens(html5lib_shim.Filter):  # type: ignore[misc, name-defined]  # the stubs leave html5lib out
        def __iter__(self) -> Iterator[_Token]:
            return _check_headings(_check_tokens(super().__iter__(), kind, resolve))

    tags = EVENT_TAGS if kind == "event" else BODY_TAGS | set(_HEADINGS)
    attributes = {name: sorted(names) for name, names in ATTRIBUTES.items()}
    return Cleaner(tags=tags, attributes=attributes, protocols={"http", "https"}, strip=True, filters=[CheckTokens])


def _check_tokens(tokens: Iterable[_Token], kind: str, resolve: Resolve | None) -> Iterator[_Token]:
    """The tokens with every address checked; a link or an image that leads nowhere safe leaves its words behind."""
    address: str | None = None
    linked: list[str] = []
    for token in tokens:
        name, type_ = token.get("name"), token["type"]
        if name == "a" and type_ != "EndTag":
            address, linked = _check_link(token["data"], kind, resolve), []
            if address is not None:
                yield token
        elif name == "a":
            if address is not None:
                yield token
                yield from _host(address, "".join(linked)) if kind == "event" else ()
            address = None
        elif name == "img":
            yield from _check_image(token, resolve)
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


def _check_link(data: _Attributes, kind: str, resolve: Resolve | None) -> str | None:
    """The checked address of a link, written into its attributes; None when there is none."""
    written = unescape(data.get((None, "href"), "")).strip()
    address = safe_url(written)
    if address:
        data[(None, "href")] = _in_attribute(address)
        data[(None, "rel")] = "noopener nofollow"
        return address
    if kind == "event":
        return None
    address = _own_address(written, resolve)
    if address:
        data[(None, "href")] = _in_attribute(address)
    return address


def _check_image(token: _Token, resolve: Resolve | None) -> Iterator[_Token]:
    """The image when it is one of the site's own (no page asks another host for anything), else its words."""
    data = token["data"]
    address = _own_address(unescape(data.get((None, "src"), "")).strip(), resolve)
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


def _own_address(written: str, resolve: Resolve | None) -> str | None:
    """The address of a page or file of the site itself, None when it is none or may not be reached."""
    # {static} and its like are Pelican's; Markdown may have encoded the braces.
    plain = unquote(written) if "%7B" in written.upper() else written
    file = _OWN_FILE.fullmatch(plain)
    if file:
        path = file.group(1)
        # Articles and pages lie one folder deep, so a relative path starts there.
        reached = normpath(path.lstrip("/") if path.startswith("/") else f"articles/{path}")
        if not f"{reached}/".startswith(_OPEN_FOLDERS) or reached.rstrip("/") + "/" in _OPEN_FOLDERS:
            return None
        return resolve(plain) if resolve else plain
    if plain and "//" not in plain and _OWN_PAGE.fullmatch(plain):
        return resolve(plain) if resolve else plain
    return None


def _in_attribute(address: str) -> str:
    # Bleach leaves entities in attribute values as they are, so that "&copy=1" in an address would be read as "©=1".
    return address.replace("&", "&amp;")


# The words a reader sees ---------------------------------------------------------------------------------------------

_BLOCKS = frozenset(
    {
        *(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "ul",
            "ol",
            "blockquote",
            "pre",
            "figure",
            "figcaption",
            "hr",
            "div",
        ),
        *(
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "dl",
            "dt",
            "dd",
            "section",
            "article",
            "aside",
            "header",
        ),
    }
)
_UNSEEN = frozenset({"script", "style", "template", "title", "noscript"})


class _VisibleText(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._paragraphs: list[str] = []
        self._words: list[str] = []
        self._unseen = 0
        self._kept = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002  # HTMLParser's
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "br":
            self._words.append("\n")
        elif tag in {"td", "th"}:
            self._words.append(" ")
        elif tag in _BLOCKS:
            self._end_paragraph()
            self._kept += tag == "pre"

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag in _BLOCKS:
            self._end_paragraph()
            self._kept = max(0, self._kept - (tag == "pre"))

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            # A line end in the HTML is a space to the reader; only <br> and <pre> break lines.
            self._words.append(data if self._kept else re.sub(r"\s+", " ", data))

    def _end_paragraph(self) -> None:
        words = "".join(self._words)
        lines = words.split("\n") if self._kept else [" ".join(line.split(" ")) for line in words.split("\n")]
        text = "\n".join(line.rstrip() if self._kept else re.sub(r" {2,}", " ", line).strip() for line in lines)
        if text.strip():
            self._paragraphs.append(text.strip("\n"))
        self._words.clear()

    def text(self) -> str:
        self._end_paragraph()
        return "\n\n".join(self._paragraphs)
