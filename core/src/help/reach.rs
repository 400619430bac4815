//! Where a way leads: its number, the name of whoever answers, what the platform is asked to do,
//! and the next to try.

use tally_phone_number::PhoneNumber;

use super::context::Context;
use super::decision::decide;
use super::guidance::Contact;
use super::message::Message;
use super::offers::{Channel, Openness, ServiceId};
use super::situation::{Phone, Police, Situation, Voice};
use super::way::Way;
use super::wording;
use crate::directory::{Kind, PhoneType, TextTo911, translated};
use crate::event::Effect;
use crate::text::Text;
use crate::words::Words;

impl Way {
    /// The number that it leads to.
    pub(super) fn number(self, context: &Context<'_>) -> Option<PhoneNumber> {
        let of_service = |id, kind| Some(wording::service(context.services, id)?.phone(kind)?.number.clone());
        match self {
            Self::Call911 | Self::Text911 => Some(wording::emergency_number()),
            Self::Call112 => Some(wording::european_emergency_number()),
            Self::Call(id) => of_service(id, PhoneType::Voice),
            Self::Textphone(id) => of_service(id, PhoneType::Textphone),
            Self::Text(id) => of_service(id, PhoneType::Text),
            Self::Chat(_) | Self::Page(_) => None,
            Self::CallPerson(id) => context.person(id)?.reachable(),
            Self::TextPerson(id) => context.person(id)?.textable(),
        }
    }

    /// The address that it opens.
    pub(super) fn url(self, context: &Context<'_>) -> Option<String> {
        match self {
            Self::Chat(id) => Some(wording::service(context.services, id)?.chat()?.url.clone()),
            Self::Page(id) => wording::service(context.services, id)?.page().map(str::to_owned),
            _ => None,
        }
    }

    /// The name of whoever it reaches; none for a trusted person, whose name stays out of the
    /// messages.
    pub(super) fn name(self, words: &Words, context: &Context<'_>) -> Option<Text> {
        match self {
            Self::Call911 | Self::Text911 => Some(words.say(id!("help-911"))),
            Self::Call112 => Some(words.say(id!("help-112"))),
            Self::Call(id) | Self::Textphone(id) | Self::Text(id) | Self::Chat(id) | Self::Page(id) => {
                let service = wording::service(context.services, id)?;
                Some(translated::name(service, words.language()).into())
            }
            Self::CallPerson(_) | Self::TextPerson(_) => None,
        }
    }

    /// What the platform is asked to do; nothing if the way leads nowhere.
    pub(super) fn effect(
        self,
        message: Message,
        situation: Situation,
        context: &Context<'_>,
    ) -> Option<Effect> {
        if let Some(url) = self.url(context) {
            return Some(Effect::OpenPage { url });
        }
        let number = self.number(context)?;
        let body: Option<Text> = match self {
            Self::Text(id) => {
                let service = wording::service(context.services, id)?;
                wording::text_body(service, context.language).map(Text::from)
            }
            Self::Text911 => Some(message.to_911(situation, context)),
            Self::TextPerson(id) => {
                let words = context.language.words();
                Some(message.to_person(context.person(id)?, words, situation, context))
            }
            _ => None,
        };
        match self {
            Self::Text911 | Self::Text(_) | Self::TextPerson(_) => Effect::compose_text(&number, body),
            _ => Some(Effect::dial(&number)),
        }
    }

