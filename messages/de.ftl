# The words of the interface, in German. Every language has the same keys, each with the same arguments.

## Around every page
skip = Zum Inhalt springen
navigation = Hauptnavigation
breadcrumbs = Brotkrumen
on-this-page = Auf dieser Seite
feed = Atom-Feed der Ereignisse
made-with = Dossier erstellt mit recoupe { $version }
draft = Entwurf: Diese Seite wird so nicht veröffentlicht.
draft-short = Entwurf
proposed = Vom Programm vorgeschlagen, noch nicht geprüft: { $why }.
and = und
see = siehe

## The sections
dossier = Dossier
home = Startseite
chronology = Chronologie
actors = Akteure
places = Orte
sources = Quellen
questions = Fragen
notes = Notizen
not-found = Diese Seite gibt es nicht
not-found-lead = Die Adresse ist vielleicht veraltet oder unvollständig. Das Dossier ist weiterhin hier.
not-found-home = Zurück zur Startseite

## What is counted
evidence-count = { $count ->
    [0] kein Zitat
    [one] ein Zitat
   *[other] { $count } Zitate
}
event-count = { $count ->
    [0] kein Ereignis
    [one] ein Ereignis
   *[other] { $count } Ereignisse
}
mention-count = { $count ->
    [0] keine Erwähnung
    [one] eine Erwähnung
   *[other] { $count } Erwähnungen
}
word-count = { $count ->
    [one] { $count } Wort
   *[other] { $count } Wörter
}
bytes = { $count ->
    [one] { $count } Byte
   *[other] { $count } Bytes
}
count-sources = { $count ->
    [one] { $count } Quelle
   *[other] { $count } Quellen
}
count-events = { $count ->
    [one] { $count } Ereignis
   *[other] { $count } Ereignisse
}
count-actors = { $count ->
    [one] { $count } Akteur
   *[other] { $count } Akteure
}
count-places = { $count ->
    [one] { $count } Ort
   *[other] { $count } Orte
}
count-questions = { $count ->
    [one] { $count } Frage
   *[other] { $count } Fragen
}
count-evidence = { $count ->
    [one] { $count } geprüftes Zitat
   *[other] { $count } geprüfte Zitate
}

## Evidence
evidence-on = Auf der Seite:
claims = Was das Zitat belegt
claim-date = Datum
claim-place = Ort
stance-supports = Stützt
stance-disputes = Bestreitet
stance-qualifies = Schränkt ein

## Home and chronology
all-events = { $count ->
    [one] Das Ereignis in der Chronologie
   *[other] Alle { $count } Ereignisse in der Chronologie
}
all-actors = { $count ->
    [one] Der Akteur des Dossiers
   *[other] Alle { $count } Akteure des Dossiers
}
questions-lead = Wo die Quellen einander widersprechen oder zu widersprechen scheinen: was jede sagt, in ihren eigenen Worten.
chronology-lead = { $count ->
    [0] Kein Ereignis.
    [one] Ein Ereignis.
   *[other] { $count } Ereignisse in der Reihenfolge ihrer Daten, auch der unsicheren.
}
years = Jahre
undated = Ohne Datum
no-events = Dieses Dossier enthält noch kein Ereignis.
no-actors = Dieses Dossier nennt noch keinen Akteur.
no-places = Dieses Dossier nennt noch keinen Ort.
no-sources = Dieses Dossier hat noch keine Quelle.
no-questions = Dieses Dossier stellt noch keine Frage.
no-notes = Dieses Dossier hat noch keine Notiz.

## An event
date-unsupported = Kein Zitat belegt dieses Datum.
event-actors = Wer
event-sources = Berichtet von
event-told-by = Berichtet von:
event-actors-more = { $count ->
    [one] und ein weiterer Akteur
   *[other] und { $count } weitere Akteure
}
event-places-more = { $count ->
    [one] und ein weiterer Ort
   *[other] und { $count } weitere Orte
}
see-in-chronology = In der Chronologie ansehen
event-questions = Was fraglich ist
event-thread = Der Faden
event-follows = Folgt auf
event-followed-by = Gefolgt von
event-related = Verwandt
related-linked = im Text verlinkt
related-actors = { $count ->
    [one] derselbe Akteur:
   *[other] dieselben Akteure:
}
related-places = { $count ->
    [one] derselbe Ort:
   *[other] dieselben Orte:
}
related-questions = { $count ->
    [one] dieselbe Frage:
   *[other] dieselben Fragen:
}
event-neighbours = In der Chronologie
event-previous = Davor
event-next = Danach

## Actors and places
actors-lead = { $count ->
    [0] Noch wird niemand genannt.
    [one] Ein Akteur: wer handelt oder betroffen ist.
   *[other] { $count } Akteure: wer handelt oder betroffen ist.
}
places-lead = { $count ->
    [0] Kein Ort.
    [one] Ein Ort.
   *[other] { $count } Orte.
}
by-kind = Nach Art
by-name = Nach Name
letters = Buchstaben
other-kind = Sonstige
# After a latitude or a longitude.
north = N
south = S
east = O
west = W
aliases = Auch genannt
actor-roles = Funktionen
actor-member-of = Teil von
actor-members = Umfasst
actor-events = Eigene Chronologie
actor-says = Eigene Aussagen
actor-claimed = Was darüber gesagt wird
place-contains = Umfasst
place-events = Was hier geschah
mentions = In den Quellen
mentions-lead = { $mentions ->
    [one] Eine Erwähnung, vom Programm gefunden
   *[other] { $mentions } Erwähnungen, vom Programm gefunden
} in { $sources ->
    [one] einer Quelle.
   *[other] { $sources } Quellen.
}
read-in-article = im Artikel lesen
read-in-article-number = Im Artikel lesen, Satz { $number }
text-not-published = Der Text dieser Quelle ist nicht veröffentlicht.
backlinks = Im Dossier angeführt

## The kinds of actors and places, one and many
actor-kind-person = { $count ->
    [one] Person
   *[other] Personen
}
actor-kind-organisation = { $count ->
    [one] Organisation
   *[other] Organisationen
}
actor-kind-institution = { $count ->
    [one] Institution
   *[other] Institutionen
}
actor-kind-state = { $count ->
    [one] Staat
   *[other] Staaten
}
actor-kind-force = { $count ->
    [one] Streitkraft
   *[other] Streitkräfte
}
actor-kind-company = { $count ->
    [one] Unternehmen
   *[other] Unternehmen
}
actor-kind-media = { $count ->
    [one] Medium
   *[other] Medien
}
actor-kind-party = { $count ->
    [one] Partei
   *[other] Parteien
}
actor-kind-group = { $count ->
    [one] Gruppe
   *[other] Gruppen
}
actor-kind-ship = { $count ->
    [one] Schiff
   *[other] Schiffe
}
actor-kind-base = { $count ->
    [one] Militärstützpunkt
   *[other] Militärstützpunkte
}
actor-kind-government = { $count ->
    [one] Regierung
   *[other] Regierungen
}
actor-kind-ministry = { $count ->
    [one] Ministerium
   *[other] Ministerien
}
actor-kind-agency = { $count ->
    [one] Agentur
   *[other] Agenturen
}
actor-kind-army = { $count ->
    [one] Armee
   *[other] Armeen
}
actor-kind-court = { $count ->
    [one] Gericht
   *[other] Gerichte
}
actor-kind-university = { $count ->
    [one] Universität
   *[other] Universitäten
}
actor-kind-delegation = { $count ->
    [one] Delegation
   *[other] Delegationen
}
actor-kind-population = { $count ->
    [one] Bevölkerung
   *[other] Bevölkerungsgruppen
}
actor-kind-bank = { $count ->
    [one] Bank
   *[other] Banken
}
actor-kind-association = { $count ->
    [one] Verein
   *[other] Vereine
}
actor-kind-union = { $count ->
    [one] Gewerkschaft
   *[other] Gewerkschaften
}
actor-kind-ngo = { $count ->
    [one] NGO
   *[other] NGOs
}
actor-kind-police = { $count ->
    [one] Polizei
   *[other] Polizeibehörden
}
actor-kind-church = { $count ->
    [one] Kirche
   *[other] Kirchen
}
actor-kind-embassy = { $count ->
    [one] Botschaft
   *[other] Botschaften
}
actor-kind-parliament = { $count ->
    [one] Parlament
   *[other] Parlamente
}
actor-kind-family = { $count ->
    [one] Familie
   *[other] Familien
}
place-kind-country = { $count ->
    [one] Land
   *[other] Länder
}
place-kind-region = { $count ->
    [one] Region
   *[other] Regionen
}
place-kind-city = { $count ->
    [one] Stadt
   *[other] Städte
}
place-kind-base = { $count ->
    [one] Militärstützpunkt
   *[other] Militärstützpunkte
}
place-kind-building = { $count ->
    [one] Gebäude
   *[other] Gebäude
}
place-kind-airport = { $count ->
    [one] Flughafen
   *[other] Flughäfen
}
place-kind-village = { $count ->
    [one] Dorf
   *[other] Dörfer
}
place-kind-continent = { $count ->
    [one] Kontinent
   *[other] Kontinente
}
place-kind-district = { $count ->
    [one] Stadtviertel
   *[other] Stadtviertel
}
place-kind-port = { $count ->
    [one] Hafen
   *[other] Häfen
}
place-kind-border = { $count ->
    [one] Grenze
   *[other] Grenzen
}
place-kind-river = { $count ->
    [one] Fluss
   *[other] Flüsse
}
place-kind-sea = { $count ->
    [one] Meer
   *[other] Meere
}
place-kind-island = { $count ->
    [one] Insel
   *[other] Inseln
}
place-kind-mountain = { $count ->
    [one] Berg
   *[other] Berge
}
place-kind-street = { $count ->
    [one] Straße
   *[other] Straßen
}
place-kind-camp = { $count ->
    [one] Lager
   *[other] Lager
}
place-kind-prison = { $count ->
    [one] Gefängnis
   *[other] Gefängnisse
}
place-kind-site = { $count ->
    [one] Stätte
   *[other] Stätten
}

