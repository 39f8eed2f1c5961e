"""The rule that only Ukrainian needs: days counted from the beginning of the full-scale invasion."""

from __future__ import annotations

from pelican_timeline.model.edtf import parse
from pelican_timeline.model.timeexpression import KnownEvent
from pelican_timeline.timex.meaning import Extended, Meaning
from pelican_timeline.timex.rules import Rule, View

INVASION = KnownEvent("повномасштабне вторгнення", parse("2022-02-24"))
_COUNTED = {"оборони", "війни", "вторгнення", "агресії", "протистояння"}


def _war_day(view: View) -> Extended | None:
    """83-й день нашої оборони, 700-та доба повномасштабної війни: the first was 24 February 2022."""
    whose, what = view.next_word(), view.next_word(1)
    ours = whose.startswith("повномасштабн") or (whose, what) in {("нашої", "оборони"), ("великої", "війни")}
    if view.text("unit") != "day" or not ours or what not in _COUNTED:
        return None
    return Extended(Meaning("event", unit="day", count=view.number("nth") - 1, event=INVASION), view.end + 2)


war_day = Rule("war_day", "nth:NTHNO unit:UNIT (?=OTHER|ERA)", _war_day)
