"""Feasts with a fixed day or one counted from Easter, by keys that the locales' words name."""

from __future__ import annotations

from pelican_timeline.model.calendar import civil, day_number, days_in_month, weekday

FIXED = {
    "new-year": (1, 1),
    "epiphany": (1, 6),
    "valentine": (2, 14),
    "st-patrick": (3, 17),
    "april-fools": (4, 1),
    "labour": (5, 1),
    "us-independence": (7, 4),
    "german-unity": (10, 3),
    "reformation": (10, 31),
    "halloween": (10, 31),
    "all-saints": (11, 1),
    "armistice": (11, 11),
    "all-souls": (11, 2),
    "st-martin": (11, 11),
    "st-nicholas": (12, 6),
    "immaculate-conception": (12, 8),
    "assumption": (8, 15),
    "christmas-eve": (12, 24),
    "christmas": (12, 25),
    "boxing-day": (12, 26),
    "new-years-eve": (12, 31),
    "julian-christmas": (1, 7),
    "julian-christmas-eve": (1, 6),
    "ukrainian-unity": (1, 22),
    "ukrainian-constitution": (6, 28),
    "ukrainian-independence": (8, 24),
    "ukrainian-dignity": (11, 21),
    "victory": (5, 9),
    "russia": (6, 12),
    "russian-unity": (11, 4),
    "russian-defender": (2, 23),
}
# Ukraine's churches went over to the new calendar on 1 September 2023.
_UKRAINIAN = {"ukrainian-christmas": "christmas", "ukrainian-christmas-eve": "christmas-eve"}
FROM_EASTER = {
    "rose-monday": -48,
    "ash-wednesday": -46,
    "palm-sunday": -7,
    "maundy-thursday": -3,
    "good-friday": -2,
    "holy-saturday": -1,
    "easter": 0,
    "easter-monday": 1,
    "ascension": 39,
    "pentecost": 49,
    "whit-monday": 50,
    "corpus-christi": 60,
}


BEFORE_CHRISTMAS = {
    "advent-4": 0,
    "advent-3": 7,
    "advent-2": 14,
    "advent-1": 21,
    "sunday-of-the-dead": 28,
    "repentance": 32,
    "people-s-mourning": 35,
}
"""Days before the fourth Sunday of Advent, the last before Christmas."""

NTH_WEEKDAY = {
    "martin-luther-king": (1, 0, 3),
    "presidents": (2, 0, 3),
    "us-mothers": (5, 6, 2),
    "memorial": (5, 0, -1),
    "us-labor": (9, 0, 1),
    "thanksgiving": (11, 3, 4),
}
"""Month, weekday (Monday is 0) and which of them, -1 for the last."""


def easter(year: int) -> int:
    """Day number of the western Easter Sunday (Gauss's rule in the form of the Gregorian calendar).

    >>> civil(easter(2025))
    (2025, 4, 20)
    """
    golden, century = year % 19, year // 100
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    epact -= (epact // 28) * (1 - (epact // 28) * (29 // (epact + 1)) * ((21 - golden) // 11))
    offset = epact - (year + year // 4 + epact + 2 - century + century // 4) % 7
    month = 3 + (offset + 40) // 44
    return day_number(year, month, offset + 28 - 31 * (month // 4))


def orthodox_easter(year: int) -> int:
    """Day number of the Easter Sunday of the Julian calendar, by which the Orthodox churches keep it.

    >>> civil(orthodox_easter(2024))
    (2024, 5, 5)
    """
    lunar = (19 * (year % 19) + 15) % 30
    sunday = (2 * (year % 4) + 4 * (year % 7) - lunar + 34) % 7
    month, day = divmod(lunar + sunday + 114, 31)
    # A Julian date lies so many days before the Gregorian date of the same name.
    return day_number(year, month, day + 1) + year // 100 - year // 400 - 2


def holiday(key: str, year: int) -> tuple[int, int, int] | None:
    """Year, month and day of a feast in a year, None when the key is unknown.

    >>> holiday("thanksgiving", 2025)
    (2025, 11, 27)
    """
    if key in _UKRAINIAN:
        key = _UKRAINIAN[key] if year >= 2023 else f"julian-{_UKRAINIAN[key]}"
    if key in FIXED:
        return (year, *FIXED[key])
    if key in FROM_EASTER and year > 0:
        return civil(easter(year) + FROM_EASTER[key])
    if key.startswith("orthodox-") and key[9:] in FROM_EASTER and year > 0:
        return civil(orthodox_easter(year) + FROM_EASTER[key[9:]])
    if key in BEFORE_CHRISTMAS:
        eve = day_number(year, 12, 24)
        return civil(eve - (weekday(eve) + 1) % 7 - BEFORE_CHRISTMAS[key])
    if key in NTH_WEEKDAY:
        month, wanted, count = NTH_WEEKDAY[key]
        first = day_number(year, month, 1)
        number = first + (wanted - weekday(first)) % 7 + 7 * (count - 1)
        if count < 0:
            last = day_number(year, month, days_in_month(year, month))
            number = last - (weekday(last) - wanted) % 7
        return civil(number)
    return None
