"""The command on a terminal of its own, for the tests of what happens only there."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.cli.conftest import CHECKOUT

_PATIENCE = 60
"""Seconds: a busy machine is no reason to fail."""


class Terminal:
    """A command, what it has shown so far, and a keyboard."""

    def __init__(self, site: Path, *arguments: str) -> None:
        self.main, side = pty.openpty()
        command = [sys.executable, str(CHECKOUT / "tools" / "timeline"), *arguments]
        environment = os.environ | {"TIMELINE_NO_VENV": "1", "TERM": "xterm-256color", "COLUMNS": "120"}
        self.process = subprocess.Popen(command, cwd=site, stdin=side, stdout=side, stderr=side, env=environment)
        os.close(side)
        self.shown, self.seen = "", 0

    def wait_for(self, words: str, *, patience: float = _PATIENCE) -> bool:
        """Until the words are shown, after what was waited for before. Were they, within the patience that there is?"""
        until = time.monotonic() + patience
        while words not in self.shown[self.seen :]:
            if time.monotonic() > until and patience < _PATIENCE:
                return False
            assert time.monotonic() < until, self._give_up()
            if select.select([self.main], [], [], 0.2)[0]:
                try:
                    data = os.read(self.main, 4096).decode("utf-8", "replace")
                except OSError:
                    break
                self.shown += re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", data)
        assert words in self.shown[self.seen :], self._give_up()
        self.seen = self.shown.index(words, self.seen) + len(words)
        return True

    def press(self, keys: str) -> None:
        """Types."""
        os.write(self.main, keys.encode())

    def interrupt(self, words: str) -> None:
        """Ctrl-C, until the command says these words: one that comes just before it waits is only seen at the next."""
        time.sleep(0.5)
        for _ in range(4):
            self.process.send_signal(signal.SIGINT)
            if self.wait_for(words, patience=10):
                return
        raise AssertionError(self._give_up())

    def end(self) -> int:
        """The exit code."""
        code = self.process.wait(timeout=_PATIENCE)
        os.close(self.main)
        return code

    def _give_up(self) -> str:
        self.process.kill()
        self.process.wait()
        return self.shown
