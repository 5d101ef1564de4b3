# The words of the interface, in Spanish. Every language has the same keys, each with the same arguments.

## Around every page
skip = Ir al contenido
navigation = Navegación principal
breadcrumbs = Ruta de navegación
on-this-page = En esta página
feed = Canal Atom de acontecimientos
made-with = Dossier compuesto con recoupe { $version }
draft = Borrador: esta página no se publicará tal como está.
draft-short = borrador
proposed = Propuesto por el programa, aún sin revisar: { $why }.
and = y
see = véase

## The sections
dossier = Dossier
home = Inicio
chronology = Cronología
actors = Actores
places = Lugares
sources = Fuentes
questions = Preguntas
notes = Notas
not-found = Esta página no existe
not-found-lead = La dirección puede ser antigua o estar incompleta. El dossier sigue aquí.
not-found-home = Volver al inicio

## What is counted
evidence-count = { $count ->
    [0] ninguna cita
    [one] una cita
   *[other] { $count } citas
}
event-count = { $count ->
    [0] ningún acontecimiento
    [one] un acontecimiento
   *[other] { $count } acontecimientos
}
mention-count = { $count ->
    [0] ninguna mención
    [one] una mención
   *[other] { $count } menciones
}
word-count = { $count ->
    [one] { $count } palabra
   *[other] { $count } palabras
}
bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
}
count-sources = { $count ->
    [one] { $count } fuente
   *[other] { $count } fuentes
}
count-events = { $count ->
    [one] { $count } acontecimiento
   *[other] { $count } acontecimientos
}
count-actors = { $count ->
    [one] { $count } actor
   *[other] { $count } actores
}
count-places = { $count ->
    [one] { $count } lugar
   *[other] { $count } lugares
}
count-questions = { $count ->
    [one] { $count } pregunta
   *[other] { $count } preguntas
}
count-evidence = { $count ->
    [one] { $count } cita verificada
   *[other] { $count } citas verificadas
}

## Evidence
evidence-on = En la página:
claims = Lo que muestra la cita
claim-date = fecha
claim-place = lugar
stance-supports = Apoya
stance-disputes = Discute
stance-qualifies = Matiza

## Home and chronology
all-events = { $count ->
    [one] El acontecimiento en la cronología
   *[other] Los { $count } acontecimientos de la cronología
}
all-actors = { $count ->
    [one] El actor del dossier
   *[other] Los { $count } actores del dossier
}
questions-lead = Allí donde las fuentes se contradicen, o lo parecen: lo que dice cada una, con sus propias palabras.
chronology-lead = { $count ->
    [0] Ningún acontecimiento.
    [one] Un acontecimiento.
   *[other] { $count } acontecimientos, por orden de fechas, también las inciertas.
}
years = Años
undated = Sin fecha
no-events = Este dossier aún no tiene ningún acontecimiento.
no-actors = Este dossier aún no nombra a ningún actor.
no-places = Este dossier aún no nombra ningún lugar.
no-sources = Este dossier aún no tiene ninguna fuente.
no-questions = Este dossier aún no plantea ninguna pregunta.
no-notes = Este dossier aún no tiene ninguna nota.

## An event
date-unsupported = Ninguna cita apoya esta fecha.
event-actors = Quiénes
event-sources = Lo cuentan
event-told-by = Lo cuentan:
event-actors-more = { $count ->
    [one] y un actor más
   *[other] y { $count } actores más
}
event-places-more = { $count ->
    [one] y un lugar más
   *[other] y { $count } lugares más
}
see-in-chronology = Ver en la cronología
event-questions = Lo que se discute
event-thread = El hilo
event-follows = Viene después de
event-followed-by = Le sigue
event-related = Relacionado
related-linked = enlazado en el texto
related-actors = { $count ->
    [one] mismo actor:
   *[other] mismos actores:
}
related-places = { $count ->
    [one] mismo lugar:
   *[other] mismos lugares:
}
related-questions = { $count ->
    [one] misma pregunta:
   *[other] mismas preguntas:
}
event-neighbours = En la cronología
event-previous = Antes
event-next = Después

## Actors and places
actors-lead = { $count ->
    [0] Aún no se nombra a nadie.
    [one] Un actor: quien actúa, o sobre quien se actúa.
   *[other] { $count } actores: quienes actúan, o sobre quienes se actúa.
}
places-lead = { $count ->
    [0] Ningún lugar.
    [one] Un lugar.
   *[other] { $count } lugares.
}
by-kind = Por tipo
by-name = Por nombre
letters = Letras
other-kind = Otros
# After a latitude or a longitude.
north = N
south = S
east = E
west = O
aliases = También llamado
actor-roles = Cargos
actor-member-of = Forma parte de
actor-members = Comprende
actor-events = Su cronología
actor-says = Lo que dice
actor-claimed = Lo que se dice de él
place-contains = Comprende
place-events = Lo que ocurrió aquí
mentions = En las fuentes
mentions-lead = { $mentions ->
    [one] Una mención, hallada
   *[other] { $mentions } menciones, halladas
} por el programa en { $sources ->
    [one] una fuente.
   *[other] { $sources } fuentes.
}
read-in-article = leer en el artículo
read-in-article-number = Leer en el artículo, frase { $number }
text-not-published = El texto de esta fuente no se publica.
backlinks = Citado en el dossier

## The kinds of actors and places, one and many
actor-kind-person = { $count ->
    [one] persona
   *[other] Personas
}
actor-kind-organisation = { $count ->
    [one] organización
   *[other] Organizaciones
}
actor-kind-institution = { $count ->
    [one] institución
   *[other] Instituciones
}
actor-kind-state = { $count ->
    [one] Estado
   *[other] Estados
}
actor-kind-force = { $count ->
    [one] fuerza armada
   *[other] Fuerzas armadas
}
actor-kind-company = { $count ->
    [one] empresa
   *[other] Empresas
}
actor-kind-media = { $count ->
    [one] medio de comunicación
   *[other] Medios de comunicación
}
actor-kind-party = { $count ->
    [one] partido
   *[other] Partidos
}
actor-kind-group = { $count ->
    [one] grupo
   *[other] Grupos
}
actor-kind-ship = { $count ->
    [one] buque
   *[other] Buques
}
actor-kind-base = { $count ->
    [one] base militar
   *[other] Bases militares
}
actor-kind-government = { $count ->
    [one] gobierno
   *[other] Gobiernos
}
actor-kind-ministry = { $count ->
    [one] ministerio
   *[other] Ministerios
}
actor-kind-agency = { $count ->
    [one] agencia
   *[other] Agencias
}
actor-kind-army = { $count ->
    [one] ejército
   *[other] Ejércitos
}
actor-kind-court = { $count ->
    [one] tribunal
   *[other] Tribunales
}
actor-kind-university = { $count ->
    [one] universidad
   *[other] Universidades
}
actor-kind-delegation = { $count ->
    [one] delegación
   *[other] Delegaciones
}
actor-kind-population = { $count ->
    [one] población
   *[other] Poblaciones
}
actor-kind-bank = { $count ->
    [one] banco
   *[other] Bancos
}
actor-kind-association = { $count ->
    [one] asociación
   *[other] Asociaciones
}
actor-kind-union = { $count ->
    [one] sindicato
   *[other] Sindicatos
}
actor-kind-ngo = { $count ->
    [one] ONG
   *[other] ONG
}
actor-kind-police = { $count ->
    [one] cuerpo de policía
   *[other] Cuerpos de policía
}
actor-kind-church = { $count ->
    [one] Iglesia
   *[other] Iglesias
}
actor-kind-embassy = { $count ->
    [one] embajada
   *[other] Embajadas
}
actor-kind-parliament = { $count ->
    [one] parlamento
   *[other] Parlamentos
}
actor-kind-family = { $count ->
    [one] familia
   *[other] Familias
}
place-kind-country = { $count ->
    [one] país
   *[other] Países
}
place-kind-region = { $count ->
    [one] región
   *[other] Regiones
}
place-kind-city = { $count ->
    [one] ciudad
   *[other] Ciudades
}
place-kind-base = { $count ->
    [one] base militar
   *[other] Bases militares
}
place-kind-building = { $count ->
    [one] edificio
   *[other] Edificios
}
place-kind-airport = { $count ->
    [one] aeropuerto
   *[other] Aeropuertos
}
place-kind-village = { $count ->
    [one] pueblo
   *[other] Pueblos
}
place-kind-continent = { $count ->
    [one] continente
   *[other] Continentes
}
place-kind-district = { $count ->
    [one] barrio
   *[other] Barrios
}
place-kind-port = { $count ->
    [one] puerto
   *[other] Puertos
}
place-kind-border = { $count ->
    [one] frontera
   *[other] Fronteras
}
place-kind-river = { $count ->
    [one] río
   *[other] Ríos
}
place-kind-sea = { $count ->
    [one] mar
   *[other] Mares
}
place-kind-island = { $count ->
    [one] isla
   *[other] Islas
}
place-kind-mountain = { $count ->
    [one] montaña
   *[other] Montañas
}
place-kind-street = { $count ->
    [one] calle
   *[other] Calles
}
place-kind-camp = { $count ->
    [one] campamento
   *[other] Campamentos
}
place-kind-prison = { $count ->
    [one] cárcel
   *[other] Cárceles
}
place-kind-site = { $count ->
    [one] emplazamiento
   *[other] Emplazamientos
}

