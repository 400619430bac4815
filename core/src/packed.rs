//! Unpacks text that `build.rs` compressed into the library, so that no sentence stands in its
//! bytes.

use miniz_oxide::inflate::decompress_to_vec_with_limit;

/// More than any packed file unpacks to.
const MAX_BYTES: usize = 1024 * 1024;

/// A file that `build.rs` packed.
macro_rules! packed {
    ($name:expr) => {
        $crate::packed::unpack(include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".packed")))
    };
}
pub(crate) use packed;

pub(crate) fn unpack(bytes: &[u8]) -> String {
    let text = decompress_to_vec_with_limit(bytes, MAX_BYTES).ok();
    text.and_then(|text| String::from_utf8(text).ok()).expect("what build.rs packed, from UTF-8")
}
