//! Leaving, walked in the head: a step at a time, with the person's own places and people, and
//! nobody is called.

use super::drawing::Drawing;
use super::{Action, Context, Screen, Session, Way, people};
use crate::text::Text;
use crate::view::{PageBuilder, Row, Symbol};
use crate::words::MessageId;

pub(super) fn draw<A: From<Action>>(session: &Session, context: &Context<'_>, page: &mut PageBuilder<'_, A>) {
    // Every control on this page only shows what would happen, whatever the rest of the visit does.
    let practicing = Session { practicing: true, ..session.clone() };
    let drawing = Drawing { session: &practicing, context, brief: false };
    page.title(id!("help-leaving-title"));
    page.text(id!("help-leaving-intro"));
    page.risk(id!("help-caution-leaving"));
    step(page, 1, id!("help-leaving-look"));
    step(page, 2, id!("help-leaving-way-out"));
    step(page, 3, id!("help-leaving-where"));
    for place in context.where_to_go.iter().filter(|place| !place.trim().is_empty()) {
        page.row(Row::Quote(Text::clone(place).into()));
    }
    step(page, 4, id!("help-leaving-take"));
    step(page, 5, id!("help-leaving-tell"));
    people::draw(drawing, page, |_| true, people::MOST);
    step(page, 6, id!("help-leaving-danger"));
    for control in drawing.controls(page, Way::Call911, false) {
        page.row(Row::Button(control));
    }
    step(page, 7, id!("help-leaving-lock"));
    page.link(id!("help-where-am-i"), Symbol::Place, Action::Open(Screen::WhereAmI));
    page.link(id!("help-where-to-go"), Symbol::Place, Action::Open(Screen::WhereToGo));
    page.link(id!("help-my-plan"), Symbol::List, Action::OpenPlan);
    if session.practicing {
        page.button(id!("help-practice-end"), Action::StopPractice);
    }
}

fn step<A>(page: &mut PageBuilder<'_, A>, number: u32, id: MessageId) {
    let label = page.words().say(id).into();
    page.row(Row::Step { number, label });
}
