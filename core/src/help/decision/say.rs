//! What to say first, to whoever comes first: a few words, in the order in which they are needed.

use super::super::guidance::SayFirst;
use super::{Age, Channel, Contact, Guidance, Inline, Phone, Situation, Voice, Whom};

pub(super) fn first(situation: Situation, guidance: &Guidance) -> Inline<SayFirst, 12> {
    let mut words = Inline::new();
    let mut add = |say: SayFirst| {
        if !words.iter().any(|said| *said == say) {
            words.push(say);
        }
    };
    let first = core::iter::once(&guidance.lead).chain(guidance.beside.iter());
    // Law 7: health care always offers its words, wherever staff stand.
    let staff_below = guidance.fallbacks.iter().filter(|step| step.contact == Contact::Staff);
    for step in first.chain(staff_below) {
        match step.contact {
            // There for later.
            Contact::LocalEmergency if situation.not_in_danger() => {}
            Contact::Emergency | Contact::LocalEmergency if step.channel == Channel::AskNearby => {
                add(SayFirst::CallLocalForMe);
            }
            Contact::Emergency | Contact::LocalEmergency => {
                let for_another = situation.whom == Some(Whom::Other);
                add(if for_another { SayFirst::WhereTheyAre } else { SayFirst::WhereYouAre });
                add(SayFirst::WhatIsHappening);
                if situation.voice == Some(Voice::NoVoice) && step.contact == Contact::Emergency {
                    add(SayFirst::WriteForMe);
                }
            }
            Contact::Service(_) => hotline(situation, step.channel, &mut add),
            Contact::Staff => staff(situation, &mut add),
            Contact::PeopleNear if situation.not_in_danger() => {
                add(SayFirst::MayIUseAPhone);
                hotline(situation, Channel::Call, &mut add);
            }
            Contact::PeopleNear | Contact::SaferPlace if situation.abroad() => add(SayFirst::CallLocalForMe),
            Contact::PeopleNear | Contact::SaferPlace => add(SayFirst::CallForMe),
            Contact::SaferPhone => {
                add(SayFirst::MayIUseAPhone);
                hotline(situation, Channel::Call, &mut add);
            }
        }
    }
    by_contact(&words)
}

/// What is said to one contact stands together, in the order in which the contacts come up.
fn by_contact(words: &Inline<SayFirst, 12>) -> Inline<SayFirst, 12> {
    let mut grouped: Inline<SayFirst, 12> = Inline::new();
    for first in words.iter() {
        if !grouped.iter().any(|say| say.listener() == first.listener()) {
            words.iter().filter(|say| say.listener() == first.listener()).for_each(|say| grouped.push(*say));
        }
    }
    grouped
}

/// Law 7, and for somebody else a request that they be seen alone.
fn staff(situation: Situation, add: &mut impl FnMut(SayFirst)) {
    // Without a phone, in danger, the call comes first, whoever makes it.
    if situation.no_phone() && situation.in_danger() {
        add(if situation.abroad() { SayFirst::CallLocalForMe } else { SayFirst::CallForMe });
    }
    if situation.whom == Some(Whom::Other) {
        add(SayFirst::SeeThemAlone);
    } else {
        add(SayFirst::SeenAlone);
        add(SayFirst::Restroom);
        add(SayFirst::AfraidForMySafety);
    }
    if situation.no_phone() && !situation.in_danger() {
        add(SayFirst::MayIUseAPhone);
    }
}

fn hotline(situation: Situation, channel: Channel, add: &mut impl FnMut(SayFirst)) {
    add(if situation.whom == Some(Whom::Other) {
        SayFirst::WorriedAboutSomebody
    } else {
        SayFirst::MyOptions
    });
    // Whoever writes waits for an answer.
    if situation.phone != Some(Phone::Safer) && channel == Channel::Call {
        add(SayFirst::DoNotCallBack);
    }
    if situation.wary_of_police() || situation.age == Some(Age::Minor) {
        add(SayFirst::WhatDoYouReport);
    }
    if situation.wary_of_police() {
        add(SayFirst::AboutPapers);
    }
}