# The same kinds in the words of French editors.
actor-kind-personne = { $count ->
    [one] Person
   *[other] Personen
}
actor-kind-etat = { $count ->
    [one] Staat
   *[other] Staaten
}
actor-kind-groupe = { $count ->
    [one] Gruppe
   *[other] Gruppen
}
actor-kind-entreprise = { $count ->
    [one] Unternehmen
   *[other] Unternehmen
}
actor-kind-parti = { $count ->
    [one] Partei
   *[other] Parteien
}
actor-kind-navire = { $count ->
    [one] Schiff
   *[other] Schiffe
}
actor-kind-ministere = { $count ->
    [one] Ministerium
   *[other] Ministerien
}
actor-kind-gouvernement = { $count ->
    [one] Regierung
   *[other] Regierungen
}
actor-kind-armee = { $count ->
    [one] Armee
   *[other] Armeen
}
actor-kind-agence = { $count ->
    [one] Agentur
   *[other] Agenturen
}
actor-kind-universite = { $count ->
    [one] Universität
   *[other] Universitäten
}
place-kind-pays = { $count ->
    [one] Land
   *[other] Länder
}
place-kind-ville = { $count ->
    [one] Stadt
   *[other] Städte
}
place-kind-batiment = { $count ->
    [one] Gebäude
   *[other] Gebäude
}
place-kind-aeroport = { $count ->
    [one] Flughafen
   *[other] Flughäfen
}

## A source
source = Quelle
sources-lead = { $count ->
    [0] Keine Quelle.
    [one] Eine Quelle, annotiert zu lesen.
   *[other] { $count } Quellen, annotiert zu lesen.
}
found-by-program = vom Programm gefunden
found-by-rule = vom Programm gefunden: { $rule }
source-publisher = Publikation
source-author = Autor
source-agency = Agentur
source-published = Veröffentlicht
contradicted = Die Daten im Text widersprechen dem.
contradicted-past = Der Text widerspricht dem: Er spricht von „{ $words }“ als vergangen.
contradicted-weekday = Der Text widerspricht dem: „{ $words }“ fällt ins Jahr { $year }.
contradicted-future = Der Text widerspricht dem: Er spricht von „{ $words }“ als bevorstehend.
published-between = zwischen dem { $first } und dem { $last }
published-from = nicht vor dem { $day }
published-until = nicht nach dem { $day }
text-says = „{ $words }“
source-retrieved = Abgerufen
source-language = Sprache
source-url = Adresse
source-archive_url = Archiv
source-translated_from = Übersetzt von
source-heading_date = Datum im Kopf
source-licence = Lizenz
in-source-criticism = Kritik der Quelle
in-source-unannotated = Diese Quelle hat noch niemand beschrieben: Was hier steht, hat das Programm gefunden.
in-source-article = Der annotierte Artikel
in-source-passages = Die zitierten Stellen
in-source-excerpts = Von diesem Artikel sind nur die zitierten Stellen veröffentlicht.
in-source-none = Der Text dieses Artikels ist nicht veröffentlicht.
in-source-none-notes = Hier steht, was das Dossier daraus zitiert.
in-source-notes-lead = { $count ->
    [one] Eine Stelle wird im Dossier zitiert.
   *[other] { $count } Stellen werden im Dossier zitiert.
}
in-source-dates = { $notes ->
    [0] { $count ->
        [one] Das Programm hat ein Datum gefunden, mit Punkten unterstrichen.
       *[other] Das Programm hat { $count } Daten gefunden, mit Punkten unterstrichen.
    }
   *[other] { $count ->
        [one] Das Programm hat ein Datum gefunden, außerhalb der zitierten Stellen mit Punkten unterstrichen.
       *[other] Das Programm hat { $count } Daten gefunden, außerhalb der zitierten Stellen mit Punkten unterstrichen.
    }
}
in-source-dates-all = Alle Daten
in-source-shared = Gemeinsame Stellen mit
in-source-events = Was sie berichtet
in-source-actors = Wen sie nennt
in-source-seed = Das Original
annotations-hide = Ohne Anmerkungen lesen
cut = Stelle nicht veröffentlicht
note-number = Anmerkung { $number }
passage-number = Stelle { $number }
seed-file = Datei
seed-size = Größe
set-aside = { $count ->
    [one] Beiseitegelegt: ein Teil
   *[other] Beiseitegelegt: { $count } Teile
}
set-aside-lead = Was das Programm nicht für den Text des Artikels hielt. Nichts davon geht verloren.
line-number = Zeile { $number }
aside-metadata = Metadaten
aside-navigation = Navigation der Website
aside-read-also = Verweis auf andere Artikel
aside-comments = Kommentare
aside-advertisement = Werbung
aside-repeated = Wiederholter Titel
aside-signature = Namenszeichen
aside-outside = Außerhalb des Artikels
original = Das Original, wie empfangen
original-cut = Der Rest steht in der Datei.
data = Daten
data-whole = Alle Daten des Dossiers

## A question
question-kind-number = Frage nach einer Zahl
question-kind-date = Frage nach einem Datum
question-kind-actor = Frage nach dem Wer
question-kind-place = Frage nach einem Ort
question-kind-text = Frage nach einer Tatsache
answers = Antworten
question-answers = { $count ->
    [one] Was eine Quelle sagt
   *[other] Was { $count } Quellen sagen
}
question-silent = { $count ->
    [one] Antwortet nicht:
   *[other] Antworten nicht:
}
question-judgement = Das Urteil der Redaktion
question-events = Betroffene Ereignisse
no-answers = Noch beantwortet keine Quelle diese Frage.

## Languages
language-ar = Arabisch
language-de = Deutsch
language-en = Englisch
language-es = Spanisch
language-fa = Persisch
language-fr = Französisch
language-ha = Hausa
language-he = Hebräisch
language-it = Italienisch
language-ja = Japanisch
language-nl = Niederländisch
language-pl = Polnisch
language-pt = Portugiesisch
language-ru = Russisch
language-tr = Türkisch
language-uk = Ukrainisch
language-zh = Chinesisch

## What the program found by itself
found = Funde
found-dates = Daten in den Quellen
found-names = Wiederkehrende Namen
found-shared = Gemeinsame Stellen
found-description = Was das Programm selbst in den Quellen gefunden hat, ohne Zutun der Autoren des Dossiers.
found-caveat = Vom Programm nach Regeln gefunden; niemand hat es geprüft.
found-dates-part = Daten in den Quellen, { $years }
found-dates-lead = { $count ->
    [one] Ein Datum, von dem die Quellen sprechen, mit dem Satz, der es nennt.
   *[other] { $count } Daten, von denen { $sources ->
        [one] eine Quelle spricht
       *[other] { $sources } Quellen sprechen
    }, der Reihe nach, mit den Sätzen, die sie nennen.
}
found-places = { $count ->
    [one] ein Satz
   *[other] { $count } Sätze
}
found-folded = { $count ->
    [one] Ein weiterer Satz
   *[other] { $count } weitere Sätze
}
found-cut = { $count ->
    [one] Ein weiterer Satz sagt es auch.
   *[other] { $count } weitere Sätze sagen es auch.
}
found-events = Im Dossier:
found-weekday = Der Text sagt „{ $stated }“, aber dieses Datum ist ein { $actual }.
found-names-lead = { $count ->
    [one] Ein Name, den die Quellen mehr als einmal nennen.
   *[other] { $count } Namen, die die Quellen mehr als einmal nennen, die häufigsten zuerst.
}
found-count = { $count }-mal in { $sources ->
    [one] einer Quelle
   *[other] { $sources } Quellen
}
found-told = { $count ->
    [one] einmal
   *[other] { $count }-mal
} in { $sources ->
    [one] einer Quelle
   *[other] { $sources } Quellen
}
found-some = { $count ->
    [one] Ein Satz, der ihn nennt
   *[other] { $count } Sätze, die ihn nennen
}
found-entity = Im Dossier:
found-kind = wahrscheinlich: { $kind }
found-spellings = Auch geschrieben:
found-doubtful = Vielleicht derselbe, zu bestätigen:
found-more = { $count ->
    [one] Ein weiterer Name kehrt seltener wieder.
   *[other] { $count } weitere Namen kehren seltener wieder.
}
found-shared-lead = { $count ->
    [one] Zwei Quellen haben Stellen gemeinsam.
   *[other] { $count } Paare von Quellen haben Stellen gemeinsam.
}
origins = Ursprünge
origins-lead = { $several ->
    [0] { $alone ->
        [one] Die Quelle geht auf keine andere zurück.
       *[other] Keine der { $alone } Quellen scheint auf denselben Text zurückzugehen wie eine andere.
    }
    [one] Einige Quellen gehen auf einen Text zurück: Sie zählen als ein Ursprung. { $alone ->
        [0] {""}
        [one] Eine weitere hat einen eigenen Ursprung.
       *[other] { $alone } weitere haben je einen eigenen.
    }
   *[other] Einige Quellen gehen auf { $several } Texte zurück: Die eines jeden zählen als ein Ursprung. { $alone ->
        [0] {""}
        [one] Eine weitere hat einen eigenen Ursprung.
       *[other] { $alone } weitere haben je einen eigenen.
    }
}
origin-reuse = „{ $a }“ und „{ $b }“ haben außerhalb von Zitaten { $words } Wörter gemeinsam, { $share } % des kürzeren Textes.
origin-agency = „{ $a }“ und „{ $b }“ nennen dieselbe Agentur, { $agency }, und haben außerhalb von Zitaten { $words } Wörter gemeinsam, { $share } % des kürzeren Textes.
origin-reuse-both = { $words } gemeinsame Wörter außerhalb von Zitaten, { $share } % des kürzeren Textes.
origin-agency-both = Dieselbe Agentur, { $agency }, und { $words } gemeinsame Wörter außerhalb von Zitaten, { $share } % des kürzeren Textes.
origin-translation = „{ $a }“ ist aus „{ $b }“ übersetzt.
shared-pairs = Paarweise
shared-words = { $count ->
    [0] kein gemeinsames Wort
    [one] ein gemeinsames Wort
   *[other] { $count } gemeinsame Wörter
}
shared-share = { $share } % des kürzeren Textes
shared-quoted = { $count ->
    [one] ein Wort, das beide zitieren
   *[other] { $count } Wörter, die beide zitieren
}
shared-legend = In jeder Stelle sind markiert
shared-legend-changed = abweichende Wörter
shared-legend-only = Wörter, die der andere nicht hat
shared-more = { $count ->
    [one] Ein weiteres Paar hat weniger gemeinsam.
   *[other] { $count } weitere Paare haben weniger gemeinsam.
}
shared-hidden = Der Text dieser Quellen ist nicht veröffentlicht.

