//! What a touch would have done: the same pages, and nobody is called.

use super::super::wording;
use super::drawing::Drawing;
use super::{Action, Context, Screen, Session, Way};
use crate::view::{Line, PageBuilder, Row, Symbol};

pub(super) fn draw<A: From<Action>>(
    way: Way,
    session: &Session,
    context: &Context<'_>,
    page: &mut PageBuilder<'_, A>,
) {
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
        (Way::Chat(_) | Way::Page(_), _, Some(name)) => {
            page.row(Row::Text(words.say_with(id!("help-practiced-chat"), "name", &*name).into()));
        }
        (_, Some(number), _) => {
            page.row(Row::Text(wording::label_with_number(words, id!("help-practiced-call"), &number)));
        }
        _ => page.text(id!("help-practiced-none")),
    }
    page.text(id!("help-practiced-lock"));
    if let Some(next) = way.next(session.situation(), context)
        && let Some(name) = next.name(words, context)
    {
        let practicing = Session { practicing: true, ..session.clone() };
        let drawing = Drawing { session: &practicing, context, brief: false };
        let is_open = next.is_open_to(context.abilities);
        let actions = if is_open { drawing.controls(page, next, false) } else { Vec::new() };
        page.row(Row::Line(Line {
            title: words.say_with(id!("help-tried-next"), "name", &*name).into(),
            detail: next
                .number(context)
                .map(|number| wording::number_label(words, &number))
                .filter(|label| label.text != name),
            actions,
        }));
    }
    page.link(id!("help-where-am-i"), Symbol::Place, Action::Open(Screen::WhereAmI));
    page.button(id!("help-practice-end"), Action::StopPractice);
}
