//! The passages that sources share -> the page that lists their pairs, and a page for each pair, side by side.
//!
//! Invariant: the words of a passage are shown as they stand in each source, or not at all.

use std::ops::Range;

use crate::detect::reuse::{self, Piece, Reason, Shared};
use crate::export::xml::escape;
use crate::limit::beginning;
use crate::link::model::{Entity, SourceIx};
use crate::messages::Argument;
use crate::route;

use super::super::finding::{OriginView, PairEntry, PairPage, PairPassage, PairSide, SharedPage};
use super::super::numbered;
use super::super::page::Html;
use super::super::source;
use super::super::view::View;
use super::place::{block, excerpt, href, is_shown};
use super::{Found, Pair};

/// How many pairs of sources have a page.
pub const PAIRS: usize = 500;

/// How many origins are shown, and how many sources of each.
const ORIGINS: usize = 60;
/// How many pairs the page of a source names.
const OF_SOURCE: usize = 120;
/// What the passages of a page of a pair weigh at most, in bytes of HTML as estimated here.
const PAGE: usize = 250_000;
/// How much of a passage is shown, in bytes.
const LONGEST: usize = 30_000;
const MEMBERS: usize = 40;

impl Found<'_> {
    /// Whether sources share something.
    pub fn has_pairs(&self) -> bool {
        !self.pairs.is_empty()
    }

    /// The pairs of sources that have a page.
    pub fn pairs(&self) -> impl Iterator<Item = (SourceIx, SourceIx)> {
        self.pairs.iter().take(PAIRS).map(|pair| (pair.a, pair.b))
    }

    /// What sources share.
    pub fn shared(&self, view: &View<'_>, from: &str) -> SharedPage {
        let origins = &view.model.found.origins;
        let link = |&member: &usize| view.link(Entity::Source(SourceIx::new(member)), from);
        let several = || origins.iter().filter(|origin| origin.members.len() > 1);
        SharedPage {
            origins: several()
                .take(ORIGINS)
                .map(|origin| OriginView {
                    sources: origin.members.iter().take(MEMBERS).map(link).collect(),
                    more: origin.members.len().saturating_sub(MEMBERS),
                    reasons: view.first(origin.reasons.len(), |at| reason(view, &origin.reasons[at])),
                })
                .collect(),
            several: several().count(),
            alone: origins.iter().filter(|origin| origin.members.len() == 1).count(),
            pairs: self.most_shared(view, PAIRS, from),
            more: self.pairs.len().saturating_sub(PAIRS),
            sections: self.sections(from),
        }
    }

    /// The pairs that share most.
    pub(super) fn most_shared(&self, view: &View<'_>, count: usize, from: &str) -> Vec<PairEntry> {
        let pairs = self.pairs.iter().take(count.min(PAIRS));
        pairs.map(|pair| pair_entry(view, pair, from)).collect()
    }

    /// The pairs of a source, the source itself first in each.
    pub fn shared_with(&self, view: &View<'_>, index: SourceIx, from: &str) -> (Vec<PairEntry>, usize) {
        let own = || (self.pairs.iter().take(PAIRS)).filter(|pair| pair.a == index || pair.b == index);
        let shown = own()
            .take(OF_SOURCE)
            .map(|pair| {
                let mut entry = pair_entry(view, pair, from);
                if pair.b == index {
                    std::mem::swap(&mut entry.a, &mut entry.b);
                }
                entry
            })
            .collect();
        (shown, own().count().saturating_sub(OF_SOURCE))
    }

    /// Into how many pages a pair is divided; `number` is that of the pair among [`pairs`](Self::pairs).
    pub fn pair_pages(&self, number: usize) -> usize {
        divided(&self.pairs[number].passages).len()
    }

    /// Two sources side by side, one of the pages with their passages; `number` is that of the pair among
    /// [`pairs`](Self::pairs).
    pub fn pair(&self, view: &View<'_>, number: usize, part: usize, from: &str) -> PairPage {
        let pair = &self.pairs[number];
        let shown = is_shown(view, pair.a) && is_shown(view, pair.b);
        let side = |index: SourceIx| {
            let language = &view.model[index].language;
            PairSide {
                source: source::entry(view, index, from),
                language: language.clone(),
                dir: crate::locale::direction(language),
            }
        };
        let pages = divided(&pair.passages);
        let own = pages.get(part).cloned().unwrap_or(0..0);
        let passages = pair.passages[own]
            .iter()
            .map(|shared| passage(view, pair, shared, from));
        let path = |part| route::found_pair(view.model, pair.a, pair.b, part);
        PairPage {
            pair: pair_entry(view, pair, from),
            a: side(pair.a),
            b: side(pair.b),
            differs: shown && pair.passages.iter().any(|shared| shared.pieces.iter().any(differs)),
            passages: if shown { passages.collect() } else { Vec::new() },
            hidden: !shown,
            parts: numbered::parts(pages.len(), part, path, |part| view.messages.number(part + 1)),
        }
    }
}

fn pair_entry(view: &View<'_>, pair: &Pair<'_>, from: &str) -> PairEntry {
    let counts = &view.model.found.reuse.words;
    let prose = |source: SourceIx| counts.get(source.index()).map_or(0, |count| count.prose);
    let shorter = prose(pair.a).min(prose(pair.b)).max(1);
    PairEntry {
        a: view.link(Entity::Source(pair.a), from),
        b: view.link(Entity::Source(pair.b), from),
        href: route::relative(from, &route::found_pair(view.model, pair.a, pair.b, 0)),
        passages: pair.passages.len(),
        words: pair.words(),
        quoted: pair.quoted(),
        share: (pair.words() * 100 / shorter).min(100),
    }
}

fn differs(piece: &Piece) -> bool {
    !matches!(piece, Piece::Same { .. })
}