count-found-dates = { $count ->
    [one] { $count } Datum
   *[other] { $count } Daten
}
count-found-names = { $count ->
    [one] { $count } wiederkehrender Name
   *[other] { $count } wiederkehrende Namen
}
count-found-shared = { $count ->
    [one] { $count } Quellenpaar mit gemeinsamen Stellen
   *[other] { $count } Quellenpaare mit gemeinsamen Stellen
}
found-line = Vom Programm in den Quellen gefunden:
found-home = Noch hat niemand ein Ereignis dieses Dossiers verfasst: Dies findet das Programm nach Regeln in den Quellen, und niemand hat es geprüft.
found-home-dates = Die Daten, die die meisten Quellen nennen, der Reihe nach.
found-home-names = Die Namen, die die Quellen am häufigsten nennen.
found-home-shared = Die Quellen, die am meisten Wörter gemeinsam haben.
found-all-dates = { $count ->
    [one] Das gefundene Datum
   *[other] Alle { $count } gefundenen Daten
}
found-all-names = { $count ->
    [one] Der gefundene Name
   *[other] Alle { $count } gefundenen Namen
}
found-all-shared = { $count ->
    [one] Das gefundene Quellenpaar
   *[other] Alle { $count } gefundenen Quellenpaare
}

## The rules by which the program found it
reuse-rule-same-words = dieselben Wörter
reuse-rule-few-words-changed = wenige Wörter geändert
reuse-rule-same-order = in derselben Reihenfolge umgeschrieben
reuse-rule-same-order-beside-reuse = dieselbe Reihenfolge, neben anderen Übernahmen
reuse-rule-both-quote = von beiden zitiert
name-rule-capitals = Großbuchstaben
name-rule-acronym = Abkürzung
name-rule-institution = Name einer Institution
name-rule-state-list = Liste der Staaten
name-rule-place-list = Liste von Orten
name-rule-well-known = sehr bekannter Name
name-rule-site-word = Wort für einen Ort
name-rule-armed-force = Wort für eine Streitkraft
name-rule-institution-head = Wort für eine Institution
name-rule-company-form = Rechtsform eines Unternehmens
name-rule-people-word = Wort für Menschen
name-rule-title = Titel oder Funktion daneben
name-rule-first-name = bekannter Vorname
name-rule-initial = Initiale eines Vornamens
name-rule-particle = Namenspartikel
name-rule-compass = Himmelsrichtung
name-rule-known-inside = enthält einen bekannten Namen
name-rule-place-cue = Ortswörter daneben
name-rule-place-ending = Form eines Ortsnamens
name-rule-body-cue = Wörter einer Institution daneben
name-rule-people-before = Name eines Volkes davor
name-rule-says = Verb des Sagens daneben
name-rule-article = Artikel davor
name-rule-two-capitals = zwei oder drei großgeschriebene Wörter
name-rule-one-capital = ein großgeschriebenes Wort
name-rule-initials = dieselben Initialen
name-rule-short-form = Kurzform
name-rule-shared-surname = derselbe Nachname
name-rule-shared-names = mehrere gemeinsame Namen
name-rule-near-letters = ähnliche Buchstaben
name-rule-near-surname = ähnlicher Nachname
name-rule-near-first-name = ähnlicher Vorname
time-rule-full-date = vollständiges Datum
time-rule-date-without-year = Tag und Monat, das Jahr erschlossen
time-rule-month-of-year = Monat und Jahr
time-rule-month-alone = Monat, das Jahr erschlossen
time-rule-year = Jahr
time-rule-decade = Jahrzehnt
time-rule-century = Jahrhundert
time-rule-weekday = Wochentag
time-rule-day-of-month = Tag des Monats
time-rule-named-day = Feiertag oder benannter Tag
time-rule-season = Jahreszeit
time-rule-quarter-or-half = Quartal oder Halbjahr
time-rule-week = Woche
time-rule-relative-to-publication = von der Veröffentlichung aus gesehen
time-rule-counted-from-publication = von der Veröffentlichung an gezählt
time-rule-relative-to-narrative = vom zuvor genannten Datum aus gesehen
time-rule-counted-from-narrative = vom zuvor genannten Datum an gezählt
time-rule-counted-from-date = von einem Datum an gezählt
time-rule-nth-of-period = Rang in einem Zeitraum
time-rule-part-of-period = Anfang, Mitte oder Ende eines Zeitraums
time-rule-interval = Zeitspanne
time-rule-open-interval = ab oder bis zu einem Datum
time-rule-row-of-units = Folge von Tagen, Monaten oder Jahren
time-rule-time-of-day = Uhrzeit oder Tageszeit
time-rule-duration = Dauer
time-rule-set = Wiederholung
time-rule-vague = vage Zeitangabe
read-rule-front-matter = Kopf der Datei
read-rule-heading-line = erste Zeile
read-rule-dateline = Ortsmarke der Meldung
read-rule-heading = Überschrift der Seite
read-rule-heading-date = Datum im Kopf
read-rule-html-lang = von der Seite angegebene Sprache
read-rule-http-equiv = Metadaten der Seite
read-rule-link-element = Link der Seite
read-rule-meta-tag = Metadaten der Seite
read-rule-json-ld = strukturierte Daten der Seite
read-rule-time-element = auf der Seite ausgezeichnetes Datum
read-rule-title-element = Titel der Seite
read-rule-title-line = Titelzeile
read-rule-detected = am Text erkannte Sprache
read-rule-byline = Autorenzeile
read-rule-address = Adresse der Seite
read-rule-file-name = Name der Datei
read-rule-folder-name = Name des Ordners
read-rule-signature = Namenszeichen am Textende
read-rule-own-dates = nach den eigenen Daten
read-date = { $date } (vom Programm gefunden: { $rule })

## What `draft` writes
drafted-event = { $sources ->
    [one] von einer Quelle berichtet
   *[other] von { $sources } Quellen berichtet ({ $origins ->
        [one] ein Ursprung
       *[other] { $origins } Ursprünge
    })
}; das Datum wird { $mentions ->
    [one] einmal
   *[other] { $mentions }-mal
} genannt
drafted-name = { $count ->
    [one] einmal
   *[other] { $count }-mal
} genannt in { $sources ->
    [one] einer Quelle
   *[other] { $sources } Quellen
}
drafted-kind = ; Art erschlossen aus: { $rule }
drafted-confirm = Zu bestätigen, vielleicht derselbe: { $spellings }.
drafted-source = in der Datei gefundene Metadaten

## What something rests on
support = { $sources ->
    [one] eine Quelle
   *[other] { $sources } Quellen, { $origins ->
        [one] ein einziger Ursprung
       *[other] { $origins } Ursprünge
    }
}
support-one-origin = Ein einziger Ursprung.
support-against = bestreitet es
origin-speaker = Alles, was „{ $source }“ darüber sagt, stammt von { $speaker }; auch eine andere dieser Quellen zitiert diese Stimme.

