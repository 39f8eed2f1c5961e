"""Asking for a page: what comes back, what is refused, and that nothing takes for ever."""

from __future__ import annotations

import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from pelican_timeline import net
from pelican_timeline.net import NetError, Rules, fetch, is_public
from tests.net.failing_server import ARTICLE, Failing, serving_failures

HERE = frozenset({"127.0.0.1"})
QUICK = Rules(seconds=1.0, silence=0.5, most_bytes=100_000, most_hops=5, allowed=HERE)


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """A server with every kind of failure."""
    with serving_failures() as address:
        yield address


def test_a_page_comes_with_its_type_and_its_address(server: str) -> None:
    """The body, the media type, the character set, and where the answer came from."""
    answer = fetch(f"{server}/fine", QUICK)
    assert (answer.status, answer.kind, answer.charset, answer.url) == (200, "text/html", "utf-8", f"{server}/fine")
    assert answer.body == ARTICLE.encode()
    assert fetch(f"{server}/packed", QUICK).body == ARTICLE.encode()
    assert fetch(f"{server}/fine", QUICK, method="HEAD").body == b""


@pytest.mark.parametrize(("path", "status"), [("missing", 404), ("gone", 410), ("broken", 500), ("forbidden", 403)])
def test_a_status_is_an_answer(server: str, path: str, status: int) -> None:
    """What a server says of a page it does not give, the caller judges."""
    answer = fetch(f"{server}/{path}", QUICK)
    assert answer.status == status
    assert not answer.is_fine


def test_redirects_are_followed_and_told(server: str) -> None:
    """A page that moved for good is told apart from one that is elsewhere for now."""
    moved, elsewhere = fetch(f"{server}/moved", QUICK), fetch(f"{server}/elsewhere", QUICK)
    assert moved.url == elsewhere.url == f"{server}/fine"
    assert moved.hops == (f"{server}/moved",)
    assert moved.moved_for_good
    assert not elsewhere.moved_for_good


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("silent", "timeout"),
        ("drip", "timeout"),
        ("drip-head", "timeout"),
        ("loop", "loop"),
        ("circle", "loop"),
        ("inside", "address"),
        ("loopback", "address"),
        ("file", "address"),
        ("huge", "too-large"),
        ("bomb", "too-large"),
        ("nonsense", "protocol"),
        ("cut", "protocol"),
    ],
)
def test_what_cannot_be_had_is_said_in_time(server: str, path: str, code: str) -> None:
    """Silence, a byte a second, circles, doors into the house, floods and nonsense end soon, with a sentence."""
    started = time.monotonic()
    with pytest.raises(NetError) as refused:
        fetch(f"{server}/{path}", QUICK)
    assert refused.value.code == code
    assert str(refused.value)
    assert time.monotonic() - started < 10  # a second each, and the rest for a busy machine


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://10.0.0.1/",
        "http://0x7f000001/",
        "http://2130706433/",
        "ftp://example.org/",
        "file:///etc/passwd",
        "gopher://example.org/",
        "https://user@example.org/",
        "javascript:alert(1)",
        "http://example.org:22/",
        "",
    ],
)
def test_only_addresses_of_public_pages_are_asked(url: str) -> None:
    """What is no address of a web page is refused before anything is asked."""
    with pytest.raises(NetError) as refused:
        fetch(url, Rules(allowed=frozenset()))
    assert refused.value.code == "address"


@pytest.mark.parametrize(
    "number",
    "127.0.0.1 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 0.0.0.0 100.64.0.1 224.0.0.1 255.255.255.255 ::1 :: fe80::1 "
    "fc00::1 fd12::1 ::ffff:10.0.0.1 64:ff9b::7f00:1 2002:7f00:1:: 192.0.2.1 198.18.0.1 240.0.0.1 fe80::1%eth0 nonsense".split(),
)
def test_numbers_inside_a_house_are_not_public(number: str) -> None:
    """Loopback, private, link-local, reserved and multicast, also where they hide in an IPv6 number."""
    assert not is_public(number)


@pytest.mark.parametrize("number", ["93.184.215.14", "8.8.8.8", "2606:4700:4700::1111", "64:ff9b::808:808"])
def test_public_numbers_are_public(number: str) -> None:
    """The rest of the internet may be asked."""
    assert is_public(number)


def test_a_name_that_leads_inside_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A public name may resolve to a private number; one private number among public ones is enough to refuse."""

    def resolve(_host: str, port: int, **_: Any) -> list[Any]:
        return [
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.215.14", port)),
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("192.168.0.7", port)),
        ]

    monkeypatch.setattr(net.socket, "getaddrinfo", resolve)
    with pytest.raises(NetError) as refused:
        fetch("https://example.org/", Rules(allowed=frozenset()))
    assert refused.value.code == "private"


def test_the_number_that_was_judged_is_the_one_that_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name is resolved once: what it says a moment later has no say (DNS rebinding)."""
    asked: list[str] = []

    def resolve(host: str, port: int, **_: Any) -> list[Any]:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]

    with serving_failures() as address:
        port = int(address.rsplit(":", 1)[1])
        monkeypatch.setattr(net.socket, "getaddrinfo", resolve)
        answer = fetch(f"http://paper.example:{port}/fine", Rules(allowed=frozenset({"paper.example"})))
    assert answer.is_fine
    assert asked == ["paper.example"]


def test_a_host_that_is_not_there_is_told() -> None:
    """A name without a number, and a number where nobody listens."""
    with pytest.raises(NetError) as refused:
        fetch("http://127.0.0.1:9/", QUICK)
    assert refused.value.code == "connection"
    with pytest.raises(NetError) as refused:
        fetch("https://no-such-host.invalid/", Rules(seconds=5))
    assert refused.value.code == "name"


def test_a_certificate_that_is_not_good_is_refused(tmp_path: Path) -> None:
    """A page behind a certificate that nobody vouches for is not read."""
    made = subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "key.pem", "-out", "cert.pem", "-days", "2", "-subj", "/CN=127.0.0.1"],
        cwd=tmp_path,
        capture_output=True,
        check=False,
    )  # fmt: skip
    if made.returncode != 0:
        pytest.skip("openssl is not here to make a certificate")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "cert.pem", tmp_path / "key.pem")
    server = ThreadingHTTPServer(("127.0.0.1", 0), Failing)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    server.handle_error = lambda *_: None  # type: ignore[method-assign]
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        with pytest.raises(NetError) as refused:
            fetch(f"https://127.0.0.1:{server.server_address[1]}/fine", Rules(seconds=5, allowed=HERE))
        assert refused.value.code == "tls"
    finally:
        server.shutdown()
        server.server_close()
