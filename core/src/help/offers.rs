//! The ways to reach the services at one instant, worked out before the decision so that the
//! decision needs no clock and no directory.

use chrono::{DateTime, Utc};

use super::caution::{Caution, Cautions};
use super::inline::Inline;
use crate::device::Abilities;
use crate::directory::{Directory, Group, Kind, Limit, OpenState, PhoneType, Service, Services, TextTo911};

/// Whether a way is open, as far as it matters to the decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Openness {
    /// Open, for more than half an hour.
    Open,
    /// Open, for half an hour at most.
    ClosingSoon,
    /// The hours are not known.
    Unknown,
    /// Closed.
    Closed,
}

impl From<OpenState> for Openness {
    fn from(state: OpenState) -> Self {
        match state {
            OpenState::Always => Self::Open,
            OpenState::Open { closing_soon: false, .. } => Self::Open,
            OpenState::Open { closing_soon: true, .. } => Self::ClosingSoon,
            OpenState::Closed { .. } => Self::Closed,
            OpenState::Unknown => Self::Unknown,
        }
    }
}

/// A service by its place in [`crate::directory::Services`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ServiceId(pub u8);

/// How.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Channel {
    /// A voice or TTY call.
    Call,
    /// A text.
    Text,
    /// A chat page.
    Chat,
    /// Face to face.
    InPerson,
    /// Go somewhere else, if that is safe.
    Leave,
    /// Ask somebody near.
    AskNearby,
}

impl Channel {
    /// Whether a device with these abilities can open it; what needs no device is open to all.
    pub(super) const fn is_open_to(self, abilities: Abilities) -> bool {
        match self {
            Self::Call => abilities.calls,
            Self::Text => abilities.messages,
            Self::Chat => abilities.browser,
            Self::InPerson | Self::Leave | Self::AskNearby => true,
        }
    }

    /// Its name in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Call => "call",
            Self::Text => "text",
            Self::Chat => "chat",
            Self::InPerson => "in_person",
            Self::Leave => "leave",
            Self::AskNearby => "ask_nearby",
        }
    }
}

/// One way to reach one service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Which service.
    pub service: ServiceId,
    /// Call, text or chat.
    pub channel: Channel,
    /// Whether it is open.
    pub open: Openness,
    /// Whether it is open day and night, every day.
    pub always: bool,
    /// Whether the number is for a TTY.
    pub textphone: bool,
    /// Whether it can be expected to work from another country: a chat, or a number that is neither
    /// toll-free nor short.
    pub from_abroad: bool,
    /// Whether it is a line for young people.
    pub for_youth: bool,
    /// What the directory says of the service, as cautions.
    pub cautions: Cautions,
}

/// All the ways, in the order of the directory.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Offers {
    list: Inline<Offer, { Self::MOST }>,
    /// What the device that they are offered on can open.
    abilities: Abilities,
    /// Whether 911 takes texts in the region.
    text_911: TextTo911,
}

impl Offers {
    /// The ways of a region and those of the nation fit in it.
    pub const MOST: usize = 2 * Directory::MAX_WAYS;

    /// The ways to reach `services` at `instant`.
    #[must_use]
    pub fn at(services: &Services<'_>, instant: DateTime<Utc>) -> Self {
        let mut offers = Self { text_911: services.text_911(), ..Self::default() };
        for (index, service) in services.iter().enumerate() {
            let Ok(id) = u8::try_from(index) else { break };
            if service.kind() == Kind::Hotline {
                offers.add(ServiceId(id), service, instant);
            }
        }
        offers
    }

    /// The same on a device that can open this and no more.
    #[must_use]
    pub fn on(self, abilities: Abilities) -> Self {
        Self { abilities, ..self }
    }

    /// What the device can open.
    #[must_use]
    pub fn abilities(&self) -> Abilities {
        self.abilities
    }

    /// Whether 911 takes texts here.
    #[must_use]
    pub fn text_911(&self) -> TextTo911 {
        self.text_911
    }

