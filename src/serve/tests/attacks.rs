//! What others may try on the preview: websites that the same browser has open, and clients without manners.

use std::io::ErrorKind;

use super::*;

const SOON: Duration = Duration::from_secs(1);

/// Limits that a test can wait for.
fn hasty() -> Limits {
    Limits {
        slowest: SOON,
        heartbeat: Duration::from_millis(100),
        most: 64,
    }
}

impl Preview {
    /// Sends bytes as they are, and reads until the other side ends.
    fn raw(&self, request: &str) -> String {
        let mut stream = self.send(request);
        read_all(&mut stream)
    }

    fn with_headers(&self, path: &str, headers: &str) -> String {
        let host = self.address;
        self.raw(&format!(
            "GET {path} HTTP/1.1\r\nHost: {host}\r\n{headers}Connection: close\r\n\r\n"
        ))
    }

    /// Whether a new client is answered, and soon.
    #[track_caller]
    fn answers(&self) {
        let start = Instant::now();
        assert!(self.get("/").contains("first"));
        // A second on a machine that does nothing else.
        assert!(start.elapsed() < 10 * SOON, "{:?}", start.elapsed());
    }
}

/// All that comes until the end; an end that is no good one is an end.
fn read_all(stream: &mut TcpStream) -> String {
    let (mut answer, mut buffer) = (Vec::new(), [0; 16 * 1024]);
    loop {
        match stream.read(&mut buffer) {
            Ok(0) => break,
            Ok(count) => answer.extend_from_slice(&buffer[..count]),
            Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {
                panic!("it is kept waiting");
            }
            Err(_) => break,
        }
    }
    String::from_utf8_lossy(&answer).into_owned()
}

#[test]
fn only_its_own_names_are_answered() {
    let preview = Preview::new();
    preview.wait_for("/", "first");
    let port = preview.address.port();
    for host in ["localhost", "LocalHost", "127.0.0.1", "[::1]"] {
        let answer = preview.ask("GET /", &format!("{host}:{port}"));
        assert!(answer.starts_with("HTTP/1.1 200"), "{host}: {answer}");
        let answer = preview.ask(&format!("GET http://{host}:{port}/"), &format!("{host}:{port}"));
        assert!(answer.starts_with("HTTP/1.1 200"), "{host}: {answer}");
    }
    let evil = format!("evil.example:{port}");
    let own = format!("localhost:{port}");
    for (request, host) in [
        ("GET /".to_owned(), "localhost"),
        ("GET /".to_owned(), "localhost:1"),
        ("GET /".to_owned(), ""),
        ("GET /".to_owned(), &evil),
        ("GET /".to_owned(), &format!("localhost.:{port}")),
        ("GET /".to_owned(), &format!("evil@localhost:{port}")),
        ("GET /".to_owned(), &format!("{own}, {evil}")),
        ("GET /_recoupe/events".to_owned(), &evil),
        ("HEAD /s.css".to_owned(), &evil),
        ("POST /".to_owned(), &evil),
        (format!("GET http://{evil}/"), &own),
        (format!("GET http://{own}@{evil}/"), &own),
        (format!("GET http://{own}/"), &evil),
        (format!("CONNECT {evil}"), &own),
    ] {
        let answer = preview.ask(&request, host);
        let refused = ["HTTP/1.1 403", "HTTP/1.1 400"]
            .iter()
            .any(|status| answer.starts_with(status));
        assert!(refused && !answer.contains("first"), "{request} {host}: {answer}");
    }
    for request in [
        format!("GET / HTTP/1.1\r\nHost: {own}\r\nHost: {evil}\r\nConnection: close\r\n\r\n"),
        format!("GET / HTTP/1.1\r\nHost: {own}\r\nHost: {own}\r\nConnection: close\r\n\r\n"),
        "GET / HTTP/1.1\r\nConnection: close\r\n\r\n".to_owned(),
        "GET / HTTP/1.0\r\n\r\n".to_owned(),
        "GET /\r\n\r\n".to_owned(),
        format!("GET / HTTP/1.1\r\nHost : {own}\r\nConnection: close\r\n\r\n"),
        format!("GET / HTTP/1.1\r\nX-Forwarded-Host: {own}\r\nConnection: close\r\n\r\n"),
    ] {
        let answer = preview.raw(&request);
        assert!(
            !answer.contains("first") && !answer.starts_with("HTTP/1.1 200"),
            "{request}: {answer}"
        );
    }
    let old = preview.raw(&format!("GET / HTTP/1.0\r\nHost: {own}\r\n\r\n"));
    assert!(old.starts_with("HTTP/1.0 200") && old.contains("first"), "{old}");
}

#[test]
fn the_other_loopback_address_is_its_own_too() {
    let preview = Preview::new();
    let port = preview.address.port();
    // Some machines have no IPv6.
    if let Ok(mut stream) = TcpStream::connect((std::net::Ipv6Addr::LOCALHOST, port)) {
        write!(
            stream,
            "GET / HTTP/1.1\r\nHost: [::1]:{port}\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        assert!(read_all(&mut stream).contains("first"));
    }
    assert!(std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, port)).is_err());
}

