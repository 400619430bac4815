import Foundation

/// The few words that do not come from core: they belong to the phone and not to what is behind a code.
struct OwnWords {
    private let isSpanish: Bool

    init(_ locale: Locale) {
        isSpanish = locale.language.languageCode == .spanish
    }

    /// In place of a digit, where digits are not said aloud.
    var key: String { isSpanish ? "Tecla" : "Key" }

    /// For whoever types by ear beside others: VoiceOver's own menu on the display switches off that digits are spoken.
    func switchSpeech(_ isQuiet: Bool) -> String {
        if isQuiet { return isSpanish ? "Decir los dígitos" : "Say digits aloud" }
        return isSpanish ? "No decir los dígitos" : "Do not say digits aloud"
    }
}

/// Sums run from left to right in every language; where digits would turn them round, an override holds them (Unicode Standard Annex 9, LRO and PDF).
func leftToRight(_ sum: String) -> String {
    sum.unicodeScalars.contains(where: turns) ? "\u{202D}\(sum)\u{202C}" : sum
}

/// Hebrew and Arabic, with their digits.
private func turns(_ scalar: Unicode.Scalar) -> Bool {
    (0x0590...0x08FF).contains(scalar.value) || (0xFB1D...0xFDFF).contains(scalar.value)
        || (0xFE70...0xFEFF).contains(scalar.value)
}
