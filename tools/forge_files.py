#!/usr/bin/env python3
"""Write the issue form and the pull-request template anew from the model, here and for new sites."""

from __future__ import annotations

import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(CHECKOUT / "plugins"))

from pelican_timeline.records.forms import render_issue_form, render_pull_request_template  # noqa: E402  # found only now

FILES = {
    "ISSUE_TEMPLATE/event.yml": render_issue_form,
    "pull_request_template.md": render_pull_request_template,
}
FOLDERS = (CHECKOUT / ".github", CHECKOUT / "plugins" / "pelican_timeline" / "skeleton" / "dot-github")


def main() -> int:
    """Writes the files; the exit code."""
    for folder in FOLDERS:
        for name, render in FILES.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(render(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
