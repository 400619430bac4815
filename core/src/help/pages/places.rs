//! Where am I, and where to go: the person's own answers first, then what to look for.

use super::{Action, Context, Screen};
use crate::text::Text;
use crate::view::{PageBuilder, Row, Symbol};
use crate::words::MessageId;

pub(super) fn where_am_i<A: From<Action>>(context: &Context<'_>, page: &mut PageBuilder<'_, A>) {
    page.title(id!("help-where-title"));
    own_words(page, context.where_am_i, id!("help-where-none"));
    page.heading(id!("help-where-look"));
    let looked_for = [
        id!("help-where-mail"),
        id!("help-where-building"),
        id!("help-where-signs"),
        id!("help-where-people"),
    ];
    for (number, id) in (1..).zip(looked_for) {
        let label = page.words().say(id).into();
        page.row(Row::Step { number, label });
    }
    page.text(id!("help-where-say"));
    page.link(id!("help-where-to-go"), Symbol::Place, Action::Open(Screen::WhereToGo));
}

pub(super) fn where_to_go<A: From<Action>>(context: &Context<'_>, page: &mut PageBuilder<'_, A>) {
    page.title(id!("help-go-title"));
    own_words(page, context.where_to_go, id!("help-go-none"));
    page.text(id!("help-go-public"));
    page.risk(id!("help-caution-leaving"));
    page.link(id!("help-where-am-i"), Symbol::Place, Action::Open(Screen::WhereAmI));
}

fn own_words<A: From<Action>>(page: &mut PageBuilder<'_, A>, answers: &[&Text], none: MessageId) {
    let mut written = answers.iter().filter(|answer| !answer.trim().is_empty()).peekable();
    if written.peek().is_none() {
        page.text(none);
        page.link(id!("help-my-plan"), Symbol::List, Action::OpenPlan);
        return;
    }
    page.heading(id!("help-where-mine"));
    for answer in written {
        page.row(Row::Quote(Text::clone(answer).into()));
    }
}
