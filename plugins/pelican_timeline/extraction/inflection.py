"""The forms that a name takes in a sentence: Selenskyjs, Pariser, Зеленського, Києві.

Forms are made from the name, not names guessed from forms: a form that no rule makes is not found, and no other is.
"""

from __future__ import annotations

from functools import lru_cache

# Ukrainian and Russian endings, by the ending of the name in the nominative; the longest that fits counts.
# Each line: what the name ends in, and what can stand in its place.
_CYRILLIC = {
    "ський": "ського ському ським ськім ська ської ській ську ською ські ських ськими",
    "ский": "ского скому ским ском ская ской скую ские ских скими",
    "ий": "ого ому им ім ій ія ію ієм ії ої у ою і их ими его ему ем",
    "ый": "ого ому ым ом ой ая ую ые ых ыми",
    "ій": "ія ію ієм ії ього ьому ім",
    "ей": "ея ею еєм еем еї ее",
    "й": "я ю єм ем ї е ї ві",
    "ець": "ця цю цем цеві ці ців цям",
    "ец": "ца цу цем цом це цев",
    "їв": "єва єву євом єві",
    "ів": "ова ову овом ові ева еву евом еві",
    "ія": "ії ію ією",
    "ия": "ии ию ией",
    "ья": "ьи ье ью ьей",
    "я": "ї і и ю єю ею е ей ь ям ями ях",
    "ая": "ой ую ою",
    "а": "и і у ою о ы е ой ою єю ею ам ами ах ої ій",
    "ь": "я ю ем єм ям і и еві єві ью ю ів",
    "ко": "ка ку ком кові",
    "о": "а у ом і е",
    "ії": "ій іям іями іях",
    "ые": "ых ым ыми",
    "ие": "их им ими",
    "и": "ів ам ами ах ей ов",
    "ы": "ов ам ами ах",
    "і": "их им ими ів ям ями ях",
}
_AFTER_CONSONANT = "а у ом ем ові еві і е ым им ою ів ам ами ах ов и ы"
_CONSONANTS = frozenset("бвгґджзклмнпрстфхцчшщ")
_SIBILANTS = tuple("sxzß")


@lru_cache(maxsize=65_536)
def forms_of(word: str, *, last: bool = True, place: bool = False) -> frozenset[str]:
    """Every form of one word of a name; *last* when it is the last word, *place* when the name is a place's.

    >>> sorted(forms_of("Paris", place=True)), "Зеленського" in forms_of("Зеленський")
    (['Paris', 'Pariser'], True)
    """
    if any("\u0400" <= letter <= "\u04ff" for letter in word):
        return _cyrillic(word)
    forms = {word}
    # Abbreviations and words in small letters ("security guarantees") keep their form.
    if last and len(word) > 3 and word[0].isupper() and word[1:].islower():
        if not word.endswith(_SIBILANTS):
            forms.add(f"{word}s")
        if place and not word.endswith("e"):
            forms.add(f"{word}er")
    return frozenset(forms)


def _cyrillic(word: str) -> frozenset[str]:
    if len(word) < 4 or word.isupper():
        return frozenset({word})
    if word[-1].lower() in _CONSONANTS and not word.endswith(("їв", "ів", "ец")):
        return frozenset({word, *(word + ending for ending in _AFTER_CONSONANT.split())})
    for length in (5, 4, 3, 2, 1):
        endings = _CYRILLIC.get(word[-length:])
        if endings is not None and len(word) - length >= 2:
            return frozenset({word, *(word[:-length] + ending for ending in endings.split())})
    return frozenset({word})
