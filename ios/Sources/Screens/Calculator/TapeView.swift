import CalculatorEngine
import SwiftUI

/// Earlier sums, the newest at the bottom and in sight. Touching a sum reopens it; touching its
/// result puts that into the current sum.
struct TapeView: View {
    let tape: Tape
    let press: @MainActor (Key) -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(spacing: 0) {
            HStack(spacing: 4) {
                Words(tape.title)
                    .font(.callout.weight(.medium))
                    .foregroundStyle(palette.inkSoft)
                    .accessibilityAddTraits(.isHeader)
                Spacer(minLength: 8)
                if let clear = tape.clear { offer(clear) }
                offer(tape.close)
            }
            .padding(.leading, 16)
            .padding(.trailing, 8)
            ScrollView {
                VStack(alignment: .trailing, spacing: 0) {
                    if let nothing = tape.nothing {
                        Words(nothing)
                            .foregroundStyle(palette.inkSoft)
                            .padding(16)
                            .frame(maxWidth: .infinity, alignment: .leading)
                    }
                    ForEach(Array(tape.lines.enumerated()), id: \.offset) { line in
                        sum(line.element)
                    }
                }
                .padding(.horizontal, 8)
            }
            .defaultScrollAnchor(.bottom)
        }
        .background(palette.panel, in: RoundedRectangle(cornerRadius: 24))
    }

    private func sum(_ line: TapeLine) -> some View {
        HStack(spacing: 0) {
            number(line.expression, palette.inkSoft) { press(line.reopen) }
            Text(verbatim: "=").foregroundStyle(palette.inkSoft).accessibilityHidden(true)
            number(line.result, palette.ink) { press(line.recall) }
        }
    }

    private func number(_ caption: Caption, _ ink: Color, act: @escaping @MainActor () -> Void) -> some View {
        Button(action: act) {
            Text(verbatim: leftToRight(caption.text))
                .monospacedDigit()
                .foregroundStyle(ink)
                .multilineTextAlignment(.trailing)
                .padding(.horizontal, 10)
                .frame(minWidth: leastTarget, maxWidth: .infinity, minHeight: leastTarget, alignment: .trailing)
                .contentShape(Rectangle())
        }
        .buttonStyle(PressStyle())
        .spoken(caption)
    }

    private func offer(_ face: KeyFace) -> some View {
        Button {
            press(face.key)
        } label: {
            Text(face.label)
                .font(.subheadline.weight(.medium))
                .foregroundStyle(palette.accent)
                .padding(.horizontal, 10)
                .frame(minWidth: leastTarget, minHeight: leastTarget)
                .contentShape(Rectangle())
        }
        .buttonStyle(PressStyle())
        .spoken(face.label)
    }
}