## Who speaks
actor-relays = Weitergegebene Aussagen
about-own = Von Quellen, mit eigener Stimme
about-attributed = Von anderen, die die Quellen zitieren
about-unstated = In einem Satz des Dossiers zitiert
statements-folded = { $count ->
    [one] Ein weiteres Zitat
   *[other] { $count } weitere Zitate
}
statements-all = { $count ->
    [one] Ein Zitat
   *[other] { $count } Zitate
}
statements-cut = { $count ->
    [one] Ein weiteres wird hier nicht gezeigt.
   *[other] { $count } weitere werden hier nicht gezeigt.
}
voice-own = mit eigener Stimme
voice-marked = der Artikel schreibt es anderen zu
voice-rule-quoted = in Anführungszeichen
voice-rule-according = „laut …“ im Satz
voice-rule-saying = eingeleitet durch ein Verb des Sagens
voice-rule-incise = eingeschobenes Verb des Sagens
in-source-voices = Wer hier spricht
voices-own = { $count ->
    [0] In keiner der zitierten Stellen spricht der Artikel mit eigener Stimme
    [one] In einer zitierten Stelle spricht der Artikel mit eigener Stimme
   *[other] In { $count } der zitierten Stellen spricht der Artikel mit eigener Stimme
}
voices-attributed = { $count ->
    [one] eine wird anderen zugeschrieben
   *[other] { $count } werden anderen zugeschrieben
}
voices-marked = { $count ->
    [one] davon eine vom Programm gefunden
   *[other] davon { $count } vom Programm gefunden
}

## Method, coverage, forecasts
method = Methode
method-title = Methode und Zahlen
method-description = Wie dieses Dossier gemacht ist, was es zählt und was ihm fehlt.
method-home = Wie dieses Dossier gemacht ist, in Zahlen
method-lead = Wie dieses Dossier gemacht ist und wie weit man sich darauf verlassen kann. Jede Zahl auf dieser Seite zählt das Programm, anhand der hier veröffentlichten Artikel und Anmerkungen.
or = oder
part-title = { $title }, Seite { $number }
count-origins = { $count ->
    [one] { $count } Ursprung
   *[other] { $count } Ursprünge
}
method-sources = { $count ->
    [0] Dieses Dossier hat noch keine Quelle.
    [one] Dieses Dossier beruht auf einem einzigen Artikel: Was dieser Artikel nicht sagt, steht nicht darin.
   *[other] Dieses Dossier beruht auf { $count } Artikeln und auf nichts anderem: Was keiner von ihnen sagt, steht nicht darin.
}
method-originals = Die empfangenen Dateien werden nie angetastet. Jede ist an einem Fingerabdruck zu erkennen, der am Fuß dieser Seite steht: Wäre nur ein Zeichen geändert, sähe der Fingerabdruck ganz anders aus.
method-quotations = Die Zitate
method-evidence = { $count ->
    [0] Noch ist nichts zitiert: Was diese Website zeigt, hat das Programm selbst in den Artikeln gefunden.
    [one] Ein geprüftes Zitat trägt, was dieses Dossier sagt.
   *[other] { $count } Zitate, alle geprüft, tragen, was dieses Dossier sagt.
}
method-verified = Jedes Mal, wenn die Website erstellt wird, sucht das Programm jedes Zitat in dem Artikel, aus dem es stammt. Steht es dort nicht Wort für Wort, wird nichts veröffentlicht. Frei sind nur die Form der Apostrophe und Anführungszeichen, die Leerzeichen und der erste Großbuchstabe; ein falsches Wort, ein falscher Akzent oder eine falsche Ziffer hält alles an. Ein Klick auf ein Zitat führt zur Stelle im Artikel.
method-shortened = { $count ->
    [one] Eines davon ist gekürzt: […] steht für die ausgelassenen Wörter, und das Programm prüft, dass die Teile im Artikel aufeinanderfolgen.
   *[other] { $count } davon sind gekürzt: […] steht für die ausgelassenen Wörter, und das Programm prüft, dass die Teile im Artikel aufeinanderfolgen.
}
method-reserved = { $count ->
    [one] Eines davon bestreitet das, wovon es spricht, oder schränkt es ein, und ist so gekennzeichnet.
   *[other] { $count } davon bestreiten das, wovon sie sprechen, oder schränken es ein, und sind so gekennzeichnet.
}
method-voices = Wer spricht
method-own = { $count ->
    [0] In keinem dieser Zitate spricht der Artikel für sich selbst.
    [one] In einem Zitat spricht der Artikel für sich selbst.
   *[other] In { $count } Zitaten spricht der Artikel für sich selbst.
}
method-attributed = { $count ->
    [0] Keines wird als Wort eines anderen wiedergegeben.
    [one] Ein Zitat gibt die Worte eines anderen wieder, den das Dossier daneben nennt.
   *[other] { $count } Zitate geben die Worte anderer wieder, die das Dossier daneben nennt.
}
method-woven = { $count ->
    [one] Ein weiteres steht in einem Satz des Dossiers, der selbst sagt, wer spricht.
   *[other] { $count } weitere stehen in einem Satz des Dossiers, der selbst sagt, wer spricht.
}
method-voices-why = Der Unterschied zählt: Eine Zeitung, die „laut Ministerium“ schreibt, bürgt nur dafür, richtig gehört zu haben. Wer spricht, hält die Redaktion des Dossiers fest, Zitat für Zitat.
method-witnesses = Zeugen zählen
method-origins-why = Zehn Zeitungen, die dieselbe Meldung abschreiben, sind ein einziger Zeuge. Deshalb zählt dieses Dossier Ursprünge statt Artikel.
method-origins = { $count ->
    [0] Keiner seiner Artikel scheint auf denselben Text zurückzugehen wie ein anderer.
    [one] Ein Ursprung vereint mehrere Artikel.
   *[other] { $count } Ursprünge vereinen jeweils mehrere Artikel.
}
method-origins-how = Mehrere Artikel zählen in vier Fällen als ein Ursprung, und die Website sagt jedes Mal, in welchem:
method-origin-reuse = Übernahme: Mindestens ein Fünftel der Wörter des kürzeren Textes, und nicht weniger als fünfundzwanzig, stehen auch im anderen. Wörter in Anführungszeichen zählen nicht, denn zwei Zeitungen können dieselbe Rede zitieren, ohne einander gelesen zu haben;
method-origin-agency = Agentur: Beide nennen dieselbe Nachrichtenagentur und haben mindestens zwölf Wörter der Erzählung gemeinsam;
method-origin-translation = Übersetzung: Der eine ist als Übersetzung des anderen angegeben;
method-origin-speaker = dieselbe Stimme: Alles, was ein Artikel über einen Sachverhalt sagt, hat er von jemandem, den auch ein anderer Artikel zitiert.
method-shared = Die gemeinsamen Stellen, Artikel für Artikel
method-support = Worauf die Ereignisse beruhen:
method-support-one = { $count ->
    [one] ein Ereignis auf einem einzigen Ursprung
   *[other] { $count } Ereignisse auf einem einzigen Ursprung
}
method-support-two = { $count ->
    [one] ein Ereignis auf zwei unabhängigen Ursprüngen
   *[other] { $count } Ereignisse auf zwei unabhängigen Ursprüngen
}
method-support-more = { $count ->
    [one] ein Ereignis auf drei oder mehr unabhängigen Ursprüngen
   *[other] { $count } Ereignisse auf drei oder mehr unabhängigen Ursprüngen
}
method-support-none = { $count ->
    [one] ein Ereignis auf keinem Zitat, das es stützt
   *[other] { $count } Ereignisse auf keinem Zitat, das sie stützt
}
method-no-score = Diese Zählung ist keine Note für Wahrheit. Ein einzelner Zeuge kann recht haben, und drei können gemeinsam irren.
method-agreement = Antworten vergleichen
method-compare = Wo mehrere Stellen dieselbe Frage beantworten, vergleicht das Programm ihre Antworten paarweise. Es sagt, wie sie zueinander stehen und nach welcher Regel:
method-relation-same = Gleich
method-relation-compatible = Vereinbar
method-relation-different = Verschieden
method-relation-opposed = Entgegengesetzt
method-rule-equal = Sie haben denselben Wert.
method-rule-refines = Die eine ist genauer als die andere: der 22. Dezember 2023 und „Ende 2023“.
method-rule-overlaps = Einige Tage oder einige Zahlen passen zu beiden.
method-rule-rounds = Sie treffen sich, weil eine ungefähr oder rund ist: 946 und „rund tausend“.
method-rule-member-of = Einer der Akteure ist Teil des anderen.
method-rule-within = Einer der Orte liegt im anderen.
method-rule-disjoint = Kein Tag und keine Zahl passt zu beiden.
method-rule-other = Sie nennen zwei verschiedene Akteure oder Orte.
method-rule-words = Die Wörter unterscheiden sich; ob auch der Sinn, kann nur ein Leser sagen.
method-rule-denied = Eine Stelle sagt, was die andere bestreitet.
method-rule-denies-other = Die eine bestreitet, was die andere nicht sagt.
method-verdicts = Was sich daraus ergibt, Frage für Frage:
method-verdict-one = { $count ->
    [one] bei einer Frage gibt es nur eine Antwort
   *[other] bei { $count } Fragen gibt es nur eine Antwort
}
method-verdict-compatible = { $count ->
    [one] bei einer Frage sind die Antworten vereinbar
   *[other] bei { $count } Fragen sind die Antworten vereinbar
}
method-verdict-words = { $count ->
    [one] bei einer Frage sind die Antworten in anderen Worten gegeben
   *[other] bei { $count } Fragen sind die Antworten in anderen Worten gegeben
}
method-verdict-different = { $count ->
    [one] bei einer Frage unterscheiden sich Antworten
   *[other] bei { $count } Fragen unterscheiden sich Antworten
}
method-verdict-opposed = { $count ->
    [one] bei einer Frage stehen Antworten einander entgegen
   *[other] bei { $count } Fragen stehen Antworten einander entgegen
}
method-judgement = Das Programm vergleicht; es entscheidet nicht. Wo die Redaktion des Dossiers entscheidet, steht das gesondert unter der Überschrift Urteil, mit ihren Gründen.
method-dates = Datieren
method-dates-how = Ein Datum wird mit seiner Unsicherheit geschrieben: „um März 2024“, „spätestens am 15. September“, „19. oder 20. Mai“. Zwei Daten widersprechen einander nur, wenn kein Tag zu beiden passt. „Um“ lässt drei Tage auf jeder Seite eines Tages zu, einen Monat auf jeder Seite eines Monats, ein Jahr auf jeder Seite eines Jahres.
method-dates-events = { $days ->
    [0] Von { $count } Ereignissen ist keines auf den Tag datiert.
    [one] Von { $count } Ereignissen ist eines auf den Tag datiert.
   *[other] Von { $count } Ereignissen sind { $days } auf den Tag datiert.
}
method-dates-editor = { $count ->
    [one] Bei einer Quelle hat die Redaktion des Dossiers das Datum der Veröffentlichung angegeben.
   *[other] Bei { $count } Quellen hat die Redaktion des Dossiers das Datum der Veröffentlichung angegeben.
}
method-dates-program = { $count ->
    [one] Bei einer Quelle hat das Programm das Datum der Veröffentlichung in der Datei gefunden.
   *[other] Bei { $count } Quellen hat das Programm das Datum der Veröffentlichung in der Datei gefunden.
}
method-dates-none = { $count ->
    [one] Eine Quelle hat kein Datum der Veröffentlichung.
   *[other] { $count } Quellen haben kein Datum der Veröffentlichung.
}
method-two-times = Ein Sachverhalt hat zwei Daten: wann er geschieht und wann man davon erfährt. Die Seite jedes Ereignisses sagt, welche der Quellen des Dossiers nach dem Datum ihrer Veröffentlichung zuerst davon berichtet, und wie lange danach; wo die Daten das nicht entscheiden, nennt sie alle.
method-known = { $count ->
    [0] Bei keinem Ereignis ist die erste Quelle bekannt.
    [one] Ein Ereignis hat eine erste Quelle oder mehrere mögliche.
   *[other] { $count } Ereignisse haben eine erste Quelle oder mehrere mögliche.
}
method-found = Was das Programm selbst findet
method-found-how = Ohne auf eine Redaktion zu warten, findet das Programm in den Artikeln die Daten, die wiederkehrenden Namen und die gemeinsamen Stellen. Es folgt Regeln, die man nachlesen kann, ohne statistisches Modell. Niemand hat es geprüft, und die Website sagt das überall, wo sie es zeigt.
method-anomalies = Unstimmigkeiten
method-anomalies-why = Eine Quelle kann sich im Tag irren, sich selbst widersprechen, ein Land für ein anderes halten. Regeln lesen jeden Artikel und zeigen, was nicht zusammenpasst; sie sagen nicht, was wahr ist.
method-gaps = Was nicht abgedeckt ist
method-gaps-why = Kein Dossier ist je vollständig. Dies weiß das Programm über das, was fehlt:
method-gaps-paragraphs = { $count ->
    [one] ein Absatz enthält ein Datum oder einen Namen, und nichts daraus wird zitiert
   *[other] { $count } Absätze, in { $sources ->
        [one] einer Quelle
       *[other] { $sources } Quellen
    }, enthalten ein Datum oder einen Namen, und nichts daraus wird zitiert
}
method-gaps-unquoted = { $count ->
    [one] eine Quelle wird nie zitiert
   *[other] { $count } Quellen werden nie zitiert
}
method-gaps-names = { $count ->
    [one] ein Name kehrt in den Quellen wieder und hat keine Seite
   *[other] { $count } Namen kehren in den Quellen wieder und haben keine Seite
}
method-gaps-silences = { $count ->
    [one] von einem Ereignis berichten alle Quellen bis auf eine
   *[other] von { $count } Ereignissen berichten alle Quellen bis auf eine
}
method-coverage = Die Tabelle dessen, was jede Quelle berichtet
method-files = Die Dateien
method-files-lead = Die empfangenen Dateien und ihre SHA-256-Fingerabdrücke.
method-files-more = { $count ->
    [one] Eine weitere Datei steht in den Daten des Dossiers.
   *[other] { $count } weitere Dateien stehen in den Daten des Dossiers.
}
method-version = Erstellt mit recoupe { $version }.

