//! Where a way leads: its number, the name of whoever answers, what the platform is asked to do,
//! and the next to try.

use tally_phone_number::PhoneNumber;

use super::context::Context;
use super::offers::{Channel, Openness};
use super::way::Way;
use super::wording;
use crate::directory::{PhoneType, translated};
use crate::event::Effect;
use crate::text::Text;
use crate::words::Words;

impl Way {
    /// The number that it leads to.
    pub(super) fn number(self, context: &Context<'_>) -> Option<PhoneNumber> {
        let of_service = |id, kind| Some(wording::service(context.services, id)?.phone(kind)?.number.clone());
        match self {
            Self::Call911 | Self::Text911 => Some(wording::emergency_number()),
            Self::Call(id) => of_service(id, PhoneType::Voice),
            Self::Textphone(id) => of_service(id, PhoneType::Textphone),
            Self::Text(id) => of_service(id, PhoneType::Text),
            Self::Chat(_) => None,
            Self::CallPerson(id) => context.person(id)?.reachable(),
            Self::TextPerson(id) => context.person(id)?.textable(),
        }
    }

    /// The name of whoever it reaches; none for a trusted person, whose name stays out of the
    /// messages.
    pub(super) fn name(self, words: &Words, context: &Context<'_>) -> Option<Text> {
        match self {
            Self::Call911 | Self::Text911 => Some(words.say(id!("help-911"))),
            Self::Call(id) | Self::Textphone(id) | Self::Text(id) | Self::Chat(id) => {
                let service = wording::service(context.services, id)?;
                Some(translated::name(service, words.language()).into())
            }
            Self::CallPerson(_) | Self::TextPerson(_) => None,
        }
    }

    /// What the platform is asked to do; nothing if the way leads nowhere.
    pub(super) fn effect(self, context: &Context<'_>) -> Option<Effect> {
        if let Self::Chat(id) = self {
            let url = wording::service(context.services, id)?.chat()?.url.clone();
            return Some(Effect::OpenPage { url });
        }
        let number = self.number(context)?;
        let body: Option<Text> = match self {
            Self::Text(id) => {
                let service = wording::service(context.services, id)?;
                wording::text_body(service, context.language).map(Text::from)
            }
            Self::TextPerson(id) => context.person(id)?.text_body(context.word).cloned(),
            _ => None,
        };
        match self {
            Self::Text911 | Self::Text(_) | Self::TextPerson(_) => Effect::compose_text(&number, body),
            _ => Some(Effect::dial(&number)),
        }
    }

    /// What to try next if nobody answers, of the same kind: whoever writes may have to stay quiet.
    /// After the last line of its kind, and after a text to 911, 911 by voice; after 911 by voice,
    /// the first hotline. Only what this device can open, and never the same contact, except a call
    /// to 911 after a text to it. None if 911 was tried and nothing else is left.
    pub(super) fn next(self, context: &Context<'_>) -> Option<Self> {
        let offers = context.offers();
        let lines = |channel| {
            let open = offers.iter().filter(move |offer| {
                offer.channel == channel && !offer.textphone && offer.open != Openness::Closed
            });
            open.map(|offer| offer.service)
        };
        let calls = || lines(Channel::Call).map(Self::Call);
        let texts = || lines(Channel::Text).map(Self::Text);
        let chats = || lines(Channel::Chat).map(Self::Chat);
        let fits = |next: &Self| {
            next.is_open_to(context.abilities) && (!next.is_same_contact(self) || self == Self::Text911)
        };
        let usual = match self {
            Self::Text911 => None,
            Self::Call911 | Self::CallPerson(_) => calls().find(fits),
            Self::Call(_) => calls().skip_while(|next| *next != self).find(fits),
            Self::Text(_) => texts().skip_while(|next| *next != self).find(fits),
            Self::Chat(_) | Self::Textphone(_) | Self::TextPerson(_) => texts().find(fits),
        };
        let others = || {
            let by_text = (self != Self::Text911).then_some(Self::Text911);
            by_text.into_iter().chain(texts()).chain(chats()).find(fits)
        };
        let by_voice = (self != Self::Call911).then_some(Self::Call911);
        // Where nothing can be opened any more, 911 is for another phone.
        usual.or_else(|| by_voice.filter(fits)).or_else(others).or(by_voice.filter(|_| !self.is_911()))
    }
}
