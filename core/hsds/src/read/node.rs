//! One value of a file, with its path and the list that collects faults.

use std::cell::RefCell;

use serde_json::{Map, Value};

use super::properties::{Form, Properties};
use super::{DirectoryError, Fault, Place, Places};
use crate::places::readable;

/// The faults found so far; bounded, because a hostile file may have a fault in every byte.
pub(super) struct Faults {
    places: Places,
    list: RefCell<Vec<DirectoryError>>,
}

impl Faults {
    const MOST: usize = 200;

    /// Starts with the duplicate keys.
    pub(super) fn of(mut places: Places) -> Self {
        let twice = core::mem::take(&mut places.twice);
        let error = |(path, place, first)| DirectoryError {
            place: Some(place),
            path,
            value: None,
            fault: Fault::Twice { first },
        };
        Self { places, list: RefCell::new(twice.into_iter().map(error).collect()) }
    }

    fn note(&self, path: String, value: Option<&Value>, fault: Fault) {
        let place = self.place(&path);
        let error = DirectoryError { place, path, value: value.and_then(shown), fault };
        let mut list = self.list.borrow_mut();
        if error.fault == Fault::BlankNeeded {
            let blank = list.iter_mut().find(|o| o.path == error.path && o.fault == Fault::Blank);
            blank.into_iter().for_each(|blank| blank.fault = Fault::BlankNeeded);
            return;
        }
        // One fault, one message: do not report what a first fault caused.
        if list.len() < Self::MOST && !list.iter().any(|other| other.path == error.path) {
            list.push(error);
        }
    }

    /// The place of `path`, or of the object that it would be in.
    fn place(&self, path: &str) -> Option<Place> {
        let mut path = path;
        loop {
            if let Some(place) = self.places.at(path) {
                return Some(place);
            }
            path = &path[..path.rfind(['.', '['])?];
        }
    }

    /// All of them, from top to bottom.
    pub(super) fn into_list(self) -> Vec<DirectoryError> {
        let mut list = self.list.into_inner();
        list.sort_by_key(|error| error.place.map(|place| (place.line, place.column)));
        list
    }
}

