"""`timeline suggest --interactive`: the suggestions one by one, each decided with a key.

Every decision is written at once, so that nothing is lost whenever it ends; what was skipped waits for the next time.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from pelican_timeline.model.diagnostic import Diagnostic, render_diagnostic
from pelican_timeline.records import Edits

from .decisions import Outcome, Plan, Signature, Wishes, plan_accept, plan_merge, plan_reject
from .desk import Desk, Suggestion
from .edits import apply
from .main import FINE, INTERRUPTED
from .report import count
from .screen import Screen
from .signing import read_date
from .talk import Talk

ACCEPTED, REJECTED, MERGED, SKIPPED = "accepted", "rejected", "merged", "skipped"


@dataclass(frozen=True, slots=True)
class _Step:
    """One suggestion that was dealt with: how, what was written, and what stood there before."""

    number: int
    how: str
    written: Edits = field(default_factory=dict)
    before: Edits = field(default_factory=dict)
    desk: Desk | None = None


@dataclass(slots=True)
class Session:
    """A person's way through the suggestions."""

    desk: Desk
    queue: Sequence[Suggestion]
    signed: Signature
    talk: Talk
    screen: Screen
    at: int = 0
    steps: list[_Step] = field(default_factory=list)

    def run(self) -> int:
        """Goes through the suggestions until they end or the person does; the exit code."""
        code = FINE
        try:
            while self.at < len(self.queue):
                self.screen.show(self.queue[self.at], self.at + 1, len(self.queue))
                if not self._decide():
                    break
        except EOFError:
            pass
        except KeyboardInterrupt:
            code = INTERRUPTED
        self._sum_up()
        return code

    # Deciding --------------------------------------------------------------------------------------------------------

    def _decide(self) -> bool:
        """Asks until the suggestion is dealt with; False when the person wants to stop."""
        before = (self.at, len(self.steps))
        actions = {"a": self._accept, "e": self._edit, "r": self._reject, "m": self._merge, "s": self._skip}
        others = {"o": self._show_context, "u": self._undo, "?": self.screen.help, "h": self.screen.help}
        while (self.at, len(self.steps)) == before:
            self.screen.ask()
            key = self.talk.key()
            if key == "q":
                return False
            action = actions.get(key) or others.get(key)
            if action is None:
                self.screen.say("press one of these keys, ? for what they mean")
                continue
            try:
                action()
            except KeyboardInterrupt:
                # In the middle of a question: not this, then; a second time, at the keys, ends it all.
                self.screen.say("\nleft as it was")
        return True

    @property
    def _one(self) -> Suggestion:
        return self.queue[self.at]

    def _accept(self) -> None:
        self._carry_out(ACCEPTED, plan_accept(self.desk, self._one, self.signed))

    def _edit(self) -> None:
        candidate = self._one.candidate
        fields: dict[str, Any] = {}
        title = self.talk.line("title", candidate.title)
        if title != candidate.title:
            fields["title"] = title
        while True:
            date, wrong = read_date(self.talk.line("date", str(candidate.date)))
            if date is not None:
                break
            self._complain(wrong)
        if date != candidate.date:
            fields["date"] = date
            fields["date_note"] = self.talk.line("how the date is known, for readers")
        self._carry_out(ACCEPTED, plan_accept(self.desk, self._one, self.signed, Wishes(fields)))

    def _reject(self) -> None:
        why = self.talk.line("why is it no event of this timeline?")
        if not why:
            self.screen.say("a rejected suggestion wants a reason, for the next person who wonders; left as it was")
            return
        self._carry_out(REJECTED, plan_reject(self.desk, self._one, self.signed, why))

    def _merge(self) -> None:
        ids = self.desk.ids
        likely = [ids[twin.id] for twin in self._one.twins if twin.id in ids]
        into = self.talk.line("into which event? its id, or the number of one above", likely[0] if likely else "")
        if into.isdecimal() and 0 < int(into) <= len(self._one.twins):
            into = self._one.twins[int(into) - 1].id
        if not into:
            self.screen.say("left as it was")
            return
        self._carry_out(MERGED, plan_merge(self.desk, self._one, self.signed, into))

    def _skip(self) -> None:
        self._done(_Step(self.at, SKIPPED))

    def _show_context(self) -> None:
        self.screen.show_context(self._one)

    # Writing ---------------------------------------------------------------------------------------------------------

    def _carry_out(self, how: str, outcome: Outcome) -> None:
        """Writes what was decided, and goes on; or tells why it cannot be written, and stays."""
        plan, found = outcome
        if plan is None:
            self._complain(found)
            return
        root = self.desk.site.root
        before = {path: None if path in plan.new else (root / path).read_bytes() for path in plan.edits}
        if self._write(plan.edits, plan):
            step = _Step(self.at, how, plan.edits, before, self.desk)
            if plan.event:
                self.desk = replace(self.desk, accepted=(*self.desk.accepted, plan.event))
            for line in plan.says:
                self.screen.say(line, "green")
            self._done(step)

    def _write(self, edits: Edits, plan: Plan | None = None) -> bool:
        try:
            apply(self.desk.site.root, edits, plan.new if plan else frozenset())
        except OSError as problem:
            self.screen.say(f"{problem.filename or ''}: {problem.strerror}; nothing was written", "red")
            return False
        return True

    def _done(self, step: _Step) -> None:
        self.steps.append(step)
        self.at += 1

    def _undo(self) -> None:
        """Takes back the last step, unless what it wrote has been changed since."""
        if not self.steps:
            self.screen.say("there is nothing to undo")
            return
        step = self.steps[-1]
        root = self.desk.site.root
        changed = [path for path, data in step.written.items() if not _holds(root / path, data)]
        if changed:
            self.screen.say(f"{changed[0]} has been changed since; undo it by hand")
            return
        if step.before and not self._write(step.before):
            return
        self.steps.pop()
        self.desk = step.desk or self.desk
        self.at = step.number
        self.screen.say(f"no longer {step.how}: {self._one.candidate.id}", "yellow")

    # Telling ---------------------------------------------------------------------------------------------------------

    def _complain(self, found: Sequence[Diagnostic]) -> None:
        for one in found:
            words = render_diagnostic(one)
            self.screen.say(words if one.path else words.partition(": ")[2], "red")

    def _sum_up(self) -> None:
        """How it went, what waits, and what to do next."""
        how = Counter(step.how for step in self.steps)
        parts = [f"{how[name]} {name}" for name in (ACCEPTED, REJECTED, MERGED, SKIPPED) if how[name]]
        left = len(self.queue) - sum(how.values()) + how[SKIPPED]
        self.screen.say(
            f"\n{', '.join(parts) or 'Nothing decided'}. {count(left, 'suggestion', 'No')} left for another time."
        )
        if how[ACCEPTED] + how[REJECTED] + how[MERGED]:
            self.screen.say("Next: read the new files in content/events, then commit them, or open a pull request.")


def _holds(place: Any, data: bytes | None) -> bool:
    try:
        return bool(place.read_bytes() == data)
    except OSError:
        return False
