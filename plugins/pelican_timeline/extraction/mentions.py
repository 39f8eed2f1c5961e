"""Where a sentence names somebody or a place that nobody knows yet: runs of capitalised words, without offices before them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from .grammar import Grammar
from .names import ACTOR
from .people import begins_name, behind_genitive, ends_office, is_body
from .tokens import Token

_INSIDE = frozenset("de del della di da do dos du des von van zu zur bin ibn al of".split())
_BEHIND = frozenset("der den la las los le the".split())
"""Small words inside a name, and those that follow one of them: Ursula von der Leyen, Court of Session."""
_INSIDE_BODY = _INSIDE | frozenset("for and the für und et pour des y para".split())
"""Those inside the name of a body: Centre for East European and International Studies."""
_LONGEST = 8
"""Words of a name, at most."""
_COMPOUND = re.compile(r"[-‑][^\W\d_A-ZÀ-ÖØ-ÞА-ЯІЇЄҐ]")
"""US-led, Paris-based: an adjective."""
_MONTHS = frozenset("may june april august".split())
"""Months that are names of persons as well: Theresa May."""
_ADDRESS = frozenset("majesty majesties highness excellency honour honor lordship hm hrh".split())
"""How somebody is addressed: no names."""
_PARTICLES = frozenset("le la de el".split())
"""Small words that stand with a capital inside a family name: Yves Le Goff."""

_NEAR_PLACE = frozenset(
    """valley river desert province region island islands mountains district county bay lake sea peninsula coast
    town village city port village town strait
    ville île région commune vallée ciudad pueblo villa isla provincia región municipio valle
    stadt dorf insel provinz gemeinde hafenstadt kreisstadt
    місто міста місті село села селі селище область області острів острова острові річка річки
    город города городе село села селе деревня деревне посёлок поселок остров острова острове река реки""".split()
)
"""Words beside which a name is a place's: "the Halwa valley", "the village of Orlin", "in der Hafenstadt Odrin"."""

_HEADS = frozenset(
    """union confédération fédération assemblée cour conseil comité ligue commission organisation banque agence parti
    unión confederación federación asamblea corte consejo comité liga comisión organización banco agencia partido""".split()
)
"""French and Spanish words for a body whose name goes on in small letters: Union européenne, Corte Suprema."""
_SLAVIC_ADJECTIVE = re.compile(
    r"[а-яіїєґё'-]{2,}(?:[сцз]ь?к|[рвтлднчзио]н)(?:[иіоы][йеєя]?|[аяеєую]|ая|ую|ою|[ое]го|[ое]му|[иіоы][мх]|[иы]ми)"
)
"""As in "Європейська", "Гарнізонному": a name only with its noun."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a name stands: `sure` where its capital can only be a name's, `place` where it says where."""

    words: tuple[str, ...]
    source: str
    sentence: str
    sure: bool
    office: bool
    place: bool


def find_mentions(
    grammar: Grammar, tokens: Sequence[Token], known: Mapping[int, str], where: tuple[str, str]
) -> Iterator[Mention]:
    """The names of one sentence that nobody knows; *where* is its source and its text."""
    number = 0
    while number < len(tokens):
        end = number
        if not tokens[number].capital:
            number += 1
            continue
        opens = _plain(tokens[number]) in grammar.not_names and not grammar.is_title(tokens[number].low)
        if opens and not begins_name(tokens, number, grammar):
            # "In Brellin, …": the first word has its capital from the sentence.
            number += 1
            continue
        end += opens
        while end < len(tokens) and end not in known and _goes_on(tokens, number, end, grammar):
            end += 1
        while end > number and not tokens[end - 1].capital:
            end -= 1
        mention = _mention(grammar, tokens, (number, end), known, where) if end > number else None
        if mention:
            yield mention
        number = max(end, number + 1)


def _goes_on(tokens: Sequence[Token], first: int, number: int, grammar: Grammar) -> bool:
    """Does a name that begins with the word *first* still go on with the word *number*?"""
    token, before = tokens[number], tokens[max(first, number - 1)]
    after = tokens[number + 1] if number + 1 < len(tokens) else None
    capital_behind = after is not None and after.capital
    if token.capital:
        # "… in Mexico. Mexico …" may lack its full stop.
        again = number > first and token.low == before.low
        named = _plain(token) not in grammar.not_names or begins_name(tokens, number, grammar)
        named = named or (before.capital and _is_family_name(token, after))
        return named and not again
    if number == first or token.text in ".&":
        # "George W. Bush", "Keel & Sons"
        initial = token.text == "." and len(before.text) == 1
        return number > first and before.capital and (initial or (token.text == "&" and capital_behind))
    if token.low in _BEHIND and before.low in _INSIDE:
        return capital_behind
    inside = _INSIDE_BODY if is_body(tokens[first].text) else _INSIDE
    ahead = capital_behind or (after is not None and after.low in _BEHIND)
    # "President of France Emmanuel Macron": an office has its "of" for itself; "Ann Lee of the University" is two names.
    person = token.low == "of" and number - first > 1 and not is_body(before.text)
    governs = grammar.is_title(before.low) or before.low in grammar.not_names
    return token.low in inside and ahead and not governs and not person


