# The words of the interface, in French. Every language has the same keys, each with the same arguments.

## Around every page
skip = Aller au contenu
navigation = Navigation principale
breadcrumbs = Fil d’Ariane
on-this-page = Sur cette page
feed = Fil Atom des événements
made-with = Dossier composé avec recoupe { $version }
draft = Brouillon : cette page ne sera pas publiée en l’état.
draft-short = brouillon
proposed = Proposé par le programme, pas encore relu : { $why }.
and = et
see = voir

## The sections
dossier = Dossier
home = Accueil
chronology = Chronologie
actors = Acteurs
places = Lieux
sources = Sources
questions = Questions
notes = Notes
not-found = Cette page n’existe pas
not-found-lead = L’adresse est peut-être ancienne ou incomplète. Le dossier, lui, est toujours là.
not-found-home = Revenir à l’accueil

## What is counted
evidence-count = { $count ->
    [0] aucune citation
    [one] une citation
   *[other] { $count } citations
}
event-count = { $count ->
    [0] aucun événement
    [one] un événement
   *[other] { $count } événements
}
mention-count = { $count ->
    [0] aucune mention
    [one] une mention
   *[other] { $count } mentions
}
word-count = { $count ->
    [one] { $count } mot
   *[other] { $count } mots
}
bytes = { $count ->
    [one] { $count } octet
   *[other] { $count } octets
}
count-sources = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
count-events = { $count ->
    [one] { $count } événement
   *[other] { $count } événements
}
count-actors = { $count ->
    [one] { $count } acteur
   *[other] { $count } acteurs
}
count-places = { $count ->
    [one] { $count } lieu
   *[other] { $count } lieux
}
count-questions = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
count-evidence = { $count ->
    [one] { $count } citation vérifiée
   *[other] { $count } citations vérifiées
}

## Evidence
evidence-on = À lire sur la page :
claims = Ce que la citation établit
claim-date = date
claim-place = lieu
stance-supports = Appuie
stance-disputes = Conteste
stance-qualifies = Nuance

## Home and chronology
all-events = { $count ->
    [one] L’événement dans la chronologie
   *[other] Les { $count } événements de la chronologie
}
all-actors = { $count ->
    [one] L’acteur du dossier
   *[other] Les { $count } acteurs du dossier
}
questions-lead = Là où les sources se contredisent ou semblent le faire : ce que dit chacune, dans ses propres mots.
chronology-lead = { $count ->
    [0] Aucun événement.
    [one] Un événement.
   *[other] { $count } événements, dans l’ordre de leurs dates, même incertaines.
}
years = Années
undated = Sans date
no-events = Ce dossier ne compte encore aucun événement.
no-actors = Ce dossier ne nomme encore aucun acteur.
no-places = Ce dossier ne nomme encore aucun lieu.
no-sources = Ce dossier n’a encore aucune source.
no-questions = Ce dossier ne pose encore aucune question.
no-notes = Ce dossier n’a encore aucune note.

## An event
date-unsupported = Aucune citation n’établit cette date.
event-actors = Qui
event-sources = Raconté par
event-told-by = Raconté par :
event-actors-more = { $count ->
    [one] et un autre acteur
   *[other] et { $count } autres acteurs
}
event-places-more = { $count ->
    [one] et un autre lieu
   *[other] et { $count } autres lieux
}
see-in-chronology = Voir dans la chronologie
event-questions = Ce qui fait question
event-thread = Le fil
event-follows = Fait suite à
event-followed-by = A pour suite
event-related = En rapport
related-linked = lié dans le texte
related-actors = { $count ->
    [one] même acteur :
   *[other] mêmes acteurs :
}
related-places = { $count ->
    [one] même lieu :
   *[other] mêmes lieux :
}
related-questions = { $count ->
    [one] même question :
   *[other] mêmes questions :
}
event-neighbours = Dans la chronologie
event-previous = Avant
event-next = Après

## Actors and places
actors-lead = { $count ->
    [0] Personne n’est encore nommé.
    [one] Un acteur : qui agit, ou sur qui l’on agit.
   *[other] { $count } acteurs : qui agit, ou sur qui l’on agit.
}
places-lead = { $count ->
    [0] Aucun lieu.
    [one] Un lieu.
   *[other] { $count } lieux.
}
by-kind = Par nature
by-name = Par nom
letters = Lettres
other-kind = Autres
# After a latitude or a longitude.
north = N
south = S
east = E
west = O
aliases = Aussi nommé
actor-roles = Fonctions
actor-member-of = Fait partie de
actor-members = Comprend
actor-events = Sa chronologie
actor-says = Ses propos
actor-claimed = Ce que l’on en dit
place-contains = Comprend
place-events = Ce qui s’y passe
mentions = Dans les sources
mentions-lead = { $mentions ->
    [one] Une mention, relevée
   *[other] { $mentions } mentions, relevées
} par le programme dans { $sources ->
    [one] une source.
   *[other] { $sources } sources.
}
read-in-article = lire dans l’article
read-in-article-number = Lire dans l’article, phrase { $number }
text-not-published = Le texte de cette source n’est pas publié.
backlinks = Cité dans le dossier

## The kinds of actors and places, one and many
actor-kind-person = { $count ->
    [one] personne
   *[other] Personnes
}
actor-kind-organisation = { $count ->
    [one] organisation
   *[other] Organisations
}
actor-kind-institution = { $count ->
    [one] institution
   *[other] Institutions
}
actor-kind-state = { $count ->
    [one] État
   *[other] États
}
actor-kind-force = { $count ->
    [one] force armée
   *[other] Forces armées
}
actor-kind-company = { $count ->
    [one] entreprise
   *[other] Entreprises
}
actor-kind-media = { $count ->
    [one] média
   *[other] Médias
}
actor-kind-party = { $count ->
    [one] parti
   *[other] Partis
}
actor-kind-group = { $count ->
    [one] groupe
   *[other] Groupes
}
actor-kind-ship = { $count ->
    [one] navire
   *[other] Navires
}
actor-kind-base = { $count ->
    [one] base militaire
   *[other] Bases militaires
}
actor-kind-government = { $count ->
    [one] gouvernement
   *[other] Gouvernements
}
actor-kind-ministry = { $count ->
    [one] ministère
   *[other] Ministères
}
actor-kind-agency = { $count ->
    [one] agence
   *[other] Agences
}
actor-kind-army = { $count ->
    [one] armée
   *[other] Armées
}
actor-kind-court = { $count ->
    [one] tribunal
   *[other] Tribunaux
}
actor-kind-university = { $count ->
    [one] université
   *[other] Universités
}
actor-kind-delegation = { $count ->
    [one] délégation
   *[other] Délégations
}
actor-kind-population = { $count ->
    [one] population
   *[other] Populations
}
actor-kind-bank = { $count ->
    [one] banque
   *[other] Banques
}
actor-kind-association = { $count ->
    [one] association
   *[other] Associations
}
actor-kind-union = { $count ->
    [one] syndicat
   *[other] Syndicats
}
actor-kind-ngo = { $count ->
    [one] ONG
   *[other] ONG
}
actor-kind-police = { $count ->
    [one] police
   *[other] Polices
}
actor-kind-church = { $count ->
    [one] Église
   *[other] Églises
}
actor-kind-embassy = { $count ->
    [one] ambassade
   *[other] Ambassades
}
actor-kind-parliament = { $count ->
    [one] parlement
   *[other] Parlements
}
actor-kind-family = { $count ->
    [one] famille
   *[other] Familles
}
place-kind-country = { $count ->
    [one] pays
   *[other] Pays
}
place-kind-region = { $count ->
    [one] région
   *[other] Régions
}
place-kind-city = { $count ->
    [one] ville
   *[other] Villes
}
place-kind-base = { $count ->
    [one] base militaire
   *[other] Bases militaires
}
place-kind-building = { $count ->
    [one] bâtiment
   *[other] Bâtiments
}
place-kind-airport = { $count ->
    [one] aéroport
   *[other] Aéroports
}
place-kind-village = { $count ->
    [one] village
   *[other] Villages
}
place-kind-continent = { $count ->
    [one] continent
   *[other] Continents
}
place-kind-district = { $count ->
    [one] quartier
   *[other] Quartiers
}
place-kind-port = { $count ->
    [one] port
   *[other] Ports
}
place-kind-border = { $count ->
    [one] frontière
   *[other] Frontières
}
place-kind-river = { $count ->
    [one] cours d’eau
   *[other] Cours d’eau
}
place-kind-sea = { $count ->
    [one] mer
   *[other] Mers
}
place-kind-island = { $count ->
    [one] île
   *[other] Îles
}
place-kind-mountain = { $count ->
    [one] montagne
   *[other] Montagnes
}
place-kind-street = { $count ->
    [one] rue
   *[other] Rues
}
place-kind-camp = { $count ->
    [one] camp
   *[other] Camps
}
place-kind-prison = { $count ->
    [one] prison
   *[other] Prisons
}
place-kind-site = { $count ->
    [one] site
   *[other] Sites
}

