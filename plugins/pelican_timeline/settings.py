"""What a site's pelicanconf.py says, read without Pelican: folders, name, address and the TIMELINE dictionary.

Two steps, because the first is all that an unchanged site needs and must stay light: `read_settings` runs the file,
`check_settings` makes a `Site` of what it says. The plugin starts from Pelican's own mapping: `settings_of(mapping)`.
"""

from __future__ import annotations

import ast
import contextlib
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from pelican_timeline.model.diagnostic import Diagnostic, Mark

if TYPE_CHECKING:
    # An unchanged site is recognised with this module alone, and these would take a quarter of that time.
    from types import CodeType

    from pelican_timeline.archive.search import SearchRecord
    from pelican_timeline.model.config import TimelineConfig
    from pelican_timeline.model.timeline import Timeline
    from pelican_timeline.store import Pages

SETTINGS_FILE = "pelicanconf.py"
CONTENT_FOLDER = "content"

_DEFAULTS: Mapping[str, Any] = MappingProxyType(
    {
        "PATH": CONTENT_FOLDER,
        "OUTPUT_PATH": "output",
        "THEME": "theme",
        "SITENAME": "A timeline",
        "SITEURL": "",
        "PREVIEW": False,
        # Pelican's own defaults.
        "ARTICLE_PATHS": [""],
        "PAGE_PATHS": ["pages"],
        "STATIC_PATHS": ["images"],
    }
)


class Spot(NamedTuple):
    """Where a setting is written: the file's name, the place in it, and the line as it stands."""

    file: str
    mark: Mark
    line: str


@dataclass(frozen=True, slots=True)
class RawSettings:
    """What a settings file says, unchecked. `file` is None when the values came from Pelican.

    `root` is the site's folder; `overrides` came from the command line and are in `values` already.
    """

    root: Path
    values: Mapping[str, Any]
    file: Path | None = None
    overrides: Mapping[str, Any] = field(default_factory=dict)

    def get(self, name: str) -> Any:
        """A setting by name, with the default that the timeline works with."""
        value = self.values.get(name)
        return _DEFAULTS.get(name) if value is None else value

    def folder(self, name: str) -> Path:
        """A setting that names a folder; relative ones start at the site's folder."""
        return Path(self.root, str(self.get(name)))

    @property
    def spots(self) -> Mapping[str, Spot]:
        """Where each setting is written, by name: "ARTICLE_PATHS", and "TIMELINE.quote_words" for a key of TIMELINE.

        publishconf.py takes most of its settings from pelicanconf.py, so both are asked.
        """
        return _spots(self.root / SETTINGS_FILE) | _spots(self.file) if self.file else {}

    def spot(self, setting: str) -> Spot:
        """Where a setting is written; the start of the file for one that is not."""
        return self.spots.get(setting) or Spot(self.file.name if self.file else SETTINGS_FILE, Mark(), "")

    def finding(self, setting: str, code: str, message: str, hint: str) -> Diagnostic:
        """A diagnostic at the place where *setting* is written."""
        file, mark, line = self.spot(setting)
        return Diagnostic(file, code, message, hint, mark, source_line=line)


@dataclass(frozen=True, slots=True)
class Site:
    """The site as everything behind the doors sees it. Paths are absolute; `url` has no slash at its end."""

    root: Path
    name: str
    url: str
    content: Path
    output: Path
    theme: Path
    config: TimelineConfig
    preview: bool = False


HANDOVER = "TIMELINE_HANDOVER"
"""The setting under which the plugin finds the command's `Handover`; absent when plain Pelican runs."""


