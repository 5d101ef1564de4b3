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
proposed = Proposed by the program, not yet checked: { $why }.
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
evidence-on = On the page:
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
event-actors-more = { $count ->
    [one] and one more actor
   *[other] and { $count } more actors
}
event-places-more = { $count ->
    [one] and one more place
   *[other] and { $count } more places
}
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
# After a latitude or a longitude.
north = N
south = S
east = E
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
contradicted = The dates in the text contradict it.
contradicted-past = The text contradicts it: it speaks of “{ $words }” as past.
contradicted-weekday = The text contradicts it: “{ $words }” falls in { $year }.
contradicted-future = The text contradicts it: it speaks of “{ $words }” as still to come.
published-between = between { $first } and { $last }
published-from = not before { $day }
published-until = not after { $day }
text-says = “{ $words }”
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
in-source-dates = { $notes ->
    [0] { $count ->
        [one] The program found one date: it has dots under it.
       *[other] The program found { $count } dates: they have dots under them.
    }
   *[other] { $count ->
        [one] The program found one date: it has dots under it outside the passages quoted.
       *[other] The program found { $count } dates: they have dots under them outside the passages quoted.
    }
}
in-source-dates-all = All dates
in-source-shared = Shares passages with
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

## What the program found by itself
found = Findings
found-dates = Dates in the sources
found-names = Names that recur
found-shared = Shared passages
found-description = What the program found in the sources by itself, without the authors of the dossier.
found-caveat = Found by the program, by rules; nobody has checked it.
found-dates-part = Dates in the sources, { $years }
found-dates-lead = { $count ->
    [one] One date that the sources speak of, with the sentence that says it.
   *[other] { $count } dates that { $sources ->
        [one] one source speaks
       *[other] { $sources } sources speak
    } of, in order, with the sentences that say them.
}
found-places = { $count ->
    [one] one sentence
   *[other] { $count } sentences
}
found-folded = { $count ->
    [one] One more sentence
   *[other] { $count } more sentences
}
found-cut = { $count ->
    [one] One more sentence says it too.
   *[other] { $count } more sentences say it too.
}
found-events = In the dossier:
found-weekday = The text says { $stated }, but this date is a { $actual }.
found-names-lead = { $count ->
    [one] One name that the sources say more than once.
   *[other] { $count } names that the sources say more than once, the most frequent first.
}
found-count = { $count } times in { $sources ->
    [one] one source
   *[other] { $sources } sources
}
found-told = { $count ->
    [one] once
   *[other] { $count } times
} in { $sources ->
    [one] one source
   *[other] { $sources } sources
}
found-some = { $count ->
    [one] One sentence that names it
   *[other] { $count } sentences that name it
}
found-entity = In the dossier:
found-kind = probably: { $kind }
found-spellings = Also written:
found-doubtful = Perhaps the same, to be confirmed:
found-more = { $count ->
    [one] One more name recurs, less often.
   *[other] { $count } more names recur, less often.
}
found-shared-lead = { $count ->
    [one] Two sources have passages in common.
   *[other] { $count } pairs of sources have passages in common.
}
origins = Origins
origins-lead = { $several ->
    [0] { $alone ->
        [one] The source goes back to no other.
       *[other] None of the { $alone } sources seems to go back to the same text as another.
    }
    [one] Some sources go back to one text: they count as one origin. { $alone ->
        [0] {""}
        [one] One more has an origin of its own.
       *[other] { $alone } more have each an origin of their own.
    }
   *[other] Some sources go back to { $several } texts: those of each count as one origin. { $alone ->
        [0] {""}
        [one] One more has an origin of its own.
       *[other] { $alone } more have each an origin of their own.
    }
}
origin-reuse = “{ $a }” and “{ $b }” have { $words } words in common outside quotations, { $share }% of the shorter one.
origin-agency = “{ $a }” and “{ $b }” name the same agency, { $agency }, and have { $words } words in common outside quotations, { $share }% of the shorter one.
origin-reuse-both = { $words } words in common outside quotations, { $share }% of the shorter one.
origin-agency-both = The same agency, { $agency }, and { $words } words in common outside quotations, { $share }% of the shorter one.
origin-translation = “{ $a }” is translated from “{ $b }”.
shared-pairs = Two by two
shared-words = { $count ->
    [0] no word in common
    [one] one word in common
   *[other] { $count } words in common
}
shared-share = { $share }% of the shorter one
shared-quoted = { $count ->
    [one] one word that both quote
   *[other] { $count } words that both quote
}
shared-legend = Marked in each passage:
shared-legend-changed = words that differ
shared-legend-only = words that the other has not
shared-more = { $count ->
    [one] One more pair has less in common.
   *[other] { $count } more pairs have less in common.
}
shared-hidden = The text of these sources is not published.

count-found-dates = { $count ->
    [one] { $count } date
   *[other] { $count } dates
}
count-found-names = { $count ->
    [one] { $count } name that recurs
   *[other] { $count } names that recur
}
count-found-shared = { $count ->
    [one] { $count } pair of sources that share passages
   *[other] { $count } pairs of sources that share passages
}
found-line = Found in the sources by the program:
found-home = Nobody has written an event of this dossier yet: this is what the program finds in the sources, by rules, and nobody has checked it.
found-home-dates = The dates that most sources tell, in order.
found-home-names = The names that the sources say most often.
found-home-shared = The sources that have most words in common.
found-all-dates = { $count ->
    [one] The date found
   *[other] All { $count } dates found
}
found-all-names = { $count ->
    [one] The name found
   *[other] All { $count } names found
}
found-all-shared = { $count ->
    [one] The pair of sources found
   *[other] All { $count } pairs of sources found
}

