//! The ways to reach the services at one instant, worked out before the decision so that the
//! decision needs no clock and no directory.

use chrono::{DateTime, Utc};

use super::caution::{Caution, Cautions};
use super::inline::Inline;
use crate::device::Abilities;
use crate::directory::{
    Directory, Group, Kind, Limit, OpenState, Phone, PhoneType, Service, Services, TextTo911,
};
use crate::words::Language;

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
    /// A page on which something else is done than talking to somebody.
    Page,
    /// Face to face.
    InPerson,
    /// Go somewhere else, if that is safe.
    Leave,
    /// Ask somebody near.
    AskNearby,
}

impl Channel {
    /// Whether a device with these abilities can open it; what needs no device is open to all.
    #[must_use]
    pub const fn is_open_to(self, abilities: Abilities) -> bool {
        match self {
            Self::Call => abilities.calls,
            Self::Text => abilities.messages,
            Self::Chat | Self::Page => abilities.browser,
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
            Self::Page => "page",
            Self::InPerson => "in_person",
            Self::Leave => "leave",
            Self::AskNearby => "ask_nearby",
        }
    }
}

/// For whom the decision offers a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Audience {
    /// For everybody.
    Everybody,
    /// For young people: first for them, and behind the others for everybody else.
    Young,
    /// For Deaf people: for whoever cannot speak or hear on a call.
    Deaf,
}

impl Audience {
    /// That of a service; none for a service that only the pages that list services offer. The
    /// decision has what helps whoever is hurt, controlled or trafficked, whatever else it helps
    /// with; what is for some people alone, or for one matter, is not what to try first, or next.
    #[must_use]
    pub fn of(service: &Service) -> Option<Self> {
        let serves = service.serves();
        let is_for = |group| serves.has(group);
        if service.kind() == Kind::Lifeline {
            None
        } else if is_for(Group::Young) {
            Some(Self::Young)
        } else if is_for(Group::Deaf) {
            Some(Self::Deaf)
        } else if is_for(Group::Native) {
            None
        } else if serves.is_empty() || is_for(Group::Partner) || is_for(Group::Trafficking) {
            Some(Self::Everybody)
        } else {
            None
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
    /// For whom the decision offers it.
    pub audience: Audience,
    /// Whether it is known to be in the language of the phone. A service that does not say its
    /// languages is in English.
    pub speaks: bool,
    /// What the directory says of the service, as cautions.
    pub cautions: Cautions,
}

/// The ways that the decision chooses from, in the order of the directory.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Offers {
    list: Inline<Offer, { Self::MOST }>,
    /// What the device that they are offered on can open.
    abilities: Abilities,
    /// Whether 911 takes texts in the region.
    text_911: TextTo911,
}

impl Offers {
    /// So many ways of one file are offered: those of its first services.
    pub const OF_A_FILE: usize = 16;
    /// The ways of a county, of its state and of the nation.
    pub const MOST: usize = 3 * Self::OF_A_FILE;

    /// The ways to reach `services` at `instant`, for a phone in `language`.
    #[must_use]
    pub fn at(services: &Services<'_>, instant: DateTime<Utc>, language: Language) -> Self {
        let mut offers = Self { text_911: services.text_911(), ..Self::default() };
        let offered = services.files().flat_map(Self::of_file).enumerate();
        for (index, (service, audience)) in offered {
            let Ok(id) = u8::try_from(index) else { break };
            if let Some(audience) = audience {
                offers.add(ServiceId(id), service, audience, instant, language);
            }
        }
        offers
    }

    /// Every service of a file, and for whom the decision offers it: none from the first on whose
    /// ways are too many.
    pub fn of_file(directory: &Directory) -> impl Iterator<Item = (&Service, Option<Audience>)> {
        let mut left = Some(Self::OF_A_FILE);
        directory.services().iter().map(move |service| {
            let audience = Audience::of(service).filter(|_| left.is_some());
            if audience.is_some() {
                let ways = service.phones().len() + usize::from(service.chat().is_some());
                left = left.and_then(|left| left.checked_sub(ways));
            }
            (service, audience.filter(|_| left.is_some()))
        })
    }

