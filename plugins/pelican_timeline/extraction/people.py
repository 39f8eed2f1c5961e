"""The names in a sentence: those of the authority files, and capitalised names that these do not know."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from .grammar import Grammar
from .names import ACTOR, PLACE, NameMatch
from .tokens import Token


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a sentence: tokens `start` to `end`, the id of the authority file or the name as written."""

    start: int
    end: int
    name: str
    known: bool
    kind: str = ACTOR


_SMALL = "a-zа-яёіїєґß-öø-ÿ"
_TWO_NAMES = re.compile(
    rf"(?P<first>[^\W\d_{_SMALL}](?<!\w.)(?<!\w['’-].)[\w'’-]*)\s+(?=(?P<last>[^\W\d_{_SMALL}][\w'’-]+))"
)
"""Two words that may begin with capitals; the first letter leads, because Python looks for that quickly."""
_WORD_BEFORE = re.compile(r"[^\W_][\w'’-]*$")
_GERMAN_NOUN_BEFORE = re.compile(r"\b(?:der|die|dem|den|des)\s+[A-ZÄÖÜ][\w-]+\s+$")
"""As in "die Geologin Franka Niebuhr"."""
_REACH = 40
"""Letters of the words before them, at most."""


def find_surnames(text: str, grammar: Grammar) -> dict[str, str]:
    """Whom an article means by a surname alone: "Riedl", because "Finanzminister Jonas Riedl" stands somewhere in it.

    A surname that two people share, or an office before it, stands for nobody.
    """
    found: dict[str, str] = {}
    for match in _TWO_NAMES.finditer(text):
        first, last = match.groups()
        if not (first[0].isupper() and last[0].isupper()):
            continue
        ahead = text[max(0, match.start() - _REACH) : match.start()]
        if _introduces(ahead, grammar):
            full = f"{first} {last}"
            if not (grammar.is_title(first.lower()) or grammar.is_title(last.lower())):
                found[last] = full if found.get(last, full) == full else ""
    return {last: full for last, full in found.items() if full}


def _introduces(ahead: str, grammar: Grammar) -> bool:
    """Does a person's full name follow: "Finanzminister Jonas Riedl", "striker Ben Osei", "led by Aisha Bennani"?

    Behind a small noun it does, and behind a German noun with its article.
    """
    last = ahead.rsplit(None, 1)[-1] if ahead[-1:].isspace() and not ahead.isspace() else ""
    before = _WORD_BEFORE.search(last)
    if not before:
        return False
    low = before[0].lower()
    if grammar.is_title(low) or (grammar.capital_nouns and grammar.is_title(re.sub(r"(?:en|s)$", "", low))):
        return True
    if grammar.capital_nouns:
        return _GERMAN_NOUN_BEFORE.search(ahead) is not None
    small = before[0][0].islower() and len(low) > _SMALL_WORD
    return low in _BY or (small and low not in grammar.opening and not grammar.look_up(low)[3])


_BY = frozenset("by par por".split())
_SMALL_WORD = 3
"""Letters of a preposition or an article, at most."""


def find_named(
    tokens: Sequence[Token],
    matches: Sequence[NameMatch],
    grammar: Grammar,
    surnames: Mapping[str, str] = MappingProxyType({}),
) -> list[Named]:
    """Every name in a sentence, in order: those of the authority files, then capitalised words that may be names.

    A surname that the article explains elsewhere (*surnames*) stands for the full name.
    """
    found: list[Named] = []
    covered: set[int] = set()
    for match in matches:
        numbers = [n for n, t in enumerate(tokens) if t.start < match.span.end and match.span.start < t.end]
        if match.kind not in {ACTOR, PLACE} or not numbers or any(tokens[n].expression >= 0 for n in numbers):
            # "May" in "5 May" is a month.
            continue
        found.append(Named(numbers[0], numbers[-1] + 1, match.id, known=True, kind=match.kind))
        covered.update(numbers)
    return sorted(
        [*found, *_find_unknown(tokens, covered, grammar, surnames)], key=lambda named: (named.start, named.kind)
    )


def _find_unknown(
    tokens: Sequence[Token], covered: set[int], grammar: Grammar, surnames: Mapping[str, str]
) -> list[Named]:
    """Runs of capitalised words, without the offices before them: "Conservative MP Philip Hammond" is Philip Hammond."""
    found: list[Named] = []
    number = 0
    while number < len(tokens):
        if not tokens[number].capital:
            number += 1
            continue
        end = number
        while end < len(tokens) and end not in covered and _is_name_word(tokens, end, grammar):
            end += 1
        offices = [n for n in range(number, end) if grammar.is_title(tokens[n].low)]
        if ends_office(tokens, number, grammar) and not offices:
            # "La ministre de la Défense Anna Weiss"
            offices = [number]
        if number < end and tokens[number].low in grammar.not_names and not begins_name(tokens, number, grammar):
            offices = offices or [number]
        first = offices[-1] + 1 if offices else number
        if offices and grammar.drops_subject:
            first = behind_genitive(tokens, first, end)
        if first + 2 < end and _is_initials(tokens[first]) and not _is_initials(tokens[first + 1]):
            # "Віцепрезидент США Ліндон Джонсон", "SPD-Chef": the letters are those of a body.
            first += 1
        written = _as_written(tokens, first, end)
        surely = written in surnames or (grammar.capital_nouns and (bool(offices) or _is_told(tokens, first, grammar)))
        if first < end and (surely or not _proves_no_name(tokens, first, end, grammar)):
            found.append(Named(first, end, surnames.get(written, written), known=False))
        number = max(end, number + 1)
    return found


