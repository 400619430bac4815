import CalculatorEngine
import SwiftUI

/// Rows of keys of one size. The touch areas of keys adjoin: there is no dead space between them.
struct KeyGrid: View {
    let rows: [[KeyFace]]
    var isFlat = false
    /// Whether there is room for keys as high as wide.
    var isRound = false
    let isQuiet: Bool
    let press: @MainActor (Key) -> Void

    var body: some View {
        VStack(spacing: 0) {
            ForEach(rows, id: \.first?.label.text) { row in
                HStack(spacing: 0) {
                    ForEach(row, id: \.label.text) { face in
                        KeyView(face: face, isFlat: isFlat, isRound: isRound, isSilent: isQuiet && face.kind == .digit) {
                            press(face.key)
                        }
                    }
                }
            }
        }
    }
}

/// One key: round, or a pill where there is less room, in the color of its kind, with its sign in
/// the middle.
struct KeyView: View {
    let face: KeyFace
    var isFlat = false
    var isRound = false
    /// Whether VoiceOver does not say which key this is.
    var isSilent = false
    let press: @MainActor () -> Void
    @Environment(\.dynamicTypeSize) private var typeSize
    @Environment(\.locale) private var locale

    var body: some View {
        Button(action: press) {
            sign
                .font(.system(size: isFlat || face.label.text.count > 1 ? size * 0.72 : size))
                .foregroundStyle(isFlat ? KeyColors.inkSoft : colors.ink)
                .lineLimit(1)
                .minimumScaleFactor(0.4)
                .padding(4)
                .frame(minWidth: leastTarget, maxWidth: .infinity, minHeight: leastTarget, maxHeight: .infinity)
                .background { shape.padding(4) }
                .contentShape(Rectangle())
        }
        .buttonStyle(PressStyle())
        .accessibilityLabel(Text(verbatim: isSilent ? OwnWords(locale).key : face.label.spoken))
    }

    @ViewBuilder private var shape: some View {
        if isFlat {
            Color.clear
        } else if isRound {
            Circle().fill(colors.fill)
        } else {
            Capsule().fill(colors.fill)
        }
    }

    @ViewBuilder private var sign: some View {
        switch face.key {
        case .backspace: Label(face.label.text, systemImage: "delete.backward").labelStyle(.iconOnly)
        case .tape: Label(face.label.text, systemImage: "clock.arrow.circlepath").labelStyle(.iconOnly)
        default: Text(face.label)
        }
    }

    /// The keys are large already, so they grow only a little.
    private var size: CGFloat { typeSize.isAccessibilitySize ? 36 : 30 }

    private var colors: (fill: Color, ink: Color) {
        switch face.kind {
        case .operator, .equals: KeyColors.sign
        case .edit: KeyColors.edit
        case .digit: KeyColors.digit
        case .function, .memory, .tool: KeyColors.small
        }
    }
}