## The rules by which the program found it
reuse-rule-same-words = the same words
reuse-rule-few-words-changed = a few words changed
reuse-rule-same-order = rewritten in the same order
reuse-rule-same-order-beside-reuse = the same order, beside other reuse
reuse-rule-both-quote = quoted by both
name-rule-capitals = capitals
name-rule-acronym = acronym
name-rule-institution = name of an institution
name-rule-state-list = list of states
name-rule-place-list = list of places
name-rule-well-known = well-known name
name-rule-site-word = word for a place
name-rule-armed-force = word for an armed force
name-rule-institution-head = word for an institution
name-rule-company-form = form of a company
name-rule-people-word = word for people
name-rule-title = title or function beside it
name-rule-first-name = known first name
name-rule-initial = initial of a first name
name-rule-particle = particle
name-rule-compass = point of the compass
name-rule-known-inside = has a known name in it
name-rule-place-cue = words of place beside it
name-rule-place-ending = form of a place’s name
name-rule-body-cue = words of an institution beside it
name-rule-people-before = name of a people before it
name-rule-says = verb of saying beside it
name-rule-article = article before it
name-rule-two-capitals = two or three words with a capital
name-rule-one-capital = one word with a capital
name-rule-initials = the same initials
name-rule-short-form = short form
name-rule-shared-surname = the same surname
name-rule-shared-names = several names in common
name-rule-near-letters = near in letters
name-rule-near-surname = near surname
name-rule-near-first-name = near first name
time-rule-full-date = whole date
time-rule-date-without-year = day and month, the year inferred
time-rule-month-of-year = month and year
time-rule-month-alone = month, the year inferred
time-rule-year = year
time-rule-decade = decade
time-rule-century = century
time-rule-weekday = weekday
time-rule-day-of-month = day of the month
time-rule-named-day = feast or named day
time-rule-season = season
time-rule-quarter-or-half = quarter or half of a year
time-rule-week = week
time-rule-relative-to-publication = seen from publication
time-rule-counted-from-publication = counted from publication
time-rule-relative-to-narrative = seen from the date told before
time-rule-counted-from-narrative = counted from the date told before
time-rule-counted-from-date = counted from a date
time-rule-nth-of-period = rank in a period
time-rule-part-of-period = start, middle or end of a period
time-rule-interval = interval
time-rule-open-interval = from or until a date
time-rule-row-of-units = days, months or years in a row
time-rule-time-of-day = time or part of a day
time-rule-duration = duration
time-rule-set = repetition
time-rule-vague = vague time
read-rule-front-matter = head of the file
read-rule-heading-line = first line
read-rule-dateline = dateline
read-rule-heading = heading of the page
read-rule-heading-date = date at the head
read-rule-html-lang = language declared by the page
read-rule-http-equiv = metadata of the page
read-rule-link-element = link of the page
read-rule-meta-tag = metadata of the page
read-rule-json-ld = structured data of the page
read-rule-time-element = date marked up on the page
read-rule-title-element = title of the page
read-rule-title-line = title line
read-rule-detected = language recognised from the text
read-rule-byline = byline
read-rule-address = address of the page
read-rule-file-name = name of the file
read-rule-folder-name = folder name
read-rule-signature = signature at the end of the text
read-rule-own-dates = according to its own dates
read-date = { $date } (found by the program: { $rule })

## What `draft` writes
drafted-event = { $sources ->
    [one] told by one source
   *[other] told by { $sources } sources ({ $origins ->
        [one] one origin
       *[other] { $origins } origins
    })
}; the date is named { $mentions ->
    [one] once
   *[other] { $mentions } times
}
drafted-name = named { $count ->
    [one] once
   *[other] { $count } times
} in { $sources ->
    [one] one source
   *[other] { $sources } sources
}
drafted-kind = ; kind guessed from: { $rule }
drafted-confirm = To be confirmed, perhaps the same: { $spellings }.
drafted-source = metadata found in the file

## What something rests on
support = { $sources ->
    [one] one source
   *[other] { $sources } sources, { $origins ->
        [one] one origin only
       *[other] { $origins } origins
    }
}
support-one-origin = One origin.
support-against = disputes it
origin-speaker = All that “{ $source }” says of it comes from { $speaker }, whom another of these sources quotes too.

## Who speaks
actor-relays = What they relay
about-own = By sources, in their own voice
about-attributed = By others, whom the sources quote
about-unstated = Quoted in a sentence of the dossier
statements-folded = { $count ->
    [one] One more quotation
   *[other] { $count } more quotations
}
statements-all = { $count ->
    [one] One quotation
   *[other] { $count } quotations
}
statements-cut = { $count ->
    [one] One more is not shown here.
   *[other] { $count } more are not shown here.
}
voice-own = in its own voice
voice-marked = the article attributes it to others
voice-rule-quoted = in quotation marks
voice-rule-according = “according to…” in the sentence
voice-rule-saying = introduced by a verb of saying
voice-rule-incise = inserted verb of saying
in-source-voices = Who speaks here
voices-own = { $count ->
    [0] The article speaks in its own voice in none of the passages cited
    [one] The article speaks in its own voice in one passage cited
   *[other] The article speaks in its own voice in { $count } of the passages cited
}
voices-attributed = { $count ->
    [one] one is attributed to others
   *[other] { $count } are attributed to others
}
voices-marked = { $count ->
    [one] one of them found by the program
   *[other] { $count } of them found by the program
}

