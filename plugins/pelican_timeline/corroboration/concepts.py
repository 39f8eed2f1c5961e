"""What happened, and to what, in one word for six languages: "stepped down", "Rücktritt" and "відставка" are one.

The tables are a small thesaurus of news. They decide nothing by themselves: a shared concept counts as a shared word, and
two reports that tell of different things are kept apart (see sameevent). A word with two meanings that news uses alike
("charge", "strike") is left out, or its row names the one that does less harm.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

# A row is "name: words" or "name < wider: words". A word is whole; "arrest*" is a beginning, "*unglück" an ending of a
# longer word, "élue?" a word with or without its last letter, "taken_into_custody" words in a row, "tritt..zurück" two words
# with up to five between them.
_HAPPENINGS = """
arrest: arrest* detain* detention apprehended taken_into_custody festgenommen festnahm* *festnahme* verhaft* interpell*
 arrestation* arrêtés? arrêtées? detuv* detien* detenid* detención arrestad* затрима* задерж*
remand: remand* untersuchungshaft détention_provisoire prisión_provisional prisión_preventiva арештув* арештов* арестов* под_арест*
charge: charged_with was_charged were_charged been_charged indict* angeklagt *anklage inculp* mis_en_examen mise_en_examen imputa* звинувачен* обвинен* обвинув*
accuse: accus* acus* звинувати* обвини*
convict: convict* sentenced found_guilty found..guilty finds..guilty jailed_for jailed verurteil* *urteil condamn* conden* приговор* вирок* засуди* засудже* осудил* осужд*
acquit: acquit* cleared_of freigesprochen freispruch* sprach..frei spricht..frei relaxée? acquitt* absuel* absolv* absuelt* виправда* оправдал* оправдан*
plead: pleaded pleads pled bekannte_sich plaidé plaid* se_declaró
demand: demand demands demanded call_for calls_for called_for urge urges urged forder* aufgefordert verlang* exig* réclam* requis requise requiert réquisitoire pide piden pidió pidieron reclam* вимага* вимог* заклика* требу* потребова* призва*
uphold < decide: upheld uphold* confirms_the bestätigt* confirmé confirme залиши*_в_силі оставил*_в_силе
annul < decide: annul* overturn* struck_down strikes_down quash* cancel* aufgehoben kippt* gekippt abgesagt anul* cassé скасув* скасов* отменил* отменен* отмена
decide: decid* decision* ruled rules ruling* voted votes vote voting entschied* entscheid* *entscheidung abgestimmt abstimm* stimmte stimmten décid* décision voté votée votés vota* decidi* decisión votó вирішил* рішення голосув* проголосув* решил* решение постанови* голосова* проголосова*
approve < decide: approv* adopt adopts adopted adoption passed_a passed_the passes_the enact* ratif* beschlossen beschloss* beschließ* verabschied* angenommen gebilligt billig* zugestimmt adopté* approuv* aprob* aprueb* adopta adoptó ухвал* прийня* схвал* затверд* ратифік* принял* принят* приняла одобр* утверд* ратифиц* cleared_the
reject < decide: reject* voted_down veto* ablehn* abgelehnt lehnt* rejet* repouss* rechaz* відхил* відкину* відкида* отклон* отверг*
refuse: refus* rebuff* verweiger* відмови* отказа*
accept: accept* akzeptier* acept* погоди* согласи*
deny: deny denies denied dispute* bestreit* bestritt* niega negó desmien* desmint* démen* запереч* спростув* отрица* опроверг*
confirm: confirmed confirms admit* confirmó підтверд* подтверд*
support: support supports supported backs backed welcom* unterstütz* begrüß* souti* soute* salue apoy* підтрим* поддерж*
condemn: condemns condemned condemnation осужда*
ban: ban bans banned prohibit* outlaw* verbiet* verbot* *verbot untersag* interdi* prohib* prohíb* заборон* запре*
agree: concluded_peace made_peace peace_treaty friedensvertrag* accordent agree agrees agreed agreement* accord accords deal pact treaty treaties abkommen *abkommen vertrag* *vertrag vereinbar* einigt einigte einigten einigung* geeinigt traité* pacte acuerd* pacto tratado* угод* договір договор* соглашен* домови*
sign < agree: firma sign signs signed signing unterzeichn* unterschr* signé signée signés signées signent firmó firman firmaron firmar firmado firmada suscrib* suscri* sellaron selló підписа* підпису* подписа* подписы*
leave office: step_down stepped_down steps_down stepping_down stood_down
resign < leave office: amt..niedergelegt legt..amt..nieder legte..amt..nieder resign resigns resigned resignation* resigning quit quits zurückgetreten rücktritt* trat..zurück tritt..zurück treten..zurück démission* dimit* dimis* renunci* відстав* отставк* покинул*_пост залиши*_посаду
dismiss < leave office: dismiss* sacked ousted entlass* entließ* trennt..von getrennt limog* destitu* despid* despedid* звільн* уволен* уволил* увольн* отстрани* отстранен*
release: releas* freed freigelassen freilass* libéré libérée libérés libération relâch* liberó liberaron liberad* en_libertad освобо* відпусти* отпусти*
appoint: appoint* named_as named_new ernannt ernenn* berufen nommé nommée nommés nomina* nombr* designa* призначи* призначен* призначення назначи* назначен* назначение
swear in: sworn_in swore_in took_office takes_office inaugurated_as inauguration_of_president vereidig* amtseid investi investie investid* prêté_serment tomó_posesión juramentad* склав_присягу склала_присягу приніс_присягу інавгурац* инаугурац*
nominate: nominat* nominier* висуну* висунен* выдвин*
elect: elected election* elects elect reelected reelection re-elected electoral gewählt wählte wählten wiedergewählt wahl* *wahl *wahlen élue? élus élues réélue? élection* elegid* elección elecciones reelegid* reelección reelect* elig* обрали обрано обрав обран* переобра* вибор* избра* переизбра* выбор*
win: win wins won winner* winning victory beat beats beaten beating defeats defeated triumph* gewinn gewinnt gewinnen gewann* sieg siege siegt* siegte* besieg* *sieg setzte_sich remport* gagn* victoire* battu* bat_le s'est_imposée? impose ganó gana ganan ganaron ganador* venció vence victoria impuso se_impuso перемог* перемож* здола* виграв* виграла* виграли победи* побед* выигра* обыгра* одолел*
lose < win: lose loses lost losing defeat verlor* verlier* verloren niederlag* perd perdu défait* perdió pierde perdieron derrota програв програла програли програш* поразк* проигра* поражен*
lose contact: lost_contact loses_contact lost_touch kontakt..verloren
die: died dies dying dead death* kill* fatal* lost_their_li* lost_his_life lost_her_life passed_away starb* sterb* stirbt gestorben tot tote* toten töt* getötet umgekommen ums_leben_gekommen kam*_ums_leben ums_leben todes* leben..gekostet leben_verloren verstorben mort morte morts mortes mortel* tué* tuer décéd* décès meurt trouvé_la_mort perdu_la_vie murió murieron muere mueren muert* fallec* perdi*_la_vida mató mataron matan загин* помер* вбит* вбив* убит* загиб* смерт* погиб* умер* скончал* убив*
illness: cardiac_arrest heart_attack* herzinfarkt* crise_cardiaque infarto* інфаркт* инфаркт*
injure: injur* wound* verletz* verwund* blessé* herid* lesionad* поранен* травмован* ранен* постражд* пострада*
shoot < attack: shooting* shot_dead gunm* gunfire opened_fire schoss* erschoss* erschossen schüsse* schießerei fusillade* tirote* balea* стрілян* розстріл* застрел* стрельб* расстрел*
bomb < attack: bomb* blast* detonat* bombe *bombe sprengsatz sprengsätze attentat* bomba* підрив* подрыв*
explode: explod* explos* *explosion explosé estall* вибух* взрыв* взорва*
stab < attack: stabbing* stabbed messerangriff* messerattacke* erstoch* poignard* apuñal* зарізал* зарезал*
attack: attack* airstrike* raid raids shelled shelling angriff* *angriff *angriffe angegriffen beschoss* beschuss* attaqu* frappes bombard* ataqu* atac* атак* обстріл* обстрел* удар ударив ударила ударил вдарил* удари удару ударом удары
invade < attack: invad* invasion* einmarsch* überfall* überfiel* envah* вторг*
quake: earthquake* quake* erdbeben beben séisme* tremblement_de_terre terremoto* sismo* землетрус* землетряс*
aftershock: aftershock* nachbeben réplique* réplica* афтершок*
tsunami: tsunami* цунам* flutwelle*
flood: flood* hochwasser* überschwemm* überflut* inond* inund* crue riada* повін* затопи* паводк* наводнен*
storm: storm storms hurricane* typhoon* cyclone* tornado* landfall sturm *sturm orkan* hurrikan* taifun* tempête* ouragan* tornade* tormenta* huracán* ciclón* tifón* шторм* ураган* буревій тайфун*
storm in: stormed storming stürmt* erstürm* assaut asalt* штурм*
fire: fire fires blaze burn burns burned burnt burning flames wildfire* brand brände *brand feuer *feuer abgebrannt brannte brannten brennt flammen incendi* feu flammes brûl* fuego llamas arde ardió пожеж* загорі* згорі* горів горіла горіло пожар* сгоре* загоре* горел* горит
erupt: erupt* ausgebrochen vulkanausbruch* éruption* erupci* виверж* изверг* извержен*
landslide: landslide* mudslide* erdrutsch* lawine* avalanche* éboulement* alud deslave* зсув* лавин* оползн* оползень
collapse: collaps* *einsturz eingestürzt stürzt..ein stürzte..ein stürzten..ein effondr* derrumb* desplom* colaps* обвал* обруш* рухнул*
accident: accident* *unglück *unglücks unfall *unfall siniestro аварі* авари* катастроф* дтп
collide < accident: collid* collision* zusammenstoß* zusammengestoßen kollid* kollision* percut* colision* зіткну* зіткнен* столкну* столкнов*
derail < accident: derail* entgleis* déraill* descarril* зійшов_з_рейок зійшли_з_рейок сошел_с_рельсов сошёл_с_рельсов
crash < accident: crash crashes crashed abgestürzt absturz* *absturz stürzt..ab stürzte..ab écrasé écrase écrasée estrell* розби* разби* крушен* упал_самолет
capsize < accident: capsiz* sank sinks sinking sunk shipwreck* gesunken kenter* gekentert untergegangen chavir* naufrag* volcar volcó vuelca hundi* затону* перекину* опрокину*
evacuate: evacu* evaku* évacu* евакуй* евакуац* эваку*
protest: protest protests protested protesting protestiert* protestier* proteste protesta protestas demonstration* demonstrated demonstrate demonstrates demonstrating the_march a_march protest_march march_against march_through marched marches marching rallied rally took_to_the_streets demonstrier* *demo kundgebung* auf_die_straße manifesté manifestation* manifestó manifestaron manifestar* manifestan manifestaci* протест протести протесту протестів протесты протестов протестува* мітинг* митинг* демонстрац* salieron_a_la*_calle*
walk out: walkout* walked_out went_on_strike streik* *streik gestreikt niedergelegt legten..nieder grève* débray* huelga* страйк* забастов*
begin: inaugur* mis_en_service mise_en_service went_into_operation in_betrieb began begin* begun starts started opened opens opening launched launches launch kicks_off kicked_off beginn* begann* begonnen eröffn* startet* gestartet ouvert* ouvr* commenc* débute* débuté lance lancé lancée abre abrió abren comenz* comienza empez* empieza inició inicia inician iniciaron почав почала почали почало розпоча* відкри* стартува* начал начала начали началось начался началась открыл* открыт* открыв* стартова*
end: end ends ended ending finish* conclud* endet* beendet* abgeschlossen achev* terminé termine terminó termina terminaron clôtur* pris_fin acab* finaliz* concluy* clausur* завершив* завершил* завершен* закінч* закончи* окончи*
close < end: close closed closes closing closure shut shuts geschlossen schließt schließen schloss schließung* gesperrt sperrt* ferme fermé fermée fermer fermeture cerr* cierr* закри* закры*
reopen < begin: opened_again reopen* wiedereröffn* rouvert* rouvre reabr* reabier*
suspend: suspend* suspension* prorog* ausgesetzt призупин* приостан*
postpone: postpone* verschob* verschieb* reporté reportée aplaz* pospus* перенесен* перенесли отлож*
land: landed lands landing touched_down touches_down touchdown gelandet landet* landung* *landung atterri* aluniss* aterriz* aluniz* призем* прилун* приземл*
lift off < begin: liftoff lifted_off blasted_off abgehoben décoll* despeg* запусти* запуск* пуск*
buy: buy buys bought acquir* acquisition* takeover* taken_over takes_over take_over purchas* kauft* gekauft aufgekauft übernahm* übernimmt übernommen rachet* rachat acquis* acheté* achète* compró compra compran compraron comprará comprar adquir* adquisici* купив купила купили купил придба* приобре* поглощ* поглин*
merge: merge merged merges merger* fusion* злитт* слияни*
bankrupt: bankrupt* insolven* pleite* faillite* quiebra* банкрут* банкрот*
lay off: laid_off lay_off lays_off layoff* job_cuts cut..jobs cuts..jobs cutting..jobs stellenabbau streicht..stellen licenciement* despido* скорочен* сокращени*
raise: raise raises raised raising rise rises rose rising risen increas* hike hikes hiked erhöh* angehoben steig* stieg* gestiegen anheb* augment* relèv* relev* hausse* subió suben subida subirá aument* підвищ* збільш* зроста* зросл* повыс* повыш* увелич* вырос*
lower: lower lowers lowered cuts cut reduc* decreas* slash* fell_to fell_by falls_to falls_by senk* gesenkt kürzt kürzte baiss* rédui* bajó baja bajará redujo зниж* зниз* зменш* сниз* сниж* уменьш* сократи*
award: award* prize* ausgezeichnet auszeichnung* *nobelpreis décern* premio* galard* otorg* нагород* преми* премі*
meet: meet meets met meeting meetings gathering talks summit* gipfel* *gipfel treffen *treffen traf trafen getroffen zusammengekommen rencontr* réunis réunion* sommet* reuni* reún* cumbre* зустрі* саміт* переговор* встрет* встреч* саммит*
convene < meet: conferenc* konferenz* *konferenz *parteitag parteitag* conférence* congrès conferencia* forum forums session sessions sitzung*
 *sitzung séance sesión gespräche *gespräche gesprächen negotiation* verhandlung* *verhandlungen pourparlers négociation* negociacion*
 форум* конференц* з'їзд* съезд* засіданн* заседани* сесія сесії сесію сессия сессии сессию
