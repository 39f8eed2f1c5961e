"""Runs Pelican in this process and turns whatever it complains of into diagnostics: it never fails silently here."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pelican_timeline.model.diagnostic import Diagnostic
from pelican_timeline.settings import HANDOVER, SETTINGS_FILE, Handover, RawSettings

_PLUGIN_HINT = 'PLUGINS = ["pelican_timeline"], with the folder "plugins" in sys.path'


def run_pelican(raw: RawSettings, handover: Handover, output: Path) -> list[Diagnostic]:
    """Writes the site into *output* and gives everything that went wrong, also where Pelican itself goes on."""
    overrides: dict[str, Any] = {
        **raw.overrides,
        "OUTPUT_PATH": str(output),
        "DELETE_OUTPUT_DIRECTORY": False,
        HANDOVER: handover,
    }
    with _listening() as records:
        failure = _run(raw.file or raw.root / SETTINGS_FILE, overrides)
    found = [_as_diagnostic(record, raw) for record in records]
    if failure:
        if os.environ.get("TIMELINE_DEBUG") == "1":
            raise failure
        found.append(_as_failure(failure, raw))
    if not handover.ran and not any(one.is_error for one in found):
        # Pelican drops a plugin that it cannot load, builds a site without it and reports success.
        message = "Pelican ran without the timeline plugin"
        found.append(raw.finding("PLUGINS", "plugin-not-run", message, _PLUGIN_HINT))
    return found


def _run(file: Path, overrides: dict[str, Any]) -> BaseException | None:
    """What Pelican, or the plugin inside it, died of."""
    from pelican import Pelican
    from pelican.log import console
    from pelican.settings import read_settings

    # It would say how many articles it read; the command says what became of them.
    console.quiet = True
    try:
        Pelican(read_settings(str(file), override=overrides)).run()  # type: ignore[no-untyped-call]
    except (Exception, SystemExit) as problem:  # noqa: BLE001 - whatever it is, it becomes a finding
        return problem
    return None


def _as_failure(problem: BaseException, raw: RawSettings) -> Diagnostic:
    """The finding that a failure of Pelican, or of the plugin inside it, makes."""
    trace, place = problem.__traceback__, ""
    while trace:
        place = f"{Path(trace.tb_frame.f_code.co_filename).name}, line {trace.tb_lineno}"
        trace = trace.tb_next
    words = " ".join(str(problem).split()) or "no reason given"
    message = f"Pelican stopped: {type(problem).__name__}: {words} (in {place})"
    return Diagnostic(raw.spot("").file, "pelican-failed", message, "TIMELINE_DEBUG=1 shows the whole trace")


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@contextmanager
def _listening() -> Iterator[list[logging.LogRecord]]:
    """What is logged in the block, as warning or worse."""
    root, collector = logging.getLogger(), _Collector()
    root.addHandler(collector)
    try:
        yield collector.records
    finally:
        root.removeHandler(collector)


_CONTENT_FILE = re.compile(r"[^\s'\"]+\.(?:md|markdown|rst|html|yaml|py)\b")


def _as_diagnostic(record: logging.LogRecord, raw: RawSettings) -> Diagnostic:
    """A line of the log, at the file that it speaks of."""
    words = " ".join(record.getMessage().split())
    path = next(
        (shown for name in _CONTENT_FILE.findall(words) if (shown := _below(raw.root, name))), raw.spot("").file
    )
    severity = "error" if record.levelno >= logging.ERROR else "warning"
    return Diagnostic(path, "pelican", f"Pelican says: {words}", severity=severity)


def _below(root: Path, name: str) -> str:
    """The path from the site's folder, "" when the file is not there."""
    for start in (root, root / "content"):
        file = (start / name).resolve()
        if file.is_file() and file.is_relative_to(root.resolve()):
            return file.relative_to(root.resolve()).as_posix()
    return ""
