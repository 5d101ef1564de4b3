//! [`PageBlock`]s -> the article: each block that is no part of it is told why.
//!
//! Invariant: no block is dropped: what is not article is set apart with a reason.
//!
//! The choice is a sum that can be read. A paragraph weighs by its length and its commas, less its share of
//! links; it gives its weight to the elements around it, less the farther they are; the element with the
//! most weight holds the article. What that element's own parts say of themselves (a share bar, comments,
//! related links) is then set apart, and so are lists of links and headings over nothing.

use std::collections::{BTreeMap, BTreeSet};

use crate::text::fold_words;

use super::super::furniture::{SENTENCE_ENDS, is_prose, same_words};
use super::super::{AsideReason, BlockKind, agency, day};
use super::blocks::PageBlock;
use super::marks::{Mark, marks, words};
use super::tree::Tree;

/// What is known of the article before its text is looked for.
#[derive(Debug, Default)]
pub struct Hints {
    /// The text of the article as the page's own data (JSON-LD) gives it.
    pub body: Option<String>,
    /// The title.
    pub title: Option<String>,
    /// How far the day of publication may be trusted that the page's tags give.
    pub stamp: Stamp,
    /// How the page writes days in figures.
    pub order: day::Order,
}

/// How far a day in a page's tags is the paper's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stamp {
    /// It is.
    #[default]
    Sure,
    /// It is the day in Greenwich at an hour, 0 to 23: the paper's own may be the one before or after.
    Greenwich(u32),
    /// It may be another article's: a time on the page of which nothing says what it is.
    Weak,
}

impl Stamp {
    /// Whether a paper somewhere can have had this day while the tag's day was another.
    pub fn allows(self, tag: &str, shown: &str) -> bool {
        match self {
            Stamp::Sure => false,
            // Time zones reach from twelve hours behind Greenwich to fourteen before it.
            Stamp::Greenwich(hour) => {
                day::are_neighbours(tag, shown) && if shown < tag { hour < 12 } else { hour >= 10 }
            }
            // The same figures the other way round are the same day.
            Stamp::Weak => {
                let parts = |day: &str| day.splitn(3, '-').map(str::to_owned).collect::<Vec<_>>();
                let (tag, mut shown) = (parts(tag), parts(shown));
                shown.get_mut(1..).unwrap_or_default().reverse();
                tag != shown
            }
        }
    }
}

/// Sets apart every block that is not part of the article.
pub fn choose(tree: &Tree, blocks: &mut [PageBlock], hints: &Hints) {
    let marks = believable(tree, blocks, marks(tree));
    let apart = inherited(tree, &marks);
    let given = hints.body.as_deref().and_then(|body| Given::new(body, blocks));
    let weigh = |block: &PageBlock| match &given {
        Some(given) if given.holds(block) => 20.0,
        Some(_) => 0.0,
        None => weight(block, apart[block.node]),
    };
    let weights: Vec<f64> = blocks.iter().map(weigh).collect();
    let totals = totals(tree, blocks, &weights, &apart);
    let top = top_node(tree, blocks, &weights, &totals, &marks);
    let end = tree.nodes[top].end;
    for block in blocks.iter_mut() {
        block.draft.apart = match apart[block.node] {
            Some(_) if given.as_ref().is_some_and(|given| given.holds(block)) => None,
            Some(reason) => Some(reason),
            None if block.node < top || block.node >= end => Some(AsideReason::Outside),
            None => None,
        };
    }
    other_articles(tree, blocks, hints);
    prune(tree, blocks);
    keep_head(tree, blocks, hints, &apart);
    trim_ends(blocks);
    // A page of which nothing seems to be an article has all that no part of it disowns.
    if blocks.iter().all(|block| block.draft.apart.is_some()) {
        for block in blocks.iter_mut().filter(|block| apart[block.node].is_none()) {
            block.draft.apart = block.draft.apart.filter(|reason| *reason != AsideReason::Outside);
        }
    }
}

