#if canImport(UIKit)
    import UIKit
#endif

/// Opens the phone app with the number filled in. iOS asks first; the person presses call.
public struct Dial: Sendable {
    let perform: @MainActor (_ uri: String) -> Void

    public init(_ perform: @escaping @MainActor (_ uri: String) -> Void) {
        self.perform = perform
    }
}

#if canImport(UIKit)
    extension Dial {
        /// A device without a phone does nothing: the number stands on the card.
        static let live = Dial { uri in UIApplication.ask(uri) }
    }
#endif
