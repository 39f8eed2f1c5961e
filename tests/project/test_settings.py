"""The settings of the demo, for reading at home and for publishing."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def publish(demo_root: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """A function that reads publishconf.py with some environment variables."""

    def read(**variables: str) -> dict[str, Any]:
        for name in ("SITEURL", "PREVIEW", "NETLIFY", "CONTEXT", "URL", "DEPLOY_PRIME_URL"):
            monkeypatch.delenv(name, raising=False)
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        return runpy.run_path(str(demo_root / "publishconf.py"))

    return read


NETLIFY = {"NETLIFY": "true", "URL": "https://days.example", "DEPLOY_PRIME_URL": "https://preview-7--days.example"}


def test_pelican_writes_nothing_of_its_own(demo_root: Path) -> None:
    """Every page comes from our generator: no categories, archives or feeds beside it."""
    settings = runpy.run_path(str(demo_root / "pelicanconf.py"))
    assert [name for name in settings if name.endswith("_SAVE_AS") and settings[name] != ""] == []
    assert [name for name in settings if "FEED" in name and settings[name] is not None] == []
    assert settings["DIRECT_TEMPLATES"] == []


def test_a_failed_build_cannot_empty_the_site(demo_root: Path) -> None:
    """Pelican never clears the output folder."""
    assert runpy.run_path(str(demo_root / "pelicanconf.py"))["DELETE_OUTPUT_DIRECTORY"] is False


def test_stored_texts_are_published_by_no_path(demo_root: Path) -> None:
    """No list of Pelican's reaches content/sources, whose texts belong to others."""
    settings = runpy.run_path(str(demo_root / "pelicanconf.py"))
    for name in ("ARTICLE_PATHS", "PAGE_PATHS", "STATIC_PATHS"):
        assert settings[name] not in ([], [""], ["."])
        assert not any(part.startswith("sources") for part in settings[name])


def test_publishing_keeps_the_settings_of_the_site(publish: Any) -> None:
    """publishconf.py changes the address and nothing else."""
    published = publish(SITEURL="https://days.example/ledger/")
    assert published["SITEURL"] == "https://days.example/ledger"
    assert published["TIMELINE"]["site_id"]
    assert published["PLUGINS"] == ["pelican_timeline"]


def test_the_host_says_where_the_site_lives(publish: Any) -> None:
    """On Netlify the site takes its own address, and a pull request that of its preview."""
    assert publish(**NETLIFY, CONTEXT="production")["SITEURL"] == "https://days.example"
    assert publish(**NETLIFY, CONTEXT="deploy-preview")["SITEURL"] == "https://preview-7--days.example"


def test_a_preview_says_that_it_is_one(publish: Any) -> None:
    """Search engines keep out of previews, wherever they are built."""
    assert publish(**NETLIFY, CONTEXT="deploy-preview")["PREVIEW"] is True
    assert publish(**NETLIFY, CONTEXT="production")["PREVIEW"] is False
    assert publish(PREVIEW="1")["PREVIEW"] is True
    assert publish()["PREVIEW"] is False


def test_the_publisher_has_the_last_word(publish: Any) -> None:
    """SITEURL wins over what the host says."""
    assert publish(**NETLIFY, SITEURL="https://other.example")["SITEURL"] == "https://other.example"


def test_a_stray_variable_is_not_an_address(publish: Any) -> None:
    """URL is a common name; away from Netlify it means nothing to us."""
    assert publish(URL="https://elsewhere.example")["SITEURL"] == ""
