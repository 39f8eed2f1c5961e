"""German."""

from __future__ import annotations

import re

from pelican_timeline.extraction.grammar import (
    ANY,
    BASE,
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

# Weak verbs by their infinitive, strong ones as "infinitive past participle present"; "an+kündigen" divides.
_WEAK_VERBS = {
    "meeting": "tagen konferieren besuchen versammeln",
    "decision": """
        verabschieden billigen beauftragen verhängen verurteilen suspendieren ab+setzen stimmen ab+stimmen bestätigen
        auf+lösen verlängern verschieben ein+setzen ab+schaffen legalisieren genehmigen blockieren kippen stoppen urteilen
        verklagen kürzen erlauben gestatten untersagen ein+führen zu+stimmen sanktionieren sperren bewilligen ratifizieren
        nominieren begnadigen an+ordnen enteignen verstaatlichen lockern räumen ab+sagen vertagen""",
    "agreement": "einigen verständigen vereinbaren unterzeichnen verpflichten zu+sagen",
    "attack": """
        attackieren bombardieren töten ermorden verletzen stürmen besetzen erobern entführen zerstören beschädigen
        verstärken verschärfen aus+weiten massakrieren beschlagnahmen plündern foltern sprengen verwunden""",
    "disaster": "ab+stürzen ein+stürzen explodieren verwüsten überfluten entgleisen überschwemmen verunglücken kentern",
    "election": "wählen wieder+wählen",
    "other": """
        gründen eröffnen demonstrieren protestieren verhaften verlassen retten entdecken veröffentlichen landen kehren
        zurück+kehren heiraten ein+reichen ehren reisen kündigen stürzen verfehlen enthüllen feiern kaufen verkaufen
        fusionieren ein+weihen vor+stellen verunglücken flüchten evakuieren entsenden verlegen stationieren ab+reisen
        an+reisen trauern streiken bergen löschen vermissen bestatten ein+stellen auf+stellen liefern an+klagen ermitteln
        durchsuchen ersetzen zünden testen""",
    LIGHT: "führen starten fort+setzen erzielen durch+führen vor+legen unternehmen",
    TURN: "starten beenden eröffnen",
    ANY: """
        erreichen setzen legen stellen holen melden folgen machen schaffen steigern senken erhöhen besiegen spielen siegen
        ziehen drehen zahlen leisten bauen räumen teilen rücken reagieren""",
    WEAK: """
        scheinen glauben wollen hoffen meinen zeigen gehören bedeuten brauchen suchen fehlen führen leben wohnen dauern kosten
        sorgen wirken dienen lauten umfassen betragen zählen lieben hassen fürchten befürchten erwarten rechnen planen
        wissen kennen spüren fühlen besitzen benötigen hängen lohnen stammen neigen drohen stecken herrschen existieren""",
}
_STRONG_VERBS = {
    "meeting": "treffen traf getroffen trifft|zusammen+kommen kam zusammengekommen kommt|beraten beriet beraten berät"
    "|empfangen empfing empfangen empfängt|zusammen+treffen traf zusammengetroffen trifft",
    "decision": "beschließen beschloss beschlossen beschließt|entscheiden entschied entschieden entscheidet"
    "|verbieten verbot verboten verbietet|entlassen entließ entlassen entlässt|ernennen ernannte ernannt ernennt"
    "|erlassen erließ erlassen erlässt|auf+heben hob aufgehoben hebt|frei+sprechen sprach freigesprochen spricht"
    "|an+erkennen erkannte anerkannt erkennt|an+nehmen nahm angenommen nimmt|berufen berief berufen beruft"
    "|aus+weisen wies ausgewiesen weist|zurück+ziehen zog zurückgezogen zieht|ein+berufen berief einberufen beruft",
    "agreement": "unterschreiben unterschrieb unterschrieben unterschreibt|bei+treten trat beigetreten tritt",
    "attack": "an+greifen griff angegriffen greift|beschießen beschoss beschossen beschießt|schießen schoss geschossen schießt"
    "|erschießen erschoss erschossen erschießt|überfallen überfiel überfallen überfällt"
    "|ein+marschieren marschierte einmarschiert marschiert|ab+schießen schoss abgeschossen schießt"
    "|ein+nehmen nahm eingenommen nimmt|erstechen erstach erstochen ersticht",
    "disaster": "aus+brechen brach ausgebrochen bricht|sinken sank gesunken sinkt|brennen brannte gebrannt brennt",
    "other": "sterben starb gestorben stirbt|zurück+treten trat zurückgetreten tritt|fliehen floh geflohen flieht"
    "|fest+nehmen nahm festgenommen nimmt|frei+lassen ließ freigelassen lässt|ein+treffen traf eingetroffen trifft"
    "|an+kommen kam angekommen kommt|ab+ziehen zog abgezogen zieht|entstehen entstand entstanden entsteht"
    "|aus+treten trat ausgetreten tritt|verlassen verließ verlassen verlässt|aus+rufen rief ausgerufen ruft"
    "|übernehmen übernahm übernommen übernimmt|an+treten trat angetreten tritt|zerfallen zerfiel zerfallen zerfällt"
    "|an+schließen schloss angeschlossen schließt|erscheinen erschien erschienen erscheint|gebären gebar geboren gebiert"
    "|um+kommen kam umgekommen kommt|verleihen verlieh verliehen verleiht|auf+geben gab aufgegeben gibt",
    OPEN: "gewinnen gewann gewonnen gewinnt|verlieren verlor verloren verliert|siegen siegte gesiegt siegt"
    "|scheitern scheiterte gescheitert scheitert|unterliegen unterlag unterlegen unterliegt",
    LIGHT: "ab+halten hielt abgehalten hält|treffen traf getroffen trifft|fassen fasste gefasst fasst"
    "|schließen schloss geschlossen schließt|ab+schließen schloss abgeschlossen schließt|geben gab gegeben gibt",
    TURN: "beginnen begann begonnen beginnt|statt+finden fand stattgefunden findet|enden endete geendet endet",
    ANY: "kommen kam gekommen kommt|gehen ging gegangen geht|bringen brachte gebracht bringt|nehmen nahm genommen nimmt"
    "|ziehen zog gezogen zieht|erhalten erhielt erhalten erhält|bekommen bekam bekommen bekommt|fallen fiel gefallen fällt"
    "|treten trat getreten tritt|schlagen schlug geschlagen schlägt|steigen stieg gestiegen steigt|laufen lief gelaufen läuft"
    "|heben hob gehoben hebt|erheben erhob erhoben erhebt|werfen warf geworfen wirft|fahren fuhr gefahren fährt"
    "|fliegen flog geflogen fliegt|bieten bot geboten bietet|brechen brach gebrochen bricht|greifen griff gegriffen greift"
    "|rufen rief gerufen ruft|reißen riss gerissen reißt|schneiden schnitt geschnitten schneidet|springen sprang gesprungen springt"
    "|stehlen stahl gestohlen stiehlt|treiben trieb getrieben treibt|wachsen wuchs gewachsen wächst|werben warb geworben wirbt"
    "|entgehen entging entgangen entgeht|entkommen entkam entkommen entkommt|erleiden erlitt erlitten erleidet"
    "|gelingen gelang gelungen gelingt|misslingen misslang misslungen misslingt"
    "|verschwinden verschwand verschwunden verschwindet|zwingen zwang gezwungen zwingt|binden band gebunden bindet"
    "|schreiten schritt geschritten schreitet|weichen wich gewichen weicht|streichen strich gestrichen streicht"
    "|entlassen entließ entlassen entlässt|hinterlassen hinterließ hinterlassen hinterlässt|übergeben übergab übergeben übergibt"
    "|vergeben vergab vergeben vergibt|ergeben ergab ergeben ergibt|begehen beging begangen begeht|vertreiben vertrieb vertrieben vertreibt"
    "|fangen fing gefangen fängt|tragen trug getragen trägt|erringen errang errungen erringt|erwerben erwarb erworben erwirbt"
    "|stoßen stieß gestoßen stößt|schieben schob geschoben schiebt|beweisen bewies bewiesen beweist|messen maß gemessen misst"
    "|unterbrechen unterbrach unterbrochen unterbricht|bezwingen bezwang bezwungen bezwingt|leiden litt gelitten leidet"
    "|weisen wies gewiesen weist|lesen las gelesen liest|gießen goss gegossen gießt|reiten ritt geritten reitet"
    "|graben grub gegraben gräbt|schwimmen schwamm geschwommen schwimmt|singen sang gesungen singt|schießen schoss geschossen schießt",
    WEAK: "bleiben blieb geblieben bleibt|stehen stand gestanden steht|liegen lag gelegen liegt|sehen sah gesehen sieht"
    "|halten hielt gehalten hält|gelten galt gegolten gilt|wissen wusste gewusst weiß|denken dachte gedacht denkt"
    "|heißen hieß geheißen heißt"
    "|finden fand gefunden findet"
    "|lassen ließ gelassen lässt|stellen stellte gestellt stellt|bestehen bestand bestanden besteht"
    "|verstehen verstand verstanden versteht|enthalten enthielt enthalten enthält|betreffen betraf betroffen betrifft"
    "|befinden befand befunden befindet|empfinden empfand empfunden empfindet|entsprechen entsprach entsprochen entspricht"
    "|besitzen besaß besessen besitzt|verhalten verhielt verhalten verhält|betragen betrug betragen beträgt"
    "|umfassen umfasste umfasst umfasst|gefallen gefiel gefallen gefällt|unterscheiden unterschied unterschieden unterscheidet",
}
_SAYS_WEAK = {
    "plain": "sagen mit+teilen erklären äußern antworten ergänzen bemerken berichten erzählen",
    "act": """
        an+kündigen warnen betonen bestätigen kritisieren fordern loben begrüßen bekräftigen beteuern drohen versichern
        mahnen bedauern behaupten beklagen rechtfertigen wünschen gratulieren danken erläutern verlangen appellieren
        auf+fordern bezeichnen schildern plädieren beschuldigen wiederholen unterstreichen würdigen verteidigen""",
    "denial": "verneinen leugnen dementieren ab+lehnen",
}
_SAYS_STRONG = {
    "plain": "sprechen sprach gesprochen spricht|schreiben schrieb geschrieben schreibt|hinzu+fügen fügte hinzugefügt fügt"
    "|an+geben gab angegeben gibt",
    "act": "auf+rufen rief aufgerufen ruft|versprechen versprach versprochen verspricht|vor+werfen warf vorgeworfen wirft"
    "|vor+schlagen schlug vorgeschlagen schlägt|ein+räumen räumte eingeräumt räumt|bitten bat gebeten bittet"
    "|hin+weisen wies hingewiesen weist|verweisen verwies verwiesen verweist|nennen nannte genannt nennt"
    "|raten riet geraten rät|widersprechen widersprach widersprochen widerspricht|bekannt+geben gab bekanntgegeben gibt",
    "denial": "bestreiten bestritt bestritten bestreitet|zurück+weisen wies zurückgewiesen weist"
    "|aus+schließen schloss ausgeschlossen schließt",
}
_INSEPARABLE = ("be", "ge", "er", "ver", "zer", "ent", "emp", "miss", "über", "unter", "wider")


def _weak(lemma: str) -> Inflected:
    prefix, _, rest = lemma.rpartition("+")
    stem = rest[:-2] if rest.endswith("en") else rest[:-1]
    link = "e" if stem.endswith(("t", "d", "gn", "chn", "ffn")) else ""
    bare = rest.endswith("ieren") or rest.startswith(_INSEPARABLE)
    participle = f"{prefix}{'' if bare else 'ge'}{stem}{link}t"
    return [
        (f"{prefix}{rest}", BASE, ""),
        (participle, PARTICIPLE, ""),
        (f"{stem}{link}te", PAST, prefix),
        (f"{stem}{link}ten", PAST, prefix),
        (f"{stem}{link}t", PRESENT, prefix),
        (f"{prefix}{stem}{link}te", PAST, ""),
    ]


def _strong(entry: str) -> Inflected:
    lemma, past, participle, present = entry.split()
    prefix, _, rest = lemma.rpartition("+")
    plural = f"{past}n" if past.endswith("e") else f"{past}en"
    # "Sitzungen finden am Montag statt": only its prefix tells the plural from an infinitive.
    divided = [(rest, PRESENT, prefix)] if prefix else []
    return [
        (f"{prefix}{rest}", BASE, ""),
        (participle, PARTICIPLE, ""),
        (past, PAST, prefix),
        (plural, PAST, prefix),
        (present, PRESENT, prefix),
        (f"{prefix}{past}", PAST, ""),
        *divided,
    ]


NOUNS = {
    "meeting": "treffen gipfel gipfeltreffen gespräch gespräche verhandlungen konferenz beratungen besuch sitzung sondersitzung",
    "decision": "urteil entscheidung beschluss abstimmung votum sanktionen gesetz verbot antrag",
    "agreement": "abkommen vertrag vereinbarung einigung waffenruhe waffenstillstand erklärung pakt",
    "attack": """
        angriff angriffe anschlag anschläge offensive luftangriff luftangriffe beschuss explosion einmarsch krieg
        putsch überfall attentat schießerei geiselnahme entführung mord belagerung""",
    "election": "wahl wahlen parlamentswahl präsidentschaftswahl referendum volksabstimmung stichwahl wahlsieg",
    "disaster": """
        erdbeben flut überschwemmung überschwemmungen brand unglück sturm hurrikan epidemie lawine orkan zyklon
        taifun tornado hitzewelle dürre erdrutsch einsturz zusammenstoß kollision schiffbruch havarie hochwasser
        unwetter absturz""",
    "statement": "rede ansprache interview pressekonferenz",
    "other": """
        protest proteste demonstration demonstrationen streik trauerfeier ausstand warnstreik boykott blockade
        mahnwache kundgebung aussperrung festival konzert turnier prozess evakuierung fusion übernahme ausstellung
        premiere hochzeit stromausfall aufstand revolution beisetzung""",
}

_NO_EVENTS = "auswahl vorschlag beitrag erdschlag"
"""Compounds that only end like a noun of an event."""

GRAMMAR = Grammar(
    code="de",
    verbs=gather_forms(
        (*verb_forms(_WEAK_VERBS, _SAYS_WEAK, _weak), *verb_forms(_STRONG_VERBS, _SAYS_STRONG, _strong, "|"))
    ),
    nouns=by_noun(NOUNS) | dict.fromkeys(_NO_EVENTS.split(), ""),
    roles=words(
        """präsident präsidentin kanzler kanzlerin bundeskanzler bundeskanzlerin minister ministerin ministerpräsident
        ministerpräsidentin außenminister verteidigungsminister regierung parlament bundestag bundesrat landtag kreistag gericht
        bundesverfassungsgericht polizei armee militär truppen soldaten abgeordnete abgeordneten rat kommission senat kongress
        kabinett behörden rebellen demonstranten partei parteien opposition koalition sprecher sprecherin ministerium könig
        königin papst bürgermeister richter staatsanwaltschaft unternehmen bank europäer fraktion verbündete athleten
        spieler schüler studierende ärzte eltern anwohner bewohner landwirte mitglieder delegierte delegierten aktivisten
        ermittler betreiber veranstalter beschäftigte beschäftigten"""
    ),
    have=words("hat haben hatte hatten"),
    had=words("hatte hatten"),
    be_past=words("war waren wurde wurden"),
    be_present=words("ist sind"),
    be_other=words("sein worden gewesen"),
    becoming=words("wurde wurden"),
    future=words("wird werden"),
    hypothetical=words(
        """würde würden könnte könnten müsste müssten sollte sollten dürfte dürften wäre wären hätte hätten kann können muss
        müssen soll sollen darf dürfen mag möchte will wollen sei seien habe werde konnte konnten könne müsse solle dürfe
        wolle möge"""
    ),
    due=words("soll sollen will wollen"),
    negations=words("nicht kein keine keinen keiner keinem nie niemals niemand nichts weder noch_nicht"),
    conditions=words("wenn falls ob sofern"),
    times=words("nachdem als bevor ehe seitdem sobald während bis"),
    reasons=words("wie weil da obwohl obgleich damit indem sodass zumal denn"),
    relatives=words("der die das den dem deren dessen denen welche welcher welches welchen was wo wer"),
    content=words("dass"),
    conjunctions=words("und oder aber sondern sowie"),
    prepositions=words(
        """in im an am auf aus bei beim mit nach von vom vor zu zum zur für über unter während seit bis durch gegen ohne um
        trotz laut wegen zwischen neben hinter gegenüber innerhalb außerhalb anlässlich aufgrund angesichts unterdessen dank"""
    ),
    determiners=words(
        """der die das den dem des ein eine einer eines einem einen dieser diese dieses diesen diesem jener jene sein seine
        seiner seinen ihre ihrer ihren ihr unser unsere kein keine alle viele einige mehrere beide"""
    ),
    articles=words("ein eine einem einer einen"),
    persons=words("er"),
    plurals=words("sie es wir"),
    concessive=words("trotz angesichts ungeachtet"),
    clock=words("ortszeit"),
    second_persons=words("du dir dich dein deine euch euer eure"),
    object_pronouns=words("ihn ihm ihnen"),
    first_persons=words("ich wir mein meine unser unsere mir mich uns"),
    demonstratives=words("dieser diese dieses diesen diesem jener jene jenes"),
    possessives=words("sein seine seiner ihr ihre ihrer"),
    adverbs=words(
        """auch bereits schon dann danach nun jetzt heute gestern morgen zuvor später zugleich allerdings jedoch dennoch
        trotzdem außerdem insgesamt inzwischen mittlerweile derzeit hier dort erstmals erneut nur noch so zudem daraufhin
        schließlich zuletzt damals offiziell"""
    ),
    background=habits(
        "immer wieder|wiederholt|mehrfach|stets|immer|oft|häufig|üblicherweise|in der regel|traditionell|jede[nrs]? (?:tag|nacht|woche|monat|jahr|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)|seit jahren",
        "seitdem|im laufe der zeit",
    ),
    unresolved=re.compile(
        r"\b(?:damals|zuvor|früher|am selben tag|im selben (?:jahr|monat)|(?:tage|wochen|monate|jahre) (?:später|zuvor|davor)"
        r"|am tag (?:davor|danach|zuvor)|einst)\b",
        re.IGNORECASE,
    ),
    according=re.compile(
        r"^(?:laut|nach (?:den )?(?:angaben|worten|informationen|ansicht)|so \w+(?: \w+){0,3} [.,]?$|zufolge)\b"
    ),
    pointer=re.compile(
        r"^\W*(?:lesen sie|mehr zum thema|siehe auch|zum thema|foto|bild|video|quelle)\b", re.IGNORECASE
    ),
    closed_sections=re.compile(
        r"^\W*(?:wie geht es weiter|wie es weitergeht|ausblick|häufige fragen|fragen und antworten|faqs?|über den autor"
        r"|über die autorin|mehr zum thema|quellen|siehe auch|literatur)\b",
        re.IGNORECASE,
    ),
    connectors=re.compile(
        r"^(?:außerdem|dennoch|trotzdem|allerdings|jedoch|zudem|unterdessen|inzwischen|daraufhin|danach|dann|und|aber|auch"
        r"|deshalb|daher|schließlich|zugleich|gleichzeitig|zum beispiel)\b,? *",
        re.IGNORECASE,
    ),
    no_date=words("bis vor seit ab für als gegen"),
    limits=words("bis seit ab"),
    of=words("von des der"),
    noun_dates=words("vom"),
    parts=words("späten frühen ende anfang mitte beginn laufe ersten letzten abend morgen nacht tag woche monat jahr"),
    day_nouns=words("feiertag trauertag ruhetag gedenktag"),
    scheduled=words("angesetzt geplant vorgesehen anberaumt terminiert"),
    during=words("während"),
    by=words("von"),
    where=words("in nach aus bei um"),
    origins=words("von aus vom"),
    companions=words("mit"),
    speaking=words("sprechen"),
    bridges=words("zu"),
    hanging=words("und oder aber dass zu sich auch nur"),
    listing=words("darunter einschließlich wie"),
    titles=words(
        """präsident präsidentin kanzler kanzlerin bundeskanzler bundeskanzlerin minister ministerin ministerpräsident ministerpräsidentin außenminister verteidigungsminister sprecher sprecherin könig königin papst bürgermeister generalsekretär generalsekretärin premierminister premierministerin chef chefin vorsitzender vorsitzende"""
    ),
    courts=words("gericht richter"),
    mouths=words("sprecher sprecherin"),
    assemblies=words("treffen gipfel gespräche beratungen konferenz gipfeltreffen"),
    recently=re.compile(
        r"\b(?:in|während) den (?:letzten|vergangenen) (?:(?P<days>tagen)|(?P<weeks>wochen)|(?P<months>monaten))\b",
        re.IGNORECASE,
    ),
    weighing=words("nur kaum erst fast nicht auch noch schon bereits gleich"),
    not_names=words(
        """der die das den dem des ein eine einer er sie es wir ich im in am an auf aus bei beim mit nach von vom vor zu zum
        zur für über unter während seit bis durch gegen ohne um trotz laut wegen als wenn weil da dass ob aber und oder doch
        denn so dann danach auch nur noch schon nun jetzt heute gestern morgen montag dienstag mittwoch donnerstag freitag
        samstag sonntag januar februar märz april mai juni juli august september oktober november dezember außerdem dieses
        diese dieser seitdem durch zweitstärkste hierfür zudem bereits"""
    ),
    known_phrases=(
        "dem {place}er {noun}",
        "des {place}er {noun}s",
        "dem {noun} in {place}",
        "{noun} in {place}",
        "dem {noun}",
        "den {noun}",
    ),
    role_ends=(
        *"regierung gericht gerichtshof amt ministerium behörde behörden polizei armee partei bank zentralbank truppen".split(),
        *"beobachter helfer retter arbeiter fahrer lehrer bauern wirte ärzte bund verbund verein vereinigung stiftung institut universität klinik wehr dienst fraktion verwaltung".split(),
        *"anwaltschaft verband verbände kommission konzern hersteller bauer präsidium kammer parlament ausschuss rat".split(),
        *"minister ministerin präsident präsidentin gewerkschaft gewerkschaften kräfte organisation bündnis agentur aufsicht".split(),
    ),
    title_ends=(
        *"minister ministerin präsident präsidentin kanzler kanzlerin führer führerin chef chefin sprecher sprecherin".split(),
        *"vorsitzende vorsitzender sekretär sekretärin kommissar kommissarin anwalt anwältin richter richterin".split(),
        *"meister meisterin direktor direktorin leiter leiterin trainer trainerin forscher forscherin experte expertin".split(),
        *"politiker politikerin botschafter botschafterin beauftragte beauftragter general kandidat kandidatin autor autorin".split(),
        *"regisseur regisseurin schriftsteller schriftstellerin historiker historikerin unternehmer unternehmerin".split(),
        *"berater beraterin rektor rektorin abt pfarrer pfarrerin dekan kurator kuratorin gutachter gutachterin".split(),
        *"verteidiger verteidigerin konkurrent hersteller bauer konzern abgeordnete abgeordneter senator senatorin wissenschaftler wissenschaftlerin ökonom ökonomin banker bankerin".split(),
    ),
    same_time=words("als während"),
    quantities=words(
        "erste erster erstes mindestens dutzende hunderte tausende mehrere viele zahlreiche rund etwa fast beide zwei drei vier fünf sechs sieben acht neun zehn"
    ),
    anonymous=words(
        "mann frau junge mädchen opfer fahrer täter verdächtige verdächtiger angeklagte angeklagter letzterer letztere beide"
    ),
    resultative={"erklären": "für"},
    vague=words("halten abhalten treffen fassen geben führen schließen"),
    as_told=words("wie"),
    particles=words(
        """ab an auf aus bei ein fest fort frei her heraus herab hervor hin hinzu los mit nach nieder statt teil um unter vor weg
        weiter zu zurück zusammen durch entgegen bekannt bereit ums_leben"""
    ),
    past_shape=re.compile(
        r"[a-zäöüß]{3,}(?:te|ten)"
        r"|(?:be|er|ver|zer|ent|emp|miss|über|unter|wider|durch|um|hinter|voll)"
        r"(?:trat|ließ|fand|warf|nahm|kam|ging|sprach|brach|traf|gab|zog|lud|schrieb|stieg|trieb|schied|griff|riss|schritt|schloss"
        r"|schoss|bot|flog|hob|rief|lief|stand|kann|wies|fiel|hielt|riet|schlug|trug|trank|sprang|zwang|rang|band|wand|starb|warb"
        r"|galt|stahl|fuhr|wuchs|las|maß|wich|goss|floh|fror|spann)(?:en)?"
    ),
    participle_shape=re.compile(
        r"[a-zäöüß]*ge[a-zäöüß]{2,}(?:t|en)|[a-zäöüß]{3,}iert|(?:[a-zäöüß]{2,4})?(?:be|ver|er|ent|zer|miss|über|unter|wider)[a-zäöüß]{2,}(?:t|en)"
    ),
    base_shape=re.compile(r"[a-zäöüß]{3,}(?:en|ern|eln)"),
    no_verbs=words(
        "brüten letzte letzten ersten zweiten dritten heute mitten bitte zweite dritte beste besten meisten rechte"
    ),
    auxiliary_reach=40,
    perfect_is_past=True,
    verb_last=True,
    capital_nouns=True,
)
