"""`timeline import`: texts of others become sources, timelines of other programs become events."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Iterator
from dataclasses import replace

from pelican_timeline.model.diagnostic import Diagnostic
from pelican_timeline.settings import Site

from .clock import today
from .edits import apply, check_edits
from .main import FINDINGS, FINE, USAGE
from .report import as_json, count, harmless, print_diagnostics
from .site import open_site
from .storing import Draft, Shelf
from .texts_in import show, take_in


def run(options: Namespace) -> int:
    """The exit code of `timeline import`."""
    site = open_site(options)
    if site is None:
        return FINDINGS
    if problem := _wrong_option(options):
        print(f"timeline import: {problem}", file=sys.stderr)
        return USAGE
    if options.form:
        from .timelines_in import import_timelines

        return import_timelines(site, options)
    drafts, found = draft_sources(site, options.places, _given(options))
    wrong = _judge(site, [one for one in drafts if one.path])
    found += [one for reasons in wrong.values() for one in reasons]
    # Each is judged alone: one that does not fit keeps none of the others out.
    good = [one for one in drafts if one.path and one.path not in wrong]
    if not options.dry_run:
        apply(site.root, {one.path: one.data for one in good}, frozenset(one.path for one in good))
    _report(drafts, good, found, options)
    return FINDINGS if any(one.is_error for one in found) else FINE


def _given(options: Namespace) -> dict[str, str]:
    return {name: getattr(options, name) for name in ("publisher", "language", "published")}


def _wrong_option(options: Namespace) -> str:
    """What is wrong with an option; "" when all are well."""
    from pelican_timeline.model.edtf import EdtfError, parse

    try:
        if options.published:
            parse(options.published)
    except EdtfError as problem:
        return f"--published: {problem.message}; {problem.hint}"
    return ""


def draft_sources(site: Site, places: list[str], given: dict[str, str]) -> tuple[list[Draft], list[Diagnostic]]:
    """A draft for each text at these places, and what could not be had. Nothing is written.

    `new --url` asks this as well: a draft's `arrived.taken.values` are title, publisher and so on, `slug` is what an event
    cites, and `path` and `data` are the file to write with it.
    """
    from pelican_timeline import pipeline

    content, _ = pipeline.load(site.root, site.config)
    shelf = Shelf(content.sources.values())
    drafts: list[Draft] = []
    found: list[Diagnostic] = []
    for place in places:
        arrived, wrong = take_in(place)
        found += wrong
        drafts += [shelf.draft(one, today(), given) for one in arrived]
    return drafts, found


def _judge(site: Site, drafts: list[Draft]) -> dict[str, list[Diagnostic]]:
    """Why drafts cannot be stored, by their path, and told of the place that they came from."""
    from pelican_timeline import records

    unknown = {one.path: told for one in drafts if (told := list(_unknown(one)))}
    edits = {one.path: one.data for one in drafts if one.path not in unknown}
    found = check_edits(site.root, edits, frozenset(edits))
    _, wrong = records.read_content(site.root, site.config, [site.root / path for path in edits], edits)
    reasons: dict[str, list[Diagnostic]] = unknown
    places = {one.path: one.arrived.place for one in drafts}
    for one in [*found, *(one for one in wrong if one.is_error)]:
        if one.path in places:
            reasons.setdefault(one.path, []).append(replace(one, path=places[one.path]))
    return reasons


_NEEDED = {
    "publisher": ("nobody says who published it", "--publisher NAME"),
    "language": ("its words do not tell in which language it is", "--language CODE"),
}


def _unknown(draft: Draft) -> Iterator[Diagnostic]:
    """What a source must have and neither the text nor a person said."""
    for name, (message, option) in _NEEDED.items():
        if not draft.arrived.taken.values.get(name):
            yield Diagnostic(draft.arrived.place, "not-stated", message, f"say it on the command line: {option}")


def _report(drafts: list[Draft], good: list[Draft], found: list[Diagnostic], options: Namespace) -> None:
    if options.format == "json":
        rows = [_as_json(one) for one in drafts if one in good or one.known_as]
        print(json.dumps({"texts": rows, "findings": [as_json(one) for one in found]}, ensure_ascii=False, indent=1))
        return
    verb = "would store" if options.dry_run else "stored"
    for one in drafts:
        if one.known_as:
            print(harmless(f"skipped {one.arrived.place}: {one.known_as} is this text, since {one.why}"))
        elif one in good:
            print(harmless(f"{verb} {one.path}"))
            for line in show(one.arrived):
                print(harmless(line))
    print_diagnostics(found, stream=sys.stderr)
    skipped = sum(bool(one.known_as) for one in drafts)
    done = "would be stored" if options.dry_run else "stored"
    print(f"{count(len(good), 'text', 'No')} {done}, {skipped or 'none'} here already, {count(len(found), 'problem')}.")


def _as_json(draft: Draft) -> dict[str, object]:
    taken = draft.arrived.taken
    return {
        "from": draft.arrived.place,
        "path": draft.path or draft.known_as,
        "stored": bool(draft.path),
        "values": dict(taken.values),
        "evidence": dict(taken.evidence),
        "notes": [*taken.notes, *([draft.why] if draft.why else [])],
    }
