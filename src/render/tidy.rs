//! HTML in, the same HTML out without the white space that templates leave behind; and so for CSS.
//!
//! Invariant: white space is never taken away whole between two words, and nothing changes inside `pre`,
//! `script`, `style` and `textarea`.

use memchr::{memchr, memchr_iter};

/// The elements inside which white space matters.
const VERBATIM: &[&str] = &["pre", "script", "style", "textarea"];

/// What is trimmed: not the spaces that a writer put on purpose.
const BLANK: &[char] = &[' ', '\t', '\r'];

/// Drops empty lines, and blanks at both ends of lines.
pub fn tidy(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((start, name)) = next_verbatim(rest) {
        let close = format!("</{name}>");
        let end = rest[start..]
            .find(&close)
            .map_or(rest.len(), |at| start + at + close.len());
        trim_lines(&rest[..start], &mut out);
        out.push_str(&rest[start..end]);
        rest = &rest[end..];
    }
    trim_lines(rest, &mut out);
    out.truncate(out.trim_end_matches(['\n', ' ', '\t', '\r']).len());
    out.push('\n');
    out
}

/// Drops comments, and the white space and noughts that mean nothing; strings stay as they are.
pub fn css(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(c) = rest.chars().next() {
        let len = match c {
            '"' | '\'' => string_len(rest, c),
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            c => c.len_utf8(),
        };
        let (piece, after) = rest.split_at(len);
        rest = after;
        match c {
            '/' if len > 1 => {}
            c if c.is_ascii_whitespace() => {
                if !out.is_empty() && !out.ends_with(['{', '}', ';', ',', ':', '>', ' ']) {
                    out.push(' ');
                }
            }
            '0' if rest.starts_with('.') && !out.ends_with(|c: char| c.is_ascii_digit() || c == '.') => {}
            '>' | '{' | '}' | ';' | ',' => {
                let end = out
                    .trim_end_matches(if c == '}' { &[' ', ';'][..] } else { &[' '] })
                    .len();
                out.truncate(end);
                out.push(c);
            }
            _ => out.push_str(piece),
        }
    }
    out
}

/// The length of the string at the start of a style sheet, its quotation marks included.
fn string_len(sheet: &str, mark: char) -> usize {
    let mut escaped = false;
    let end = sheet[1..].find(|c| {
        let ends = c == mark && !escaped;
        escaped = c == '\\' && !escaped;
        ends
    });
    end.map_or(sheet.len(), |at| at + 2)
}

/// Where the next verbatim element opens, and its name.
fn next_verbatim(html: &str) -> Option<(usize, &'static str)> {
    let bytes = html.as_bytes();
    // The first letters of their names are `p`, `s` and `t`.
    let may_open = |&at: &usize| matches!(bytes.get(at + 1), Some(b'p' | b's' | b't'));
    memchr_iter(b'<', bytes).filter(may_open).find_map(|at| {
        let tag = &bytes[at + 1..];
        let opens = |name: &&&str| {
            let after = tag.strip_prefix(name.as_bytes()).and_then(<[u8]>::first);
            matches!(after, Some(b'>' | b' ' | b'\n'))
        };
        VERBATIM.iter().find(opens).map(|name| (at, *name))
    })
}

/// Appends a text with its lines trimmed and empty ones dropped.
fn trim_lines(html: &str, out: &mut String) {
    let mut rest = html;
    while let Some(end) = memchr(b'\n', rest.as_bytes()) {
        out.push_str(&rest[..end]);
        out.truncate(out.trim_end_matches(BLANK).len());
        if !out.is_empty() && !out.ends_with('\n') {
            out.push('\n');
        }
        rest = rest[end + 1..].trim_start_matches(BLANK);
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_trimmed_and_the_verbatim_kept() {
        assert_eq!(tidy("\n\n<p>\n   a  b\n\n </p>\n"), "<p>\na  b\n</p>\n");
        assert_eq!(
            tidy("<p>a <pre>  x\n\n y </pre>  b</p>"),
            "<p>a <pre>  x\n\n y </pre>  b</p>\n"
        );
        assert_eq!(tidy("<preface> \n <i>"), "<preface>\n<i>\n");
    }
    #[test]
    fn style_sheets_lose_what_means_nothing() {
        let sheet = "/* a; { */\na > b, c :hover {\n  content: \"  ; /* } \\\" \";\n  inline-size: calc(1px + 2px);\n}\n\n@media print { p { color: red; } }\n";
        assert_eq!(
            css(sheet),
            "a>b,c :hover{content:\"  ; /* } \\\" \";inline-size:calc(1px + 2px)}@media print{p{color:red}}"
        );
        assert_eq!(
            css("a { & > b { c: 0.5em -0.2em 10.5px } }"),
            "a{&>b{c:.5em -.2em 10.5px}}"
        );
        assert_eq!(css("a { b: 'c"), "a{b:'c", "an open string ends with the sheet");
    }
}
