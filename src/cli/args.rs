//! The arguments of the program: words in, [`Arguments`] out.
//!
//! Invariant: all that the program can be asked to do is in the help made from these types.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};

use crate::date::{Date, DateError};
use crate::serve::DEFAULT_PORT;

const EXIT_CODES: &str = "\
Exit codes:
  0  all is well
  1  the dossier has errors
  2  wrong usage: an unknown option, no dossier, an output folder that may not be replaced
  3  the machine failed: a full disk, a missing permission, a port in use

Environment:
  NO_COLOR, CLICOLOR, CLICOLOR_FORCE   whether to use colours, unless --color says so";

const EXAMPLES: &str = "\
Examples:
  recoupe init affair              make a small dossier to start from
  recoupe draft --from articles    make a dossier of a folder of articles, and propose its pages
  recoupe serve -r affair --open   preview it while writing
  recoupe build -r affair          make the site in affair/public
  recoupe explain R0301            what an error means and how to mend it";

/// Makes a website of an annotated dossier, in which every statement leads to the exact words that carry it.
#[derive(Debug, Parser)]
#[command(name = "recoupe", version, about, after_help = EXAMPLES, after_long_help = format!("{EXAMPLES}\n\n{EXIT_CODES}"))]
#[command(max_term_width = 100, subcommand_required = true, arg_required_else_help = true)]
pub struct Arguments {
    /// When to use colours
    #[arg(long, global = true, value_enum, value_name = "WHEN", default_value_t = Color::Auto)]
    pub color: Color,
    /// Say only what is wrong: no progress and no summary
    #[arg(short, long, global = true, action = ArgAction::SetTrue)]
    pub quiet: bool,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What the program can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a small dossier that builds at once and shows the format by example
    #[command(after_long_help = "\
Files that exist are kept and reported; only those that are missing are written.

Examples:
  recoupe init affair
  recoupe init affair --language fr --title \"L'affaire du pont\"")]
    Init(Init),
    /// Propose sources, actors, places and events, as drafts for you to check
    #[command(after_long_help = "\
What the articles say is read by rules: their metadata, the names that recur, the facts that are dated. Each \
proposal is an ordinary file of content/ with `status: draft`, the reason in `proposed`, and quotations that stand \
in the articles. `recoupe serve --drafts` shows them. To take one up, check it and remove both lines; to refuse it, \
leave it a draft, or delete it and it is proposed again.

Nothing that exists is changed, and what a page already tells is not proposed: a second run writes nothing new. \
With --from, the articles are copied into seeds/ byte for byte, and a dossier.toml is written if there is none.

Examples:
  recoupe draft --dry-run
  recoupe draft -r affair --max-events 12
  recoupe draft --from ~/articles -r affair")]
    Draft(Draft),
    /// Build the site
    #[command(after_long_help = "\
The output folder is replaced whole, in one step: until then the previous site stays as it was, and it stays \
where the dossier has errors or the build is interrupted. Files whose bytes have not changed keep their times. \
A folder that this program did not make is replaced only with --force; the dossier's own folders, other dossiers, \
repositories and home folders never are.

Examples:
  recoupe build
  recoupe build -r affair -o /srv/www/affair
  recoupe build --base-url https://example.org/affair/")]
    Build(Build),
    /// Find what is wrong without writing anything
    #[command(after_long_help = "\
Formats:
  human   for reading, on standard error: the place, the words underlined, what to do
  json    one JSON object on a line for each diagnostic, on standard output: code, name, severity, message; \
file, line, column, endLine, endColumn (from 1, columns in characters, ends exclusive), byteStart, byteEnd \
(from 0) and label, where it concerns a place; labels (text and place), notes, help
  github  workflow commands, on standard output, which mark the lines in a pull request

Examples:
  recoupe check
  recoupe check --format json | jq -r 'select(.severity == \"error\") | .file' | sort | uniq -c
  recoupe check --format github")]
    Check(Check),
    /// Preview the site on this machine, and rebuild it when a file changes
    #[command(after_long_help = "\
The site is served from memory, to this machine only, and nothing is written. Where the dossier has errors the \
pages show them, and come back when they are mended. Ctrl-C ends it.

