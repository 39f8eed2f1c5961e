#!/usr/bin/env python3
"""Serve a built site as a real host does: with the headers of its `_headers` file and its own 404 page."""

from __future__ import annotations

import argparse
import contextlib
import functools
import re
import sys
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit


@dataclass(frozen=True, slots=True)
class HeaderRule:
    """The headers that a host sends with every address that `pattern` matches.

    `*` stands for anything, `:name` for one part of a path.
    """

    pattern: str
    headers: tuple[tuple[str, str], ...]

    def matches(self, path: str) -> bool:
        pattern = re.sub(r":\w+", "[^/]+", re.escape(self.pattern).replace(r"\*", ".*"))
        return re.fullmatch(pattern, path) is not None


def read_header_rules(text: str) -> tuple[HeaderRule, ...]:
    """The rules of a `_headers` file, in order.

    rule = PATTERN NEWLINE (INDENT NAME ":" VALUE NEWLINE)+, with "#" before a comment
    """
    rules: list[tuple[str, list[tuple[str, str]]]] = []
    for line in text.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if not line[0].isspace():
            rules.append((line.strip(), []))
        elif rules and ":" in line:
            name, value = line.split(":", 1)
            rules[-1][1].append((name.strip(), value.strip()))
    return tuple(HeaderRule(pattern, tuple(headers)) for pattern, headers in rules)


def headers_for(path: str, rules: Sequence[HeaderRule]) -> dict[str, str]:
    """The headers of one address: every rule that matches counts, and values of one name are joined with a comma."""
    found: dict[str, str] = {}
    for rule in rules:
        if rule.matches(path):
            for name, value in rule.headers:
                found[name] = f"{found[name]}, {value}" if name in found else value
    return found


class SiteHandler(SimpleHTTPRequestHandler):
    """Answers from one folder; the rules are read once, when the server starts."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, rules: Sequence[HeaderRule], **kwargs: object) -> None:
        self.rules = rules
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    @functools.cached_property
    def _extra(self) -> dict[str, str]:
        return headers_for(unquote(urlsplit(self.path).path), self.rules)

    def handle_one_request(self) -> None:
        # One handler answers all requests of a connection, so what was said of the last address is forgotten first.
        self.__dict__.pop("_extra", None)
        super().handle_one_request()

    def send_header(self, keyword: str, value: str) -> None:
        if keyword.title() not in {name.title() for name in self._extra}:
            super().send_header(keyword, value)

    def end_headers(self) -> None:
        for name, value in self._extra.items():
            super().send_header(name, value)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        if not isinstance(self.server, QuietServer):
            super().log_message(format, *args)


SiteHandler.extensions_map = SimpleHTTPRequestHandler.extensions_map | {
    ".atom": "application/atom+xml; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
}


class QuietServer(ThreadingHTTPServer):
    """For tests: says nothing on the terminal."""

    daemon_threads = True


def make_server(folder: Path, port: int, kind: type[ThreadingHTTPServer] = ThreadingHTTPServer) -> ThreadingHTTPServer:
    """A server for *folder* on this machine only; port 0 takes any free one."""
    rules_file = folder / "_headers"
    rules = read_header_rules(rules_file.read_text(encoding="utf-8")) if rules_file.is_file() else ()
    return kind(("127.0.0.1", port), functools.partial(SiteHandler, directory=str(folder), rules=rules))


@contextlib.contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address of *folder*, served quietly in a thread while the block runs."""
    server = make_server(folder, 0, QuietServer)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def main(argv: Sequence[str] | None = None) -> int:
    """The exit code; runs until Ctrl-C."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="the built site")
    parser.add_argument("--port", type=int, default=8000, help="where to listen on 127.0.0.1 (8000)")
    options = parser.parse_args(argv)
    if not options.folder.is_dir():
        print(f"{options.folder}: no such folder; build the site first: make site", file=sys.stderr)
        return 2
    try:
        server = make_server(options.folder, options.port)
    except OSError as problem:
        print(f"port {options.port} cannot be used ({problem.strerror}); try another: --port 8001", file=sys.stderr)
        return 1
    print(f"http://127.0.0.1:{options.port}/  (Ctrl-C ends it)")
    with server, contextlib.suppress(KeyboardInterrupt):
        server.serve_forever()
    return 0


if __name__ == "__main__":
    sys.exit(main())