# The same kinds in the words of French editors.
actor-kind-personne = { $count ->
    [one] personne
   *[other] Personnes
}
actor-kind-etat = { $count ->
    [one] État
   *[other] États
}
actor-kind-groupe = { $count ->
    [one] groupe
   *[other] Groupes
}
actor-kind-entreprise = { $count ->
    [one] entreprise
   *[other] Entreprises
}
actor-kind-parti = { $count ->
    [one] parti
   *[other] Partis
}
actor-kind-navire = { $count ->
    [one] navire
   *[other] Navires
}
actor-kind-ministere = { $count ->
    [one] ministère
   *[other] Ministères
}
actor-kind-gouvernement = { $count ->
    [one] gouvernement
   *[other] Gouvernements
}
actor-kind-armee = { $count ->
    [one] armée
   *[other] Armées
}
actor-kind-agence = { $count ->
    [one] agence
   *[other] Agences
}
actor-kind-universite = { $count ->
    [one] université
   *[other] Universités
}
place-kind-pays = { $count ->
    [one] pays
   *[other] Pays
}
place-kind-ville = { $count ->
    [one] ville
   *[other] Villes
}
place-kind-batiment = { $count ->
    [one] bâtiment
   *[other] Bâtiments
}
place-kind-aeroport = { $count ->
    [one] aéroport
   *[other] Aéroports
}

## A source
source = Source
sources-lead = { $count ->
    [0] Aucune source.
    [one] Une source, que l’on peut lire annotée.
   *[other] { $count } sources, que l’on peut lire annotées.
}
found-by-program = relevé par le programme
found-by-rule = relevé par le programme : { $rule }
source-publisher = Publication
source-author = Auteur
source-agency = Agence
source-published = Publié
contradicted = Les dates que dit le texte la contredisent.
contradicted-past = Le texte la contredit : il parle de « { $words } » comme d’un fait passé.
contradicted-weekday = Le texte la contredit : « { $words } » tombe en { $year }.
contradicted-future = Le texte la contredit : il parle de « { $words } » comme de ce qui est à venir.
published-between = entre le { $first } et le { $last }
published-from = pas avant le { $day }
published-until = pas après le { $day }
text-says = « { $words } »
source-retrieved = Consulté
source-language = Langue
source-url = Adresse
source-archive_url = Archive
source-translated_from = Traduit de
source-heading_date = Date en tête
source-licence = Licence
in-source-criticism = Critique de la source
in-source-unannotated = Personne n’a encore décrit cette source : ce que l’on en lit ici a été relevé par le programme.
in-source-article = L’article annoté
in-source-passages = Les passages cités
in-source-excerpts = Seuls les passages cités de cet article sont publiés.
in-source-none = Le texte de cet article n’est pas publié.
in-source-none-notes = Voici ce que le dossier en cite.
in-source-notes-lead = { $count ->
    [one] Un passage est cité dans le dossier.
   *[other] { $count } passages sont cités dans le dossier.
}
in-source-dates = { $notes ->
    [0] { $count ->
        [one] Une date, soulignée de points, a été relevée par le programme.
       *[other] { $count } dates, soulignées de points, ont été relevées par le programme.
    }
   *[other] { $count ->
        [one] Une date a été relevée par le programme : des points la soulignent hors des passages cités.
       *[other] { $count } dates ont été relevées par le programme : des points les soulignent hors des passages cités.
    }
}
in-source-dates-all = Toutes les dates
in-source-shared = Passages communs avec
in-source-events = Ce qu’elle raconte
in-source-actors = Qui elle nomme
in-source-seed = L’original
annotations-hide = Lire sans les annotations
cut = Passage non publié
note-number = Note { $number }
passage-number = Passage { $number }
seed-file = Fichier
seed-size = Taille
set-aside = { $count ->
    [one] Mis de côté : un élément
   *[other] Mis de côté : { $count } éléments
}
set-aside-lead = Ce que le programme n’a pas tenu pour le texte de l’article. Rien n’en est perdu.
line-number = ligne { $number }
aside-metadata = Métadonnées
aside-navigation = Navigation du site
aside-read-also = Renvoi vers d’autres articles
aside-comments = Commentaires
aside-advertisement = Publicité
aside-repeated = Titre répété
aside-signature = Signature
aside-outside = Hors de l’article
original = L’original tel que reçu
original-cut = La suite est dans le fichier.
data = Données
data-whole = Toutes les données du dossier

## A question
question-kind-number = Question de nombre
question-kind-date = Question de date
question-kind-actor = Question de personne
question-kind-place = Question de lieu
question-kind-text = Question de fait
answers = Réponses
question-answers = { $count ->
    [one] Ce qu’en dit une source
   *[other] Ce qu’en disent { $count } sources
}
question-silent = { $count ->
    [one] Ne répond pas :
   *[other] Ne répondent pas :
}
question-judgement = Le jugement de la rédaction
question-events = Événements concernés
no-answers = Aucune source ne répond encore à cette question.

## Languages
language-ar = arabe
language-de = allemand
language-en = anglais
language-es = espagnol
language-fa = persan
language-fr = français
language-ha = haoussa
language-he = hébreu
language-it = italien
language-ja = japonais
language-nl = néerlandais
language-pl = polonais
language-pt = portugais
language-ru = russe
language-tr = turc
language-uk = ukrainien
language-zh = chinois

