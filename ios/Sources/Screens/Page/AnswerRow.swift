import CalculatorEngine
import SwiftUI

/// One answer of several, which goes on by itself: a card. The chosen one has an edge and a tick.
struct AnswerView: View {
    let control: Control
    let isChosen: Bool
    let send: @MainActor (Event) -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        ControlButton(control: control, send: send) {
            HStack(spacing: 12) {
                if let symbol = control.symbol { Picture(symbol) }
                Text(control.label).frame(maxWidth: .infinity, alignment: .leading)
                if isChosen { Picture("checkmark").font(.body.weight(.semibold)) }
            }
            .font(.body.weight(.medium))
            .foregroundStyle(palette.onTonal)
            .padding(.horizontal, 16)
            .padding(.vertical, 12)
            .frame(maxWidth: .infinity, minHeight: 64)
            .background(palette.tonal, in: RoundedRectangle(cornerRadius: 12))
            .overlay {
                if isChosen { RoundedRectangle(cornerRadius: 12).strokeBorder(palette.link, lineWidth: 2) }
            }
        }
        .accessibilityAddTraits(isChosen ? .isSelected : [])
    }
}