# The same kinds in the words of French editors.
actor-kind-personne = { $count ->
    [one] persona
   *[other] Personas
}
actor-kind-etat = { $count ->
    [one] Estado
   *[other] Estados
}
actor-kind-groupe = { $count ->
    [one] grupo
   *[other] Grupos
}
actor-kind-entreprise = { $count ->
    [one] empresa
   *[other] Empresas
}
actor-kind-parti = { $count ->
    [one] partido
   *[other] Partidos
}
actor-kind-navire = { $count ->
    [one] buque
   *[other] Buques
}
actor-kind-ministere = { $count ->
    [one] ministerio
   *[other] Ministerios
}
actor-kind-gouvernement = { $count ->
    [one] gobierno
   *[other] Gobiernos
}
actor-kind-armee = { $count ->
    [one] ejército
   *[other] Ejércitos
}
actor-kind-agence = { $count ->
    [one] agencia
   *[other] Agencias
}
actor-kind-universite = { $count ->
    [one] universidad
   *[other] Universidades
}
place-kind-pays = { $count ->
    [one] país
   *[other] Países
}
place-kind-ville = { $count ->
    [one] ciudad
   *[other] Ciudades
}
place-kind-batiment = { $count ->
    [one] edificio
   *[other] Edificios
}
place-kind-aeroport = { $count ->
    [one] aeropuerto
   *[other] Aeropuertos
}

## A source
source = Fuente
sources-lead = { $count ->
    [0] Ninguna fuente.
    [one] Una fuente, que se puede leer anotada.
   *[other] { $count } fuentes, que se pueden leer anotadas.
}
found-by-program = hallado por el programa
found-by-rule = hallado por el programa: { $rule }
source-publisher = Publicación
source-author = Autor
source-agency = Agencia
source-published = Publicado
contradicted = Las fechas del texto la contradicen.
contradicted-past = El texto la contradice: habla de «{ $words }» como de algo pasado.
contradicted-weekday = El texto la contradice: «{ $words }» cae en { $year }.
contradicted-future = El texto la contradice: habla de «{ $words }» como de algo por venir.
published-between = entre el { $first } y el { $last }
published-from = no antes del { $day }
published-until = no después del { $day }
text-says = «{ $words }»
source-retrieved = Consultado
source-language = Lengua
source-url = Dirección
source-archive_url = Archivo
source-translated_from = Traducido de
source-heading_date = Fecha en el encabezamiento
source-licence = Licencia
in-source-criticism = Crítica de la fuente
in-source-unannotated = Nadie ha descrito aún esta fuente: lo que aquí se lee lo ha hallado el programa.
in-source-article = El artículo anotado
in-source-passages = Los pasajes citados
in-source-excerpts = De este artículo solo se publican los pasajes citados.
in-source-none = El texto de este artículo no se publica.
in-source-none-notes = Esto es lo que el dossier cita de él.
in-source-notes-lead = { $count ->
    [one] En el dossier se cita un pasaje.
   *[other] En el dossier se citan { $count } pasajes.
}
in-source-dates = { $notes ->
    [0] { $count ->
        [one] El programa ha hallado una fecha, subrayada con puntos.
       *[other] El programa ha hallado { $count } fechas, subrayadas con puntos.
    }
   *[other] { $count ->
        [one] El programa ha hallado una fecha, subrayada con puntos fuera de los pasajes citados.
       *[other] El programa ha hallado { $count } fechas, subrayadas con puntos fuera de los pasajes citados.
    }
}
in-source-dates-all = Todas las fechas
in-source-shared = Comparte pasajes con
in-source-events = Lo que cuenta
in-source-actors = A quién nombra
in-source-seed = El original
annotations-hide = Leer sin anotaciones
cut = Pasaje no publicado
note-number = Nota { $number }
passage-number = Pasaje { $number }
seed-file = Archivo
seed-size = Tamaño
set-aside = { $count ->
    [one] Apartado: un elemento
   *[other] Apartados: { $count } elementos
}
set-aside-lead = Lo que el programa no ha tenido por texto del artículo. Nada de ello se pierde.
line-number = línea { $number }
aside-metadata = Metadatos
aside-navigation = Navegación del sitio
aside-read-also = Remisión a otros artículos
aside-comments = Comentarios
aside-advertisement = Publicidad
aside-repeated = Título repetido
aside-signature = Firma
aside-outside = Fuera del artículo
original = El original tal como se recibió
original-cut = El resto está en el archivo.
data = Datos
data-whole = Todos los datos del dossier

## A question
question-kind-number = Pregunta sobre un número
question-kind-date = Pregunta sobre una fecha
question-kind-actor = Pregunta sobre quién
question-kind-place = Pregunta sobre un lugar
question-kind-text = Pregunta sobre un hecho
answers = Respuestas
question-answers = { $count ->
    [one] Lo que dice una fuente
   *[other] Lo que dicen { $count } fuentes
}
question-silent = { $count ->
    [one] No responde:
   *[other] No responden:
}
question-judgement = El juicio de la redacción
question-events = Acontecimientos afectados
no-answers = Ninguna fuente responde aún a esta pregunta.

## Languages
language-ar = árabe
language-de = alemán
language-en = inglés
language-es = español
language-fa = persa
language-fr = francés
language-ha = hausa
language-he = hebreo
language-it = italiano
language-ja = japonés
language-nl = neerlandés
language-pl = polaco
language-pt = portugués
language-ru = ruso
language-tr = turco
language-uk = ucraniano
language-zh = chino