coverage = Abdeckung
coverage-lead = { $count ->
    [0] Noch ist kein Ereignis verfasst: Den Quellen lässt sich nichts gegenüberstellen als das, was sie enthalten und niemand zitiert hat.
    [one] Welche Quelle vom Ereignis des Dossiers berichtet und was niemand zitiert hat.
   *[other] Welche Quelle von welchem der { $count } Ereignisse berichtet und was niemand zitiert hat.
}
coverage-matrix = Ereignisse und Quellen
coverage-legend = Jede Zahl zählt Zitate und führt zum ersten. Ein Sternchen kennzeichnet die, die das Ereignis bestreiten.
coverage-event = Ereignis
coverage-origins = Ursprünge
coverage-disputes = { $count ->
    [one] davon bestreitet es eines
   *[other] davon bestreiten es { $count }
}
coverage-row = { $count ->
    [0] kein Ursprung
    [one] ein Ursprung
   *[other] { $count } Ursprünge
}
coverage-sources-more = { $count ->
    [one] und eine weitere Quelle
   *[other] und { $count } weitere Quellen
}
coverage-more = { $count ->
    [one] Und eines mehr.
   *[other] Und { $count } mehr.
}
coverage-one-origin = Auf einem einzigen Ursprung
coverage-one-origin-lead = Diese Ereignisse beruhen auf einem einzigen Ursprung: auf einer Quelle oder auf mehreren, die auf denselben Text oder dieselbe Stimme zurückgehen.
coverage-silences = Alle bis auf eine
coverage-silences-lead = Mindestens drei Ursprünge und alle anderen nach diesen Ereignissen erschienenen Quellen berichten davon; diese eine wird nicht zitiert. Sie übergeht sie, oder niemand hat den Satz zitiert, der davon berichtet.
coverage-silent = Nicht zitiert:
coverage-told = { $count ->
    [one] eine Quelle berichtet davon
   *[other] { $count } Quellen berichten davon
}, { $origins ->
    [one] ein Ursprung
   *[other] { $origins } Ursprünge
}
coverage-unquoted = Nie zitiert
coverage-unquoted-lead = { $count ->
    [one] Aus dieser Quelle wird nichts zitiert.
   *[other] Aus diesen { $count } Quellen wird nichts zitiert.
}
coverage-paragraphs = Absätze ohne Zitat
coverage-paragraphs-lead = Sie enthalten ein Datum oder einen Namen, und nichts davon wird irgendwo zitiert. Hier gibt es noch etwas zu lesen.
coverage-paragraphs-count = { $count ->
    [one] ein Absatz
   *[other] { $count } Absätze
}
coverage-paragraph = Absatz
coverage-names = Namen ohne Seite
coverage-names-lead = Namen, die in den Quellen wiederkehren, vom Programm gefunden, zu denen das Dossier weder Akteur noch Ort hat.
coverage-unnamed = Nirgends genannt
coverage-unnamed-lead = Diese Akteure und Orte haben eine Seite, aber keine Quelle nennt sie in einer der Schreibweisen, die das Dossier kennt.

forecasts = Ankündigungen und Fristen
forecasts-why = Was Quellen vorab gesagt haben: eine Ankündigung, eine Frist, eine Vorhersage; und was andere später darüber sagen, was daraus wurde.
forecasts-caveat = Vom Programm aus den Daten der Quellen und den Zitaten des Dossiers ermittelt; was außerhalb des Dossiers daraus wurde, weiß es nicht.
forecasts-none = Kein Zitat dieses Dossiers kündigt einen Sachverhalt vorab an.
forecasts-all = Alle Ankündigungen und Fristen
event-forecasts = Vorab angekündigt
forecast-in = in
forecast-for = für:
forecast-ahead = { $ahead } im Voraus
outcome-count-told = { $count ->
    [one] eine Ankündigung, deren Ausgang eine spätere Quelle berichtet
   *[other] { $count } Ankündigungen, deren Ausgang eine spätere Quelle berichtet
}
outcome-count-otherwise = { $count ->
    [one] eine Ankündigung, die eine spätere Quelle bestreitet oder anders datiert
   *[other] { $count } Ankündigungen, die eine spätere Quelle bestreitet oder anders datiert
}
outcome-count-unknown = { $count ->
    [one] eine Ankündigung, für deren Ausgang keine Quelle spät genug ist
   *[other] { $count } Ankündigungen, für deren Ausgang keine Quelle spät genug ist
}
outcome-count-silent = { $count ->
    [one] eine Ankündigung, zu deren Ausgang keine spätere Quelle zitiert ist
   *[other] { $count } Ankündigungen, zu deren Ausgang keine spätere Quelle zitiert ist
}
outcome-told = Eine spätere Quelle berichtet es als geschehen:
outcome-otherwise = Was spätere Quellen sagen, stimmt damit nicht überein:
outcome-unknown = Nicht bekannt: Die datierten Quellen des Dossiers reichen nicht über den { $day } hinaus, und keine ist sicher später als das angekündigte Datum.
outcome-unknown-undated = Nicht bekannt: Keine Quelle des Dossiers ist sicher später als das angekündigte Datum.
outcome-silent = { $count ->
    [one] Eine Quelle des Dossiers ist von diesem Tag oder später; kein Zitat lässt sie sagen, was daraus wurde.
   *[other] { $count } Quellen des Dossiers sind von diesem Tag oder später; kein Zitat lässt sie sagen, was daraus wurde.
}
later-same = dasselbe Datum:
later-compatible = ein vereinbares Datum:
later-different = ein anderes Datum:
later-opposed = bestreitet das Datum:
later-none = ohne Datum

