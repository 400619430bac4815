import Foundation

/// The few words that do not come from core: they belong to the phone, not to what is behind a
/// code.
struct OwnWords {
    private static let english = ["Key", "Say digits aloud", "Do not say digits aloud"]
    /// The same as in the Android app.
    private static let all = [
        "en": english,
        "es": ["Tecla", "Decir los dígitos", "No decir los dígitos"],
    ]

    private let words: [String]

    init(_ locale: Locale) {
        words = locale.language.languageCode.flatMap { Self.all[$0.identifier] } ?? Self.english
    }

    /// Said instead of a digit if digits are not said aloud.
    var key: String { words[0] }

    /// For people who type by ear near others: an action of VoiceOver on the display switches the
    /// speaking of digits off.
    func switchSpeech(_ isQuiet: Bool) -> String { words[isQuiet ? 1 : 2] }
}

/// Sums run from left to right in every language. Arabic digits would turn them round, so an
/// override holds them (Unicode Standard Annex 9, LRO and PDF). Digits of N'Ko and Adlam are left
/// alone: their numbers run from right to left.
func leftToRight(_ sum: String) -> String {
    sum.unicodeScalars.contains(where: turns) ? "\u{202D}\(sum)\u{202C}" : sum
}

/// Arabic with its digits and marks, and the digits of Hanifi Rohingya, which run the same way.
private func turns(_ scalar: Unicode.Scalar) -> Bool {
    (0x0600...0x06FF).contains(scalar.value) || (0x10D30...0x10D39).contains(scalar.value)
}
