"""The theme's files as they are published: squeezed, and named after their bytes so that browsers may keep them for ever."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

FOLDER = "theme"
_NAMED = frozenset({".css", ".js", ".svg"})
"""Kinds of files that pages link to through `Assets.href`; all others keep their names, for a style sheet may ask for them."""
_FIRST = {".js": "page.js", ".css": "style.css"}
"""What every page's script and style sheet starts with: a page asks for one of each, which holds this or this and more."""
_BEFORE = {"many.js": "filters.js"}
"""What stands between that and a file of its own."""


@dataclass(frozen=True, slots=True)
class Assets:
    """The files of a theme: `files` by their published path, `href` the published path by the name in theme/static.

    `immutable` are the paths whose bytes never change: another version has another name.
    """

    files: Mapping[str, bytes]
    href: Mapping[str, str]
    immutable: tuple[str, ...]


def read_assets(theme: Path, made: Mapping[str, bytes]) -> Assets:
    """Everything in theme/static, ready to be written, and the files *made* in the build, by name.

    What is made keeps its name: a hash would change every page that shows it whenever one entry is added.
    """
    base = theme / "static"
    files: dict[str, bytes] = {}
    href: dict[str, str] = {}
    for path in sorted(base.rglob("*")):
        if not path.is_file():
            continue
        name, data = path.relative_to(base).as_posix(), path.read_bytes()
        place = f"{FOLDER}/{name}"
        if path.suffix in _NAMED:
            data = squeeze(path.suffix, _whole(base, name)).encode()
            place = href[name] = named(place, data)
        files[place] = data
    immutable = tuple(sorted(href.values()))
    for name, data in made.items():
        href[name] = f"{FOLDER}/{name}"
        files[href[name]] = data
    return Assets(files, href, immutable)


def _whole(base: Path, name: str) -> str:
    """The text of a file after all that it starts with; a theme may lack any of them."""
    first = _FIRST.get(Path(name).suffix, name)
    before = "" if name == first else _whole(base, _BEFORE.get(name, first))
    path = base / name
    return before + (path.read_text(encoding="utf-8") if path.is_file() else "")


def named(path: str, data: bytes) -> str:
    """The path with the hash of the bytes in it.

    >>> named("theme/style.css", b"")
    'theme/style.e3b0c44298.css'
    """
    stem, dot, suffix = path.rpartition(".")
    return f"{stem}.{hashlib.sha256(data).hexdigest()[:10]}{dot}{suffix}"


def squeeze(suffix: str, text: str) -> str:
    r"""The text without what only its writers read: a style sheet without comments and layout, a script without both.

    >>> squeeze(".css", "/* Why. */\na { color: red;\n  top: 0 }\n")
    'a{color:red;top:0}'
    >>> squeeze(".js", "// Why.\nif (a)\n  b();   // then\n")
    'if (a)\nb();'
    """
    if suffix == ".css":
        text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
        text = re.sub(r"\s+", " ", text)
        return re.sub(r"\s*([{};,>])\s*|(?<=[a-z]):\s+", lambda match: match[1] or ":", text).replace(";}", "}").strip()
    if suffix == ".js":
        # Line by line, so that nothing inside a line, be it a string or a pattern, can be mistaken for a comment.
        lines = (re.sub(r"\s{3,}// [^\"'`]*$", "", line).strip() for line in text.splitlines())
        return "\n".join(line for line in lines if line and not line.startswith("//"))
    return text.strip()
