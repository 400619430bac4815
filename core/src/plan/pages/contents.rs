//! The contents: help first, then what matters in a hurry, then the sections, then what concerns
//! the plan itself.

use super::parts::Drawing;
use super::{Action, Context, Screen};
use crate::plan::sections::SECTIONS;
use crate::view::Emphasis;

pub(super) fn draw<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>, context: &Context<'_, A>) {
    let neutral = drawing.neutral();
    let title = if neutral { id!("plan-title-neutral") } else { id!("plan-title") };
    drawing.page.title(title);
    drawing.news(context);
    drawing.page.emphasized_button(id!("plan-help-now"), Emphasis::Primary, Action::OpenHelp);
    drawing.link(id!("plan-hurry-open"), Screen::Hurry);
    let empty = drawing.plan.is_empty();
    if empty {
        drawing.link(id!("plan-start-small-open"), Screen::StartSmall);
    }
    drawing.page.text(id!("plan-contents-intro"));
    for section in SECTIONS {
        drawing.link(section.title(neutral), Screen::Section(section.id));
    }
    drawing.page.heading(id!("plan-contents-more"));
    // Later it stays within reach, further down, for whoever left early.
    if !empty {
        drawing.link(id!("plan-start-small-open"), Screen::StartSmall);
    }
    drawing.link(id!("plan-write-down-open"), Screen::WriteItDown);
    drawing.link(id!("plan-look-open"), Screen::Look);
    drawing.page.button(id!("plan-settings-open"), Action::OpenSettings);
    drawing.page.button(id!("plan-code-chosen-by-other"), Action::OpenSettings);
    let elsewhere = id!("plan-nothing-opens-any");
    drawing.page.text_by_platform(id!("plan-nothing-opens"), elsewhere, elsewhere);
    drawing.page.text(id!("code-everybody-waits"));
}
