//! A row of the `memory` table: 32,728 bytes that look random, whatever they hold, wrapped under a
//! key that only this phone can compute. What is inside is left to `header` and `slot`.

use crate::crypto::{self, Key, NONCE_BYTES, TAG_BYTES};
use crate::device_key::{DeviceKey, DeviceKeyError, KeyId};
use crate::randomness::Randomness;

/// Rows 1 to 12 are slots, 13 and 14 the header's copies.
pub(super) type RowId = u8;

pub(super) const ROWS: core::ops::RangeInclusive<RowId> = 1..=14;
pub(super) const ROW_COUNT: usize = 14;
pub(super) const HEADER_ROWS: [RowId; 2] = [13, 14];

/// A page of the database, which one row fills.
pub(super) const PAGE_BYTES: usize = 32_768;

/// The largest blob that, with SQLite's own bytes, stays on one page of the database: with one byte
/// more a save would write two.
pub(super) const BLOB_BYTES: usize = 32_728;
pub(super) const PLAIN_BYTES: usize = BLOB_BYTES - NONCE_BYTES - TAG_BYTES;

/// A row as it is stored.
pub(super) type Blob = Box<[u8]>;
/// What a row holds: a header, or a slot still sealed under a code. No secret that needs wiping.
pub(super) type Plain = Box<[u8]>;

/// Wraps every row. Derived from the device key alone, so that no code can be tested against the
/// file off the phone.
pub(super) struct OuterKey(Key);

impl OuterKey {
    pub(super) fn derive(device: &dyn DeviceKey, id: KeyId) -> Result<Self, DeviceKeyError> {
        let input = crypto::hash(b"calculator 2 outer");
        let part = device.prf(id, &input).map(Key::from_bytes)?;
        Ok(Self(crypto::derive_key(&[], &part, &[b"calculator 2 outer key"])))
    }

    pub(super) fn wrap(&self, row: RowId, plain: &[u8], randomness: &dyn Randomness) -> Blob {
        debug_assert_eq!(plain.len(), PLAIN_BYTES);
        let nonce: [u8; NONCE_BYTES] = crypto::make_bytes(randomness);
        let mut blob = vec![0; BLOB_BYTES].into_boxed_slice();
        blob[..NONCE_BYTES].copy_from_slice(&nonce);
        let (message, tag) = blob[NONCE_BYTES..].split_at_mut(PLAIN_BYTES);
        message.copy_from_slice(plain);
        tag.copy_from_slice(&crypto::seal(&self.0, nonce, &associated_data(row), message));
        blob
    }

    /// `None` if it does not authenticate as this row under this phone's key.
    pub(super) fn unwrap(&self, row: RowId, blob: &[u8]) -> Option<Plain> {
        if blob.len() != BLOB_BYTES {
            return None;
        }
        let (nonce, sealed) = blob.split_at(NONCE_BYTES);
        let mut bytes = sealed.to_vec();
        crypto::open(&self.0, nonce, &associated_data(row), &mut bytes).then(|| {
            bytes.truncate(PLAIN_BYTES);
            bytes.into_boxed_slice()
        })
    }
}

/// Rows that no key opens.
pub(super) fn make_random_rows(randomness: &dyn Randomness) -> Vec<(RowId, Blob)> {
    ROWS.map(|row| {
        let mut blob = vec![0; BLOB_BYTES].into_boxed_slice();
        crypto::fill_random(&mut blob, randomness);
        (row, blob)
    })
    .collect()
}

fn associated_data(row: RowId) -> [u8; 17] {
    let mut data = *b"calculator 2 row\0";
    data[16] = row;
    data
}
