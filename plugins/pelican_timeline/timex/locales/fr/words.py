"""The French words of time, each with its class and what it stands for."""

from __future__ import annotations

from pelican_timeline.timex.locale import feasts_in_capitals, republican_months, spread
from pelican_timeline.timex.numerals import Word

_MONTHS = ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre")  # fmt: skip
_UNACCENTED = {"fevrier": 2, "aout": 8, "decembre": 12}
_SHORT_MONTHS = {"janv": 1, "févr": 2, "fév": 2, "avr": 4, "juil": 7, "oct": 10, "nov": 11, "déc": 12}
_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_PARTS = {"matin": "MO", "matinée": "MO", "midi": "MI", "soir": "EV", "soirée": "EV", "nuit": "NI"}

_CARDINALS = ("deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize")  # fmt: skip
_TENS = {"vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "cent": 100, "septante": 70, "huitante": 80, "nonante": 90}  # fmt: skip
_UNDER_TEN = ("un", *_CARDINALS[:8])
_ORDINALS = ("deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième", "huitième", "neuvième", "dixième", "onzième", "douzième", "treizième", "quatorzième", "quinzième", "seizième", "dix-septième", "dix-huitième", "dix-neuvième", "vingtième")  # fmt: skip
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX", "XXI")  # fmt: skip

_COMMON: dict[str, Word] = {
    **{name: ("SUREMONTH", number) for number, name in enumerate(_MONTHS, 1)},
    **{name: ("SUREMONTH", number) for name, number in _UNACCENTED.items()},
    **{name: ("MAYBEMONTH", number) for name, number in _SHORT_MONTHS.items()},
    **{name: ("SUREDAY", number) for number, name in enumerate(_DAYS)},
    **{f"{name}s": ("SET", f"XXXX-WXX-{number + 1}") for number, name in enumerate(_DAYS)},
    **{name: ("DAYPART", value) for name, value in _PARTS.items()},
    "printemps": ("SEASON", 3),
    "été": ("SEASON", 6),
    "automne": ("SEASON", 9),
    "hiver": ("SEASON", 12),
    "jour": ("UNIT", "day"),
    "jours": ("UNITS", "day"),
    "journée": ("UNIT", "day"),
    "journées": ("UNITS", "day"),
    "semaine": ("UNIT", "week"),
    "semaines": ("UNITS", "week"),
    # "mois" is one and many: "un mois", "trois mois"
    "mois": ("UNIT", "month"),
    **dict.fromkeys(("an", "année"), ("UNIT", "year")),
    **dict.fromkeys(("ans", "années"), ("UNITS", "year")),
    "décennie": ("UNIT", "decade"),
    "décennies": ("UNITS", "decade"),
    "siècle": ("UNIT", "century"),
    "siècles": ("UNITS", "century"),
    "millénaire": ("UNIT", "millennium"),
    "trimestre": ("QUARTER", 0),
    "semestre": ("HALF", 0),
    "heure": ("UNIT", "hour"),
    "heures": ("UNITS", "hour"),
    "minute": ("UNIT", "minute"),
    "minutes": ("UNITS", "minute"),
    "secondes": ("UNITS", "second"),
    **{name: ("CARD", number) for number, name in enumerate(_CARDINALS, 2)},
    **{name: ("CARD", number) for name, number in _TENS.items()},
    **{name: ("NTH", number) for number, name in enumerate(_ORDINALS, 2)},
    **dict.fromkeys(("premier", "première", "premiers", "premières"), ("NTH", 1)),
    **dict.fromkeys(("second", "seconde"), ("NTH", 2)),
    **dict.fromkeys(("un", "une"), ("ONE", 1)),
    **dict.fromkeys(("quelques", "plusieurs", "nombreux", "nombreuses", "maints"), ("FEW", "X")),
    "hier": ("DAYREL", -1),
    "demain": ("DAYREL", 1),
    "lendemain": ("EVE", 1),
    "surlendemain": ("EVE", 2),
    "mi": ("PART", "MID"),
    **dict.fromkeys(("début", "commencement"), ("EDGE", "START")),
    "milieu": ("EDGE", "MID"),
    "fin": ("EDGE", "END"),
    **dict.fromkeys(("maintenant", "actuellement", "désormais", "présentement"), ("REF", "PRESENT_REF")),
    **dict.fromkeys(("récemment", "naguère", "jadis", "autrefois"), ("REF", "PAST_REF")),
    **dict.fromkeys(("bientôt", "prochainement"), ("REF", "FUTURE_REF")),
    # "le quotidien", "un hebdomadaire" are newspapers
    "quotidiennement": ("SET", "P1D"),
    "hebdomadairement": ("SET", "P1W"),
    **dict.fromkeys(("mensuelle", "mensuellement"), ("SET", "P1M")),
    **dict.fromkeys(("annuel", "annuelle", "annuellement"), ("SET", "P1Y")),
    **dict.fromkeys(("dernier", "dernière", "derniers", "dernières", "passé", "passée", "écoulé", "écoulée"), ("LAST", -1)),
    **dict.fromkeys(("prochain", "prochaine", "prochains", "prochaines"), ("NEXT", 1)),
    **dict.fromkeys(("suivant", "suivante", "suivants", "suivantes"), ("FOLLOWING", 1)),
    **dict.fromkeys(("précédent", "précédente", "précédents", "précédentes"), ("PREVIOUS", -1)),
    **dict.fromkeys(("ce", "cet", "cette"), ("THIS", 0)),
    "là": ("THAT", 0),
    # "l'année qui vient"
    "vient": ("TAGS", 0),
    "même": ("SAME", 0),
    "chaque": ("EVERY", 1),
    **dict.fromkeys(("voici", "voilà"), ("AGO", -1)),
    "weekend": ("UNIT", "weekend"),
    "auparavant": ("EARLIER", -1),
    "avant": ("BEFORE", -1),
    "après": ("AFTER", 1),
    **dict.fromkeys(("vers", "environ", "circa"), ("APPROX", 0)),
    **dict.fromkeys(("le", "la", "les"), ("THE", 0)),
    **dict.fromkeys(("de", "du", "des"), ("OF", 0)),
    **dict.fromkeys(("en", "durant", "pendant", "courant"), ("IN", 0)),
    "dans": ("AHEAD", 0),
    "entre": ("BETWEEN", 0),
    **dict.fromkeys(("à", "au", "aux"), ("TO", 0)),
    "depuis": ("SINCE", -1),
    "dès": ("SINCE", 1),
    **dict.fromkeys(("et", "ou"), ("AND", 0)),
}  # fmt: skip

_NAMES: dict[str, Word] = {
    **{name: ("MAYBEMONTH", number) for number, name in enumerate(_MONTHS, 1)},
    **{f"{name}e": ("NTH", number) for number, name in enumerate(_ROMAN, 1)},
    **{f"{name}ᵉ": ("NTH", number) for number, name in enumerate(_ROMAN, 1)},
    **{f"{name}E": ("NTH", number) for number, name in enumerate(_ROMAN, 1) if name[0] == "X" and len(name) > 1},
    **{f"{name}ème": ("NTH", number) for number, name in enumerate(_ROMAN, 1)},
    "Ier": ("NTH", 1),
    "Noël": ("HOLIDAY", "christmas"),
    "Pâques": ("HOLIDAY", "easter"),
    "Pentecôte": ("HOLIDAY", "pentecost"),
    "Ascension": ("HOLIDAY", "ascension"),
    "Toussaint": ("HOLIDAY", "all-saints"),
    "Épiphanie": ("HOLIDAY", "epiphany"),
    **{f"{letter}{number}": ("QUARTER", number) for letter in "QT" for number in (1, 2, 3, 4)},
    **{f"S{number}": ("HALF", number) for number in (1, 2)},
    **{form: ("ZONE", zone) for form, zone in {"UTC": "Z", "GMT": "Z", "CET": "+01:00", "CEST": "+02:00"}.items()},
}

_NAMED_MONTHS = {name.capitalize(): ("MAYBEMONTH", number) for number, name in enumerate(_MONTHS, 1)}
_REPUBLICAN = republican_months("vendémiaire vendemiaire", "brumaire", "frimaire", "nivôse nivose", "pluviôse pluviose", "ventôse ventose", "germinal", "floréal floreal", "prairial", "messidor", "thermidor", "fructidor")  # fmt: skip
WORDS: dict[str, Word] = {
    **_REPUBLICAN,
    **feasts_in_capitals(_NAMES),
    **spread(_COMMON),
    **_NAMES,
    **_NAMED_MONTHS,
}


def _numbers() -> dict[str, Word]:
    """Numbers in several words: dix-sept, vingt et un, soixante-dix, quatre-vingt-dix-neuf."""
    teens = ("dix", "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf")
    found = {name: 10 + number for number, name in enumerate(teens) if "-" in name}
    for tens in ("vingt", "trente", "quarante", "cinquante", "soixante"):
        for number, name in enumerate(_UNDER_TEN, 1):
            found[f"{tens} et un" if number == 1 else f"{tens}-{name}"] = _TENS[tens] + number
    for number, name in enumerate(teens):
        found["soixante et onze" if number == 1 else f"soixante-{name}"] = 70 + number
        found[f"quatre-vingt-{name}"] = 90 + number
    for number, name in enumerate(_UNDER_TEN, 1):
        found[f"quatre-vingt-{name}"] = 80 + number
    found |= {"quatre-vingts": 80, "quatre-vingt": 80}
    about = {
        "dizaine": 10,
        "douzaine": 12,
        "quinzaine": 15,
        "vingtaine": 20,
        "trentaine": 30,
        "quarantaine": 40,
        "cinquantaine": 50,
    }
    found |= {f"une {name} {of}": number for name, number in about.items() for of in ("de", "d'")}
    return {name: ("CARD", number) for name, number in found.items()}


COMPOUNDS: dict[str, Word] = {
    **_numbers(),
    "l'": ("THE", 0),
    "d'": ("OF", 0),
    **dict.fromkeys(("jusqu'à", "jusqu'au", "jusqu'aux", "jusqu'en"), ("UNTIL", 0)),
    **dict.fromkeys(("à partir de", "à partir du", "à partir d'", "à compter du", "à compter de"), ("SINCE", 1)),
    **dict.fromkeys(("dans un délai de", "dans un délai d'", "dans le délai de", "dans un délai maximum de"), ("WITHIN", 0)),
    **dict.fromkeys(("d'ici", "d'ici à", "d'ici au", "d'ici le"), ("BY", 0)),
    **dict.fromkeys(("au cours de", "au cours du", "lors de", "lors du", "au mois de", "au mois d'"), ("IN", 0)),
    **dict.fromkeys(("aux alentours de", "aux alentours du", "aux environs de", "aux environs du", "autour de", "autour du"), ("APPROX", 0)),
    **dict.fromkeys(("il y a", "il y a environ", "il y a près de", "il y a plus de", "il y a moins de", "il y a presque", "il y a à peine", "il y a tout juste"), ("AGO", -1)),
    **dict.fromkeys(("il y a longtemps", "il y a peu", "à l'époque", "à cette époque"), ("REF", "PAST_REF")),
    **dict.fromkeys(("de nos jours", "à l'heure actuelle", "en ce moment", "à présent"), ("REF", "PRESENT_REF")),
    **dict.fromkeys(("tous les", "toutes les"), ("EVERY", 1)),
    **{name: ("SET", f"XXXX-XX-XXT{value}") for name, value in {"tous les matins": "MO", "tous les soirs": "EV", "toutes les nuits": "NI"}.items()},
    "plus tôt": ("EARLIER", -1),
    "plus tard": ("LATER", 1),
    "d'avant": ("PREVIOUS", -1),
    "d'après": ("FOLLOWING", 1),
    "à venir": ("NEXT", 1),
    "aujourd'hui": ("DAYREL", 0),
    "avant-hier": ("DAYREL", -2),
    "après-demain": ("DAYREL", 2),
    # "il veille" is a verb
    **dict.fromkeys(("la veille", "à la veille", "dès la veille"), ("EVE", -1)),
    **dict.fromkeys(("avant-veille", "l'avant-veille"), ("EVE", -2)),
    **dict.fromkeys(("au lendemain", "le lendemain", "dès le lendemain"), ("EVE", 1)),
    "1 er": ("ORD", 1),
    "après-midi": ("DAYPART", "AF"),
    **dict.fromkeys(("du matin", "au matin"), ("DAYPART", "MO")),
    **dict.fromkeys(("du soir", "au soir", "en soirée", "dans la soirée"), ("DAYPART", "EV")),
    **dict.fromkeys(("en matinée", "dans la matinée"), ("DAYPART", "MO")),
    **dict.fromkeys(("de l'après-midi", "dans l'après-midi", "en fin d'après-midi", "en début d'après-midi"), ("DAYPART", "AF")),
    **dict.fromkeys(("week-end", "fin de semaine"), ("UNIT", "weekend")),
    "sept.": ("MAYBEMONTH", 9),
    **dict.fromkeys(("av. j.-c.", "avant j.-c.", "avant jésus-christ", "avant notre ère", "av. j.-c"), ("ERA", -1)),
    **dict.fromkeys(("apr. j.-c.", "après j.-c.", "après jésus-christ", "de notre ère"), ("ERA", 1)),
    **dict.fromkeys(("jour de noël", "fête de noël"), ("HOLIDAY", "christmas")),
    "veille de noël": ("HOLIDAY", "christmas-eve"),
    **dict.fromkeys(("jour de l'an", "nouvel an", "1er de l'an"), ("HOLIDAY", "new-year")),
    **dict.fromkeys(("saint-sylvestre", "réveillon du nouvel an"), ("HOLIDAY", "new-years-eve")),
    "réveillon de noël": ("HOLIDAY", "christmas-eve"),
    **dict.fromkeys(("dimanche de pâques", "jour de pâques"), ("HOLIDAY", "easter")),
    "lundi de pâques": ("HOLIDAY", "easter-monday"),
    "vendredi saint": ("HOLIDAY", "good-friday"),
    "jeudi saint": ("HOLIDAY", "maundy-thursday"),
    "dimanche des rameaux": ("HOLIDAY", "palm-sunday"),
    **dict.fromkeys(("dimanche de pentecôte", "dimanche de la pentecôte"), ("HOLIDAY", "pentecost")),
    **dict.fromkeys(("lundi de pentecôte", "lundi de la pentecôte"), ("HOLIDAY", "whit-monday")),
    "jeudi de l'ascension": ("HOLIDAY", "ascension"),
    "saint-valentin": ("HOLIDAY", "valentine"),
    "fête du travail": ("HOLIDAY", "labour"),
    "semaine sainte": ("HOLIDAY", "holy-week"),
    "île de pâques": ("OTHER", None),
}  # fmt: skip

# "sera", "aura" and what else is too short for the endings of the future tense; a verb like "doit" looks ahead as well.
FUTURE = frozenset(
    "sera ira aura fera seront auront feront iront va vont doit doivent peut peuvent devrait devraient pourrait pourraient "
    "prévu prévue prévus prévues attendu attendue attendus attendues programmé programmée fixé fixée fixés fixées rouvre rouvrent reprend reprennent rendent rend votent élit élisent réunit réunissent affronte affrontent reçoit reçoivent accueille accueillent débute débutent commence commencent rencontre rencontrent dispute disputent examine examinent entame dévoile prochain prochaine "
    "compte comptent espère espèrent envisage envisagent".split()
)
PAST = frozenset(
    "a ont avait avaient était étaient été fut furent eu eut eurent fit dit prit mit vint devint disait faisait devait allait "
    "tint reçut mourut naquit parut obtint perdit rendit répondit entreprit annonça déclara commença lança remporta signa "
    "élu élue élus élues réélu réélue né née mort morte nommé nommée arrêté arrêtée condamné condamnée créé créée fondé fondée "
    "tué tuée tués publié publiée signé signée adopté adoptée lancé lancée annoncé annoncée décédé décédée survenu survenue "
    "gagna arriva tomba entra quitta démissionna proclama attaqua décida demanda trouva laissa resta nomma".split()
)

PLURALS = frozenset("les des ces ses quelque près environ plus aux nos leurs".split())
MEASURES = frozenset(
    "euros francs dollars livres mètres kilomètres km hectares personnes habitants soldats hommes femmes morts blessés "
    "manifestants salariés emplois élèves tonnes places pages ans kilos litres degrés exemplaires voix signatures m km2".split()
)
NUMBERED = frozenset(
    "n article articles agenda vol chambre salle résolution résolutions ° numéro no expo boeing windows route page loi rn d chapitre".split()
)
STREETS = frozenset(
    "place rue avenue boulevard quai station stade esplanade pont square collège lycée école salle cité".split()
)
DEGREES = frozenset(
    (*"environ presque quelque".split(), "plus de", "moins de", "près de", "au moins", "à peine", "plus d'", "jusqu'à")
)
OPENING = frozenset("ouvert ouverte ouverts ouvertes ouvre ouvrent horaires permanence permanences accueille".split())
COMPARING = frozenset("contre comparé comparée comparaison rapport".split())
# "le budget de 2024", "lors de l'Euro 2024", "a décrété lundi jour férié", "peu après 20 heures"
HUNG_BY = frozenset({"de", "pour"})
OCCASIONS = frozenset({"lors"})
DECLARING = ("décr", "déclar", "proclam")
DECLARED = ("jour", "journée", "férié", "chômé", "deuil")
WHEN = frozenset({"quand", "lorsque", "où"})
TAKING_PLACE = frozenset(
    "commence commencent commença commencera commenceront débute débutent débuta débutera débuteront ouvre ouvrent ouvrit ouvrira démarre "
    "démarrent démarrera termine terminent termina terminera achève acheva achèvera lieu déroule déroula déroulera tient tint tiendra tenu tenue".split()
)
STATEMENTS = frozenset("communiqué déclaration rapport discours annonce attaque attentat incident accident".split())
NEARLY = frozenset({"peu", "juste"})
SET_FOR = frozenset({"pour"})
FIGURES = frozenset({"chiffres", "données", "résultats"})
# reported speech tells what is to come in the conditional: "a annoncé qu'elle supprimerait"; not "serait mort"
CONDITIONAL = tuple(f"{sound}{ending}" for sound in "bcdfgjlmnprtuvz" for ending in ("erait", "eraient"))
