//! What the person has said about this moment. Nothing must be answered, and no answer is never
//! read as an answer.

/// The answers so far. Build it from the default, which answers nothing.
///
/// ```
/// use tally_core::tools::help::{Danger, Situation};
/// let situation = Situation { danger: Some(Danger::Now), ..Situation::default() };
/// assert_eq!(situation.voice, None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Situation {
    /// Whether somebody may be hurt now. Unanswered counts as not sure.
    pub danger: Option<Danger>,
    /// Which phone this is. Unanswered carries the cautions of a watched one, but does not make a
    /// safer phone lead.
    pub phone: Option<Phone>,
    /// Whether the person can speak.
    pub voice: Option<Voice>,
    /// Where the person is.
    pub place: Option<Place>,
    /// How the person feels about the police.
    pub police: Option<Police>,
    /// Unanswered counts as here: the time zone never decides.
    pub country: Option<Country>,
    /// Unanswered is not said.
    pub age: Option<Age>,
    /// Unanswered is the person herself or himself.
    pub whom: Option<Whom>,
}

/// Is somebody in danger?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Danger {
    /// Now.
    Now,
    /// Not at this moment.
    NotNow,
    /// Cannot tell.
    Unsure,
}

/// Which phone is this?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Phone {
    /// Safer than others; no phone is safe.
    Safer,
    /// Somebody may look at it.
    Watched,
    /// Somebody else's.
    Borrowed,
    /// None that can be used.
    None,
}

/// Can the person speak?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Voice {
    /// Yes.
    Speak,
    /// Somebody would hear.
    Quiet,
    /// Cannot use the voice at all.
    NoVoice,
}

/// Where is the person?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// A hospital, a clinic, a doctor's office.
    HealthCare,
    /// Anywhere else.
    Elsewhere,
}

/// How does the person feel about the police?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Police {
    /// Fine with it.
    Fine,
    /// Would rather not.
    RatherNot,
    /// Not sure.
    Unsure,
}

/// In which country?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Country {
    /// The United States.
    Here,
    /// Another.
    Other,
}

/// How old is the person?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Age {
    /// 18 or over.
    Adult,
    /// Under 18.
    Minor,
    /// Would rather not say.
    Unsaid,
}

/// For whom is the help?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Whom {
    /// The person holding the phone.
    Me,
    /// Somebody they worry about.
    Other,
}

macro_rules! answers {
    ($($type:ident: $($variant:ident),+;)+) => {$(
        impl $type {
            /// Every answer.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];
        }
    )+};
}

answers! {
    Danger: Now, NotNow, Unsure;
    Phone: Safer, Watched, Borrowed, None;
    Voice: Speak, Quiet, NoVoice;
    Place: HealthCare, Elsewhere;
    Police: Fine, RatherNot, Unsure;
    Country: Here, Other;
    Age: Adult, Minor, Unsaid;
    Whom: Me, Other;
}

impl Situation {
    /// Whether somebody is in danger at this moment.
    #[must_use]
    pub fn in_danger(self) -> bool {
        self.danger == Some(Danger::Now)
    }

    /// Whether the person said that there is no danger at this moment.
    #[must_use]
    pub fn not_in_danger(self) -> bool {
        self.danger == Some(Danger::NotNow)
    }

    /// Whether the person is outside the United States.
    #[must_use]
    pub fn abroad(self) -> bool {
        self.country == Some(Country::Other)
    }

    /// Whether there is no phone to use.
    #[must_use]
    pub fn no_phone(self) -> bool {
        self.phone == Some(Phone::None)
    }

    /// Whether a voice call cannot lead: somebody would hear, or there is no voice.
    #[must_use]
    pub fn unspoken(self) -> bool {
        matches!(self.voice, Some(Voice::Quiet | Voice::NoVoice))
    }

    /// Whether the person is in a place of health care.
    #[must_use]
    pub fn in_health_care(self) -> bool {
        self.place == Some(Place::HealthCare)
    }

    /// Whether contact with the police is not simply fine: rather not, or not sure.
    #[must_use]
    pub fn wary_of_police(self) -> bool {
        matches!(self.police, Some(Police::RatherNot | Police::Unsure))
    }

    /// Every situation there is, the unanswered ones included.
    pub fn all() -> impl Iterator<Item = Self> {
        fn with_none<T: Copy>(all: &'static [T]) -> impl Iterator<Item = Option<T>> + Clone {
            core::iter::once(None).chain(all.iter().copied().map(Some))
        }
        with_none(Danger::ALL).flat_map(|danger| {
            with_none(Phone::ALL).flat_map(move |phone| {
                with_none(Voice::ALL).flat_map(move |voice| {
                    with_none(Place::ALL).flat_map(move |place| {
                        with_none(Police::ALL).flat_map(move |police| {
                            with_none(Country::ALL).flat_map(move |country| {
                                with_none(Age::ALL).flat_map(move |age| {
                                    with_none(Whom::ALL).map(move |whom| Self {
                                        danger,
                                        phone,
                                        voice,
                                        place,
                                        police,
                                        country,
                                        age,
                                        whom,
                                    })
                                })
                            })
                        })
                    })
                })
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_combination_comes_once() {
        let all: std::collections::HashSet<Situation> = Situation::all().collect();
        assert_eq!(all.len(), 4 * 5 * 4 * 3 * 4 * 3 * 4 * 3);
        assert_eq!(Situation::all().count(), all.len());
    }

    /// The laws ask these too, so that no law sees a wrong one.
    #[test]
    fn each_question_reads_its_own_answer() {
        for situation in Situation::all() {
            let Situation { danger, phone, voice, place, police, country, .. } = situation;
            assert_eq!(situation.in_danger(), matches!(danger, Some(Danger::Now)));
            assert_eq!(situation.not_in_danger(), matches!(danger, Some(Danger::NotNow)));
            assert_eq!(situation.abroad(), matches!(country, Some(Country::Other)));
            assert_eq!(situation.no_phone(), matches!(phone, Some(Phone::None)));
            assert_eq!(situation.unspoken(), !matches!(voice, None | Some(Voice::Speak)));
            assert_eq!(situation.in_health_care(), matches!(place, Some(Place::HealthCare)));
            assert_eq!(situation.wary_of_police(), !matches!(police, None | Some(Police::Fine)));
        }
    }
}
