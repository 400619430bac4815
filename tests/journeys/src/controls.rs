//! What can be touched and written on a page of core's.

use tally_core::{Card, Control, Event, Page, Row};

use crate::find::{NotFound, find};
use crate::sight::Named;

/// Something on a page that can be touched.
#[derive(Clone, Debug)]
pub struct Touchable {
    /// What it says, and the card or the item that it belongs to.
    pub named: Named,
    /// What a touch sends.
    pub event: Event,
}

/// A field on a page.
#[derive(Clone, Debug)]
pub struct Writable {
    /// What is asked.
    pub label: String,
    /// The field's id.
    pub id: u32,
}

/// Everything on the page that can be touched, from top to bottom.
#[must_use]
pub fn touchables(page: &Page) -> Vec<Touchable> {
    let mut found = Vec::new();
    for row in &page.rows {
        match row {
            Row::Item { label, tick, up, down, delete, .. } => {
                found.push(touchable(&label.text, None, tick));
                let controls = [up, down, delete].into_iter().flatten();
                found.extend(controls.map(|control| of_control(control, Some(&label.text))));
            }
            Row::Choice { control, .. } | Row::Button(control) | Row::Disclosure { control } => {
                found.push(of_control(control, None));
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
    found.extend(page.back.iter().map(|control| of_control(control, None)));
    found.push(of_control(&page.exit, None));
    found
}

/// Every field of the page, from top to bottom.
#[must_use]
pub fn writables(page: &Page) -> Vec<Writable> {
    page.rows
        .iter()
        .filter_map(|row| match row {
            Row::Field { id, label, .. } => Some(Writable { label: label.text.to_string(), id: *id }),
            _ => None,
        })
        .collect()
}

/// What says `label`, on the card or the item that says `of`: whole, or a beginning that nothing
/// else has.
///
/// # Errors
/// If not exactly one thing does.
pub fn find_touchable(page: &Page, label: &str, of: Option<&str>) -> Result<Touchable, NotFound> {
    let mut touchables = touchables(page);
    let named: Vec<Named> = touchables.iter().map(|touchable| touchable.named.clone()).collect();
    Ok(touchables.swap_remove(find(&named, label, of)?))
}

/// The field that asks `label`.
///
/// # Errors
/// If not exactly one does.
pub fn find_writable(page: &Page, label: &str) -> Result<Writable, NotFound> {
    let mut writables = writables(page);
    let named: Vec<Named> =
        writables.iter().map(|writable| Named { label: writable.label.clone(), of: None }).collect();
    Ok(writables.swap_remove(find(&named, label, None)?))
}

fn on_card(card: &Card) -> impl Iterator<Item = Touchable> + '_ {
    card.actions.iter().map(|control| of_control(control, Some(&card.title.text)))
}

fn of_control(control: &Control, of: Option<&str>) -> Touchable {
    touchable(&control.label.text, of, &control.event)
}

fn touchable(label: &str, of: Option<&str>, event: &Event) -> Touchable {
    let named = Named { label: label.to_owned(), of: of.map(ToOwned::to_owned) };
    Touchable { named, event: event.clone() }
}
