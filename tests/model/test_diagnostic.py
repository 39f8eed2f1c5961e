"""Messages for people: the place, the reason, the way out."""

from __future__ import annotations

from pelican_timeline.model.diagnostic import Diagnostic, Mark, render_diagnostic, sort_diagnostics

PATH = "content/events/2026/2026-01-06-paris-summit.yaml"


def test_shows_line_and_caret() -> None:
    """The caret stands under the words that are meant."""
    found = Diagnostic(
        PATH, "interval-order", "ends before it starts", "write the earlier date first", Mark(4, 7, 21),
        source_line="date: 2026-01-06/2025-09-04",
    )  # fmt: skip
    assert render_diagnostic(found).splitlines() == [
        f"{PATH}:4:7: error[interval-order] ends before it starts",
        "  4 | date: 2026-01-06/2025-09-04",
        "    |       ^^^^^^^^^^^^^^^^^^^^^",
        "  write the earlier date first",
    ]


def test_long_line_is_cut_around_the_mark() -> None:
    """A paragraph of 60 KB does not fill the screen, and the caret still points at its word."""
    line = "x" * 30_000 + "HERE" + "x" * 30_000
    shown = render_diagnostic(Diagnostic(PATH, "c", "m", mark=Mark(1, 30_001, 4), source_line=line)).splitlines()
    assert len(shown[1]) < 200
    assert shown[1][shown[2].index("^") :].startswith("HERE")


def test_a_hostile_line_cannot_steer_the_terminal() -> None:
    """Escape and direction characters are shown, not obeyed."""
    shown = render_diagnostic(Diagnostic(PATH, "c", "m", source_line="a\x1b[31m\u202eb"))
    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_each_finding_once_in_reading_order() -> None:
    """Two stages that find the same say it once."""
    later = Diagnostic(PATH, "b", "later", mark=Mark(9, 1))
    sooner = Diagnostic(PATH, "a", "sooner", mark=Mark(2, 1))
    assert sort_diagnostics([later, sooner, later]) == [sooner, later]


def test_a_long_value_has_a_few_carets() -> None:
    """A hundred and fifty of them below an address say no more than forty."""
    line = f"url: https://example.org/{'a' * 100}"
    shown = render_diagnostic(Diagnostic("a.yaml", "bad-url", "no", "", Mark(1, 6, 120), source_line=line))
    assert shown.endswith("    | " + " " * 5 + "^" * 40)
