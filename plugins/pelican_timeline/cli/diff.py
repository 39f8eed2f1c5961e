"""`timeline diff BASE`: what a change does to the timeline, as its reader will see it."""

from __future__ import annotations

import sys
from argparse import Namespace

from .change_page import RENDER
from .changes import compare, take_state
from .main import FINDINGS, FINE, USAGE
from .report import harmless
from .revisions import RevisionError, edits_back_to
from .site import open_site


def run(options: Namespace) -> int:
    """The exit code of `timeline diff`: 1 when what changed has errors."""
    from pelican_timeline import pipeline

    site = open_site(options)
    if site is None:
        return FINDINGS
    try:
        edits = edits_back_to(site.root, options.base)
    except RevisionError as problem:
        print(harmless(f"timeline diff: {options.base}: {problem}"), file=sys.stderr)
        return USAGE
    content, wrong = pipeline.load(site.root, site.config)
    earlier, was_wrong = pipeline.load(site.root, site.config, (), edits)
    there = [site.root / path for path in edits if (site.root / path).is_file()]
    found = pipeline.check(site.root, site.config, there) if there else []
    before, after = take_state(earlier, was_wrong, site.config), take_state(content, wrong, site.config)
    changes = compare(before, after, found, site.config.language)
    print(RENDER[options.format](changes), end="")
    return FINDINGS if changes.errors else FINE
