"""The German words of time, each with its class and what it stands for; inflected forms are made from their stems."""

from __future__ import annotations

from pelican_timeline.timex.locale import feasts_in_capitals, republican_months, spread
from pelican_timeline.timex.numerals import Word
from pelican_timeline.timex.refiners import Amounts, People

_MONTHS = ("januar", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "dezember")  # fmt: skip
_SHORT_MONTHS = {"jan": 1, "feb": 2, "mrz": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "okt": 10, "nov": 11, "dez": 12}  # fmt: skip
_DAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
# "Die" opens many a German sentence, and date parsers read it as short for Dienstag. These are days only with a date.
_SHORT_DAYS = {"mo": 0, "di": 1, "mi": 2, "do": 3, "fr": 4, "sa": 5, "so": 6}
_PARTS = {"morgen": "MO", "vormittag": "MO", "mittag": "MI", "nachmittag": "AF", "abend": "EV", "nacht": "NI", "früh": "MO"}  # fmt: skip

_NAMES: dict[str, Word] = {
    **{name: ("SUREMONTH", number) for number, name in enumerate(_MONTHS, 1)},
    **{f"{name}s": ("SUREMONTH", number) for number, name in enumerate(_MONTHS, 1)},
    "maerz": ("SUREMONTH", 3),
    "jänner": ("SUREMONTH", 1),
    "jänners": ("SUREMONTH", 1),
    "feber": ("SUREMONTH", 2),
    **{name: ("MAYBEMONTH", number) for name, number in _SHORT_MONTHS.items()},
    **{name: ("SUREDAY", number) for number, name in enumerate(_DAYS)},
    "sonnabend": ("SUREDAY", 5),
    **{f"{name}{part}": ("DAYANDPART", (number, value)) for number, name in enumerate(_DAYS) for part, value in _PARTS.items()},
    **{f"{name}abends": ("DAYANDPART", (number, "EV")) for number, name in enumerate(_DAYS)},
    **{name: ("MAYBEDAY", number) for name, number in _SHORT_DAYS.items()},
    "wochenende": ("UNIT", "weekend"),
    "wochenendes": ("UNIT", "weekend"),
    **{name: ("DAYPART", value) for name, value in _PARTS.items() if name != "früh"},
    "frühling": ("SEASON", 3),
    "frühlings": ("SEASON", 3),
    "frühjahr": ("SEASON", 3),
    "frühjahrs": ("SEASON", 3),
    "sommer": ("SEASON", 6),
    "sommers": ("SEASON", 6),
    "herbst": ("SEASON", 9),
    "herbstes": ("SEASON", 9),
    "winter": ("SEASON", 12),
    "winters": ("SEASON", 12),
    "tag": ("UNIT", "day"),
    **dict.fromkeys(("tages", "tage", "tagen"), ("UNITS", "day")),
    "woche": ("UNIT", "week"),
    "wochen": ("UNITS", "week"),
    **dict.fromkeys(("monat", "monats"), ("UNIT", "month")),
    **dict.fromkeys(("monate", "monaten"), ("UNITS", "month")),
    **dict.fromkeys(("jahr", "jahres", "jahrs"), ("UNIT", "year")),
    **dict.fromkeys(("jahre", "jahren"), ("UNITS", "year")),
    **dict.fromkeys(("jahrzehnt", "jahrzehnts", "jahrzehntes"), ("UNIT", "decade")),
    **dict.fromkeys(("jahrzehnte", "jahrzehnten"), ("UNITS", "decade")),
    **dict.fromkeys(("jahrhundert", "jahrhunderts"), ("UNIT", "century")),
    **dict.fromkeys(("jahrhunderte", "jahrhunderten"), ("UNITS", "century")),
    **dict.fromkeys(("quartal", "quartals"), ("QUARTER", 0)),
    **dict.fromkeys(("halbjahr", "halbjahres", "jahreshälfte"), ("HALF", 0)),
    "stunde": ("UNIT", "hour"),
    "stunden": ("UNITS", "hour"),
    "minute": ("UNIT", "minute"),
    "minuten": ("UNITS", "minute"),
    "sekunde": ("UNIT", "second"),
    "sekunden": ("UNITS", "second"),
    **dict.fromkeys(("anfang", "beginn"), ("EDGE", "START")),
    "mitte": ("EDGE", "MID"),
    "ende": ("EDGE", "END"),
    "vortag": ("SHIFTED", ("day", -1, "focus")),
    "vortags": ("SHIFTED", ("day", -1, "focus")),
    "vorabend": ("EVE", -1),
    "folgetag": ("SHIFTED", ("day", 1, "focus")),
    "vorwoche": ("SHIFTED", ("week", -1, "focus")),
    "vormonat": ("SHIFTED", ("month", -1, "focus")),
    **dict.fromkeys(("vorjahr", "vorjahres", "vorjahrs"), ("SHIFTED", ("year", -1, "focus"))),
    **dict.fromkeys(("folgejahr", "folgejahres"), ("SHIFTED", ("year", 1, "focus"))),
    "vorquartal": ("SHIFTED", ("quarter", -1, "focus")),
    **dict.fromkeys(("vorjahreszeitraum", "vorjahreszeitraums", "vorjahresquartal", "vorjahresquartals", "vorjahresmonat", "vorjahresmonats"), ("SHIFTED", ("same", -1, "focus"))),
    **dict.fromkeys(("vierteljahr", "vierteljahres", "vierteljahrs"), ("QUARTER", 0)),
    **dict.fromkeys(("schlussquartal", "abschlussquartal"), ("QUARTER", 4)),
    **dict.fromkeys(("auftaktquartal", "startquartal"), ("QUARTER", 1)),
    # die erste Januarwoche, der letzte Augusttag: what is counted, and the number of the month
    **{f"{name}{noun}": ("SHIFTED", (unit, number, "month"))
       for number, name in (*enumerate(_MONTHS, 1), (1, "jänner"))
       for noun, unit in (("woche", "week"), ("tag", "day"), ("tage", "day"))},
    "uhr": ("OCLOCK", 0),
    **{f"{unit}{edge}": ("YEAREDGE", (value, mod))
       for unit, value in (("jahres", "year"), ("monats", "month"), ("wochen", "week"))
       for edge, mod in (("anfang", "START"), ("beginn", "START"), ("mitte", "MID"), ("ende", "END"), ("wechsel", "END"))
       if (unit, edge) not in {("wochen", "ende"), ("wochen", "wechsel"), ("monats", "wechsel")}},
}  # fmt: skip

