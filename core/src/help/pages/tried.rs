//! What was tried before the lock, and what comes next: dialing hides the app and locks it, so the
//! next opening begins with the next number.

use super::super::wording;
use super::{Action, Context, Way, cards};
use crate::view::{Emphasis, PageBuilder, Row};

pub(super) fn draw<A: From<Action>>(practicing: bool, context: &Context<'_>, page: &mut PageBuilder<'_, A>) {
    let Some(tried) = context.tried.filter(|tried| tried.is_recent(context)) else {
        return;
    };
    let words = page.words();
    let message = match tried.way {
        Way::Text911 | Way::Text(_) => id!("help-tried-text"),
        Way::Chat(_) => id!("help-tried-chat"),
        _ => id!("help-tried-call"),
    };
    let told = match tried.way.name(words, context) {
        Some(name) => words.say_with(message, "name", &*name),
        None => words.say(id!("help-tried-person")),
    };
    page.row(Row::Banner(told.into()));
    let Some(next) = tried.way.next(context) else { return };
    let Some(name) = next.name(words, context) else { return };
    page.row(Row::Banner(words.say_with(id!("help-tried-next"), "name", &*name).into()));
    let Some(number) = next.number(context) else {
        for mut control in cards::chat_actions(page, practicing, next, &name) {
            control.emphasis = Emphasis::Primary;
            page.row(Row::Button(control));
        }
        return;
    };
    if !next.is_open_to(context.abilities) {
        let id = match next {
            Way::Text911 | Way::Text(_) => id!("help-text-number"),
            _ => id!("help-call-number"),
        };
        page.row(Row::Text(wording::label_with_number(words, id, &number)));
        page.caution(next.cannot());
        return;
    }
    let actions = cards::number_actions(page, practicing, next, &number);
    for mut control in actions {
        control.emphasis = Emphasis::Primary;
        page.row(Row::Button(control));
    }
}
