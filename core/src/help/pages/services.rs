//! The services by whom they are for: the page with all of them, and those for some people on the
//! page of a topic. The decision has only some of them.

use super::super::decision::steps_to;
use super::super::guidance::Step;
use super::super::offers::{Channel, Openness, ServiceId};
use super::super::situation::{Age, Situation, Voice};
use super::super::wording;
use super::cards::Group as Contact;
use super::drawing::Drawing;
use super::{Action, Context, Session};
use crate::directory::{Group, Kind, Service};
use crate::view::{PageBuilder, Row};
use crate::words::MessageId;

/// Draws all of them, what fits an answer first.
pub(super) fn draw<A: From<Action>>(session: &Session, context: &Context<'_>, page: &mut PageBuilder<'_, A>) {
    let drawing = Drawing { session, context, brief: true };
    page.title(id!("services-title"));
    page.text(id!("services-intro"));
    page.risk(id!("services-traces"));
    let (first, rest): (Vec<_>, Vec<_>) =
        Group::ALL.into_iter().partition(|group| fits(*group, session.situation()));
    for group in first {
        section(wording::group(group), |service| service.serves().has(group), drawing, page);
    }
    let is_for_everybody = |service: &Service| service.kind() == Kind::Hotline && service.serves().is_empty();
    section(id!("services-for-everybody"), is_for_everybody, drawing, page);
    for group in rest {
        section(wording::group(group), |service| service.serves().has(group), drawing, page);
    }
    section(id!("help-lifeline"), |service| service.kind() == Kind::Lifeline, drawing, page);
}

/// Draws those for `group`; nothing if there is none.
pub(super) fn of<A: From<Action>>(group: Group, drawing: Drawing<'_>, page: &mut PageBuilder<'_, A>) {
    for contact in fitting(drawing, |service| service.serves().has(group)) {
        line(&contact, drawing, page);
    }
}

/// Whether an answer says that somebody is of this group.
fn fits(group: Group, situation: Situation) -> bool {
    match group {
        Group::Young | Group::Runaway => situation.age == Some(Age::Minor),
        Group::Deaf => situation.voice == Some(Voice::NoVoice),
        _ => false,
    }
}

fn section<A: From<Action>>(
    heading: MessageId,
    is_in: impl Fn(&Service) -> bool,
    drawing: Drawing<'_>,
    page: &mut PageBuilder<'_, A>,
) {
    let contacts = fitting(drawing, is_in);
    if !contacts.is_empty() {
        page.heading(heading);
        contacts.iter().for_each(|contact| line(contact, drawing, page));
    }
}

fn line<A: From<Action>>(contact: &Contact, drawing: Drawing<'_>, page: &mut PageBuilder<'_, A>) {
    let mut line = drawing.line(page, contact);
    line.actions.extend(drawing.more(page, contact));
    page.row(Row::Line(line));
}

/// Those of the services, in their order; but what can be written to first for whoever cannot
/// speak, then who is known to answer now, and then what is in the language of the phone.
fn fitting(drawing: Drawing<'_>, is_in: impl Fn(&Service) -> bool) -> Vec<Contact> {
    let Drawing { session, context, .. } = drawing;
    let unspoken = session.situation().unspoken();
    let mut contacts = Vec::new();
    for (index, _) in context.services.iter().enumerate().filter(|(_, service)| is_in(service)) {
        let Ok(index) = u8::try_from(index) else { break };
        let id = ServiceId(index);
        let mut steps = steps(id, session.situation(), context).into_iter();
        if let Some(first) = steps.next() {
            let is_foreign = !context.offers_of(id).iter().any(|offer| offer.speaks);
            // Whose hours are not known may not answer now.
            let answers = match first.open {
                Openness::Open | Openness::ClosingSoon => 0,
                Openness::Unknown => 1,
                Openness::Closed => 2,
            };
            let order = (unspoken && first.channel == Channel::Call, answers, is_foreign);
            contacts.push((order, Contact { first, rest: steps.collect() }));
        }
    }
    contacts.sort_by_key(|(order, _)| *order);
    contacts.into_iter().map(|(_, contact)| contact).collect()
}

/// Every way to one service in this situation; for somebody who cannot use their voice that
/// includes its TTY.
pub(super) fn steps(id: ServiceId, situation: Situation, context: &Context<'_>) -> Vec<Step> {
    let offers = context.offers_of(id);
    let mut steps: Vec<Step> = steps_to(situation, &offers).collect();
    if !steps.iter().any(|step| step.textphone) {
        let with_textphone = Situation { voice: Some(Voice::NoVoice), ..situation };
        steps.extend(steps_to(with_textphone, &offers).filter(|step| step.textphone));
    }
    steps
}
