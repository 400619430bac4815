//! The hotlines in the order in which this person can use them: what is open first, then what this
//! device can open, then what works from the country, then by the voice and the age, then what is
//! in the language of the phone, then as the directory has them.

use super::{Age, Audience, Channel, Offer, Offers, Openness, Situation, Voice};
use crate::device::Abilities;

pub(super) struct Hotlines<'o> {
    offers: &'o Offers,
    unspoken: bool,
    textphones: bool,
    abroad: bool,
    young: bool,
    /// What the device can open; everything if another phone is used.
    abilities: Abilities,
}

impl<'o> Hotlines<'o> {
    pub(super) fn new(situation: Situation, offers: &'o Offers) -> Self {
        Self {
            offers,
            unspoken: situation.unspoken(),
            textphones: situation.voice == Some(Voice::NoVoice),
            abroad: situation.abroad(),
            young: situation.age == Some(Age::Minor),
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
        let Self { unspoken, textphones, abroad, young, offers, .. } = *self;
        let rank_of = |offer: &Offer| {
            let spoken = offer.channel == Channel::Call;
            let by_openness = match offer.open {
                Openness::Open | Openness::ClosingSoon => 0,
                Openness::Unknown => UNKNOWN,
                Openness::Closed => CLOSED,
            };
            // Who is under 18 and must not speak writes to any line sooner than they call a youth
            // line; whoever is not under 18 has every other line sooner than a youth line.
            let (voice, youth) = if young { (4, 2) } else { (2, 4) };
            by_openness
                + if offer.channel.is_open_to(abilities) { 0 } else { UNREACHABLE }
                + if abroad && !offer.from_abroad { FAR } else { 0 }
                + if spoken == unspoken { voice } else { 0 }
                + if (offer.audience == Audience::Young) == young { 0 } else { youth }
                + if offer.speaks { 0 } else { FOREIGN }
        };
        // Whoever cannot speak or hear on a call has TTYs, and lines for Deaf people.
        let fits = |offer: &&Offer| textphones || !(offer.textphone || offer.audience == Audience::Deaf);
        let mut order = [None; Offers::MOST];
        for (place, (index, offer)) in order.iter_mut().zip(offers.iter().filter(fits).enumerate()) {
            *place = Some((rank_of(offer), index, offer));
        }
        // Of two with one rank the first stays the first.
        order.sort_unstable_by_key(|place| place.map_or(LAST, |(rank, index, _)| (rank, index)));
        order.into_iter().flatten().map(|(_, _, offer)| offer)
    }
}

/// Behind every offer.
const LAST: (u8, usize) = (u8::MAX, usize::MAX);

/// What weighs more than all below it together. A line that may be open and that this device can
/// reach comes before one that is open and that it cannot.
const FAR: u8 = 8;
const UNKNOWN: u8 = 16;
const UNREACHABLE: u8 = 32;
const CLOSED: u8 = 64;
/// What weighs less than all else.
const FOREIGN: u8 = 1;
