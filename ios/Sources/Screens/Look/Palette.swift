import SwiftUI

/// The colors of a screen: light, dark, or dim for reading where light would be noticed.
struct Palette: Equatable, Sendable {
    /// What lies under everything, and what rows and cards lie on.
    let ground, panel: Color
    /// Words, quieter words, the edge of what is outlined, the line between two rows.
    let ink, inkSoft, outline, line: Color
    /// What is filled: the thing to do, and what stands beside it.
    let accent, onAccent, tonal, onTonal: Color
    /// Links and buttons that are words alone.
    let link: Color
    /// A risk; an error and its tint; what takes something away.
    let risk, error, errorTint, grave: Color

    static func of(_ scheme: ColorScheme, isDim: Bool = false) -> Palette {
        if isDim { return dim }
        return scheme == .dark ? dark : light
    }

    static let light = Palette(
        ground: Color(0xF2F2F7), panel: Color(0xFFFFFF), ink: Color(0x1A1B1F), inkSoft: Color(0x55585F), outline: Color(0x74777F),
        line: Color(0xD4D5DB), accent: Color(0x1F5A94), onAccent: Color(0xFFFFFF), tonal: Color(0xDCE8F5),
        onTonal: Color(0x10304F), link: Color(0x1F5A94), risk: Color(0x7A4F00), error: Color(0xA3201B),
        errorTint: Color(0xFBE5E3), grave: Color(0xA3201B))

    static let dark = Palette(
        ground: Color(0x000000), panel: Color(0x1C1C1E), ink: Color(0xEBEBF0), inkSoft: Color(0xAEB0B8), outline: Color(0x84868E),
        line: Color(0x38383C), accent: Color(0x9CC7F5), onAccent: Color(0x00294D), tonal: Color(0x2C3B4C),
        onTonal: Color(0xD3E4F7), link: Color(0x9CC7F5), risk: Color(0xEBC27A), error: Color(0xFFB4AB),
        errorTint: Color(0x3A1A18), grave: Color(0xFFB4AB))

    /// Dark and dim, whatever the phone's theme.
    static let dim = Palette(
        ground: Color(0x000000), panel: Color(0x111315), ink: Color(0x9BA1A8), inkSoft: Color(0x868C93), outline: Color(0x666C73),
        line: Color(0x2A2E33), accent: Color(0x34495F), onAccent: Color(0xB9C5D2), tonal: Color(0x1A2027),
        onTonal: Color(0x9DA8B4), link: Color(0x8FA6BF), risk: Color(0xA08A5C), error: Color(0xB9807A),
        errorTint: Color(0x1F1110), grave: Color(0xB9807A))

    /// Pairs of text and background, for a test of contrast.
    var pairs: [(name: String, ink: Color, ground: Color)] {
        let onBoth = [("ink", ink), ("soft ink", inkSoft), ("link", link), ("risk", risk), ("grave", grave)]
        return onBoth.flatMap { [("\($0.0) on ground", $0.1, ground), ("\($0.0) on panel", $0.1, panel)] } + [
            ("on accent", onAccent, accent), ("on tonal", onTonal, tonal), ("error on its tint", error, errorTint),
            ("ink on the tint of an error", ink, errorTint),
        ]
    }
}

extension Color {
    init(_ rgb: UInt32) {
        func part(_ shift: UInt32) -> Double { Double((rgb >> shift) & 0xFF) / 255 }
        self.init(.sRGB, red: part(16), green: part(8), blue: part(0))
    }
}

private struct PaletteKey: EnvironmentKey {
    static let defaultValue = Palette.light
}

extension EnvironmentValues {
    /// The palette of the current screen.
    var palette: Palette {
        get { self[PaletteKey.self] }
        set { self[PaletteKey.self] = newValue }
    }
}