_PATRONYMIC = re.compile(r"(?:ович|евич|ьич|овна|евна|ична|йович|ївна|івна)[а-яіїє]{0,3}$")
_GENITIVE = re.compile(r"(?:[ыї]|ии|ини|щі|ого|кої|ской|ої)$")
"""Endings that no first name in the nominative has."""
_LED = re.compile(r"(?:[ыиїі]|ой|ого|ої)$")
"""Endings of the genitive, before two words at least that may be the name: "Южной Кореи Юн Сок Ёль"."""
FULL_NAME = 2
"""Words of a name without patronymic."""


def behind_genitive(tokens: Sequence[Token], first: int, end: int) -> int:
    """Where the name begins behind an office: of "(Мэр) Москвы Сергей Собянин" at Сергей.

    What stands between an office and a first and last name is the genitive of what the office governs. Before a last name
    alone only its ending tells.
    """
    if first and tokens[first - 1].capital and len(tokens[first - 1].text) > 1 and tokens[first - 1].text.isupper():
        return first
    start = first
    while end - start > FULL_NAME and _LED.search(tokens[start].low):
        start += 1
    if start > first:
        return start
    length = FULL_NAME + any(_PATRONYMIC.search(tokens[n].low) for n in range(first, end))
    if end - first > length:
        return end - length
    alone = end - first == FULL_NAME and _GENITIVE.search(tokens[first].low) is not None
    return end - 1 if alone else first


def begins_name(tokens: Sequence[Token], number: int, grammar: Grammar) -> bool:
    """Is it a word that may only open a sentence, and yet part of a name: "New York", "el actor Julio Pardo"?

    A month is where a language writes it small, behind a small word.
    """
    after = tokens[number + 1] if number + 1 < len(tokens) else None
    if after is None or not after.capital or grammar.is_title(after.low):
        return False
    if grammar.date_attributes or grammar.capital_nouns:
        return tokens[number].low == "new"
    before = tokens[number - 1] if number else None
    return before is not None and before.is_word and not before.capital


def ends_office(tokens: Sequence[Token], number: int, grammar: Grammar) -> bool:
    """As in "La ministre de la Défense Anna Weiss", "Secretary of State"; but not in "Health Protection Agency"."""
    near = tokens[max(0, number - _OFFICE) : number]
    return tokens[number].low in grammar.offices and any(grammar.is_title(token.low) for token in near)


_OFFICE = 4
"""Words before the end of an office among which its title stands: "ministre de la Défense"."""


def _is_initials(token: Token) -> bool:
    return len(token.text) > 1 and token.text.isupper()


_ARTICLE = re.compile(r"(?:al|el|ul|ad|as|ash|ar|at|az|an)[-’'‑][^\W\d_]")
"""A family name with its Arabic article: Nabil al-Arabi."""


def _is_name_word(tokens: Sequence[Token], number: int, grammar: Grammar) -> bool:
    token = tokens[number]
    if number and tokens[number - 1].capital and _ARTICLE.match(token.text):
        return True
    if not token.capital or token.expression >= 0 or len(token.text) == 1:
        return False
    return number > 0 or token.low not in grammar.not_names


def _proves_no_name(tokens: Sequence[Token], first: int, end: int, grammar: Grammar) -> bool:
    """Is the capital only that of a sentence, or of a German noun: "Critics said …", "Politische Gegner"?"""
    opens = not any(token.is_word for token in tokens[:first])
    if end - first == 1 and (opens or grammar.capital_nouns):
        return not (opens and tokens[first].low.endswith("'s"))
    return opens and grammar.capital_nouns and end - first == 2 and tokens[first].low.endswith(("e", "er", "es"))


def _is_told(tokens: Sequence[Token], first: int, grammar: Grammar) -> bool:
    """As in "„Wir gehen“, sagte Strasser": a German noun in the singular would have its article there."""
    if first < FULL_NAME or tokens[first - 2].text != "," or tokens[first - 1].low.endswith("en"):
        return False
    return any(form.verb.says for form in grammar.verbs.get(tokens[first - 1].low, ()))


def _as_written(tokens: Sequence[Token], first: int, end: int) -> str:
    words = " ".join(token.text for token in tokens[first:end])
    return words.removesuffix("’s").removesuffix("'s")


_BODIES = re.compile(
    r"\b(?:party|court|house|parliament|cent(?:er|re)s?|office|department|fund|club|university|union|institute|council|committee|ministry|agency|bank|university|group|coalition"
    r"|commission|front|army|police|organi[sz]ation|association|federation|league|company|movement|kingdom|states|republic"
    r"|nations|partei|gericht|bundes\w*|parti|cour|партія|суд|рада|союз|сили)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(r"[^\W\d_a-z]\S*(?: (?:de|von|van|der|bin|al|le|la|I{1,3}|IV|VI*|[^\W\d_a-z]\S*)){1,3}")


def is_person(name: str) -> bool:
    """May "he" or "she" stand for this name? A first and a last name, and no word for a body.

    >>> is_person("Mark Rutte"), is_person("Court of Session"), is_person("NATO"), is_person("Labour Party")
    (True, False, False, False)
    """
    return _PERSON.fullmatch(name) is not None and not _BODIES.search(name)


def is_body(name: str) -> bool:
    """Does the name say that it is a body's: "Ministry", "Labour Party"?"""
    return _BODIES.search(name) is not None
