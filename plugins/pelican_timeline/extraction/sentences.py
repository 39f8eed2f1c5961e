"""One sentence with all that was read in it: words, clauses, names, dates, and where in the article it stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from types import MappingProxyType

from pelican_timeline.model.text import Document, Sentence, Span
from pelican_timeline.model.timeexpression import TimeExpression

from .clauses import ACCORDING, ATTRIBUTION, Clause, Parsed, parse_sentence
from .grammar import Grammar
from .names import PLACE, NameMatch
from .people import Named, find_named
from .tokens import Token, read_tokens


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """A sentence of an article; `named` are the names in it, known and unknown.

    `expressions` are the time expressions that have a date. `lead` is true where a report tells of its own day,
    `dateline` where it begins as agencies begin ("KYIV, 6 Jan –").
    """

    place: Sentence
    text: str
    tokens: Sequence[Token]
    parsed: Parsed
    matches: Sequence[NameMatch]
    named: Sequence[Named]
    expressions: Sequence[TimeExpression]
    lead: bool = False
    dateline: bool = False

    @property
    def visible(self) -> str:
        """The sentence without what stands in quotation marks, in brackets, or between dashes."""
        return " ".join(token.text for token in self.tokens if not token.hidden)

    @property
    def names_place(self) -> bool:
        return any(one.kind == PLACE for one in self.named)

    @property
    def names_known(self) -> bool:
        """Does it name anybody or any place that the authority files know?"""
        return any(one.known for one in self.named)

    def ids(self, kind: str, *, without_attribution: bool) -> tuple[str, ...]:
        """The ids of one kind that it names, in order; not those in a date ("5 May") nor in a dateline.

        *without_attribution* leaves out who only vouches for what is told ("…, says Gwendolyn Sasse").
        """
        outside = [self._span(c) for c in self.parsed.of(ATTRIBUTION) + self.parsed.of(ACCORDING)]
        hidden = outside if without_attribution else []
        return tuple(
            dict.fromkeys(
                match.id
                for match in self.matches
                if match.kind == kind
                and not any(match.span.start < e.span.end and e.span.start < match.span.end for e in self.expressions)
                and not any(o.start <= match.span.start and match.span.end <= o.end for o in hidden)
            )
        )

    def _span(self, clause: Clause) -> Span:
        return Span(self.tokens[clause.start].start, self.tokens[clause.end - 1].end)


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence as words, not yet divided into clauses; with its dates, and the known names in it."""

    place: Sentence
    text: str
    tokens: Sequence[Token]
    matches: Sequence[NameMatch]
    expressions: Sequence[TimeExpression]


def read_words(
    document: Document,
    place: Sentence,
    dated: Sequence[TimeExpression],
    matches: Sequence[NameMatch],
    grammar: Grammar,
    inside: str,
) -> tuple[Words, str]:
    """The words of a sentence; and what would close the quotation that it leaves open.

    *dated* are its time expressions that have a date, *matches* the known names in it, as found in the sentence alone;
    *inside* tells that it stands in a quotation from the start.
    """
    text, start = document.words(place), place.span.start
    tokens, inside = read_tokens(document.source.text, place.span, grammar, [one.span for one in dated], inside)
    placed = [NameMatch(m.kind, m.id, Span(m.span.start + start, m.span.end + start)) for m in matches]
    return Words(place, text, tokens, placed, dated), inside


def read_sentence(
    words: Words,
    grammar: Grammar,
    *,
    lead: bool = False,
    dateline: bool = False,
    surnames: Mapping[str, str] = MappingProxyType({}),
) -> ReadSentence:
    """The sentence with its clauses and with all names, known and unknown."""
    named = find_named(words.tokens, words.matches, grammar, surnames)
    parsed = parse_sentence(words.tokens, grammar)
    return ReadSentence(
        words.place, words.text, words.tokens, parsed, words.matches, named, words.expressions, lead, dateline
    )


def has_dateline(document: Document, sentence: Words) -> bool:
    """Does the sentence, or the line before it, begin with place and day, as agencies begin? "Kiel (dpa) –" gives no day."""
    head = list(takewhile(lambda token: token.aside or not token.is_word, sentence.tokens))
    if any(token.expression >= 0 or token.text[0].isdigit() for token in head):
        return True
    start = sentence.place.span.start
    before = document.source.text[max(0, start - 40) : start].rstrip()
    return before.endswith(("–", "—", "-")) and any(character.isdigit() for character in before)
