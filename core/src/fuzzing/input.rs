//! Reads a fuzzer's bytes as numbers and text; past the end everything is zero.

use std::sync::atomic::{AtomicU64, Ordering};

use crate::crypto;
use crate::randomness::Randomness;

/// The remaining bytes.
pub(crate) struct Input<'b>(pub(crate) &'b [u8]);

impl<'b> Input<'b> {
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        *first
    }

    pub(crate) fn number(&mut self) -> u64 {
        u64::from_le_bytes(core::array::from_fn(|_| self.byte()))
    }

    /// As many bytes as the next byte says, or fewer at the end.
    pub(crate) fn bytes(&mut self) -> &'b [u8] {
        let length = usize::from(self.byte()).min(self.0.len());
        let (taken, rest) = self.0.split_at(length);
        self.0 = rest;
        taken
    }

    pub(crate) fn text(&mut self) -> String {
        String::from_utf8_lossy(self.bytes()).into_owned()
    }
}

/// The same in every run, so that a finding can be reproduced.
#[derive(Default)]
pub(crate) struct SeededRandomness {
    seed: u64,
    blocks_drawn: AtomicU64,
}

impl SeededRandomness {
    #[cfg(test)]
    pub(crate) fn seeded(seed: u64) -> Self {
        Self { seed, ..Self::default() }
    }
}

impl Randomness for SeededRandomness {
    fn fill(&self, bytes: &mut [u8]) {
        for piece in bytes.chunks_mut(32) {
            let blocks_drawn = self.blocks_drawn.fetch_add(1, Ordering::Relaxed);
            let block = crypto::hash(&[self.seed.to_le_bytes(), blocks_drawn.to_le_bytes()].concat());
            piece.copy_from_slice(&block[..piece.len()]);
        }
    }
}
