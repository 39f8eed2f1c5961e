"""pelicanconf.py is a program that somebody wrote: it is run without Pelican, and its mistakes are shown in place."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from pelican_timeline.settings import RawSettings, check_settings, read_settings, settings_of

GOOD = """\
SITENAME = "Tage"
SITEURL = "https://example.org/tage/"
PATH = "content"
ARTICLE_PATHS = ["articles"]
TIMELINE = {
    "site_id": "example.org",
    "quote_words": 40,
    "forge": {"kind": "gitlab", "url": "https://gitlab.com/a/b"},
}
"""


@pytest.fixture
def write(tmp_path: Path):
    """A function that writes a settings file and gives its path."""

    def write_file(text: str, name: str = "pelicanconf.py") -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write_file


def raw_of(path: Path, **overrides: object) -> RawSettings:
    raw, found = read_settings(path, overrides)
    assert found == []
    assert raw is not None
    return raw


def test_a_settings_file_makes_a_site(write, tmp_path: Path):
    """Folders are absolute, the address has no slash at its end, TIMELINE is typed."""
    site, found = check_settings(raw_of(write(GOOD)))
    assert found == []
    assert (site.name, site.url) == ("Tage", "https://example.org/tage")
    assert (site.content, site.output) == (tmp_path / "content", tmp_path / "output")
    assert site.config.quote_words == 40
    assert site.config.forge
    assert site.config.forge.kind == "gitlab"
    assert not site.preview


def test_the_command_line_has_the_last_word(write):
    """--siteurl and --output are worth more than the file."""
    site, _ = check_settings(raw_of(write(GOOD), SITEURL="https://other.example", OUTPUT_PATH="/srv/www"))
    assert site.url == "https://other.example"
    assert site.output == Path("/srv/www")


def test_pelicans_own_mapping_makes_the_same_site(write, tmp_path: Path):
    """The plugin starts from what Pelican has read."""
    raw = raw_of(write(GOOD))
    mapping = {**raw.values, "PATH": str(tmp_path / "content"), "THEME": str(tmp_path / "theme")}
    assert check_settings(settings_of(mapping))[0] == check_settings(raw)[0]


def test_running_the_file_leaves_no_trace(write, tmp_path: Path):
    """Neither in sys.path, nor among the modules, nor on standard output."""
    (tmp_path / "my_helper_of_settings.py").write_text("NAME = 'Helped'\n")
    path, modules = list(sys.path), set(sys.modules)
    text = "import os, sys\nsys.path.insert(0, os.path.dirname(__file__))\nfrom my_helper_of_settings import NAME as SITENAME\n"
    assert raw_of(write(text)).values["SITENAME"] == "Helped"
    assert sys.path == path
    assert "my_helper_of_settings" not in set(sys.modules) - modules


def test_what_the_file_prints_does_not_disturb(write, capsys: pytest.CaptureFixture[str]):
    """`check --format json` must stay JSON."""
    raw_of(write("print('hello')\n"))
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("SITENAME = 'a'\nTIMELINE = {\n  'a': 1\n  'b': 2\n}\n", (3, 8), "this is not Python"),
        ("SITENAME = 'a'\n\nX = 1 / 0\n", (3, 1), "ZeroDivisionError"),
        ("def helper():\n    import no_such_module_anywhere\n\nhelper()\n", (2, 1), "ModuleNotFoundError"),
        ("import sys\nsys.exit('bye')\n", (2, 1), "exit"),
        ("SITENAME = 'a\n", (1, 12), "this is not Python"),
        ("X = 'a\0b'\n", (1, 1), "null bytes"),
    ],
)
def test_a_program_that_fails_is_a_finding_at_its_line(write, text: str, place: tuple[int, int], words: str):
    """A comma forgotten, a module that is not there, an exit: file and line, never a traceback."""
    raw, found = read_settings(write(text))
    assert raw is None
    assert [(one.path, one.code) for one in found] == [("pelicanconf.py", "settings-failed")]
    assert (found[0].mark.line, found[0].mark.column) == place
    assert words in found[0].message


def test_a_missing_file_says_where_to_stand(tmp_path: Path):
    """The command was started in the wrong folder."""
    raw, found = read_settings(tmp_path / "pelicanconf.py")
    assert raw is None
    assert found[0].code == "no-settings"
    assert "--settings" in found[0].hint


def test_a_file_that_is_not_text_is_a_finding(tmp_path: Path):
    """Saved in another encoding."""
    (tmp_path / "pelicanconf.py").write_bytes(b"SITENAME = '\xe4'\n")
    raw, found = read_settings(tmp_path / "pelicanconf.py")
    assert raw is None
    assert found[0].code == "settings-unreadable"


def test_a_wrong_key_is_marked_where_it_stands(write):
    """Line and column of the key, also of one inside another and after letters of several bytes."""
    text = GOOD.replace('"quote_words": 40', '"qoute_words": 40').replace(
        '{"kind": "gitlab"', '{"ä": 1, "knd": "gitlab"'
    )
    _, found = check_settings(raw_of(write(text)))
    places = {(one.mark.line, one.mark.column, one.source_line[one.mark.column - 1 :][:6]) for one in found}
    assert (7, 5, '"qoute') in places
    assert (8, 15, '"ä": 1') in places
    assert (8, 23, '"knd":') in places


def test_settings_that_are_built_on_others_are_marked_in_the_right_file(write):
    """publishconf.py takes TIMELINE from pelicanconf.py: a wrong key is shown where it is written."""
    write(GOOD.replace("quote_words", "qoute_words"))
    text = "import runpy\nfrom pathlib import Path\n"
    text += "globals().update(runpy.run_path(str(Path(__file__).with_name('pelicanconf.py'))))\nSITEURL = 'nonsense'\n"
    _, found = check_settings(raw_of(write(text, "publishconf.py")))
    assert [(one.path, one.mark.line, one.code) for one in found] == [
        ("pelicanconf.py", 7, "unknown-setting"),
        ("publishconf.py", 4, "site-address"),
    ]


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("ARTICLE_PATHS", [""]),
        ("ARTICLE_PATHS", ["."]),
        ("ARTICLE_PATHS", ["articles", "sources"]),
        ("ARTICLE_PATHS", ["articles/../sources/2026"]),
        ("ARTICLE_PATHS", "sources"),
        ("PAGE_PATHS", [".."]),
        ("STATIC_PATHS", ["images", "sources/a.md"]),
    ],
)
def test_stored_texts_cannot_be_published_by_a_setting(write, setting: str, value: object):
    """Whatever way a path takes to content/sources, Pelican would publish other people's texts in full."""
    text = GOOD.replace('ARTICLE_PATHS = ["articles"]\n', "") if setting == "ARTICLE_PATHS" else GOOD
    _, found = check_settings(raw_of(write(f"{text}{setting} = {value!r}\n")))
    assert {one.code for one in found} == {"sources-published"}
    assert found[0].mark.line > 1
    assert setting in found[0].message


