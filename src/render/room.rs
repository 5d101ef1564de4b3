//! What a template writes, in; a page that is not too large, or a fault, out.
//!
//! Invariant: never more than [`LARGEST_OUTPUT`] bytes are held, whatever a template's loops write.

use std::io::{self, ErrorKind, Write};

use crate::limit::LARGEST_OUTPUT;

/// A page in the making.
#[derive(Debug, Default)]
pub struct Room(Vec<u8>);

impl Room {
    /// The page.
    pub fn into_text(self) -> Result<String, std::string::FromUtf8Error> {
        String::from_utf8(self.0)
    }
}

impl Write for Room {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > LARGEST_OUTPUT {
            return Err(ErrorKind::FileTooLarge.into());
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
