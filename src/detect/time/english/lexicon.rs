//! The English words that time expressions are made of -> their [`Lexicon`].
//!
//! Invariant: a word stands in one list with one sense; where it has others too ("may", "second", "fall"), the grammar
//! decides by what stands beside it.

use std::sync::LazyLock;

use crate::detect::time::meaning::{DayPart, Unit};
use crate::detect::time::token::{Lexicon, Sense};

const MONTHS: &[(&str, u8)] = &[
    ("january", 1),
    ("jan", 1),
    ("february", 2),
    ("feb", 2),
    ("march", 3),
    ("mar", 3),
    ("april", 4),
    ("apr", 4),
    ("may", 5),
    ("june", 6),
    ("jun", 6),
    ("july", 7),
    ("jul", 7),
    ("august", 8),
    ("aug", 8),
    ("september", 9),
    ("sept", 9),
    ("sep", 9),
    ("october", 10),
    ("oct", 10),
    ("november", 11),
    ("nov", 11),
    ("december", 12),
    ("dec", 12),
];

const WEEKDAYS: &[(&str, u8)] = &[
    ("monday", 0),
    ("mon", 0),
    ("mondays", 0),
    ("tuesday", 1),
    ("tue", 1),
    ("tues", 1),
    ("tuesdays", 1),
    ("wednesday", 2),
    ("wed", 2),
    ("weds", 2),
    ("wednesdays", 2),
    ("thursday", 3),
    ("thu", 3),
    ("thur", 3),
    ("thurs", 3),
    ("thursdays", 3),
    ("friday", 4),
    ("fri", 4),
    ("fridays", 4),
    ("saturday", 5),
    ("sat", 5),
    ("saturdays", 5),
    ("sunday", 6),
    ("sun", 6),
    ("sundays", 6),
];

const SEASONS: &[(&str, u8)] = &[
    ("spring", 21),
    ("springtime", 21),
    ("summer", 22),
    ("summertime", 22),
    ("fall", 23),
    ("autumn", 23),
    ("winter", 24),
    ("wintertime", 24),
    ("springs", 21),
    ("summers", 22),
    ("autumns", 23),
    ("winters", 24),
];

const UNITS: &[(&str, Unit)] = &[
    ("seconds", Unit::Second),
    ("minute", Unit::Minute),
    ("minutes", Unit::Minute),
    ("mins", Unit::Minute),
    ("hour", Unit::Hour),
    ("hours", Unit::Hour),
    ("hrs", Unit::Hour),
    ("day", Unit::Day),
    ("days", Unit::Day),
    ("weekend", Unit::Weekend),
    ("weekends", Unit::Weekend),
    ("week", Unit::Week),
    ("weeks", Unit::Week),
    ("wk", Unit::Week),
    ("wks", Unit::Week),
    ("month", Unit::Month),
    ("months", Unit::Month),
    ("quarter", Unit::Quarter),
    ("quarters", Unit::Quarter),
    ("qtr", Unit::Quarter),
    ("qtrs", Unit::Quarter),
    ("season", Unit::Season),
    ("seasons", Unit::Season),
    ("semester", Unit::Half),
    ("semesters", Unit::Half),
    ("year", Unit::Year),
    ("years", Unit::Year),
    ("yr", Unit::Year),
    ("yrs", Unit::Year),
    ("decade", Unit::Decade),
    ("decades", Unit::Decade),
    ("century", Unit::Century),
    ("centuries", Unit::Century),
    ("millennium", Unit::Millennium),
    ("millennia", Unit::Millennium),
    ("millenniums", Unit::Millennium),
];

const DAY_PARTS: &[(&str, DayPart)] = &[
    ("morning", DayPart::Morning),
    ("mornings", DayPart::Morning),
    ("midday", DayPart::Midday),
    ("lunchtime", DayPart::Midday),
    ("afternoon", DayPart::Afternoon),
    ("afternoons", DayPart::Afternoon),
    ("evening", DayPart::Evening),
    ("evenings", DayPart::Evening),
    ("night", DayPart::Night),
    ("nights", DayPart::Night),
    ("daytime", DayPart::Daytime),
];

const CARDINALS: &[(&str, u32)] = &[
    ("zero", 0),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("eleven", 11),
    ("twelve", 12),
    ("thirteen", 13),
    ("fourteen", 14),
    ("fifteen", 15),
    ("sixteen", 16),
    ("seventeen", 17),
    ("eighteen", 18),
    ("nineteen", 19),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
    ("sixty", 60),
    ("seventy", 70),
    ("eighty", 80),
    ("ninety", 90),
    ("hundred", 100),
    ("thousand", 1000),
];

