"""The benchmark of piles: invented articles, the same every time, and a figure for every stage."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pelican_timeline.extraction.salience import Topic
from tools.bench_piles import invented_piles, make_pile, measure_pile, piles_in, print_piles


def test_a_pile_is_the_same_every_time() -> None:
    """Figures of two machines are of one text; a tenth of the articles are copies."""
    pile = make_pile(60)
    assert pile == make_pile(60)
    assert len({one.source.id for one in pile}) == 60
    assert len({one.source.text for one in pile}) < 60


def test_every_stage_is_measured(capsys: pytest.CaptureFixture[str]) -> None:
    """Finding dates and events, weighing days and telling them cost something, add up, and are printed."""
    cost = measure_pile("invented", make_pile(20), Topic())
    stages = (cost.events, cost.weighing, cost.telling)
    assert all(figure > 0 for figure in (cost.dates, cost.kilobytes, *stages))
    assert cost.after_dates == pytest.approx(sum(stages))
    print_piles(invented_piles([10]))
    assert capsys.readouterr().out.splitlines()[-1].startswith("| invented | 10 |")


def test_piles_of_a_folder_are_measured(tmp_path: Path) -> None:
    """A folder laid out as for `make eval TLS=FOLDER` gives one row a topic."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "topics.json").write_text('[{"topic": "bridge", "keywords": ["bridge"]}]')
    article = {"id": "a", "source": "Gazette", "published": "2031-05-04", "sentences": ["The bridge fell on Friday."]}
    (tmp_path / "articles" / "bridge.jsonl").write_text(json.dumps(article))
    assert [(one.name, one.articles) for one in piles_in(tmp_path)] == [("bridge", 1)]
