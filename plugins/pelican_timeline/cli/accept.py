"""`timeline accept`: a suggestion becomes an event of the site, in a file ready for a pull request."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence
from typing import Any

from pelican_timeline.model.diagnostic import Diagnostic

from .decisions import Outcome, Plan, Wishes, plan_accept
from .desk import Desk, open_desk, print_refusals
from .edits import apply
from .main import FINDINGS, FINE
from .report import harmless, print_diagnostics
from .signing import read_date, sign

NEXT = "Read it and correct what the program got wrong; then commit it, or open a pull request."


def run(options: Namespace) -> int:
    """The exit code of `timeline accept`."""
    wishes, found = read_wishes(options)
    if wishes is None:
        print_refusals("accept", found)
        return FINDINGS
    desk, found = open_desk(options, compared=False)
    if desk is None:
        print_refusals("accept", [one for one in found if one.is_error])
        return FINDINGS
    plan, found = _plan(desk, options, wishes)
    return carry_out(desk, "accept", plan, found, (NEXT,))


def _plan(desk: Desk, options: Namespace, wishes: Wishes) -> Outcome:
    one = desk.find(options.id)
    if isinstance(one, Diagnostic):
        return None, [one]
    signed, found = sign(options, desk.site.root)
    if signed is None:
        return None, found
    return plan_accept(desk, one, signed, wishes)


def carry_out(
    desk: Desk, command: str, plan: Plan | None, found: Sequence[Diagnostic], after: Sequence[str] = ()
) -> int:
    """Makes the change and tells of it; or tells why nothing was changed. The exit code."""
    if plan is None:
        print_refusals(command, found)
        print("Nothing was written.", file=sys.stderr)
        return FINDINGS
    apply(desk.site.root, plan.edits, plan.new)
    for line in (*plan.says, *after):
        print(harmless(line))
    print_diagnostics(found, stream=sys.stderr)
    return FINE


def read_wishes(options: Namespace) -> tuple[Wishes | None, list[Diagnostic]]:
    """What the options want otherwise than the program suggests; None, and why, when a date is none."""
    fields: dict[str, Any] = {}
    for name in ("title", "kind", "speaker", "summary", "date_note"):
        if (value := getattr(options, name)) is not None:
            fields[name] = value.strip()
    for name, many in (("actor", "actors"), ("place", "places"), ("topic", "topics")):
        if (values := getattr(options, name)) is not None:
            fields[many] = tuple(value.strip() for value in values if value.strip())
    if options.planned is not None:
        fields["planned"] = options.planned
    if options.date is not None:
        fields["date"], found = read_date(options.date)
        if found:
            return None, found
    if options.event_id is not None and (refused := check_id(options.event_id)):
        return None, [refused]
    return Wishes(fields, options.event_id or ""), []


def check_id(key: str) -> Diagnostic | None:
    """Why this can be no id of an event; None when it can."""
    from pelican_timeline import records

    why, hint = records.id_problem(key)
    return Diagnostic("", "bad-id", f"{key[:80]!r} is no id: {why}", hint) if why else None
