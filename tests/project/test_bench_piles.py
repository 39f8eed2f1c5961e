"""The benchmark of piles: invented articles, the same every time, and a figure for every stage."""

from __future__ import annotations

from dataclasses import astuple

import pytest

from tools.bench_piles import make_pile, measure_pile, print_piles


def test_a_pile_is_the_same_every_time() -> None:
    """Figures of two machines are of one text; a tenth of the articles are copies."""
    pile = make_pile(60)
    assert pile == make_pile(60)
    assert len({one.source.id for one in pile}) == 60
    assert len({one.source.text for one in pile}) < 60


def test_every_stage_is_measured(capsys: pytest.CaptureFixture[str]) -> None:
    """Dates, extraction, salience and origins cost something, and are printed."""
    assert all(figure > 0 for figure in astuple(measure_pile(20)))
    print_piles([10])
    assert capsys.readouterr().out.splitlines()[-1].startswith("| 10 |")
