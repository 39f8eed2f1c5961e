"""Spanish."""

from __future__ import annotations

import re

from pelican_timeline.extraction.grammar import (
    ANY,
    ASPECT,
    BASE,
    FUTURE,
    ING,
    LIGHT,
    OPEN,
    PARTICIPLE,
    PAST,
    PRESENT,
    TURN,
    WEAK,
    Grammar,
    gather_forms,
    words,
)

from .wordlists import Inflected, by_noun, habits, verb_forms

# Regular verbs by their infinitive; the others as "infinitive he-past they-past participle present".
_REGULAR = {
    "meeting": "visitar consultar conversar dialogar reunir reunirse entrevistarse",
    "decision": """
        aprobar votar adoptar nombrar destituir anular cancelar aplazar prorrogar condenar absolver autorizar ordenar prohibir_
        multar sancionar congelar cesar vetar bloquear derogar legalizar decretar convocar expulsar imputar procesar
        inhabilitar indultar ratificar_ suspender levantar_ limitar recortar subir bajar elevar sentenciar fallar dictaminar
        encarcelar revocar disolver designar avalar tumbar archivar investir""",
    "agreement": "acordar pactar firmar ratificar comprometerse intercambiar",
    "attack": """
        atacar bombardear asesinar matar invadir capturar ocupar disparar golpear tirotear saquear secuestrar torturar tomar
        derribar explotar_ apuñalar emboscar asaltar incendiar""",
    "disaster": "descarrilar naufragar hundirse inundar devastar arrasar estallar volcar derrumbarse estrellarse",
    "other": """
        dimitir renunciar arrestar liberar llegar regresar volver_ crear fundar marchar manifestarse protestar publicar
        revelar inaugurar inaugurarse lanzar desplegar enviar retirar retirarse celebrar entrar aterrizar despegar fallecer
        evacuar rescatar sacudir comprar vender fusionar entregar devolver_ rodar estrenar clasificarse conquistar descubrir
        presentar registrar conceder declararse cerrar abrir_ recibir casarse enterrar desalojar vacunar hospitalizar
        trasladar extraditar allanar incautar hallar encontrar""",
    OPEN: "ganar perder fracasar triunfar vencer derrotar",
    LIGHT: "organizar pronunciar realizar emitir efectuar",
    TURN: "comenzar empezar terminar concluir acabar iniciar arrancar finalizar celebrarse",
    ASPECT: "continuar",
    ANY: """
        llevar dejar pasar tirar dar_ sacar cruzar cortar pagar gastar jugar marcar anotar batir superar construir reducir
        aumentar caer_ recuperar romper mover cambiar ayudar intentar sufrir""",
    WEAK: """
        parecer quedar creer pensar desear esperar buscar mostrar representar costar durar vivir existir habitar necesitar
        deber poseer pertenecer significar amar temer depender contar considerar bastar soler gustar importar incluir
        permanecer preferir reflejar residir simbolizar tratar trabajar alcanzar_ situar situarse ubicar constituir carecer
        abarcar albergar ocurrir_ discriminar""",
}
_OTHERS = {
    "decision": "prohibir prohibió prohibieron prohibido prohíbe|imponer impuso impusieron impuesto impone"
    "|elegir_ eligió eligieron elegido elige|disponer dispuso dispusieron dispuesto dispone",
    "agreement": "suscribir suscribió suscribieron suscrito suscribe|convenir convino convinieron convenido conviene",
    "attack": "herir hirió hirieron herido hiere|destruir destruyó destruyeron destruido destruye|atacar atacó atacaron atacado ataca",
    "election": "elegir eligió eligieron elegido elige|reelegir reeligió reeligieron reelegido reelige",
    "other": "tomar_posesión tomó tomaron tomado toma|morir murió murieron muerto muere|detener detuvo detuvieron detenido detiene|huir huyó huyeron huido huye"
    "|irse fue fueron ido va|nacer nació nacieron nacido nace|salir salió salieron salido sale|volver volvió volvieron vuelto vuelve"
    "|devolver devolvió devolvieron devuelto devuelve|caer cayó cayeron caído cae|descubrir descubrió descubrieron descubierto descubre"
    "|obtener obtuvo obtuvieron obtenido obtiene|producirse produjo produjeron producido produce|venir vino vinieron venido viene",
    ANY: "poner puso pusieron puesto pone|dar dio dieron dado da|hacer hizo hicieron hecho hace|traer trajo trajeron traído trae"
    "|seguir siguió siguieron seguido sigue|abrir abrió abrieron abierto abre|proponer_ propuso propusieron propuesto propone",
    LIGHT: "mantener mantuvo mantuvieron mantenido mantiene|tener tuvo tuvieron tenido tiene",
    TURN: "tener_lugar tuvo tuvieron tenido tiene|abrir_ abrió abrieron abierto abre",
    WEAK: "querer quiso quisieron querido quiere|saber supo supieron sabido sabe|estar estuvo estuvieron estado está"
    "|ver vio vieron visto ve|haber hubo hubieron habido hay|caber cupo cupieron cabido cabe",
}
_SAYS_REGULAR = {
    "plain": "declarar explicar indicar señalar precisar comentar hablar contestar relatar informar contar_ responder apuntar",
    "act": """
        anunciar afirmar asegurar confirmar denunciar criticar saludar felicitar pedir_ exigir amenazar acusar subrayar
        destacar alertar insistir reclamar lamentar reiterar recordar recalcar prometer rechazar_ instar culpar celebrar_
        agradecer sugerir_ expresar defender reivindicar considerar_ sostener_ vaticinar tildar tachar calificar proclamar""",
    "denial": "negar rechazar descartar rehusar desestimar",
}
_SAYS_OTHERS = {
    "plain": "decir dijo dijeron dicho dice|escribir escribió escribieron escrito escribe|añadir añadió añadieron añadido añade",
    "act": "advertir advirtió advirtieron advertido advierte|pedir pidió pidieron pedido pide|proponer propuso propusieron propuesto propone"
    "|reconocer reconoció reconocieron reconocido reconoce|sostener sostuvo sostuvieron sostenido sostiene"
    "|sugerir sugirió sugirieron sugerido sugiere|admitir admitió admitieron admitido admite",
    "denial": "desmentir desmintió desmintieron desmentido desmiente",
}
_ENDINGS = {
    "ar": ("ó", "aron", "ado", "a", "an", "ando"),
    "er": ("ió", "ieron", "ido", "e", "en", "iendo"),
    "ir": ("ió", "ieron", "ido", "e", "en", "iendo"),
}


