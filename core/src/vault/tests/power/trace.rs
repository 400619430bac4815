//! Turns strace's output into operations on the store. An unknown call that could change the store
//! fails the test: nothing may change a file unseen.

use std::collections::BTreeMap;

use super::disk::{self, FileId, Op};
use super::visit::Mark;

/// Every call that can change a file or a name, or persist them.
pub(super) const CALLS: &str = "open,openat,openat2,creat,close,dup,dup2,dup3,write,pwrite64,writev,pwritev,pwritev2,truncate,ftruncate,fallocate,\
    fsync,fdatasync,sync,syncfs,sync_file_range,rename,renameat,renameat2,unlink,unlinkat,link,linkat,symlink,symlinkat,mkdir,mkdirat,rmdir,\
    mmap,copy_file_range,sendfile,splice";

/// What a process did, in order.
#[derive(Clone, Debug)]
pub(super) enum Event {
    Op(Op),
    Mark(Mark),
}

/// Reads the traces of one process after another, on one folder.
pub(super) struct Trace {
    folder: String,
    marks: String,
    pub(super) names: BTreeMap<String, FileId>,
    /// What each file would hold if nothing was ever lost.
    pub(super) contents: BTreeMap<FileId, Vec<u8>>,
    open: BTreeMap<u32, Open>,
    /// Calls that another thread interrupted, by thread.
    unfinished: BTreeMap<String, String>,
    pub(super) events: Vec<Event>,
}

enum Open {
    Folder,
    Marks,
    File { file: FileId, position: usize },
}

impl Trace {
    pub(super) fn of(folder: &str, marks: &str) -> Self {
        Self {
            folder: folder.to_owned(),
            marks: marks.to_owned(),
            names: BTreeMap::new(),
            contents: BTreeMap::new(),
            open: BTreeMap::new(),
            unfinished: BTreeMap::new(),
            events: Vec::new(),
        }
    }

    /// A new process, with nothing open.
    pub(super) fn begin(&mut self) {
        self.open.clear();
    }

    /// A file that existed before.
    pub(super) fn found(&mut self, name: &str, bytes: Vec<u8>) {
        let file = self.create(name);
        self.op(Op::Write { file, at: 0, bytes });
        self.op(Op::Sync { file });
        self.op(Op::SyncFolder);
    }

    fn create(&mut self, name: &str) -> FileId {
        let file = self.contents.len();
        self.contents.insert(file, Vec::new());
        self.names.insert(name.to_owned(), file);
        self.op(Op::Create { file, name: name.to_owned() });
        file
    }

    fn op(&mut self, op: Op) {
        if let Op::Write { file, .. } | Op::Truncate { file, .. } = &op {
            disk::apply(self.contents.get_mut(file).expect("a file that was made"), &op);
        }
        self.events.push(Event::Op(op));
    }

    /// `123 pwrite64(5, "\x61", 1, 56) = 1`
    pub(super) fn line(&mut self, line: &str) {
        let (thread, line) =
            line.split_once(' ').map_or(("", line), |(thread, rest)| (thread, rest.trim_start()));
        if line.starts_with("+++") || line.starts_with("---") {
            return;
        }
        if let Some(begun) = line.strip_suffix(" <unfinished ...>") {
            self.unfinished.insert(thread.to_owned(), begun.to_owned());
            return;
        }
        let resumed = line.strip_prefix("<... ").and_then(|rest| rest.split_once(" resumed>"));
        let whole = resumed.map(|(_, end)| self.unfinished.remove(thread).expect("a call that began") + end);
        let line = whole.as_deref().unwrap_or(line);
        let (call, result) =
            line.rsplit_once(" = ").unwrap_or_else(|| panic!("not understood: {}", head(line)));
        if result.starts_with('-') || result.starts_with('?') {
            return;
        }
        let (name, rest) = call.split_once('(').unwrap_or_else(|| panic!("not understood: {}", head(line)));
        let call =
            Call { name, arguments: rest.trim_end().trim_end_matches(')').split(", ").collect(), result };
        self.call(&call);
    }

