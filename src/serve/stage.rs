//! A site while it is made: files in from the builder, what requests ask for out.
//!
//! Invariant: a file that is found is as the finished site has it, and a request waits only as long as its file may
//! still come; what is waited for is made first.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use bytes::Bytes;
use tokio::sync::Notify;

use crate::output::{Sink, Stopped, locked};
use crate::span::FilePath;

/// A site, from its first file on.
#[derive(Debug, Default)]
pub struct Site {
    state: Mutex<State>,
    grown: Notify,
}

#[derive(Debug, Default)]
struct State {
    files: BTreeMap<FilePath, Bytes>,
    /// The pages that are to come.
    expected: BTreeSet<FilePath>,
    /// Those that requests wait for, and nobody makes yet.
    wanted: BTreeSet<FilePath>,
    /// Those that somebody waits for.
    awaited: BTreeSet<FilePath>,
    is_whole: bool,
}

impl Site {
    /// The bytes at a path, if they are there by now.
    pub fn get(&self, path: &str) -> Option<Bytes> {
        locked(&self.state).files.get(path).cloned()
    }

    /// Waits until one of some paths is there, or none of them will be.
    pub async fn settled(&self, paths: &[String]) {
        loop {
            let grown = self.grown.notified();
            tokio::pin!(grown);
            // From here on no growth is missed.
            grown.as_mut().enable();
            if self.is_settled(paths) {
                return;
            }
            grown.await;
        }
    }

    fn is_settled(&self, paths: &[String]) -> bool {
        let mut state = locked(&self.state);
        if state.is_whole || paths.iter().any(|path| state.files.contains_key(path.as_str())) {
            return true;
        }
        for path in paths.iter().filter_map(FilePath::new) {
            if state.expected.contains(&path) && state.awaited.insert(path.clone()) {
                state.wanted.insert(path);
            }
        }
        false
    }

    /// Nothing more comes: whoever waits for something else is let go.
    pub fn finish(&self) {
        locked(&self.state).is_whole = true;
        self.grown.notify_waiters();
    }

    fn take(&self, path: &FilePath, bytes: &[u8]) {
        let mut state = locked(&self.state);
        if state.files.contains_key(path) {
            return;
        }
        state.files.insert(path.clone(), Bytes::copy_from_slice(bytes));
        state.wanted.remove(path);
        // What no page is nobody is known to wait for: its name may be any.
        if state.awaited.remove(path) || !state.expected.contains(path) {
            drop(state);
            self.grown.notify_waiters();
        }
    }
}

/// Where a build puts the files of one version of a site.
pub struct Stage<'b> {
    /// What is made.
    site: &'b Site,
    /// Whether it would be out of date: nothing more of it is taken.
    is_old: &'b AtomicBool,
    /// Called once there is sure to be a site.
    begin: &'b (dyn Fn() + Sync),
}

impl<'b> Stage<'b> {
    /// A stage for a site without files.
    pub fn new(site: &'b Site, is_old: &'b AtomicBool, begin: &'b (dyn Fn() + Sync)) -> Self {
        Self { site, is_old, begin }
    }
}

impl Sink for Stage<'_> {
    fn put(&self, path: &FilePath, bytes: &[u8]) -> Result<(), Stopped> {
        if self.is_old.load(Ordering::Relaxed) {
            return Err(Stopped);
        }
        self.site.take(path, bytes);
        Ok(())
    }

    fn get(&self, path: &FilePath) -> Option<Vec<u8>> {
        self.site.get(path.as_str()).map(Vec::from)
    }

    fn expect(&self, pages: Vec<FilePath>) {
        locked(&self.site.state).expected.extend(pages);
        (self.begin)();
    }

    fn wanted(&self) -> Option<FilePath> {
        locked(&self.site.state).wanted.pop_first()
    }

    fn show(&self, path: &FilePath, bytes: &[u8]) {
        self.site.take(path, bytes);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::future::Future;
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    fn path(path: &str) -> FilePath {
        FilePath::new(path).unwrap()
    }

    #[test]
    fn what_is_waited_for_is_wanted_once_and_comes_before_its_turn() {
        let (is_old, begun) = (AtomicBool::new(false), AtomicBool::new(false));
        let begin = || begun.store(true, Ordering::Relaxed);
        let site = Site::default();
        let stage = Stage::new(&site, &is_old, &begin);
        stage.expect(vec![path("a.html"), path("b.html"), path("c.html")]);
        assert!(begun.load(Ordering::Relaxed));
        assert_eq!(stage.wanted(), None);

        let names = ["b".to_owned(), "b.html".to_owned()];
        let mut waiting = pin!(site.settled(&names));
        let mut cx = Context::from_waker(Waker::noop());
        assert_eq!(waiting.as_mut().poll(&mut cx), Poll::Pending);
        assert_eq!(stage.wanted(), Some(path("b.html")));
        assert_eq!(stage.wanted(), None, "it is made already");
        stage.put(&path("a.html"), b"a").unwrap();
        assert_eq!(waiting.as_mut().poll(&mut cx), Poll::Pending);
        stage.show(&path("b.html"), b"b");
        assert_eq!(waiting.as_mut().poll(&mut cx), Poll::Ready(()));
        stage.put(&path("b.html"), b"b").unwrap();
        assert_eq!(site.get("b.html").unwrap(), "b");
    }

    #[test]
    fn who_waits_for_what_never_comes_is_let_go_at_the_end() {
        let is_old = AtomicBool::new(false);
        let site = Site::default();
        let stage = Stage::new(&site, &is_old, &|| {});
        let names = ["data/x.json".to_owned()];
        let mut waiting = pin!(site.settled(&names));
        let mut cx = Context::from_waker(Waker::noop());
        assert_eq!(waiting.as_mut().poll(&mut cx), Poll::Pending);
        assert_eq!(stage.wanted(), None);
        stage.put(&path("data/y.json"), b"y").unwrap();
        assert_eq!(waiting.as_mut().poll(&mut cx), Poll::Pending);
        site.finish();
        assert_eq!(waiting.as_mut().poll(&mut cx), Poll::Ready(()));
        assert_eq!(site.get("data/x.json"), None);
    }

    #[test]
    fn nothing_more_is_taken_of_what_is_out_of_date() {
        let is_old = AtomicBool::new(false);
        let site = Site::default();
        let stage = Stage::new(&site, &is_old, &|| {});
        stage.put(&path("a"), b"1").unwrap();
        is_old.store(true, Ordering::Relaxed);
        assert_eq!(stage.put(&path("b"), b"2"), Err(Stopped));
        assert_eq!((site.get("a").is_some(), site.get("b")), (true, None));
    }
}
