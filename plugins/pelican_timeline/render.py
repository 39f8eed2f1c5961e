"""The one door to jinja2: the environment for our templates, and files written only when their bytes change."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup


class Renderer:
    """Renders the templates of one theme. Everything is escaped but what a template passes through `sanitised`."""

    def __init__(self, theme: Path, values: Mapping[str, Any], functions: Mapping[str, Callable[..., Any]]) -> None:
        """*values* and *functions* are known to every template."""
        self._environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(theme / "templates"),
            autoescape=True,
            # A misspelt name must fail the build, not leave a hole in a page.
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
        )
        self._environment.filters["sanitised"] = sanitised
        self._environment.globals.update(values)
        self._environment.globals.update(functions)

    def render(self, template: str, context: Mapping[str, Any]) -> str:
        """A page as HTML."""
        return self._environment.get_template(template).render(context)


def sanitised(html: str) -> Markup:
    """Marks HTML as safe. Only for what `richtext` has cleaned and `exports.render_json_ld` has escaped."""
    return Markup(html)


@dataclass(slots=True)
class Output:
    """The folder a site is written to. `files` is the manifest: every file written, with the SHA-256 of its bytes."""

    folder: Path
    files: dict[str, str] = field(default_factory=dict)
    changed: int = 0

    def write(self, name: str, text: str) -> None:
        """Write a file below the folder, unless these bytes are there already.

        Two pages with one address are a mistake of ours: the second would silently replace the first.
        """
        if name in self.files:
            raise ValueError(f"two pages want the file {name}")
        data = text.encode("utf-8", "replace")
        self.files[name] = hashlib.sha256(data).hexdigest()
        self.changed += write_if_changed(self.folder / name, data)


def write_if_changed(path: Path, data: bytes) -> bool:
    """Did the file have to be written? Leaves a file alone that holds *data* already."""
    try:
        if path.read_bytes() == data:
            return False
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return True