/// A value as a message quotes it: shortened, and only visible characters.
fn shown(value: &Value) -> Option<String> {
    const MOST: usize = 60;
    let text = match value {
        Value::String(text) => {
            let mut shortened: String =
                text.chars().filter(|letter| !is_hidden(*letter)).take(MOST).collect();
            if shortened.chars().count() == MOST {
                shortened.push('…');
            }
            format!("\"{shortened}\"")
        }
        Value::Array(_) | Value::Object(_) => return None,
        other => other.to_string(),
    };
    Some(text)
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
            faults.note(path.clone(), Some(value), Fault::WrongType("an object, in { }"));
        }
        Self { object, path, faults }
    }

    pub(super) fn fault(&self, fault: Fault) {
        self.faults.note(self.path.clone(), None, fault);
    }

    pub(super) fn fault_at(&self, key: &str, fault: Fault) {
        // Report what is not an object only as that, and a misspelled property only as misspelled.
        if let Some(object) = self.object
            && !self.is_misspelled(key)
        {
            self.faults.note(format!("{}.{key}", self.path), object.get(key), fault);
        }
    }

    /// Whether another key was recorded as a misspelling of `key`.
    pub(super) fn is_misspelled(&self, key: &str) -> bool {
        self.faults.list.borrow().iter().any(|error| {
            matches!(error.fault, Fault::Misspelled(meant) if meant == key)
                && error
                    .path
                    .strip_prefix(&self.path)
                    .and_then(|rest| rest.strip_prefix('.'))
                    .is_some_and(|rest| !rest.contains(['.', '[']))
        })
    }

    /// Records a fault; returns `None` for the missing value.
    pub(super) fn none_at<T>(&self, key: &str, fault: Fault) -> Option<T> {
        self.fault_at(key, fault);
        None
    }

    /// Records unknown properties, and known ones of the wrong form.
    pub(super) fn knows_only(&self, known: Properties) {
        for (key, value) in self.object.into_iter().flatten() {
            match known.iter().find(|(name, _)| name == key) {
                None => {
                    let mut names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
                    names.retain(|name| !self.object.is_some_and(|object| object.contains_key(*name)));
                    let meant = names.into_iter().find(|name| is_near(key, name));
                    let fault = meant.map_or_else(
                        || Fault::UnknownProperty(known.iter().map(|(name, _)| *name).collect()),
                        Fault::Misspelled,
                    );
                    self.faults.note(format!("{}.{}", self.path, readable(key)), None, fault);
                }
                Some((name, Form::Date)) if value.is_null() => self.fault_at(name, Fault::NotAssured),
                Some((name, _)) if value.is_null() => self.fault_at(name, Fault::Null),
                Some((name, form)) => {
                    if let Some(fault) = form.fault_of(value) {
                        self.fault_at(name, fault);
                    } else if let Value::String(text) = value {
                        self.judge_text(name, text);
                    }
                }
            }
        }
    }

    fn judge_text(&self, key: &str, text: &str) {
        if text.trim().is_empty() {
            self.fault_at(key, Fault::Blank);
        } else if let Some(hidden) = text.chars().find(|letter| is_hidden(*letter)) {
            self.fault_at(key, Fault::NotText(hidden));
        } else if text.trim() != text {
            self.fault_at(key, Fault::Untrimmed);
        }
    }

    /// Refuses a reference to anything but an enclosing object.
    pub(super) fn refers_to(&self, key: &str, what: &'static str, id: Option<&str>) {
        let said = self.value(key).and_then(Value::as_str);
        if let (Some(said), Some(id)) = (said, id)
            && !said.eq_ignore_ascii_case(id)
        {
            self.fault_at(key, Fault::OfAnother(what));
        }
    }

    /// The line of one of its values.
    pub(super) fn line(&self) -> u32 {
        self.faults.place(&self.path).map_or(0, |place| place.line)
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.value(key).is_some()
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
        let Some(list) = self.value(key).and_then(Value::as_array) else {
            return Vec::new();
        };
        if list.len() > most {
            self.fault_at(key, Fault::TooMany { found: list.len(), most });
        }
        list.iter()
            .take(most)
            .enumerate()
            .map(|(index, value)| Node::of(value, format!("{}.{key}[{index}]", self.path), self.faults))
            .collect()
    }

    /// Text that must be there.
    pub(super) fn word(&self, key: &str, most: usize) -> Option<String> {
        self.object?;
        match self.object?.get(key) {
            None => self.none_at(key, Fault::Missing),
            Some(Value::String(text)) if text.trim().is_empty() => self.none_at(key, Fault::BlankNeeded),
            Some(_) => self.optional_word(key, most),
        }
    }

    /// Text that may be absent; [`Self::knows_only`] has checked its form.
    pub(super) fn optional_word(&self, key: &str, most: usize) -> Option<String> {
        let text = self.value(key)?.as_str()?;
        let found = text.chars().count();
        if found > most {
            return self.none_at(key, Fault::TooLong { found, most });
        }
        let sound = !text.trim().is_empty() && !text.chars().any(is_hidden);
        sound.then(|| text.trim().to_owned())
    }

    /// A number that may be absent.
    pub(super) fn optional_number(&self, key: &str) -> Option<u64> {
        self.value(key)?.as_u64()
    }
}

/// Whether one is a likely slip for the other: a letter more or less, a different letter, or two
/// transposed.
fn is_near(written: &str, known: &str) -> bool {
    let fold = |text: &str| -> Vec<char> {
        text.chars()
            .filter(|letter| letter.is_alphanumeric())
            .map(|letter| letter.to_ascii_lowercase())
            .collect()
    };
    let (one, other) = (fold(written), fold(known));
    let same = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[same..], &other[same..]);
    let tail = one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[..one.len() - tail], &other[..other.len() - tail]);
    let swapped = matches!((one, other), ([a, b], [c, d]) if a == d && b == c);
    swapped || (one.len() <= 1 && other.len() <= 1)
}

/// Characters that are invisible or change text direction, so that a number could read as another.
fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
        )
}
