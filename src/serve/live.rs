//! Reloading: a page in, the page with the script that reloads it out; and that script.
//!
//! Invariant: a page is changed only where it is served, and by one external script of the same origin, which
//! the strictest Content-Security-Policy of a page allows.

use bytes::Bytes;

/// Where the script is.
pub const SCRIPT: &str = "/_recoupe/reload.js";
/// Where the events are.
pub const EVENTS: &str = "/_recoupe/events";
/// The script.
pub const CODE: &str = include_str!("reload.js");

/// The element that loads the script into a page of a version.
pub fn script_tag(version: &str) -> String {
    format!("<script src=\"{SCRIPT}?{version}\" defer></script>\n")
}

/// A page with the script before its end, in pieces.
pub fn with_script(page: &Bytes, version: &str) -> [Bytes; 3] {
    const END: &[u8] = b"</body>";
    let end = page
        .windows(END.len())
        .rposition(|window| window.eq_ignore_ascii_case(END));
    let end = end.unwrap_or(page.len());
    [page.slice(..end), Bytes::from(script_tag(version)), page.slice(end..)]
}

/// A version as a server-sent event.
pub fn event(version: &str) -> String {
    format!("data: {version}\n\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_script_stands_before_the_last_end_of_a_body() {
        let text = |page: &'static str| {
            let pieces = with_script(&Bytes::from_static(page.as_bytes()), "v");
            String::from_utf8(pieces.concat()).unwrap()
        };
        let tag = script_tag("v");
        assert_eq!(
            text("<p></body> x</BODY></html>"),
            format!("<p></body> x{tag}</BODY></html>")
        );
        assert_eq!(text("<p>no end"), format!("<p>no end{tag}"));
    }
}
