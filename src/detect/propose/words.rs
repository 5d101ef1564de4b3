//! A word -> what it can be in a name or beside one: title, head of an institution, connector, …
//!
//! Invariant: what differs between languages word by word is here and in `lands`; how the words are put together is
//! in `scan` and `kind`.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

use crate::date::Lang;

use super::lands::{PEOPLES_EN, PEOPLES_FR, PLACES, STATES};

/// What a word can be, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Uses(u32);

impl Uses {
    /// Whether it can be one of these.
    pub fn any(self, other: Uses) -> bool {
        self.0 & other.0 != 0
    }

    /// What either can be.
    pub const fn or(self, other: Uses) -> Uses {
        Uses(self.0 | other.0)
    }
}

macro_rules! uses {
    ($($(#[$doc:meta])* $name:ident = $bit:literal;)*) => {
        $($(#[$doc])* pub(super) const $name: Uses = Uses(1 << $bit);)*
    };
}

uses! {
    /// A French article, pronoun, preposition, conjunction, adverb, auxiliary, or another word that often opens a
    /// sentence.
    FUNCTION_FR = 0;
    /// The same in English.
    FUNCTION_EN = 1;
    /// A day of the week, a month, a feast, a season.
    CALENDAR = 2;
    /// An adjective or noun of a people, a faith or a tendency.
    PEOPLE = 3;
    /// A title or a function of a person.
    TITLE = 4;
    /// A word that goes before a title: "Prime", "vice", "ancien".
    MODIFIER = 5;
    /// The head of the name of an organisation.
    BODY = 6;
    /// The head of the name of an armed force or a police.
    ARMS = 7;
    /// The head of the name of a place.
    SITE = 8;
    /// The end of the name of a company: "Inc".
    COMPANY = 9;
    /// A first name.
    FIRST = 10;
    /// A small word inside the names of persons.
    PARTICLE = 11;
    /// A verb of saying, in the third person.
    SAYS = 12;
    /// A noun that says what an institution is for: "défense", "Health".
    DOMAIN = 13;
    /// An adjective in the names of institutions.
    QUALITY = 14;
    /// A word with a capital that names nothing by itself.
    COMMON = 15;
    /// A noun before the name of a place: "ville de".
    SITE_CUE = 16;
    /// A noun right before the name of an organisation: "groupe Wagner".
    BODY_CUE = 17;
    /// A title that stands before the name of a person only: "M.", "colonel".
    HONORIFIC = 18;
    /// A capital that begins only a company's name or a newspaper's.
    PRESS = 19;
    /// A point of the compass: "Nord", "West".
    COMPASS = 20;
    /// A noun of a group that acts for a state: "gouvernement", "délégation".
    ACTING = 21;
    /// The end of the name of an institution in English, where it follows its specification.
    TAIL = 22;
    /// An auxiliary or another finite verb that follows its subject.
    FINITE = 23;
    /// An adjective that may begin a name although it is a function word: "High Court".
    FREE = 24;
    /// A noun that with the name after it names a natural place: "mer Rouge".
    NATURE = 25;
    /// The like of a building or a street: "aéroport de".
    BUILT = 26;
    /// A noun of an affair, before the name of what it is about: "affaire Lafarge", "Hurricane Sandy".
    EVENT = 27;
}

/// Function words of a language.
pub(super) fn function(lang: Lang) -> Uses {
    match lang {
        Lang::Fr => FUNCTION_FR,
        _ => FUNCTION_EN,
    }
}

/// A French or English institution, force, or group that acts.
pub(super) const HEAD: Uses = BODY.or(ARMS).or(ACTING);

#[rustfmt::skip]
const LISTS: &[(Uses, &str)] = &[
    (FUNCTION_FR, "le la les l' un une des du de au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos \
        votre vos leur leurs je tu il elle on nous vous ils elles y en se qui que quoi dont où lequel laquelle \
        lesquels lesquelles quel quelle quels quelles ceci cela ça celui celle ceux celles celui-ci celle-ci ceux-ci \
        celles-ci et ou mais or ni car donc puis alors ainsi aussi à dans par pour sur sous avec sans chez vers entre \
        contre depuis pendant durant dès jusque jusqu'à jusqu jusqu'au avant après devant derrière malgré selon sauf \
        hormis outre parmi afin lors lorsque quand comme si bien quoique puisque parce tandis toutefois cependant \
        pourtant néanmoins enfin ensuite ici là voici voilà hier aujourd'hui demain maintenant déjà encore toujours \
        jamais souvent parfois tout toute tous toutes chaque plusieurs certains certaines quelques aucun aucune nul \
        nulle autre autres même mêmes tel telle tels telles beaucoup peu plus moins très trop assez environ près loin \
        certes non oui peut-être doute surtout notamment seulement seul seule seuls seules est sont était étaient ont \
        a avait deux trois quatre cinq six sept huit neuf dix cent mille c'est s'agit premier première premiers \
        premières second seconde dernier dernière derniers dernières nouveau nouvelle nouveaux nouvelles grand grande \
        grands grandes petit petite petits petites jeune jeunes ancien ancienne anciens anciennes face grâce quant \
        suite accueil lire voir d'abord d'après faute ailleurs autant autour concernant suivant vu excepté \
        contrairement tard tôt auparavant désormais dorénavant bientôt longtemps pourquoi comment combien rien \
        personne quiconque quelqu'un chacun chacune voire via dessous dessus dedans dehors ex né née faut faire être \
        avoir merci bonjour advertisement source sources photo photos vidéo crédit image images interview éditorial \
        analyse reportage article articles commentaire commentaires page publié mis rédaction résultats résultat \
        classement note notes malheureusement heureusement également finalement actuellement récemment rappelons \
        situé située fondé fondée considéré considérée composé composée conformément interrogé interrogée"),
    (FUNCTION_EN, "i'm i've i'll i'd the a an this that these those my your his her its our their i you he she it we they me him us \
        them who whom whose which what when where why how and or but nor so yet for of in on at by to from with \
        without within into onto over under above below up down out off about after before during since until till \
        while although though because if unless whether as than then there here now today yesterday tomorrow tonight \
        however moreover meanwhile nevertheless nonetheless furthermore therefore thus hence indeed instead also \
        again still just only even not no yes never always often sometimes once twice perhaps maybe almost nearly \
        already soon later earlier recently currently according following despite per via against among amongst \
        between across through throughout toward towards upon beyond behind beside besides along around near inside \
        outside all any both each every either neither some many much more most few several other others another such \
        same one two three four five six seven eight nine ten hundred thousand million is are was were be been being \
        am do does did has have had can could may might must shall should will would let get got like given based \
        first second third last next new old former current late early young great big small good best better full \
        top high low long short own critics protesters officials police people experts analysts residents witnesses \
        sources source authorities voters members estimates additionally originally formerly initially finally \
        eventually ultimately subsequently consequently similarly likewise overall read see photo photos image images \
        video credit advertisement comment comments click share follow subscribe updated published posted written by: \
        article articles editor news report reports analysis opinion results result born founded located situated \
        established having using unlike apart aside due thanks regarding concerning including excluding except rather \
        quite very too well ever anyone someone everyone nobody none nothing something everything anything whoever \
        whatever whichever wherever whenever yeah ok okay please thank note notes summary standings scores score \
        index attendance halftime scorers division"),
    (CALENDAR, "lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août \
        septembre octobre novembre décembre monday tuesday wednesday thursday friday saturday sunday mondays tuesdays \
        wednesdays thursdays fridays saturdays sundays january february march april may june july august september \
        october november december jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun noël pâques \
        toussaint pentecôte ascension ramadan christmas easter thanksgiving halloween hanukkah passover yom kippur \
        aïd eid tabaski carême lent gmt utc cet est edt pst bst am pm a.m. p.m. am. pm. av. apr. j.-c. bc ad bce"),
    (TITLE, "chargé chargée numéro président présidente présidents présidentes vice-président vice-présidente \
        ministre ministres premier-ministre secrétaire directeur directrice pdg dg gouverneur gouverneure sénateur \
        sénatrice député députée députés sénateurs maire maires préfet préfète ambassadeur ambassadrice consul \
        procureur procureure juge magistrat magistrate avocat avocate porte-parole chef cheffe chefs leader dirigeant \
        dirigeante fondateur fondatrice cofondateur cofondatrice responsable conseiller conseillère candidat \
        candidate patron patronne analyste chercheur chercheuse historien historienne économiste politologue \
        professeur professeure journaliste écrivain écrivaine auteur acteur actrice chanteur chanteuse réalisateur \
        réalisatrice cinéaste musicien peintre entraîneur sélectionneur joueur joueuse capitaine attaquant défenseur \
        milieu gardien coach médecin infirmière militant militante opposant opposante activiste héritier reine roi \
        empereur impératrice prince princesse duc duchesse comte comtesse baron baronne marquis marquise pape \
        cardinal évêque archevêque imam cheikh sultan émir ayatollah rabbin abbé commissaire inspecteur commandant \
        représentant représentante délégué déléguée coordinateur coordinatrice administrateur administratrice \
        rapporteur rapporteure doyen recteur chancelier chancelière chef-d'état-major putschiste dictateur autocrate \
        tsar president presidents vice-president minister ministers premier secretary director chairman chairwoman \
        chair chairperson ceo cfo cto chief governor senator senators congressman congresswoman representative mayor \
        ambassador prosecutor judge justice lawyer attorney spokesman spokeswoman spokesperson head founder \
        co-founder cofounder adviser advisor analyst researcher historian economist professor journalist writer \
        author actor actress singer filmmaker manager captain striker goalkeeper midfielder defender doctor nurse \
        activist king queen emperor empress princess duke duchess earl count countess baroness lord lady pope bishop \
        archbishop sheikh sheik emir rabbi commissioner inspector commander delegate coordinator administrator \
        justices commissioners lords speaker dean chancellor taoiseach tánaiste dictator mp mps mep msp td pm member \
        boss owner executive officer opponent whip treasurer envoy negotiator skipper champion comptroller ombudsman"),
    (HONORIFIC.or(TITLE), "m. mm. m mme mmes mlle mlles me dr dr. pr pr. prof prof. professeur monsieur madame \
        mademoiselle maître docteur général généraux général-major colonel lieutenant-colonel colonel-major \
        lieutenant sous-lieutenant commandant capitaine sergent adjudant caporal amiral vice-amiral contre-amiral \
        maréchal major soldat brigadier sir dame mr mr. mrs mrs. ms ms. miss madam general gen gen. col col. lt lt. \
        maj maj. capt capt. sgt sgt. sen sen. rep rep. gov gov. admiral marshal sergeant corporal private \
        lieutenant-general major-general rev rev. reverend father sister brother père frère sœur soeur abbé dom don \
        hon. hon cllr st-père pasteur pastor lord lady sheikh cheikh mgr mgr. ayatollah mullah mollah judge juge"),
    (MODIFIER, "district circuit premier première vice ancien ancienne ex futur future nouveau nouvelle actuel \
        actuelle feu prime first deputy foreign home interior defence defense finance attorney solicitor chief \
        executive general major lieutenant brigadier rear vice-admiral acting interim former assistant associate \
        under shadow health trade education environment justice energy press lord secretary managing senior junior \
        party opposition crown grand ex-president chef secrétaire general-secretary national-security economy labour \
        transport culture agriculture current outgoing incoming incumbent then-president"),
    (BODY, "aerospace air petroleum oil steel zeitung news daily watch rights aid relief initiative ministère \
        ministères présidence primature commission parlement assemblée sénat conseil cour tribunal ambassade consulat \
        université banque syndicat parti agence comité fédération haut-commissariat confédération organisation \
        association institut académie école centre bureau secrétariat département office observatoire fondation fonds \
        mouvement front ligue alliance coalition rassemblement congrès chambre direction autorité caisse bourse \
        église diocèse collège lycée faculté hôpital musée théâtre orchestre opéra club union ordre société compagnie \
        groupe groupement communauté collectif coordination forum sommet haut-conseil préfecture mairie parquet \
        inspection régie chaîne journal quotidien hebdomadaire radio télévision usine croix-rouge nations maison \
        équipe ministry department committee court parliament senate party university agency embassy council assembly \
        bank board institute institution academy school college center organization federation confederation \
        foundation fund movement league congress house chamber authority exchange church diocese hospital museum \
        theatre theater orchestra society company group community summit administration service services treasury \
        cabinet corporation trust consulate secretariat directorate laboratory observatory network times post herald \
        tribune gazette telegraph guardian magazine television broadcasting airlines airways press studios records \
        industries holdings partners bancorp railways motors systems technologies pharmaceuticals software \
        entertainment communications securities insurance laboratories enterprises international fc rc united rovers \
        wanderers olympique sporting racing athletic"),
    (ARMS, "armée armées armee forces force police gendarmerie marine garde milice légion brigade bataillon régiment \
        troupes état-major etat-major milices légions commandement escadron flotte army navy guard corps militia \
        marines battalion regiment troops military fleet command constabulary squadron"),
    (ACTING, "gouvernement délégation junte government delegation junta regime régime"),
    (TAIL, "army navy forces force troops military police parliament government party union senate congress \
        commission ministry embassy delegation junta fleet guard assembly"),
    (SITE, "quai hôtel plaza tower towers hotel mall lac mont fleuve rivière mer océan golfe île ile îles iles baie \
        vallée désert forêt plaine plateau cap détroit canal rue avenue boulevard place pont gare aéroport port stade \
        palais château parc province région quartier commune arrondissement base camp cathédrale basilique abbaye \
        lake mount mountain mountains river sea ocean gulf island islands isle bay valley desert forest strait street \
        road square bridge station airport stadium palace castle park county district peninsula cape hills beach \
        creek falls canyon harbour harbor cathedral abbey hill city town village"),
    (COMPANY, "inc inc. corp corp. ltd ltd. plc llc llp gmbh ag sa s.a. sas sarl spa s.p.a. nv n.v. bv oy ab co co. \
        cie & kg se pty kk"),
    (PARTICLE, "von van der den ter ten zu bin ibn ben bint ould ag al el ash al- el- da di do dos della del dell' y \
        e af de la du des le d' ap abu abou st st."),
    (SAYS, "dit déclare déclaré affirme affirmé annonce annoncé indique indiqué estime estimé explique expliqué \
        précise précisé ajoute ajouté souligne souligné confie confié rappelle rappelé assure assuré juge jugé \
        dénonce dénoncé raconte raconté répond répondu résume insiste insisté reconnaît reconnu admet admis promet \
        promis accuse critique réagit conclut poursuit observe lance lancé tweete tweeté prévient said says told \
        tells added adds stated states announced announces explained explains noted notes argued argues warned warns \
        claimed claims insisted tweeted wrote writes replied asked thinks believes admitted commented promised denied \
        acknowledged recalled remarked"),
    (FINITE, "a est avait était sera aura ont sont doit peut va fut eut n'a n'est s'est serait aurait avaient étaient \
        pourrait devrait veut voulait vient ne se dit n' s' said says told has had was is will would plans became won \
        lost beat signed signe reste"),
    (DOMAIN, "défense intérieur affaires étrangères santé justice finances économie éducation agriculture travail \
        culture transports environnement énergie mines commerce industrie communication information sécurité \
        migrations migration logement tourisme sports jeunesse recherche enseignement budget plan équipement \
        outre-mer terre air mer paix réconciliation statistique statistiques planification élevage hydraulique \
        pétrole fonction emploi famille femmes droits homme réfugiés patrie développement coopération intégration \
        investissement presse renseignement renseignements sûreté numérique artisanat solidarité population defence \
        defense interior affairs health finance education labour labor trade energy transport environment security \
        homeland treasury foreign state housing tourism sport research statistics intelligence planning veterans \
        lords commons representatives deputies appeal appeals cassation comptes auditors notables sénateurs députés \
        représentants communes fisheries sciences science arts technology"),
    (QUALITY, "national nationale nationaux nationales suprême suprêmes européen européenne mondial mondiale général \
        générale généraux fédéral fédérale fédéraux international internationale internationaux internationales \
        central centrale populaire démocratique républicain républicaine socialiste constitutionnel constitutionnelle \
        électoral électorale indépendant indépendante régional régionale unies unis uni unie armée armées militaire \
        militaires spéciales spéciale spécial terrestres navales aériennes aérienne royal royale islamique arabe \
        interarmées mixte permanent permanente supérieur supérieure haute haut pénal pénale civile civil blanche \
        blanc rouge présidentielle présidentiel législatif législative monétaire économique sociale social publique \
        public judiciaire politique catholique orthodoxe révolutionnaire patriotique conjointe extraordinaire \
        polytechnique normale technique commerciale agricole africaine africain transitoire intérimaire syndicale \
        parlementaire métropolitaine olympique paralympique spatiale atomique météorologique nucléaire armed special \
        naval military supreme federal high joint popular"),
    (COMMON, "état etat états etats constitution république internet web dieu premier première seigneur allah god \
        lord madame monsieur nation ouest est nord sud north south east west mp mps tv pc dvd cd id ok ceo pdg cfo \
        pib gdp covid sida hiv aids adn dna vip usb ufo ong ngo ongs ngos hd sms xxi xx xix xviii xvii i ii iii iv v \
        vi vii viii ix x xi xii xiii xiv xv xvi euro euros dollar dollars opérations operations majesty excellency \
        highness excellence majesté altesse bible coran koran quran earth moon terre lune soleil coup putsch pm \
        facebook-live covid-19 nobel oscar oscars no. n° vol. art. mt fig. chef chefs etc etc. nb rip faq pdf http \
        https www gouvernement government ministre minister président president secretary secrétaire senate-bill"),
    (SITE_CUE, "ville villes village villages capitale région régions province provinces commune quartier district \
        département banlieue port aéroport rues nord sud est ouest centre frontière habitants cité camp île localité \
        localités environs périphérie city cities town towns capital region suburb suburbs outskirts streets north \
        south east west border residents people airport island center northwest northeast southwest southeast \
        northern southern eastern western downtown central nord-est nord-ouest sud-est sud-ouest mairie \
        university-town"),
    (BODY_CUE, "groupe société compagnie agence entreprise banque milice parti syndicat ong association constructeur \
        opérateur chaîne journal quotidien hebdomadaire magazine site réseau cabinet institut géant fondation \
        start-up filiale club équipe startup groupes group company firm agency newspaper broadcaster manufacturer \
        giant maker operator airline bank network retailer automaker carmaker website subsidiary team"),
    (COMPASS, "lower upper inner outer nord sud est ouest centre north south east west northern southern eastern \
        western northeast northwest southeast southwest nord-est nord-ouest sud-est sud-ouest haut haute bas basse \
        grand grande"),
    (NATURE, "mer mont monts lac océan golfe île îles détroit col cap archipel péninsule presqu'île"),
    (BUILT, "aéroport stade palais rue avenue boulevard place pont gare hôpital camp prison caserne base"),
    (EVENT, "affaire procès scandale ouragan cyclone tempête séisme explosion incendie attentat attentats élection \
        élections crise guerre accord enquête rapport dossier mort décès meurtre assassinat fusion rachat grève \
        manifestation manifestations faillite catastrophe naufrage hurricane storm case trial scandal crisis war \
        merger inquiry probe murder strike collapse election elections"),
    (FREE, "high first second third new old great big best full top low long short young early late own million one \
        three four seven grand grande grands grandes petit petite nouveau nouvelle premier première jeunes jeune \
        vieux all every another good better many"),
    (PRESS, "labour reuters bbc cnn afp bloomberg wikinews wikipedia google facebook twitter microsoft apple amazon \
        youtube instagram whatsapp tiktok telegram nasa otan nato onu un ue eu fmi imf oms who unesco unicef interpol \
        cia fbi pentagone pentagon kremlin élysée matignon whitehall westminster elysée hezbollah hamas daech isis \
        al-qaida al-qaeda taliban talibans cédéao ecowas opec opep gazprom boeing airbus toyota samsung sony ibm"),
];

/// What each word can be; keyed by the word in lower case.
static WORDS: LazyLock<HashMap<String, Uses, Quick>> = LazyLock::new(|| {
    let mut map: HashMap<String, Uses, Quick> = HashMap::default();
    let mut add = |word: &str, uses: Uses| {
        let entry = map.entry(word.to_owned()).or_default();
        *entry = entry.or(uses);
    };
    for &(uses, list) in LISTS {
        for word in list.split_whitespace() {
            add(word, uses);
            // French capitals often go without their accents: "Etats", "Ecole".
            if let Some(plain) = plain_initial(word) {
                add(&plain, uses);
            }
        }
    }
    for name in super::first_names::FIRST_NAMES.split_whitespace() {
        add(name, FIRST);
    }
    let english = STATES
        .iter()
        .map(|state| state.2)
        .chain([PEOPLES_EN])
        .flat_map(|list| list.split('|'));
    for word in english.filter(|word| !word.is_empty() && !word.starts_with("US") && !word.starts_with("U.S")) {
        for part in word.split(' ').filter(|part| !COMPASS_WORDS.contains(part)) {
            let part = part.to_lowercase();
            add(&part, PEOPLE);
            if !part.ends_with(['s', 'h']) {
                add(&format!("{part}s"), PEOPLE);
            }
        }
    }
    let french = STATES
        .iter()
        .map(|state| state.3)
        .chain([PEOPLES_FR])
        .flat_map(|list| list.split('|'));
    for word in french.filter(|word| !word.is_empty()) {
        for form in inflected(word) {
            if let Some(plain) = plain_initial(&form) {
                add(&plain, PEOPLE);
            }
            add(&form, PEOPLE);
        }
    }
    map
});

const COMPASS_WORDS: &[&str] = &[
    "North", "South", "East", "West", "New", "Central", "Cape", "Costa", "Sierra", "Sri",
];

/// The four forms of a French adjective given in the masculine singular.
pub(super) fn inflected(word: &str) -> Vec<String> {
    let feminine = match word {
        _ if word.ends_with('e') => word.to_owned(),
        _ if word.ends_with("en") || word.ends_with("on") => format!("{word}ne"),
        _ => match word.strip_suffix("f") {
            Some(stem) => format!("{stem}ve"),
            None => format!("{word}e"),
        },
    };
    let plural = match word {
        _ if word.ends_with('s') => word.to_owned(),
        _ => match word.strip_suffix("al") {
            Some(stem) => format!("{stem}aux"),
            None => format!("{word}s"),
        },
    };
    vec![word.to_owned(), format!("{feminine}s"), feminine, plural]
}

/// The word without the accent of its first letter, if that has one.
fn plain_initial(word: &str) -> Option<String> {
    let first = word.chars().next()?;
    let plain = match first {
        'é' | 'è' | 'ê' => 'e',
        'à' | 'â' => 'a',
        'î' => 'i',
        'ô' => 'o',
        _ => return None,
    };
    Some(format!("{plain}{}", &word[first.len_utf8()..]))
}

/// A hash of the words of the tables, which nobody chooses to collide: FNV-1a, eight bytes at a time.
#[derive(Clone, Copy)]
struct Fnv(u64);

type Quick = BuildHasherDefault<Fnv>;

impl Default for Fnv {
    fn default() -> Self {
        Fnv(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 32)
    }

    fn write(&mut self, bytes: &[u8]) {
        for part in bytes.chunks(8) {
            let mut eight = [0; 8];
            eight[..part.len()].copy_from_slice(part);
            self.0 = (self.0 ^ u64::from_le_bytes(eight))
                .wrapping_mul(0x100_0000_01b3)
                .rotate_left(23);
        }
    }
}

/// What a word in lower case can be.
pub(super) fn uses(lower: &str) -> Uses {
    WORDS.get(lower).copied().unwrap_or_default()
}

/// What a name of the tables denotes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Known {
    /// The state of this line of [`STATES`].
    State(usize),
    /// A capital, a city, a part of the world.
    Place,
}

/// The words of a name after its first, and what the whole denotes.
pub(super) type Listed = (Vec<String>, Known);

/// The names of the tables: the words of each, in lower case and without accents, by the first of them.
static NAMES: LazyLock<HashMap<String, Vec<Listed>, Quick>> = LazyLock::new(|| {
    let mut map: HashMap<String, Vec<Listed>, Quick> = HashMap::default();
    let mut add = |name: &str, known: Known| {
        let mut words = name.split([' ', '\'']).map(plain);
        let Some(first) = words.next().filter(|first| !first.is_empty()) else {
            return;
        };
        let rest = words.collect();
        map.entry(first).or_default().push((rest, known));
    };
    for (index, &(english, french, _, _, capitals)) in STATES.iter().enumerate() {
        for name in english.split('|').chain(french.split('|')) {
            add(name, Known::State(index));
        }
        for name in capitals.split('|') {
            add(name, Known::Place);
        }
    }
    for name in PLACES.split('|') {
        add(name, Known::Place);
    }
    for list in map.values_mut() {
        // The longest first; of two of one length, the state.
        list.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then(a.1.cmp(&b.1)));
    }
    map
});

/// The names of the tables that begin with a word without accents in lower case: the words that follow, and what the
/// whole denotes, the longest first.
pub(super) fn names(first: &str) -> &'static [Listed] {
    NAMES.get(first).map_or(&[], Vec::as_slice)
}

/// A word in lower case, without accents, a hyphen as it is.
pub fn plain(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    push_plain(word, &mut out);
    out
}

/// Puts a word behind a text, as [`plain`] gives it.
pub fn push_plain(word: &str, out: &mut String) {
    if word.is_ascii() {
        let start = out.len();
        out.push_str(word);
        out[start..].make_ascii_lowercase();
        return;
    }
    // The letters with accents of the Latin blocks, and ASCII.
    let is_known = |c: char| c.is_ascii() || matches!(c, '\u{c0}'..='\u{17f}');
    if word.chars().all(is_known) {
        for c in word.chars() {
            match LATIN.get((c as usize).wrapping_sub(0xc0)) {
                Some(letters) => out.push_str(letters),
                None => out.push(c.to_ascii_lowercase()),
            }
        }
        return;
    }
    plain_any(word, out);
}

/// The letters from U+00C0 to U+017F, plain.
static LATIN: LazyLock<Vec<String>> = LazyLock::new(|| {
    let plain = |c: char| {
        let mut letters = String::new();
        plain_any(c.encode_utf8(&mut [0; 4]), &mut letters);
        letters
    };
    ('\u{c0}'..='\u{17f}').map(plain).collect()
});

fn plain_any(word: &str, out: &mut String) {
    use unicode_normalization::UnicodeNormalization;
    use unicode_normalization::char::is_combining_mark;
    for c in word.nfd().filter(|&c| !is_combining_mark(c)) {
        match c {
            'œ' | 'Œ' => out.push_str("oe"),
            'æ' | 'Æ' => out.push_str("ae"),
            'ß' => out.push_str("ss"),
            'ø' | 'Ø' => out.push('o'),
            'ł' | 'Ł' => out.push('l'),
            'ı' => out.push('i'),
            '’' | 'ʼ' => out.push('\''),
            '\u{2010}' | '\u{2011}' => out.push('-'),
            '\u{ad}' => {}
            _ => out.extend(c.to_lowercase()),
        }
    }
}