trial: trial trials prozess* *prozess procès juicio* судовий_процес судебный_процесс
games: games olympi* festival* championship* tournament* spiele olympia* *meisterschaft *meisterschaften turnier* jeux juegos
 torneo* campeonato* чемпіонат* чемпионат* олімпіад* олимпиад* турнір* турнир* фестивал*
phone: telephone* phone* phoned telefon* téléphon* por_teléfono телефон*
visit: visit* besuch* відвіда* візит* посети* визит*
petition: petition* pétition* petición_con петиці* петици* unterschriften
hand over: handed hands_over deliver* übergab* übergib* übergeben überreich* remis remettre entreg* передал* передав* вручи* вручен*
apologise: forgiveness verzeihung apolog* entschuldig* excusé excuses perdón disculpa* вибач* извин*
retract: retract* withdraw* withdrew took_back takes_back zurückgezogen zog..zurück zieht..zurück widerruf* widerrief* retiré retire rétract* retiró відклика* отозва* отзыв*
sue: sued sues lawsuit* verklag* klage klagt klagte porté_plainte porte_plainte querella* позов* иск
fine: fined fines geldstrafe* geldbuße* bußgeld* amende* multa* multó оштраф* штраф*
pardon: pardon* begnadig* grâci* indult* помилув* помилов*
abduct: abduct* kidnap* entführ* enlevé* enlèvement* secuestr* викрад* похитил* похищ*
rescue: rescue* rescuing gerettet rettung* secourus sauvé sauvés rescat* врятов* врятув* спас спасли спасен*
discover: discover* entdeck* découv* retrouvé* descub* hallado hallaron виявил* обнаруж*
publish: publish* veröffentlich* publié* publie publica* publicó опубліков* опубликов*
marry: married marries marry wedding* heirat* geheiratet hochzeit* mariés? mariage* épous* casó casaron boda* одруж* весілл* женил* свадьб*
bury: funeral* buried beerdig* beigesetzt begräbnis* obsèques enterr* inhum* entierro* похован* похорон*
commemorate: anniversar* commemorat* memorial_service gedenk* gedacht* jahrestag* commémor* anniversaire* hommage* conmemor* aniversari* homenaj* річниц* вшанув* роковин* годовщин*
exchange: exchang* swap* austausch* gefangenenaustausch* échang* canje* intercamb* обмін* обмен*
capture: captur* seized seizes eingenommen erober* захоп* захват*
proclaim: proclaim* declared_independence ausgerufen rief..aus riefen..aus proklam* proclam* проголос* провозгл*
topple: toppl* pulled_down pulls_down torn_down déboulonn* derrib* повалили снесли знесли
unveil: unveil* enthüll* dévoil*
sanction: sanction* sanktion* sancion* санкц*
strip: stripped_of aberkannt
lawful: lawful legal constitutional rechtmäßig* verfassungsgemäß* légal légale constitutionnel* constitucional законн* конституційн*
unlawful: unlawful* illegal* unconstitutional rechtswidrig* verfassungswidrig* illégal* inconstitution* ilegal* inconstitucional* незакон* неконституц*
"""

_THINGS = """
school: school* schule* *schule école* escuela* школ*
kindergarten: kindergarten* kita nursery maternelle* guardería* дитсад* детсад* дитяч*_сад*
university: universit* universidad* університет* университет*
hospital: hospital* clinic* krankenhaus* klinik* *klinik hôpital* hôpitaux лікарн* больниц* госпитал* шпитал*
market: market marketplace markthalle wochenmarkt marché mercado ринок ринку ринк* рынок рынк*
shopping centre: shopping_cent* shopping_mall mall einkaufszentr* centre_commercial centro_comercial супермаркет* supermarket* supermarkt* supermarché* торгов*_центр* трц
church: church* kirche* *kirche église* iglesia* церкв* церков*
cathedral: cathedral* kathedrale* dom cathédrale* catedral* собор собору соборе
mosque: mosque* moschee* mosquée* mezquita* мечет*
synagogue: synagog* sinagoga* синагог*
house: house houses home homes apartment* flat flats haus häuser häusern wohnhaus* wohnhäus* wohnung* hochhaus* mehrfamilienhaus* immeuble* maison maisons appartement* vivienda* edificio* casa casas будинк* будинок житлов* дом дома жилой жилого квартир*
warehouse: warehouse* lagerhaus* lagerhalle* entrepôt* almacén* almacen* склад складі складу складе складом
factory: factory factories plant fabrik* *fabrik werk stahlwerk* chemiewerk* zementwerk* usine* fábrica* завод* фабри*
mine: mine mines colliery bergwerk* zeche *grube mina minas шахт*
bridge: bridge* brücke* *brücke pont ponts puente* міст мосту мост моста
dam: dam dams staudamm* damm barrage* presa гребл* плотин* дамб*
airport: airport* airfield* flughaf* aéroport* aeropuerto* аеропорт* аэропорт*
port: port ports harbour* harbor* hafen *hafen puerto* порт порту порта
station: railway_station train_station bahnhof* *bahnhof gare estación вокзал*
power station: power_station* power_plant* power_grid kraftwerk* centrale* central_eléctrica електростанц* электростанц* тец тэц аес аэс підстанці* подстанц*
refinery: refiner* raffinerie* refinería* нпз oil_depot* нафтобаз* нефтебаз*
pipeline: pipeline* gazoduc* oleoducto* gasoducto* трубопров* газопров*
prison: prison* prisión prisiones jail gefängnis* cárcel* колоні* тюрм* тюрьм* сизо
hotel: hotel* hôtel* готел* отел*
restaurant: restaurant* café* bar nightclub* ресторан*
theatre: theatre* theater* théâtre* teatro* театр*
museum: museum* musée* museo* музе*
stadium: stadium* stadion* stade estadio* стадіон* стадион*
bus: bus buses reisebus* autobus* autocar* autobús autobuses автобус*
train: train trains zug züge regionalzug* güterzug* schnellzug* personenzug* tren trenes поїзд* потяг* поезд* электричк* електричк*
truck: truck* lorr* lastwagen* lkw camion* camión вантажів* грузовик* фур*
car: car cars auto autos pkw voiture* coche* автомоб* машин*
tram: tram* straßenbahn* tranvía* трамва*
plane: plane planes aircraft airliner* flugzeug* *flugzeug jet avion avions avión aviones літак* самолет* самолёт*
helicopter: helicopter* hubschrauber* hélicoptère* helicóptero* гелікоптер* вертоліт вертольот* вертолет* вертолёт*
ship: ship ships boat* ferry ferries vessel* trawler* yacht* schiff* *schiff fähre* boot *boot bateau* navire* chalutier* barco* buque* судн* корабл* пором* паром* човн* катер*
drone: drone* drohne* dron drones дрон* безпілотн* беспилотн* бпла
missile: missile* rakete* misil* ракет*
mine blast: landmine*
moon: moon lunar mond mondes lune lunaire luna місяць місяця місяці луна луну луны луне
"""

_AGENTS = """
crowd: protester* protestor* demonstrator* marcher* demonstrant* protestierend* manifestant* протестувальник* протестующ* демонстрант* мітингувальник*
paper: law laws bill bills act acts plan plans decree* resolution* proposal* project* measure* gesetz gesetze gesetzes gesetzentwurf*
 pläne antrag projekt* maßnahm* loi lois projet* décret* mesure* ley leyes proyecto* decreto* planes medida* закон* указ* план* проєкт* проект* рішення
