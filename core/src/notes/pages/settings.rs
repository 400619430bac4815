//! How the notes are shown: the look of their pages and their language; and the way to another
//! code.

use super::parts::Drawing;
use super::{Action, Screen};
use crate::document::ChosenLanguage;
use crate::notes::settings::Choice;
use crate::view::Symbol;

pub(super) fn draw<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>) {
    drawing.head(Screen::Settings.title(), true);
    let settings = drawing.notes.settings();
    let look = settings.look();
    for (id, on, choice) in [
        (id!("notes-large"), look.large, Choice::Large(!look.large)),
        (id!("notes-dim"), look.dim, Choice::Dim(!look.dim)),
    ] {
        drawing.page.switch(id, on, Action::Choose(choice));
    }
    drawing.page.heading(id!("notes-language"));
    for (id, language) in ChosenLanguage::offers() {
        let label = drawing.page.words().say(id);
        let chosen = settings.language() == language;
        drawing.page.answer(label, chosen, Action::Choose(Choice::Language(language)));
    }
    if drawing.context.may_change_code {
        drawing.page.link(id!("notes-code"), Symbol::Settings, Action::ChangeCode);
    }
}
