import CalculatorEngine
import SwiftUI

/// The way to a page: a chevron, and a dot where something is written in it.
struct LinkView: View {
    let control: Control
    let isWritten: Bool
    let place: Place
    let send: @MainActor (Event) -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        ControlButton(control: control, send: send) {
            HStack(spacing: 12) {
                if let symbol = control.symbol {
                    Picture(symbol).foregroundStyle(palette.link).frame(minWidth: 24)
                }
                Text(control.label)
                    .foregroundStyle(palette.ink)
                    .frame(maxWidth: .infinity, alignment: .leading)
                if isWritten { Circle().fill(palette.link).frame(width: 8, height: 8) }
                Picture("chevron.forward").font(.footnote.weight(.semibold)).foregroundStyle(palette.inkSoft)
            }
            .font(.body)
            .padding(.horizontal, 16)
            .padding(.vertical, 8)
            .cell(place)
        }
    }
}
