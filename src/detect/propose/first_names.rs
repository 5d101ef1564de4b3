//! First names that newspapers in French and English meet often: a plain list.
//!
//! Invariant: each word is in lower case, and none is a usual word of either language at the beginning of a sentence.

/// The names, set apart by blanks.
pub(super) const FIRST_NAMES: &str = "\
    aaron abdallah abdel abdelaziz abdelkader abdelmalek abderrahmane abdou abdoulaye abdul abdulaziz abdullah \
    abdullahi abraham abdourahamane abdourahmane achille adam adama adamou adel adrian adrien agnes agnès ahmad \
    ahmadou ahmed aïcha aicha aimé aïssata akira alain alan alassane albert alberto aldo alec alejandro alessandro \
    alex alexander alexandra alexandre alexei alexeï alexis alfonso alfred alfredo ali alice aline alioune alison \
    allan allen alpha alphonse amadou amanda amara amélie amina aminata amir amy ana anastasia anatole anders andre \
    andré andrea andreas andrei andreï andres andrés andrew andrzej andy angela angelina angelo angus anita ann anna \
    anne annette annie anthony antoine anton antonin antonio antony antónio ariane ariel aristide armand arnaud \
    arnold arthur arturo aslan audrey auguste augustin aung aurélie aurélien awa aya ayman bachir barack barbara \
    barry bart basile bashar benjamin benedict benoît benoit bernadette bernard bernie bertrand beth betty bilal bill \
    billy birgit björn blaise bob bobby boris boubacar boubou brad brahim brandon brenda brian brigitte bruce bruno \
    bryan camille carl carla carlo carlos carmen carol caroline catherine cathy cécile cecilia cedric cédric céline \
    cesar césar chantal charles charlie charlotte cheikh chelsea cheryl chloé chris christian christiane christina \
    christine christoph christophe christopher claire clara claude claudia claudio clémence clément cliff clive \
    colette colin connor corinne cornelius craig cristiano cristina cyril cyrille daisy daniel daniela danièle \
    danielle danny dario david davide dave dean deborah debbie denis denise dennis derek diana diane didier diego \
    dieter dimitri dirk djibo djibril dmitri dmitry dolores dominic dominique don donald donna dorothy doug douglas \
    duncan dylan earl ed eddie eddy edgar edith edmond edmund edouard édouard eduard eduardo edward edwin eileen \
    elena eliane elias elisabeth élisabeth élise elizabeth ella ellen elon elsa emil emile émile emilie émilie emily \
    emma emmanuel emmanuelle enrico enrique eric éric erica erich erik ernest ernesto ernst erwan esther estelle \
    étienne etienne eugene eugène eva evan evelyn evo fabien fabienne fabio fabrice farid fatima fatou fatoumata \
    federico félicien felipe felix félix ferdinand fernand fernando fidel fiona florence florent florian fouad \
    frances francesca francesco francine francis francisco franck franco françois francois françoise frank franz fred \
    freddy frédéric frederic frederick frédérique friedrich gabriel gabriela gabrielle gaël gareth gary gaston gavin \
    geert geneviève geoffrey geoffroy george georges gérald gerald gérard gerard gerd gerhard germain gertrude \
    ghislain giacomo gianni gilbert gilles gina giorgio giovanni giuseppe glen glenn gloria gonzalo gordon graham \
    grégoire grégory greg gregory guido guillaume guillermo gustave gustavo gwen habib hamid hamadou hamza hans \
    harold harriet harry harvey hassan hassane heather hector heinrich helen helena hélène helmut henri henrik henry \
    herbert herman hermann hervé hidayat hilary hillary hiroshi horst howard hubert hugh hugo hussein ian ibrahim \
    ibrahima idriss ignacio igor imran ines inès ingrid irene irène irina isaac isabel isabelle isidore ismaël ismail \
    issa issaka issoufou ivan jack jackie jacob jacqueline jacques jaime jake jakob jamal james jamie jan jane janet \
    janice jared jason javier jay jean jean-baptiste jean-bernard jean-charles jean-christophe jean-claude \
    jean-françois jean-jacques jean-louis jean-luc jean-marc jean-marie jean-michel jean-paul jean-philippe \
    jean-pierre jean-yves jeanne jeff jeffrey jennifer jens jeremy jérémy jérémie jérôme jerome jerry jesse jessica \
    jesus jesús jill jim jimmy joachim joan joanna joannie joão joao joe joel joël johan johann johannes john johnny \
    jon jonas jonathan jordi jorge josé jose josef joseph joséphine josh joshua josiane joyce juan judith judy jules \
    julia julian juliana julie julien juliette julio julius jürgen justin justine karen karim karin karl kate \
    katherine kathleen kathryn katie keir keith kelly ken kenneth kevin khalid khaled khalifa kim kirk klaus koffi \
    kofi kristen kristin kurt kyle laetitia lamine lansana lars larry laura laure laurence laurent lawrence léa leah \
    leandro lech lee leila len lena léo leo leon léon leonard léonard leonardo leonid leopold léopold leroy lesley \
    leslie lewis liam lili lina linda lindsay lionel lisa lise liz loïc lorenzo lothar louis louise luc luca lucas \
    lucia lucie lucien lucy ludovic luigi luis luisa luiz luka lula lydia lyndon madeleine mahamadou mahamane mahamat \
    mahmoud mahmud malcolm malik mamadou mamane mamoudou manfred manon manuel manuela marc marcel marcelo marco \
    marcos marcus margaret margot maria maría mariam mariana marianne marie marie-claude marie-france marilyn marina \
    marine mario marion marius mark markus marlène martha martin martina martine marvin mary massimo mathias mathieu \
    matt matteo matthew matthias matthieu maureen maurice mauricio max maxim maxime maximilian mehdi mehmet mel \
    melanie mélanie melissa michael michaël michal michel michele michèle michelle mickaël miguel mike mikhail \
    mikhaïl milan miles miloš mireille miriam mitch mitt mitchell mohamed mohammad mohammed moïse momar monica \
    monique morgan moritz moshe mouammar moussa muammar muhammad muhammadu murray mustafa mustapha myriam nadia \
    nadine nancy naomi narendra nasser natalia natalie natasha nathalie nathan neil nelson nicholas nick nicola \
    nicolae nicolas nicole nigel nikita nikki nikola nikolai nikolaï nils nina noah noam noël noémie nora norbert \
    norman odile olaf oleg olga oliver olivia olivier omar oscar osama osman otto oumar oumarou ousmane oussama owen \
    pablo paolo pascal pascale pat patrice patricia patrick patti paul paula paulo pauline pavel pedro peggy peng \
    penny pete peter petr petra phil philip philipp philippe phillip phyllis pier pierre pierre-yves pietro piotr \
    quentin rachel rachid rafael rafaël rahul rajiv ralf ralph ramón ramon randy raoul raphaël raúl raul ray raymond \
    rebecca recep régis reinhard remy rémi rémy renaud rené rene renée ricardo riccardo richard rick ricky riek rita \
    robert roberta roberto robin rocco rod roderick rodolphe rodney rodrigo rodrigue roger roland rolf romain roman \
    romano romuald ron ronald rosa rosalie rosie ross roxane roy ruben rubén rudolf rudolph rudy rupert russell ruth \
    ryan sabine sabrina sadiq saïd said saidou sajid salah salif salim salifou sally salvador salvatore sam samantha \
    samir samuel sandra sandrine sanjay santiago sara sarah saul scott sean sébastien sebastian seamus ségolène \
    séraphin serena serge sergei sergeï sergey sergio seydou shane sharon shaun sheila shimon shinzo shirley sidi \
    sidney siegfried sigmund silvia silvio simon simone sofia solange sonia sophie stacey stan stanley stefan stefano \
    steffen stella stéphane stéphanie stephanie stephen steve steven stuart sue suleiman susan susana susanne suzanne \
    sven sylvain sylvester sylvia sylvie tamara tanja tariq taylor ted teresa terence terry thabo theo théo theodor \
    theodore théodore theresa thérèse thibault thierry thomas tiémoko tim timothy tina todd tom tomas tomás tommy \
    toni tony tracy trevor ulrich umar umaru umberto ursula valentin valérie valeri valerie valéry vanessa vasily \
    vera vernon veronica véronique vicente vicky victor viktor vincent vincenzo virginie vivian viviane vladimir \
    volodymyr volker walid walter wang warren wayne wendy werner wesley wilfried wilhelm willem william willie willy \
    winnie winston wolfgang xavier xi yacouba yann yannick yasmina yasser yayi yoko yolande youssef youssouf yuri \
    yves yvette yvonne zachary zakaria zineb zoé zoë zoran";
