//! Each thing to do, with its reason and its cautions.

use super::cautions::{of_911, of_a_hotline, of_the_trace};
use super::{
    Case, Caution, Cautions, Channel, Contact, Offer, Openness, Phone, Police, Reason, Step, TextTo911,
    Voice, Whom,
};

impl Case<'_> {
    fn step(&self, contact: Contact, channel: Channel, reason: Reason, cautions: Cautions) -> Step {
        Step { contact, channel, reason, cautions, open: Openness::Open, memorize: None, textphone: false }
    }

    pub(super) fn call_911(&self, reason: Reason) -> Step {
        let situation = self.situation;
        let cautions = of_911(situation)
            // A phone without service is not called back.
            .with_if(self.abilities.calls && !situation.no_phone(), Caution::HangUpRings)
            .with_if(situation.unspoken(), Caution::NoSilentCode)
            .with_if(situation.voice == Some(Voice::Quiet), Caution::SoundOff)
            .with_if(situation.voice == Some(Voice::NoVoice) && !situation.no_phone(), Caution::RelayTo911)
            .with_if(situation.no_phone(), Caution::NoServiceStill911)
            .and(of_the_trace(situation, self.abilities, Channel::Call));
        self.step(Contact::Emergency, Channel::Call, reason, cautions)
    }

    pub(super) fn text_911(&self, reason: Reason) -> Step {
        let arrives = match self.text_911 {
            TextTo911::Yes => Caution::WaitForReply,
            TextTo911::Unknown | TextTo911::No => Caution::TextMayNotArrive,
        };
        let cautions = of_911(self.situation)
            .with(arrives)
            .with_if(self.situation.voice == Some(Voice::Quiet), Caution::SoundOff)
            .and(of_the_trace(self.situation, self.abilities, Channel::Text));
        self.step(Contact::Emergency, Channel::Text, reason, cautions)
    }

    /// A call if a call can be made and heard; otherwise somebody near is asked to make it, or
    /// for the number.
    pub(super) fn local_emergency(&self) -> Step {
        let situation = self.situation;
        let deaf = situation.voice == Some(Voice::NoVoice);
        let by_call = !situation.no_phone() && !deaf;
        let channel = if by_call { Channel::Call } else { Channel::AskNearby };
        let cautions = of_911(situation)
            .with_if(by_call && situation.voice == Some(Voice::Quiet), Caution::SoundOff)
            .and(of_the_trace(situation, self.abilities, channel));
        self.step(Contact::LocalEmergency, channel, Reason::Abroad, cautions)
    }

    pub(super) fn staff(&self) -> Step {
        let cautions = Cautions::default().with(Caution::StaffMayReport).with(Caution::HospitalInterpreter);
        self.step(Contact::Staff, Channel::InPerson, Reason::HealthCare, cautions)
    }

    pub(super) fn leave(&self, reason: Reason) -> Step {
        let cautions = Cautions::default().with(Caution::LeavingCanRaiseDanger);
        self.step(Contact::SaferPlace, Channel::Leave, reason, cautions)
    }

    pub(super) fn people_near(&self, reason: Reason) -> Step {
        let memorize = self.to_memorize().filter(|_| self.situation.no_phone());
        let cautions = Cautions::default()
            .with_if(self.situation.wary_of_police(), Caution::TheyMayCallPolice)
            .with_if(self.situation.abroad() && memorize.is_some(), Caution::NumberOfTheUs);
        Step { memorize, ..self.step(Contact::PeopleNear, Channel::AskNearby, reason, cautions) }
    }

    pub(super) fn safer_phone(&self, reason: Reason) -> Step {
        let memorize = self.to_memorize();
        let far = self.situation.abroad() && memorize.is_some();
        let cautions = Cautions::default().with_if(far, Caution::NumberOfTheUs);
        Step { memorize, ..self.step(Contact::SaferPhone, Channel::AskNearby, reason, cautions) }
    }

    pub(super) fn hotline(&self, offer: &Offer, reason: Reason) -> Step {
        Step {
            open: offer.open,
            memorize: self.situation.no_phone().then_some(offer.service),
            textphone: offer.textphone,
            ..self.step(
                Contact::Service(offer.service),
                offer.channel,
                reason,
                of_a_hotline(self.situation, self.abilities, offer),
            )
        }
    }

    /// The number to learn: the first that answers a voice day and night.
    fn to_memorize(&self) -> Option<super::super::ServiceId> {
        self.hotlines
            .ordered_elsewhere()
            .find(|offer| offer.channel == Channel::Call && !offer.textphone && offer.always)
            .map(|offer| offer.service)
    }

    pub(super) fn danger_reason(&self) -> Reason {
        match (self.situation.police, self.situation.voice) {
            (Some(Police::RatherNot), _) => Reason::DangerNowNoPolice,
            (_, Some(Voice::Quiet)) => Reason::DangerNowQuiet,
            (_, Some(Voice::NoVoice)) => Reason::DangerNowNoVoice,
            _ => Reason::DangerNow,
        }
    }

    /// What was said about danger.
    pub(super) fn base_reason(&self) -> Reason {
        use super::Danger;
        match self.situation.danger {
            Some(Danger::Now) => Reason::DangerNow,
            Some(Danger::NotNow) => Reason::NotInDanger,
            Some(Danger::Unsure) => Reason::DangerUnsure,
            None => Reason::DangerUnanswered,
        }
    }

    pub(super) fn in_reach_reason(&self) -> Reason {
        if self.situation.police == Some(Police::RatherNot) {
            Reason::NoPoliceStill911
        } else {
            Reason::NotInDangerStill911
        }
    }

    pub(super) fn hotline_reason(&self, offer: &Offer) -> Reason {
        let situation = self.situation;
        let spoken = offer.channel == Channel::Call;
        match (situation.voice, spoken) {
            _ if situation.no_phone() => Reason::NoPhone,
            _ if situation.in_danger() => Reason::DangerNowHotline,
            (Some(Voice::Quiet), false) => Reason::Quiet,
            (Some(Voice::Quiet), true) => Reason::QuietCallLater,
            (Some(Voice::NoVoice), false) => Reason::NoVoice,
            (Some(Voice::NoVoice), true) => Reason::NoVoiceRelay,
            _ if situation.not_in_danger() && situation.phone == Some(Phone::Watched) => {
                Reason::WatchedStillHere
            }
            _ if situation.whom == Some(Whom::Other) => Reason::ForSomebodyElse,
            _ => self.base_reason(),
        }
    }
}
