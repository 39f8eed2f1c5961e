"""German dates: 6. Januar 2026, Anfang September 2025, die 1990er-Jahre, 44 v. Chr."""

from __future__ import annotations

from dataclasses import replace

from .wording import Wording


def _century(year: int) -> str:
    return f"das {year // 100 + 1}. Jahrhundert" if year >= 0 else f"das {-year // 100 + 1}. Jahrhundert v. Chr."


def _year(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} v. Chr."


_BARE = Wording(
    months=("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"),
    short_months=("Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."),
    weekdays=("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    seasons=("Frühjahr", "Sommer", "Herbst", "Winter"),
    day="{day}. {month} {year}",
    day_in_year="{day}. {month}",
    month="{month} {year}",
    season="{season} {year}",
    winter="{season} {number}/{next}",
    decade="die {number}er-Jahre",
    century=_century,
    year=_year,
    part=("Anfang {}", "Mitte {}", "Ende {}"),
    qualified={"about": "um {}", "probably": "wahrscheinlich {}", "both": "wahrscheinlich um {}"},
    span="{} bis {}",
    since="seit {}",
    until="bis {}",
    ended="bis {}, Beginn unbekannt",
    day_range="{first}. bis {last}. {month} {year}",
    month_range="{first} bis {last} {year}",
    one_of_range="ein Tag zwischen {} und {}",
    or_earlier="{} oder früher",
    or_later="{} oder später",
    one_or_other="{} oder {}",
    all_of="{} und {}",
    time="{day}, {time}",
    about_time="{day}, gegen {time}",
    full_day="{weekday}, {day}",
)  # fmt: skip

WORDING = replace(
    _BARE,
    genitive=replace(
        _BARE,
        day="den {day}. {month} {year}",
        day_in_year="den {day}. {month}",
        day_range="den {first}. bis {last}. {month} {year}",
    ),
    genitive_in=frozenset({"about", "both", "since", "until", "one_of_range"}),
    contractions=(
        (r"^(seit|bis) (wahrscheinlich|um) ", r"\2 \1 "),
        (r"^um (seit|bis) ", r"etwa \1 "),
        (r"\bum (?=Frühjahr)", "um das "),
        (r"\bum (?=Sommer|Herbst|Winter)", "um den "),
        (r"\bseit den ", "seit dem "),
        (r"\bbis den ", "bis zum "),
        (r"\bseit die (\S+)-Jahre\b", r"seit den \1-Jahren"),
        (r"\bbis die ", "bis in die "),
        (r"\bseit das ", "seit dem "),
        (r"\bbis das ", "bis ins "),
        (r"\bzwischen den ", "zwischen dem "),
        (r"(zwischen .*) und den ", r"\1 und dem "),
    ),
)
