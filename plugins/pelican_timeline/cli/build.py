"""`timeline build`: check, build beside the published site, verify, exchange the two in one step.

Until the exchange the published site is untouched, whatever happens: a mistake in the content, a failure of Pelican,
a full disk, a power cut.
"""

from __future__ import annotations

import sys
import time
from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pelican_timeline.model.diagnostic import Diagnostic, sort_diagnostics
from pelican_timeline.settings import RawSettings
from pelican_timeline.store import Pages, hold, mend_interrupted_exchange

from .garbage import keep_all
from .main import FINDINGS, FINE
from .report import count, harmless, print_diagnostics
from .site import open_settings
from .state import State, remember_readings

if TYPE_CHECKING:
    from pelican_timeline.model.timeline import Timeline
    from pelican_timeline.settings import Site
    from pelican_timeline.store import Manifest

    from .progress import Progress

# In a preview, links to a record that was left out lead nowhere.
_BEARABLE = frozenset({"broken-link"})

_WARNINGS = 20
"""So many warnings are shown by a build; `check` shows all."""

_UNTOUCHED = "The published site is as it was."


@dataclass(frozen=True, slots=True)
class _Built:
    """A site that stands beside the published one."""

    timeline: Timeline
    manifest: Manifest
    pages: Pages
    changed: int


def run(options: Namespace) -> int:
    """The exit code of `timeline build`."""
    raw, found = open_settings(options.settings, _overrides(options))
    if raw is None:
        print_diagnostics(found, stream=sys.stderr)
        return _refuse(found)
    say = _silent if options.quiet else _say
    state = State(raw, keep_going=options.keep_going, anew=options.force)
    if problem := _why_not_there(state):
        found = [raw.finding("OUTPUT_PATH", "output-taken", *problem)]
        print_diagnostics(found, stream=sys.stderr)
        return _refuse(found)
    with hold(state.lock, lambda who: say(f"Another build is running ({who}); waiting for it to end …")):
        mend_interrupted_exchange(state.staging, state.output)
        if state.is_unchanged():
            say(f"Nothing has changed; {state.shown_output} is up to date.")
            return FINE
        with keep_all():
            return _build(raw, state, options, say)


def _overrides(options: Namespace) -> dict[str, Any]:
    """What the command line says against the settings."""
    overrides: dict[str, Any] = {}
    if options.siteurl is not None:
        overrides["SITEURL"] = options.siteurl.rstrip("/")
    if options.keep_going:
        # Broken content is for its author's eyes: never in the place of the real site, never in a search engine.
        overrides |= {"OUTPUT_PATH": ".preview", "PREVIEW": True}
    if options.output is not None:
        overrides["OUTPUT_PATH"] = str(options.output.absolute())
    return overrides


def _why_not_there(state: State) -> tuple[str, str] | None:
    """What stands in the way of publishing there: the exchange would take it away."""
    output = state.output
    if output.is_symlink() or (output.exists() and not output.is_dir()):
        return f"{state.shown_output} is no folder", "remove it, or name another place: --output DIR"
    if (output / ".git").exists():
        return (
            f"{state.shown_output} is a git repository of its own",
            "build elsewhere and copy the files: --output DIR",
        )
    if output.is_dir() and any(output.iterdir()) and not state.is_ours():
        message = f"{state.shown_output} holds files that this command did not write"
        return message, "move them away, or name another place: --output DIR"
    return None


def _build(raw: RawSettings, state: State, options: Namespace, say: Callable[[str], None]) -> int:
    from pelican_timeline.settings import check_settings

    from .progress import show_progress

    started = time.monotonic()
    site, found = check_settings(raw)
    # Wrong settings are never built with, but the content is read all the same: all mistakes are told in one run.
    fatal, built = any(one.is_error for one in found), None
    with show_progress(quiet=options.quiet) as progress:
        timeline, wrong = _read(site, progress, keep_going=options.keep_going)
        found += wrong
        if timeline and not fatal:
            built, wrong = _write(raw, site, timeline, state, progress)
            found += wrong
            fatal = any(one.is_error and not (options.keep_going and one.code in _BEARABLE) for one in wrong)
        broken = any(one.is_error for one in found)
        if built and not fatal:
            found += [_stray(state, name) for name in state.put_by_hand()]
            state.publish(built.manifest, built.pages, remember=not broken)
    _print(found)
    if built is None or fatal:
        return _refuse(found)
    say(_told(built, state, time.monotonic() - started))
    if broken:
        print("Built for a preview despite the errors above, without the records that have them.", file=sys.stderr)
    return FINDINGS if broken else FINE


