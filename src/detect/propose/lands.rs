//! A word or a name -> the state, the capital, the region or the people it denotes: a table of plain facts.
//!
//! Invariant: each state stands on one line, under its English and its French name, so that what is said of one
//! spelling is said of all.
//!
//! The states are the members and observers of the United Nations and a few others that newspapers name so; the
//! first of several spellings, set apart by `|`, is the usual one.

/// A line of the table: English names, French names, English adjectives and people, French adjectives in the
/// masculine singular (with the feminine where it is not regular), capitals.
pub(super) type Land = (&'static str, &'static str, &'static str, &'static str, &'static str);

#[rustfmt::skip]
pub(super) const STATES: &[Land] = &[
    ("Afghanistan", "Afghanistan", "Afghan", "afghan", "Kabul|Kaboul"),
    ("Albania", "Albanie", "Albanian", "albanais", "Tirana"),
    ("Algeria", "Algérie", "Algerian", "algérien", "Algiers|Alger"),
    ("Andorra", "Andorre", "Andorran", "andorran", ""),
    ("Angola", "Angola", "Angolan", "angolais", "Luanda"),
    ("Antigua and Barbuda", "Antigua-et-Barbuda", "Antiguan", "antiguais", ""),
    ("Argentina", "Argentine", "Argentine|Argentinian", "argentin", "Buenos Aires"),
    ("Armenia", "Arménie", "Armenian", "arménien", "Yerevan|Erevan"),
    ("Australia", "Australie", "Australian", "australien", "Canberra"),
    ("Austria", "Autriche", "Austrian", "autrichien", "Vienna|Vienne"),
    ("Azerbaijan", "Azerbaïdjan", "Azerbaijani|Azeri", "azerbaïdjanais|azéri", "Baku|Bakou"),
    ("Bahamas", "Bahamas", "Bahamian", "bahaméen", "Nassau"),
    ("Bahrain", "Bahreïn", "Bahraini", "bahreïni", "Manama"),
    ("Bangladesh", "Bangladesh", "Bangladeshi", "bangladais", "Dhaka|Dacca"),
    ("Barbados", "Barbade", "Barbadian", "barbadien", "Bridgetown"),
    ("Belarus", "Biélorussie|Bélarus", "Belarusian", "biélorusse|bélarusse", "Minsk"),
    ("Belgium", "Belgique", "Belgian", "belge", "Brussels|Bruxelles"),
    ("Belize", "Belize", "Belizean", "bélizien", "Belmopan"),
    ("Benin", "Bénin", "Beninese", "béninois", "Porto-Novo|Cotonou"),
    ("Bhutan", "Bhoutan", "Bhutanese", "bhoutanais", "Thimphu|Thimphou"),
    ("Bolivia", "Bolivie", "Bolivian", "bolivien", "La Paz|Sucre"),
    ("Bosnia and Herzegovina|Bosnia|Bosnia-Herzegovina", "Bosnie-Herzégovine|Bosnie", "Bosnian", "bosnien|bosniaque",
        "Sarajevo"),
    ("Botswana", "Botswana", "Botswanan", "botswanais", "Gaborone"),
    ("Brazil", "Brésil", "Brazilian", "brésilien", "Brasilia|Brasília"),
    ("Brunei", "Brunei", "Bruneian", "brunéien", ""),
    ("Bulgaria", "Bulgarie", "Bulgarian", "bulgare", "Sofia"),
    ("Burkina Faso|Burkina", "Burkina Faso|Burkina-Faso|Burkina", "Burkinabe|Burkinabé", "burkinabè|burkinabé",
        "Ouagadougou"),
    ("Burundi", "Burundi", "Burundian", "burundais", "Gitega|Bujumbura"),
    ("Cambodia", "Cambodge", "Cambodian", "cambodgien", "Phnom Penh"),
    ("Cameroon", "Cameroun", "Cameroonian", "camerounais", "Yaounde|Yaoundé"),
    ("Canada", "Canada", "Canadian", "canadien", "Ottawa"),
    ("Cape Verde", "Cap-Vert", "Cape Verdean", "cap-verdien|capverdien", "Praia"),
    ("Central African Republic", "République centrafricaine|Centrafrique|RCA", "Central African", "centrafricain",
        "Bangui"),
    ("Chad", "Tchad", "Chadian", "tchadien", "N'Djamena|Ndjamena"),
    ("Chile", "Chili", "Chilean", "chilien", "Santiago"),
    ("China|People's Republic of China", "Chine|République populaire de Chine", "Chinese", "chinois",
        "Beijing|Pékin"),
    ("Colombia", "Colombie", "Colombian", "colombien", "Bogota|Bogotá"),
    ("Comoros", "Comores", "Comorian", "comorien", "Moroni"),
    ("Congo|Republic of the Congo|Congo-Brazzaville", "Congo|République du Congo|Congo-Brazzaville", "Congolese",
        "congolais", "Brazzaville"),
    ("Democratic Republic of the Congo|DR Congo|DRC", "République démocratique du Congo|RD Congo|RDC", "Congolese",
        "congolais", "Kinshasa"),
    ("Costa Rica", "Costa Rica", "Costa Rican", "costaricain|costaricien", "San José|San Jose"),
    ("Ivory Coast|Côte d'Ivoire|Cote d'Ivoire", "Côte d'Ivoire", "Ivorian", "ivoirien", "Yamoussoukro|Abidjan"),
    ("Croatia", "Croatie", "Croatian|Croat", "croate", "Zagreb"),
    ("Cuba", "Cuba", "Cuban", "cubain", "Havana|La Havane"),
    ("Cyprus", "Chypre", "Cypriot", "chypriote", "Nicosia|Nicosie"),
    ("Czech Republic|Czechia", "République tchèque|Tchéquie", "Czech", "tchèque", "Prague"),
    ("Czechoslovakia", "Tchécoslovaquie", "Czechoslovak", "tchécoslovaque", ""),
    ("Denmark", "Danemark", "Danish|Dane", "danois", "Copenhagen|Copenhague"),
    ("Djibouti", "Djibouti", "Djiboutian", "djiboutien", ""),
    ("Dominica", "Dominique", "", "", "Roseau"),
    ("Dominican Republic", "République dominicaine", "Dominican", "dominicain", "Santo Domingo|Saint-Domingue"),
    ("East Timor|Timor-Leste", "Timor oriental|Timor-Leste", "Timorese", "timorais", "Dili"),
    ("Ecuador", "Équateur", "Ecuadorian|Ecuadorean", "équatorien", "Quito"),
    ("Egypt", "Égypte", "Egyptian", "égyptien", "Cairo|Le Caire"),
    ("El Salvador", "Salvador|El Salvador", "Salvadoran|Salvadorean", "salvadorien", ""),
    ("Equatorial Guinea", "Guinée équatoriale", "Equatoguinean", "équato-guinéen", "Malabo"),
    ("Eritrea", "Érythrée", "Eritrean", "érythréen", "Asmara"),
    ("Estonia", "Estonie", "Estonian", "estonien", "Tallinn"),
    ("Eswatini|Swaziland", "Eswatini|Swaziland", "Swazi", "swazi", "Mbabane"),
    ("Ethiopia", "Éthiopie", "Ethiopian", "éthiopien", "Addis Ababa|Addis-Abeba"),
    ("Fiji", "Fidji", "Fijian", "fidjien", "Suva"),
    ("Finland", "Finlande", "Finnish|Finn", "finlandais|finnois", "Helsinki"),
    ("France", "France", "French|Frenchman|Frenchwoman", "français", "Paris"),
    ("Gabon", "Gabon", "Gabonese", "gabonais", "Libreville"),
    ("Gambia", "Gambie", "Gambian", "gambien", "Banjul"),
    ("Georgia", "Géorgie", "Georgian", "géorgien", "Tbilisi|Tbilissi"),
    ("Germany|West Germany|East Germany", "Allemagne|RFA|RDA", "German", "allemand", "Berlin|Bonn"),
    ("Ghana", "Ghana", "Ghanaian", "ghanéen", "Accra"),
    ("Greece", "Grèce", "Greek", "grec|grecque", "Athens|Athènes"),
    ("Grenada", "Grenade", "Grenadian", "grenadien", ""),
    ("Guatemala", "Guatemala", "Guatemalan", "guatémaltèque", ""),
    ("Guinea", "Guinée", "Guinean", "guinéen", "Conakry"),
    ("Guinea-Bissau", "Guinée-Bissau|Guinée-Bissao", "", "bissau-guinéen", "Bissau"),
    ("Guyana", "Guyana", "Guyanese", "guyanien", "Georgetown"),
    ("Haiti", "Haïti", "Haitian", "haïtien", "Port-au-Prince"),
    ("Honduras", "Honduras", "Honduran", "hondurien", "Tegucigalpa"),
    ("Hungary", "Hongrie", "Hungarian", "hongrois", "Budapest"),
    ("Iceland", "Islande", "Icelandic|Icelander", "islandais", "Reykjavik|Reykjavík"),
    ("India", "Inde", "Indian", "indien", "New Delhi|Delhi"),
    ("Indonesia", "Indonésie", "Indonesian", "indonésien", "Jakarta|Djakarta"),
    ("Iran|Islamic Republic of Iran", "Iran|République islamique d'Iran", "Iranian", "iranien", "Tehran|Téhéran"),
    ("Iraq", "Irak|Iraq", "Iraqi", "irakien|iraquien", "Baghdad|Bagdad"),
    ("Ireland|Republic of Ireland", "Irlande|République d'Irlande", "Irish|Irishman", "irlandais", "Dublin"),
    ("Israel", "Israël", "Israeli", "israélien", "Jerusalem|Jérusalem|Tel Aviv|Tel-Aviv"),
    ("Italy", "Italie", "Italian", "italien", "Rome"),
    ("Jamaica", "Jamaïque", "Jamaican", "jamaïcain|jamaïquain", "Kingston"),
    ("Japan", "Japon", "Japanese", "japonais|nippon|nippone|nipponne", "Tokyo"),
    ("Jordan", "Jordanie", "Jordanian", "jordanien", "Amman"),
    ("Kazakhstan", "Kazakhstan", "Kazakh|Kazakhstani", "kazakh|kazakhstanais", "Astana"),
    ("Kenya", "Kenya", "Kenyan", "kényan|kenyan", "Nairobi"),
    ("Kosovo", "Kosovo", "Kosovar|Kosovan", "kosovar", "Pristina"),
    ("Kuwait", "Koweït", "Kuwaiti", "koweïtien", ""),
    ("Kyrgyzstan", "Kirghizistan|Kirghizstan", "Kyrgyz", "kirghize", "Bishkek|Bichkek"),
    ("Laos", "Laos", "Laotian", "laotien", "Vientiane"),
    ("Latvia", "Lettonie", "Latvian", "letton|lettonne", "Riga"),
    ("Lebanon", "Liban", "Lebanese", "libanais", "Beirut|Beyrouth"),
    ("Lesotho", "Lesotho", "Basotho", "", "Maseru"),
    ("Liberia", "Liberia|Libéria", "Liberian", "libérien", "Monrovia"),
    ("Libya", "Libye", "Libyan", "libyen", "Tripoli"),
    ("Liechtenstein", "Liechtenstein", "", "liechtensteinois", "Vaduz"),
    ("Lithuania", "Lituanie", "Lithuanian", "lituanien", "Vilnius"),
    ("Luxembourg", "Luxembourg", "Luxembourger", "luxembourgeois", ""),
    ("Madagascar", "Madagascar", "Malagasy", "malgache", "Antananarivo|Tananarive"),
    ("Malawi", "Malawi", "Malawian", "malawien|malawite", "Lilongwe"),
    ("Malaysia", "Malaisie", "Malaysian|Malay", "malaisien", "Kuala Lumpur"),
    ("Maldives", "Maldives", "Maldivian", "maldivien", ""),
    ("Mali", "Mali", "Malian", "malien", "Bamako"),
    ("Malta", "Malte", "Maltese", "maltais", "Valletta|La Valette"),
    ("Mauritania", "Mauritanie", "Mauritanian", "mauritanien", "Nouakchott"),
    ("Mauritius", "Maurice", "Mauritian", "mauricien", "Port-Louis|Port Louis"),
    ("Mexico", "Mexique", "Mexican", "mexicain", "Mexico City"),
    ("Micronesia", "Micronésie", "Micronesian", "micronésien", ""),
    ("Moldova", "Moldavie", "Moldovan", "moldave", "Chisinau|Chișinău"),
    ("Monaco", "Monaco", "Monegasque", "monégasque", ""),
    ("Mongolia", "Mongolie", "Mongolian", "mongol", "Ulaanbaatar|Oulan-Bator"),
    ("Montenegro", "Monténégro", "Montenegrin", "monténégrin", "Podgorica"),
    ("Morocco", "Maroc", "Moroccan", "marocain", "Rabat"),
    ("Mozambique", "Mozambique", "Mozambican", "mozambicain", "Maputo"),
    ("Myanmar|Burma", "Birmanie|Myanmar", "Burmese", "birman", "Naypyidaw|Rangoun|Yangon"),
    ("Namibia", "Namibie", "Namibian", "namibien", "Windhoek"),
    ("Nepal", "Népal", "Nepalese|Nepali", "népalais", "Kathmandu|Katmandou"),
    ("Netherlands|Holland", "Pays-Bas|Hollande", "Dutch|Dutchman", "néerlandais|hollandais",
        "Amsterdam|The Hague|La Haye"),
    ("New Zealand", "Nouvelle-Zélande", "New Zealander", "néo-zélandais", "Wellington"),
    ("Nicaragua", "Nicaragua", "Nicaraguan", "nicaraguayen", "Managua"),
    ("Niger", "Niger", "Nigerien|Nigérien", "nigérien", "Niamey"),
    ("Nigeria", "Nigeria|Nigéria", "Nigerian", "nigérian|nigériane", "Abuja|Lagos"),
    ("North Korea", "Corée du Nord", "North Korean", "nord-coréen", "Pyongyang"),
    ("North Macedonia|Macedonia", "Macédoine du Nord|Macédoine", "Macedonian", "macédonien", "Skopje"),
    ("Norway", "Norvège", "Norwegian", "norvégien", "Oslo"),
    ("Oman", "Oman", "Omani", "omanais", "Muscat|Mascate"),
    ("Pakistan", "Pakistan", "Pakistani", "pakistanais", "Islamabad"),
    ("Palestine", "Palestine", "Palestinian", "palestinien", "Ramallah"),
    ("Panama", "Panama", "Panamanian", "panaméen", ""),
    ("Papua New Guinea", "Papouasie-Nouvelle-Guinée", "Papua New Guinean|Papuan", "papou|papoue", "Port Moresby"),
    ("Paraguay", "Paraguay", "Paraguayan", "paraguayen", "Asuncion|Asunción"),
    ("Peru", "Pérou", "Peruvian", "péruvien", "Lima"),
    ("Philippines", "Philippines", "Filipino|Philippine", "philippin", "Manila|Manille"),
    ("Poland", "Pologne", "Polish|Pole", "polonais", "Warsaw|Varsovie"),
    ("Portugal", "Portugal", "Portuguese", "portugais", "Lisbon|Lisbonne"),
    ("Qatar", "Qatar", "Qatari", "qatari|qatarien", "Doha"),
    ("Romania", "Roumanie", "Romanian", "roumain", "Bucharest|Bucarest"),
    ("Russia|Russian Federation", "Russie|Fédération de Russie", "Russian", "russe", "Moscow|Moscou"),
    ("Rwanda", "Rwanda", "Rwandan", "rwandais", "Kigali"),
    ("Saint Lucia|St. Lucia", "Sainte-Lucie", "", "", "Castries"),
    ("Samoa", "Samoa", "Samoan", "samoan", "Apia"),
    ("San Marino", "Saint-Marin", "", "", ""),
    ("Saudi Arabia", "Arabie saoudite", "Saudi", "saoudien", "Riyadh|Riyad|Ryad"),
    ("Senegal", "Sénégal", "Senegalese", "sénégalais", "Dakar"),
    ("Serbia", "Serbie", "Serbian|Serb", "serbe", "Belgrade"),
    ("Seychelles", "Seychelles", "Seychellois", "seychellois", ""),
    ("Sierra Leone", "Sierra Leone", "Sierra Leonean", "sierra-léonais|sierraléonais", "Freetown"),
    ("Singapore", "Singapour", "Singaporean", "singapourien", ""),
    ("Slovakia", "Slovaquie", "Slovak|Slovakian", "slovaque", "Bratislava"),
    ("Slovenia", "Slovénie", "Slovenian|Slovene", "slovène", "Ljubljana"),
    ("Somalia", "Somalie", "Somali", "somalien", "Mogadishu|Mogadiscio"),
    ("South Africa", "Afrique du Sud", "South African", "sud-africain", "Pretoria|Johannesburg|Cape Town|Le Cap"),
    ("South Korea|Korea", "Corée du Sud|Corée", "South Korean|Korean", "sud-coréen|coréen", "Seoul|Séoul"),
    ("South Sudan", "Soudan du Sud", "South Sudanese", "sud-soudanais", "Juba|Djouba"),
    ("Soviet Union|USSR|U.S.S.R.", "Union soviétique|URSS|U.R.S.S.", "Soviet", "soviétique", ""),
    ("Spain", "Espagne", "Spanish|Spaniard", "espagnol", "Madrid"),
    ("Sri Lanka", "Sri Lanka", "Sri Lankan", "srilankais|sri-lankais", "Colombo"),
    ("Sudan", "Soudan", "Sudanese", "soudanais", "Khartoum"),
    ("Suriname", "Suriname|Surinam", "Surinamese", "surinamais", "Paramaribo"),
    ("Sweden", "Suède", "Swedish|Swede", "suédois", "Stockholm"),
    ("Switzerland", "Suisse", "Swiss", "suisse|helvétique", "Bern|Berne"),
    ("Syria", "Syrie", "Syrian", "syrien", "Damascus|Damas"),
    ("Taiwan", "Taïwan|Taiwan", "Taiwanese", "taïwanais|taiwanais", "Taipei"),
    ("Tajikistan", "Tadjikistan", "Tajik", "tadjik|tadjike", "Dushanbe|Douchanbé"),
    ("Tanzania", "Tanzanie", "Tanzanian", "tanzanien", "Dodoma|Dar es Salaam"),
    ("Thailand", "Thaïlande", "Thai", "thaïlandais", "Bangkok"),
    ("Togo", "Togo", "Togolese", "togolais", "Lomé|Lome"),
    ("Tonga", "Tonga", "Tongan", "tongien", ""),
    ("Trinidad and Tobago|Trinidad", "Trinité-et-Tobago|Trinidad-et-Tobago", "Trinidadian", "trinidadien",
        "Port of Spain"),
    ("Tunisia", "Tunisie", "Tunisian", "tunisien", "Tunis"),
    ("Turkey|Türkiye", "Turquie", "Turkish|Turk", "turc|turque", "Ankara"),
    ("Turkmenistan", "Turkménistan", "Turkmen", "turkmène", "Ashgabat|Achgabat"),
    ("Uganda", "Ouganda", "Ugandan", "ougandais", "Kampala"),
    ("Ukraine", "Ukraine", "Ukrainian", "ukrainien", "Kyiv|Kiev"),
    ("United Arab Emirates|UAE|U.A.E.", "Émirats arabes unis|EAU", "Emirati", "émirati|émirien",
        "Abu Dhabi|Abou Dhabi|Dubai|Dubaï"),
    ("United Kingdom|UK|U.K.|Great Britain|Britain", "Royaume-Uni|Grande-Bretagne", "British|Briton|Brit",
        "britannique",
        "London|Londres"),
    ("United States|United States of America|US|U.S.|USA|U.S.A.",
        "États-Unis|États-Unis d'Amérique|USA|É.-U.|Etats Unis",
        "American|US|U.S.", "américain|étatsunien|états-unien", "Washington|Washington, D.C."),
    ("Uruguay", "Uruguay", "Uruguayan", "uruguayen", "Montevideo"),
    ("Uzbekistan", "Ouzbékistan", "Uzbek", "ouzbek|ouzbèke", "Tashkent|Tachkent"),
    ("Vanuatu", "Vanuatu", "", "", "Port Vila"),
    ("Vatican|Holy See", "Vatican|Saint-Siège", "", "", ""),
    ("Venezuela", "Venezuela", "Venezuelan", "vénézuélien", "Caracas"),
    ("Vietnam|Viet Nam", "Vietnam|Viêt Nam|Viêtnam", "Vietnamese", "vietnamien", "Hanoi|Hanoï"),
    ("Yemen", "Yémen", "Yemeni", "yéménite", "Sanaa|Sana'a"),
    ("Yugoslavia", "Yougoslavie", "Yugoslav", "yougoslave", ""),
    ("Zaire", "Zaïre", "Zairean", "zaïrois", ""),
    ("Zambia", "Zambie", "Zambian", "zambien", "Lusaka"),
    ("Zimbabwe", "Zimbabwe", "Zimbabwean", "zimbabwéen", "Harare"),
];

/// Parts of the world and of states, and cities that are no capital of a state, in English or French.
pub(super) const PLACES: &str = "Africa|Afrique|West Africa|North Africa|East Africa|Afrique de l'Ouest|\
    Afrique de l'Est|Afrique du Nord|Afrique centrale|Central Africa|Southern Africa|Afrique australe|\
    Afrique subsaharienne|Europe|Eastern Europe|Western Europe|Central Europe|Europe de l'Est|Europe centrale|Asia|\
    Asie|Central Asia|Asie centrale|Southeast Asia|America|Amérique|Amériques|Americas|North America|South America|\
    Latin America|Central America|Amérique du Nord|Amérique du Sud|Amérique latine|Amérique centrale|Oceania|Océanie|\
    Antarctica|Antarctique|Arctic|Arctique|Middle East|Near East|Far East|Moyen-Orient|Proche-Orient|Extrême-Orient|\
    Caribbean|Caraïbes|Antilles|Sahel|Sahara|Maghreb|Balkans|Caucasus|Caucase|Siberia|Sibérie|Crimea|Crimée|Donbass|\
    Occident|Gaza|West Bank|Cisjordanie|Gaza Strip|Golan|Sinai|Kurdistan|Kashmir|Cachemire|Tibet|Chechnya|\
    Tchétchénie|Darfur|Darfour|Tigray|Tigré|Mediterranean|Méditerranée|Atlantic|Atlantique|Pacific|Pacifique|Baltic|\
    Baltique|Alps|Alpes|Pyrénées|Pyrenees|Himalaya|Andes|Danube|Rhine|Rhin|Rhône|Nile|Nil|Seine|Tamise|Thames|\
    England|Angleterre|Scotland|Écosse|Wales|Pays de Galles|Northern Ireland|Irlande du Nord|Bavaria|Bavière|\
    Lower Saxony|Basse-Saxe|Saxony|Saxe|Catalonia|Catalogne|Andalusia|Andalousie|Brittany|Bretagne|Normandy|\
    Normandie|Alsace|Lorraine|Provence|Corsica|Corse|Burgundy|Bourgogne|Champagne|Picardie|Aquitaine|Auvergne|Sicily|\
    Sicile|Sardinia|Sardaigne|Tuscany|Toscane|Lombardy|Lombardie|Flanders|Flandre|Wallonia|Wallonie|Quebec|Québec|\
    Ontario|Alberta|Manitoba|Nova Scotia|British Columbia|Alabama|Alaska|Arizona|Arkansas|California|Californie|\
    Colorado|Connecticut|Delaware|Florida|Floride|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|\
    Louisiane|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|\
    New Hampshire|New Jersey|New Mexico|Nouveau-Mexique|New York|New York City|North Carolina|Caroline du Nord|\
    South Carolina|Caroline du Sud|North Dakota|Dakota du Nord|South Dakota|Dakota du Sud|Ohio|Oklahoma|Oregon|\
    Pennsylvania|Pennsylvanie|Rhode Island|Tennessee|Texas|Utah|Vermont|West Virginia|Virginie-Occidentale|Virginie|\
    Wisconsin|Wyoming|Los Angeles|Chicago|Houston|Philadelphia|Philadelphie|Boston|Atlanta|Miami|Dallas|Denver|\
    Detroit|Seattle|San Francisco|San Diego|Las Vegas|New Orleans|La Nouvelle-Orléans|Baltimore|Cleveland|Pittsburgh|\
    Minneapolis|Manhattan|Brooklyn|Queens|Toronto|Montreal|Montréal|Vancouver|Calgary|Sydney|Melbourne|Brisbane|\
    Auckland|Shanghai|Hong Kong|Hongkong|Macao|Guangzhou|Shenzhen|Wuhan|Osaka|Kyoto|Hiroshima|Mumbai|Bombay|Calcutta|\
    Kolkata|Chennai|Bangalore|Karachi|Lahore|Istanbul|Izmir|Aleppo|Alep|Mosul|Mossoul|Basra|Bassora|Jeddah|Djeddah|\
    Mecca|La Mecque|Medina|Médine|Alexandria|Alexandrie|Casablanca|Marrakech|Oran|Benghazi|Tombouctou|Timbuktu|\
    Douala|Kano|Port Harcourt|Durban|Mombasa|Goma|Bukavu|Lubumbashi|Manchester|Liverpool|Birmingham|Leeds|Sheffield|\
    Bristol|Oxford|Cambridge|Glasgow|Edinburgh|Édimbourg|Cardiff|Belfast|Marseille|Marseilles|Lyon|Toulouse|Nice|\
    Nantes|Strasbourg|Montpellier|Bordeaux|Lille|Rennes|Reims|Le Havre|Grenoble|Dijon|Angers|Calais|Versailles|\
    Cannes|Avignon|Anvers|Antwerp|Gand|Ghent|Liège|Bruges|Rotterdam|Utrecht|Geneva|Genève|Zurich|Zürich|Lausanne|\
    Basel|Bâle|Davos|Milan|Turin|Naples|Venice|Venise|Florence|Genoa|Gênes|Bologna|Bologne|Palermo|Palerme|Barcelona|\
    Barcelone|Seville|Séville|Valencia|Valence|Bilbao|Porto|Munich|Hamburg|Hambourg|Frankfurt|Francfort|Cologne|\
    Stuttgart|Düsseldorf|Dresden|Dresde|Leipzig|Nuremberg|Salzburg|Salzbourg|Gothenburg|Cracovie|Krakow|Gdansk|\
    Saint-Pétersbourg|St. Petersburg|Kharkiv|Kharkov|Odessa|Odesa|Marioupol|Mariupol|Lviv|Donetsk|Louhansk|Grozny|\
    Rio de Janeiro|Sao Paulo|São Paulo|Guadeloupe|Martinique|Mayotte|Guyane|Réunion|Nouvelle-Calédonie|New Caledonia|\
    Puerto Rico|Porto Rico|Greenland|Groenland|Gibraltar|Bermuda";

/// Adjectives of peoples, parts of the world, faiths and tendencies: English ones, which take a capital.
pub(super) const PEOPLES_EN: &str = "African|West African|European|Asian|Arab|Arabic|Latin|Latino|Hispanic|Western|\
    Nordic|Scandinavian|Kurdish|Kurd|Scottish|Scot|Welsh|English|Englishman|Catalan|Basque|Breton|Flemish|Walloon|\
    Bavarian|Corsican|Quebecer|Californian|Texan|Parisian|Londoner|Tamil|Tibetan|Uighur|Uyghur|Chechen|Tatar|Tuareg|\
    Hausa|Fulani|Hutu|Tutsi|Roma|Muslim|Moslem|Christian|Jewish|Jew|Catholic|Protestant|Orthodox|Sunni|Shiite|Shia|\
    Hindu|Buddhist|Sikh|Islamic|Islamist|Zionist|Mormon|Anglican|Republican|Democrat|Democratic|Conservative|Tory|\
    Tories|Socialist|Communist|Marxist|Nazi|Fascist|Liberal|Unionist|Nationalist|Mediterranean|Caribbean|Balkan|\
    Sahelian|Hebrew|Mandarin|Cantonese|Latvian|Slavic|Persian|Ottoman|Byzantine|Victorian|Caucasian|Hawaiian|Alaskan|\
    Cherokee|Aboriginal|Maori|Inuit|Berber|Yoruba|Igbo|Zulu|Swahili|Pashtun|Punjabi|Bengali|Kashmiri|Sicilian|\
    Neapolitan|Venetian|Prussian|Saxon|Norman|Gallic|Anglo-Saxon|Euro-Atlantic|Transatlantic";

/// The like in French, in the masculine singular.
pub(super) const PEOPLES_FR: &str = "africain|ouest-africain|européen|asiatique|arabe|latino-américain|occidental|\
    scandinave|kurde|écossais|gallois|anglais|catalan|basque|breton|flamand|wallon|bavarois|corse|québécois|\
    californien|texan|parisien|londonien|tamoul|tibétain|ouïghour|tchétchène|touareg|haoussa|peul|sahélien|maghrébin|\
    antillais|nord-américain|sud-américain|franco-allemand|musulman|chrétien|juif|juive|catholique|protestant|\
    orthodoxe|sunnite|chiite|hindou|bouddhiste|islamiste|sioniste|socialiste|communiste|marxiste|nazi|fasciste|\
    libéral|républicain|démocrate|marseillais|lyonnais|toulousain|bordelais|alsacien|normand|provençal|castillan|\
    sicilien|romand|genevois|vaudois|viennois|berlinois|romain|milanais|grec|ottoman|prussien|perse|persan|hébreu|\
    berbère|kabyle|maori|inuit|acadien|ontarien|montréalais|niçois|lillois|nantais";