## What the program found by itself
found = Relevés
found-dates = Dates dites par les sources
found-names = Noms qui reviennent
found-shared = Passages communs
found-description = Ce que le programme a relevé lui-même dans les sources, sans l’intervention des auteurs du dossier.
found-caveat = Relevé par le programme, selon des règles ; personne ne l’a vérifié.
found-dates-part = Dates dites par les sources, { $years }
found-dates-lead = { $count ->
    [one] Une date dont parlent les sources, avec la phrase qui la dit.
   *[other] { $count } dates dont parlent { $sources ->
        [one] une source
       *[other] { $sources } sources
    }, dans l’ordre, avec les phrases qui les disent.
}
found-places = { $count ->
    [one] une phrase
   *[other] { $count } phrases
}
found-folded = { $count ->
    [one] Une autre phrase
   *[other] Les { $count } autres phrases
}
found-cut = { $count ->
    [one] Une autre phrase le dit aussi.
   *[other] { $count } autres phrases le disent aussi.
}
found-events = Dans le dossier :
found-weekday = Le texte dit « { $stated } », mais cette date tombe un { $actual }.
found-names-lead = { $count ->
    [one] Un nom que les sources disent plusieurs fois.
   *[other] { $count } noms que les sources disent plusieurs fois, les plus fréquents d’abord.
}
found-count = { $count } fois dans { $sources ->
    [one] une source
   *[other] { $sources } sources
}
found-told = { $count } fois dans { $sources ->
    [one] une source
   *[other] { $sources } sources
}
found-some = { $count ->
    [one] Une phrase qui le nomme
   *[other] { $count } phrases qui le nomment
}
found-entity = Dans le dossier :
found-kind = sans doute : { $kind }
found-spellings = Écrit aussi :
found-doubtful = Peut-être le même, à confirmer :
found-more = { $count ->
    [one] Un autre nom revient, moins souvent.
   *[other] { $count } autres noms reviennent, moins souvent.
}
found-shared-lead = { $count ->
    [one] Deux sources ont des passages en commun.
   *[other] { $count } paires de sources ont des passages en commun.
}
origins = Origines
origins-lead = { $several ->
    [0] { $alone ->
        [one] La source ne remonte à aucune autre.
       *[other] Aucune des { $alone } sources ne paraît remonter au même texte qu’une autre.
    }
    [one] Des sources remontent à un même texte : elles comptent pour une origine. { $alone ->
        [0] {""}
        [one] Une autre est seule de la sienne.
       *[other] { $alone } autres ont chacune la leur.
    }
   *[other] Des sources remontent à { $several } mêmes textes : elles comptent chaque fois pour une origine. { $alone ->
        [0] {""}
        [one] Une autre est seule de la sienne.
       *[other] { $alone } autres ont chacune la leur.
    }
}
origin-reuse = « { $a } » et « { $b } » ont { $words } mots en commun hors citations, soit { $share } % du plus court.
origin-agency = « { $a } » et « { $b } » nomment la même agence, { $agency }, et ont { $words } mots en commun hors citations, soit { $share } % du plus court.
origin-reuse-both = { $words } mots en commun hors citations, soit { $share } % du plus court.
origin-agency-both = La même agence, { $agency }, et { $words } mots en commun hors citations, soit { $share } % du plus court.
origin-translation = « { $a } » est traduit de « { $b } ».
shared-pairs = Deux à deux
shared-words = { $count ->
    [0] aucun mot repris
    [one] un mot repris
   *[other] { $count } mots repris
}
shared-share = { $share } % du plus court
shared-quoted = { $count ->
    [one] un mot cité par les deux
   *[other] { $count } mots cités par les deux
}
shared-legend = Dans chaque passage sont marqués
shared-legend-changed = les mots changés
shared-legend-only = ceux que l’autre n’a pas
shared-more = { $count ->
    [one] Une autre paire a moins en commun.
   *[other] { $count } autres paires ont moins en commun.
}
shared-hidden = Le texte de ces sources n’est pas publié.

count-found-dates = { $count ->
    [one] { $count } date
   *[other] { $count } dates
}
count-found-names = { $count ->
    [one] { $count } nom qui revient
   *[other] { $count } noms qui reviennent
}
count-found-shared = { $count ->
    [one] { $count } paire de sources aux passages communs
   *[other] { $count } paires de sources aux passages communs
}
found-line = Relevé par le programme dans les sources :
found-home = Personne n’a encore écrit d’événement dans ce dossier : voici ce que le programme relève dans les sources, selon des règles, sans que personne l’ait vérifié.
found-home-dates = Les dates que le plus de sources disent, dans l’ordre.
found-home-names = Les noms que les sources disent le plus souvent.
found-home-shared = Les sources qui ont le plus de mots en commun.
found-all-dates = { $count ->
    [one] La date relevée
   *[other] Les { $count } dates relevées
}
found-all-names = { $count ->
    [one] Le nom relevé
   *[other] Les { $count } noms relevés
}
found-all-shared = { $count ->
    [one] La paire de sources relevée
   *[other] Les { $count } paires de sources relevées
}

## The rules by which the program found it
reuse-rule-same-words = mêmes mots
reuse-rule-few-words-changed = quelques mots changés
reuse-rule-same-order = récrit dans le même ordre
reuse-rule-same-order-beside-reuse = même ordre, près d’autres reprises
reuse-rule-both-quote = citation commune
name-rule-capitals = majuscules
name-rule-acronym = sigle
name-rule-institution = nom d’institution
name-rule-state-list = liste des États
name-rule-place-list = liste de lieux
name-rule-well-known = nom très connu
name-rule-site-word = mot qui désigne un lieu
name-rule-armed-force = mot qui désigne une force armée
name-rule-institution-head = mot qui désigne une institution
name-rule-company-form = forme de société
name-rule-people-word = mot qui désigne des gens
name-rule-title = titre ou fonction à côté
name-rule-first-name = prénom connu
name-rule-initial = initiale d’un prénom
name-rule-particle = particule
name-rule-compass = point cardinal
name-rule-known-inside = contient un nom connu
name-rule-place-cue = mots de lieu à côté
name-rule-place-ending = forme d’un nom de lieu
name-rule-body-cue = mots d’institution à côté
name-rule-people-before = nom de peuple devant
name-rule-says = verbe de parole à côté
name-rule-article = article devant
name-rule-two-capitals = deux ou trois mots à majuscule
name-rule-one-capital = un mot à majuscule
name-rule-initials = mêmes initiales
name-rule-short-form = forme abrégée
name-rule-shared-surname = même nom de famille
name-rule-shared-names = plusieurs noms communs
name-rule-near-letters = lettres voisines
name-rule-near-surname = nom de famille voisin
name-rule-near-first-name = prénom voisin
time-rule-full-date = date entière
time-rule-date-without-year = jour et mois, l’année déduite
time-rule-month-of-year = mois et année
time-rule-month-alone = mois, l’année déduite
time-rule-year = année
time-rule-decade = décennie
time-rule-century = siècle
time-rule-weekday = jour de la semaine
time-rule-day-of-month = jour du mois
time-rule-named-day = fête ou jour qui a un nom
time-rule-season = saison
time-rule-quarter-or-half = trimestre ou semestre
time-rule-week = semaine
time-rule-relative-to-publication = relatif à la publication
time-rule-counted-from-publication = compté depuis la publication
time-rule-relative-to-narrative = relatif à la date dite avant
time-rule-counted-from-narrative = compté depuis la date dite avant
time-rule-counted-from-date = compté depuis une date
time-rule-nth-of-period = rang dans une période
time-rule-part-of-period = début, milieu ou fin d’une période
time-rule-interval = intervalle
time-rule-open-interval = depuis ou jusqu’à une date
time-rule-row-of-units = suite de jours, de mois ou d’années
time-rule-time-of-day = heure ou moment du jour
time-rule-duration = durée
time-rule-set = répétition
time-rule-vague = moment vague
read-rule-front-matter = en-tête du fichier
read-rule-heading-line = première ligne
read-rule-dateline = tête de dépêche
read-rule-heading = titre affiché dans la page
read-rule-heading-date = date en tête
read-rule-html-lang = langue déclarée par la page
read-rule-http-equiv = métadonnées de la page
read-rule-link-element = lien de la page
read-rule-meta-tag = métadonnées de la page
read-rule-json-ld = données structurées de la page
read-rule-time-element = date balisée dans la page
read-rule-title-element = titre de la page
read-rule-title-line = ligne de titre
read-rule-detected = langue reconnue au texte
read-rule-byline = signature
read-rule-address = adresse de la page
read-rule-file-name = nom du fichier
read-rule-folder-name = nom du répertoire
read-rule-signature = signature en fin de texte
read-rule-own-dates = d’après ses propres dates
read-date = { $date } (relevé par le programme : { $rule })

## What `draft` writes
drafted-event = { $sources ->
    [one] dit par une source
   *[other] dit par { $sources } sources ({ $origins ->
        [one] une origine
       *[other] { $origins } origines
    })
} ; la date est nommée { $mentions ->
    [one] une fois
   *[other] { $mentions } fois
}
drafted-name = nommé { $count ->
    [one] une fois
   *[other] { $count } fois
} dans { $sources ->
    [one] une source
   *[other] { $sources } sources
}
drafted-kind = {"\u202F"}; nature devinée : { $rule }
drafted-confirm = À confirmer, peut-être le même : { $spellings }.
drafted-source = métadonnées relevées dans le fichier

## Ce sur quoi repose un fait
support = { $sources ->
    [one] une source
   *[other] { $sources } sources, { $origins ->
        [one] une seule origine
       *[other] { $origins } origines
    }
}
support-one-origin = Une seule origine.
support-against = le conteste
origin-speaker = Tout ce que « { $source } » en dit a pour voix { $speaker }, qu’une autre de ces sources cite aussi.