## Method, coverage, forecasts
method = Method
method-title = Method and numbers
method-description = How this dossier is made, what it counts and what it lacks.
method-home = How this dossier is made, in numbers
method-lead = How this dossier is made, and how far it can be relied on. Every number on this page is counted by the program, from the articles and annotations published here.
or = or
part-title = { $title }, page { $number }
count-origins = { $count ->
    [one] { $count } origin
   *[other] { $count } origins
}
method-sources = { $count ->
    [0] This dossier has no source yet.
    [one] This dossier rests on one article: what that article does not say is not in it.
   *[other] This dossier rests on { $count } articles and on nothing else: what none of them says is not in it.
}
method-originals = The files received are never touched. Each is known by a fingerprint, given at the foot of this page: change a single character and the fingerprint would be quite another.
method-quotations = The quotations
method-evidence = { $count ->
    [0] Nothing has been quoted yet: what this site shows, the program found in the articles by itself.
    [one] One quotation, verified, carries what this dossier says.
   *[other] { $count } quotations, all verified, carry what this dossier says.
}
method-verified = Each time the site is made, the program looks for every quotation in the article it comes from. If it is not there word for word, nothing is published. Only the shape of apostrophes and quotation marks, the spaces and the first capital are left free; one wrong word, accent or figure stops everything. A click on a quotation leads to the passage in the article.
method-shortened = { $count ->
    [one] One of them is shortened: […] stands for the words left out, and the program checks that the pieces follow one another in the article.
   *[other] { $count } of them are shortened: […] stands for the words left out, and the program checks that the pieces follow one another in the article.
}
method-reserved = { $count ->
    [one] One of them disputes or qualifies what it speaks of, and is marked so.
   *[other] { $count } of them dispute or qualify what they speak of, and are marked so.
}
method-voices = Who is speaking
method-own = { $count ->
    [0] In none of these quotations does the article speak for itself.
    [one] In one quotation the article speaks for itself.
   *[other] In { $count } quotations the article speaks for itself.
}
method-attributed = { $count ->
    [0] None is given as the words of someone else.
    [one] One quotation reports the words of someone else, whom the dossier names beside it.
   *[other] { $count } quotations report the words of someone else, whom the dossier names beside them.
}
method-woven = { $count ->
    [one] One more stands in a sentence of the dossier, which says itself who is speaking.
   *[other] { $count } more stand in a sentence of the dossier, which says itself who is speaking.
}
method-voices-why = The difference matters: a newspaper that writes “according to the ministry” answers only for having heard it right. Who speaks is noted by the dossier’s editor, quotation by quotation.
method-witnesses = Counting witnesses
method-origins-why = Ten newspapers that copy one dispatch are one witness. So this dossier counts origins rather than articles.
method-origins = { $count ->
    [0] None of its articles seems to go back to the same text as another.
    [one] One origin joins several articles.
   *[other] { $count } origins join several articles each.
}
method-origins-how = Several articles count as one origin in four cases, and the site says each time which:
method-origin-reuse = reuse: at least a fifth of the shorter one’s words, and no fewer than twenty-five, stand in the other. Words in quotation marks do not count, since two newspapers can quote one speech without having read each other;
method-origin-agency = agency: both name the same press agency and have at least twelve words of narrative in common;
method-origin-translation = translation: one is given as a translation of the other;
method-origin-speaker = the same voice: all that an article says of a fact, it has from someone whom another article quotes too.
method-shared = The shared passages, article by article
method-support = What the events rest on:
method-support-one = { $count ->
    [one] one event on a single origin
   *[other] { $count } events on a single origin
}
method-support-two = { $count ->
    [one] one event on two independent origins
   *[other] { $count } events on two independent origins
}
method-support-more = { $count ->
    [one] one event on three independent origins or more
   *[other] { $count } events on three independent origins or more
}
method-support-none = { $count ->
    [one] one event on no quotation that supports it
   *[other] { $count } events on no quotation that supports them
}
method-no-score = This count is no score of truth. One witness alone may be right, and three may be wrong together.
method-agreement = Comparing answers
method-compare = Where several passages answer one question, the program compares their answers two by two. It says how they stand to one another, and by which rule:
method-relation-same = The same
method-relation-compatible = Compatible
method-relation-different = Different
method-relation-opposed = Opposed
method-rule-equal = They have the same value.
method-rule-refines = One makes the other more precise: 22 December 2023, and “late 2023”.
method-rule-overlaps = Some days, or some numbers, fit both.
method-rule-rounds = They meet because one is approximate or round: 946, and “about a thousand”.
method-rule-member-of = One of the actors is part of the other.
method-rule-within = One of the places lies in the other.
method-rule-disjoint = No day and no number fits both.
method-rule-other = They name two distinct actors, or places.
method-rule-words = The words differ; whether the meaning does, only a reader can say.
method-rule-denied = One passage says what the other disputes.
method-rule-denies-other = One disputes what the other does not say.
method-verdicts = What that comes to, question by question:
method-verdict-one = { $count ->
    [one] on one question, there is one answer alone
   *[other] on { $count } questions, there is one answer alone
}
method-verdict-compatible = { $count ->
    [one] on one question, the answers are compatible
   *[other] on { $count } questions, the answers are compatible
}
method-verdict-words = { $count ->
    [one] on one question, the answers are in different words
   *[other] on { $count } questions, the answers are in different words
}
method-verdict-different = { $count ->
    [one] on one question, some answers differ
   *[other] on { $count } questions, some answers differ
}
method-verdict-opposed = { $count ->
    [one] on one question, some answers are opposed
   *[other] on { $count } questions, some answers are opposed
}
method-judgement = The program compares; it does not decide. Where the dossier’s editor decides, that stands apart, under the heading of judgement, with its reasons.
method-dates = Dating
method-dates-how = A date is written with its uncertainty: “about March 2024”, “by 15 September”, “19 or 20 May”. Two dates contradict each other only if no day fits both. “About” leaves three days on either side of a day, a month on either side of a month, a year on either side of a year.
method-dates-events = { $days ->
    [0] No event is dated to the day, out of { $count }.
    [one] One event is dated to the day, out of { $count }.
   *[other] { $days } events are dated to the day, out of { $count }.
}
method-dates-editor = { $count ->
    [one] One source has a date of publication given by the dossier’s editor.
   *[other] { $count } sources have a date of publication given by the dossier’s editor.
}
method-dates-program = { $count ->
    [one] For one source, the program found the date of publication in the file.
   *[other] For { $count } sources, the program found the date of publication in the file.
}
method-dates-none = { $count ->
    [one] One source has no date of publication.
   *[other] { $count } sources have no date of publication.
}
method-two-times = A fact has two dates: when it happens, and when one learns of it. The page of each event says which of the dossier’s sources, by their dates of publication, is the first to tell it, and how long after; where their dates do not decide, it names them all.
method-known = { $count ->
    [0] No event has a first source that is known.
    [one] One event has a first source, or several that may be.
   *[other] { $count } events have a first source, or several that may be.
}
method-found = What the program finds by itself
method-found-how = Without waiting for an editor, the program finds the dates in the articles, the names that recur and the passages they share. It follows rules that can be read, without any statistical model. Nobody has checked it, and the site says so wherever it shows it.
method-anomalies = Anomalies
method-anomalies-why = A source can be wrong about a day, contradict itself, take one country for another. Rules read each article and point out what does not fit together; they do not say what is true.
method-gaps = What is not covered
method-gaps-why = No dossier is ever complete. This is what the program knows of what is missing:
method-gaps-paragraphs = { $count ->
    [one] one paragraph holds a date or a name, and nothing of it is quoted
   *[other] { $count } paragraphs, in { $sources ->
        [one] one source
       *[other] { $sources } sources
    }, hold a date or a name, and nothing of them is quoted
}
method-gaps-unquoted = { $count ->
    [one] one source is never quoted
   *[other] { $count } sources are never quoted
}
method-gaps-names = { $count ->
    [one] one name recurs in the sources and has no page
   *[other] { $count } names recur in the sources and have no page
}
method-gaps-silences = { $count ->
    [one] one event is told by all sources but one
   *[other] { $count } events are told by all sources but one
}
method-coverage = The table of what each source tells
method-files = The files
method-files-lead = The files received, and their SHA-256 fingerprints.
method-files-more = { $count ->
    [one] One more file is in the dossier’s data.
   *[other] { $count } more files are in the dossier’s data.
}
method-version = Made with recoupe { $version }.