/// Sets apart other articles that a page shows below its own: they stand in `<article>` elements of theirs.
fn other_articles(tree: &Tree, blocks: &mut [PageBlock], hints: &Hints) {
    let Some(title) = &hints.title else { return };
    // For each node the innermost `<article>` around it.
    let mut around: Vec<Option<usize>> = Vec::with_capacity(tree.nodes.len());
    for (node, entry) in tree.nodes.iter().enumerate() {
        let is_article = tree.element(node).is_some_and(|element| element.name == "article");
        let outer = if node == 0 { None } else { around[entry.parent] };
        around.push(if is_article { Some(node) } else { outer });
    }
    let is_title =
        |block: &PageBlock| matches!(block.draft.kind, BlockKind::Heading(_)) && same_words(block.draft.text(), title);
    let Some(own) = blocks
        .iter()
        .find(|block| is_title(block))
        .and_then(|block| around[block.node])
    else {
        return;
    };
    let inside = |block: &PageBlock| block.node >= own && block.node < tree.nodes[own].end;
    let is_shown = |block: &PageBlock| block.draft.apart.is_none() && is_running(block);
    if blocks.iter().filter(|block| is_shown(block) && inside(block)).count() < 3 {
        return;
    }
    for block in blocks.iter_mut() {
        if block.draft.apart.is_none() && !inside(block) && around[block.node].is_some_and(|other| other > own) {
            block.draft.apart = Some(AsideReason::ReadAlso);
        }
    }
}

/// The article's text as the page's own data gives it.
struct Given {
    /// Each four words in a row.
    words: BTreeSet<String>,
}

impl Given {
    /// The text, unless it is short or stands elsewhere than in the page's blocks.
    fn new(body: &str, blocks: &[PageBlock]) -> Option<Self> {
        let body = super::tokens::decode_references(body);
        let words = fours(&fold_words(&body)).map(str::to_owned).collect();
        let given = Self { words };
        let letters: usize = blocks
            .iter()
            .filter(|block| given.holds(block))
            .map(|block| block.letters)
            .sum();
        let all = body.chars().filter(|c| !c.is_whitespace()).count();
        (all >= 400 && letters * 10 >= all * 7).then_some(given)
    }

    fn holds(&self, block: &PageBlock) -> bool {
        let text = fold_words(block.draft.text());
        let (mut all, mut found) = (0, 0);
        for four in fours(&text) {
            all += 1;
            found += usize::from(self.words.contains(four));
        }
        all > 0 && found * 10 >= all * 7
    }
}

/// The words of a folded text, four by four.
fn fours(text: &str) -> impl Iterator<Item = &str> {
    let starts: Vec<usize> = std::iter::once(0)
        .chain(text.match_indices(' ').map(|(at, _)| at + 1))
        .collect();
    let ends: Vec<usize> = text.match_indices(' ').map(|(at, _)| at).chain([text.len()]).collect();
    (3..ends.len()).map(move |last| &text[starts[last - 3]..ends[last]])
}

/// Marks without those that would set half of the page's text apart: a page's theme is no sidebar.
///
/// Nor is a text cut into twenty "widgets" one: where marks leave next to nothing, those whose common word
/// takes the most are not believed either, word by word.
fn believable(tree: &Tree, blocks: &[PageBlock], mut marks: Vec<Mark>) -> Vec<Mark> {
    let mut text = vec![0usize; tree.nodes.len()];
    for block in blocks.iter().filter(|block| is_running(block)) {
        text[block.node] += block.letters;
    }
    let own = text.clone();
    for node in (1..tree.nodes.len()).rev() {
        text[tree.nodes[node].parent] += text[node];
    }
    let all = text[0];
    for (node, mark) in marks.iter_mut().enumerate() {
        if text[node] * 2 > all {
            mark.apart = None;
        }
    }
    /// How many words are disbelieved at most.
    const MOST_WORDS: usize = 3;
    for _ in 0..MOST_WORDS {
        let (left, taken) = shares(tree, &own, &marks);
        let most = taken
            .iter()
            .max_by_key(|(word, letters)| (**letters, std::cmp::Reverse(**word)));
        let Some((word, _)) = most.filter(|(_, letters)| left < LITTLE && left * 5 < all && **letters > left) else {
            break;
        };
        marks
            .iter_mut()
            .filter(|mark| mark.word == *word)
            .for_each(|mark| mark.apart = None);
    }
    marks
}

/// Letters of running text fewer than which are no article.
const LITTLE: usize = 600;

/// How much running text no mark takes, and how much each word takes that stands alone on its way up.
fn shares(tree: &Tree, text: &[usize], marks: &[Mark]) -> (usize, BTreeMap<&'static str, usize>) {
    // For each node the one word that the marks around it say; none, or more than one, is `None` or `""`.
    let mut said: Vec<Option<&'static str>> = Vec::with_capacity(marks.len());
    let (mut left, mut taken) = (0, BTreeMap::new());
    for (node, entry) in tree.nodes.iter().enumerate() {
        let outer = if node == 0 { None } else { said[entry.parent] };
        let own = match marks[node].apart {
            // Comments are apart whatever their length.
            Some(AsideReason::Comments) => Some(""),
            apart => apart.map(|_| marks[node].word),
        };
        let word = match (outer, own) {
            (Some(outer), Some(own)) if outer != own => Some(""),
            (outer, own) => outer.or(own),
        };
        said.push(word);
        match word {
            None => left += text[node],
            Some("") => {}
            Some(word) => *taken.entry(word).or_insert(0) += text[node],
        }
    }
    (left, taken)
}

