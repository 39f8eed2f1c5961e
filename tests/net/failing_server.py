"""A small server with every way in which a page can fail; it answers on 127.0.0.1 only."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

ARTICLE = """<!DOCTYPE html><html lang="en"><head><title>Allies meet</title></head><body><article>
<h1>Allies meet</h1><p>The allies met in Paris on 6 January 2026, and the talks went on until the cooks went home at midnight.</p>
<p>Outside the palace a small crowd waited in the rain for news, and none came before the last train had left the station.</p>
<p>A spokesman for the river board declined to say when the lock would open again; the union will meet in spring.</p>
</article></body></html>"""


class Failing(BaseHTTPRequestHandler):
    """Each path fails in its own way; /fine does not, and /seen tells what was asked."""

    protocol_version = "HTTP/1.1"
    pages: dict[str, tuple[str, bytes]] = {}  # noqa: RUF012  # filled by the test that serves it
    asked: list[tuple[str, str, float]] = []  # noqa: RUF012

    def log_message(self, *_: Any) -> None: ...

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_GET(self) -> None:
        name = self.path.split("?")[0]
        self.asked.append((self.command, self.path, time.monotonic()))
        if name in self.pages:
            kind, body = self.pages[name]
            return self._send(200, body, kind)
        act = getattr(self, f"_{name.strip('/').replace('-', '_').split('/')[0]}", None)
        return act() if act else self._send(404, b"not here")

    def _send(self, status: int, body: bytes = b"", kind: str = "text/html; charset=utf-8", **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for key, value in headers.items():
            self.send_header(key, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _fine(self) -> None:
        self._send(200, ARTICLE.encode())

    def _gone(self) -> None:
        self._send(410, b"gone")

    def _broken(self) -> None:
        self._send(500, b"oops")

    def _busy(self) -> None:
        self._send(429, b"slow down", **{"Retry-After": "0"})

    def _forbidden(self) -> None:
        self._send(403, b"no robots")

    def _once_busy(self) -> None:
        times = sum(path.startswith("/once-busy") for _, path, _ in self.asked)
        self._send(503 if times == 1 else 200, ARTICLE.encode(), **{"Retry-After": "0"})

    def _silent(self) -> None:
        time.sleep(3)

    def _drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        for _ in range(40):
            self.wfile.write(b"x")
            self.wfile.flush()
            time.sleep(0.1)

    def _drip_head(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for _ in range(40):
            self.wfile.write(b"X-A: b\r\n")
            self.wfile.flush()
            time.sleep(0.1)

    def _loop(self) -> None:
        self._send(302, Location="/loop")

    def _circle(self) -> None:
        last = self.path.rsplit("/", 1)[-1]
        self._send(302, Location=f"/circle/{int(last) + 1 if last.isdigit() else 1}")

    def _moved(self) -> None:
        self._send(301, Location="/fine")

    def _elsewhere(self) -> None:
        self._send(302, Location="/fine")

    def _home(self) -> None:
        self._send(302, Location="/")

    def _inside(self) -> None:
        self._send(302, Location="http://169.254.169.254/latest/meta-data/")

    def _loopback(self) -> None:
        self._send(302, Location="http://localhost:9/secret")

    def _file(self) -> None:
        self._send(302, Location="file:///etc/passwd")

    def _huge(self) -> None:
        self._send(200, b"x" * 300_000)

    def _bomb(self) -> None:
        self._send(200, gzip.compress(b"x" * 3_000_000), **{"Content-Encoding": "gzip"})

    def _packed(self) -> None:
        self._send(200, gzip.compress(ARTICLE.encode()), **{"Content-Encoding": "gzip"})

    def _picture(self) -> None:
        self._send(200, b"\x89PNG\r\n", "image/png")

    def _soft404(self) -> None:
        self._send(200, b"<html><head><title>Page not found</title></head><body>404. Sorry!</body></html>")

    def _nonsense(self) -> None:
        self.wfile.write(b"I speak no HTTP\r\n\r\n")
        self.close_connection = True

    def _cut(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b"short")
        self.close_connection = True


@contextmanager
def serving_failures() -> Iterator[str]:
    """The address of the server, without a slash at its end."""
    handler = type("Handler", (Failing,), {"asked": [], "pages": {}})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
