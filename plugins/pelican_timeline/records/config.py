"""The TIMELINE dictionary of pelicanconf.py, checked and typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pelican_timeline.model.config import Forge, TimelineConfig
from pelican_timeline.model.diagnostic import Diagnostic, Mark
from pelican_timeline.model.event import KINDS

from .languages import language_problem
from .nearest import nearest
from .schema import FORGE, SETTINGS
from .setting_values import Group, NotFittingError, Setting

SETTINGS_FILE = "pelicanconf.py"


def check_config(
    mapping: object,
    marks: Mapping[str, Mark] | None = None,
    lines: Sequence[str] = (),
    path: str = SETTINGS_FILE,
) -> tuple[TimelineConfig, list[Diagnostic]]:
    """The settings of a site, and what is wrong with them; a setting that is wrong keeps its default.

    *marks* tells where each key stands ("quote_words", "forge.url"; "" for the dictionary itself), *lines* are the lines
    of that file.
    """
    checking = _Checking(marks or {}, lines, path)
    values = checking.read("", mapping, SETTINGS)
    if values.get("forge") is not None:
        inside = checking.read("forge.", values["forge"], FORGE)
        values["forge"] = Forge(**inside)
        if not inside.get("url") and "forge.url" not in checking.wrong:
            checking.tell(
                "forge",
                "missing-setting",
                "the forge has no address",
                'write "url": "https://github.com/example/timeline"',
            )
    values["kinds"] = tuple(dict.fromkeys((*KINDS, *values.get("kinds", ()))))
    for name in ("language", "languages"):
        checking.languages(name, values)
    return TimelineConfig(**values), checking.found


class _Checking:
    """Collects the findings, each at the place of its key."""

    def __init__(self, marks: Mapping[str, Mark], lines: Sequence[str], path: str) -> None:
        self.marks, self.lines, self.path = marks, lines, path
        self.found: list[Diagnostic] = []
        self.wrong: set[str] = set()

    def read(self, prefix: str, mapping: object, settings: Sequence[Setting]) -> dict[str, Any]:
        """The values that fit."""
        known = {setting.name: setting for setting in settings}
        if not isinstance(mapping, Mapping):
            self.tell(
                prefix.rstrip("."),
                "bad-setting",
                f"a dictionary is wanted, and this is {mapping!r}"[:200],
                "TIMELINE = {…}",
            )
            return {}
        values: dict[str, Any] = {}
        for key, value in mapping.items():
            setting = known.get(key) if isinstance(key, str) else None
            if setting is None:
                self._unknown(prefix, key, known)
                continue
            try:
                values[setting.name] = setting.kind.take(value)
            except NotFittingError as problem:
                example = "" if isinstance(setting.kind, Group) else f'write for instance "{key}": {setting.example!r}'
                self.tell(
                    prefix + key,
                    "bad-setting",
                    f"{prefix}{key}: {problem}",
                    example or '"forge": {"kind": …, "url": …}',
                )
        return values

    def _unknown(self, prefix: str, key: object, known: Mapping[str, Setting]) -> None:
        near = nearest(key, known) if isinstance(key, str) else None
        hint = f'write "{near}": {known[near].description}' if near else f"the settings are {', '.join(known)}"
        where = "forge" if prefix else "TIMELINE"
        self.tell(f"{prefix}{key}", "unknown-setting", f"{where} has no setting {key!r}", hint)

    def languages(self, name: str, values: dict[str, Any]) -> None:
        """Drop what is no language."""
        given = values.get(name, ())
        for code in (given,) if isinstance(given, str) else given:
            if problem := language_problem(code):
                self.tell(name, "unknown-language", f"{name}: {problem[0]}", problem[1])
                values.pop(name, None)

    def tell(self, key: str, code: str, message: str, hint: str) -> None:
        """An error at a key."""
        self.wrong.add(key)
        mark = self.marks.get(key) or self.marks.get(key.partition(".")[0]) or self.marks.get("") or Mark()
        line = self.lines[mark.line - 1] if self.marks and 0 < mark.line <= len(self.lines) else ""
        self.found.append(Diagnostic(self.path, code, message, hint, mark, source_line=line))
