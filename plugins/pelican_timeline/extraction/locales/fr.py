"""French."""

from __future__ import annotations

import re
from collections.abc import Callable

from pelican_timeline.extraction.grammar import (
    ASPECT,
    BASE,
    LIGHT,
    OPEN,
    PARTICIPLE,
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

# Verbs in -er by their infinitive; others as "infinitive participle present past".
_REGULAR = {
    "meeting": "rencontrer rassembler visiter consulter téléphoner",
    "decision": """
        voter décréter approuver adopter suspendre_ limoger nommer annuler prolonger reporter condamner autoriser ordonner
        valider rejeter_ destituer expulser relaxer sanctionner dissoudre_ geler trancher""",
    "agreement": "signer ratifier engager_ accepter parapher",
    "attack": "attaquer bombarder frapper tuer assassiner blesser occuper capturer exploser tirer intensifier détruire_ enlever",
    "disaster": "s'écraser chavirer dévaster ravager inonder",
    "election": "",
    "other": """
        démissionner arrêter libérer arriver quitter retourner rentrer créer fonder manifester publier révéler inaugurer
        lancer déployer envoyer retirer remporter_ célébrer entrer""",
    OPEN: "gagner échouer remporter triompher",
    LIGHT: "organiser prononcer donner",
    TURN: "commencer débuter terminer achever",
    ASPECT: "continuer",
    WEAK: "sembler rester penser souhaiter espérer chercher montrer représenter",
}
_OTHERS = {
    "meeting": "entretenir entretenu entretient entretint|réunir réuni réunit réunit|recevoir reçu reçoit reçut"
    "|accueillir accueilli accueille accueillit",
    "decision": "décider décidé décide décida|élargir élargi élargit élargit|interdire interdit interdit interdit"
    "|suspendre suspendu suspend suspendit|statuer statué statue statua|dissoudre dissous dissout dissolut",
    "agreement": "convenir convenu convient convint|conclure conclu conclut conclut|promettre promis promet promit",
    "attack": "envahir envahi envahit envahit|abattre abattu abat abattit|détruire détruit détruit détruisit",
    "election": "élire élu élit élut|réélire réélu réélit réélut",
    "other": "mourir mort meurt mourut|devenir devenu devient devint|partir parti part partit|fuir fui fuit fuit"
    "|naître né naît naquit|paraître paru paraît parut|revenir revenu revient revint",
    OPEN: "perdre perdu perd perdit|vaincre vaincu vainc vainquit",
    LIGHT: "tenir tenu tient tint|prendre pris prend prit|rendre rendu rend rendit|mettre mis met mit",
    TURN: "ouvrir ouvert ouvre ouvrit|avoir_lieu eu a eut",
    WEAK: "définir défini définit définit|vouloir voulu veut voulut|croire cru croit crut|voir vu voit vit",
}
_SAYS_REGULAR = {
    "plain": "déclarer expliquer ajouter indiquer préciser raconter noter commenter parler signaler",
    "act": """
        annoncer affirmer assurer confirmer dénoncer critiquer saluer féliciter appeler demander exiger menacer accuser
        souligner avertir proposer réaffirmer rappeler regretter condamner_ juger estimer reconnaître_ exprimer insister""",
    "denial": "nier rejeter refuser contester exclure_ écarter",
}
_SAYS_OTHERS = {
    "plain": "dire dit dit dit|écrire écrit écrit écrivit|répondre répondu répond répondit",
    "act": "reconnaître reconnu reconnaît reconnut|prévenir prévenu prévient prévint|promettre promis promet promit",
    "denial": "démentir démenti dément démentit|exclure exclu exclut exclut",
}


def _regular(lemma: str) -> list[tuple[str, str]]:
    stem = lemma[:-2]
    soft = stem[:-1] + "ç" if stem.endswith("c") else stem + "e" if stem.endswith("g") else stem
    found = [(lemma, BASE), (f"{stem}e", PRESENT), (f"{stem}ent", PRESENT), (f"{soft}a", PAST), (f"{stem}èrent", PAST)]
    return found + [(f"{stem}é{ending}", PARTICIPLE) for ending in ("", "e", "s", "es")]


def _other(entry: str) -> list[tuple[str, str]]:
    lemma, participle, present, past = entry.split()
    plural = participle if participle.endswith("s") else f"{participle}s"
    found = [
        (lemma.replace("_lieu", ""), BASE),
        (present, PRESENT),
        (past, PAST),
        (participle, PARTICIPLE),
        (plural, PARTICIPLE),
    ]
    return [*found, (f"{participle}e", PARTICIPLE), (f"{participle}es", PARTICIPLE)]


def _all_forms() -> list[tuple[str, Form]]:
    found: list[tuple[str, Form]] = []
    groups: list[tuple[str, str, list[str], Callable[[str], list[tuple[str, str]]]]] = [
        (kind, "", text.split(), _regular) for kind, text in _REGULAR.items()
    ]
    groups += [(kind, "", text.split("|"), _other) for kind, text in _OTHERS.items()]
    groups += [("statement", says, text.split(), _regular) for says, text in _SAYS_REGULAR.items()]
    groups += [("statement", says, text.split("|"), _other) for says, text in _SAYS_OTHERS.items()]
    for kind, says, entries, inflect in groups:
        for entry in entries:
            if entry.split()[0].endswith("_"):
                continue
            lemma, _, particle = entry.split()[0].partition("_")
            verb = Verb(lemma, kind, says)
            found += [(form, Form(verb, frozenset({slot}), particle)) for form, slot in inflect(entry)]
    return found


NOUNS = {
    "meeting": "réunion rencontre sommet entretien entretiens pourparlers négociations conférence visite discussions",
    "decision": "décision jugement arrêt vote loi verdict sanctions ordonnance motion décret",
    "agreement": "accord traité pacte trêve cessez-le-feu déclaration engagement",
    "attack": "attaque attaques attentat attentats frappe frappes bombardement offensive explosion guerre",
    "election": "élection élections scrutin référendum tour suffrages présidentielle législatives voix victoire",
    "disaster": "séisme inondation inondations ouragan incendie tempête épidémie",
    "statement": "discours allocution interview",
    "other": "manifestation manifestations grève cérémonie obsèques",
}

GRAMMAR = Grammar(
    code="fr",
    verbs=gather_forms(_all_forms()),
    nouns={noun: kind for kind, text in NOUNS.items() for noun in text.split()},
    roles=words(
        """président présidente premier ministre ministres ministre chancelier chancelière gouvernement parlement sénat
        assemblée tribunal cour police armée troupes dirigeants dirigeant députés sénateurs conseil commission autorités
        rebelles manifestants parti partis opposition coalition roi reine pape maire juge juges procureur porte-parole
        syndicats européens français alliés"""
    ),
    have=words("a ont avait avaient ayant"),
    had=words("avait avaient"),
    be_past=words("fut furent était étaient"),
    be_present=words("est sont"),
    be_other=words("été être étant"),
    future=words("va vont"),
    hypothetical=words(
        "pourrait pourraient devrait devraient serait seraient aurait auraient peut peuvent doit doivent faudrait"
    ),
    negations=words("ne n' pas jamais aucun aucune rien personne ni"),
    conditions=words("si"),
    times=words("lorsque lorsqu' quand tandis alors depuis après avant"),
    reasons=words("car puisque parce bien quoique"),
    relatives=words("qui dont lequel laquelle lesquels lesquelles où"),
    content=words("que qu'"),
    conjunctions=words("et ou mais puis"),
    prepositions=words(
        """de du des d' à au aux en dans par pour sur sous avec sans après avant depuis pendant lors selon contre entre chez
        vers malgré face devant durant dès jusque jusqu' parmi outre"""
    ),
    determiners=words(
        "le la les l' un une des ce cet cette ces son sa ses leur leurs notre nos votre vos tout toute plusieurs"
    ),
    articles=words("un une"),
    persons=words("il elle"),
    plurals=words("ils elles nous on ce c'"),
    first_persons=words("je j' nous notre nos mon ma mes"),
    adverbs=words(
        """aussi alors déjà encore enfin ensuite puis cependant toutefois pourtant également hier aujourd'hui demain
        récemment rapidement officiellement notamment ainsi par ailleurs finalement bientôt"""
    ),
    background=tuple(
        re.compile(rf"\b(?:{part})\b", re.IGNORECASE)
        for part in (
            "à plusieurs reprises|toujours|souvent|régulièrement|habituellement|traditionnellement",
            "jusqu'ici|jusqu'à présent",
        )
    ),
    unresolved=re.compile(
        r"\b(?:auparavant|à l'époque|le même jour|la veille|le lendemain|(?:jours|semaines|mois|ans|années) (?:plus tard|plus tôt|après|avant)"
        r"|jadis|autrefois)\b",
        re.IGNORECASE,
    ),
    according=re.compile(r"^(?:selon|d' après|pour \w+ \w+ ,$)\b"),
    pointer=re.compile(r"^\W*(?:lire aussi|à lire|voir aussi|photo|vidéo|source|crédit)\b", re.IGNORECASE),
    closed_sections=re.compile(
        r"^\W*(?:et après|que va-t-il se passer|quelles suites|perspectives|questions fréquentes|foire aux questions|faq"
        r"|à propos de l'auteur|lire aussi|voir aussi|sources|références)\b",
        re.IGNORECASE,
    ),
    connectors=re.compile(
        r"^(?:cependant|toutefois|pourtant|de plus|en outre|par ailleurs|enfin|ensuite|puis|ainsi|mais|et|aussi|également"
        r"|en revanche|au même moment|par exemple)\b,? *",
        re.IGNORECASE,
    ),
    no_date=words("jusque jusqu' avant depuis pour dès contre"),
    limits=words("jusque jusqu' depuis dès"),
    of=words("de du des d'"),
    parts=words("fin début milieu cours mois année"),
    during=words("pendant lors durant"),
    by=words("de du par"),
    where=words("à en depuis vers près"),
    origins=words("de du des d'"),
    companions=words("avec"),
    speaking=words("parler"),
    bridges=words("s' m' de à"),
    adverb_endings=("ment",),
    hanging=words("et ou mais que qu' de à se aussi"),
    listing=words("dont notamment comme"),
    openers=words("le la les l' un une"),
    titles=words(
        """président présidente premier première ministre chancelier chancelière secrétaire général générale roi reine pape maire juge procureur porte-parole directeur directrice"""
    ),
    courts=words("cour tribunal juge jury"),
    mouths=words("porte-parole"),
    assemblies=words("réunion rencontre sommet pourparlers conférence"),
    recently=re.compile(
        r"\b(?:ces|au cours des|dans les) (?:dernières?|derniers) (?:(?P<days>jours)|(?P<weeks>semaines)|(?P<months>mois))\b",
        re.IGNORECASE,
    ),
    not_names=words(
        """le la les l' un une des du de au aux à en dans par pour sur sous avec sans après avant depuis pendant lors selon il
        elle ils elles on nous ce cet cette ces son sa ses leur mais et ou donc car si quand lorsque alors ainsi aussi enfin
        puis cependant toutefois pourtant lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai
        juin juillet août septembre octobre novembre décembre rapidement hier aujourd'hui demain"""
    ),
    known_phrases=("la {noun} de {place}", "le {noun} de {place}", "{noun} de {place}", "la {noun}", "le {noun}"),
    auxiliary_reach=5,
    perfect_is_past=True,
)
