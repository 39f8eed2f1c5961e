"""What the words around a phrase say: where its sentence ends, whether its clause looks back or ahead, what it is there for."""

from __future__ import annotations

from pelican_timeline.timex.lexer import Tokens
from pelican_timeline.timex.locale import Locale
from pelican_timeline.timex.meaning import Found

from .verbs import Verbs

NEAR = 80
"""So many words back a date named in news is still the one that "the following day" follows."""


_BEHIND_A_COMMA = 3.0
"""A verb behind a comma or an "and" is so much farther away: "qui avait baissé ses taux en juin, rendra sa décision"."""

_SOMETHING = 1
"""A word at least tells what is set for a day."""

_OTHER_VERB = 8.0
"""A verb right behind "and" tells of another thing."""

_LIMITS = frozenset({"UNTIL", "BY"})
"""The words before an end or a deadline."""

_A_CLAUSE = 8
_PLUPERFECT = frozenset("had hatte hatten avait avaient había habían".split())
"""What had lasted, lasted until another time than now."""

_DATED_FROM = frozenset({"від", "от"})
_ATTRIBUTIVE = ("te", "ten", "ter", "tes", "ne", "nen", "ner", "nes")
"""Endings of German participles before their noun."""

_A_BRACKET = 30
"""So many words the dates and places of a life take in brackets."""

_LINE_ENDS = (".\n", "!\n", "?\n", ":\n", "”\n", '"\n', "»\n", ")\n")