With --host, whoever reaches that address can read the dossier: nothing is encrypted, and nobody is asked who they \
are. Browsers have to ask for the very address or name that was given; with 0.0.0.0 or ::, for any address of this \
machine.

Examples:
  recoupe serve --open
  recoupe serve -r affair --port 8000 --drafts
  recoupe serve --host 192.168.1.5      let another device on the same network see it")]
    Serve(Serve),
    /// Show what the program finds in articles by itself: metadata, dates, names
    #[command(after_long_help = "\
Formats:
  human   for reading
  json    one JSON object on a line for each file: file, sha256, encoding, format; metadata, each with its value and \
the rule that found it; published, the first and last possible day; text, its blocks, and article, the text without title and captions; \
setAside; dates, each with its words, place \
(in characters of text), EDTF value, first and last day, TIMEX3 type and value, what it is counted from and the rule; \
names, each with a guess at its kind and the places where it stands

Examples:
  recoupe read seeds/dispatch.html
  recoupe read --published 2024-05-22 --format json note.txt | jq -c '.dates[]'")]
    Read(Read),
    /// Explain a diagnostic's code, or list all codes
    #[command(after_long_help = "\
Examples:
  recoupe explain
  recoupe explain R0301
  recoupe explain quotation-not-found")]
    Explain(Explain),
}

/// Arguments of `init`.
#[derive(Debug, Args)]
pub struct Init {
    /// The folder to make the dossier in
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// The language of the dossier [default: that of the system where it is one of these, otherwise English]
    #[arg(long, value_enum)]
    pub language: Option<Language>,
    /// The dossier's title
    #[arg(long, value_parser = title)]
    pub title: Option<String>,
}

/// The dossier and what of it takes part.
#[derive(Debug, Args)]
pub struct Dossier {
    /// The dossier's folder
    #[arg(short, long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
    /// Include what is marked `status: draft`
    #[arg(long)]
    pub drafts: bool,
}

/// Arguments of `draft`.
#[derive(Debug, Args)]
pub struct Draft {
    /// The dossier's folder
    #[arg(short, long, value_name = "DIR", default_value = ".")]
    pub root: PathBuf,
    /// A folder of articles to copy into seeds/ first; the dossier is made if there is none
    #[arg(long, value_name = "DIR")]
    pub from: Option<PathBuf>,
    /// How many events there are to be, those that pages already tell included
    #[arg(long, value_name = "N", default_value_t = crate::draft::MAX_EVENTS)]
    pub max_events: usize,
    /// Say what would be written, and write nothing
    #[arg(short = 'n', long)]
    pub dry_run: bool,
}

/// Arguments of `build`.
#[derive(Debug, Args)]
pub struct Build {
    /// The dossier.
    #[command(flatten)]
    pub dossier: Dossier,
    /// The folder to write the site to [default: `public` in the dossier's folder]
    #[arg(short, long, value_name = "DIR")]
    pub output: Option<PathBuf>,
    /// Where the site will be published, instead of what dossier.toml says
    #[arg(long, value_name = "URL", value_parser = base_url)]
    pub base_url: Option<String>,
    /// Make no index of all words: readers then find titles and names alone
    #[arg(long)]
    pub no_search: bool,
    /// Where to remember what was built [default: the user's folder for caches]
    #[arg(long, value_name = "DIR")]
    pub cache: Option<PathBuf>,
    /// Remember nothing, and trust nothing that was remembered
    #[arg(long, conflicts_with = "cache")]
    pub no_cache: bool,
    /// Replace the output folder even if this program did not make it; everything in it is deleted
    #[arg(long)]
    pub force: bool,
}

/// Arguments of `check`.
#[derive(Debug, Args)]
pub struct Check {
    /// The dossier.
    #[command(flatten)]
    pub dossier: Dossier,
    /// How to report
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
}

/// Arguments of `serve`.
#[derive(Debug, Args)]
pub struct Serve {
    /// The dossier.
    #[command(flatten)]
    pub dossier: Dossier,
    /// The port to listen on [default: the first free one from 1962]
    #[arg(short, long)]
    pub port: Option<u16>,
    /// The address or name to listen at [default: this machine alone]
    #[arg(long, value_name = "ADDR")]
    pub host: Option<String>,
    /// Open the site in the browser
    #[arg(long)]
    pub open: bool,
}

