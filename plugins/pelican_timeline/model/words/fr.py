"""French dates: 6 janvier 2026, début septembre 2025, les années 1990, 44 av. J.-C."""

from __future__ import annotations

from dataclasses import replace

from .wording import Wording

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX", "XXI", "XXII", "XXIII", "XXIV", "XXV")  # fmt: skip


def _century(year: int) -> str:
    number = year // 100 + 1 if year >= 0 else -year // 100 + 1
    roman = _ROMAN[number - 1] if number <= len(_ROMAN) else str(number)
    return f"le {roman}{'er' if number == 1 else 'e'} siècle{'' if year >= 0 else ' av. J.-C.'}"


def _year(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} av. J.-C."


_BARE = Wording(
    months=("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    short_months=("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."),
    weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    seasons=("printemps", "été", "automne", "hiver"),
    day="{day} {month} {year}",
    day_in_year="{day} {month}",
    month="{month} {year}",
    season="{season} {year}",
    winter="{season} {number}-{next_year}",
    decade="les années {number}",
    century=_century,
    year=_year,
    part=("début {}", "mi-{}", "fin {}"),
    qualified={"about": "vers {}", "probably": "probablement {}", "both": "probablement vers {}"},
    span="de {} à {}",
    since="depuis {}",
    until="jusqu’en {}",
    ended="jusqu’en {}, début inconnu",
    day_range="du {first} au {last} {month} {year}",
    month_range="de {first} à {last} {year}",
    one_of_range="un jour entre {} et {}",
    or_earlier="{} ou avant",
    or_later="{} ou après",
    one_or_other="{} ou {}",
    all_of="{} et {}",
    time="{day} à {time}",
    about_time="{day} vers {time}",
    full_day="{weekday} {day}",
    first_day="1er",
)  # fmt: skip

WORDING = replace(
    _BARE,
    genitive=replace(
        _BARE,
        seasons=("le printemps", "l’été", "l’automne", "l’hiver"),
        day="le {day} {month} {year}",
        day_in_year="le {day} {month}",
        span="{} – {}",
        day_range="les {first}-{last} {month} {year}",
        month_range="{first}-{last} {year}",
    ),
    genitive_in=frozenset({"about", "probably", "both", "since", "until", "span", "one_of_range"}),
    contractions=(
        (r"^vers le (.+) – le (.+)$", r"du \1 au \2 environ"),
        (r"^jusqu’en probablement ", "probablement jusqu’en "),
        (r"^depuis probablement ", "probablement depuis "),
        (r"jusqu’en vers ", "jusque vers "),
        (r"depuis vers ", "depuis environ "),
        (r"jusqu’en le ", "jusqu’au "),
        (r"jusqu’en les ", "jusqu’aux "),
        (r"jusqu’en (?=l’)", "jusqu’à "),
        (r"\bde vers (?:le )?", "d’environ "),
        (r"\bà vers (?:le )?", "à environ "),
        (r"\bde le ", "du "),
        (r"\bde les ", "des "),
        (r"\bde (?=[aéo])", "d’"),
        (r"\bà le ", "au "),
        (r"\bà les ", "aux "),
    ),
)
