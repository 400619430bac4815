//! The hotlines in the order in which this person can use them: what is open first, then what this
//! device can open, then by the voice, then as the directory has them.

use super::{Channel, Offer, Offers, Openness, Situation, Voice};
use crate::device::Abilities;

pub(super) struct Hotlines<'o> {
    offers: &'o Offers,
    unspoken: bool,
    textphones: bool,
    /// What the device can open; everything if another phone is used.
    abilities: Abilities,
}

impl<'o> Hotlines<'o> {
    pub(super) fn new(situation: Situation, offers: &'o Offers) -> Self {
        Self {
            offers,
            unspoken: situation.unspoken(),
            textphones: situation.voice == Some(Voice::NoVoice),
            abilities: if situation.no_phone() { Abilities::ALL } else { offers.abilities() },
        }
    }

    /// The one that may lead: never a closed one.
    pub(super) fn best(&self) -> Option<&'o Offer> {
        self.ordered().next().filter(|offer| offer.open != Openness::Closed)
    }

    /// All that this person may be given, from first to last.
    pub(super) fn ordered(&self) -> impl Iterator<Item = &'o Offer> + use<'o> {
        self.ordered_on(self.abilities)
    }

    /// The same for another phone.
    pub(super) fn ordered_elsewhere(&self) -> impl Iterator<Item = &'o Offer> + use<'o> {
        self.ordered_on(Abilities::ALL)
    }

    fn ordered_on(&self, abilities: Abilities) -> impl Iterator<Item = &'o Offer> + use<'o> {
        let (unspoken, textphones) = (self.unspoken, self.textphones);
        let offers = self.offers;
        (0..RANKS).flat_map(move |rank| {
            offers.iter().filter(move |offer| {
                (textphones || !offer.textphone) && rank_of(offer, unspoken, abilities) == rank
            })
        })
    }
}

const RANKS: u8 = 14;

/// From 0, the best. A line that may be open and that this device can reach comes before one that
/// is open and that it cannot.
fn rank_of(offer: &Offer, unspoken: bool, abilities: Abilities) -> u8 {
    let spoken = offer.channel == Channel::Call;
    let can_open = offer.channel.is_open_to(abilities);
    let by_openness = match offer.open {
        Openness::Open | Openness::ClosingSoon => 0,
        Openness::Unknown => 2,
        Openness::Closed => 8,
    };
    by_openness + if can_open { 0 } else { 4 } + u8::from(spoken == unspoken)
}
