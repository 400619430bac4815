import CalculatorEngine

/// The phase of the app's scene, as in SwiftUI's `ScenePhase`.
public enum Phase: Sendable {
    /// In front of the person.
    case active
    /// Visible but not active: something lies over it.
    case inactive
    /// Not visible.
    case background
}

/// Whether the app is in front: not in the background, and not under a composer.
struct Front {
    var isInBackground = false
    var isUnderComposer = false
    private var was = true

    /// The event for core, if that has changed.
    mutating func change() -> Event? {
        let isNow = !isInBackground && !isUnderComposer
        guard isNow != was else { return nil }
        was = isNow
        return isNow ? .shown : .hidden
    }
}