fn inherited(tree: &Tree, marks: &[Mark]) -> Vec<Option<AsideReason>> {
    let mut out: Vec<Option<AsideReason>> = Vec::with_capacity(tree.nodes.len());
    for (node, entry) in tree.nodes.iter().enumerate() {
        let outer = if node == 0 { None } else { out[entry.parent] };
        out.push(outer.or(marks[node].apart));
    }
    out
}

/// Whether a block is prose rather than a label or a list of links.
fn is_running(block: &PageBlock) -> bool {
    let is_text = !matches!(
        block.draft.kind,
        BlockKind::Heading(_) | BlockKind::Caption | BlockKind::Row
    );
    is_text && block.letters >= 25 && block.link_density() < 0.5
}

/// Whether a block is a heading that leads elsewhere.
fn is_pointer(block: &PageBlock) -> bool {
    matches!(block.draft.kind, BlockKind::Heading(level) if level > 1) && block.link_density() > 0.7
}

fn weight(block: &PageBlock, apart: Option<AsideReason>) -> f64 {
    if apart.is_some() || !is_running(block) {
        return 0.0;
    }
    let text = block.draft.text();
    let commas = text.chars().filter(|c| matches!(c, ',' | '،' | '、' | '，')).count();
    let length = (block.letters as f64 / 100.0).min(3.0);
    let item = if block.draft.kind == BlockKind::Item { 0.5 } else { 1.0 };
    (1.0 + (commas as f64).min(5.0) + length) * (1.0 - block.link_density()) * item
}

/// What the blocks inside an element add up to.
#[derive(Clone, Copy, Debug, Default)]
struct Totals {
    weight: f64,
    blocks: usize,
    running: usize,
    /// Headings that are links: each the title of another article.
    pointers: usize,
    letters: usize,
    linked: usize,
}

fn totals(tree: &Tree, blocks: &[PageBlock], weights: &[f64], apart: &[Option<AsideReason>]) -> Vec<Totals> {
    let mut out = vec![Totals::default(); tree.nodes.len()];
    for (block, &weight) in blocks.iter().zip(weights) {
        if apart[block.node].is_some() {
            continue;
        }
        let of = &mut out[block.node];
        of.weight += weight;
        of.blocks += 1;
        of.running += usize::from(is_running(block));
        of.pointers += usize::from(is_pointer(block));
        of.letters += block.letters;
        of.linked += block.linked;
    }
    for node in (1..tree.nodes.len()).rev() {
        let inner = out[node];
        let outer = &mut out[tree.nodes[node].parent];
        outer.weight += inner.weight;
        outer.blocks += inner.blocks;
        outer.running += inner.running;
        outer.pointers += inner.pointers;
        outer.letters += inner.letters;
        outer.linked += inner.linked;
    }
    out
}

/// The element that holds the article.
fn top_node(tree: &Tree, blocks: &[PageBlock], weights: &[f64], totals: &[Totals], marks: &[Mark]) -> usize {
    let mut score = vec![0.0; tree.nodes.len()];
    for (block, &weight) in blocks.iter().zip(weights) {
        if weight == 0.0 {
            continue;
        }
        let is_line = tree.element(block.node).is_some_and(|element| {
            matches!(
                element.name.as_str(),
                "p" | "li" | "dd" | "dt" | "pre" | "td" | "blockquote"
            )
        });
        let around = tree.ancestors(block.node).skip(usize::from(is_line)).take(5);
        for (level, node) in around.enumerate() {
            let share = match level {
                0 => 1.0,
                1 => 0.5,
                level => 1.0 / (3.0 * level as f64),
            };
            score[node] += weight * share;
        }
    }
    for (node, mark) in marks.iter().enumerate() {
        if mark.is_body && totals[node].weight * 3.0 > totals[0].weight {
            score[node] *= 2.0;
        }
    }
    let best = (0..tree.nodes.len()).max_by(|&a, &b| score[a].total_cmp(&score[b]).then(b.cmp(&a)));
    widen(tree, totals, best.unwrap_or(0))
}

