import SwiftUI

/// The colors of a screen: light, dark, or dim for reading where light would be noticed. Roles and
/// values are those of the Android app.
struct Palette: Equatable, Sendable {
    let ground, panel, ink, inkSoft, outline, line: Color
    let accent, onAccent, tonal, onTonal, third, onThird, key, onKey: Color
    let caution, grave: Color
    /// Exit: the same on every page, and like nothing else on it.
    let exit, onExit: Color

    static func of(_ scheme: ColorScheme, isDim: Bool = false) -> Palette {
        if isDim { return dim }
        return scheme == .dark ? dark : light
    }

    static let light = Palette(
        ground: Color(0xFCFCFF), panel: Color(0xEDF1F8), ink: Color(0x191C20), inkSoft: Color(0x4A5059), outline: Color(0x737983),
        line: Color(0xC5CAD3), accent: Color(0x2F5F8F), onAccent: Color(0xFFFFFF), tonal: Color(0xD3E3F7),
        onTonal: Color(0x0E1D2D),
        third: Color(0xE3DEF6), onThird: Color(0x1D1830), key: Color(0xE9EDF3), onKey: Color(0x191C20), caution: Color(0x7A4F00),
        grave: Color(0xA8201A), exit: Color(0x191C20), onExit: Color(0xFCFCFF))

    static let dark = Palette(
        ground: Color(0x101317), panel: Color(0x1C2026), ink: Color(0xE2E4EA), inkSoft: Color(0xB9C0CA), outline: Color(0x8A919B),
        line: Color(0x3C434C), accent: Color(0xA3CAF5), onAccent: Color(0x00325A), tonal: Color(0x36485B),
        onTonal: Color(0xD6E4F6),
        third: Color(0x474260), onThird: Color(0xE5DEFB), key: Color(0x22272E), onKey: Color(0xE2E4EA), caution: Color(0xEBC27A),
        grave: Color(0xFFB4AB), exit: Color(0xE2E4EA), onExit: Color(0x101317))

    /// Dark and dim, whatever the phone's theme.
    static let dim = Palette(
        ground: Color(0x000000), panel: Color(0x111315), ink: Color(0x9BA1A8), inkSoft: Color(0x868C93), outline: Color(0x666C73),
        line: Color(0x2A2E33), accent: Color(0x28384A), onAccent: Color(0xA9B6C4), tonal: Color(0x1A2027),
        onTonal: Color(0x9DA8B4),
        third: Color(0x1A2027), onThird: Color(0x9DA8B4), key: Color(0x111315), onKey: Color(0x9BA1A8), caution: Color(0xA08A5C),
        grave: Color(0xB4786F), exit: Color(0x28384A), onExit: Color(0xA9B6C4))

    /// Pairs of text and background, for a test of contrast.
    var pairs: [(name: String, ink: Color, ground: Color)] {
        [
            ("ink on ground", ink, ground), ("ink on panel", ink, panel), ("soft ink on ground", inkSoft, ground),
            ("soft ink on panel", inkSoft, panel), ("on accent", onAccent, accent), ("on exit", onExit, exit),
            ("on tonal", onTonal, tonal),
            ("on third", onThird, third), ("on key", onKey, key), ("soft ink on key", inkSoft, key),
            ("caution on ground", caution, ground),
            ("caution on panel", caution, panel), ("grave on ground", grave, ground),
        ]
    }
}

extension Color {
    fileprivate init(_ rgb: UInt32) {
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
