//! Finds the position of each value in a JSON text, and duplicate keys: a parser that keeps the
//! last of two would dial it.

use std::collections::{HashMap, HashSet};

use super::place::Place;

/// A walk over one text.
#[derive(Default)]
pub(super) struct Places {
    of: HashMap<String, Place>,
    /// The path of each duplicate key, with the place of the second and the line of the first.
    pub(super) twice: Vec<(String, Place, u32)>,
}

/// A file of this project has some hundred values; a hostile one may have a hundred thousand, each
/// with a path.
const MOST_PLACES: usize = 20_000;
/// How many are reported.
const MOST_TWICE: usize = 200;

/// A key comes from the file: messages repeat only a readable part of it.
pub(super) fn readable(key: &str) -> String {
    key.chars().filter(|letter| !letter.is_control()).take(40).collect()
}

impl Places {
    /// Walks a valid JSON text.
    pub(super) fn of(text: &str) -> Self {
        let mut walk = Walk { text, at: 0, line: 1, counted: (0, 1), places: Self::default() };
        walk.value("$");
        walk.places
    }

    /// The place of the value at `path`.
    pub(super) fn at(&self, path: &str) -> Option<Place> {
        self.of.get(path).copied()
    }
}

struct Walk<'t> {
    text: &'t str,
    at: usize,
    line: u32,
    /// The last byte counted on this line and its column, so that nothing is counted twice.
    counted: (usize, u32),
    places: Places,
}

impl Walk<'_> {
    fn value(&mut self, path: &str) {
        self.skip_space();
        let place = self.place();
        if self.places.of.len() < MOST_PLACES {
            self.places.of.entry(path.to_owned()).or_insert(place);
        }
        match self.peek() {
            Some(b'{') => self.object(path),
            Some(b'[') => self.list(path),
            Some(b'"') => drop(self.string()),
            _ => {
                while self
                    .peek()
                    .is_some_and(|byte| !matches!(byte, b',' | b']' | b'}' | b' ' | b'\t' | b'\r' | b'\n'))
                {
                    self.at += 1;
                }
            }
        }
    }

    fn object(&mut self, path: &str) {
        // The keys so far, unescaped, with their lines.
        let mut keys: HashMap<String, u32> = HashMap::new();
        let mut told: HashSet<String> = HashSet::new();
        self.at += 1;
        while self.next_entry(b'}') {
            let place = self.place();
            let written = self.string();
            let key: String = serde_json::from_str(written).unwrap_or_default();
            let inner = format!("{path}.{}", readable(&key));
            match keys.get(&key) {
                Some(first) if self.places.twice.len() < MOST_TWICE && told.insert(key.clone()) => {
                    self.places.twice.push((inner.clone(), place, *first));
                }
                Some(_) => {}
                None => drop(keys.insert(key, place.line)),
            }
            self.skip_space();
            self.at += 1;
            self.value(&inner);
        }
    }

    fn list(&mut self, path: &str) {
        self.at += 1;
        let mut index = 0;
        while self.next_entry(b']') {
            self.value(&format!("{path}[{index}]"));
            index += 1;
        }
    }

    /// Goes to the next entry, or past the end.
    fn next_entry(&mut self, end: u8) -> bool {
        self.skip_space();
        if self.peek() == Some(b',') {
            self.at += 1;
            self.skip_space();
        }
        match self.peek() {
            Some(byte) if byte != end => true,
            _ => {
                self.at += 1;
                false
            }
        }
    }

    /// The string that starts here, with its quotes.
    fn string(&mut self) -> &str {
        let start = self.at;
        self.at += 1;
        while let Some(byte) = self.peek() {
            self.at += if byte == b'\\' { 2 } else { 1 };
            if byte == b'"' {
                break;
            }
        }
        self.text.get(start..self.at).unwrap_or_default()
    }

    fn skip_space(&mut self) {
        while let Some(byte) = self.peek().filter(u8::is_ascii_whitespace) {
            self.at += 1;
            if byte == b'\n' {
                self.line += 1;
                self.counted = (self.at, 1);
            }
        }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn place(&mut self) -> Place {
        let (from, column) = self.counted;
        let between = self.text.get(from..self.at).unwrap_or_default().chars().count();
        let column = column.saturating_add(u32::try_from(between).unwrap_or(u32::MAX));
        self.counted = (self.at, column);
        Place { line: self.line, column }
    }
}