    /// The ways to reach one service alone, its page among them, whomever it is for.
    pub(super) fn of_service(
        services: &Services<'_>,
        id: ServiceId,
        instant: DateTime<Utc>,
        language: Language,
    ) -> Self {
        let mut offers = Self { text_911: services.text_911(), ..Self::default() };
        if let Some(service) = services.at(usize::from(id.0)) {
            offers.add(id, service, Audience::Everybody, instant, language);
            if service.page().is_some() {
                let way = (None, Channel::Page, false);
                let page = offer(id, service, Audience::Everybody, way, instant, language);
                offers.list.push(page);
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

    fn add(
        &mut self,
        id: ServiceId,
        service: &Service,
        audience: Audience,
        instant: DateTime<Utc>,
        language: Language,
    ) {
        let chat = service.chat().map(|_| None);
        let ways = [
            (service.phone(PhoneType::Voice).map(Some), Channel::Call, false),
            (service.phone(PhoneType::Text).map(Some), Channel::Text, false),
            (chat, Channel::Chat, false),
            (service.phone(PhoneType::Textphone).map(Some), Channel::Call, true),
        ];
        for (phone, channel, textphone) in ways {
            let Some(phone) = phone else { continue };
            let way = (phone, channel, textphone);
            self.list.push(offer(id, service, audience, way, instant, language));
        }
    }

    /// From first to last.
    pub fn iter(&self) -> impl Iterator<Item = &Offer> + Clone {
        self.list.iter()
    }
}

/// One way: its number, if it has one, how, and whether the number is for a TTY.
fn offer(
    id: ServiceId,
    service: &Service,
    audience: Audience,
    (phone, channel, textphone): (Option<&Phone>, Channel, bool),
    instant: DateTime<Utc>,
    language: Language,
) -> Offer {
    let state = service.open_state(instant);
    let open = Openness::from(state);
    Offer {
        service: id,
        channel,
        open,
        always: matches!(state, OpenState::Always),
        textphone,
        from_abroad: phone.is_none_or(|phone| !phone.number.is_local() && !phone.number.is_toll_free()),
        audience,
        speaks: speaks(service, phone, language),
        cautions: cautions_of(service, open, instant).with_if(textphone, Caution::TtyOnly),
    }
}

/// Whether somebody speaks `language` there, as the number or else the service says.
fn speaks(service: &Service, phone: Option<&Phone>, language: Language) -> bool {
    let of_the_number = phone.map(|phone| phone.languages.as_slice()).filter(|tags| !tags.is_empty());
    let tags = of_the_number.unwrap_or(service.languages());
    let is_it = |tag: &String| tag.split('-').next().is_some_and(|primary| primary == language.tag());
    if tags.is_empty() { language == Language::English } else { tags.iter().any(is_it) }
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
    use crate::directory::{
        embedded, file_in_state, file_serving, file_with_hotlines, file_with_schedules, schedule,
    };
    use crate::help::situation::Phone as PhoneAnswer;
    use crate::help::{Age, Contact, Danger, Situation, Voice, decide};

    const EPOCH: DateTime<Utc> = DateTime::UNIX_EPOCH;

    /// The fullest files there can be: everything that the decision holds fits, in every situation.
    #[test]
    fn the_first_ways_of_three_full_files_are_all_offered_and_nothing_overflows() {
        let most = u32::try_from(Directory::MAX_SERVICES).unwrap();
        let state = file_with_hotlines("state", most);
        let county = file_in_state("county", "state", most);
        let files = [file_with_hotlines("us-national", most), state, county];
        let services = Services::choose(&files, Some("county"));
        assert_eq!(services.iter().count(), 3 * Directory::MAX_SERVICES);
        let offers = Offers::at(&services, EPOCH, Language::English);
        // Four lines of each file, with four ways each, by their places among all.
        let offered: Vec<u8> = offers.iter().step_by(4).map(|offer| offer.service.0).collect();
        assert_eq!(offered, [0, 1, 2, 3, 64, 65, 66, 67, 128, 129, 130, 131]);
        assert_eq!(offers.iter().count(), Offers::MOST);
        for situation in Situation::all() {
            // A list that overflows panics here.
            let guidance = decide(situation, &offers);
            let hotlines = guidance.steps().filter(|step| matches!(step.contact, Contact::Service(_)));
            let no_voice = situation.voice == Some(Voice::NoVoice);
            assert_eq!(hotlines.count(), if no_voice { Offers::MOST } else { Offers::MOST * 3 / 4 });
        }
    }

    /// In their order: a small one never takes the place of one that stands before it.
    #[test]
    fn from_the_first_service_on_whose_ways_are_too_many_the_decision_has_none() {
        let file = file_with_hotlines("here", 6);
        let offered: Vec<bool> = Offers::of_file(&file).map(|(_, audience)| audience.is_some()).collect();
        assert_eq!(offered, [true, true, true, true, false, false]);
        let services = file_serving("here", &[&["pets"][..]; 20]);
        assert!(Offers::of_file(&services).all(|(_, audience)| audience.is_none()));
    }

    #[test]
    fn what_is_for_some_people_or_for_one_matter_is_not_for_the_decision() {
        let audience = |serves: &[&str]| {
            let file = file_serving("here", &[serves]);
            Audience::of(&file.services()[0])
        };
        for (serves, expected) in [
            (&[][..], Some(Audience::Everybody)),
            (&["partner"], Some(Audience::Everybody)),
            (&["trafficking"], Some(Audience::Everybody)),
            (&["partner", "sexual-assault"], Some(Audience::Everybody)),
            (&["legal", "trafficking"], Some(Audience::Everybody)),
            (&["young"], Some(Audience::Young)),
            (&["young", "runaway"], Some(Audience::Young)),
            (&["young", "partner"], Some(Audience::Young)),
            (&["deaf"], Some(Audience::Deaf)),
            (&["deaf", "partner"], Some(Audience::Deaf)),
            (&["native"], None),
            (&["native", "partner"], None),
            (&["runaway"], None),
            (&["sexual-assault"], None),
            (&["sexual-assault", "crime"], None),
            (&["child"], None),
            (&["pictures"], None),
            (&["work"], None),
            (&["immigration"], None),
            (&["legal"], None),
            (&["pets"], None),
            (&["crime"], None),
        ] {
            assert_eq!(audience(serves), expected, "{serves:?}");
        }
    }

    #[test]
    fn an_answer_brings_up_the_lines_that_it_fits_and_no_others() {
        let file = file_serving("here", &[&["pets"], &["deaf"], &["young"], &["native"], &[]]);
        let files = [file];
        let services = Services::choose(&files, Some("here"));
        let offers = Offers::at(&services, EPOCH, Language::English);
        let lines = |situation| -> Vec<u8> {
            let guidance = decide(situation, &offers);
            let mut lines = Vec::new();
            for step in guidance.steps() {
                if let Contact::Service(id) = step.contact
                    && !lines.contains(&id.0)
                {
                    lines.push(id.0);
                }
            }
            lines
        };
        let nothing_said = Situation::default();
        assert_eq!(lines(nothing_said), [4, 2]);
        assert_eq!(lines(Situation { age: Some(Age::Minor), ..nothing_said }), [2, 4]);
        assert_eq!(lines(Situation { voice: Some(Voice::Quiet), ..nothing_said }), [4, 2]);
        let mut no_voice = lines(Situation { voice: Some(Voice::NoVoice), ..nothing_said });
        no_voice.sort_unstable();
        assert_eq!(no_voice, [1, 2, 4]);
    }

    #[test]
    fn a_line_in_the_phones_language_comes_before_one_that_is_not_known_to_be() {
        let order = |language, region| -> Vec<&str> {
            let services = Services::choose(embedded(), region);
            let offers = Offers::at(&services, EPOCH, language);
            let situation = Situation { voice: Some(Voice::Quiet), ..Situation::default() };
            let guidance = decide(situation, &offers);
            let steps = guidance.steps().filter_map(|step| match step.contact {
                Contact::Service(id) if step.channel == Channel::Text => Some(id),
                _ => None,
            });
            let ids: Vec<ServiceId> = steps.collect();
            ids.iter().filter_map(|id| services.at(usize::from(id.0))).map(Service::slug).collect()
        };
        // The only text line that says that it is in Spanish.
        assert_eq!(order(Language::English, Some("ny"))[..2], ["ny-hotline", "nhth"]);
        assert_eq!(order(Language::Spanish, Some("ny"))[..2], ["nhth", "ny-hotline"]);
        let first = |language| {
            let services = Services::choose(embedded(), Some("pr"));
            let offers = Offers::at(&services, EPOCH, language);
            let situation = Situation { danger: Some(Danger::NotNow), ..Situation::default() };
            match decide(situation, &offers).lead.contact {
                Contact::Service(id) => services.at(usize::from(id.0)).unwrap().slug(),
                other => panic!("{other:?}"),
            }
        };
        // One that says Spanish and nothing else.
        assert_eq!(first(Language::Spanish), "pr-hotline");
        assert_eq!(first(Language::English), "nhth");
    }

    #[test]
    fn an_offer_says_what_the_directory_says_of_its_service() {
        let services = Services::choose(embedded(), Some("westchester-ny"));
        let start: DateTime<Utc> = "2026-11-23T05:00:00Z".parse().unwrap();
        let mut seen = Cautions::default();
        for minutes in (0..7 * 24 * 60).step_by(10) {
            let instant = start + TimeDelta::minutes(minutes);
            for offer in Offers::at(&services, instant, Language::English).iter() {
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
        let offers = Offers::at(&services, EPOCH, Language::English);
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
            phone: Some(PhoneAnswer::Safer),
            voice: Some(Voice::Quiet),
            ..Situation::default()
        };
        let told = |instant: &str| {
            let offers = Offers::at(&services, instant.parse().unwrap(), Language::English);
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
