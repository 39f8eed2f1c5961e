"""Spanish dates: 6 de enero de 2026, a principios de septiembre de 2025, la década de 1990, 44 a. C."""

from __future__ import annotations

from dataclasses import replace

from .wording import Wording

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX", "XXI", "XXII", "XXIII", "XXIV", "XXV")  # fmt: skip


def _century(year: int) -> str:
    number = year // 100 + 1 if year >= 0 else -year // 100 + 1
    roman = _ROMAN[number - 1] if number <= len(_ROMAN) else str(number)
    return f"el siglo {roman}{'' if year >= 0 else ' a. C.'}"


def _year(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} a. C."


_BARE = Wording(
    months=("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
    short_months=("ene.", "feb.", "mar.", "abr.", "may.", "jun.", "jul.", "ago.", "sept.", "oct.", "nov.", "dic."),
    weekdays=("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    seasons=("primavera", "verano", "otoño", "invierno"),
    day="{day} de {month} de {year}",
    day_in_year="{day} de {month}",
    month="{month} de {year}",
    season="{season} de {year}",
    winter="{season} de {number}-{next_year}",
    decade="la década de {number}",
    century=_century,
    year=_year,
    part=("a principios de {}", "a mediados de {}", "a finales de {}"),
    qualified={"about": "hacia {}", "probably": "probablemente {}", "both": "probablemente hacia {}"},
    span="de {} a {}",
    since="desde {}",
    until="hasta {}",
    ended="hasta {}, comienzo desconocido",
    day_range="del {first} al {last} de {month} de {year}",
    month_range="de {first} a {last} de {year}",
    one_of_range="un día entre {} y {}",
    or_earlier="{} o antes",
    or_later="{} o después",
    one_or_other="{} o {}",
    all_of="{} y {}",
    time="{day}, {time}",
    about_time="{day}, hacia las {time}",
    full_day="{weekday}, {day}",
)  # fmt: skip

WORDING = replace(
    _BARE,
    genitive=replace(
        _BARE,
        seasons=("la primavera", "el verano", "el otoño", "el invierno"),
        day="el {day} de {month} de {year}",
        day_in_year="el {day} de {month}",
        span="{} – {}",
        day_range="los días {first}-{last} de {month} de {year}",
        month_range="{first}-{last} de {year}",
    ),
    genitive_in=frozenset({"about", "probably", "both", "since", "until", "span", "one_of_range"}),
    contractions=(
        (r"^hacia el (.+) – el (.+)$", r"aproximadamente del \1 al \2"),
        (r"^hasta hacia ", "aproximadamente hasta "),
        (r"^desde hacia ", "aproximadamente desde "),
        (r"^(desde|hasta) probablemente ", r"probablemente \1 "),
        (r"^de hacia (.+) a (?:hacia )?", r"hacia \1 – "),
        (r"\bde el ", "del "),
        (r"\ba el ", "al "),
        (r"\bo (?=octubre)", "u "),
    ),
)
