"""Addresses: relative links, periods before our era, links into other people's texts."""

from __future__ import annotations

import pytest

from pelican_timeline.archive.urls import Urls, host_of, period_folder, root_of, with_fragment


@pytest.mark.parametrize(
    ("folder", "root"), [("", "./"), ("2026/", "../"), ("2026/01/", "../../"), ("events/x/", "../../")]
)
def test_a_page_finds_the_way_home_by_its_depth(folder: str, root: str) -> None:
    """Links are relative, so a site works below any path and from a disk."""
    assert root_of(folder) == root


def test_years_before_our_era_have_a_folder_of_their_own() -> None:
    """The year 44 BCE is -0043 in ISO 8601, and its folder says so."""
    assert period_folder(-43) == "-0043/"
    assert period_folder(-43, 3) == "-0043/03/"


def test_a_site_read_from_disk_names_its_index_files() -> None:
    """A browser that opens files shows no index.html by itself."""
    urls = Urls("", "index.html")
    assert urls.event("x") == "events/x/index.html"
    assert urls.period(2026, 1) == "2026/01/index.html"
    assert urls.absolute("events/x/") == "/events/x/"


@pytest.mark.parametrize(
    ("url", "fragment", "link"),
    [
        ("https://example.org/a", "text=One", "https://example.org/a#:~:text=One"),
        ("https://example.org/a#b", "text=One", "https://example.org/a#b:~:text=One"),
        ("https://example.org/a", "", "https://example.org/a"),
        ("javascript:alert(1)", "text=One", ""),
        ("", "text=One", ""),
    ],
)
def test_a_link_leads_to_the_very_words(url: str, fragment: str, link: str) -> None:
    """The text fragment follows the address; an address that is none becomes no link."""
    assert with_fragment(url, fragment) == link


def test_the_404_page_starts_from_the_path_of_the_site() -> None:
    """It is shown at addresses of any depth, so a relative link would lead nowhere."""
    assert Urls("https://example.org/base").base == "/base/"
    assert Urls("").base == "/"


def test_readers_see_the_host_without_www() -> None:
    """The shortest name that tells where a link leads."""
    assert host_of("https://www.example.org/a") == "example.org"
