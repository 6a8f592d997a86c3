#!/usr/bin/env python3
"""Makes lexicons/nl/roles.tsv: nouns that name somebody who acts, with kind, class, gender and plural.

    roles.py ALPINO_nouns.pl > lexicons/nl/roles.tsv

The words and what they mean are chosen here; plurals and articles are looked up in the Alpino lexicon
(LGPL-2.1, (C) 1999-2025 Gertjan van Noord and others), and made by rule where it has none.
"""
import re, sys

# like: words whose bearers may be one and the same ("de expert" for "defensiespecialist X"). title: may stand right before a name.
PERSON = {
    "president": "president vicepresident vice-president oud-president staatshoofd dictator ayatollah emir sultan junta-leider interim-president overgangspresident",
    "premier": "premier minister-president eerste-minister bondskanselier kanselier regeringsleider vicepremier vice-premier",
    "minister": "minister onderminister staatssecretaris bewindsman bewindsvrouw bewindspersoon defensieminister viceminister vice-minister buitenlandminister",
    "king": "koning koningin prins prinses kroonprins keizer vorst sjeik",
    "governor": "gouverneur gouverneur-generaal vicegouverneur vice-gouverneur prefect",
    "mayor": "burgemeester loco-burgemeester wethouder schepen districtshoofd burgervader",
    "politician": "politicus politica oppositiepoliticus parlementslid parlementariër senator afgevaardigde kamerlid raadslid europarlementariër doemalid volksvertegenwoordiger fractievoorzitter fractieleider partijleider oppositieleider lijsttrekker presidentskandidaat kandidaat gedeputeerde statenlid congreslid",
    "spokesman": "woordvoerder woordvoerster zegsman zegsvrouw persvoorlichter voorlichter persofficier politiewoordvoerder legerwoordvoerder",
    "diplomat": "diplomaat ambassadeur gezant consul topdiplomaat onderhandelaar attaché bemiddelaar vn-gezant",
    "soldier": "commandant bevelhebber opperbevelhebber generaal luitenant-generaal generaal-majoor brigadegeneraal kolonel luitenant-kolonel majoor kapitein luitenant sergeant korporaal admiraal vice-admiraal officier onderofficier legerchef stafchef legerleider veldmaarschalk maarschalk brigadecommandant bataljonscommandant regimentscommandant militieleider warlord chef-staf krijgsheer rebellenleider legerkapitein",
    "trooper": "soldaat militair reservist dienstplichtige veteraan oud-militair piloot tankcommandant matroos marinier paracommando grenswacht huurling vrijwilliger scherpschutter parachutist krijgsgevangene infanterist artillerist deserteur overloper",
    "attacker": "aanvaller rebel militant saboteur opstandeling extremist jihadist schutter indringer separatist guerrillastrijder partizaan infiltrant overvaller gijzelnemer ontvoerder bommenlegger milicien vechter verzetsstrijder zelfmoordterrorist strijder guerrillastrijder belager kidnapper",
    "label": "terrorist bandiet bevrijder oproerkraaier onruststoker misdadiger boef schurk fascist",
    "police": "agent politieagent politiechef hoofdinspecteur inspecteur politiecommandant hoofdcommissaris commissaris korpschef rechercheur sheriff politieman politiefunctionaris eurocommissaris",
    "justice": "rechter aanklager hoofdaanklager procureur procureur-generaal advocaat raadsman raadsvrouw onderzoeksrechter advocate jurist notaris magistraat gerechtsarts",
    "criminal": "moordenaar plunderaar dader bommenmaker gangster uithaler hacker smokkelaar dief inbreker",
    "member": "lid bestuurslid teamlid bendelid",
    "suspect": "verdachte arrestant beklaagde veroordeelde gevangene gedetineerde hoofdverdachte",
    "leader": "leider chef baas voorman topman topvrouw kopstuk oprichter stichter medeoprichter grondlegger aanvoerder voorzitter voorzitster vicevoorzitter vice-voorzitter secretaris secretaris-generaal directeur directrice directeur-generaal bestuurder bestuursvoorzitter commissievoorzitter coördinator manager hoofdredacteur plaatsvervanger opvolger voorganger rechterhand adjunct clanleider stamhoofd stamleider ondernemer zakenman zakenvrouw topambtenaar afdelingshoofd topadviseur reder dorpshoofd dorpsoudste bendebaas directielid hoofdofficier",
    "official": "functionaris ambtenaar medewerker bron vertegenwoordiger vertegenwoordigster adviseur adviseuse raadgever veiligheidsadviseur beleidsmaker official regeringsfunctionaris bestuursambtenaar inlichtingenofficier ingewijde regeringsbron legerbron veiligheidsbron klokkenluider spion",
    "expert": "expert specialist deskundige analist analiste kenner onderzoeker onderzoekster hoogleraar professor docent wetenschapper historicus politicoloog socioloog econoom lector strateeg defensie-expert denker commentator criminoloog antropoloog polemoloog politicologe factchecker slavist jihadkenner ruslandkenner terrorisme-expert promovendus geoloog meteoroloog",
    "journalist": "journalist journaliste verslaggever verslaggeefster correspondent correspondente redacteur blogger columnist presentator presentatrice fotograaf cameraman oorlogsverslaggever freelancer reporter bloggers oorlogscorrespondent vlogger influencer interviewer nieuwslezer",
    "doctor": "arts dokter chirurg verpleger verpleegkundige ziekenhuisdirecteur hulpverlener ambulancemedewerker brandweerman brandweercommandant reddingswerker vrijwilligster hulpverleenster ooggetuige-arts traumachirurg verpleegster hoofdverpleegkundige dorpsarts huisarts vroedvrouw ambulancebroeder psycholoog psychiater lijkschouwer patholoog",
    "witness": "getuige ooggetuige inwoner inwoonster bewoner bewoonster dorpeling omwonende burger burgerslachtoffer overlevende slachtoffer familielid nabestaande buurman buurvrouw vluchteling evacué voorbijganger winkelier boer boerin leraar lerares leerling student studente vrachtwagenchauffeur chauffeur gijzelaar gegijzelde gewonde stedeling oud-inwoner dorpsbewoner gepensioneerde werknemer arbeider mijnwerker passagier toerist buur schipper gezagvoerder stuurman lasser kelner bakker marktkoopvrouw marktkoopman marktvrouw kruidenier kruidenierster schoenlapper baanwerker kompel makelaar tipgever machinist conducteur portier nachtwaker taxichauffeur buschauffeur treinmachinist automobilist fietser wandelaar eigenaar eigenares huurder verhuurder collega-arts",
    "pirate": "piraat kaper",
    "rioter": "relschopper",
    "mutineer": "muiter couppleger",
    "passenger": "inzittende opvarende reiziger treinreiziger",
    "crew": "bemanningslid zeeman",
    "guest": "hotelgast gast bezoeker festivalganger",
    "faithful": "gelovige kerkganger pelgrim",
    "patient": "patiënt",
    "fisher": "visser",
    "migrant": "migrant asielzoeker",
    "displaced": "ontheemde",
    "pupil": "scholier schoolkind",
    "guard": "bewaker beveiliger cipier gendarme grenswachter",
    "worker": "ingenieur monteur goudzoeker wegwerker ontmijner houthakker",
    "herder": "veehouder",
    "pedestrian": "voetganger",
    "customer": "klant",
    "nun": "non",
    "minor": "minderjarige",
    "man": "man",
    "woman": "vrouw weduwe moeder dochter zus echtgenote oma meisje tante nicht schoonmoeder schoonzus grootmoeder schoondochter kleindochter stiefmoeder",
    "kin": "vader zoon broer echtgenoot oom neef opa jongen zuster grootvader schoonvader zwager schoonzoon kleinzoon stiefvader",
    "activist": "activist activiste mensenrechtenactivist dissident demonstrant betoger voorvechter oppositielid banneling klimaatactivist",
    "cleric": "patriarch bisschop aartsbisschop kardinaal paus imam priester pastoor dominee predikant ayatollah moefti rabbijn geestelijke kapelaan monnik pater abt",
    "hooligan": "hooligan voetbalhooligan neonazi ultra zanger zangeres schrijver schrijfster auteur dichter acteur actrice regisseur kunstenaar sporter voetballer trainer coach bondscoach speler bokser filmmaker muzikant miljardair oligarch crimineel bendeleider drugsbaas kartelleider kok kapper",
    "person": "persoon mens iemand kind baby jongere bejaarde volwassene twintiger dertiger tiener peuter individu sympathisant aanhanger tegenstander medestander supporter landgenoot bondgenoot collega vriend vriendin onbekende omstander nationalist patriot communist moslim christen jood hindoe",
}
# Each is of a class of its own: "de kapper" is not the ober. Short ones count alone: "oktober" is no ober.
TRADES = ("kapper visverkoper slager ober serveerster barman barvrouw stewardess steward elektricien loodgieter huisschilder metselaar aannemer landbouwer "
          "tuinder sjouwer dokwerker metaalarbeider kraandrijver heftruckchauffeur magazijnier schoonmaker schoonmaakster conciërge postbode pakketbezorger "
          "bezorger koerier apotheker verloskundige tandarts dierenarts ambulancier onderwijzer onderwijzeres docente rector decaan griffier agente wijkagent "
          "motoragent douanier sluipschutter rekruut kwartiermaker tolk vertaler scheidsrechter boekhouder accountant bankier kraamhouder uitbater uitbaatster "
          "caféhouder cafébaas kroegbaas restauranthouder hotelhouder hotelier hoteleigenaar herbergier receptionist receptioniste secretaresse stamoudste "
          "huisvrouw weduwnaar kleuter passant jogger vakantieganger bewaarder gevangenbewaarder reclasseerder stagiaire vakbondsman vakbondsvrouw vakbondsleider "
          "drugsbaron lijfwacht uitsmijter boswachter parkwachter jachtopziener stroper kustwachter loodsman duiker bergingsduiker begrafenisondernemer "
          "uitvaartleider doodgraver grafdelver meubelmaker smid kleermaker kleermaakster naaister wasvrouw straatverkoper straatveger vuilnisman straatmuzikant "
          "beiaardier organist dirigent galeriehouder boekhandelaar bibliothecaris archivaris museumdirecteur conservator archeoloog geoloog bioloog meteoroloog "
          "seismoloog viroloog epidemioloog anesthesist kinderarts internist neuroloog cardioloog fysiotherapeut therapeut buurtwerker jongerenwerker "
          "straathoekwerker opbouwwerker welzijnswerker pleegmoeder pleegvader kinderoppas kraamverzorgster thuiszorger mantelzorger zorgverlener bloemist "
          "bloemenverkoopster bakkersvrouw molenaar imker kaasmaker wijnboer theeboer koffieboer rijstboer visserman garnalenvisser oesterkweker palingvisser "
          "veerman veerbaas havenmeester sluiswachter brugwachter baggeraar scheepskok roerganger tramchauffeur trambestuurder metrobestuurder treinconducteur "
          "stationschef perronchef spoorwerker seingever verkeersleider luchtverkeersleider copiloot vlieger helikopterpiloot dronepiloot grondsteward "
          "bagageafhandelaar technicus automonteur garagehouder pomphouder pompbediende tankstationhouder rijinstructeur taxibaas brommerkoerier fietskoerier "
          "riksjarijder ezeldrijver kamelendrijver geitenhoeder schaapherder veehandelaar paardenhandelaar marktmeester marktkramer groenteboer groenteman "
          "fruithandelaar graanhandelaar goudhandelaar wapenhandelaar autohandelaar ijscoman snackbarhouder pizzabakker banketbakker chocolatier nachtportier "
          "nachtzuster kassier bankbediende loketbediende verkoper verkoopster winkelbediende supermarktmanager filiaalhouder bedrijfsleider ploegbaas voorwerker "
          "opzichter kraanmachinist dakdekker glazenwasser stukadoor timmerman vloerlegger behanger architect stedenbouwkundige landmeter keurmeester inspectrice "
          "brandwacht brandweervrouw bevelvoerder ploegcommandant duikploegleider hondengeleider speurhondengeleider explosievenopruimer mijnenruimer wapenexpert "
          "handschriftkundige gerechtsdeurwaarder deurwaarder officier-arts aalmoezenier legerpredikant diaken zendeling missiezuster ordezuster koranleraar "
          "godsdienstleraar gymleraar schoolhoofd schoolmeester kleuterleidster crècheleidster conrector studentenleider vakbondsafgevaardigde ombudsman "
          "ombudsvrouw kinderrechter strafrechter vrederechter politierechter strafpleiter pleiter spoedarts noodarts legerarts scheepsarts gevangenisarts "
          "wijkverpleegkundige schoolarts wetsdokter patholoog-anatoom woonwagenbewoner kraker dakloze zwerver bedelaar zwartwerker seizoensarbeider gastarbeider "
          "dagloner landarbeider druivenplukker pottenbakker zilversmid goudsmid wapensmid slotenmaker schoenmaker fietsenmaker horlogemaker uitgever "
          "krantenverkoper krantenbezorger radio-omroeper geluidsman producent programmamaker podcastmaker cabaretier danseres circusdirecteur oppasser "
          "dierenverzorger handelaar")