    fn call(&mut self, call: &Call<'_>) {
        match call.name {
            "openat" => self.opened(call),
            "close" => {
                self.open.remove(&call.number(0));
            }
            "write" | "pwrite64" => self.written(call),
            "ftruncate" => {
                if let Some(file) = self.file(call, 0) {
                    self.op(Op::Truncate { file, length: call.number(1) });
                }
            }
            "fsync" | "fdatasync" => match self.open.get(&call.number(0)) {
                Some(Open::Folder) => self.op(Op::SyncFolder),
                Some(&Open::File { file, .. }) => self.op(Op::Sync { file }),
                _ => {}
            },
            "rename" => {
                let (Some(from), Some(to)) = (self.name(call, 0), self.name(call, 1)) else { return };
                let file = self.names.remove(&from).expect("a file that is there");
                self.names.insert(to.clone(), file);
                self.op(Op::Rename { file, from, to });
            }
            "unlink" => {
                if let Some(name) = self.name(call, 0) {
                    self.names.remove(&name);
                    self.op(Op::Unlink { name });
                }
            }
            // Room is kept for later, and the file is as it was.
            "fallocate" if call.arguments[1] == "FALLOC_FL_KEEP_SIZE" => {}
            "copy_file_range" => self.copied(call),
            "mmap" => {
                let is_of_the_store =
                    call.arguments[4].parse().is_ok_and(|file| self.open.contains_key(&file));
                assert!(!is_of_the_store, "a file of the store is mapped into memory");
            }
            _ => {
                let touches = call.arguments.iter().any(|argument| {
                    argument.parse().is_ok_and(|file| self.open.contains_key(&file))
                        || decode(argument).is_some_and(|path| self.is_inside(&path))
                });
                assert!(!touches, "a call that is not understood: {}", call.name);
            }
        }
    }

    fn opened(&mut self, call: &Call<'_>) {
        let Some(path) = decode(call.arguments[1]).and_then(|path| String::from_utf8(path).ok()) else {
            panic!("a path that cannot be read");
        };
        let flags = call.arguments[2];
        let open = if path == self.folder {
            Open::Folder
        } else if path == self.marks {
            Open::Marks
        } else if let Some(name) = self.name_in(&path) {
            let known = self.names.get(&name).copied();
            let file = known.unwrap_or_else(|| {
                assert!(flags.contains("O_CREAT"), "{name} was there unseen");
                self.create(&name)
            });
            if known.is_some() && flags.contains("O_TRUNC") {
                self.op(Op::Truncate { file, length: 0 });
            }
            assert!(!flags.contains("O_APPEND"), "{name} is appended to");
            Open::File { file, position: 0 }
        } else {
            return;
        };
        self.open.insert(call.result(), open);
    }

    fn written(&mut self, call: &Call<'_>) {
        let number: u32 = call.number(0);
        let Some(open) = self.open.get_mut(&number) else { return };
        let bytes = decode(call.arguments[1]).expect("bytes in full");
        assert_eq!(bytes.len(), call.result::<usize>(), "the trace holds all that was written");
        match open {
            Open::Folder => panic!("a folder cannot be written"),
            Open::Marks => {
                let mark = serde_json::from_slice(&bytes).expect("a mark");
                self.events.push(Event::Mark(mark));
            }
            Open::File { file, position } => {
                let file = *file;
                let at = if call.name == "pwrite64" {
                    call.number(3)
                } else {
                    *position += bytes.len();
                    *position - bytes.len()
                };
                self.op(Op::Write { file, at, bytes });
            }
        }
    }

    /// The kernel copies from one file to another. The bytes are not in the trace, but the content
    /// of the source is known.
    fn copied(&mut self, call: &Call<'_>) {
        let length: usize = call.result();
        let mut place = |argument| match self.open.get_mut(&call.number(argument)) {
            Some(Open::File { file, position }) => {
                *position += length;
                Some((*file, *position - length))
            }
            _ => None,
        };
        let (Some((from, start)), Some((file, at))) = (place(0), place(2)) else { return };
        assert_eq!(
            (call.arguments[1], call.arguments[3]),
            ("NULL", "NULL"),
            "copied from where the files stand"
        );
        let bytes = self.contents[&from][start..start + length].to_vec();
        if length > 0 {
            self.op(Op::Write { file, at, bytes });
        }
    }