#[test]
fn pages_of_other_sites_load_nothing() {
    let preview = Preview::new();
    preview.wait_for("/", "first");
    let own = preview.address;
    for headers in [
        "Origin: http://evil.example\r\n".to_owned(),
        "Origin: null\r\n".to_owned(),
        "Origin: http://localhost:1\r\n".to_owned(),
        format!("Origin: https://{own}\r\n"),
        "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: image\r\n".to_owned(),
        "Sec-Fetch-Site: same-site\r\nSec-Fetch-Mode: cors\r\nSec-Fetch-Dest: empty\r\n".to_owned(),
        "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe\r\n".to_owned(),
    ] {
        for path in ["/", "/s.css", "/_recoupe/events", "/_recoupe/reload.js"] {
            let answer = preview.with_headers(path, &headers);
            assert!(answer.starts_with("HTTP/1.1 403"), "{path} {headers}: {answer}");
        }
    }
    for headers in [
        String::new(),
        format!("Origin: http://{own}\r\n"),
        "Sec-Fetch-Site: none\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n".to_owned(),
        "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n".to_owned(),
        "Sec-Fetch-Site: same-origin\r\nSec-Fetch-Mode: cors\r\nSec-Fetch-Dest: font\r\n".to_owned(),
    ] {
        let answer = preview.with_headers("/", &headers);
        assert!(answer.starts_with("HTTP/1.1 200"), "{headers}: {answer}");
        for header in [
            "x-content-type-options: nosniff",
            "x-frame-options: SAMEORIGIN",
            "cross-origin-resource-policy: same-origin",
            "cross-origin-opener-policy: same-origin",
            "referrer-policy: same-origin",
            "cache-control: no-store",
        ] {
            assert!(answer.contains(header), "{header}: {answer}");
        }
        assert!(!answer.contains("access-control-allow"), "{answer}");
    }
}

#[test]
fn no_path_leads_out_of_the_site() {
    let preview = Preview::new();
    preview.wait_for("/", "first");
    for path in [
        "/../Cargo.toml",
        "/a/../../content/a.md",
        "/content/a.md",
        "/%2e%2e%2fcontent/a.md",
        "/%252e%252e%252fcontent/a.md",
        "/..%5ccontent%5ca.md",
        "/%c0%ae%c0%ae/content/a.md",
        "/s.css%00",
        "//evil.example/",
        "//s.css",
        "/./s.css",
        "/file:///etc/passwd",
        "//etc/passwd",
        "/\u{2025}/content/a.md",
    ] {
        let answer = preview.get(path);
        assert!(answer.starts_with("HTTP/1.1 40"), "{path}: {answer}");
        assert!(!answer.contains("location:"), "{path}: {answer}");
    }
    for length in [10_000, 1_000_000] {
        let answer = preview.get(&format!("/{}", "a".repeat(length)));
        let refused = ["HTTP/1.1 4", ""].iter().any(|start| answer.starts_with(start));
        assert!(refused && !answer.contains("first"));
    }
    // A folder without its slash leads to itself and nowhere else, whatever the query.
    for path in ["/a", "/a?x", "/a?//evil.example", "/%61"] {
        assert!(preview.get(path).contains("location: /a/"), "{path}");
    }
    preview.answers();
}

#[test]
fn requests_without_end_are_not_read_to_it() {
    let preview = Preview::with(hasty());
    preview.wait_for("/", "first");
    let host = preview.address;
    for head in [
        format!("POST / HTTP/1.1\r\nHost: {host}\r\nContent-Length: 10000000000\r\n\r\n"),
        format!("GET / HTTP/1.1\r\nHost: {host}\r\nTransfer-Encoding: chunked\r\n\r\nfffffff\r\n"),
        format!("GET / HTTP/1.1\r\nHost: {host}\r\nX: "),
        "GET /".to_owned(),
        "GET / HTTP/1.1\r\n".to_owned(),
    ] {
        let mut stream = preview.send(&head);
        let piece = match head.ends_with("HTTP/1.1\r\n") {
            true => "X-Header: value\r\n".repeat(1000),
            false => "x".repeat(16 * 1024),
        };
        let mut sent = 0;
        // Some megabytes fit into the buffers of the two sockets.
        while sent < 64 * LARGE && stream.write_all(piece.as_bytes()).is_ok() {
            sent += piece.len();
        }
        assert!(sent < 64 * LARGE, "{head}: all was read");
        preview.answers();
    }
    let smuggled = format!(
        "POST / HTTP/1.1\r\nHost: {host}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /s.css HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
    );
    let answer = preview.raw(&smuggled);
    assert!(answer.starts_with("HTTP/1.1 4"), "{answer}");
    let many = "X: y\r\n".repeat(500);
    assert!(preview.with_headers("/", &many).starts_with("HTTP/1.1 4"));
}