coverage = Coverage
coverage-lead = { $count ->
    [0] No event has been written yet: there is nothing to set against the sources but what they hold and nobody has quoted.
    [one] Which source tells the dossier’s event, and what nobody has quoted.
   *[other] Which source tells which of the { $count } events, and what nobody has quoted.
}
coverage-matrix = Events and sources
coverage-legend = Each number counts quotations, and leads to the first of them. An asterisk marks those that dispute the event.
coverage-event = Event
coverage-origins = Origins
coverage-disputes = { $count ->
    [one] one of which disputes it
   *[other] { $count } of which dispute it
}
coverage-row = { $count ->
    [0] no origin
    [one] one origin
   *[other] { $count } origins
}
coverage-sources-more = { $count ->
    [one] and one more source
   *[other] and { $count } more sources
}
coverage-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
coverage-one-origin = On a single origin
coverage-one-origin-lead = These events rest on one origin alone: one source, or several that go back to the same text or the same voice.
coverage-silences = All but one
coverage-silences-lead = At least three origins and all other sources published after these events tell them; this one is not quoted. It passes them over, or nobody has quoted the sentence that tells them.
coverage-silent = Not quoted:
coverage-told = { $count ->
    [one] one source tells it
   *[other] { $count } sources tell it
}, { $origins ->
    [one] one origin
   *[other] { $origins } origins
}
coverage-unquoted = Never quoted
coverage-unquoted-lead = { $count ->
    [one] Nothing of this source is quoted.
   *[other] Nothing of these { $count } sources is quoted.
}
coverage-paragraphs = Paragraphs without a quotation
coverage-paragraphs-lead = They hold a date or a name, and nothing of them is quoted anywhere. That is where there is still something to read.
coverage-paragraphs-count = { $count ->
    [one] one paragraph
   *[other] { $count } paragraphs
}
coverage-paragraph = Paragraph
coverage-names = Names without a page
coverage-names-lead = Names that recur in the sources, found by the program, for which the dossier has no actor or place.
coverage-unnamed = Nowhere named
coverage-unnamed-lead = These actors and places have a page, but no source names them in any of the spellings that the dossier knows.

