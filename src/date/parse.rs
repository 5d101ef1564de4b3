//! EDTF text → [`Value`], or the [`DateError`] that says where it fails and what to write instead.
//!
//! Invariant: linear in the length of the text, and nothing is read in two ways: what the LoC
//! specification (2019) does not define is an error, not a guess.

use super::DateError;
use super::calendar::{Day, days_in_month};
use super::guess;
use super::pattern::{Digits, Pattern};
use super::slice::Slice;
use super::value::{Choice, Clock, End, Mark, Member, Point, Shape, Value};
use super::words::{Lang, month_name};
use crate::limit::MOST_DATES;

/// Reads a text of level 0, 1 or 2; on failure adds what the writer probably meant.
pub(super) fn parse(text: &str) -> Result<Value, DateError> {
    value(text).map_err(|error| match guess::guess(text) {
        Some(hint) => DateError {
            what: format!("`{text}` is not an EDTF date"),
            at: 0..text.len(),
            hint: Some(hint),
        },
        None => error,
    })
}

/// Reads a text of level 0, 1 or 2.
pub(super) fn value(text: &str) -> Result<Value, DateError> {
    let whole = Slice { text, at: 0 };
    match (text.bytes().next(), text.split_once('/')) {
        (None, _) => Err(whole.error("an empty text is not a date")),
        (Some(b'['), _) => set(whole, Choice::One, "[", "]"),
        (Some(b'{'), _) => set(whole, Choice::All, "{", "}"),
        (_, Some((start, end))) => interval(whole.head(start.len()), whole.tail(text.len() - end.len())),
        _ if text.contains('T') => moment(whole).map(Value::Point),
        _ => period(whole).map(Value::Point),
    }
}

fn is_digit(byte: u8) -> bool {
    byte.is_ascii_digit()
}

fn is_digit_or_x(byte: u8) -> bool {
    byte.is_ascii_digit() || byte == b'X'
}

/// `2024-05-19`, `2024-05`, `2024`, `2024-21`, `Y17E7`, with unspecified digits and qualifiers.
fn point(slice: Slice) -> Result<Point, DateError> {
    let mut rest = slice;
    let mut marks = [rest.mark(), Mark::default(), Mark::default()];
    if rest.text.starts_with('Y') {
        let shape = long_year(&mut rest)?;
        return finish(shape, &mut rest, marks);
    }
    let signed = rest;
    let negative = rest.eat("-");
    let digits = rest.take(is_digit_or_x);
    let Some(year) = Digits::<4>::read(digits.text) else {
        return Err(match digits.text.len() {
            0 => rest.error("a date begins with its year"),
            1..=3 => digits.error("a year has four digits"),
            _ => DateError {
                hint: Some("a longer year is written with the prefix `Y`".into()),
                ..digits.error("a year has four digits")
            },
        });
    };
    let mut pattern = Pattern {
        negative,
        year,
        month: None,
        day: None,
    };
    if pattern.first().is_none() {
        return Err(DateError {
            hint: Some("the year before 0001 is 0000".into()),
            ..signed.head(5).error("there is no year -0000")
        });
    }
    if let (true, Some(year)) = (rest.text.starts_with('S'), year.known()) {
        let shape = significant(if negative { -year } else { year }, &mut rest)?;
        return finish(shape, &mut rest, marks);
    }
    let [year_mark, month_mark, day_mark] = &mut marks;
    let after = rest.mark();
    *year_mark = year_mark.and(after);
    if !rest.eat("-") {
        rest.end()?;
        return Ok(Point {
            shape: Shape::Date(pattern),
            marks,
        });
    }

    *month_mark = rest.mark();
    let digits = rest.take(is_digit_or_x);
    let Some(month) = Digits::<2>::read(digits.text) else {
        return Err(match digits.text.len() {
            0 => rest.error("a month is missing"),
            _ => digits.error("a month has two digits"),
        });
    };
    let after = rest.mark();
    *month_mark = month_mark.and(after);
    *year_mark = year_mark.and(after);
    if let Some(season) = month
        .known()
        .and_then(|n| u8::try_from(n).ok())
        .filter(|n| (21..=41).contains(n))
    {
        rest.end()?;
        return Ok(Point {
            shape: Shape::Season(pattern, season),
            marks,
        });
    }
    pattern.month = Some(month);
    if pattern.first().is_none() {
        return Err(DateError {
            hint: Some("months are 01 to 12, seasons 21 to 24, other parts of the year 25 to 41".into()),
            ..digits.error(format!("there is no month {month}"))
        });
    }
    if !rest.eat("-") {
        rest.end()?;
        return Ok(Point {
            shape: Shape::Date(pattern),
            marks,
        });
    }

    *day_mark = rest.mark();
    let digits = rest.take(is_digit_or_x);
    let Some(day) = Digits::<2>::read(digits.text) else {
        return Err(match digits.text.len() {
            0 => rest.error("a day is missing"),
            _ => digits.error("a day has two digits"),
        });
    };
    pattern.day = Some(day);
    if pattern.first().is_none() {
        return Err(digits.error(missing_day(pattern, day)));
    }
    finish(Shape::Date(pattern), &mut rest, marks)
}

