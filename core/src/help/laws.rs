//! The laws of the decision, each over every combination of answers and every set of open ways that
//! the hours bring.

mod abilities;
mod words;

use std::collections::HashSet;

use chrono::{DateTime, TimeDelta, Utc};
use once_cell::sync::OnceCell;

use super::*;
use crate::directory::{Services, TextTo911, embedded};
use crate::words::Language;

/// The weeks around both clock changes of 2026 in New York: 8 March and 1 November.
const WEEKS: [&str; 2] = ["2026-03-02T05:00:00Z", "2026-10-26T04:00:00Z"];

/// Each distinct set of offers over both weeks, minute by minute, for each region, and what no
/// hours bring: no directory, all closed, all unknown; and one where 911 takes texts, and where it
/// does not.
fn all_offers() -> &'static [Offers] {
    static ALL: OnceCell<Vec<Offers>> = OnceCell::new();
    ALL.get_or_init(|| {
        let mut distinct: Vec<Offers> = vec![Offers::default()];
        let national = Services::choose(embedded(), None);
        let any = Offers::at(&national, DateTime::UNIX_EPOCH, Language::English);
        distinct.extend([TextTo911::Yes, TextTo911::No].map(|text| any.with_text_911(text)));
        for (region, language) in [
            (None, Language::English),
            (Some("westchester-ny"), Language::English),
            (Some("westchester-ny"), Language::Spanish),
        ] {
            let services = Services::choose(embedded(), region);
            for instant in minutes() {
                let offers = Offers::at(&services, instant, language);
                if !distinct.contains(&offers) {
                    distinct.push(offers);
                }
            }
            if language != Language::English {
                continue;
            }
            let any = Offers::at(&services, DateTime::UNIX_EPOCH, Language::English);
            distinct.push(any.all_set_to(Openness::Closed));
            distinct.push(any.all_set_to(Openness::Unknown));
        }
        distinct
    })
}

fn minutes() -> impl Iterator<Item = DateTime<Utc>> {
    WEEKS.into_iter().flat_map(|start| {
        let start: DateTime<Utc> = start.parse().expect("a date and time");
        (0..8 * 24 * 60).map(move |minute| start + TimeDelta::minutes(minute))
    })
}

/// Decided once for all laws.
fn all_decisions() -> &'static [(Situation, &'static Offers, Guidance)] {
    static ALL: OnceCell<Vec<(Situation, &Offers, Guidance)>> = OnceCell::new();
    ALL.get_or_init(|| {
        let with =
            |offers| Situation::all().map(move |situation| (situation, offers, decide(situation, offers)));
        all_offers().iter().flat_map(with).collect()
    })
}

fn for_all(check: impl Fn(&Situation, &Offers, &Guidance)) {
    for (situation, offers, guidance) in all_decisions() {
        check(situation, offers, guidance);
    }
}

fn here_with_a_phone(situation: &Situation) -> bool {
    !situation.abroad() && !situation.no_phone()
}

fn leads<'g>(guidance: &'g Guidance) -> impl Iterator<Item = &'g Step> + use<'g> {
    core::iter::once(&guidance.lead).chain(guidance.beside.iter())
}

/// Whether some line answers a voice day and night.
fn has_a_number_to_learn(offers: &Offers) -> bool {
    offers.iter().any(|offer| offer.channel == Channel::Call && offer.always && !offer.textphone)
}

fn is_hotline(step: &Step) -> bool {
    matches!(step.contact, Contact::Service(_))
}

#[test]
fn the_hours_bring_a_line_that_is_open_closing_soon_and_closed() {
    let seen: HashSet<Openness> = all_offers()
        .iter()
        .flat_map(|offers| offers.iter().map(|offer| offer.open).collect::<Vec<_>>())
        .collect();
    assert_eq!(seen.len(), 4);
    // No directory; texts to 911; national; its two; Westchester open, closing soon, closed; its
    // two; Westchester on a phone in Spanish.
    assert_eq!(all_offers().len(), 1 + 2 + 1 + 2 + 3 + 2 + 3);
}

#[test]
fn law_1_immediate_danger_with_any_phone_puts_911_first() {
    for_all(|situation, offers, guidance| {
        if here_with_a_phone(situation) && situation.in_danger() {
            let writes = situation.voice == Some(Voice::NoVoice) && offers.text_911() != TextTo911::No;
            let channel = if writes { Channel::Text } else { Channel::Call };
            let lead = (guidance.lead.contact, guidance.lead.channel);
            assert_eq!(lead, (Contact::Emergency, channel), "{situation:?}");
        }
    });
}

