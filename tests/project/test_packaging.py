"""The wheel: `pip install pelican-timeline` brings package, theme and plugin."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def wheel(demo_root: Path, tmp_path_factory: pytest.TempPathFactory) -> zipfile.Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)],
        cwd=demo_root,
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("*.whl")
    return zipfile.Path(built)


def test_the_wheel_holds_the_package_and_the_theme(wheel: zipfile.Path) -> None:
    """An installation needs nothing from the repository."""
    assert (wheel / "pelican_timeline" / "pipeline.py").is_file()
    assert (wheel / "pelican_timeline" / "py.typed").is_file()
    assert any((wheel / "pelican_timeline" / "theme" / "templates").iterdir())


def test_pelican_finds_the_plugin_by_itself(wheel: zipfile.Path) -> None:
    """Pelican looks below pelican.plugins; what it finds there is our front door and nothing else."""
    shim = (wheel / "pelican" / "plugins" / "timeline" / "__init__.py").read_text(encoding="utf-8")
    assert "from pelican_timeline import register" in shim
    # An __init__.py one floor up would hide everybody else's plugins.
    assert not (wheel / "pelican" / "plugins" / "__init__.py").exists()
    assert not (wheel / "pelican" / "__init__.py").exists()


def test_the_wheel_holds_nothing_else(wheel: zipfile.Path) -> None:
    """No demo content, no tests, no tools end up in somebody's environment."""
    names = {path.name for path in wheel.iterdir()}
    assert names == {"pelican", "pelican_timeline", "pelican_timeline-0.1.0.dist-info"}


def test_the_command_is_installed(wheel: zipfile.Path) -> None:
    """After the installation there is a command `pelican-timeline`."""
    points = (wheel / "pelican_timeline-0.1.0.dist-info" / "entry_points.txt").read_text(encoding="utf-8")
    assert "pelican-timeline = pelican_timeline.cli.main:main" in points
