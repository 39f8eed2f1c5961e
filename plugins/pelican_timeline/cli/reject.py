"""`timeline reject` and `timeline merge`: a suggestion that is no event of its own, and does not come back."""

from __future__ import annotations

from argparse import Namespace

from pelican_timeline.model.diagnostic import Diagnostic

from .accept import carry_out
from .decisions import Outcome, plan_merge, plan_reject
from .desk import Desk, open_desk, print_refusals
from .main import FINDINGS
from .signing import sign


def run(options: Namespace) -> int:
    """The exit code of `timeline reject` and of `timeline merge`."""
    desk, found = open_desk(options, compared=False)
    if desk is None:
        print_refusals(options.command, [one for one in found if one.is_error])
        return FINDINGS
    plan, found = _plan(desk, options)
    return carry_out(desk, options.command, plan, found)


def _plan(desk: Desk, options: Namespace) -> Outcome:
    one = desk.find(options.id)
    if isinstance(one, Diagnostic):
        return None, [one]
    signed, found = sign(options, desk.site.root)
    if signed is None:
        return None, found
    why = options.why.strip()
    if options.command == "merge":
        return plan_merge(desk, one, signed, options.into, why)
    if not why:
        return None, [Diagnostic("", "empty-field", "a reason is wanted", "say why it is no event: --why '…'")]
    return plan_reject(desk, one, signed, why)