/// The passages of each page of a pair; one page at least.
fn divided(passages: &[&Shared]) -> Vec<Range<usize>> {
    let side = |range: &Range<usize>| range.len().min(LONGEST);
    let mut pages: Vec<Range<usize>> = std::iter::once(0..0).collect();
    let mut filled = 0;
    for (at, shared) in passages.iter().enumerate() {
        // Words stand in both columns, and each piece has its mark.
        let weight = 2_000 + 2 * (side(&shared.in_a) + side(&shared.in_b)) + 50 * shared.pieces.len().min(LONGEST / 8);
        if filled > 0 && filled + weight > PAGE {
            pages.push(at..at);
            filled = 0;
        }
        filled += weight;
        if let Some(page) = pages.last_mut() {
            page.end = at + 1;
        }
    }
    pages
}

/// A passage that two sources share, side by side.
fn passage(view: &View<'_>, pair: &Pair<'_>, shared: &Shared, from: &str) -> PairPassage {
    let at = |source: SourceIx, range: &Range<usize>| {
        href(view, source, range.start, &block(view, source, range.start), from)
    };
    let in_a = |piece: &Piece| match piece {
        Piece::Same { a, .. } => Some((a.clone(), "")),
        Piece::Changed { a, .. } => Some((a.clone(), "changed")),
        Piece::OnlyA(a) => Some((a.clone(), "only")),
        Piece::OnlyB(_) => None,
    };
    let in_b = |piece: &Piece| match piece {
        Piece::Same { b, .. } => Some((b.clone(), "")),
        Piece::Changed { b, .. } => Some((b.clone(), "changed")),
        Piece::OnlyB(b) => Some((b.clone(), "only")),
        Piece::OnlyA(_) => None,
    };
    PairPassage {
        rule: view.messages.rule("reuse-rule-", shared.rule),
        words: shared.words,
        a: side(view, pair.a, &shared.in_a, shared.pieces.iter().filter_map(in_a)),
        b: side(view, pair.b, &shared.in_b, shared.pieces.iter().filter_map(in_b)),
        a_href: at(pair.a, &shared.in_a),
        b_href: at(pair.b, &shared.in_b),
    }
}

/// The words of one source: the passage, what differs marked, and around it the sentence in which it stands.
fn side(
    view: &View<'_>,
    source: SourceIx,
    range: &Range<usize>,
    pieces: impl Iterator<Item = (Range<usize>, &'static str)>,
) -> Html {
    let words = |range: Range<usize>| lines(view.model.words(source, range));
    let around = |before: &str, range: Range<usize>, after: &str| match range.is_empty() {
        true => String::new(),
        false => format!("<span class=\"around\">{before}{}{after}</span>", words(range)),
    };
    let text = &view.model[source].text.reading.text;
    let excerpt = excerpt(text, range);
    let before = if excerpt.cut_before { "… " } else { "" };
    let after = if excerpt.cut_after { " …" } else { "" };
    let mut html = around(before, excerpt.range.start..range.start, "");
    let mut at = range.start;
    // Of a very long passage the beginning is shown; the article has all of it.
    let whole = range.len() <= LONGEST;
    let cut = range.clone();
    let range = range.start..match whole {
        true => range.end,
        false => range.start + beginning(view.model.words(source, range.clone()), LONGEST).len(),
    };
    for (piece, class) in pieces.take_while(|(piece, _)| piece.end <= range.end) {
        html.push_str(&words(at..piece.start.max(at)));
        at = piece.end.max(at);
        match class {
            "" => html.push_str(&words(piece)),
            class => html.push_str(&format!("<mark class=\"{class}\">{}</mark>", words(piece))),
        }
    }
    html.push_str(&words(at..range.end.max(at)));
    match cut.end == range.end {
        true => html.push_str(&around("", range.end..excerpt.range.end, after)),
        false => html.push_str(" …"),
    }
    Html(html)
}

/// Words as HTML, broken where the source begins a paragraph.
fn lines(words: &str) -> String {
    let mut html = String::new();
    for line in words.split_inclusive('\n') {
        html.push_str(&escape(line.trim_end_matches(['\n', '\r'])));
        if line.ends_with('\n') && !html.ends_with("<br>") {
            html.push_str("<br>");
        }
    }
    html
}

/// Why two sources have one origin, in a sentence.
pub fn reason(view: &View<'_>, why: &Reason) -> String {
    reason_among(view, why, &[])
}

/// The same where the sources are named above; it does not name them again if they are but two.
pub fn reason_among(view: &View<'_>, why: &Reason, named: &[SourceIx]) -> String {
    let title = |text: usize| view.model[SourceIx::new(text)].entry.title.as_str();
    let copied = |keys: [&str; 2], copied: &reuse::Copied, agency: &str| {
        let share = (copied.share_of_shorter * 100.0).round() as usize;
        let arguments = [
            ("a", Argument::Text(title(copied.a))),
            ("b", Argument::Text(title(copied.b))),
            ("words", Argument::Number(copied.words)),
            ("share", Argument::Number(share)),
            ("agency", Argument::Text(agency)),
        ];
        let both = |source: &SourceIx| [copied.a, copied.b].contains(&source.index());
        let short = named.len() == 2 && named.iter().all(both);
        view.messages.get(keys[usize::from(short)], &arguments)
    };
    match why {
        Reason::Reuse(what) => copied(["origin-reuse", "origin-reuse-both"], what, ""),
        Reason::Agency { name, copied: what } => copied(["origin-agency", "origin-agency-both"], what, name),
        Reason::Translation { text, original } => {
            let arguments = [
                ("a", Argument::Text(title(*text))),
                ("b", Argument::Text(title(*original))),
            ];
            view.messages.get("origin-translation", &arguments)
        }
    }
}
