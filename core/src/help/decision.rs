//! The decision: from a situation and the ways that are open to one thing first, its equals, and
//! what comes next.
//!
//! ```text
//! abroad?          ── yes ──> law 2  the local emergency number, in words
//! no phone at all? ── yes ──> law 3  leave, people near, staff; numbers to learn
//! danger now?      ── yes ──> law 1  911 first
//! not in danger?   ── yes ──> watched phone? law 4: a safer phone first;
//!                             else law 5: a hotline first
//! not sure, unsaid ─────────> law 6  911 and the hotline as equals
//! ```
//! Pure and total; allocates nothing. Words, numbers and hours are left to others. `laws.rs` holds
//! it to the laws over every combination.

use super::caution::{Caution, Cautions};
use super::guidance::{Contact, Guidance, Step};
use super::inline::Inline;
use super::offers::{Channel, Offer, Offers, Openness};
use super::reason::Reason;
use super::situation::{Age, Danger, Phone, Police, Situation, Voice, Whom};
use crate::device::Abilities;

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
    let case = Case { situation, hotlines: Hotlines::new(situation, offers), abilities };
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

/// One situation with the hotlines that it may be given.
struct Case<'o> {
    situation: Situation,
    hotlines: Hotlines<'o>,
    /// What this device can open.
    abilities: Abilities,
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
        let mut guidance = led_by(self.call_911(self.danger_reason()));
        let mut beside = None;
        if situation.in_health_care() {
            guidance.beside.push(self.staff());
        }
        if situation.police == Some(Police::RatherNot) {
            beside = self.hotlines.best();
            if let Some(hotline) = beside {
                guidance.beside.push(self.hotline(hotline, Reason::HotlineBesidePolice));
            }
        }
        self.add_911_text(&mut guidance, self.danger_reason());
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
            } else if situation.not_in_danger() && situation.phone == Some(Phone::Watched) {
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
        } else if situation.in_danger() {
            guidance = led_by(leave);
            guidance.fallbacks.push(people);
        } else if situation.not_in_danger() {
            guidance = led_by(people);
        } else {
            guidance = led_by(people);
            guidance.beside.push(leave);
        }
        if !situation.not_in_danger() {
            guidance.fallbacks.push(self.call_911(Reason::NoPhone));
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

    /// Law 6. Equals; the order of the two follows the other answers.
    fn not_sure(&self) -> Guidance {
        let situation = self.situation;
        let emergency = self.call_911(self.base_reason());
        let best = self.hotlines.best();
        let hotline = match best {
            Some(hotline) => self.hotline(hotline, self.base_reason()),
            None => self.people_near(self.base_reason()),
        };
        let hotline_first = situation.unspoken() || situation.police == Some(Police::RatherNot);
        let (lead, beside) = if hotline_first { (hotline, emergency) } else { (emergency, hotline) };
        let mut guidance = led_by(lead);
        guidance.beside.push(beside);
        self.add_911_text(&mut guidance, self.base_reason());
        self.add_staff(&mut guidance);
        self.add_hotlines(&mut guidance, best);
        if situation.phone == Some(Phone::Watched) {
            guidance.fallbacks.push(self.safer_phone(Reason::Watched));
        } else if situation.phone.is_none() {
            guidance.fallbacks.push(self.safer_phone(Reason::PhoneUnanswered));
        }
        guidance.fallbacks.push(self.leave(self.base_reason()));
        if best.is_some() {
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

    /// A text to 911 stands directly after the call, for whoever may be unable to speak, or to call
    /// from here.
    fn add_911_text(&self, guidance: &mut Guidance, reason: Reason) {
        if self.situation.voice != Some(Voice::Speak) || !self.abilities.calls {
            guidance.fallbacks.push(self.text_911(reason));
        }
    }

    fn keep_911_in_reach(&self, guidance: &mut Guidance) {
        let reason = self.in_reach_reason();
        guidance.fallbacks.push(self.call_911(reason));
        if self.situation.unspoken() || !self.abilities.calls {
            guidance.fallbacks.push(self.text_911(reason));
        }
    }
}