class Clauses:
    """The sentences and clauses of a text, asked about one phrase at a time."""

    def __init__(self, tokens: Tokens, locale: Locale) -> None:
        self.tokens = tokens
        self.locale = locale
        self._clues: dict[tuple[int, int], int] = {}
        self.verbs = Verbs(tokens, locale, self.ends_at)

    # --- sentences and paragraphs --------------------------------------------------------------------------------------

    def ends_at(self, index: int) -> bool:
        """Does a sentence end with this token?"""
        name = self.tokens.name(index)
        return name in {"BREAK", "STOP"} or (name == "DOT" and self._is_full_stop(index))

    def _is_full_stop(self, index: int) -> bool:
        after = self.tokens.words[index + 1] if index + 1 < len(self.tokens) else ""
        before = self.tokens.words[index - 1] if index else ""
        initial = len(before) == 1 and before.isalnum()
        if after[:1].islower() or not before or initial:
            return False
        match self.tokens.name(index - 1):
            case "MAYBEMONTH":
                return after[:1].isupper()  # "on Sept. 5", but "le 5 avril. Les témoins …"
            case "NUM":
                return after[:1].isupper() and not self.locale.nouns_have_capitals  # German "24. Mai" is no end
        return True

    def same_sentence(self, first: int, last: int) -> bool:
        """Do two tokens stand in one sentence?"""
        places = range(first + 1, last)
        return last - first <= NEAR and not any(
            self.ends_at(place) and self.tokens.words[place] != ";" for place in places
        )

    def share_brackets(self, first: int, last: int) -> bool:
        """Do two tokens stand in one pair of brackets?"""
        for place in range(last - 1, max(last - _A_BRACKET, -1), -1):
            match self.tokens.name(place):
                case "CLOSE" | "BREAK":
                    return False
                case "OPEN":
                    return place < first
        return False

    def says_something(self, found: Found, least: int) -> bool:
        """Does the sentence have at least so many words besides the phrase, so that a verb could have told its tense?"""
        words = 0
        for step, place in ((-1, found.first - 1), (1, found.end)):
            index = place
            while abs(index - place) < NEAR and 0 <= index < len(self.tokens) and not self.ends_at(index):
                words += self.tokens.name(index) == "OTHER"
                if words >= least:
                    return True
                index += step
        return False

    def opens_sentence(self, found: Found) -> bool:
        """Does the phrase stand among the first words of its sentence?"""
        index = found.first - 1
        while index >= 0 and found.first - index <= 3:
            if self.tokens.name(index) in {"BREAK", "DOT", "STOP"}:
                return True
            index -= 1
        return index < 0

    def new_paragraph(self, first: int, last: int) -> bool:
        """Does a paragraph begin between two tokens, by a blank line or by a line that ends with its sentence?"""
        tokens = self.tokens
        between = tokens.text[tokens.end(first) : tokens.start(last)] if first >= 0 else "\n\n"
        return "\n\n" in between or any(mark in between for mark in _LINE_ENDS)

    # --- what a date is there for --------------------------------------------------------------------------------------

    def compared(self, found: Found) -> bool:
        """Is the date only there for comparison: "from a high of 200 in summer 2007", "than in May 2007"?"""
        return self._word_before(found, self.locale.beside.comparing, 8)

    def comes_after(self, found: Found) -> bool:
        """Is it an older thing that the clause comes after: "after the general election of December 2005"?"""
        for place in range(found.first - 1, max(found.first - 8, -1), -1):
            if self.ends_at(place):
                return False
            if self.tokens.name(place) == "AFTER":
                return True
        return False

    def _word_before(self, found: Found, words: frozenset[str], reach: int) -> bool:
        """Does one of the words stand before the phrase, in its clause and not too far away?"""
        for place in range(found.first - 1, max(found.first - reach - 1, -1), -1):
            if self.ends_at(place):
                return False
            if self.tokens.word(place) in words:
                return True
        return False

    def names_a_thing(self, found: Found) -> bool:
        """Does the date only name a thing: "the August 1792 uprising", "the 1614 rules"?"""
        tokens = self.tokens
        if (
            not self.locale.beside.dates_before_nouns
            or found.meaning.year is None
            or tokens.name(found.end) != "OTHER"
            or not tokens.words[found.end][:1].islower()
            or any(tokens.name(place) == "OF" for place in range(found.first, found.end))
        ):
            return False  # "in the autumn of 1710 he returned" tells when
        return "THE" in {tokens.name(found.first - 1), tokens.name(found.first)}

    def dates_a_thing(self, found: Found) -> bool:
        """Is a day only there to name a thing: "l'accord du 2 juin 1978", "das am 2. Juni 1978 geschlossene Abkommen"?"""
        tokens, place = self.tokens, found.first - 1
        place -= tokens.name(place) == "THE"
        if tokens.name(place) == "OF" or tokens.word(place) in _DATED_FROM:
            return tokens.name(place - 1) == "OTHER"
        if not self.locale.nouns_have_capitals or tokens.name(found.end) != "OTHER":
            return False
        participle, noun = tokens.words[found.end], tokens.words[found.end + 1] if found.end + 1 < len(tokens) else ""
        return participle.islower() and participle.endswith(_ATTRIBUTIVE) and noun[:1].isupper()

    def hangs_on_a_noun(self, found: Found) -> bool:
        """Does a year belong to the name of something ("the 2013 ruling", "der Etat 2024") instead of telling when?

        Not where the thing is an occasion that opens the sentence: "At the 2022 World Cup …" goes there.
        """
        meaning = found.meaning
        if found.parts or meaning.kind != "date" or meaning.year is None or meaning.mod:
            return False
        if any((meaning.month, meaning.season, meaning.quarter, meaning.half, meaning.holiday)):
            return False
        return self._bears(found) and not self.is_an_occasion(found)

    def _bears(self, found: Found) -> bool:
        tokens, locale, first = self.tokens, self.locale, found.first
        before = tokens.name(first - 1)
        if before == "DASH" and tokens.glued(first):
            return True  # "бюджет-2024"
        if tokens.word(first - 1) in locale.beside.hung_by:
            return tokens.name(first - 2) == "OTHER"
        if locale.beside.dates_before_nouns and tokens.name(found.end) == "OTHER":
            return before in {"THE", "ONE"} or tokens.name(first - 2) == "APOS"
        if before != "OTHER":
            return False
        noun = tokens.words[first - 1]
        if noun.lower().endswith(locale.beside.bearers) or locale.beside.year_is_name:
            return True
        return locale.nouns_have_capitals and noun[:1].isupper() and self._is_the_subject(found)

    def _is_the_subject(self, found: Found) -> bool:
        """Do the noun and its year alone stand before the verb, where German has room for one part: "Der Etat 2024 soll …"?"""
        tokens, place = self.tokens, found.first - 2
        place -= tokens.name(place) == "THE"
        follows = tokens.words[found.end] if found.end < len(tokens) else ""
        return (place < 0 or self.ends_at(place)) and tokens.name(found.end) == "OTHER" and follows.islower()

    def is_an_occasion(self, found: Found) -> bool:
        """Does a preposition open the sentence, and the year belong to what follows it?"""
        tokens = self.tokens
        for place in range(found.first - 1, max(found.first - 5, -1), -1):
            if not place or self.ends_at(place - 1):
                return (
                    tokens.name(place) in {"IN", "ON", "TO", "AFTER"}
                    or tokens.word(place) in self.locale.beside.occasions
                )
        return False

    def gives_its_year(self, year: Found, found: Found) -> bool:
        """Does a year lend itself to the date behind it: by ", when", or as the year of what begins, ends or takes place then?"""
        tokens, locale = self.tokens, self.locale
        if not self.same_sentence(year.first, found.first):
            return False
        if tokens.name(year.end) == "COMMA" and tokens.word(year.end + 1) in locale.beside.when:
            return True
        between = {tokens.word(place) for place in range(year.end, found.first)}
        return (
            not between.isdisjoint(locale.beside.taking_place) and self._bears(year) and not self.is_an_occasion(year)
        )

    def sentences_between(self, first: int, last: int) -> int:
        """How many sentences end between two tokens."""
        return sum(map(self.ends_at, range(first + 1, last)))

    # --- the side ------------------------------------------------------------------------------------------------------

    def clue(self, found: Found) -> int:
        """Does the clause look back (-1), ahead (1), or neither (0)?"""
        place = found.first, found.end
        if place not in self._clues:
            self._clues[place] = self._nearest_verb(found)
        return self._clues[place]

    def _nearest_verb(self, found: Found) -> int:
        best, nearest = 0, 99.0
        for sign, first, last, weight in (
            (-1, found.first - 1, found.first - 16, 1.0),
            (1, found.end, found.end + 14, 1.6),
        ):
            index, commas = first, 0
            while index != last and 0 <= index < len(self.tokens):
                if self.ends_at(index):
                    break
                commas += self.tokens.name(index) in {"COMMA", "AND"}
                side = self.verbs.side_of(index)
                away = abs(index - first) * weight + commas * _BEHIND_A_COMMA
                if sign > 0 and self.tokens.name(index - 1) == "AND":
                    away += _OTHER_VERB  # "won on Tuesday and will play …"
                if side and away < nearest:
                    best, nearest = side, away
                    break
                index += sign
        return best

    def side(self, found: Found) -> int:
        """Does the phrase look back (-1), ahead (1) or neither (0), by its preposition or by the verb of its clause?"""
        before = self._preposition(found)
        if self._is_set_for(found):
            return 1
        if self._bears_figures(found) or self._dates_a_statement(found) or self._is_apposed(found):
            return -1
        if before in _LIMITS and self.present_before(found):
            return 1
        side = self.clue(found) or int(self._verb_is_present(found) or self.present_before(found))
        if before == "SINCE":
            return self._since(found, side)
        # "ein Bericht vom September", but "vom 1. Juli an", "vom 1. bis 5. Juli"
        if self.tokens.word(found.first - 1) in self.locale.beside.back and not self._leads_on(found.end):
            return -1
        # "as early as Thursday", "no later than Friday"
        ahead = self.tokens.word(found.first - 1) in self.locale.beside.ahead
        return 1 if side >= 0 and (ahead or before in _LIMITS) else side

    def expects(self, found: Found) -> bool:
        """Does a verb of the future stand before it, whatever follows: "bleibt bis Frühjahr geschlossen"?"""
        return self._word_before(found, self.locale.tense.future, 5)

    def _verb_is_present(self, found: Found) -> bool:
        """Does the verb stand second, in the present: "Am Sonntag wählt die Insel"? What is told so is to come."""
        place = found.first - 1
        while self.tokens.name(place) in {"ON", "THE", "IN"}:
            place -= 1
        opens = place < 0 or self.tokens.name(place) in {"QUOTE", "DASH"} or self.ends_at(place)
        return opens and self.verbs.is_present(found.end)

    def present_before(self, found: Found) -> bool:
        """Does a verb in the present stand right before the phrase and its preposition: "Die Wahllokale öffnen um 7 Uhr"?"""
        place = found.first - 1
        while self.tokens.name(place) in {"ON", "THE", "APPROX", *_LIMITS}:
            place -= 1
        return self.verbs.is_present(place)

    def lasts_till_now(self, found: Found) -> bool:
        """Does it tell since when something is so today: "was founded in 2009 and has had an office here since January"?"""
        tokens, place = self.tokens, found.first - 1
        place -= tokens.name(place) == "THE"
        if tokens.name(place) != "SINCE" or tokens.value(place) != -1:
            return False
        return not self._word_before(found, _PLUPERFECT, _A_CLAUSE)

    def sets_a_limit(self, found: Found) -> bool:
        """Is it an end or a deadline, "until 30 April" or "by 30 April"?"""
        return self._preposition(found) in _LIMITS

    def _preposition(self, found: Found) -> str:
        before = self.tokens.name(found.first - 1)
        further = self.tokens.name(found.first - 2)
        # "bis zum 6. September"
        return further if before == "THE" or (before == "ON" and further in {*_LIMITS, "SINCE"}) else before

    def _is_set_for(self, found: Found) -> bool:
        """Is something set for that weekday: "a strike for Friday", "призначили на п'ятницю"?"""
        tokens, first = self.tokens, found.first
        if found.meaning.weekday is None or found.meaning.unit or tokens.name(found.end) == "APOS":
            return False
        if not self.says_something(found, _SOMETHING):
            return False
        preposition = " ".join(tokens.word(first - 1).split())  # Spanish "para el" is one token, with any space
        return preposition in self.locale.beside.set_for and tokens.word(first - 2) not in self.locale.beside.as_of

    def _bears_figures(self, found: Found) -> bool:
        """Are figures of that month told, so that it is over: "will publish February figures", "les chiffres de février"?"""
        if found.meaning.month is None or found.meaning.day:
            return False
        near = {self.tokens.word(place) for place in (found.first - 2, found.first - 1, found.end)}
        return not near.isdisjoint(self.locale.beside.figures)

    def _is_apposed(self, found: Found) -> bool:
        """Does it stand with a participle between two commas, as in German: "der Minister, im Dezember verurteilt, kommt frei"?"""
        tokens, place = self.tokens, found.first - 1
        while tokens.name(place) in {"ON", "THE", "IN"}:
            place -= 1
        if (
            not self.locale.nouns_have_capitals
            or tokens.name(place) != "COMMA"
            or tokens.name(found.end + 1) != "COMMA"
        ):
            return False
        participle = tokens.words[found.end] if tokens.name(found.end) == "OTHER" else ""
        return participle.islower() and participle.endswith(("t", "en"))

    def _dates_a_statement(self, found: Found) -> bool:
        """Was something said on that weekday: "selon le communiqué de lundi", "según el comunicado del lunes"?"""
        place = found.first - 1
        place -= self.tokens.name(place) == "THE"
        weekday = found.meaning.weekday is not None and found.meaning.direction is None
        return (
            weekday and self.tokens.name(place) == "OF" and self.tokens.word(place - 1) in self.locale.beside.statements
        )

    def _leads_on(self, end: int) -> bool:
        end += self.tokens.name(end) == "DOT" and not self.ends_at(end)
        return self.tokens.name(end) in {"UNTIL", "DASH", "AND", "TO"} or self.tokens.word(end) in {
            "an",
            "auf",
        }

    def _since(self, found: Found, side: int) -> int:
        """A word for "since" may look back by itself ("seit"), ahead unless the verb says otherwise ("ab"), or neither."""
        place = found.first - (1 if self.tokens.name(found.first - 1) == "SINCE" else 2)
        way = self.tokens.value(place)
        return -1 if way == -1 else side or (1 if way == 1 else 0)

    def looks_ahead(self, found: Found) -> bool:
        """Is the date to come?"""
        return self.side(found) > 0
