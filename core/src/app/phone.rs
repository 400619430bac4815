//! What does not change while the app lives: the phone's languages, what it can do, whether its
//! hardware holds the device key, the region and the setup code that it was given out with, and
//! where randomness comes from.

use std::sync::Arc;

use super::config::Config;
use crate::code::Code;
use crate::device::{Abilities, Platform};
use crate::help::Tried;
use crate::randomness::Randomness;
use crate::time::Now;
use crate::vault::Vault;
use crate::view::{Look, PageBuilder};
use crate::words::{Language, Words};

pub(super) struct Phone {
    language: Language,
    locale: String,
    platform: Platform,
    abilities: Abilities,
    /// Known from the first launch on; until then it counts as software.
    key_in_hardware: bool,
    /// Whether another book can be kept, as far as is known.
    has_room: bool,
    region: Option<String>,
    setup_code: Code,
    randomness: Arc<dyn Randomness>,
}

/// What a page that is open needs from outside to answer an event.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    pub(super) phone: &'a Phone,
    /// Whom the person tried to reach, before the last lock too.
    pub(super) tried: Option<Tried>,
    pub(super) now: Now,
}

impl Phone {
    pub(super) fn new(config: &Config, setup_code: Code, randomness: Arc<dyn Randomness>) -> Self {
        Self {
            language: Language::of_tags(&config.locales),
            locale: config.first_locale().to_owned(),
            platform: config.platform,
            abilities: config.abilities,
            key_in_hardware: false,
            has_room: true,
            region: config.region.clone(),
            setup_code,
            randomness,
        }
    }

    pub(super) fn context(&self, tried: Option<Tried>, now: Now) -> Context<'_> {
        Context { phone: self, tried, now }
    }

    /// A page to draw on.
    pub(super) fn blank_page<A>(&self, words: &'static Words, look: Look) -> PageBuilder<'static, A> {
        let mut page = PageBuilder::new(words);
        page.look(look);
        page.on_device(self.platform, self.abilities);
        page
    }

    pub(super) fn words(&self) -> &'static Words {
        self.language.words()
    }

    /// Gives the calculator's marks and digits.
    pub(super) fn locale(&self) -> &str {
        &self.locale
    }

    pub(super) fn abilities(&self) -> Abilities {
        self.abilities
    }

    pub(super) fn key_in_hardware(&self) -> bool {
        self.key_in_hardware
    }

    #[cfg(test)]
    pub(super) fn set_key_in_hardware(&mut self, in_hardware: bool) {
        self.key_in_hardware = in_hardware;
    }

    pub(super) fn has_room(&self) -> bool {
        self.has_room
    }

    /// What only the vault knows.
    pub(super) fn learn_of(&mut self, vault: &Vault) {
        self.key_in_hardware = vault.key_in_hardware().unwrap_or(self.key_in_hardware);
        self.has_room = vault.has_room().unwrap_or(self.has_room);
    }

    /// Whose services come first until the person chooses.
    pub(super) fn region(&self) -> Option<&str> {
        self.region.as_deref()
    }

    pub(super) fn setup_code(&self) -> &Code {
        &self.setup_code
    }

    pub(super) fn randomness(&self) -> &dyn Randomness {
        &*self.randomness
    }
}