/// Goes up as long as the element around holds much more prose, and little else.
fn widen(tree: &Tree, totals: &[Totals], mut top: usize) -> usize {
    for node in tree.ancestors(top).skip(1) {
        let (outer, inner) = (&totals[node], &totals[top]);
        let more = outer.weight > inner.weight * 1.1;
        let linked = outer.linked - inner.linked;
        let letters = outer.letters - inner.letters;
        let running = outer.running - inner.running;
        let is_prose = linked * 4 < letters
            && running * 4 > outer.blocks - inner.blocks
            && (outer.pointers - inner.pointers) * 3 <= running;
        if node != 0 && more && is_prose {
            top = node;
        }
    }
    top
}

/// Sets apart, inside the article, lists of links, pointers to other articles, and headings over nothing.
fn prune(tree: &Tree, blocks: &mut [PageBlock]) {
    let shown = |block: &PageBlock| block.draft.apart.is_none();
    // A list is judged as a whole: items that are links stand among others that are not.
    let mut from = 0;
    while from < blocks.len() {
        let is_item = |block: &PageBlock| shown(block) && block.draft.kind == BlockKind::Item;
        let items = blocks[from..].iter().take_while(|block| is_item(block)).count();
        let run = &mut blocks[from..from + items.max(1)];
        let (linked, letters) = run
            .iter()
            .fold((0, 0), |sum, block| (sum.0 + block.linked, sum.1 + block.letters));
        let most = if items > 0 { 0.6 } else { 0.8 };
        let is_heading = matches!(run[0].draft.kind, BlockKind::Heading(_));
        let is_address = run[0].draft.text().starts_with("http");
        if shown(&run[0]) && !is_heading && !is_address && linked as f64 > most * letters as f64 {
            run.iter_mut()
                .for_each(|block| block.draft.apart = Some(AsideReason::Navigation));
        }
        from += items.max(1);
    }
    pointers(tree, blocks);
    repeated(blocks);
    // A heading is followed by text of the article before the next heading of its level.
    let mut below: [bool; 7] = [false; 7];
    for block in blocks.iter_mut().rev() {
        match block.draft.kind {
            _ if block.draft.apart.is_some() => {}
            BlockKind::Heading(level) => {
                let level = usize::from(level.min(6));
                if !below[level] && level > 1 {
                    block.draft.apart = Some(AsideReason::Outside);
                }
                below[level..].fill(false);
            }
            _ => below.fill(true),
        }
    }
}

/// Sets apart teasers: a heading that leads elsewhere, with the few lines that stand in the same element.
///
/// An article may be a list of such: where they hold most of the text, they are it.
fn pointers(tree: &Tree, blocks: &mut [PageBlock]) {
    let before: Vec<Option<AsideReason>> = blocks.iter().map(|block| block.draft.apart).collect();
    let letters = |blocks: &[PageBlock]| -> usize {
        let shown = blocks.iter().filter(|block| block.draft.apart.is_none());
        shown.map(|block| block.letters).sum()
    };
    let all = letters(blocks);
    find_pointers(tree, blocks);
    if letters(blocks) * 2 < all {
        for (block, reason) in blocks.iter_mut().zip(before) {
            block.draft.apart = reason;
        }
    }
}

fn find_pointers(tree: &Tree, blocks: &mut [PageBlock]) {
    for index in 0..blocks.len() {
        if blocks[index].draft.apart.is_some() || !is_pointer(&blocks[index]) {
            continue;
        }
        let holder = tree.ancestors(blocks[index].node).skip(1).take(3).find(|&node| {
            tree.element(node)
                .is_some_and(|element| matches!(element.name.as_str(), "li" | "article" | "a" | "div" | "section"))
        });
        let end = holder.map_or(0, |node| tree.nodes[node].end);
        let inside = blocks[index..]
            .iter()
            .take(6)
            .take_while(|block| block.node < end)
            .count()
            .max(1);
        let letters: usize = blocks[index..index + inside].iter().map(|block| block.letters).sum();
        let ends = blocks.get(index + inside).is_none_or(|block| block.node >= end);
        let inside = if ends && letters < 500 { inside } else { 1 };
        for block in &mut blocks[index..index + inside] {
            block.draft.apart.get_or_insert(AsideReason::ReadAlso);
        }
    }
}

