//! Where am I, and where to go: the person's own answers first, then what to look for.

use super::{Action, Context, Screen};
use crate::view::{PageBuilder, Row, Text};

pub(super) fn where_am_i(context: &Context<'_>, page: &mut PageBuilder<'_>) {
    page.title(page.words().say("help-where-title"));
    own_words(page, context.where_am_i, "help-where-none");
    page.heading("help-where-look");
    let looked_for = ["help-where-mail", "help-where-building", "help-where-signs", "help-where-people"];
    for (number, id) in (1..).zip(looked_for) {
        let label = page.words().say(id).into();
        page.row(Row::Step { number, label });
    }
    page.text("help-where-say");
    page.button("help-where-to-go", Action::Open(Screen::WhereToGo));
}

pub(super) fn where_to_go(context: &Context<'_>, page: &mut PageBuilder<'_>) {
    page.title(page.words().say("help-go-title"));
    own_words(page, context.where_to_go, "help-go-none");
    page.text("help-go-public");
    page.caution("help-caution-leaving");
    page.button("help-where-am-i", Action::Open(Screen::WhereAmI));
}

fn own_words(page: &mut PageBuilder<'_>, answers: &[&Text], none: &'static str) {
    let mut written = answers.iter().filter(|answer| !answer.trim().is_empty()).peekable();
    if written.peek().is_none() {
        page.text(none);
        page.button("help-my-plan", Action::OpenPlan);
        return;
    }
    page.heading("help-where-mine");
    for answer in written {
        page.row(Row::Quote(Text::clone(answer).into()));
    }
}
