//! The contents: what matters in a hurry, then the sections in four groups, then what concerns the
//! plan itself. Help is one touch away, at the bottom edge.

use super::parts::Drawing;
use super::{Action, Context, Screen, record};
use crate::plan::SectionId;
use crate::view::Symbol;
use crate::words::MessageId;

/// What matters to the person stands first, and hard questions later.
const FIRST: SectionId = SectionId(1);

/// The group in which the record stands last.
const READY: MessageId = id!("plan-group-ready");

/// The sections by what they are for.
const GROUPS: [(MessageId, &[SectionId]); 4] = [
    (id!("plan-group-moment"), &[SectionId(2), SectionId(3), SectionId(4), SectionId(5), SectionId(6)]),
    (id!("plan-group-people"), &[SectionId(7), SectionId(8), SectionId(9), SectionId(10), SectionId(11)]),
    (READY, &[SectionId(12), SectionId(13), SectionId(14), SectionId(15)]),
    (id!("plan-group-after"), &[SectionId(16), SectionId(17), SectionId(18)]),
];

pub(super) fn draw<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>, context: &Context<'_, A>) {
    let neutral = drawing.neutral();
    let title = if neutral { id!("plan-title-neutral") } else { id!("plan-title") };
    drawing.page.title(title);
    drawing.news(context);
    drawing.page.first(id!("plan-help-now"), Action::OpenHelp);
    drawing.link(id!("plan-hurry-open"), Symbol::Page, false, Screen::Hurry);
    drawing.link(id!("plan-start-small-open"), Symbol::Page, false, Screen::StartSmall);
    drawing.page.text(id!("plan-contents-intro"));
    draw_section(drawing, FIRST);
    for (group, sections) in GROUPS {
        // A heading would tell what titles that tell nothing do not.
        if !neutral {
            drawing.page.heading(group);
        }
        sections.iter().for_each(|section| draw_section(drawing, *section));
        if group == READY {
            record::draw_link(drawing);
        }
    }
    drawing.page.heading(id!("plan-contents-more"));
    drawing.link(id!("plan-write-down-open"), Symbol::Page, false, Screen::WriteItDown);
    drawing.link(id!("plan-look-open"), Symbol::Settings, false, Screen::Look);
    drawing.page.link(id!("plan-settings-open"), Symbol::Settings, Action::OpenSettings);
    drawing.page.link(id!("plan-code-chosen-by-other"), Symbol::Settings, Action::OpenSettings);
    let elsewhere = id!("plan-nothing-opens-any");
    drawing.page.text_by_platform(id!("plan-nothing-opens"), elsewhere, elsewhere);
    drawing.page.text(id!("code-everybody-waits"));
}

fn draw_section<A: From<Action>>(drawing: &mut Drawing<'_, '_, A>, id: SectionId) {
    let Some(section) = id.section() else { return };
    let written = drawing.is_written(section);
    let title = drawing.say(section.title(drawing.neutral()));
    drawing.page.link_to(title, None, written, Action::Go(Screen::Section(id)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::sections::SECTIONS;

    #[test]
    fn every_section_is_in_the_contents_once() {
        let grouped = GROUPS.iter().flat_map(|(_, sections)| sections.iter().map(|section| section.0));
        let listed: Vec<u16> = core::iter::once(FIRST.0).chain(grouped).collect();
        let all: Vec<u16> = SECTIONS.iter().map(|section| section.id.0).collect();
        assert_eq!(listed, all);
    }
}