forecasts = Forecasts and deadlines
forecasts-why = What sources said before the fact: an announcement, a deadline, a forecast; and what others, later, say came of it.
forecasts-caveat = Worked out by the program from the dates of the sources and the dossier’s quotations; what came of it outside the dossier, it does not know.
forecasts-none = No quotation in this dossier tells of a fact beforehand.
forecasts-all = All forecasts and deadlines
event-forecasts = Told beforehand
forecast-in = in
forecast-for = for:
forecast-ahead = { $ahead } ahead
outcome-count-told = { $count ->
    [one] one forecast whose outcome a later source tells
   *[other] { $count } forecasts whose outcome a later source tells
}
outcome-count-otherwise = { $count ->
    [one] one forecast that a later source denies or dates otherwise
   *[other] { $count } forecasts that a later source denies or dates otherwise
}
outcome-count-unknown = { $count ->
    [one] one forecast whose outcome no source is late enough to tell
   *[other] { $count } forecasts whose outcome no source is late enough to tell
}
outcome-count-silent = { $count ->
    [one] one forecast, on whose outcome no later source is quoted
   *[other] { $count } forecasts, on whose outcome no later source is quoted
}
outcome-told = A later source tells it as a fact:
outcome-otherwise = What later sources say does not match it:
outcome-unknown = Not known: the dated sources of the dossier do not reach beyond { $day }, and none is surely later than the date foretold.
outcome-unknown-undated = Not known: no source of the dossier is surely later than the date foretold.
outcome-silent = { $count ->
    [one] One source of the dossier is of that day or later; it is not quoted as saying what came of it.
   *[other] { $count } sources of the dossier are of that day or later; none is quoted as saying what came of it.
}
later-same = the same date:
later-compatible = a compatible date:
later-different = another date:
later-opposed = disputes the date:
later-none = no date

known-since = In this dossier, known since { $day } through
known-within = In this dossier, known { $when } through
known-more = { $count ->
    [one] and one more source
   *[other] and { $count } more sources
}
known-delay = { $delay } after the fact
known-same-day = on the same day
known-several = The dates of these sources do not say which is the first.
known-uncertain = The date of publication is itself uncertain.
known-undated = { $count ->
    [one] A source without a date tells it too: it may have done so earlier.
   *[other] { $count } sources without a date tell it too: they may have done so earlier.
}
known-only-before = { $count ->
    [one] One source of the dossier announces it; none tells it after the fact.
   *[other] { $count } sources of the dossier announce it; none tells it after the fact.
}
known-only-undated = { $count ->
    [one] The source that tells it has no date: since when it is known, nobody can say.
   *[other] The { $count } sources that tell it have no date: since when it is known, nobody can say.
}
span-exact-days = { $min ->
    [0] the same day
    [one] one day
   *[other] { $min } days
}
span-exact-months = { $min ->
    [one] about one month
   *[other] about { $min } months
}
span-exact-years = { $min ->
    [one] about one year
   *[other] about { $min } years
}
span-range-days = { $max ->
    [one] { $min } to { $max } day
   *[other] { $min } to { $max } days
}
span-range-months = { $min ->
    [0] at most { $max } months
   *[other] { $min } to { $max } months
}
span-range-years = { $min ->
    [0] at most { $max } years
   *[other] { $min } to { $max } years
}
span-least-days = { $min ->
    [one] at least { $min } day
   *[other] at least { $min } days
}
span-least-months = { $min ->
    [one] at least one month
   *[other] at least { $min } months
}
span-least-years = { $min ->
    [one] at least one year
   *[other] at least { $min } years
}