GROUP = {  # kind: {like: words}
    "armed_group": {
        "group": "groep groepering clubje vechtclub vechtgroep splintergroep",
        "militia": "militie legioen korps vrijwilligerskorps bataljon brigade regiment divisie eenheid compagnie peloton strijdgroep verzetsgroep rebellengroep rebellengroepering terreurgroep terreurorganisatie terreurbeweging guerrillabeweging rebellenbeweging rebellenleger huurlingenleger privéleger huurlingengroep sabotagegroep paramilitairen jihadgroep bende kartel drugskartel knokploeg burgerwacht verzetsbeweging bevrijdingsleger bevrijdingsfront verkenningseenheid commando-eenheid elite-eenheid gevechtsgroep colonne kolonne",
    },
    "army": {
        "army": "leger strijdmacht krijgsmacht troepenmacht landmacht legerleiding legertop defensieleiding legercommando opperbevel legeronderdeel legereenheid strijdkrachten troepen regeringsleger regeringstroepen veiligheidstroepen grenstroepen bezettingsmacht bezettingstroepen invasiemacht vredesmacht grondtroepen garnizoen vn-macht",
        "air_force": "luchtmacht luchtafweer luchtverdediging straaljager gevechtsvliegtuig",
        "navy": "marine vloot kustwacht zeemacht",
        "security": "veiligheidstroep ordetroepen oproerpolitie grensbewaking garde",
    },
    "agency": {
        "intelligence": "inlichtingendienst veiligheidsdienst spionagedienst inlichtingendiensten contraspionagedienst",
    },
    "state_body": {
        "government": "regering kabinet overheid bewind regime ministerraad coalitie overgangsregering interim-regering bestuur stadsbestuur junta deelstaatregering machthebbers",
        "authorities": "autoriteiten instanties overheden machthebber overheidsinstantie",
        "ministry": "ministerie departement defensieministerie onderministerie",
        "parliament": "parlement doema volksvertegenwoordiging congres bondsdag europarlement",
        "senate": "senaat hogerhuis",
        "lower_house": "lagerhuis",
        "municipality": "gemeente",
        "province": "regiobestuur provinciebestuur",
        "council": "gemeenteraad stadsraad",
        "water_board": "waterschap",
        "police": "politie recherche politiekorps politiezone",
        "gendarmerie": "marechaussee gendarmerie",
        "fiod": "fiod",
        "justice": "rechtbank rechter-commissaris gerechtshof hooggerechtshof tribunaal strafhof gerecht",
        "prosecution": "justitie parket aanklagers",
        "inquiry": "onderzoekscommissie",
        "embassy": "ambassade consulaat gezantschap",
        "presidency": "presidentschap kanselarij presidentskantoor",
        "headquarters": "hoofdkwartier",
        "press_office": "persdienst voorlichtingsdienst woordvoering",
        "emergency": "hulpdienst hulpdiensten reddingsdienst reddingsdiensten nooddienst staatsdienst veiligheidsregio meldpunt",
        "fire_brigade": "brandweer",
        "ambulance": "ambulancedienst",
        "customs": "douane grensdienst",
    },
    "outlet": {
        "press": "persbureau nieuwsagentschap persagentschap krant dagblad weekblad tijdschrift omroep zender tv-zender televisiezender radiozender nieuwszender staatszender staatstelevisie staatsmedia staatspersbureau nieuwssite nieuwswebsite medium media nieuwsdienst persdienst staatsomroep kanaal telegramkanaal telegram-kanaal nieuwskanaal blog vakblad zakenkrant mediabedrijf onderzoekscollectief onderzoeksplatform mediahuis tabloid nieuwsplatform podcast",
        "platform": "berichtendienst platform website site",
    },
    "organisation": {
        "organisation": "organisatie beweging vereniging stichting denktank instituut onderzoeksinstituut observatorium artsennetwerk mensenrechtennetwerk hulpnetwerk mensenrechtenorganisatie hulporganisatie waakhond ngo belangenorganisatie",
        "party": "partij coalitiepartij regeringspartij",
        "company": "rederij scheepvaartmaatschappij spoorwegmaatschappij maatschappij busmaatschappij energiemaatschappij transportmaatschappij oliemaatschappij mijnbouwmaatschappij vliegmaatschappij bedrijf concern onderneming energiebedrijf staatsbedrijf wapenfabrikant luchtvaartmaatschappij netbeheerder defensiebedrijf verzekeraar spoorwegen",
        "university": "universiteit",
        "union": "vakbond bond collectief coöperatie vissersbond transportbond boerenbond lerarenbond journalistenbond zeeliedenbond",
        "church": "kerk",
        "club": "club motorclub voetbalclub",
        "bank": "bank",
        "hospital": "ziekenhuis ziekenhuizen",
        "committee": "commissie comité raad overgangsraad ondernemingsraad",
        "alliance": "federatie unie verbond alliantie bondgenootschap",
        "opposition": "oppositiepartij oppositie",
        "branch": "afdeling directie staf korpsleiding bedrijfsleiding rebellenleiding partijleiding",
        "delegation": "delegatie vertegenwoordiging",
        "mission": "missie waarnemersmissie",
        "watchdog": "agentschap toezichthouder atoomagentschap",
        "clan": "clan stam",
        "family": "familie gezin",
        "taskforce": "werkgroep taskforce actiegroep actiecomité belangengroep bewonersgroep buurtgroep milieugroep mensenrechtengroep protestgroep pressiegroep burgergroep studentengroep vrouwengroep",
        "partner": "partner",
    },
    "people": {
        "people": "bevolking volk burgerbevolking mensen inwoners gemeenschap minderheid publiek achterban aanhang ouderen menigte diaspora nabestaanden omwonenden kiezers jeugd",
        "observers": "waarnemer waarnemers analisten deskundigen experts critici bronnen gebruiker gebruikers",
    },
}
FEMALE = set("tante nicht schoonmoeder schoonzus grootmoeder schoondochter kleindochter stiefmoeder kruidenierster verpleegster marktkoopvrouw marktvrouw eigenares vroedvrouw zuster woordvoerster zegsvrouw vrouw weduwe moeder dochter zus echtgenote koningin prinses buurvrouw raadsvrouw politica inwoonster bewoonster analiste onderzoekster journaliste verslaggeefster correspondente presentatrice lerares studente advocate vriendin oma activiste zangeres schrijfster actrice directrice voorzitster vertegenwoordigster adviseuse boerin bewindsvrouw topvrouw zakenvrouw meisje hulpverleenster vrijwilligster".split())
MALE = set("grootvader schoonvader zwager schoonzoon kleinzoon stiefvader stuurman marktkoopman abt pater koning prins kroonprins keizer sultan emir sjeik man zegsman raadsman zakenman topman voorman buurman vader zoon broer echtgenoot oom neef opa jongen paus imam priester pastoor bisschop aartsbisschop patriarch kardinaal cameraman brandweerman politieman monnik bewindsman burgervader".split())
NO_TITLE = set("gangster uithaler buur eigenaar eigenares dief inbreker magistraat iemand mens persoon kind baby man vrouw lid bron slachtoffer gewonde moordenaar plunderaar dader verdachte getuige burger inwoner bewoner opvolger voorganger kopstuk rechterhand tegenstander supporter collega vriend gijzelaar vluchteling familielid nabestaande medewerker passagier toerist onbekende omstander kandidaat bondgenoot landgenoot individu student leerling".split())
NO_COMPOUND = set("gast klant non nicht man vrouw oom oma opa neef zus zoon bron mens lid raad vorst bank unie media medium marine vloot kerk club bond partner regime bende garde volk kind jongen jood ultra auteur kok agent rechter chef baas partij senaat congres".split())
COMPOUND_ANYWAY = set("chef baas agent rechter media".split())
PLURAL_ONLY = set("spoorwegen troepen strijdkrachten regeringstroepen veiligheidstroepen grenstroepen bezettingstroepen grondtroepen ordetroepen autoriteiten instanties machthebbers overheden media staatsmedia mensen inwoners inlichtingendiensten hulpdiensten reddingsdiensten waarnemers analisten deskundigen experts critici bronnen gebruikers partijen nabestaanden omwonenden kiezers ouderen aanklagers ziekenhuizen paramilitairen bloggers".split())

