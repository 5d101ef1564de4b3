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
of-sources = { $count ->
    [one] d’une source
   *[other] de { $count } sources
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
evidence-in = dans
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
# West, after a longitude.
west = O
aliases = Aussi nommé
actor-roles = Fonctions
actor-member-of = Fait partie de
actor-members = Comprend
actor-events = Sa chronologie
actor-says = Ce qu’il en dit
actor-claimed = Ce qui en est dit
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
resting-on = { $sources ->
    [one] une source
   *[other] { $sources } sources, { $origins ->
        [one] une seule origine
       *[other] { $origins } origines
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
verdict-different-by = { $count } : les réponses diffèrent ({ $distance } d’écart au plus).
verdict-opposed = { $count } : une source conteste ce qu’une autre affirme.
verdict-finest = La plus précise, avec laquelle vont toutes les autres : { $value }.
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
spread-axis = Échelle, de { $from } à { $to }
spread-about = bords estompés : environ, ou incertain
spread-open = flèche : sans limite connue
spread-qualifies = tirets : avec réserve
spread-disputes = croix : contesté
spread-held = trait ou bande : ce que retient la rédaction
answer-value = Réponse
answer-words = Dans ses mots
answer-beside = À côté des autres
answer-same-only = Rien ne s’y oppose.
question-silent-count = { $count ->
    [one] Une source ne répond pas
   *[other] { $count } sources ne répondent pas
}
beside-equal = dit comme { $sources }
beside-refines = précise { $value } ({ $sources })
beside-refined = moins précis que { $value } ({ $sources })
beside-rounded = arrondi par d’autres à { $value } ({ $sources })
beside-rounds = arrondit { $value } ({ $sources })
beside-about = va à peu près avec { $value } ({ $sources })
beside-overlaps = peut aller avec { $value } ({ $sources })
beside-member = fait partie de { $value } ({ $sources })
beside-whole = comprend { $value } ({ $sources })
beside-within = se trouve dans { $value } ({ $sources })
beside-around = contient { $value } ({ $sources })
beside-disjoint = contredit { $value } ({ $sources })
beside-disjoint-by = contredit { $value } ({ $sources }) : { $gap }
beside-apart = s’écarte de { $value } ({ $sources })
beside-apart-by = s’écarte de { $value } ({ $sources }) : { $gap }
beside-other = diffère de { $value } ({ $sources })
beside-words = autres mots : { $value } ({ $sources })
beside-overlaps-all = peut aller avec { $count } autres réponses
beside-words-all = autres mots que { $count } autres réponses
beside-denies = conteste { $value }, affirmé ailleurs ({ $sources })
beside-denied = contesté ailleurs ({ $sources })
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
witnesses-lead = Des sources qui remontent à un même texte ou à une même voix comptent pour une seule origine. Ce sont des témoins que l’on compte, et non une vérité que l’on pèse.
origin-speaker = « { $source } » ne sait que ce qu’en dit { $speaker }, qu’une autre source cite aussi.
judgement-kicker = La rédaction
held = La rédaction retient :
held-against = { $value } s’en écarte ({ $sources }).
held-against-by = { $value } s’en écarte ({ $sources }) : { $gap }.
held-worded = { $value } le dit en d’autres mots ({ $sources }).
held-denied = { $value } s’y oppose ({ $sources }).
event-held = La page retient :
date-question = De quand date l’événement ?
place-question = Où l’événement a-t-il eu lieu ?
see-quotation = voir la citation
see-quotation-number = citation { $number }
questions-of-events = Questions que posent les événements
questions-of-events-lead = Là où les citations d’un événement ne s’accordent pas sur sa date ou sur son lieu.
questions-of-events-date = sa date
questions-of-events-place = son lieu
