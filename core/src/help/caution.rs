//! What to know before acting: what an action leaves behind, what a service cannot do, what may go
//! wrong. Variants, not sentences: the words are in the help messages, one for each.

/// One thing to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Caution {
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

impl Caution {
    /// Every caution, in the order in which a card says them.
    pub const ALL: [Self; 35] = [
        Self::CouldTheyHurtYou,
        Self::WaitForReply,
        Self::TextMayNotArrive,
        Self::SoundOff,
        Self::RelayTo911,
        Self::HangUpRings,
        Self::NoSilentCode,
        Self::SosAlarm,
        Self::NoServiceStill911,
        Self::PoliceBothSides,
        Self::LeavingCanRaiseDanger,
        Self::TheyMayCallPolice,
        Self::StaffMayReport,
        Self::HospitalInterpreter,
        Self::PhoneMayBeWatched,
        Self::ChangesAreNoticed,
        Self::CallLeavesTrace,
        Self::CallLeavesTraceOnTheirs,
        Self::TextLeavesTrace,
        Self::TextLeavesTraceOnTheirs,
        Self::ChatLeavesTrace,
        Self::NoInPerson,
        Self::CannotSendHelp,
        Self::MayReport,
        Self::MayReportYou,
        Self::AskBeforeYourName,
        Self::ClosingSoon,
        Self::HolidaysUnknown,
        Self::CheckNumber,
        Self::Relay711,
        Self::TtyOnly,
        Self::Interpreters,
        Self::NumberOfTheUs,
        Self::OfferWhenSafe,
        Self::UnderageIsTrafficking,
    ];

    message_and_name! { "help-caution-";
        CouldTheyHurtYou => "help-caution-could-they-hurt-you",
        WaitForReply => "help-caution-wait-for-reply",
        TextMayNotArrive => "help-caution-text-may-not-arrive",
        SoundOff => "help-caution-sound-off",
        RelayTo911 => "help-caution-relay-to-911",
        HangUpRings => "help-caution-hang-up-rings",
        NoSilentCode => "help-caution-no-silent-code",
        SosAlarm => "help-caution-sos-alarm",
        NoServiceStill911 => "help-caution-no-service-still-911",
        PoliceBothSides => "help-caution-police-both-sides",
        LeavingCanRaiseDanger => "help-caution-leaving",
        TheyMayCallPolice => "help-caution-they-may-call-police",
        StaffMayReport => "help-caution-staff-may-report",
        HospitalInterpreter => "help-caution-hospital-interpreter",
        PhoneMayBeWatched => "help-caution-phone-may-be-watched",
        ChangesAreNoticed => "help-caution-changes-are-noticed",
        CallLeavesTrace => "help-caution-call-trace",
        CallLeavesTraceOnTheirs => "help-caution-call-trace-theirs",
        TextLeavesTrace => "help-caution-text-trace",
        TextLeavesTraceOnTheirs => "help-caution-text-trace-theirs",
        ChatLeavesTrace => "help-caution-chat-trace",
        NoInPerson => "help-caution-no-in-person",
        CannotSendHelp => "help-caution-cannot-send-help",
        MayReport => "help-caution-may-report",
        MayReportYou => "help-caution-may-report-you",
        AskBeforeYourName => "help-caution-ask-before-your-name",
        ClosingSoon => "help-caution-closing-soon",
        HolidaysUnknown => "help-caution-holidays",
        CheckNumber => "help-caution-check-number",
        Relay711 => "help-caution-relay",
        TtyOnly => "help-caution-tty",
        Interpreters => "help-caution-interpreters",
        NumberOfTheUs => "help-caution-us-number",
        OfferWhenSafe => "help-caution-offer-when-safe",
        UnderageIsTrafficking => "help-caution-underage",
    }
}

/// A set of cautions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Cautions(u64);

impl Cautions {
    /// This set and `caution`.
    #[must_use]
    pub const fn with(self, caution: Caution) -> Self {
        Self(self.0 | 1 << caution as u8)
    }

    /// This set, and `caution` if `condition` holds.
    #[must_use]
    pub const fn with_if(self, condition: bool, caution: Caution) -> Self {
        if condition { self.with(caution) } else { self }
    }

    /// This set without those of `other`.
    #[must_use]
    pub const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Both sets together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether `caution` is in it.
    #[must_use]
    pub const fn has(self, caution: Caution) -> bool {
        self.0 & (1 << caution as u8) != 0
    }

    /// In the order in which a card says them.
    pub fn iter(self) -> impl Iterator<Item = Caution> {
        Caution::ALL.into_iter().filter(move |caution| self.has(*caution))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_caution_that_is_said_twice_is_still_said() {
        let once = Cautions::default().with(Caution::Relay711);
        assert_eq!(once.with(Caution::Relay711), once);
        assert_eq!(once.and(once), once);
        assert_eq!(once.without(once), Cautions::default());
        assert_eq!(Cautions::default().without(once), Cautions::default());
    }

    #[test]
    fn every_caution_has_its_place_in_the_order() {
        for (index, caution) in Caution::ALL.into_iter().enumerate() {
            assert_eq!(caution as usize, index, "{caution:?}");
        }
    }
}