/// Reads the qualifier at the end, which goes for everything on its left.
fn finish(shape: Shape, rest: &mut Slice, marks: [Mark; 3]) -> Result<Point, DateError> {
    let after = rest.mark();
    rest.end()?;
    Ok(Point {
        shape,
        marks: marks.map(|mark| mark.and(after)),
    })
}

fn missing_day(pattern: Pattern, day: Digits<2>) -> String {
    let month = pattern.month.and_then(Digits::known).and_then(|n| u8::try_from(n).ok());
    match (pattern.year.known(), month) {
        (Some(year), Some(month)) => {
            let year = if pattern.negative { -year } else { year };
            let (name, days) = (month_name(month, Lang::En), days_in_month(year, month));
            format!("there is no day {day} in {name} {year}, which has {days} days")
        }
        (None, Some(month)) => format!("there is no day {day} in {}", month_name(month, Lang::En)),
        _ => format!("there is no day {day}"),
    }
}

/// `Y170000002`, `Y-17E7`, `Y171010000S3`.
fn long_year(rest: &mut Slice) -> Result<Shape, DateError> {
    let start = *rest;
    rest.eat("Y");
    let negative = rest.eat("-");
    let mantissa = rest.take(is_digit);
    if mantissa.text.is_empty() || mantissa.text.starts_with('0') {
        return Err(mantissa.error("the prefix `Y` is followed by a year that does not begin with 0"));
    }
    let exponent = if rest.eat("E") {
        let digits = rest.take(is_digit);
        if digits.text.is_empty() || digits.text.starts_with('0') {
            return Err(digits.error("`E` is followed by a positive exponent"));
        }
        Some(digits.text)
    } else if mantissa.text.len() < 5 {
        let hint = format!("write {}{:0>4}", if negative { "-" } else { "" }, mantissa.text);
        return Err(DateError {
            hint: Some(hint),
            ..mantissa.error("the prefix `Y` is for years of more than four digits")
        });
    } else {
        None
    };
    let written = start.head(rest.at - start.at);
    let power = |exponent: &str| 10_i64.checked_pow(exponent.parse().ok()?);
    let year = (|| {
        mantissa
            .text
            .parse::<i64>()
            .ok()?
            .checked_mul(exponent.map_or(Some(1), power)?)
    })()
    .filter(|year| *year <= Day::MAX_YEAR)
    .ok_or_else(|| written.error("a year has at most fifteen digits"))?;
    significant(if negative { -year } else { year }, rest)
}

/// `S` and the number of digits of the year that count (LoC EDTF 2019, "Significant digits").
fn significant(year: i64, rest: &mut Slice) -> Result<Shape, DateError> {
    if !rest.eat("S") {
        return Ok(Shape::Year {
            year,
            reach: (year, year),
        });
    }
    let digits = rest.take(is_digit);
    if digits.text.is_empty() || digits.text.starts_with('0') {
        return Err(digits.error("`S` is followed by the number of significant digits"));
    }
    let len = year.abs().checked_ilog10().unwrap_or(0) + 1;
    // A count too large to be read is more than there are digits.
    let dropped = len.saturating_sub(digits.text.parse().unwrap_or(u32::MAX));
    // At most 10^14, since a year has at most fifteen digits and one of them is significant.
    let unit = 10_i64.pow(dropped);
    let low = year.abs() / unit * unit;
    let high = low + unit - 1;
    Ok(Shape::Year {
        year,
        reach: if year < 0 { (-high, -low) } else { (low, high) },
    })
}