who: police* polizei* *polizei polic* поліці* полици* court courts gericht* *gericht *gerichtshof tribunal* суд суду судом judge* jury richter* juez jueza juge судд* судь* council* rat *rat gemeinderat conseil* consejo
 ayuntamiento рада ради раді рад parliament* parlament* parlement* bundestag* bundesrat* senat* sénat* senado* senate* congress* congreso* assembl* cámara chamber* дума госдум* парламент* сенат* committee* ausschuss* commission*
 comisión comité комітет* комитет* prosecutor* staatsanwalt* parquet fiscal fiscalía прокур* ministry ministerium* *ministerium ministère* ministerio* міністерств* министерств* voters wähler* électeurs votantes mayor* bürgermeister*
 maire* alcalde* мер мера мэр мэра company compan* konzern* unternehmen entreprise* empresa* компані* компани* party partei parti partido парті* парти* union* gewerkschaft* syndicat* sindicato* профспіл* профсоюз* bank *bank banque banco банк
 army troops armee bundeswehr truppen armée tropas ejército армі* арми* війс* войск* cabinet kabinett gabinete кабмін* кабмин* authority behörde* agency
"""

HAPPENING, THING, AGENT = "happening", "thing", "agent"
"""The sorts. Who decides and what every decision is (a law, a plan) tells two decisions apart as little as a verb does."""

DETAILS = frozenset(
    {
        "die",
        "injure",
        "evacuate",
        "rescue",
        "discover",
        "decide",
        "demand",
        "support",
        "meet",
        "hand over",
        "lawful",
        "unlawful",
    }
)
"""What is told of many events beside what they are: that people died in it makes no explosion of a shooting."""

NAMED = frozenset({"storm", "quake", "flood", "fire", "tsunami", "erupt"})
"""What has names of its own and is what it is called: Storm Xandra is a storm, the Court of Session is no session."""

OPPOSITES = tuple(
    (frozenset(one.split(", ")), frozenset(other.split(", ")))
    for one, other in (
        ("accept, agree, approve, support", "reject, refuse, deny, condemn, ban"),
        ("confirm", "deny"),
        ("uphold", "annul"),
        ("lawful", "unlawful"),
        ("begin, reopen", "end, close, suspend"),
        ("win", "lose"),
        ("raise", "lower"),
        ("arrest, remand, convict", "release, acquit, pardon"),
    )
)
"""What one of two sides says who say opposite things. Concepts of different rows may stand together."""


@dataclass(frozen=True, slots=True)
class Concept:
    """What a word of a text means: `sort` is "happening", "thing" or "agent"; `name` is fine, `wide` what it is a kind of."""

    sort: str
    name: str
    wide: str


_WORD = re.compile(r"[^\W\d_]+")


class _Thesaurus:
    """Finds the concept of a word by the whole word, its ending or its longest known beginning; phrases by pattern."""

    def __init__(self, tables: Mapping[str, str]) -> None:
        self.concepts: list[Concept] = []
        self.whole: dict[str, Concept] = {}
        self.beginnings: dict[str, Concept] = {}
        self.endings: dict[str, Concept] = {}
        self.phrases: defaultdict[str, list[tuple[re.Pattern[str], Concept]]] = defaultdict(list)
        for sort, table in tables.items():
            for row in re.sub(r"\n ", " ", table.strip()).split("\n"):
                head, _, words = row.partition(": ")
                name, _, wide = head.partition(" < ")
                concept = Concept(sort, name, wide or name)
                self.concepts.append(concept)
                for word in words.split():
                    if "_" in word or ".." in word:
                        self.phrases[_opening(word)].append((_phrase(word), concept))
                    else:
                        self._add(word, concept)
        self.longest = max(map(len, self.beginnings))

    def _add(self, word: str, concept: Concept) -> None:
        if word.endswith("?"):
            for form in (word[:-1], word[:-2]):
                self.whole.setdefault(form, concept)
        elif word.startswith("*"):
            self.endings.setdefault(word.strip("*"), concept)
            self.whole.setdefault(word.strip("*"), concept)
        elif word.endswith("*"):
            self.beginnings.setdefault(word[:-1], concept)
        else:
            self.whole.setdefault(word, concept)

    def find(self, word: str) -> Concept | None:
        """The concept of one word in small letters."""
        if word in self.whole:
            return self.whole[word]
        # A German compound is what its last part is; what stands before it has three letters at least.
        for first in range(3, len(word) - 2):
            if word[first:] in self.endings:
                return self.endings[word[first:]]
        for length in range(min(len(word), self.longest), 2, -1):
            if word[:length] in self.beginnings:
                return self.beginnings[word[:length]]
        return None


def _phrase(entry: str) -> re.Pattern[str]:
    """The pattern of words in a row, or of two words with others between them."""
    words = (re.escape(word).replace(r"\*", r"\w*").replace(r"\?", "?") for word in re.split(r"_|\.\.", entry))
    between = r"\s(?:[\w-]+\s){0,5}?" if ".." in entry else r"\s"
    return re.compile(rf"{between.join(words)}\b")


def _opening(phrase: str) -> str:
    """The first letters of a phrase, by which it is looked up."""
    first = _WORD.match(phrase)
    return first[0][:2] if first else ""


_THESAURUS = _Thesaurus({HAPPENING: _HAPPENINGS, THING: _THINGS, AGENT: _AGENTS})
_AFTER = re.compile(
    r"\b(?:after|following|because of|nach|nachdem|après|tras|después de|після|через|после|из-за)\s.*", re.DOTALL
)
_WHO = re.compile(r"\b(?:that|who|which)\s(?!\w+\s(?:would|will)\b)")
"""What was before: "a tsunami hit the coast after the earthquake"."""


@lru_cache(8192)
def concept_of(word: str) -> Concept | None:
    """What a word in small letters means, None where no table has it.

    >>> concept_of("festgenommen").name, concept_of("brückeneinsturz").name
    ('arrest', 'collapse')
    """
    return _THESAURUS.find(word)


@lru_cache(4096)
def read_concepts(text: str) -> tuple[tuple[int, int, Concept], ...]:
    """The concepts of *text* with start and end of the words that say so, in order; phrases go before words.

    >>> [concept.name for _, _, concept in read_concepts("He was taken into custody in a hospital")]
    ['arrest', 'hospital']
    """
    plain = plain_text(text)
    found = []
    end = 0
    for word in _WORD.finditer(plain):
        if word.start() < end:
            continue
        phrase = next(
            (
                (match.end(), concept)
                for pattern, concept in _THESAURUS.phrases.get(word[0][:2], ())
                if (match := pattern.match(plain, word.start()))
            ),
            None,
        )
        concept = phrase[1] if phrase else concept_of(word[0])
        if concept:
            end = phrase[0] if phrase else word.end()
            found.append((word.start(), end, concept))
    return tuple(found)


def plain_text(text: str) -> str:
    """The text in small letters, composed, with one kind of apostrophe."""
    return unicodedata.normalize("NFC", text).casefold().replace("’", "'")


def find_happenings(text: str, names: frozenset[str] = frozenset()) -> frozenset[str]:
    """What the text says that happened, by name; not what was before ("after the earthquake"), nor what its *names* say.

    >>> sorted(find_happenings("The Court of Session met", frozenset({"Court", "Session"})))
    ['meet']
    """
    named = {name.casefold() for name in names}
    plain = _AFTER.sub("", plain_text(text))
    told = [
        (start, concept.name)
        for start, end, concept in read_concepts(plain)
        if concept.sort == HAPPENING and (plain[start:end] not in named or concept.name in NAMED)
    ]
    relative = _WHO.search(text)
    if relative and told and told[-1][0] > relative.end():
        # "The driver of the bus that crashed was arrested": what happened stands last.
        told = [one for one in told if one[0] < relative.start()] + told[-1:]
    return frozenset(name for _, name in told)


def find_things(text: str) -> frozenset[str]:
    """The kinds of places and vehicles that the text names."""
    return frozenset(c.name for _, _, c in read_concepts(text) if c.sort == THING)


_WIDE = {c.name: c.wide for c in _THESAURUS.concepts}


def wide_of(happening: str) -> str:
    """What a happening is a kind of, else itself."""
    return _WIDE[happening]


def is_told(happening: str, others: Iterable[str]) -> bool:
    """Is it among the others, or what one of them is a kind of, or a kind of one of them?

    >>> is_told("derail", {"accident"}), is_told("derail", {"collide"})
    (True, False)
    """
    known = frozenset(others)
    return happening in known or _WIDE[happening] in known or any(_WIDE[other] == happening for other in known)
