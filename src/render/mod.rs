//! [`Page`]s and templates -> HTML: the only module that knows Tera.
//!
//! Invariant: pages come out in the order of the site's, whatever the number of threads, and the same fault
//! of a template is reported once, however many pages it spoils.

mod bind;
mod fault;
mod room;
pub mod theme;
mod tidy;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, LazyLock};

use tera::{Context, Error, ErrorKind, Tera, Value};

use crate::diag::Diagnostic;
use crate::messages::Messages;
use crate::site::page::{Page, Shared};
use crate::span::{FileId, FilePath, Files};
use crate::text::shown;
pub use fault::Fault;
use fault::faults;
use room::Room;

/// Renders pages one by one.
pub struct Renderer<'t> {
    templates: Templates<'t>,
    tera: Tera,
    shared: Value,
}

impl<'t> Renderer<'t> {
    /// Loads the templates; `None` where they have faults.
    ///
    /// `overrides` are the dossier's own templates, such as `templates/event.html`: each replaces the built-in
    /// one of its name, or stands beside them. The built-in pages are there as `theme/event.html` too, so that an
    /// own one can extend the one that it replaces.
    pub fn new(
        shared: &Shared,
        overrides: &'t [(FilePath, FileId)],
        files: &'t Files,
        messages: &Arc<Messages>,
        faults: &mut Faults,
    ) -> Option<Self> {
        let templates = Templates::new(overrides, files);
        let (tera, found) = load(&templates, messages);
        faults.found.extend(found);
        faults.owned = templates.owned();
        Some(Self {
            templates,
            tera: tera?,
            shared: Value::from_serializable(shared),
        })
    }

    /// Renders a page.
    ///
    /// # Errors
    /// The faults of the templates that spoil it.
    pub fn page(&self, page: &Page) -> Result<Vec<u8>, Vec<Fault>> {
        let html = render_page(&self.tera, &self.shared, page).map_err(|error| self.templates.faults(&error))?;
        Ok(tidy::tidy(&html).into_bytes())
    }

    /// Renders what the pages of a site share and the script asks for: the dialogs.
    ///
    /// # Errors
    /// The faults of the templates that spoil it.
    pub fn dialogs(&self) -> Result<String, Vec<Fault>> {
        let html = render_dialogs(&self.tera, &self.shared).map_err(|error| self.templates.faults(&error))?;
        Ok(tidy::tidy(&html))
    }
}

/// The faults of templates that were found so far.
#[derive(Debug, Default)]
pub struct Faults {
    found: Vec<Found>,
    /// The files of the dossier's own templates.
    owned: BTreeMap<String, FileId>,
}

impl Faults {
    /// Adds those that spoil a page.
    pub fn add(&mut self, page: &FilePath, faults: Vec<Fault>) {
        let page = || Some(page.clone());
        self.found.extend(faults.into_iter().map(|fault| (fault, page())));
    }

    /// Makes diagnostics of them, each place once. Built-in templates that one points into are added to `files`.
    pub fn into_diagnostics(self, files: &mut Files) -> Vec<Diagnostic> {
        report(self.found, self.owned, files)
    }
}

/// Makes the pages of the whole dossier fit together.
pub fn bind_whole(pages: Vec<&mut (FilePath, Vec<u8>)>) {
    let texts = pages.iter().map(|(path, bytes)| {
        let html = std::str::from_utf8(bytes).expect("templates write text");
        (path.as_str(), html)
    });
    let bound = bind::bind(&texts.collect::<Vec<_>>());
    for ((_, bytes), bound) in pages.into_iter().zip(bound) {
        *bytes = bound.into_bytes();
    }
}

/// Renders one page.
fn render_page(tera: &Tera, shared: &Value, page: &Page) -> Result<String, Error> {
    let name = page.content.template();
    let mut context = Context::new();
    context.insert_value("site", shared.clone());
    context.insert_value("page", Value::try_from_serializable(&page.head)?);
    context.insert_value(name, Value::try_from_serializable(&page.content)?);
    let mut html = Room::default();
    tera.render_to(&format!("{name}.html"), &context, &mut html)?;
    Ok(html.into_text()?)
}

