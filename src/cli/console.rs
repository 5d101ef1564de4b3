//! The two streams: text in, printed with colours or without.
//!
//! Invariant: a stream that its reader has closed is written to no more, and that is no fault.

use std::io::{self, ErrorKind, IsTerminal, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use anstream::AutoStream;
use anstyle::{AnsiColor, Style};
use serde::{Deserialize, Serialize};

/// What an error is announced in.
pub const RED: Style = AnsiColor::BrightRed.on_default().bold();
/// What a warning is announced in.
pub const YELLOW: Style = AnsiColor::Yellow.on_default().bold();
/// What success is announced in.
pub const GREEN: Style = AnsiColor::Green.on_default().bold();
/// What names and commands are set in.
pub const CYAN: Style = AnsiColor::Cyan.on_default();
/// What is said on the side.
pub const DIM: Style = Style::new().dimmed();
/// What matters.
pub const BOLD: Style = Style::new().bold();

/// Something to be printed to standard error.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Words {
    /// What is wrong.
    Wrong(String),
    /// What is good to know.
    Aside(String),
}

/// Where the program speaks.
#[derive(Debug)]
pub struct Console {
    quiet: bool,
    broken: AtomicBool,
}

impl Console {
    /// Both streams of the process; a quiet one says nothing but what is wrong.
    pub fn new(quiet: bool) -> Self {
        Self {
            quiet,
            broken: AtomicBool::new(false),
        }
    }

    /// Whether the user wants no more than what is wrong.
    pub fn is_quiet(&self) -> bool {
        self.quiet
    }

    /// Whether something could not be printed, for another reason than that nobody reads it.
    pub fn broken(&self) -> bool {
        self.broken.load(Ordering::Relaxed)
    }

    /// Prints a result, to standard output.
    pub fn out(&self, text: &str) {
        let mut stream = AutoStream::auto(io::stdout().lock());
        let result = stream.write_all(text.as_bytes()).and_then(|()| stream.flush());
        if result.is_err_and(|error| error.kind() != ErrorKind::BrokenPipe) {
            self.broken.store(true, Ordering::Relaxed);
        }
    }

    /// Prints what is wrong, to standard error.
    pub fn tell(&self, text: &str) {
        // There is nowhere to tell that standard error is closed.
        let _ = AutoStream::auto(io::stderr().lock()).write_all(text.as_bytes());
    }

    /// Prints what is good to know, to standard error, unless the user wants quiet.
    pub fn say(&self, text: &str) {
        if !self.quiet {
            self.tell(text);
        }
    }

    /// Prints words, each as its kind is.
    pub fn speak(&self, words: &[Words]) {
        for words in words {
            match words {
                Words::Wrong(text) => self.tell(text),
                Words::Aside(text) => self.say(text),
            }
        }
    }

    /// Prints an error that is not in the dossier, and what to do.
    pub fn error(&self, text: &str, help: Option<&str>) {
        self.tell(&format!("{RED}error{RED:#}{BOLD}: {text}{BOLD:#}\n"));
        if let Some(help) = help {
            self.tell(&format!("  {BOLD}help{BOLD:#}: {help}\n"));
        }
    }

    /// Prints something doubtful.
    pub fn warning(&self, text: &str) {
        self.tell(&warning(text));
    }

    /// How many columns standard error has.
    pub fn width(&self) -> usize {
        match terminal_size::terminal_size_of(io::stderr()) {
            Some((terminal_size::Width(width), _)) => usize::from(width),
            None => 120,
        }
    }

    /// How many columns a text on standard output may take.
    pub fn page_width(&self) -> usize {
        match terminal_size::terminal_size_of(io::stdout()) {
            Some((terminal_size::Width(width), _)) => usize::from(width).clamp(30, 88),
            None => 80,
        }
    }

    /// Whether someone watches standard error.
    pub fn is_watched(&self) -> bool {
        io::stderr().is_terminal()
    }
}

/// What is said of something doubtful.
pub fn warning(text: &str) -> String {
    format!("{YELLOW}warning{YELLOW:#}: {text}\n")
}