## What the program found by itself
found = Hallazgos
found-dates = Fechas que dicen las fuentes
found-names = Nombres que se repiten
found-shared = Pasajes comunes
found-description = Lo que el programa ha hallado por sí solo en las fuentes, sin los autores del dossier.
found-caveat = Hallado por el programa, según reglas; nadie lo ha comprobado.
found-dates-part = Fechas que dicen las fuentes, { $years }
found-dates-lead = { $count ->
    [one] Una fecha de la que hablan las fuentes, con la frase que la dice.
   *[other] { $count } fechas de las que { $sources ->
        [one] habla una fuente
       *[other] hablan { $sources } fuentes
    }, por orden, con las frases que las dicen.
}
found-places = { $count ->
    [one] una frase
   *[other] { $count } frases
}
found-folded = { $count ->
    [one] Otra frase
   *[other] { $count } frases más
}
found-cut = { $count ->
    [one] Otra frase también lo dice.
   *[other] Otras { $count } frases también lo dicen.
}
found-events = En el dossier:
found-weekday = El texto dice «{ $stated }», pero esta fecha cae en { $actual }.
found-names-lead = { $count ->
    [one] Un nombre que las fuentes dicen más de una vez.
   *[other] { $count } nombres que las fuentes dicen más de una vez, primero los más frecuentes.
}
found-count = { $count } veces en { $sources ->
    [one] una fuente
   *[other] { $sources } fuentes
}
found-told = { $count ->
    [one] una vez
   *[other] { $count } veces
} en { $sources ->
    [one] una fuente
   *[other] { $sources } fuentes
}
found-some = { $count ->
    [one] Una frase que lo nombra
   *[other] { $count } frases que lo nombran
}
found-entity = En el dossier:
found-kind = probablemente: { $kind }
found-spellings = Escrito también:
found-doubtful = Quizá el mismo, por confirmar:
found-more = { $count ->
    [one] Se repite otro nombre, con menos frecuencia.
   *[other] Se repiten otros { $count } nombres, con menos frecuencia.
}
found-shared-lead = { $count ->
    [one] Dos fuentes tienen pasajes en común.
   *[other] { $count } pares de fuentes tienen pasajes en común.
}
origins = Orígenes
origins-lead = { $several ->
    [0] { $alone ->
        [one] La fuente no se remonta a ninguna otra.
       *[other] Ninguna de las { $alone } fuentes parece remontarse al mismo texto que otra.
    }
    [one] Algunas fuentes se remontan a un mismo texto: cuentan como un solo origen. { $alone ->
        [0] {""}
        [one] Otra tiene un origen propio.
       *[other] Otras { $alone } tienen cada una el suyo.
    }
   *[other] Algunas fuentes se remontan a { $several } textos: las de cada uno cuentan como un solo origen. { $alone ->
        [0] {""}
        [one] Otra tiene un origen propio.
       *[other] Otras { $alone } tienen cada una el suyo.
    }
}
origin-reuse = «{ $a }» y «{ $b }» tienen { $words } palabras en común fuera de las citas, el { $share } % del más corto.
origin-agency = «{ $a }» y «{ $b }» nombran la misma agencia, { $agency }, y tienen { $words } palabras en común fuera de las citas, el { $share } % del más corto.
origin-reuse-both = { $words } palabras en común fuera de las citas, el { $share } % del más corto.
origin-agency-both = La misma agencia, { $agency }, y { $words } palabras en común fuera de las citas, el { $share } % del más corto.
origin-translation = «{ $a }» está traducido de «{ $b }».
shared-pairs = Dos a dos
shared-words = { $count ->
    [0] ninguna palabra en común
    [one] una palabra en común
   *[other] { $count } palabras en común
}
shared-share = { $share } % del más corto
shared-quoted = { $count ->
    [one] una palabra que ambos citan
   *[other] { $count } palabras que ambos citan
}
shared-legend = En cada pasaje van marcadas
shared-legend-changed = las palabras que difieren
shared-legend-only = las que el otro no tiene
shared-more = { $count ->
    [one] Otro par tiene menos en común.
   *[other] Otros { $count } pares tienen menos en común.
}
shared-hidden = El texto de estas fuentes no se publica.

count-found-dates = { $count ->
    [one] { $count } fecha
   *[other] { $count } fechas
}
count-found-names = { $count ->
    [one] { $count } nombre que se repite
   *[other] { $count } nombres que se repiten
}
count-found-shared = { $count ->
    [one] { $count } par de fuentes con pasajes comunes
   *[other] { $count } pares de fuentes con pasajes comunes
}
found-line = Hallado en las fuentes por el programa:
found-home = Nadie ha escrito aún ningún acontecimiento de este dossier: esto es lo que el programa halla en las fuentes, según reglas, y nadie lo ha comprobado.
found-home-dates = Las fechas que más fuentes dicen, por orden.
found-home-names = Los nombres que las fuentes dicen más a menudo.
found-home-shared = Las fuentes que tienen más palabras en común.
found-all-dates = { $count ->
    [one] La fecha hallada
   *[other] Las { $count } fechas halladas
}
found-all-names = { $count ->
    [one] El nombre hallado
   *[other] Los { $count } nombres hallados
}
found-all-shared = { $count ->
    [one] El par de fuentes hallado
   *[other] Los { $count } pares de fuentes hallados
}

## The rules by which the program found it
reuse-rule-same-words = las mismas palabras
reuse-rule-few-words-changed = unas pocas palabras cambiadas
reuse-rule-same-order = reescrito en el mismo orden
reuse-rule-same-order-beside-reuse = el mismo orden, junto a otras copias
reuse-rule-both-quote = citado por ambos
name-rule-capitals = mayúsculas
name-rule-acronym = sigla
name-rule-institution = nombre de una institución
name-rule-state-list = lista de Estados
name-rule-place-list = lista de lugares
name-rule-well-known = nombre muy conocido
name-rule-site-word = palabra que designa un lugar
name-rule-armed-force = palabra que designa una fuerza armada
name-rule-institution-head = palabra que designa una institución
name-rule-company-form = forma de sociedad
name-rule-people-word = palabra que designa a personas
name-rule-title = título o cargo al lado
name-rule-first-name = nombre de pila conocido
name-rule-initial = inicial de un nombre de pila
name-rule-particle = partícula
name-rule-compass = punto cardinal
name-rule-known-inside = contiene un nombre conocido
name-rule-place-cue = palabras de lugar al lado
name-rule-place-ending = forma de nombre de lugar
name-rule-body-cue = palabras de institución al lado
name-rule-people-before = nombre de un pueblo delante
name-rule-says = verbo de habla al lado
name-rule-article = artículo delante
name-rule-two-capitals = dos o tres palabras con mayúscula
name-rule-one-capital = una palabra con mayúscula
name-rule-initials = las mismas iniciales
name-rule-short-form = forma abreviada
name-rule-shared-surname = el mismo apellido
name-rule-shared-names = varios nombres en común
name-rule-near-letters = letras parecidas
name-rule-near-surname = apellido parecido
name-rule-near-first-name = nombre de pila parecido
time-rule-full-date = fecha completa
time-rule-date-without-year = día y mes, el año deducido
time-rule-month-of-year = mes y año
time-rule-month-alone = mes, el año deducido
time-rule-year = año
time-rule-decade = década
time-rule-century = siglo
time-rule-weekday = día de la semana
time-rule-day-of-month = día del mes
time-rule-named-day = fiesta o día con nombre
time-rule-season = estación
time-rule-quarter-or-half = trimestre o semestre
time-rule-week = semana
time-rule-relative-to-publication = visto desde la publicación
time-rule-counted-from-publication = contado desde la publicación
time-rule-relative-to-narrative = visto desde la fecha dicha antes
time-rule-counted-from-narrative = contado desde la fecha dicha antes
time-rule-counted-from-date = contado desde una fecha
time-rule-nth-of-period = orden dentro de un período
time-rule-part-of-period = principio, mitad o fin de un período
time-rule-interval = intervalo
time-rule-open-interval = desde o hasta una fecha
time-rule-row-of-units = serie de días, meses o años
time-rule-time-of-day = hora o momento del día
time-rule-duration = duración
time-rule-set = repetición
time-rule-vague = momento vago
read-rule-front-matter = cabecera del archivo
read-rule-heading-line = primera línea
read-rule-dateline = data del despacho
read-rule-heading = título que muestra la página
read-rule-heading-date = fecha en el encabezamiento
read-rule-html-lang = lengua declarada por la página
read-rule-http-equiv = metadatos de la página
read-rule-link-element = enlace de la página
read-rule-meta-tag = metadatos de la página
read-rule-json-ld = datos estructurados de la página
read-rule-time-element = fecha marcada en la página
read-rule-title-element = título de la página
read-rule-title-line = línea de título
read-rule-detected = lengua reconocida por el texto
read-rule-byline = firma
read-rule-address = dirección de la página
read-rule-file-name = nombre del archivo
read-rule-folder-name = nombre de la carpeta
read-rule-signature = firma al final del texto
read-rule-own-dates = según sus propias fechas
read-date = { $date } (hallado por el programa: { $rule })

## What `draft` writes
drafted-event = { $sources ->
    [one] contado por una fuente
   *[other] contado por { $sources } fuentes ({ $origins ->
        [one] un origen
       *[other] { $origins } orígenes
    })
}; la fecha se nombra { $mentions ->
    [one] una vez
   *[other] { $mentions } veces
}
drafted-name = nombrado { $count ->
    [one] una vez
   *[other] { $count } veces
} en { $sources ->
    [one] una fuente
   *[other] { $sources } fuentes
}
drafted-kind = ; tipo deducido de: { $rule }
drafted-confirm = Por confirmar, quizá el mismo: { $spellings }.
drafted-source = metadatos hallados en el archivo

## What something rests on
support = { $sources ->
    [one] una fuente
   *[other] { $sources } fuentes, { $origins ->
        [one] un solo origen
       *[other] { $origins } orígenes
    }
}
support-one-origin = Un solo origen.
support-against = lo discute
origin-speaker = Todo lo que «{ $source }» dice de ello viene de { $speaker }, a quien también cita otra de estas fuentes.

