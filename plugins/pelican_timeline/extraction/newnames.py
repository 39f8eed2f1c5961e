"""Which names of a pile of articles do the authority files not know yet? For an editor to add, with an example each.

No list of the world's names: a name is a run of capitalised words that does not owe its capital to the start of a
sentence, to an office before it, or to being a German noun, and that the pile uses more than once. Case forms and bare
surnames are gathered under the fullest name ("Шольца", "Олафом Шольцом"; "Merz", "Friedrich Merz").
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from pelican_timeline.model.text import Document, Span

from .grammar import Grammar
from .inflection import forms_of
from .locales import grammar_of
from .mentions import Mention, find_mentions
from .names import ACTOR, PLACE, NameIndex
from .people import is_person
from .tokens import Token, read_tokens

_SHOUTED = 0.75
"""The share of capitalised words from which a sentence is a headline, and its capitals tell nothing."""


@dataclass(frozen=True, slots=True)
class NewName:
    """A name that the authority files lack.

    `name` is its fullest form in the pile, as far as can be told in the nominative; `kind` is "actor" or "place", as the
    words around it suggest. `count` counts its mentions in `sources` (slugs, in order); `example` is a sentence of the
    first of them. `variants` are the other forms found, the most frequent first: candidates for `aliases`.
    """

    name: str
    kind: str
    count: int
    sources: tuple[str, ...]
    example: str
    variants: tuple[str, ...] = ()


@dataclass(slots=True)
class _Pile:
    """What all articles of one language show of their words."""

    grammar: Grammar
    mentions: list[Mention] = field(default_factory=list)
    small: set[str] = field(default_factory=set)
    nouns: Counter[str] = field(default_factory=Counter)


def find_new_names(documents: Iterable[Document], names: NameIndex, least: int = 2) -> list[NewName]:
    """The names that *names* does not know and that stand at least *least* times in the articles, the commonest first.

    Articles in a language that we have no rules for are passed over. The order of the articles does not change the list.
    """
    piles: dict[str, _Pile] = {}
    for document in sorted(documents, key=lambda one: one.source.id):
        grammar = grammar_of(document.source.language)
        if grammar is not None:
            _read_document(piles.setdefault(grammar.code, _Pile(grammar)), document, names)
    found = [name for code in sorted(piles) for name in _gather(piles[code])]
    return sorted(
        (one for one in _across_languages(found) if one.count >= least), key=lambda one: (-one.count, one.name)
    )


# Reading -------------------------------------------------------------------------------------------------------------


def _read_document(pile: _Pile, document: Document, names: NameIndex) -> None:
    for sentence in document.sentences:
        if sentence.role != "prose":
            continue
        tokens, _ = read_tokens(document.source.text, sentence.span, pile.grammar)
        words = [token for token in tokens if token.is_word]
        if not words or sum(token.capital for token in words) > _SHOUTED * len(words):
            continue
        _note_words(pile, tokens)
        text = document.words(sentence)
        known = _known_tokens(tokens, names, sentence.span, text)
        pile.mentions += find_mentions(pile.grammar, tokens, known, (document.source.id, text))


def _note_words(pile: _Pile, tokens: Sequence[Token]) -> None:
    """Which words are also written small, and which capitalised ones behave like German nouns ("der Angaben")?"""
    grammar = pile.grammar
    pile.small.update(token.low for token in tokens if token.is_word and not token.capital)
    if not grammar.capital_nouns:
        return
    for number, token in enumerate(tokens):
        if token.is_word and token.capital and number:
            before = tokens[number - 1]
            after = tokens[number + 1].low if number + 1 < len(tokens) else ""
            described = not before.capital and before.low.endswith(("e", "er", "en", "es", "em"))
            if (
                before.low in grammar.determiners
                or (described and before.low not in grammar.prepositions)
                or after in {"der", "des", "von"}
                or (before.is_word and before.text[0].isdigit())
            ):
                pile.nouns[token.text] += 1


def _known_tokens(tokens: Sequence[Token], names: NameIndex, place: Span, text: str) -> dict[int, str]:
    """The tokens that a known name covers, with its kind."""
    known: dict[int, str] = {}
    for match in names.find(text):
        start, end = match.span.start + place.start, match.span.end + place.start
        known |= {n: match.kind for n, token in enumerate(tokens) if token.start < end and start < token.end}
    return known


# Judging -------------------------------------------------------------------------------------------------------------


def _gather(pile: _Pile) -> Iterator[NewName]:
    """The mentions of one language, put together by name."""
    by_name: dict[tuple[str, ...], list[Mention]] = defaultdict(list)
    for mention in pile.mentions:
        by_name[_without_opener(pile, mention)].append(mention)
    by_name.pop((), None)
    for words in sorted(by_name):
        if _describes(words) and words[1:] in by_name:
            by_name[words[1:]] += by_name.pop(words)
    for words in sorted(by_name):
        # "LONDON" at the head of a report is London.
        spelled = tuple(word.capitalize() if len(word) > _LETTERS and word.isupper() else word for word in words)
        if spelled != words and spelled in by_name:
            by_name[spelled] += by_name.pop(words)
    kept = {words: those for words, those in by_name.items() if _is_name(pile, words, those, by_name)}
    for leader, members in _families(kept).items():
        mentions = [mention for words in members for mention in kept[words]]
        yield _new_name(leader, members, mentions, kept)


_LETTERS = 4
"""Letters of a word in capitals that may be an abbreviation: NATO."""


def _without_opener(pile: _Pile, mention: Mention) -> tuple[str, ...]:
    """Without a first word that has its capital from the sentence: "Critics Ford", where "critics" stands elsewhere."""
    words = mention.words
    if pile.grammar.capital_nouns:
        # "Die Stadt Brellin": a noun before the name tells what it is.
        first = next((n for n, word in enumerate(words[:-1]) if word not in pile.nouns), len(words) - 1)
        return words[first:]
    if mention.sure:
        return words
    if len(words) > 1 and all(word.isupper() for word in words[1:]):
        # "Аналіз ДНК"
        return words[1:]
    return words[1:] if words[0].lower() in pile.small else words


def _is_name(
    pile: _Pile, words: tuple[str, ...], those: Sequence[Mention], all_names: dict[tuple[str, ...], list[Mention]]
) -> bool:
    """Is it a name at all? One that only opens sentences, an adjective ("British") or a German noun is none."""
    grammar = pile.grammar
    if not any(one.sure for one in those) and len(words) == 1:
        return any(other[-1] == words[0] for other in all_names if len(other) > 1)
    if grammar.capital_nouns:
        return _is_german_name(pile, words, those, all_names)
    if len(words) == 1:
        low = words[0].lower()
        adjective = grammar.participles_modify and low.endswith(_NATIONS)
        return low not in pile.small and not grammar.is_role(low) and not adjective
    described = grammar.participles_modify and words[0].lower() in _SIDES and words[-1].lower().endswith(_PEOPLES)
    return not described


_SIDES = frozenset("north south east west central latin northern southern eastern western middle saudi".split())
"""What stands before an adjective of a nation: "Latin American", "South Korean"."""
_PEOPLES = tuple("ish ese ian ians ean eans man mans ench utch ican icans aelis aeli".split())
_NATIONS = (*_PEOPLES, "ern")
"""Endings of English adjectives and inhabitants, which have a capital and are no names; "Western" only alone: Northern Ireland."""


def _is_german_name(
    pile: _Pile, words: tuple[str, ...], those: Sequence[Mention], all_names: dict[tuple[str, ...], list[Mention]]
) -> bool:
    """Is it a name and no noun? With an office, with first and last name, in capitals, or where one only says where.

    Nouns have an article or an adjective somewhere in the pile ("die Angaben"), names hardly ever.
    """
    word = words[0]
    if any(_is_surely_noun(pile.grammar, one) for one in (word, words[-1])):
        return False
    if any(one.office for one in those):
        return not pile.nouns[words[-1]]
    if len(words) > 1:
        return not any(pile.nouns[one] for one in words) and is_person(" ".join(words))
    if word.isupper() and len(word) > 1:
        return True
    if any(len(other) > 1 and other[-1] in {word, word.removesuffix("s")} for other in all_names):
        return not pile.nouns[word]
    places = {one.sentence for one in those if one.place}
    elsewhere = any(not one.place for one in those) or any(f"{word}s" == other[0] for other in all_names)
    return len(places) > 1 and elsewhere and not pile.nouns[word] and word.lower() not in pile.small


def _is_surely_noun(grammar: Grammar, word: str) -> bool:
    """Is it a measure, an office or body, or a noun by its ending: "Prozent", "Abgeordneten", "Verfassungsänderung"?"""
    low = word.lower()
    return low in _MEASURES or grammar.is_role(low) or _ABSTRACT.search(low) is not None


_MEASURES = frozenset(
    "millionen milliarden prozent euro dollar tonnen uhr ende anfang mitte jahre tage wochen monate minuten stunden kilometer meter grad mio mrd".split()
)
"""German nouns that stand directly before another noun."""
_ABSTRACT = re.compile(r"(?:ungen?|heit|keit|schaft|tät|ismus)$")
"""Endings of German nouns that no name has."""


# Gathering -----------------------------------------------------------------------------------------------------------


def _families(kept: dict[tuple[str, ...], list[Mention]]) -> dict[tuple[str, ...], list[tuple[str, ...]]]:
    """The forms of each name under the one that leads: the fullest, in the form from which the others can be made."""
    alike: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for words in kept:
        alike[_start(words)].append(words)
    covers = {words: _covers(words, alike[_start(words)], kept) for words in kept}
    ranked = sorted(kept, key=lambda words: (-len(words), -covers[words], -len(kept[words]), words))
    families: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    leaders: defaultdict[str, list[tuple[str, ...]]] = defaultdict(list)
    for words in ranked:
        beside = leaders[_start(words)]
        owners = [leader for leader in beside if _is_form(words, leader) and _stand_together(words, leader, kept)]
        if len(owners) == 1:
            families[owners[0]].append(words)
        elif not owners:
            families[words] = [words]
            beside.append(words)
    return families


def _stand_together(
    words: tuple[str, ...], leader: tuple[str, ...], kept: dict[tuple[str, ...], list[Mention]]
) -> bool:
    """Do most articles with the shorter name have the full one too, or all but a few? "Keel" is Martin Keel, China not Air China."""
    if len(words) == len(leader):
        return True
    alone, full = ({one.source for one in kept[name]} for name in (words, leader))
    return len(alone - full) < _MANY or 2 * len(alone & full) >= len(alone)


_MANY = 3
"""Articles with the shorter name alone from which it may be somebody else's."""