## Anomalies of the sources
anomalies = Anomalies in the sources
anomalies-lead = { $count ->
    [0] The rules found nothing odd in the sources.
    [one] One anomaly found in the sources.
   *[other] { $count } anomalies found in the sources.
}
anomalies-caveat = The program found these by itself, with rules that look at each source by itself: they say what does not fit together, not what is true. The editor can dismiss any of them.
anomalies-clean = { $count ->
    [one] In one more source the rules found nothing.
   *[other] In { $count } more sources the rules found nothing.
}
anomalies-rules = What the rules look for
anomalies-found = { $count ->
    [0] nothing found
    [one] once
   *[other] { $count } times
}
anomalies-off = turned off by the editor
anomalies-all = All anomalies in the sources
anomalies-count = { $count ->
    [0] The rules found no anomaly in the sources.
    [one] The rules found one anomaly in the sources.
   *[other] The rules found { $count } anomalies in the sources.
}
anomalies-more = { $count ->
    [one] and in one more place
   *[other] and in { $count } more places
}
anomalies-cited = Quoted on
in-source-anomalies = Anomalies
in-source-anomalies-lead = What does not fit together in this source, found by the program’s rules.
anomaly-rule-weekday-misfit = weekday that does not fit its date
anomaly-rule-published-before-event = told as past, but later than publication
anomaly-rule-heading-date-contradicted = date at the head contradicted
anomaly-rule-demonym-misfit = demonym of another state
anomaly-rule-sentence-twice = sentence repeated word for word
anomaly-rule-name-in-several-spellings = personal name spelled in several ways
anomaly-rule-unpaired-quotation-marks = quotation marks that do not pair
anomaly-rule-source-against-itself = two values in one source that cannot both be true
anomaly-rule-words-that-cannot-follow = function words that cannot follow one another
anomaly-weekday = The text says “{ $words }”: this date is a { $actual }, not a { $stated }.
anomaly-weekday-fitting = The nearest such date that is a { $stated }: { $date }.
anomaly-early = The text speaks of “{ $told }” as past, while the source dates itself before that: { $published }.
anomaly-early-event = The source tells “{ $event }” as past, while it dates itself before that: { $published }.
anomaly-heading-past = The source has the date “{ $date }” at its head, but its text speaks of “{ $words }” as past.
anomaly-heading-future = The source has the date “{ $date }” at its head, but its text speaks of “{ $words }” as still to come.
anomaly-heading-weekday = The source has the date “{ $date }” at its head, but “{ $words }” falls in { $year }.
anomaly-heading-editor = The source bears the date “{ $date }”, which the editor did not keep: by the editor’s account it was published at another date ({ $held }).
anomaly-demonym = “{ $word }” is said of another country ({ $of }) than the one the source speaks of ({ $meant }), for which the word is “{ $right }”.
anomaly-twice = The same passage ({ $words ->
    [one] one word
   *[other] { $words } words
}) stands { $times } times, word for word.
anomaly-spellings = One name is spelled “{ $first }” and “{ $other }”: all its other words are the same.
anomaly-spellings-actor = One person ({ $actor }) is spelled “{ $first }” and “{ $other }”.
anomaly-capital = In the name “{ $name }”, “{ $word }” lacks its capital.
anomaly-never-closed = The mark ‹ { $sign } › opens a quotation that nothing closes.
anomaly-never-opened = The mark ‹ { $sign } › closes a quotation that nothing opened.
anomaly-mixed-marks = A quotation opens with the mark ‹ { $open } › and closes with ‹ { $close } ›, which do not pair.
anomaly-against-question = The source gives two answers to the question “{ $title }” that cannot both be true: { $first }, then { $other }.
anomaly-against-date = The source gives two dates for “{ $title }” that cannot both be true: { $first }, then { $other }.
anomaly-against-place = The source gives two places for “{ $title }”: { $first }, then { $other }.
anomaly-doubled = “{ $words }”: a word is written twice.
anomaly-sequence = “{ $words }”: these words cannot follow one another; one is missing, or one is too many.
anomaly-accent = “{ $words }”: the accent is one too many; it is the verb, “a été”.

## Answers put side by side
verdict-label-none = No answer
verdict-label-one = A single answer
verdict-label-same = Same answer everywhere
verdict-label-compatible = Compatible answers
verdict-label-words = Different words
verdict-label-different = Different answers
verdict-label-opposed = Disputed answer
answering = { $sources ->
    [1] A single source
    [2] Two sources
    [3] Three sources
    [4] Four sources
    [5] Five sources
    [6] Six sources
    [7] Seven sources
    [8] Eight sources
    [9] Nine sources
   *[other] { $sources } sources
}{ $sources ->
    [1] {""}
   *[other] { $origins ->
        [1] , a single origin
        [2] , two origins
        [3] , three origins
        [4] , four origins
        [5] , five origins
        [6] , six origins
        [7] , seven origins
        [8] , eight origins
        [9] , nine origins
       *[other] , { $origins } origins
    }
}
verdict-one = { $count }: the same answer everywhere.
verdict-one-alone = { $count }: a single answer.
verdict-one-denied = { $count }: a value is disputed, and none is given in its place.
verdict-compatible = { $count }: the answers can all be true.
verdict-compatible-rounds = { $count }: the answers agree, allowing for rounding.
verdict-compatible-about = { $count }: the answers agree, allowing for what is approximate.
verdict-compatible-refines = { $count }: the answers agree, some more precise than others.
verdict-compatible-member-of = { $count }: the answers agree; one names the part, the other the whole.
verdict-compatible-within = { $count }: the answers agree; one place lies within the other.
verdict-compatible-denies = { $count }: what one denies, the other does not assert.
verdict-compatible-reserve = { $count }: only one answer is given without reservation.
verdict-words = { $count }: the words differ; whether the meaning does is for the reader to judge.
verdict-different = { $count }: the answers differ.
verdict-different-by = { $count }: the answers differ, by { $distance }.
verdict-different-far = { $count }: the answers differ; the farthest are { $distance } apart.
verdict-opposed = { $count }: one source denies what another asserts.
verdict-finest = The most precise, compatible with all the others: { $value }.
verdict-reserve = { $count ->
    [one] One answer is given with reservations: it does not count as a contradiction.
   *[other] { $count } answers are given with reservations: they do not count as contradictions.
}
distance-days = { $count ->
    [one] one day
   *[other] { $count } days
}
distance-months = about { $count } months
distance-years = { $count ->
    [one] about a year
   *[other] about { $count } years
}
distance-about = about { $distance }
distance-least = at least { $distance }
gap = { $distance } apart
others = { $count ->
    [one] one other
   *[other] { $count } others
}
quoted-supports = “{ $value }”
quoted-qualifies = “{ $value }” (with reservations)
quoted-disputes = “{ $value }” (disputed)
held-value = The editor’s answer: “{ $value }”
spread-caption = The answers on a common scale
spread-axis = Scale, marked from { $from } to { $to }
spread-about = faded ends: approximate or uncertain
spread-open = arrow: no known limit
spread-qualifies = dashes: with reservations
spread-disputes = cross: disputed
spread-held = line or band: the editor’s answer
answer-value = Answer
answer-words = In its own words
answer-beside = Compared with the others
answer-same-only = Nothing contradicts it.
question-silent-count = { $count ->
    [one] One source does not answer
   *[other] { $count } sources do not answer
}
beside-equal = same answer: { $sources }
beside-refines = narrows down { $value }
beside-refined = less precise than { $value }
beside-rounded = rounded elsewhere to { $value }
beside-rounds = rounds { $value }
beside-about = roughly the same as { $value }
beside-overlaps = compatible with { $value }
beside-member = is part of { $value }
beside-whole = includes { $value }
beside-within = lies within { $value }
beside-around = contains { $value }
beside-disjoint = contradicts { $value }
beside-disjoint-by = contradicts { $value }: { $gap }
beside-apart = departs from { $value }
beside-apart-by = departs from { $value }: { $gap }
beside-other = differs from { $value }
beside-words = worded differently: { $value }
beside-overlaps-all = compatible with { $count } other answers
beside-words-all = worded differently from { $count } other answers
beside-denies = contradicts { $sources }
beside-denied = disputed by { $sources }
beside-more = { $count ->
    [one] and one other answer
   *[other] and { $count } other answers
}
differences = What sets the answers apart
differences-different = Real differences
differences-reserve = Differences from answers given with reservations
differences-compatible = Differences of precision or rounding
differences-words = Differences of wording
differences-more = { $count ->
    [one] And one other pair of answers.
   *[other] And { $count } other pairs of answers.
}
comparison-rule-equal = The values are equal.
comparison-rule-refines = Whatever the one allows, the other allows too: the first is the more precise.
comparison-rule-overlaps = Some values fit both.
comparison-rule-rounds = One says “about”, or gives a round figure; otherwise they would not meet.
comparison-rule-member-of = One actor is part of the other.
comparison-rule-within = One place lies within the other.
comparison-rule-disjoint = No value fits both.
comparison-rule-other = Two different names, and nothing says that one includes the other.
comparison-rule-words = The wording differs; whether the meaning does, only a reader can say.
comparison-rule-denied = One passage asserts what the other denies.
comparison-rule-denies-other = What the one denies, the other does not assert.
pair = { $a } and { $b }
pair-by = { $a } and { $b }: { $gap }
pair-refines = { $a } narrows down { $b }
pair-rounds = { $b } rounds { $a }
pair-member = { $a } is part of { $b }
pair-within = { $a } lies within { $b }
witnesses = Who is behind each answer
witnesses-joined = One origin, across the answers:
witnesses-lead = Sources that go back to one text or one voice count as one origin. Counting witnesses is not weighing the truth.
judgement-kicker = The editor
held = The editor’s answer:
held-against = { $value } differs from it ({ $sources }).
held-against-by = { $value } differs from it ({ $sources }): { $gap }.
held-worded = { $value } puts it in other words ({ $sources }).
held-denied = { $value } contradicts it ({ $sources }).
event-held = This page’s answer:
answers-by-source = Source by source
date-question = When was it?
place-question = Where was it?
see-quotation = see the quotation
see-quotation-number = quotation { $number }
questions-of-events = Questions that events raise
questions-of-events-lead = Where the quotations of an event do not agree on its date or place.
questions-of-events-date = its date
questions-of-events-place = its place

