//! Why a thing is on the page: the answer that put it there. A test holds that the answer was
//! indeed given.

use super::situation::{Danger, Phone, Police, Situation, Voice, Whom};

/// The answer that caused a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// Danger now.
    DangerNow,
    /// Danger now, and would rather not have the police: 911 stays first.
    DangerNowNoPolice,
    /// Danger now, and must stay quiet.
    DangerNowQuiet,
    /// Danger now, and no voice.
    DangerNowNoVoice,
    /// Danger now, and no phone to use.
    DangerNowNoPhone,
    /// A hotline as well, because of danger now.
    DangerNowHotline,
    /// A hotline beside 911, because police are not wanted.
    HotlineBesidePolice,
    /// Not sure whether there is danger.
    DangerUnsure,
    /// Nothing was said about danger.
    DangerUnanswered,
    /// Not in danger now.
    NotInDanger,
    /// Not in danger now; 911 stays in reach.
    NotInDangerStill911,
    /// Not in danger now, and would rather not have the police; 911 stays in reach.
    NoPoliceStill911,
    /// Outside the United States.
    Abroad,
    /// No phone to use.
    NoPhone,
    /// The phone may be watched.
    Watched,
    /// Ways that stay on a watched phone.
    WatchedStillHere,
    /// Nothing was said about the phone.
    PhoneUnanswered,
    /// Must stay quiet.
    Quiet,
    /// A call, for when it is possible to speak.
    QuietCallLater,
    /// No voice.
    NoVoice,
    /// A call through relay or a TTY.
    NoVoiceRelay,
    /// In a place of health care.
    HealthCare,
    /// For somebody else.
    ForSomebodyElse,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 23] = [
        Self::DangerNow,
        Self::DangerNowNoPolice,
        Self::DangerNowQuiet,
        Self::DangerNowNoVoice,
        Self::DangerNowNoPhone,
        Self::DangerNowHotline,
        Self::HotlineBesidePolice,
        Self::DangerUnsure,
        Self::DangerUnanswered,
        Self::NotInDanger,
        Self::NotInDangerStill911,
        Self::NoPoliceStill911,
        Self::Abroad,
        Self::NoPhone,
        Self::Watched,
        Self::WatchedStillHere,
        Self::PhoneUnanswered,
        Self::Quiet,
        Self::QuietCallLater,
        Self::NoVoice,
        Self::NoVoiceRelay,
        Self::HealthCare,
        Self::ForSomebodyElse,
    ];

    /// Whether the answer that it names was given.
    #[must_use]
    pub fn holds(self, situation: &Situation) -> bool {
        match self {
            Self::DangerNow | Self::DangerNowHotline => situation.in_danger(),
            Self::DangerNowNoPolice => situation.in_danger() && situation.police == Some(Police::RatherNot),
            Self::DangerNowQuiet => situation.in_danger() && situation.voice == Some(Voice::Quiet),
            Self::DangerNowNoPhone => situation.in_danger() && situation.no_phone(),
            Self::DangerNowNoVoice => situation.in_danger() && situation.voice == Some(Voice::NoVoice),
            Self::HotlineBesidePolice => situation.police == Some(Police::RatherNot),
            Self::DangerUnsure => situation.danger == Some(Danger::Unsure),
            Self::DangerUnanswered => situation.danger.is_none(),
            Self::NotInDanger | Self::NotInDangerStill911 => situation.not_in_danger(),
            Self::NoPoliceStill911 => {
                situation.not_in_danger() && situation.police == Some(Police::RatherNot)
            }
            Self::Abroad => situation.abroad(),
            Self::NoPhone => situation.no_phone(),
            Self::Watched | Self::WatchedStillHere => situation.phone == Some(Phone::Watched),
            Self::PhoneUnanswered => situation.phone.is_none(),
            Self::Quiet | Self::QuietCallLater => situation.voice == Some(Voice::Quiet),
            Self::NoVoice | Self::NoVoiceRelay => situation.voice == Some(Voice::NoVoice),
            Self::HealthCare => situation.in_health_care(),
            Self::ForSomebodyElse => situation.whom == Some(Whom::Other),
        }
    }

    message_and_name! { "help-reason-";
        DangerNow => "help-reason-danger-now",
        DangerNowNoPolice => "help-reason-danger-now-no-police",
        DangerNowQuiet => "help-reason-danger-now-quiet",
        DangerNowNoVoice => "help-reason-danger-now-no-voice",
        DangerNowNoPhone => "help-reason-danger-now-no-phone",
        DangerNowHotline => "help-reason-danger-now-hotline",
        HotlineBesidePolice => "help-reason-hotline-beside-police",
        DangerUnsure => "help-reason-danger-unsure",
        DangerUnanswered => "help-reason-danger-unanswered",
        NotInDanger => "help-reason-not-in-danger",
        NotInDangerStill911 => "help-reason-not-in-danger-still-911",
        NoPoliceStill911 => "help-reason-no-police-still-911",
        Abroad => "help-reason-abroad",
        NoPhone => "help-reason-no-phone",
        Watched => "help-reason-watched",
        WatchedStillHere => "help-reason-watched-still-here",
        PhoneUnanswered => "help-reason-phone-unanswered",
        Quiet => "help-reason-quiet",
        QuietCallLater => "help-reason-quiet-call-later",
        NoVoice => "help-reason-no-voice",
        NoVoiceRelay => "help-reason-no-voice-relay",
        HealthCare => "help-reason-health-care",
        ForSomebodyElse => "help-reason-for-somebody-else",
    }
}
