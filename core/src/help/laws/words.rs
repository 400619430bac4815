//! What stands beside each way: its reason, its cautions, and the words to say first.

use super::*;

#[test]
fn a_text_to_911_says_what_to_do_without_a_reply() {
    for_all(|_, offers, guidance| {
        for step in guidance.steps() {
            let text_to_911 = step.contact == Contact::Emergency && step.channel == Channel::Text;
            let known = offers.text_911() == TextTo911::Yes;
            assert_eq!(step.cautions.has(Caution::WaitForReply), text_to_911 && known);
            assert_eq!(step.cautions.has(Caution::TextMayNotArrive), text_to_911 && !known);
        }
    });
}

#[test]
fn who_must_be_quiet_turns_the_sound_off_first_and_who_is_deaf_has_relay() {
    for_all(|situation, _, guidance| {
        for step in guidance.steps() {
            let reaches_911 = step.contact == Contact::Emergency;
            let local_call = step.contact == Contact::LocalEmergency && step.channel == Channel::Call;
            let quiet = situation.voice == Some(Voice::Quiet);
            assert_eq!(
                step.cautions.has(Caution::SoundOff),
                (reaches_911 || local_call) && quiet,
                "{situation:?}"
            );
            let relayed = reaches_911 && step.channel == Channel::Call;
            let deaf = situation.voice == Some(Voice::NoVoice) && !situation.no_phone();
            assert_eq!(step.cautions.has(Caution::RelayTo911), relayed && deaf, "{situation:?}");
        }
    });
}

#[test]
fn who_is_under_18_reads_that_no_force_is_needed() {
    for_all(|situation, _, guidance| {
        let minor = situation.age == Some(Age::Minor);
        assert_eq!(guidance.cautions.has(Caution::UnderageIsTrafficking), minor);
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

/// Which words are said: each if the answers ask for it, and only then.
#[test]
fn each_word_is_said_where_the_answers_ask_for_it() {
    for_all(|situation, _, guidance| {
        let said = |word: SayFirst| guidance.say_first.iter().any(|say| *say == word);
        let first = |contact: Contact| leads(guidance).any(|step| step.contact == contact);
        let (in_danger, calm) = (situation.in_danger(), situation.not_in_danger());
        let (abroad, no_phone) = (situation.abroad(), situation.no_phone());
        let for_another = situation.whom == Some(Whom::Other);
        let staff_without_a_phone = situation.in_health_care() && no_phone;

        // To whoever answers an emergency number; the local one is there for later where there is
        // no danger.
        let called = leads(guidance).any(|step| {
            let emergency =
                step.contact == Contact::Emergency || (step.contact == Contact::LocalEmergency && !calm);
            emergency && step.channel != Channel::AskNearby
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
        // Whoever writes waits for an answer.
        let by_call = |step: &Step| is_hotline(step) && step.channel == Channel::Call;
        let called = leads(guidance).any(by_call) || phone_from_people;
        assert_eq!(said(SayFirst::DoNotCallBack), called && !safer, "{situation:?}");
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
            assert_eq!(has(Caution::HangUpRings), call && !situation.no_phone());
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
