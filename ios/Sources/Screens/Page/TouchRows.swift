import CalculatorEngine
import SwiftUI

/// A button, whatever it looks like: it says what core calls it, and sends the event that core gave
/// it.
struct ControlButton<Look: View>: View {
    let control: Control
    let send: @MainActor (Event) -> Void
    @ViewBuilder let look: Look

    var body: some View {
        Button {
            send(control.event)
        } label: {
            look.contentShape(Rectangle())
        }
        .buttonStyle(PressStyle())
        .spoken(control.label)
    }
}

/// A wide button: filled for the main action, a quiet row for one of several, in another ink if it
/// takes something away.
struct ButtonView: View {
    let control: Control
    let place: Place
    let send: @MainActor (Event) -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        ControlButton(control: control, send: send) {
            switch control.emphasis {
            case .primary:
                label(.center, palette.onAccent)
                    .background(palette.accent, in: RoundedRectangle(cornerRadius: 28))
            case .normal:
                label(.leading, palette.ink)
                    .background(palette.panel, in: place.shape)
            case .destructive:
                label(.leading, palette.grave)
                    .overlay { RoundedRectangle(cornerRadius: 20).strokeBorder(palette.grave) }
            }
        }
    }

    private func label(_ alignment: Alignment, _ ink: Color) -> some View {
        Text(control.label)
            .font(.body.weight(control.emphasis == .normal ? .regular : .medium))
            .foregroundStyle(ink)
            .multilineTextAlignment(alignment == .center ? .center : .leading)
            .padding(.horizontal, 20)
            .padding(.vertical, 12)
            .frame(maxWidth: .infinity, minHeight: 56, alignment: alignment)
    }
}

/// A section that is closed until it is touched.
struct DisclosureView: View {
    let control: Control
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
                Image(systemName: "chevron.down")
                    .foregroundStyle(palette.inkSoft)
                    .accessibilityHidden(true)
            }
            .padding(.leading, 20)
            .padding(.trailing, 16)
            .padding(.vertical, 12)
            .frame(maxWidth: .infinity, minHeight: 56)
            .background(palette.panel, in: place.shape)
        }
    }
}

/// One answer of several, with a circle that is filled and ticked if it is the chosen one.
struct ChoiceView: View {
    let control: Control
    let isChosen: Bool
    let place: Place
    let send: @MainActor (Event) -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        ControlButton(control: control, send: send) {
            HStack(spacing: 16) {
                Image(systemName: isChosen ? "checkmark.circle.fill" : "circle")
                    .foregroundStyle(isChosen ? palette.onTonal : palette.outline)
                    .accessibilityHidden(true)
                Text(control.label)
                    .foregroundStyle(isChosen ? palette.onTonal : palette.ink)
                    .frame(maxWidth: .infinity, alignment: .leading)
            }
            .font(.body)
            .padding(.horizontal, 18)
            .padding(.vertical, 12)
            .frame(maxWidth: .infinity, minHeight: 56)
            .background(isChosen ? palette.tonal : palette.panel, in: place.shape)
        }
        .accessibilityAddTraits(isChosen ? .isSelected : [])
    }
}

/// An item of a list. A touch ticks it; the buttons to move and delete it are beside it, or below
/// it in large type.
struct ItemView: View {
    let label: Caption
    let isTicked: Bool
    let tick: Event
    /// Up, down and delete. A missing one keeps its place, so that nothing jumps under a finger.
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
            Button {
                send(tick)
            } label: {
                HStack(spacing: 16) {
                    Image(systemName: isTicked ? "checkmark.square.fill" : "square")
                        .foregroundStyle(isTicked ? palette.inkSoft : palette.outline)
                        .accessibilityHidden(true)
                    Text(label)
                        .foregroundStyle(isTicked ? palette.inkSoft : palette.ink)
                        .frame(maxWidth: .infinity, alignment: .leading)
                }
                .font(.body)
                .padding(.leading, 18)
                .padding(.trailing, 8)
                .padding(.vertical, 10)
                .frame(maxWidth: .infinity, minHeight: 56)
                .contentShape(Rectangle())
            }
            .buttonStyle(PressStyle())
            .spoken(label)
            .accessibilityAddTraits(isTicked ? .isSelected : [])
            HStack(spacing: 0) {
                ForEach(Array(zip(Self.icons, tools)), id: \.0) { icon, control in
                    if let control {
                        tool(icon, control)
                    } else {
                        Color.clear.frame(width: leastTarget, height: leastTarget)
                    }
                }
            }
        }
        .background(palette.panel, in: place.shape)
        .accessibilityElement(children: .contain)
    }

    private static let icons = ["chevron.up", "chevron.down", "trash"]

    private func tool(_ icon: String, _ control: Control) -> some View {
        ControlButton(control: control, send: send) {
            Label(control.label.text, systemImage: icon)
                .labelStyle(.iconOnly)
                .foregroundStyle(palette.inkSoft)
                .frame(minWidth: leastTarget, minHeight: leastTarget)
        }
    }
}
