//! How pages look: for reading discreetly, with one hand, in the dark, in the language that is
//! wanted.

use super::parts::Drawing;
use super::{Action, Context};
use crate::document::ChosenLanguage;
use crate::plan::settings::Choice;

pub(super) fn draw<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>, context: &Context<'_, A>) {
    drawing.head(id!("plan-look"), context);
    let settings = drawing.plan.settings();
    let switches = [
        (id!("plan-look-neutral"), settings.neutral_titles, Choice::NeutralTitles(!settings.neutral_titles)),
        (id!("plan-look-one"), settings.one_at_a_time, Choice::OneAtATime(!settings.one_at_a_time)),
        (id!("plan-look-large"), settings.large, Choice::Large(!settings.large)),
        (id!("plan-look-dim"), settings.dim, Choice::Dim(!settings.dim)),
        (id!("plan-look-shake"), settings.shake_exits, Choice::ShakeExits(!settings.shake_exits)),
    ];
    for (id, on, choice) in switches {
        drawing.page.switch(id, on, Action::Choose(choice));
        if matches!(choice, Choice::NeutralTitles(_)) {
            drawing.page.text(id!("plan-look-neutral-why"));
        }
    }
    drawing.page.heading(id!("plan-look-language"));
    for (id, language) in ChosenLanguage::offers() {
        let label = drawing.say(id);
        let chosen = settings.language() == language;
        drawing.page.answer(label, chosen, Action::Choose(Choice::Language(language)));
    }
}