## Qui parle
actor-relays = Propos relayés
about-own = Par des sources, de leur propre voix
about-attributed = Par d’autres, que les sources citent
about-unstated = Cité dans une phrase du dossier
statements-folded = { $count ->
    [one] Une autre citation
   *[other] { $count } autres citations
}
statements-all = { $count ->
    [one] Une citation
   *[other] { $count } citations
}
statements-cut = { $count ->
    [one] Une autre n’est pas reprise ici.
   *[other] { $count } autres ne sont pas reprises ici.
}
voice-own = de sa propre voix
voice-marked = l’article l’attribue à d’autres
voice-rule-quoted = entre guillemets
voice-rule-according = « selon… » dans la phrase
voice-rule-saying = introduit par un verbe de parole
voice-rule-incise = verbe de parole en incise
in-source-voices = Qui y parle
voices-own = { $count ->
    [0] L’article ne parle en son nom dans aucun passage cité
    [one] L’article parle en son nom dans un passage cité
   *[other] L’article parle en son nom dans { $count } passages cités
}
voices-attributed = { $count ->
    [one] un est attribué à autrui
   *[other] { $count } sont attribués à autrui
}
voices-marked = { $count ->
    [one] dont un relevé par le programme
   *[other] dont { $count } relevés par le programme
}

## Method, coverage, forecasts
method = Méthode
method-title = Méthode et chiffres
method-description = Comment ce dossier est fait, ce qu’il compte et ce qui lui manque.
method-home = Comment ce dossier est fait, en chiffres
method-lead = Comment ce dossier est fait, et jusqu’où l’on peut s’y fier. Chaque nombre de cette page est compté par le programme, sur les articles et les annotations publiés ici.
or = ou
part-title = { $title }, page { $number }
count-origins = { $count ->
    [one] { $count } origine
   *[other] { $count } origines
}
method-sources = { $count ->
    [0] Ce dossier n’a encore aucune source.
    [one] Ce dossier repose sur un seul article : ce que cet article ne dit pas n’y est pas.
   *[other] Ce dossier repose sur { $count } articles, et sur eux seuls : ce qu’aucun d’eux ne dit n’y est pas.
}
method-originals = Les fichiers reçus ne sont jamais retouchés. Chacun se reconnaît à une empreinte, donnée au bas de cette page : un seul caractère changé, et l’empreinte serait tout autre.
method-quotations = Les citations
method-evidence = { $count ->
    [0] Aucune citation n’a encore été relevée : ce que montre ce site, le programme l’a trouvé seul dans les articles.
    [one] Une citation, vérifiée, porte ce que ce dossier avance.
   *[other] { $count } citations, toutes vérifiées, portent ce que ce dossier avance.
}
method-verified = Chaque fois que le site est composé, le programme cherche chaque citation dans l’article d’où elle vient. Si elle n’y est pas mot pour mot, rien n’est publié. Seuls lui sont indifférents la forme des apostrophes et des guillemets, les espaces et la majuscule du premier mot ; un mot, un accent ou un chiffre de travers suffisent à tout arrêter. Un clic sur une citation mène au passage, dans l’article.
method-shortened = { $count ->
    [one] L’une d’elles est abrégée : le signe […] y tient la place des mots omis, et le programme vérifie que les morceaux se suivent dans l’article.
   *[other] { $count } d’entre elles sont abrégées : le signe […] y tient la place des mots omis, et le programme vérifie que les morceaux se suivent dans l’article.
}
method-reserved = { $count ->
    [one] L’une d’elles conteste ou nuance ce dont elle parle, et c’est écrit à côté.
   *[other] { $count } d’entre elles contestent ou nuancent ce dont elles parlent, et c’est écrit à côté.
}
method-voices = Qui parle
method-own = { $count ->
    [0] Dans aucune de ces citations l’article ne parle en son nom.
    [one] Dans une citation, l’article parle en son propre nom.
   *[other] Dans { $count } citations, l’article parle en son propre nom.
}
method-attributed = { $count ->
    [0] Aucune n’est donnée pour la parole d’un autre.
    [one] Une citation rapporte la parole d’un autre, que le dossier nomme à côté.
   *[other] { $count } citations rapportent la parole d’un autre, que le dossier nomme à côté.
}
method-woven = { $count ->
    [one] Une autre est prise dans une phrase du dossier, qui dit elle-même qui parle.
   *[other] { $count } autres sont prises dans une phrase du dossier, qui dit elle-même qui parle.
}
method-voices-why = La différence compte : un journal qui écrit « selon le ministère » ne répond que d’avoir bien entendu. Qui parle est noté par l’éditeur du dossier, citation par citation.
method-witnesses = Compter les témoins
method-origins-why = Dix journaux qui recopient la même dépêche ne font qu’un témoin. Ce dossier compte donc les origines plutôt que les articles.
method-origins = { $count ->
    [0] Aucun de ses articles ne semble remonter au même texte qu’un autre.
    [one] Une origine y réunit plusieurs articles.
   *[other] { $count } origines y réunissent plusieurs articles.
}
method-origins-how = Plusieurs articles comptent pour une origine dans quatre cas, et le site dit chaque fois lequel :
method-origin-reuse = la reprise : au moins un cinquième des mots du plus court, et vingt-cinq au moins, se retrouvent dans l’autre. Les mots entre guillemets ne comptent pas, car deux journaux peuvent citer le même discours sans s’être lus ;
method-origin-agency = l’agence : les deux nomment la même agence de presse et ont au moins douze mots de récit en commun ;
method-origin-translation = la traduction : l’un est donné pour la traduction de l’autre ;
method-origin-speaker = la même voix : tout ce qu’un article dit d’un fait, il le tient d’une personne qu’un autre article cite aussi.
method-shared = Les passages communs, article par article
method-support = Ce sur quoi reposent les événements :
method-support-one = { $count ->
    [one] un événement sur une seule origine
   *[other] { $count } événements sur une seule origine
}
method-support-two = { $count ->
    [one] un événement sur deux origines indépendantes
   *[other] { $count } événements sur deux origines indépendantes
}
method-support-more = { $count ->
    [one] un événement sur trois origines indépendantes ou davantage
   *[other] { $count } événements sur trois origines indépendantes ou davantage
}
method-support-none = { $count ->
    [one] un événement sur aucune citation qui l’appuie
   *[other] { $count } événements sur aucune citation qui les appuie
}
method-no-score = Ce compte n’est pas une note de vérité. Un témoin seul peut dire vrai, et trois se tromper ensemble.
method-agreement = Comparer les réponses
method-compare = Quand plusieurs passages répondent à une même question, le programme met leurs réponses face à face, deux par deux. Il dit ce qu’elles sont l’une à l’autre, et par quelle règle :
method-relation-same = Les mêmes
method-relation-compatible = Compatibles
method-relation-different = Différentes
method-relation-opposed = Opposées
method-rule-equal = Elles ont la même valeur.
method-rule-refines = L’une précise l’autre : le 22 décembre 2023, et « fin 2023 ».
method-rule-overlaps = Certains jours, ou certains nombres, conviennent aux deux.
method-rule-rounds = Elles se rejoignent parce que l’une est approchée ou ronde : 946, et « un millier ».
method-rule-member-of = L’un des acteurs fait partie de l’autre.
method-rule-within = L’un des lieux est dans l’autre.
method-rule-disjoint = Aucun jour, aucun nombre ne convient aux deux.
method-rule-other = Elles nomment deux acteurs, ou deux lieux, distincts.
method-rule-words = Les mots diffèrent ; si le sens diffère aussi, le lecteur seul peut le dire.
method-rule-denied = Un passage affirme ce que l’autre conteste.
method-rule-denies-other = L’un conteste ce que l’autre n’affirme pas.
method-verdicts = Ce que cela donne, question par question :
method-verdict-one = { $count ->
    [one] pour une question, il n’y a qu’une réponse
   *[other] pour { $count } questions, il n’y a qu’une réponse
}
method-verdict-compatible = { $count ->
    [one] pour une question, les réponses sont compatibles
   *[other] pour { $count } questions, les réponses sont compatibles
}
method-verdict-words = { $count ->
    [one] pour une question, les réponses sont en des mots différents
   *[other] pour { $count } questions, les réponses sont en des mots différents
}
method-verdict-different = { $count ->
    [one] pour une question, des réponses diffèrent
   *[other] pour { $count } questions, des réponses diffèrent
}
method-verdict-opposed = { $count ->
    [one] pour une question, des réponses s’opposent
   *[other] pour { $count } questions, des réponses s’opposent
}
method-judgement = Le programme compare, il ne tranche pas. Quand l’éditeur du dossier tranche, il le fait à part, sous le titre de jugement, et donne ses raisons.
method-dates = Dater
method-dates-how = Une date est écrite avec son incertitude : « vers mars 2024 », « au plus tard le 15 septembre », « le 19 ou le 20 mai ». Deux dates ne se contredisent que si aucun jour ne convient aux deux. « Vers » laisse trois jours de jeu autour d’un jour, un mois autour d’un mois, un an autour d’une année.
method-dates-events = { $days ->
    [0] Aucun événement n’est daté au jour près, sur { $count }.
    [one] Un événement est daté au jour près, sur { $count }.
   *[other] { $days } événements sont datés au jour près, sur { $count }.
}
method-dates-editor = { $count ->
    [one] Une source a une date de parution donnée par l’éditeur du dossier.
   *[other] { $count } sources ont une date de parution donnée par l’éditeur du dossier.
}
method-dates-program = { $count ->
    [one] Pour une source, le programme a relevé la date de parution dans le fichier.
   *[other] Pour { $count } sources, le programme a relevé la date de parution dans le fichier.
}
method-dates-none = { $count ->
    [one] Une source n’a pas de date de parution.
   *[other] { $count } sources n’ont pas de date de parution.
}
method-two-times = Un fait a deux dates : celle où il se produit, et celle où on l’apprend. La page de chaque événement dit laquelle des sources du dossier, d’après leurs dates de parution, le raconte la première, et combien de temps après ; quand leurs dates ne les départagent pas, elle les nomme toutes.
method-known = { $count ->
    [0] Aucun événement n’a de première source connue.
    [one] Un événement a une première source, ou plusieurs possibles.
   *[other] { $count } événements ont une première source, ou plusieurs possibles.
}
method-found = Ce que le programme relève seul
method-found-how = Sans attendre l’éditeur, le programme relève dans les articles les dates, les noms qui reviennent et les passages communs. Il suit des règles que l’on peut lire, sans modèle statistique. Personne ne l’a vérifié, et le site le dit partout où il le montre.
method-anomalies = Les anomalies
method-anomalies-why = Une source peut se tromper sur un jour, se contredire, confondre deux pays. Des règles lisent chaque article et signalent ce qui n’y va pas ensemble ; elles ne disent pas ce qui est vrai.
method-gaps = Ce qui n’est pas couvert
method-gaps-why = Un dossier n’est jamais complet. Voici ce que le programme sait du manque :
method-gaps-paragraphs = { $count ->
    [one] un paragraphe contient une date ou un nom, et rien n’en est cité
   *[other] { $count } paragraphes, dans { $sources ->
        [one] une source
       *[other] { $sources } sources
    }, contiennent une date ou un nom, et rien n’en est cité
}
method-gaps-unquoted = { $count ->
    [one] une source n’est jamais citée
   *[other] { $count } sources ne sont jamais citées
}
method-gaps-names = { $count ->
    [one] un nom revient dans les sources et n’a pas de page
   *[other] { $count } noms reviennent dans les sources et n’ont pas de page
}
method-gaps-silences = { $count ->
    [one] un événement est raconté par toutes les sources sauf une
   *[other] { $count } événements sont racontés par toutes les sources sauf une
}
method-coverage = Le tableau de ce que raconte chaque source
method-files = Les fichiers
method-files-lead = Les fichiers reçus, et leur empreinte SHA-256.
method-files-more = { $count ->
    [one] Un autre fichier est dans les données du dossier.
   *[other] { $count } autres fichiers sont dans les données du dossier.
}
method-version = Composé avec recoupe { $version }.

