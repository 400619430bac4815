//! The harness of a phone for benches: an app with a plan in a folder.

#![allow(dead_code, reason = "each bench uses its part")]

use std::path::Path;
use std::sync::Arc;

use tally_core::tools::harness::Harness;
use tally_core::{Abilities, Config, DeviceKey, Event, Now, Platform};

pub(crate) const SETUP_CODE: &str = "70001234";
pub(crate) const CODE: &str = "482915";
/// The clock stands still, so a guess has the minimum cost: 32 MiB, 3 passes.
pub(crate) const NOW: Now = Now { wall_ms: 1_772_481_600_000, monotonic_ms: 1_000, boot_id: 1 };

pub(crate) fn config(folder: &Path) -> Config {
    Config {
        folder: folder.to_owned(),
        locales: vec!["en-US".to_owned()],
        platform: Platform::Terminal,
        abilities: Abilities::ALL,
        setup_code: SETUP_CODE.to_owned(),
        region: Some("westchester-ny".to_owned()),
        short_of_memory: false,
    }
}

/// A locked phone with a plan.
pub(crate) fn set_up<K: DeviceKey + 'static>(folder: &Path, device: Arc<K>) -> Harness<K> {
    let mut phone = Harness::open(config(folder), device, NOW).expect("a setup code of eight digits");
    phone.send(Event::Shown);
    phone.finish_work();
    phone.set_up(CODE);
    phone
}
