"""The front door of the command: what can be asked, and what is said when something goes wrong."""

from __future__ import annotations

import argparse
import errno
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from .commands import make_parser

FINE, FINDINGS, USAGE, INTERRUPTED = 0, 1, 2, 130

_SAFE = "Nothing half-built is published."

# What the machine refuses is neither the content's mistake nor ours.
_REFUSED = frozenset(
    {
        errno.EACCES,
        errno.EBUSY,
        errno.EDQUOT,
        errno.EIO,
        errno.EISDIR,
        errno.ELOOP,
        errno.EMFILE,
        errno.ENAMETOOLONG,
        errno.ENOSPC,
        errno.ENOTDIR,
        errno.EPERM,
        errno.EROFS,
        errno.EXDEV,
    }
)


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command and gives its exit code."""
    parser = make_parser()
    if not (sys.argv[1:] if argv is None else argv):
        parser.print_help(sys.stderr)
        parser.exit(USAGE)
    options = parser.parse_args(argv)
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


def _run(options: argparse.Namespace) -> int:
    """The command's own module loads only now: a build that finds nothing to do has no time for the others."""
    code: int = import_module(f".{options.module}", __package__).run(options)
    return code


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