## Lists in part

all-sources = { $count ->
    [one] The dossier’s one source
   *[other] All { $count } sources of the dossier
}
all-questions = { $count ->
    [one] The dossier’s one question
   *[other] All { $count } questions of the dossier
}
all-notes = { $count ->
    [one] The dossier’s one note
   *[other] All { $count } notes of the dossier
}
and-others = { $count ->
    [one] and one other.
   *[other] and { $count } others.
}
pages = Pages

## bilingual
languages = Languages
untranslated = This page has not been translated into { $language }.

## article
legend = What the passages are cited for
legend-event = Events
legend-question = Questions
legend-actor = Actors
legend-place = Places
legend-note = Notes and introduction
legend-source = Criticism of sources
notes-of-block = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
cite = Cite
cite-passage = Cite passage { $number }
cite-source = Cite this source
cite-source-lead = For a passage, add the address that the ¶ of its note leads to.
cite-quoted = “{ $text }”
cite-in = Quoted in { $dossier }
cite-as = Format
cite-as-text = Text
cite-as-bibtex = BibTeX
cite-as-csl-json = CSL-JSON
cite-as-markdown = Markdown
permanent-link = Permanent address
read-original = read at the original address
outside-original = original
outside-archive = archive
copy = Copy
copied = Copied
selected = Selected: now copy it
close = Close
keys = Keyboard shortcuts
keys-lead = On this page:
keys-on = Shortcuts of a single key
keys-help = This help
keys-next-passage = Next passage
keys-previous-passage = Previous passage
keys-next-evidence = Next quotation
keys-previous-evidence = Previous quotation
keys-next-entry = Next entry
keys-previous-entry = Previous entry
keys-next-page = Next page
keys-previous-page = Previous page

## chronology

