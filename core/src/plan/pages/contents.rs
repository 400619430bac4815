//! The contents: help first, then what matters in a hurry, then the sections, then what concerns the plan itself.

use super::parts::Drawing;
use super::{Action, Context, Screen};
use crate::plan::sections::SECTIONS;
use crate::view::{Row, Weight};

pub(super) fn draw(drawing: &mut Drawing<'_, '_>, context: &Context<'_>) {
    let neutral = drawing.neutral();
    let title = if neutral { "plan-title-neutral" } else { "plan-title" };
    let words = drawing.page.words();
    drawing.page.title(words.say(title));
    drawing.news(context);
    drawing.page.weighed_button("plan-help-now", Weight::Lead, Action::OpenHelp);
    drawing.link("plan-hurry-open", Screen::Hurry);
    let empty = drawing.plan.is_empty();
    if empty {
        drawing.link("plan-start-small-open", Screen::StartSmall);
    }
    drawing.page.text("plan-contents-intro");
    for section in SECTIONS {
        drawing.link(section.title(neutral), Screen::Section(section.id));
    }
    drawing.page.heading("plan-contents-more");
    // Later it stays within reach, below, for who left early.
    if !empty {
        drawing.link("plan-start-small-open", Screen::StartSmall);
    }
    drawing.link("plan-write-down-open", Screen::WriteItDown);
    drawing.link("plan-look-open", Screen::Look);
    drawing.page.button("plan-settings-open", Action::OpenSettings);
    if context.wrong_codes > 0 {
        let count = words.say_with("plan-wrong-codes", "count", context.wrong_codes);
        drawing.page.row(Row::Text(count.into()));
    }
    drawing.page.button("plan-code-chosen-by-other", Action::OpenSettings);
    drawing.page.text("plan-nothing-opens");
}
