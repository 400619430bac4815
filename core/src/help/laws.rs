//! The laws of the decision, each over every combination of answers and every set of open ways that the hours bring.

use std::collections::HashSet;

use chrono::{DateTime, TimeDelta, Utc};
use once_cell::sync::OnceCell;

use super::*;
use crate::directory::{Services, embedded};

/// The weeks around both clock changes of 2026 in New York: 8 March and 1 November.
const WEEKS: [&str; 2] = ["2026-03-02T05:00:00Z", "2026-10-26T04:00:00Z"];

/// Each distinct set of offers over both weeks, minute by minute, for each region, and what no hours bring: no directory, all closed,
/// all unknown.
fn all_offers() -> &'static [Offers] {
    static ALL: OnceCell<Vec<Offers>> = OnceCell::new();
    ALL.get_or_init(|| {
        let mut distinct: Vec<Offers> = vec![Offers::default()];
        for region in [None, Some("westchester-ny")] {
            let services = Services::choose(embedded(), region);
            for instant in minutes() {
                let offers = Offers::at(&services, instant);
                if !distinct.contains(&offers) {
                    distinct.push(offers);
                }
            }
            let any = Offers::at(&services, DateTime::UNIX_EPOCH);
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
    // No directory; national; its two; Westchester open, closing soon, closed; its two.
    assert_eq!(all_offers().len(), 1 + 1 + 2 + 3 + 2);
}

#[test]
fn law_1_immediate_danger_with_any_phone_puts_911_first() {
    for_all(|situation, _, guidance| {
        if here_with_a_phone(situation) && situation.in_danger() {
            assert_eq!(
                (guidance.lead.contact, guidance.lead.channel),
                (Contact::Emergency, Channel::Call),
                "{situation:?}"
            );
        }
    });
}

#[test]
fn law_1_a_text_to_911_follows_the_call_for_whoever_may_be_unable_to_speak() {
    for_all(|situation, _, guidance| {
        if here_with_a_phone(situation) && situation.in_danger() && situation.voice != Some(Voice::Speak) {
            let first = guidance.fallbacks.first().expect("a fallback");
            assert_eq!((first.contact, first.channel), (Contact::Emergency, Channel::Text));
        }
    });
}

#[test]
fn a_text_to_911_always_says_to_wait_for_a_reply() {
    for_all(|_, _, guidance| {
        for step in guidance.steps() {
            let text_to_911 = step.contact == Contact::Emergency && step.channel == Channel::Text;
            assert_eq!(text_to_911, step.cautions.has(Caution::WaitForReply));
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
            for step in leads(guidance) {
                assert!(
                    matches!(step.channel, Channel::Leave | Channel::AskNearby | Channel::InPerson),
                    "{situation:?} {step:?}"
                );
            }
            let steps: Vec<Contact> = guidance.steps().map(|step| step.contact).collect();
            assert!(steps.contains(&Contact::PeopleNear) && steps.contains(&Contact::SaferPlace));
            assert_eq!(steps.contains(&Contact::Staff), situation.in_health_care());
            // Every hotline is there to be learned by heart.
            assert!(guidance.steps().filter(|step| is_hotline(step)).all(|step| step.memorise.is_some()));
        }
    });
}

#[test]
fn law_4_not_in_danger_on_a_watched_phone_a_safer_phone_leads_with_a_number_to_learn() {
    for_all(|situation, offers, guidance| {
        let watched = situation.phone == Some(Phone::Watched);
        if here_with_a_phone(situation) && situation.not_in_danger() && watched {
            assert_eq!(guidance.lead.contact, Contact::SaferPhone);
            let open = offers.iter().any(|offer| offer.open != Openness::Closed);
            assert_eq!(guidance.lead.memorise.is_some(), open);
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
fn law_5_who_cannot_speak_is_not_led_to_a_voice_call_while_a_text_or_chat_is_open() {
    for_all(|situation, offers, guidance| {
        let writable = offers.iter().any(|offer| {
            offer.channel != Channel::Call && matches!(offer.open, Openness::Open | Openness::ClosingSoon)
        });
        if situation.unspoken() && !situation.in_danger() && writable {
            assert_ne!(guidance.lead.channel, Channel::Call, "{situation:?}");
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
fn law_6_not_sure_has_911_and_a_hotline_as_equals_and_asks_whether_they_could_hurt() {
    for_all(|situation, offers, guidance| {
        let unsure = matches!(situation.danger, None | Some(Danger::Unsure));
        if here_with_a_phone(situation) && unsure {
            let pair: Vec<&Step> = leads(guidance).collect();
            assert_eq!(pair.len(), 2);
            assert!(pair.iter().any(|step| step.contact == Contact::Emergency));
            let open = offers.iter().any(|offer| offer.open != Openness::Closed && !offer.textphone);
            assert_eq!(pair.iter().any(|step| is_hotline(step)), open);
        }
        // It names 911: said here only.
        assert_eq!(guidance.cautions.has(Caution::CouldTheyHurtYou), unsure && !situation.abroad());
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
fn danger_now_names_the_police_that_are_not_wanted_then_the_voice() {
    for_all(|situation, _, guidance| {
        if here_with_a_phone(situation) && situation.in_danger() {
            let reason = match situation {
                Situation { police: Some(Police::RatherNot), .. } => Reason::DangerNowNoPolice,
                Situation { voice: Some(Voice::Quiet), .. } => Reason::DangerNowQuiet,
                Situation { voice: Some(Voice::NoVoice), .. } => Reason::DangerNowNoVoice,
                _ => Reason::DangerNow,
            };
            for step in guidance.steps().filter(|step| step.contact == Contact::Emergency) {
                assert_eq!(step.reason, reason, "{situation:?}");
            }
        }
    });
}

#[test]
fn a_hotline_names_the_answer_that_counts_most() {
    for_all(|situation, _, guidance| {
        let unsure = !situation.in_danger() && !situation.not_in_danger();
        for (index, step) in guidance.steps().enumerate().filter(|(_, step)| is_hotline(step)) {
            let spoken = step.channel == Channel::Call;
            let is_first = index <= guidance.beside.iter().count();
            let said_of_danger = match situation.danger {
                Some(Danger::Unsure) => Reason::DangerUnsure,
                Some(Danger::NotNow) => Reason::NotInDanger,
                _ => Reason::DangerUnanswered,
            };
            let reason = match situation {
                Situation { phone: Some(Phone::None), .. } => Reason::NoPhone,
                _ if situation.in_danger() && is_first => Reason::HotlineBesidePolice,
                _ if situation.in_danger() => Reason::DangerNowHotline,
                _ if unsure && is_first && !situation.abroad() => said_of_danger,
                Situation { voice: Some(Voice::Quiet), .. } if spoken => Reason::QuietCallLater,
                Situation { voice: Some(Voice::Quiet), .. } => Reason::Quiet,
                Situation { voice: Some(Voice::NoVoice), .. } if spoken => Reason::NoVoiceRelay,
                Situation { voice: Some(Voice::NoVoice), .. } => Reason::NoVoice,
                Situation { phone: Some(Phone::Watched), .. } if !unsure => Reason::WatchedStillHere,
                Situation { whom: Some(Whom::Other), .. } => Reason::ForSomebodyElse,
                _ => said_of_danger,
            };
            assert_eq!(step.reason, reason, "{situation:?} {step:?}");
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

/// Which words are said: each where the answers ask for it, and nowhere else.
#[test]
fn each_word_is_said_where_the_answers_ask_for_it() {
    for_all(|situation, _, guidance| {
        let said = |word: SayFirst| guidance.say_first.iter().any(|say| *say == word);
        let first = |contact: Contact| leads(guidance).any(|step| step.contact == contact);
        let (in_danger, calm) = (situation.in_danger(), situation.not_in_danger());
        let (abroad, no_phone) = (situation.abroad(), situation.no_phone());
        let for_another = situation.whom == Some(Whom::Other);
        let staff_without_a_phone = situation.in_health_care() && no_phone;

        // To whoever answers an emergency number; the local one is there for later where there is no danger.
        let called = leads(guidance).any(|step| {
            let emergency =
                step.contact == Contact::Emergency || (step.contact == Contact::LocalEmergency && !calm);
            emergency && step.channel == Channel::Call
        });
        assert_eq!(said(SayFirst::WhereYouAre), called && !for_another, "{situation:?}");
        assert_eq!(said(SayFirst::WhereTheyAre), called && for_another, "{situation:?}");
        assert_eq!(said(SayFirst::WhatIsHappening), called, "{situation:?}");

        // To somebody near, for a call that this person cannot make.
        let asks_for_911 = first(Contact::PeopleNear) || first(Contact::SaferPlace);
        assert_eq!(
            said(SayFirst::CallForMe),
            !abroad && (asks_for_911 && !calm || staff_without_a_phone && in_danger),
            "{situation:?}"
        );
        let asks_for_local = guidance.lead.channel == Channel::AskNearby || first(Contact::PeopleNear);
        assert_eq!(
            said(SayFirst::CallLocalForMe),
            abroad && (asks_for_local && !calm || staff_without_a_phone && in_danger),
            "{situation:?}"
        );
        let phone_from_people = first(Contact::PeopleNear) && calm || first(Contact::SaferPhone);
        assert_eq!(
            said(SayFirst::MayIUseAPhone),
            phone_from_people || staff_without_a_phone && !in_danger,
            "{situation:?}"
        );

        // To a hotline: one that is first, or one that is called from the phone which is asked for.
        let hotline = leads(guidance).any(is_hotline) || phone_from_people;
        let minor = situation.age == Some(Age::Minor);
        let wary = situation.wary_of_police();
        assert_eq!(said(SayFirst::MyOptions), hotline && !for_another, "{situation:?}");
        assert_eq!(said(SayFirst::WorriedAboutSomebody), hotline && for_another, "{situation:?}");
        let safer = situation.phone == Some(Phone::Safer);
        assert_eq!(said(SayFirst::DoNotCallBack), hotline && !safer, "{situation:?}");
        assert_eq!(said(SayFirst::WhatDoYouReport), hotline && (wary || minor), "{situation:?}");
        assert_eq!(said(SayFirst::AboutPapers), hotline && wary, "{situation:?}");
    });
}

#[test]
fn words_for_one_contact_stand_together() {
    for_all(|situation, _, guidance| {
        let mut groups: Vec<Listener> = guidance.say_first.iter().map(|say| say.listener()).collect();
        groups.dedup();
        let distinct: HashSet<Listener> = groups.iter().copied().collect();
        assert_eq!(groups.len(), distinct.len(), "{situation:?} {groups:?}");
    });
}

#[test]
fn who_cannot_speak_or_hear_on_a_call_has_words_to_show_wherever_911_stands_first_or_beside() {
    for_all(|situation, _, guidance| {
        let first = leads(guidance).any(|step| step.contact == Contact::Emergency);
        let shown = guidance.say_first.iter().any(|say| *say == SayFirst::WriteForMe);
        assert_eq!(shown, first && situation.voice == Some(Voice::NoVoice), "{situation:?}");
    });
}

#[test]
fn help_for_somebody_else_is_theirs_to_take() {
    for_all(|situation, _, guidance| {
        let for_another = situation.whom == Some(Whom::Other);
        assert_eq!(guidance.cautions.has(Caution::OfferWhenSafe), for_another);
    });
}

#[test]
fn settings_are_not_spoken_of_in_danger_now() {
    for_all(|situation, _, guidance| {
        let watched = situation.phone == Some(Phone::Watched);
        assert_eq!(guidance.cautions.has(Caution::ChangesAreNoticed), watched && !situation.in_danger());
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
fn an_sos_that_sounds_is_warned_of_where_there_may_be_danger_and_the_phone_is_the_persons_own() {
    for_all(|situation, _, guidance| {
        let theirs_or_none = matches!(situation.phone, Some(Phone::Borrowed | Phone::None));
        let warned = guidance.cautions.has(Caution::SosAlarm);
        assert_eq!(warned, !situation.not_in_danger() && !theirs_or_none, "{situation:?}");
    });
}

#[test]
fn the_phone_may_be_watched_where_it_is_or_where_nobody_said() {
    for_all(|situation, _, guidance| {
        let warned = guidance.cautions.has(Caution::PhoneMayBeWatched);
        assert_eq!(warned, matches!(situation.phone, None | Some(Phone::Watched)), "{situation:?}");
    });
}

#[test]
fn a_call_to_911_says_what_it_cannot_do() {
    for_all(|situation, _, guidance| {
        for step in guidance.steps().filter(|step| step.contact == Contact::Emergency) {
            let has = |caution| step.cautions.has(caution);
            let call = step.channel == Channel::Call;
            assert_eq!(has(Caution::PoliceBothSides), situation.wary_of_police());
            assert_eq!(has(Caution::HangUpRings), call);
            assert_eq!(has(Caution::NoSilentCode), call && situation.unspoken());
            assert_eq!(has(Caution::NoServiceStill911), call && situation.no_phone());
        }
    });
}

#[test]
fn a_hotline_says_what_it_cannot_do() {
    for_all(|situation, offers, guidance| {
        for step in guidance.steps() {
            let Contact::Service(id) = step.contact else { continue };
            let has = |caution| step.cautions.has(caution);
            let told = |caution| {
                let same = |offer: &&Offer| {
                    (offer.service, offer.channel, offer.textphone) == (id, step.channel, step.textphone)
                };
                offers.iter().find(same).is_some_and(|offer| offer.cautions.has(caution))
            };
            let voice_call = step.channel == Channel::Call && !step.textphone;
            let no_voice = situation.voice == Some(Voice::NoVoice);
            assert_eq!(has(Caution::Relay711), told(Caution::Relay711) && voice_call && no_voice);
            assert_eq!(has(Caution::Interpreters), told(Caution::Interpreters) && voice_call);
            assert_eq!(has(Caution::NumberOfTheUs), situation.abroad() && step.channel != Channel::Chat);
            let minor = situation.age == Some(Age::Minor);
            let asks = situation.wary_of_police() || (minor && !has(Caution::MayReportYou));
            assert_eq!(has(Caution::AskBeforeYourName), asks, "{situation:?}");
        }
    });
}

#[test]
fn a_number_to_learn_is_one_that_is_open_and_can_be_called_or_texted() {
    for_all(|situation, offers, guidance| {
        let no_voice = situation.voice == Some(Voice::NoVoice);
        let open = |offer: &&Offer| {
            offer.channel != Channel::Chat && offer.open != Openness::Closed && (no_voice || !offer.textphone)
        };
        let learned: Vec<ServiceId> = offers.iter().filter(open).map(|offer| offer.service).collect();
        for step in guidance.steps() {
            match step.contact {
                Contact::SaferPhone => {}
                Contact::PeopleNear if situation.no_phone() => {}
                Contact::Service(id) => {
                    assert_eq!(step.memorise, situation.no_phone().then_some(id));
                    continue;
                }
                _ => {
                    assert_eq!(step.memorise, None, "{situation:?}");
                    continue;
                }
            }
            assert_eq!(step.memorise.is_some(), !learned.is_empty(), "{situation:?}");
            assert!(step.memorise.is_none_or(|id| learned.contains(&id)), "{situation:?}");
        }
    });
}

#[test]
fn a_local_emergency_number_is_called_where_a_call_can_be_made_and_heard() {
    for_all(|situation, _, guidance| {
        if situation.abroad() {
            let heard = situation.in_danger() || !situation.unspoken();
            let called = guidance.lead.channel == Channel::Call;
            assert_eq!(called, !situation.no_phone() && heard, "{situation:?}");
            assert!(called || guidance.lead.channel == Channel::AskNearby);
            assert_eq!(guidance.lead.cautions.has(Caution::PoliceBothSides), situation.wary_of_police());
        }
    });
}

#[test]
fn people_near_may_call_the_police() {
    for_all(|situation, _, guidance| {
        for step in guidance.steps().filter(|step| step.contact == Contact::PeopleNear) {
            assert_eq!(step.cautions.has(Caution::TheyMayCallPolice), situation.wary_of_police());
        }
    });
}

#[test]
fn leaving_is_never_offered_without_its_danger() {
    for_all(|_, _, guidance| {
        for step in guidance.steps() {
            let leaves = step.contact == Contact::SaferPlace;
            assert_eq!(leaves, step.channel == Channel::Leave);
            assert_eq!(leaves, step.cautions.has(Caution::LeavingCanRaiseDanger));
        }
    });
}

#[test]
fn every_call_text_and_chat_says_what_it_leaves_behind_and_nothing_else_does() {
    const TRACES: [Caution; 5] = [
        Caution::CallLeavesTrace,
        Caution::CallLeavesTraceOnTheirs,
        Caution::TextLeavesTrace,
        Caution::TextLeavesTraceOnTheirs,
        Caution::ChatLeavesTrace,
    ];
    for_all(|situation, _, guidance| {
        let borrowed = situation.phone == Some(Phone::Borrowed);
        for step in guidance.steps() {
            let left = match (step.channel, borrowed) {
                // What is done on no phone of theirs leaves nothing on it.
                _ if situation.no_phone() => None,
                (Channel::Call, false) => Some(Caution::CallLeavesTrace),
                (Channel::Call, true) => Some(Caution::CallLeavesTraceOnTheirs),
                (Channel::Text, false) => Some(Caution::TextLeavesTrace),
                (Channel::Text, true) => Some(Caution::TextLeavesTraceOnTheirs),
                (Channel::Chat, _) => Some(Caution::ChatLeavesTrace),
                _ => None,
            };
            for trace in TRACES {
                assert_eq!(step.cautions.has(trace), left == Some(trace), "{situation:?} {step:?}");
            }
        }
    });
}

#[test]
fn every_reason_and_every_word_is_used() {
    let (reasons, said) =
        (core::cell::RefCell::new(HashSet::new()), core::cell::RefCell::new(HashSet::new()));
    for_all(|_, _, guidance| {
        reasons.borrow_mut().extend(guidance.steps().map(|step| step.reason));
        said.borrow_mut().extend(guidance.say_first.iter().copied());
    });
    let unused: Vec<_> =
        Reason::ALL.into_iter().filter(|reason| !reasons.borrow().contains(reason)).collect();
    assert!(unused.is_empty(), "{unused:?}");
    assert_eq!(said.borrow().len(), 16);
}