coverage = Couverture
coverage-lead = { $count ->
    [0] Aucun événement n’a encore été écrit : il n’y a rien à croiser, sinon ce que les sources contiennent et que nul n’a relevé.
    [one] Quelle source raconte l’événement du dossier, et ce que personne n’a relevé.
   *[other] Quelle source raconte lequel des { $count } événements, et ce que personne n’a relevé.
}
coverage-matrix = Événements et sources
coverage-legend = Chaque nombre est celui des citations, et mène à la première. L’astérisque marque celles qui contestent l’événement.
coverage-event = Événement
coverage-origins = Origines
coverage-disputes = { $count ->
    [one] dont une qui le conteste
   *[other] dont { $count } qui le contestent
}
coverage-row = { $count ->
    [0] aucune origine
    [one] une origine
   *[other] { $count } origines
}
coverage-sources-more = { $count ->
    [one] et une autre source
   *[other] et { $count } autres sources
}
coverage-more = { $count ->
    [one] Et un autre.
   *[other] Et { $count } autres.
}
coverage-one-origin = Sur une seule origine
coverage-one-origin-lead = Ces événements ne reposent que sur une origine : une source, ou plusieurs qui remontent au même texte ou à la même voix.
coverage-silences = Toutes sauf une
coverage-silences-lead = Trois origines au moins et toutes les autres sources parues après ces événements les racontent ; celle-ci n’est pas citée. Elle les tait, ou personne n’y a relevé la phrase qui les dit.
coverage-silent = N’est pas citée :
coverage-told = { $count ->
    [one] une source le raconte
   *[other] { $count } sources le racontent
}, { $origins ->
    [one] une origine
   *[other] { $origins } origines
}
coverage-unquoted = Jamais citées
coverage-unquoted-lead = { $count ->
    [one] Rien n’est cité de cette source.
   *[other] Rien n’est cité de ces { $count } sources.
}
coverage-paragraphs = Paragraphes sans citation
coverage-paragraphs-lead = Ils contiennent une date ou un nom, et rien n’en est cité nulle part. C’est là qu’il reste à lire.
coverage-paragraphs-count = { $count ->
    [one] un paragraphe
   *[other] { $count } paragraphes
}
coverage-paragraph = Paragraphe
coverage-names = Noms sans page
coverage-names-lead = Des noms qui reviennent dans les sources, relevés par le programme, et qui n’ont dans le dossier ni acteur ni lieu.
coverage-unnamed = Nulle part nommés
coverage-unnamed-lead = Ces acteurs et ces lieux ont une page, mais aucune source ne les nomme sous l’une des formes que le dossier connaît.

forecasts = Annonces et échéances
forecasts-why = Ce que des sources ont dit avant les faits : une annonce, une échéance, une prévision ; et ce que d’autres, plus tard, disent qu’il en est advenu.
forecasts-caveat = Établi par le programme, d’après les dates des sources et les citations du dossier : ce qu’il en est advenu ailleurs, il ne le sait pas.
forecasts-none = Aucune citation de ce dossier n’annonce un fait à l’avance.
forecasts-all = Toutes les annonces et les échéances
event-forecasts = Annoncé à l’avance
forecast-in = dans
forecast-for = pour :
forecast-ahead = { $ahead } à l’avance
outcome-count-told = { $count ->
    [one] une annonce, dont une source plus tardive raconte la suite
   *[other] { $count } annonces, dont une source plus tardive raconte la suite
}
outcome-count-otherwise = { $count ->
    [one] une annonce, qu’une source plus tardive dément ou date autrement
   *[other] { $count } annonces, qu’une source plus tardive dément ou date autrement
}
outcome-count-unknown = { $count ->
    [one] une annonce, dont aucune source n’est assez tardive pour dire la suite
   *[other] { $count } annonces, dont aucune source n’est assez tardive pour dire la suite
}
outcome-count-silent = { $count ->
    [one] une annonce, sur la suite de laquelle aucune source plus tardive n’est citée
   *[other] { $count } annonces, sur la suite desquelles aucune source plus tardive n’est citée
}
outcome-told = Une source plus tardive le raconte comme accompli :
outcome-otherwise = Ce que disent les sources plus tardives ne concorde pas :
outcome-unknown = On ne sait pas : les sources datées du dossier ne vont pas au-delà du { $day }, et aucune n’est sûrement plus tardive que l’échéance.
outcome-unknown-undated = On ne sait pas : aucune source du dossier n’est sûrement plus tardive que l’échéance.
outcome-silent = { $count ->
    [one] Une source du dossier est parue ce jour-là ou plus tard ; aucune citation ne lui fait dire ce qu’il en est advenu.
   *[other] { $count } sources du dossier sont parues ce jour-là ou plus tard ; aucune citation ne leur fait dire ce qu’il en est advenu.
}
later-same = même date :
later-compatible = date compatible :
later-different = autre date :
later-opposed = conteste la date :
later-none = sans date

