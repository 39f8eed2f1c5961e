"""`timeline fmt`: puts the files that people wrote into their one form, comments and all."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from difflib import unified_diff

from pelican_timeline.records import Tidied

from .edits import apply
from .garbage import keep_all
from .main import FINDINGS, FINE
from .report import count, harmless, print_diagnostics
from .site import open_site


def run(options: Namespace) -> int:
    """The exit code of `timeline fmt`."""
    from pelican_timeline import records

    site = open_site(options)
    if site is None:
        return FINDINGS
    with keep_all():
        files, found = records.tidy_content(site.root, site.config.kinds, [file.absolute() for file in options.files])
    untidy = [file for file in files if file.before != file.after]
    print_diagnostics(found, stream=sys.stderr)
    if options.check:
        for file in untidy:
            print("\n".join(harmless(line) for line in _diff(file)))
    else:
        for file in untidy:
            apply(site.root, {file.path: file.after})
            print(harmless(f"tidied {file.path}"))
    print(_summary(len(files), len(untidy), len({one.path for one in found}), check=options.check))
    return FINDINGS if found or (options.check and untidy) else FINE


def _diff(file: Tidied) -> Iterator[str]:
    before, after = (data.decode("utf-8", "replace").split("\n") for data in (file.before, file.after))
    return unified_diff(before, after, f"a/{file.path}", f"b/{file.path}", lineterm="")


def _summary(files: int, untidy: int, broken: int, *, check: bool) -> str:
    """How it went, in one line.

    >>> _summary(40, 2, 1, check=True)
    '2 of 41 files would change; 1 file has mistakes and was left alone.'
    """
    what = "would change" if check else "changed"
    words = f"{untidy or 'None'} of {count(files + broken, 'file')} {what}"
    if broken:
        words += f"; {count(broken, 'file')} {'has' if broken == 1 else 'have'} mistakes and {'was' if broken == 1 else 'were'} left alone"
    return f"{words}."