/// Here and with a phone, whenever 911 stands first or beside.
#[test]
fn law_1_how_911_is_reached_follows_the_voice_and_whether_it_takes_texts() {
    for_all(|situation, offers, guidance| {
        let is = |step: &Step, channel| (step.contact, step.channel) == (Contact::Emergency, channel);
        let first = |channel| leads(guidance).any(|step| is(step, channel));
        let next = |channel| guidance.fallbacks.first().is_some_and(|step| is(step, channel));
        if offers.text_911() == TextTo911::No || situation.no_phone() {
            assert!(!guidance.steps().any(|step| is(step, Channel::Text)), "{situation:?}");
        } else if here_with_a_phone(situation) && !situation.not_in_danger() {
            let ways = (first(Channel::Call), first(Channel::Text), next(Channel::Call), next(Channel::Text));
            let expected = match (situation.voice, offers.text_911()) {
                (Some(Voice::NoVoice), TextTo911::Yes) => (false, true, true, false),
                (Some(Voice::NoVoice | Voice::Quiet), _) => (true, true, false, false),
                (Some(Voice::Speak), _) => (true, false, false, false),
                (None, _) => (true, false, false, true),
            };
            assert_eq!(ways, expected, "{situation:?}");
        }
    });
}

#[test]
fn law_1_in_health_care_staff_stand_beside_911() {
    for_all(|situation, _, guidance| {
        if here_with_a_phone(situation) && situation.in_danger() {
            let beside = guidance.beside.iter().any(|step| step.contact == Contact::Staff);
            assert_eq!(beside, situation.in_health_care());
        }
    });
}

#[test]
fn law_1_without_police_911_is_first_with_the_reason_and_a_hotline_beside_it() {
    for_all(|situation, offers, guidance| {
        let wary = situation.police == Some(Police::RatherNot);
        if here_with_a_phone(situation) && situation.in_danger() && wary {
            assert_eq!(guidance.lead.reason, Reason::DangerNowNoPolice);
            let open = offers.iter().any(|offer| offer.open != Openness::Closed && !offer.textphone);
            assert_eq!(guidance.beside.iter().any(is_hotline), open, "{situation:?}");
        }
    });
}

#[test]
fn law_2_outside_the_us_the_local_emergency_number_leads_and_911_is_nowhere() {
    for_all(|situation, _, guidance| {
        if situation.abroad() {
            assert_eq!(guidance.lead.contact, Contact::LocalEmergency);
            assert!(guidance.steps().all(|step| step.contact != Contact::Emergency));
        } else {
            assert!(guidance.steps().all(|step| step.contact != Contact::LocalEmergency));
        }
    });
}

#[test]
fn law_3_without_a_phone_no_call_leads() {
    for_all(|situation, _, guidance| {
        if situation.no_phone() {
            assert_ne!(guidance.lead.channel, Channel::Call, "{situation:?}");
            for step in leads(guidance) {
                // A phone without service can still reach 911, which stands beside the lead.
                let reaches_911 = step.contact == Contact::Emergency
                    && step.cautions.has(Caution::NoServiceStill911)
                    && !situation.in_danger();
                assert!(
                    matches!(step.channel, Channel::Leave | Channel::AskNearby | Channel::InPerson)
                        || reaches_911,
                    "{situation:?} {step:?}"
                );
            }
            let steps: Vec<Contact> = guidance.steps().map(|step| step.contact).collect();
            assert!(steps.contains(&Contact::PeopleNear) && steps.contains(&Contact::SaferPlace));
            assert_eq!(steps.contains(&Contact::Staff), situation.in_health_care());
            // Every hotline is there to be learned by heart.
            assert!(guidance.steps().filter(|step| is_hotline(step)).all(|step| step.memorize.is_some()));
        }
    });
}

#[test]
fn law_4_not_in_danger_on_a_watched_phone_a_safer_phone_leads_with_a_number_to_learn() {
    for_all(|situation, offers, guidance| {
        let watched = situation.phone == Some(Phone::Watched);
        if here_with_a_phone(situation) && situation.not_in_danger() && watched {
            assert_eq!(guidance.lead.contact, Contact::SaferPhone);
            assert_eq!(guidance.lead.memorize.is_some(), has_a_number_to_learn(offers));
            let staff = guidance.beside.iter().any(|step| step.contact == Contact::Staff);
            assert_eq!(staff, situation.in_health_care());
            assert!(guidance.cautions.has(Caution::PhoneMayBeWatched));
        }
    });
}

