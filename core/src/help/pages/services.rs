//! The services for some people, a line each.

use super::super::guidance::Contact;
use super::Action;
use super::cards;
use super::drawing::Drawing;
use crate::directory::Group;
use crate::view::{PageBuilder, Row};

/// Draws them; nothing if there is none.
pub(super) fn of<A: From<Action>>(group: Group, drawing: Drawing<'_>, page: &mut PageBuilder<'_, A>) {
    let services = drawing.context.services;
    let (_, groups) = cards::of(drawing.session, drawing.context);
    for contact in &groups {
        let Contact::Service(id) = contact.first.contact else { continue };
        let serves = services.at(usize::from(id.0)).is_some_and(|service| service.serves().has(group));
        if serves {
            let line = drawing.line(page, contact);
            page.row(Row::Line(line));
        }
    }
}