/// Renders the dialogs.
fn render_dialogs(tera: &Tera, shared: &Value) -> Result<String, Error> {
    let mut context = Context::new();
    context.insert_value("site", shared.clone());
    let mut html = Room::default();
    tera.render_to("dialogs.html", &context, &mut html)?;
    Ok(html.into_text()?)
}

/// What the names of built-in templates begin with, where a dossier's own extend them.
const BUILT_IN: &str = "theme/";

/// The built-in templates by those names.
static BUILT_IN_PAGES: LazyLock<Vec<(String, &str)>> = LazyLock::new(|| {
    let named = |(name, text): &(&str, &'static str)| (format!("{BUILT_IN}{name}"), *text);
    theme::TEMPLATES.iter().map(named).collect()
});

/// The built-in templates, read once; the words that they call are to be registered anew. `None` where they have faults,
/// which a test holds them to be free of.
static BUILT_IN_TERA: LazyLock<Option<Tera>> = LazyLock::new(|| {
    let mut tera = Tera::default();
    words::register(&mut tera, &Arc::new(Messages::new("en")));
    tera.add_raw_templates(theme::TEMPLATES.iter().copied()).ok()?;
    Some(tera)
});

/// A fault, and the first page that showed it.
type Found = (Fault, Option<FilePath>);

/// The templates of a build, built-in ones and the dossier's, by name.
struct Templates<'a> {
    texts: BTreeMap<&'a str, (&'a str, Option<FileId>)>,
}

impl<'a> Templates<'a> {
    fn new(overrides: &'a [(FilePath, FileId)], files: &'a Files) -> Self {
        let mut texts: BTreeMap<_, _> = theme::TEMPLATES
            .iter()
            .map(|(name, text)| (*name, (*text, None)))
            .collect();
        let extended = |(path, file): &(FilePath, FileId)| {
            path.within("templates").is_some() && files.text(*file).contains(BUILT_IN)
        };
        if overrides.iter().any(extended) {
            // Components are not extended, and two of one name would be at odds.
            let pages = BUILT_IN_PAGES.iter().map(|(name, text)| (name.as_str(), (*text, None)));
            texts.extend(pages.filter(|(name, _)| name.matches('/').count() == 1));
        }
        for (path, file) in overrides {
            let name = path.within("templates").unwrap_or(path.as_str());
            texts.insert(name, (files.text(*file), Some(*file)));
        }
        Self { texts }
    }

    fn faults(&self, error: &Error) -> Vec<Fault> {
        faults(error, &|name| self.texts.get(name).map(|(text, _)| *text))
    }

    /// The files of the dossier's own templates.
    fn owned(&self) -> BTreeMap<String, FileId> {
        let own = |(name, (_, file)): (&&str, &(&str, Option<FileId>))| Some((name.to_string(), (*file)?));
        self.texts.iter().filter_map(own).collect()
    }
}

/// Loads the templates, or finds everything that keeps them from loading.
///
/// Tera stops at the first template that does not parse: such a template is left out and the others tried
/// again, until all that do not parse are known.
fn load(templates: &Templates<'_>, messages: &Arc<Messages>) -> (Option<Tera>, Vec<Found>) {
    let mut found = Vec::new();
    let built_in = BUILT_IN_TERA.as_ref();
    let is_read =
        |name: &str, file: Option<FileId>| built_in.is_some() && file.is_none() && !name.starts_with(BUILT_IN);
    let unread = templates.texts.iter().filter(|(name, (_, file))| !is_read(name, *file));
    let mut texts: BTreeMap<&str, &str> = unread.map(|(name, (text, _))| (*name, *text)).collect();
    loop {
        let mut tera = built_in.cloned().unwrap_or_default();
        // No text of a dossier turns the words around it.
        tera.set_escape_fn(|text, out| tera::escape_html(&shown(text), out));
        words::register(&mut tera, messages);
        if texts.is_empty() && found.is_empty() {
            return (Some(tera), found);
        }
        let Err(error) = tera.add_raw_templates(texts.iter()) else {
            return (found.is_empty().then_some(tera), found);
        };
        let spoilt = match error.kind() {
            ErrorKind::SyntaxError(report) => Some(report.filename().to_owned()),
            _ => None,
        };
        // What a template left out would have defined is not missing.
        if spoilt.is_some() || found.is_empty() {
            found.extend(templates.faults(&error).into_iter().map(|fault| (fault, None)));
        }
        if spoilt.is_none_or(|name| texts.remove(name.as_str()).is_none()) {
            return (None, found);
        }
    }
}

