"""English."""

from __future__ import annotations

import re

from pelican_timeline.extraction.grammar import (
    ANY,
    ASPECT,
    BASE,
    BECOME,
    COURT,
    ING,
    LIGHT,
    OPEN,
    PARTICIPLE,
    PAST,
    PRESENT,
    TURN,
    WEAK,
    Beside,
    Grammar,
    gather_forms,
    words,
)

from .wordlists import Inflected, by_noun, habits, verb_forms

# Verbs by what they tell, by their infinitive. "step_down" is a verb with its particle.
_VERBS = {
    "meeting": "meet convene gather confer visit consult advise_on huddle",
    "decision": """
        rule decide vote approve adopt suspend prorogue ban outlaw order appoint dismiss sack impose lift sentence convict
        acquit overturn uphold block veto extend cancel postpone delay recognise recognize recall dissolve expel designate abrogate
        authorise authorize charge indict repeal annul quash legalise legalize halt abolish freeze nominate pardon
        reinstate fine outvote overrule disqualify mandate allow permit close_down shut_down shut pass petition sue step_in
        declare choose strike_down turn_down throw_out hand_down rule_against rule_in_favour pass_over shelve scrap summon expel
        impeach censure clear outlaw ratchet_up ease tighten waive jail imprison remand""",
    "agreement": "agree sign pledge commit ratify settle endorse reconcile",
    "attack": """
        attack strike bomb shell invade kill shoot raid storm ambush assassinate stab wound injure seize capture occupy
        clash fight massacre torture detonate explode blow_up shoot_down intercept destroy besiege bombard behead abduct
        kidnap torch loot riot murder execute open_fire fire_on fire_at hit target intensify step_up escalate retaliate""",
    "disaster": """
        crash collapse flood sink derail burn devastate drown quake engulf ravage capsize sicken infect
        evacuate displace catch_fire run_aground give_way burst""",
    "election": "elect re-elect reelect go_to_the_polls",
    "other": """
        resign step_down stand_down die arrest detain release free arrive flee return join withdraw leave enter found form
        establish move retire marry protest rally march publish reveal leak discover rescue fall rise file deploy send
        cross escape unveil inaugurate beat defeat complete retreat take_office swear_in take_part take_power topple
        take_over take_effect take_control come_into_force go_into_effect come_to_power emerge succeed replace oust
        overthrow bury cremate mourn honour honor award grant host travel fly land test recover hand_over open_up
        shut_off pull_out walk_out break_off cut_off hospitalise hospitalize diagnose vaccinate quarantine isolate raise
        cut create reunify unify split disband overtake merge acquire buy sell default devalue donate evict deport
        go_on_strike go_on_trial go_on_display extradite confiscate recruit mobilise mobilize ground intervene prosecute investigate search question quit steal""",
    OPEN: "win lose fail triumph unite bring_together",
    COURT: "find hear",
    BECOME: "become",
    LIGHT: "hold make issue reach give carry_out conduct launch mount produce bring unleash call_off set_off deliver submit attend suffer",
    TURN: "erupt break_out begin start end open close conclude resume take_place occur happen break_down progress advance finish culminate bring_about",
    ASPECT: "continue manage proceed go_on",
    ANY: """
        shake sweep throw draw grow catch teach drive bring take go come put turn carry pay spend play run bear set lay hang drag drop slam grab rob cap tap outstrip ship ring sing spread spin tear wake wear weave wind bite bleed breed build cast cling creep deal dig drink feed fling
        forbid forgive grind hide kneel leap lend light mistake read rebuild ride rid saw shed shine shrink slay sleep slide
        spill split spring stick sting string swim swing undergo undertake undo uphold upset wring outdo offset reset broadcast
        forecast undercut rewrite oversee foresee work move affect change help try use cover""",
    WEAK: """
        sound smell taste suppose tip seem remain believe think want seek refer include reflect mean show fear hope expect know need look appear
        consider depend contain provide stand consist represent feel face see get keep do live serve weigh measure total average
        amount resemble own number rank equal lack hail_from date_back border inhabit earn
        compete lead stay belong cost like love hate wish intend plan aim tend matter exist involve require concern base
        locate view regard suspect doubt understand wonder await watch rest lie sit enjoy support oppose back favour
        favor prefer enable cause evoke care motivate focus
        compare shift term estimate deem assume presume rumour rumor schedule slate""",
}
_SAYS = {
    "plain": """
        say tell state add note comment talk write remark explain report speak respond reply answer observe tweet post argue
        clarify mention""",
    "act": """
        announce warn stress emphasise emphasize confirm urge claim insist reiterate reaffirm vow promise threaten condemn
        criticise criticize praise welcome accuse demand ask appeal apologise apologize admit acknowledge highlight
        underline signal suggest propose repeat hail allege concede request call invite offer congratulate blame denounce
        complain caution contend assert affirm maintain predict recommend thank describe express outline lay_out speak_out
        voice disclose testify""",
    "denial": "deny reject dismiss rebuff refuse refute rule_out",
}
# Infinitive, past, participle; those that double a consonant are here too.
_IRREGULAR = """
meet met met|shut shut shut|strike struck struck|shoot shot shot|fight fought fought|hit hit hit|sink sank sunk
bear bore borne|break broke broken|take took taken|come came come|go went gone|become became become|leave left left
flee fled fled|fall fell fallen|rise rose risen|send sent sent|beat beat beaten|win won won|lose lost lost|find found found
make made made|hold held held|give gave given|begin began begun|bring brought brought|say said said|tell told told
write wrote written|speak spoke spoken|think thought thought|mean meant meant|know knew known|see saw seen|get got got
keep kept kept|do did done|lead led led|feel felt felt|understand understood understood|lie lay lain|sit sat sat
pay paid paid|spend spent spent|set set set|put put put|lay laid laid|swear swore sworn|cut cut cut|buy bought bought
sell sold sold|fly flew flown|overthrow overthrew overthrown|overtake overtook overtaken|blow blew blown|stand stood stood
step stepped stepped|ban banned banned|stab stabbed stabbed|freeze froze frozen|seek sought sought|choose chose chosen
withdraw withdrew withdrawn|kidnap kidnapped kidnapped|admit admitted admitted|commit committed committed|steal stole stolen
plan planned planned|run ran run|show showed shown|drive drove driven|occur occurred occurred|split split split
signal signalled signalled|signal signaled signaled|cancel cancelled cancelled|cancel canceled canceled|refer referred referred
expel expelled expelled|travel travelled travelled|travel traveled traveled|hear heard heard|submit submitted submitted
shake shook shaken|sweep swept swept|throw threw thrown|draw drew drawn|grow grew grown|catch caught caught|teach taught taught
ring rang rung|sing sang sung|spread spread spread|spin spun spun|tear tore torn|wake woke woken|wear wore worn|weave wove woven
wind wound wound|bite bit bitten|bleed bled bled|breed bred bred|build built built|burst burst burst|cast cast cast|cling clung clung
creep crept crept|deal dealt dealt|dig dug dug|drink drank drunk|feed fed fed|fling flung flung|forbid forbade forbidden
forgive forgave forgiven|grind ground ground|hide hid hidden|kneel knelt knelt|leap leapt leapt|lend lent lent|light lit lit
mistake mistook mistaken|read read read|rebuild rebuilt rebuilt|ride rode ridden|rid rid rid|shed shed shed|shine shone shone
shrink shrank shrunk|slay slew slain|sleep slept slept|slide slid slid|spill spilt spilt|spill spilled spilled|spring sprang sprung
stick stuck stuck|sting stung stung|string strung strung|swim swam swum|swing swung swung|undergo underwent undergone
undertake undertook undertaken|undo undid undone|uphold upheld upheld|upset upset upset|wring wrung wrung|offset offset offset
broadcast broadcast broadcast|forecast forecast forecast|undercut undercut undercut|rewrite rewrote rewritten|oversee oversaw overseen
foresee foresaw foreseen|hang hung hung|drag dragged dragged|drop dropped dropped|scrap scrapped scrapped|slam slammed slammed
grab grabbed grabbed|rob robbed robbed|cap capped capped|tap tapped tapped|outstrip outstripped outstripped|ship shipped shipped
acquit acquitted acquitted|annul annulled annulled|confer conferred conferred|quit quit quit|rumour rumoured rumoured|prefer preferred preferred|permit permitted permitted
"""
_PRINCIPAL_PARTS: dict[str, list[tuple[str, str]]] = {}
for _entry in _IRREGULAR.strip().replace("\n", "|").split("|"):
    _lemma, _simple, _participle = _entry.split()
    _PRINCIPAL_PARTS.setdefault(_lemma, []).extend([(_simple, PAST), (_participle, PARTICIPLE)])


