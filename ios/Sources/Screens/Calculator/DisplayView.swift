import CalculatorEngine
import SwiftUI

/// The sum small, the display large, the result so far below it. They are aligned right and run
/// from left to right in every language, with their ends in sight.
///
/// A long press offers to copy a result and to paste a number. The pasteboard is read only if paste
/// is chosen: iOS tells the person each time.
struct DisplayView: View {
    let calculator: CalculatorScreen
    let keypad: Keypad
    let showsAngle: Bool
    let isCompact: Bool
    @Binding var isQuiet: Bool
    let send: @MainActor (Event) -> Void
    @Environment(\.palette) private var palette
    @Environment(\.locale) private var locale

    var body: some View {
        VStack(alignment: .trailing, spacing: 2) {
            HStack(alignment: .bottom, spacing: 12) {
                ForEach(marks, id: \.text) { mark in
                    Words(mark).font(.footnote)
                }
                if calculator.expression.text.isEmpty {
                    Spacer(minLength: 0)
                } else {
                    line(calculator.expression, .system(isCompact ? .body : .title3))
                }
            }
            .foregroundStyle(palette.inkSoft)
            large
                .accessibilityElement(children: .ignore)
                .accessibilityLabel(Text(verbatim: calculator.display.spoken))
                .accessibilityAction(named: Text(verbatim: OwnWords(locale).switchSpeech(isQuiet))) { isQuiet.toggle() }
                .contextMenu { offers }
            if let preview = calculator.preview {
                line(preview, .system(isCompact ? .body : .title2)).foregroundStyle(palette.inkSoft)
            }
        }
        .frame(maxWidth: .infinity, alignment: .trailing)
        .onChange(of: calculator.display.text) { tell() }
        .onChange(of: calculator.kind) { tell() }
    }

    private var marks: [Caption] {
        [showsAngle ? calculator.angle : nil, calculator.memory].compactMap { $0 }
    }

    @ViewBuilder private var large: some View {
        if calculator.kind == .message {
            Text(calculator.display)
                .font(.system(size: isCompact ? 26 : 36))
                .foregroundStyle(palette.ink)
                .multilineTextAlignment(.trailing)
                .frame(maxWidth: .infinity, alignment: .trailing)
        } else {
            // The largest size that fits the width; longer numbers scroll.
            ViewThatFits(in: .horizontal) {
                ForEach(isCompact ? [44, 34] : [72, 58, 46], id: \.self) { figures(size: $0) }
                ScrollView(.horizontal, showsIndicators: false) { figures(size: isCompact ? 26 : 36) }
                    .defaultScrollAnchor(.trailing)
            }
            .frame(maxWidth: .infinity, alignment: .trailing)
        }
    }

    private func figures(size: CGFloat) -> some View {
        Text(verbatim: leftToRight(calculator.display.text))
            .font(.system(size: size))
            .monospacedDigit()
            .lineLimit(1)
            .foregroundStyle(palette.ink)
    }

    private func line(_ caption: Caption, _ font: Font) -> some View {
        ScrollView(.horizontal, showsIndicators: false) {
            Text(verbatim: leftToRight(caption.text))
                .font(font)
                .lineLimit(1)
                .frame(maxWidth: .infinity, alignment: .trailing)
        }
        .defaultScrollAnchor(.trailing)
        .spoken(caption)
    }

    @ViewBuilder private var offers: some View {
        if calculator.canCopy {
            Button(keypad.copy.label.text) { send(.key(keypad.copy.key)) }
        }
        Button(keypad.paste.text) {
            if let text = UIPasteboard.general.string { send(.pasted(text: text)) }
        }
    }

    /// A result is said aloud, as on any calculator. What is typed is not; its keys are.
    private func tell() {
        guard calculator.kind != .entry, !isQuiet else { return }
        AccessibilityNotification.Announcement(calculator.display.spoken).post()
    }
}
