//! What to say first, to whoever comes first: a few words, in the order in which they are needed.

use super::super::guidance::SayFirst;
use super::{Channel, Contact, Guidance, Inline, Phone, Police, Situation, Whom};

pub(super) fn first(situation: Situation, guidance: &Guidance) -> Inline<SayFirst, 10> {
    let mut words = Inline::new();
    let mut add = |say: SayFirst| {
        if !words.iter().any(|said| *said == say) {
            words.push(say);
        }
    };
    let first = core::iter::once(&guidance.lead).chain(guidance.beside.iter());
    // Law 7: health care always offers its words, wherever staff stand.
    let staff = guidance.fallbacks.iter().filter(|step| step.contact == Contact::Staff);
    for step in first.chain(staff) {
        match step.contact {
            Contact::Emergency | Contact::LocalEmergency if step.channel == Channel::AskNearby => {
                add(SayFirst::CallLocalForMe);
            }
            Contact::Emergency | Contact::LocalEmergency => {
                let for_another = situation.whom == Some(Whom::Other);
                add(if for_another { SayFirst::WhereTheyAre } else { SayFirst::WhereYouAre });
                add(SayFirst::WhatIsHappening);
            }
            Contact::Service(_) => hotline(situation, &mut add),
            Contact::Staff => {
                add(SayFirst::SeenAlone);
                add(SayFirst::Restroom);
                add(SayFirst::AfraidForMySafety);
            }
            Contact::PeopleNear if situation.not_in_danger() => add(SayFirst::MayIUseAPhone),
            Contact::PeopleNear if situation.abroad() => add(SayFirst::CallLocalForMe),
            Contact::PeopleNear | Contact::SaferPlace if !situation.abroad() => add(SayFirst::CallForMe),
            Contact::PeopleNear | Contact::SaferPlace => {}
            Contact::SaferPhone => {
                add(SayFirst::MayIUseAPhone);
                hotline(situation, &mut add);
            }
        }
    }
    words
}

fn hotline(situation: Situation, add: &mut impl FnMut(SayFirst)) {
    add(if situation.whom == Some(Whom::Other) {
        SayFirst::WorriedAboutSomebody
    } else {
        SayFirst::MyOptions
    });
    if matches!(situation.phone, None | Some(Phone::Watched | Phone::Borrowed)) {
        add(SayFirst::DoNotCallBack);
    }
    if situation.police == Some(Police::RatherNot) {
        add(SayFirst::WhatDoYouReport);
    }
}