    fn add(&mut self, id: ServiceId, service: &Service, instant: DateTime<Utc>) {
        let state = service.open_state(instant);
        let open = Openness::from(state);
        let cautions = cautions_of(service, open, instant);
        // Whether each way is there, and if so, whether it works from abroad.
        let number =
            |kind| service.phone(kind).map(|phone| !phone.number.is_local() && !phone.number.is_toll_free());
        let ways = [
            (number(PhoneType::Voice), Channel::Call, false),
            (number(PhoneType::Text), Channel::Text, false),
            (service.chat().map(|_| true), Channel::Chat, false),
            (number(PhoneType::Textphone), Channel::Call, true),
        ];
        for (from_abroad, channel, textphone) in ways {
            let Some(from_abroad) = from_abroad else { continue };
            self.list.push(Offer {
                service: id,
                channel,
                open,
                always: matches!(state, OpenState::Always),
                textphone,
                from_abroad,
                for_youth: service.serves().has(Group::Young),
                cautions: cautions.with_if(textphone, Caution::TtyOnly),
            });
        }
    }

    /// From first to last.
    pub fn iter(&self) -> impl Iterator<Item = &Offer> + Clone {
        self.list.iter()
    }
}

fn cautions_of(service: &Service, open: Openness, instant: DateTime<Utc>) -> Cautions {
    const SAID: [(Limit, Caution); 6] = [
        (Limit::NoInPerson, Caution::NoInPerson),
        (Limit::CannotSendHelp, Caution::CannotSendHelp),
        (Limit::MayReport, Caution::MayReport),
        (Limit::Relay711, Caution::Relay711),
        (Limit::Interpreters, Caution::Interpreters),
        (Limit::HolidaysUnknown, Caution::HolidaysUnknown),
    ];
    SAID.into_iter()
        .fold(Cautions::default(), |cautions, (limit, caution)| {
            cautions.with_if(service.limits().has(limit), caution)
        })
        .with_if(open == Openness::ClosingSoon, Caution::ClosingSoon)
        .with_if(service.assurance().needs_check(instant), Caution::CheckNumber)
}

#[cfg(test)]
impl Offers {
    /// The same ways where 911 takes texts, or does not.
    pub(super) fn with_text_911(self, text_911: TextTo911) -> Self {
        Self { text_911, ..self }
    }