@dataclass(slots=True)
class Handover:
    """What the command and the plugin tell each other in one build, the only value here that changes.

    The command brings `site` and the finished `timeline`, checked, so that nothing is read twice and nothing wrong gets
    as far as Pelican. The plugin sets `ran` and adds to `files` every file of the site that it is answerable for: its
    path below the output folder, with "/", and the SHA-256 of its bytes ("" for files that Pelican copies). With `search`
    the command makes a search index of `records`, which the plugin leaves here. `pages` are those of earlier builds.
    """

    site: Site
    timeline: Timeline
    search: bool = False
    ran: bool = False
    files: dict[str, str] = field(default_factory=dict)
    records: tuple[SearchRecord, ...] = ()
    pages: Pages | None = None


def read_settings(
    file: Path, overrides: Mapping[str, Any] = MappingProxyType({})
) -> tuple[RawSettings | None, list[Diagnostic]]:
    """The settings in *file*, with *overrides* from the command line; None and the reason when it cannot be run."""
    file = file.absolute()
    try:
        source = file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return None, [Diagnostic(file.name, "no-settings", f"there is no {file.name} here", _HINT_WHERE)]
    except (OSError, UnicodeDecodeError) as problem:
        return None, [
            Diagnostic(file.name, "settings-unreadable", f"it cannot be read: {problem}", "save it as UTF-8 text")
        ]
    try:
        values = _run(compile(source, str(file), "exec", dont_inherit=True), file)
    except Exception as problem:  # noqa: BLE001 - the file is somebody's program: whatever it raises is a finding
        return None, [_failure(problem, file, source)]
    return RawSettings(file.parent, {**values, **overrides}, file, overrides), []


_HINT_WHERE = "run the command in the folder that holds pelicanconf.py, or name the file: --settings FILE"


def settings_of(mapping: Mapping[str, Any], root: Path | None = None) -> RawSettings:
    """The same from a mapping that Pelican has read already; *root* defaults to the folder that holds PATH."""
    return RawSettings(root or Path(str(mapping.get("PATH") or CONTENT_FOLDER)).absolute().parent, mapping)


def check_settings(raw: RawSettings) -> tuple[Site, list[Diagnostic]]:
    """The site that the settings describe, and everything that is wrong with them."""
    config, found = _check_timeline(raw)
    found += _check_time_zone(raw)
    site = Site(
        root=raw.root,
        name=str(raw.get("SITENAME")),
        url=str(raw.get("SITEURL")).rstrip("/"),
        content=raw.folder("PATH"),
        output=raw.folder("OUTPUT_PATH"),
        theme=raw.folder("THEME"),
        config=config,
        preview=bool(raw.get("PREVIEW")),
    )
    return site, [
        *found,
        *_check_address(raw, site),
        *_check_folders(raw, site),
        *_check_theme(raw, site),
        *_check_published_paths(raw, site),
    ]


# Running the file ----------------------------------------------------------------------------------------------------


def _run(code: CodeType, file: Path) -> dict[str, Any]:
    """The upper-case names that the program leaves behind."""
    namespace: dict[str, Any] = {"__name__": file.stem, "__file__": str(file), "__builtins__": __builtins__}
    # What it prints must not stand in the middle of `check --format json`.
    with _unchanged_imports(file.parent), contextlib.redirect_stdout(sys.stderr):
        try:
            exec(code, namespace)  # noqa: S102 - a settings file is a program, and Pelican will run it too
        except SystemExit as problem:
            ended = RuntimeError(f"it ends the program with exit({problem.code!r})")
            raise ended.with_traceback(problem.__traceback__) from None
    return {name: value for name, value in namespace.items() if name.isupper()}


@contextlib.contextmanager
def _unchanged_imports(root: Path) -> Iterator[None]:
    """Puts sys.path back, and forgets the modules of the site's own folder: another site may have some of that name."""
    path, modules = list(sys.path), set(sys.modules)
    try:
        yield
    finally:
        sys.path[:] = path
        for name in set(sys.modules) - modules:
            origin = getattr(sys.modules[name], "__file__", None)
            if origin and Path(origin).parent == root:
                del sys.modules[name]