known-since = In diesem Dossier bekannt seit { $day } durch
known-within = In diesem Dossier bekannt { $when } durch
known-more = { $count ->
    [one] und eine weitere Quelle
   *[other] und { $count } weitere Quellen
}
known-delay = { $delay } nach dem Geschehen
known-same-day = am selben Tag
known-several = Die Daten dieser Quellen sagen nicht, welche die erste ist.
known-uncertain = Das Datum der Veröffentlichung ist selbst unsicher.
known-undated = { $count ->
    [one] Auch eine Quelle ohne Datum berichtet davon, vielleicht schon früher.
   *[other] Auch { $count } Quellen ohne Datum berichten davon, vielleicht schon früher.
}
known-only-before = { $count ->
    [one] Eine Quelle des Dossiers kündigt es an; keine berichtet nachträglich davon.
   *[other] { $count } Quellen des Dossiers kündigen es an; keine berichtet nachträglich davon.
}
known-only-undated = { $count ->
    [one] Die Quelle, die davon berichtet, hat kein Datum: Seit wann es bekannt ist, lässt sich nicht sagen.
   *[other] Die { $count } Quellen, die davon berichten, haben kein Datum: Seit wann es bekannt ist, lässt sich nicht sagen.
}
span-exact-days = { $min ->
    [0] am selben Tag
    [one] einen Tag
   *[other] { $min } Tage
}
span-exact-months = { $min ->
    [one] etwa einen Monat
   *[other] etwa { $min } Monate
}
span-exact-years = { $min ->
    [one] etwa ein Jahr
   *[other] etwa { $min } Jahre
}
span-range-days = { $max ->
    [one] { $min } bis { $max } Tag
   *[other] { $min } bis { $max } Tage
}
span-range-months = { $min ->
    [0] höchstens { $max } Monate
   *[other] { $min } bis { $max } Monate
}
span-range-years = { $min ->
    [0] höchstens { $max } Jahre
   *[other] { $min } bis { $max } Jahre
}
span-least-days = { $min ->
    [one] mindestens { $min } Tag
   *[other] mindestens { $min } Tage
}
span-least-months = { $min ->
    [one] mindestens einen Monat
   *[other] mindestens { $min } Monate
}
span-least-years = { $min ->
    [one] mindestens ein Jahr
   *[other] mindestens { $min } Jahre
}

## Anomalies of the sources
anomalies = Unstimmigkeiten in den Quellen
anomalies-lead = { $count ->
    [0] Die Regeln haben in den Quellen nichts Auffälliges gefunden.
    [one] Eine Unstimmigkeit in den Quellen gefunden.
   *[other] { $count } Unstimmigkeiten in den Quellen gefunden.
}
anomalies-caveat = Das Programm hat sie selbst gefunden, mit Regeln, die jede Quelle für sich betrachten: Sie sagen, was nicht zusammenpasst, nicht, was wahr ist. Die Redaktion kann jede davon verwerfen.
anomalies-clean = { $count ->
    [one] In einer weiteren Quelle haben die Regeln nichts gefunden.
   *[other] In { $count } weiteren Quellen haben die Regeln nichts gefunden.
}
anomalies-rules = Wonach die Regeln suchen
anomalies-found = { $count ->
    [0] nichts gefunden
    [one] einmal
   *[other] { $count }-mal
}
anomalies-off = von der Redaktion abgeschaltet
anomalies-all = Alle Unstimmigkeiten in den Quellen
anomalies-count = { $count ->
    [0] Die Regeln haben in den Quellen keine Unstimmigkeit gefunden.
    [one] Die Regeln haben in den Quellen eine Unstimmigkeit gefunden.
   *[other] Die Regeln haben in den Quellen { $count } Unstimmigkeiten gefunden.
}
anomalies-more = { $count ->
    [one] und an einer weiteren Stelle
   *[other] und an { $count } weiteren Stellen
}
anomalies-cited = Zitiert auf
in-source-anomalies = Unstimmigkeiten
in-source-anomalies-lead = Was in dieser Quelle nicht zusammenpasst, gefunden von den Regeln des Programms.
anomaly-rule-weekday-misfit = Wochentag, der nicht zum Datum passt
anomaly-rule-published-before-event = als vergangen berichtet, aber nach der Veröffentlichung
anomaly-rule-heading-date-contradicted = Datum im Kopf widerlegt
anomaly-rule-demonym-misfit = Zugehörigkeitswort eines anderen Staates
anomaly-rule-sentence-twice = wörtlich wiederholter Satz
anomaly-rule-name-in-several-spellings = Personenname in mehreren Schreibweisen
anomaly-rule-unpaired-quotation-marks = Anführungszeichen ohne Gegenstück
anomaly-rule-source-against-itself = zwei Werte in einer Quelle, die nicht beide zutreffen können
anomaly-rule-words-that-cannot-follow = Funktionswörter, die nicht aufeinanderfolgen können
anomaly-weekday = Der Text sagt „{ $words }“: Dieses Datum ist ein { $actual }, kein { $stated }.
anomaly-weekday-fitting = Das nächstliegende solche Datum, das ein { $stated } ist: { $date }.
anomaly-early = Der Text spricht von „{ $told }“ als vergangen, während die Quelle sich selbst früher datiert: { $published }.
anomaly-early-event = Die Quelle berichtet „{ $event }“ als vergangen, während sie sich selbst früher datiert: { $published }.
anomaly-heading-past = Die Quelle trägt im Kopf das Datum „{ $date }“, aber ihr Text spricht von „{ $words }“ als vergangen.
anomaly-heading-future = Die Quelle trägt im Kopf das Datum „{ $date }“, aber ihr Text spricht von „{ $words }“ als bevorstehend.
anomaly-heading-weekday = Die Quelle trägt im Kopf das Datum „{ $date }“, aber „{ $words }“ fällt ins Jahr { $year }.
anomaly-heading-editor = Die Quelle trägt das Datum „{ $date }“, das die Redaktion nicht übernommen hat: Ihr zufolge ist sie an einem anderen Datum erschienen ({ $held }).
anomaly-demonym = „{ $word }“ sagt man von einem anderen Land ({ $of }) als dem, von dem die Quelle spricht ({ $meant }); für dieses heißt das Wort „{ $right }“.
anomaly-twice = Dieselbe Stelle ({ $words ->
    [one] ein Wort
   *[other] { $words } Wörter
}) steht { $times }-mal da, Wort für Wort.
anomaly-spellings = Ein Name ist „{ $first }“ und „{ $other }“ geschrieben: Alle übrigen Wörter sind gleich.
anomaly-spellings-actor = Eine Person ({ $actor }) ist „{ $first }“ und „{ $other }“ geschrieben.
anomaly-capital = Im Namen „{ $name }“ fehlt bei „{ $word }“ der Großbuchstabe.
anomaly-never-closed = Das Zeichen ‹ { $sign } › öffnet ein Zitat, das nichts schließt.
anomaly-never-opened = Das Zeichen ‹ { $sign } › schließt ein Zitat, das nichts geöffnet hat.
anomaly-mixed-marks = Ein Zitat öffnet mit dem Zeichen ‹ { $open } › und schließt mit ‹ { $close } ›, die kein Paar bilden.
anomaly-against-question = Die Quelle gibt auf die Frage „{ $title }“ zwei Antworten, die nicht beide zutreffen können: { $first }, dann { $other }.
anomaly-against-date = Die Quelle gibt für „{ $title }“ zwei Daten, die nicht beide zutreffen können: { $first }, dann { $other }.
anomaly-against-place = Die Quelle gibt für „{ $title }“ zwei Orte: { $first }, dann { $other }.
anomaly-doubled = „{ $words }“: Ein Wort steht doppelt.
anomaly-sequence = „{ $words }“: Diese Wörter können nicht aufeinanderfolgen; eines fehlt, oder eines ist zu viel.
anomaly-accent = „{ $words }“: Der Akzent ist zu viel; es ist das Verb, „a été“.

