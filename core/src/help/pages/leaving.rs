//! Leaving, walked in the head: a step at a time, with the person's own places and people, and nobody is called.

use super::super::wording;
use super::{Action, Context, Screen, Session, Way, cards, home};
use crate::view::{PageBuilder, Row, Text};

pub(super) fn draw(session: &Session, context: &Context<'_>, page: &mut PageBuilder<'_>) {
    // Every control on this page only shows what would happen, whatever the rest of the visit does.
    let practising = Session { practising: true, ..session.clone() };
    page.title(page.words().say("help-leaving-title"));
    page.text("help-leaving-intro");
    page.caution("help-caution-leaving");
    step(page, 1, "help-leaving-look");
    step(page, 2, "help-leaving-way-out");
    step(page, 3, "help-leaving-where");
    for place in context.where_to_go.iter().filter(|place| !place.trim().is_empty()) {
        page.row(Row::Quote(Text::clone(place).into()));
    }
    step(page, 4, "help-leaving-take");
    step(page, 5, "help-leaving-tell");
    home::people(&practising, context, page);
    step(page, 6, "help-leaving-danger");
    for control in cards::number_actions(page, true, Way::Call911, &wording::emergency_number()) {
        page.row(Row::Button(control));
    }
    step(page, 7, "help-leaving-lock");
    page.button("help-where-am-i", Action::Open(Screen::WhereAmI));
    page.button("help-where-to-go", Action::Open(Screen::WhereToGo));
    page.button("help-my-plan", Action::OpenPlan);
    if session.practising {
        page.button("help-practice-end", Action::StopPractice);
    }
}

fn step(page: &mut PageBuilder<'_>, number: u32, id: &'static str) {
    let label = page.words().say(id).into();
    page.row(Row::Step { number, label });
}
