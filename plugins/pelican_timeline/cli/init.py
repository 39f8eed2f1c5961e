"""`timeline init FOLDER`: a new site that builds at once; `--upgrade` brings its files to this release.

What the program wrote it remembers in `.pelican-timeline.json`, so that an upgrade knows what is still its own.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys
from argparse import Namespace
from collections.abc import Mapping
from difflib import unified_diff
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from pelican_timeline import records
from pelican_timeline.model.diagnostic import Diagnostic
from pelican_timeline.store import write_whole

from .main import FINDINGS, FINE
from .report import count, harmless, print_diagnostics

_SKELETON = Path(__file__).resolve().parents[1] / "skeleton"
MANIFEST = ".pelican-timeline.json"
_SCHEMA = "content/schema/event.schema.json"


def run(options: Namespace) -> int:
    """The exit code of `timeline init`."""
    folder: Path = options.folder.absolute()
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        return _refuse(
            [_finding(str(options.folder), "not-a-folder", "this is no folder", "name a new or empty folder")]
        )
    if options.upgrade:
        return _upgrade(folder)
    name = " ".join((options.name or folder.name).split()) or "A timeline"
    files = render_site(name)
    found = [_finding(path, "file-exists", *_TAKEN) for path in files if os.path.lexists(folder / path)]
    found += [_finding(path, "outside-content", *_OUTSIDE) for path in files if not _stays_inside(folder, path)]
    if found:
        return _refuse(found)
    for path, data in files.items():
        write_whole(folder / path, data)
    _remember(folder, name, files)
    print(harmless(f"Wrote {count(len(files), 'file')} into {options.folder}. Next:"))
    print(harmless(f"  cd {options.folder}\n  make site     # sets everything up and builds the site into output/"))
    print("  make serve    # shows it; then replace the example in content/events/")
    return FINE


_TAKEN = ("there is such a file already; nothing is overwritten", "name an empty folder, or move the file away")
_OUTSIDE = ("a symbolic link leads out of the folder here", "replace the link by a folder")


def render_site(name: str) -> dict[str, bytes]:
    """The files of a new site with this name, by their path."""
    words = records.plain_words(name)
    values = {
        "@NAME@": json.dumps(name, ensure_ascii=False),
        "@TITLE@": re.sub(r"([\\`*_{}\[\]<>#])", r"\\\1", name),
        "@SITE_ID@": "-".join(words)[:60].strip("-") or "timeline",
        "@VERSION@": _version(),
    }
    files: dict[str, bytes] = {}
    for path in sorted(_SKELETON.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            text = path.read_text(encoding="utf-8")
            if not path.relative_to(_SKELETON).as_posix().startswith("content/"):
                for mark, value in values.items():
                    text = text.replace(mark, value)
            files[_place(path.relative_to(_SKELETON).as_posix())] = text.encode()
    files[_SCHEMA] = records.render_schema().encode()
    return files


def _place(path: str) -> str:
    """Where a file of the skeleton belongs: it carries names that no tool of this repository takes for its own."""
    return re.sub(r"(^|/)dot-", r"\1.", path).removesuffix(".in")


def _version() -> str:
    try:
        return version("pelican-timeline")
    except PackageNotFoundError:
        return "0.1.0"  # a checkout, which is not installed


def _stays_inside(folder: Path, path: str) -> bool:
    return (folder / path).parent.resolve().is_relative_to(folder.resolve())


# Upgrading -----------------------------------------------------------------------------------------------------------


def _upgrade(folder: Path) -> int:
    """Brings the files beside the content to this release: those that nobody has changed since they were written."""
    try:
        known = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        name, written = str(known["name"]), dict(known["files"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        message = f"there is no {MANIFEST}, so nobody knows which files are the program's"
        return _refuse([_finding(MANIFEST, "not-a-site", message, "a folder that `timeline init` made has one")])
    files = {path: data for path, data in render_site(name).items() if not _is_content(path)}
    renewed, kept = [], []
    for path, data in files.items():
        if not _stays_inside(folder, path) or (folder / path).is_symlink():
            kept.append(path)
            continue
        present = (folder / path).read_bytes() if (folder / path).is_file() else None
        if present == data:
            written[path] = _digest(data)
        elif (present is None and path not in written) or (
            present is not None and _digest(present) == written.get(path)
        ):
            write_whole(folder / path, data)
            written[path] = _digest(data)
            renewed.append(path)
        elif written.get(path) != _digest(data):
            kept.append(path)
            _show_difference(path, present, data)
    write_whole(folder / MANIFEST, _manifest(name, written))
    for path in renewed:
        print(harmless(f"renewed {path}"))
    words = f"{count(len(renewed), 'file', 'No')} renewed"
    print(f"{words}; {count(len(kept), 'file')} of yours kept as above. The content was not touched.")
    return FINE


def _is_content(path: str) -> bool:
    return path.startswith("content/") and path != _SCHEMA


def _show_difference(path: str, present: bytes | None, data: bytes) -> None:
    """What this release would write, against what a person made of the file."""
    before = [] if present is None else present.decode("utf-8", "replace").split("\n")
    after = data.decode().split("\n")
    note = "deleted here" if present is None else "changed here"
    for line in unified_diff(before, after, f"{path} ({note})", f"{path} (this release)", lineterm=""):
        print(harmless(line))


def _remember(folder: Path, name: str, files: Mapping[str, bytes]) -> None:
    digests = {path: _digest(data) for path, data in files.items() if not _is_content(path)}
    write_whole(folder / MANIFEST, _manifest(name, digests))


def _manifest(name: str, digests: Mapping[str, str]) -> bytes:
    data = {
        "about": "Which files pelican-timeline wrote; `init --upgrade` needs it.",
        "name": name,
        "files": dict(sorted(digests.items())),
    }
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _finding(path: str, code: str, message: str, hint: str) -> Diagnostic:
    return Diagnostic(path, code, message, hint)


def _refuse(found: list[Diagnostic]) -> int:
    print_diagnostics(found, stream=sys.stderr)
    print("Nothing was written.", file=sys.stderr)
    return FINDINGS
