//! What was tried before the lock, and what comes next: dialing hides the app and locks it, so the
//! next opening says whom to try next. What comes first stays first.

use super::super::wording;
use super::drawing::Drawing;
use super::{Action, Way};
use crate::view::{Label, Line, PageBuilder, Row};

pub(super) fn draw<A: From<Action>>(drawing: Drawing<'_>, page: &mut PageBuilder<'_, A>) {
    let Drawing { session, context, .. } = drawing;
    let Some(tried) = context.tried.filter(|tried| tried.is_recent(context.now)) else {
        return;
    };
    let words = page.words();
    let message = match tried.way {
        Way::Text911 | Way::Text(_) => id!("help-tried-text"),
        Way::Chat(_) => id!("help-tried-chat"),
        Way::Page(_) => id!("help-tried-page"),
        _ => id!("help-tried-call"),
    };
    let told = match tried.way.name(words, context) {
        Some(name) => words.say_with(message, "name", &*name),
        None => words.say(id!("help-tried-person")),
    };
    page.banner_text(told);
    let Some(next) = tried.way.next(session.situation(), context) else { return };
    let Some(name) = next.name(words, context) else { return };
    let number = next.number(context);
    let is_open = next.is_open_to(context.abilities);
    let actions = if is_open { drawing.controls(page, next, false) } else { Vec::new() };
    page.row(Row::Line(Line {
        title: Label::from(words.say_with(id!("help-tried-next"), "name", &*name)),
        // The name of an emergency number is the number.
        detail: number.map(|number| wording::number_label(words, &number)).filter(|label| label.text != name),
        actions,
    }));
    if !is_open {
        page.risk(next.cannot());
    }
}
