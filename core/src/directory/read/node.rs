//! One value of a file, with the path that leads to it and the list its faults go to.

use std::cell::RefCell;

use serde_json::{Map, Value};

use super::{DirectoryError, Fault};

/// The faults found so far; bounded, since a hostile file may hold a fault in every byte.
#[derive(Default)]
pub(super) struct Faults(RefCell<Vec<DirectoryError>>);

impl Faults {
    const MOST: usize = 200;

    fn note(&self, path: String, fault: Fault) {
        let mut list = self.0.borrow_mut();
        let error = DirectoryError { path, fault };
        if list.len() < Self::MOST && !list.contains(&error) {
            list.push(error);
        }
    }

    pub(super) fn into_list(self) -> Vec<DirectoryError> {
        self.0.into_inner()
    }
}

/// One object of the file.
pub(super) struct Node<'f> {
    object: Option<&'f Map<String, Value>>,
    path: String,
    faults: &'f Faults,
}

impl<'f> Node<'f> {
    pub(super) fn root(value: &'f Value, faults: &'f Faults) -> Self {
        Self::of(value, "$".into(), faults)
    }

    fn of(value: &'f Value, path: String, faults: &'f Faults) -> Self {
        let object = value.as_object();
        if object.is_none() {
            faults.note(path.clone(), Fault::WrongType);
        }
        Self { object, path, faults }
    }

    pub(super) fn fault(&self, fault: Fault) {
        self.faults.note(self.path.clone(), fault);
    }

    pub(super) fn fault_at(&self, key: &str, fault: Fault) {
        self.faults.note(format!("{}.{key}", self.path), fault);
    }

    /// Notes a fault, and stands for the value that is not there.
    pub(super) fn none_at<T>(&self, key: &str, fault: Fault) -> Option<T> {
        self.fault_at(key, fault);
        None
    }

    pub(super) fn knows_only(&self, known: &[&str]) {
        for key in self.object.into_iter().flat_map(Map::keys) {
            if !known.contains(&key.as_str()) {
                // The key comes from the file: only a readable part of it is repeated.
                let key: String = key.chars().filter(|letter| !letter.is_control()).take(40).collect();
                self.fault_at(&key, Fault::UnknownProperty);
            }
        }
    }

    /// Whether the file says something of `key`, be it `null`.
    pub(super) fn says(&self, key: &str) -> bool {
        self.object.is_none_or(|object| object.contains_key(key))
    }

    fn value(&self, key: &str) -> Option<&'f Value> {
        self.object?.get(key).filter(|value| !value.is_null())
    }

    pub(super) fn object(&self, key: &str) -> Option<Node<'f>> {
        match self.value(key) {
            Some(value) => Some(Node::of(value, format!("{}.{key}", self.path), self.faults)),
            None => self.none_at(key, Fault::Missing),
        }
    }

    pub(super) fn list(&self, key: &str, most: usize) -> Option<Vec<Node<'f>>> {
        if self.object.is_some() && self.value(key).is_none() {
            return self.none_at(key, Fault::Missing);
        }
        Some(self.optional_list(key, most))
    }

    pub(super) fn optional_list(&self, key: &str, most: usize) -> Vec<Node<'f>> {
        let Some(value) = self.value(key) else {
            return Vec::new();
        };
        let Some(list) = value.as_array() else {
            self.fault_at(key, Fault::WrongType);
            return Vec::new();
        };
        if list.len() > most {
            self.fault_at(key, Fault::TooMany);
        }
        list.iter()
            .take(most)
            .enumerate()
            .map(|(index, value)| Node::of(value, format!("{}.{key}[{index}]", self.path), self.faults))
            .collect()
    }

    /// Text that must be there; `missing` is the fault where it is absent or blank.
    pub(super) fn word(&self, key: &str, most: usize, missing: Fault) -> Option<String> {
        self.object?;
        match self.value(key) {
            None => self.none_at(key, missing),
            Some(Value::String(text)) if text.trim().is_empty() => self.none_at(key, missing),
            Some(_) => self.optional_word(key, most),
        }
    }

    /// Text that may be absent.
    pub(super) fn optional_word(&self, key: &str, most: usize) -> Option<String> {
        let Some(text) = self.value(key)?.as_str() else {
            return self.none_at(key, Fault::WrongType);
        };
        if text.chars().count() > most {
            return self.none_at(key, Fault::TooLong);
        }
        if text.chars().any(is_hidden) {
            return self.none_at(key, Fault::NotText);
        }
        Some(text.trim().to_owned())
    }
}

/// Characters that do not show, or that turn the direction of what shows: a number that reads as another.
fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}
