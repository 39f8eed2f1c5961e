"""The only door to the network: asks for one page, politely, and never for one inside somebody's house.

An address comes from a stranger's pull request, and so does every redirect. Each hop is judged anew: the address itself
(`safe_url`), then every number that its name resolves to; the connection goes to the number that was judged, so that a
name cannot change its mind in between. Time and size are limited as a whole, not only per read.
"""

from __future__ import annotations

import contextlib
import errno
import http.client
import ipaddress
import os
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import Any, Self
from urllib.parse import SplitResult, urljoin, urlsplit

from pelican_timeline.model.urls import safe_url

AGENT = "pelican-timeline/1 (checks the sources of a timeline; one page at a time)"
ALLOWED = "TIMELINE_ALLOW_HOSTS"
"""The environment variable that names hosts, parted by commas, which may be asked although they are private."""

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_CHUNK = 65_536


@dataclass(frozen=True, slots=True)
class Rules:
    """How far a question may go. `seconds` is the time for everything, redirects included; `silence` for each read."""

    seconds: float = 30.0
    silence: float = 10.0
    most_bytes: int = 5_000_000
    most_hops: int = 8
    allowed: frozenset[str] = field(
        default_factory=lambda: frozenset(filter(None, os.environ.get(ALLOWED, "").split(",")))
    )


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said. `url` is the address that answered in the end, `hops` those before it, `kind` its media type."""

    url: str
    status: int
    kind: str
    body: bytes
    charset: str = ""
    hops: tuple[str, ...] = ()
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_fine(self) -> bool:
        """Is the page there?"""
        return 200 <= self.status < 300

    @property
    def moved_for_good(self) -> bool:
        """Did every hop on the way say that it is permanent? See `headers["x-hops"]`, which fetch writes."""
        return bool(self.hops) and set(self.headers.get("x-hops", "").split()) <= {"301", "308"}


class NetError(Exception):
    """The page could not be had; the message is a sentence for an editor.

    `code` is "address", "private", "name", "connection", "timeout", "tls", "loop", "too-large" or "protocol".
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def fetch(url: str, rules: Rules | None = None, *, method: str = "GET", accept: str = "*/*") -> Answer:
    """The answer to one question, redirects followed. Raises NetError when there is none.

    Statuses such as 404 are answers. A body longer than the rules allow is an error, and so is one that never ends.
    """
    rules = rules or Rules()
    deadline = time.monotonic() + rules.seconds
    hops: list[str] = []
    statuses: list[str] = []
    here = url
    while True:
        status, headers, body = _ask(here, rules, deadline, method, accept)
        target = headers.get("location", "")
        if status not in _REDIRECTS or not target:
            kind, charset = _media_type(headers.get("content-type", ""))
            said = MappingProxyType(headers | {"x-hops": " ".join(statuses)})
            return Answer(here, status, kind, body, charset, tuple(hops), said)
        hops.append(here)
        statuses.append(str(status))
        here = urljoin(here, target)
        if here in hops or len(hops) > rules.most_hops:
            raise NetError("loop", f"the page redirects in a circle, or more than {rules.most_hops} times")


def _ask(url: str, rules: Rules, deadline: float, method: str, accept: str) -> tuple[int, dict[str, str], bytes]:
    """Status, headers in small letters, and body of one hop."""
    parts, host = _judge(url, rules)
    secure = parts.scheme == "https"
    try:
        port = parts.port or (443 if secure else 80)
    except ValueError:
        raise NetError("address", f"{url[:200]} has no port that could be asked") from None
    number = _resolve(host, port, rules)
    with (
        _told(deadline),
        _Connection(host, port, number, secure=secure, silence=rules.silence, deadline=deadline) as line,
    ):
        path = parts.path or "/"
        line.request(
            method,
            f"{path}?{parts.query}" if parts.query else path,
            headers={"User-Agent": AGENT, "Accept": accept, "Accept-Encoding": "gzip", "Connection": "close"},
        )
        response = line.getresponse()
        headers = {name.lower(): value for name, value in response.getheaders()}
        body = b"" if method == "HEAD" else b"".join(_read(response, headers, rules.most_bytes, deadline))
        return response.status, headers, body


# Which addresses are asked -------------------------------------------------------------------------------------------


def _judge(url: str, rules: Rules) -> tuple[SplitResult, str]:
    """The parts of an address that may be asked, and its host."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").rstrip(".")
    except ValueError:
        raise NetError("address", f"{url[:200]!r} is no address") from None
    if host in rules.allowed and parts.scheme in {"http", "https"}:
        return parts, host
    safe = safe_url(url)
    if safe is None:
        raise NetError("address", f"{url[:200]!r} is no address of a public web page")
    parts = urlsplit(safe)
    return parts, parts.hostname or ""


def _resolve(host: str, port: int, rules: Rules) -> tuple[int, str]:
    """Family and number of the host. All its numbers must be public: which one is asked is not for a stranger to choose."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as problem:
        if isinstance(problem, socket.gaierror) and problem.errno == socket.EAI_AGAIN:
            raise NetError("connection", f"nobody can say now where {host} is: {problem.strerror}") from problem
        raise NetError("name", f"there is no host {host}: {problem}") from problem
    numbers = [(int(family), str(address[0])) for family, _, _, _, address in found]
    if host not in rules.allowed:
        for _, number in numbers:
            if not is_public(number):
                raise NetError("private", f"{host} leads to {number}, which is no public address")
    if not numbers:
        raise NetError("name", f"there is no host {host}")
    return numbers[0]