def _read(site: Site, progress: Progress, *, keep_going: bool) -> tuple[Timeline | None, list[Diagnostic]]:
    """The finished timeline and everything that is wrong with the content; None when nothing can be built from it."""
    from pelican_timeline import pipeline

    from .workers import workers_for

    progress.begin("Reading the content")
    content, found = pipeline.load(site.root, site.config)
    if any(one.is_error for one in found) and not keep_going:
        # Quotations are checked all the same, so that all mistakes come at once; finding dates takes long and finds none.
        return None, [*found, *pipeline.prove_events(content)[1]]
    progress.begin("Finding dates", len(content.sources))
    with workers_for(len(content.sources), progress.step) as executor:
        timeline, wrong = pipeline.weave(content, site.config, executor, remember_readings(site.root))
    found += wrong
    return (None if any(one.is_error for one in wrong) and not keep_going else timeline), found


def _write(
    raw: RawSettings, site: Site, timeline: Timeline, state: State, progress: Progress
) -> tuple[_Built | None, list[Diagnostic]]:
    """The new site in the staging folder, and all that is wrong with it; None when Pelican failed."""
    from pelican_timeline.settings import Handover
    from pelican_timeline.store import take_manifest

    from .run_pelican import run_pelican
    from .search_index import is_search_installed, make_search_index
    from .verify import remove_stale, verify

    progress.begin("Writing the pages")
    # A site that is still empty has nothing to be found, of which Pagefind makes no index.
    search = (
        site.config.search == "auto" and is_search_installed() and bool(timeline.entries or timeline.content.sources)
    )
    before = state.open_staging()
    handover = Handover(site, timeline, search=search, pages=state.known_pages(before))
    found = run_pelican(raw, handover, state.staging)
    if any(one.is_error for one in found):
        return None, found
    if handover.search:
        progress.begin("Making the search index")
        files, failed = make_search_index(state.staging, handover.records, site.config.language)
        if failed:
            return None, [*found, *failed]
        handover.files.update(dict.fromkeys(files, ""))
    progress.begin("Verifying")
    remove_stale(state.staging, handover.files, before)
    manifest = take_manifest(state.staging, before)
    published = state.published
    changed = [name for name, record in manifest.items() if _hash_in(published, name) != record.sha256]
    # What was verified once and has not changed is not looked at again, unless something that it may link to has gone.
    unseen = changed
    if not (state.was_clean and published.keys() <= manifest.keys()):
        unseen = list(manifest)
    wrong = verify(state.staging, manifest, unseen, handover)
    gone = sum(name not in manifest for name in published)
    built = _Built(timeline, manifest, handover.pages or Pages(), len(changed) + gone)
    return built, [*found, *wrong]


def _hash_in(manifest: Manifest, name: str) -> str | None:
    return manifest[name].sha256 if name in manifest else None


def _stray(state: State, name: str) -> Diagnostic:
    message = "this file was put into the published site by hand; the new site does not have it"
    hint = "what is to be published belongs into content/; Pelican's STATIC_PATHS and EXTRA_PATH_METADATA say where it goes"
    return Diagnostic(f"{state.shown_output}{name}", "stray-file", message, hint, severity="warning")


def _print(found: list[Diagnostic]) -> None:
    """All errors; of warnings so many that an error among them is not lost."""
    warnings = sort_diagnostics(one for one in found if not one.is_error)
    shown = [one for one in found if one.is_error] + warnings[:_WARNINGS]
    print_diagnostics(shown, stream=sys.stderr)
    if len(warnings) > _WARNINGS:
        more = count(len(warnings) - _WARNINGS, "more warning")
        print(f"And {more}: timeline check shows them.", file=sys.stderr)


def _refuse(found: list[Diagnostic]) -> int:
    """Says that nothing was published."""
    errors = sum(one.is_error for one in found)
    print(f"Not built: {count(errors, 'error')}. {_UNTOUCHED}", file=sys.stderr)
    return FINDINGS


def _told(built: _Built, state: State, seconds: float) -> str:
    """What was built, in one line."""
    entries = built.timeline.entries
    suggested = sum(entry.suggested for entry in entries)
    pages = sum(name.endswith(".html") for name in built.manifest)
    parts = [count(len(entries) - suggested, "event")]
    parts += [count(suggested, "suggestion")] if suggested else []
    return (
        f"Built {' and '.join(parts)} from {count(len(built.timeline.content.sources), 'text')}: {count(pages, 'page')}, "
        f"{count(built.changed, 'file')} changed, in {seconds:.1f} s. The site is in {state.shown_output}"
    )


def _say(words: str) -> None:
    print(harmless(words))


def _silent(_: str) -> None: ...
