import CalculatorEngine
import SwiftUI

extension View {
    /// Handles the keys of a hardware keyboard.
    func typed(_ send: @escaping @MainActor (Event) -> Void) -> some View {
        modifier(Typed(send: send))
    }
}

private struct Typed: ViewModifier {
    let send: @MainActor (Event) -> Void
    @FocusState private var hasKeyboard: Bool

    func body(content: Content) -> some View {
        content
            .focusable()
            .focusEffectDisabled()
            .focused($hasKeyboard)
            .onAppear { hasKeyboard = true }
            .onKeyPress(phases: [.down, .repeat]) { press in
                guard let key = key(typed: press) else { return .ignored }
                send(.key(key))
                return .handled
            }
    }

    /// The calculator's key for a key of the keyboard.
    private func key(typed press: KeyPress) -> Key? {
        guard press.modifiers.isDisjoint(with: [.command, .control, .option]) else { return nil }
        guard let keys = keysOf(script: script(press)), keys.count == 1 else { return nil }
        return keys[0]
    }

    /// In the form of core's key scripts.
    private func script(_ press: KeyPress) -> String {
        switch press.key {
        case .return: return "="
        case .delete: return "<"
        case .escape, .clear: return "c"
        case ",": return "."
        default: return press.characters
        }
    }
}