    fn file(&self, call: &Call<'_>, argument: usize) -> Option<FileId> {
        match self.open.get(&call.number(argument)) {
            Some(&Open::File { file, .. }) => Some(file),
            _ => None,
        }
    }

    fn name(&self, call: &Call<'_>, argument: usize) -> Option<String> {
        self.name_in(&String::from_utf8(decode(call.arguments[argument])?).ok()?)
    }

    fn name_in(&self, path: &str) -> Option<String> {
        Some(path.strip_prefix(&self.folder)?.strip_prefix('/')?.to_owned())
    }

    fn is_inside(&self, path: &[u8]) -> bool {
        path.starts_with(self.folder.as_bytes())
    }
}

struct Call<'a> {
    name: &'a str,
    arguments: Vec<&'a str>,
    result: &'a str,
}

impl Call<'_> {
    fn number<N: std::str::FromStr>(&self, argument: usize) -> N {
        let text = self.arguments[argument];
        text.parse().unwrap_or_else(|_| panic!("not a number in {}: {}", self.name, head(text)))
    }

    fn result<N: std::str::FromStr>(&self) -> N {
        let text = self.result.split(' ').next().unwrap_or_default();
        text.parse().unwrap_or_else(|_| panic!("not a number from {}: {text}", self.name))
    }
}

/// `"\x41\x42"`; `None` if strace truncated it.
fn decode(text: &str) -> Option<Vec<u8>> {
    let hex = text.strip_prefix('"')?.strip_suffix('"')?.as_bytes();
    let digit = |letter: u8| match letter {
        b'0'..=b'9' => letter - b'0',
        _ => letter - b'a' + 10,
    };
    let mut bytes = Vec::with_capacity(hex.len() / 4);
    for letters in hex.chunks_exact(4) {
        bytes.push(digit(letters[2]) << 4 | digit(letters[3]));
    }
    (bytes.len() * 4 == hex.len()).then_some(bytes)
}

fn head(line: &str) -> &str {
    &line[..line.len().min(200)]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn traced(lines: &[&str]) -> Vec<String> {
        let mut trace = Trace::of("/s", "/m");
        let hex = |path: &str| path.bytes().map(|byte| format!("\\x{byte:02x}")).collect::<String>();
        trace.line(&format!("7 openat(AT_FDCWD, \"{}\", O_RDWR|O_CREAT, 0644) = 3", hex("/s/a")));
        lines.iter().for_each(|line| trace.line(line));
        trace.events.iter().map(|event| format!("{event:?}")).collect()
    }

    #[test]
    fn a_call_becomes_an_operation_with_its_bytes() {
        let events = traced(&[
            r#"7 pwrite64(3, "\x41\x42", 2, 56) = 2"#,
            "7 fdatasync(3)                     = 0",
            "7 ftruncate(3, 0) = -1 EIO (Input/output error)",
            r#"7 write(1, "\x41", 1) = 1"#,
        ]);
        let expected = [
            r#"Op(Create { file: 0, name: "a" })"#,
            "Op(Write { file: 0, at: 56, bytes: [65, 66] })",
            "Op(Sync { file: 0 })",
        ];
        assert_eq!(events, expected);
    }

    #[test]
    fn an_interrupted_call_is_reassembled() {
        let events = traced(&[
            "7 ftruncate(3, 9 <unfinished ...>",
            r#"8 write(1, "\x41", 1) = 1"#,
            "7 <... ftruncate resumed>)         = 0",
        ]);
        assert_eq!(events[1], "Op(Truncate { file: 0, length: 9 })");
    }

    #[test]
    #[should_panic(expected = "not understood: fallocate")]
    fn an_unknown_call_that_could_change_a_file_fails() {
        traced(&["7 fallocate(3, 0, 0, 4096) = 0"]);
    }

    #[test]
    #[should_panic(expected = "mapped into memory")]
    fn mapping_a_file_into_memory_fails() {
        traced(&["7 mmap(NULL, 4096, PROT_READ|PROT_WRITE, MAP_SHARED, 3, 0) = 0x7f0000000000"]);
    }
}
