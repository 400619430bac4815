#if canImport(UIKit)
    import UIKit
#endif

/// Opens the phone app with the number filled in. iOS asks first; the person presses call.
public struct Dial: Sendable {
    let perform: @MainActor (_ uri: String, _ failed: @escaping Failed) -> Void

    public init(_ perform: @escaping @MainActor (_ uri: String, _ failed: @escaping Failed) -> Void) {
        self.perform = perform
    }
}

#if canImport(UIKit)
    extension Dial {
        static let live = Dial { uri, failed in UIApplication.ask(uri, failed: failed) }
    }
#endif
