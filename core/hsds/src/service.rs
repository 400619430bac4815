//! One service: who it is, how and when to reach it, and what it cannot do.

use chrono::{DateTime, NaiveDate, Utc};

use super::dates::years_after;
use super::hours::{OpenState, Schedules, open_state};
use super::meeting::MeetingPart;
use super::veil::{is_veiled, unveiled, veiled};
use tally_phone_number::PhoneNumber;

/// One service of a directory; every value was checked when it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    pub(super) slug: String,
    pub(super) name: String,
    pub(super) name_es: Option<String>,
    pub(super) organization: String,
    pub(super) kind: Kind,
    pub(super) about: About,
    pub(super) phones: Vec<Phone>,
    pub(super) chat: Option<Chat>,
    pub(super) page: Option<String>,
    pub(super) schedules: Schedules,
    pub(super) limits: Limits,
    pub(super) serves: Groups,
    pub(super) languages: Vec<String>,
    pub(super) meeting: Vec<MeetingPart>,
    pub(super) assurance: Assurance,
}

/// What a service is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Offered by the decision.
    Hotline,
    /// For somebody with thoughts of suicide: offered in the section on feeling safe, not by the
    /// decision.
    Lifeline,
}

/// What a service says of itself, each in English and Spanish.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// What it does.
    pub description: Option<Told>,
    /// Whom it takes.
    pub eligibility: Option<Told>,
    /// The ages that it takes.
    pub ages: Ages,
    /// How it speaks other languages.
    pub interpretation: Option<Told>,
    /// What to know before reaching it.
    pub alert: Option<Told>,
    /// Its hours if no schedule can hold them, because they follow the clock of whoever calls.
    pub hours: Option<Told>,
}

/// A sentence or two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// In English.
    pub english: String,
    /// In Spanish.
    pub spanish: String,
}

/// The ages that a service takes, in years, each included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ages {
    /// From this age on, 0 to 120, if it says so.
    pub from: Option<u8>,
    /// Up to this age, no less than `from` and 120 at most, if it says so.
    pub to: Option<u8>,
}

/// A number and how it is used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    /// The number.
    pub number: PhoneNumber,
    /// Voice, text or textphone.
    pub kind: PhoneType,
    /// BCP 47 tags; empty if unknown.
    pub languages: Vec<String>,
    /// What the first text message must contain, such as `HELP`.
    pub text_body: Option<String>,
    /// The same for Spanish.
    pub text_body_es: Option<String>,
}

/// The types of RFC 6350 that can be offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhoneType {
    /// Call it.
    Voice,
    /// Text it.
    Text,
    /// Call it with a TTY.
    Textphone,
}

impl PhoneType {
    /// Every type and the word for it in a file.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Voice, "voice"), (Self::Text, "text"), (Self::Textphone, "textphone")];
}

/// A web page with a chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chat {
    /// Always `https:`.
    pub url: String,
}

/// People whom a service is for, or what it helps with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Group {
    /// People under 18.
    Young,
    /// Young people who ran away, or think of it.
    Runaway,
    /// People who are exploited or trafficked.
    Trafficking,
    /// People hurt or controlled by a partner or family.
    Partner,
    /// Sexual assault.
    SexualAssault,
    /// Native people.
    Native,
    /// Deaf people.
    Deaf,
    /// A child being harmed.
    Child,
    /// Pictures used as blackmail.
    Pictures,
    /// Work and wages.
    Work,
    /// Immigration questions.
    Immigration,
    /// Legal help.
    Legal,
    /// Pets.
    Pets,
    /// Any crime.
    Crime,
}

impl Group {
    /// Every group, in the order in which a page lists them.
    pub const ALL: [Self; 14] = [
        Self::Partner,
        Self::Trafficking,
        Self::SexualAssault,
        Self::Young,
        Self::Runaway,
        Self::Child,
        Self::Pictures,
        Self::Native,
        Self::Deaf,
        Self::Immigration,
        Self::Work,
        Self::Legal,
        Self::Crime,
        Self::Pets,
    ];

