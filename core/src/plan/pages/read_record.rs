//! All of the record as plain text, oldest first: to read aloud, or to copy by hand for a lawyer.

use super::entry::draw_read;
use super::parts::Drawing;
use super::{Action, Context};

pub(super) fn draw<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>, context: &Context<'_, A>) {
    drawing.head(id!("record-read"), context);
    let entries = drawing.plan.entries_in_order();
    if entries.is_empty() {
        return drawing.page.text(id!("plan-nothing-yet"));
    }
    let shown = drawing.one_of(entries.len());
    if shown.is_none_or(|position| position == 0) {
        drawing.page.risk(id!("record-read-why"));
    }
    for (position, entry) in entries.iter().enumerate() {
        if shown.is_none_or(|shown| shown == position) {
            draw_read(drawing, entry);
        }
    }
    if let Some(position) = shown {
        drawing.turn(position, entries.len());
    }
}
