"""Talking with a person: single keys on a terminal, whole lines where answers come through a pipe."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from typing import Any, Protocol, TextIO

from .report import harmless


class Talk(Protocol):
    """How a person answers. EOFError when no answer can come any more."""

    def key(self) -> str:
        """One key, in small letters."""

    def line(self, question: str, given: str = "") -> str:
        """A line of text in answer to a question; what is *given* may be changed, and an empty answer leaves it."""


class Lines:
    """Answers that come as lines, as through a pipe: of a line "r Background." the r is the key, the rest an answer."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._rest = ""

    def key(self) -> str:
        key, _, self._rest = self._read().strip().partition(" ")
        return key.lower()

    def line(self, question: str, given: str = "") -> str:
        if self._rest:
            answer, self._rest = self._rest, ""
        else:
            print(_prompt(question, given), end="", flush=True)
            answer = self._read()
            print(harmless(answer.rstrip("\n")))
        return answer.strip() or given

    def _read(self) -> str:
        line = self._stream.readline()
        if not line:
            raise EOFError
        return line


def _prompt(question: str, given: str) -> str:
    asked = f"{question} [{harmless(given)}]" if given else question
    return f"{asked} " if asked.endswith("?") else f"{asked}: "


class Keys:
    """Answers from a terminal: a key counts as soon as it is pressed, lines can be edited."""

    def __init__(self, file: int, usual: list[Any]) -> None:
        self._file = file
        self._usual = usual  # how the terminal was set: for lines it is set so again

    def key(self) -> str:
        data = os.read(self._file, 32)
        # Ctrl-D, and a terminal that has gone; of an arrow key, which sends several bytes, only that it is none of ours.
        if data in {b"", b"\x04"}:
            raise EOFError
        return "" if data.startswith(b"\x1b") else data.decode("utf-8", "ignore")[:1].lower()

    def line(self, question: str, given: str = "") -> str:
        import termios

        now = termios.tcgetattr(self._file)
        try:
            termios.tcsetattr(self._file, termios.TCSANOW, self._usual)
            with _offered(given) as shown:
                answer = input(_prompt(question, "" if shown else given))
        finally:
            termios.tcsetattr(self._file, termios.TCSANOW, now)
        return answer.strip() or given


@contextlib.contextmanager
def _offered(text: str) -> Iterator[bool]:
    """Puts a text on the line to be edited, where the system can."""
    try:
        import readline
    except ImportError:
        yield False
        return
    readline.set_startup_hook(lambda: readline.insert_text(text))
    try:
        yield True
    finally:
        readline.set_startup_hook()


@contextlib.contextmanager
def open_talk() -> Iterator[Talk]:
    """Keys from a terminal, lines from anything else. The terminal is afterwards as it was, however it ends."""
    try:
        import termios
        import tty
    except ImportError:  # where there is no termios, a key is a line
        yield Lines(sys.stdin)
        return
    if not sys.stdin.isatty():
        yield Lines(sys.stdin)
        return
    file = sys.stdin.fileno()
    usual = termios.tcgetattr(file)
    try:
        # The terminal hands over each key at once and does not show it; Ctrl-C stays what it is. What was typed already counts.
        tty.setcbreak(file, termios.TCSANOW)
        yield Keys(file, usual)
    finally:
        termios.tcsetattr(file, termios.TCSANOW, usual)
