"""`timeline check`: everything that is wrong with the content, without building."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from pelican_timeline.model.diagnostic import Diagnostic
from pelican_timeline.settings import Site, check_settings

from .main import FINDINGS, FINE, USAGE
from .report import print_diagnostics, summary
from .site import open_settings

_KEPT = ("events", "sources", "articles", "pages")
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
    for file in only:
        if problem := _why_not(file, site):
            print(f"timeline check: {file}: {problem}", file=sys.stderr)
            return USAGE
    if options.write_schema:
        records.write_schema(site.root)
    found += pipeline.check(site.root, site.config, only)
    print_diagnostics(found, options.format)
    if options.format == "text":
        print(summary(found, len(only) or count_files(site)))
    return FINDINGS if any(one.is_error for one in found) else FINE


def _why_not(file: Path, site: Site) -> str:
    """Why a file cannot be checked, "" when it can."""
    if not file.is_file():
        return "no such file"
    # The folder is resolved, the file is not: a symbolic link that leads out of content/ is a finding, not a mistake.
    if site.content.resolve() not in (file.parent.resolve() / file.name).parents:
        return "not in the content folder of this site"
    return ""


def count_files(site: Site) -> int:
    """How many files people wrote: records, sources, articles and pages."""
    from pelican_timeline.store import list_stamps

    folders = [site.content / name for name in _KEPT]
    authority = sorted(site.content.glob("*.yaml"))
    return sum(stamp.path.endswith(_SUFFIXES) for stamp in list_stamps(folders, authority))


def has_errors(found: Sequence[Diagnostic]) -> bool:
    """Is there anything that stops a build?"""
    return any(one.is_error for one in found)