    /// The word for it in a file.
    #[must_use]
    pub fn word(self) -> String {
        unveiled(self.veiled())
    }

    /// Whether `word` is the word for it.
    pub(super) fn is(self, word: &str) -> bool {
        is_veiled(self.veiled(), word)
    }

    /// None of these words stands in the library to be read.
    const fn veiled(self) -> &'static [u8] {
        match self {
            Self::Young => const { &veiled(b"young") },
            Self::Runaway => const { &veiled(b"runaway") },
            Self::Trafficking => const { &veiled(b"trafficking") },
            Self::Partner => const { &veiled(b"partner") },
            Self::SexualAssault => const { &veiled(b"sexual-assault") },
            Self::Native => const { &veiled(b"native") },
            Self::Deaf => const { &veiled(b"deaf") },
            Self::Child => const { &veiled(b"child") },
            Self::Pictures => const { &veiled(b"pictures") },
            Self::Work => const { &veiled(b"work") },
            Self::Immigration => const { &veiled(b"immigration") },
            Self::Legal => const { &veiled(b"legal") },
            Self::Pets => const { &veiled(b"pets") },
            Self::Crime => const { &veiled(b"crime") },
        }
    }
}

/// A set of groups; empty for a service that is for everybody.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Groups(u16);

impl Groups {
    /// This set and `group`.
    #[must_use]
    pub const fn with(self, group: Group) -> Self {
        Self(self.0 | 1 << group as u8)
    }

    /// Whether `group` is in it.
    #[must_use]
    pub const fn has(self, group: Group) -> bool {
        self.0 & (1 << group as u8) != 0
    }

    /// Whether nothing is in it.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The groups in it, in the order of [`Group::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Group> {
        Group::ALL.into_iter().filter(move |group| self.has(*group))
    }
}

/// What a service cannot do, or may have to do; its card says each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Limit {
    /// Cannot give immediate help in person.
    NoInPerson,
    /// Cannot send help to a place.
    CannotSendHelp,
    /// May have to report when somebody is under 18 or in immediate danger and shares who they are.
    MayReport,
    /// Can be called through relay, 711.
    Relay711,
    /// Has interpreters by voice.
    Interpreters,
    /// Its hours on holidays are not known.
    HolidaysUnknown,
}

impl Limit {
    /// Every limit and the word for it in a file.
    pub const ALL: [(Self, &'static str); 6] = [
        (Self::NoInPerson, "no-in-person"),
        (Self::CannotSendHelp, "cannot-dispatch"),
        (Self::MayReport, "may-report"),
        (Self::Relay711, "relay-711"),
        (Self::Interpreters, "interpreters"),
        (Self::HolidaysUnknown, "holidays-unknown"),
    ];
}

/// A set of limits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Limits(u8);

impl Limits {
    /// This set and `limit`.
    #[must_use]
    pub const fn with(self, limit: Limit) -> Self {
        Self(self.0 | 1 << limit as u8)
    }

    /// Whether `limit` is in it.
    #[must_use]
    pub const fn has(self, limit: Limit) -> bool {
        self.0 & (1 << limit as u8) != 0
    }
}

/// Where a record comes from, and when it was last checked with the service.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assurance {
    /// The day on which somebody checked it with the service, if anybody did.
    pub assured: Option<NaiveDate>,
    /// Where the facts come from.
    pub source: String,
    /// The same in Spanish, if the file has it.
    pub source_es: Option<String>,
    /// The date of the source, a month or a day, if it has one.
    pub source_date: Option<String>,
}

impl Assurance {
    /// Whether the card must say "check this number": it was never checked, or more than a year
    /// ago, or on a day in the future, which means a slip in the file or a wrong clock.
    #[must_use]
    pub fn needs_check(&self, at: DateTime<Utc>) -> bool {
        let today = at.date_naive();
        self.assured.is_none_or(|day| today < day || today > years_after(day, 1))
    }
}

impl Service {
    /// Its short name, unique in its file: `nhth`.
    #[must_use]
    pub fn slug(&self) -> &str {
        &self.slug
    }