known-since = Dans ce dossier, connu depuis le { $day } par
known-within = Dans ce dossier, connu { $when } par
known-more = { $count ->
    [one] et une autre source
   *[other] et { $count } autres sources
}
known-delay = { $delay } après les faits
known-same-day = le jour même
known-several = Les dates de ces sources ne disent pas laquelle est la première.
known-uncertain = La date de parution est elle-même incertaine.
known-undated = { $count ->
    [one] Une source sans date le raconte aussi : elle a pu le faire plus tôt.
   *[other] { $count } sources sans date le racontent aussi : elles ont pu le faire plus tôt.
}
known-only-before = { $count ->
    [one] Une source du dossier l’annonce ; aucune ne le raconte après coup.
   *[other] { $count } sources du dossier l’annoncent ; aucune ne le raconte après coup.
}
known-only-undated = { $count ->
    [one] La source qui le raconte n’a pas de date : on ne sait depuis quand il est connu.
   *[other] Les { $count } sources qui le racontent n’ont pas de date : on ne sait depuis quand il est connu.
}
span-exact-days = { $min ->
    [0] le jour même
    [one] un jour
   *[other] { $min } jours
}
span-exact-months = environ { $min } mois
span-exact-years = { $min ->
    [one] environ un an
   *[other] environ { $min } ans
}
span-range-days = { $max ->
    [one] { $min } à { $max } jour
   *[other] { $min } à { $max } jours
}
span-range-months = { $min ->
    [0] au plus { $max } mois
   *[other] { $min } à { $max } mois
}
span-range-years = { $min ->
    [0] au plus { $max } ans
   *[other] { $min } à { $max } ans
}
span-least-days = { $min ->
    [one] au moins { $min } jour
   *[other] au moins { $min } jours
}
span-least-months = au moins { $min } mois
span-least-years = { $min ->
    [one] au moins un an
   *[other] au moins { $min } ans
}

## Anomalies of the sources
anomalies = Anomalies des sources
anomalies-lead = { $count ->
    [0] Les règles n’ont rien relevé dans les sources.
    [one] Une anomalie relevée dans les sources.
   *[other] { $count } anomalies relevées dans les sources.
}
anomalies-caveat = Le programme les a trouvées seul, par des règles qui regardent chaque source pour elle-même : elles disent ce qui n’y va pas ensemble, non ce qui est vrai. L’éditeur peut en écarter une.
anomalies-clean = { $count ->
    [one] Dans une autre source, les règles n’ont rien trouvé.
   *[other] Dans { $count } autres sources, les règles n’ont rien trouvé.
}
anomalies-rules = Ce que les règles cherchent
anomalies-found = { $count ->
    [0] rien trouvé
    [one] une fois
   *[other] { $count } fois
}
anomalies-off = écartée par l’éditeur
anomalies-all = Toutes les anomalies des sources
anomalies-count = { $count ->
    [0] Les règles n’ont trouvé aucune anomalie dans les sources.
    [one] Les règles ont trouvé une anomalie dans les sources.
   *[other] Les règles ont trouvé { $count } anomalies dans les sources.
}
anomalies-more = { $count ->
    [one] et à un autre endroit
   *[other] et à { $count } autres endroits
}
anomalies-cited = Cité sur
in-source-anomalies = Anomalies
in-source-anomalies-lead = Ce que cette source dit ou écrit et qui ne va pas ensemble, relevé par les règles du programme.
anomaly-rule-weekday-misfit = jour de la semaine qui n’est pas celui de la date
anomaly-rule-published-before-event = fait raconté comme passé et postérieur à la publication
anomaly-rule-heading-date-contradicted = date en tête démentie
anomaly-rule-demonym-misfit = adjectif de nationalité d’un autre État
anomaly-rule-sentence-twice = phrase répétée mot pour mot
anomaly-rule-name-in-several-spellings = nom de personne à l’orthographe changeante
anomaly-rule-unpaired-quotation-marks = guillemets dépareillés
anomaly-rule-source-against-itself = deux valeurs incompatibles dans la même source
anomaly-rule-words-that-cannot-follow = mots-outils qui ne peuvent se suivre
anomaly-weekday = Le texte dit « { $words } » : cette date tombe un { $actual }, non un { $stated }.
anomaly-weekday-fitting = La date la plus proche qui tombe un { $stated } : { $date }.
anomaly-early = Le texte parle de « { $told } » au passé, alors que la source se date elle-même d’avant : { $published }.
anomaly-early-event = La source raconte au passé « { $event } », alors qu’elle se date elle-même d’avant : { $published }.
anomaly-heading-past = La source porte en tête la date « { $date } », mais son texte parle de « { $words } » comme d’un fait passé.
anomaly-heading-future = La source porte en tête la date « { $date } », mais son texte parle de « { $words } » comme de ce qui est à venir.
anomaly-heading-weekday = La source porte en tête la date « { $date } », mais « { $words } » tombe en { $year }.
anomaly-heading-editor = La source porte la date « { $date } », que l’éditeur n’a pas retenue : selon lui, elle fut publiée à une autre date ({ $held }).
anomaly-demonym = « { $word } » se dit d’un autre pays ({ $of }) que celui dont parle la source ({ $meant }), pour lequel on dit « { $right } ».
anomaly-twice = Le même passage ({ $words ->
    [one] un mot
   *[other] { $words } mots
}) se lit { $times } fois, mot pour mot.
anomaly-spellings = Un même nom s’écrit « { $first } » et « { $other } » : tous les autres mots du nom sont les mêmes.
anomaly-spellings-actor = Une même personne ({ $actor }) s’écrit « { $first } » et « { $other } ».
anomaly-capital = Dans le nom « { $name } », la majuscule manque à « { $word } ».
anomaly-never-closed = Le guillemet ‹ { $sign } › ouvre une citation que rien ne ferme.
anomaly-never-opened = Le guillemet ‹ { $sign } › ferme une citation que rien n’a ouverte.
anomaly-mixed-marks = Une citation s’ouvre par le guillemet ‹ { $open } › et se ferme par ‹ { $close } ›, qui ne vont pas ensemble.
anomaly-against-question = La source donne deux réponses qui s’excluent à la question « { $title } » : { $first }, puis { $other }.
anomaly-against-date = La source donne deux dates qui s’excluent pour « { $title } » : { $first }, puis { $other }.
anomaly-against-place = La source donne deux lieux pour « { $title } » : { $first }, puis { $other }.
anomaly-doubled = « { $words } » : un mot est écrit deux fois.
anomaly-sequence = « { $words } » : ces mots ne peuvent se suivre ; il en manque un, ou l’un est de trop.
anomaly-accent = « { $words } » : l’accent est de trop ; c’est le verbe, « a été ».

