//! All that is known of one service, what is not known, and where it comes from. Also the card of
//! the lifeline, for the plan's section on feeling safe.

use super::super::caution::Cautions;
use super::super::decision::decide;
use super::super::guidance::{Contact, Step};
use super::super::offers::Channel;
use super::super::offers::Openness;
use super::super::offers::ServiceId;
use super::super::reason::Reason;
use super::super::situation::{Situation, Voice};
use super::super::{Caution, wording};
use super::cards::Group;
use super::drawing::Drawing;
use super::{Action, Context, Session};
use crate::directory::{Kind, PhoneType, translated};
use crate::view::{PageBuilder, Row};

pub(super) fn draw<A: From<Action>>(
    id: ServiceId,
    session: &Session,
    context: &Context<'_>,
    page: &mut PageBuilder<'_, A>,
) {
    let words = page.words();
    let Some(service) = wording::service(context.services, id) else {
        page.title(id!("help-service-title"));
        return page.text(id!("help-practiced-none"));
    };
    page.title_text(translated::name(service, words.language()));
    let mut steps = steps_of(id, session.situation(), context).into_iter();
    if let Some(first) = steps.next() {
        let drawing = Drawing { session, context, brief: false };
        let card = drawing.full_card(page, &Group { first, rest: steps.collect() });
        page.lead(card);
    }
    page.heading(id!("help-service-hours"));
    let now = context.now.utc();
    page.row(Row::Text(wording::status(words, service, now).into()));
    if service.phone(PhoneType::Text).is_some_and(|phone| phone.languages == ["en", "es"]) {
        page.text(id!("help-languages-text"));
    }
    page.fact(id!("help-safe-connections"));
    page.risk(id!("help-safe-connections-unknown"));
    page.heading(id!("help-service-source"));
    page.row(Row::Text(wording::source(words, service).into()));
}

/// Every way to one service in this situation; for somebody who cannot use their voice that
/// includes its TTY.
fn steps_of(id: ServiceId, situation: Situation, context: &Context<'_>) -> Vec<Step> {
    let offers = context.offers();
    let mine = |situation| -> Vec<Step> {
        let guidance = decide(situation, &offers);
        let steps = guidance.steps();
        steps.filter(|step| step.contact == Contact::Service(id)).copied().collect()
    };
    let mut steps = mine(situation);
    let with_textphone = mine(Situation { voice: Some(Voice::NoVoice), ..situation });
    if !steps.iter().any(|step| step.textphone) {
        steps.extend(with_textphone.into_iter().filter(|step| step.textphone));
    }
    steps
}

/// Draws the card of the suicide and crisis lifeline: it belongs to the plan's section on feeling
/// safe, and no decision offers it.
pub(crate) fn lifeline_card<A: From<Action>>(
    session: &Session,
    context: &Context<'_>,
    page: &mut PageBuilder<'_, A>,
) {
    let lifelines = context.services.iter().enumerate();
    let lifelines = lifelines.filter(|(_, service)| service.kind() == Kind::Lifeline);
    for (index, service) in lifelines {
        let Ok(id) = u8::try_from(index) else { return };
        let now = context.now.utc();
        let step = |channel, trace| Step {
            contact: Contact::Service(ServiceId(id)),
            channel,
            reason: Reason::DangerUnanswered,
            cautions: Cautions::default()
                .with_if(channel.is_open_to(context.abilities), trace)
                .with_if(service.assurance().needs_check(now), Caution::CheckNumber),
            open: Openness::from(service.open_state(now)),
            memorize: None,
            textphone: false,
        };
        let ways = [
            (service.phone(PhoneType::Text).is_some(), Channel::Text, Caution::TextLeavesTrace),
            (service.chat().is_some(), Channel::Chat, Caution::ChatLeavesTrace),
        ];
        let rest: Vec<Step> = ways
            .into_iter()
            .filter(|(offered, ..)| *offered)
            .map(|(_, channel, trace)| step(channel, trace))
            .collect();
        page.heading(id!("help-lifeline"));
        let what = match (context.abilities.calls, context.abilities.messages) {
            (true, true) => id!("help-lifeline-what"),
            (true, false) => id!("help-lifeline-what-call"),
            (false, true) => id!("help-lifeline-what-text"),
            (false, false) => id!("help-lifeline-what-elsewhere"),
        };
        let drawing = Drawing { session, context, brief: false };
        let first = step(Channel::Call, Caution::CallLeavesTrace);
        let mut card = drawing.full_card(page, &Group { first, rest });
        card.purpose = None;
        card.reason = Some(page.words().say(what).into());
        page.card(card);
        page.text(id!("help-lifeline-language"));
        page.text(id!("help-lifeline-asl"));
        page.risk(id!("help-lifeline-hurt"));
    }
}
