//! Pages -> [`Record`]s: what of each page is searched, with the places on it that a result can lead to.
//!
//! Invariant: a record holds words that its page shows, each below the anchor that stands before them on the page.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::{aliases, language, line};
use crate::id::Kind;
use crate::route;
use crate::site::page::{
    AgreementView, BlockView, BodyPart, Content, EvidenceView, Link, Page, QuestionPage, SourcePage,
};
use crate::text::shown;

/// A page to be searched.
pub struct Record {
    /// Its path in the site.
    pub path: String,
    /// The language that its words are stemmed in.
    pub language: String,
    /// The words as HTML for Pagefind: the title, filters, and text with anchors.
    pub html: String,
}

/// What of a page is searched, if it is an entity's or the introduction; `own` is the primary subtag of the dossier's
/// language, `names` are those of the sources.
pub fn record(page: &Page, own: &str, names: &BTreeMap<String, String>) -> Option<Record> {
    Some(Record {
        path: page.path.to_string(),
        language: language(page, own),
        html: document(page, names)?,
    })
}

fn document(page: &Page, names: &BTreeMap<String, String>) -> Option<String> {
    let mut text = Text::default();
    match &page.content {
        Content::Home(home) if !home.body.is_empty() => text.body(&home.body),
        Content::Source(source) | Content::SourcePart(source) => text.source(source),
        Content::Event(event) => {
            text.words([event.kind.as_str()]);
            text.links(&event.places);
            let actors = event.actors.iter();
            text.words(actors.flat_map(|actor| [actor.link.text.as_str(), actor.role.as_str()]));
            text.body(&event.body);
        }
        Content::Actor(actor) => {
            text.words(aliases(page));
            text.words([actor.kind.as_str()]);
            text.words(actor.roles.iter().map(|role| role.title.as_str()));
            text.links(&actor.member_of);
            text.body(&actor.body);
        }
        Content::Place(place) => {
            text.words(aliases(page));
            text.words([place.kind.as_str()]);
            text.links(&place.within);
            text.body(&place.body);
        }
        Content::Question(question) => text.question(question),
        Content::Note(note) | Content::TextPart(note) => text.body(&note.body),
        _ => return None,
    }
    let mut cited: BTreeSet<&str> = text
        .sources
        .iter()
        .filter_map(|path| names.get(&*route::first_part(path)))
        .map(|name| name.as_str())
        .collect();
    cited.extend(names.get(&*route::first_part(page.path.as_str())).map(String::as_str));
    let above = page.path.as_str().split_once('/').map(|(folder, _)| folder);
    let folder = above.and_then(Kind::from_folder).unwrap_or(Kind::Note).folder();
    let mut html = format!("<html><body><h1>{}</h1>", escape(&page.head.title));
    let mut say = |what: &str, name: &str, value: &str| {
        // Writing to a string does not fail.
        let _ = write!(
            html,
            "<p data-pagefind-{what}=\"{name}[data-v]\" data-v=\"{}\"></p>",
            escape(value)
        );
    };
    say("filter", "kind", folder);
    cited.into_iter().for_each(|name| say("filter", "source", name));
    say("meta", "line", &line(page));
    Some(html + &text.html + "</body></html>")
}

/// The text of a page as it is gathered.
#[derive(Default)]
struct Text {
    html: String,
    /// The paths of the sources that its evidence is from.
    sources: BTreeSet<String>,
    /// The evidence that there is already, by its anchor.
    seen: BTreeSet<String>,
    /// The last anchor.
    last: String,
}