## Who speaks
actor-relays = Lo que transmite
about-own = Por las fuentes, con voz propia
about-attributed = Por otros, a quienes las fuentes citan
about-unstated = Citado en una frase del dossier
statements-folded = { $count ->
    [one] Una cita más
   *[other] { $count } citas más
}
statements-all = { $count ->
    [one] Una cita
   *[other] { $count } citas
}
statements-cut = { $count ->
    [one] Otra no se muestra aquí.
   *[other] Otras { $count } no se muestran aquí.
}
voice-own = con voz propia
voice-marked = el artículo lo atribuye a otros
voice-rule-quoted = entre comillas
voice-rule-according = «según…» en la frase
voice-rule-saying = introducido por un verbo de habla
voice-rule-incise = verbo de habla intercalado
in-source-voices = Quién habla aquí
voices-own = { $count ->
    [0] El artículo no habla con voz propia en ninguno de los pasajes citados
    [one] El artículo habla con voz propia en un pasaje citado
   *[other] El artículo habla con voz propia en { $count } de los pasajes citados
}
voices-attributed = { $count ->
    [one] uno se atribuye a otros
   *[other] { $count } se atribuyen a otros
}
voices-marked = { $count ->
    [one] uno de ellos hallado por el programa
   *[other] { $count } de ellos hallados por el programa
}

## Method, coverage, forecasts
method = Método
method-title = Método y cifras
method-description = Cómo está hecho este dossier, qué cuenta y qué le falta.
method-home = Cómo está hecho este dossier, en cifras
method-lead = Cómo está hecho este dossier, y hasta dónde se puede confiar en él. Cada número de esta página lo cuenta el programa, a partir de los artículos y las anotaciones que aquí se publican.
or = o
part-title = { $title }, página { $number }
count-origins = { $count ->
    [one] { $count } origen
   *[other] { $count } orígenes
}
method-sources = { $count ->
    [0] Este dossier aún no tiene ninguna fuente.
    [one] Este dossier se apoya en un solo artículo: lo que ese artículo no dice no está aquí.
   *[other] Este dossier se apoya en { $count } artículos y en nada más: lo que ninguno de ellos dice no está aquí.
}
method-originals = Los archivos recibidos no se tocan nunca. Cada uno se reconoce por una huella, que figura al pie de esta página: basta cambiar un solo carácter para que la huella sea otra.
method-quotations = Las citas
method-evidence = { $count ->
    [0] Aún no se ha citado nada: lo que muestra este sitio lo ha hallado el programa por sí solo en los artículos.
    [one] Una cita, verificada, sostiene lo que dice este dossier.
   *[other] { $count } citas, todas verificadas, sostienen lo que dice este dossier.
}
method-verified = Cada vez que se compone el sitio, el programa busca cada cita en el artículo del que procede. Si no está allí palabra por palabra, no se publica nada. Solo son libres la forma de los apóstrofos y las comillas, los espacios y la primera mayúscula; una palabra, una tilde o una cifra equivocadas lo detienen todo. Un clic en una cita lleva al pasaje, en el artículo.
method-shortened = { $count ->
    [one] Una de ellas está abreviada: […] ocupa el lugar de las palabras omitidas, y el programa comprueba que los trozos se suceden en el artículo.
   *[other] { $count } de ellas están abreviadas: […] ocupa el lugar de las palabras omitidas, y el programa comprueba que los trozos se suceden en el artículo.
}
method-reserved = { $count ->
    [one] Una de ellas discute o matiza aquello de lo que habla, y así se indica.
   *[other] { $count } de ellas discuten o matizan aquello de lo que hablan, y así se indica.
}
method-voices = Quién habla
method-own = { $count ->
    [0] En ninguna de estas citas habla el artículo por sí mismo.
    [one] En una cita, el artículo habla por sí mismo.
   *[other] En { $count } citas, el artículo habla por sí mismo.
}
method-attributed = { $count ->
    [0] Ninguna se da como palabra de otro.
    [one] Una cita recoge las palabras de otro, a quien el dossier nombra al lado.
   *[other] { $count } citas recogen las palabras de otros, a quienes el dossier nombra al lado.
}
method-woven = { $count ->
    [one] Otra está dentro de una frase del dossier, que dice ella misma quién habla.
   *[other] Otras { $count } están dentro de una frase del dossier, que dice ella misma quién habla.
}
method-voices-why = La diferencia importa: un periódico que escribe «según el ministerio» solo responde de haber oído bien. Quién habla lo anota el editor del dossier, cita por cita.
method-witnesses = Contar los testigos
method-origins-why = Diez periódicos que copian el mismo despacho son un solo testigo. Por eso este dossier cuenta orígenes y no artículos.
method-origins = { $count ->
    [0] Ninguno de sus artículos parece remontarse al mismo texto que otro.
    [one] Un origen reúne varios artículos.
   *[other] { $count } orígenes reúnen varios artículos cada uno.
}
method-origins-how = Varios artículos cuentan como un solo origen en cuatro casos, y el sitio dice cada vez cuál:
method-origin-reuse = copia: al menos una quinta parte de las palabras del más corto, y no menos de veinticinco, están en el otro. Las palabras entre comillas no cuentan, pues dos periódicos pueden citar el mismo discurso sin haberse leído;
method-origin-agency = agencia: ambos nombran la misma agencia de prensa y tienen en común al menos doce palabras de relato;
method-origin-translation = traducción: uno se da como traducción del otro;
method-origin-speaker = la misma voz: todo lo que un artículo dice de un hecho lo sabe por alguien a quien también cita otro artículo.
method-shared = Los pasajes comunes, artículo por artículo
method-support = En qué se apoyan los acontecimientos:
method-support-one = { $count ->
    [one] un acontecimiento, en un solo origen
   *[other] { $count } acontecimientos, en un solo origen
}
method-support-two = { $count ->
    [one] un acontecimiento, en dos orígenes independientes
   *[other] { $count } acontecimientos, en dos orígenes independientes
}
method-support-more = { $count ->
    [one] un acontecimiento, en tres orígenes independientes o más
   *[other] { $count } acontecimientos, en tres orígenes independientes o más
}
method-support-none = { $count ->
    [one] un acontecimiento, en ninguna cita que lo apoye
   *[other] { $count } acontecimientos, en ninguna cita que los apoye
}
method-no-score = Esta cuenta no es una nota de verdad. Un solo testigo puede tener razón, y tres pueden equivocarse juntos.
method-agreement = Comparar las respuestas
method-compare = Cuando varios pasajes responden a una misma pregunta, el programa compara sus respuestas de dos en dos. Dice qué son una respecto de otra, y por qué regla:
method-relation-same = Iguales
method-relation-compatible = Compatibles
method-relation-different = Diferentes
method-relation-opposed = Opuestas
method-rule-equal = Tienen el mismo valor.
method-rule-refines = Una precisa la otra: el 22 de diciembre de 2023, y «a finales de 2023».
method-rule-overlaps = Algunos días, o algunos números, convienen a ambas.
method-rule-rounds = Coinciden porque una es aproximada o redonda: 946, y «un millar».
method-rule-member-of = Uno de los actores forma parte del otro.
method-rule-within = Uno de los lugares está dentro del otro.
method-rule-disjoint = Ningún día y ningún número conviene a ambas.
method-rule-other = Nombran a dos actores, o dos lugares, distintos.
method-rule-words = Las palabras difieren; si también difiere el sentido, solo el lector puede decirlo.
method-rule-denied = Un pasaje afirma lo que el otro discute.
method-rule-denies-other = Uno discute lo que el otro no afirma.
method-verdicts = Lo que resulta, pregunta por pregunta:
method-verdict-one = { $count ->
    [one] en una pregunta, hay una sola respuesta
   *[other] en { $count } preguntas, hay una sola respuesta
}
method-verdict-compatible = { $count ->
    [one] en una pregunta, las respuestas son compatibles
   *[other] en { $count } preguntas, las respuestas son compatibles
}
method-verdict-words = { $count ->
    [one] en una pregunta, las respuestas usan palabras distintas
   *[other] en { $count } preguntas, las respuestas usan palabras distintas
}
method-verdict-different = { $count ->
    [one] en una pregunta, algunas respuestas difieren
   *[other] en { $count } preguntas, algunas respuestas difieren
}
method-verdict-opposed = { $count ->
    [one] en una pregunta, algunas respuestas se oponen
   *[other] en { $count } preguntas, algunas respuestas se oponen
}
method-judgement = El programa compara; no decide. Cuando el editor del dossier decide, lo hace aparte, bajo el título de juicio, y da sus razones.
method-dates = Fechar
method-dates-how = Una fecha se escribe con su incertidumbre: «hacia marzo de 2024», «a más tardar el 15 de septiembre», «el 19 o el 20 de mayo». Dos fechas solo se contradicen si ningún día conviene a ambas. «Hacia» deja tres días a cada lado de un día, un mes a cada lado de un mes, un año a cada lado de un año.
method-dates-events = { $days ->
    [0] Ningún acontecimiento, de { $count }, está fechado al día.
    [one] Un acontecimiento, de { $count }, está fechado al día.
   *[other] { $days } acontecimientos, de { $count }, están fechados al día.
}
method-dates-editor = { $count ->
    [one] Una fuente tiene una fecha de publicación dada por el editor del dossier.
   *[other] { $count } fuentes tienen una fecha de publicación dada por el editor del dossier.
}
method-dates-program = { $count ->
    [one] De una fuente, el programa ha hallado la fecha de publicación en el archivo.
   *[other] De { $count } fuentes, el programa ha hallado la fecha de publicación en el archivo.
}
method-dates-none = { $count ->
    [one] Una fuente no tiene fecha de publicación.
   *[other] { $count } fuentes no tienen fecha de publicación.
}
method-two-times = Un hecho tiene dos fechas: cuándo ocurre, y cuándo se sabe. La página de cada acontecimiento dice cuál de las fuentes del dossier, según sus fechas de publicación, es la primera en contarlo, y cuánto tiempo después; cuando las fechas no lo deciden, las nombra todas.
method-known = { $count ->
    [0] Ningún acontecimiento tiene una primera fuente conocida.
    [one] Un acontecimiento tiene una primera fuente, o varias posibles.
   *[other] { $count } acontecimientos tienen una primera fuente, o varias posibles.
}
method-found = Lo que el programa halla por sí solo
method-found-how = Sin esperar a un editor, el programa halla en los artículos las fechas, los nombres que se repiten y los pasajes comunes. Sigue reglas que se pueden leer, sin ningún modelo estadístico. Nadie lo ha comprobado, y el sitio lo dice dondequiera que lo muestra.
method-anomalies = Anomalías
method-anomalies-why = Una fuente puede equivocarse de día, contradecirse, tomar un país por otro. Unas reglas leen cada artículo y señalan lo que no encaja; no dicen qué es verdad.
method-gaps = Lo que no está cubierto
method-gaps-why = Ningún dossier está nunca completo. Esto es lo que el programa sabe de lo que falta:
method-gaps-paragraphs = { $count ->
    [one] un párrafo contiene una fecha o un nombre, y nada de él se cita
   *[other] { $count } párrafos, en { $sources ->
        [one] una fuente
       *[other] { $sources } fuentes
    }, contienen una fecha o un nombre, y nada de ellos se cita
}
method-gaps-unquoted = { $count ->
    [one] una fuente nunca se cita
   *[other] { $count } fuentes nunca se citan
}
method-gaps-names = { $count ->
    [one] un nombre se repite en las fuentes y no tiene página
   *[other] { $count } nombres se repiten en las fuentes y no tienen página
}
method-gaps-silences = { $count ->
    [one] un acontecimiento lo cuentan todas las fuentes menos una
   *[other] { $count } acontecimientos los cuentan todas las fuentes menos una
}
method-coverage = La tabla de lo que cuenta cada fuente
method-files = Los archivos
method-files-lead = Los archivos recibidos, y sus huellas SHA-256.
method-files-more = { $count ->
    [one] Otro archivo está en los datos del dossier.
   *[other] Otros { $count } archivos están en los datos del dossier.
}
method-version = Compuesto con recoupe { $version }.

