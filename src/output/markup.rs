//! HTML -> [`Markup`]: the ids of a page and the addresses that it uses.
//!
//! Invariant: what a page says stands in the order in which it says it; what holds no character reference is not copied.

use std::borrow::Cow;

use crate::html::{decode, tags};

/// What a page says of itself and of others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Markup<'h> {
    /// The values of `id`, in order.
    pub ids: Vec<Cow<'h, str>>,
    /// The values of `name` of `a` elements, in order.
    pub names: Vec<Cow<'h, str>>,
    /// The addresses, in order.
    pub addresses: Vec<Address<'h>>,
}

/// An address that a page uses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address<'h> {
    /// As written, character references decoded.
    pub text: Cow<'h, str>,
    /// Whether a `link` element holds it.
    pub of_link: bool,
}

/// Reads a page.
///
/// Addresses are `href`, `xlink:href`, `src`, `srcset`, `imagesrcset` and `poster` of any element, and `data`
/// of `object`.
pub fn read(html: &str) -> Markup<'_> {
    let mut markup = Markup::default();
    tags(html, |tag| {
        if !tag.is_end {
            keep(tag.name, tag.attributes, &mut markup);
        }
    });
    markup
}

/// Keeps what matters of a start tag; of attributes of one name the first counts.
fn keep<'h>(element: &str, attributes: &[(&'h str, &'h str)], markup: &mut Markup<'h>) {
    for (number, &(name, value)) in attributes.iter().enumerate() {
        let is = |known: &str| name.eq_ignore_ascii_case(known);
        let list = is("srcset") || is("imagesrcset");
        let address = is("href") || is("src") || is("poster") || is("xlink:href");
        let object = is("data") && element.eq_ignore_ascii_case("object");
        let anchor = is("name") && element.eq_ignore_ascii_case("a");
        let matters = is("id") || list || address || object || anchor;
        if !matters || attributes[..number].iter().any(|(other, _)| is(other)) {
            continue;
        }
        let value = decode(value);
        let of_link = element.eq_ignore_ascii_case("link");
        if is("id") {
            markup.ids.push(value);
        } else if anchor {
            markup.names.push(value);
        } else if list {
            markup.addresses.extend(candidates(value, of_link));
        } else {
            markup.addresses.push(Address { text: value, of_link });
        }
    }
}

/// The addresses of a `srcset` (WHATWG HTML, "parse a srcset attribute").
fn candidates(list: Cow<'_, str>, of_link: bool) -> Vec<Address<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    let is_gap = |c: char| c.is_ascii_whitespace() || c == ',';
    while let Some(skip) = list[at..].find(|c| !is_gap(c)) {
        let start = at + skip;
        let end = list[start..]
            .find(|c: char| c.is_ascii_whitespace())
            .map_or(list.len(), |len| start + len);
        let url = list[start..end].trim_end_matches(',');
        found.push(start..start + url.len());
        at = if start + url.len() < end {
            end
        } else {
            descriptors_end(&list, end)
        };
    }
    let text = |range: std::ops::Range<usize>| match &list {
        Cow::Borrowed(list) => Cow::Borrowed(&list[range]),
        Cow::Owned(list) => Cow::Owned(list[range].to_owned()),
    };
    found
        .into_iter()
        .map(|range| Address {
            text: text(range),
            of_link,
        })
        .collect()
}

/// Where the descriptors of a candidate end: after a comma outside brackets.
fn descriptors_end(list: &str, from: usize) -> usize {
    let mut inside = false;
    for (at, c) in list[from..].char_indices() {
        match c {
            '(' => inside = true,
            ')' => inside = false,
            ',' if !inside => return from + at + 1,
            _ => {}
        }
    }
    list.len()
}

#[cfg(test)]
mod tests {
    use html5gum::{StartTag, State, Token, Tokenizer};
    use proptest::prelude::*;

    use super::*;

    fn addresses(html: &str) -> Vec<String> {
        read(html)
            .addresses
            .into_iter()
            .map(|address| address.text.into_owned())
            .collect()
    }

    #[test]
    fn addresses_of_all_kinds_are_found() {
        let html = r##"<!doctype html><link rel=stylesheet href='a.css'><!-- <a href="no"> --><A HREF=b.html?x&amp;y#z>
            <img src="c.png" srcset="d.png 1x, e,f.png, data:image/png,x 2x,g.png"><video poster=h.jpg></video>
            <object data="i.svg" id=o></object><p data="no" href=""><script>"<a href='no'>"</script><style><a href=no></style>
            <title><a href=no></title><svg><use xlink:href="#j"/></svg><a name=n href=k href=no>"##;
        let expected = [
            "a.css",
            "b.html?x&y#z",
            "c.png",
            "d.png",
            "e,f.png",
            "data:image/png,x",
            "g.png",
            "h.jpg",
            "i.svg",
            "",
            "#j",
            "k",
        ];
        assert_eq!(addresses(html), expected);
        assert_eq!(read(html).ids, ["o"]);
        assert_eq!(read(html).names, ["n"]);
        assert_eq!(read(html).addresses.iter().filter(|address| address.of_link).count(), 1);
    }

    #[test]
    fn cut_markup_is_no_markup() {
        for html in [
            "<a href=x",
            "<a href='x",
            "<a href",
            "<",
            "</",
            "<a",
            "<!--",
            "<script><a href=x>",
            "<!-",
            "</a href=",
        ] {
            assert!(addresses(html).is_empty(), "{html}");
        }
        assert_eq!(
            addresses("<!--><a href=x><!---><a href=y></ <a href=no>><a href=z>"),
            ["x", "y", "z"]
        );
    }

    /// The same as [`read`], by a tokenizer that is not ours.
    fn reference(html: &str) -> Vec<(String, Vec<(String, String)>)> {
        let mut tokenizer = Tokenizer::new(html);
        let mut found = Vec::new();
        while let Some(Ok(token)) = tokenizer.next() {
            let Token::StartTag(StartTag { name, attributes, .. }) = token else {
                continue;
            };
            let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
            let name = text(&name);
            if name == "title" {
                tokenizer.set_state(State::RcData);
            }
            let pairs = attributes
                .iter()
                .map(|(key, value)| (text(key), text(&value.value)))
                .collect();
            found.push((name, pairs));
        }
        found
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(512))]
        #[test]
        fn tags_are_those_of_the_standard(html in "(<[a-c!?/]?|>|</[a-b]>|<title>|</title>|</titles|<!--|--!?>|-| (href|id|src|ID)|=|\"|'|/|&amp;|&lt|é|x| |\n){0,24}") {
            let of = |key: &str| -> Vec<String> {
                let tags = reference(&html);
                let values = tags.into_iter().flat_map(|(_, pairs)| pairs).filter(|(name, _)| name == key);
                values.map(|(_, value)| value).collect()
            };
            prop_assert_eq!(read(&html).ids, of("id"));
            let mut found = addresses(&html);
            found.sort();
            let mut expected = [of("href"), of("src")].concat();
            expected.sort();
            prop_assert_eq!(found, expected);
        }
    }
}
