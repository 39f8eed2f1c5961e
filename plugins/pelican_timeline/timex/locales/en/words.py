"""The English words of time, each with its class and what it stands for."""

from __future__ import annotations

from pelican_timeline.timex.locale import feasts_in_capitals, republican_months, spread
from pelican_timeline.timex.numerals import Word
from pelican_timeline.timex.refiners import Amounts, People

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")  # fmt: skip
_SHORT_MONTHS = {"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12}  # fmt: skip
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT_DAYS = {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6}

# "May" and "March" are words and names; short names are syllables. They are months only in a place for months.
_NAMES: dict[str, Word] = {
    **{name: ("SUREMONTH", number) for number, name in enumerate(_MONTHS, 1) if name not in {"may", "march"}},
    "may": ("MAYBEMONTH", 5),
    "march": ("MAYBEMONTH", 3),
    **{name: ("MAYBEMONTH", number) for name, number in _SHORT_MONTHS.items()},
    **{name: ("SUREDAY", number) for number, name in enumerate(_DAYS)},
    **{name: ("MAYBEDAY", number) for name, number in _SHORT_DAYS.items()},
}

_UNITS = {
    "second": "second",
    "minute": "minute",
    "hour": "hour",
    "day": "day",
    "weekend": "weekend",
    "week": "week",
    "month": "month",
    "year": "year",
    "decade": "decade",
    "century": "century",
    "millennium": "millennium",
}
_PLURALS = {f"{name}s": unit for name, unit in _UNITS.items() if name not in {"century", "millennium"}}
_PLURALS |= {"centuries": "century", "millennia": "millennium", "hrs": "hour", "yrs": "year", "mins": "minute"}

_CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")  # fmt: skip
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth")  # fmt: skip
_DECADES = {"twenties": 192, "thirties": 193, "forties": 194, "fifties": 195, "sixties": 196, "seventies": 197, "eighties": 198, "nineties": 199}  # fmt: skip

_COMMON: dict[str, Word] = {
    **{name: ("UNIT", unit) for name, unit in _UNITS.items() if name != "second"},
    **{name: ("UNITS", unit) for name, unit in _PLURALS.items()},
    **{name: ("CARD", number) for number, name in enumerate(_CARDINALS, 1) if number > 1},
    **{name: ("TENFOLD", number) for name, number in _TENS.items()},
    "hundred": ("CARD", 100),
    **{name: ("NTH", number) for number, name in enumerate(_ORDINALS, 1)},
    "final": ("NTH", -1),
    **{name: ("DECADE", number) for name, number in _DECADES.items()},
    "one": ("ONE", 1),
    "a": ("ONE", 1),
    "an": ("ONE", 1),
    "fortnight": ("TAGS", 0),
    **dict.fromkeys(("few", "several", "many", "some", "couple", "numerous", "countless"), ("FEW", "X")),
    "spring": ("SEASON", 3),
    "summer": ("SEASON", 6),
    "autumn": ("SEASON", 9),
    "fall": ("SEASON", 9),
    "winter": ("SEASON", 12),
    "quarter": ("QUARTER", 0),
    "half": ("HALF", 0),
    "morning": ("DAYPART", "MO"),
    "afternoon": ("DAYPART", "AF"),
    "evening": ("DAYPART", "EV"),
    "night": ("DAYPART", "NI"),
    "midday": ("DAYPART", "MI"),
    "noon": ("CLOCK", (12, 0, True)),
    "lunchtime": ("DAYPART", "MI"),
    "yesterday": ("DAYREL", -1),
    "today": ("DAYREL", 0),
    "tomorrow": ("DAYREL", 1),
    "tonight": ("DAYREL", 0),
    "early": ("PART", "START"),
    "mid": ("PART", "MID"),
    "late": ("PART", "END"),
    **dict.fromkeys(("beginning", "start", "outset"), ("EDGE", "START")),
    "middle": ("EDGE", "MID"),
    **dict.fromkeys(("end", "close"), ("EDGE", "END")),
    **dict.fromkeys(("now", "currently", "nowadays", "present", "presently"), ("REF", "PRESENT_REF")),
    **dict.fromkeys(("recently", "recent"), ("REF", "PAST_REF")),
    "future": ("REF", "FUTURE_REF"),
    "eve": ("EVE", -1),
    **dict.fromkeys(("daily", "nightly"), ("SET", "P1D")),
    "weekly": ("SET", "P1W"),
    "monthly": ("SET", "P1M"),
    "quarterly": ("SET", "P1Q"),
    **dict.fromkeys(("yearly", "annually", "annual"), ("SET", "P1Y")),
    **{f"{name}s": ("SET", f"XXXX-WXX-{number + 1}") for number, name in enumerate(_DAYS)},
    **dict.fromkeys(("last", "past"), ("LAST", -1)),
    "latter": ("NTH", 2),
    **dict.fromkeys(("previous", "preceding", "prior"), ("PREVIOUS", -1)),
    **dict.fromkeys(("next", "coming", "upcoming"), ("NEXT", 1)),
    **dict.fromkeys(("following", "subsequent", "ensuing"), ("FOLLOWING", 1)),
    **dict.fromkeys(("this", "these", "current"), ("THIS", 0)),
    **dict.fromkeys(("that", "those"), ("THAT", 0)),
    "same": ("SAME", 0),
    **dict.fromkeys(("every", "each"), ("EVERY", 1)),
    "ago": ("AGO", -1),
    **dict.fromkeys(("earlier", "previously"), ("EARLIER", -1)),
    **dict.fromkeys(("later", "afterwards", "hence"), ("LATER", 1)),
    "before": ("BEFORE", -1),
    "after": ("AFTER", 1),
    **dict.fromkeys(("about", "around", "circa", "approximately", "roughly", "c", "ca"), ("APPROX", 0)),
    "the": ("THE", 0),
    "of": ("OF", 0),
    "within": ("WITHIN", 0),
    **dict.fromkeys(("in", "during", "throughout"), ("IN", 0)),
    **dict.fromkeys(("on", "at"), ("ON", 0)),
    "from": ("FROM", 0),
    "between": ("BETWEEN", 0),
    **dict.fromkeys(("to", "through", "thru"), ("TO", 0)),
    "since": ("SINCE", -1),
    **dict.fromkeys(("until", "till", "til"), ("UNTIL", 0)),
    "by": ("BY", 0),
    **dict.fromkeys(("and", "or"), ("AND", 0)),
    **dict.fromkeys(("a.m", "am"), ("AMPM", 0)),
    **dict.fromkeys(("p.m", "pm"), ("AMPM", 1)),
}

_EXACT: dict[str, Word] = {
    **dict.fromkeys(("BC", "BCE", "B.C", "B.C.", "b.c.", "B.C.E"), ("ERA", -1)),
    **dict.fromkeys(("CE", "C.E."), ("ERA", 1)),
    **dict.fromkeys(("AD", "A.D", "A.D."), ("EPOCH", 1)),
    **dict.fromkeys(("a.m.", "A.M.", "AM"), ("AMPM", 0)),
    **dict.fromkeys(("p.m.", "P.M.", "PM"), ("AMPM", 1)),
    "am": ("OTHER", None),  # "I am": in running text only "6 am", which the lexer reads with its number
    **dict.fromkeys(("UTC", "GMT", "Z"), ("ZONE", "Z")),
    **{form: ("ZONE", zone) for form, zone in {
        "BST": "+01:00", "CET": "+01:00", "CEST": "+02:00", "EET": "+02:00", "EEST": "+03:00", "MSK": "+03:00",
        "EST": "-05:00", "EDT": "-04:00", "CST": "-06:00", "CDT": "-05:00", "MST": "-07:00", "MDT": "-06:00",
        "PST": "-08:00", "PDT": "-07:00", "ET": "", "PT": "", "JST": "+09:00",
    }.items()},
    "Christmas": ("HOLIDAY", "christmas"),
    "Easter": ("HOLIDAY", "easter"),
    "Halloween": ("HOLIDAY", "halloween"),
    "Thanksgiving": ("HOLIDAY", "thanksgiving"),
    "Pentecost": ("HOLIDAY", "pentecost"),
    "New": ("HOLIDAY", "new"),
    # the first words of FEASTS
    **dict.fromkeys(
        ("Ash", "Palm", "Maundy", "Good", "Whit", "Boxing", "Labor", "Memorial", "Veterans", "Armistice", "Remembrance",
         "Presidents", "Valentine", "Martin", "All", "St"),
        ("HOLIDAY", ""),
    ),
    **{f"Q{number}": ("QUARTER", number) for number in (1, 2, 3, 4)},
    **{f"H{number}": ("HALF", number) for number in (1, 2)},
    **{f"FY{year}": ("YEAR", year) for year in range(1990, 2060)},
    "9/11": ("ISO", (2001, 9, 11, "", "")),
    "MAY": ("OTHER", None),
    "May": ("MAYBEMONTH", 5),
}  # fmt: skip

_REPUBLICAN = republican_months("vendémiaire vendemiaire", "brumaire", "frimaire", "nivôse nivose", "pluviôse pluviose", "ventôse ventose", "germinal", "floréal floreal", "prairial", "messidor", "thermidor", "fructidor")  # fmt: skip
WORDS: dict[str, Word] = {
    **_REPUBLICAN,
    **feasts_in_capitals(_EXACT),
    **spread(_COMMON),
    **spread(_NAMES, names=True),
    **_EXACT,
}

FEASTS = {
    ("ash", "wednesday"): "ash-wednesday",
    ("palm", "sunday"): "palm-sunday",
    ("maundy", "thursday"): "maundy-thursday",
    ("good", "friday"): "good-friday",
    ("whit", "monday"): "whit-monday",
    ("boxing", "day"): "boxing-day",
    ("labor", "day"): "us-labor",
    ("memorial", "day"): "memorial",
    ("veterans", "day"): "armistice",
    ("armistice", "day"): "armistice",
    ("remembrance", "day"): "armistice",
    ("presidents", "day"): "presidents",
    ("presidents", "'", "day"): "presidents",
    ("valentine", "'", "s", "day"): "valentine",
    ("martin", "luther", "king", "day"): "martin-luther-king",
    ("all", "saints", "'", "day"): "all-saints",
    ("st", "patrick", "'", "s", "day"): "st-patrick",
    ("st", ".", "patrick", "'", "s", "day"): "st-patrick",
}
"""Feasts of several words; those that mean other days in other countries (Independence Day, Labour Day) are left out."""

FUTURE = frozenset(
    "will shall ll would due expected scheduled set plans planned planning plan slated upcoming coming next deadline "
    "forthcoming tomorrow intends intend aims hopes expects expect expecting anticipated could might should may can begins starts opens takes expires turns face faces plays hosts kicks airs premieres celebrates goes meets travels arrives leaves resumes decides closes publishes sits convenes gathers braced bracing braces await awaits awaiting poised readied preparing gearing".split()
)
PAST = frozenset(
    "was were had did has been said told announced became began came went made took gave got found left held met "
    "led rose fell won lost saw sent spoke wrote brought bought built sold paid put ran shot kept broke chose since ago "
    "last earlier yesterday previously "
    "struck hit beat fought drew flew grew threw knew sang sank swam woke froze stole tore bore swore rang hung stuck dug hid slid fed bled "
    "fled sped dealt felt meant slept swept spent bent lent burst taught caught thought sought stood understood withdrew overtook "
    "undertook underwent overcame drove rode arose shook forgot heard chose laid lay awoke bound ate drank bit blew withstood".split()
)
NAMED_DAYS = (
    frozenset("black bloody cyber ruby".split()),
    frozenset("school times telegraph mirror mail herald express post prayers mass roast".split()),
)
"""What stands before and behind a weekday that names something: Bloody Sunday, the Sunday Times."""
PEOPLE = People(
    titles=frozenset(
        "mr mrs ms miss dr prof professor sir dame lady lord rev capt captain col colonel sgt sergeant lt lieutenant mayor".split()
    ),
    first_names=frozenset(
        "judge justice president senator director actress singer author "
        "adam alan alex alice amy andrew ann anna anne anthony ben brian carl carol charles chris claire daniel david diana donald edward elizabeth "
        "ellen emily emma eric frank fred george grace hannah harry helen henry jack jacob james jane jason jennifer jessica jim joan joe john "
        "jonathan joseph judy julia karen kate kevin laura linda lisa louis lucy luke margaret maria mark martin mary matthew michael mike nancy "
        "nicholas nick oliver patricia patrick paul peter philip rachel rebecca richard robert roger rose ruth sam samuel sandra sarah sharon simon "
        "sophie stephen steven susan thomas tim tom tony victoria walter wendy william zoe".split()
    ),
    kin=frozenset("daughter wife sister mother widow niece granddaughter named called nicknamed".split()),
    days_follow_names=True,
)
INFINITIVE = frozenset({"to"})
# Verbs of one form: what they tell is past ("two engineers quit"), or planned ("Town host Barwell"), unless they hang on another verb.
ONE_FORM = {
    **dict.fromkeys("have quit cut shut put split hurt".split(), -1),
    **dict.fromkeys("go host face begin start resume reopen return".split(), 1),
}
WHEN = frozenset({"when"})
TAKING_PLACE = frozenset(
    "begin begins began start starts started open opens opened end ends ended close closes closed kick kicks kicked held run runs ran".split()
)
AMOUNTS = Amounts(
    plural=frozenset("some only another over under those these all other than".split()),
    measures=frozenset(
        "metre metres meter meters kilometre kilometres km mile miles feet foot yard yards pound pounds ton tons tonne tonnes dollars euros rubles words "
        "page pages vote votes points degrees litres calories mph kg percent more others strong elo people".split()
    ),
    named=frozenset(
        "page pages p pp flight room route verse version chapter resolution zip code article section paragraph lot no number platform channel bus train "
        "apartment suite extension volume item unit psalm locker highway interstate".split()
    ),
    degrees=frozenset(
        (*"nearly almost roughly".split(), "at least", "at most", "more than", "less than", "fewer than", "up to")
    ),
    being=frozenset("was were is are".split()),
    subjects=frozenset("it year this that when".split()),
)
DEGREES = frozenset(
    (
        *"almost nearly about around roughly approximately some".split(),
        "more than",
        "less than",
        "at least",
        "at most",
        "up to",
        "fewer than",
        "just over",
        "just under",
    )
)
OPENING = frozenset("open opens opening hours".split())
# "declared Monday a holiday", "shortly after 8 p.m."
DECLARING = ("declar", "proclaim", "designat")
DECLARED = ("holiday", "day")
NEARLY = frozenset("shortly just soon little moments".split())
