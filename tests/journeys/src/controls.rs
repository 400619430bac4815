//! Finds what a person would touch by what it says.

use std::fmt;

use tally_core::{Card, Control, Event, Page, Row};

/// Something on a page that can be touched.
#[derive(Clone, Debug)]
pub struct Touchable {
    /// What it says.
    pub label: String,
    /// The card or the item that it belongs to.
    pub of: Option<String>,
    /// What a touch sends.
    pub event: Event,
}

/// A field on a page.
#[derive(Clone, Debug)]
pub struct Writable {
    /// What is asked.
    pub label: String,
    pub id: u32,
}

/// Why no single thing answers to a label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotFound {
    /// Nothing does; this is what there is.
    Nothing(Vec<String>),
    /// All of these do.
    Several(Vec<String>),
}

/// Everything on the page that can be touched, from top to bottom.
pub fn touchables(page: &Page) -> Vec<Touchable> {
    let mut found = Vec::new();
    for row in &page.rows {
        match row {
            Row::Item { label, tick, up, down, delete, .. } => {
                found.push(Touchable { label: label.text.to_string(), of: None, event: tick.clone() });
                let controls = [up, down, delete].into_iter().flatten();
                found.extend(controls.map(|control| Touchable::new(control, Some(&label.text))));
            }
            Row::Choice { control, .. } | Row::Button(control) | Row::Disclosure { control } => {
                found.push(Touchable::new(control, None));
            }
            Row::Pair { first, second } => {
                found.extend(on_card(first));
                found.extend(on_card(second));
            }
            Row::Card(card) => found.extend(on_card(card)),
            Row::Heading(_)
            | Row::Text(_)
            | Row::Quote(_)
            | Row::Caution(_)
            | Row::Banner(_)
            | Row::Step { .. }
            | Row::Field { .. }
            | Row::Busy(_) => {}
        }
    }
    found.extend(page.back.iter().map(|control| Touchable::new(control, None)));
    found.push(Touchable::new(&page.exit, None));
    found
}

/// Every field of the page, from top to bottom.
pub fn writables(page: &Page) -> Vec<Writable> {
    page.rows
        .iter()
        .filter_map(|row| match row {
            Row::Field { id, label, .. } => Some(Writable { label: label.text.to_string(), id: *id }),
            _ => None,
        })
        .collect()
}

/// What says `label`, on the card or item that says `of`: whole, or a beginning that nothing else
/// has.
pub fn find_touchable(page: &Page, label: &str, of: Option<&str>) -> Result<Touchable, NotFound> {
    let mut found = touchables(page);
    if let Some(of) = of {
        // Several cards may begin alike, but a title that is told whole means that one.
        let whole = found.iter().any(|touchable| touchable.is_of(of, same));
        let there = listed(&found);
        found.retain(|touchable| touchable.is_of(of, if whole { same } else { begins }));
        if found.is_empty() {
            return Err(NotFound::Nothing(there));
        }
    }
    pick(found, label, |touchable| &touchable.label)
}

/// The field that asks `label`.
pub fn find_writable(page: &Page, label: &str) -> Result<Writable, NotFound> {
    pick(writables(page), label, |writable| &writable.label)
}

fn pick<T: fmt::Display>(candidates: Vec<T>, label: &str, says: impl Fn(&T) -> &str) -> Result<T, NotFound> {
    let (mut whole, rest): (Vec<T>, Vec<T>) =
        candidates.into_iter().partition(|candidate| same(says(candidate), label));
    match whole.len() {
        0 => {}
        1 => return Ok(whole.remove(0)),
        _ => return Err(NotFound::Several(listed(&whole))),
    }
    let (mut begun, rest): (Vec<T>, Vec<T>) =
        rest.into_iter().partition(|candidate| begins(says(candidate), label));
    match begun.len() {
        0 => Err(NotFound::Nothing(listed(&rest))),
        1 => Ok(begun.remove(0)),
        _ => Err(NotFound::Several(listed(&begun))),
    }
}

fn listed<T: fmt::Display>(candidates: &[T]) -> Vec<String> {
    candidates.iter().map(ToString::to_string).collect()
}

/// A journey is typed on a keyboard that has one kind of space.
fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

fn same(says: &str, label: &str) -> bool {
    plain(says) == plain(label)
}

fn begins(says: &str, label: &str) -> bool {
    !label.is_empty() && plain(says).starts_with(&plain(label))
}

fn on_card(card: &Card) -> impl Iterator<Item = Touchable> + '_ {
    card.actions.iter().map(|control| Touchable::new(control, Some(&card.title.text)))
}

impl Touchable {
    fn new(control: &Control, of: Option<&str>) -> Self {
        Self {
            label: control.label.text.to_string(),
            of: of.map(ToOwned::to_owned),
            event: control.event.clone(),
        }
    }

    fn is_of(&self, of: &str, matches: fn(&str, &str) -> bool) -> bool {
        self.of.as_deref().is_some_and(|owner| matches(owner, of))
    }
}

impl fmt::Display for Touchable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.of {
            Some(of) => write!(formatter, "{:?} of {:?}", self.label, of),
            None => write!(formatter, "{:?}", self.label),
        }
    }
}

impl fmt::Display for Writable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:?}", self.label)
    }
}

impl NotFound {
    /// Of the things that a label could have named.
    pub fn explain(&self) -> String {
        match self {
            Self::Nothing(there) if there.is_empty() => "there is none on this screen".to_owned(),
            Self::Nothing(there) => format!("there is none; there are {}", there.join(", ")),
            Self::Several(several) => format!("it could be any of {}", several.join(", ")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    fn label_of(result: Result<Touchable, NotFound>) -> String {
        result.unwrap().to_string()
    }

    #[test]
    fn a_label_names_what_says_it_whole_or_begins_so() {
        let page = sample::page();
        assert_eq!(label_of(find_touchable(&page, "Exit", None)), "\"Exit\"");
        assert_eq!(label_of(find_touchable(&page, "Where to", None)), "\"Where to go\"");
    }

    #[test]
    fn two_that_say_the_same_are_told_apart_by_their_card() {
        let page = sample::page();
        let several = find_touchable(&page, "Call", None).unwrap_err();
        assert!(matches!(&several, NotFound::Several(two) if two.len() == 2), "{several:?}");
        assert_eq!(label_of(find_touchable(&page, "Call", Some("911"))), "\"Call\" of \"911\"");
        assert_eq!(label_of(find_touchable(&page, "Delete", Some("Keys"))), "\"Delete\" of \"Keys\"");
    }

    #[test]
    fn what_is_not_there_is_answered_with_what_is() {
        let Err(NotFound::Nothing(there)) = find_touchable(&sample::page(), "Fly", None) else {
            panic!("found it");
        };
        assert!(there.contains(&"\"Exit\"".to_owned()));
        assert_eq!(find_writable(&sample::page(), "A no").unwrap().id, 7);
    }
}