def _inflect(entry: str) -> Inflected:
    lemma, _, particle = entry.partition("_")
    past = _PRINCIPAL_PARTS.get(lemma) or [(_past(lemma), PAST), (_past(lemma), PARTICIPLE)]
    forms = [(lemma, BASE), (_third(lemma), PRESENT), (_ing(lemma), ING), *past]
    return [(form, slot, particle.replace("_", " ")) for form, slot in forms]


def _third(lemma: str) -> str:
    if re.search(r"(?:s|x|z|ch|sh|o)$", lemma):
        return f"{lemma}es"
    return f"{lemma[:-1]}ies" if re.search(r"[^aeiou]y$", lemma) else f"{lemma}s"


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return f"{lemma}d"
    return f"{lemma[:-1]}ied" if re.search(r"[^aeiou]y$", lemma) else f"{lemma}ed"


def _ing(lemma: str) -> str:
    if lemma.endswith("ie"):
        return f"{lemma[:-2]}ying"
    doubled = _past(lemma) not in {form for form, _ in _PRINCIPAL_PARTS.get(lemma, [(_past(lemma), PAST)])}
    if doubled and re.search(r"[^aeiou][aeiou][bdgmnpt]$", lemma):
        return f"{lemma}{lemma[-1]}ing"
    return f"{lemma[:-1]}ing" if re.search(r"[^eoy]e$", lemma) else f"{lemma}ing"