    /// The same ways with another openness, as no hours of the embedded files bring it.
    pub(super) fn all_set_to(&self, open: Openness) -> Self {
        let mut changed = Self { list: Inline::new(), ..*self };
        for offer in self.iter() {
            changed.list.push(Offer { open, always: offer.always && open == Openness::Open, ..*offer });
        }
        changed
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use serde_json::json;

    use super::*;
    use crate::directory::{embedded, file_with_hotlines, file_with_schedules, schedule};
    use crate::help::{Contact, Danger, Phone, Situation, Voice, decide};

    #[test]
    fn as_many_ways_as_two_files_may_hold_are_all_offered_and_all_on_the_page() {
        let files = [file_with_hotlines("us-national", 4), file_with_hotlines("here", 4)];
        let services = Services::choose(&files, Some("here"));
        let offers = Offers::at(&services, DateTime::UNIX_EPOCH);
        assert_eq!(offers.iter().count(), 2 * Directory::MAX_WAYS);
        for phone in [None, Some(Phone::Watched), Some(Phone::None)] {
            let situation = Situation { phone, voice: Some(Voice::NoVoice), ..Situation::default() };
            let guidance = decide(situation, &offers);
            let hotlines = guidance.steps().filter(|step| matches!(step.contact, Contact::Service(_)));
            assert_eq!(hotlines.count(), 2 * Directory::MAX_WAYS);
        }
    }

    #[test]
    fn an_offer_says_what_the_directory_says_of_its_service() {
        let services = Services::choose(embedded(), Some("westchester-ny"));
        let start: DateTime<Utc> = "2026-11-23T05:00:00Z".parse().unwrap();
        let mut seen = Cautions::default();
        for minutes in (0..7 * 24 * 60).step_by(10) {
            let instant = start + TimeDelta::minutes(minutes);
            for offer in Offers::at(&services, instant).iter() {
                let service = services.at(usize::from(offer.service.0)).unwrap();
                let state = service.open_state(instant);
                assert_eq!(offer.open, state.into());
                let says = |caution| offer.cautions.has(caution);
                let limited = |limit| service.limits().has(limit);
                assert_eq!(says(Caution::NoInPerson), limited(Limit::NoInPerson));
                assert_eq!(says(Caution::CannotSendHelp), limited(Limit::CannotSendHelp));
                assert_eq!(says(Caution::MayReport), limited(Limit::MayReport));
                assert_eq!(says(Caution::Relay711), limited(Limit::Relay711));
                assert_eq!(says(Caution::Interpreters), limited(Limit::Interpreters));
                assert_eq!(says(Caution::HolidaysUnknown), limited(Limit::HolidaysUnknown));
                let closing = matches!(state, OpenState::Open { closing_soon: true, .. });
                assert_eq!(says(Caution::ClosingSoon), closing);
                assert_eq!(says(Caution::CheckNumber), service.assurance().needs_check(instant));
                assert_eq!(says(Caution::TtyOnly), offer.textphone);
                seen = seen.and(offer.cautions);
            }
        }
        // What the embedded files bring: none of it is held by saying nothing.
        for caution in [
            Caution::NoInPerson,
            Caution::CannotSendHelp,
            Caution::MayReport,
            Caution::Relay711,
            Caution::Interpreters,
            Caution::HolidaysUnknown,
            Caution::ClosingSoon,
        ] {
            assert!(seen.has(caution), "{caution:?}");
        }
    }

    /// Apart from the embedded files: whoever releases them sets the dates of their checks.
    #[test]
    fn a_number_that_nobody_checked_is_offered_with_the_caution_to_check_it() {
        let files = [file_with_hotlines("here", 1)];
        let services = Services::choose(&files, Some("here"));
        let offers = Offers::at(&services, DateTime::UNIX_EPOCH);
        assert!(offers.iter().all(|offer| offer.cautions.has(Caution::CheckNumber)));
        assert_eq!(offers.iter().count(), 4);
    }

    /// A holiday is what the decision sees: the line that leads on any other Friday does not.
    #[test]
    fn a_line_that_is_closed_for_a_holiday_never_leads_and_says_when_it_opens() {
        let weekly =
            json!({ "freq": "WEEKLY", "byday": "MO,TU,WE,TH,FR", "opens_at": "10:00", "closes_at": "22:00" });
        let holiday = json!({ "valid_from": "2026-12-25", "valid_to": "2026-12-25" });
        let schedules = json!([schedule(30, &weekly, &[]), schedule(40, &holiday, &["closed"])]);
        let national = embedded().iter().find(|directory| directory.is_national()).unwrap().clone();
        let files = [file_with_schedules(schedules), national];
        let services = Services::choose(&files, Some("test"));
        let situation = Situation {
            danger: Some(Danger::NotNow),
            phone: Some(Phone::Safer),
            voice: Some(Voice::Quiet),
            ..Situation::default()
        };
        let told = |instant: &str| {
            let offers = Offers::at(&services, instant.parse().unwrap());
            let lead = decide(situation, &offers).lead.contact;
            let closing = offers.iter().next().unwrap().cautions.has(Caution::ClosingSoon);
            (lead == Contact::Service(ServiceId(0)), closing)
        };
        assert_eq!(told("2026-12-18T15:00:00-05:00"), (true, false));
        assert_eq!(told("2026-12-24T21:45:00-05:00"), (true, true));
        assert_eq!(told("2026-12-25T15:00:00-05:00"), (false, false));
        assert_eq!(told("2026-12-28T15:00:00-05:00"), (true, false));
    }
}