def _start(words: tuple[str, ...]) -> str:
    """What all forms of a name share, so that only those are compared: no ending takes the first two letters."""
    return words[-1][:2]


def _describes(words: tuple[str, ...]) -> bool:
    """Is the first word an article, an adjective or an abbreviation before another name: "European NATO", "UK Brexit"?"""
    first = words[0]
    return len(words) == 2 and (first == "The" or first.isupper() or first.lower().endswith(_PEOPLES))


def _covers(
    words: tuple[str, ...], alike: Sequence[tuple[str, ...]], kept: dict[tuple[str, ...], list[Mention]]
) -> int:
    return sum(len(kept[other]) for other in alike if len(other) == len(words) and _is_form(other, words))


def _is_form(words: tuple[str, ...], leader: tuple[str, ...]) -> bool:
    """Are *words* the leader, or its last words, in some case?"""
    tail = leader[len(leader) - len(words) :]
    if len(words) > len(leader) or (len(words) < len(leader) and not is_person(" ".join(leader))):
        return False
    return all(
        word == base or word in forms_of(base, last=number == len(words) - 1) or _share_stem(word, base)
        for number, (word, base) in enumerate(zip(words, tail, strict=True))
    )


_STEM, _ENDING = 4, 4
"""Letters that two case forms share at least, and that an ending has at most."""


