//! What another app is told to open is what a touch on the pages opens.

use super::super::super::message::Message;
use super::super::ways::way_of;
use super::*;
use crate::help::{Contact, Situation, Teller, decide};

#[test]
fn what_a_step_opens_elsewhere_is_what_a_touch_opens_here() {
    let mut touched = std::collections::HashSet::new();
    for (time, language) in [(DAY, Language::English), (NIGHT, Language::Spanish)] {
        let mut host = Host::at(time);
        host.language = language;
        host.with(|_, context| {
            // A stride that shares no factor with the numbers of answers.
            for situation in Situation::all().step_by(97) {
                let teller = Teller::new(situation, context.services, context.now.utc(), language);
                for step in decide(situation, &context.offers()).steps() {
                    let way = way_of(step);
                    assert_eq!(teller.is_to_be_touched(step, Abilities::ALL), way.is_some(), "{step:?}");
                    let Some(way) = way else { continue };
                    let effect = way.effect(Message::default(), situation, context);
                    assert!(effect.is_some() && teller.opens(step) == effect, "{situation:?} {step:?}");
                    touched.insert((step.contact, step.channel));
                    for (channel, abilities) in [
                        (Channel::Call, Abilities { calls: false, ..Abilities::ALL }),
                        (Channel::Text, Abilities { messages: false, ..Abilities::ALL }),
                        (Channel::Chat, Abilities { browser: false, ..Abilities::ALL }),
                    ] {
                        assert_eq!(teller.is_to_be_touched(step, abilities), step.channel != channel);
                    }
                }
            }
        });
    }
    // 911 and 112 by a call, 911 by a text, and each way to each service.
    assert!(touched.len() > 15, "{touched:?}");
    assert!(touched.contains(&(Contact::Emergency, Channel::Text)));
    assert!(touched.contains(&(Contact::LocalEmergency, Channel::Call)));
}