_CARDINALS = ("zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn", "zwanzig")  # fmt: skip
_TENS = {"dreißig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80, "neunzig": 90, "hundert": 100}  # fmt: skip
_ORDINALS = (
    "erst", "zweit", "dritt", "viert", "fünft", "sechst", "siebt", "acht", "neunt", "zehnt", "elft", "zwölft",
    *(f"{name}t" for name in _CARDINALS[11:18]),
    "zwanzigst", *(f"{ones}undzwanzigst" for ones in ("ein", *_CARDINALS[:8])), "dreißigst", "einunddreißigst",
)  # fmt: skip
_DECADES = {"zwanziger": 192, "dreißiger": 193, "vierziger": 194, "fünfziger": 195, "sechziger": 196, "siebziger": 197, "achtziger": 198, "neunziger": 199}  # fmt: skip


def _inflect(*stems: str) -> tuple[str, ...]:
    """The forms of adjectives: vergangen-e, -en, -er, -es, -em."""
    return tuple(f"{stem}{ending}" for stem in stems for ending in ("e", "en", "er", "es", "em"))


_PART_STEMS = {"früh": "START", "beginnend": "START", "spät": "END", "ausgehend": "END"}

_COMMON: dict[str, Word] = {
    **{name: ("CARD", number) for number, name in enumerate(_CARDINALS, 2)},
    **{name: ("CARD", number) for name, number in _TENS.items()},
    **{f"{ones}und{tens}": ("CARD", number + place)
       for tens, number in {"zwanzig": 20, **_TENS}.items() if number < 100 for place, ones in enumerate(("ein", *_CARDINALS[:8]), 1)},
    **{form: ("NTH", number) for number, stem in enumerate(_ORDINALS, 1) for form in _inflect(stem)},
    **{form: ("DECADE", number) for name, number in _DECADES.items() for form in (name, f"{name}n", f"{name}jahre", f"{name}jahren")},
    **dict.fromkeys(("ein", "eine", "einem", "einen", "einer", "eines"), ("ONE", 1)),
    **dict.fromkeys((*_inflect("einig", "mehrer", "wenig", "viel"), "paar", "zahlreiche", "zahlreichen"), ("FEW", "X")),
    "gestern": ("DAYREL", -1),
    "vorgestern": ("DAYREL", -2),
    "heute": ("DAYREL", 0),
    "übermorgen": ("DAYREL", 2),
    "heuer": ("SHIFTED", ("year", 0, "anchor")),
    **dict.fromkeys(("jetzt", "derzeit", "heutzutage", "momentan", "gegenwärtig"), ("REF", "PRESENT_REF")),
    **dict.fromkeys(("kürzlich", "neulich", "damals", "einst"), ("REF", "PAST_REF")),
    **dict.fromkeys(("demnächst", "bald"), ("REF", "FUTURE_REF")),
    "täglich": ("SET", "P1D"),
    **dict.fromkeys(("wochentags", "werktags", "feiertags"), ("SET", "P1W")),
    "wöchentlich": ("SET", "P1W"),
    "monatlich": ("SET", "P1M"),
    "jährlich": ("SET", "P1Y"),
    **{f"{name}s": ("SET", f"XXXX-WXX-{number + 1}") for number, name in enumerate(_DAYS)},
    **{name: ("SET", f"XXXX-XX-XXT{value}") for name, value in
       {"morgens": "MO", "vormittags": "MO", "mittags": "MI", "nachmittags": "AF", "abends": "EV", "nachts": "NI"}.items()},
    **dict.fromkeys(_inflect("vergangen", "letzt", "vorig", "gestrig", "abgelaufen"), ("LAST", -1)),
    **dict.fromkeys(_inflect("vorletzt"), ("LAST", -2)),
    **dict.fromkeys(_inflect("übernächst"), ("NEXT", 2)),
    # "früher" and "später" compare; the other forms tell the part of a period
    **{f"{stem}{ending}": ("PART", part) for stem, part in _PART_STEMS.items() for ending in ("e", "en", "em", "es")},
    **dict.fromkeys(_inflect("vorhergehend", "vorangegangen"), ("PREVIOUS", -1)),
    **dict.fromkeys(_inflect("nächst", "kommend", "morgig"), ("NEXT", 1)),
    **dict.fromkeys(_inflect("folgend", "darauffolgend"), ("FOLLOWING", 1)),
    **dict.fromkeys((*_inflect("dies", "heurig", "laufend", "heutig"), "dies"), ("THIS", 0)),
    **dict.fromkeys(_inflect("jen"), ("THAT", 0)),
    **dict.fromkeys(("selben", "gleichen", "demselben", "derselben", "desselben"), ("SAME", 0)),
    **dict.fromkeys((*_inflect("jed"), "alle"), ("EVERY", 1)),
    **dict.fromkeys(("zuvor", "davor", "früher", "vorher"), ("EARLIER", -1)),
    **dict.fromkeys(("später", "darauf", "danach"), ("LATER", 1)),
    "vor": ("BEFORE", -1),
    "nach": ("AFTER", 1),
    **dict.fromkeys(("etwa", "rund", "circa", "ca", "ungefähr", "gut", "knapp", "fast", "um", "gegen"), ("APPROX", 0)),
    **dict.fromkeys(("der", "die", "das", "dem", "den"), ("THE", 0)),
    "des": ("OF", 0),
    **dict.fromkeys(("im", "in", "während"), ("IN", 0)),
    **dict.fromkeys(("am", "an", "zum", "zu", "übers"), ("ON", 0)),
    **dict.fromkeys(("von", "vom"), ("FROM", 0)),
    "zwischen": ("BETWEEN", 0),
    **dict.fromkeys(("innerhalb", "binnen"), ("WITHIN", 0)),
    "bis": ("UNTIL", 0),
    "seit": ("SINCE", -1),
    "ab": ("SINCE", 1),
    **dict.fromkeys(("und", "oder", "sowie"), ("AND", 0)),
}  # fmt: skip

_EXACT: dict[str, Word] = {
    "morgen": ("DAYREL", 1),
    "früh": ("DAYPART", "MO"),
    "abend": ("DAYPART", "EV"),
    "nachmittag": ("DAYPART", "AF"),
    "vormittag": ("DAYPART", "MO"),
    "mittag": ("DAYPART", "MI"),
    "nacht": ("DAYPART", "NI"),
    "tags": ("TAGS", 0),
    "Tags": ("TAGS", 0),
    **dict.fromkeys(("Chr", "Christus"), ("ERA", 0)),
    **dict.fromkeys(("Jh", "Jhd", "Jhdt"), ("UNIT", "century")),
    "Früh": ("DAYPART", "MO"),
    **{
        form: ("HOLIDAY", key)
        for form, key in {
            "Neujahr": "new-year",
            "Dreikönigstag": "epiphany",
            "Palmsonntag": "palm-sunday",
            "Gründonnerstag": "maundy-thursday",
            "Karfreitag": "good-friday",
            "Ostersonntag": "easter",
            "Ostern": "easter",
            "Ostermontag": "easter-monday",
            "Christi": "",
            "Mariä": "",
            "Heiligen": "",
            "Heilige": "",
            "Heiliger": "",
            "Aschermittwoch": "ash-wednesday",
            "Rosenmontag": "rose-monday",
            "Himmelfahrtstag": "ascension",
            "Karsamstag": "holy-saturday",
            "Neujahrstag": "new-year",
            "Allerseelen": "all-souls",
            "Nikolaus": "st-nicholas",
            "Nikolaustag": "st-nicholas",
            "Martinstag": "st-martin",
            "Advent": "",
            "Adventssonntag": "",
            "Totensonntag": "sunday-of-the-dead",
            "Volkstrauertag": "people-s-mourning",
            "Muttertag": "us-mothers",
            "Weihnachtstag": "christmas",
            "Weihnachtsfeiertag": "christmas",
            "Christtag": "christmas",
            "Stephanitag": "boxing-day",
            "Stefanitag": "boxing-day",
            "Stephanstag": "boxing-day",
            "Silvesterabend": "new-years-eve",
            "Silvesternacht": "new-years-eve",
            "Weihnachtsabend": "christmas-eve",
            "Pfingsten": "pentecost",
            "Pfingstsonntag": "pentecost",
            "Pfingstmontag": "whit-monday",
            "Fronleichnam": "corpus-christi",
            "Reformationstag": "reformation",
            "Allerheiligen": "all-saints",
            "Heiligabend": "christmas-eve",
            "Weihnachten": "christmas",
            "Silvester": "new-years-eve",
        }.items()
    },
    **{f"Q{number}": ("QUARTER", number) for number in (1, 2, 3, 4)},
    **{f"H{number}": ("HALF", number) for number in (1, 2)},
    **{form: ("ZONE", zone) for form, zone in {"MEZ": "+01:00", "MESZ": "+02:00", "UTC": "Z", "GMT": "Z"}.items()},
}

_REPUBLICAN = republican_months("vendémiaire vendemiaire", "brumaire", "frimaire", "nivôse nivose", "pluviôse pluviose", "ventôse ventose", "germinal", "floréal floreal", "prairial", "messidor", "thermidor", "fructidor")  # fmt: skip
WORDS: dict[str, Word] = {
    **_REPUBLICAN,
    **feasts_in_capitals(_EXACT),
    **spread(_COMMON),
    **spread(_NAMES, names=True),
    **_EXACT,
}

FUTURE = frozenset(
    "wird werden soll sollen will wollen geplant geplante geplanten erwartet könnte könnten dürfte dürften möchte "
    "werde bleibt bleiben spielt tagt trifft empfängt gastiert reist kommt entscheidet berät verhandelt feiert debattiert "
    "muss müssen darf dürfen vorgesehen spätestens frühestens plant planen beginnt startet findet".split()
)
# strong verbs and auxiliaries; the longer ones also stand behind a prefix: "unterbrach", "verschwanden"
_STRONG = (
    "band bat befahl begann biss blies bewog bog bot brach brachte brannte dachte drang empfahl empfing entschied fand fing fiel flog floh floss fraß fror fuhr gab gebar "
    "gelang genoss geschah gewann ging goss griff half hielt hing hieß hob kam kannte klang konnte kroch lag lief lieh ließ litt log lud maß mied "
    "nahm nannte pfiff pries rang rannte rief riet riss ritt roch sah sandte sang sank saß schied schien schlich schlief schloss schlug "
    "schmolz schnitt schob schoss schrie schrieb schritt schuf schwamm schwang schwieg schwor spann sprach sprang stach stahl stand "
    "starb stieg stieß stritt tat traf trank trat trieb trug verdarb vergaß verlor verzieh wandte warf wich wies wog wuchs wurde wusch "
    "wusste zog zwang"
).split()


def _plural(form: str) -> str:
    return f"{form}n" if form.endswith("e") else f"{form}en"


PAST = frozenset(_STRONG) | frozenset(map(_plural, _STRONG)) | frozenset(
    "war waren hatte hatten hat haben worden gewesen sagte sagten erklärte teilte endete führte führten machte machten meinte betonte "
    "gestorben gestürzt geraten gekommen gegangen gefallen gestiegen gesunken verunglückt ausgebrochen verstorben eingetroffen "
    "zurückgetreten geworden gefahren geflohen entkommen erschienen passiert geschehen abgestürzt umgekommen aufgetreten".split()
)  # fmt: skip
_PRETERITES = (
    "ierte", "igte", "ielte", "ndelte", "ttelte", "mmelte", "ckelte", "ppelte", "derte", "eierte", "nerte", "ärte", "ürzte", "allte", "ellte",
    "eilte", "agte", "egte", "uchte", "ührte", "örte", "onnte", "usste", "eckte", "ückte", "ickte", "aufte", "olgte", "onte", "ohnte",
    "tete", "dete", "nete", "lebte", "obte", "eugte", "ängte", "ürgte", "ampfte",
)  # fmt: skip
# "tritt" and "analog" end like "ritt" and "log"; those count only as whole words
_BEHIND_A_PREFIX = (
    *(form for form in _STRONG if len(form) > len("kam") and form != "ritt"),
    *("kam", "gab", "sah", "saß", "lag", "zog", "bot", "hob", "lud"),
)
PAST_ENDINGS = (
    *(f"{ending}{more}" for ending in _PRETERITES for more in ("", "n")),
    *_BEHIND_A_PREFIX,
    *map(_plural, _BEHIND_A_PREFIX),
    "eichte",
    "erte",
)
NOT_PAST_ENDINGS = tuple(
    "schließen fließen schießen genießen schlagen klagen plagen gelangen geschlossen geschossen".split()
)
"""Infinitives and participles that end like "ließen", "lagen", "gelangen" and "schlossen"."""
BRACKETS = frozenset(
    "wird werden werde soll sollen kann können muss müssen darf dürfen könnte könnten dürfte möchte".split()
)
STREETS = frozenset("straße str platz allee brücke ufer kaserne stadion siedlung".split())
DEGREES = frozenset(
    (
        *"fast knapp gut rund etwa ungefähr circa ca beinahe nahezu mindestens höchstens wenigstens".split(),
        "mehr als",
        "weniger als",
        "bis zu",
        "gut und",
    )
)
AMOUNTS = Amounts(
    measures=frozenset(
        "mark euro dollar franken lire meter metern kilometer kilometern quadratmeter prozent menschen personen einwohner "
        "einwohnern teilnehmer teilnehmern besucher zuschauer tonnen seiten mitglieder mitarbeiter stimmen soldaten kilo liter "
        "grad rubel pfund kronen yen gramm hektar weitere weiteren andere mal kinder kindern frauen männer männern schüler "
        "schülern".split()
    ),
    named=frozenset(
        "flug resolution plz postleitzahl gleis bus version typ serie kapitel zimmer raum hausnummer startnummer kanal frequenz "
        "sorte din iso tel telefon fax agenda expo windows stuttgart horizont artikel nummer nr paragraf paragraph seite postfach".split()
    ),
    degrees=DEGREES,
)
OPENING = frozenset("geöffnet offen öffnet öffnungszeiten sprechzeiten öffnungszeit".split())
COMPARING = frozenset("gegenüber vergleich verglichen".split())
# "soll … angegriffen haben", "soll … gestorben sein" tell of the past; "soll … fertig sein", "soll … abgeschlossen sein" do not
PERFECT = {
    "haben": ("t", "en"),
    "sein": (
        "storben", "kommen", "fahren", "flohen", "flüchtet", "stürzt", "fallen", "gangen", "reist", "schwunden", "raten",
        "wesen", "worden", "passiert", "geschehen", "drungen", "trunken", "unglückt",
    ),
}  # fmt: skip
# "erklärte den Montag zum Feiertag", "kurz nach 20 Uhr"
DECLARING = ("zum",)
DECLARED = ("feiertag", "trauertag", "ruhetag", "gedenktag", "aktionstag", "tag")
NEARLY = frozenset("kurz knapp unmittelbar bald".split())
PEOPLE = People(
    titles=frozenset(
        "herr herrn frau fräulein dr prof professor professorin hauptmann leutnant oberst general kommissar kommissarin pfarrer pfarrerin pater "
        "bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin minister ministerin präsident präsidentin kanzler trainer trainerin "
        "stürmer torwart richter richterin bischof regisseur regisseurin sprecher sprecherin autor autorin familie".split()
    ),
    first_names=frozenset(
        "adam albert alexander alexandra alfred andrea andreas angela anja anna anne annette anton barbara beate bernd birgit brigitte carsten christa "
        "christian christiane christina christine christoph claudia cornelia daniel daniela david dieter dirk doris edith elena elisabeth elke emil emma "
        "erich erika ernst eva felix florian frank franz friedrich fritz gabriele georg gerd gerda gerhard gisela günter günther hanna hannah hannelore "
        "hans harald heike heinrich heinz helga helmut herbert hermann hilde holger horst ilse inge ingrid irene jan jana jens joachim johanna johannes "
        "jonas josef julia jörg jürgen karin karl katharina katja katrin kerstin klaus konrad kristina kurt lars laura lea lena leon lisa lothar lukas "
        "manfred manuela maria marianne marie mario marion markus martina matthias max melanie michael michaela monika nadine nicole nina olaf oliver "
        "otto petra philipp rainer ralf reinhard renate robert rolf rosa rudolf ruth sabine sandra sarah sebastian silke simon sophie stefan stefanie "
        "stephan susanne sven tanja theo thomas thorsten tim tobias ulrich ulrike ursula ute uwe vera walter werner wilhelm willi wolfgang".split()
    ),
    title_endings=(
        "chef",
        "chefin",
        "minister",
        "ministerin",
        "präsident",
        "präsidentin",
        "direktor",
        "direktorin",
        "leiter",
        "leiterin",
        "trainer",
        "trainerin",
        "sprecher",
        "sprecherin",
        "meister",
        "meisterin",
        "anwalt",
        "anwältin",
        "sekretär",
        "sekretärin",
        "kommissar",
    ),
    kin=frozenset(
        "tochter schwester ehefrau mutter nichte enkelin witwe namens heißt hieß heißen nannte genannt".split()
    ),
)
# "Am Sonntag wählt …"; "ist" and "hat" wait for their participle, "führte" and "verhandelten" are past
PRESENT = (
    "t",
    *(f"{sound}en" for sound in ("b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "ß", "z")),
    "ern",
    "eln",
)
NOT_PRESENT = frozenset(
    "ist sind hat haben war waren wird werden erst fast sonst selbst nicht jetzt zuletzt dort seit mit laut vormittag statt".split()
)
WHEN = frozenset({"als"})
TAKING_PLACE = frozenset(
    "beginnt beginnen begann begannen startet starten startete starteten endet enden endete endeten findet finden fand fanden steigt stieg "
    "läuft lief dauert dauerte eröffnet ausgetragen stattfinden".split()
)
BEARERS = (
    "etat", "haushalt", "haushalts", "budget", "gesetz", "gesetzes", "plan", "bericht", "ordnung", "programm", "wahlkampf", "wm", "em", "spiele",
    "meisterschaft", "olympia", "expo", "reform", "index", "studie", "paket", "modell", "jahrgang", "agenda",
)  # fmt: skip
"""Endings of nouns that bear a year as a part of their name: "das Jahressteuergesetz 2022"."""