const ORDINALS: &[(&str, u32)] = &[
    ("first", 1),
    ("second", 2),
    ("third", 3),
    ("fourth", 4),
    ("fifth", 5),
    ("sixth", 6),
    ("seventh", 7),
    ("eighth", 8),
    ("ninth", 9),
    ("tenth", 10),
    ("eleventh", 11),
    ("twelfth", 12),
    ("thirteenth", 13),
    ("fourteenth", 14),
    ("fifteenth", 15),
    ("sixteenth", 16),
    ("seventeenth", 17),
    ("eighteenth", 18),
    ("nineteenth", 19),
    ("twentieth", 20),
    ("thirtieth", 30),
];

/// Words with which an expression may begin.
const OPENERS: &str = "\
    now nowadays today tomorrow yesterday tonight overnight currently recently presently lately formerly \
    previously soon once then future past current recent present immediately shortly noon midnight dawn dusk eom \
    eoy bom boy eod the a an this that these those last next previous coming following upcoming same latest prior \
    preceding earlier later early late mid beginning start middle end half each every all any several few couple \
    some many about around nearly almost approximately roughly over more less at within in on since until till til \
    by before after from between through during post pre as no not up starting for circa rest remainder so daily \
    weekly monthly yearly annually annual quarterly hourly nightly biweekly bimonthly per twice weekday weekdays \
    twenties thirties forties fifties sixties seventies eighties nineties fiscal q h fy christmas xmas easter \
    thanksgiving halloween hallowe valentine valentines ramadan ash good palm holy maundy whit pentecost ascension \
    trinity corpus shrove mardi new independence labor labour memorial veterans armistice remembrance bastille \
    columbus presidents president martin mlk st saint mother mothers father fathers black cyber boxing election \
    earth women juneteenth groundhog april guy bonfire epiphany candlemas advent flag canada australia anzac \
    orthodox civil patriot international world ides inauguration tax boss covenant lazarus clean great passover \
    hanukkah emancipation victoria mayday yuandan freedom jubilee";

/// Words that only stand inside an expression, or that tell the tense or the sense of those around them.
const WORDS: &str = "\
    of and or to thru ago hence back old pm am p m edt est gmt utc pst pdt cst cdt o clock th nd rd s d ad bc bce \
    ce b c t z w time times moment period term long so half than least most far other eve whole entire full \
    business working calendar sometime year's kings king luther jr wars war with without dozen on off an been has \
    have had was were is are be did does do will would shall should could might can cannot wo ll going due \
    expected scheduled set plans plan planned planning hopes intends said says told it he she they we i you not \
    must hundreds thousands millions better part nigh sunday friday monday day fools hallows saints souls patrick \
    patricks paddy gras christi workers womens nights fawkes school weeknight date turn close opening near distant \
    foreseeable short additional another further extra mere consecutive straight solid final bygone later two- \
    thirds lunch greater fortnight fortnights earliest thereafter afterward afterwards inst ended ending \
    commencing sooner about him her closest nearest being non";

/// The words of the English grammar.
pub(in crate::detect::time) fn lexicon() -> &'static Lexicon {
    static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
        let words = MONTHS.iter().map(|&(word, month)| (word, Sense::Month(month)));
        let words = words.chain(WEEKDAYS.iter().map(|&(word, day)| (word, Sense::Weekday(day))));
        let words = words.chain(SEASONS.iter().map(|&(word, season)| (word, Sense::Season(season))));
        let words = words.chain(UNITS.iter().map(|&(word, unit)| (word, Sense::Unit(unit))));
        let words = words.chain(DAY_PARTS.iter().map(|&(word, part)| (word, Sense::DayPart(part))));
        let words = words.chain(CARDINALS.iter().map(|&(word, n)| (word, Sense::Cardinal(n))));
        let words = words.chain(ORDINALS.iter().map(|&(word, n)| (word, Sense::Ordinal(n))));
        let words = words.chain(OPENERS.split_ascii_whitespace().map(|word| (word, Sense::Opener)));
        Lexicon::new(words.chain(WORDS.split_ascii_whitespace().map(|word| (word, Sense::Word))))
    });
    &LEXICON
}