impl Text {
    /// Words that no anchor leads to.
    fn words<'a>(&mut self, words: impl IntoIterator<Item = &'a str>) {
        let words: Vec<String> = words.into_iter().filter(|word| !word.is_empty()).map(escape).collect();
        if !words.is_empty() {
            let _ = write!(self.html, "<p>{}</p>", words.join(" · "));
        }
    }

    fn links(&mut self, links: &[Link]) {
        self.words(links.iter().map(|link| link.text.as_str()));
    }

    /// A passage, and the anchor that leads to it. The script of the search knows where one begins by its `i`.
    fn passage(&mut self, id: &str, text: &str) {
        let text = shown(text);
        let (id, spaces, text) = (escape(id), spaces(&text), escape(&text));
        let _ = write!(
            self.html,
            "<p><i id=\"{id}\" data-pagefind-title=\"{spaces}\"></i>{text}</p>"
        );
        self.last = id;
    }

    fn body(&mut self, parts: &[BodyPart]) {
        for part in parts {
            match part {
                // Its own ids are anchors too: headings, and quotations in a sentence. What stands before them is
                // near the last anchor, if there is one.
                BodyPart::Prose { html, .. } => {
                    let _ = write!(self.html, "<div><i id=\"~{}\"></i>{}</div>", self.last, html.0);
                }
                BodyPart::Evidence { evidence } => self.evidence(evidence),
            }
        }
    }

    fn evidence(&mut self, evidence: &EvidenceView) {
        if !self.seen.insert(evidence.id.clone()) {
            return;
        }
        let path = evidence.source.href.trim_start_matches("../");
        self.sources.insert(path.to_owned());
        let words: String = evidence.quotation.iter().map(|part| part.text.as_str()).collect();
        let said: String = evidence.attribution.iter().map(|link| link.text.as_str()).collect();
        let dash = if said.is_empty() { "" } else { " — " };
        self.passage(&evidence.id, &format!("{words}{dash}{said}"));
    }

    fn question(&mut self, question: &QuestionPage) {
        self.body(&question.lead);
        self.agreement(&question.agreement);
        self.body(&question.judgement);
    }

    fn agreement(&mut self, agreement: &AgreementView) {
        let answers = agreement.answers.iter().flat_map(|source| &source.answers);
        for cited in answers.flat_map(|answer| &answer.evidence) {
            if cited.anchor {
                self.evidence(&cited.evidence);
            }
        }
    }

    fn source(&mut self, source: &SourcePage) {
        let told = |what: &str| ["publisher", "author", "agency"].contains(&what);
        let metadata = source.metadata.iter().filter(|row| told(row.what));
        self.words(metadata.map(|row| row.value.as_str()));
        self.body(&source.body);
        for block in &source.blocks {
            self.passage(&block.id, &words_of(block));
        }
    }
}

fn words_of(block: &BlockView) -> String {
    block.spans.iter().map(|span| span.text.as_str()).collect()
}

/// The no-break spaces of a text, which Pagefind takes for spaces: the number of the word that each follows, from 0,
/// with `n`, or `f` where it is narrow; `3f 7n`. An excerpt has them again.
fn spaces(text: &str) -> String {
    let (mut words, mut in_word) = (0_usize, false);
    let mut run = String::new();
    let mut found = Vec::new();
    for c in text.chars() {
        match c {
            // Pagefind drops it.
            '\u{200b}' => {}
            c if c.is_whitespace() => {
                run.push(c);
                in_word = false;
            }
            _ if in_word => {}
            _ => {
                let code = match run.as_str() {
                    "\u{a0}" => "n",
                    "\u{202f}" => "f",
                    _ => "",
                };
                if words > 0 && !code.is_empty() {
                    found.push(format!("{}{code}", words - 1));
                }
                words += 1;
                in_word = true;
                run.clear();
            }
        }
    }
    found.join(" ")
}

fn escape(text: &str) -> String {
    let text = shown(text);
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_break_spaces_are_told_by_the_word_before_them() {
        assert_eq!(spaces("un  deux"), "");
        assert_eq!(spaces("«\u{a0}mot\u{202f}» de 1\u{202f}000"), "0n 1f 4f");
        assert_eq!(spaces(" «\u{a0} mot\u{a0}"), "");
        assert_eq!(spaces(""), "");
    }
}
