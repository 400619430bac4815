//! Signs that can mean more danger, for whoever is not sure: closed until asked for, never on the
//! first page, and none of them counted. Only what has a source that may be shown.

use super::{Action, Fold, Session};
use crate::view::{PageBuilder, Row};

pub(super) fn draw<A: From<Action>>(session: &Session, page: &mut PageBuilder<'_, A>) {
    let words = page.words();
    let open = session.is_open(Fold::Signs);
    page.fold(words.say(id!("help-signs")), open, Action::Fold(Fold::Signs));
    if !open {
        return;
    }
    page.text(id!("help-signs-mean"));
    for sign in [id!("help-sign-neck"), id!("help-sign-unseen")] {
        page.fact(sign);
    }
    page.row(Row::Text(words.say(id!("help-signs-advocate")).into()));
}
