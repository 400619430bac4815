import CalculatorEngine
import SwiftUI

/// Something to do: filled if it is the thing to do here, words in a row of the list if it is one
/// of several, outlined and apart if it takes something away.
struct ButtonView: View {
    let control: Control
    let place: Place
    let send: @MainActor (Event) -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        switch control.emphasis {
        case .primary:
            FilledButton(control: control, send: send)
        case .normal:
            ControlButton(control: control, send: send) {
                words
                    .font(.body)
                    .foregroundStyle(palette.link)
                    .padding(.horizontal, 16)
                    .padding(.vertical, 8)
                    .cell(place)
            }
        case .destructive:
            ControlButton(control: control, send: send) {
                words
                    .font(.body.weight(.medium))
                    .foregroundStyle(palette.grave)
                    .padding(.horizontal, 24)
                    .padding(.vertical, 12)
                    .frame(minHeight: touchTarget)
                    .overlay { RoundedRectangle(cornerRadius: 12).strokeBorder(palette.grave) }
            }
            .frame(maxWidth: .infinity)
        }
    }

    private var words: some View {
        HStack(spacing: 12) {
            if let symbol = control.symbol { Picture(symbol) }
            Text(control.label).multilineTextAlignment(control.emphasis == .destructive ? .center : .leading)
        }
    }
}
