"""The one door to jinja2: the environment for our templates, and files written only when their bytes change."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame
from markupsafe import Markup, escape

ROOT = Markup("<root>")
"""Stands for a page's way back to the home page until the page is done. No text can hold it: "<" is escaped there."""

_CONSTANT = re.compile(r'\{\{ (?:say\("(?P<message>\w+)"\)|(?P<name>root|index)) \}\}')
_INDENT = re.compile(r"^[ \t]+(?=[<{])", re.MULTILINE)
"""Indentation before markup is for the writers of templates; no reader needs to load it."""


_HARMFUL = re.compile("[&<>\"']")


def text_of(value: object) -> str:
    """What a template shows of a value: escaped, unless it is markup.

    The same as `escape`, which makes markup of every value, though most hold nothing to be escaped: a tenth of the time
    that a page takes.
    """
    kind = type(value)
    if kind is Markup or (kind is str and not _HARMFUL.search(value)):  # type: ignore[call-overload]
        return value  # type: ignore[return-value]
    return escape(value)


class _Generator(CodeGenerator):
    """Compiles `{{ value }}` to `text_of`, where Jinja would write `escape`."""

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.volatile or not frame.eval_ctx.autoescape or finalize.src is not None:
            super()._output_child_pre(node, frame, finalize)
        else:
            self.write("environment.text_of(")


class _Environment(jinja2.Environment):
    code_generator_class = _Generator
    text_of = staticmethod(text_of)


class Renderer:
    """Renders the templates of one theme. Everything is escaped but what a template passes through `sanitised`.

    Templates compile once. `part` and `kept` render a macro of parts.html once and use its HTML on every page.
    """

    def __init__(self, theme: Path, values: Mapping[str, Any], say: Callable[[str], str]) -> None:
        """*values* are known to every template; *say* gives the words of the interface by name."""
        self.values = values
        self._folder = theme / "templates"
        self._say = say
        self._parts: dict[tuple[object, ...], Markup] = {}
        self._kept: dict[tuple[str, int], tuple[object, Markup]] = {}
        self._environment = _Environment(
            loader=jinja2.FunctionLoader(self._load),
            autoescape=True,
            # A misspelt name must fail the build, not leave a hole in a page.
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
        )
        self._environment.filters["sanitised"] = sanitised
        self._environment.globals.update(values, say=say, root=ROOT, part=self._part, kept=self._keep)

    def render(self, template: str, context: Mapping[str, Any], root: str = "./") -> str:
        """A page as HTML; *root* leads from it to the home page."""
        return self._environment.get_template(template).render(context).replace(ROOT, root)

    def sources(self) -> dict[str, bytes]:
        """Every file that a template may be made of, by name."""
        files = (path for path in sorted(self._folder.rglob("*")) if path.is_file())
        return {path.relative_to(self._folder).as_posix(): path.read_bytes() for path in files}

    def _load(self, name: str) -> str | None:
        """A template with what never changes set into it: a sixth of the time that a page takes."""
        try:
            source = (self._folder / name).read_text(encoding="utf-8")
        except FileNotFoundError:
            return None
        return _CONSTANT.sub(self._constant, _INDENT.sub("", source))

    def _constant(self, match: re.Match[str]) -> str:
        value = self._say(match["message"]) if match["message"] else self._environment.globals[match["name"]]
        return str(escape(value))

    def _part(self, name: str, *values: str | bool) -> Markup:
        """What a macro gives for these values."""
        key = (name, *values)
        if key not in self._parts:
            self._parts[key] = self._macro(name)(*values)
        return self._parts[key]

    def _keep(self, name: str, thing: object) -> Markup:
        """What a macro gives for one object; the object is kept too, so that no other can have its identity."""
        found = self._kept.get((name, id(thing)))
        if found is None:
            found = self._kept[name, id(thing)] = (thing, self._macro(name)(thing))
        return found[1]

    def _macro(self, name: str) -> Callable[..., Markup]:
        macro: Callable[..., Markup] = getattr(self._environment.get_template("parts.html").module, name)
        return macro


def sanitised(html: str) -> Markup:
    """Marks HTML as safe. Only for what `richtext` has cleaned and `exports.render_json_ld` has escaped."""
    return Markup(html)


@dataclass(slots=True)
class Output:
    """The folder a site is written to. `files` is the manifest: every file of it, with the SHA-256 of its bytes.

    `standing` says of the files that stand there already what they hold, where that is known; None where it is not.
    """

    folder: Path
    standing: Mapping[str, str] | None = None
    files: dict[str, str] = field(default_factory=dict)
    _folders: set[str] = field(default_factory=set)

    def keep(self, name: str, digest: str) -> None:
        """Take a file that stands there with these bytes into the site."""
        if name in self.files:
            raise ValueError(f"two pages want the file {name}")
        self.files[name] = digest

    def write(self, name: str, text: str) -> int:
        """Write a text file below the folder; gives back how many bytes it has."""
        return self.write_bytes(name, text.encode("utf-8", "replace"))

    def write_bytes(self, name: str, data: bytes) -> int:
        """Write a file below the folder, unless these bytes are there already; gives back how many they are.

        Two pages with one address are a mistake of ours: the second would silently replace the first.
        """
        digest = hashlib.sha256(data).hexdigest()
        self.keep(name, digest)
        if self.standing is None:
            write_if_changed(self.folder / name, data)
        elif self.standing.get(name) != digest:
            self._write(f"{self.folder}/{name}", data)
        return len(data)

    def _write(self, path: str, data: bytes) -> None:
        """Write a file, and the folder that it stands in; Path() would take twice as long, a third of writing a page."""
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103
            self._folders.add(folder)
        with open(path, "wb", buffering=0) as file:  # noqa: PTH123
            rest = memoryview(data)
            while rest:
                rest = rest[file.write(rest) :]


def write_if_changed(path: Path, data: bytes) -> bool:
    """Did the file have to be written? Leaves a file alone that holds *data* already."""
    try:
        if path.read_bytes() == data:
            return False
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return True
