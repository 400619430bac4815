//! What to know, for each way and for the whole: only where it matters.

use super::{Age, Caution, Cautions, Channel, Danger, Offer, Phone, Situation, Voice, Whom};
use crate::device::Abilities;

/// What to know whatever is done.
pub(super) fn of_the_whole(situation: Situation) -> Cautions {
    let may_be_danger = !situation.not_in_danger();
    let seen = matches!(situation.phone, None | Some(Phone::Watched));
    Cautions::default()
        .with_if(
            // Said of whoever is in danger, not of who asks for them.
            !situation.abroad() && situation.whom != Some(Whom::Other) && matches!(situation.danger, None | Some(Danger::Unsure)),
            Caution::CouldTheyHurtYou,
        )
        // Somebody else's phone tells their contacts, not the person's; with no phone there is
        // nothing to press.
        .with_if(
            may_be_danger && !matches!(situation.phone, Some(Phone::Borrowed | Phone::None)),
            Caution::SosAlarm,
        )
        .with_if(seen, Caution::PhoneMayBeWatched)
        // Nobody in danger now has settings to change.
        .with_if(situation.phone == Some(Phone::Watched) && !situation.in_danger(), Caution::ChangesAreNoticed)
        .with_if(situation.whom == Some(Whom::Other), Caution::OfferWhenSafe)
        .with_if(situation.age == Some(Age::Minor), Caution::UnderageIsTrafficking)
}

/// What a call, a text or a chat leaves behind; nothing if this device cannot open it.
pub(super) fn of_the_trace(situation: Situation, abilities: Abilities, channel: Channel) -> Cautions {
    let theirs = situation.phone == Some(Phone::Borrowed);
    let trace = match (channel, theirs) {
        _ if situation.no_phone() || !channel.is_open_to(abilities) => return Cautions::default(),
        (Channel::Call, false) => Caution::CallLeavesTrace,
        (Channel::Call, true) => Caution::CallLeavesTraceOnTheirs,
        (Channel::Text, false) => Caution::TextLeavesTrace,
        (Channel::Text, true) => Caution::TextLeavesTraceOnTheirs,
        (Channel::Chat | Channel::Page, _) => Caution::ChatLeavesTrace,
        _ => return Cautions::default(),
    };
    Cautions::default().with(trace)
}

pub(super) fn of_911(situation: Situation) -> Cautions {
    // What the police link to is in the United States.
    let here = !situation.abroad();
    Cautions::default().with_if(here && situation.wary_of_police(), Caution::PoliceBothSides)
}

pub(super) fn of_a_hotline(situation: Situation, abilities: Abilities, offer: &Offer) -> Cautions {
    let minor = situation.age == Some(Age::Minor);
    let reports = offer.cautions.has(Caution::MayReport);
    let about_them = reports && (minor || situation.in_danger());
    let voice_call = offer.channel == Channel::Call && !offer.textphone;
    let not_here = Cautions::default()
        .with_if(about_them, Caution::MayReport)
        .with_if(!(voice_call && situation.voice == Some(Voice::NoVoice)), Caution::Relay711)
        .with_if(!voice_call, Caution::Interpreters);
    offer
        .cautions
        .without(not_here)
        .with_if(about_them, Caution::MayReportYou)
        .with_if(situation.wary_of_police() || (minor && !reports), Caution::AskBeforeYourName)
        .with_if(
            situation.abroad() && !matches!(offer.channel, Channel::Chat | Channel::Page),
            Caution::NumberOfTheUs,
        )
        .and(of_the_trace(situation, abilities, offer.channel))
}