def _share_stem(word: str, base: str) -> bool:
    """Could both be forms of one Slavic name of which the pile has no nominative: "Шольца", "Шольцом"?"""
    if not ("\u0400" <= word[0] <= "\u04ff" and "\u0400" <= base[0] <= "\u04ff"):
        return False
    stem = base.rstrip("аеєиіїоуюяйьмгхвыэё")
    return len(stem) >= _STEM and word.startswith(stem) and len(word) - len(stem) <= _ENDING


def _new_name(
    leader: tuple[str, ...],
    members: Sequence[tuple[str, ...]],
    mentions: Sequence[Mention],
    kept: dict[tuple[str, ...], list[Mention]],
) -> NewName:
    ordered = sorted(mentions, key=lambda one: (one.source, not one.sure))
    forms = sorted((m for m in members if m != leader), key=lambda m: (-len(kept[m]), m))
    places = sum(one.place for one in mentions)
    offices = sum(one.office for one in mentions)
    kind = PLACE if places * 2 > len(mentions) and not offices and not is_person(" ".join(leader)) else ACTOR
    sources = tuple(dict.fromkeys(one.source for one in ordered))
    name = _in_nominative(leader, members)
    variants = tuple(" ".join(form) for form in ([leader, *forms] if name != leader else forms))
    return NewName(" ".join(name), kind, len(mentions), sources, ordered[0].sentence, variants)


def _in_nominative(leader: tuple[str, ...], members: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """A man's first and last name as they are called, where the pile has his surname so: "Виктора Пашина", "Пашин".

    A woman's surname may be the same in every case, so that of hers nothing can be told.
    """
    surnames = [one[0] for one in members if len(one) == 1 and one[0] != leader[-1] and one[0][-1] in _CONSONANTS]
    called = [one for one in surnames if leader[-1] in forms_of(one) and len(one) < len(leader[-1])]
    if len(leader) != _FIRST_AND_LAST or not called:
        return leader
    stem = leader[0][:-1]
    first = next((one for one in (stem, f"{stem}й", f"{stem}ь") if leader[0] in forms_of(one)), "")
    return (first, called[0]) if first and first[-1] in _CONSONANTS + "йь" else leader


_FIRST_AND_LAST = 2
_CONSONANTS = "бвгґджзклмнпрстфхцчшщ"


def _across_languages(found: Iterable[NewName]) -> list[NewName]:
    """One entry where two languages write the name alike."""
    merged: dict[str, NewName] = {}
    for one in found:
        before = merged.get(one.name)
        if before is None:
            merged[one.name] = one
            continue
        variants = tuple(dict.fromkeys((*before.variants, *one.variants)))
        sources = tuple(sorted({*before.sources, *one.sources}))
        larger = one if one.count > before.count else before
        merged[one.name] = NewName(one.name, larger.kind, before.count + one.count, sources, before.example, variants)
    return list(merged.values())