# "Break" is a verb of its own beside "break out" and "break down".
_LISTED = {entry for text in (*_VERBS.values(), *_SAYS.values()) for entry in text.split()}
_VERBS[ANY] += " ".join(["", *sorted({entry.partition("_")[0] for entry in _LISTED} - _LISTED)])

NOUNS = {
    "meeting": """
        meeting meetings talks summit summits conference negotiations discussions consultations gathering visit session
        call hearing reception""",
    "decision": """
        ruling rulings decision opinion judgment judgement verdict vote ballot sentence sanctions order ban decree
        prorogation motion bid resolution law bill""",
    "agreement": """
        agreement agreements deal pact treaty accord truce ceasefire declaration commitment commitments pledge pledges
        memorandum""",
    "attack": """
        attack attacks strike strikes airstrike airstrikes offensive assault bombing bombings shelling invasion
        shooting explosion explosions blast blasts raid raids clashes fighting operation massacre coup gunfire drone
        missile missiles drones war siege ambush stabbing killing killings murder murders kidnapping hijacking arson""",
    "election": "election elections referendum vote_of_confidence run-off runoff by-election",
    "disaster": """
        volcano landfall earthquake earthquakes quake quakes hurricanes storms flood floods flooding tsunami hurricane storm
        wildfire wildfires eruption outbreak crash epidemic pandemic fire derailment landslide famine aftershock
        aftershocks cyclone typhoon tornado tornadoes blizzard heatwave drought mudslide landslides collapse
        collision spill stampede shipwreck avalanche""",
    "statement": "statement speech announcement remarks interview address",
    "other": """
        protest protests demonstration demonstrations rally funeral ceremony strike_action trial walkout walkouts
        stoppage stoppages blockade blockades boycott sit-in lockout vigil parade festival concert tournament
        championship championships inquest inquiry evacuation merger takeover exhibition premiere wedding blackout
        outage riot riots uprising revolution mutiny""",
}

_WORK = words(
    """union unions worker workers employee employees staff teacher teachers nurse nurses doctors driver drivers docker dockers
    pilots miners crew crews wage wages pay pension pensions salaries shifts labour labor industrial picket pickets"""
)

