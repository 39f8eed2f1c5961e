"""What the making of a title looks at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from pelican_timeline.model.fuzzydate import FuzzyDate

from .clauses import Clause, Parsed
from .grammar import Grammar
from .happenings import Happening
from .people import Named
from .tokens import Token
from .writing import COLON


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the steps look at: the sentence, its event, who acts, which time expression dates it, and the dates of all."""

    parsed: Parsed
    happening: Happening
    speaker: Named | None
    grammar: Grammar
    own: int
    dates: Sequence[FuzzyDate | None] = ()
    tokens: Sequence[Token] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "tokens", self.parsed.tokens)

    def low(self, n: int) -> str:
        """The word number *n* in small letters."""
        return "" if n == COLON else self.tokens[n].low

    def numbers(self, *kinds: str) -> set[int]:
        """The words of all clauses of these kinds."""
        return {n for clause in self.parsed.clauses if clause.kind in kinds for n in clause.tokens()}

    def words(self, clause: Clause) -> list[int]:
        return [n for n in clause.tokens() if self.tokens[n].is_word]


Step = Callable[[Sheet, list[int]], list[int]]