    /// Its own name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its name in Spanish, if the file has one.
    #[must_use]
    pub fn spanish_name(&self) -> Option<&str> {
        self.name_es.as_deref()
    }

    /// Its numbers, one of each type at most.
    #[must_use]
    pub fn phones(&self) -> &[Phone] {
        &self.phones
    }

    /// Who provides it.
    #[must_use]
    pub fn organization(&self) -> &str {
        &self.organization
    }

    /// What it is for.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Its first number of this type.
    #[must_use]
    pub fn phone(&self, kind: PhoneType) -> Option<&Phone> {
        self.phones.iter().find(|phone| phone.kind == kind)
    }

    /// Its chat.
    #[must_use]
    pub fn chat(&self) -> Option<&Chat> {
        self.chat.as_ref()
    }

    /// Its page on the web, an `https:` address, for what can be done there.
    #[must_use]
    pub fn page(&self) -> Option<&str> {
        self.page.as_deref()
    }

    /// What it says of itself.
    #[must_use]
    pub fn about(&self) -> &About {
        &self.about
    }

    /// BCP 47 tags of the languages it speaks; empty if unknown.
    #[must_use]
    pub fn languages(&self) -> &[String] {
        &self.languages
    }

    /// What a first meeting with it is like; empty if it does not say.
    #[must_use]
    pub fn meeting(&self) -> &[MeetingPart] {
        &self.meeting
    }

    /// Whom it is for; nobody in particular if the set is empty.
    #[must_use]
    pub fn serves(&self) -> Groups {
        self.serves
    }

    /// What it cannot do.
    #[must_use]
    pub fn limits(&self) -> Limits {
        self.limits
    }

    /// Where the record comes from.
    #[must_use]
    pub fn assurance(&self) -> &Assurance {
        &self.assurance
    }

    /// When it is open.
    #[must_use]
    pub fn schedules(&self) -> &Schedules {
        &self.schedules
    }

    /// Whether it is open at `instant`.
    #[must_use]
    pub fn open_state(&self, instant: DateTime<Utc>) -> OpenState {
        open_state(&self.schedules, instant)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_needs_a_check_when_never_assured_or_more_than_a_year_ago() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let at = |text: &str| day(text).and_hms_opt(12, 0, 0).unwrap().and_utc();
        let mut assurance = Assurance::default();
        assert!(assurance.needs_check(at("2026-03-02")));
        assurance.assured = Some(day("2026-03-02"));
        assert!(!assurance.needs_check(at("2027-03-02")));
        assert!(assurance.needs_check(at("2027-03-03")));
        assurance.assured = Some(day("2028-02-29"));
        assert!(!assurance.needs_check(at("2029-02-28")));
        assert!(assurance.needs_check(at("2029-03-01")));
    }

    #[test]
    fn each_group_has_a_word_and_a_place_of_its_own() {
        let words: Vec<String> = Group::ALL.into_iter().map(Group::word).collect();
        assert_eq!(words[..3], ["partner", "trafficking", "sexual-assault"]);
        for (index, group) in Group::ALL.into_iter().enumerate() {
            assert!(group.is(&words[index]) && !group.is("everybody"));
            assert_eq!(words.iter().filter(|word| group.is(word)).count(), 1, "{group:?}");
            let alone = Groups::default().with(group);
            assert_eq!(alone.iter().collect::<Vec<_>>(), [group]);
        }
        let all = Group::ALL.into_iter().fold(Groups::default(), Groups::with);
        assert_eq!(all.iter().count(), Group::ALL.len());
    }

    #[test]
    fn a_check_on_a_day_that_has_not_come_yet_silences_nothing() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        let assurance = Assurance { assured: "2026-03-02".parse().ok(), ..Assurance::default() };
        assert!(assurance.needs_check(at("2026-03-01T23:59:59Z")));
        assert!(assurance.needs_check(at("1970-01-01T00:00:00Z")));
        assert!(!assurance.needs_check(at("2026-03-02T00:00:00Z")));
    }
}