def alpino(path):
    text = open(path, encoding="utf-8", errors="replace").read()
    plural, article = {}, {}
    for m in re.finditer(r"\bn\(\[(.*?)\],\s*(de|het|both)\s*,", text, re.S):
        forms = m[1]
        sg = [x.strip("'") for x in re.findall(r"\bsg\(('[^']*'|[\w\u00c0-\u024f]+)\)", forms)]
        pl = [x.strip("'") for x in re.findall(r"\bpl\(('[^']*'|[\w\u00c0-\u024f]+)\)", forms)]
        for s in sg:
            article.setdefault(s, m[2])
            if pl: plural.setdefault(s, pl[:2])
    return plural, article

def guess_plural(w):
    if re.search(r"(er|aar|eur|or|ant|ent|el|em|ier|ie|generaal)$", w) and not w.endswith(("ent", "ant")):
        return [w + "s"] if not w.endswith("or") else [w + "s", w + "en"]
    if w.endswith(("e",)): return [w + "n"]
    if w.endswith("man"): return [w[:-3] + "mannen"]
    if w.endswith("ij"): return [w + "en"]
    if w.endswith("cus"): return [w[:-2] + "i"]
    if w.endswith("heid"): return [w[:-4] + "heden"]
    if w.endswith("f"): return [w[:-1] + "ven"]
    if w.endswith(("loog", "aat", "naat")): return [w[:-2] + w[-1] + "en"]
    return [w + "en"]