/// A century, `19`, or a decade, `196`, which stand alone; anything else is read as a [`point`].
fn period(slice: Slice) -> Result<Point, DateError> {
    let mut rest = slice;
    let negative = rest.eat("-");
    let digits = rest.take(is_digit_or_x).text;
    let stands_alone = matches!(digits.len(), 2 | 3) && digits.bytes().all(is_digit) && !rest.text.starts_with('-');
    let year = Digits::<4>::read(&format!("{digits:X<4}")).filter(|_| stands_alone);
    let Some(year) = year else { return point(slice) };
    if negative && digits.bytes().all(|byte| byte == b'0') {
        return Err(slice.error("there is no negative century or decade 0"));
    }
    let shape = Shape::Date(Pattern {
        negative,
        year,
        month: None,
        day: None,
    });
    finish(shape, &mut rest, [Mark::default(); 3])
}

/// `2024-05-19T14:30:00Z` (LoC EDTF 2019, "Date and Time").
fn moment(slice: Slice) -> Result<Point, DateError> {
    let split = slice.text.find('T').unwrap_or(slice.text.len());
    let date = slice.head(split);
    let point = point(date)?;
    let day = match point.shape {
        Shape::Date(pattern) if !point.is_qualified() && !date.text.contains('X') => {
            pattern.day.and_then(|_| pattern.first())
        }
        _ => None,
    };
    let day = day.ok_or_else(|| date.error("a time needs a whole day before it, without qualifier"))?;
    let mut rest = slice.tail(split + 1);
    let time = rest;
    let clock = clock(&mut rest).ok_or_else(|| time.error("a time is written 14:30:00"))?;
    let zone = zone(rest).ok_or_else(|| rest.error("a time ends with `Z` or an offset from UTC such as `+02:00`"))?;
    Ok(Point {
        shape: Shape::Moment(day, Clock { zone, ..clock }),
        marks: Default::default(),
    })
}

/// `14:30`, `14:30:00`, `14:30:00.5`
fn clock(rest: &mut Slice) -> Option<Clock> {
    let hour = two_digits(rest, 24)?;
    let minute = rest.eat(":").then(|| two_digits(rest, 59))??;
    let second = if rest.eat(":") {
        Some(two_digits(rest, 59)?)
    } else {
        None
    };
    let fraction = if second.is_some() && rest.eat(".") {
        Some(rest.take(is_digit).text)
            .filter(|digits| !digits.is_empty())?
            .trim_end_matches('0')
    } else {
        ""
    };
    let exists = hour < 24 || (minute, second.unwrap_or(0), fraction) == (0, 0, "");
    exists.then(|| Clock {
        hour,
        minute,
        second,
        fraction: fraction.into(),
        zone: None,
    })
}

/// Nothing, `Z`, `+02:00`, `+0200`, `+02`: the minutes that local time is ahead of UTC, if they are said.
fn zone(mut rest: Slice) -> Option<Option<i16>> {
    match rest.text {
        "" => return Some(None),
        "Z" => return Some(Some(0)),
        _ => {}
    }
    let behind = rest.eat("-");
    (behind || rest.eat("+")).then_some(())?;
    let hours = i16::from(two_digits(&mut rest, 14)?);
    let minutes = if rest.eat(":") || !rest.text.is_empty() {
        two_digits(&mut rest, 59)?
    } else {
        0
    };
    rest.text.is_empty().then_some(())?;
    let offset = hours * 60 + i16::from(minutes);
    // The zones in use are -12:00 to +14:00, and -00:00 is not one.
    let zones = if behind { 1..=720 } else { 0..=840 };
    zones
        .contains(&offset)
        .then_some(Some(if behind { -offset } else { offset }))
}

fn two_digits(rest: &mut Slice, max: u8) -> Option<u8> {
    let digits = rest.head(2).text;
    let number = digits.parse().ok().filter(|number| *number <= max)?;
    (digits.len() == 2 && digits.bytes().all(is_digit)).then_some(())?;
    *rest = rest.tail(2);
    Some(number)
}