coverage = Cobertura
coverage-lead = { $count ->
    [0] Aún no se ha escrito ningún acontecimiento: no hay nada que confrontar con las fuentes, salvo lo que contienen y nadie ha citado.
    [one] Qué fuente cuenta el acontecimiento del dossier, y lo que nadie ha citado.
   *[other] Qué fuente cuenta cuál de los { $count } acontecimientos, y lo que nadie ha citado.
}
coverage-matrix = Acontecimientos y fuentes
coverage-legend = Cada número cuenta citas, y lleva a la primera. Un asterisco marca las que discuten el acontecimiento.
coverage-event = Acontecimiento
coverage-origins = Orígenes
coverage-disputes = { $count ->
    [one] una de ellas lo discute
   *[other] { $count } de ellas lo discuten
}
coverage-row = { $count ->
    [0] ningún origen
    [one] un origen
   *[other] { $count } orígenes
}
coverage-sources-more = { $count ->
    [one] y una fuente más
   *[other] y { $count } fuentes más
}
coverage-more = { $count ->
    [one] Y uno más.
   *[other] Y { $count } más.
}
coverage-one-origin = Con un solo origen
coverage-one-origin-lead = Estos acontecimientos se apoyan en un solo origen: una fuente, o varias que se remontan al mismo texto o a la misma voz.
coverage-silences = Todas menos una
coverage-silences-lead = Al menos tres orígenes y todas las demás fuentes publicadas después de estos acontecimientos los cuentan; esta no se cita. Los calla, o nadie ha citado la frase que los dice.
coverage-silent = No se cita:
coverage-told = { $count ->
    [one] una fuente lo cuenta
   *[other] { $count } fuentes lo cuentan
}, { $origins ->
    [one] un origen
   *[other] { $origins } orígenes
}
coverage-unquoted = Nunca citadas
coverage-unquoted-lead = { $count ->
    [one] De esta fuente no se cita nada.
   *[other] De estas { $count } fuentes no se cita nada.
}
coverage-paragraphs = Párrafos sin cita
coverage-paragraphs-lead = Contienen una fecha o un nombre, y nada de ellos se cita en ninguna parte. Ahí queda algo por leer.
coverage-paragraphs-count = { $count ->
    [one] un párrafo
   *[other] { $count } párrafos
}
coverage-paragraph = Párrafo
coverage-names = Nombres sin página
coverage-names-lead = Nombres que se repiten en las fuentes, hallados por el programa, y que en el dossier no tienen ni actor ni lugar.
coverage-unnamed = En ninguna parte nombrados
coverage-unnamed-lead = Estos actores y lugares tienen una página, pero ninguna fuente los nombra con alguna de las grafías que el dossier conoce.

forecasts = Anuncios y plazos
forecasts-why = Lo que las fuentes dijeron antes de los hechos: un anuncio, un plazo, una previsión; y lo que otras, más tarde, dicen que resultó.
forecasts-caveat = Establecido por el programa a partir de las fechas de las fuentes y de las citas del dossier; lo que resultó fuera del dossier, no lo sabe.
forecasts-none = Ninguna cita de este dossier anuncia un hecho de antemano.
forecasts-all = Todos los anuncios y plazos
event-forecasts = Anunciado de antemano
forecast-in = en
forecast-for = para:
forecast-ahead = con { $ahead } de antelación
outcome-count-told = { $count ->
    [one] un anuncio cuyo desenlace cuenta una fuente posterior
   *[other] { $count } anuncios cuyo desenlace cuenta una fuente posterior
}
outcome-count-otherwise = { $count ->
    [one] un anuncio que una fuente posterior desmiente o fecha de otro modo
   *[other] { $count } anuncios que una fuente posterior desmiente o fecha de otro modo
}
outcome-count-unknown = { $count ->
    [one] un anuncio cuyo desenlace ninguna fuente es bastante tardía para contar
   *[other] { $count } anuncios cuyo desenlace ninguna fuente es bastante tardía para contar
}
outcome-count-silent = { $count ->
    [one] un anuncio sobre cuyo desenlace no se cita ninguna fuente posterior
   *[other] { $count } anuncios sobre cuyo desenlace no se cita ninguna fuente posterior
}
outcome-told = Una fuente posterior lo cuenta como un hecho:
outcome-otherwise = Lo que dicen las fuentes posteriores no concuerda:
outcome-unknown = No se sabe: las fuentes fechadas del dossier no pasan del { $day }, y ninguna es con seguridad posterior a la fecha anunciada.
outcome-unknown-undated = No se sabe: ninguna fuente del dossier es con seguridad posterior a la fecha anunciada.
outcome-silent = { $count ->
    [one] Una fuente del dossier es de ese día o posterior; ninguna cita le hace decir en qué quedó.
   *[other] { $count } fuentes del dossier son de ese día o posteriores; ninguna cita les hace decir en qué quedó.
}
later-same = la misma fecha:
later-compatible = una fecha compatible:
later-different = otra fecha:
later-opposed = discute la fecha:
later-none = sin fecha

