"""How a suggestion looks to the person who decides on it: the date and why, the title, the sentence in its paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from pelican_timeline.model.event import Actor, Content, Place, Topic
from pelican_timeline.model.text import Span
from pelican_timeline.model.words import in_words

from .desk import Suggestion
from .report import count, harmless

_KEYS = (
    ("a", "accept"), ("e", "edit"), ("r", "reject"), ("m", "merge"), ("s", "skip"),
    ("o", "more"), ("u", "undo"), ("?", "help"), ("q", "quit"),
)  # fmt: skip
HELP = """\
a  accept: write it into content/events as it is
e  edit title and date, then accept
r  reject: give a reason; it does not come back
m  merge: it tells of an event that is there already
s  skip: decide another time
o  show more of the text around it
u  undo the last decision, or go back to what was skipped
q  quit: everything decided is written, the rest waits"""
_AROUND = 2
"""So many paragraphs before and after are shown as context."""


class Screen:
    """Draws on the terminal, or writes plain lines where there is none. Words from texts are never markup."""

    def __init__(self, content: Content, language: str) -> None:
        self._console = Console(highlight=False, markup=False, emoji=False)
        self._language = language
        known: tuple[Actor | Place | Topic, ...] = (
            *content.actors.values(),
            *content.places.values(),
            *content.topics.values(),
        )
        self._names = {entry.id: entry.name for entry in known}

    def show(self, one: Suggestion, number: int, total: int) -> None:
        """The suggestion, with all that bears on the decision."""
        candidate, say = one.candidate, self._console.print
        say()
        say(Rule(Text(f"{number} of {total}", "dim"), align="right", style="dim"))
        say(
            Text.assemble(
                (in_words(candidate.date, self._language), "bold cyan"),
                ("  planned", "dim") if candidate.planned else "",
            )
        )
        say(Text(harmless(one.why), "dim"))
        say()
        say(Text(harmless(candidate.title), "bold"))
        say(Text(harmless(" · ".join(self._about(one))), "dim"))
        say()
        say(Padding(self._paragraph(one), (0, 2)))
        say()
        say(Text(harmless(" · ".join(_whence(one))), "dim"))
        say(Text(harmless(f"score {candidate.score:.2f}: {'; '.join(candidate.reasons)}"), "dim"))
        for other in one.others:
            say(Text(harmless(f"told also by {other.source}: “{other.title}”"), "dim"))
        for place, twin in enumerate(one.twins, 1):
            what = "suggestion " if twin.suggested else ""
            say(
                Text.assemble(
                    (f"{place}", "bold yellow"), harmless(f"  perhaps the same as {what}{twin.id}: {twin.title}")
                )
            )
            say(Text(harmless(f"   {in_words(twin.date, self._language)}; {twin.reason}"), "dim"))

    def show_context(self, one: Suggestion) -> None:
        """The paragraphs around the sentence, and where to read the whole."""
        from pelican_timeline.documents import read_document

        document = read_document(one.source)
        at = next((n for n, span in enumerate(document.paragraphs) if span.overlaps(one.candidate.span)), 0)
        self._console.print()
        for number in range(max(0, at - _AROUND), min(len(document.paragraphs), at + _AROUND + 1)):
            words = (
                self._paragraph(one)
                if number == at
                else Text(harmless(document.words(document.paragraphs[number])), "dim")
            )
            self._console.print(Padding(words, (0, 2, 1, 2)))
        if one.source.url:
            self._console.print(Text(harmless(one.source.url), "dim"))

    def ask(self) -> None:
        """The keys that there are."""
        words = Text()
        for key, meaning in _KEYS:
            words.append(f"{key} ", "bold").append(f"{meaning}   ", "dim")
        self._console.print()
        self._console.print(words)

    def help(self) -> None:
        """What each key does."""
        self._console.print(Text(HELP))

    def say(self, words: str, style: str = "") -> None:
        """A line of text."""
        self._console.print(Text(harmless(words), style))

    def _about(self, one: Suggestion) -> Iterator[str]:
        """What sort of event, and whom and what it names; a name that is a place and an actor once."""
        candidate = one.candidate
        yield candidate.kind
        ids = (candidate.speaker, *candidate.actors, *candidate.places, *candidate.topics)
        yield from dict.fromkeys(self._names.get(name, name) for name in ids if name)

    def _paragraph(self, one: Suggestion) -> Text:
        """The paragraph with the sentence standing out; where there are no colours, between marks."""
        from pelican_timeline.documents import read_document

        text, span = one.source.text, one.candidate.span
        paragraphs = read_document(one.source).paragraphs
        place = next((paragraph for paragraph in paragraphs if paragraph.overlaps(span)), span)
        before, after = Span(place.start, span.start).of(text), Span(span.end, place.end).of(text)
        marks = ("", "") if self._console.is_terminal and not self._console.no_color else ("»", "«")
        quoted = f"{marks[0]}{span.of(text)}{marks[1]}"
        return Text.assemble((_flat(before), "dim"), (_flat(quoted), "default"), (_flat(after), "dim"))


def _flat(text: str) -> str:
    """The text on one line, its outer spaces kept: they part it from what stands beside it."""
    words = " ".join(text.split())
    lead, trail = text[:1].isspace(), text[-1:].isspace()
    return harmless(f"{' ' if lead else ''}{words}{' ' if trail and words else ''}")


def _whence(one: Suggestion) -> Iterator[str]:
    yield f"{one.source.path}:{one.place}"
    yield "an article of this site" if one.source.own else one.source.publisher
    if one.origin and len(one.origin.sources) > 1:
        yield f"origin {one.origin.label}, {count(len(one.origin.sources), 'text')}"