def _failure(problem: Exception, file: Path, source: str) -> Diagnostic:
    """What the program died of, at the last of its lines that was reached."""
    if isinstance(problem, SyntaxError) and problem.filename == str(file):
        mark = Mark(problem.lineno or 1, problem.offset or 1)
        message, hint = (
            f"this is not Python: {problem.msg}",
            "mend this line; often a comma or quotation mark is missing before it",
        )
    else:
        line, trace = 1, problem.__traceback__
        while trace:
            line = trace.tb_lineno if trace.tb_frame.f_code.co_filename == str(file) else line
            trace = trace.tb_next
        mark = Mark(line)
        message = f"running the settings failed here: {type(problem).__name__}: {problem}"
        hint = "the settings file is a Python program; it has to run without an error"
    lines = source.splitlines()
    return Diagnostic(file.name, "settings-failed", message, hint, mark, source_line=_line(lines, mark.line))


def _line(lines: Sequence[str], number: int) -> str:
    return lines[number - 1] if 0 < number <= len(lines) else ""


# Where settings are written ------------------------------------------------------------------------------------------


def _spots(file: Path) -> dict[str, Spot]:
    """Where each setting of a file is written."""
    try:
        source = file.read_text(encoding="utf-8")
        tree = ast.parse(source)
    except (OSError, UnicodeDecodeError, SyntaxError):
        return {}
    lines = source.splitlines()
    marks: dict[str, Mark] = {}
    for statement in tree.body:
        if isinstance(statement, (ast.Assign, ast.AnnAssign)):
            targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
            for target in targets:
                if isinstance(target, ast.Name) and target.id.isupper():
                    marks[target.id] = _mark(target, lines)
                    if target.id == "TIMELINE":
                        marks |= _places_of_keys(statement.value, "TIMELINE.", lines)
    return {name: Spot(file.name, mark, _line(lines, mark.line)) for name, mark in marks.items()}


def _places_of_keys(node: ast.expr | None, prefix: str, lines: Sequence[str]) -> dict[str, Mark]:
    """Where the keys of a dictionary stand; keys of a dictionary inside it are named with a dot."""
    marks: dict[str, Mark] = {}
    if isinstance(node, ast.Dict):
        for key, value in zip(node.keys, node.values, strict=True):
            if isinstance(key, ast.Constant) and isinstance(key.value, str):
                marks[prefix + key.value] = _mark(key, lines)
                marks |= _places_of_keys(value, f"{prefix}{key.value}.", lines)
    return marks


def _mark(node: ast.expr, lines: Sequence[str]) -> Mark:
    """The place of a node; Python counts UTF-8 bytes, a reader counts characters."""
    before = _line(lines, node.lineno).encode()[: node.col_offset].decode(errors="replace")
    width = (node.end_col_offset or 0) - node.col_offset if node.end_lineno == node.lineno else 1
    return Mark(node.lineno, len(before) + 1, max(width, 1))


# Checks --------------------------------------------------------------------------------------------------------------


def _check_timeline(raw: RawSettings) -> tuple[TimelineConfig, list[Diagnostic]]:
    """The TIMELINE dictionary, each finding at the key that it is about."""
    from pelican_timeline.records.config import check_config

    spot = raw.spot("TIMELINE")
    marks = {
        name.removeprefix("TIMELINE").removeprefix("."): place.mark
        for name, place in raw.spots.items()
        if name.partition(".")[0] == "TIMELINE" and place.file == spot.file
    }
    lines = (raw.root / spot.file).read_text(encoding="utf-8").splitlines() if marks else ()
    return check_config(raw.values.get("TIMELINE", {}), marks, lines, spot.file)


# A site under construction may live at http://localhost:8000, to which `safe_url` would never send a reader.
_ADDRESS = re.compile(r"https?://[^/?#@\s\"'<>\\]+(?:/[^?#\s\"'<>\\]*)?")


