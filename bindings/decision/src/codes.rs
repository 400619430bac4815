//! The codes of an answer, which stay the same in every language.

pub(crate) use tally_core::tools::directory::{
    Group as ServedGroup, Limit, PhoneType as NumberKind, TextTo911,
};
pub(crate) use tally_core::tools::help::{Caution, Channel, Listener, Openness, Reason, SayFirst};

/// How.
#[uniffi::remote(Enum)]
pub(crate) enum Channel {
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

/// Whether a way is open, as far as it matters to the decision.
#[uniffi::remote(Enum)]
pub(crate) enum Openness {
    /// Open, for more than half an hour.
    Open,
    /// Open, for half an hour at most.
    ClosingSoon,
    /// The hours are not known.
    Unknown,
    /// Closed.
    Closed,
}

/// The answer that caused a step.
#[uniffi::remote(Enum)]
pub(crate) enum Reason {
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

/// One thing to know.
#[uniffi::remote(Enum)]
pub(crate) enum Caution {
    /// Is the danger near? Then 911.
    CouldTheyHurtYou,
    /// 911 takes texts here: wait for its reply.
    WaitForReply,
    /// Nobody could say whether 911 takes texts here; what to do if none answers.
    TextMayNotArrive,
    /// Sound and key clicks off, before anything else.
    SoundOff,
    /// Relay passes 911 calls on, to the address that is registered there.
    RelayTo911,
    /// Hanging up on 911 makes it call back, and the phone rings.
    HangUpRings,
    /// There is no silent code for 911.
    NoSilentCode,
    /// The phone's own SOS may sound an alarm and tell contacts where it is.
    SosAlarm,
    /// A phone without service can still call 911, and only 911.
    NoServiceStill911,
    /// The police: hard for some, and a way to local help.
    PoliceBothSides,
    /// Leaving can raise the danger.
    LeavingCanRaiseDanger,
    /// Somebody who is asked may call the police on their own.
    TheyMayCallPolice,
    /// Health-care staff may have to report.
    StaffMayReport,
    /// The hospital's interpreter, and never a companion.
    HospitalInterpreter,
    /// Somebody may look at this phone.
    PhoneMayBeWatched,
    /// Sudden changes on a watched phone are noticed.
    ChangesAreNoticed,
    /// The call stays in this phone's log, and may also appear on the bill.
    CallLeavesTrace,
    /// The same on its owner's phone.
    CallLeavesTraceOnTheirs,
    /// The text stays in this phone's messages, and may also appear on the bill.
    TextLeavesTrace,
    /// The same on its owner's phone, where the replies come too.
    TextLeavesTraceOnTheirs,
    /// The chat stays in the browser's history.
    ChatLeavesTrace,
    /// The service cannot give immediate help in person.
    NoInPerson,
    /// The service cannot send help to a place.
    CannotSendHelp,
    /// The hotline may have to report when somebody is under 18 or in immediate danger and shares
    /// who they are.
    MayReport,
    /// The same, once the person has said that they are under 18 or in danger.
    MayReportYou,
    /// No hotline is sure to be free of the police; ask before sharing a name.
    AskBeforeYourName,
    /// Closes within half an hour.
    ClosingSoon,
    /// Its hours on holidays are not known.
    HolidaysUnknown,
    /// Nobody has checked this record with the service, or not for a year.
    CheckNumber,
    /// Can be called through relay.
    Relay711,
    /// A TTY number.
    TtyOnly,
    /// Interpreters by voice.
    Interpreters,
    /// A number of the United States.
    NumberOfTheUs,
    /// Help for somebody else: offered when it is safe, and theirs to take.
    OfferWhenSafe,
    /// Under 18, commercial sex is trafficking, without any force.
    UnderageIsTrafficking,
}

/// Words to begin with.
#[uniffi::remote(Enum)]
pub(crate) enum SayFirst {
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

/// To whom words are said.
#[uniffi::remote(Enum)]
pub(crate) enum Listener {
    /// 911 or the local emergency number.
    Emergency,
    /// A hotline.
    Hotline,
    /// Health-care staff or security.
    Staff,
    /// Somebody near.
    Near,
}

/// The types of RFC 6350 that can be offered.
#[uniffi::remote(Enum)]
pub(crate) enum NumberKind {
    /// Call it.
    Voice,
    /// Text it.
    Text,
    /// Call it with a TTY.
    Textphone,
}

/// People whom a service is for, or what it helps with.
#[uniffi::remote(Enum)]
pub(crate) enum ServedGroup {
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

/// What a service cannot do, or may have to do; its card says each.
#[uniffi::remote(Enum)]
pub(crate) enum Limit {
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

/// Whether 911 takes texts in a region.
#[uniffi::remote(Enum)]
pub(crate) enum TextTo911 {
    /// It does, as the source says.
    Yes,
    /// Nobody could say. A text may reach nobody.
    Unknown,
    /// It does not.
    No,
}
