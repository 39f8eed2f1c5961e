"""What the documentation shows works as shown."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest


def _blocks(page: Path, language: str) -> list[str]:
    """The fenced blocks of a page that are marked with *language*."""
    fenced = re.findall(r"^```(\w*)\n(.*?)^```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    return [block for name, block in fenced if name == language]


def _event(page: Path) -> str:
    (event,) = [block for block in _blocks(page, "yaml") if "\nsources:" in block]
    return event


@pytest.mark.parametrize("page", ["README.md", "docs/file-formats.md"])
def test_the_example_of_an_event_can_be_copied(
    demo_root: Path,
    tmp_path: Path,
    copy_demo: Callable[[Path], Path],
    run_timeline: Callable[..., subprocess.CompletedProcess[str]],
    page: str,
) -> None:
    """Who copies the example into the demo gets an event, not an error."""
    site = copy_demo(tmp_path / "site")
    example = site / "content" / "events" / "2026" / "copied-from-the-docs.yaml"
    example.write_text(_event(demo_root / page), encoding="utf-8")
    done = run_timeline(site, "check", str(example.relative_to(site)))
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_readme_shows_a_real_message(
    demo_root: Path,
    tmp_path: Path,
    copy_demo: Callable[[Path], Path],
    run_timeline: Callable[..., subprocess.CompletedProcess[str]],
) -> None:
    """The message in the README is what the command says to such a file, to the letter."""
    (message,) = _blocks(demo_root / "README.md", "")
    path = message.split(":")[0]
    site = copy_demo(tmp_path / "site")
    event = _event(demo_root / "README.md").replace("date: 2019-09-24", "date: 2019-09-31")
    (site / path).write_text(event, encoding="utf-8")
    done = run_timeline(site, "check", path)
    assert done.returncode == 1
    assert message in done.stdout + done.stderr


def test_the_readme_names_every_command(demo_root: Path) -> None:
    """What the command can do, a newcomer sees on the first page."""
    from pelican_timeline.cli.commands import make_parser

    readme = (demo_root / "README.md").read_text(encoding="utf-8")
    (commands,) = (action.choices for action in make_parser()._actions if isinstance(action.choices, dict))
    assert set(re.findall(r"^\| `tools/timeline (\w+)", readme, re.MULTILINE)) == set(commands)


def test_the_docs_name_every_field_of_an_event(demo_root: Path) -> None:
    """The tables on file formats explain each field that an event may have."""
    from pelican_timeline.records import json_schema

    page = (demo_root / "docs" / "file-formats.md").read_text(encoding="utf-8")
    tables = "\n".join(line for line in page.splitlines() if line.startswith("|"))
    explained = {word for code in re.findall(r"`([^`]+)`", tables) for word in re.findall(r"\w+", code)}
    assert _fields(json_schema()) - explained == set()


def _fields(schema: object) -> set[str]:
    """The names of all properties in a JSON schema, wherever they stand."""
    if isinstance(schema, list):
        return set().union(*map(_fields, schema))
    if not isinstance(schema, dict):
        return set()
    own = schema.get("properties")
    return (set(own) if isinstance(own, dict) else set()).union(*map(_fields, schema.values()))


def test_the_docs_tell_every_option_of_every_command(demo_root: Path) -> None:
    """docs/commands.md names each option in the section of its command."""
    from pelican_timeline.cli.commands import make_parser

    page = (demo_root / "docs" / "commands.md").read_text(encoding="utf-8")
    sections = {
        name: text
        for heading, text in re.findall(r"^## ([^\n]+)\n(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL)
        for name in re.findall(r"\w+", heading)
    }
    (commands,) = (action.choices for action in make_parser()._actions if isinstance(action.choices, dict))
    untold = [
        f"{name} {option}"
        for name, parser in commands.items()
        for action in parser._actions
        for option in action.option_strings
        if option.startswith("--") and option not in {"--help", "--settings"} and not option.startswith("--no-")
        if option not in sections.get(name, "")
    ]
    assert untold == []


def test_the_docs_tell_every_setting_and_every_field(demo_root: Path) -> None:
    """docs/file-formats.md names each setting of TIMELINE, and each field of sources, names and reviews."""
    from pelican_timeline.records import schema

    page = (demo_root / "docs" / "file-formats.md").read_text(encoding="utf-8")
    settings = [one.name for one in (*schema.SETTINGS, *schema.FORGE)]
    records = (schema.SOURCE, schema.ACTOR, schema.PLACE, schema.TOPIC, schema.REVIEW, schema.LINK_EXCEPTION)
    fields = [one.name for record in records for one in record.fields]
    words = set(re.findall(r"\w+", page))
    assert [name for name in (*settings, *fields) if name not in words] == []
