import CalculatorEngine

/// What the system does with the app's scene, as SwiftUI's `ScenePhase` has it.
public enum Phase: Sendable {
    /// In front of the person.
    case active
    /// Seen, and not answering: something lies over it.
    case inactive
    /// Not seen.
    case background
}

/// Whether the app is in front of the person: not in the background, and not under a composer.
struct Front {
    var isInBackground = false
    var isUnderComposer = false
    private var was = true

    /// What core is to hear, where that changed.
    mutating func change() -> Event? {
        let isNow = !isInBackground && !isUnderComposer
        guard isNow != was else { return nil }
        was = isNow
        return isNow ? .shown : .hidden
    }
}
