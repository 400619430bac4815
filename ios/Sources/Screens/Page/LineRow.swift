import CalculatorEngine
import SwiftUI

/// A contact in one line: who, and round buttons at the end. In large type they stand below.
struct LineView: View {
    let line: Line
    let place: Place
    let send: @MainActor (Event) -> Void
    @Environment(\.palette) private var palette
    @Environment(\.dynamicTypeSize) private var typeSize

    var body: some View {
        let layout =
            typeSize.isAccessibilitySize
            ? AnyLayout(VStackLayout(alignment: .leading, spacing: 4)) : AnyLayout(HStackLayout(spacing: 8))
        layout {
            VStack(alignment: .leading, spacing: 0) {
                Words(line.title).font(.body).foregroundStyle(palette.ink)
                if let detail = line.detail, detail.text != line.title.text {
                    Words(detail).font(.footnote.monospacedDigit()).foregroundStyle(palette.inkSoft)
                }
            }
            .frame(maxWidth: .infinity, alignment: .leading)
            if !line.actions.isEmpty {
                HStack(spacing: 8) {
                    ForEach(Array(line.actions.enumerated()), id: \.offset) { action in
                        way(action.element)
                    }
                }
            }
        }
        .padding(.leading, 16)
        .padding(.trailing, 8)
        .cell(place)
        .accessibilityElement(children: .contain)
    }

    /// Two ways with the same picture are told apart by their words.
    @ViewBuilder private func way(_ control: Control) -> some View {
        ControlButton(control: control, send: send) {
            if let symbol = control.symbol, line.actions.filter({ $0.symbol == symbol }).count == 1 {
                Label(control.label.text, systemImage: symbol.systemName)
                    .labelStyle(.iconOnly)
                    .font(.body)
                    .foregroundStyle(palette.onTonal)
                    .frame(minWidth: touchTarget, minHeight: touchTarget)
                    .background(palette.tonal, in: Circle())
            } else {
                Text(control.label)
                    .font(.subheadline.weight(.medium))
                    .foregroundStyle(palette.onTonal)
                    .padding(.horizontal, 12)
                    .frame(minWidth: touchTarget, minHeight: touchTarget)
                    .background(palette.tonal, in: RoundedRectangle(cornerRadius: 24))
            }
        }
    }
}
