"""Who acts and who speaks in a sentence: names of the authority files, and capitalised names that these do not know."""

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


# Names ---------------------------------------------------------------------------------------------------------------


_SMALL = "a-zа-яёіїєґß-öø-ÿ"
_TWO_NAMES = re.compile(
    rf"(?P<first>[^\W\d_{_SMALL}](?<!\w.)(?<!\w['’-].)[\w'’-]*)\s+(?=(?P<last>[^\W\d_{_SMALL}][\w'’-]+))"
)
"""Two words that may begin with capitals; the first letter leads, because Python looks for that quickly."""
_WORD_BEFORE = re.compile(r"([^\W_][\w'’-]*)\s+$")
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
    before = _WORD_BEFORE.search(ahead)
    if not before:
        return False
    low = before[1].lower()
    if grammar.is_title(low) or (grammar.capital_nouns and grammar.is_title(re.sub(r"(?:en|s)$", "", low))):
        return True
    if grammar.capital_nouns:
        return _GERMAN_NOUN_BEFORE.search(ahead) is not None
    small = before[1][0].islower() and len(low) > _SMALL_WORD
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
        if tokens[number].low in grammar.offices and not offices:
            # "La ministre de la Défense Anna Weiss"
            offices = [number]
        if number < end and tokens[number].low in grammar.not_names and not is_first_name(tokens, number, grammar):
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
_FULL_NAME = 2
"""Words of a name without patronymic."""


def behind_genitive(tokens: Sequence[Token], first: int, end: int) -> int:
    """Where the name begins behind an office: of "(Мэр) Москвы Сергей Собянин" at Сергей.

    What stands between an office and a first and last name is the genitive of what the office governs. Before a last name
    alone only its ending tells.
    """
    if first and tokens[first - 1].capital and len(tokens[first - 1].text) > 1 and tokens[first - 1].text.isupper():
        return first
    start = first
    while end - start > _FULL_NAME and _LED.search(tokens[start].low):
        start += 1
    if start > first:
        return start
    length = _FULL_NAME + any(_PATRONYMIC.search(tokens[n].low) for n in range(first, end))
    if end - first > length:
        return end - length
    alone = end - first == _FULL_NAME and _GENITIVE.search(tokens[first].low) is not None
    return end - 1 if alone else first


def is_first_name(tokens: Sequence[Token], number: int, grammar: Grammar) -> bool:
    """As in "el actor Julio Pardo": behind a small word, in a language whose months have no capital."""
    if not number or grammar.date_attributes or grammar.capital_nouns:
        return False
    before, after = tokens[number - 1], tokens[number + 1 : number + 2]
    return before.is_word and not before.capital and any(one.capital for one in after)


def _is_initials(token: Token) -> bool:
    return len(token.text) > 1 and token.text.isupper()


def _is_name_word(tokens: Sequence[Token], number: int, grammar: Grammar) -> bool:
    token = tokens[number]
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
    if first < _FULL_NAME or tokens[first - 2].text != "," or tokens[first - 1].low.endswith("en"):
        return False
    return any(form.verb.says for form in grammar.verbs.get(tokens[first - 1].low, ()))


def _as_written(tokens: Sequence[Token], first: int, end: int) -> str:
    words = " ".join(token.text for token in tokens[first:end])
    return words.removesuffix("’s").removesuffix("'s")


