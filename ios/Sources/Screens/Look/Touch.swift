import CalculatorEngine
import SwiftUI

/// Nothing smaller than this can be touched, in points (Apple's Human Interface Guidelines).
let leastTarget: CGFloat = 44

/// A touch is answered by a paler look and nothing else.
struct PressStyle: ButtonStyle {
    func makeBody(configuration: Configuration) -> some View {
        configuration.label.opacity(configuration.isPressed ? 0.6 : 1)
    }
}

extension Text {
    init(_ caption: Caption) {
        self.init(verbatim: caption.text)
    }
}

extension View {
    /// As it is to be spoken.
    func spoken(_ caption: Caption) -> some View {
        accessibilityLabel(Text(verbatim: caption.spoken))
    }
}

/// Words, and the same for the ear.
struct Words: View {
    let caption: Caption

    init(_ caption: Caption) {
        self.caption = caption
    }

    var body: some View {
        Text(caption).spoken(caption)
    }
}