#[test]
fn an_unanswered_phone_carries_the_cautions_of_a_watched_one_and_does_not_lead_with_another() {
    for_all(|situation, _, guidance| {
        if situation.phone.is_none() {
            assert!(guidance.cautions.has(Caution::PhoneMayBeWatched));
            assert!(leads(guidance).all(|step| step.contact != Contact::SaferPhone));
        }
    });
}

#[test]
fn law_5_not_in_danger_a_hotline_leads() {
    for_all(|situation, offers, guidance| {
        let watched = situation.phone == Some(Phone::Watched);
        if here_with_a_phone(situation) && situation.not_in_danger() && !watched {
            let open = offers.iter().any(|offer| offer.open != Openness::Closed && !offer.textphone);
            assert_eq!(is_hotline(&guidance.lead), open, "{situation:?}");
        }
    });
}

#[test]
fn law_5_not_in_danger_911_stays_in_reach_and_never_comes_before_a_hotline() {
    for_all(|situation, _, guidance| {
        if !situation.abroad() {
            let steps: Vec<&Step> = guidance.steps().collect();
            let first_911 = steps.iter().position(|step| step.contact == Contact::Emergency);
            let first_911 = first_911.expect("911 is in reach here, always");
            if situation.not_in_danger() {
                assert!(first_911 > 0);
                assert!(leads(guidance).all(|step| step.contact != Contact::Emergency));
                assert!(!steps[first_911..].iter().any(|step| is_hotline(step)), "{situation:?}");
            }
        }
    });
}

#[test]
fn law_5_who_cannot_speak_is_not_led_to_a_hotline_by_voice_while_a_text_or_chat_is_open() {
    for_all(|situation, offers, guidance| {
        let writable = offers.iter().any(|offer| {
            offer.channel != Channel::Call && matches!(offer.open, Openness::Open | Openness::ClosingSoon)
        });
        if situation.unspoken() && !situation.in_danger() && writable {
            let hotline = leads(guidance).find(|step| is_hotline(step));
            assert!(hotline.is_none_or(|step| step.channel != Channel::Call), "{situation:?}");
        }
    });
}

#[test]
fn law_5_a_closed_service_never_leads() {
    for_all(|situation, _, guidance| {
        for step in leads(guidance) {
            assert_ne!(step.open, Openness::Closed, "{situation:?}");
        }
    });
}

#[test]
fn law_6_not_sure_has_911_and_one_other_as_equals_and_asks_whether_they_could_hurt() {
    for_all(|situation, offers, guidance| {
        let unsure = matches!(situation.danger, None | Some(Danger::Unsure));
        if here_with_a_phone(situation) && unsure {
            let others: Vec<&Step> =
                leads(guidance).filter(|step| step.contact != Contact::Emergency).collect();
            let [other] = others[..] else { panic!("{situation:?} {others:?}") };
            let no_police = situation.police == Some(Police::RatherNot);
            let open = offers.iter().any(|offer| offer.open != Openness::Closed && !offer.textphone);
            let expected = match situation {
                _ if situation.in_health_care() && !no_police => Contact::Staff,
                Situation { phone: Some(Phone::Watched), .. } => Contact::SaferPhone,
                _ if open => other.contact,
                _ => Contact::PeopleNear,
            };
            assert_eq!(other.contact, expected, "{situation:?}");
            assert_eq!(is_hotline(other), open && expected == other.contact && is_hotline(other));
            // 911 is first, but for whoever would rather not have the police: directly below, then.
            assert_eq!(guidance.lead.contact == Contact::Emergency, !no_police, "{situation:?}");
        }
        // It names 911: said here only.
        assert_eq!(
            guidance.cautions.has(Caution::CouldTheyHurtYou),
            unsure && !situation.abroad() && situation.whom != Some(Whom::Other)
        );
    });
}

#[test]
fn law_7_health_care_always_offers_its_words() {
    for_all(|situation, _, guidance| {
        let said: Vec<SayFirst> = guidance.say_first.iter().copied().collect();
        let words = [SayFirst::SeenAlone, SayFirst::Restroom, SayFirst::AfraidForMySafety];
        let staff = guidance.steps().find(|step| step.contact == Contact::Staff);
        let for_another = situation.whom == Some(Whom::Other);
        let here = situation.in_health_care();
        assert_eq!(words.iter().all(|word| said.contains(word)), here && !for_another);
        assert_eq!(said.contains(&SayFirst::SeeThemAlone), here && for_another, "{situation:?}");
        assert_eq!(staff.is_some(), situation.in_health_care(), "{situation:?}");
        if let Some(staff) = staff {
            assert!(
                staff.cautions.has(Caution::StaffMayReport)
                    && staff.cautions.has(Caution::HospitalInterpreter)
            );
        }
    });
}