_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def is_public(number: str) -> bool:
    """Is this the number of a machine in the public internet, also where an IPv4 number hides in an IPv6 one?

    >>> is_public("93.184.215.14"), is_public("169.254.169.254"), is_public("::ffff:127.0.0.1")
    (True, False, False)
    """
    try:
        address = ipaddress.ip_address(number.partition("%")[0])
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv6Address):
        hidden = address.ipv4_mapped or address.sixtofour or (address.teredo or (None, None))[1]
        if address in _NAT64:
            hidden = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if hidden is not None:
            return is_public(str(hidden))
    return address.is_global and not address.is_multicast and not address.is_reserved


# The connection ------------------------------------------------------------------------------------------------------


class _Connection(http.client.HTTPConnection):
    """A connection to the number that was judged; TLS asks for the name. It is cut when its time is over.

    A timeout of a socket counts from one byte to the next, so a server that sends a byte a second would never meet it.
    """

    def __init__(
        self, host: str, port: int, number: tuple[int, str], *, secure: bool, silence: float, deadline: float
    ) -> None:
        super().__init__(host, port)
        self._number, self._secure, self._silence, self._deadline = number, secure, silence, deadline
        self._line: socket.socket | None = None
        self._clock: threading.Timer | None = None
        # Without the port that the scheme implies, as browsers send it.
        self.default_port = 443 if secure else 80

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._clock:
            self._clock.cancel()
        self.close()
        if self._line:
            self._line.close()

    def connect(self) -> None:
        rest = self._deadline - time.monotonic()
        if rest <= 0:
            raise TimeoutError
        family, number = self._number
        self._line = self.sock = socket.socket(family, socket.SOCK_STREAM)
        self._line.settimeout(min(rest, self._silence))
        self._clock = threading.Timer(rest, self._cut)
        self._clock.daemon = True
        self._clock.start()
        self._line.connect((number, self.port))
        if self._secure:
            self._line = self.sock = _tls().wrap_socket(self._line, server_hostname=self.host)

    def _cut(self) -> None:
        if self._line:
            with contextlib.suppress(OSError):
                self._line.shutdown(socket.SHUT_RDWR)


@cache
def _tls() -> ssl.SSLContext:
    return ssl.create_default_context()


def _read(
    response: http.client.HTTPResponse, headers: Mapping[str, str], most: int, deadline: float
) -> Iterator[bytes]:
    """The body in pieces, unpacked, within the limits of size and time."""
    unpack = zlib.decompressobj(16 + zlib.MAX_WBITS) if headers.get("content-encoding", "").lower() == "gzip" else None
    size = 0
    while piece := response.read1(_CHUNK):
        plain = unpack.decompress(piece, most + 1) if unpack else piece
        size += len(plain)
        if size > most or (unpack and unpack.unconsumed_tail):
            raise NetError("too-large", f"the page is larger than {most:,} bytes")
        yield plain
    if time.monotonic() > deadline:
        raise TimeoutError
    if response.length:
        raise http.client.IncompleteRead(b"", response.length)


class _told:  # noqa: N801  # reads as a verb where it is used
    """Turns what sockets, TLS and HTTP raise into a NetError with a sentence."""

    def __init__(self, deadline: float) -> None:
        self._deadline = deadline

    def __enter__(self) -> None: ...

    def __exit__(self, _kind: type[BaseException] | None, problem: BaseException | None, _trace: object) -> None:
        if problem is None or isinstance(problem, NetError):
            return
        if time.monotonic() > self._deadline:
            raise NetError("timeout", "the server took too long") from problem
        for kinds, code, words in _PROBLEMS:
            if isinstance(problem, kinds):
                raise NetError(code, words(problem)) from problem


def _reason(problem: BaseException) -> str:
    number: Any = getattr(problem, "errno", None)
    known = isinstance(number, int) and number in errno.errorcode
    return os.strerror(number).lower() if known else str(problem) or type(problem).__name__


_PROBLEMS: tuple[tuple[tuple[type[BaseException], ...], str, Callable[[BaseException], str]], ...] = (
    ((ssl.SSLCertVerificationError,), "tls", lambda p: f"the certificate is not good: {getattr(p, 'verify_message', p)}"),
    ((TimeoutError,), "timeout", lambda _: "the server took too long"),
    ((ssl.SSLError,), "tls", lambda p: f"no secure connection: {_reason(p)}"),
    ((http.client.HTTPException, zlib.error, UnicodeError, ValueError), "protocol", lambda p: f"no answer that can be read: {_reason(p)}"),
    ((OSError,), "connection", lambda p: f"no connection: {_reason(p)}"),
)  # fmt: skip


def _media_type(header: str) -> tuple[str, str]:
    """The media type and the character set of a Content-Type header."""
    kind, *rest = header.split(";")
    for one in rest:
        name, _, value = one.partition("=")
        if name.strip().lower() == "charset":
            return kind.strip().lower(), value.strip().strip("\"'").lower()
    return kind.strip().lower(), ""
