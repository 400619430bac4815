#if canImport(UIKit)
    import UIKit
#endif

/// Puts a result of the calculator on the pasteboard. Nothing of a page ever goes there.
public struct Copy: Sendable {
    let perform: @MainActor (_ text: String) -> Void

    public init(_ perform: @escaping @MainActor (_ text: String) -> Void) {
        self.perform = perform
    }
}

#if canImport(UIKit)
    extension Copy {
        static let live = Copy { text in UIPasteboard.general.string = text }
    }
#endif
