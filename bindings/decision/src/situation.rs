//! What is asked: the situation, what the device can open, and the language.

pub(crate) use tally_core::tools::help::{
    Age, Country, Danger, Phone as WhichPhone, Place, Police, Situation, Voice, Whom,
};
pub(crate) use tally_core::{Abilities, Language};

/// The answers so far.
#[uniffi::remote(Record)]
pub(crate) struct Situation {
    /// Whether somebody may be hurt now. Unanswered counts as not sure.
    #[uniffi(default = None)]
    pub danger: Option<Danger>,
    /// Which phone this is. Unanswered carries the cautions of a watched one, but does not make a
    /// safer phone lead.
    #[uniffi(default = None)]
    pub phone: Option<WhichPhone>,
    /// Whether the person can speak.
    #[uniffi(default = None)]
    pub voice: Option<Voice>,
    /// Where the person is.
    #[uniffi(default = None)]
    pub place: Option<Place>,
    /// How the person feels about the police.
    #[uniffi(default = None)]
    pub police: Option<Police>,
    /// Unanswered counts as here: the time zone never decides.
    #[uniffi(default = None)]
    pub country: Option<Country>,
    /// Unanswered is not said.
    #[uniffi(default = None)]
    pub age: Option<Age>,
    /// Unanswered is the person herself or himself.
    #[uniffi(default = None)]
    pub whom: Option<Whom>,
}

/// Is somebody in danger?
#[uniffi::remote(Enum)]
pub(crate) enum Danger {
    /// Now.
    Now,
    /// Not at this moment.
    NotNow,
    /// Cannot tell.
    Unsure,
}

/// Which phone is this?
#[uniffi::remote(Enum)]
pub(crate) enum WhichPhone {
    /// Safer than others; no phone is safe.
    Safer,
    /// Somebody may look at it.
    Watched,
    /// Somebody else's.
    Borrowed,
    /// None that can be used.
    // In Swift `.none` of an optional is no answer: the opposite of what is meant.
    #[uniffi(name = "NoPhone")]
    None,
}

/// Can the person speak?
#[uniffi::remote(Enum)]
pub(crate) enum Voice {
    /// Yes.
    Speak,
    /// Somebody would hear.
    Quiet,
    /// Cannot use the voice at all.
    NoVoice,
}

/// Where is the person?
#[uniffi::remote(Enum)]
pub(crate) enum Place {
    /// A hospital, a clinic, a doctor's office.
    HealthCare,
    /// Anywhere else.
    Elsewhere,
}

/// How does the person feel about the police?
#[uniffi::remote(Enum)]
pub(crate) enum Police {
    /// Fine with it.
    Fine,
    /// Would rather not.
    RatherNot,
    /// Not sure.
    Unsure,
}

/// In which country?
#[uniffi::remote(Enum)]
pub(crate) enum Country {
    /// The United States.
    #[uniffi(name = "UnitedStates")]
    Here,
    /// Another.
    Other,
}

/// How old is the person?
#[uniffi::remote(Enum)]
pub(crate) enum Age {
    /// 18 or over.
    Adult,
    /// Under 18.
    Minor,
    /// Would rather not say.
    Unsaid,
}

/// For whom is the help?
#[uniffi::remote(Enum)]
pub(crate) enum Whom {
    /// The person holding the phone.
    Me,
    /// Somebody they worry about.
    Other,
}

/// What a device can do. A tablet may have no dialer; a child's phone no browser.
#[uniffi::remote(Record)]
pub(crate) struct Abilities {
    /// Something opens a `tel:` address.
    #[uniffi(default = true)]
    pub calls: bool,
    /// Something opens an `sms:` address.
    #[uniffi(default = true)]
    pub messages: bool,
    /// Something opens an `https:` address.
    #[uniffi(default = true)]
    pub browser: bool,
}

/// A language the words exist in.
#[uniffi::remote(Enum)]
pub(crate) enum Language {
    /// English.
    English,
    /// Spanish; not yet read by a native advocate.
    Spanish,
}

/// The first language of a list that there are words in; English if there is none. The list holds
/// BCP 47 tags such as `es-US`, in the order in which somebody prefers them.
#[uniffi::export]
fn language_of(tags: Vec<String>) -> Language {
    Language::of_tags(&tags)
}
