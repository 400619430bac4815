import CalculatorEngine
import SwiftUI

/// An ordinary lock screen, instead of the calculator, for an app that does not hide what it is: a
/// name, the digits as they are typed, and the keys of a code. It sends the calculator's own key
/// events; core decides whether something opens.
struct LockView: View {
    let name: String
    let calculator: CalculatorScreen
    let keypad: Keypad
    let send: @MainActor (Event) -> Void

    var body: some View {
        let palette = KeyColors.palette
        VStack(spacing: 24) {
            Text(verbatim: name)
                .font(.title)
                .foregroundStyle(palette.ink)
                .multilineTextAlignment(.center)
                .accessibilityAddTraits(.isHeader)
            ViewThatFits(in: .horizontal) {
                digits(size: 44)
                ScrollView(.horizontal, showsIndicators: false) { digits(size: 34) }
                    .defaultScrollAnchor(.trailing)
            }
            .accessibilityElement(children: .ignore)
            .spoken(calculator.display)
            ScrollView {
                KeyGrid(rows: rows, isRound: true, isQuiet: false) { send(.key($0)) }.frame(minHeight: 320)
            }
            .frame(maxWidth: 420)
        }
        .padding(24)
        .frame(maxWidth: .infinity, maxHeight: .infinity)
        .background(palette.ground)
        .environment(\.palette, palette)
        .environment(\.colorScheme, .dark)
        .environment(\.layoutDirection, .leftToRight)
        .typed(send)
        .accessibilityElement(children: .contain)
        .accessibilityAction(.escape) { send(.back) }
    }

    private func digits(size: CGFloat) -> some View {
        Text(verbatim: leftToRight(calculator.display.text))
            .font(.system(size: size))
            .monospacedDigit()
            .lineLimit(1)
            .foregroundStyle(KeyColors.palette.ink)
    }

    /// In the order of a telephone, as on any lock screen.
    private var rows: [[KeyFace]] {
        let digits = [[1, 2, 3], [4, 5, 6], [7, 8, 9]].map { row in row.compactMap { face(.digit($0)) } }
        return digits + [[face(.backspace), face(.digit(0)), open].compactMap { $0 }]
    }

    private var open: KeyFace? {
        face(.equals).map { KeyFace(key: $0.key, label: Caption(text: "OK", spoken: "OK"), kind: $0.kind) }
    }

    private func face(_ key: Key) -> KeyFace? {
        (keypad.pad.joined() + keypad.strip).first { $0.key == key }
    }
}
