"""`timeline check`: everything that is wrong with the content, without building; with `--fix`, less of it."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from pelican_timeline.model.diagnostic import Diagnostic
from pelican_timeline.settings import Site, check_settings

from .garbage import keep_all
from .main import FINDINGS, FINE
from .report import print_diagnostics, summary
from .site import open_settings

_FOLDERS = ("events", "sources", "articles", "pages")
_SUFFIXES = (".yaml", ".yml", ".md")


def run(options: Namespace) -> int:
    """The exit code of `timeline check`."""
    from pelican_timeline import records

    raw, found = open_settings(options.settings)
    if raw is None:
        print_diagnostics(found, options.format)
        return FINDINGS
    site, found = check_settings(raw)
    only = [file.absolute() for file in options.files]
    if options.write_schema:
        content, _ = records.read_content(site.root, site.config)
        names = {
            "actors": content.actors,
            "places": content.places,
            "topics": content.topics,
            "sources": content.sources,
        }
        records.write_schema(site.content / "schema" / "event.schema.json", site.config.kinds, names)
    if options.fix:
        from .fix import fix_content

        for one in fix_content(site, only):
            print(one, file=sys.stdout if options.format == "text" else sys.stderr)
    found += _check(site, only, deep=options.deep)
    print_diagnostics(found, options.format)
    if options.format == "text":
        print(summary(found, count_files(site, only)))
    return FINDINGS if any(one.is_error for one in found) else FINE


def _check(site: Site, only: Sequence[Path], *, deep: bool) -> list[Diagnostic]:
    from pelican_timeline import pipeline

    with keep_all():
        return pipeline.check(site.root, site.config, only, deep=deep)


def count_files(site: Site, only: Sequence[Path] = ()) -> int:
    """How many files people wrote: records, sources, articles and pages; of *only*, files and what is in folders."""
    from pelican_timeline.store import list_stamps

    if only:
        files = [path for path in only if path.is_file()]
        stamps = list_stamps([path for path in only if path.is_dir()], files)
    else:
        stamps = list_stamps([site.content / name for name in _FOLDERS], sorted(site.content.glob("*.yaml")))
    return sum(stamp.path.endswith(_SUFFIXES) for stamp in stamps)
