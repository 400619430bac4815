import CalculatorEngine
import SwiftUI

/// An item of a list. A touch ticks it; while the list is edited, the buttons to move and delete it
/// are beside it, or below it in large type.
struct ItemView: View {
    let control: Control
    let isTicked: Bool
    /// Up, down and delete.
    let tools: [Control?]
    let place: Place
    let send: @MainActor (Event) -> Void
    @Environment(\.palette) private var palette
    @Environment(\.dynamicTypeSize) private var typeSize

    var body: some View {
        let layout =
            typeSize.isAccessibilitySize
            ? AnyLayout(VStackLayout(alignment: .trailing, spacing: 0)) : AnyLayout(HStackLayout(spacing: 0))
        layout {
            ControlButton(control: control, send: send) {
                HStack(spacing: 12) {
                    Picture(isTicked ? "checkmark.circle.fill" : "circle")
                        .foregroundStyle(isTicked ? palette.link : palette.outline)
                    Text(control.label)
                        .foregroundStyle(isTicked ? palette.inkSoft : palette.ink)
                        .frame(maxWidth: .infinity, alignment: .leading)
                }
                .font(.body)
                .padding(.horizontal, 16)
                .padding(.vertical, 12)
                .frame(maxWidth: .infinity, minHeight: touchTarget)
            }
            .accessibilityAddTraits(isTicked ? .isSelected : [])
            if tools.contains(where: { $0 != nil }) { toolbar }
        }
        .cell(place)
        .accessibilityElement(children: .contain)
    }

    /// A missing tool keeps its place, so that nothing jumps under a finger.
    private var toolbar: some View {
        HStack(spacing: 0) {
            ForEach(Array(zip(Self.icons, tools)), id: \.0) { icon, control in
                if let control {
                    ControlButton(control: control, send: send) {
                        Label(control.label.text, systemImage: icon)
                            .labelStyle(.iconOnly)
                            .foregroundStyle(control.emphasis == .destructive ? palette.grave : palette.inkSoft)
                            .frame(minWidth: touchTarget, minHeight: touchTarget)
                    }
                } else {
                    Color.clear.frame(width: touchTarget, height: touchTarget)
                }
            }
        }
    }

    private static let icons = ["chevron.up", "chevron.down", "trash"]
}
