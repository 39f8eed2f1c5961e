"""`timeline build`: the published site changes in one step, or not at all."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import CHECKOUT, MEETING, Run, snapshot

MEETING_FILE = "content/events/2026/2026-01-06-meeting.yaml"

# A plugin that goes wrong at a chosen moment. The moment is when our pages are written and Pelican's copying is done.
FAILING_PLUGIN = """\
import os, signal, sys, logging
from pathlib import Path
from pelican.plugins import signals

def register():
    signals.finalized.connect(fail)

def fail(pelican):
    output = Path(pelican.output_path)
    {how}
"""


def add_plugin(site: Path, how: str) -> None:
    """A second plugin, loaded after the timeline's."""
    (site / "failing.py").write_text(FAILING_PLUGIN.format(how=how), encoding="utf-8")
    with (site / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write("\nimport os\nsys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))\n")
        settings.write('PLUGINS = ["pelican_timeline", "failing"]\n')


def change(site: Path, old: str = "They talk all day.", new: str = "They talk all night.") -> None:
    path = site / MEETING_FILE
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_a_build_publishes_a_whole_site(site: Path):
    """Pages, feed, data and the files of hosts, in a real folder; nothing of ours beside them, no link, no template."""
    output = site / "output"
    assert not output.is_symlink()
    names = set(snapshot(output))
    assert {
        "index.html",
        "404.html",
        "feed.atom",
        "api/v1/events.json",
        "sitemap.xml",
        "robots.txt",
        "_headers",
    } <= names
    assert "events/2026-01-06-meeting/index.html" in names
    assert "articles/our-view/index.html" in names
    assert not [name for name in names if name.endswith((".md", ".yaml", ".py", ".part"))]
    assert sorted(path.name for path in site.iterdir()) == [".timeline", "content", "output", "pelicanconf.py"]


def test_an_unchanged_site_is_recognised_before_anything_heavy_is_loaded(site: Path, timeline: Run):
    """Neither Pelican nor YAML nor the date parser is imported to find that there is nothing to do."""
    done = timeline(site, "build", env={"PYTHONPROFILEIMPORTTIME": "1"})
    assert done.stdout == "Nothing has changed; output/ is up to date.\n"
    loaded = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "argparse" in loaded
    heavy = {"pelican", "yaml", "dateparser", "jinja2", "markdown", "bleach", "rich", "pelican_timeline.pipeline"}
    assert loaded & heavy == set()


def test_new_file_dates_alone_are_no_change(site: Path, timeline: Run):
    """After a fresh checkout every file is new to the eye, and none in what it says."""
    for path in (site / "content").rglob("*.yaml"):
        os.utime(path)
    for _ in range(2):
        assert "Nothing has changed" in timeline(site, "build").stdout


@pytest.mark.parametrize(
    "meddle",
    [
        change,
        lambda site: (site / "content" / "topics.yaml").write_text("- id: peace\n  name: Peace at last\n"),
        lambda site: (site / "output" / "index.html").unlink(),
        lambda site: (site / "output" / "index.html").write_text("vandals"),
        lambda site: (site / "pelicanconf.py").write_text((site / "pelicanconf.py").read_text() + "\nSITENAME = 'B'\n"),
        lambda site: next((site / ".timeline").rglob("published.json")).write_text("damaged"),
        lambda site: next((site / ".timeline").rglob("inputs.json")).unlink(),
    ],
    ids=["an event", "a name", "a page deleted", "a page changed", "a setting", "a damaged store", "a missing store"],
)
def test_every_change_is_built(site: Path, timeline: Run, meddle):
    """In the content, in the settings, in the output itself; and when our own memory is lost."""
    meddle(site)
    done = timeline(site, "build")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Built 2 events")
    assert "vandals" not in (site / "output" / "index.html").read_text()
    assert "Nothing has changed" in timeline(site, "build").stdout


def test_an_incremental_build_gives_the_same_bytes_as_a_clean_one(site: Path, unbuilt: Path, timeline: Run):
    """After a change, a new event, a deleted one and an article less: byte for byte what an empty folder would get."""
    change(site)
    assert timeline(site, "build").returncode == 0
    (site / "content/events/2026/2026-01-06-declaration.yaml").unlink()
    (site / "content/articles/our-view.md").unlink()
    new = MEETING.replace("2026-01-06", "2026-01-07").replace("6 January 2026", "6 January 2026")
    (site / "content/events/2026/2026-01-07-more.yaml").write_text(new.replace("Allies meet", "Allies meet again"))
    assert timeline(site, "build").returncode == 0
    incremental = snapshot(site / "output")
    assert "events/2026-01-07-more/index.html" in incremental
    assert "events/2026-01-06-declaration/index.html" not in incremental
    assert timeline(site, "build", "--output", "elsewhere").returncode == 0
    assert snapshot(site / "elsewhere") == incremental


def test_only_what_changed_is_written(site: Path, timeline: Run):
    """The summary counts the files that differ for readers; pages that stayed keep their date in both generations."""
    untouched = site / "output" / "about" / "index.html"
    change(site)
    assert timeline(site, "build").returncode == 0
    before = untouched.stat().st_mtime_ns
    change(site, "all night", "all day")
    done = timeline(site, "build")
    changed = int(re.search(r"(\d+) files changed", done.stdout).group(1))
    assert 1 <= changed < 40
    change(site, "all day", "all night")
    assert timeline(site, "build").returncode == 0
    assert untouched.stat().st_mtime_ns == before


@pytest.mark.parametrize(
    ("how", "code"),
    [
        ("raise RuntimeError('on purpose')", "pelican-failed"),
        ("sys.exit('on purpose')", "pelican-failed"),
        ("logging.getLogger('pelican.x').error('on purpose')", "pelican"),
        ("logging.getLogger('pelican.x').critical('on purpose')", "pelican"),
        ("(output / 'tags.html').write_text('on purpose')", "unexpected-file"),
        ("(output / 'index.html').unlink()", "file-missing"),
        ("(output / 'index.html').write_text('on purpose')", "file-damaged"),
        ("(output / 'feed.atom').unlink(); (output / 'feed.atom').symlink_to('index.html')", "link-in-site"),
    ],
)
def test_a_failure_inside_pelican_leaves_the_last_good_site(site: Path, timeline: Run, how: str, code: str):
    """An exception, an exit, an error that Pelican only logs, files that nobody asked for or that are not there."""
    before = snapshot(site / "output")
    change(site)
    add_plugin(site, how)
    done = timeline(site, "build")
    assert done.returncode == 1
    assert f"error[{code}]" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stderr.endswith("The published site is as it was.\n")
    assert snapshot(site / "output") == before


def test_after_a_failure_the_next_build_is_whole(site: Path, timeline: Run):
    """What the failed one left beside the site is not trusted, and nothing of it is published."""
    add_plugin(site, "(output / 'tags.html').write_text('on purpose')")
    assert timeline(site, "build").returncode == 1
    add_plugin(site, "pass")
    change(site)
    assert timeline(site, "build").returncode == 0
    assert "all night" in (site / "output/events/2026-01-06-meeting/index.html").read_text()
    assert "tags.html" not in snapshot(site / "output")


@pytest.mark.parametrize("signal_name", ["SIGKILL", "SIGTERM"])
def test_a_killed_build_leaves_the_last_good_site(site: Path, timeline: Run, signal_name: str):
    """The machine stops in the middle; the next build takes no notice of what was left behind."""
    before = snapshot(site / "output")
    change(site)
    add_plugin(site, f"os.kill(os.getpid(), signal.{signal_name})")
    assert timeline(site, "build").returncode == -getattr(signal, signal_name)
    assert snapshot(site / "output") == before
    add_plugin(site, "pass")
    done = timeline(site, "build")
    assert done.returncode == 0, done.stderr
    assert "all night" in (site / "output/events/2026-01-06-meeting/index.html").read_text()


def test_pelican_without_the_plugin_is_a_failure(site: Path, timeline: Run):
    """Pelican drops a plugin that it cannot load and reports success; we do not."""
    before = snapshot(site / "output")
    with (site / "pelicanconf.py").open("a") as settings:
        settings.write("\nPLUGINS = []\n")
    done = timeline(site, "build")
    assert done.returncode == 1
    assert re.search(r"pelicanconf\.py:\d+:1: error\[plugin-not-run\]", done.stderr)
    assert snapshot(site / "output") == before


def test_pages_of_pelicans_own_are_a_failure(site: Path, timeline: Run):
    """A setting that is missing would let Pelican publish feeds of its own."""
    with (site / "pelicanconf.py").open("a") as settings:
        settings.write('\nFEED_ALL_ATOM = "feeds/all.atom.xml"\nSITEURL = "https://example.org"\n')
    done = timeline(site, "build")
    assert done.returncode == 1
    assert "output/feeds/all.atom.xml:1:1: error[unexpected-file]" in done.stderr


def test_a_link_that_leads_nowhere_is_a_failure(site: Path, timeline: Run):
    """In an article of the site's own: the page, the link and the reason are told."""
    before = snapshot(site / "output")
    (site / "content/pages/about.md").write_text("Title: About\n\nSee [the meeting](../events/2026-01-06-meting/).\n")
    done = timeline(site, "build")
    assert done.returncode == 1
    assert re.search(
        r"output/about/index\.html:\d+:\d+: error\[broken-link\] a link to '../events/2026-01-06-meting/'", done.stderr
    )
    assert snapshot(site / "output") == before


def test_two_builds_at_once_wait_for_each_other(site: Path, timeline: Run):
    """Both end well, one after the other; the second one says what it waits for."""
    change(site)
    add_plugin(site, "import time; time.sleep(1.5)")
    command = [sys.executable, str(CHECKOUT / "tools" / "timeline"), "build", "--force"]
    environment = os.environ | {"TIMELINE_NO_VENV": "1"}
    first = subprocess.Popen(
        command, cwd=site, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    lock = next((site / ".timeline").rglob("lock"))
    while lock.read_text() != f"process {first.pid}":
        assert first.poll() is None
        time.sleep(0.02)
    second = timeline(site, "build")
    out, err = first.communicate()
    assert (first.returncode, second.returncode) == (0, 0), err + second.stderr
    assert f"Another build is running (process {first.pid})" in second.stdout
    assert "Nothing has changed" in second.stdout
    assert out.startswith("Built")


def test_the_files_of_others_are_not_taken_away(unbuilt: Path, timeline: Run):
    """The exchange would move them out of sight: a folder that holds something else is refused."""
    output = unbuilt / "output"
    output.mkdir()
    (output / "thesis.odt").write_text("four years of work")
    done = timeline(unbuilt, "build")
    assert done.returncode == 1
    assert "error[output-taken]" in done.stderr
    assert snapshot(output) == {"thesis.odt": b"four years of work"}


def test_a_repository_in_the_output_is_not_taken_away(site: Path, timeline: Run):
    """Some publish from a checkout of another branch."""
    (site / "output" / ".git").mkdir()
    done = timeline(site, "build")
    assert done.returncode == 1
    assert "error[output-taken]" in done.stderr
    assert (site / "output" / ".git").is_dir()


def test_a_file_put_there_by_hand_is_missed(site: Path, timeline: Run):
    """It is named when the new site comes without it, and is no trouble to the builds after that; nor is a desktop's litter."""
    (site / "output" / "CNAME").write_text("timeline.example")
    (site / "output" / ".DS_Store").write_text("")
    for before, after in (("all day", "all night"), ("all night", "all week"), ("all week", "all year")):
        change(site, before, after)
        done = timeline(site, "build")
        assert done.returncode == 0, done.stderr
        assert ("output/CNAME:1:1: warning[stray-file]" in done.stderr) == (before == "all day")
        assert ".DS_Store" not in done.stderr
    assert not (site / "output" / "CNAME").exists()


def test_a_link_in_place_of_the_output_is_refused(unbuilt: Path, timeline: Run, tmp_path: Path):
    """The output is a real folder; what a link points to is somebody else's."""
    (tmp_path / "www").mkdir()
    (unbuilt / "output").symlink_to(tmp_path / "www")
    assert "error[output-taken]" in timeline(unbuilt, "build").stderr


def test_the_site_can_be_built_anywhere(site: Path, timeline: Run, tmp_path: Path):
    """Into a folder that is not there yet, for an address; feeds and canonical links then use it."""
    done = timeline(site, "build", "--output", str(tmp_path / "www" / "timeline"), "--siteurl", "https://e.example/t/")
    assert done.returncode == 0, done.stderr
    assert "https://e.example/t/events/2026-01-06-meeting/" in (tmp_path / "www/timeline/feed.atom").read_text()
    assert "Nothing has changed" in timeline(site, "build").stdout


def test_a_broken_site_can_be_looked_at(site: Path, timeline: Run):
    """--keep-going builds a preview without the broken record; the published site and the exit code know better."""
    before = snapshot(site / "output")
    change(site, "kind: meeting", "kimd: meeting")
    done = timeline(site, "build", "--keep-going")
    assert done.returncode == 1
    assert "error[unknown-field]" in done.stderr
    assert "despite" in done.stderr
    preview = snapshot(site / ".preview")
    assert "events/2026-01-06-meeting/index.html" not in preview
    assert b"noindex" in preview["_headers"]
    assert snapshot(site / "output") == before
    assert "Nothing has changed" not in timeline(site, "build", "--keep-going").stdout


def test_quiet_says_nothing_when_all_is_well(site: Path, timeline: Run):
    """For scripts; findings are printed all the same."""
    done = timeline(site, "build", "--force", "--quiet")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_publishconf_is_built_as_well(site: Path, timeline: Run):
    """Its settings are pelicanconf.py's with the address that the host tells."""
    text = "import os, runpy\nfrom pathlib import Path\n"
    text += "globals().update(runpy.run_path(str(Path(__file__).with_name('pelicanconf.py'))))\nSITEURL = os.environ['SITEURL']\n"
    (site / "publishconf.py").write_text(text)
    for address in ("https://a.example", "https://b.example"):
        done = timeline(site, "build", "--settings", "publishconf.py", env={"SITEURL": address})
        assert done.returncode == 0, done.stderr
        assert done.stdout.startswith("Built")
        assert f"<loc>{address}/</loc>" in (site / "output" / "sitemap.xml").read_text()


def test_a_moved_site_is_not_confused(site: Path, timeline: Run, tmp_path: Path):
    """The folder with its memory is renamed: everything is looked at anew, and the result is the same."""
    before = snapshot(site / "output")
    moved = site.rename(tmp_path / "moved to another place")
    done = timeline(moved, "build")
    assert done.returncode == 0, done.stderr
    assert snapshot(moved / "output") == before


def test_an_empty_site_is_built(unbuilt: Path, timeline: Run):
    """The README says to empty content/ of a fork: a site without events is a site, and has nothing to search for."""
    for child in (unbuilt / "content").iterdir():
        shutil.rmtree(child) if child.is_dir() else child.unlink()
    done = timeline(unbuilt, "build")
    assert done.returncode == 0, done.stderr
    assert (unbuilt / "output/index.html").is_file()
    assert not (unbuilt / "output/search").exists()