_BODIES = re.compile(
    r"\b(?:party|court|house|parliament|cent(?:er|re)|office|department|fund|club|university|union|institute|council|committee|ministry|agency|bank|university|group|coalition"
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


# Who of them ---------------------------------------------------------------------------------------------------------


def find_speaker(
    tokens: Sequence[Token], numbers: Sequence[int], named: Sequence[Named], grammar: Grammar
) -> Named | None:
    """Who of the names among the words *numbers* speaks or acts.

    "French President Emmanuel Macron" is Macron; "Labour Party leader Jeremy Corbyn" is Corbyn; "MP Yvette Cooper of
    the Labour Party" is Cooper, because a name behind a preposition only tells where somebody belongs. In "The German
    chancellor, Friedrich Merz, spoke" the name follows the comma. "The UK and France" speak, and the first stands for both.
    """
    inside = set(numbers)
    those = [one for one in named if one.start in inside]
    free = [one for one in those if not _belongs(tokens, one, numbers[0], those, grammar)]
    if not free:
        return _behind_circumstance(tokens, numbers, those, grammar)
    actors = [one for one in free if one.known and one.kind == ACTOR]
    beside = [one for one in actors if _commas_before(tokens, one) == _commas_before(tokens, free[0])]
    if beside:
        joined = [one for one in beside if one.end < len(tokens) and tokens[one.end].low in grammar.conjunctions]
        return joined[0] if joined else beside[-1]
    if actors:
        return actors[0]
    unknown = [one for one in free if not one.known and not _describes(tokens, one, grammar)]
    if unknown:
        first = _commas_before(tokens, unknown[0])
        return [one for one in unknown if _commas_before(tokens, one) == first][-1]
    return next((one for one in free if one.known), None)


def _behind_circumstance(
    tokens: Sequence[Token], numbers: Sequence[int], those: Sequence[Named], grammar: Grammar
) -> Named | None:
    """As in "a déclaré lundi à la sortie de l'audience Paul Kervran": the full name that ends where no speaker opens."""
    undated = [n for n in numbers if tokens[n].is_word and tokens[n].expression < 0]
    if not undated or tokens[undated[0]].low not in grammar.prepositions or grammar.participles_modify:
        return None
    full = [one for one in those if not one.known and one.end - one.start >= _FULL_NAME and is_person(one.name)]
    ends = [one for one in full if one.end == len(tokens) or not tokens[one.end].is_word]
    return next((one for one in ends if not grammar.is_title(tokens[one.start - 1].low)), None)


def _commas_before(tokens: Sequence[Token], one: Named) -> int:
    return sum(token.text == "," for token in tokens[: one.start])


_SLAVIC_ADJECTIVE = re.compile(r"[сцз]ьк[иоаіуе]|[сц]к[иоауе][йехюям]")


_NATIONS = ("ican", "ean", "ian", "ese", "ish", "ern")
"""Endings of English adjectives of nations and regions."""


def _describes(tokens: Sequence[Token], one: Named, grammar: Grammar) -> bool:
    """Is the capital letter only an adjective's: "German chancellor", "Каннського кінофестивалю"? But "Borgen said" is a name.

    Of several words the last tells: "North African countries".
    """
    if one.end >= len(tokens):
        return False
    after, several = tokens[one.end], one.end - one.start > 1
    if several and not (grammar.participles_modify and tokens[one.end - 1].low.endswith(_NATIONS)):
        return False
    if not grammar.participles_modify:
        return after.is_word and after.text[0].islower() and _SLAVIC_ADJECTIVE.search(tokens[one.start].low) is not None
    finite = after.low in grammar.verbs or after.low in grammar.auxiliaries or after.low in grammar.adverbs
    return after.is_word and after.text[0].islower() and not finite


def _belongs(tokens: Sequence[Token], one: Named, first: int, those: Sequence[Named], grammar: Grammar) -> bool:
    """Does the name only tell to whom or where somebody belongs, so that it is not the one who acts?"""
    return (
        _is_genitive(tokens, one)
        or (
            grammar.drops_subject
            and (_is_place_of(tokens, one, grammar) or _is_slavic_genitive(tokens, one, first, grammar))
        )
        or (grammar.capital_nouns and _is_behind_noun(tokens, one, first))
        or _is_spoken_for(tokens, one, first, grammar)
        or _is_behind_preposition(tokens, one, first, those, grammar)
    )


def _is_genitive(tokens: Sequence[Token], one: Named) -> bool:
    """As in "Russia’s President"."""
    possessive = tokens[one.end - 1].low.endswith("'s")
    return possessive and one.end < len(tokens) and tokens[one.end].is_word


def _is_place_of(tokens: Sequence[Token], one: Named, grammar: Grammar) -> bool:
    """As in "суд Києва", a Slavic genitive."""
    before = tokens[one.start - 1] if one.start else None
    if one.kind != PLACE or before is None or not before.is_word:
        return False
    return not before.capital and before.low not in grammar.prepositions and not grammar.is_title(before.low)


_GENITIVE_NOUN = re.compile(r"[иіїыу]$")
_PLURAL = re.compile(r"[иіїы]$")


def _is_slavic_genitive(tokens: Sequence[Token], one: Named, first: int, grammar: Grammar) -> bool:
    """As in "депутати міської ради Одріна", "гірники шахти «Глибока»": what a noun in the genitive is called."""
    at = one.start - 1
    while at > first and not tokens[at].is_word:
        at -= 1
    before = [tokens[n] for n in range(first, at + 1) if tokens[n].is_word and tokens[n].expression < 0]
    # "Міністр оборони Умєров" is a person, "депутати ради Одріна" are several.
    person = any(grammar.is_title(word.low) and not _PLURAL.search(word.low) for word in before)
    if one.end - one.start > 1 or len(before) < _FULL_NAME or person:
        return False
    return not before[-1].capital and _GENITIVE_NOUN.search(before[-1].low) is not None


def _is_behind_noun(tokens: Sequence[Token], one: Named, first: int) -> bool:
    """As in "Politische Gegner der AKP", a German genitive."""
    article, noun = tokens[one.start - 1], tokens[one.start - 2]
    return one.start >= first + 2 and article.low in {"der", "des"} and noun.capital


def _is_spoken_for(tokens: Sequence[Token], one: Named, first: int, grammar: Grammar) -> bool:
    """As in "A spokesman for the envoy, Kofi Annan, said", and in a list: "Leaders including Keir Starmer, Donald Tusk"."""
    before = [tokens[n].low for n in range(first, one.start)]
    if any(word in grammar.listing for word in before[1:]):
        return True
    at = one.start - 1
    while at > first and (tokens[at].low in grammar.determiners or grammar.is_title(tokens[at].low)):
        at -= 1
    if tokens[at].text == "," and not grammar.participles_modify:
        # "La portavoz de la oposición, Carmen Ruano", "Le porte-parole de l'armée, le colonel Bakri"
        return False
    return any(word in grammar.mouths for word in before) and any(word in grammar.prepositions for word in before[1:])


def _is_behind_preposition(
    tokens: Sequence[Token], one: Named, first: int, those: Sequence[Named], grammar: Grammar
) -> bool:
    """As in "MP Yvette Cooper of the Labour Party", where nothing frees the name from the preposition.

    It is free in "First Minister of Scotland Nicola Sturgeon" (the preposition is Scotland's), in "Secretary of State
    Hillary Clinton" and in "Member of Parliament (MP) Yvette Cooper"; but not in "with the President of France Emmanuel
    Macron", where the preposition is the President's. "Of" in "House of Commons" is no preposition of the sentence.
    """
    names = {n for other in those if other.known and other is not one for n in range(other.start, other.end)}
    number = one.start - 1
    while number >= first and tokens[number].aside:
        number -= 1
    if number < first:
        return False
    behind_aside = number < one.start - 1 and tokens[number].capital
    if behind_aside or tokens[number].low in grammar.offices:
        return False
    for before in range(number, first - 1, -1):
        if tokens[before].text in {",", ";", ":"}:
            return False
        if tokens[before].low in grammar.prepositions and before > first and before not in names:
            if before == number - 1 and tokens[before].low in {"de", "d'"} and tokens[number].text[0].islower():
                # "Le fabricant de puces Lunara": the preposition governs what is made.
                continue
            if before < number and tokens[before].low in grammar.by and grammar.is_title(tokens[before - 1].low):
                # "La cheffe de l'opposition Carla Mendes": the preposition is the office's.
                continue
            between = range(before + 1, number + 1)
            return number not in names or any(grammar.is_role(tokens[n].low) for n in between)
    return False