known-since = En este dossier, se sabe desde el { $day } por
known-within = En este dossier, se sabe { $when } por
known-more = { $count ->
    [one] y otra fuente
   *[other] y otras { $count } fuentes
}
known-delay = { $delay } después de los hechos
known-same-day = el mismo día
known-several = Las fechas de estas fuentes no dicen cuál es la primera.
known-uncertain = La propia fecha de publicación es incierta.
known-undated = { $count ->
    [one] Una fuente sin fecha también lo cuenta: pudo hacerlo antes.
   *[other] { $count } fuentes sin fecha también lo cuentan: pudieron hacerlo antes.
}
known-only-before = { $count ->
    [one] Una fuente del dossier lo anuncia; ninguna lo cuenta después de los hechos.
   *[other] { $count } fuentes del dossier lo anuncian; ninguna lo cuenta después de los hechos.
}
known-only-undated = { $count ->
    [one] La fuente que lo cuenta no tiene fecha: no se puede decir desde cuándo se sabe.
   *[other] Las { $count } fuentes que lo cuentan no tienen fecha: no se puede decir desde cuándo se sabe.
}
span-exact-days = { $min ->
    [0] el mismo día
    [one] un día
   *[other] { $min } días
}
span-exact-months = { $min ->
    [one] alrededor de un mes
   *[other] alrededor de { $min } meses
}
span-exact-years = { $min ->
    [one] alrededor de un año
   *[other] alrededor de { $min } años
}
span-range-days = { $max ->
    [one] { $min } a { $max } día
   *[other] { $min } a { $max } días
}
span-range-months = { $min ->
    [0] a lo sumo { $max } meses
   *[other] { $min } a { $max } meses
}
span-range-years = { $min ->
    [0] a lo sumo { $max } años
   *[other] { $min } a { $max } años
}
span-least-days = { $min ->
    [one] al menos { $min } día
   *[other] al menos { $min } días
}
span-least-months = { $min ->
    [one] al menos un mes
   *[other] al menos { $min } meses
}
span-least-years = { $min ->
    [one] al menos un año
   *[other] al menos { $min } años
}

## Anomalies of the sources
anomalies = Anomalías en las fuentes
anomalies-lead = { $count ->
    [0] Las reglas no han hallado nada extraño en las fuentes.
    [one] Una anomalía hallada en las fuentes.
   *[other] { $count } anomalías halladas en las fuentes.
}
anomalies-caveat = El programa las ha hallado por sí solo, con reglas que miran cada fuente en sí misma: dicen lo que no encaja, no lo que es verdad. El editor puede descartar cualquiera de ellas.
anomalies-clean = { $count ->
    [one] En otra fuente, las reglas no han hallado nada.
   *[other] En otras { $count } fuentes, las reglas no han hallado nada.
}
anomalies-rules = Lo que buscan las reglas
anomalies-found = { $count ->
    [0] nada hallado
    [one] una vez
   *[other] { $count } veces
}
anomalies-off = desactivada por el editor
anomalies-all = Todas las anomalías de las fuentes
anomalies-count = { $count ->
    [0] Las reglas no han hallado ninguna anomalía en las fuentes.
    [one] Las reglas han hallado una anomalía en las fuentes.
   *[other] Las reglas han hallado { $count } anomalías en las fuentes.
}
anomalies-more = { $count ->
    [one] y en otro lugar
   *[other] y en otros { $count } lugares
}
anomalies-cited = Citado en
in-source-anomalies = Anomalías
in-source-anomalies-lead = Lo que no encaja en esta fuente, hallado por las reglas del programa.
anomaly-rule-weekday-misfit = día de la semana que no corresponde a su fecha
anomaly-rule-published-before-event = contado como pasado, pero posterior a la publicación
anomaly-rule-heading-date-contradicted = fecha del encabezamiento contradicha
anomaly-rule-demonym-misfit = gentilicio de otro Estado
anomaly-rule-sentence-twice = frase repetida palabra por palabra
anomaly-rule-name-in-several-spellings = nombre de persona escrito de varias maneras
anomaly-rule-unpaired-quotation-marks = comillas desparejadas
anomaly-rule-source-against-itself = dos valores de una misma fuente que no pueden ser ciertos a la vez
anomaly-rule-words-that-cannot-follow = palabras gramaticales que no pueden seguirse
anomaly-weekday = El texto dice «{ $words }»: esta fecha cae en { $actual }, no en { $stated }.
anomaly-weekday-fitting = La fecha más próxima que cae en { $stated }: { $date }.
anomaly-early = El texto habla de «{ $told }» como pasado, cuando la propia fuente se fecha antes: { $published }.
anomaly-early-event = La fuente cuenta «{ $event }» como pasado, cuando ella misma se fecha antes: { $published }.
anomaly-heading-past = La fuente lleva en el encabezamiento la fecha «{ $date }», pero su texto habla de «{ $words }» como de algo pasado.
anomaly-heading-future = La fuente lleva en el encabezamiento la fecha «{ $date }», pero su texto habla de «{ $words }» como de algo por venir.
anomaly-heading-weekday = La fuente lleva en el encabezamiento la fecha «{ $date }», pero «{ $words }» cae en { $year }.
anomaly-heading-editor = La fuente lleva la fecha «{ $date }», que el editor no ha retenido: según él, se publicó en otra fecha ({ $held }).
anomaly-demonym = «{ $word }» se dice de otro país ({ $of }) que aquel del que habla la fuente ({ $meant }), para el que la palabra es «{ $right }».
anomaly-twice = El mismo pasaje ({ $words ->
    [one] una palabra
   *[other] { $words } palabras
}) aparece { $times } veces, palabra por palabra.
anomaly-spellings = Un mismo nombre se escribe «{ $first }» y «{ $other }»: todas sus demás palabras son iguales.
anomaly-spellings-actor = Una misma persona ({ $actor }) se escribe «{ $first }» y «{ $other }».
anomaly-capital = En el nombre «{ $name }», a «{ $word }» le falta la mayúscula.
anomaly-never-closed = El signo ‹ { $sign } › abre una cita que nada cierra.
anomaly-never-opened = El signo ‹ { $sign } › cierra una cita que nada ha abierto.
anomaly-mixed-marks = Una cita se abre con el signo ‹ { $open } › y se cierra con ‹ { $close } ›, que no hacen pareja.
anomaly-against-question = La fuente da dos respuestas a la pregunta «{ $title }» que no pueden ser ciertas a la vez: { $first }, luego { $other }.
anomaly-against-date = La fuente da dos fechas para «{ $title }» que no pueden ser ciertas a la vez: { $first }, luego { $other }.
anomaly-against-place = La fuente da dos lugares para «{ $title }»: { $first }, luego { $other }.
anomaly-doubled = «{ $words }»: una palabra está escrita dos veces.
anomaly-sequence = «{ $words }»: estas palabras no pueden seguirse; falta una, o sobra una.
anomaly-accent = «{ $words }»: sobra el acento; es el verbo, «a été».