def _check_address(raw: RawSettings, site: Site) -> list[Diagnostic]:
    if not site.url or _ADDRESS.fullmatch(site.url):
        return []
    hint = 'write the full address, as in "https://example.org/timeline", or "" while there is none'
    return [raw.finding("SITEURL", "site-address", f"{site.url!r} is not an address that the site can have", hint)]


def _check_time_zone(raw: RawSettings) -> list[Diagnostic]:
    """Without a zone that exists Pelican reads no page, and does not say why."""
    from zoneinfo import ZoneInfo

    name = raw.values.get("TIMEZONE", "UTC")
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, TypeError, OSError):
        hint = 'write its name as "Europe/London", or "UTC"'
        return [raw.finding("TIMEZONE", "time-zone", f"there is no time zone {name!r}", hint)]
    return []


def _check_folders(raw: RawSettings, site: Site) -> list[Diagnostic]:
    found = []
    if site.content.resolve() != (site.root / CONTENT_FOLDER).resolve():
        found.append(
            raw.finding(
                "PATH", "content-folder", "the content has to be in content/ beside the settings", 'PATH = "content"'
            )
        )
    output = site.output.resolve()
    for name, folder in (("content", site.content), ("theme", site.theme), ("site's", site.root)):
        inside = folder.resolve()
        if output == inside or (name != "site's" and (output in inside.parents or inside in output.parents)):
            message = f"the output would replace the {name} folder"
            found.append(raw.finding("OUTPUT_PATH", "output-folder", message, 'OUTPUT_PATH = "output"'))
            break
        if output in inside.parents:
            message = "the output would replace a folder that holds the site"
            found.append(raw.finding("OUTPUT_PATH", "output-folder", message, 'OUTPUT_PATH = "output"'))
            break
    return found


_THEME_PARTS = ("templates/base.html", "static", "messages/en.json")


def _check_theme(raw: RawSettings, site: Site) -> list[Diagnostic]:
    """A theme of one's own is a whole one; what it says in a language that it does not know, it says in English."""
    if "THEME" not in raw.values and not site.theme.exists():
        return []  # whoever only reads and checks needs none
    if missing := [part for part in _THEME_PARTS if not (site.theme / part).exists()]:
        message = f"the theme {raw.get('THEME')!r} is no theme of a timeline: it has no {' and no '.join(missing)}"
        hint = "copy the whole theme/ of the program and change the copy, or delete the setting"
        return [raw.finding("THEME", "theme-incomplete", message, hint)]
    code = site.config.language.partition("-")[0].lower()
    if (site.theme / "messages" / f"{code}.json").is_file():
        return []
    message = f"the theme has no words in the language {code!r}; readers will see English ones around your entries"
    hint = f"translate messages/en.json of the theme into messages/{code}.json"
    return [replace(raw.finding("TIMELINE.language", "untranslated", message, hint), severity="warning")]


_WANTED_PATHS = {"ARTICLE_PATHS": "articles", "PAGE_PATHS": "pages", "STATIC_PATHS": "images"}


def _check_published_paths(raw: RawSettings, site: Site) -> list[Diagnostic]:
    """Stored texts are evidence; a path that covers them would publish them as articles, whole and unlicensed."""
    found = []
    for setting, wanted in _WANTED_PATHS.items():
        paths = raw.get(setting)
        for path in [paths] if isinstance(paths, str) else paths:
            if _covers_sources(str(path), site):
                message = (
                    f"{setting} has {str(path)!r}, which covers content/sources: Pelican would publish the stored texts"
                )
                found.append(raw.finding(setting, "sources-published", message, f'{setting} = ["{wanted}"]'))
    return found


def _covers_sources(path: str, site: Site) -> bool:
    sources = (site.content / "sources").resolve()
    covered = Path(site.content, *PurePosixPath(path.replace("\\", "/")).parts).resolve()
    return covered == sources or covered in sources.parents or sources in covered.parents
