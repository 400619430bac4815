//! Leaving, walked in the head: a step at a time, with the person's own places and people, and
//! nobody is called.

use super::super::wording;
use super::{Action, Context, Screen, Session, Way, cards, home};
use crate::text::Text;
use crate::view::{PageBuilder, Row};
use crate::words::MessageId;

pub(super) fn draw<A: From<Action>>(session: &Session, context: &Context<'_>, page: &mut PageBuilder<'_, A>) {
    // Every control on this page only shows what would happen, whatever the rest of the visit does.
    let practicing = Session { practicing: true, ..session.clone() };
    page.title(id!("help-leaving-title"));
    page.text(id!("help-leaving-intro"));
    page.caution(id!("help-caution-leaving"));
    step(page, 1, id!("help-leaving-look"));
    step(page, 2, id!("help-leaving-way-out"));
    step(page, 3, id!("help-leaving-where"));
    for place in context.where_to_go.iter().filter(|place| !place.trim().is_empty()) {
        page.row(Row::Quote(Text::clone(place).into()));
    }
    step(page, 4, id!("help-leaving-take"));
    step(page, 5, id!("help-leaving-tell"));
    home::people(&practicing, context, page);
    step(page, 6, id!("help-leaving-danger"));
    for control in cards::number_actions(page, true, Way::Call911, &wording::emergency_number()) {
        page.row(Row::Button(control));
    }
    step(page, 7, id!("help-leaving-lock"));
    page.button(id!("help-where-am-i"), Action::Open(Screen::WhereAmI));
    page.button(id!("help-where-to-go"), Action::Open(Screen::WhereToGo));
    page.button(id!("help-my-plan"), Action::OpenPlan);
    if session.practicing {
        page.button(id!("help-practice-end"), Action::StopPractice);
    }
}

fn step<A>(page: &mut PageBuilder<'_, A>, number: u32, id: MessageId) {
    let label = page.words().say(id).into();
    page.row(Row::Step { number, label });
}
