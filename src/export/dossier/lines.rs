//! JSON values -> bytes: [`RecordLines`], a way of writing them that puts a record on a line.
//!
//! Invariant: only white space depends on it.

use std::io;

use serde_json::ser::Formatter;

/// Writes the members of the outermost object on lines of their own, and so the items of lists directly in it.
#[derive(Default)]
pub struct RecordLines {
    depth: usize,
    /// Whether the innermost list or object holds something.
    filled: bool,
}

impl RecordLines {
    /// How deep a line break still separates values: members of the outermost object, and records in them.
    const LINES: usize = 2;

    fn open<W: ?Sized + io::Write>(&mut self, writer: &mut W, mark: &[u8]) -> io::Result<()> {
        self.depth += 1;
        self.filled = false;
        writer.write_all(mark)
    }

    fn close<W: ?Sized + io::Write>(&mut self, writer: &mut W, mark: &[u8]) -> io::Result<()> {
        if self.filled && self.depth <= Self::LINES {
            writer.write_all(b"\n")?;
        }
        self.depth -= 1;
        self.filled = true;
        writer.write_all(mark)
    }

    fn next<W: ?Sized + io::Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.filled = true;
        match (first, self.depth <= Self::LINES) {
            (true, true) => writer.write_all(b"\n"),
            (true, false) => Ok(()),
            (false, true) => writer.write_all(b",\n"),
            (false, false) => writer.write_all(b", "),
        }
    }
}

impl Formatter for RecordLines {
    fn begin_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.open(writer, b"[")
    }

    fn end_array<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.close(writer, b"]")
    }

    fn begin_array_value<W: ?Sized + io::Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.next(writer, first)
    }

    fn begin_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.open(writer, b"{")
    }

    fn end_object<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.close(writer, b"}")
    }

    fn begin_object_key<W: ?Sized + io::Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.next(writer, first)
    }

    fn begin_object_value<W: ?Sized + io::Write>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b": ")
    }
}