/// Sets apart captions and the like that a gallery shows a second time.
fn repeated(blocks: &mut [PageBlock]) {
    const NEAR: usize = 8;
    for index in 1..blocks.len() {
        let block = &blocks[index];
        let text = block.draft.text();
        let is_label = match block.draft.kind {
            BlockKind::Caption | BlockKind::Item => true,
            BlockKind::Paragraph => !is_prose(text),
            _ => false,
        };
        if block.draft.apart.is_some() || text.len() < 12 || !is_label {
            continue;
        }
        let before = &blocks[index.saturating_sub(NEAR)..index];
        if before
            .iter()
            .any(|other| other.draft.apart.is_none() && other.draft.text() == text)
        {
            blocks[index].draft.apart = Some(AsideReason::Repeated);
        }
    }
}

/// Keeps the headline and the standfirst, which often stand above the element that holds the article.
fn keep_head(tree: &Tree, blocks: &mut [PageBlock], hints: &Hints, apart: &[Option<AsideReason>]) {
    let first = blocks.iter().position(|block| block.draft.apart.is_none()).unwrap_or(0);
    let Some(title) = &hints.title else { return };
    let is_title = |block: &PageBlock| match block.draft.kind {
        BlockKind::Heading(1) => same_words(block.draft.text(), title) || begins_alike(block.draft.text(), title),
        BlockKind::Heading(_) => same_words(block.draft.text(), title),
        _ => false,
    };
    if blocks[first..]
        .iter()
        .take(12)
        .any(|block| block.draft.apart.is_none() && is_title(block))
    {
        return;
    }
    let Some(at) = blocks[..first].iter().rposition(is_title) else {
        return;
    };
    blocks[at].draft.apart = None;
    let mut kept = 0;
    for block in &mut blocks[at + 1..first] {
        let is_text = is_prose(block.draft.text()) || is_named_standfirst(tree, block.node);
        let is_standfirst = is_text && block.link_density() < 0.3 && apart[block.node].is_none();
        if is_standfirst && kept < 3 {
            block.draft.apart = None;
            kept += 1;
        }
    }
}

/// Whether one of two headlines is the other cut short, as titles for search engines are.
fn begins_alike(a: &str, b: &str) -> bool {
    const SHORTEST: usize = 12;
    let (a, b) = (fold_words(a), fold_words(b));
    a.len().min(b.len()) >= SHORTEST && (a.starts_with(&b) || b.starts_with(&a))
}

/// Whether an element or one close around it says that it holds the standfirst, which may lack a full stop.
fn is_named_standfirst(tree: &Tree, node: usize) -> bool {
    const NAMES: &[&str] = &[
        "standfirst",
        "chapo",
        "chapeau",
        "dek",
        "lede",
        "lead",
        "subtitle",
        "subheadline",
    ];
    tree.ancestors(node).take(3).any(|node| {
        tree.element(node)
            .and_then(|element| element.attr("class"))
            .is_some_and(|class| words(class).iter().any(|word| NAMES.contains(&word.as_str())))
    })
}

/// Sets apart the labels, dates and names between the headline and the text, and those after it.
fn trim_ends(blocks: &mut [PageBlock]) {
    let is_text = |block: &PageBlock| {
        block.draft.apart.is_none()
            && !matches!(block.draft.kind, BlockKind::Heading(_))
            && is_prose(block.draft.text())
    };
    let Some(first) = blocks.iter().position(is_text) else {
        return;
    };
    let last = blocks.iter().rposition(is_text).unwrap_or(first);
    for (index, block) in blocks.iter_mut().enumerate() {
        let text = block.draft.text();
        if block.draft.apart.is_some() || (first..=last).contains(&index) {
            continue;
        }
        match block.draft.kind {
            // Short lines under a heading of their own are a part of the text.
            BlockKind::Heading(_) if index > last => break,
            BlockKind::Paragraph => {}
            BlockKind::Item if index < first => {}
            _ => continue,
        }
        let words = text.split_whitespace().count();
        let is_dated = day::find(text).is_some() && words <= 16;
        let is_byline = words <= 14 && BYLINES.iter().any(|by| text.starts_with(by));
        let is_label = agency::signature(text).is_none()
            && words <= 8
            && block.letters <= 80
            && !text.ends_with(SENTENCE_ENDS)
            && !text.ends_with(':');
        block.draft.apart = match () {
            () if index < first && (is_dated || is_byline) => Some(AsideReason::Metadata),
            () if is_label => Some(AsideReason::Outside),
            () => None,
        };
    }
}

/// Words with which a line that names the author begins.
const BYLINES: &[&str] = &[
    "By ",
    "BY ",
    "Par ",
    "PAR ",
    "Von ",
    "Por ",
    "Di ",
    "Door ",
    "Written by ",
    "Propos recueillis par ",
];
