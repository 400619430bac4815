//! What the region's services say of a first meeting, for the plan's section on it. In their own
//! words: another region has others, or none.

use super::Context;
use crate::directory::{MeetingKind, Service, translated};
use crate::view::{Label, Note, PageBuilder, Row};

/// Draws all of it, from top to bottom.
pub(crate) fn first_meeting<A>(context: &Context<'_>, page: &mut PageBuilder<'_, A>) {
    for part in context.services.iter().flat_map(Service::meeting) {
        let label = Label::from(translated::meeting(part, context.language));
        page.row(match part.kind {
            MeetingKind::Heading => Row::Heading(label),
            MeetingKind::Text => Row::Text(label),
            MeetingKind::Caution => Row::Note(Note::risk(label)),
        });
    }
}
