#if canImport(UIKit)
    import UIKit
#endif

/// The time that the system grants an app in the background to finish writing.
@MainActor
public struct Moment {
    public typealias End = @MainActor () -> Void

    let begin: @MainActor (_ expired: @escaping @MainActor @Sendable () -> Void) -> End

    /// - Parameter begin: Asks for the time; what it returns gives it back. `expired` is called
    ///   if the system wants it back earlier.
    public init(begin: @escaping @MainActor (_ expired: @escaping @MainActor @Sendable () -> Void) -> End) {
        self.begin = begin
    }
}

#if canImport(UIKit)
    extension Moment {
        static func live() -> Moment {
            Moment { expired in
                // The name says only that it calculates: names of tasks appear in logs.
                let task = UIApplication.shared.beginBackgroundTask(withName: "calculator", expirationHandler: expired)
                return { UIApplication.shared.endBackgroundTask(task) }
            }
        }
    }
#endif
