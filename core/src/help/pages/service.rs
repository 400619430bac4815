//! All that is known of one service, what is not known, and where it comes from. Also the card of
//! the lifeline, for the plan's section on feeling safe.

use super::super::caution::Cautions;
use super::super::guidance::{Contact, Step};
use super::super::offers::Channel;
use super::super::offers::Openness;
use super::super::offers::ServiceId;
use super::super::reason::Reason;
use super::super::{Caution, wording};
use super::cards::Group;
use super::drawing::Drawing;
use super::{Action, Context, Session, services};
use crate::directory::{Kind, PhoneType, Service, Told, translated};
use crate::text::Text;
use crate::view::{Level, PageBuilder, Row};
use crate::words::Words;

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
    let mut steps = services::steps(id, session.situation(), context).into_iter();
    if let Some(first) = steps.next() {
        let drawing = Drawing { session, context, brief: false };
        let card = drawing.full_card(page, &Group { first, rest: steps.collect() });
        page.lead(card);
    }
    let language = words.language();
    let about = service.about();
    let say = |page: &mut PageBuilder<'_, A>, text: &Option<Told>| {
        text.iter().for_each(|text| page.row(Row::Text(translated::told(text, language).into())));
    };
    say(page, &about.description);
    page.heading(id!("services-whom"));
    if service.serves().is_empty() && service.kind() == Kind::Hotline {
        page.text(id!("services-for-everybody"));
    }
    for group in service.serves().iter() {
        page.text(wording::group(group));
    }
    if service.kind() == Kind::Lifeline {
        page.text(id!("help-lifeline"));
    }
    say(page, &about.eligibility);
    wording::ages(words, about.ages).into_iter().for_each(|told| page.row(Row::Text(told.into())));
    languages(service, page);
    if let Some(interpretation) = &about.interpretation {
        page.note(Level::Fact, translated::told(interpretation, language));
    }
    if !service.phones().is_empty() || service.chat().is_some() {
        page.heading(id!("help-service-hours"));
        page.row(Row::Text(wording::status(words, service, context.now.utc()).into()));
    }
    if !service.phones().is_empty() {
        page.fact(id!("help-safe-connections"));
        page.risk(id!("help-safe-connections-unknown"));
    }
    page.heading(id!("help-service-source"));
    page.row(Row::Text(wording::source(words, service).into()));
}

/// The languages that it says it speaks, in words; those of a number for that number.
fn languages<A>(service: &Service, page: &mut PageBuilder<'_, A>) {
    let words = page.words();
    let of = |kind| service.phone(kind).map_or(&[][..], |phone| phone.languages.as_slice());
    for (message, tags) in [
        (id!("services-languages"), service.languages()),
        (id!("services-languages-call"), of(PhoneType::Voice)),
        (id!("services-languages-text"), of(PhoneType::Text)),
    ] {
        if !tags.is_empty() {
            let names: Vec<Text> = tags.iter().map(|tag| language_name(tag, words)).collect();
            let names = names.iter().map(|name| &**name).collect::<Vec<_>>().join(", ");
            page.row(Row::Text(words.say_with(message, "languages", names).into()));
        }
    }
}

/// A language by name; one that has none here by its code.
fn language_name(tag: &str, words: &Words) -> Text {
    match tag.split('-').next().unwrap_or_default() {
        "en" => words.say(id!("services-language-en")),
        "es" => words.say(id!("services-language-es")),
        "ase" => words.say(id!("services-language-ase")),
        _ => tag.into(),
    }
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
