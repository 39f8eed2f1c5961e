"""`init` makes a site that builds at once from an installed wheel, and an upgrade touches nothing that is yours."""

from __future__ import annotations

import json
import os
import runpy
import shutil
import site
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from pelican_timeline.cli.init import MANIFEST, render_site
from pelican_timeline.records.forms import render_issue_form, render_pull_request_template

from .conftest import CHECKOUT, Run, snapshot


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment in which the wheel, and what it needs, is installed; the checkout is not on its path."""
    root = tmp_path_factory.mktemp("fresh")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(root / "wheel")],
        cwd=CHECKOUT,
        check=True,
        capture_output=True,
    )
    (wheel,) = (root / "wheel").glob("*.whl")
    zipfile.ZipFile(wheel).extractall(root / "packages")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(root / "venv")], check=True, capture_output=True)
    (packages,) = (root / "venv").glob("lib/python*/site-packages")
    (packages / "here.pth").write_text(
        "\n".join([str(root / "packages"), *site.getsitepackages()]) + "\n", encoding="utf-8"
    )
    return root / "venv"


def _run(venv: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    return subprocess.run(
        arguments, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False, timeout=240
    )


def test_a_new_site_builds_at_once(installed: Path, tmp_path: Path) -> None:
    """`init`, then `make site`: pages, a proven example, the theme; `make check` has nothing to say but no archive."""
    python = str(installed / "bin" / "python")
    made = _run(installed, tmp_path, python, "-m", "pelican_timeline", "init", "my news", "--name", 'News & "Notes"')
    assert made.returncode == 0, made.stderr
    folder = tmp_path / "my news"
    shutil.copytree(installed, folder / ".venv", symlinks=True)
    built = _run(installed, folder, "make", "site", "PIP=true")
    assert built.returncode == 0, built.stdout + built.stderr
    home = (folder / "output" / "index.html").read_text(encoding="utf-8")
    assert "The town council opens the new reading room" in home
    assert "News &amp; &#34;Notes&#34;" in home
    assert "str/packages/pelican_timeline" not in home
    assert (folder / "output" / "events" / "2026-01-06-first-event" / "index.html").is_file()
    checked = _run(installed, folder, "make", "check", "PIP=true")
    assert checked.returncode == 0
    assert "No errors, no warnings" in checked.stdout
    again = _run(installed, folder, "make", "site", "PIP=true")
    assert "Nothing has changed" in again.stdout


def test_nothing_is_overwritten(tmp_path: Path, timeline: Run) -> None:
    """A folder with a file of that name is refused as a whole, with each such file named; other files are no matter."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    (folder / "Makefile").write_text("mine", encoding="utf-8")
    before = snapshot(folder)
    done = timeline(tmp_path, "init", "site")
    assert done.returncode == 1
    assert "Makefile:1:1: error[file-exists]" in done.stderr
    assert snapshot(folder) == before
    (folder / "Makefile").unlink()
    assert timeline(tmp_path, "init", "site").returncode == 0
    assert (folder / "notes.txt").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("trick", ["link", "file", "inner-link", "dangling"])
def test_no_link_leads_out_of_the_folder(tmp_path: Path, timeline: Run, trick: str) -> None:
    """A link in the place of the folder, or inside it, gets nothing written elsewhere."""
    outside, folder = tmp_path / "outside", tmp_path / "site"
    outside.mkdir()
    if trick == "link":
        folder.symlink_to(outside)
    elif trick == "file":
        folder.write_text("a file", encoding="utf-8")
    else:
        folder.mkdir()
        (folder / "content").symlink_to(outside if trick == "inner-link" else tmp_path / "nowhere")
    done = timeline(tmp_path, "init", "site")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert list(outside.iterdir()) == []
    assert not (tmp_path / "nowhere").exists()