## Answers put side by side
verdict-label-none = Sans réponse
verdict-label-one = Une seule réponse
verdict-label-same = Même réponse partout
verdict-label-compatible = Réponses compatibles
verdict-label-words = Mots différents
verdict-label-different = Réponses différentes
verdict-label-opposed = Réponse contestée
answering = { $sources ->
    [1] Une seule source
    [2] Deux sources
    [3] Trois sources
    [4] Quatre sources
    [5] Cinq sources
    [6] Six sources
    [7] Sept sources
    [8] Huit sources
    [9] Neuf sources
   *[other] { $sources } sources
}{ $sources ->
    [1] {""}
   *[other] { $origins ->
        [1] , une seule origine
        [2] , deux origines
        [3] , trois origines
        [4] , quatre origines
        [5] , cinq origines
        [6] , six origines
        [7] , sept origines
        [8] , huit origines
        [9] , neuf origines
       *[other] , { $origins } origines
    }
}
verdict-one = { $count } : la même réponse partout.
verdict-one-alone = { $count } : une seule réponse.
verdict-one-denied = { $count } : une valeur est contestée, aucune n’est donnée à sa place.
verdict-compatible = { $count } : les réponses peuvent être vraies ensemble.
verdict-compatible-rounds = { $count } : les réponses s’accordent, à l’arrondi près.
verdict-compatible-about = { $count } : les réponses s’accordent, si l’on tient compte de ce qui est approximatif.
verdict-compatible-refines = { $count } : les réponses s’accordent, les unes plus précises que les autres.
verdict-compatible-member-of = { $count } : les réponses s’accordent ; l’une nomme la partie, l’autre le tout.
verdict-compatible-within = { $count } : les réponses s’accordent ; un lieu se trouve dans l’autre.
verdict-compatible-denies = { $count } : ce que l’une conteste, l’autre ne l’affirme pas.
verdict-compatible-reserve = { $count } : une seule réponse est ferme.
verdict-words = { $count } : les mots diffèrent ; au lecteur de juger si le sens diffère.
verdict-different = { $count } : les réponses diffèrent.
verdict-different-by = { $count } : les réponses diffèrent ({ $distance } d’écart).
verdict-different-far = { $count } : les réponses diffèrent ({ $distance } d’écart entre les plus éloignées).
verdict-opposed = { $count } : une source conteste ce qu’une autre affirme.
verdict-finest = La plus précise, compatible avec toutes les autres : { $value }.
verdict-reserve = { $count ->
    [one] Une réponse est donnée avec réserve : elle ne compte pas pour une contradiction.
   *[other] { $count } réponses sont données avec réserve : elles ne comptent pas pour des contradictions.
}
distance-days = { $count ->
    [one] un jour
   *[other] { $count } jours
}
distance-months = environ { $count } mois
distance-years = { $count ->
    [one] environ un an
   *[other] environ { $count } ans
}
distance-about = environ { $distance }
distance-least = au moins { $distance }
gap = { $distance } d’écart
others = { $count ->
    [one] une autre
   *[other] { $count } autres
}
quoted-supports = « { $value } »
quoted-qualifies = « { $value } » (avec réserve)
quoted-disputes = « { $value } » (contesté)
held-value = Ce que retient la rédaction : « { $value } »
spread-caption = Les réponses sur une même échelle
spread-axis = Échelle ; première graduation : { $from }, dernière : { $to }
spread-about = bords estompés : environ, ou incertain
spread-open = flèche : sans limite connue
spread-qualifies = tirets : avec réserve
spread-disputes = croix : contesté
spread-held = trait ou bande : ce que retient la rédaction
answer-value = Réponse
answer-words = Dans ses mots
answer-beside = Face aux autres réponses
answer-same-only = Rien ne la contredit.
question-silent-count = { $count ->
    [one] Une source ne répond pas
   *[other] { $count } sources ne répondent pas
}
beside-equal = même réponse : { $sources }
beside-refines = précise { $value }
beside-refined = moins précis que { $value }
beside-rounded = arrondi ailleurs à { $value }
beside-rounds = arrondit { $value }
beside-about = à peu près comme { $value }
beside-overlaps = compatible avec { $value }
beside-member = fait partie de { $value }
beside-whole = comprend { $value }
beside-within = se trouve dans { $value }
beside-around = contient { $value }
beside-disjoint = contredit { $value }
beside-disjoint-by = contredit { $value } : { $gap }
beside-apart = s’écarte de { $value }
beside-apart-by = s’écarte de { $value } : { $gap }
beside-other = diffère de { $value }
beside-words = autres mots : { $value }
beside-overlaps-all = compatible avec { $count } autres réponses
beside-words-all = autres mots que { $count } autres réponses
beside-denies = s’oppose à { $sources }
beside-denied = contesté par { $sources }
beside-more = { $count ->
    [one] et une autre réponse
   *[other] et { $count } autres réponses
}
differences = Ce qui sépare les réponses
differences-different = Les différences réelles
differences-reserve = Les différences avec ce qui n’est donné qu’avec réserve
differences-compatible = Les différences de précision ou d’arrondi
differences-words = Les différences de mots
differences-more = { $count ->
    [one] Et une autre paire de réponses.
   *[other] Et { $count } autres paires de réponses.
}
comparison-rule-equal = Les valeurs sont égales.
comparison-rule-refines = Tout ce que l’une admet, l’autre l’admet aussi : la première est la plus précise.
comparison-rule-overlaps = Certaines valeurs sont admises par les deux.
comparison-rule-rounds = L’une dit « environ », ou donne un chiffre rond : elles ne se rejoignent qu’ainsi.
comparison-rule-member-of = Un acteur fait partie de l’autre.
comparison-rule-within = Un lieu se trouve dans l’autre.
comparison-rule-disjoint = Aucune valeur n’est admise par les deux.
comparison-rule-other = Deux noms différents, et rien ne dit que l’un comprenne l’autre.
comparison-rule-words = Les mots ne sont pas les mêmes ; si le sens l’est, seul un lecteur peut le dire.
comparison-rule-denied = Un passage affirme ce que l’autre conteste.
comparison-rule-denies-other = Ce que l’un conteste, l’autre ne l’affirme pas.
pair = { $a } et { $b }
pair-by = { $a } et { $b } : { $gap }
pair-refines = { $a } précise { $b }
pair-rounds = { $b } arrondit { $a }
pair-member = { $a } fait partie de { $b }
pair-within = { $a } se trouve dans { $b }
witnesses = Qui est derrière chaque réponse
witnesses-joined = Une seule origine, d’une réponse à l’autre :
witnesses-lead = Les sources d’un même texte ou d’une même voix comptent pour une seule origine. Compter les témoins n’est pas peser la vérité.
judgement-kicker = La rédaction
held = La rédaction retient :
held-against = { $value } s’en écarte ({ $sources }).
held-against-by = { $value } s’en écarte ({ $sources }) : { $gap }.
held-worded = { $value } le dit en d’autres mots ({ $sources }).
held-denied = { $value } s’y oppose ({ $sources }).
event-held = La page retient :
answers-by-source = Source par source
date-question = De quand date l’événement ?
place-question = Où l’événement a-t-il eu lieu ?
see-quotation = voir la citation
see-quotation-number = citation { $number }
questions-of-events = Questions que posent les événements
questions-of-events-lead = Là où les citations d’un événement ne s’accordent pas sur sa date ou sur son lieu.
questions-of-events-date = sa date
questions-of-events-place = son lieu

## Lists in part

all-sources = { $count ->
    [one] La source du dossier
   *[other] Les { $count } sources du dossier
}
all-questions = { $count ->
    [one] La question du dossier
   *[other] Les { $count } questions du dossier
}
all-notes = { $count ->
    [one] La note du dossier
   *[other] Les { $count } notes du dossier
}
and-others = { $count ->
    [one] et une autre.
   *[other] et { $count } autres.
}
pages = Pages

## bilingual
languages = Langues
untranslated = Cette page n’est pas traduite en { $language }.

## article
legend = Ce que citent les passages
legend-event = Événements
legend-question = Questions
legend-actor = Acteurs
legend-place = Lieux
legend-note = Notes et introduction
legend-source = Critique des sources
notes-of-block = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
cite = Citer
cite-passage = Citer le passage { $number }
cite-source = Citer cette source
cite-source-lead = Pour un passage, ajoutez l’adresse à laquelle mène le ¶ de sa note.
cite-quoted = « { $text } »
cite-in = Cité dans { $dossier }
cite-as = Forme
cite-as-text = Texte
cite-as-bibtex = BibTeX
cite-as-csl-json = CSL-JSON
cite-as-markdown = Markdown
permanent-link = Adresse permanente
read-original = lire à l’adresse d’origine
outside-original = original
outside-archive = archive
copy = Copier
copied = Copié
selected = Sélectionné : il reste à le copier
close = Fermer
keys = Raccourcis clavier
keys-lead = Sur cette page :
keys-on = Raccourcis d’une seule touche
keys-help = Cette aide
keys-next-passage = Passage suivant
keys-previous-passage = Passage précédent
keys-next-evidence = Citation suivante
keys-previous-evidence = Citation précédente
keys-next-entry = Entrée suivante
keys-previous-entry = Entrée précédente
keys-next-page = Page suivante
keys-previous-page = Page précédente

