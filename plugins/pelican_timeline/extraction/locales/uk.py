"""Ukrainian."""

from __future__ import annotations

import re

from pelican_timeline.extraction.grammar import (
    BASE,
    LIGHT,
    OPEN,
    PAST,
    PRESENT,
    TURN,
    WEAK,
    Form,
    Grammar,
    Verb,
    gather_forms,
    words,
)

# Verbs by their infinitive, perfective first: these tell of one deed. "(…)" gives a masculine past that no rule makes.
_VERBS = {
    "meeting": "зустрітися зустрітись(зустрівсь) відвідати поспілкуватися переговорити зібратися провідати прийняти",
    "decision": """
        ухвалити вирішити постановити проголосувати затвердити схвалити призупинити заборонити призначити звільнити
        скасувати запровадити продовжити нагородити засудити виправдати розпустити наказати присвоїти відсторонити
        визнати дозволити накласти зняти розширити""",
    "agreement": "домовитися погодитися підписати ратифікувати зобов'язатися укласти",
    "attack": """
        атакувати обстріляти вбити поранити захопити окупувати вторгнутися(вторгся) завдати знищити вдарити збити підірвати
        розстріляти штурмувати звільнити_місто посилити""",
    "disaster": "розбитися впасти(впав) вибухнути затопити зруйнувати згоріти постраждати загинути",
    "election": "обрати переобрати",
    "other": """
        прибути прибути виїхати повернутися померти(помер) заарештувати затримати створити заснувати відкрити оголосити_війну
        попрощатися передати розпочати_службу приєднатися вийти(вийшов) втекти(втік) стати вступити народитися
        опублікувати запустити вивести евакуювати врятувати виграти_справу подати надіслати надати""",
    OPEN: "перемогти(переміг) програти виграти здобути зазнати",
    LIGHT: "провести(провів) мати здійснити",
    TURN: "відбутися початися розпочатися завершитися почати розпочати завершити тривати",
    WEAK: "бути думати вважати хотіти могти(міг) намагатися здаватися залишатися",
}
_SAYS = {
    "plain": "сказати зазначити повідомити розповісти додати написати говорити казати відповісти поінформувати уточнити",
    "act": """
        заявити оголосити наголосити підкреслити попередити закликати підтвердити запропонувати пообіцяти звинуватити
        привітати звернутися нагадати вимагати подякувати розкритикувати висловити обговорити попросити запевнити
        анонсувати визнати_провину""",
    "denial": "заперечити відкинути відхилити спростувати відмовитися",
}
# Present forms that no rule makes well, with their verbs.
_PRESENT = (
    "каже:сказати заявляє:заявити повідомляє:повідомити наголошує:наголосити зазначає:зазначити закликає:закликати"
)
# "Підписано", "ухвалено": what was done, without saying by whom.
_IMPERSONAL = "ухвалено:decision підписано:agreement призначено:decision вбито:attack поранено:attack знищено:attack обрано:election збито:attack"


def _past(lemma: str) -> list[str]:
    """The four forms of the past: він, вона, воно, вони."""
    bare, _, masculine = lemma.partition("(")
    masculine = masculine.rstrip(")")
    reflexive = "ся" if bare.endswith(("тися", "тись")) else ""
    stem = re.sub(r"(?:ти|тися|тись)$", "", bare)
    he = masculine or f"{stem}в{reflexive}"
    root = masculine.removesuffix("ся").removesuffix("в") if masculine else stem
    if masculine and not masculine.endswith(("в", "вся")):
        root = masculine.removesuffix("ся")
    forms = [he, *(f"{root}{ending}{reflexive}" for ending in ("ла", "ло", "ли"))]
    return [*forms, *(form.removesuffix("ся") + "сь" for form in forms if form.endswith("ся"))]


def _all_forms() -> list[tuple[str, Form]]:
    found: list[tuple[str, Form]] = []
    by_lemma: dict[str, Verb] = {}
    groups = [(kind, "", text) for kind, text in _VERBS.items()]
    groups += [("statement", says, text) for says, text in _SAYS.items()]
    for kind, says, text in groups:
        for entry in text.split():
            if "_" in entry:
                continue
            verb = by_lemma.setdefault(entry.partition("(")[0], Verb(entry.partition("(")[0], kind, says))
            found += [(form, Form(verb, frozenset({PAST}))) for form in _past(entry)]
            found.append((verb.lemma, Form(verb, frozenset({BASE}))))
    for pair in _PRESENT.split():
        form, lemma = pair.split(":")
        found.append((form, Form(by_lemma[lemma], frozenset({PRESENT}))))
    for pair in _IMPERSONAL.split():
        form, kind = pair.split(":")
        found.append((form, Form(Verb(form, kind), frozenset({PAST}))))
    return found


NOUNS = {
    "meeting": """
        зустріч зустрічі саміт саміту переговори переговорів розмову розмова розмови конференція конференції візит нарада
        засідання""",
    "decision": "рішення указ укази закон закону вирок постанова санкції санкцій голосування",
    "agreement": "угода угоду угоди договір меморандум перемир'я домовленість домовленості",
    "attack": """
        удар удари ударів обстріл обстріли обстрілу атака атаки атаку наступ вибух вибухи напад авіаудари штурм війна війни
        вторгнення""",
    "election": "вибори виборів референдум референдуму",
    "disaster": "землетрус повінь пожежа аварія катастрофа",
    "statement": "заява заяву промова звернення",
    "other": "церемонія церемонії протест протести мітинг похорон",
}

