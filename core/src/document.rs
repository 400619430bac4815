//! What plan and notes share as documents: one leading byte for the kind, one for the version, then
//! the body.
//!
//! A body is written straight into the caller's buffer, so that no plaintext stays behind in a heap
//! copy; the caller pads and wipes it. What is read has been authenticated, and is still bounded
//! and checked: a newer version or a malformed body is an error, never a panic.

pub(crate) mod clean;
mod drafts;
mod language;
mod save_state;

use serde::Serialize;
use serde::de::DeserializeOwned;
use zeroize::Zeroize;

pub(crate) use drafts::RefusedDrafts;
pub(crate) use language::ChosenLanguage;
pub(crate) use save_state::SaveState;

/// The kind byte and the version byte.
pub(crate) const HEADER_BYTES: usize = 2;

/// Why bytes are not a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum DocumentError {
    /// Written by a newer version of the app.
    #[error("written by a newer version")]
    Newer,
    /// Not a document, or a broken one.
    #[error("not a document")]
    Malformed,
}

/// The document is larger than its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{over} bytes too many")]
pub(crate) struct Overflow {
    /// In bytes.
    pub(crate) over: usize,
}

/// Why an edit was refused; the document is exactly as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Refused {
    /// Longer than this field takes, by so many letters.
    #[error("{over} letters too long")]
    TooLong {
        /// In letters as people count them.
        over: usize,
    },
    /// The whole document would be larger than its place.
    #[error("does not fit: {over} bytes over")]
    DoesNotFit {
        /// In bytes.
        over: usize,
    },
}

/// Which way to move something in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    Up,
    Down,
}

/// Exchanges the entry at `index` with its neighbor, if there is one.
pub(crate) fn shift<T>(entries: &mut [T], index: usize, direction: Direction) -> bool {
    let neighbor = match direction {
        Direction::Up => index.checked_sub(1),
        Direction::Down => Some(index + 1),
    };
    match neighbor.filter(|&neighbor| neighbor < entries.len() && index < entries.len()) {
        Some(neighbor) => {
            entries.swap(index, neighbor);
            true
        }
        None => false,
    }
}

/// One more than the largest id in use; the smallest free one if that is past the end.
pub(crate) fn next_id(used: impl Iterator<Item = u16> + Clone) -> u16 {
    match used.clone().max() {
        None => 1,
        Some(largest) if largest < u16::MAX => largest + 1,
        Some(_) => (1..u16::MAX).find(|id| used.clone().all(|other| other != *id)).unwrap_or(u16::MAX),
    }
}

/// Whether no id is there twice.
pub(crate) fn all_differ(ids: impl Iterator<Item = u16>) -> bool {
    let mut ids: Vec<u16> = ids.collect();
    ids.sort_unstable();
    ids.windows(2).all(|pair| pair[0] != pair[1])
}

/// Writes `kind`, `version` and `body`; on failure the buffer is wiped.
pub(crate) fn encode(
    kind: u8,
    version: u8,
    body: &impl Serialize,
    buffer: &mut [u8],
) -> Result<usize, Overflow> {
    if let Some((header, rest)) = buffer.split_at_mut_checked(HEADER_BYTES) {
        header.copy_from_slice(&[kind, version]);
        if let Ok(written) = postcard::to_slice(body, rest) {
            return Ok(HEADER_BYTES + written.len());
        }
    }
    buffer.zeroize();
    Err(Overflow { over: encoded_len(body).saturating_sub(buffer.len()) })
}

/// How many bytes [`encode`] takes for `body`.
pub(crate) fn encoded_len(body: &impl Serialize) -> usize {
    let size = postcard::serialize_with_flavor(body, postcard::ser_flavors::Size::default());
    HEADER_BYTES + size.expect("counting bytes has nowhere to fail")
}

/// In which version a document of this kind is laid out: `newest`, or an older one, which its
/// caller reads and writes anew.
pub(crate) fn version(kind: u8, newest: u8, bytes: &[u8]) -> Result<u8, DocumentError> {
    match bytes.first_chunk() {
        Some([of, version]) if *of == kind && *version > newest => Err(DocumentError::Newer),
        Some([of, version]) if *of == kind && *version > 0 => Ok(*version),
        _ => Err(DocumentError::Malformed),
    }
}

/// Reads the body of a document, laid out as `T`; zeros after it are padding.
pub(crate) fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, DocumentError> {
    let body = bytes.get(HEADER_BYTES..).ok_or(DocumentError::Malformed)?;
    let (body, padding) = postcard::take_from_bytes(body).map_err(|_| DocumentError::Malformed)?;
    if padding.iter().any(|&byte| byte != 0) {
        return Err(DocumentError::Malformed);
    }
    Ok(body)
}

/// Whether a document that grew from `before` to `after` bytes may stay so. One that shrinks always
/// may.
pub(crate) fn check_fit(before: usize, after: usize, capacity: usize) -> Result<(), Refused> {
    if after <= capacity || after <= before {
        Ok(())
    } else {
        Err(Refused::DoesNotFit { over: after - capacity })
    }
}

#[cfg(test)]
mod tests;