/// `start/end`, either of them blank when unknown or `..` when open (LoC EDTF 2019, "Extended
/// Interval").
fn interval(start: Slice, end: Slice) -> Result<Value, DateError> {
    fn bound(slice: Slice) -> Result<End, DateError> {
        match slice.text {
            "" => Ok(End::Unknown),
            ".." => Ok(End::Open),
            text if text.contains('T') => Err(slice.error("an interval runs between days, without time of day")),
            text if text.contains('/') => Err(slice.error("an interval has one start and one end")),
            _ => point(slice).map(End::At),
        }
    }
    let between = start.at..end.range().end;
    let (from, to) = (bound(start)?, bound(end)?);
    if let (End::At(from), End::At(to)) = (&from, &to) {
        let season = |point: &Point| matches!(point.shape, Shape::Season(_, 21..=32));
        if season(from) && season(to) {
            return Err(DateError {
                what: "seasons have no agreed bounds: an interval cannot run from one to another".into(),
                at: between,
                hint: Some("write its months, such as 2012-03/2012-08".into()),
            });
        }
        if from.first() > to.last() {
            return Err(DateError {
                what: "the interval ends before it starts".into(),
                at: between,
                hint: None,
            });
        }
    }
    Ok(Value::Interval(from, to))
}

/// `[a,b..c]` or `{a,b..c}` (LoC EDTF 2019, "Set representation"); spaces may surround the members.
fn set(slice: Slice, choice: Choice, open: &str, close: &str) -> Result<Value, DateError> {
    let mut inner = slice;
    inner.eat(open);
    let Some(body) = inner.text.strip_suffix(close) else {
        return Err(slice.error(format!("a set that begins with `{open}` ends with `{close}`")));
    };
    inner = inner.head(body.len());
    let last = body.matches(',').count();
    if last >= MOST_DATES {
        return Err(DateError {
            what: format!("a set has at most {MOST_DATES} dates"),
            at: slice.range(),
            hint: Some("write those that follow one another as a range, such as 2024-05-01..2024-05-31".into()),
        });
    }
    let mut members = Vec::new();
    let mut at = 0;
    for (index, text) in body.split(',').enumerate() {
        let part = inner.tail(at).head(text.len()).trim();
        at += text.len() + 1;
        members.push(member(part, index == 0, index == last)?);
    }
    Ok(Value::Set(choice, members))
}

