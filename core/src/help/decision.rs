//! The decision: from a situation and the ways that are open to one thing first, its equals, and
//! what comes next.
//!
//! ```text
//! abroad?          ── yes ──> law 2  the local emergency number, in words
//! no phone at all? ── yes ──> law 3  people near, or staff; 911 still; numbers to learn
//! danger now?      ── yes ──> law 1  911 first: by a call, or by a text and relay
//! not in danger?   ── yes ──> watched phone? law 4: a safer phone first;
//!                             else law 5: a hotline first
//! not sure, unsaid ─────────> law 6  911 and what helps besides it as equals
//! ```
//! Pure and total; allocates nothing. Words, numbers and hours are left to others. `laws.rs` holds
//! it to the laws over every combination.

use super::caution::{Caution, Cautions};
use super::guidance::{Contact, Guidance, Step};
use super::inline::Inline;
use super::offers::{Audience, Channel, Offer, Offers, Openness};
use super::reason::Reason;
use super::situation::{Age, Danger, Phone, Police, Situation, Voice, Whom};
use crate::device::Abilities;
use crate::directory::TextTo911;

mod cautions;
mod hotlines;
mod say;
mod steps;

use hotlines::Hotlines;

/// Whom to contact now, and how. What the device cannot open ([`Offers::on`]) stands where it
/// stood: 911 first under law 1, by a call, from another phone. Among hotlines what it can open
/// comes first.
///
/// ```
/// use tally_core::tools::help::{Contact, Danger, Offers, Situation, decide};
/// let situation = Situation { danger: Some(Danger::Now), ..Situation::default() };
/// // Even with no directory at all.
/// assert_eq!(decide(situation, &Offers::default()).lead.contact, Contact::Emergency);
/// ```
#[must_use]
pub fn decide(situation: Situation, offers: &Offers) -> Guidance {
    let abilities = offers.abilities();
    let case = Case {
        situation,
        hotlines: Hotlines::new(situation, offers),
        abilities,
        text_911: offers.text_911(),
    };
    let mut guidance = if situation.abroad() {
        case.abroad()
    } else if situation.no_phone() {
        case.no_phone()
    } else if situation.in_danger() {
        case.danger_now()
    } else if !situation.not_in_danger() {
        case.not_sure()
    } else if situation.phone == Some(Phone::Watched) {
        case.watched()
    } else {
        case.not_in_danger()
    };
    guidance.cautions = cautions::of_the_whole(situation);
    guidance.say_first = say::first(situation, &guidance);
    guidance
}

/// What to do to reach what is in `offers`, each as [`decide`] would have it among others: for a
/// page about one service, which the decision may leave to such pages.
pub(crate) fn steps_to(situation: Situation, offers: &Offers) -> impl Iterator<Item = Step> {
    let case = Case {
        situation,
        hotlines: Hotlines::new(situation, offers),
        abilities: offers.abilities(),
        text_911: offers.text_911(),
    };
    case.hotlines.ordered().map(move |offer| case.hotline(offer, case.hotline_reason(offer)))
}

/// One situation with the hotlines that it may be given.
struct Case<'o> {
    situation: Situation,
    hotlines: Hotlines<'o>,
    /// What this device can open.
    abilities: Abilities,
    /// Whether 911 takes texts here.
    text_911: TextTo911,
}

/// The ways to reach 911 in one situation.
struct Emergency {
    first: Step,
    /// As good as the first.
    equal: Option<Step>,
    /// Directly after what stands first.
    later: Option<Step>,
}

/// A guidance with only its lead.
fn led_by(lead: Step) -> Guidance {
    Guidance {
        lead,
        beside: Inline::new(),
        fallbacks: Inline::new(),
        cautions: Cautions::default(),
        say_first: Inline::new(),
    }
}