## Answers put side by side
verdict-label-none = Sin respuesta
verdict-label-one = Una sola respuesta
verdict-label-same = La misma respuesta en todas
verdict-label-compatible = Respuestas compatibles
verdict-label-words = Palabras distintas
verdict-label-different = Respuestas diferentes
verdict-label-opposed = Respuesta discutida
answering = { $sources ->
    [1] Una sola fuente
    [2] Dos fuentes
    [3] Tres fuentes
    [4] Cuatro fuentes
    [5] Cinco fuentes
    [6] Seis fuentes
    [7] Siete fuentes
    [8] Ocho fuentes
    [9] Nueve fuentes
   *[other] { $sources } fuentes
}{ $sources ->
    [1] {""}
   *[other] { $origins ->
        [1] , un solo origen
        [2] , dos orígenes
        [3] , tres orígenes
        [4] , cuatro orígenes
        [5] , cinco orígenes
        [6] , seis orígenes
        [7] , siete orígenes
        [8] , ocho orígenes
        [9] , nueve orígenes
       *[other] , { $origins } orígenes
    }
}
verdict-one = { $count }: la misma respuesta en todas.
verdict-one-alone = { $count }: una sola respuesta.
verdict-one-denied = { $count }: un valor se discute, y no se da ninguno en su lugar.
verdict-compatible = { $count }: las respuestas pueden ser todas ciertas.
verdict-compatible-rounds = { $count }: las respuestas concuerdan, salvo el redondeo.
verdict-compatible-about = { $count }: las respuestas concuerdan, si se tiene en cuenta lo que es aproximado.
verdict-compatible-refines = { $count }: las respuestas concuerdan, unas más precisas que otras.
verdict-compatible-member-of = { $count }: las respuestas concuerdan; una nombra la parte, la otra el todo.
verdict-compatible-within = { $count }: las respuestas concuerdan; un lugar está dentro del otro.
verdict-compatible-denies = { $count }: lo que una discute, la otra no lo afirma.
verdict-compatible-reserve = { $count }: solo una respuesta se da sin reservas.
verdict-words = { $count }: las palabras difieren; si difiere el sentido, lo juzgará el lector.
verdict-different = { $count }: las respuestas difieren.
verdict-different-by = { $count }: las respuestas difieren en { $distance }.
verdict-different-far = { $count }: las respuestas difieren; entre las más alejadas hay { $distance }.
verdict-opposed = { $count }: una fuente discute lo que otra afirma.
verdict-finest = La más precisa, compatible con todas las demás: { $value }.
verdict-reserve = { $count ->
    [one] Una respuesta se da con reservas: no cuenta como contradicción.
   *[other] { $count } respuestas se dan con reservas: no cuentan como contradicciones.
}
distance-days = { $count ->
    [one] un día
   *[other] { $count } días
}
distance-months = unos { $count } meses
distance-years = { $count ->
    [one] cerca de un año
   *[other] unos { $count } años
}
distance-about = alrededor de { $distance }
distance-least = al menos { $distance }
gap = { $distance } de diferencia
others = { $count ->
    [one] otra más
   *[other] otras { $count }
}
quoted-supports = «{ $value }»
quoted-qualifies = «{ $value }» (con reservas)
quoted-disputes = «{ $value }» (discutido)
held-value = La respuesta de la redacción: «{ $value }»
spread-caption = Las respuestas en una misma escala
spread-axis = Escala; primera marca: { $from }, última: { $to }
spread-about = extremos difuminados: aproximado o incierto
spread-open = flecha: sin límite conocido
spread-qualifies = guiones: con reservas
spread-disputes = cruz: discutido
spread-held = línea o banda: la respuesta de la redacción
answer-value = Respuesta
answer-words = Con sus palabras
answer-beside = Frente a las demás
answer-same-only = Nada la contradice.
question-silent-count = { $count ->
    [one] Una fuente no responde
   *[other] { $count } fuentes no responden
}
beside-equal = la misma respuesta: { $sources }
beside-refines = precisa { $value }
beside-refined = menos preciso que { $value }
beside-rounded = redondeado en otra parte a { $value }
beside-rounds = redondea { $value }
beside-about = más o menos lo mismo que { $value }
beside-overlaps = compatible con { $value }
beside-member = forma parte de { $value }
beside-whole = comprende { $value }
beside-within = está dentro de { $value }
beside-around = contiene { $value }
beside-disjoint = contradice { $value }
beside-disjoint-by = contradice { $value }: { $gap }
beside-apart = se aparta de { $value }
beside-apart-by = se aparta de { $value }: { $gap }
beside-other = difiere de { $value }
beside-words = con otras palabras: { $value }
beside-overlaps-all = compatible con otras { $count } respuestas
beside-words-all = con otras palabras que otras { $count } respuestas
beside-denies = contradice a { $sources }
beside-denied = discutido por { $sources }
beside-more = { $count ->
    [one] y otra respuesta
   *[other] y otras { $count } respuestas
}
differences = Lo que separa las respuestas
differences-different = Diferencias reales
differences-reserve = Diferencias con respuestas dadas con reservas
differences-compatible = Diferencias de precisión o de redondeo
differences-words = Diferencias de palabras
differences-more = { $count ->
    [one] Y otro par de respuestas.
   *[other] Y otros { $count } pares de respuestas.
}
comparison-rule-equal = Los valores son iguales.
comparison-rule-refines = Todo lo que una admite, lo admite también la otra: la primera es la más precisa.
comparison-rule-overlaps = Algunos valores convienen a ambas.
comparison-rule-rounds = Una dice «alrededor de», o da una cifra redonda; de otro modo no coincidirían.
comparison-rule-member-of = Un actor forma parte del otro.
comparison-rule-within = Un lugar está dentro del otro.
comparison-rule-disjoint = Ningún valor conviene a ambas.
comparison-rule-other = Dos nombres diferentes, y nada dice que uno incluya al otro.
comparison-rule-words = Las palabras no son las mismas; si lo es el sentido, solo un lector puede decirlo.
comparison-rule-denied = Un pasaje afirma lo que el otro discute.
comparison-rule-denies-other = Lo que uno discute, el otro no lo afirma.
pair = { $a } y { $b }
pair-by = { $a } y { $b }: { $gap }
pair-refines = { $a } precisa { $b }
pair-rounds = { $b } redondea { $a }
pair-member = { $a } forma parte de { $b }
pair-within = { $a } está dentro de { $b }
witnesses = Quién está detrás de cada respuesta
witnesses-joined = Un solo origen, de una respuesta a otra:
witnesses-lead = Las fuentes que se remontan a un mismo texto o a una misma voz cuentan como un solo origen. Contar los testigos no es pesar la verdad.
judgement-kicker = La redacción
held = La redacción retiene:
held-against = { $value } difiere de ella ({ $sources }).
held-against-by = { $value } difiere de ella ({ $sources }): { $gap }.
held-worded = { $value } lo dice con otras palabras ({ $sources }).
held-denied = { $value } la contradice ({ $sources }).
event-held = La respuesta de esta página:
answers-by-source = Fuente por fuente
date-question = ¿Cuándo fue?
place-question = ¿Dónde fue?
see-quotation = ver la cita
see-quotation-number = cita { $number }
questions-of-events = Preguntas que plantean los acontecimientos
questions-of-events-lead = Allí donde las citas de un acontecimiento no concuerdan en su fecha o su lugar.
questions-of-events-date = su fecha
questions-of-events-place = su lugar

## Lists in part

all-sources = { $count ->
    [one] La fuente del dossier
   *[other] Las { $count } fuentes del dossier
}
all-questions = { $count ->
    [one] La pregunta del dossier
   *[other] Las { $count } preguntas del dossier
}
all-notes = { $count ->
    [one] La nota del dossier
   *[other] Las { $count } notas del dossier
}
and-others = { $count ->
    [one] y otra más.
   *[other] y otras { $count }.
}
pages = Páginas

## bilingual
languages = Lenguas
untranslated = Esta página no está traducida al { $language }.

## article
legend = Para qué se citan los pasajes
legend-event = Acontecimientos
legend-question = Preguntas
legend-actor = Actores
legend-place = Lugares
legend-note = Notas e introducción
legend-source = Crítica de las fuentes
notes-of-block = { $count ->
    [one] { $count } nota
   *[other] { $count } notas
}
cite = Citar
cite-passage = Citar el pasaje { $number }
cite-source = Citar esta fuente
cite-source-lead = Para citar un pasaje, añada la dirección a la que lleva el ¶ de su nota.
cite-quoted = «{ $text }»
cite-in = Citado en { $dossier }
cite-as = Formato
cite-as-text = Texto
cite-as-bibtex = BibTeX
cite-as-csl-json = CSL-JSON
cite-as-markdown = Markdown
permanent-link = Dirección permanente
read-original = leer en la dirección original
outside-original = original
outside-archive = archivo
copy = Copiar
copied = Copiado
selected = Seleccionado: solo falta copiarlo
close = Cerrar
keys = Atajos de teclado
keys-lead = En esta página:
keys-on = Atajos de una sola tecla
keys-help = Esta ayuda
keys-next-passage = Pasaje siguiente
keys-previous-passage = Pasaje anterior
keys-next-evidence = Cita siguiente
keys-previous-evidence = Cita anterior
keys-next-entry = Entrada siguiente
keys-previous-entry = Entrada anterior
keys-next-page = Página siguiente
keys-previous-page = Página anterior

