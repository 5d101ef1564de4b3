//! The preview over real sockets.

use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use tokio::sync::oneshot;

use super::*;
use crate::diag::{Code, Diagnostic};
use crate::output::Stopped;
use crate::span::{FilePath, Files, Span};

/// A preview of a folder whose only page is `content/a.md`; the word `wrong` in it is an error.
struct Preview {
    folder: tempfile::TempDir,
    address: SocketAddr,
    end: Option<oneshot::Sender<()>>,
    thread: Option<thread::JoinHandle<io::Result<()>>>,
}

impl Preview {
    fn new() -> Self {
        Self::with(Limits::default())
    }

    fn with(limits: Limits) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = fs::canonicalize(folder.path()).unwrap();
        fs::create_dir(root.join("content")).unwrap();
        fs::write(root.join("content/a.md"), "first").unwrap();
        let listening = listen(None, 0, false).unwrap();
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, listening.port()));
        let (end, ended) = oneshot::channel::<()>();
        let page = root.join("content/a.md");
        let thread = thread::spawn(move || {
            let end = async { _ = ended.await };
            let problem = |problem: String| {
                let expected = ["this program failed", "is gone"];
                assert!(expected.iter().any(|part| problem.contains(part)), "{problem}");
            };
            serve_within(
                limits,
                listening,
                &root,
                move |sink: &dyn Sink| compile(&page, sink),
                problem,
                end,
            )
        });
        Self {
            folder,
            address,
            end: Some(end),
            thread: Some(thread),
        }
    }

    fn write(&self, text: &str) {
        let path = self.folder.path().join("content/a.md");
        let new = self.folder.path().join("content/.a.md.new");
        fs::write(&new, text).unwrap();
        fs::rename(new, path).unwrap();
    }

    fn send(&self, request: &str) -> TcpStream {
        let mut stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        stream
    }

    fn ask(&self, line: &str, host: &str) -> String {
        let mut stream = self.send(&format!("{line} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"));
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    fn get(&self, path: &str) -> String {
        self.ask(&format!("GET {path}"), &self.address.to_string())
    }

    fn wait_for(&self, path: &str, part: &str) -> String {
        let start = Instant::now();
        loop {
            let answer = self.get(path);
            if answer.contains(part) {
                return answer;
            }
            assert!(start.elapsed() < Duration::from_secs(10), "{answer}");
            thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        if let Some(end) = self.end.take() {
            let _ = end.send(());
        }
        if let Some(thread) = self.thread.take() {
            assert!(thread.join().unwrap().is_ok());
        }
    }
}

/// Bytes of a file that no socket's buffers hold.
const LARGE: usize = 16 * 1024 * 1024;

fn compile(page: &PathBuf, sink: &dyn Sink) -> Compiled {
    let text = fs::read_to_string(page).unwrap_or_default();
    let mut files = Files::default();
    let file = files.add(FilePath::new("content/a.md").unwrap(), text.clone());
    let mut compiled = Compiled {
        files,
        ..Compiled::default()
    };
    assert!(!text.contains("panic"), "as a fault of the program would");
    if let Some(at) = text.find("wrong") {
        let fault = Diagnostic::at(Code::BAD_VALUE, Span::new(file, at..at + 5), "a <wrong> word");
        compiled.diagnostics.push(fault);
        return compiled;
    }
    let put = |path: &str, text: &str| sink.put(&FilePath::new(path).unwrap(), text.as_bytes());
    if text.contains("slow") {
        // The one page that is asked for, and others until it is too late.
        let folder = FilePath::new("a/index.html").unwrap();
        sink.expect(vec![folder.clone(), FilePath::new("index.html").unwrap()]);
        while sink.wanted().as_ref() != Some(&folder) {
            thread::sleep(Duration::from_millis(1));
        }
        sink.show(&folder, text.as_bytes());
        while put("x.txt", "x") != Err(Stopped) {
            thread::sleep(Duration::from_millis(1));
        }
        return compiled;
    }
    for (path, text) in [
        ("index.html", format!("<body>{text}</body>")),
        ("404.html", "<body>lost</body>".to_owned()),
        ("a/index.html", "<body>a</body>".to_owned()),
        ("s.css", "p {}".to_owned()),
        ("big.txt", "0123456789abcdef".repeat(LARGE / 16)),
    ] {
        put(path, &text).unwrap();
    }
    compiled.made = true;
    compiled
}

#[test]
fn pages_types_and_methods() {
    let preview = Preview::new();
    let home = preview.get("/");
    assert!(home.starts_with("HTTP/1.1 200 OK\r\n"), "{home}");
    for part in [
        "content-type: text/html; charset=utf-8",
        "cache-control: no-store",
        "first<script src=\"/_recoupe/",
    ] {
        assert!(home.contains(part), "{part}: {home}");
    }
    assert!(preview.get("/s.css").contains("content-type: text/css; charset=utf-8"));
    assert!(preview.get("/a").contains("location: /a/\r\n"));
    assert!(preview.get("/_recoupe/reload.js?x").contains("EventSource"));
    let head = preview.ask("HEAD /s.css", &preview.address.to_string());
    assert!(
        head.contains("content-length: 4\r\n") && head.ends_with("\r\n\r\n"),
        "{head}"
    );
    assert!(
        preview
            .ask("POST /", &preview.address.to_string())
            .starts_with("HTTP/1.1 405")
    );
    for path in [
        "/none",
        "/../Cargo.toml",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/a/%2e%2e/%2e%2e/x",
    ] {
        let answer = preview.get(path);
        assert!(
            answer.starts_with("HTTP/1.1 404") && answer.contains("lost"),
            "{path}: {answer}"
        );
    }
}

#[test]
fn errors_are_shown_and_go_when_mended() {
    let preview = Preview::new();
    preview.wait_for("/", "first");
    preview.write("this is wrong here");
    let page = preview.wait_for("/", "a &lt;wrong&gt; word");
    assert!(page.starts_with("HTTP/1.1 500"), "{page}");
    for part in [
        "R0104",
        "content/a.md:1:9",
        "<mark class=\"primary\">wrong</mark>",
        "/_recoupe/reload.js?",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert!(preview.get("/s.css").starts_with("HTTP/1.1 200"));
    preview.write("all is good");
    assert!(preview.wait_for("/", "all is good").starts_with("HTTP/1.1 200"));
}

#[test]
fn browsers_are_told_of_each_version() {
    let preview = Preview::new();
    let home = preview.wait_for("/", "first");
    let version = home.split("reload.js?").nth(1).unwrap().split('"').next().unwrap();
    let host = preview.address;
    let mut events = preview.send(&format!("GET /_recoupe/events HTTP/1.1\r\nHost: {host}\r\n\r\n"));
    let mut seen = String::new();
    let mut read_until = |part: &str| {
        let mut buffer = [0; 1024];
        while !seen.contains(part) {
            let count = events.read(&mut buffer).unwrap();
            assert!(count > 0, "{seen}");
            seen.push_str(std::str::from_utf8(&buffer[..count]).unwrap());
        }
        seen.clone()
    };
    let first = read_until(&format!("data: {version}\n\n"));
    assert!(first.contains("content-type: text/event-stream"), "{first}");
    preview.write("second");
    let instance = version.rsplit_once('-').unwrap().0;
    read_until(&format!("data: {instance}-1\n\n"));
    assert!(preview.get("/").contains("second"));
}

#[test]
fn a_panic_is_shown_and_the_next_change_is_tried() {
    let preview = Preview::new();
    preview.wait_for("/", "first");
    preview.write("panic");
    let page = preview.wait_for("/", "this program failed");
    assert!(page.starts_with("HTTP/1.1 500"), "{page}");
    assert!(preview.get("/s.css").starts_with("HTTP/1.1 200"));
    preview.write("mended");
    assert!(preview.wait_for("/", "mended").starts_with("HTTP/1.1 200"));
}

#[test]
fn a_dossier_that_is_gone_for_a_while_is_shown_as_it_was() {
    let preview = Preview::new();
    preview.wait_for("/", "first");
    let root = fs::canonicalize(preview.folder.path()).unwrap();
    let away = root.with_extension("away");
    fs::rename(&root, &away).unwrap();
    thread::sleep(2 * PULSE);
    assert!(preview.get("/").contains("first"));
    fs::write(away.join("content/a.md"), "came back").unwrap();
    fs::rename(&away, &root).unwrap();
    preview.wait_for("/", "came back");
    preview.write("and is watched");
    preview.wait_for("/", "and is watched");
}

#[test]
fn a_page_that_is_asked_for_is_made_first_and_a_change_ends_the_others() {
    let preview = Preview::new();
    preview.wait_for("/", "first");
    preview.write("slow");
    preview.wait_for("/a/", "slow");
    assert!(preview.get("/x.txt").ends_with("\r\n\r\nx"));
    // A page that never comes of this version is answered with the next one's.
    let host = preview.address;
    let mut waiting = preview.send(&format!("GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"));
    thread::sleep(Duration::from_millis(50));
    preview.write("second");
    let mut answer = String::new();
    waiting.read_to_string(&mut answer).unwrap();
    assert!(answer.contains("<body>second"), "{answer}");
    preview.wait_for("/a/", "<body>a");
}

mod attacks;