/// Makes diagnostics of faults, each place once.
fn report(found: Vec<Found>, mut known: BTreeMap<String, FileId>, files: &mut Files) -> Vec<Diagnostic> {
    let mut file_of = |name: &str| {
        if let Some(file) = known.get(name) {
            return Some(*file);
        }
        let own_name = name.strip_prefix(BUILT_IN).unwrap_or(name);
        let (_, text) = theme::TEMPLATES.iter().find(|(own, _)| *own == own_name)?;
        let file = files.add(FilePath::new(format!("templates/{name}"))?, *text);
        known.insert(name.to_owned(), file);
        Some(file)
    };
    let mut seen = BTreeSet::new();
    let mut diagnostics = Vec::new();
    for (fault, page) in found {
        let key = fault.place.clone().ok_or_else(|| fault.message.clone());
        if !seen.insert(key) {
            continue;
        }
        let diagnostic = fault.into_diagnostic(&mut file_of);
        diagnostics.push(match page {
            Some(page) => diagnostic.with_note(format!("seen first on the page {page}")),
            None => diagnostic,
        });
    }
    diagnostics
}

#[cfg(test)]
pub(crate) mod fixture;
#[cfg(test)]
mod reference;

#[cfg(test)]
mod tests {
    use rayon::prelude::*;

    use super::*;
    use crate::diag::Code;
    use crate::site::page::{Content, Site};

    /// Renders every page of a site. A page that a fault spoils is missing from the result.
    fn render(
        site: &Site,
        overrides: &[(FilePath, FileId)],
        files: &mut Files,
        messages: &Arc<Messages>,
    ) -> (Vec<(FilePath, Vec<u8>)>, Vec<Diagnostic>) {
        let mut faults = Faults::default();
        let mut pages = Vec::with_capacity(site.pages.len());
        if let Some(renderer) = Renderer::new(&site.shared, overrides, files, messages, &mut faults) {
            let rendered: Vec<_> = site.pages.par_iter().map(|page| renderer.page(page)).collect();
            for (page, result) in site.pages.iter().zip(rendered) {
                match result {
                    Ok(bytes) => pages.push((page.path.clone(), bytes)),
                    Err(found) => faults.add(&page.path, found),
                }
            }
        }
        let is_whole = |path: &FilePath| {
            let page = site.pages.iter().find(|page| page.path == *path);
            page.is_some_and(|page| matches!(page.content, Content::Whole(_)))
        };
        let whole = pages
            .iter_mut()
            .filter(|(path, _)| path.as_str().starts_with("whole") && is_whole(path));
        bind_whole(whole.collect());
        (pages, faults.into_diagnostics(files))
    }

    fn rendered(overrides: &[(&str, &str)]) -> (BTreeMap<String, String>, Vec<Diagnostic>, Files) {
        rendered_site(&fixture::site(), overrides)
    }

    fn rendered_site(site: &Site, overrides: &[(&str, &str)]) -> (BTreeMap<String, String>, Vec<Diagnostic>, Files) {
        let mut files = Files::default();
        let mut own = Vec::new();
        for (path, text) in overrides {
            let path = FilePath::new(path).unwrap();
            own.push((path.clone(), files.add(path, *text)));
        }
        let messages = Arc::new(Messages::new(&site.shared.language));
        let (pages, diagnostics) = render(site, &own, &mut files, &messages);
        let pages = pages
            .into_iter()
            .map(|(path, bytes)| (path.to_string(), String::from_utf8(bytes).unwrap()));
        (pages.collect(), diagnostics, files)
    }

    /// `file:line:column words underlined: headline` of every diagnostic.
    fn told(diagnostics: &[Diagnostic], files: &Files) -> Vec<String> {
        let tell = |diagnostic: &Diagnostic| {
            assert_eq!(diagnostic.code, Code::TEMPLATE_ERROR);
            let span = diagnostic.primary.as_ref().unwrap().span;
            let (line, column) = files.position(span);
            format!(
                "{}:{line}:{column} {}: {}",
                files.path(span.file),
                files.slice(span),
                diagnostic.headline
            )
        };
        diagnostics.iter().map(tell).collect()
    }

