"""French."""

from __future__ import annotations

import re

from pelican_timeline.extraction.grammar import (
    ANY,
    ASPECT,
    BASE,
    FUTURE,
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

# Verbs in -er and those like "finir" by their infinitive; the others as "infinitive participle present past".
_REGULAR = {
    "meeting": "rencontrer rassembler visiter consulter réunir",
    "decision": """
        voter décréter approuver adopter limoger nommer annuler prolonger reporter condamner autoriser ordonner valider
        destituer expulser relaxer sanctionner geler trancher décider statuer élargir infliger abroger acquitter
        amnistier assouplir bloquer censurer convoquer débloquer durcir écrouer homologuer inculper invalider lever
        licencier plafonner prohiber ratifier réquisitionner réviser révoquer saisir supprimer relever abaisser""",
    "agreement": "signer parapher",
    "attack": """
        attaquer bombarder frapper tuer assassiner blesser occuper capturer exploser tirer intensifier enlever emparer envahir
        saboter incendier mitrailler pilonner poignarder agresser torturer piller saccager kidnapper""",
    "disaster": "écraser chavirer dévaster ravager inonder dérailler couler effondrer submerger contaminer",
    "other": """
        démissionner arrêter libérer arriver quitter retourner rentrer créer fonder manifester publier révéler inaugurer
        lancer déployer envoyer retirer célébrer entrer interpeller défiler protester décéder périr
        évacuer sauver tomber accorder échanger déposer poser racheter céder fusionner livrer restituer
        marquer qualifier emporter décrocher débarquer atterrir décoller mobiliser embaucher
        hospitaliser vacciner perquisitionner extrader épouser enterrer inhumer secouer""",
    OPEN: "gagner échouer triompher remporter",
    LIGHT: "organiser prononcer donner effectuer mener",
    TURN: "commencer débuter terminer achever entamer",
    ASPECT: "continuer",
    ANY: "attribuer",
    WEAK: """
        sembler rester penser souhaiter espérer chercher montrer représenter compter coûter durer exister figurer habiter
        ignorer importer incarner manquer mériter nécessiter posséder refléter ressembler résider rêver signifier symboliser
        viser aimer détester douter redouter oser concerner constituer demeurer désirer dominer éprouver évoquer
        illustrer intéresser attirer considérer discriminer""",
}
_OTHERS = {
    "meeting": "entretenir entretenu entretient entretint|recevoir reçu reçoit reçut|accueillir accueilli accueille accueillit",
    "decision": "interdire interdit interdit interdit|suspendre suspendu suspend suspendit|dissoudre dissous dissout dissolut"
    "|restreindre restreint restreint restreignit",
    "agreement": "convenir convenu convient convint|conclure conclu conclut conclut|promettre promis promet promit",
    "attack": "abattre abattu abat abattit|détruire détruit détruit détruisit",
    "election": "élire élu élit élut|réélire réélu réélit réélut",
    "other": "mourir mort meurt mourut|devenir devenu devient devint|partir parti part partit|fuir fui fuit fuit"
    "|naître né naît naquit|paraître paru paraît parut|revenir revenu revient revint|rendre rendu rend rendit"
    "|remettre remis remet remit|découvrir découvert découvre découvrit|battre battu bat battit|vendre vendu vend vendit"
    "|disparaître disparu disparaît disparut|éteindre éteint éteint éteignit|survenir survenu survient survint"
    "|produire produit produit produisit|intervenir intervenu intervient intervint|obtenir obtenu obtient obtint",
    OPEN: "perdre perdu perd perdit|vaincre vaincu vainc vainquit",
    ANY: "prendre pris prend prit|mettre mis met mit|faire fait fait fit|venir venu vient vint|descendre descendu descend descendit"
    "|construire construit construit construisit|conduire conduit conduit conduisit|réduire réduit réduit réduisit"
    "|offrir offert offre offrit|reprendre repris reprend reprit|atteindre atteint atteint atteignit|rejoindre rejoint rejoint rejoignit"
    "|transmettre transmis transmet transmit|soumettre soumis soumet soumit|introduire introduit introduit introduisit"
    "|souffrir souffert souffre souffrit|courir couru court courut|subir subi subit subit",
    LIGHT: "tenir tenu tient tint",
    TURN: "ouvrir ouvert ouvre ouvrit|avoir_lieu eu a eut",
    WEAK: "définir défini définit définit|vouloir voulu veut voulut|croire cru croit crut|voir vu voit vit|savoir su sait sut"
    "|falloir fallu faut fallut|vivre vécu vit vécut|contenir contenu contient contint|craindre craint craint craignit"
    "|attendre attendu attend attendit|valoir valu vaut valut|plaire plu plaît plut|appartenir appartenu appartient appartint"
    "|prévoir prévu prévoit prévit",
}
_SAYS_REGULAR = {
    "plain": "déclarer expliquer ajouter indiquer préciser raconter noter commenter parler signaler confier relater témoigner",
    "act": """
        annoncer affirmer assurer confirmer dénoncer critiquer saluer féliciter appeler demander exiger menacer accuser
        souligner avertir proposer réaffirmer rappeler regretter juger estimer exprimer insister marteler réclamer
        suggérer réagir plaider fustiger déplorer proclamer épingler recommander revendiquer garantir prôner soupçonner""",
    "denial": "nier rejeter refuser contester écarter réfuter",
}
_SAYS_OTHERS = {
    "plain": "faire_savoir fait fait fit|dire dit dit dit|écrire écrit écrit écrivit|répondre répondu répond répondit",
    "act": "reconnaître reconnu reconnaît reconnut|prévenir prévenu prévient prévint|admettre admis admet admit",
    "denial": "démentir démenti dément démentit|exclure exclu exclut exclut",
}


def _regular(lemma: str) -> Inflected:
    stem = lemma[:-2]
    future = [(f"{lemma}a", FUTURE), (f"{lemma}ont", FUTURE)]
    if lemma.endswith("ir"):
        forms = [(lemma, BASE), (f"{stem}it", PRESENT), (f"{stem}issent", PRESENT), (f"{stem}it", PAST)]
        forms += [(f"{stem}irent", PAST), *((f"{stem}i{ending}", PARTICIPLE) for ending in ("", "e", "s", "es"))]
        return [(form, slot, "") for form, slot in [*forms, *future]]
    soft = stem[:-1] + "ç" if stem.endswith("c") else stem + "e" if stem.endswith("g") else stem
    # "Lever" has "lève", "célébrer" has "célèbre", "appeler" has "appelle".
    stems = sorted({stem, re.sub(r"[eé]([^aeiouyéè]{1,2})$", r"è\1", stem), f"{stem}{stem[-1]}"})
    forms = [(f"{one}e{many}", PRESENT) for one in stems for many in ("", "nt")]
    forms += [(lemma, BASE), (f"{soft}a", PAST), (f"{stem}èrent", PAST), *future]
    forms += [(f"{stem}é{ending}", PARTICIPLE) for ending in ("", "e", "s", "es")]
    return [(form, slot, "") for form, slot in forms]


_FUTURE_STEMS = (
    (r"([tv])enir$", r"\1iendr"),
    (r"cevoir$", "cevr"),
    (r"(mou|cou)rir$", r"\1rr"),
    (r"faire$", "fer"),
    (r"^avoir$", "aur"),
    (r"^voir$", "verr"),
    (r"^savoir$", "saur"),
    (r"vouloir$", "voudr"),
    (r"valoir$", "vaudr"),
    (r"falloir$", "faudr"),
    (r"e$", ""),
)


def _future_stem(lemma: str) -> str:
    """As in "tiendra", "aura lieu", "recevra"; of most verbs it is the infinitive."""
    ending, stem = next((pair for pair in _FUTURE_STEMS if re.search(pair[0], lemma)), ("$", ""))
    return re.sub(ending, stem, lemma, count=1)


def _other(entry: str) -> Inflected:
    lemma, participle, present, past = entry.split()
    lemma, _, particle = lemma.partition("_")
    many = re.sub(r"int$", "inrent", re.sub(r"([iu])t$", r"\1rent", past))
    root = _future_stem(lemma)
    forms = [
        (lemma, BASE),
        (present, PRESENT),
        (past, PAST),
        (many, PAST),
        (f"{root}a", FUTURE),
        (f"{root}ont", FUTURE),
    ]
    bare = participle.removesuffix("s")
    # "Dissous" has "dissoute".
    stem = f"{bare[:-1]}ut" if participle.endswith("ous") else bare
    forms += [(participle, PARTICIPLE), *((f"{stem}{ending}", PARTICIPLE) for ending in ("", "s", "e", "es"))]
    return [(form, slot, particle) for form, slot in forms]


NOUNS = {
    "meeting": "congrès conférences sommets réunions réunion rencontre sommet entretien entretiens pourparlers négociations conférence visite discussions",
    "decision": "décisions lois budget texte réforme amende décision jugement arrêt vote loi verdict sanctions ordonnance motion décret",
    "agreement": "accord traité pacte trêve cessez-le-feu déclaration engagement",
    "attack": """
        attaque attaques attentat attentats frappe frappes bombardement offensive explosion guerre fusillade
        embuscade enlèvement meurtre assassinat""",
    "election": "élection élections scrutin référendum tour suffrages présidentielle législatives voix victoire",
    "disaster": """
        naufrage crash accident séismes tempêtes ouragans accidents incendies crue avalanche éruption séisme
        inondation inondations ouragan incendie tempête épidémie cyclone typhon tornade canicule sécheresse
        glissement effondrement collision déraillement""",
    "statement": "discours allocution interview communiqué",
    "other": """
        manifestation manifestations grève cérémonie obsèques grèves débrayage blocage boycott veillée rassemblement
        festival concert tournoi procès évacuation fusion rachat exposition mariage soulèvement révolution""",
}

GRAMMAR = Grammar(
    code="fr",
    verbs=gather_forms(
        (*verb_forms(_REGULAR, _SAYS_REGULAR, _regular), *verb_forms(_OTHERS, _SAYS_OTHERS, _other, "|"))
    ),
    nouns=by_noun(NOUNS),
    roles=words(
        """direction président présidente premier ministre ministres ministre chancelier chancelière gouvernement parlement sénat
        assemblée tribunal cour police armée troupes dirigeants dirigeant députés sénateurs conseil commission autorités
        rebelles manifestants parti partis opposition coalition roi reine pape maire juge juges procureur porte-parole
        syndicats européens français alliés enseignants chercheurs étudiants agriculteurs salariés électeurs pompiers sauveteurs
        militaires soldats civils policiers gendarmes régulateur gendarme banque parquet justice exécutif ministère entreprise
        groupe compagnie agence organisation onu otan assaillants combattants forces détenus migrants experts"""
    ),
    reflexives=words("s' se m'"),
    inverted=words("a-t-il a-t-elle a-t-on ont-ils ont-elles"),
    have=words("a-t-il a-t-elle a-t-on ont-ils ont-elles a ont avait avaient ayant"),
    nonfinite=words("ayant"),
    had=words("avait avaient"),
    be_past=words("fut furent était étaient"),
    be_present=words("est sont"),
    be_other=words("été être étant sera seront"),
    future=words("va vont sera seront"),
    hypothetical=words(
        "pourrait pourraient devrait devraient serait seraient aurait auraient peut peuvent doit doivent faudrait"
    ),
    due=words("doit doivent devrait devraient"),
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
    articles=words("un une des"),
    persons=words("il elle"),
    plurals=words("ils elles nous on ce c'"),
    floating=words("tous toutes"),
    concessive=words("malgré"),
    second_persons=words("vous votre vos tu"),
    object_pronouns=words("eux"),
    first_persons=words("je j' nous notre nos mon ma mes"),
    demonstratives=words("ce cet cette ces"),
    possessives=words("son sa ses leur leurs"),
    adverbs=words(
        """aussi alors déjà encore enfin ensuite puis cependant toutefois pourtant également hier aujourd'hui demain
        récemment rapidement officiellement notamment ainsi par ailleurs finalement bientôt"""
    ),
    background=habits(
        "à plusieurs reprises|tous les (?:jours|ans|mois)|chaque|depuis longtemps|généralement|toujours|souvent|régulièrement|habituellement|traditionnellement",
        "jusqu'ici|jusqu'à présent",
    ),
    unresolved=re.compile(
        r"\b(?:auparavant|à l'époque|le même jour|la veille|le lendemain|(?:minutes|heures|jours|semaines|mois|ans|années) (?:plus tard|plus tôt|après|avant)"
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
    no_date=words("ici jusque jusqu' avant depuis pour dès contre"),
    limits=words("ici jusque jusqu' depuis dès"),
    of=words("de du des d'"),
    parts=words(
        "à fin début milieu cours mois année soir matin nuit journée matinée soirée semaine aube été automne hiver"
    ),
    day_nouns=words("jour journée"),
    scheduled=words("prévu prévue prévus prévues programmé programmée programmés programmées planifié planifiée"),
    during=words("pendant lors durant"),
    by=words("de du par"),
    where=words("à en depuis vers près"),
    origins=words("de du des d'"),
    companions=words("avec"),
    speaking=words("parler"),
    bridges=words("s' m' se de à"),
    adverb_endings=("ment",),
    hanging=words("après avant ici au-dessus près loin et ou mais que qu' de à se aussi"),
    listing=words("dont notamment comme"),
    titles=words(
        """président présidente premier première ministre chancelier chancelière cheffe chef leader patron patronne député députée sénateur sénatrice président-directeur ministres entraîneur capitaine général colonel cardinal professeur avocat avocate ambassadeur ambassadrice secrétaire général générale roi reine pape maire juge procureur porte-parole directeur directrice me mme mlle"""
    ),
    offices=words(
        "défense intérieur justice finances santé étrangères économie travail éducation agriculture transports culture état"
        " industrie recherche armées ville mer énergie écologie logement numérique sports commerce budget"
    ),
    courts=words("cour tribunal juge jury"),
    mouths=words("porte-parole"),
    assemblies=words("réunion rencontre sommet pourparlers conférence"),
    recently=re.compile(
        r"\b(?:ces|au cours des|dans les) (?:dernières?|derniers) (?:(?P<days>jours)|(?P<weeks>semaines)|(?P<months>mois))\b",
        re.IGNORECASE,
    ),
    weighing=words("seulement déjà encore même juste"),
    not_names=words(
        """le la les l' un une des du de au aux à en dans par pour sur sous avec sans après avant depuis pendant lors selon il
        elle ils elles on nous ce cet cette ces son sa ses leur mais et ou donc car si quand lorsque alors ainsi aussi enfin
        puis cependant toutefois pourtant lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai
        juin juillet août septembre octobre novembre décembre rapidement hier aujourd'hui demain"""
    ),
    known_phrases=("la {noun} de {place}", "le {noun} de {place}", "{noun} de {place}", "la {noun}", "le {noun}"),
    same_time=words("lorsque lorsqu' quand alors tandis"),
    quantities=words(
        "premier première milliers centaines dizaines millions plusieurs plus moins quelque près deux trois quatre cinq six sept huit neuf dix"
    ),
    anonymous=words(
        "homme femme garçon fille victime suspect conducteur agresseur couple dernier dernière celui-ci celle-ci"
    ),
    vague=words("tenir donner"),
    past_shape=re.compile(r"[a-zàâçéèêëîïôûù]{3,}(?:èrent|irent|urent|inrent)"),
    participle_shape=re.compile(
        r"[a-zàâçéèêëîïôûù]{2,}(?:(?:é|i|u|ert|int|it|ort|clos|pris|mis|quis)(?:e?s?)|[ae]it[es]?s?|s?ous|outes?)"
    ),
    base_shape=re.compile(r"[a-zàâçéèêëîïôûù]{2,}(?:er|ir|re)"),
    future_shape=re.compile(r"[a-zàâçéèêëîïôûù]{2,}(?:[eiu]ra|[eiu]ront|dra|dront|tra|tront)"),
    participial=re.compile(r"[a-zàâçéèêëîïôûù]{3,}ant "),
    no_verbs=words("contra aura auront fera feront pourra pourront devra devront faudra opéra extra entra"),
    historic_present=True,
    auxiliary_reach=5,
    perfect_is_past=True,
)