#[test]
fn requests_in_one_go_are_answered_in_order() {
    let preview = Preview::new();
    preview.wait_for("/", "first");
    let host = preview.address;
    let mut requests = format!("GET /s.css HTTP/1.1\r\nHost: {host}\r\n\r\n").repeat(500);
    requests.push_str(&format!("GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"));
    let answer = preview.raw(&requests);
    assert_eq!(answer.matches("HTTP/1.1 200").count(), 501);
    assert!(answer.contains("first"));
    for bad in [
        "\0\0\0\0",
        "\r\n\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "\u{16}\u{3}\u{1}\u{2}",
    ] {
        let mut stream = preview.send(bad);
        stream.shutdown(std::net::Shutdown::Write).unwrap();
        let answer = read_all(&mut stream);
        assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 4"), "{answer}");
    }
    preview.answers();
}

#[test]
fn slow_clients_are_left() {
    let preview = Preview::with(hasty());
    preview.wait_for("/", "first");
    let host = preview.address;
    // Heads that come a byte at a time; connections that say nothing, before a request and after one.
    let mut slow = preview.send("GET / HT");
    let mut idle = preview.send("");
    let mut kept = preview.send(&format!("GET /s.css HTTP/1.1\r\nHost: {host}\r\n\r\n"));
    let start = Instant::now();
    while start.elapsed() < 4 * SOON && slow.write_all(b"x").is_ok() {
        thread::sleep(SOON / 10);
    }
    assert!(start.elapsed() < 4 * SOON, "the head of a request may take for ever");
    for stream in [&mut idle, &mut kept] {
        let start = Instant::now();
        read_all(stream);
        assert!(start.elapsed() < 4 * SOON);
    }
    // One that never takes in its answer has its connection broken, so that less than all of it comes.
    let mut deaf = preview.send(&format!("GET /big.txt HTTP/1.1\r\nHost: {host}\r\n\r\n"));
    thread::sleep(3 * SOON);
    assert!(read_all(&mut deaf).len() < LARGE);
    let whole = preview.get("/big.txt");
    assert!(whole.len() > LARGE && whole.ends_with("abcdef"));
    // One that goes in the middle is not missed.
    for _ in 0..50 {
        let mut leaves = preview.send(&format!("GET /big.txt HTTP/1.1\r\nHost: {host}\r\n\r\n"));
        leaves.read_exact(&mut [0; 100]).unwrap();
    }
    preview.answers();
}

#[test]
fn a_thousand_connections_keep_nobody_from_being_answered() {
    let preview = Preview::with(Limits {
        most: 100,
        ..Limits::default()
    });
    preview.wait_for("/", "first");
    let host = preview.address;
    let events = format!("GET /_recoupe/events HTTP/1.1\r\nHost: {host}\r\n\r\n");
    let page = format!("GET /big.txt HTTP/1.1\r\nHost: {host}\r\n\r\n");
    for kind in ["", "GET / HT", &events, &page] {
        let mut open = Vec::new();
        for number in 0..300 {
            // What is sent away may be so before all was said.
            let mut stream = TcpStream::connect(preview.address).unwrap();
            let _ = stream.write_all(kind.as_bytes());
            open.push(stream);
            if number % 100 == 99 {
                preview.answers();
            }
        }
        // The oldest were closed, and the youngest are open.
        for (number, is_open) in [(0, false), (299, true)] {
            let stream = &mut open[number];
            stream.set_read_timeout(Some(Duration::from_millis(100))).unwrap();
            let mut buffer = [0; 64 * 1024];
            let ended = loop {
                match stream.read(&mut buffer) {
                    Ok(0) => break true,
                    Ok(_) if is_open => break false,
                    Ok(_) => {}
                    Err(error) => break !matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut),
                }
            };
            assert_eq!(ended, !is_open, "{kind}");
        }
        preview.answers();
    }
}

#[test]
fn many_listeners_hear_of_a_change() {
    let preview = Preview::with(Limits { most: 400, ..hasty() });
    preview.wait_for("/", "first");
    let host = preview.address;
    let request = format!("GET /_recoupe/events HTTP/1.1\r\nHost: {host}\r\n\r\n");
    let mut listeners: Vec<TcpStream> = (0..200).map(|_| preview.send(&request)).collect();
    // Longer than a head may take: a stream that lives is not cut off.
    thread::sleep(2 * SOON);
    preview.write("second");
    for stream in &mut listeners {
        let mut seen = String::new();
        let mut buffer = [0; 1024];
        while !seen.contains("-1\n\n") {
            let count = stream.read(&mut buffer).unwrap();
            assert!(count > 0, "{seen}");
            seen.push_str(std::str::from_utf8(&buffer[..count]).unwrap());
        }
    }
}
