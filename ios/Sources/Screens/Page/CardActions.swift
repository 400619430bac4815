import CalculatorEngine
import SwiftUI

/// Call, text, open, in one row: two thirds for the first, or equal parts if they are equals. What
/// else there is takes the last third, or stands below. In large type each has a row of its own.
struct CardActions: View {
    let card: Card
    let send: @MainActor (Event) -> Void
    @Environment(\.dynamicTypeSize) private var typeSize

    var body: some View {
        if !all.isEmpty {
            VStack(alignment: .leading, spacing: 8) {
                if typeSize.isAccessibilitySize {
                    ForEach(Array(all.enumerated()), id: \.offset) { action in
                        CardAction(control: action.element, isWide: true, send: send)
                    }
                } else {
                    ForEach(Array(rows.enumerated()), id: \.offset) { row in
                        Shares(shares: row.offset == 0 ? shares : row.element.map { _ in 1 }) {
                            ForEach(Array(row.element.enumerated()), id: \.offset) { action in
                                CardAction(control: action.element, isWide: isWide(row.offset, action.offset), send: send)
                            }
                        }
                    }
                }
            }
            // As high as its words need, however much room there is.
            .fixedSize(horizontal: false, vertical: true)
        }
    }

    private var all: [Control] { card.actions + [card.more].compactMap { $0 } }

    private var rows: [[Control]] {
        stride(from: 0, to: all.count, by: 2).map { Array(all[$0..<min($0 + 2, all.count)]) }
    }

    private var areEqual: Bool { card.actions.count > 1 && card.actions.allSatisfy { $0.emphasis == .primary } }

    private var shares: [CGFloat] { all.count == 1 ? [1] : areEqual ? [1, 1] : [2, 1] }

    private func isWide(_ row: Int, _ place: Int) -> Bool { row > 0 || place == 0 || areEqual }
}

/// One way to reach the contact. A narrow one has its picture above its word.
private struct CardAction: View {
    let control: Control
    let isWide: Bool
    let send: @MainActor (Event) -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        ControlButton(control: control, send: send) {
            layout {
                if let symbol = control.symbol { Picture(symbol) }
                Text(control.label).multilineTextAlignment(.center)
            }
            .font(isWide ? .title3.weight(.semibold) : .footnote.weight(.medium))
            .foregroundStyle(isFilled ? palette.onAccent : palette.onTonal)
            .padding(.horizontal, 8)
            .padding(.vertical, 8)
            .frame(maxWidth: .infinity, minHeight: 64, maxHeight: .infinity)
            .background(isFilled ? palette.accent : palette.tonal, in: RoundedRectangle(cornerRadius: 12))
        }
    }

    private var layout: AnyLayout {
        isWide ? AnyLayout(HStackLayout(spacing: 8)) : AnyLayout(VStackLayout(spacing: 4))
    }

    private var isFilled: Bool { control.emphasis == .primary }
}