PLURALS = {"bemanningslid": ["bemanningsleden"], "gendarme": ["gendarmes"], "patiënt": ["patiënten"], "kruidenierster": ["kruideniersters"], "nicht": ["nichten"], "veiligheidsregio": ["veiligheidsregio's"], "observatorium": ["observatoria"],
           "chef-staf": ["chefs-staf"]}  # that the longest known ending would make wrong

def lookup(word, plural, article):
    """The facts of the word, or of its longest ending that Alpino has (compounds inflect like their last part)."""
    if word in PLURALS: return PLURALS[word], article.get(word, "")
    for cut in range(0, max(1, len(word) - 2)):
        tail = word[cut:]
        if tail in plural and (cut == 0 or len(tail) >= 4):
            return [word[:cut] + p for p in plural[tail]], article.get(tail, "")
    return guess_plural(word), article.get(word, "")

def main():
    plural, article = alpino(sys.argv[1])
    print("""# Nouns that name somebody who acts: persons by role, groups, bodies, outlets, peoples. A compound counts as its last part (defensiespecialist).
# Read by src/reading/who/roles.cc.  Explained in spec/nl/who.md.
# kind: closed list of docs/tables.md, actor_kind. like: words of one class may mean one and the same actor. count: many for words that are plural
# by themselves. gender: of the person, or neuter for a het-word. title: yes where the word stands right before a name. compound: no where
# words that end in it mean something else (voorraad, stroom).
# Made by tools/lexicons/roles.py, which holds the choice; plurals and articles after the Alpino lexicon (LGPL-2.1, (C) 1999-2025 Van Noord et al.).
# Checked by: load
word\tkind\tlike\tcount\tgender\ttitle\tcompound\tplurals""")
    seen = set()
    def row(word, kind, like, title):
        if word in seen: return
        seen.add(word)
        many = word in PLURAL_ONLY
        plurals, art = lookup(word, plural, article) if not many else ([], "")
        gender = "feminine" if word in FEMALE else "masculine" if word in MALE else ""
        if not gender and kind != "person" and art == "het": gender = "neuter"
        print("\t".join([word, kind, like, "many" if many else "one", gender, "yes" if title else "", "no" if word in NO_COMPOUND - COMPOUND_ANYWAY or len(word) < (7 if word in TRADES.split() else 4) else "", "|".join(p for p in plurals if p not in seen)]))
    for like, words in PERSON.items():
        for w in words.split(): row(w, "person", like, w not in NO_TITLE and like not in ("attacker", "witness", "pirate", "passenger", "crew", "guest", "guard", "worker", "faithful", "patient", "fisher", "migrant", "displaced", "pupil", "rioter", "mutineer", "herder", "pedestrian", "customer", "nun", "minor", "man", "woman", "kin", "person", "suspect") or w in ("verdachte",))
    for w in TRADES.split(): row(w, "person", w, True)
    for kind, classes in GROUP.items():
        for like, words in classes.items():
            for w in words.split(): row(w, kind, like, kind in ("outlet", "agency", "organisation", "armed_group") or like in ("ministry",))
main()
