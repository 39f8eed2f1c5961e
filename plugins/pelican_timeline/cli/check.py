"""`timeline check`: everything that is wrong with the content, without building."""

from __future__ import annotations

import gc
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from pelican_timeline.settings import Site, check_settings

from .main import FINDINGS, FINE
from .report import print_diagnostics, summary
from .site import open_settings

_FOLDERS = ("events", "sources", "articles", "pages")
_SUFFIXES = (".yaml", ".yml", ".md")


def run(options: Namespace) -> int:
    """The exit code of `timeline check`."""
    from pelican_timeline import pipeline, records

    raw, found = open_settings(options.settings)
    if raw is None:
        print_diagnostics(found, options.format)
        return FINDINGS
    site, found = check_settings(raw)
    only = [file.absolute() for file in options.files]
    if options.write_schema:
        records.write_schema(site.content / "schema" / "event.schema.json", site.config.kinds)
    # A check makes many small values and throws none away before it ends: looking for garbage is a tenth of its time.
    gc.disable()
    try:
        found += pipeline.check(site.root, site.config, only)
    finally:
        gc.enable()
    print_diagnostics(found, options.format)
    if options.format == "text":
        print(summary(found, count_files(site, only)))
    return FINDINGS if any(one.is_error for one in found) else FINE


def count_files(site: Site, only: Sequence[Path] = ()) -> int:
    """How many files people wrote: records, sources, articles and pages; of *only*, files and what is in folders."""
    from pelican_timeline.store import list_stamps

    if only:
        files = [path for path in only if path.is_file()]
        stamps = list_stamps([path for path in only if path.is_dir()], files)
    else:
        stamps = list_stamps([site.content / name for name in _FOLDERS], sorted(site.content.glob("*.yaml")))
    return sum(stamp.path.endswith(_SUFFIXES) for stamp in stamps)