def _regular(entry: str) -> Inflected:
    if entry.endswith("_"):
        return []
    lemma = entry.removesuffix("se")
    stem, ending = lemma[:-2], lemma[-2:]
    he, they, participle, one, many, ing = _ENDINGS[ending]
    if ending != "ar" and stem[-1] in "aeou":
        # "Construyó", "cayeron"
        he, they, ing = "yó", "yeron", "yendo"
    forms = [(f"{stem}{he}", PAST), (f"{stem}{they}", PAST), (f"{stem}{one}", PRESENT), (f"{stem}{many}", PRESENT)]
    return [(form, slot, "") for form, slot in [*forms, (f"{stem}{ing}", ING), *_made(lemma, f"{stem}{participle}")]]


def _other(entry: str) -> Inflected:
    lemma, he, they, participle, one = entry.split()
    lemma, _, particle = lemma.partition("_")
    if entry.split(maxsplit=1)[0].endswith("_"):
        return []
    lemma = lemma.removesuffix("se")
    forms = [(he, PAST), (they, PAST), (one, PRESENT), (f"{one}n", PRESENT), *_made(lemma, participle)]
    return [(form, slot, particle) for form, slot in forms]


def _made(lemma: str, participle: str) -> list[tuple[str, str]]:
    """What both have: the infinitive, the future that is made of it, and the participle in four forms."""
    forms = [(lemma, BASE), (f"{lemma}á", FUTURE), (f"{lemma}án", FUTURE), (participle, PARTICIPLE)]
    return [*forms, *((f"{participle[:-1]}{ending}", PARTICIPLE) for ending in ("a", "os", "as"))]


NOUNS = {
    "meeting": "reunión reuniones encuentro cumbre conversaciones negociaciones conferencia visita congreso sesión diálogo",
    "decision": "decisión fallo sentencia votación ley veredicto sanciones orden decreto moción reforma presupuesto multa",
    "agreement": "acuerdo acuerdos tratado pacto tregua alto_el_fuego declaración compromiso convenio",
    "attack": """
        ataque ataques atentado atentados bombardeo bombardeos ofensiva explosión guerra invasión tiroteo asalto
        golpe emboscada secuestro asesinato asedio""",
    "election": "elección elecciones comicios referéndum consulta plebiscito",
    "disaster": """
        terremoto seísmo sismo inundación inundaciones huracán incendio incendios tormenta epidemia naufragio
        accidente erupción avalancha ciclón tifón tornado sequía derrumbe colisión descarrilamiento deslizamiento""",
    "statement": "discurso entrevista comunicado",
    "other": """
        manifestación manifestaciones huelga ceremonia funeral protesta protestas juicio huelgas paro paros boicot
        bloqueo vigilia concentración festival concierto torneo evacuación fusión exposición boda apagón
        levantamiento revolución""",
}

