#if canImport(UIKit)
    import UIKit
#endif

/// Opens an address in the browser. In a view of our own its traces would be this app's.
public struct OpenPage: Sendable {
    let perform: @MainActor (_ url: String, _ failed: @escaping Failed) -> Void

    public init(_ perform: @escaping @MainActor (_ url: String, _ failed: @escaping Failed) -> Void) {
        self.perform = perform
    }
}

#if canImport(UIKit)
    extension OpenPage {
        static let live = OpenPage { url, failed in UIApplication.ask(url, failed: failed) }
    }
#endif
