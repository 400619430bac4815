//! Randomness, passed in as an argument. Keys, salts and nonces depend on its quality.

use ring::rand::SecureRandom;

/// Where randomness comes from: the operating system on a phone, a seed in a test.
pub trait Randomness: Send + Sync {
    /// Fills all of `bytes`.
    fn fill(&self, bytes: &mut [u8]);
}

/// The operating system's generator.
#[derive(Debug)]
pub struct SystemRandomness(ring::rand::SystemRandom);

impl Default for SystemRandomness {
    fn default() -> Self {
        Self(ring::rand::SystemRandom::new())
    }
}

impl Randomness for SystemRandomness {
    fn fill(&self, bytes: &mut [u8]) {
        self.0
            .fill(bytes)
            .expect("the operating system's generator does not fail once the phone has started");
    }
}