    #[test]
    fn every_template_renders() {
        let site = fixture::site();
        let (pages, diagnostics, files) = rendered(&[]);
        assert_eq!(told(&diagnostics, &files), [""; 0]);
        assert_eq!(pages.len(), site.pages.len());
        for page in &site.pages {
            let html = &pages[page.path.as_str()];
            assert!(
                html.contains("<main id=\"main\"") && html.trim_end().ends_with("</html>"),
                "{}",
                page.path
            );
        }
        let used: BTreeSet<_> = site
            .pages
            .iter()
            .map(|page| format!("{}.html", page.content.template()))
            .collect();
        let named: BTreeSet<_> = theme::TEMPLATES.iter().map(|(name, _)| name.to_string()).collect();
        assert!(used.is_subset(&named));
    }

    #[test]
    fn a_template_does_not_write_without_end() {
        let text = "{% for i in range(end=100000) %}{% for j in range(end=100000) %}0123456789{% endfor %}{% endfor %}";
        let (pages, diagnostics, _) = rendered(&[("templates/not_found.html", text)]);
        assert!(!pages.contains_key("404.html"));
        assert_eq!(diagnostics.len(), 1, "{diagnostics:?}");
        assert!(
            diagnostics[0].headline.contains("larger than 64 MiB"),
            "{diagnostics:?}"
        );
        assert!(diagnostics[0].notes[0].contains("404.html"), "{diagnostics:?}");
    }

    #[test]
    fn passages_are_marked_and_noted() {
        let (pages, ..) = rendered(&[]);
        let html = &pages["sources/depart-101.html"];
        assert!(html.contains("<span id=\"e3\" class=\"anchor\"></span><mark id=\"e2\" data-notes=\"2 3\" class=\"k-event\"><span class=\"k k-question\">plus de 269 éléments sur 946</span></mark><mark data-notes=\"2 3\""));
        assert!(
            html.contains(" et plusieurs tonnes</span></mark><sup><a class=\"note-ref\" href=\"#note-2\""),
            "{html}"
        );
        assert!(html.contains("<li id=\"note-2\""));
        assert!(
            pages["sources/anfani.html"].contains("<li id=\"e2\""),
            "a source without its text has the anchors all the same"
        );
    }

    #[test]
    fn an_id_stands_once_on_a_page() {
        let (pages, ..) = rendered(&[]);
        for (path, html) in pages {
            let mut ids: Vec<&str> = html
                .split(" id=\"")
                .skip(1)
                .filter_map(|rest| rest.split('"').next())
                .collect();
            let all = ids.len();
            ids.sort_unstable();
            ids.dedup();
            assert_eq!(ids.len(), all, "{path}: {ids:?}");
        }
    }

    #[test]
    fn hostile_words_stay_words() {
        let mut site = fixture::site();
        let hostile = "</title><script>alert(1)</script>\" onload='x'&amp;";
        for page in &mut site.pages {
            page.head.title = hostile.to_owned();
            page.head.description = hostile.to_owned();
            match &mut page.content {
                Content::Event(event) => event.title = hostile.to_owned(),
                Content::Source(source) => source
                    .blocks
                    .iter_mut()
                    .for_each(|block| block.spans[0].text = hostile.to_owned()),
                _ => {}
            }
        }
        let (pages, ..) = rendered_site(&site, &[]);
        for (path, html) in pages {
            assert!(
                !html.contains("<script>alert") && !html.contains("\" onload="),
                "{path}"
            );
            assert!(
                path == "404.html" || html.contains("&lt;/title&gt;&lt;script&gt;alert(1)"),
                "{path}"
            );
            assert!(path == "404.html" || html.contains("&amp;amp;"), "{path}");
        }
    }

    #[test]
    fn a_dossier_replaces_templates_by_name() {
        let own = [
            (
                "templates/event.html",
                "{% extends \"base.html\" %}{% block main %}<h1>{{ event.title }}</h1>{{ <own.words /> }}{% endblock %}",
            ),
            (
                "templates/own.html",
                "{% component own.words() %}mine{% endcomponent own.words %}",
            ),
        ];
        let (pages, diagnostics, files) = rendered(&own);
        assert_eq!(told(&diagnostics, &files), [""; 0]);
        assert!(pages["events/signature.html"].contains("signé</h1>mine"));
        assert!(pages["index.html"].contains("class=\"introduction\""));
    }

