//! The hotlines in the order in which this person can use them: what is open first, then by the voice, then as the directory has them.

use super::{Channel, Offer, Offers, Openness, Situation, Voice};

pub(super) struct Hotlines<'o> {
    offers: &'o Offers,
    unspoken: bool,
    textphones: bool,
}

impl<'o> Hotlines<'o> {
    pub(super) fn new(situation: Situation, offers: &'o Offers) -> Self {
        Self { offers, unspoken: situation.unspoken(), textphones: situation.voice == Some(Voice::NoVoice) }
    }

    /// The one that may lead: never a closed one.
    pub(super) fn best(&self) -> Option<&'o Offer> {
        self.ordered().next().filter(|offer| offer.open != Openness::Closed)
    }

    /// All that this person may be given, from first to last.
    pub(super) fn ordered(&self) -> impl Iterator<Item = &'o Offer> + use<'o> {
        let (unspoken, textphones) = (self.unspoken, self.textphones);
        let offers = self.offers;
        (0..RANKS).flat_map(move |rank| {
            offers
                .iter()
                .filter(move |offer| (textphones || !offer.textphone) && rank_of(offer, unspoken) == rank)
        })
    }
}

const RANKS: u8 = 6;

/// From 0, the best.
fn rank_of(offer: &Offer, unspoken: bool) -> u8 {
    let spoken = offer.channel == Channel::Call;
    let by_openness = match offer.open {
        Openness::Open | Openness::ClosingSoon => 0,
        Openness::Unknown => 2,
        Openness::Closed => 4,
    };
    by_openness + u8::from(spoken == unspoken)
}
