//! What the decision answers: one thing first, what stands beside it as an equal, and what comes
//! next.

use super::caution::Cautions;
use super::inline::Inline;
use super::offers::{Channel, Offers, Openness, ServiceId};
use super::reason::Reason;
use crate::words::MessageId;

/// Whom to contact and how, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guidance {
    /// The first thing to do.
    pub lead: Step,
    /// Equals of the lead, drawn beside it.
    pub beside: Inline<Step, 3>,
    /// What comes next, in order.
    pub fallbacks: Inline<Step, { Offers::MOST + 8 }>,
    /// What to know whatever is done.
    pub cautions: Cautions,
    /// What to say first, in order.
    pub say_first: Inline<SayFirst, 12>,
}

impl Guidance {
    /// Everything to do, from first to last.
    pub fn steps(&self) -> impl Iterator<Item = &Step> {
        core::iter::once(&self.lead).chain(self.beside.iter()).chain(self.fallbacks.iter())
    }
}

/// One thing to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Whom to contact, or where to turn.
    pub contact: Contact,
    /// How.
    pub channel: Channel,
    /// The answer that put it here.
    pub reason: Reason,
    /// What to know first.
    pub cautions: Cautions,
    /// Whether it can be reached now.
    pub open: Openness,
    /// The service whose number is to be learned by heart or written down, to be called from
    /// another phone.
    pub memorize: Option<ServiceId>,
    /// Whether the number is for a TTY.
    pub textphone: bool,
}

/// Whom to contact, or where to turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Contact {
    /// 911; coded here and in no file.
    Emergency,
    /// The emergency number of the country the person is in: words, and no number.
    LocalEmergency,
    /// A service of the directory.
    Service(ServiceId),
    /// Health-care staff and security.
    Staff,
    /// Somebody near, or somebody trusted.
    PeopleNear,
    /// Another phone.
    SaferPhone,
    /// Another place.
    SaferPlace,
}

/// Words to begin with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SayFirst {
    /// Where you are, before anything else: a mobile call may be passed on.
    WhereYouAre,
    /// The same for somebody else.
    WhereTheyAre,
    /// What is happening, in a few words.
    WhatIsHappening,
    /// "I need to know my options."
    MyOptions,
    /// "I am worried about someone."
    WorriedAboutSomebody,
    /// "Please do not call or text me back."
    DoNotCallBack,
    /// "What do you have to report?"
    WhatDoYouReport,
    /// The same on paper or on a screen, for somebody who cannot speak or hear on a call.
    WriteForMe,
    /// "Do you ask about papers?"
    AboutPapers,
    /// "I want to be seen alone."
    SeenAlone,
    /// "Where is the restroom?", and then tell a nurse.
    Restroom,
    /// "I am afraid for my safety."
    AfraidForMySafety,
    /// "Could you see them alone?", for somebody else.
    SeeThemAlone,
    /// "Please call 911 for me."
    CallForMe,
    /// The same for the local emergency number.
    CallLocalForMe,
    /// "May I use a phone?"
    MayIUseAPhone,
}

impl SayFirst {
    /// The id of its message.
    #[must_use]
    pub(crate) const fn message(self) -> MessageId {
        match self {
            Self::WhereYouAre => id!("help-say-where-you-are"),
            Self::WhereTheyAre => id!("help-say-where-they-are"),
            Self::WhatIsHappening => id!("help-say-what-is-happening"),
            Self::MyOptions => id!("help-say-my-options"),
            Self::WorriedAboutSomebody => id!("help-say-worried"),
            Self::DoNotCallBack => id!("help-say-do-not-call-back"),
            Self::WhatDoYouReport => id!("help-say-what-do-you-report"),
            Self::AboutPapers => id!("help-say-about-papers"),
            Self::WriteForMe => id!("help-say-write-for-me"),
            Self::SeeThemAlone => id!("help-say-see-them-alone"),
            Self::SeenAlone => id!("help-say-seen-alone"),
            Self::Restroom => id!("help-say-restroom"),
            Self::AfraidForMySafety => id!("help-say-afraid"),
            Self::CallForMe => id!("help-say-call-for-me"),
            Self::CallLocalForMe => id!("help-say-call-local-for-me"),
            Self::MayIUseAPhone => id!("help-say-may-i-use-a-phone"),
        }
    }

    /// To whom it is said: what is asked of a hotline ("do not call me back") must not be said to
    /// 911.
    #[must_use]
    pub const fn listener(self) -> Listener {
        match self {
            Self::WhereYouAre | Self::WhereTheyAre | Self::WhatIsHappening => Listener::Emergency,
            Self::MyOptions
            | Self::WorriedAboutSomebody
            | Self::DoNotCallBack
            | Self::WhatDoYouReport
            | Self::AboutPapers => Listener::Hotline,
            Self::SeenAlone | Self::Restroom | Self::AfraidForMySafety | Self::SeeThemAlone => {
                Listener::Staff
            }
            Self::WriteForMe | Self::CallForMe | Self::CallLocalForMe | Self::MayIUseAPhone => Listener::Near,
        }
    }
}

/// To whom words are said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Listener {
    /// 911 or the local emergency number.
    Emergency,
    /// A hotline.
    Hotline,
    /// Health-care staff or security.
    Staff,
    /// Somebody near.
    Near,
}

impl Listener {
    /// The id of its message.
    #[must_use]
    pub(crate) const fn message(self) -> MessageId {
        match self {
            Self::Emergency => id!("help-say-to-emergency"),
            Self::Hotline => id!("help-say-to-hotline"),
            Self::Staff => id!("help-say-to-staff"),
            Self::Near => id!("help-say-to-near"),
        }
    }
}
