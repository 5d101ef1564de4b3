# The words of the interface, in English. Every language has the same keys, each with the same arguments.

## Around every page
skip = Skip to content
navigation = Main navigation
breadcrumbs = Breadcrumbs
on-this-page = On this page
feed = Atom feed of events
made-with = Made with recoupe { $version }
draft = Draft: this page will not be published as it is.
draft-short = draft
and = and
see = see

## The sections
dossier = Dossier
home = Home
chronology = Chronology
actors = Actors
places = Places
sources = Sources
questions = Questions
notes = Notes
not-found = This page does not exist
not-found-lead = The address may be old or incomplete. The dossier is still here.
not-found-home = Back to the home page

## What is counted
evidence-count = { $count ->
    [0] no quotation
    [one] one quotation
   *[other] { $count } quotations
}
of-sources = { $count ->
    [one] from one source
   *[other] from { $count } sources
}
event-count = { $count ->
    [0] no event
    [one] one event
   *[other] { $count } events
}
mention-count = { $count ->
    [0] no mention
    [one] one mention
   *[other] { $count } mentions
}
word-count = { $count ->
    [one] { $count } word
   *[other] { $count } words
}
bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
}
count-sources = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
count-events = { $count ->
    [one] { $count } event
   *[other] { $count } events
}
count-actors = { $count ->
    [one] { $count } actor
   *[other] { $count } actors
}
count-places = { $count ->
    [one] { $count } place
   *[other] { $count } places
}
count-questions = { $count ->
    [one] { $count } question
   *[other] { $count } questions
}
count-evidence = { $count ->
    [one] { $count } verified quotation
   *[other] { $count } verified quotations
}

## Evidence
evidence-in = in
evidence-on = To be read on the page:
claims = What the quotation shows
claim-date = date
claim-place = place
stance-supports = Supports
stance-disputes = Disputes
stance-qualifies = Qualifies

## Home and chronology
all-events = { $count ->
    [one] The event in the chronology
   *[other] All { $count } events in the chronology
}
all-actors = { $count ->
    [one] The actor of the dossier
   *[other] All { $count } actors of the dossier
}
questions-lead = Where the sources contradict each other, or seem to: what each one says, in its own words.
chronology-lead = { $count ->
    [0] No event.
    [one] One event.
   *[other] { $count } events, in the order of their dates, uncertain ones too.
}
years = Years
undated = Undated
no-events = This dossier has no event yet.
no-actors = This dossier names no actor yet.
no-places = This dossier names no place yet.
no-sources = This dossier has no source yet.
no-questions = This dossier asks no question yet.
no-notes = This dossier has no note yet.

## An event
date-unsupported = No quotation supports this date.
event-actors = Who
event-sources = Told by
event-told-by = Told by:
see-in-chronology = See in the chronology
event-questions = What is in question
event-thread = The thread
event-follows = Follows
event-followed-by = Followed by
event-related = Related
related-linked = linked in the text
related-actors = { $count ->
    [one] same actor:
   *[other] same actors:
}
related-places = { $count ->
    [one] same place:
   *[other] same places:
}
related-questions = { $count ->
    [one] same question:
   *[other] same questions:
}
event-neighbours = In the chronology
event-previous = Before
event-next = After

## Actors and places
actors-lead = { $count ->
    [0] Nobody is named yet.
    [one] One actor: who acts, or is acted upon.
   *[other] { $count } actors: who acts, or is acted upon.
}
places-lead = { $count ->
    [0] No place.
    [one] One place.
   *[other] { $count } places.
}
by-kind = By kind
by-name = By name
letters = Letters
other-kind = Others
# West, after a longitude.
west = W
aliases = Also named
actor-roles = Roles
actor-member-of = Part of
actor-members = Comprises
actor-events = Own chronology
actor-says = What they say
actor-claimed = What is said of them
place-contains = Comprises
place-events = What happened here
mentions = In the sources
mentions-lead = { $mentions ->
    [one] One mention, found
   *[other] { $mentions } mentions, found
} by the program in { $sources ->
    [one] one source.
   *[other] { $sources } sources.
}
read-in-article = read in the article
read-in-article-number = Read in the article, sentence { $number }
text-not-published = The text of this source is not published.
backlinks = Cited in the dossier