#[test]
fn law_8_police_are_not_first_for_who_would_rather_not_unless_in_danger_now() {
    for_all(|situation, offers, guidance| {
        let open = offers.iter().any(|offer| offer.open != Openness::Closed && !offer.textphone);
        let wary = situation.police == Some(Police::RatherNot);
        if wary && !situation.in_danger() && open {
            assert_ne!(guidance.lead.contact, Contact::Emergency, "{situation:?}");
        }
        if situation.wary_of_police() {
            for step in guidance.steps().filter(|step| is_hotline(step)) {
                assert!(step.cautions.has(Caution::AskBeforeYourName), "no hotline is called police-free");
            }
        }
    });
}

#[test]
fn law_8_under_18_or_in_danger_the_duty_to_report_is_on_the_card() {
    for_all(|situation, offers, guidance| {
        let told = situation.age == Some(Age::Minor) || situation.in_danger();
        for step in guidance.steps() {
            let Contact::Service(id) = step.contact else {
                continue;
            };
            let reports =
                offers.iter().any(|offer| offer.service == id && offer.cautions.has(Caution::MayReport));
            assert_eq!(step.cautions.has(Caution::MayReportYou), reports && told);
            assert_eq!(step.cautions.has(Caution::MayReport), reports && !told);
            let minor = situation.age == Some(Age::Minor);
            assert!(
                !minor
                    || step.cautions.has(Caution::MayReportYou)
                    || step.cautions.has(Caution::AskBeforeYourName)
            );
        }
    });
}

#[test]
fn law_9_there_is_always_something_to_do_and_each_names_an_answer_that_was_given() {
    for_all(|situation, _, guidance| {
        assert!(!guidance.fallbacks.is_empty(), "{situation:?}");
        for step in guidance.steps() {
            assert!(step.reason.holds(situation), "{situation:?} {step:?}");
        }
    });
}

#[test]
fn without_a_phone_in_health_care_staff_come_first_or_beside_the_first_and_are_asked_for_a_phone_or_a_call() {
    for_all(|situation, _, guidance| {
        if situation.no_phone() && situation.in_health_care() {
            assert!(leads(guidance).any(|step| step.contact == Contact::Staff), "{situation:?}");
            let asked = match (situation.in_danger(), situation.abroad()) {
                (false, _) => SayFirst::MayIUseAPhone,
                (true, false) => SayFirst::CallForMe,
                (true, true) => SayFirst::CallLocalForMe,
            };
            assert!(guidance.say_first.iter().any(|say| *say == asked), "{situation:?}");
        }
    });
}

#[test]
fn an_adult_and_who_asks_for_themselves_are_answered_as_who_says_nothing() {
    for_all(|situation, offers, guidance| {
        let plain = Situation {
            age: situation.age.filter(|age| *age == Age::Minor),
            whom: situation.whom.filter(|whom| *whom == Whom::Other),
            ..*situation
        };
        assert_eq!(*guidance, decide(plain, offers), "{situation:?}");
    });
}

#[test]
fn nothing_is_offered_twice() {
    for_all(|situation, _, guidance| {
        let mut seen = HashSet::new();
        for step in guidance.steps() {
            let twice = !seen.insert((step.contact, step.channel, step.textphone));
            assert!(!twice, "{situation:?} {step:?}");
        }
    });
}

#[test]
fn every_way_to_a_hotline_is_offered_and_a_textphone_to_who_cannot_speak_or_hear() {
    for_all(|situation, offers, guidance| {
        let no_voice = situation.voice == Some(Voice::NoVoice);
        let fitting = offers.iter().filter(|offer| no_voice || !offer.textphone);
        let mut expected: Vec<_> = fitting
            .map(|offer| (offer.service.0, offer.channel as u8, offer.textphone, offer.open))
            .collect();
        let mut offered: Vec<_> = guidance
            .steps()
            .filter_map(|step| match step.contact {
                Contact::Service(id) => Some((id.0, step.channel as u8, step.textphone, step.open)),
                _ => None,
            })
            .collect();
        let order = |way: &(_, u8, bool, Openness)| (way.0, way.1, way.2);
        expected.sort_by_key(order);
        offered.sort_by_key(order);
        assert_eq!(offered, expected, "{situation:?}");
    });
}

