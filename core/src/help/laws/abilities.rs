//! The laws on devices that cannot open everything: what stands where does not change, but for
//! hotlines that this device can reach coming before those that it cannot, and a text to 911 where
//! there is no call.

use super::*;
use crate::device::Abilities;

fn all_abilities() -> impl Iterator<Item = Abilities> {
    (0..8u8).map(|bits| Abilities { calls: bits & 1 != 0, messages: bits & 2 != 0, browser: bits & 4 != 0 })
}

fn opens(abilities: Abilities, step: &Step) -> bool {
    match step.channel {
        Channel::Call => abilities.calls,
        Channel::Text => abilities.messages,
        Channel::Chat => abilities.browser,
        _ => true,
    }
}

/// In one pass over every situation, every set of open ways and every device: each decision is made
/// once.
#[test]
fn the_laws_hold_on_a_device_that_cannot_open_everything() {
    // The others are answered as who says nothing: `an_adult_and_who_asks_for_themselves_…`.
    let says_something = |situation: &Situation| {
        matches!(situation.age, None | Some(Age::Minor)) && situation.whom != Some(Whom::Me)
    };
    for (situation, offers, everything) in
        all_decisions().iter().filter(|(situation, ..)| says_something(situation))
    {
        for abilities in all_abilities() {
            let offers = offers.on(abilities);
            let guidance = &decide(*situation, &offers);
            let takes_texts = offers.text_911() != TextTo911::No;
            let case = Case { abilities, situation, guidance, everything, takes_texts };
            case.the_same_contact_leads_unless_it_is_a_hotline();
            case.a_hotline_that_leads_can_be_reached_from_here_where_one_that_may_be_open_can();
            case.nothing_is_lost_and_a_text_to_911_is_all_that_comes();
            case.what_only_this_device_would_do_is_said_only_where_it_can();
            case.a_number_to_learn_for_another_phone_does_not_depend_on_this_device();
        }
    }
}

struct Case<'c> {
    abilities: Abilities,
    situation: &'c Situation,
    guidance: &'c Guidance,
    /// On a phone that can do everything.
    everything: &'c Guidance,
    /// Whether a text to 911 may arrive.
    takes_texts: bool,
}

impl Case<'_> {
    fn the_same_contact_leads_unless_it_is_a_hotline(&self) {
        let Self { abilities, situation, guidance, everything, .. } = self;
        let (lead, usual) = (&guidance.lead, &everything.lead);
        assert_eq!(is_hotline(lead), is_hotline(usual), "{abilities:?} {situation:?}");
        if !is_hotline(usual) {
            assert_eq!((lead.contact, lead.channel), (usual.contact, usual.channel), "{situation:?}");
        }
        if here_with_a_phone(situation) && situation.in_danger() {
            assert_eq!(lead.contact, Contact::Emergency, "law 1");
        }
        assert!(leads(guidance).all(|step| step.open != Openness::Closed), "law 5");
        if *abilities == Abilities::ALL {
            assert_eq!(guidance, everything);
        }
    }

    fn a_hotline_that_leads_can_be_reached_from_here_where_one_that_may_be_open_can(&self) {
        let Self { abilities, situation, guidance, .. } = *self;
        if situation.no_phone() {
            return;
        }
        let can = |step: &Step| is_hotline(step) && step.open != Openness::Closed && opens(abilities, step);
        let reachable = guidance.steps().any(can);
        for step in leads(guidance).filter(|step| is_hotline(step)) {
            assert_eq!(opens(abilities, step), reachable, "{abilities:?} {situation:?}");
        }
    }

    fn nothing_is_lost_and_a_text_to_911_is_all_that_comes(&self) {
        let Self { abilities, situation, guidance, everything, .. } = *self;
        let has = |guidance: &Guidance, way: &Step| {
            guidance.steps().any(|step| {
                (step.contact, step.channel, step.textphone) == (way.contact, way.channel, way.textphone)
            })
        };
        assert!(everything.steps().all(|step| has(guidance, step)), "{abilities:?} {situation:?}");
        let is_911 = |step: &&Step| step.contact == Contact::Emergency;
        let new: Vec<&Step> = guidance.steps().filter(|step| !has(everything, step)).collect();
        assert!(new.iter().all(|step| is_911(step) && step.channel == Channel::Text), "{new:?}");
        let calls_911 = everything.steps().any(|step| is_911(&step) && step.channel == Channel::Call);
        let texts_911 = guidance.steps().any(|step| is_911(&step) && step.channel == Channel::Text);
        if !abilities.calls && calls_911 && !situation.no_phone() && self.takes_texts {
            assert!(texts_911, "{abilities:?} {situation:?}");
        }
    }

    fn what_only_this_device_would_do_is_said_only_where_it_can(&self) {
        const TRACES: [Caution; 5] = [
            Caution::CallLeavesTrace,
            Caution::CallLeavesTraceOnTheirs,
            Caution::TextLeavesTrace,
            Caution::TextLeavesTraceOnTheirs,
            Caution::ChatLeavesTrace,
        ];
        let Self { abilities, situation, guidance, .. } = *self;
        for step in guidance.steps() {
            let leaves_one = matches!(step.channel, Channel::Call | Channel::Text | Channel::Chat)
                && opens(abilities, step)
                && !situation.no_phone();
            let traces = TRACES.into_iter().filter(|trace| step.cautions.has(*trace)).count();
            assert_eq!(traces, usize::from(leaves_one), "{abilities:?} {situation:?} {step:?}");
            let calls_911 = step.contact == Contact::Emergency && step.channel == Channel::Call;
            let rings = calls_911 && abilities.calls && !situation.no_phone();
            assert_eq!(step.cautions.has(Caution::HangUpRings), rings, "{abilities:?} {situation:?}");
        }
    }

    fn a_number_to_learn_for_another_phone_does_not_depend_on_this_device(&self) {
        let Self { abilities, situation, guidance, everything, .. } = *self;
        let learned = |guidance: &Guidance, contact| {
            guidance.steps().find(|step| step.contact == contact).map(|step| step.memorize)
        };
        for contact in [Contact::SaferPhone, Contact::PeopleNear] {
            assert_eq!(
                learned(guidance, contact),
                learned(everything, contact),
                "{abilities:?} {situation:?}"
            );
        }
        if situation.no_phone() {
            assert_eq!(guidance, everything);
        }
    }
}
