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

/// The same, for what is on or off: VoiceOver is given the system's switch in its place, and says
/// it as one, in its own words.
struct SwitchingButton<Look: View>: View {
    let control: Control
    let isOn: Bool
    let send: @MainActor (Event) -> Void
    @ViewBuilder let look: Look

    var body: some View {
        ControlButton(control: control, send: send) { look }
            .accessibilityRepresentation {
                Toggle(isOn: .sending(control.event, from: isOn, send)) { Words(control.label) }
            }
    }
}

extension Binding where Value == Bool {
    /// What core says it is, and what is sent if it is changed.
    static func sending(_ event: Event, from value: Bool, _ send: @escaping @MainActor (Event) -> Void) -> Binding<Bool> {
        Binding(get: { value }, set: { _ in MainActor.assumeIsolated { send(event) } })
    }
}
