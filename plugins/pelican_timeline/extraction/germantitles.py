"""German titles that are too long: shorter between the two halves of the verb, because a line without its end says nothing."""

from __future__ import annotations

from .fronting import fronted
from .sheet import Sheet


def shorter_in_german(sheet: Sheet, words: list[int]) -> list[list[int]]:
    """Shorter and shorter between the two halves of a German verb, because a line without its end says nothing.

    "Bei der Wahl hat die (bisher regierende) Partei (von Präsident Erdoğan nach 13 Jahren) die Mehrheit verloren."
    """
    tokens, grammar, group = sheet.tokens, sheet.grammar, sheet.happening.group
    behind = words[words.index(group.start) + 1 :] if group.start in words else words
    inner = [n for n in behind if group.start < n < max(group.at, group.close)]
    versions = [words]
    for n in reversed(inner):
        if sheet.low(n) in grammar.prepositions and sheet.low(n - 1) not in grammar.weighing:
            end = _phrase_end(sheet, n, inner)
            if end == n or (end + 1 in inner and sheet.low(end + 1) == "der"):
                # "Für nichtig erklärt": without a noun it belongs to the verb. "Gegen den Chef der Werft": the genitive would be left.
                continue
            versions.append([m for m in versions[-1] if not n <= m <= end])
    for n in inner:
        if sheet.low(n) in grammar.determiners and n in versions[-1]:
            noun = next((m for m in inner if m > n and tokens[m].capital), n)
            versions.append([m for m in versions[-1] if not n < m < noun])
    return [*versions[1:], *_with_short_opening(sheet, versions[-1])]


def with_subject_first(sheet: Sheet, words: list[int]) -> list[int]:
    """As in "(Zum Auftakt der Konferenz) warnte Tal vor Gewalt": "Tal warnte vor Gewalt"; [] where no subject follows the verb."""
    verb = sheet.happening.group.start
    if sheet.happening.way != "main" or verb not in words or sheet.low(words[0]) not in sheet.grammar.prepositions:
        return []
    behind = words[words.index(verb) :]
    leads = len(behind) > 1 and sheet.low(behind[1]) not in sheet.grammar.prepositions
    return fronted(sheet, behind) if leads else []


def _with_short_opening(sheet: Sheet, words: list[int]) -> list[list[int]]:
    """As in "Auf einer Sitzung (in Ulm) stimmten die Delegierten gegen den Vorsitzenden"."""
    opening = [n for n in words if n < sheet.happening.group.start]
    phrases = [n for n in opening if sheet.low(n) in sheet.grammar.prepositions]
    leads = len(phrases) > 1 and phrases[0] == opening[0] and sheet.happening.way == "main"
    return [[n for n in words if n not in opening or n < phrases[1]]] if leads else []


def _phrase_end(sheet: Sheet, preposition: int, inner: list[int]) -> int:
    """The last word of what a German preposition governs: its noun, both where the first is cut short ("Öl- und Gaspreise").

    With the genitive behind it: "in den Fonds der Nordländer"; behind the subject, "der" opens no other.
    """
    tokens, subject = sheet.tokens, sheet.happening.subject
    end = next((m for m in inner if m > preposition and tokens[m].capital), preposition)
    while end + 1 in inner and tokens[end + 1].capital:
        end += 1
    while end in inner and tokens[end].text[-1] in "-‑" and tokens[end].is_word:
        end = next((m for m in inner if m > end and tokens[m].capital), end + 1)
    genitive = {"des", "der"} if subject and subject[0] < sheet.happening.group.start else {"des"}
    if end + 1 in inner and sheet.low(end + 1) in genitive:
        end = next((m for m in inner if m > end and tokens[m].capital), end)
    return end