chronology-of = Chronology: { $period }
chronology-views = Ways to see the chronology
chronology-in-order = In the order of events
chronology-neighbours = Periods next to this one
chronology-previous = Before
chronology-next = After
months = Months
month-unknown = no month
overview-label = The events in time
overview-skip = Skip the drawing
overview-bar = { $period }: { $count ->
    [one] one event
   *[other] { $count } events
}
overview-no-day = { $period }, day unknown
overview-no-month = { $period }, month unknown
overview-undated = { $count ->
    [one] One event without a date is not drawn.
   *[other] { $count } events without a date are not drawn.
}
legend-point = a day
legend-bar = a length of time, or a date known to within days, a month or a year
legend-faded = beginning or end approximate, uncertain or unknown
legend-hollow = disputed: the sources do not agree
legend-gap = time without events, left out
legend-count = number of events
legend-cut = time cut out, in which nothing begins or ends; the scale differs on either side
uncertain-about = approximate date
uncertain-doubt = uncertain date
uncertain-start = no known beginning
uncertain-end = no known end
disputed-date = date disputed
disputed-place = place disputed
disputed-told = disputed by a source
filters = Filter
filters-label = Filter the chronology
filter-actor = Actor
filter-place = Place
filter-source = Source
filter-kind = Kind
filter-from = From
filter-to = To
filter-origins = Independent origins
filter-origins-least = { $count ->
    [one] at least one
   *[other] at least { $count }
}
filter-disputed = Disputed only
filter-all = All
filter-any = Any number
filter-start = The beginning
filter-end = The end
filter-reset = Show all
filter-shown = Events shown: { $shown } of { $total }
filter-cut = Only the first { $shown } are listed.
published = Events and publication
published-title = When it happened, when it was known
published-lead = Every event of the chronology and the sources of the dossier that tell it, with the time between the event and its publication.
published-label = Events above, publications below, and a line from each event to each source that tells it
published-above = an event, at its date
published-below = a source, at its date of publication; a line joins it to each event it tells
published-delays = Time until the first source of the dossier
published-after = { $delay } later
published-caption = Event by event
published-event = Event
published-first = First known
published-sources = Sources
delay-day = the same day
delay-week = within a week
delay-month = within a month
delay-year = within a year
delay-later = more than a year later
delay-before = only announced
delay-unknown = the dates do not say

## search
search = Search
search-words = Words or names to look for
search-kind = Kind
search-all-kinds = all
search-source = Source
search-all-sources = all
search-kind-events = Event
search-kind-actors = Actor
search-kind-places = Place
search-kind-sources = Source
search-kind-questions = Question
search-kind-notes = Note
search-wait = Searching…
search-none = Nothing answers to these words. Try others, or fewer.
search-count = Results: { $count }
search-plain = Here only titles and names are searched.
search-failed = The search could not be loaded. The indexes lead to every page.
search-more = More results
search-close = Close
search-without = The search needs JavaScript. Without it, these pages lead to the whole dossier:

## editions
whole-title = The whole dossier
whole-page = The whole dossier on one page
whole-epub = The whole dossier as an e-book (EPUB)
whole-contents = Contents
whole-introduction = Introduction
whole-index = Index
whole-index-lead = The numbers are those of events, questions and notes, in the order of the dossier.
whole-continued = { $title } (continued)
whole-split = { $count ->
    [one] This dossier takes one page.
   *[other] This dossier is long: it takes { $count } pages, cut between two years where possible.
}
whole-passages = Passages cited
whole-numbers = Numbers:
whole-aliases = Also named:
whole-follows = Follows:
whole-questions = Open to question:
epub-accessibility = All of it can be read as text; headings, contents and index lead to every part, and every quotation to its source.

## maps
network = Who appears with whom
network-lead = Two actors are joined when one event names both; the more events they share, the thicker the line. The drawing shows { $drawn } actors of the { $connected } that are joined.
network-sizes = The size of a mark follows the number of the actor’s events.
network-tie = { $count ->
    [one] { $a } and { $b }: one event
   *[other] { $a } and { $b }: { $count } events
}
network-pairs = The same in words
network-events = Shared events
network-events-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
network-pairs-more = { $count ->
    [one] One weaker tie is left out: the pages of the actors tell it.
   *[other] { $count } weaker ties are left out: the pages of the actors tell them.
}
network-crowds = { $count ->
    [one] One event with more than { $most } actors is left aside: it does not say who appears with whom.
   *[other] { $count } events with more than { $most } actors are left aside: they do not say who appears with whom.
}
network-alone = With nobody
network-alone-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
network-index = All actors
drawn-unnamed = { $count ->
    [one] One name found no room: it is in the table.
   *[other] { $count } names found no room: they are in the table.
}
actor-companions = Appears with
events-more = { $count ->
    [one] One more event is in the
   *[other] { $count } more events are in the
}
mentions-more = { $count ->
    [one] One more mention in the article
   *[other] { $count } more mentions in the article
}
mentions-sources-more = { $count ->
    [one] One more source speaks of it.
   *[other] { $count } more sources speak of it.
}
backlinks-more = { $count ->
    [one] One more sentence leads here.
   *[other] { $count } more sentences lead here.
}
data-cut = The rest is in the file.
index-part = { $title }: { $range }
index-more = { $count ->
    [one] One more is found by its name.
   *[other] { $count } more are found by their names.
}
index-kinds-more = { $count ->
    [one] One more kind is not shown.
   *[other] { $count } more kinds are not shown.
}
map = Map
map-sizes = The size of a mark follows the number of events.
map-source = Outlines and borders: Natural Earth, public domain.
map-table = The same places in a table
map-more = { $count ->
    [one] One more place has coordinates.
   *[other] { $count } more places have coordinates.
}
map-place = Place
map-coordinates = Coordinates
map-events = Events
strip = Events on a scale of time
strip-event = { $date }: { $title }
strip-disputed = { $date }: { $title } (disputed)
strip-count = { $count ->
    [one] { $from }: one event
   *[other] From { $from } to { $to }: { $count } events
}
strip-about = faded edges: about, or uncertain
strip-open = arrow: no known end
strip-disputes = cross: disputed
strip-many = height: number of events