def test_an_upgrade_renews_what_nobody_changed(tmp_path: Path, timeline: Run) -> None:
    """A file of an older release is renewed; one that somebody changed, or deleted, is shown; the content stays."""
    timeline(tmp_path, "init", "site")
    folder = tmp_path / "site"
    manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    import hashlib

    (folder / "netlify.toml").write_text("# of an older release\n", encoding="utf-8")
    (folder / "Makefile").write_text("# of an older release\n", encoding="utf-8")
    for name in ("netlify.toml", "Makefile"):
        manifest["files"][name] = hashlib.sha256((folder / name).read_bytes()).hexdigest()
    (folder / "Makefile").write_text("# changed by me\n", encoding="utf-8")
    manifest["files"][".gitignore"] = "0" * 64
    (folder / ".gitignore").unlink()
    (folder / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
    (folder / "content" / "events" / "2026" / "2026-01-06-first-event.yaml").unlink()
    (folder / "content" / "pages" / "about.md").write_text("Mine", encoding="utf-8")
    content = snapshot(folder / "content")
    done = timeline(tmp_path, "init", "site", "--upgrade")
    assert done.returncode == 0
    assert "renewed netlify.toml" in done.stdout
    assert "make publish" in (folder / "netlify.toml").read_text(encoding="utf-8")
    assert (folder / "Makefile").read_text(encoding="utf-8") == "# changed by me\n"
    assert "-# changed by me" in done.stdout
    assert not (folder / ".gitignore").exists()
    assert ".gitignore (deleted here)" in done.stdout
    assert snapshot(folder / "content") == content
    calm = timeline(tmp_path, "init", "site", "--upgrade")
    assert "No files renewed" in calm.stdout


def test_only_a_site_of_ours_is_upgraded(tmp_path: Path, timeline: Run) -> None:
    """Without the note of what was written, nothing is touched."""
    (tmp_path / "site").mkdir()
    done = timeline(tmp_path, "init", "site", "--upgrade")
    assert done.returncode == 1
    assert "error[not-a-site]" in done.stderr
    assert list((tmp_path / "site").iterdir()) == []


@pytest.mark.parametrize("name", ['"""', "\\", "${x}", "@NAME@", "日本", "a\nb", "'; import os #", "<script>"])
def test_any_name_makes_good_settings(tmp_path: Path, name: str) -> None:
    """Whatever a site is called, its settings are a program that says so and nothing else."""
    files = render_site(" ".join(name.split()))
    path = tmp_path / "pelicanconf.py"
    path.write_bytes(files["pelicanconf.py"])
    settings = runpy.run_path(str(path))
    assert settings["SITENAME"] == " ".join(name.split())
    assert settings["TIMELINE"]["site_id"]


def test_the_parts_that_are_kept_twice_are_the_same(demo_root: Path) -> None:
    """New sites have the settings of the demo, its way to publish, and the forms that the model makes."""
    skeleton = demo_root / "plugins" / "pelican_timeline" / "skeleton"
    assert (skeleton / "publishconf.py.in").read_text(encoding="utf-8") == (demo_root / "publishconf.py").read_text(
        encoding="utf-8"
    )
    ours = runpy.run_path(str(demo_root / "plugins" / "pelican_timeline" / "site_defaults.py"))
    demo = runpy.run_path(str(demo_root / "pelicanconf.py"))
    shared = {name for name in ours if name.isupper() and not name.startswith("_")} - {"THEME"}
    assert {name: ours[name] for name in shared} == {name: demo[name] for name in shared}
    for folder in (demo_root / ".github", skeleton / "dot-github"):
        assert (folder / "ISSUE_TEMPLATE" / "event.yml").read_text(encoding="utf-8") == render_issue_form()
        assert (folder / "pull_request_template.md").read_text(encoding="utf-8") == render_pull_request_template()


def test_the_issue_form_is_one(demo_root: Path) -> None:
    """It is YAML that a forge can read: each field has an id of its own and a label."""
    import yaml

    form = yaml.safe_load((demo_root / ".github" / "ISSUE_TEMPLATE" / "event.yml").read_text(encoding="utf-8"))
    fields = [one for one in form["body"] if one["type"] != "markdown"]
    assert len({one["id"] for one in fields}) == len(fields) >= 10
    assert all(one["attributes"]["label"] for one in fields)
    assert {one["id"] for one in fields if one.get("validations", {}).get("required")} == {
        "event-title",
        "event-date",
        "source-url",
        "source-quote",
    }
