"""The repository as a whole: what must be there, and what must not."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

EXPECTED = """
.ci/run .gitattributes .github/workflows/ci.yml .gitignore .python-version CHANGELOG.md CONTRIBUTING.md LICENSE
LICENSE-data.md Makefile README.md SECURITY.md docs/design.md docs/file-formats.md netlify.toml pelicanconf.py
publishconf.py pyproject.toml requirements-dev.txt requirements.txt tools/timeline
""".split()
RUNNABLE = (
    ".ci/run",
    "tools/bench.py",
    "tools/chromium",
    "tools/error_page.py",
    "tools/eval.py",
    "tools/forge_files.py",
    "tools/serve.py",
    "tools/timeline",
)
MACHINES = re.compile(r"/root/|/home/\w+/|/Users/\w+/|[A-Z]:\\Users")
REGISTRIES = re.compile(r"pypi\.org|pythonhosted\.org|registry\.npmjs|index-url\s*=|/simple/")


@pytest.fixture(scope="module")
def committed(demo_root: Path) -> list[Path]:
    """All files that git knows but this one, or a skipped test where this is no checkout."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=demo_root, capture_output=True, check=False)
    if listed.returncode != 0:
        pytest.skip("not a git checkout")
    paths = [demo_root / name for name in listed.stdout.decode().split("\0") if name]
    return [path for path in paths if path.is_file() and path != Path(__file__)]


def _texts(paths: list[Path]) -> Iterator[tuple[Path, str]]:
    for path in paths:
        if path.suffix != ".png":
            yield path, path.read_text(encoding="utf-8", errors="replace")


@pytest.mark.parametrize("name", EXPECTED)
def test_what_a_newcomer_looks_for_is_there(demo_root: Path, name: str) -> None:
    """The first files that a person opens exist and say something."""
    assert (demo_root / name).stat().st_size > 0


@pytest.mark.parametrize("name", RUNNABLE)
def test_scripts_can_be_run_by_name(demo_root: Path, name: str) -> None:
    """A script has its run bit and names its interpreter."""
    assert (demo_root / name).stat().st_mode & 0o111
    assert (demo_root / name).read_text(encoding="utf-8").startswith("#!/")


def test_no_file_is_heavy(demo_root: Path, committed: list[Path]) -> None:
    """A clone stays quick: 300 kB a file, pictures of the site apart."""
    pictures = demo_root / "docs" / "screenshots"
    assert [path for path in committed if path.stat().st_size > 300_000 and pictures not in path.parents] == []


def test_no_file_tells_of_the_machine_it_was_made_on(demo_root: Path, committed: list[Path]) -> None:
    """A folder of somebody's computer means nothing to anybody else."""
    here = f"{demo_root}/"
    assert [path for path, text in _texts(committed) if MACHINES.search(text) or here in text] == []


def test_no_file_names_a_package_registry(committed: list[Path]) -> None:
    """Where packages come from is the choice of the person who installs."""
    assert [path for path, text in _texts(committed) if REGISTRIES.search(text)] == []


def test_the_licence_is_the_whole_licence(demo_root: Path) -> None:
    """LICENSE is the text of the AGPL, version 3, to the letter."""
    digest = hashlib.sha256((demo_root / "LICENSE").read_bytes()).hexdigest()
    assert digest == "0d96a4ff68ad6d4b6f1f30f713b18d5184912ba8dd389f86aa7710db079abcb0"


def test_line_endings_of_evidence_are_left_alone(demo_root: Path) -> None:
    """The hash of a stored text must not depend on the system of the person who cloned it."""
    asked = subprocess.run(
        ["git", "check-attr", "text", "--", "content/sources/any.md", "content/events/any.yaml"],
        cwd=demo_root,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if asked.returncode != 0:
        pytest.skip("not a git checkout")
    assert asked.stdout.splitlines() == ["content/sources/any.md: text: unset", "content/events/any.yaml: text: auto"]


def test_the_docs_link_to_files_that_exist(demo_root: Path) -> None:
    """A link or a picture in README, CONTRIBUTING and docs leads somewhere, down to the heading."""
    broken = []
    for page in [*demo_root.glob("*.md"), *demo_root.glob("docs/*.md")]:
        text = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
        for target in re.findall(r"\]\((?!https?:)([^)\s]+)\)", text):
            name, _, anchor = target.partition("#")
            goal = page.parent / name if name else page
            if not goal.exists() or (anchor and anchor not in _anchors(goal)):
                broken.append(f"{page.name}: {target}")
    assert broken == []


def _anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in headings}


def _workflows(root: Path) -> list[Path]:
    """Our own, and those that a new site gets."""
    skeleton = root / "plugins" / "pelican_timeline" / "skeleton" / "dot-github"
    return sorted([*root.glob(".github/workflows/*.yml"), *skeleton.glob("workflows/*.yml")])


def test_the_workflows_trust_nobody(demo_root: Path) -> None:
    """A pull request of a stranger runs without rights, with actions that cannot change under us."""
    assert len(_workflows(demo_root)) >= 4
    for workflow in _workflows(demo_root):
        text = workflow.read_text(encoding="utf-8")
        triggers = text.partition("jobs:")[0].partition("permissions:")[0]
        assert "pull_request_target" not in text
        assert "secrets." not in text
        # Only what no pull request can start may write anything, and then issues alone.
        allowed = text if "pull_request" in triggers else text.replace("issues: write", "")
        assert ": write" not in allowed
        assert "permissions:\n  contents: read" in text
        for action in re.findall(r"uses: (\S+)", text):
            assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", action), action
        for script in _scripts(text):
            # A title is text of a stranger: in a shell line it would be a command. Values come in by `env`.
            assert "${{" not in script, script


def _scripts(workflow: str) -> Iterator[str]:
    """What the steps of a workflow hand to a shell."""
    import yaml

    for job in yaml.safe_load(workflow)["jobs"].values():
        for step in job["steps"]:
            if "run" in step:
                yield step["run"]


def test_editors_find_the_schema(demo_root: Path) -> None:
    """The settings for VS Code and JetBrains, here and in a new site, name the schema file that is there."""
    assert (demo_root / "content" / "schema" / "event.schema.json").is_file()
    skeleton = demo_root / "plugins" / "pelican_timeline" / "skeleton"
    for folder, dot in ((demo_root, "."), (skeleton, "dot-")):
        settings = json.loads((folder / f"{dot}vscode" / "settings.json").read_text(encoding="utf-8"))
        assert settings["yaml.schemas"] == {"content/schema/event.schema.json": "content/events/**/*.yaml"}
        mapping = (folder / f"{dot}idea" / "jsonSchemas.xml").read_text(encoding="utf-8")
        assert 'value="content/schema/event.schema.json"' in mapping


def test_the_changelog_says_each_thing_once(demo_root: Path) -> None:
    """Two branches that add a line each are merged by keeping both; what both had must not stand twice."""
    text = (demo_root / "CHANGELOG.md").read_text(encoding="utf-8")
    unreleased = text.partition("\n## Unreleased\n")[2].partition("\n## ")[0]
    names = re.findall(r"(?m)^- \*\*(.+?)\*\*", unreleased)
    assert [name for name in set(names) if names.count(name) > 1] == []