## Answers put side by side
verdict-label-none = Keine Antwort
verdict-label-one = Eine einzige Antwort
verdict-label-same = Überall dieselbe Antwort
verdict-label-compatible = Vereinbare Antworten
verdict-label-words = Andere Worte
verdict-label-different = Verschiedene Antworten
verdict-label-opposed = Bestrittene Antwort
answering = { $sources ->
    [1] Eine einzige Quelle
    [2] Zwei Quellen
    [3] Drei Quellen
    [4] Vier Quellen
    [5] Fünf Quellen
    [6] Sechs Quellen
    [7] Sieben Quellen
    [8] Acht Quellen
    [9] Neun Quellen
   *[other] { $sources } Quellen
}{ $sources ->
    [1] {""}
   *[other] { $origins ->
        [1] , ein einziger Ursprung
        [2] , zwei Ursprünge
        [3] , drei Ursprünge
        [4] , vier Ursprünge
        [5] , fünf Ursprünge
        [6] , sechs Ursprünge
        [7] , sieben Ursprünge
        [8] , acht Ursprünge
        [9] , neun Ursprünge
       *[other] , { $origins } Ursprünge
    }
}
verdict-one = { $count }: überall dieselbe Antwort.
verdict-one-alone = { $count }: eine einzige Antwort.
verdict-one-denied = { $count }: Ein Wert wird bestritten, und keiner tritt an seine Stelle.
verdict-compatible = { $count }: Die Antworten können alle zutreffen.
verdict-compatible-rounds = { $count }: Die Antworten stimmen bis auf die Rundung überein.
verdict-compatible-about = { $count }: Die Antworten stimmen überein, wenn man berücksichtigt, was ungefähr ist.
verdict-compatible-refines = { $count }: Die Antworten stimmen überein, manche genauer als andere.
verdict-compatible-member-of = { $count }: Die Antworten stimmen überein; eine nennt den Teil, die andere das Ganze.
verdict-compatible-within = { $count }: Die Antworten stimmen überein; ein Ort liegt im anderen.
verdict-compatible-denies = { $count }: Was die eine bestreitet, behauptet die andere nicht.
verdict-compatible-reserve = { $count }: Nur eine Antwort wird ohne Vorbehalt gegeben.
verdict-words = { $count }: Die Worte unterscheiden sich; ob auch der Sinn, mögen die Lesenden beurteilen.
verdict-different = { $count }: Die Antworten unterscheiden sich.
verdict-different-by = { $count }: Die Antworten unterscheiden sich, Abstand: { $distance }.
verdict-different-far = { $count }: Die Antworten unterscheiden sich; größter Abstand: { $distance }.
verdict-opposed = { $count }: Eine Quelle bestreitet, was eine andere behauptet.
verdict-finest = Die genaueste, vereinbar mit allen anderen: { $value }.
verdict-reserve = { $count ->
    [one] Eine Antwort wird unter Vorbehalt gegeben: Sie zählt nicht als Widerspruch.
   *[other] { $count } Antworten werden unter Vorbehalt gegeben: Sie zählen nicht als Widersprüche.
}
distance-days = { $count ->
    [one] ein Tag
   *[other] { $count } Tage
}
distance-months = etwa { $count } Monate
distance-years = { $count ->
    [one] etwa ein Jahr
   *[other] etwa { $count } Jahre
}
distance-about = etwa { $distance }
distance-least = mindestens { $distance }
gap = Abstand: { $distance }
others = { $count ->
    [one] einer weiteren
   *[other] { $count } weiteren
}
quoted-supports = „{ $value }“
quoted-qualifies = „{ $value }“ (unter Vorbehalt)
quoted-disputes = „{ $value }“ (bestritten)
held-value = Die Antwort der Redaktion: „{ $value }“
spread-caption = Die Antworten auf einer gemeinsamen Skala
spread-axis = Skala von { $from } bis { $to }
spread-about = ausgeblendete Enden: ungefähr oder unsicher
spread-open = Pfeil: keine bekannte Grenze
spread-qualifies = gestrichelt: unter Vorbehalt
spread-disputes = Kreuz: bestritten
spread-held = Linie oder Band: die Antwort der Redaktion
answer-value = Antwort
answer-words = In eigenen Worten
answer-beside = Neben den anderen
answer-same-only = Nichts widerspricht ihr.
question-silent-count = { $count ->
    [one] Eine Quelle antwortet nicht
   *[other] { $count } Quellen antworten nicht
}
beside-equal = dieselbe Antwort: { $sources }
beside-refines = genauer als { $value }
beside-refined = weniger genau als { $value }
beside-rounded = anderswo gerundet auf { $value }
beside-rounds = rundet { $value }
beside-about = ungefähr dasselbe wie { $value }
beside-overlaps = vereinbar mit { $value }
beside-member = ist Teil von { $value }
beside-whole = umfasst { $value }
beside-within = liegt in { $value }
beside-around = enthält { $value }
beside-disjoint = widerspricht: { $value }
beside-disjoint-by = widerspricht: { $value }; { $gap }
beside-apart = weicht ab von { $value }
beside-apart-by = weicht ab von { $value }; { $gap }
beside-other = anders als { $value }
beside-words = anders ausgedrückt: { $value }
beside-overlaps-all = vereinbar mit { $count } anderen Antworten
beside-words-all = anders ausgedrückt als { $count } andere Antworten
beside-denies = widerspricht: { $sources }
beside-denied = bestritten von { $sources }
beside-more = { $count ->
    [one] und eine weitere Antwort
   *[other] und { $count } weitere Antworten
}
differences = Was die Antworten trennt
differences-different = Wirkliche Unterschiede
differences-reserve = Unterschiede zu Antworten unter Vorbehalt
differences-compatible = Unterschiede der Genauigkeit oder der Rundung
differences-words = Unterschiede im Wortlaut
differences-more = { $count ->
    [one] Und ein weiteres Paar von Antworten.
   *[other] Und { $count } weitere Paare von Antworten.
}
comparison-rule-equal = Die Werte sind gleich.
comparison-rule-refines = Was die eine zulässt, lässt auch die andere zu: Die erste ist die genauere.
comparison-rule-overlaps = Einige Werte passen zu beiden.
comparison-rule-rounds = Die eine sagt „etwa“ oder nennt eine runde Zahl; sonst träfen sie sich nicht.
comparison-rule-member-of = Ein Akteur ist Teil des anderen.
comparison-rule-within = Ein Ort liegt im anderen.
comparison-rule-disjoint = Kein Wert passt zu beiden.
comparison-rule-other = Zwei verschiedene Namen, und nichts sagt, dass der eine den anderen einschließt.
comparison-rule-words = Der Wortlaut unterscheidet sich; ob auch der Sinn, kann nur ein Leser sagen.
comparison-rule-denied = Eine Stelle behauptet, was die andere bestreitet.
comparison-rule-denies-other = Was die eine bestreitet, behauptet die andere nicht.
pair = { $a } und { $b }
pair-by = { $a } und { $b }; { $gap }
pair-refines = { $a } ist genauer als { $b }
pair-rounds = { $b } rundet { $a }
pair-member = { $a } ist Teil von { $b }
pair-within = { $a } liegt in { $b }
witnesses = Wer hinter jeder Antwort steht
witnesses-joined = Ein einziger Ursprung über mehrere Antworten:
witnesses-lead = Quellen, die auf einen Text oder eine Stimme zurückgehen, zählen als ein Ursprung. Zeugen zählen heißt nicht, die Wahrheit wägen.
judgement-kicker = Die Redaktion
held = Die Antwort der Redaktion:
held-against = { $value } weicht davon ab ({ $sources }).
held-against-by = { $value } weicht davon ab ({ $sources }); { $gap }.
held-worded = { $value } sagt es mit anderen Worten ({ $sources }).
held-denied = { $value } widerspricht ihr ({ $sources }).
event-held = Die Antwort dieser Seite:
answers-by-source = Quelle für Quelle
date-question = Wann war das?
place-question = Wo war das?
see-quotation = Zitat ansehen
see-quotation-number = Zitat { $number }
questions-of-events = Fragen, die Ereignisse aufwerfen
questions-of-events-lead = Wo die Zitate eines Ereignisses über sein Datum oder seinen Ort nicht übereinstimmen.
questions-of-events-date = sein Datum
questions-of-events-place = sein Ort

## Lists in part

all-sources = { $count ->
    [one] Die Quelle des Dossiers
   *[other] Alle { $count } Quellen des Dossiers
}
all-questions = { $count ->
    [one] Die Frage des Dossiers
   *[other] Alle { $count } Fragen des Dossiers
}
all-notes = { $count ->
    [one] Die Notiz des Dossiers
   *[other] Alle { $count } Notizen des Dossiers
}
and-others = { $count ->
    [one] und eine weitere.
   *[other] und { $count } weitere.
}
pages = Seiten

## bilingual
languages = Sprachen
untranslated = Diese Seite liegt nicht auf { $language } vor.

## article
legend = Wofür die Stellen zitiert sind
legend-event = Ereignisse
legend-question = Fragen
legend-actor = Akteure
legend-place = Orte
legend-note = Notizen und Einleitung
legend-source = Quellenkritik
notes-of-block = { $count ->
    [one] { $count } Anmerkung
   *[other] { $count } Anmerkungen
}
cite = Zitieren
cite-passage = Stelle { $number } zitieren
cite-source = Diese Quelle zitieren
cite-source-lead = Für eine einzelne Stelle die Adresse anfügen, zu der das ¶ ihrer Anmerkung führt.
cite-quoted = „{ $text }“
cite-in = Zitiert in { $dossier }
cite-as = Format
cite-as-text = Text
cite-as-bibtex = BibTeX
cite-as-csl-json = CSL-JSON
cite-as-markdown = Markdown
permanent-link = Dauerhafte Adresse
read-original = an der ursprünglichen Adresse lesen
outside-original = Original
outside-archive = Archiv
copy = Kopieren
copied = Kopiert
selected = Ausgewählt: jetzt kopieren
close = Schließen
keys = Tastenkürzel
keys-lead = Auf dieser Seite:
keys-on = Kürzel mit einer einzigen Taste
keys-help = Diese Hilfe
keys-next-passage = Nächste Stelle
keys-previous-passage = Vorige Stelle
keys-next-evidence = Nächstes Zitat
keys-previous-evidence = Voriges Zitat
keys-next-entry = Nächster Eintrag
keys-previous-entry = Voriger Eintrag
keys-next-page = Nächste Seite
keys-previous-page = Vorige Seite

