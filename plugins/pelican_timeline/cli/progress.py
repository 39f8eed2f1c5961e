"""How far a long command is: a bar on a terminal, plain lines elsewhere. Says nothing when asked to be quiet."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Iterator
from typing import Protocol


class Progress(Protocol):
    """What a command tells while it works."""

    def begin(self, label: str, total: int = 0) -> None:
        """A new stage, of *total* steps when they can be counted."""

    def step(self) -> None:
        """One step of the stage is done."""


class _Silent:
    def begin(self, label: str, total: int = 0) -> None: ...

    def step(self) -> None: ...


class _Lines:
    def begin(self, label: str, total: int = 0) -> None:
        print(f"{label} ({total})" if total else label, file=sys.stderr)

    def step(self) -> None: ...


@contextlib.contextmanager
def show_progress(*, quiet: bool) -> Iterator[Progress]:
    """Shows the progress of what happens in the block."""
    if quiet:
        yield _Silent()
    elif not sys.stderr.isatty():
        yield _Lines()
    else:
        with _bar() as bar:
            yield bar


@contextlib.contextmanager
def _bar() -> Iterator[Progress]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as RichProgress

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    # No thread that draws: worker processes are forked while the bar stands.
    with RichProgress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False) as drawn:
        task = drawn.add_task("", total=None)

        class Bar:
            def begin(self, label: str, total: int = 0) -> None:
                drawn.reset(task, description=label, total=total or None)
                drawn.refresh()

            def step(self) -> None:
                drawn.advance(task)
                drawn.refresh()

        yield Bar()