    /// What to try next if nobody answers, of a kind that this person can use: whoever writes may
    /// have to stay quiet, or not hear. Only what this device can open, and never the same contact,
    /// except another way to 911 or to the lifeline for thoughts of suicide. Outside the United
    /// States never 911.
    pub(super) fn next(self, situation: Situation, context: &Context<'_>) -> Option<Self> {
        let is_open = |next: &Self| next.is_open_to(context.abilities) && *next != self;
        // Nobody was to answer there.
        if matches!(self, Self::Page(_)) {
            return None;
        }
        if let Some(id) = self.service().filter(|id| is_lifeline(*id, context)) {
            return lifeline_next(self, id, situation, context)
                .or_else(|| in_order(situation, context).into_iter().find(is_open));
        }
        let order = in_order(situation, context);
        let fits =
            |next: &Self| is_open(next) && (!next.is_same_contact(self) || self.is_911() && next.is_911());
        // After a line of a kind the next of that kind, from there on.
        let of_kind = |next: &&Self| next.request() == self.request();
        // One that has closed meanwhile is not in the order any more: then from the first.
        let place = order.iter().position(|next| *next == self).unwrap_or(0);
        let after = order[place..].iter();
        let usual = match self {
            Self::Call(_) | Self::Text(_) => after.filter(of_kind).copied().find(fits),
            _ => None,
        };
        let emergency = emergency(situation, context);
        let first = match self {
            // One way to 911 failed: the other one, if this person can use it.
            Self::Call911 | Self::Text911 | Self::Call112 => None,
            _ => emergency.iter().copied().find(fits),
        };
        let hotlines = || order.iter().copied().find(fits);
        match self {
            // A hotline that can be written to, for whoever cannot use a call.
            Self::Text911 if situation.voice == Some(Voice::NoVoice) => {
                hotlines().or_else(|| emergency.iter().copied().find(fits))
            }
            Self::Text911 => emergency.iter().copied().find(fits).or_else(hotlines),
            Self::Call911 => hotlines().or_else(|| emergency.iter().copied().find(fits)),
            Self::Call112 => hotlines(),
            Self::CallPerson(_)
            | Self::TextPerson(_)
            | Self::Chat(_)
            | Self::Page(_)
            | Self::Textphone(_) => {
                hotlines().or(first)
            }
            // What works from there comes before what is of the same kind.
            Self::Call(_) | Self::Text(_) if situation.abroad() => hotlines(),
            Self::Call(_) | Self::Text(_) if situation.police == Some(Police::RatherNot) => {
                usual.or_else(hotlines).or(first)
            }
            Self::Call(_) | Self::Text(_) => usual.or(first).or_else(hotlines),
        }
        // Where nothing can be opened any more, 911 is for another phone.
        .or_else(|| emergency.first().copied().filter(|_| !self.is_911()))
    }
}

fn is_lifeline(id: ServiceId, context: &Context<'_>) -> bool {
    wording::service(context.services, id).is_some_and(|service| service.kind() == Kind::Lifeline)
}

/// The lifeline's own other ways come before anybody else, and 911 never leads after it.
fn lifeline_next(way: Way, id: ServiceId, situation: Situation, context: &Context<'_>) -> Option<Way> {
    let service = wording::service(context.services, id)?;
    let texts = service.phone(PhoneType::Text).map(|_| Way::Text(id));
    let chats = service.chat().map(|_| Way::Chat(id));
    let calls = service.phone(PhoneType::Voice).map(|_| Way::Call(id)).filter(|_| !situation.unspoken());
    let order: Vec<Way> = [calls, texts, chats].into_iter().flatten().collect();
    let place = order.iter().position(|known| *known == way).map_or(0, |place| place + 1);
    order[place..].iter().copied().find(|next| next.is_open_to(context.abilities))
}

/// The ways to 911 that this person can use, the best first.
fn emergency(situation: Situation, context: &Context<'_>) -> Vec<Way> {
    let texts = context.offers().text_911() != TextTo911::No;
    match (situation.abroad(), situation.voice) {
        (true, _) => Vec::new(),
        (_, Some(Voice::NoVoice)) if texts => vec![Way::Text911, Way::Call911],
        _ if texts => vec![Way::Call911, Way::Text911],
        _ => vec![Way::Call911],
    }
}

/// The hotlines that are not closed, in the order in which they are decided on.
fn in_order(situation: Situation, context: &Context<'_>) -> Vec<Way> {
    // A phone is at hand, since something was tried.
    let situation = match situation.phone {
        Some(Phone::None) => Situation { phone: None, ..situation },
        _ => situation,
    };
    decide(situation, &context.offers())
        .steps()
        .filter(|step| step.open != Openness::Closed)
        .filter_map(|step| match (step.contact, step.channel) {
            (Contact::Service(id), Channel::Call) if step.textphone => Some(Way::Textphone(id)),
            (Contact::Service(id), Channel::Call) if !situation.unspoken() => Some(Way::Call(id)),
            (Contact::Service(id), Channel::Text) => Some(Way::Text(id)),
            (Contact::Service(id), Channel::Chat) => Some(Way::Chat(id)),
            _ => None,
        })
        .collect()
}
