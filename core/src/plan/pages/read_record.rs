//! All of the record as plain text, oldest first: to read aloud, or to copy by hand for a lawyer.

use super::entry::draw_read;
use super::parts::Drawing;
use super::record::draw_risk;
use super::{Action, Context};
use crate::plan::session::Closed;

pub(super) fn draw<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>, context: &Context<'_, A>) {
    drawing.head(id!("record-read"), context);
    let entries = drawing.plan.entries_in_order();
    if entries.is_empty() {
        return drawing.page.text(id!("plan-nothing-yet"));
    }
    let shown = drawing.one_of(entries.len());
    if shown.is_none_or(|position| position == 0) {
        draw_risk(drawing, id!("record-read-why"));
    }
    if drawing.neutral() && !drawing.session.is_open(Closed::Everything) {
        drawing.page.button(id!("plan-write-down-open-all"), Action::Open(Closed::Everything));
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
