import CalculatorEngine
import SwiftUI

/// The smallest size of anything that can be touched, in points (Apple's Human Interface
/// Guidelines).
let leastTarget: CGFloat = 44

/// The size of what can be touched on a page: for hands that shake.
let touchTarget: CGFloat = 48

/// A pressed button fades, and nothing else happens.
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
    /// Gives the view the words to speak.
    func spoken(_ caption: Caption) -> some View {
        accessibilityLabel(Text(verbatim: caption.spoken))
    }
}

/// Text, with the words to speak.
struct Words: View {
    let caption: Caption

    init(_ caption: Caption) {
        self.caption = caption
    }

    var body: some View {
        Text(caption).spoken(caption)
    }
}
