import SwiftUI

/// The colors of the calculator: light keys on black, in the phone's light theme as in its dark
/// one.
enum KeyColors {
    static let ground = Color(0x000000)
    static let ink = Color(0xFFFFFF)
    static let inkSoft = Color(0xB0B0B5)

    static let digit = (fill: Color(0x333336), ink: Color(0xFFFFFF))
    static let edit = (fill: Color(0xA5A5AA), ink: Color(0x000000))
    static let sign = (fill: Color(0xFF9F0A), ink: Color(0x000000))
    static let small = (fill: Color(0x1F1F22), ink: Color(0xD8D8DC))

    /// The display and the tape are drawn by the roles of a page.
    static let palette = Palette(
        ground: ground, panel: Color(0x1C1C1E), ink: ink, inkSoft: inkSoft, outline: Color(0x84868E), line: Color(0x38383C),
        accent: sign.fill, onAccent: sign.ink, tonal: Color(0x2C2C2E), onTonal: ink, link: sign.fill, risk: sign.fill,
        error: ink, errorTint: ground, grave: ink)

    /// Pairs of text and background, for a test of contrast.
    static var pairs: [(name: String, ink: Color, ground: Color)] {
        [
            ("ink", ink, ground), ("soft ink", inkSoft, ground), ("digit", digit.ink, digit.fill), ("edit", edit.ink, edit.fill),
            ("sign", sign.ink, sign.fill), ("small", small.ink, small.fill), ("soft ink on tape", inkSoft, palette.panel),
        ]
    }
}