def _is_family_name(token: Token, after: Token | None) -> bool:
    """As in "Theresa May said", "Yves Le Goff", but not in "Paris May 6"."""
    if after is None or not after.text[0].isalpha():
        return after is None or (token.low in _MONTHS and not after.text[0].isdigit())
    return token.low in _MONTHS or (token.low in _PARTICLES and after.capital)


def _mention(
    grammar: Grammar, tokens: Sequence[Token], span: tuple[int, int], known: Mapping[int, str], where: tuple[str, str]
) -> Mention | None:
    """The run of words in *span* as a name, without the offices before it; None where nothing is left."""
    first, end = span
    offices = [n for n in range(first, end) if grammar.is_title(tokens[n].low) or ends_office(tokens, n, grammar)]
    before = tokens[first - 1].low if first else ""
    office = bool(offices) or grammar.is_title(before)
    start = offices[-1] + 1 if offices else first
    if office and grammar.drops_subject:
        start = behind_genitive(tokens, start, end)
    opens = not any(token.is_word for token in tokens[:start])
    while start < end and not tokens[start].capital:
        start += 1
    end = _with_small_letters(grammar, tokens, start, end)
    words = tuple(_bare(tokens[n].text) for n in range(start, end) if tokens[n].is_word or tokens[n].text == "&")
    beside = {known.get(start - 1), known.get(end)}
    # "Brigitte (Macron)" is half a name; so is the "Jr." behind a known one.
    half = ACTOR in beside and len(words) == 1 and not office
    if not words or half or len(words) > _LONGEST or all(len(word) == 1 for word in words):
        return None
    if _is_no_name(grammar, tokens, words, (start, end)):
        return None
    source, text = where
    place = not office and (before in grammar.where or _is_beside_place(tokens, start, end))
    return Mention(words, source, text, not opens or office, office, place)


def _with_small_letters(grammar: Grammar, tokens: Sequence[Token], start: int, end: int) -> int:
    """Where a body's name ends that goes on in small letters: "l'Union européenne", "Європейська комісія"."""
    if end - start != 1 or end >= len(tokens) or not tokens[end].is_word or grammar.capital_nouns:
        return end
    low, after = tokens[start].low, tokens[end]
    if low in _HEADS:
        return end + 1 if not (after.capital or after.low in grammar.opening or after.verbal) else end
    slavic = grammar.drops_subject and _SLAVIC_ADJECTIVE.fullmatch(low) is not None
    return end + 1 if slavic and grammar.is_role(after.low) and not after.capital else end


def _is_no_name(grammar: Grammar, tokens: Sequence[Token], words: Sequence[str], span: tuple[int, int]) -> bool:
    """Is it an address, an event ("the Order"), an adjective of a place, or the title of a work?"""
    start, end = span
    lows = [word.lower() for word in words]
    if all(low in grammar.not_names | _ADDRESS for low in lows) or _COMPOUND.search(words[0]) or words[-1][-1] in "-‑":
        return True
    if len(words) > 1:
        return False
    low, after = lows[0], tokens[end] if end < len(tokens) else None
    if not grammar.capital_nouns and grammar.kind_of(low):
        return True
    if tokens[start].quoted and grammar.participles_modify:
        return tokens[start - 1].text in _MARKS and (after is None or after.text in _MARKS)
    leads = after is not None and after.is_word and not (after.capital or after.verbal or after.low in grammar.opening)
    return grammar.drops_subject and leads and _SLAVIC_ADJECTIVE.fullmatch(low) is not None


_MARKS = frozenset("\"“”„«»'")


def _is_beside_place(tokens: Sequence[Token], start: int, end: int) -> bool:
    """As in "the Halwa valley", "the village of Orlin", "у селі Залужжя"."""
    before = [tokens[n].low for n in range(max(0, start - 2), start) if tokens[n].low not in {"of", "de", "d'"}]
    behind = tokens[end].low if end < len(tokens) else ""
    return behind in _NEAR_PLACE or (bool(before) and before[-1] in _NEAR_PLACE)


def _plain(token: Token) -> str:
    return token.low.removesuffix("'s")


def _bare(word: str) -> str:
    return word.replace("’", "'").removesuffix("'s")
