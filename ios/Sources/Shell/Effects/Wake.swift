import CalculatorEngine

/// Calls back after a time. A later request replaces an earlier one. No time is counted while the
/// system has stopped the app; the app is locked then.
@MainActor
public struct Wake {
    let after: @MainActor (_ milliseconds: UInt64, _ call: @escaping @MainActor () -> Void) -> Void

    public init(after: @escaping @MainActor (_ milliseconds: UInt64, _ call: @escaping @MainActor () -> Void) -> Void) {
        self.after = after
    }

    public static func live() -> Wake {
        let alarm = Alarm()
        return Wake { milliseconds, call in alarm.set(milliseconds, call) }
    }
}

/// Waits for the person to pause while typing.
@MainActor
public struct Pause {
    let wait: @MainActor (_ call: @escaping @MainActor () -> Void) -> Void
    let forget: @MainActor () -> Void

    public init(
        wait: @escaping @MainActor (_ call: @escaping @MainActor () -> Void) -> Void, forget: @escaping @MainActor () -> Void
    ) {
        self.wait = wait
        self.forget = forget
    }

    /// Starts again with every letter.
    public static func live() -> Pause {
        let alarm = Alarm()
        return Pause(wait: { alarm.set(600, $0) }, forget: alarm.forget)
    }
}
