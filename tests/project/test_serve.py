"""The server that tests and `make serve` use stands in for a real host."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest

from tools.serve import headers_for, read_header_rules

RULES = """
# a comment
/*
  X-Content-Type-Options: nosniff
  Content-Security-Policy: default-src 'none'; script-src 'self'
/api/*
  Content-Type: application/json
  X-Content-Type-Options: twice
"""


@pytest.fixture
def address(tmp_path: Path, serve: Callable[[Path], str]) -> str:
    (tmp_path / "_headers").write_text(RULES, encoding="utf-8")
    (tmp_path / "index.html").write_text("home", encoding="utf-8")
    (tmp_path / "404.html").write_text("nothing here", encoding="utf-8")
    (tmp_path / "api").mkdir()
    (tmp_path / "api" / "data").write_text("{}", encoding="utf-8")
    return serve(tmp_path)


def test_a_value_may_hold_a_colon() -> None:
    """Only the first colon of a line parts name and value."""
    rules = read_header_rules("/x\n  Link: <https://example.org/>; rel=next\n")
    assert headers_for("/x", rules) == {"Link": "<https://example.org/>; rel=next"}


def test_rules_of_one_name_are_joined() -> None:
    """Hosts join the values of all rules that match an address."""
    assert headers_for("/api/x", read_header_rules(RULES))["X-Content-Type-Options"] == "nosniff, twice"


def test_every_page_has_the_headers_of_the_host(address: str) -> None:
    """The policy arrives as a header, where workers obey it too."""
    with urllib.request.urlopen(address + "/") as answer:
        assert answer.headers["Content-Security-Policy"] == "default-src 'none'; script-src 'self'"
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
        assert answer.read() == b"home"


def test_a_rule_may_say_the_type_of_a_file(address: str) -> None:
    """A type that the rules name replaces the guess, so that it is not sent twice."""
    with urllib.request.urlopen(address + "/api/data") as answer:
        assert answer.headers.get_all("Content-Type") == ["application/json"]


def test_a_missing_page_shows_the_sites_own(address: str) -> None:
    """A reader who follows a dead link sees the site's 404 page, and a program sees the code 404."""
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(address + "/no/such/page/")
    with caught.value as answer:
        assert answer.code == 404
        assert answer.read() == b"nothing here"
