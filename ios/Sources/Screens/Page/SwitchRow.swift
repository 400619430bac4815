import CalculatorEngine
import SwiftUI

/// On or off, in place. The whole row can be touched, and not the switch alone.
struct SwitchView: View {
    let control: Control
    let isOn: Bool
    let place: Place
    let send: @MainActor (Event) -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        SwitchingButton(control: control, isOn: isOn, send: send) {
            HStack(spacing: 12) {
                Text(control.label)
                    .font(.body)
                    .foregroundStyle(palette.ink)
                    .frame(maxWidth: .infinity, alignment: .leading)
                Toggle(isOn: .constant(isOn)) { EmptyView() }
                    .labelsHidden()
                    .tint(palette.accent)
                    .allowsHitTesting(false)
            }
            .padding(.horizontal, 16)
            .padding(.vertical, 8)
            .cell(place)
        }
    }
}
