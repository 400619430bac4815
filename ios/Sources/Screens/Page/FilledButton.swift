import CalculatorEngine
import SwiftUI

/// The thing to do on a page that leads to no contact.
struct FilledButton: View {
    let control: Control
    let send: @MainActor (Event) -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        ControlButton(control: control, send: send) {
            HStack(spacing: 8) {
                if let symbol = control.symbol { Picture(symbol) }
                Text(control.label).multilineTextAlignment(.center)
            }
            .font(.body.weight(.semibold))
            .foregroundStyle(palette.onAccent)
            .padding(.horizontal, 16)
            .padding(.vertical, 8)
            .frame(maxWidth: .infinity, minHeight: 52)
            .background(palette.accent, in: RoundedRectangle(cornerRadius: 12))
        }
    }
}
