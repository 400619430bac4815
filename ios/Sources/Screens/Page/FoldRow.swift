import CalculatorEngine
import SwiftUI

/// What lies under it is drawn only while it is open. VoiceOver is given the system's own
/// disclosure in its place, which says whether it is.
struct FoldView: View {
    let control: Control
    let isOpen: Bool
    let place: Place
    let send: @MainActor (Event) -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        ControlButton(control: control, send: send) {
            HStack(spacing: 12) {
                Text(control.label)
                    .font(.body)
                    .foregroundStyle(palette.ink)
                    .frame(maxWidth: .infinity, alignment: .leading)
                Picture(isOpen ? "chevron.up" : "chevron.down")
                    .font(.footnote.weight(.semibold))
                    .foregroundStyle(palette.link)
            }
            .padding(.horizontal, 16)
            .padding(.vertical, 8)
            .cell(place)
        }
        .accessibilityRepresentation {
            DisclosureGroup(isExpanded: .sending(control.event, from: isOpen, send)) {
                EmptyView()
            } label: {
                Words(control.label)
            }
        }
    }
}