GRAMMAR = Grammar(
    code="uk",
    verbs=gather_forms(_all_forms()),
    nouns={noun: kind for kind, text in NOUNS.items() for noun in text.split()},
    roles=words(
        """президент президента президентом президенту прем'єр-міністр міністр міністри уряд парламент рада суд поліція армія війська військові сили
        лідери депутати комісія сенат конгрес кабінет влада повстанці партія опозиція коаліція речник речниця канцлер канцлера канцлером
        король королева міністерство мер суддя прокурор генпрокурор росіяни окупанти захисники союзники країни держави"""
    ),
    have=frozenset(),
    had=frozenset(),
    be_past=words("був була було були"),
    be_present=words("є"),
    be_other=words("бути"),
    do=frozenset(),
    did=frozenset(),
    future=words("буде будуть планує планують збирається"),
    hypothetical=words("б би може можуть могли могла має мають повинен повинна повинні слід треба потрібно варто"),
    negations=words("не ні ніколи жоден жодна жодного ніхто нічого немає без"),
    conditions=words("якщо чи якби"),
    times=words("коли після перед поки доки відколи"),
    reasons=words("бо оскільки хоча щоб аби адже"),
    relatives=words("який яка яке які якого якої яких якому якій яким якими де хто"),
    content=words("що"),
    conjunctions=words("і й та або але а"),
    prepositions=words(
        """у в на за до від з із зі по про при під над між через після перед для без щодо проти серед протягом впродовж
        навколо біля крім замість завдяки попри внаслідок о об"""
    ),
    determiners=words(
        "цей ця це ці той та те ті наш наша наше наші наших нашого його її їх їхній свій своя своє свої кожен усі всі"
    ),
    articles=frozenset(),
    persons=words("він вона"),
    plurals=words("вони воно ми"),
    first_persons=frozenset(),
    adverbs=words(
        """також уже вже ще тоді потім знову вперше сьогодні вчора завтра зараз нині раніше згодом пізніше водночас окремо
        нещодавно спершу офіційно тому отже лише тільки й передусім"""
    ),
    background=tuple(
        re.compile(rf"\b(?:{part})\b", re.IGNORECASE)
        for part in ("неодноразово|постійно|завжди|часто|зазвичай|регулярно|традиційно", "досі|до сьогодні")
    ),
    unresolved=re.compile(
        r"\b(?:раніше|тоді ж|того ж (?:дня|року|місяця)|(?:днів|дні|тижнів|тижні|місяців|років|роки) (?:тому|потому)|колись|напередодні)\b",
        re.IGNORECASE,
    ),
    according=re.compile(
        r"^(?:за (?:словами|даними|інформацією|оцінкою|оцінками)|на думку|як (?:повідомив|повідомила|повідомляє|заявив|пише))\b"
    ),
    pointer=re.compile(
        r"^\W*(?:читайте також|читайте|дивіться|фото|відео|джерело|раніше [«\"“]?\w+[»\"”]? (?:писав|писала|писали|повідомляв))\b",
        re.IGNORECASE,
    ),
    closed_sections=re.compile(
        r"^\W*(?:що далі|що буде далі|що може статися|поширені запитання|питання та відповіді|про автора|читайте також|джерела|посилання)\b",
        re.IGNORECASE,
    ),
    connectors=re.compile(
        r"^(?:однак|проте|також|тому|тоді|потім|водночас|крім того|отже|але|і|й|та|а|окремо|зокрема|наприклад|ж|же)\b,? *",
        re.IGNORECASE,
    ),
    no_date=words("до від з із зі після перед для"),
    limits=words("до від з із"),
    of=frozenset(),
    parts=words("кінця кінець початку початок середини"),
    during=words("під протягом"),
    by=frozenset(),
    where=words("у в до під біля через"),
    origins=words("з із від"),
    companions=words("з із зі"),
    speaking=words("говорити"),
    bridges=frozenset(),
    able=frozenset(),
    adverb_endings=(),
    hanging=words("і й та або але що щоб а не також"),
    listing=words("зокрема серед"),
    openers=frozenset(),
    titles=words(
        """президент президента президентом президенту прем'єр-міністр міністр канцлер канцлера канцлером речник речниця король королева мер суддя прокурор генпрокурор генсек"""
    ),
    courts=words("суд"),
    mouths=words("речник речниця"),
    assemblies=words("зустріч саміт переговори"),
    recently=re.compile(
        r"\b(?:за останні|останніми|протягом останніх) (?:(?P<days>дні|днями|днів)|(?P<weeks>тижні|тижнями|тижнів)|(?P<months>місяці|місяцями|місяців))\b",
        re.IGNORECASE,
    ),
    not_names=words(
        """у в на за до від з із по про при під над між через після перед для без це цей ця ці той та те ті він вона вони ми ви
        я його її їх наш наша але і й а або проте однак також тому тоді потім там тут так як якщо коли хоча що щоб де хто чому
        нині зараз сьогодні вчора завтра раніше згодом пізніше усі всі усе все кожен не ні окремо звання тим коли передусім
        слава вічна січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"""
    ),
    known_phrases=("зустріч у {place}", "саміт у {place}", "{noun} у {place}"),
    auxiliary_reach=4,
    perfect_is_past=True,
    drops_subject=True,
)
