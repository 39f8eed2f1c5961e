"""The front door of the command: what can be asked, and what is said when something goes wrong."""

from __future__ import annotations

import argparse
import errno
import os
import sys
from collections.abc import Sequence
from pathlib import Path

FINE, FINDINGS, USAGE, INTERRUPTED = 0, 1, 2, 130

_SAFE = "Nothing half-built is published."

# What the machine refuses is neither the content's mistake nor ours.
_REFUSED = frozenset(
    {
        errno.EACCES,
        errno.EBUSY,
        errno.EDQUOT,
        errno.EIO,
        errno.EMFILE,
        errno.ENOSPC,
        errno.EPERM,
        errno.EROFS,
        errno.EXDEV,
    }
)

_DESCRIPTION = "Builds a timeline in which every entry has an honest date and a cited sentence that proves it."
_EXIT_CODES = "Exit codes: 0 all fine, 1 something was found (it is printed), 2 the command was not understood."


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command and gives its exit code."""
    options = make_parser().parse_args(argv)
    try:
        return _run(options)
    except KeyboardInterrupt:
        print(f"\nStopped. {_SAFE}", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output (`| head`) has seen enough; Python would complain once more when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINDINGS
    except Exception as problem:
        if os.environ.get("TIMELINE_DEBUG") == "1":
            raise
        print(_system_error(problem) or _internal_error(problem, options.command), file=sys.stderr)
        return FINDINGS


def make_parser() -> argparse.ArgumentParser:
    """The parser of the command line; the reference in docs/commands.md is held against it by a test."""
    parser = argparse.ArgumentParser(prog="timeline", description=_DESCRIPTION, epilog=_EXIT_CODES)
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument(
        "--settings", type=Path, metavar="FILE", help="the site's settings (pelicanconf.py here or in a folder above)"
    )

    build = commands.add_parser(
        "build",
        parents=[common],
        help="check everything, then build the site and put it in place in one step",
        description="Checks everything, builds the site beside the published one, verifies it, and puts it in its place in "
        "one step. When anything is wrong, the published site stays as it is.",
        epilog=_EXIT_CODES,
    )
    build.add_argument(
        "--output", type=Path, metavar="DIR", help="where the site is published (OUTPUT_PATH of the settings)"
    )
    build.add_argument("--siteurl", metavar="URL", help="the site's public address (SITEURL of the settings)")
    build.add_argument("--force", action="store_true", help="build even when nothing has changed")
    build.add_argument(
        "--keep-going",
        action="store_true",
        help="for a preview: build despite errors, without the broken records, into .preview/ and hidden from search engines",
    )
    build.add_argument("--quiet", action="store_true", help="print findings only")

    check = commands.add_parser(
        "check",
        parents=[common],
        help="say everything that is wrong with the content, without building",
        description="Says everything that is wrong with the content, all at once. Warnings alone are no failure.",
        epilog=_EXIT_CODES,
    )
    check.add_argument("files", nargs="*", type=Path, metavar="FILE", help="check only these files")
    check.add_argument(
        "--format",
        choices=("text", "json", "github"),
        default="text",
        help="text for people, json for programs, github for reviews",
    )
    check.add_argument(
        "--write-schema",
        action="store_true",
        help="write content/schema/event.schema.json anew, which editors use while you type",
    )

    explain = commands.add_parser(
        "explain",
        parents=[common],
        help="show what was read in a text, or what an event rests on",
        description="For a source or article: every date found with its derivation, and why each sentence became a suggestion "
        "or did not. For an event: its proofs, its independent sources, and the suggestions it took in.",
        epilog=_EXIT_CODES,
    )
    explain.add_argument(
        "subject", metavar="FILE|ID", help="a file below content/, or the id of a source, event or suggestion"
    )

    dates = commands.add_parser(
        "dates",
        help="show the dates of any text, or of a file of documents",
        description="Finds the dates of a text, of a source or article of the site (.md), or of every document of a FILE.jsonl, "
        "and says what each means and what it leans on.",
        epilog=_EXIT_CODES,
    )
    dates.add_argument(
        "file", type=Path, metavar="FILE", help="a text, a source or article (.md), or documents (.jsonl)"
    )
    dates.add_argument(
        "--format",
        choices=("text", "jsonl", "timeml"),
        default="text",
        help="text for people, jsonl for programs (TIMEX3 with offsets), timeml for the text with its dates marked in it",
    )
    dates.add_argument("--language", default="", metavar="CODE", help="the language of the text: en, de, fr, uk …")
    dates.add_argument("--published", default="", metavar="DATE", help="when the text was published: 2026-01-07")
    return parser


def _run(options: argparse.Namespace) -> int:
    if options.command == "build":
        from . import build

        return build.run(options)
    if options.command == "check":
        from . import check

        return check.run(options)
    if options.command == "dates":
        from . import dates

        return dates.run(options)
    from . import explain

    return explain.run(options)


def _system_error(problem: Exception) -> str:
    """One line when the machine refused something: a full disk, a folder that may not be written; else ""."""
    if not isinstance(problem, OSError) or problem.errno not in _REFUSED:
        return ""
    place = problem.filename2 or problem.filename or "."
    return f"{place}:1:1: error[system] {problem.strerror}. {_SAFE}"


def _internal_error(problem: Exception, command: str) -> str:
    """One line that says it is our mistake, where, and what to do."""
    trace, place = problem.__traceback__, "pelican_timeline:1"
    while trace:
        file = Path(trace.tb_frame.f_code.co_filename)
        if "pelican_timeline" in file.parts:
            inside = file.parts[file.parts.index("pelican_timeline") :]
            place = f"{'/'.join(inside)}:{trace.tb_lineno}"
        trace = trace.tb_next
    words = " ".join(str(problem).split())
    return (
        f"{place}:1: error[internal-error] timeline {command} stumbled over its own code, not over your content: "
        f"{type(problem).__name__}: {words}. {_SAFE} Please report this line; "
        "TIMELINE_DEBUG=1 shows the whole trace."
    )
