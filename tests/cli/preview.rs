//! `recoupe serve` as its users run it: edits in, pages out.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStderr, Command, Stdio};
use std::time::{Duration, Instant};

use crate::{break_quotation, dossier, recoupe, run};

/// A preview that is ended with the test.
struct Preview {
    child: Child,
    port: u16,
    errors: BufReader<ChildStderr>,
}

impl Preview {
    fn start(root: &Path) -> Self {
        let mut command = recoupe(root);
        command.args(["serve", "--port", "0"]);
        Self::of(command)
    }

    fn of(mut command: Command) -> Self {
        let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
        let errors = BufReader::new(child.stderr.take().unwrap());
        let mut preview = Self { child, port: 0, errors };
        let mut told = String::new();
        while preview.port == 0 {
            let mut line = String::new();
            assert!(preview.errors.read_line(&mut line).unwrap() > 0, "{told}");
            told.push_str(&line);
            if let Some((_, rest)) = line.split_once("http://localhost:") {
                preview.port = rest.split('/').next().unwrap().parse().unwrap();
            }
        }
        preview
    }

    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        let port = self.port;
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    fn wait_for(&self, path: &str, start: &str, part: &str) {
        let begin = Instant::now();
        loop {
            let answer = self.get(path);
            if answer.starts_with(start) && answer.contains(part) {
                return;
            }
            assert!(begin.elapsed() < Duration::from_secs(20), "{answer}");
            std::thread::sleep(Duration::from_millis(30));
        }
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn serve_follows_the_dossier() {
    let (_folder, root) = dossier("fr");
    let preview = Preview::start(&root);
    preview.wait_for("/", "HTTP/1.1 200", "/_recoupe/reload.js");
    assert!(preview.get("/nowhere/").starts_with("HTTP/1.1 404"));
    assert!(preview.get("/../Cargo.toml").starts_with("HTTP/1.1 404"));
    let (path, good) = break_quotation(&root);
    preview.wait_for("/", "HTTP/1.1 500", "R0301");
    fs::write(path, good).unwrap();
    preview.wait_for("/", "HTTP/1.1 200", "</html>");
    let index = root.join("content/index.md");
    let text = fs::read_to_string(&index).unwrap();
    fs::write(&index, text + "\nUne phrase imprévue.\n").unwrap();
    preview.wait_for("/", "HTTP/1.1 200", "Une phrase imprévue");
    assert!(!root.join("public").exists());
    let port = preview.port.to_string();
    let (code, _, told) = run(&root, &["serve", "--port", &port]);
    assert_eq!(code, 3, "{told}");
    assert!(told.contains("cannot listen on port"), "{told}");
}

#[cfg(unix)]
#[test]
fn serve_ends_well_when_it_is_interrupted() {
    let (_folder, root) = dossier("en");
    let mut preview = Preview::start(&root);
    let sent = Command::new("kill")
        .args(["-INT", &preview.child.id().to_string()])
        .status()
        .unwrap();
    assert!(sent.success());
    assert_eq!(preview.child.wait().unwrap().code(), Some(0));
    let mut rest = String::new();
    preview.errors.read_to_string(&mut rest).unwrap();
    assert!(!rest.contains("error"), "{rest}");
}

/// A process that may have few files open is given more connections than that.
#[cfg(unix)]
#[test]
fn serve_lives_with_few_files() {
    let (_folder, root) = dossier("en");
    let program = recoupe(&root);
    let mut shell = Command::new("sh");
    shell
        .args(["-c", "ulimit -n 40 && exec \"$0\" serve --port 0"])
        .arg(program.get_program())
        .current_dir(&root);
    let preview = Preview::of(shell);
    preview.wait_for("/", "HTTP/1.1 200", "</html>");
    let mut idle = Vec::new();
    for number in 0..1000 {
        idle.extend(TcpStream::connect(("127.0.0.1", preview.port)));
        if number % 250 == 249 {
            let start = Instant::now();
            preview.wait_for("/", "HTTP/1.1 200", "</html>");
            assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
        }
    }
}

#[test]
fn serve_says_when_others_can_read_along() {
    let (_folder, root) = dossier("en");
    let mut command = recoupe(&root);
    command.args(["serve", "--port", "0", "--host", "0.0.0.0", "--drafts"]);
    let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
    let mut errors = BufReader::new(child.stderr.take().unwrap());
    let mut line = String::new();
    errors.read_line(&mut line).unwrap();
    let _ = child.kill();
    let _ = child.wait();
    assert!(
        line.contains("warning: whoever reaches 0.0.0.0") && line.contains("drafts included"),
        "{line}"
    );
    let (code, _, told) = run(&root, &["serve", "--host", "192.0.2.1"]);
    assert_eq!(code, 3, "{told}");
    assert!(told.contains("an address or a name of this machine"), "{told}");
}