## chronology

chronology-of = Cronología: { $period }
chronology-views = Maneras de ver la cronología
chronology-in-order = Por orden de los hechos
chronology-neighbours = Periodos contiguos
chronology-previous = Antes
chronology-next = Después
months = Meses
month-unknown = sin mes
overview-label = Los acontecimientos en el tiempo
overview-skip = Saltar el dibujo
overview-bar = { $period }: { $count ->
    [one] un acontecimiento
   *[other] { $count } acontecimientos
}
overview-no-day = { $period }, día desconocido
overview-no-month = { $period }, mes desconocido
overview-undated = { $count ->
    [one] Un acontecimiento sin fecha no figura en el dibujo.
   *[other] { $count } acontecimientos sin fecha no figuran en el dibujo.
}
legend-point = un día
legend-bar = una duración, o una fecha de la que solo se conocen unos días, el mes o el año
legend-faded = principio o fin aproximados, inciertos o desconocidos
legend-hollow = discutido: las fuentes no concuerdan
legend-gap = tiempo sin acontecimientos, omitido
legend-count = número de acontecimientos
legend-cut = tiempo recortado, en el que nada empieza ni acaba; a cada lado la escala es distinta
uncertain-about = fecha aproximada
uncertain-doubt = fecha incierta
uncertain-start = sin principio conocido
uncertain-end = sin fin conocido
disputed-date = fecha discutida
disputed-place = lugar discutido
disputed-told = discutido por una fuente
filters = Filtrar
filters-label = Filtrar la cronología
filter-actor = Actor
filter-place = Lugar
filter-source = Fuente
filter-kind = Tipo
filter-from = Desde
filter-to = Hasta
filter-origins = Orígenes independientes
filter-origins-least = { $count ->
    [one] al menos uno
   *[other] al menos { $count }
}
filter-disputed = Solo los discutidos
filter-all = Cualquiera
filter-any = Cualquier número
filter-start = El principio
filter-end = El final
filter-reset = Mostrar todo
filter-shown = Acontecimientos mostrados: { $shown } de { $total }
filter-cut = Solo se listan los { $shown } primeros.
published = Hechos y publicación
published-title = Cuándo ocurrió, cuándo se supo
published-lead = Cada acontecimiento de la cronología y las fuentes del dossier que lo cuentan, con el tiempo transcurrido entre los hechos y su publicación.
published-label = Los acontecimientos arriba, las publicaciones abajo, y una línea de cada acontecimiento a cada fuente que lo cuenta
published-above = un acontecimiento, en su fecha
published-below = una fuente, en su fecha de publicación; una línea la une a cada acontecimiento que cuenta
published-delays = Tiempo transcurrido hasta la primera fuente del dossier
published-after = { $delay } después
published-caption = Acontecimiento por acontecimiento
published-event = Acontecimiento
published-first = Se supo
published-sources = Fuentes
delay-day = el mismo día
delay-week = antes de una semana
delay-month = antes de un mes
delay-year = antes de un año
delay-later = más de un año después
delay-before = solo anunciado
delay-unknown = las fechas no lo dicen

## search
search = Buscar
search-words = Palabras o nombres que buscar
search-kind = Tipo
search-all-kinds = todos
search-source = Fuente
search-all-sources = todas
search-kind-events = Acontecimiento
search-kind-actors = Actor
search-kind-places = Lugar
search-kind-sources = Fuente
search-kind-questions = Pregunta
search-kind-notes = Nota
search-wait = Buscando…
search-none = Nada responde a estas palabras. Pruebe con otras, o con menos.
search-count = Resultados: { $count }
search-plain = Aquí solo se busca en los títulos y los nombres.
search-failed = No se ha podido cargar la búsqueda. Los índices llevan a todas las páginas.
search-more = Más resultados
search-close = Cerrar
search-without = La búsqueda necesita JavaScript. Sin él, estas páginas llevan a todo el dossier:

## editions
whole-title = Todo el dossier
whole-page = Todo el dossier en una página
whole-epub = Todo el dossier en libro electrónico (EPUB)
whole-contents = Sumario
whole-introduction = Introducción
whole-index = Índice
whole-index-lead = Los números son los de los acontecimientos, las preguntas y las notas, en el orden del dossier.
whole-continued = { $title } (continuación)
whole-split = { $count ->
    [one] Este dossier cabe en una página.
   *[other] Este dossier es largo: ocupa { $count } páginas, separadas entre dos años siempre que es posible.
}
whole-passages = Pasajes citados
whole-numbers = Números:
whole-aliases = También llamado:
whole-follows = Viene después de:
whole-questions = Lo que se discute:
epub-accessibility = Todo puede leerse como texto; los títulos, el sumario y el índice llevan a cada parte, y cada cita a su fuente.

## maps
network = Quién aparece con quién
network-lead = Dos actores están unidos cuando un mismo acontecimiento nombra a ambos; cuantos más acontecimientos comparten, más gruesa es la línea. El dibujo muestra { $drawn } de los { $connected } actores que están unidos a otros.
network-sizes = El tamaño de cada marca depende del número de acontecimientos del actor.
network-tie = { $count ->
    [one] { $a } y { $b }: un acontecimiento
   *[other] { $a } y { $b }: { $count } acontecimientos
}
network-pairs = Lo mismo en palabras
network-events = Acontecimientos compartidos
network-events-more = { $count ->
    [one] y otro más
   *[other] y otros { $count }
}
network-pairs-more = { $count ->
    [one] Se omite un vínculo más débil: se lee en las páginas de los actores.
   *[other] Se omiten { $count } vínculos más débiles: se leen en las páginas de los actores.
}
network-crowds = { $count ->
    [one] Se deja aparte un acontecimiento con más de { $most } actores: no dice quién aparece con quién.
   *[other] Se dejan aparte { $count } acontecimientos con más de { $most } actores: no dicen quién aparece con quién.
}
network-alone = Con nadie
network-alone-more = { $count ->
    [one] y otro más
   *[other] y otros { $count }
}
network-index = Todos los actores
drawn-unnamed = { $count ->
    [one] Un nombre no ha cabido: está en la tabla.
   *[other] { $count } nombres no han cabido: están en la tabla.
}
actor-companions = Aparece con
events-more = { $count ->
    [one] Hay otro acontecimiento en la
   *[other] Hay otros { $count } acontecimientos en la
}
mentions-more = { $count ->
    [one] Otra mención en el artículo
   *[other] Otras { $count } menciones en el artículo
}
mentions-sources-more = { $count ->
    [one] Otra fuente habla de ello.
   *[other] Otras { $count } fuentes hablan de ello.
}
backlinks-more = { $count ->
    [one] Otra frase lleva aquí.
   *[other] Otras { $count } frases llevan aquí.
}
data-cut = El resto está en el archivo.
index-part = { $title }: { $range }
index-more = { $count ->
    [one] Otro se encuentra por su nombre.
   *[other] Otros { $count } se encuentran por su nombre.
}
index-kinds-more = { $count ->
    [one] Otro tipo no se muestra.
   *[other] Otros { $count } tipos no se muestran.
}
map = Mapa
map-sizes = El tamaño de cada marca depende del número de acontecimientos.
map-source = Contornos y fronteras: Natural Earth, dominio público.
map-table = Los mismos lugares en una tabla
map-more = { $count ->
    [one] Otro lugar tiene coordenadas.
   *[other] Otros { $count } lugares tienen coordenadas.
}
map-place = Lugar
map-coordinates = Coordenadas
map-events = Acontecimientos
strip = Acontecimientos en una escala de tiempo
strip-event = { $date }: { $title }
strip-disputed = { $date }: { $title } (discutido)
strip-count = { $count ->
    [one] { $from }: un acontecimiento
   *[other] De { $from } a { $to }: { $count } acontecimientos
}
strip-about = bordes difuminados: aproximado o incierto
strip-open = flecha: sin límite conocido
strip-disputes = cruz: discutido
strip-many = altura: número de acontecimientos