impl Serve {
    /// The port, and whether another one would do.
    pub fn port(&self) -> (u16, bool) {
        (self.port.unwrap_or(DEFAULT_PORT), self.port.is_none())
    }
}

/// Arguments of `read`.
#[derive(Debug, Args)]
pub struct Read {
    /// The articles: .txt, .md or .html
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// When they were published, EDTF [default: what each says]
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub published: Option<Date>,
    /// Their language, a BCP 47 tag [default: what each is written in]
    #[arg(long, value_name = "TAG")]
    pub language: Option<String>,
    /// How to show it
    #[arg(long, value_enum, default_value_t = ReadFormat::Human)]
    pub format: ReadFormat,
}

/// Arguments of `explain`.
#[derive(Debug, Args)]
pub struct Explain {
    /// A code such as R0301, or its name such as quotation-not-found; all are listed without it
    pub code: Option<String>,
}

/// When to use colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal, unless the environment says otherwise
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// How to report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For reading
    Human,
    /// One JSON object on a line
    Json,
    /// GitHub workflow commands
    Github,
}

/// How to show what was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ReadFormat {
    /// For reading
    Human,
    /// One JSON object on a line
    Json,
}

/// A language that a dossier can start in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Language {
    /// French
    Fr,
    /// English
    En,
    /// Spanish
    Es,
    /// German
    De,
    /// Arabic
    Ar,
}

/// The choice of colours, found before the arguments are parsed, so that a fault in them is told with it.
pub fn early_color(arguments: &[OsString]) -> anstream::ColorChoice {
    let mut words = arguments.iter().filter_map(|word| word.to_str());
    let mut choice = None;
    while let Some(word) = words.next() {
        match word {
            "--" => break,
            "--color" => choice = words.next(),
            word => choice = word.strip_prefix("--color=").or(choice),
        }
    }
    match choice {
        Some("always") => anstream::ColorChoice::Always,
        Some("never") => anstream::ColorChoice::Never,
        _ => anstream::ColorChoice::Auto,
    }
}

fn base_url(text: &str) -> Result<String, String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let host = rest.map(|rest| rest.split('/').next().unwrap_or(""));
    match host {
        None => Err("it begins with https:// or http://".to_owned()),
        Some("") => Err("it names a host".to_owned()),
        Some(_) if text.contains(|char: char| char.is_whitespace() || char.is_control()) => {
            Err("it holds no white space".to_owned())
        }
        Some(_) if text.contains(['?', '#']) => Err("it has neither `?` nor `#`".to_owned()),
        Some(_) => Ok(text.to_owned()),
    }
}

fn date(text: &str) -> Result<Date, String> {
    text.parse().map_err(|error: DateError| error.to_string())
}

fn title(text: &str) -> Result<String, String> {
    match text.trim() {
        "" => Err("it is not empty".to_owned()),
        title if title.chars().any(char::is_control) => Err("it is one line".to_owned()),
        title => Ok(title.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arguments_are_consistent() {
        use clap::CommandFactory;
        Arguments::command().debug_assert();
    }

    #[test]
    fn urls() {
        for fine in ["https://example.org", "http://localhost:8000/x/"] {
            assert!(base_url(fine).is_ok(), "{fine}");
        }
        for bad in [
            "example.org",
            "/x/",
            "https://",
            "https:///x",
            "https://a b",
            "https://a/?x",
            "ftp://a",
        ] {
            assert!(base_url(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn colours_are_known_early() {
        let words = |words: &[&str]| early_color(&words.iter().map(OsString::from).collect::<Vec<_>>());
        assert_eq!(
            words(&["recoupe", "--color", "never", "x"]),
            anstream::ColorChoice::Never
        );
        assert_eq!(
            words(&["recoupe", "x", "--color=always"]),
            anstream::ColorChoice::Always
        );
        assert_eq!(words(&["recoupe", "--", "--color=always"]), anstream::ColorChoice::Auto);
    }
}
