"""`timeline rename`, `alias` and `delete`: an event moves or goes, and the addresses that readers have saved live on."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace

from pelican_timeline.model.diagnostic import Diagnostic, Mark
from pelican_timeline.model.event import Content, Event, Review
from pelican_timeline.settings import Site

from .accept import check_id
from .decisions import REVIEWED, Outcome, Plan, Signature, check_plan, read_edited, unknown_event
from .desk import print_refusals
from .edits import apply
from .main import FINDINGS, FINE
from .report import harmless, print_diagnostics
from .signing import sign
from .site import open_site


def run(options: Namespace) -> int:
    """The exit code of `timeline rename`, of `timeline alias` and of `timeline delete`."""
    from pelican_timeline import pipeline

    site = open_site(options)
    if site is None:
        return FINDINGS
    content, found = pipeline.load(site.root, site.config)
    if any(one.is_error for one in found):
        # A broken file may refer to the event, and nobody could see it.
        print_diagnostics([one for one in found if one.is_error], stream=sys.stderr)
        print("Nothing was written.", file=sys.stderr)
        return FINDINGS
    plan, found = _plan(_House(site, content), options)
    if plan is None:
        print_refusals(options.command, found)
        print("Nothing was written.", file=sys.stderr)
        return FINDINGS
    apply(site.root, plan.edits, plan.new)
    for line in plan.says:
        print(harmless(line))
    print_diagnostics([one for one in found if one.is_error], stream=sys.stderr)
    return FINE


def _plan(house: _House, options: Namespace) -> Outcome:
    event = house.events.get(house.ids.get(options.id, ""))
    if event is None:
        return None, [unknown_event(options.id, house.ids)]
    if options.command == "delete":
        signed, found = sign(options, house.site.root)
        if signed is None:
            return None, found
        says = house.delete(event, options.into, options.why.strip(), signed)
    else:
        says = (
            house.rename(event, options.name) if options.command == "rename" else house.add_alias(event, options.name)
        )
    if house.found:
        return None, house.found
    return check_plan(house.site, Plan(house.edits, frozenset(house.new), tuple(says)))


class _House:
    """The content of a site, and the changes in it that have been thought out so far."""

    def __init__(self, site: Site, content: Content) -> None:
        self.site = site
        self.content = content
        self.events = {event.id: event for event in content.events}
        self.ids = {name: event.id for event in content.events for name in (event.id, *event.aliases)}
        self.edits: dict[str, bytes | None] = {}
        self.new: set[str] = set()
        self.found: list[Diagnostic] = []

    # What a person asks for ------------------------------------------------------------------------------------------

    def rename(self, event: Event, name: str) -> list[str]:
        """Gives the event another id; the old one stays as an alias, so that its address leads to the new one."""
        from pelican_timeline import records

        if not self._is_free(name, event):
            return []
        aliases = (*(alias for alias in event.aliases if alias != name), event.id)
        self._change(event.path, lambda path, data: records.set_aliases(path, data, event.id, aliases, self._kinds))
        if records.holds_several(self._read(event.path)):
            self._change(
                event.path, lambda path, data: records.rename_listed_event(path, data, event.id, name, self._kinds)
            )
            path = event.path
        else:
            path = f"{event.path.rpartition('/')[0]}/{name}.yaml"
            self.edits[path], self.edits[event.path] = self._read(event.path), None
            self.new.add(path)
        self._redirect(event, name)
        return [f"renamed {event.id} to {name}: {path}", f"/events/{event.id}/ leads to /events/{name}/ from now on."]

    def add_alias(self, event: Event, name: str) -> list[str]:
        """Lets another address lead to the event."""
        from pelican_timeline import records

        if name in event.aliases:
            self._refuse("duplicate-alias", f"{name} is an alias of {event.id} already", "there is nothing to do")
        elif self._is_free(name):
            aliases = (*event.aliases, name)
            self._change(event.path, lambda path, data: records.set_aliases(path, data, event.id, aliases, self._kinds))
        return [
            f"{event.id} has the alias {name}: {event.path}",
            f"/events/{name}/ leads to /events/{event.id}/ from now on.",
        ]

    def delete(self, event: Event, into: str, why: str, signed: Signature) -> list[str]:
        """Takes the event away: its addresses lead to another one, or to "page not found"."""
        says = [f"deleted {event.id}: {event.path}"]
        if into:
            heir = self.events.get(self.ids.get(into, ""))
            if heir is None or heir is event:
                others = set(self.ids) - {event.id, *event.aliases}
                self.found.append(unknown_event(into, others))
                return []
            self._hand_over(event, heir)
            says.append(
                f"/events/{event.id}/ leads to /events/{heir.id}/ from now on; its sources are not copied there."
            )
        elif not why:
            self._refuse(
                "empty-field", "a reason is wanted", "say why it goes: --why '…'; or which event replaces it: --into ID"
            )
        else:
            self._refuse_orphans(event)
            self._reject_suggestions(event, why, signed)
            says.append(f"/events/{event.id}/ will be “page not found”. For the commit: Delete {event.id}: {why}")
        self._remove(event)
        return says

    # Steps -----------------------------------------------------------------------------------------------------------

    def _remove(self, event: Event) -> None:
        from pelican_timeline import records

        if not records.holds_several(self._read(event.path)):
            self.edits[event.path] = None
            return
        self._change(event.path, lambda path, data: records.remove_listed_event(path, data, event.id, self._kinds))
        self.edits[event.path] = self.edits.get(event.path) or None

    def _hand_over(self, event: Event, heir: Event) -> None:
        """The heir takes the ids of the event, and the relations of others to it."""
        from pelican_timeline import records

        self._change(heir.path, lambda path, data: records.drop_relations(path, data, heir.id, event.id, self._kinds))
        aliases = tuple(dict.fromkeys((*heir.aliases, event.id, *event.aliases)))
        self._change(heir.path, lambda path, data: records.set_aliases(path, data, heir.id, aliases, self._kinds))
        self._redirect(event, heir.id)

    def _redirect(self, event: Event, name: str) -> None:
        """What refers to the event refers to the id *name* from now on."""
        from pelican_timeline import records

        marks: defaultdict[str, dict[Mark, str]] = defaultdict(dict)
        for other in self._relating_to(event):
            if other.id != name and other.path not in self.edits:
                marks[other.path] |= {one.mark: name for one in other.related if one.event == event.id}
        for path, values in marks.items():
            self.edits[path] = records.mend(path, self._read(path), values)
        ids = (event.id, *event.aliases)
        if any(review.into in ids for review in self.content.reviews):
            self._change(REVIEWED, lambda path, data: records.redirect_reviews(path, data, ids, name))

    def _refuse_orphans(self, event: Event) -> None:
        """Errors where something refers to the event, which then would refer to nothing."""
        hint = "change it there first, or say which event replaces it: --into ID"
        for other in self._relating_to(event):
            mark = next(one.mark for one in other.related if one.event == event.id)
            self.found.append(Diagnostic(other.path, "still-needed", f"this refers to {event.id}", hint, mark))
        for review in self.content.reviews:
            if review.into in (event.id, *event.aliases):
                message = f"{review.id} was merged into {event.id}"
                self.found.append(Diagnostic(REVIEWED, "still-needed", message, hint, review.mark))

    def _reject_suggestions(self, event: Event, why: str, signed: Signature) -> None:
        """The suggestions that the event came of must not come back."""
        from pelican_timeline import records

        quotes = iter(citation for citation in event.sources if citation.source and citation.quote)
        for alias in event.aliases:
            if alias.startswith("x-"):
                cited = next(quotes, None)
                review = Review(alias, "rejected", "", why, signed.by, signed.on)
                if cited:
                    review = replace(review, source=cited.source, quote=cited.quote)
                if not (self.site.root / REVIEWED).exists():
                    self.new.add(REVIEWED)
                longer, found = records.append_review(self._read(REVIEWED), review)
                self.edits[REVIEWED] = longer
                self.found += found

    def _relating_to(self, event: Event) -> list[Event]:
        others = self.events.values()
        return [one for one in others if one is not event and any(r.event == event.id for r in one.related)]

    # Files -----------------------------------------------------------------------------------------------------------

    @property
    def _kinds(self) -> tuple[str, ...]:
        return self.site.config.kinds

    def _is_free(self, name: str, event: Event | None = None) -> bool:
        """May the id be given to something? One of the event's own aliases may be its id again."""
        if problem := check_id(name):
            self.found.append(problem)
            return False
        for known, owner in self.ids.items():
            own = event is not None and owner == event.id and known != event.id
            if known.casefold() == name.casefold() and not own:
                self._refuse("duplicate-id", f"{name} is an id or an alias of {owner} already", "choose another one")
                return False
        return True

    def _refuse(self, code: str, message: str, hint: str) -> None:
        self.found.append(Diagnostic("", code, message, hint))

    def _read(self, path: str) -> bytes:
        """The file as it is going to be."""
        if self.edits.get(path) is not None:
            return self.edits[path] or b""
        data, found = read_edited(self.site, path)
        self.found += found
        return data or b""

    def _change(self, path: str, edit: Callable[[str, bytes], tuple[bytes | None, list[Diagnostic]]]) -> None:
        data, found = edit(path, self._read(path))
        if data is None:
            self.found += found
        else:
            self.edits[path] = data