## The kinds of actors and places, one and many
actor-kind-person = { $count ->
    [one] person
   *[other] Persons
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
    [one] state
   *[other] States
}
actor-kind-force = { $count ->
    [one] armed force
   *[other] Armed forces
}
actor-kind-company = { $count ->
    [one] company
   *[other] Companies
}
actor-kind-media = { $count ->
    [one] news organisation
   *[other] News organisations
}
actor-kind-party = { $count ->
    [one] party
   *[other] Parties
}
actor-kind-group = { $count ->
    [one] group
   *[other] Groups
}
actor-kind-ship = { $count ->
    [one] ship
   *[other] Ships
}
actor-kind-base = { $count ->
    [one] military base
   *[other] Military bases
}
actor-kind-government = { $count ->
    [one] government
   *[other] Governments
}
actor-kind-ministry = { $count ->
    [one] ministry
   *[other] Ministries
}
actor-kind-agency = { $count ->
    [one] agency
   *[other] Agencies
}
actor-kind-army = { $count ->
    [one] army
   *[other] Armies
}
actor-kind-court = { $count ->
    [one] court
   *[other] Courts
}
actor-kind-university = { $count ->
    [one] university
   *[other] Universities
}
actor-kind-delegation = { $count ->
    [one] delegation
   *[other] Delegations
}
actor-kind-population = { $count ->
    [one] population
   *[other] Populations
}
actor-kind-bank = { $count ->
    [one] bank
   *[other] Banks
}
actor-kind-association = { $count ->
    [one] association
   *[other] Associations
}
actor-kind-union = { $count ->
    [one] trade union
   *[other] Trade unions
}
actor-kind-ngo = { $count ->
    [one] NGO
   *[other] NGOs
}
actor-kind-police = { $count ->
    [one] police force
   *[other] Police forces
}
actor-kind-church = { $count ->
    [one] church
   *[other] Churches
}
actor-kind-embassy = { $count ->
    [one] embassy
   *[other] Embassies
}
actor-kind-parliament = { $count ->
    [one] parliament
   *[other] Parliaments
}
actor-kind-family = { $count ->
    [one] family
   *[other] Families
}
place-kind-country = { $count ->
    [one] country
   *[other] Countries
}
place-kind-region = { $count ->
    [one] region
   *[other] Regions
}
place-kind-city = { $count ->
    [one] town
   *[other] Towns
}
place-kind-base = { $count ->
    [one] military base
   *[other] Military bases
}
place-kind-building = { $count ->
    [one] building
   *[other] Buildings
}
place-kind-airport = { $count ->
    [one] airport
   *[other] Airports
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
    [one] district
   *[other] Districts
}
place-kind-port = { $count ->
    [one] port
   *[other] Ports
}
place-kind-border = { $count ->
    [one] border
   *[other] Borders
}
place-kind-river = { $count ->
    [one] river
   *[other] Rivers
}
place-kind-sea = { $count ->
    [one] sea
   *[other] Seas
}
place-kind-island = { $count ->
    [one] island
   *[other] Islands
}
place-kind-mountain = { $count ->
    [one] mountain
   *[other] Mountains
}
place-kind-street = { $count ->
    [one] street
   *[other] Streets
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
    [one] person
   *[other] Persons
}
actor-kind-etat = { $count ->
    [one] state
   *[other] States
}
actor-kind-groupe = { $count ->
    [one] group
   *[other] Groups
}
actor-kind-entreprise = { $count ->
    [one] company
   *[other] Companies
}
actor-kind-parti = { $count ->
    [one] party
   *[other] Parties
}
actor-kind-navire = { $count ->
    [one] ship
   *[other] Ships
}
actor-kind-ministere = { $count ->
    [one] ministry
   *[other] Ministries
}
actor-kind-gouvernement = { $count ->
    [one] government
   *[other] Governments
}
actor-kind-armee = { $count ->
    [one] army
   *[other] Armies
}
actor-kind-agence = { $count ->
    [one] agency
   *[other] Agencies
}
actor-kind-universite = { $count ->
    [one] university
   *[other] Universities
}
place-kind-pays = { $count ->
    [one] country
   *[other] Countries
}
place-kind-ville = { $count ->
    [one] town
   *[other] Towns
}
place-kind-batiment = { $count ->
    [one] building
   *[other] Buildings
}
place-kind-aeroport = { $count ->
    [one] airport
   *[other] Airports
}

## A source
source = Source
sources-lead = { $count ->
    [0] No source.
    [one] One source, to be read annotated.
   *[other] { $count } sources, to be read annotated.
}
found-by-program = found by the program
found-by-rule = found by the program: { $rule }
source-publisher = Publication
source-author = Author
source-agency = Agency
source-published = Published
source-retrieved = Retrieved
source-language = Language
source-url = Address
source-archive_url = Archive
source-translated_from = Translated from
source-heading_date = Date in the heading
source-licence = Licence
in-source-criticism = Criticism of the source
in-source-unannotated = Nobody has described this source yet: what stands here was found by the program.
in-source-article = The annotated article
in-source-passages = The passages cited
in-source-excerpts = Only the passages cited from this article are published.
in-source-none = The text of this article is not published.
in-source-none-notes = Here is what the dossier cites from it.
in-source-notes-lead = { $count ->
    [one] One passage is cited in the dossier.
   *[other] { $count } passages are cited in the dossier.
}
in-source-events = What it tells
in-source-actors = Whom it names
in-source-seed = The original
annotations-hide = Read without annotations
cut = Passage not published
note-number = Note { $number }
passage-number = Passage { $number }
seed-file = File
seed-size = Size
set-aside = { $count ->
    [one] Set aside: one piece
   *[other] Set aside: { $count } pieces
}
set-aside-lead = What the program did not take for the text of the article. Nothing of it is lost.
line-number = line { $number }
aside-metadata = Metadata
aside-navigation = Site navigation
aside-read-also = Pointer to other articles
aside-comments = Comments
aside-advertisement = Advertisement
aside-repeated = Repeated title
aside-signature = Signature
aside-outside = Outside the article
original = The original as received
original-cut = The rest is in the file.
data = Data
data-whole = All the dossier’s data

## A question
question-kind-number = A question of number
question-kind-date = A question of date
question-kind-actor = A question of who
question-kind-place = A question of place
question-kind-text = A question of fact
answers = Answers
question-answers = { $count ->
    [one] What one source says
   *[other] What { $count } sources say
}
question-silent = { $count ->
    [one] Does not answer:
   *[other] Do not answer:
}
question-judgement = The editor’s judgement
question-events = Events concerned
no-answers = No source answers this question yet.

## Languages
language-ar = Arabic
language-de = German
language-en = English
language-es = Spanish
language-fa = Persian
language-fr = French
language-ha = Hausa
language-he = Hebrew
language-it = Italian
language-ja = Japanese
language-nl = Dutch
language-pl = Polish
language-pt = Portuguese
language-ru = Russian
language-tr = Turkish
language-uk = Ukrainian
language-zh = Chinese