impl Case<'_> {
    /// Law 1.
    fn danger_now(&self) -> Guidance {
        let situation = self.situation;
        let emergency = self.emergency(self.danger_reason());
        let mut guidance = led_by(emergency.first);
        let mut beside = None;
        emergency.equal.into_iter().for_each(|equal| guidance.beside.push(equal));
        if situation.in_health_care() {
            guidance.beside.push(self.staff());
        }
        if situation.police == Some(Police::RatherNot) {
            beside = self.hotlines.best();
            if let Some(hotline) = beside {
                guidance.beside.push(self.hotline(hotline, Reason::HotlineBesidePolice));
            }
        }
        emergency.later.into_iter().for_each(|later| guidance.fallbacks.push(later));
        guidance.fallbacks.push(self.leave(Reason::DangerNow));
        guidance.fallbacks.push(self.people_near(Reason::DangerNow));
        self.add_hotlines(&mut guidance, beside);
        guidance
    }

    /// Law 2. No emergency number of the United States at all; its hotlines stay, said to be of the
    /// United States.
    fn abroad(&self) -> Guidance {
        let situation = self.situation;
        let mut guidance = led_by(self.local_emergency());
        let mut beside = None;
        if situation.in_danger() {
            if situation.in_health_care() {
                guidance.beside.push(self.staff());
            }
            guidance.fallbacks.push(self.leave(Reason::DangerNow));
            guidance.fallbacks.push(self.people_near(Reason::DangerNow));
        } else {
            if situation.no_phone() && situation.in_health_care() {
                guidance.beside.push(self.staff());
            } else if situation.no_phone() {
                guidance.beside.push(self.people_near(Reason::NoPhone));
            } else if situation.phone == Some(Phone::Watched) {
                guidance.beside.push(self.safer_phone(Reason::Watched));
            } else {
                beside = self.hotlines.best();
                guidance.beside.push(match beside {
                    Some(hotline) => self.hotline(hotline, self.hotline_reason(hotline)),
                    None => self.people_near(self.base_reason()),
                });
            }
            if !guidance.beside.iter().any(|step| step.contact == Contact::Staff) {
                self.add_staff(&mut guidance);
            }
        }
        self.add_hotlines(&mut guidance, beside);
        if !situation.in_danger() {
            let reason = if situation.no_phone() { Reason::NoPhone } else { self.base_reason() };
            if !guidance.beside.iter().any(|step| step.contact == Contact::PeopleNear) {
                guidance.fallbacks.push(self.people_near(reason));
            }
            guidance.fallbacks.push(self.leave(reason));
        }
        guidance
    }

    /// Law 3.
    fn no_phone(&self) -> Guidance {
        let situation = self.situation;
        let reason = if situation.in_danger() { Reason::DangerNowNoPhone } else { Reason::NoPhone };
        let people = self.people_near(reason);
        let leave = self.leave(reason);
        let mut guidance;
        if situation.in_health_care() {
            guidance = led_by(self.staff());
            if situation.in_danger() {
                guidance.fallbacks.push(leave);
            }
            guidance.fallbacks.push(people);
        } else {
            // Somebody near can call at once.
            guidance = led_by(people);
            if situation.in_danger() {
                guidance.fallbacks.push(leave);
            }
        }
        if !situation.not_in_danger() {
            // A phone without service reaches 911, and nothing else.
            let emergency = self.call_911(Reason::NoPhone);
            if situation.in_danger() {
                guidance.fallbacks.push(emergency);
            } else {
                guidance.beside.push(emergency);
                guidance.fallbacks.push(leave);
            }
        }
        self.add_hotlines(&mut guidance, None);
        if !guidance.steps().any(|step| step.channel == Channel::Leave) {
            guidance.fallbacks.push(leave);
        }
        if situation.not_in_danger() {
            guidance.fallbacks.push(self.call_911(self.in_reach_reason()));
        }
        guidance
    }

    /// Law 4. In a place of health care there is a phone to ask for, and somebody to ask: staff
    /// stand beside.
    fn watched(&self) -> Guidance {
        let mut guidance = led_by(self.safer_phone(Reason::Watched));
        if self.situation.in_health_care() {
            guidance.beside.push(self.staff());
        }
        self.add_hotlines(&mut guidance, None);
        self.keep_911_in_reach(&mut guidance);
        guidance
    }

    /// Law 5.
    fn not_in_danger(&self) -> Guidance {
        let best = self.hotlines.best();
        let mut guidance = led_by(match best {
            Some(hotline) => self.hotline(hotline, self.hotline_reason(hotline)),
            None => self.people_near(Reason::NotInDanger),
        });
        self.add_staff(&mut guidance);
        self.add_hotlines(&mut guidance, best);
        if self.situation.phone.is_none() {
            guidance.fallbacks.push(self.safer_phone(Reason::PhoneUnanswered));
        }
        if best.is_some() {
            guidance.fallbacks.push(self.people_near(Reason::NotInDanger));
        }
        self.keep_911_in_reach(&mut guidance);
        guidance
    }

    /// Law 6. Two equals: 911, and what helps besides it. Staff in a place of health care; on a
    /// phone that is checked a safer one; else a hotline. For whoever would rather not have the
    /// police it is a hotline and comes first, with 911 directly below it.
    fn not_sure(&self) -> Guidance {
        let situation = self.situation;
        let no_police = situation.police == Some(Police::RatherNot);
        let watched = situation.phone == Some(Phone::Watched);
        let emergency = self.emergency(self.base_reason());
        let best = self.hotlines.best();
        let mut placed = None;
        let second = if situation.in_health_care() && !no_police {
            self.staff()
        } else if watched {
            self.safer_phone(Reason::Watched)
        } else if let Some(hotline) = best {
            placed = best;
            self.hotline(hotline, self.base_reason())
        } else {
            self.people_near(self.base_reason())
        };
        let mut guidance = led_by(if no_police { second } else { emergency.first });
        if no_police {
            guidance.beside.push(emergency.first);
        }
        emergency.equal.into_iter().for_each(|equal| guidance.beside.push(equal));
        if !no_police {
            guidance.beside.push(second);
        }
        emergency.later.into_iter().for_each(|later| guidance.fallbacks.push(later));
        if second.contact != Contact::Staff {
            self.add_staff(&mut guidance);
        }
        self.add_hotlines(&mut guidance, placed);
        if watched && second.contact != Contact::SaferPhone {
            guidance.fallbacks.push(self.safer_phone(Reason::Watched));
        } else if situation.phone.is_none() {
            guidance.fallbacks.push(self.safer_phone(Reason::PhoneUnanswered));
        }
        guidance.fallbacks.push(self.leave(self.base_reason()));
        if second.contact != Contact::PeopleNear {
            guidance.fallbacks.push(self.people_near(self.base_reason()));
        }
        guidance
    }

    /// Law 7.
    fn add_staff(&self, guidance: &mut Guidance) {
        if self.situation.in_health_care() {
            guidance.fallbacks.push(self.staff());
        }
    }

    fn add_hotlines(&self, guidance: &mut Guidance, but: Option<&Offer>) {
        for offer in self.hotlines.ordered() {
            if !but.is_some_and(|but| core::ptr::eq(but, offer)) {
                guidance.fallbacks.push(self.hotline(offer, self.hotline_reason(offer)));
            }
        }
    }

    /// How 911 is reached. Whoever cannot speak or hear on a call writes if that may arrive, and
    /// uses relay beside it where nobody knows; whoever must be quiet has both as equals; for
    /// everybody else a text is there in case a call cannot be made from here.
    fn emergency(&self, reason: Reason) -> Emergency {
        let call = self.call_911(reason);
        let text = (self.text_911 != TextTo911::No).then(|| self.text_911(reason));
        match (self.situation.voice, text) {
            (_, None) => Emergency { first: call, equal: None, later: None },
            (Some(Voice::NoVoice), Some(text)) if self.text_911 == TextTo911::Yes => {
                Emergency { first: text, equal: None, later: Some(call) }
            }
            (Some(Voice::NoVoice), Some(text)) => Emergency { first: text, equal: Some(call), later: None },
            (Some(Voice::Quiet), text) => Emergency { first: call, equal: text, later: None },
            (Some(Voice::Speak), _) if self.abilities.calls => {
                Emergency { first: call, equal: None, later: None }
            }
            (_, text) => Emergency { first: call, equal: None, later: text },
        }
    }

    fn keep_911_in_reach(&self, guidance: &mut Guidance) {
        let reason = self.in_reach_reason();
        let Emergency { first, equal, later } = self.emergency(reason);
        let later = later.filter(|_| self.situation.unspoken() || !self.abilities.calls);
        [Some(first), equal, later].into_iter().flatten().for_each(|step| guidance.fallbacks.push(step));
    }
}
