"""The Spanish words of time, each with its class and what it stands for."""

from __future__ import annotations

from pelican_timeline.timex.locale import feasts_in_capitals, republican_months, spread
from pelican_timeline.timex.numerals import Word

_MONTHS = ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre")  # fmt: skip
_SHORT_MONTHS = {"ene": 1, "feb": 2, "mar": 3, "abr": 4, "jun": 6, "jul": 7, "ago": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dic": 12}  # fmt: skip
_DAYS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
_PARTS = {"madrugada": "MO", "mediodía": "MI", "tarde": "AF", "noche": "NI", "medianoche": "NI"}

_CARDINALS = ("dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiuno", "veintidós", "veintitrés", "veinticuatro", "veinticinco", "veintiséis", "veintisiete", "veintiocho", "veintinueve")  # fmt: skip
_TENS = {"treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90, "cien": 100}  # fmt: skip
_UNITS_IN_WORDS = ("un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve")
_ORDINALS = ("primer", "segund", "tercer", "cuart", "quint", "sext", "séptim", "octav", "noven", "décim")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX", "XXI")  # fmt: skip


def _genders(*stems: str) -> tuple[str, ...]:
    """The forms of adjectives: pasado, pasada, pasados, pasadas."""
    return tuple(f"{stem}{ending}" for stem in stems for ending in ("o", "a", "os", "as"))


_COMMON: dict[str, Word] = {
    **{name: ("SUREMONTH", number) for number, name in enumerate(_MONTHS, 1)},
    "setiembre": ("SUREMONTH", 9),
    **{name: ("MAYBEMONTH", number) for name, number in _SHORT_MONTHS.items()},
    **{name: ("SUREDAY", number) for number, name in enumerate(_DAYS)},
    "miercoles": ("SUREDAY", 2),
    "sabado": ("SUREDAY", 5),
    **dict.fromkeys(("sábados",), ("SET", "XXXX-WXX-6")),
    **dict.fromkeys(("domingos",), ("SET", "XXXX-WXX-7")),
    **{name: ("DAYPART", value) for name, value in _PARTS.items()},
    "primavera": ("SEASON", 3),
    "verano": ("SEASON", 6),
    "otoño": ("SEASON", 9),
    "invierno": ("SEASON", 12),
    "día": ("UNIT", "day"),
    "dia": ("UNIT", "day"),
    "días": ("UNITS", "day"),
    "jornada": ("UNIT", "day"),
    "jornadas": ("UNITS", "day"),
    "semana": ("UNIT", "week"),
    "semanas": ("UNITS", "week"),
    "mes": ("UNIT", "month"),
    "meses": ("UNITS", "month"),
    "año": ("UNIT", "year"),
    "años": ("UNITS", "year"),
    "década": ("UNIT", "decade"),
    "décadas": ("UNITS", "decade"),
    "siglo": ("UNIT", "century"),
    "siglos": ("UNITS", "century"),
    "milenio": ("UNIT", "millennium"),
    "trimestre": ("QUARTER", 0),
    "semestre": ("HALF", 0),
    "hora": ("UNIT", "hour"),
    "horas": ("UNITS", "hour"),
    "minuto": ("UNIT", "minute"),
    "minutos": ("UNITS", "minute"),
    "segundos": ("UNITS", "second"),
    **{name: ("CARD", number) for number, name in enumerate(_CARDINALS, 2)},
    **{name: ("CARD", number) for name, number in _TENS.items()},
    **{form: ("NTH", number) for number, stem in enumerate(_ORDINALS, 1) for form in (stem, *_genders(stem))},
    **dict.fromkeys(_genders("últim"), ("NTH", -1)),
    **dict.fromkeys(("un", "una", "uno"), ("ONE", 1)),
    **dict.fromkeys((*_genders("poc", "much"), "algunos", "algunas", "unos", "unas", "varios", "varias"), ("FEW", "X")),
    "ayer": ("DAYREL", -1),
    "anteayer": ("DAYREL", -2),
    "antier": ("DAYREL", -2),
    "hoy": ("DAYREL", 0),
    "mañana": ("DAYREL", 1),
    "anoche": ("SHIFTED", ("day", -1, "anchor", "NI")),
    "anteanoche": ("SHIFTED", ("day", -2, "anchor", "NI")),
    "víspera": ("EVE", -1),
    **dict.fromkeys(("principios", "principio", "comienzos", "comienzo", "inicios", "inicio"), ("EDGE", "START")),
    **dict.fromkeys(("mediados", "mitad"), ("EDGE", "MID")),
    **dict.fromkeys(("finales", "final", "fines", "fin", "postrimerías"), ("EDGE", "END")),
    **dict.fromkeys(("ahora", "actualmente", "hogaño"), ("REF", "PRESENT_REF")),
    **dict.fromkeys(("recientemente", "antaño", "antiguamente", "entonces"), ("REF", "PAST_REF")),
    **dict.fromkeys(("pronto", "próximamente"), ("REF", "FUTURE_REF")),
    "diariamente": ("SET", "P1D"),  # "el diario" is a newspaper
    **dict.fromkeys(("semanal", "semanalmente"), ("SET", "P1W")),
    **dict.fromkeys(("mensual", "mensualmente"), ("SET", "P1M")),
    **dict.fromkeys(("anual", "anualmente"), ("SET", "P1Y")),
    **dict.fromkeys(_genders("pasad"), ("LAST", -1)),
    **dict.fromkeys((*_genders("próxim"), "entrante", "venidero", "venidera"), ("NEXT", 1)),
    **dict.fromkeys(("siguiente", "siguientes"), ("FOLLOWING", 1)),
    **dict.fromkeys(("anterior", "anteriores", "previo", "previa"), ("PREVIOUS", -1)),
    **dict.fromkeys(("este", "esta"), ("THIS", 0)),
    **dict.fromkeys(("ese", "esa", "aquel", "aquella", "dicho", "dicha"), ("THAT", 0)),
    **dict.fromkeys(("mismo", "misma"), ("SAME", 0)),
    "cada": ("EVERY", 1),
    "hace": ("AGO", -1),
    "finde": ("UNIT", "weekend"),
    **dict.fromkeys(("antes", "atrás"), ("EARLIER", -1)),
    **dict.fromkeys(("después", "despues"), ("LATER", 1)),
    "dentro": ("AHEAD", 0),
    "tras": ("AFTER", 1),
    **dict.fromkeys(("hacia", "aproximadamente"), ("APPROX", 0)),
    **dict.fromkeys(("el", "la", "los", "las"), ("THE", 0)),
    **dict.fromkeys(("de", "del"), ("OF", 0)),
    **dict.fromkeys(("en", "durante"), ("IN", 0)),
    **dict.fromkeys(("a", "al"), ("TO", 0)),
    "entre": ("BETWEEN", 0),
    "desde": ("SINCE", 0),
    "hasta": ("UNTIL", 0),
    **dict.fromkeys(("y", "e", "o", "u"), ("AND", 0)),
    # "el mes que viene"
    **dict.fromkeys(("viene", "entra"), ("TAGS", 0)),
}  # fmt: skip

_NAMES: dict[str, Word] = {
    **{name.capitalize(): ("MAYBEMONTH", number) for number, name in enumerate(_MONTHS, 1)},
    **{name: ("NTH", number) for number, name in enumerate(_ROMAN, 1)},
    # Plácido Domingo, Santo Domingo
    "Domingo": ("MAYBEDAY", 6),
    "Navidad": ("HOLIDAY", "christmas"),
    "Nochebuena": ("HOLIDAY", "christmas-eve"),
    "Nochevieja": ("HOLIDAY", "new-years-eve"),
    "Pentecostés": ("HOLIDAY", "pentecost"),
    "Epifanía": ("HOLIDAY", "epiphany"),
    **{f"{letter}{number}": ("QUARTER", number) for letter in "QT" for number in (1, 2, 3, 4)},
    **{f"S{number}": ("HALF", number) for number in (1, 2)},
    **{form: ("ZONE", zone) for form, zone in {"UTC": "Z", "GMT": "Z", "CET": "+01:00", "CEST": "+02:00"}.items()},
}
_REPUBLICAN = republican_months("vendimiario", "brumario", "frimario", "nivoso", "pluvioso", "ventoso", "germinal", "floreal", "pradial", "mesidor", "termidor", "fructidor")  # fmt: skip
WORDS: dict[str, Word] = {**_REPUBLICAN, **feasts_in_capitals(_NAMES), **spread(_COMMON), **_NAMES}

_AFTERNOON = ("por la {}", "de la {}", "en la {}", "a la {}")
COMPOUNDS: dict[str, Word] = {
    **{f"una {name} de": ("CARD", number) for name, number in {"decena": 10, "docena": 12, "quincena": 15, "veintena": 20, "treintena": 30}.items()},
    **{f"{tens} y {name}": ("CARD", number + place)
       for tens, number in _TENS.items() if number < 100 for place, name in enumerate(_UNITS_IN_WORDS, 1)},
    # "mañana" is tomorrow, "la mañana" the morning
    **{pattern.format("mañana"): ("DAYPART", "MO") for pattern in _AFTERNOON},
    **{pattern.format(name): ("DAYPART", value) for pattern in _AFTERNOON[:3] for name, value in
       {"madrugada": "MO", "tarde": "AF", "noche": "NI"}.items()},
    **dict.fromkeys(("al mediodía", "a mediodía"), ("DAYPART", "MI")),
    "la mañana": ("DAYPART", "MO"),
    "una mañana": ("OTHER", None),
    "esta mañana": ("SHIFTED", ("day", 0, "anchor", "MO")),
    **dict.fromkeys(("esa mañana", "aquella mañana"), ("SHIFTED", ("day", 0, "focus", "MO"))),
    **dict.fromkeys(("ayer noche",), ("SHIFTED", ("day", -1, "anchor", "NI"))),
    "pasado mañana": ("DAYREL", 2),
    "antes de ayer": ("DAYREL", -2),
    **dict.fromkeys(("hoy en día", "hoy día", "en la actualidad", "hoy por hoy"), ("REF", "PRESENT_REF")),
    **dict.fromkeys(("hace tiempo", "hace mucho", "hace poco", "en aquel entonces", "por entonces"), ("REF", "PAST_REF")),
    **dict.fromkeys(("hace unos", "hace unas", "hace más de", "hace menos de", "hace casi", "hace ya", "hace ya más de", "hace poco más de", "hace poco menos de", "hace escasamente", "hace exactamente", "hace justo", "hace apenas", "hace cerca de", "hace alrededor de"), ("AGO", -1)),
    # "desde hace tres años" says how long
    **dict.fromkeys(("desde hace", "desde hace más de", "desde hace unos", "se hace"), ("OTHER", None)),
    # "la final de 2023" is a match
    **dict.fromkeys(("la final", "una final", "las finales"), ("OTHER", None)),
    "más tarde": ("LATER", 1),
    **dict.fromkeys(("antes de", "antes del"), ("BEFORE", -1)),
    **dict.fromkeys(("después de", "después del"), ("AFTER", 1)),
    **dict.fromkeys(("a partir de", "a partir del", "a contar desde", "a contar de"), ("SINCE", 1)),
    **dict.fromkeys(("para el", "antes de que"), ("OTHER", None)),
    **dict.fromkeys(("en un plazo de", "en el plazo de", "en un plazo máximo de", "en un máximo de"), ("WITHIN", 0)),
    **dict.fromkeys(("alrededor de", "alrededor del", "en torno a", "en torno al", "cerca de"), ("APPROX", 0)),
    **dict.fromkeys(("todos los", "todas las"), ("EVERY", 1)),
    **{f"todas las {name}": ("SET", f"XXXX-XX-XXT{value}") for name, value in {"mañanas": "MO", "tardes": "AF", "noches": "NI"}.items()},
    **dict.fromkeys(("fin de semana",), ("UNIT", "weekend")),
    **dict.fromkeys(("a lo largo de", "a lo largo del", "en el transcurso de"), ("IN", 0)),
    **dict.fromkeys(("1.º", "1.er", "1°", "1o."), ("ORD", 1)),
    **dict.fromkeys(("a. c.", "a.c.", "antes de cristo", "a. de c.", "a. n. e.", "antes de nuestra era"), ("ERA", -1)),
    **dict.fromkeys(("d. c.", "d.c.", "después de cristo", "d. de c.", "de nuestra era"), ("ERA", 1)),
    **dict.fromkeys(("semana santa",), ("HOLIDAY", "holy-week")),
    **dict.fromkeys(("día de navidad", "día de la navidad"), ("HOLIDAY", "christmas")),
    **dict.fromkeys(("año nuevo", "día de año nuevo"), ("HOLIDAY", "new-year")),
    **dict.fromkeys(("día de reyes", "reyes magos"), ("HOLIDAY", "epiphany")),
    "domingo de ramos": ("HOLIDAY", "palm-sunday"),
    "jueves santo": ("HOLIDAY", "maundy-thursday"),
    "viernes santo": ("HOLIDAY", "good-friday"),
    **dict.fromkeys(("domingo de resurrección", "domingo de pascua"), ("HOLIDAY", "easter")),
    "lunes de pascua": ("HOLIDAY", "easter-monday"),
    "miércoles de ceniza": ("HOLIDAY", "ash-wednesday"),
    **dict.fromkeys(("día de todos los santos",), ("HOLIDAY", "all-saints")),
    **dict.fromkeys(("día del trabajo", "día del trabajador", "día de los trabajadores"), ("HOLIDAY", "labour")),
    "san valentín": ("HOLIDAY", "valentine"),
    "corpus christi": ("HOLIDAY", "corpus-christi"),
}  # fmt: skip

FUTURE = frozenset(
    "será irá hará dará verá va van debe deben puede pueden podría podrían debería previsto prevista previstos previstas "
    "programado programada espera esperan planea planean pretende pretenden próximo próxima prevé prevén convocado convocada prepara preparan aguarda aguardan vota votan elige eligen reúne reúnen recibe reciben juega juegan disputa disputan comienza comienzan empieza empiezan arranca celebra celebran afronta afrontan estrena fijado fijada".split()
)
PAST = frozenset(
    "fue fueron era eran había habían ha han hubo hizo dijo dijeron vino tuvo tuvieron estuvo estuvieron puso quiso supo dio "
    "vio murió nació cayó leyó salió pidió perdió abrió vivió sufrió recibió decidió estaba estaban tenía tenían iba iban "
    "elegido elegida elegidos reelegido nacido nacida muerto muerta nombrado nombrada detenido detenida condenado condenada "
    "aprobado aprobada firmado firmada publicado publicada celebrado celebrada fundado fundada anunciado anunciada ocurrido ocurrida "
    "bajó ganó pasó votó dejó tomó paró pagó echó creó usó juró negó cesó robó mató cedió subió "
    "sido estado pudo pude supe vine di vi fui estuve he hemos habíamos éramos fuimos hube cupieron intervino convino provino previno sobrevino "
    "devino avino intervine cayeron leyeron huyó huyeron oyó oyeron construyó destruyó incluyó contribuyó".split()
)

# Strong preterites with any prefix: mantuvo, impuso, redujo, contradijo, atrajo, rehizo; "-vino" ends "divino" as well.
STRONG_ENDINGS = (
    "tuvo",
    "duvo",
    "puso",
    "dujo",
    "dijo",
    "trajo",
    "hizo",
    "fizo",
    "quiso",
    "jeron",
    "tuve",
    "duve",
    "puse",
    "duje",
    "dije",
    "hice",
    "quise",
)
PLURALS = frozenset("los las unos unas casi más unas sus nuestros cerca".split())
MEASURES = frozenset(
    "euros dólares pesos pesetas libras metros kilómetros km hectáreas personas habitantes soldados hombres mujeres muertos "
    "heridos empleos alumnos toneladas plazas páginas años kilos litros grados ejemplares votos firmas millones m km2 efectivos".split()
)
NUMBERED = frozenset(
    "vuelo habitación resolución sala artículo artículos agenda número nº n expo boeing windows ruta página ley rn capítulo horizonte".split()
)
NO_SEASON = frozenset("árabe demográfico caliente electoral nuclear silenciosa".split())
STREETS = frozenset("calle avenida avda plaza paseo barrio estación parque colegio instituto estadio glorieta".split())
DEGREES = frozenset(
    (*"unos unas casi aproximadamente apenas".split(), "más de", "menos de", "cerca de", "al menos", "por lo menos")
)
OPENING = frozenset("abierto abierta abiertos abiertas abre abren horario horarios".split())
COMPARING = frozenset("frente comparación comparado comparada respecto".split())
# "el Mundial de 2022", "declaró el lunes día festivo", "poco después de las ocho"
HUNG_BY = frozenset({"de", "para"})
DECLARING = ("declar", "decret", "proclam")
DECLARED = ("día", "jornada", "festivo", "feriado", "luto", "asueto")
WHEN = frozenset({"cuando"})
TAKING_PLACE = frozenset(
    "empieza empezó empezará comienza comenzó comenzará arranca arrancó arrancará inicia inició iniciará termina terminó terminará acaba "
    "acabó acabará finaliza finalizó finalizará celebra celebró celebrará celebran celebraron celebrarán lugar disputa disputó disputará "
    "abre abrió abrirá inaugura inauguró inaugurará".split()
)
STATEMENTS = frozenset("comunicado declaración informe discurso anuncio ataque atentado incidente accidente".split())
NEARLY = frozenset({"poco", "justo"})
SET_FOR = frozenset({"para", "para el"})
FIGURES = frozenset({"datos", "cifras", "resultados"})
