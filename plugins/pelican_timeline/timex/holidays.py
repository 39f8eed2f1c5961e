"""Feasts with a fixed day or one counted from Easter, by keys that the locales' words name."""

from __future__ import annotations

from pelican_timeline.model.calendar import civil, day_number, weekday

FIXED = {
    "new-year": (1, 1),
    "epiphany": (1, 6),
    "valentine": (2, 14),
    "labour": (5, 1),
    "us-independence": (7, 4),
    "german-unity": (10, 3),
    "reformation": (10, 31),
    "halloween": (10, 31),
    "all-saints": (11, 1),
    "christmas-eve": (12, 24),
    "christmas": (12, 25),
    "boxing-day": (12, 26),
    "new-years-eve": (12, 31),
}
FROM_EASTER = {
    "palm-sunday": -7,
    "maundy-thursday": -3,
    "good-friday": -2,
    "easter": 0,
    "easter-monday": 1,
    "ascension": 39,
    "pentecost": 49,
    "whit-monday": 50,
    "corpus-christi": 60,
}


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


def holiday(key: str, year: int) -> tuple[int, int, int] | None:
    """Year, month and day of a feast in a year, None when the key is unknown.

    >>> holiday("thanksgiving", 2025)
    (2025, 11, 27)
    """
    if key in FIXED:
        return (year, *FIXED[key])
    if key in FROM_EASTER and year > 0:
        return civil(easter(year) + FROM_EASTER[key])
    if key == "thanksgiving":
        first = day_number(year, 11, 1)
        return civil(first + (3 - weekday(first)) % 7 + 21)
    return None