## chronology

chronology-of = Chronologie : { $period }
chronology-views = Façons de voir la chronologie
chronology-in-order = Dans l’ordre des faits
chronology-neighbours = Périodes voisines
chronology-previous = Avant
chronology-next = Après
months = Mois
month-unknown = sans mois
overview-label = Les événements dans le temps
overview-skip = Passer le dessin
overview-bar = { $period } : { $count ->
    [one] un événement
   *[other] { $count } événements
}
overview-no-day = { $period }, jour inconnu
overview-no-month = { $period }, mois inconnu
overview-undated = { $count ->
    [one] Un événement sans date n’est pas dessiné.
   *[other] { $count } événements sans date ne sont pas dessinés.
}
legend-point = un jour
legend-bar = une durée, ou une date connue à quelques jours, à un mois, à une année près
legend-faded = début ou fin approximatifs, incertains ou inconnus
legend-hollow = contesté : les sources ne s’accordent pas
legend-gap = temps sans événement, sauté
legend-count = nombre d’événements
legend-cut = temps coupé, où rien ne commence ni ne finit ; de part et d’autre, l’échelle n’est pas la même
uncertain-about = date approximative
uncertain-doubt = date incertaine
uncertain-start = sans début connu
uncertain-end = sans fin connue
disputed-date = date contestée
disputed-place = lieu contesté
disputed-told = contesté par une source
filters = Filtrer
filters-label = Filtrer la chronologie
filter-actor = Acteur
filter-place = Lieu
filter-source = Source
filter-kind = Nature
filter-from = Depuis
filter-to = Jusqu’à
filter-origins = Origines indépendantes
filter-origins-least = { $count ->
    [one] au moins une
   *[other] au moins { $count }
}
filter-disputed = Contestés seulement
filter-all = Tous
filter-any = Peu importe
filter-start = Le début
filter-end = La fin
filter-reset = Tout montrer
filter-shown = Événements montrés : { $shown } sur { $total }
filter-cut = Seuls les { $shown } premiers sont listés.
published = Faits et parutions
published-title = Quand c’est arrivé, quand on l’a su
published-lead = Chaque événement de la chronologie, et les sources du dossier qui le rapportent, avec le temps écoulé entre les faits et la parution.
published-label = Les faits en haut, les parutions en bas, et un trait de chaque fait à chaque source qui le rapporte
published-above = un fait, à sa date
published-below = une source, à sa date de parution ; un trait la relie à chaque fait qu’elle rapporte
published-delays = Temps écoulé jusqu’à la première source du dossier
published-after = { $delay } après
published-caption = Fait par fait
published-event = Fait
published-first = Su d’abord
published-sources = Sources
delay-day = le jour même
delay-week = dans la semaine
delay-month = dans le mois
delay-year = dans l’année
delay-later = plus d’un an après
delay-before = seulement annoncé
delay-unknown = les dates ne permettent pas de le dire

## search
search = Rechercher
search-words = Mots ou noms à chercher
search-kind = Nature
search-all-kinds = toutes
search-source = Source
search-all-sources = toutes
search-kind-events = Événement
search-kind-actors = Acteur
search-kind-places = Lieu
search-kind-sources = Source
search-kind-questions = Question
search-kind-notes = Note
search-wait = Recherche en cours…
search-none = Rien ne répond à ces mots. Essayez-en d’autres, ou moins.
search-count = Résultats : { $count }
search-plain = Ici, la recherche ne porte que sur les titres et les noms.
search-failed = La recherche n’a pas pu être chargée. Les index mènent à toutes les pages.
search-more = Autres résultats
search-close = Fermer
search-without = La recherche demande JavaScript. Sans lui, ces pages mènent à tout le dossier :

## editions
whole-title = Tout le dossier
whole-page = Tout le dossier sur une page
whole-epub = Tout le dossier en livre numérique (EPUB)
whole-contents = Sommaire
whole-introduction = Introduction
whole-index = Index
whole-index-lead = Les nombres renvoient aux événements, aux questions et aux notes, numérotés dans l’ordre du dossier.
whole-continued = { $title } (suite)
whole-split = { $count ->
    [one] Ce dossier tient en une page.
   *[other] Ce dossier est long : il tient en { $count } pages, coupées de préférence entre deux années.
}
whole-passages = Passages cités
whole-numbers = Numéros :
whole-aliases = Aussi nommé :
whole-follows = Fait suite à :
whole-questions = Fait question :
epub-accessibility = Le texte se lit en entier sans les images ; titres, sommaire et index mènent à chaque partie, et chaque citation à sa source.

## maps
network = Qui apparaît avec qui
network-lead = Deux acteurs sont reliés quand un même événement les nomme tous deux ; plus ils en partagent, plus le trait est épais. Le dessin montre { $drawn } acteurs sur les { $connected } qui sont reliés.
network-sizes = La taille d’une marque suit le nombre d’événements de l’acteur.
network-tie = { $count ->
    [one] { $a } et { $b } : un événement
   *[other] { $a } et { $b } : { $count } événements
}
network-pairs = Les mêmes liens en toutes lettres
network-events = Événements partagés
network-events-more = { $count ->
    [one] et un autre
   *[other] et { $count } autres
}
network-pairs-more = { $count ->
    [one] Un autre lien, plus faible, n’est pas montré : il se lit sur les pages des acteurs.
   *[other] { $count } autres liens, plus faibles, ne sont pas montrés : ils se lisent sur les pages des acteurs.
}
network-crowds = { $count ->
    [one] Un événement de plus de { $most } acteurs est laissé de côté : il ne dit pas qui apparaît avec qui.
   *[other] { $count } événements de plus de { $most } acteurs sont laissés de côté : ils ne disent pas qui apparaît avec qui.
}
network-alone = Sans lien
network-alone-more = { $count ->
    [one] et un autre
   *[other] et { $count } autres
}
network-index = Tous les acteurs
drawn-unnamed = { $count ->
    [one] Un nom n’a pas trouvé de place : il est dans le tableau.
   *[other] { $count } noms n’ont pas trouvé de place : ils sont dans le tableau.
}
actor-companions = Apparaît avec
events-more = { $count ->
    [one] Un autre événement se trouve dans la
   *[other] { $count } autres événements se trouvent dans la
}
mentions-more = { $count ->
    [one] Une autre mention dans l’article
   *[other] { $count } autres mentions dans l’article
}
mentions-sources-more = { $count ->
    [one] Une autre source en parle.
   *[other] { $count } autres sources en parlent.
}
backlinks-more = { $count ->
    [one] Une autre phrase mène ici.
   *[other] { $count } autres phrases mènent ici.
}
data-cut = La suite est dans le fichier.
index-part = { $title } : { $range }
index-more = { $count ->
    [one] Un autre se trouve par son nom.
   *[other] { $count } autres se trouvent par leur nom.
}
index-kinds-more = { $count ->
    [one] Une autre catégorie n’est pas montrée.
   *[other] { $count } autres catégories ne sont pas montrées.
}
map = Carte
map-sizes = La taille d’une marque suit le nombre d’événements.
map-source = Contours et frontières : Natural Earth, domaine public.
map-table = Les mêmes lieux en tableau
map-more = { $count ->
    [one] Un autre lieu a des coordonnées.
   *[other] { $count } autres lieux ont des coordonnées.
}
map-place = Lieu
map-coordinates = Coordonnées
map-events = Événements
strip = Événements sur une échelle de temps
strip-event = { $date } : { $title }
strip-disputed = { $date } : { $title } (contesté)
strip-count = { $count ->
    [one] { $from } : un événement
   *[other] De { $from } à { $to } : { $count } événements
}
strip-about = bords estompés : environ, ou incertain
strip-open = flèche : sans limite connue
strip-disputes = croix : contesté
strip-many = hauteur : nombre d’événements