#[test]
fn a_number_to_learn_is_one_that_answers_a_voice_day_and_night() {
    for_all(|situation, offers, guidance| {
        let lasts = |id| {
            offers.iter().any(|offer| {
                (offer.service, offer.channel) == (id, Channel::Call) && offer.always && !offer.textphone
            })
        };
        for step in guidance.steps() {
            match step.contact {
                Contact::SaferPhone => {}
                Contact::PeopleNear if situation.no_phone() => {}
                Contact::Service(id) => {
                    assert_eq!(step.memorize, situation.no_phone().then_some(id));
                    continue;
                }
                _ => {
                    assert_eq!(step.memorize, None, "{situation:?}");
                    continue;
                }
            }
            assert_eq!(step.memorize.is_some(), has_a_number_to_learn(offers), "{situation:?}");
            assert!(step.memorize.is_none_or(lasts), "{situation:?}");
        }
    });
}

#[test]
fn abroad_what_works_from_there_comes_before_what_may_not() {
    for_all(|situation, offers, guidance| {
        if !situation.abroad() {
            return;
        }
        let works = |step: &Step| {
            let Contact::Service(id) = step.contact else { return None };
            let same = |offer: &&Offer| {
                (offer.service, offer.channel, offer.textphone) == (id, step.channel, step.textphone)
            };
            offers.iter().find(same).map(|offer| (offer.open, offer.from_abroad))
        };
        for openness in [Openness::Open, Openness::Unknown, Openness::Closed] {
            let order: Vec<bool> = guidance
                .steps()
                .filter_map(works)
                .filter(|(open, _)| *open == openness)
                .map(|(_, works)| works)
                .collect();
            assert!(order.is_sorted_by_key(|works| !works), "{situation:?} {order:?}");
        }
    });
}

#[test]
fn a_youth_line_comes_first_for_who_is_under_18_and_last_for_everybody_else() {
    for_all(|situation, offers, guidance| {
        let young = situation.age == Some(Age::Minor);
        let line = |step: &Step| {
            let Contact::Service(id) = step.contact else { return None };
            let same = |offer: &&Offer| {
                (offer.service, offer.channel, offer.textphone) == (id, step.channel, step.textphone)
            };
            let offer = offers.iter().find(same)?;
            Some((
                offer.audience == Audience::Young,
                offer.open,
                offer.from_abroad,
                offer.channel == Channel::Call,
            ))
        };
        let lines: Vec<_> = guidance.steps().filter_map(line).collect();
        for (index, one) in lines.iter().enumerate() {
            for later in &lines[index + 1..] {
                let alike = one.1 == later.1 && (one.2 == later.2 || !situation.abroad());
                // Somebody under 18 who must not speak is better served by any line that they can
                // write to.
                let alike = alike && (!young || one.3 == later.3);
                assert!(!alike || (one.0 == young) >= (later.0 == young), "{situation:?} {lines:?}");
            }
        }
    });
}

/// Of two that are alike in all that weighs more.
#[test]
fn a_line_in_the_phones_language_comes_before_one_that_is_not_known_to_be() {
    let mut seen = false;
    for_all(|situation, offers, guidance| {
        let offer_of = |step: &Step| {
            let Contact::Service(id) = step.contact else { return None };
            let same = |offer: &&Offer| {
                (offer.service, offer.channel, offer.textphone) == (id, step.channel, step.textphone)
            };
            offers.iter().find(same)
        };
        let lines: Vec<&Offer> = guidance.steps().filter_map(offer_of).collect();
        for (index, one) in lines.iter().enumerate() {
            for later in &lines[index + 1..] {
                let weight = |offer: &Offer| {
                    let open = match offer.open {
                        Openness::ClosingSoon => Openness::Open,
                        open => open,
                    };
                    (open, offer.audience, offer.channel == Channel::Call, offer.from_abroad)
                };
                let alike = weight(one) == weight(later);
                assert!(!alike || one.speaks >= later.speaks, "{situation:?}");
            }
        }
    });
    for offers in all_offers() {
        let mut speaking = offers.iter().map(|offer| offer.speaks);
        let first = speaking.next();
        seen |= speaking.any(|speaks| Some(speaks) != first);
    }
    assert!(seen, "no file brings two lines that differ in it");
}

#[test]
fn a_local_emergency_number_is_called_where_a_call_can_be_made_and_heard() {
    for_all(|situation, _, guidance| {
        if situation.abroad() {
            let heard = situation.voice != Some(Voice::NoVoice);
            let called = guidance.lead.channel == Channel::Call;
            assert_eq!(called, !situation.no_phone() && heard, "{situation:?}");
            assert!(called || guidance.lead.channel == Channel::AskNearby);
            // What the police link to is in the United States.
            assert!(!guidance.lead.cautions.has(Caution::PoliceBothSides));
        }
    });
}
