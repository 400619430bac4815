//! What a touch would have done: the same pages, and nobody is called.

use super::super::wording;
use super::{Action, Context, Screen, Way, cards};
use crate::view::{PageBuilder, Row};

pub(super) fn draw<A: From<Action>>(way: Way, context: &Context<'_>, page: &mut PageBuilder<'_, A>) {
    let words = page.words();
    page.title(id!("help-practiced-title"));
    let number = way.number(context);
    match (way, number, way.name(words, context)) {
        // A trusted person's number stays out of the messages.
        (Way::CallPerson(_), Some(_), _) => page.text(id!("help-practiced-person-call")),
        (Way::TextPerson(_), Some(_), _) => page.text(id!("help-practiced-person-text")),
        (Way::Text911 | Way::Text(_), Some(number), _) => {
            page.row(Row::Text(wording::label_with_number(words, id!("help-practiced-text"), &number)));
        }
        (Way::Chat(_), _, Some(name)) => {
            page.row(Row::Text(words.say_with(id!("help-practiced-chat"), "name", &*name).into()));
        }
        (_, Some(number), _) => {
            page.row(Row::Text(wording::label_with_number(words, id!("help-practiced-call"), &number)));
        }
        _ => page.text(id!("help-practiced-none")),
    }
    page.text(id!("help-practiced-lock"));
    if let Some(next) = way.next(context)
        && let Some(name) = next.name(words, context)
        && let Some(number) = next.number(context)
    {
        page.row(Row::Text(words.say_with(id!("help-tried-next"), "name", &*name).into()));
        if next.is_open_to(context.abilities) {
            for control in cards::number_actions(page, true, next, &number) {
                page.row(Row::Button(control));
            }
        }
    }
    page.button(id!("help-where-am-i"), Action::Open(Screen::WhereAmI));
    page.button(id!("help-practice-end"), Action::StopPractice);
}
