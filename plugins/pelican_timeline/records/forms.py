"""What a forge shows to somebody who has an event to tell: an issue form and a pull-request template, from the model."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from pelican_timeline.model.event import KINDS

from .fields import Field
from .schema import CITATION, TITLE_LENGTH, event_record

_EVENT_FIELDS = ("title", "date", "date_note", "summary", "kind", "places", "actors")
_SOURCE_FIELDS = ("url", "title", "publisher", "published", "quote")
_LONG = frozenset({"summary", "quote", "date_note"})
_NEEDED = frozenset({"title", "date", "url", "quote"})


def render_issue_form(kinds: Sequence[str] = KINDS) -> str:
    """The form as GitHub reads it from .github/ISSUE_TEMPLATE/event.yml; Forgejo and Gitea read the same."""
    event, source = event_record(tuple(kinds)).by_name, CITATION.by_name
    lines = [
        "# Made from the model by tools/forge_files.py; change the fields there.",
        "name: Tell us of an event",
        "description: Something that happened, with the date and the words that prove it.",
        'title: "Event: "',
        "body:",
        *_note("Thank you. One event, one form. An editor makes the file of it, and asks when something is not clear."),
    ]
    for name in _EVENT_FIELDS:
        lines += _field(f"event-{name}", event[name], kinds)
    lines += _note("Where does it say so? Quote the very words; a link alone proves nothing.")
    for name in _SOURCE_FIELDS:
        lines += _field(f"source-{name}", source[name], kinds)
    return "\n".join(lines) + "\n"


def _note(words: str) -> list[str]:
    return ["  - type: markdown", "    attributes:", f"      value: {json.dumps(words, ensure_ascii=False)}"]


def _field(key: str, one: Field, kinds: Sequence[str]) -> Iterator[str]:
    kind = "dropdown" if one.name == "kind" else "textarea" if one.name in _LONG else "input"
    label = {"source-url": "Address of the page", "source-title": "Title of the page"}.get(key) or _label(one.name)
    words = one.description[:1].upper() + one.description[1:]
    yield f"  - type: {kind}"
    yield f"    id: {key}"
    yield "    attributes:"
    yield f"      label: {json.dumps(label)}"
    yield f"      description: {json.dumps(words, ensure_ascii=False)}"
    if kind == "dropdown":
        yield f"      options: {json.dumps(list(kinds))}"
    elif one.examples:
        example = one.examples[0]
        shown = ", ".join(map(str, example)) if isinstance(example, list) else str(example)
        yield f"      placeholder: {json.dumps(shown, ensure_ascii=False)}"
    if one.name in _NEEDED and key != "source-title":
        yield "    validations:"
        yield "      required: true"


def _label(name: str) -> str:
    return name.replace("_", " ").capitalize()


def render_pull_request_template() -> str:
    """What stands in the description of a new pull request."""
    event = event_record().by_name
    return f"""<!-- Made from the model by tools/forge_files.py. Delete what does not concern your change. -->

What does this change tell readers, in a sentence?

### An event

- [ ] `title` says what happened, in at most 60 characters ({TITLE_LENGTH} fit).
- [ ] `date` is {event["date"].description.rstrip(".").partition(", in EDTF, ")[2]}.
- [ ] `quote` has the very words of the source; `date_note` says how the date is known where they do not give it.
- [ ] I looked whether the event is here already.

### A source

- [ ] The text is stored as it was published, and its `licence` is one that the page states, or none.

The check answers in a few minutes, beside the lines of your change. A person reads it then.
"""
