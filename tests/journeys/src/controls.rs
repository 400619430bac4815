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
    let mut found: Vec<Touchable> = page.lead.iter().flat_map(on_card).collect();
    for row in &page.rows {
        match row {
            Row::Item { control, up, down, delete, .. } => {
                found.push(of_control(control, None));
                let controls = [up, down, delete].into_iter().flatten();
                found.extend(controls.map(|other| of_control(other, Some(&control.label.text))));
            }
            Row::Card(card) => found.extend(on_card(card)),
            Row::Line(line) => {
                found.extend(line.actions.iter().map(|control| of_control(control, Some(&line.title.text))));
            }
            Row::Field { label, add, .. } => {
                found.extend(add.iter().map(|control| of_control(control, Some(&label.text))));
            }
            row => found.extend(row.controls().into_iter().map(|control| of_control(control, None))),
        }
    }
    let bar = &page.bar;
    let undo = bar.notice.iter().filter_map(|notice| notice.undo.as_ref());
    let in_bar = undo.chain(&bar.first).chain(&bar.back).chain([&bar.exit]);
    found.extend(in_bar.map(|control| of_control(control, None)));
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
    let controls = card.actions.iter().chain(&card.more);
    controls.map(|control| of_control(control, Some(&card.title.text)))
}

fn of_control(control: &Control, of: Option<&str>) -> Touchable {
    let named = Named { label: control.label.text.to_string(), of: of.map(ToOwned::to_owned) };
    Touchable { named, event: control.event.clone() }
}