    #[test]
    fn a_dossier_replaces_one_block_of_a_template() {
        let own = [
            (
                "templates/event.html",
                "{% extends \"theme/event.html\" %}{% block facts %}{{ super() }}<p>own fact</p>{% endblock facts %}",
            ),
            (
                "templates/base.html",
                "{% extends \"theme/base.html\" %}{% block after %}<p>own {{ page.kind }}</p>{% endblock after %}",
            ),
        ];
        let (pages, diagnostics, files) = rendered(&own);
        assert_eq!(told(&diagnostics, &files), [""; 0]);
        let event = &pages["events/signature.html"];
        assert!(
            event.contains("<h2 id=\"who\">") && event.contains("<p>own fact</p>"),
            "{event}"
        );
        assert!(event.contains("<p>own event</p>") && pages["index.html"].contains("<p>own home</p>"));
        let (before, _) = rendered(&[]).0["events/signature.html"]
            .split_once("<main")
            .map(|(a, b)| (a.to_owned(), b.len()))
            .unwrap();
        assert!(event.starts_with(&before), "what is not overridden stays");

        let own = [("templates/event.html", "{% extends \"theme/evnt.html\" %}")];
        let (_, diagnostics, files) = rendered(&own);
        assert_eq!(
            told(&diagnostics, &files),
            ["templates/event.html:1:12 \"theme/evnt.html\": Unknown template `theme/evnt.html`"]
        );
    }

    #[test]
    fn faults_are_told_once_and_with_their_place() {
        let syntax = [
            ("templates/event.html", "<p>é\n{% if x %}"),
            ("templates/actor.html", "{{ }}"),
        ];
        let (pages, diagnostics, files) = rendered(&syntax);
        assert!(pages.is_empty());
        let told_of = told(&diagnostics, &files);
        assert_eq!(told_of.len(), 2, "{told_of:?}");
        assert!(
            told_of.iter().any(|told| told.starts_with("templates/event.html:2:")),
            "{told_of:?}"
        );

        let loading = [
            (
                "templates/note.html",
                "é {{ note.title | shout }}\n{{ <nobody /> }}\n{{ f() }}",
            ),
            ("templates/notes.html", "\n{% extends \"bse.html\" %}"),
        ];
        let (_, diagnostics, files) = rendered(&loading[..1]);
        assert_eq!(
            told(&diagnostics, &files),
            [
                "templates/note.html:1:19 shout: Unknown filter `shout`",
                "templates/note.html:2:4 <nobody />: Unknown component `nobody`",
                "templates/note.html:3:4 f(): Unknown function `f`",
            ]
        );
        let (_, diagnostics, files) = rendered(&loading[1..]);
        assert_eq!(
            told(&diagnostics, &files),
            ["templates/notes.html:2:12 \"bse.html\": Unknown template `bse.html`"]
        );
    }

    #[test]
    fn a_fault_while_rendering_spares_the_other_pages() {
        let own = [("templates/event.html", "<title>é</title> {{ event.titel }}")];
        let (pages, diagnostics, files) = rendered(&own);
        assert_eq!(
            told(&diagnostics, &files),
            ["templates/event.html:1:27 titel: Field `titel` is not defined"]
        );
        assert_eq!(diagnostics[0].help.as_deref(), Some("did you mean `title`?"));
        assert!(diagnostics[0].notes.last().unwrap().contains("events/coup.html"));
        assert_eq!(pages.len(), fixture::site().pages.len() - 2);

        let own = [("templates/event.html", "{{ <evidence evidence={event} /> }}")];
        let (_, diagnostics, files) = rendered(&own);
        let told_of = told(&diagnostics, &files);
        assert!(
            told_of[0].starts_with("templates/components/evidence.html:"),
            "{told_of:?}"
        );
        assert_eq!(
            files.slice(diagnostics[0].labels[0].span),
            "<evidence evidence={event} />"
        );
    }
}
