//! The generator of Kotlin and Swift: `bindings/generate` calls it.

fn main() {
    uniffi::uniffi_bindgen_main();
}