def test_pelicans_default_would_publish_them(write):
    """Without ARTICLE_PATHS, Pelican takes everything below content/ for an article."""
    _, found = check_settings(raw_of(write(GOOD.replace('ARTICLE_PATHS = ["articles"]\n', ""))))
    assert [one.code for one in found] == ["sources-published"]


@pytest.mark.parametrize("output", ["content", ".", "..", "content/site", "theme"])
def test_the_output_cannot_replace_the_site_itself(write, output: str):
    """Publishing exchanges folders: that must never be the folder of the content."""
    _, found = check_settings(raw_of(write(GOOD), OUTPUT_PATH=output))
    assert "output-folder" in {one.code for one in found}


@pytest.mark.parametrize("url", ["", "http://localhost:8000", "https://example.org", "https://example.org/a/b"])
def test_addresses_that_a_site_can_have(write, url: str):
    """None yet, this machine, a host, a folder on a host."""
    _, found = check_settings(raw_of(write(GOOD), SITEURL=url))
    assert found == []


@pytest.mark.parametrize(
    "url", ["example.org", "javascript:alert(1)", "https://a b", "https://u@h", "https://h/?q", "ftp://h"]
)
def test_addresses_that_a_site_cannot_have(write, url: str):
    """They would make broken links in every feed."""
    _, found = check_settings(raw_of(write(GOOD), SITEURL=url))
    assert [one.code for one in found] == ["site-address"]


@pytest.mark.parametrize("there", [(), ("templates/base.html", "static/page.js")])
def test_half_a_theme_is_told_before_anything_is_built(write, tmp_path: Path, there: tuple[str, ...]):
    """A theme of one's own that lacks a part is a finding at its line, not a failure in the middle of a build."""
    for name in there:
        (tmp_path / "mine" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "mine" / name).write_text("", encoding="utf-8")
    _, found = check_settings(raw_of(write(GOOD + '\nTHEME = "mine"\n')))
    assert [(one.code, one.is_error) for one in found] == [("theme-incomplete", True)]
    assert "messages/en.json" in found[0].message
    assert ("templates/base.html" in found[0].message) is not bool(there)


def test_a_language_that_the_theme_does_not_speak_is_told(write, tmp_path: Path):
    """The site is built, with English words round its entries; silence would look like a mistake of ours."""
    for name in ("templates/base.html", "static/page.js", "messages/en.json"):
        (tmp_path / "theme" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "theme" / name).write_text("{}", encoding="utf-8")
    _, found = check_settings(raw_of(write(GOOD.replace('"quote_words"', '"language": "es", "quote_words"'))))
    assert [(one.code, one.severity) for one in found] == [("untranslated", "warning")]


@pytest.mark.parametrize("zone", ["'Mars/Phobos'", "''", "'../etc'", "3"])
def test_a_time_zone_has_to_exist(write, zone: str):
    """Pelican would say of every page that it could not be processed."""
    _, found = check_settings(raw_of(write(GOOD + f"\nTIMEZONE = {zone}\n")))
    assert [one.code for one in found] == ["time-zone"]