## chronology

chronology-of = Chronologie: { $period }
chronology-views = Ansichten der Chronologie
chronology-in-order = In der Reihenfolge der Ereignisse
chronology-neighbours = Benachbarte Zeiträume
chronology-previous = Davor
chronology-next = Danach
months = Monate
month-unknown = ohne Monat
overview-label = Die Ereignisse in der Zeit
overview-skip = Zeichnung überspringen
overview-bar = { $period }: { $count ->
    [one] ein Ereignis
   *[other] { $count } Ereignisse
}
overview-no-day = { $period }, Tag unbekannt
overview-no-month = { $period }, Monat unbekannt
overview-undated = { $count ->
    [one] Ein Ereignis ohne Datum ist nicht eingezeichnet.
   *[other] { $count } Ereignisse ohne Datum sind nicht eingezeichnet.
}
legend-point = ein Tag
legend-bar = eine Dauer oder ein Datum, das nur auf Tage, auf den Monat oder auf das Jahr genau bekannt ist
legend-faded = Anfang oder Ende ungefähr, unsicher oder unbekannt
legend-hollow = bestritten: Die Quellen stimmen nicht überein
legend-gap = Zeit ohne Ereignisse, ausgelassen
legend-count = Zahl der Ereignisse
legend-cut = ausgeschnittene Zeit, in der nichts beginnt oder endet; zu beiden Seiten gilt ein anderer Maßstab
uncertain-about = ungefähres Datum
uncertain-doubt = unsicheres Datum
uncertain-start = ohne bekannten Anfang
uncertain-end = ohne bekanntes Ende
disputed-date = Datum bestritten
disputed-place = Ort bestritten
disputed-told = von einer Quelle bestritten
filters = Filtern
filters-label = Die Chronologie filtern
filter-actor = Akteur
filter-place = Ort
filter-source = Quelle
filter-kind = Art
filter-from = Von
filter-to = Bis
filter-origins = Unabhängige Ursprünge
filter-origins-least = { $count ->
    [one] mindestens einer
   *[other] mindestens { $count }
}
filter-disputed = Nur bestrittene
filter-all = Alle
filter-any = Beliebig viele
filter-start = Anfang
filter-end = Ende
filter-reset = Alles zeigen
filter-shown = Gezeigte Ereignisse: { $shown } von { $total }
filter-cut = Nur die ersten { $shown } sind aufgeführt.
published = Geschehen und Veröffentlichung
published-title = Wann es geschah, wann man davon erfuhr
published-lead = Jedes Ereignis der Chronologie und die Quellen des Dossiers, die davon berichten, mit der Zeit zwischen dem Geschehen und der Veröffentlichung.
published-label = Oben die Ereignisse, unten die Veröffentlichungen, dazwischen eine Linie von jedem Ereignis zu jeder Quelle, die davon berichtet
published-above = ein Ereignis, an seinem Datum
published-below = eine Quelle, am Datum ihrer Veröffentlichung; eine Linie verbindet sie mit jedem Ereignis, von dem sie berichtet
published-delays = Zeit bis zur ersten Quelle des Dossiers
published-after = { $delay } später
published-caption = Ereignis für Ereignis
published-event = Ereignis
published-first = Zuerst bekannt
published-sources = Quellen
delay-day = am selben Tag
delay-week = binnen einer Woche
delay-month = binnen eines Monats
delay-year = binnen eines Jahres
delay-later = mehr als ein Jahr später
delay-before = nur angekündigt
delay-unknown = die Daten sagen es nicht

## search
search = Suche
search-words = Gesuchte Wörter oder Namen
search-kind = Art
search-all-kinds = alle
search-source = Quelle
search-all-sources = alle
search-kind-events = Ereignis
search-kind-actors = Akteur
search-kind-places = Ort
search-kind-sources = Quelle
search-kind-questions = Frage
search-kind-notes = Notiz
search-wait = Suche läuft…
search-none = Zu diesen Wörtern findet sich nichts. Vielleicht helfen andere oder weniger Wörter.
search-count = Treffer: { $count }
search-plain = Hier werden nur Titel und Namen durchsucht.
search-failed = Die Suche konnte nicht geladen werden. Die Verzeichnisse führen zu allen Seiten.
search-more = Weitere Treffer
search-close = Schließen
search-without = Die Suche braucht JavaScript. Ohne JavaScript führen diese Seiten zum ganzen Dossier:

## editions
whole-title = Das ganze Dossier
whole-page = Das ganze Dossier auf einer Seite
whole-epub = Das ganze Dossier als E-Book (EPUB)
whole-contents = Inhalt
whole-introduction = Einleitung
whole-index = Register
whole-index-lead = Die Zahlen sind die Nummern der Ereignisse, Fragen und Notizen in der Reihenfolge des Dossiers.
whole-continued = { $title } (Fortsetzung)
whole-split = { $count ->
    [one] Dieses Dossier passt auf eine Seite.
   *[other] Dieses Dossier ist lang: Es umfasst { $count } Seiten, möglichst zwischen zwei Jahren geteilt.
}
whole-passages = Zitierte Stellen
whole-numbers = Nummern:
whole-aliases = Auch genannt:
whole-follows = Folgt auf:
whole-questions = Was fraglich ist:
epub-accessibility = Alles ist als Text lesbar; Überschriften, Inhalt und Register führen zu jedem Teil, und jedes Zitat führt zu seiner Quelle.

## maps
network = Wer mit wem vorkommt
network-lead = Zwei Akteure sind verbunden, wenn ein Ereignis beide nennt; je mehr Ereignisse sie teilen, desto dicker ist die Linie. Die Zeichnung zeigt { $drawn } von { $connected } verbundenen Akteuren.
network-sizes = Die Größe eines Zeichens folgt der Zahl der Ereignisse des Akteurs.
network-tie = { $count ->
    [one] { $a } und { $b }: ein Ereignis
   *[other] { $a } und { $b }: { $count } Ereignisse
}
network-pairs = Dasselbe in Worten
network-events = Gemeinsame Ereignisse
network-events-more = { $count ->
    [one] und ein weiteres
   *[other] und { $count } weitere
}
network-pairs-more = { $count ->
    [one] Eine schwächere Verbindung ist ausgelassen: Sie steht auf den Seiten der Akteure.
   *[other] { $count } schwächere Verbindungen sind ausgelassen: Sie stehen auf den Seiten der Akteure.
}
network-crowds = { $count ->
    [one] Ein Ereignis mit mehr als { $most } Akteuren bleibt außer Betracht: Es sagt nicht, wer mit wem vorkommt.
   *[other] { $count } Ereignisse mit mehr als { $most } Akteuren bleiben außer Betracht: Sie sagen nicht, wer mit wem vorkommt.
}
network-alone = Mit niemandem
network-alone-more = { $count ->
    [one] und ein weiterer
   *[other] und { $count } weitere
}
network-index = Alle Akteure
drawn-unnamed = { $count ->
    [one] Ein Name fand keinen Platz: Er steht in der Tabelle.
   *[other] { $count } Namen fanden keinen Platz: Sie stehen in der Tabelle.
}
actor-companions = Kommt vor mit
events-more = { $count ->
    [one] Ein weiteres Ereignis steht in der
   *[other] { $count } weitere Ereignisse stehen in der
}
mentions-more = { $count ->
    [one] Eine weitere Erwähnung im Artikel
   *[other] { $count } weitere Erwähnungen im Artikel
}
mentions-sources-more = { $count ->
    [one] Eine weitere Quelle spricht davon.
   *[other] { $count } weitere Quellen sprechen davon.
}
backlinks-more = { $count ->
    [one] Ein weiterer Satz führt hierher.
   *[other] { $count } weitere Sätze führen hierher.
}
data-cut = Der Rest steht in der Datei.
index-part = { $title }: { $range }
index-more = { $count ->
    [one] Ein weiterer Eintrag ist über den Namen zu finden.
   *[other] { $count } weitere Einträge sind über die Namen zu finden.
}
index-kinds-more = { $count ->
    [one] Eine weitere Art ist nicht gezeigt.
   *[other] { $count } weitere Arten sind nicht gezeigt.
}
map = Karte
map-sizes = Die Größe eines Zeichens folgt der Zahl der Ereignisse.
map-source = Umrisse und Grenzen: Natural Earth, gemeinfrei.
map-table = Dieselben Orte als Tabelle
map-more = { $count ->
    [one] Ein weiterer Ort hat Koordinaten.
   *[other] { $count } weitere Orte haben Koordinaten.
}
map-place = Ort
map-coordinates = Koordinaten
map-events = Ereignisse
strip = Ereignisse auf einer Zeitskala
strip-event = { $date }: { $title }
strip-disputed = { $date }: { $title } (bestritten)
strip-count = { $count ->
    [one] { $from }: ein Ereignis
   *[other] Von { $from } bis { $to }: { $count } Ereignisse
}
strip-about = ausgeblendete Ränder: ungefähr oder unsicher
strip-open = Pfeil: kein bekanntes Ende
strip-disputes = Kreuz: bestritten
strip-many = Höhe: Zahl der Ereignisse