fn member(part: Slice, first: bool, last: bool) -> Result<Member, DateError> {
    match part.text.split_once("..") {
        _ if part.text.is_empty() => Err(part.error("a date is missing")),
        None => point(part).map(Member::At),
        Some(("", _)) if first => point(part.tail(2)).map(Member::Until),
        Some((_, "")) if last => point(part.head(part.text.len() - 2)).map(Member::Since),
        Some(("", _)) => Err(part.error("only the first date of a set can be open at its start")),
        Some((_, "")) => Err(part.error("only the last date of a set can be open at its end")),
        Some((start, end)) => {
            let (from, to) = (
                point(part.head(start.len()))?,
                point(part.tail(part.text.len() - end.len()))?,
            );
            if from.marks().len() != to.marks().len() {
                return Err(part.error("both ends of a range are years, or months, or days"));
            }
            if from.first() > to.last() {
                return Err(part.error("the range ends before it starts"));
            }
            Ok(Member::Range(from, to))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn the_examples_of_the_specification() {
        let level_0 = "1985-04-12 1985-04 1985 1985-04-12T23:20:30 1985-04-12T23:20:30Z 1985-04-12T23:20:30-04 \
            1985-04-12T23:20:30+04:30 1964/2008 2004-06/2006-08 2004-02-01/2005-02-08 2004-02-01/2005-02 \
            2004-02-01/2005 2005/2006-02";
        let level_1 = "Y170000002 Y-170000002 2001-21 1984? 2004-06~ 2004-06-11% 201X 20XX 2004-XX 1985-04-XX \
            1985-XX-XX 1985-04-12/.. 1985-04/.. 1985/.. ../1985-04-12 ../1985-04 ../1985 1985-04-12/ 1985-04/ 1985/ \
            /1985-04-12 /1985-04 /1985 -1985";
        let level_2 = "Y-17E7 1950S2 Y171010000S3 Y3388E2S3 2001-34 [1667,1668,1670..1672] [..1760-12-03] [1760-12..] \
            [1760-01,1760-02,1760-12..] [1667,1760-12] [..1984] {1667,1668,1670..1672} {1960,1961-12} {..1984} \
            2004-06~-11 2004?-06-11 ?2004-06-~11 2004-%06-11 156X-12-25 15XX-12-25 XXXX-12-XX 1XXX-XX 1XXX-12 1984-1X \
            2004-06-~01/2004-06-~20 2004-06-XX/2004-07-03";
        for text in [level_0, level_1, level_2]
            .iter()
            .flat_map(|level| level.split_whitespace())
        {
            assert!(parse(text).is_ok(), "{text}: {:?}", parse(text));
        }
    }

    #[test]
    fn more_that_is_valid() {
        let texts = "0000 -0001 19 -04 193 019~ 2024-41 -0044-03-15 2016-02-29 1X00-02-29 ?-2004-06 2024-05-19T14:30 \
            2024-05-19T24:00:00 2024-05-19T00:00:00.5+14:00 / ../.. ../ 2024-21/2025 2024-33/2024-34 2024/2024 \
            Y999999999999999 Y1E5 0012S1 1984~-XX [2024] {..2020,2022,2024..} 201X-22";
        for text in texts
            .split_whitespace()
            .chain(["[1667, 1672-12]", "{ 1960 ,  1961-12 }"])
        {
            assert!(parse(text).is_ok(), "{text}: {:?}", parse(text));
        }
    }

    #[test]
    fn errors_say_what_and_where() {
        for (text, at, what) in [
            ("", 0..0, "an empty text is not a date"),
            ("2024-13", 5..7, "there is no month 13"),
            ("2024-123", 5..8, "a month has two digits"),
            ("2024-", 5..5, "a month is missing"),
            (
                "2023-02-29",
                8..10,
                "there is no day 29 in February 2023, which has 28 days",
            ),
            ("156X-09-31", 8..10, "there is no day 31 in September"),
            (
                "2024/2023-02-30",
                13..15,
                "there is no day 30 in February 2023, which has 28 days",
            ),
            ("-0000", 0..5, "there is no year -0000"),
            ("-00", 0..3, "there is no negative century or decade 0"),
            ("12345", 0..5, "a year has four digits"),
            ("Y999", 1..4, "the prefix `Y` is for years of more than four digits"),
            ("Y1E99999999999", 0..14, "a year has at most fifteen digits"),
            ("Y9999999999999999999", 0..20, "a year has at most fifteen digits"),
            ("1950S0", 5..6, "`S` is followed by the number of significant digits"),
            ("2024-21-05", 7..10, "`-` cannot stand here"),
            ("2024~~", 5..6, "a second qualifier in the same place"),
            ("2024-05-19T25:00", 11..16, "a time is written 14:30:00"),
            (
                "2024-05-19T14:30+15",
                16..19,
                "a time ends with `Z` or an offset from UTC such as `+02:00`",
            ),
            (
                "2024-05T14:30",
                0..7,
                "a time needs a whole day before it, without qualifier",
            ),
            ("2024/2023", 0..9, "the interval ends before it starts"),
            (
                "2012-21/2012-22",
                0..15,
                "seasons have no agreed bounds: an interval cannot run from one to another",
            ),
            ("2024/2025/2026", 5..14, "an interval has one start and one end"),
            (
                "2024-05-19T14:30/2025",
                0..16,
                "an interval runs between days, without time of day",
            ),
            ("19/20", 0..2, "a year has four digits"),
            ("[1999}", 0..6, "a set that begins with `[` ends with `]`"),
            ("[1999,,2001]", 6..6, "a date is missing"),
            (
                "{1999,..2001}",
                6..12,
                "only the first date of a set can be open at its start",
            ),
            (
                "{1999..,2001}",
                1..7,
                "only the last date of a set can be open at its end",
            ),
            (
                "{1987-10..1988}",
                1..14,
                "both ends of a range are years, or months, or days",
            ),
            ("{ 2002..2001}", 2..12, "the range ends before it starts"),
            ("été", 0..5, "a date begins with its year"),
        ] {
            let error = parse(text).expect_err(text);
            assert_eq!((error.what.as_str(), error.at), (what, at), "{text}");
        }
        let error = parse("19 mai 2024").expect_err("it is not EDTF");
        assert_eq!(error.to_string(), "`19 mai 2024` is not an EDTF date: write 2024-05-19");
    }
}