GRAMMAR = Grammar(
    code="es",
    verbs=gather_forms(
        (*verb_forms(_REGULAR, _SAYS_REGULAR, _regular), *verb_forms(_OTHERS, _SAYS_OTHERS, _other, "|"))
    ),
    nouns=by_noun(NOUNS),
    roles=words(
        """presidente presidenta ministro ministra ministros canciller gobierno parlamento congreso senado tribunal corte audiencia
        policía ejército tropas líderes líder diputados senadores consejo comisión autoridades rebeldes manifestantes partido
        partidos oposición coalición rey reina papa alcalde alcaldesa juez jueza jueces fiscal fiscalía portavoz sindicatos aliados
        profesores investigadores científicos estudiantes agricultores trabajadores votantes bomberos rescatistas militares
        soldados civiles agentes regulador banco ministerio empresa compañía grupo agencia organización onu otan atacantes
        fuerzas ejecutivo exteriores defensa legisladores guerrilla médicos vecinos expertos"""
    ),
    titles=words(
        """presidente presidenta expresidente primer primera ministro ministra exministro canciller secretario secretaria general
        rey reina papa alcalde alcaldesa juez jueza fiscal portavoz director directora líder jefe jefa diputado diputada senador
        senadora gobernador gobernadora embajador embajadora entrenador entrenadora escritor escritora cineasta actor actriz
        profesor profesora analista economista don doña señor señora opositor opositora vicepresidente vicepresidenta consejero
        consejera coronel capitán comandante cardenal obispo abogado abogada"""
    ),
    have=words("ha han había habían habiendo"),
    nonfinite=words("habiendo"),
    had=words("había habían"),
    be_past=words("fue fueron era eran resultó resultaron quedó quedaron"),
    be_present=words("es son está están"),
    be_other=words("sido siendo estado"),
    future=words("va van"),
    hypothetical=words(
        """podría podrían debería deberían puede pueden debe deben sería serían habría habrían tendría tendrían pudo pudieron
        haría harían tiene_que hay"""
    ),
    due=words("debe deben"),
    bridges=words("a previsto prevista de"),
    negations=words("no nunca jamás nadie nada ningún ninguna ninguno tampoco ni sin"),
    conditions=words("si"),
    times=words("cuando después antes mientras tras hasta"),
    same_time=words("cuando mientras"),
    reasons=words("porque pues aunque puesto ya"),
    relatives=words("quien quienes cuyo cuya cuyos cuyas donde cual cuales"),
    content=words("que"),
    as_told=words("según como"),
    conjunctions=words("y e o u pero sino"),
    prepositions=words(
        """de del a al en por para con sin sobre tras desde hasta durante según ante bajo entre contra hacia mediante pese
        cerca frente junto"""
    ),
    determiners=words(
        """el la los las lo un una unos unas este esta estos estas ese esa esos esas aquel aquella su sus nuestro nuestra
        nuestros nuestras todo toda todos todas cada varios varias"""
    ),
    articles=words("un una unos unas"),
    persons=words("él ella"),
    plurals=words("ellos ellas esto eso ello nosotros"),
    floating=words("todos todas"),
    concessive=words("pese"),
    second_persons=words("usted ustedes"),
    first_persons=words("yo me mi mis nos nuestro nuestra"),
    demonstratives=words("este esta estos estas ese esa esos esas aquel aquella"),
    possessives=words("su sus"),
    adverbs=words(
        """también ya aún todavía entonces luego después antes ahora hoy ayer mañana así además solo sólo siempre recientemente
        finalmente oficialmente posteriormente anteriormente apenas casi incluso se"""
    ),
    adverb_endings=("mente",),
    background=habits(
        "en varias ocasiones|siempre|a menudo|habitualmente|normalmente|tradicionalmente|todos los días",
        "cada (?:día|año|semana|mes|noche|mañana)|desde hace (?:tiempo|años)|suelen?|regularmente",
        "hasta ahora|hasta la fecha",
    ),
    unresolved=re.compile(
        r"\b(?:anteriormente|en aquel entonces|el mismo (?:día|año|mes)|la víspera|al día siguiente"
        r"|(?:horas|días|semanas|meses|años) (?:después|más tarde|antes|atrás)|antaño)\b",
        re.IGNORECASE,
    ),
    according=re.compile(r"^(?:según|de acuerdo con|en (?:palabras|opinión) de|a juicio de)\b"),
    pointer=re.compile(
        r"^\W*(?:lea también|leer más|ver también|vea|foto|fotos|vídeo|video|fuente|crédito|suscríb[ae]\w*|siga|síguenos)\b",
        re.IGNORECASE,
    ),
    closed_sections=re.compile(
        r"^\W*(?:qué puede pasar|qué pasará|y ahora qué|perspectivas|preguntas frecuentes|preguntas y respuestas|sobre el autor"
        r"|sobre la autora|lea también|ver también|fuentes|referencias)\b",
        re.IGNORECASE,
    ),
    connectors=re.compile(
        r"^(?:sin embargo|no obstante|además|por otra parte|por su parte|asimismo|finalmente|luego|después|así|pero|y|también"
        r"|en cambio|al mismo tiempo|por ejemplo|mientras tanto|entretanto|por tanto)\b,? *",
        re.IGNORECASE,
    ),
    no_date=words("hasta antes desde para contra"),
    limits=words("hasta desde"),
    of=words("de del"),
    parts=words(
        "el la los fin finales principios mediados inicio noche tarde mañana madrugada este esta pasado día semana mes año"
    ),
    day_nouns=words("día jornada festivo"),
    scheduled=words(
        "previsto prevista previstos previstas programado programada programados programadas fijado fijada"
    ),
    during=words("durante"),
    by=words("de del por"),
    where=words("en hacia desde cerca"),
    origins=words("de del desde"),
    companions=words("con"),
    speaking=words("hablar conversar"),
    hanging=words("después antes tras y e o pero que de a se también cerca"),
    listing=words("como incluidos incluido"),
    offices=words(
        "exteriores defensa interior hacienda justicia sanidad educación trabajo economía estado finanzas relaciones"
    ),
    courts=words("tribunal juez jueza corte jurado audiencia"),
    mouths=words("portavoz"),
    assemblies=words("reunión encuentro cumbre conversaciones conferencia"),
    recently=re.compile(
        r"\b(?:en|durante) (?:los|las) últim[oa]s (?:(?P<days>días)|(?P<weeks>semanas)|(?P<months>meses))\b",
        re.IGNORECASE,
    ),
    weighing=words("solo sólo apenas ya incluso recién"),
    not_names=words(
        """el la los las lo un una unos unas de del a al en por para con sin sobre tras desde hasta durante según ante bajo entre
        él ella ellos ellas este esta estos estas ese esa su sus pero y e o si cuando aunque mientras también además luego
        después antes ahora hoy ayer mañana así ya no ni todo todos cada qué quién dónde lunes martes miércoles jueves viernes
        sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre sr sra"""
    ),
    known_phrases=("la {noun} de {place}", "el {noun} de {place}", "{noun} de {place}", "la {noun}", "el {noun}"),
    quantities=words(
        "primer primera miles cientos decenas millones varios varias más menos unos unas casi dos tres cuatro cinco seis siete ocho nueve diez"
    ),
    anonymous=words("último última hombre mujer joven niño niña víctima sospechoso conductor agresor pareja"),
    vague=words("tener mantener realizar"),
    past_shape=re.compile(r"[a-záéíóúüñ]{2,}(?:ó|aron|ieron|yeron|jeron)"),
    participle_shape=re.compile(r"[a-záéíóúüñ]{2,}(?:[aií]d|[au]est|uelt|iert|scrit|[ei]ch|rot|vist|mpres)[oa]s?"),
    base_shape=re.compile(r"[a-záéíóúüñ]{2,}(?:[aeií]r)(?:se)?"),
    future_shape=re.compile(r"[a-záéíóúüñ]{2,}(?:[aei]rá|[aei]rán|drá|drán)"),
    participial=re.compile(r"[a-záéíóúüñ]{2,}(?:ando|iendo|yendo) |al [a-záéíóúüñ]+[aei]r$"),
    no_verbs=words("será serán estará estarán habrá habrá podrá podrán deberá deberán tendrá tendrán dominó paró"),
    auxiliary_reach=5,
    perfect_is_past=True,
    free_order=True,
    historic_present=True,
)
