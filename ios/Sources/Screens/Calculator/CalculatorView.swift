import CalculatorEngine
import SwiftUI

/// The cover: display and keypad, light on black in either theme. The scientific keys stand beside
/// the pad on a wide screen, and between display and pad on demand on a narrow one. The layout is
/// left to right in every language.
struct CalculatorView: View {
    let calculator: CalculatorScreen
    let keypad: Keypad
    let send: @MainActor (Event) -> Void
    @Environment(\.verticalSizeClass) private var height
    @Environment(\.dynamicTypeSize) private var typeSize
    @AppStorage("quiet_keys") private var isQuiet = false

    var body: some View {
        GeometryReader { whole in
            if isWide { wide(whole.size) } else { narrow(whole.size) }
        }
        .background(KeyColors.ground)
        .environment(\.palette, KeyColors.palette)
        .environment(\.colorScheme, .dark)
        .environment(\.layoutDirection, .leftToRight)
        .typed(send)
        .accessibilityElement(children: .contain)
        .accessibilityAction(.escape) { send(.back) }
    }

    private var isWide: Bool { height == .compact }

    /// Keys never get too small to touch. Whatever else is open takes the room that is left, and
    /// scrolls.
    private func narrow(_ size: CGSize) -> some View {
        let opened = (calculator.tape == nil ? 0 : 1) + (calculator.moreOpen ? 1 : 0)
        let pad = min(max(size.height * (opened == 0 ? 0.58 : 0.44), leastTarget * CGFloat(keypad.pad.count)), 520)
        let least: CGFloat = typeSize.isAccessibilitySize ? 164 : 96
        let each = max((size.height - 16 - 52 - pad - least) / CGFloat(max(opened, 1)), leastTarget)
        return VStack(spacing: 0) {
            if let tape = calculator.tape {
                TapeView(tape: tape, press: press).frame(height: each)
            }
            display.frame(maxWidth: .infinity, maxHeight: .infinity, alignment: .bottom).padding(.horizontal, 12)
            if calculator.moreOpen {
                ScrollView {
                    KeyGrid(rows: keypad.scientific, isQuiet: isQuiet, press: press)
                }
                .frame(height: min(each, leastTarget * CGFloat(keypad.scientific.count)))
            }
            KeyGrid(rows: [keypad.strip], isFlat: true, isQuiet: isQuiet, press: press).frame(height: 52)
            KeyGrid(rows: keypad.pad, isRound: opened == 0, isQuiet: isQuiet, press: press).frame(height: pad)
        }
        .padding(.horizontal, 8)
        .padding(.vertical, 8)
    }

    private func wide(_ size: CGSize) -> some View {
        let right = size.width * 4 / 9
        return VStack(spacing: 0) {
            HStack(spacing: 0) {
                display.frame(maxWidth: .infinity, maxHeight: .infinity, alignment: .bottom).padding(.horizontal, 12)
                KeyGrid(rows: [keypad.strip.filter { $0.key != .more }], isFlat: true, isQuiet: isQuiet, press: press).frame(
                    width: right)
            }
            .frame(height: max(size.height * 2 / 7, leastTarget))
            HStack(spacing: 0) {
                if let tape = calculator.tape {
                    TapeView(tape: tape, press: press).frame(maxWidth: .infinity)
                } else {
                    ScrollView {
                        KeyGrid(rows: keypad.scientific, isQuiet: isQuiet, press: press).frame(minHeight: size.height * 5 / 7)
                    }
                    .frame(maxWidth: .infinity)
                }
                ScrollView {
                    KeyGrid(rows: keypad.pad, isQuiet: isQuiet, press: press).frame(minHeight: size.height * 5 / 7)
                }
                .frame(width: right)
            }
        }
    }

    private var display: some View {
        DisplayView(
            calculator: calculator, keypad: keypad, showsAngle: isWide || calculator.moreOpen, isCompact: isWide,
            isQuiet: $isQuiet, send: send)
    }

    private func press(_ key: Key) {
        send(.key(key))
    }
}
