"""Words with a full stop that end no sentence, language by language, and words that begin a new one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SentenceRules:
    """What one language knows of its full stops.

    A word in small letters stands for every spelling, one with a capital letter for itself ("Mar.", not "mar."). The
    last full stop is left out, and "z_b" stands for "z. B.".

    `leading` stand before a name or another word and never end a sentence ("Mr.", "z. B."). `numbered` never end one
    before a figure ("No. 10"). `closing` may end one ("Inc.", "a.m."): then one of `openers` follows, words that
    stand with a capital letter only at the start of a sentence. `ordinals`: a full stop after a number makes it an
    ordinal ("7. Juni").
    """

    leading: frozenset[str]
    numbered: frozenset[str]
    closing: frozenset[str]
    openers: frozenset[str]
    ordinals: bool = False


def _words(text: str) -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in text.split())


ENGLISH = SentenceRules(
    leading=_words(
        "mr mrs ms messrs dr prof rev hon Gov Sen Rep Sens Reps Gen Lt Col Maj Capt Cmdr Adm Sgt Cpl Pvt Brig Pres Mt Ft"
        " Supt Det Insp Amb Atty vs viz cf e.g i.e"
    ),
    numbered=_words(
        "no nos Art Arts Sec Sect Fig Figs fig vol vols p pp Ch pt para approx ca c circa"
        " Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
    ),
    closing=_words(
        "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Inc Corp Co Ltd plc"
        " Bros Jr Sr etc al St Dept Univ Assn Ave Blvd Rd Calif Conn Ind Mass Mich Minn Wash Ariz Fla Tex Pa Va"
        " a_m p_m u_s u_k u_n"
    ),
    openers=_words(
        "the a an this that these those he she it we they i you his her its our their there here in on at by for from"
        " with without after before since during while when where why how what who if as but and or so yet then also"
        " however meanwhile although though because despite under over according among one some many most several both"
        " all no not only now today yesterday still even later earlier last next another each every such once until"
    ),
)

GERMAN = SentenceRules(
    leading=_words(
        "Hr Hrn Fr Frl Dr Prof Dipl Ing Dipl.-Ing Mag phil jur rer nat med hon St Gen hl Hl z.b z_b d.h d_h i.d.r u.a u_a"
        " o.g i_d sog bzw rd gem vgl ggf evtl zzgl inkl geb gest verh ehem s.o s.u lt Lt mind bspw insb allg amtl ausschl einschl"
    ),
    numbered=_words(
        "nr Art Abs S Ziff Kap Bd Abb Tab ca Jg Aufl rn Jan Jän Feb Mär Apr Jun Jul Aug Sep Sept Okt Nov Dez"
    ),
    closing=_words(
        "Jan Jän Feb Mär Apr Jun Jul Aug Sep Sept Okt Nov Dez usw etc u.ä o.ä uvm Mio Mrd Tsd Std Str Co Inc Chr v_chr n_chr"
        " usf"
    ),
    openers=_words(
        "der die das ein eine einer eines einem einen er sie es wir ich ihr man dies diese dieser dieses diesen jene"
        " sein seine seiner ihre ihrer unser in im an am auf aus bei beim mit nach von vom vor zu zum zur für über"
        " unter während seit bis durch gegen ohne um trotz laut wegen als wenn weil da dass ob aber und oder doch denn"
        " so dann danach damit dabei dazu darauf daraufhin auch nur noch schon nun jetzt heute gestern morgen zuvor"
        " später zugleich allerdings jedoch dennoch trotzdem außerdem insgesamt inzwischen mittlerweile derzeit hier"
        " dort wie was wer wo warum alle viele einige mehrere beide kein keine nicht"
    ),
    ordinals=True,
)

FRENCH = SentenceRules(
    leading=_words("M MM Mme Mlle Mgr Me Dr Pr St Ste Gén Col cf p.ex p_ex env av"),
    numbered=_words("n no nos art p pp vol chap fig t al"),
    closing=_words("janv févr avr juil sept oct nov déc etc J.-C bd"),
    openers=_words(
        "le la les l un une des il elle ils elles on nous vous je ce cet cette ces c son sa ses leur leurs notre nos"
        " dans en au aux à de du par pour sur sous avec sans après avant depuis pendant lors selon mais et ou donc car"
        " or ainsi alors aussi puis enfin cependant toutefois pourtant si quand comme lorsque tandis aujourd hier"
        " demain plus très tout tous toute toutes plusieurs certains chaque aucun qui que quoi où"
    ),
)

UKRAINIAN = SentenceRules(
    leading=_words(
        "м с смт ім вул просп пл бул пров проф акад доц канд ген полк підполк кап лейт д-р п пп св о див напр т_зв"
        " т.зв гр ред упоряд укр рос англ нім франц лат"
    ),
    numbered=_words("ст п пп ч рис табл с сс т № див розд гл кв буд"),
    closing=_words("р рр ст обл р-н тис млн млрд трлн грн коп кг км год хв сек т.д т_д т.п т_п т.ін ін н.е н_е др"),
    openers=_words(
        "у в на за до від з із зі по про при під над між через після перед для без це цей ця ці той та те ті він вона воно"
        " вони ми ви я його її їх наш наша але і й а або проте однак також тому тоді потім там тут так як якщо коли хоча"
        " що щоб де хто чому нині зараз сьогодні вчора завтра раніше згодом пізніше усі всі кожен жоден не ні"
    ),
)

RUSSIAN = SentenceRules(
    leading=_words(
        "гор с пос дер им ул просп пл бул пер проф акад доц канд ген полк подполк кап лейт д-р св о см напр т_н т.н т_е"
        " т.е гр ред сост рус англ нем франц лат тов"
    ),
    numbered=_words("ст п пп ч рис табл с сс т № см разд гл кв д стр"),
    closing=_words("г гг в вв обл р-н тыс млн млрд трлн руб коп кг км час мин сек т.д т_д т.п т_п др пр н.э н_э"),
    openers=_words(
        "в во на за до от с со из к ко по о об при под над между через после перед для без это этот эта эти тот та те он она"
        " оно они мы вы я его её ее их наш но и а или однако также поэтому тогда затем там тут так как если когда хотя"
        " что чтобы где кто почему сейчас сегодня вчера завтра ранее позже все каждый не ни"
    ),
)

SPANISH = SentenceRules(
    leading=_words("sr sra srta sres Dr Dra D Dña Ud Uds Prof Gral Cnel Tte Lic Ing Arq Mons p_ej p.ej Sto Sta"),
    numbered=_words("núm nº n no art arts pág págs p pp vol cap fig t aprox"),
    closing=_words("Ene Feb Abr Jun Jul Ago Sep Sept Oct Nov Dic etc ee ee_uu Cía Av a_m p_m a_c d_c"),
    openers=_words(
        "el la los las un una unos unas él ella ellos ellas esto este esta estos estas ese esa eso su sus nuestro en a al de"
        " del por para con sin sobre tras desde hasta durante según ante bajo entre pero y e o u si cuando como aunque"
        " mientras también además sin embargo luego después antes ahora hoy ayer mañana así ya no ni todo todos cada"
        " algunos muchos ningún que qué quién dónde"
    ),
)

_RULES = {"en": ENGLISH, "de": GERMAN, "fr": FRENCH, "uk": UKRAINIAN, "ru": RUSSIAN, "es": SPANISH}


def rules_for(language: str) -> SentenceRules:
    """The rules of a language by its tag ("de", "de-AT"); those of English for a language that we do not know."""
    return _RULES.get(language.lower().replace("_", "-").partition("-")[0], ENGLISH)