GRAMMAR = Grammar(
    code="en",
    verbs=gather_forms(verb_forms(_VERBS, _SAYS, _inflect)),
    nouns=by_noun(NOUNS),
    beside=dict.fromkeys(("strike", "strikes"), Beside(_WORK, "other")),
    roles=words(
        """team teams president minister ministers premier chancellor queen king pope government governments parliament court courts
        judge judges jury police army military troops forces leaders leader lawmakers senators mps members council
        commission senate congress cabinet officials authorities rebels protesters demonstrators soldiers militants
        gunmen party parties voters union unions company countries states nations delegation delegates envoys diplomats
        opposition coalition allies commissioner committee assembly tribunal regime administration spokesman spokeswoman
        spokesperson mp lawyer kremlin ministry governor mayor prosecutor prosecutors defendant speaker senator bank board agency regulator watchdog
        britons people residents workers students scientists researchers hospital airline central_bank firefighters
        rescuers fighters ambassador bishop archbishop secretary chief envoy director head commander association associations
        federation league charity foundation institute university club clubs museum church operator carmaker retailer
        manufacturer publisher broadcaster activists campaigners miners dockers pilots nurses doctors teachers drivers
        passengers fans players athletes climbers archaeologists geologists historians astronomers engineers coroner
        investigators detectives officers inspectors organisers organizers"""
    ),
    have=words("have has had having 've"),
    had=words("had"),
    nonfinite=words("having"),
    be_past=words("was were"),
    be_present=words("is are am 's 're"),
    be_other=words("be been being"),
    do=words("do does did"),
    did=words("did"),
    future=words("will shall 'll won't"),
    hypothetical=words(
        "would could may might should can cannot can't couldn't wouldn't shouldn't must ought 'd mustn't needn't"
    ),
    negations=words(
        "not never no none nobody nothing neither nor without hardly barely n't didn't doesn't don't hasn't haven't hadn't"
        " wasn't weren't isn't aren't won't can't cannot couldn't wouldn't"
    ),
    conditions=words("if unless whether provided lest"),
    times=words("when after before since until once while as till whenever"),
    reasons=words("although though because whereas even_though so_that"),
    relatives=words("which who whom whose where"),
    content=words("that"),
    conjunctions=words("and or but then"),
    prepositions=words(
        """of in on at by for from with to into about against between among over under during through after before since
        until amid despite per above below beneath inside outside aboard onto as within without across along around near toward towards upon via thanks following including
        involving regarding throughout behind beyond ahead than like concerning"""
    ),
    determiners=words(
        """the a an this that these those its his her their our my your some any each every no another both several many few"""
    ),
    articles=words("a an"),
    persons=words("he she"),
    plurals=words("they it we them"),
    floating=words("all both each"),
    concessive=words("despite notwithstanding given unlike"),
    clock=words("local time gmt utc bst"),
    second_persons=words("you your you're you'll you've"),
    first_persons=words("i we my our me us i've i'm we've we're"),
    demonstratives=words("this that these those such"),
    possessives=words("his her their its"),
    adverbs=words(
        """also already again then now just only even still first recently later earlier formally officially finally
        eventually immediately repeatedly publicly unanimously narrowly overwhelmingly reportedly subsequently previously
        jointly separately briefly once ever yet soon further thus therefore so however meanwhile previously widely
        initially originally far thereby notably successfully strongly quickly simply clearly directly nearly almost"""
    ),
    background=habits(
        "repeatedly|consistently|always|usually|often|traditionally|generally|typically|regularly|every (?:day|night|morning|evening|week|month|year)|for decades",
        "so far|to date|in the past|over the years|for years",
    ),
    unresolved=re.compile(
        r"\b(?:previously|earlier (?:this|that|in)|at the time|(?:the|that) same (?:day|week|month|year|time)"
        r"|(?:later|earlier) that|the (?:day|week|month|year|night) (?:before|after)"
        r"|(?:days?|weeks?|months?|years?|hours?) (?:earlier|later|before|after|ago)|decades?|historically"
        r"|(?:after|following) (?:the|his|her|their|its) (?:death|war)|in his youth|as a child)\b",
        re.IGNORECASE,
    ),
    according=re.compile(
        r"\b(?:according to|in (?:the )?(?:words|view|opinion|assessment) of|in (?:his|her|their) "
        r"(?:words|view|opinion|assessment)|as (?P<as>[^,]{2,60}?) (?:says|said|notes|noted|writes|wrote|puts it|put it"
        r"|points out|pointed out|argues|argued|reports|reported))\b"
    ),
    pointer=re.compile(
        r"^\W*(?:page )?last updated\b|^(?:at )?\d{1,2}:\d\d ?(?:[ap]\.?m\.?)?,? (?:on )?.{6,40}? (?:wrote|said|posted) ?:|^\W*(?:(?:previously|earlier|before that),? (?:we|it|[“\"«]?[\w ]{2,30}[”\"»]?) (?:wrote|reported|said that we)"
        r"|(?:read|see|watch|listen|click|subscribe|follow us|sign up|learn more|find out more)\b|(?:photo|image|video|source|credit)s?:)",
        re.IGNORECASE,
    ),
    closed_sections=re.compile(
        r"^\W*(?:what (?:could|might|may|can|will|would) happen|what(?:'s| is| comes) next|what happens next|outlook|looking ahead"
        r"|frequently asked questions|faqs?|q ?& ?a|questions and answers|about the authors?|related (?:articles|news|stories)"
        r"|read (?:more|also|next)|see also|further reading|references|sources|possible scenarios|scenarios)\b",
        re.IGNORECASE,
    ),
    connectors=re.compile(
        r"^(?:however|nevertheless|nonetheless|meanwhile|moreover|furthermore|in addition|additionally|also|but|and|so|thus"
        r"|therefore|accordingly|still|already|yet|then|later|rather|instead|indeed|of course|for example|for instance"
        r"|at the same time|in turn|as a result|in the meantime|separately|earlier|recently|finally|afterwards|subsequently"
        r"|following that reasoning|in response|in the process|on the contrary|throughout these talks|during these talks"
        r"|amid (?:these|this|the) [a-z]+)\b,? *",
        re.IGNORECASE,
    ),
    no_date=words(
        "until till by through before for since from to than against toward towards ahead beyond into prior upto as"
    ),
    limits=words("since until till by"),
    of=words("of"),
    during=words("during throughout"),
    by=words("of by from"),
    companions=words("with to"),
    speaking=words("speak talk"),
    where=words("in at near to from around outside across"),
    origins=words("of from at in with"),
    parts=words(
        """around about approximately overnight parts part end start beginning middle early mid late rest course half the first second last morning
        afternoon evening night day week month year summer winter spring autumn"""
    ),
    day_nouns=words("holiday day"),
    scheduled=words("scheduled planned slated set due"),
    bridges=words("to due set scheduled slated expected planned poised going about able"),
    able=words("able"),
    adverb_endings=("ly",),
    listing=words("including such like among namely"),
    openers=words("the a an latest recent new current former"),
    addressing=words("tell"),
    describing=words("describe present criticise criticize praise welcome accuse condemn urge ask thank"),
    titles=words(
        """president vice-president minister premier chancellor queen king pope judge justice mp mps leader commissioner
        spokesman spokeswoman spokesperson governor mayor prosecutor senator ambassador bishop archbishop secretary chief
        envoy director head commander ceo chairman chairwoman officer executive general-secretary chancellor prime
        deputy vice acting former current sir lord lady dame dr mr mrs ms professor prof captain colonel lieutenant sergeant
        presidents ministers senators governors lawmaker congressman congresswoman representative analyst economist coach manager speaker lawyer"""
    ),
    offices=words("state defence defense affairs finance justice interior health staff police trade energy"),
    courts=words("court courts judge judges jury tribunal inquiry commission panel"),
    mouths=words("spokesman spokeswoman spokesperson spokespeople aide lawyer adviser advisor"),
    assemblies=words("meeting summit talks consultations conference gathering"),
    recently=re.compile(
        r"\b(?:in|over|during|within) (?:the )?(?:recent|last few|past few|last couple of) "
        r"(?:(?P<days>days)|(?P<weeks>weeks)|(?P<months>months))\b",
        re.IGNORECASE,
    ),
    hanging=words("only even just but and or that to also both either as"),
    weighing=words("only just even already"),
    not_names=words(
        """the a an this that these those it he she they we i in on at by for from with to after before since during
        according despite although though however meanwhile nevertheless when while if as but and or so of there here
        what who which how why where then now today yesterday tomorrow monday tuesday wednesday thursday friday saturday
        sunday january february march april may june july august september october november december jan feb mar apr jun jul aug gmt bst est edt cet cest utc mon tue tues wed thu thur
        thurs fri sat i've i'm i'll i'd it's he's she's we've we're you've you're they've that's there's don't
        sep sept oct nov dec also already per
        following under over both some many most several all no not only his her their its our my one two three four five
        six seven eight nine ten amid throughout because former current thanks due even still yet such each other every
        more new old first last second third nearly almost about around up earlier later"""
    ),
    known_phrases=(
        "the {place} {noun}",
        "the {noun} in {place}",
        "the {noun} of {place}",
        "{place} {noun}",
        "the {noun}",
    ),
    auxiliary_reach=5,
    perfect_is_past=False,
    participles_modify=True,
    zero_that=True,
    date_attributes=True,
    day_leads=words("on at"),
    object_pronouns=words("them him"),
    anonymous=words("latter former man woman boy girl suspect victim driver defendant attacker couple child pair"),
    past_shape=re.compile(r"[a-z]{2,}ed"),
    participle_shape=re.compile(r"[a-z]{2,}ed|born"),
    base_shape=re.compile(r"[a-z]{3,}"),
    no_verbs=words(
        "hundred kindred sacred naked wicked seed speed need breed indeed shed feed deed weed greed embed based located"
    ),
    vague=words("hold make give"),
    same_time=words("when as while"),
    quantities=words(
        "first at_least dozens hundreds thousands millions scores several many most more nearly almost around two three four five six seven eight nine ten eleven twelve half"
    ),
    noun_forms=words(
        """calls reports claims demands promises comments notes states answers requests talks visits strikes attacks votes
        rules signs pledges appeals plans offers proposals posts urges repeats signals responds meets gathers orders bans
        raids fights clashes riots hits targets floods burns crashes fires dies returns leaves marches protests rallies
        falls rises tests searches questions cuts sends raises buys sells wins loses fails scores starts ends opens closes
        results marks makes gives holds issues replies welcomes blames praises cautions thanks dismisses rejects"""
    ),
)
